//! What can be asked of the world, and what it answers: the only way in.
//!
//! Everything here is plain data that serializes, names things by ids and says who is asking, so that a world behind a
//! server can answer the same words as the world in this process.
//!
//! Two kinds of request exist. *Queries* change nothing. *Commands* change something and carry an idempotency key made
//! and stored by the caller before the first send: the same key with the same content is answered with the first answer
//! again, the same key with other content is refused.

#![allow(missing_docs, reason = "fields are named after what they hold; every request and reply says what it is")]

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::money::{Amount, Currency};
use crate::domain::phone::Phone;
use crate::domain::sensitive::Sensitive;

mod accounts;
mod attempt;
mod card;
mod checkout;
mod courier;
mod dispute;
mod dispute_view;
mod guide;
mod history;
mod identification;
mod ids;
mod phone;
mod practice;
mod practice_shop;
mod refund;
mod refusal;
mod registration;
mod second;
mod shop;
mod simulator;
mod snapshot;
mod support;
mod terminal;
mod transfer;
mod transfer_refusal;

pub use accounts::{AccountRefusal, ExchangePrice, ExchangeQuoteView, ExchangeReceipt, RateView, Side};
pub use attempt::{AttemptState, AttemptSubject, AttemptView};
pub use card::{CardBlock, CardExpiry, CardKind, CardState, CardTerms, CardView, CardsView};
pub use checkout::{CheckoutStep, CheckoutView, DeclineReason, Instrument, PaymentMethod, PaymentState, QuoteView};
pub use courier::{ParcelEvent, ParcelStep, ParcelView};
pub use dispute::{
    Claim, ClaimPrice, ClaimReason, ClaimTerms, DisputeRefusal, DisputeRequest, DisputeState, Fate, Found,
    LONGEST_TEXT, Persona, Proposer, ReasonWindow, Solution, Turn,
};
pub use dispute_view::{
    DisputeEvent, DisputeMove, DisputeStep, DisputeView, Evidence, Ground, Otherwise, PlatformSays, SellerSays,
    SellerWord, Settled, SettledBy, WayBack,
};
pub use guide::{GuideView, Lesson};
pub use history::{
    ChartsView, CurrencyTotals, HistoryFilter, HistoryPage, HistoryTotals, KindName, MonthView, MovementView,
    OperationDetail, PostingView,
};
pub use identification::{
    IdentificationView, IdentityDetail, IdentityFailure, IdentityRefusal, LevelView, PersonalDetails, Raising,
    VisitView,
};
pub use ids::{
    CardId, DisputeId, IdempotencyKey, OperationId, OrderId, ParcelId, PaymentId, QuoteId, RefundId, RegistrationId,
    SmsId, TicketId, TransferId, WalletId,
};
pub use phone::{DisputeNews, PhoneView, Sender, SmsBody, SmsView};
pub use practice::{
    PRACTICE_EXPIRY, PRACTICE_NUMBERS, PRACTICE_SECURITY_CODE, PRACTICE_WALLETS, PRACTICE_WORDS, PracticeKind,
    PracticeNumber, PracticeWallet,
};
pub use practice_shop::{PRACTICE_GOODS, PRACTICE_SELLERS, PracticeGood, PracticeSeller, RefundPace};
pub use refund::{RefundBrief, RefundCause, RefundFailure, RefundRequest, RefundState, RefundTry, RefundView};
pub use refusal::{Refusal, Thing};
pub use registration::{Captcha, KioskReceipt, KioskView, Note, RegistrationView};
pub use second::{SecondCharge, SecondEnd};
pub use shop::{
    Category, ClaimWindow, GoodView, Milestone, OrderFlag, OrderState, OrderView, ShippingMethod, ShippingView, Text,
    When,
};
pub use simulator::{SHIFTS, SimulatorView};
pub use snapshot::{
    AccountView, BalanceView, Direction, Happening, Identification, NetworkMode, OperationKind, OperationState,
    OperationView, Snapshot, Upcoming, WalletState,
};
pub use support::{
    Attachment, AttachmentKind, BlockedView, DeskSays, MOST_ATTACHED, MOST_ATTACHMENTS, MOST_TEXT, Matter, MatterView,
    MessageBody, MessageView, SupportNews, SupportRefusal, SupportReply, SupportRequest, TextProblem, TicketState,
    TicketThread, TicketView, Topic, TraceFate,
};
pub use terminal::{TERMINALS, Terminal};
pub use transfer::{
    CardDetails, Counterpart, EMoney, Route, RouteTerms, Terms, TransferCode, TransferFailure, TransferPrice,
    TransferState, TransferView,
};
pub use transfer_refusal::{TransferDetail, TransferRefusal};

/// Who is asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Caller {
    /// Somebody who has not logged in: may register, use the kiosk and read the phone.
    Visitor,
    /// The owner of this wallet, logged in.
    Owner(WalletId),
}

/// Something asked of the world.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// A query of everything the frame and the cabinet show.
    Snapshot,

    /// Starts registering this number online: answered with a captcha.
    BeginRegistration { key: IdempotencyKey, phone: Phone },
    /// Another captcha for the same registration; what was typed stays with the caller.
    AnotherCaptcha { key: IdempotencyKey, registration: RegistrationId },
    /// The captcha's answer and the consent to the offer. A wrong answer is refused and brings a new captcha.
    SubmitRegistration { key: IdempotencyKey, registration: RegistrationId, answer: String, offer_accepted: bool },

    /// Types a number at the cash terminal.
    KioskStart { key: IdempotencyKey, phone: Phone, offer_accepted: bool },
    /// Feeds the terminal one note.
    KioskInsert { key: IdempotencyKey, registration: RegistrationId, note: Note },
    /// Takes the money back and leaves.
    KioskCancel { key: IdempotencyKey, registration: RegistrationId },
    /// Confirms: the wallet is opened with what was inserted, less the commission.
    KioskFinish { key: IdempotencyKey, registration: RegistrationId },

    /// Marks the phone's messages as read.
    ReadPhone { key: IdempotencyKey },

    /// A query of the shop's goods, of one category or of all. `search` is words, each found in the names, the
    /// description or the seller in any language; what fits best comes first.
    Goods { search: String, category: Option<Category> },
    /// Puts one kind of goods into a new order that awaits payment.
    PlaceOrder { key: IdempotencyKey, good: String, quantity: u32, shipping: ShippingMethod },
    /// A query of the orders, newest first.
    Orders,
    /// A query of one order.
    Order { order: OrderId },
    /// Gives an unpaid order up.
    CancelOrder { key: IdempotencyKey, order: OrderId },
    /// Says that a delivered order is as it should be: it is completed, and its seller is paid.
    ConfirmReceipt { key: IdempotencyKey, order: OrderId },

    /// *Confirm and pay*: opens a payment for the order. While another is under way, only for who insists on it.
    OpenCheckout {
        key: IdempotencyKey,
        order: OrderId,
        method: PaymentMethod,
        #[serde(default)]
        insist: bool,
    },
    /// The wallet's number, typed into the service's page.
    NamePayer { key: IdempotencyKey, payment: PaymentId, phone: Phone },
    /// The wallet's own login window; the password itself goes to the authenticator beside the request, never in it.
    SignIn { key: IdempotencyKey, payment: PaymentId },
    /// What is on a card, typed into the service's page.
    NameCard { key: IdempotencyKey, payment: PaymentId, card: CardDetails },
    /// A fresh quote in place of one that expired, paid from the wallet's account in this currency.
    Requote { key: IdempotencyKey, payment: PaymentId, from: Currency },
    /// Consent to this quote: the service sends a one-time code to the phone.
    AcceptQuote { key: IdempotencyKey, payment: PaymentId, quote: QuoteId },
    /// Another code, after the cool-down.
    ResendCode { key: IdempotencyKey, payment: PaymentId },
    /// The code from the SMS: the last word, after which the money moves.
    ConfirmCode { key: IdempotencyKey, payment: PaymentId, code: Sensitive },
    /// Leaves the checkout: what was held is released.
    CancelPayment { key: IdempotencyKey, payment: PaymentId },
    /// A query of one payment.
    Payment { payment: PaymentId },

    /// A query of what the wallet may send and receive, and what that costs.
    Terms,
    /// A query of what a transfer of this amount would come to.
    PriceTransfer { route: Route, amount: Amount },
    /// Consent to a transfer at this fee: a one-time code goes out. `amount` is what the receiving end receives.
    BeginTransfer { key: IdempotencyKey, with: Counterpart, amount: Amount, fee: Amount },
    /// The code from the SMS: the last word, after which the money moves.
    ConfirmTransfer { key: IdempotencyKey, transfer: TransferId, code: Sensitive },
    /// Another code, after the cool-down.
    ResendTransferCode { key: IdempotencyKey, transfer: TransferId },
    /// Leaves a transfer that waits for its code.
    CancelTransfer { key: IdempotencyKey, transfer: TransferId },
    /// A query of one transfer.
    Transfer { transfer: TransferId },
    /// Goes to a cash terminal with the wallet's own number; the notes and the end are those of [`Request::KioskInsert`],
    /// [`Request::KioskCancel`] and [`Request::KioskFinish`].
    KioskTopUp { key: IdempotencyKey },

    /// A query of the wallet's own cards and of what more of them cost.
    Cards,
    /// A query of one card.
    Card { card: CardId },
    /// Issues a virtual card at once, or orders a plastic one for the fee in the terms.
    IssueCard { key: IdempotencyKey, kind: CardKind, name: String },
    /// Gives a card another name.
    RenameCard { key: IdempotencyKey, card: CardId, name: String },
    /// A card shall not pay for now.
    BlockCard { key: IdempotencyKey, card: CardId },
    /// A blocked card pays again.
    UnblockCard { key: IdempotencyKey, card: CardId },
    /// Gives a card up, for good.
    CloseCard { key: IdempotencyKey, card: CardId },
    /// A plastic card is in its owner's hands: its last four digits, or the activation code of its letter.
    ActivateCard { key: IdempotencyKey, card: CardId, typed: Sensitive },

    /// Opens an account in another currency.
    OpenAccount { key: IdempotencyKey, currency: Currency },
    /// A query of what changing money would come to; `with` is the currency of the other account.
    PriceExchange { side: Side, with: Currency },
    /// Asks for a price that counts for a while.
    QuoteExchange { key: IdempotencyKey, side: Side, with: Currency },
    /// Consent to this quote: the money is changed.
    Exchange { key: IdempotencyKey, quote: QuoteId },

    /// Something about disputes.
    Dispute(DisputeRequest),
    /// Something about refunds.
    Refund(RefundRequest),

    /// A query of how well the owner is known, what each level allows, and how to be known better.
    Identification,
    /// Tells who the owner is: compared with a register, which raises the limits.
    Identify { key: IdempotencyKey, details: Box<PersonalDetails> },
    /// Books one of the visits on offer, or moves the one booked: to be seen in person raises the limits again.
    BookVisit { key: IdempotencyKey, at: Timestamp },

    /// Something asked of the support desk.
    Support(SupportRequest),

    /// A query of a page of what a filter leaves of the history, newest first, older than `before`.
    History { filter: Box<HistoryFilter>, before: Option<OperationId>, limit: u32 },
    /// A query of what the operations of a filter come to.
    HistoryTotals { filter: Box<HistoryFilter> },
    /// A query of one operation with everything that belongs to it.
    Operation { operation: OperationId },
    /// A query of the counterparties whose name begins so, the latest first.
    Parties { prefix: String, limit: u32 },
    /// A query of pictures of so many months and days.
    Charts { months: u8, days: u16 },
    /// A query of the ledger after this height, in its order.
    Movements { after: u64, limit: u32 },
}

/// What the world says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "one at a time, and taken apart at once")]
pub enum Reply {
    /// Done; there is nothing more to say than the next snapshot does.
    Done,
    /// To [`Request::Snapshot`].
    Snapshot(Box<Snapshot>),
    /// A registration under way and its captcha.
    Registration(RegistrationView),
    /// The registration is approved: the wallet exists, its first password is on the way to the phone.
    Approved {
        /// The new wallet.
        wallet: WalletId,
        /// Its account number.
        phone: Phone,
    },
    /// The terminal's screen.
    Kiosk(KioskView),
    /// The terminal's receipt; the wallet exists.
    KioskReceipt(KioskReceipt),
    /// Goods of the shop.
    Goods(Vec<GoodView>),
    /// One order.
    Order(OrderView),
    /// Orders, newest first.
    Orders(Vec<OrderView>),
    /// Where a payment is.
    Checkout(Box<CheckoutView>),
    /// What the wallet may send and receive.
    Terms(Terms),
    /// What a transfer would come to.
    TransferPrice(TransferPrice),
    /// A transfer.
    Transfer(Box<TransferView>),
    /// The wallet's own cards.
    Cards(Box<CardsView>),
    /// One card.
    Card(Box<CardView>),
    /// What changing money would come to.
    ExchangePrice(ExchangePrice),
    /// A price that counts for a while.
    ExchangeQuote(ExchangeQuoteView),
    /// Money was changed.
    Exchanged(ExchangeReceipt),
    /// What can be claimed of an order.
    ClaimTerms(Box<ClaimTerms>),
    /// What would come back for a claim.
    ClaimPrice(ClaimPrice),
    /// One dispute.
    Dispute(Box<DisputeView>),
    /// Disputes, newest first.
    Disputes(Vec<DisputeView>),
    /// One refund.
    Refund(Box<RefundView>),
    /// Refunds, newest first.
    Refunds(Vec<RefundView>),
    /// How well the owner is known.
    Identification(Box<IdentificationView>),
    /// A page of history.
    History(HistoryPage),
    /// What operations come to.
    HistoryTotals(HistoryTotals),
    /// One operation.
    Operation(Box<OperationDetail>),
    /// Names of counterparties.
    Parties(Vec<String>),
    /// Pictures.
    Charts(ChartsView),
    /// A page of the ledger.
    Movements(Vec<MovementView>),
    /// What the support desk says.
    Support(Box<SupportReply>),
}

impl Request {
    /// The idempotency key of a command; `None` for a query.
    pub fn key(&self) -> Option<IdempotencyKey> {
        match self {
            Self::Snapshot
            | Self::Goods { .. }
            | Self::Orders
            | Self::Order { .. }
            | Self::Payment { .. }
            | Self::Terms
            | Self::PriceTransfer { .. }
            | Self::Transfer { .. }
            | Self::Cards
            | Self::Card { .. }
            | Self::PriceExchange { .. }
            | Self::Identification
            | Self::History { .. }
            | Self::HistoryTotals { .. }
            | Self::Operation { .. }
            | Self::Parties { .. }
            | Self::Charts { .. }
            | Self::Movements { .. }
            | Self::Refund(_) => None,
            Self::Dispute(request) => request.key(),
            Self::Support(request) => request.key(),
            Self::BeginRegistration { key, .. }
            | Self::AnotherCaptcha { key, .. }
            | Self::SubmitRegistration { key, .. }
            | Self::KioskStart { key, .. }
            | Self::KioskInsert { key, .. }
            | Self::KioskCancel { key, .. }
            | Self::KioskFinish { key, .. }
            | Self::ReadPhone { key }
            | Self::PlaceOrder { key, .. }
            | Self::CancelOrder { key, .. }
            | Self::ConfirmReceipt { key, .. }
            | Self::OpenCheckout { key, .. }
            | Self::NamePayer { key, .. }
            | Self::SignIn { key, .. }
            | Self::NameCard { key, .. }
            | Self::Requote { key, .. }
            | Self::AcceptQuote { key, .. }
            | Self::ResendCode { key, .. }
            | Self::ConfirmCode { key, .. }
            | Self::CancelPayment { key, .. }
            | Self::BeginTransfer { key, .. }
            | Self::ConfirmTransfer { key, .. }
            | Self::ResendTransferCode { key, .. }
            | Self::CancelTransfer { key, .. }
            | Self::KioskTopUp { key }
            | Self::IssueCard { key, .. }
            | Self::RenameCard { key, .. }
            | Self::BlockCard { key, .. }
            | Self::UnblockCard { key, .. }
            | Self::CloseCard { key, .. }
            | Self::ActivateCard { key, .. }
            | Self::OpenAccount { key, .. }
            | Self::QuoteExchange { key, .. }
            | Self::Exchange { key, .. }
            | Self::Identify { key, .. }
            | Self::BookVisit { key, .. } => Some(*key),
        }
    }
}
