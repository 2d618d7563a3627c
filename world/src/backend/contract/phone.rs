//! The person's phone: messages as facts, which the screen puts into words.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Identification, IdentityFailure, RefundFailure, Route, SmsId, SupportNews, Text};
use crate::domain::money::Amount;
use crate::domain::named::named;
use crate::domain::phone::Phone;
use crate::domain::sensitive::Sensitive;

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
    /// An order was charged twice: this is on its way back, and there by then.
    ChargedTwice { number: String, total: Amount, by: Timestamp },
    /// A second payment for an order was declined: there was money for one.
    SecondDeclined { number: String },
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
    /// An order was cancelled after it was paid; its money is on its way back.
    OrderCancelled { number: String },
    /// The shop froze an order to look into it, and asks to wait.
    OrderFrozen { number: String, until: Timestamp },
    /// The shop called a frozen order off; its money is on its way back.
    OrderCalledOff { number: String },
    /// The parcel of an order is lost.
    OrderLost { number: String },
    /// An order did not arrive in all the time that the buyer is protected; its money is on its way back.
    OrderNotDelivered { number: String },
    /// Something happened in a dispute.
    Dispute { number: String, news: DisputeNews },
    /// Money is on its way back and arrives at the latest then.
    RefundBegun { number: String, returns: Amount, limit: Timestamp },
    /// A try to refund failed and is made again.
    RefundFailed { number: String, returns: Amount, failure: RefundFailure },
    /// A refund is on its way longer than it may be: it is time to write to support.
    RefundOverdue { number: String, returns: Amount },
    /// Support took a refund up.
    RefundPushed { number: String, returns: Amount },
    /// A refund arrived in the wallet.
    Refunded { number: String, returns: Amount, available: Amount },
    /// A refund arrived on a bank's card.
    CardRefunded { number: String, returns: Amount, last4: String },
    /// The support desk has something to say.
    Support(SupportNews),
}

/// What happened in a dispute, as the phone is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DisputeNews {
    /// It is open; the seller has until then to answer.
    Opened { until: Timestamp },
    /// The seller agreed.
    SellerAgreed {
        amount: Amount,
        /// Once the goods are back. Older messages do not say.
        #[serde(default)]
        with_return: bool,
    },
    /// The seller proposes something else; the buyer has until then to answer.
    SellerOffered { amount: Amount, with_return: bool, until: Timestamp },
    /// The seller refused; the buyer has until then to answer.
    SellerRefused { until: Timestamp },
    /// The seller was silent, which is as good as yes.
    SellerSilent {
        amount: Amount,
        /// Once the goods are back. Older messages do not say.
        #[serde(default)]
        with_return: bool,
    },
    /// The platform looks into it and decides until then.
    PlatformTook { until: Timestamp },
    /// The platform proposes this; nothing, if it is going to decide for the seller. It decides until then.
    PlatformProposed { amount: Option<Amount>, with_return: bool, until: Timestamp },
    /// The goods are to be sent back until then.
    SendBack { until: Timestamp },
    /// The goods arrived back at the seller.
    BackArrived,
    /// The goods were not sent back in time: it is closed.
    NotSentBack,
    /// It is won.
    Won { amount: Amount },
    /// It is lost.
    Lost,
    /// It was given up.
    Withdrawn,
}
