//! Where a payment can be and where it can go from there.

use serde::{Deserialize, Serialize};

use super::named::named;

/// Where a payment is. Terminal states are terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PaymentState {
    /// Opened; the payer is not yet known, or has not yet agreed.
    Created,
    /// A code is on its way to the payer's phone.
    OtpPending,
    /// The code was right: the amount is held.
    Held,
    /// The money went to the shop's escrow.
    Captured,
    /// The shop acknowledged the payment.
    Settled,
    /// The money is on its way back.
    Reversing,
    /// The money came back, fee included.
    Reversed,
    /// Refused, for good.
    Declined,
    /// Left in time; nothing was charged.
    Canceled,
    /// Its time ran out; nothing was charged.
    Expired,
}

named! {
    PaymentState:
    Created = "created",
    OtpPending = "otp-pending",
    Held = "held",
    Captured = "captured",
    Settled = "settled",
    Reversing = "reversing",
    Reversed = "reversed",
    Declined = "declined",
    Canceled = "canceled",
    Expired = "expired",
}

impl PaymentState {
    /// The states it may go to next.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Created => &[Self::OtpPending, Self::Declined, Self::Canceled, Self::Expired],
            Self::OtpPending => &[Self::Held, Self::Declined, Self::Canceled, Self::Expired],
            Self::Held => &[Self::Captured, Self::Canceled, Self::Expired],
            Self::Captured => &[Self::Settled, Self::Reversing],
            Self::Reversing => &[Self::Reversed],
            Self::Settled | Self::Reversed | Self::Declined | Self::Canceled | Self::Expired => &[],
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

    /// Whether money has left the wallet's available balance for it.
    pub const fn has_charged(self) -> bool {
        matches!(self, Self::Held | Self::Captured | Self::Settled | Self::Reversing)
    }
}

#[cfg(test)]
mod tests {
    use super::PaymentState::{self, *};

    /// The whole table, written a second time: what is not here is not allowed.
    const ALLOWED: &[(PaymentState, PaymentState)] = &[
        (Created, OtpPending),
        (Created, Declined),
        (Created, Canceled),
        (Created, Expired),
        (OtpPending, Held),
        (OtpPending, Declined),
        (OtpPending, Canceled),
        (OtpPending, Expired),
        (Held, Captured),
        (Held, Canceled),
        (Held, Expired),
        (Captured, Settled),
        (Captured, Reversing),
        (Reversing, Reversed),
    ];

    #[test]
    fn only_listed_transitions() {
        for &from in PaymentState::ALL {
            for &to in PaymentState::ALL {
                assert_eq!(from.may_become(to), ALLOWED.contains(&(from, to)), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn terminal_is_terminal() {
        let terminal: Vec<_> = PaymentState::ALL.iter().copied().filter(|state| state.is_terminal()).collect();
        assert_eq!(terminal, [Settled, Reversed, Declined, Canceled, Expired]);
    }

    #[test]
    fn money_never_stays_with_a_payment_that_failed() {
        for state in [Declined, Canceled, Expired, Reversed, Created, OtpPending] {
            assert!(!state.has_charged(), "{state:?}");
        }
    }

    #[test]
    fn stored_names_are_read_back() {
        for &state in PaymentState::ALL {
            assert_eq!(PaymentState::from_name(state.name()), Some(state));
        }
        assert_eq!(PaymentState::from_name("paid"), None);
    }
}
