//! Short notices: shown one after another in the line of guidance, and kept to be read again.

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};

use crate::i18n::Phrase;
use crate::tui::theme::Role;

/// How long a notice stays.
const SHOWN: SignedDuration = SignedDuration::from_secs(6);
/// How long it stays when the next one is waiting: news must not be old when it is told.
const HURRIED: SignedDuration = SignedDuration::from_secs(2);
/// How many are kept to be read again.
const KEPT: usize = 50;

/// How much a notice matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Info,
    /// It worked.
    Success,
    /// Be careful.
    Warning,
    /// It did not work.
    Danger,
}

impl Severity {
    /// The role it is drawn with.
    pub const fn role(self) -> Role {
        match self {
            Self::Info => Role::Info,
            Self::Success => Role::Success,
            Self::Warning => Role::Warning,
            Self::Danger => Role::Danger,
        }
    }
}

/// One notice.
pub struct Toast {
    /// How much it matters.
    pub severity: Severity,
    /// What it says.
    pub phrase: Phrase,
    /// When it came, on the machine's clock.
    pub at: Timestamp,
}

/// The notices, past and present.
#[derive(Default)]
pub struct Toasts {
    waiting: VecDeque<Toast>,
    shown_since: Option<Timestamp>,
    past: VecDeque<Toast>,
}

impl Toasts {
    /// Adds a notice; it is shown when those before it have been.
    pub fn push(&mut self, severity: Severity, phrase: Phrase, now: Timestamp) {
        self.waiting.push_back(Toast { severity, phrase, at: now });
        self.settle(now);
    }

    /// A notice that is not shown by itself: it stands among the past ones.
    pub fn note(&mut self, severity: Severity, phrase: Phrase, now: Timestamp) {
        self.past.push_front(Toast { severity, phrase, at: now });
        self.past.truncate(KEPT);
    }

    /// The notice on the screen.
    pub fn current(&self) -> Option<&Toast> {
        self.waiting.front()
    }

    /// Every notice still known, newest first.
    pub fn all(&self) -> impl Iterator<Item = &Toast> {
        self.waiting.iter().rev().chain(self.past.iter())
    }

    /// Takes away what has been shown long enough; says whether anything changed.
    pub fn settle(&mut self, now: Timestamp) -> bool {
        let mut changed = false;
        if self.next_wake().is_some_and(|until| until <= now) {
            changed = self.dismiss();
        }
        if self.shown_since.is_none() && !self.waiting.is_empty() {
            self.shown_since = Some(now);
            changed = true;
        }
        changed
    }

    /// Takes the present notice away.
    pub fn dismiss(&mut self) -> bool {
        self.shown_since = None;
        let Some(toast) = self.waiting.pop_front() else { return false };
        self.past.push_front(toast);
        self.past.truncate(KEPT);
        true
    }

    /// Forgets everything: another person may sit down here.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// When the present notice goes.
    pub fn next_wake(&self) -> Option<Timestamp> {
        let stays = if self.waiting.len() > 1 { HURRIED } else { SHOWN };
        self.shown_since?.checked_add(stays).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn shown_one_after_another_and_kept() {
        let mut toasts = Toasts::default();
        toasts.push(Severity::Info, Phrase::verbatim("one"), at(0));
        assert_eq!(toasts.next_wake(), Some(at(6)));
        assert!(!toasts.settle(at(5)));
        assert!(toasts.settle(at(6)));
        toasts.push(Severity::Danger, Phrase::verbatim("two"), at(7));
        assert_eq!(toasts.current().map(|toast| toast.severity), Some(Severity::Danger));
        assert!(toasts.settle(at(13)));
        assert!(toasts.current().is_none());
        assert_eq!(toasts.next_wake(), None);
        assert_eq!(toasts.all().count(), 2);
    }

    #[test]
    fn one_that_others_wait_for_makes_way_sooner() {
        let mut toasts = Toasts::default();
        for name in ["one", "two", "three"] {
            toasts.push(Severity::Warning, Phrase::verbatim(name), at(0));
        }
        assert_eq!(toasts.next_wake(), Some(at(2)));
        assert!(toasts.settle(at(2)));
        assert_eq!(toasts.next_wake(), Some(at(4)));
        assert!(toasts.settle(at(4)));
        assert_eq!(toasts.next_wake(), Some(at(10)), "the last one stays its whole time");
    }
}
