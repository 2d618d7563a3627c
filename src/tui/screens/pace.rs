//! Keys pressed twice: the second Enter was meant for the page before.

use jiff::{SignedDuration, Timestamp};

use crate::tui::action::Action;
use crate::tui::event::Input;

/// A second Enter or click this soon after the one that brought a new page was meant for the old one.
const DOUBLE: SignedDuration = SignedDuration::from_millis(300);

/// When the last Enter or click came.
#[derive(Default)]
pub struct Pace {
    before: Option<Timestamp>,
}

impl Pace {
    /// Counts from now, as if there had been one: the screen has just come up.
    pub fn begin(&mut self, now: Timestamp) {
        self.before = Some(now);
    }

    /// Whether this is an Enter or a click that nobody can have meant for what has just come up.
    pub fn is_double(&mut self, input: &Input, now: Timestamp) -> bool {
        if !matches!(input, Input::Action(Action::Activate) | Input::Click(_)) {
            return false;
        }
        let before = self.before.replace(now);
        before.is_some_and(|before| now.duration_since(before) < DOUBLE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_key_that_follows_at_once_is_a_double() {
        let mut pace = Pace::default();
        let enter = Input::Action(Action::Activate);
        let at = |ms| Timestamp::from_millisecond(ms).unwrap();
        assert!(!pace.is_double(&enter, at(0)));
        assert!(!pace.is_double(&Input::Char('4'), at(10)));
        assert!(pace.is_double(&enter, at(299)));
        assert!(!pace.is_double(&enter, at(599)));
        pace.begin(at(1_000));
        assert!(pace.is_double(&enter, at(1_100)));
    }
}
