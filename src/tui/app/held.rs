//! Answers that are still on their way over a slow network: held back, in their order, until their time has come.
//!
//! The session has carried the command out already and knows the answer. Nobody here may: the screen waits, with its spinner,
//! and every key works meanwhile.

use std::collections::VecDeque;

use jiff::Timestamp;

use crate::session::contract::Event;

/// What is on its way, the next one first.
#[derive(Default)]
pub(crate) struct Held {
    waiting: VecDeque<(Timestamp, Event)>,
}

impl Held {
    /// Takes what the session says; gives it back at once if nothing holds it up. What comes after something that is on its
    /// way does not overtake it.
    pub(super) fn take(&mut self, event: Event, now: Timestamp) -> Option<Event> {
        let arrives = now.checked_add(event.delay).unwrap_or(now);
        match self.waiting.back() {
            None if arrives <= now => return Some(event),
            before => {
                let arrives = before.map_or(arrives, |(before, _)| arrives.max(*before));
                self.waiting.push_back((arrives, event));
            }
        }
        None
    }

    /// When the next one arrives.
    pub(super) fn next(&self) -> Option<Timestamp> {
        self.waiting.front().map(|(arrives, _)| *arrives)
    }

    /// One that has arrived by now.
    pub(super) fn arrived(&mut self, now: Timestamp) -> Option<Event> {
        let due = self.waiting.front().is_some_and(|(arrives, _)| *arrives <= now);
        if due { self.waiting.pop_front().map(|(_, event)| event) } else { None }
    }

    /// Forgets everything: another person may sit down here.
    pub(super) fn clear(&mut self) {
        self.waiting.clear();
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::session::contract::Answer;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millisecond(millis).unwrap()
    }

    fn event(id: u64, delay: i64) -> Event {
        Event {
            id: Some(id),
            answer: Some(Answer::Done),
            snapshot: None,
            wake_at: None,
            delay: SignedDuration::from_millis(delay),
            resolved: Vec::new(),
        }
    }

    #[test]
    fn what_takes_no_time_is_there_at_once() {
        let mut held = Held::default();
        assert_eq!(held.take(event(1, 0), at(5)).and_then(|event| event.id), Some(1));
        assert_eq!(held.next(), None);
    }

    #[test]
    fn nothing_overtakes() {
        let mut held = Held::default();
        assert!(held.take(event(1, 900), at(0)).is_none());
        assert!(held.take(event(2, 0), at(10)).is_none());
        assert!(held.take(event(3, 2_000), at(20)).is_none());
        assert_eq!(held.next(), Some(at(900)));
        assert!(held.arrived(at(899)).is_none());
        let mut arrived =
            |now| std::iter::from_fn(|| held.arrived(at(now))).filter_map(|event| event.id).collect::<Vec<_>>();
        assert_eq!(arrived(900), [1, 2]);
        assert_eq!(arrived(2_019), [] as [u64; 0]);
        assert_eq!(arrived(2_020), [3]);
    }
}
