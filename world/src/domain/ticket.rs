//! Cases at the support desk: where one can be and where it can go from there, what it is about, and what may be written to it.

use serde::{Deserialize, Serialize};

use super::named::named;
use super::plain::is_plain;

/// The most that one message holds, in characters.
pub const MOST_TEXT: usize = 2_000;

/// Where a case is. Terminal states are terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TicketState {
    /// The desk is at work; it answers within its term.
    Open,
    /// The desk has asked something and waits for the person.
    Waiting,
    /// Answered. Whoever is not content writes again.
    Resolved,
    /// Over.
    Closed,
}

named! { TicketState: Open = "open", Waiting = "waiting", Resolved = "resolved", Closed = "closed" }

impl TicketState {
    /// The states it may go to next.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Waiting, Self::Resolved, Self::Closed],
            Self::Waiting | Self::Resolved => &[Self::Open, Self::Closed],
            Self::Closed => &[],
        }
    }

    /// Whether it may go to `next`.
    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// Whether nothing more will happen to it.
    pub const fn is_terminal(self) -> bool {
        self.next().is_empty()
    }
}

/// What a case is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Topic {
    /// Paid, and the shop does not know of it.
    Payment,
    /// The wallet may not pay, or nobody can log in to it.
    Wallet,
    /// Money that should be back is not.
    Refund,
    /// Charged twice for one order.
    Twice,
    /// A card.
    Card,
    /// Anything else.
    Other,
}

named! {
    Topic:
    Payment = "payment",
    Wallet = "wallet",
    Refund = "refund",
    Twice = "twice",
    Card = "card",
    Other = "other",
}

impl Topic {
    /// Whether the desk has to know which order is meant.
    pub const fn needs_order(self) -> bool {
        matches!(self, Self::Payment | Self::Refund | Self::Twice)
    }
}

/// What the shop is going to say to who looks for a payment that it has not acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TraceFate {
    /// It finds the payment.
    Found,
    /// It does not; the money goes back.
    Returned,
}

named! { TraceFate: Found = "found", Returned = "returned" }

/// Why a text is no message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
pub enum TextProblem {
    /// Nothing was written.
    #[error("nothing was written")]
    Empty,
    /// More than anybody reads.
    #[error("at most {MOST_TEXT} characters")]
    TooLong,
}

/// Reads a message. It stays as it was written, without what cannot be seen; lines end as lines do here.
pub fn text(written: &str) -> Result<String, TextProblem> {
    let written = written.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let kept: String = written.chars().filter(|&character| character == '\n' || is_plain(character)).collect();
    let text = kept.trim();
    match text.chars().count() {
        0 => Err(TextProblem::Empty),
        count if count > MOST_TEXT => Err(TextProblem::TooLong),
        _ => Ok(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::TicketState::{self, *};
    use super::*;

    /// The whole table, written a second time: what is not here is not allowed.
    const ALLOWED: &[(TicketState, TicketState)] = &[
        (Open, Waiting),
        (Open, Resolved),
        (Open, Closed),
        (Waiting, Open),
        (Waiting, Closed),
        (Resolved, Open),
        (Resolved, Closed),
    ];

    #[test]
    fn only_listed_transitions() {
        for &from in TicketState::ALL {
            for &to in TicketState::ALL {
                assert_eq!(from.may_become(to), ALLOWED.contains(&(from, to)), "{from:?} to {to:?}");
            }
            assert_eq!(from.is_terminal(), from == Closed);
        }
    }

    #[test]
    fn stored_names_are_read_back() {
        for &state in TicketState::ALL {
            assert_eq!(TicketState::from_name(state.name()), Some(state));
        }
        for &topic in Topic::ALL {
            assert_eq!(Topic::from_name(topic.name()), Some(topic));
        }
        for &fate in TraceFate::ALL {
            assert_eq!(TraceFate::from_name(fate.name()), Some(fate));
        }
    }

    #[test]
    fn a_message_stays_as_it_was_written_without_what_cannot_be_seen() {
        assert_eq!(text(" Где деньги?\r\nЗаказ 8042\t1177\n"), Ok("Где деньги?\nЗаказ 8042 1177".to_owned()));
        assert_eq!(text("pay\u{202e}gnp\u{1b}[2J"), Ok("paygnp[2J".to_owned()));
        assert_eq!(text(" \n\u{200b} "), Err(TextProblem::Empty));
        assert_eq!(text(&"ж".repeat(MOST_TEXT)).map(|text| text.chars().count()), Ok(MOST_TEXT));
        assert_eq!(text(&"ж".repeat(MOST_TEXT + 1)), Err(TextProblem::TooLong));
    }
}
