//! Where a transfer in or out of a wallet can be and where it can go from there.

use serde::{Deserialize, Serialize};

use super::named::named;

/// Where a transfer is. Terminal states are terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TransferState {
    /// A code is on its way to the phone; nothing has moved.
    OtpPending,
    /// The code was right: what leaves the wallet is held, what comes is on its way.
    Processing,
    /// It arrived.
    Succeeded,
    /// It did not arrive: what was held is back.
    Failed,
    /// Refused before anything moved.
    Declined,
    /// Left in time; nothing moved.
    Canceled,
    /// The code was not typed in time; nothing moved.
    Expired,
}

named! {
    TransferState:
    OtpPending = "otp-pending",
    Processing = "processing",
    Succeeded = "succeeded",
    Failed = "failed",
    Declined = "declined",
    Canceled = "canceled",
    Expired = "expired",
}

impl TransferState {
    /// The states it may go to next.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::OtpPending => &[Self::Processing, Self::Declined, Self::Canceled, Self::Expired],
            Self::Processing => &[Self::Succeeded, Self::Failed],
            Self::Succeeded | Self::Failed | Self::Declined | Self::Canceled | Self::Expired => &[],
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

#[cfg(test)]
mod tests {
    use super::TransferState::{self, *};

    /// The whole table, written a second time: what is not here is not allowed.
    const ALLOWED: &[(TransferState, TransferState)] = &[
        (OtpPending, Processing),
        (OtpPending, Declined),
        (OtpPending, Canceled),
        (OtpPending, Expired),
        (Processing, Succeeded),
        (Processing, Failed),
    ];

    #[test]
    fn only_listed_transitions() {
        for &from in TransferState::ALL {
            for &to in TransferState::ALL {
                assert_eq!(from.may_become(to), ALLOWED.contains(&(from, to)), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn stored_names_are_read_back() {
        for &state in TransferState::ALL {
            assert_eq!(TransferState::from_name(state.name()), Some(state));
        }
    }
}
