//! The world's clock, moved by hand.

use jiff::Timestamp;

use super::contract::{Answer, Failure};
use super::open::Open;
use super::{Answered, Session, State};
use crate::backend::{Leap, World, WorldError};

impl Session {
    /// Moves the clock of the open wallet's world, or of the lobby's, and lets the anchor see what came of it.
    pub(super) fn jump(
        &mut self,
        now: Timestamp,
        leap: impl FnOnce(&mut World) -> Result<Leap, WorldError>,
    ) -> Answered {
        let done = match &mut self.state {
            State::Open(open) => {
                let done = leap(open.world()?);
                open.witness();
                done
            }
            _ => leap(self.lobby(now)?.world()),
        };
        Ok(Answer::Jumped(done?))
    }

    /// Brings the world of a wallet that was sealed from the lobby to where the lobby's clock has come since: who jumped
    /// ahead there must not find an earlier day inside.
    pub(super) fn follow_lobby(&mut self, open: &mut Open, now: Timestamp) -> Result<(), Failure> {
        let State::Lobby(lobby) = &mut self.state else { return Ok(()) };
        if lobby.sealed() != Some(open.wallet) {
            return Ok(());
        }
        let there = lobby.world().now(now)?;
        let world = open.world()?;
        let behind = there.duration_since(world.now(now)?);
        if behind.is_positive() {
            world.jump(now, behind)?;
        }
        Ok(())
    }
}
