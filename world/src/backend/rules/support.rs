//! The terms of the support desk.

use std::ops::RangeInclusive;

use jiff::SignedDuration;

use super::Rules;
use crate::backend::contract::Topic;

impl Rules {
    /// How many hours the desk takes for its answer, the fewest and the most that it promises.
    pub const fn answered_within(topic: Topic) -> RangeInclusive<i64> {
        match topic {
            Topic::Payment | Topic::Twice => 6..=24,
            Topic::Wallet => 4..=12,
            Topic::Card => 2..=12,
            Topic::Refund | Topic::Other => 12..=48,
        }
    }

    /// How many hours it takes to check who the owner of a restricted wallet is.
    pub const CHECKED_WITHIN: RangeInclusive<i64> = 36..=72;
    /// The least that such a check takes.
    pub const CHECKED_AFTER: SignedDuration = SignedDuration::from_hours(24);
    /// How long the desk waits for an answer to what it asked.
    pub const WAITS_FOR_ANSWER: SignedDuration = SignedDuration::from_hours(7 * 24);
    /// How long after its answer a case is closed, unless somebody writes again.
    pub const CLOSED_AFTER: SignedDuration = SignedDuration::from_hours(3 * 24);
    /// The most cases that a wallet has open at once.
    pub const OPEN_TICKETS: u8 = 8;
}
