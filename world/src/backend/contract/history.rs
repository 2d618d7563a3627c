//! The wallet's history: pages of it, what they come to, one operation in full, charts, and the ledger behind it.

use jiff::Timestamp;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{CheckoutView, Direction, OperationId, OperationState, OperationView, RefundView, TransferView};
use crate::domain::money::{Amount, Currency};
use crate::domain::named::named;

/// The kinds of operation, without what each of them knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum KindName {
    /// Cash at a terminal.
    Kiosk,
    /// A top-up from elsewhere.
    TopUp,
    /// A withdrawal or a transfer out.
    Withdrawal,
    /// Money from another wallet.
    Received,
    /// A withdrawal that came back.
    Returned,
    /// An order paid.
    OrderPayment,
    /// A payment given back.
    Reversal,
    /// A card issued or ordered.
    CardIssue,
    /// One currency changed for another.
    Exchange,
    /// Money back from an order.
    Refund,
}

named! {
    KindName:
    Kiosk = "kiosk",
    TopUp = "top-up",
    Withdrawal = "withdrawal",
    Received = "received",
    Returned = "returned",
    OrderPayment = "order-payment",
    Reversal = "reversal",
    CardIssue = "card-issue",
    Exchange = "exchange",
    Refund = "refund",
}

/// Which operations are meant. What is left empty restricts nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HistoryFilter {
    /// Words that all must stand in it, the last one perhaps unfinished: counterparty, order, goods, note, receipt.
    pub search: String,
    /// Of one of these kinds.
    pub kinds: Vec<KindName>,
    /// In one of these states.
    pub states: Vec<OperationState>,
    /// In or out.
    pub direction: Option<Direction>,
    /// From this day of the world on.
    pub from: Option<Date>,
    /// To the end of this day.
    pub to: Option<Date>,
    /// With this counterparty.
    pub party: Option<String>,
    /// In this currency.
    pub currency: Option<Currency>,
}

/// A page of history, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryPage {
    /// The operations.
    pub operations: Vec<OperationView>,
    /// What to ask for as `before` to go on; none when nothing older is left. A page may hold fewer than were asked for,
    /// even none, and still have a next: to look further at once would have kept somebody waiting.
    pub next: Option<OperationId>,
}

/// What the operations of a filter come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryTotals {
    /// For each currency in which there are any.
    pub currencies: Vec<CurrencyTotals>,
    /// Whether every operation was counted; else the newest of too many to add up while somebody waits.
    pub complete: bool,
}

/// What operations in one currency come to. What was undone counts on neither side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurrencyTotals {
    /// How many operations.
    pub count: u64,
    /// What came in.
    pub money_in: Amount,
    /// What went out, fees included.
    pub money_out: Amount,
    /// The fees within what came in and what went out, less those that came back.
    pub fees: Amount,
}

/// One operation with everything that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationDetail {
    /// The operation.
    pub operation: OperationView,
    /// The lines that it wrote into the ledger, in their order.
    pub postings: Vec<PostingView>,
    /// Operations linked to it: what undid it or what it undid.
    pub linked: Vec<OperationView>,
    /// The payment it belongs to.
    pub payment: Option<Box<CheckoutView>>,
    /// The transfer it belongs to.
    pub transfer: Option<Box<TransferView>>,
    /// The refund it is.
    pub refund: Option<Box<RefundView>>,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostingView {
    /// The account: its kind and owner, as in `wallet:…`, `fees:kiwi`.
    pub account: String,
    /// What it changed by.
    pub amount: Amount,
}

/// One movement of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovementView {
    /// Its place.
    pub height: u64,
    /// When.
    pub at: Timestamp,
    /// Why, by the name it is stored under.
    pub reason: String,
    /// The operation of the person's history that it belongs to, if it does to one.
    pub operation: Option<OperationView>,
    /// Its lines.
    pub postings: Vec<PostingView>,
}

/// Pictures of the past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartsView {
    /// Month by month, oldest first, in the wallet's own currency.
    pub months: Vec<MonthView>,
    /// What could be spent at the end of each day, oldest first.
    pub balance: Vec<(Date, Amount)>,
    /// The dollar's rate on each day, oldest first.
    pub rate: Vec<(Date, Decimal)>,
}

/// What one month came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthView {
    /// Its first day.
    pub month: Date,
    /// What came in.
    pub money_in: Amount,
    /// What went out.
    pub money_out: Amount,
}
