//! Everything the frame and the cabinet show, in one value that is cheap to make and to compare.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    AttemptView, CardId, CardView, IdentityFailure, KindName, OperationId, OrderView, PaymentId, PaymentMethod,
    QuoteId, Raising, RateView, Route, SmsId, Text, TransferId, TransferView, WalletId,
};
use crate::domain::money::Amount;
use crate::domain::named::named;
use crate::domain::phone::Phone;
use crate::domain::sensitive::Sensitive;

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
    /// The latest operations, newest first; a handful.
    pub latest: Vec<OperationView>,
    /// What was spent on each of the last 30 days, oldest first, in minor units of the wallet's currency.
    pub spending: Vec<i64>,
    /// Orders that are not over, newest first: they await payment, are on their way or can be confirmed.
    pub open_orders: Vec<OrderView>,
    /// Transfers that have not ended, newest first.
    pub open_transfers: Vec<TransferView>,
    /// Cards that are neither closed nor expired, newest first.
    pub cards: Vec<CardView>,
    /// Attempts to pay whose end is not known.
    pub attempts: Vec<AttemptView>,
    /// What is going to happen next.
    pub next: Option<Upcoming>,
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

/// The person's phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneView {
    /// How many messages were not read.
    pub unread: u32,
    /// The latest messages, newest first.
    pub messages: Vec<SmsView>,
}

/// A message on the phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmsView {
    /// Which one.
    pub id: SmsId,
    /// When it arrived.
    pub at: Timestamp,
    /// From whom.
    pub from: Sender,
    /// What it says: facts, put into words in the reader's language.
    pub body: SmsBody,
    /// Whether it was read.
    pub read: bool,
}

/// Who writes to the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sender {
    /// The wallet.
    Kiwi,
    /// The shop.
    Shop,
    /// The bank of a card.
    Bank,
    /// The mobile operator.
    Operator,
    /// Another e-money system.
    EMoney,
    /// The courier.
    Courier,
}

named! {
    Sender:
    Kiwi = "kiwi",
    Shop = "shop",
    Bank = "bank",
    Operator = "operator",
    EMoney = "e-money",
    Courier = "courier",
}

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SmsBody {
    /// The wallet is open; this is its first password.
    FirstPassword { phone: Phone, password: Sensitive },
    /// A one-time code that confirms a payment.
    PaymentCode { code: Sensitive, total: Amount, merchant: String },
    /// Money arrived.
    Credited { amount: Amount, place: String },
    /// Money left.
    Paid { total: Amount, merchant: String, available: Amount },
    /// The wallet's password was changed.
    PasswordChanged,
    /// A login with a wrong password was tried so many times.
    FailedLogins { count: u32 },
    /// An order waits for its payment.
    OrderAwaitsPayment { number: String, until: Timestamp },
    /// An order was paid.
    OrderPaid { number: String },
    /// An order was closed unpaid.
    OrderClosed { number: String },
    /// An order was sent; its parcel may have a number to follow it by.
    OrderShipped { number: String, tracking: Option<String> },
    /// An order was delivered; it completes by itself then.
    OrderDelivered { number: String, completes: Timestamp },
    /// An order was completed.
    OrderCompleted { number: String },
    /// A payment was given back.
    Reversed { amount: Amount, merchant: String },
    /// A one-time code that confirms a transfer.
    TransferCode { code: Sensitive, total: Amount, route: Route, party: String },
    /// A top-up arrived.
    ToppedUp { amount: Amount, route: Route, party: String, available: Amount },
    /// A top-up came to nothing.
    NothingCame { amount: Amount, route: Route, party: String },
    /// A transfer left.
    Sent { total: Amount, route: Route, party: String, available: Amount },
    /// A transfer came back.
    CameBack { amount: Amount, route: Route, party: String, available: Amount },
    /// Money from another wallet.
    Received { amount: Amount, from: Phone, note: String, available: Amount },
    /// Cash lies ready and is handed over for this code.
    CashReady { amount: Amount, code: Sensitive, until: Timestamp },
    /// A plastic card was ordered and paid.
    CardOrdered { total: Amount, available: Amount },
    /// A card of these last digits pays from now on.
    CardActive { last4: String },
    /// Somebody tried wrong security codes: the card is blocked.
    CardBlocked { last4: String },
    /// A card's time is over.
    CardExpired { last4: String },
    /// The post took something.
    ParcelAccepted { tracking: String, expected: Timestamp },
    /// Something lies at the post office.
    ParcelArrived { tracking: String, place: Text },
    /// The owner is known at this level now, and the wallet may hold so much.
    Identified { level: Identification, limit: Amount },
    /// The owner's details came to nothing.
    NotIdentified { failure: IdentityFailure },
    /// Something was handed over.
    ParcelHandedOver { tracking: String },
    /// A bank's card paid.
    CardCharged { total: Amount, merchant: String, last4: String },
    /// A payment was given back to a bank's card.
    CardReversed { amount: Amount, merchant: String, last4: String },
}

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
        }
    }

    /// The other end, by which it is filtered; none if it was with nobody.
    pub fn party(&self) -> Option<&str> {
        let party = match self {
            Self::Kiosk { place } => place,
            Self::OrderPayment { merchant, .. } | Self::Reversal { merchant, .. } => merchant,
            Self::TopUp { party, .. } | Self::Withdrawal { party, .. } | Self::Returned { party, .. } => party,
            Self::Received { from, .. } => from.e164(),
            Self::CardIssue { .. } | Self::Exchange { .. } => return None,
        };
        Some(party).filter(|party| !party.is_empty())
    }

    /// The number of the order that it is about.
    pub fn order_number(&self) -> Option<&str> {
        match self {
            Self::OrderPayment { order_number, .. } | Self::Reversal { order_number, .. } => Some(order_number),
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
