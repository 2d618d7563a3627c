//! Everything the frame and the cabinet show, in one value that is cheap to make and to compare.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    AttemptView, BlockedView, CardId, CardView, DisputeId, DisputeView, GuideView, KindName, OperationId, OrderView,
    PaymentId, PaymentMethod, PhoneView, QuoteId, Raising, RateView, RefundId, RefundView, Route, SimulatorView,
    TicketView, TransferId, TransferView, WalletId,
};
use crate::domain::money::Amount;
use crate::domain::named::named;
use crate::domain::phone::Phone;

/// The world as one person sees it now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The simulated time at which it was taken.
    pub now: Timestamp,
    /// How far the simulated clock is ahead of the machine's, in milliseconds.
    pub ahead_ms: i64,
    /// The network between the wallet and the world.
    pub network: NetworkMode,
    /// When what is shown of the wallet was heard, while nothing passes or the end of something is unknown.
    pub heard: Option<Timestamp>,
    /// The person's phone.
    pub phone: PhoneView,
    /// The wallet, when somebody is logged in.
    pub account: Option<AccountView>,
    /// The wallet whose owner came in and found it blocked: there is no account then.
    pub blocked: Option<BlockedView>,
    /// The latest operations, newest first; a handful.
    pub latest: Vec<OperationView>,
    /// What was spent on each of the last 30 days, oldest first, in minor units of the wallet's currency.
    pub spending: Vec<i64>,
    /// Orders that are not over, newest first: they await payment, are on their way or can be confirmed.
    pub open_orders: Vec<OrderView>,
    /// Transfers that have not ended, newest first.
    pub open_transfers: Vec<TransferView>,
    /// Disputes that have not ended, newest first. [`Turn::Buyer`](super::Turn) is one that waits for the person.
    pub open_disputes: Vec<DisputeView>,
    /// Refunds on their way, newest first.
    pub open_refunds: Vec<RefundView>,
    /// Cards that are neither closed nor expired, newest first.
    pub cards: Vec<CardView>,
    /// Cases at the support desk that are not over, newest first.
    pub tickets: Vec<TicketView>,
    /// Attempts to pay whose end is not known.
    pub attempts: Vec<AttemptView>,
    /// What is going to happen next.
    pub next: Option<Upcoming>,
    /// What steers the world.
    pub simulator: SimulatorView,
    /// How far the wallet's owner has come in the guide; of the wallet just registered while nobody is logged in.
    pub guide: Option<GuideView>,
}

/// What is going to happen next by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upcoming {
    /// When.
    pub at: Timestamp,
    /// What it is about.
    pub about: Happening,
}

/// What something that happens by itself is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Happening {
    /// A message reaches the phone.
    Message,
    /// An order.
    Order,
    /// A payment.
    Payment,
    /// Money on its way in or out.
    Transfer,
    /// A card.
    Card,
    /// Something in the post.
    Parcel,
    /// The owner's identification.
    Identification,
    /// A case at the support desk.
    Support,
    /// A dispute.
    Dispute,
    /// Money on its way back.
    Refund,
}

/// What the network between the wallet and the world is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NetworkMode {
    /// Everything passes at once.
    Online,
    /// Everything passes, and takes its time.
    Slow,
    /// Some of it is lost, some arrives twice.
    Flaky,
    /// Nothing passes.
    Offline,
}

named! { NetworkMode: Online = "online", Slow = "slow", Flaky = "flaky", Offline = "offline" }

/// A wallet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountView {
    /// Which wallet.
    pub wallet: WalletId,
    /// Its account number.
    pub phone: Phone,
    /// When it was opened.
    pub opened: Timestamp,
    /// Whether it works.
    pub state: WalletState,
    /// How well its owner is known, which sets the limits.
    pub identification: Identification,
    /// What is under way to know its owner better.
    pub raising: Option<Raising>,
    /// The most it may hold.
    pub limit: Amount,
    /// What it holds, the wallet's own currency first.
    pub balances: Vec<BalanceView>,
    /// What the first balance is worth in dollars today, at the plain rate.
    pub worth: Amount,
    /// Today's dollar rate.
    pub rate: RateView,
    /// What all balances together are worth today, in the wallet's own currency: what counts against the limit.
    pub in_all: Amount,
    /// Today's rates of the currencies in which accounts can be opened.
    pub rates: Vec<RateView>,
    /// Whether the first password is still in use.
    pub first_password: bool,
    /// How its owner wanted to pay last: offered first the next time.
    pub pays_by: PaymentMethod,
}

/// One currency's balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BalanceView {
    /// What can be spent.
    pub available: Amount,
    /// What is held for payments under way.
    pub held: Amount,
    /// What both together are worth today in the wallet's own currency, at the plain rate, half to even.
    pub worth: Amount,
}

/// Whether a wallet works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WalletState {
    /// It does.
    Active,
    /// It can receive, not pay.
    OutgoingBlocked,
    /// Nobody can log in.
    Blocked,
}

named! { WalletState: Active = "active", OutgoingBlocked = "outgoing-blocked", Blocked = "blocked" }

/// How well a wallet's owner is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Identification {
    /// Only the number is known: up to 15 000 ₽.
    Anonymous,
    /// Name and document given: up to 60 000 ₽.
    Simplified,
    /// Seen in person: up to 600 000 ₽.
    Full,
}

named! { Identification: Anonymous = "anonymous", Simplified = "simplified", Full = "full" }

/// A line of history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationView {
    /// Which one.
    pub id: OperationId,
    /// When.
    pub at: Timestamp,
    /// What it was.
    pub kind: OperationKind,
    /// Which way the money went.
    pub direction: Direction,
    /// What it did to the balance, without sign, fee included.
    pub amount: Amount,
    /// The fee within it.
    pub fee: Amount,
    /// Whether it is final.
    pub state: OperationState,
    /// Whether it belongs to an order that was charged twice.
    #[serde(default)]
    pub twice: bool,
}

/// What an operation was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OperationKind {
    /// Cash at a terminal.
    Kiosk { place: String },
    /// An order paid.
    OrderPayment { payment: PaymentId, order_number: String, merchant: String },
    /// A payment given back.
    Reversal { payment: PaymentId, order_number: String, merchant: String },
    /// Money from elsewhere.
    TopUp { transfer: TransferId, route: Route, party: String },
    /// Money to elsewhere.
    Withdrawal { transfer: TransferId, route: Route, party: String },
    /// Money from another wallet.
    Received { transfer: TransferId, from: Phone, note: String },
    /// A withdrawal that did not arrive, given back.
    Returned { transfer: TransferId, route: Route, party: String },
    /// A plastic card and its post.
    CardIssue { card: CardId },
    /// Money changed: a line out of one account and a line into the other.
    Exchange { quote: QuoteId, from: Amount, to: Amount },
    /// Money back from an order, `part` of it or all.
    Refund {
        refund: RefundId,
        payment: PaymentId,
        dispute: Option<DisputeId>,
        order_number: String,
        merchant: String,
        part: bool,
    },
}

impl OperationKind {
    /// Its kind alone.
    pub const fn name(&self) -> KindName {
        match self {
            Self::Kiosk { .. } => KindName::Kiosk,
            Self::OrderPayment { .. } => KindName::OrderPayment,
            Self::Reversal { .. } => KindName::Reversal,
            Self::TopUp { .. } => KindName::TopUp,
            Self::Withdrawal { .. } => KindName::Withdrawal,
            Self::Received { .. } => KindName::Received,
            Self::Returned { .. } => KindName::Returned,
            Self::CardIssue { .. } => KindName::CardIssue,
            Self::Exchange { .. } => KindName::Exchange,
            Self::Refund { .. } => KindName::Refund,
        }
    }

    /// The other end, by which it is filtered; none if it was with nobody.
    pub fn party(&self) -> Option<&str> {
        let party = match self {
            Self::Kiosk { place } => place,
            Self::OrderPayment { merchant, .. } | Self::Reversal { merchant, .. } | Self::Refund { merchant, .. } => {
                merchant
            }
            Self::TopUp { party, .. } | Self::Withdrawal { party, .. } | Self::Returned { party, .. } => party,
            Self::Received { from, .. } => from.e164(),
            Self::CardIssue { .. } | Self::Exchange { .. } => return None,
        };
        Some(party).filter(|party| !party.is_empty())
    }

    /// The number of the order that it is about.
    pub fn order_number(&self) -> Option<&str> {
        match self {
            Self::OrderPayment { order_number, .. }
            | Self::Reversal { order_number, .. }
            | Self::Refund { order_number, .. } => Some(order_number),
            _ => None,
        }
    }

    /// What somebody wrote to it.
    pub fn note(&self) -> Option<&str> {
        match self {
            Self::Received { note, .. } => Some(note).filter(|note| !note.is_empty()).map(String::as_str),
            _ => None,
        }
    }
}

/// Which way money went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// Into the wallet.
    In,
    /// Out of it.
    Out,
}

named! { Direction: In = "in", Out = "out" }

/// Whether an operation is final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OperationState {
    /// Money is held or on its way.
    Pending,
    /// Done.
    Done,
    /// Undone by another operation.
    Reversed,
}

named! { OperationState: Pending = "pending", Done = "done", Reversed = "reversed" }
