//! Where a dispute can be and where it can go from there, and what is claimed and offered in it.

use serde::{Deserialize, Serialize};

use super::money::Amount;
use super::named::named;

/// Where a dispute is. Terminal states are terminal.
///
/// Between an agreement to send the goods back and the money lies [`AwaitingReturn`](Self::AwaitingReturn): a dispute is
/// won only when nothing more is wanted of the buyer, so that every won dispute has its refund from that moment on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DisputeState {
    /// Seller and buyer talk: one of them has to answer the other.
    NeedsResponse,
    /// The platform looks into it.
    UnderReview,
    /// The money comes back when the goods have.
    AwaitingReturn,
    /// The buyer gets money back.
    Won,
    /// The seller keeps it.
    Lost,
    /// The buyer gave the claim up, or did not send back what was to be sent back.
    Withdrawn,
}

named! {
    DisputeState:
    NeedsResponse = "needs-response",
    UnderReview = "under-review",
    AwaitingReturn = "awaiting-return",
    Won = "won",
    Lost = "lost",
    Withdrawn = "withdrawn",
}

impl DisputeState {
    /// The states it may go to next.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::NeedsResponse => &[Self::UnderReview, Self::AwaitingReturn, Self::Won, Self::Withdrawn],
            Self::UnderReview => &[Self::AwaitingReturn, Self::Won, Self::Lost, Self::Withdrawn],
            Self::AwaitingReturn => &[Self::Won, Self::Withdrawn],
            Self::Won | Self::Lost | Self::Withdrawn => &[],
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

/// What is wrong with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ClaimReason {
    /// Nothing came.
    NotReceived,
    /// What came is broken, worn or badly made.
    PoorQuality,
    /// What came is something else than was ordered.
    NotAsDescribed,
}

named! {
    ClaimReason:
    NotReceived = "not-received",
    PoorQuality = "poor-quality",
    NotAsDescribed = "not-as-described",
}

impl ClaimReason {
    /// Whether there are goods that could be sent back.
    pub const fn has_goods(self) -> bool {
        !matches!(self, Self::NotReceived)
    }
}

/// An end that a dispute can come to: how much comes back, and whether the goods go back before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Solution {
    /// How much, in the order's currency.
    pub amount: Amount,
    /// Whether the goods are sent back first.
    pub with_return: bool,
}

/// How a seller behaves when somebody complains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Persona {
    /// Gives in where there is a reason to, and offers a part where there may be one.
    Fair,
    /// Says no, or offers as little as possible.
    Stubborn,
    /// Never answers.
    Silent,
}

named! { Persona: Fair = "fair", Stubborn = "stubborn", Silent = "silent" }

/// What really becomes of what was ordered. Only the world knows before it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fate {
    /// It arrives as it should.
    Fine,
    /// It is lost on the way and never arrives.
    Lost,
    /// It arrives damaged; the courier notes so.
    Damaged,
    /// The courier says that it was handed over, yet the buyer has nothing.
    Missing,
    /// It arrives, and is badly made.
    Poor,
    /// It arrives, and is something else.
    Different,
}

named! {
    Fate:
    Fine = "fine",
    Lost = "lost",
    Damaged = "damaged",
    Missing = "missing",
    Poor = "poor",
    Different = "different",
}

impl Fate {
    /// Whether who complains so, once it should be there, is right.
    pub const fn bears_out(self, reason: ClaimReason) -> bool {
        match reason {
            ClaimReason::NotReceived => matches!(self, Self::Lost | Self::Missing),
            ClaimReason::PoorQuality => matches!(self, Self::Damaged | Self::Poor),
            ClaimReason::NotAsDescribed => matches!(self, Self::Different | Self::Poor),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DisputeState::{self, *};
    use super::*;

    /// The whole table, written a second time: what is not here is not allowed.
    const ALLOWED: &[(DisputeState, DisputeState)] = &[
        (NeedsResponse, UnderReview),
        (NeedsResponse, AwaitingReturn),
        (NeedsResponse, Won),
        (NeedsResponse, Withdrawn),
        (UnderReview, AwaitingReturn),
        (UnderReview, Won),
        (UnderReview, Lost),
        (UnderReview, Withdrawn),
        (AwaitingReturn, Won),
        (AwaitingReturn, Withdrawn),
    ];

    #[test]
    fn only_listed_transitions() {
        for &from in DisputeState::ALL {
            for &to in DisputeState::ALL {
                assert_eq!(from.may_become(to), ALLOWED.contains(&(from, to)), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn terminal_is_terminal() {
        let terminal: Vec<_> = DisputeState::ALL.iter().copied().filter(|state| state.is_terminal()).collect();
        assert_eq!(terminal, [Won, Lost, Withdrawn]);
    }

    #[test]
    fn stored_names_are_read_back() {
        for &state in DisputeState::ALL {
            assert_eq!(DisputeState::from_name(state.name()), Some(state));
        }
        for &reason in ClaimReason::ALL {
            assert_eq!(ClaimReason::from_name(reason.name()), Some(reason));
        }
        for &fate in Fate::ALL {
            assert_eq!(Fate::from_name(fate.name()), Some(fate));
        }
        for &persona in Persona::ALL {
            assert_eq!(Persona::from_name(persona.name()), Some(persona));
        }
    }

    #[test]
    fn who_has_what_was_ordered_has_nothing_to_complain_of() {
        assert!(ClaimReason::ALL.iter().all(|&reason| !Fate::Fine.bears_out(reason)));
        for &fate in Fate::ALL {
            let borne_out = ClaimReason::ALL.iter().any(|&reason| fate.bears_out(reason));
            assert_eq!(borne_out, fate != Fate::Fine, "{fate:?}");
        }
    }
}
