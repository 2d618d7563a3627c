//! What can be made to happen in the open wallet's world, for who wants to see what comes of it.

use jiff::Timestamp;

use super::contract::{Answer, Practice};
use super::{Answered, Session};

impl Session {
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
