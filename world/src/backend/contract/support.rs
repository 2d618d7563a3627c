//! The support desk: cases, what is written to them, and what is attached.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    CardId, CardState, IdempotencyKey, OrderId, PaymentId, RefundId, Refusal, TicketId, TransferId, WalletState,
};
use crate::domain::money::Amount;
use crate::domain::named::named;
pub use crate::domain::ticket::{MOST_TEXT, TextProblem, TicketState, Topic, TraceFate};

/// The most that is attached to one message.
pub const MOST_ATTACHMENTS: usize = 4;
/// The most that one form of an attachment holds, in bytes.
pub const MOST_ATTACHED: usize = 200_000;

/// Something asked of the support desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SupportRequest {
    /// A query of the cases, newest first.
    Tickets,
    /// A query of one case with everything that was written to it.
    Ticket { ticket: TicketId },
    /// Opens a case.
    Open { key: IdempotencyKey, topic: Topic, about: Option<Matter>, text: String, attachments: Vec<Attachment> },
    /// Writes to a case: answers what the desk asked, adds something, or opens a resolved one again.
    Write { key: IdempotencyKey, ticket: TicketId, text: String, attachments: Vec<Attachment> },
    /// Closes a case for good.
    Close { key: IdempotencyKey, ticket: TicketId },
}

impl SupportRequest {
    /// The idempotency key of a command; `None` for a query.
    pub const fn key(&self) -> Option<IdempotencyKey> {
        match self {
            Self::Tickets | Self::Ticket { .. } => None,
            Self::Open { key, .. } | Self::Write { key, .. } | Self::Close { key, .. } => Some(*key),
        }
    }
}

/// What the support desk says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SupportReply {
    /// Cases, newest first.
    Tickets(Vec<TicketView>),
    /// One case.
    Ticket(TicketThread),
}

/// What a case is about, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Matter {
    /// An order and what was paid for it.
    Order(OrderId),
    /// A transfer.
    Transfer(TransferId),
    /// One of the wallet's own cards.
    Card(CardId),
}

/// What a case is about, as people know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MatterView {
    /// An order, by its number.
    Order { order: OrderId, number: String },
    /// A transfer, by its number.
    Transfer { transfer: TransferId, number: String },
    /// A card, by its last digits.
    Card { card: CardId, last4: String },
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketView {
    /// Which one.
    pub id: TicketId,
    /// The number people see, six digits.
    pub number: String,
    /// What kind of matter it is.
    pub topic: Topic,
    /// What it is about.
    pub about: Option<MatterView>,
    /// Where it is.
    pub state: TicketState,
    /// When it was opened.
    pub opened: Timestamp,
    /// When something was written to it last.
    pub latest: Timestamp,
    /// While it is open, when the desk has answered at the latest; after that, when it is closed by itself.
    pub due: Option<Timestamp>,
    /// How many messages there are.
    pub messages: u32,
}

/// A case with everything that was written to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketThread {
    /// The case.
    pub ticket: TicketView,
    /// What was written, first to last.
    pub messages: Vec<MessageView>,
}

/// A message of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageView {
    /// When.
    pub at: Timestamp,
    /// Who wrote what.
    pub body: MessageBody,
    /// What is attached.
    pub attachments: Vec<Attachment>,
}

/// Who wrote what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MessageBody {
    /// The person, in their own words.
    Person(String),
    /// The desk: facts, put into words in the reader's language.
    Desk(DeskSays),
}

/// What the desk says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeskSays {
    /// It has the message and answers by then.
    Received { by: Timestamp },
    /// The shop has found the payment: the order is paid.
    Found { payment: PaymentId, number: String },
    /// The shop has not found it: the money is on its way back.
    Returning { payment: PaymentId, number: String, total: Amount },
    /// What the shop did not take is not held any more.
    Released { payment: PaymentId, number: String, total: Amount },
    /// The same of a second payment, beside one that stands.
    SecondReleased { payment: PaymentId, number: String, total: Amount },
    /// The same where nothing more can be said: beside what the answer is about, or of an order that is over.
    HoldReleased { payment: PaymentId, number: String, total: Amount },
    /// The shop knows of the payment: the order is paid.
    PaidAlready { number: String },
    /// The money is on its way back already.
    OnItsWayBack { number: String, total: Amount },
    /// The money is back.
    CameBack { number: String, total: Amount, at: Timestamp },
    /// Money that was late coming back is back now.
    Pushed { payment: PaymentId, number: String, total: Amount },
    /// A refund that was late has been taken up: it arrives within a day.
    RefundTakenUp { refund: RefundId, number: String, total: Amount },
    /// A refund is on its way, and has until then to arrive.
    RefundUnderWay { number: String, total: Amount, until: Timestamp },
    /// No money has left for this order.
    NothingLeft { number: String },
    /// The second payment for one order is on its way back.
    DuplicateReturning { payment: PaymentId, number: String, total: Amount },
    /// Money has left for this order once.
    OnceOnly { number: String, total: Amount },
    /// A code is on its way to the wallet's phone: who answers with it holds the number.
    ProveNumber,
    /// That was not the code.
    WrongCode { tries_left: u8 },
    /// That was the code; the rest of the check takes until then.
    NumberProved { by: Timestamp },
    /// The owner is known by document; the check takes until then.
    Checking { by: Timestamp },
    /// Too many wrong codes.
    NotProved,
    /// The wallet works again.
    Unblocked,
    /// The wallet is not restricted.
    NotRestricted,
    /// How a card stands, and what can be done about it.
    CardStands { last4: String, state: CardState },
    /// Where the cards are looked after.
    AboutCards,
    /// Where most questions are answered.
    General,
    /// The same question again: how to be more exact.
    GeneralAgain,
    /// Nobody answered the desk's question in time.
    NoAnswer,
    /// The person closed the case.
    ClosedByPerson,
}

/// Something attached: a page as its owner saw it, in two forms. It holds real amounts, whatever the screen hides.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// What it shows.
    pub kind: AttachmentKind,
    /// The page in letters.
    pub text: String,
    /// The page as a picture.
    pub svg: String,
}

impl std::fmt::Debug for Attachment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Attachment({:?}, {} + {} bytes)", self.kind, self.text.len(), self.svg.len())
    }
}

/// What an attachment shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AttachmentKind {
    /// The page of an order, as the shop shows it.
    OrderStatus,
    /// The wallet's receipt.
    Receipt,
}

named! { AttachmentKind: OrderStatus = "order-status", Receipt = "receipt" }

/// What the support desk tells by SMS.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SupportNews {
    /// The desk has answered.
    Answered { number: String },
    /// A code that proves who holds the number.
    Code { code: crate::domain::sensitive::Sensitive, number: String },
    /// The wallet was restricted, or is not any more.
    Restricted { state: WalletState },
}

/// A wallet that nobody can log in to, as far as its owner is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockedView {
    /// Its number.
    pub phone: crate::domain::phone::Phone,
    /// Since when.
    pub since: Timestamp,
}

/// Why something at the support desk was refused. Nothing was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum SupportRefusal {
    /// There is no such case, or it is another's.
    #[error("there is no such case")]
    NoSuchTicket,
    /// What was written is no message.
    #[error("{0}")]
    BadText(TextProblem),
    /// More is attached than may be, or it is too large.
    #[error("the attachments are too many or too large")]
    BadAttachment,
    /// The desk has to know which order is meant.
    #[error("the desk has to know which order is meant")]
    WhichOrder,
    /// A case about the same is not over yet.
    #[error("a case about the same is open")]
    AlreadyOpen(TicketId),
    /// There are as many open cases as there may be.
    #[error("no more than {0} open cases")]
    TooMany(u8),
    /// The case is over.
    #[error("the case is {0:?}")]
    TicketIs(TicketState),
}

impl From<SupportRefusal> for Refusal {
    fn from(refusal: SupportRefusal) -> Self {
        Self::Support(refusal)
    }
}
