//! What can be made to happen in the open wallet's world, for who wants to see what comes of it.

use jiff::Timestamp;

use super::contract::{Answer, LogFilter, Practice};
use super::{Answered, Session, State};

impl Session {
    /// A page of the log of the open wallet's world, or of the lobby's.
    pub(super) fn log(&mut self, filter: &LogFilter, before: Option<i64>, now: Timestamp) -> Answered {
        let world = match &mut self.state {
            State::Open(open) => open.world()?,
            _ => self.lobby(now)?.world(),
        };
        Ok(Answer::Log(world.log(filter, before)?))
    }

    /// Makes it happen, if it still can.
    pub(super) fn practise(&mut self, practice: Practice, now: Timestamp) -> Answered {
        let open = self.open()?;
        let world = open.world()?;
        match practice {
            Practice::Fate { order, fate } => world.set_fate(now, order, fate)?,
            Practice::Freeze { order } => world.freeze(now, order)?,
        }
        open.witness();
        Ok(Answer::Done)
    }
}
