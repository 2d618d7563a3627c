//! The growing delay after wrong passwords.
//!
//! It slows down somebody who tries passwords by hand at an unlocked machine. Against somebody who took the files away
//! the key derivation is the protection, not this.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use jiff::{SignedDuration, Timestamp};

use crate::domain::phone::Phone;

/// Wrong passwords that cost no wait: everybody mistypes.
const FREE: u32 = 2;
/// The longest wait, so that the owner is never locked out for long.
const LONGEST: SignedDuration = SignedDuration::from_secs(60);

/// Counts wrong passwords of this process, whatever numbers they were for: a number that has no wallet here costs the
/// same as one that has.
#[derive(Debug, Default)]
pub(super) struct Delay {
    wrong: u32,
    until: Option<Timestamp>,
    /// How many were for which number, by a hash: who tried is told to the number's owner, and no number is kept for it.
    of: HashMap<u64, u32>,
    hashes: RandomState,
}

impl Delay {
    /// How long until a try is allowed; `None` when it is.
    pub(super) fn remaining(&self, now: Timestamp) -> Option<SignedDuration> {
        // A clock set back must not turn a second into a year.
        self.until.map(|until| until.duration_since(now).min(LONGEST)).filter(SignedDuration::is_positive)
    }

    /// One more wrong password for a number; the wait it costs, if any.
    pub(super) fn wrong(&mut self, of: &Phone, now: Timestamp) -> Option<SignedDuration> {
        let count = self.of.entry(self.hashes.hash_one(of.e164())).or_default();
        *count = count.saturating_add(1);
        self.wrong = self.wrong.saturating_add(1);
        let wait = wait_after(self.wrong)?;
        self.until = now.checked_add(wait).ok();
        Some(wait)
    }

    /// A right password for a number: the wait begins anew. How many wrong ones there were for this number.
    pub(super) fn right(&mut self, of: &Phone) -> u32 {
        (self.wrong, self.until) = (0, None);
        self.of.remove(&self.hashes.hash_one(of.e164())).unwrap_or_default()
    }
}

fn wait_after(wrong: u32) -> Option<SignedDuration> {
    let doublings = wrong.checked_sub(FREE + 1)?;
    let seconds = 1_i64.checked_shl(doublings.min(32)).unwrap_or(i64::MAX);
    Some(SignedDuration::from_secs(seconds).min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(last: u8) -> Phone {
        Phone::parse(&format!("+7916123450{last}")).unwrap()
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("a plain number of seconds")
    }

    #[test]
    fn the_wait_doubles_up_to_a_minute() {
        let mut delay = Delay::default();
        let waits: Vec<_> = (0..10).map(|_| delay.wrong(&phone(1), at(0)).map(|wait| wait.as_secs())).collect();
        let expected = [None, None, Some(1), Some(2), Some(4), Some(8), Some(16), Some(32), Some(60), Some(60)];
        assert_eq!(waits, expected);
    }

    #[test]
    fn it_is_over_when_it_is_over() {
        let mut delay = Delay::default();
        for _ in 0..4 {
            delay.wrong(&phone(1), at(100));
        }
        assert_eq!(delay.remaining(at(101)), Some(SignedDuration::from_secs(1)));
        assert_eq!(delay.remaining(at(102)), None);
    }

    #[test]
    fn a_right_password_starts_anew_and_tells_the_count() {
        let mut delay = Delay::default();
        for _ in 0..3 {
            delay.wrong(&phone(1), at(0));
        }
        assert_eq!(delay.right(&phone(1)), 3);
        assert_eq!(delay.wrong(&phone(1), at(0)), None);
    }

    #[test]
    fn what_was_tried_is_told_to_the_number_it_was_tried_on() {
        let mut delay = Delay::default();
        for _ in 0..3 {
            delay.wrong(&phone(1), at(0));
        }
        assert_eq!(delay.right(&phone(2)), 0);
        assert_eq!(delay.remaining(at(0)), None, "whoever knows one password waits no longer");
        assert_eq!((delay.right(&phone(1)), delay.right(&phone(1))), (3, 0));
    }

    #[test]
    fn a_clock_set_back_locks_nobody_out() {
        let mut delay = Delay::default();
        for _ in 0..5 {
            delay.wrong(&phone(1), at(1_000_000));
        }
        assert_eq!(delay.remaining(at(0)), Some(SignedDuration::from_secs(60)));
    }

    #[test]
    fn many_wrong_passwords_do_not_overflow() {
        assert_eq!(wait_after(u32::MAX), Some(LONGEST));
    }
}
