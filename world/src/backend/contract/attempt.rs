//! Attempts to move money, as the wallet's own side keeps them until it knows what became of them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{CardKind, IdempotencyKey, OrderId, PaymentId, QuoteId, Request, Snapshot, TransferId};
pub use crate::domain::attempt::AttemptState;

/// An attempt to move money: stored on the wallet's side before the first send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptView {
    /// Its idempotency key.
    pub key: IdempotencyKey,
    /// What it is about.
    pub about: AttemptSubject,
    /// What is known.
    pub state: AttemptState,
    /// Since when.
    pub since: Timestamp,
}

impl AttemptView {
    /// Whether it may have happened: it was sent, and not answered. What never left has not.
    pub const fn is_unknown(&self) -> bool {
        matches!(self.state, AttemptState::Sent | AttemptState::Unknown)
    }
}

/// What an attempt is about. While the end of one is unknown, no other about the same leaves, unless the person insists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttemptSubject {
    /// Paying an order.
    Order {
        /// The order to be paid.
        order: OrderId,
        /// The payment, once the service has named it.
        payment: Option<PaymentId>,
    },
    /// A transfer.
    Transfer(TransferId),
    /// Changing money at this quote.
    Exchange(QuoteId),
    /// Another card of this kind.
    Card(CardKind),
}

impl AttemptSubject {
    /// Whether it is about paying this order.
    pub fn is_order(self, wanted: OrderId) -> bool {
        matches!(self, Self::Order { order, .. } if order == wanted)
    }

    /// Whether it is about this transfer.
    pub fn is_transfer(self, wanted: TransferId) -> bool {
        self == Self::Transfer(wanted)
    }

    /// Whether it must not leave before the end of an earlier one is known: opening a payment waits for everything about its
    /// order, everything else for what is about the very same.
    pub(crate) fn waits_for(self, earlier: Self) -> bool {
        match self {
            Self::Order { order, payment: None } => earlier.is_order(order),
            other => other == earlier,
        }
    }
}

impl Request {
    /// Whether it is the last word, after which the person's money moves.
    pub const fn moves_money(&self) -> bool {
        matches!(
            self,
            Self::ConfirmCode { .. }
                | Self::ConfirmTransfer { .. }
                | Self::Exchange { .. }
                | Self::IssueCard { kind: CardKind::Plastic, .. }
        )
    }
}

impl Snapshot {
    /// Whether something was sent about this whose end is not known.
    pub fn is_unknown(&self, about: impl Fn(AttemptSubject) -> bool) -> bool {
        self.attempts.iter().any(|attempt| attempt.is_unknown() && about(attempt.about))
    }
}
