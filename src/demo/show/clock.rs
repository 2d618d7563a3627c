//! The clock of what is shown: it goes at a pace of its own, and stands still while nobody plays.

use jiff::{SignedDuration, Timestamp};

/// The paces that keys go through, in percent.
const PACES: [u32; 8] = [25, 50, 75, 100, 150, 200, 400, 800];
/// The ordinary pace.
pub(super) const PLAIN: u32 = 100;

/// A clock between the machine's and what is shown.
pub(super) struct Clock {
    /// The machine's time at which it was set last, and what it showed then.
    set: (Timestamp, Timestamp),
    /// The chosen pace.
    percent: u32,
    /// The pace now; none while it stands.
    goes: Option<u32>,
}

impl Clock {
    /// Stands at the machine's time.
    pub(super) const fn new(now: Timestamp, percent: u32) -> Self {
        Self { set: (now, now), percent, goes: None }
    }

    /// The chosen pace.
    pub(super) const fn percent(&self) -> u32 {
        self.percent
    }

    /// What it shows now.
    pub(super) fn shown(&self, now: Timestamp) -> Timestamp {
        let (real, shown) = self.set;
        let passed = now.duration_since(real).as_millis().max(0);
        let passed = self.goes.map_or(0, |percent| passed * i128::from(percent) / i128::from(PLAIN));
        shown.checked_add(millis(passed)).unwrap_or(shown)
    }

    /// When it shows this, on the machine's clock; never while it stands.
    pub(super) fn real(&self, at: Timestamp) -> Option<Timestamp> {
        let (real, shown) = self.set;
        let left = at.duration_since(shown).as_millis().max(0) * i128::from(PLAIN);
        let percent = i128::from(self.goes?);
        // Rounded up: what is due then must not be a moment ahead.
        real.checked_add(millis((left + percent - 1) / percent)).ok()
    }

    /// Goes at the chosen pace.
    pub(super) fn run(&mut self, now: Timestamp) {
        self.go(Some(self.percent), now);
    }

    /// Goes as the machine's does.
    pub(super) fn run_plainly(&mut self, now: Timestamp) {
        self.go(Some(PLAIN), now);
    }

    /// Stands.
    pub(super) fn stop(&mut self, now: Timestamp) {
        self.go(None, now);
    }

    /// Loses time that nobody saw pass.
    pub(super) fn lose(&mut self, span: SignedDuration) {
        self.set.0 = self.set.0.checked_add(span).unwrap_or(self.set.0);
    }

    /// The next pace up.
    pub(super) fn faster(&mut self, now: Timestamp) {
        self.choose(PACES.into_iter().find(|pace| *pace > self.percent), now);
    }

    /// The next pace down.
    pub(super) fn slower(&mut self, now: Timestamp) {
        self.choose(PACES.into_iter().rev().find(|pace| *pace < self.percent), now);
    }

    fn choose(&mut self, pace: Option<u32>, now: Timestamp) {
        let at_pace = self.goes == Some(self.percent);
        self.percent = pace.unwrap_or(self.percent);
        if at_pace {
            self.run(now);
        }
    }

    fn go(&mut self, goes: Option<u32>, now: Timestamp) {
        self.set = (now, self.shown(now));
        self.goes = goes;
    }
}

fn millis(millis: i128) -> SignedDuration {
    SignedDuration::from_millis(i64::try_from(millis).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millisecond(millis).unwrap()
    }

    #[test]
    fn a_pace_is_changed_without_a_jump() {
        let mut clock = Clock::new(at(1_000), 200);
        assert_eq!(clock.shown(at(9_000)), at(1_000), "it stands at first");
        clock.run(at(9_000));
        assert_eq!(clock.shown(at(9_500)), at(2_000));
        assert_eq!(clock.real(at(2_000)), Some(at(9_500)));
        clock.slower(at(9_500));
        assert_eq!((clock.percent(), clock.shown(at(9_500))), (150, at(2_000)));
        assert_eq!(clock.shown(at(9_600)), at(2_150));
        clock.stop(at(9_600));
        assert_eq!((clock.shown(at(99_000)), clock.real(at(3_000))), (at(2_150), None));
        clock.run_plainly(at(99_000));
        assert_eq!(clock.shown(at(99_100)), at(2_250));
    }

    #[test]
    fn time_that_nobody_saw_has_not_passed() {
        let mut clock = Clock::new(at(0), 200);
        clock.run(at(0));
        clock.lose(SignedDuration::from_millis(3_000));
        assert_eq!(clock.shown(at(3_500)), at(1_000));
        assert_eq!(clock.real(at(2_000)), Some(at(4_000)));
    }

    #[test]
    fn what_is_due_is_due_when_it_is_said_to_be() {
        for percent in [25, 75, 150, 800] {
            let mut clock = Clock::new(at(0), percent);
            clock.run(at(0));
            let real = clock.real(at(1_001)).unwrap();
            assert!(clock.shown(real) >= at(1_001), "{percent}");
        }
    }
}
