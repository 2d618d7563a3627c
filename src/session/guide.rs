//! What the guide ticks off that happens on this machine and not in the world.

use jiff::Timestamp;

use super::open::Open;
use super::{Session, State};
use crate::backend::contract::Lesson;

impl Session {
    /// The owner of the open wallet has done this.
    pub(super) fn reached(&mut self, what: Lesson, now: Timestamp) {
        if let State::Open(open) = &mut self.state {
            open.reached(what, now);
        }
    }

    /// What somebody did in the lobby with the wallet that was sealed from there stays done inside.
    pub(super) fn follow_guide(&mut self, open: &mut Open, now: Timestamp) {
        let State::Lobby(lobby) = &mut self.state else { return };
        let seen = lobby.look(now).0.and_then(|seen| seen.guide).filter(|guide| guide.wallet == open.wallet);
        let reached = seen.map(|guide| guide.reached).unwrap_or_default();
        for what in reached {
            open.reached(what, now);
        }
    }
}

impl Open {
    /// The owner has done this. That the guide could not be told, on a full disk say, is no reason to have failed.
    pub(super) fn reached(&mut self, what: Lesson, now: Timestamp) {
        let wallet = self.wallet;
        let _ = self.world().map(|world| world.reached(now, wallet, what));
    }
}
