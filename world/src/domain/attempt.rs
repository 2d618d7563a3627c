//! What the wallet's own side can know of something it asked for.

use serde::{Deserialize, Serialize};

use super::named::named;

/// What the wallet's own side knows of an attempt to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AttemptState {
    /// Stored, not sent.
    Draft,
    /// Sent, not answered.
    Sent,
    /// The service said yes.
    Accepted,
    /// The service said no, for good.
    Refused,
    /// No answer came: it may have happened.
    Unknown,
}

named! {
    AttemptState:
    Draft = "draft",
    Sent = "sent",
    Accepted = "accepted",
    Refused = "refused",
    Unknown = "unknown",
}

impl AttemptState {
    /// The states it may go to next. Only an answer from the service ends [`Unknown`](Self::Unknown): it is asked again. A
    /// draft that is never sent is forgotten.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Sent => &[Self::Accepted, Self::Refused, Self::Unknown],
            Self::Draft | Self::Unknown => &[Self::Sent],
            Self::Accepted | Self::Refused => &[],
        }
    }

    /// Whether it may go to `next`.
    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// Whether the service has answered, or can have nothing to answer to.
    pub const fn is_terminal(self) -> bool {
        self.next().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::AttemptState::{self, *};

    #[test]
    fn only_listed_transitions() {
        let allowed = [(Draft, Sent), (Sent, Accepted), (Sent, Refused), (Sent, Unknown), (Unknown, Sent)];
        for &from in AttemptState::ALL {
            for &to in AttemptState::ALL {
                assert_eq!(from.may_become(to), allowed.contains(&(from, to)), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn an_unknown_outcome_is_never_called_a_failure() {
        assert!(!Unknown.may_become(Refused) && !Unknown.is_terminal());
    }
}
