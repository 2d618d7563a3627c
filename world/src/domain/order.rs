//! Where an order can be and where it can go from there.

use serde::{Deserialize, Serialize};

use super::named::named;

/// Where an order is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OrderState {
    /// Placed, not paid.
    AwaitingPayment,
    /// Paid.
    Paid,
    /// On its way.
    Shipped,
    /// Handed over.
    Delivered,
    /// Finished.
    Completed,
    /// Given up unpaid, or cancelled.
    Closed,
    /// The money went back.
    Refunded,
}

named! {
    OrderState:
    AwaitingPayment = "awaiting-payment",
    Paid = "paid",
    Shipped = "shipped",
    Delivered = "delivered",
    Completed = "completed",
    Closed = "closed",
    Refunded = "refunded",
}

impl OrderState {
    /// The states it may go to next.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::AwaitingPayment => &[Self::Paid, Self::Closed],
            Self::Paid => &[Self::Shipped, Self::Refunded],
            Self::Shipped => &[Self::Delivered, Self::Refunded],
            Self::Delivered => &[Self::Completed, Self::Refunded],
            Self::Completed | Self::Closed | Self::Refunded => &[],
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
    use super::OrderState::{self, *};

    /// The whole table, written a second time: what is not here is not allowed.
    const ALLOWED: &[(OrderState, OrderState)] = &[
        (AwaitingPayment, Paid),
        (AwaitingPayment, Closed),
        (Paid, Shipped),
        (Paid, Refunded),
        (Shipped, Delivered),
        (Shipped, Refunded),
        (Delivered, Completed),
        (Delivered, Refunded),
    ];

    #[test]
    fn only_listed_transitions() {
        for &from in OrderState::ALL {
            for &to in OrderState::ALL {
                assert_eq!(from.may_become(to), ALLOWED.contains(&(from, to)), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn terminal_is_terminal() {
        let terminal: Vec<_> = OrderState::ALL.iter().copied().filter(|state| state.is_terminal()).collect();
        assert_eq!(terminal, [Completed, Closed, Refunded]);
    }

    #[test]
    fn stored_names_are_read_back() {
        for &state in OrderState::ALL {
            assert_eq!(OrderState::from_name(state.name()), Some(state));
        }
    }
}
