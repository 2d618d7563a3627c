//! The world's clock: it flows with the machine's, leaps ahead when told to, and never runs back.

use jiff::{SignedDuration, Timestamp};

use super::{After, World};
use crate::backend::agenda;
use crate::backend::contract::Refusal;
use crate::backend::error::WorldError;
use crate::backend::log::{Deed, Happens, LogDetail};
use crate::backend::step::Step;
use crate::backend::store::Store;

/// What came of a leap of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leap {
    /// The world's time now.
    pub now: Timestamp,
    /// How many things happened on the way.
    pub events: usize,
}

impl World {
    /// The world's time: never before anything that was done in it.
    pub fn now(&self, machine_now: Timestamp) -> Result<Timestamp, WorldError> {
        let world = Store::new(&self.connection).world()?;
        let flown = Timestamp::from_millisecond(machine_now.as_millisecond().saturating_add(world.ahead_ms))?;
        Ok(world.now.max(flown))
    }

    /// Does what is due by now. How many things happened.
    pub fn run_due(&mut self, machine_now: Timestamp) -> Result<usize, WorldError> {
        self.catch_up(machine_now).map(|(_, events)| events)
    }

    /// Does what is due, and says what time it is then: the same as before, for nothing happens later than now.
    pub(super) fn catch_up(&mut self, machine_now: Timestamp) -> Result<(Timestamp, usize), WorldError> {
        let now = self.now(machine_now)?;
        // Most often nothing is, and a look must not wait for the right to write.
        if Store::new(&self.connection).next_due(now)?.is_none() {
            return Ok((now, 0));
        }
        let work = |step: &mut Step<'_>| Ok((do_due(step, now)?, After::Commit));
        let events = self.transact(now, work).map_err(WorldError::Due)?;
        Ok((now, events))
    }

    /// When something is due next, on the machine's clock.
    pub fn next_due(&self) -> Result<Option<Timestamp>, WorldError> {
        let store = Store::new(&self.connection);
        let Some(due) = store.next_due_at()? else { return Ok(None) };
        Ok(Some(Timestamp::from_millisecond(due.as_millisecond().saturating_sub(store.world()?.ahead_ms))?))
    }

    /// Moves the clock forward by `span`, doing on the way what is due. Back it cannot be moved.
    pub fn jump(&mut self, machine_now: Timestamp, span: SignedDuration) -> Result<Leap, WorldError> {
        let millis = i64::try_from(span.as_millis()).unwrap_or(i64::MAX).max(0);
        let now = self.now(machine_now)?;
        let target = Timestamp::from_millisecond(now.as_millisecond().saturating_add(millis))?;
        self.leap(machine_now, now, target)
    }

    /// Moves the clock forward to the moment at which something is due next, and does it. With nothing to come, the
    /// clock stays where it is.
    pub fn jump_to_next(&mut self, machine_now: Timestamp) -> Result<Leap, WorldError> {
        let now = self.now(machine_now)?;
        match Store::new(&self.connection).next_due_at()? {
            Some(due) => self.leap(machine_now, now, due.max(now)),
            None => Ok(Leap { now, events: 0 }),
        }
    }

    /// One leap is one transaction: it is made whole, or the clock stays and nothing happened.
    fn leap(&mut self, machine_now: Timestamp, from: Timestamp, target: Timestamp) -> Result<Leap, WorldError> {
        let ahead_ms = target.as_millisecond().saturating_sub(machine_now.as_millisecond());
        let work = |step: &mut Step<'_>| {
            step.world.ahead_ms = ahead_ms;
            let moved = target.as_millisecond().saturating_sub(from.as_millisecond());
            step.now = from;
            step.log(Deed::ClockMoved, "", Some(LogDetail::Moved(moved)));
            let events = do_due(step, target)?;
            step.now = target;
            Ok((events, After::Commit))
        };
        let events = self.transact(target, work).map_err(WorldError::Due)?;
        Ok(Leap { now: target, events })
    }
}

/// Does what is due until a moment, and what comes of that until then, in order and each at its own time; the step
/// then stands at the last of it. How many things happened.
fn do_due(step: &mut Step<'_>, until: Timestamp) -> Result<usize, Refusal> {
    let mut events = 0;
    while let Some(due) = step.store.next_due(until)? {
        step.now = due.at;
        step.store.strike(due.seq)?;
        let (before, happens) = (step.store.writes(), Happens::of(&due.event));
        agenda::perform(step, due.event)?;
        // What came too late to change anything is not worth a line.
        if step.store.writes() > before {
            happens.tell(step)?;
        }
        events += 1;
    }
    Ok(events)
}
