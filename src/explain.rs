//! What went wrong, in the person's language: what happened, whether money moved, what to do next.
//!
//! One place for every failure of the profile, every refusal of the world and every silence of the network, so that the
//! screens and the command line say the same.

mod account;
mod desk;
mod dispute;
mod input;
mod letter;
mod notice;
mod profile;
mod refusal;
mod resolved;
mod support;
mod transfer;
mod transfer_failure;

pub use account::{birth_problem, document_problem, identity_failure, name_problem};
pub use desk::{Voice, ticket_state, topic};
pub use dispute::refund_failure;
pub use input::{password_problem, phone_problem, recovery_key_problem};
pub use letter::letter;
pub use notice::notice;
pub use profile::{failure, vault_error};
pub use refusal::{card_state, declined, no_answer, refusal};
pub use resolved::{Ended, ended, resolved};
pub use support::text_problem;
pub use transfer_failure::transfer_failure;

use jiff::SignedDuration;

use crate::domain::money::Amount;
use crate::i18n::{L10n, Sign};

/// An explanation in three parts, each a sentence or two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What happened.
    pub what: String,
    /// Whether money moved; empty where nobody would ask.
    pub money: String,
    /// What to do next.
    pub next: String,
}

/// Whether amounts may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amounts {
    /// They are written out.
    Shown,
    /// Marks stand in their place: somebody looks over the person's shoulder.
    Masked(char),
}

impl Amounts {
    fn say(self, amount: Amount, l: &L10n) -> String {
        match self {
            Self::Shown => l.money(amount, Sign::Negative),
            Self::Masked(mark) => l.with_symbol(&String::from(mark).repeat(4), amount.currency),
        }
    }
}

/// A wait in whole seconds, rounded up, so that who waits that long is never told to wait again.
pub fn seconds(wait: SignedDuration, l: &L10n) -> String {
    let whole = wait.as_secs() + i64::from(wait.subsec_nanos() > 0);
    l.wait_seconds(whole.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_wait_is_rounded_up() {
        let l = L10n::new(Language::En);
        assert_eq!(seconds(SignedDuration::from_millis(1), &l), "1 second");
        assert_eq!(seconds(SignedDuration::from_millis(2_000), &l), "2 seconds");
        assert_eq!(seconds(SignedDuration::from_millis(2_001), &l), "3 seconds");
    }

    #[test]
    fn a_masked_amount_shows_no_digit() {
        let l = L10n::new(Language::Ru);
        let amount = Amount::rub(115_320);
        assert_eq!(Amounts::Shown.say(amount, &l), "1\u{a0}153,20\u{a0}₽");
        assert!(!Amounts::Masked('*').say(amount, &l).contains(|c: char| c.is_ascii_digit()));
    }
}
