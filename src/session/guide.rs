//! What the guide ticks off that happens on this machine and not in the world.

use jiff::Timestamp;

use super::contract::Failure;
use super::open::Open;
use super::{Session, State};
use crate::backend::contract::Lesson;

impl Session {
    /// The owner of the open wallet has done this. That the guide could not be told is no reason to have failed.
    pub(super) fn reached(&mut self, what: Lesson, now: Timestamp) {
        if let State::Open(open) = &mut self.state {
            let _ = open.reached(what, now);
        }
    }

    /// What somebody did in the lobby with the wallet that was sealed from there stays done inside.
    pub(super) fn follow_guide(&mut self, open: &mut Open, now: Timestamp) -> Result<(), Failure> {
        let State::Lobby(lobby) = &mut self.state else { return Ok(()) };
        let seen = lobby.look(now).0.and_then(|seen| seen.guide).filter(|guide| guide.wallet == open.wallet);
        let reached = seen.map(|guide| guide.reached).unwrap_or_default();
        reached.into_iter().try_for_each(|what| open.reached(what, now))
    }
}

impl Open {
    /// The owner has done this.
    pub(super) fn reached(&mut self, what: Lesson, now: Timestamp) -> Result<(), Failure> {
        let wallet = self.wallet;
        self.world()?.reached(now, wallet, what).map_err(|refusal| Failure::World(refusal.to_string()))
    }
}
