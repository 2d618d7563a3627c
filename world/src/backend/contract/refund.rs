//! Refunds: money on its way back to what paid.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{DisputeId, Instrument, OperationId, OrderId, PaymentId, RefundId, Text};
use crate::domain::money::Amount;
use crate::domain::named::named;
pub use crate::domain::refund::RefundState;

/// Something asked about refunds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RefundRequest {
    /// A query of the refunds, newest first; of one order if it is named. Answered with
    /// [`Reply::Refunds`](super::Reply).
    List { order: Option<OrderId> },
    /// A query of one refund. Answered with [`Reply::Refund`](super::Reply).
    Look { refund: RefundId },
}

/// Why money goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RefundCause {
    /// A dispute was won.
    Dispute,
    /// The buyer cancelled the order before it was sent.
    Cancelled,
    /// The shop froze the order and called it off.
    Frozen,
    /// The parcel did not arrive in all the time that the buyer is protected.
    NotDelivered,
}

named! {
    RefundCause:
    Dispute = "dispute",
    Cancelled = "cancelled",
    Frozen = "frozen",
    NotDelivered = "not-delivered",
}

/// Why a try to refund failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RefundFailure {
    /// The shop has not released the money.
    ShopSlow,
    /// The bank or the wallet's system did not answer.
    NoAnswer,
    /// The bank turned it down for now.
    TurnedDown,
}

named! { RefundFailure: ShopSlow = "shop-slow", NoAnswer = "no-answer", TurnedDown = "turned-down" }

/// A try to refund.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundTry {
    /// When.
    pub at: Timestamp,
    /// Why it failed; none for the one that did not.
    pub failure: Option<RefundFailure>,
}

/// A refund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundView {
    /// Which one.
    pub id: RefundId,
    /// Of which order.
    pub order: OrderId,
    /// The order's number as people see it.
    pub order_number: String,
    /// What was ordered.
    pub good: Text,
    /// Who gives it back, as the history names it.
    pub merchant: String,
    /// Of which payment.
    pub payment: PaymentId,
    /// The dispute that it was won in, if it was.
    pub dispute: Option<DisputeId>,
    /// Why.
    pub cause: RefundCause,
    /// Where it is.
    pub state: RefundState,
    /// How much of the order's price, in the order's currency.
    pub amount: Amount,
    /// Whether that is all that was paid.
    pub whole: bool,
    /// What arrives, in the currency that paid, fee included.
    pub returns: Amount,
    /// The fee within it.
    pub fee: Amount,
    /// Where it arrives: what paid.
    pub to: Instrument,
    /// When it was begun.
    pub created: Timestamp,
    /// When it usually arrives: from.
    pub expected_from: Timestamp,
    /// When it usually arrives: to.
    pub expected_to: Timestamp,
    /// When it should have arrived at the very latest.
    pub limit: Timestamp,
    /// Whether it is on its way longer than it may be: a reason to write to support.
    pub overdue: bool,
    /// When somebody at support took it up, if so.
    pub pushed: Option<Timestamp>,
    /// The tries so far, oldest first.
    pub tries: Vec<RefundTry>,
    /// When it arrived.
    pub arrived: Option<Timestamp>,
    /// Its line in the wallet's history; none while it is on its way, nor for what goes back to a bank's card.
    pub operation: Option<OperationId>,
}

/// A refund as an order's page names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundBrief {
    /// Which one.
    pub id: RefundId,
    /// Where it is.
    pub state: RefundState,
    /// How much of the order's price.
    pub amount: Amount,
    /// What arrives, in the currency that paid.
    pub returns: Amount,
    /// Whether it is on its way longer than it may be.
    pub overdue: bool,
}
