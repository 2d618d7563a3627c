//! Money on its way in and out: top-ups from four sources, withdrawals and transfers to five kinds of target.
//!
//! One order of things serves all of them but cash at a terminal: the terms, a price for this amount, consent, a one-time
//! code from whoever gives the money away, then the way itself, which takes its time on the world's clock.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{OperationId, Sender, TransferId};
pub use crate::domain::e_money::EMoney;
use crate::domain::money::Amount;
use crate::domain::named::named;
use crate::domain::phone::Phone;
use crate::domain::sensitive::Sensitive;
use crate::domain::tariff::Fee;
pub use crate::domain::transfer::TransferState;

/// The ways that money comes and goes, apart from orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Route {
    /// In from a bank card.
    CardIn,
    /// In from a mobile phone's balance.
    MobileIn,
    /// In as cash at a terminal.
    CashIn,
    /// In from another e-money system.
    EMoneyIn,
    /// Out to a bank card.
    CardOut,
    /// Out to a bank account.
    BankOut,
    /// Out to another Kiwi wallet.
    WalletOut,
    /// Out to a mobile number.
    MobileOut,
    /// Out as cash, handed over at a point for a code.
    CashOut,
}

named! {
    Route:
    CardIn = "card-in",
    MobileIn = "mobile-in",
    CashIn = "cash-in",
    EMoneyIn = "e-money-in",
    CardOut = "card-out",
    BankOut = "bank-out",
    WalletOut = "wallet-out",
    MobileOut = "mobile-out",
    CashOut = "cash-out",
}

/// What is on a bank card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardDetails {
    /// Its number, digits only.
    pub number: Sensitive,
    /// The month until whose end it is good, 1 to 12.
    pub month: u8,
    /// And the year, in full.
    pub year: u16,
    /// The three digits on its back.
    pub cvv: Sensitive,
}

/// The other end of a transfer, as the person typed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counterpart {
    /// Money comes from this bank card.
    CardIn(CardDetails),
    /// Money comes from this phone's balance.
    MobileIn { phone: Phone },
    /// Money comes from this account elsewhere.
    EMoneyIn { system: EMoney, account: String },
    /// Money goes to this bank card.
    CardOut { number: Sensitive },
    /// Money goes to this account: an IBAN, or a local account with its bank's code.
    BankOut { account: String, bank_code: String, holder: String },
    /// Money goes to the wallet of this number.
    WalletOut { phone: Phone, note: String },
    /// Money goes to this phone's balance.
    MobileOut { phone: Phone },
    /// Money is handed over to this person.
    CashOut { holder: String },
}

impl Counterpart {
    /// Which way this is.
    pub const fn route(&self) -> Route {
        match self {
            Self::CardIn(_) => Route::CardIn,
            Self::MobileIn { .. } => Route::MobileIn,
            Self::EMoneyIn { .. } => Route::EMoneyIn,
            Self::CardOut { .. } => Route::CardOut,
            Self::BankOut { .. } => Route::BankOut,
            Self::WalletOut { .. } => Route::WalletOut,
            Self::MobileOut { .. } => Route::MobileOut,
            Self::CashOut { .. } => Route::CashOut,
        }
    }
}

/// What a way costs, how much it takes, and how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteTerms {
    /// Which way.
    pub route: Route,
    /// Its fee. On the way in it comes on top of what the wallet receives; at a terminal it is taken from what is
    /// inserted; on the way out it comes on top of what the other end receives.
    pub fee: Fee,
    /// The least at once.
    pub least: Amount,
    /// The most at once, at this wallet's identification level.
    pub most: Amount,
    /// How long it usually takes, in milliseconds: from, to.
    pub takes_ms: (i64, i64),
}

/// What a wallet may do today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Every way.
    pub routes: Vec<RouteTerms>,
    /// What it can still receive before it holds the most it may.
    pub room: Amount,
    /// The most that may go out in a month at this identification level.
    pub month_limit: Amount,
    /// What may still go out this month.
    pub month_left: Amount,
    /// What can be spent.
    pub available: Amount,
}

/// What one transfer would come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferPrice {
    /// Which way.
    pub route: Route,
    /// What the receiving end receives.
    pub amount: Amount,
    /// The fee on top of it.
    pub fee: Amount,
    /// What the giving end gives: both together.
    pub total: Amount,
    /// When it should arrive at the latest, if it were confirmed now.
    pub arrives: Timestamp,
    /// What the wallet lacks for it, if it gives and does not hold enough.
    pub shortfall: Option<Amount>,
}

/// A transfer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferView {
    /// Which one.
    pub id: TransferId,
    /// The number on its receipt.
    pub number: String,
    /// Which way.
    pub route: Route,
    /// The other end, as far as a receipt names it: the last digits of a card, a number, an account.
    pub party: String,
    /// What the receiving end receives.
    pub amount: Amount,
    /// The fee on top of it.
    pub fee: Amount,
    /// What the giving end gives.
    pub total: Amount,
    /// Where it is.
    pub state: TransferState,
    /// When it was begun.
    pub opened: Timestamp,
    /// The code that it waits for, while it does.
    pub code: Option<TransferCode>,
    /// When it arrives at the latest, while it is under way.
    pub arrives: Option<Timestamp>,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// Why it came to nothing, if it did.
    pub failure: Option<TransferFailure>,
    /// The code for which cash is handed over, once it lies ready.
    pub pickup: Option<Sensitive>,
    /// Its line in the history, once there is one.
    pub operation: Option<OperationId>,
}

/// A one-time code that a transfer waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferCode {
    /// Who sent it: the bank of the card, the operator, the other system, or the wallet.
    pub from: Sender,
    /// Where it went.
    pub phone: Phone,
    /// Until when it counts.
    pub expires: Timestamp,
    /// Wrong codes still allowed.
    pub tries_left: u8,
    /// When another may be asked for.
    pub resend_at: Timestamp,
}

/// Why a transfer came to nothing. What had left the wallet for it is back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TransferFailure {
    /// The card's bank said no, and not why.
    CardDeclined,
    /// There is too little on the card, the phone or the account elsewhere.
    SourceEmpty,
    /// The card's expiry or security code is wrong.
    CardDetails,
    /// The card was reported lost or stolen.
    CardLost,
    /// The receiving bank or operator sent it back: there is no such account.
    NoSuchAccount,
    /// The other end may not receive so much.
    ReceiverFull,
    /// Nobody fetched the cash in time.
    NotFetched,
    /// Too many wrong codes.
    TooManyCodes,
    /// When the code came, the wallet no longer held enough.
    NotEnoughMoney,
    /// When the code came, less was left of the month's limit.
    OverMonth,
    /// When the code came, the wallet might not pay out any more.
    OutgoingBlocked,
}

named! {
    TransferFailure:
    CardDeclined = "card-declined",
    SourceEmpty = "source-empty",
    CardDetails = "card-details",
    CardLost = "card-lost",
    NoSuchAccount = "no-such-account",
    ReceiverFull = "receiver-full",
    NotFetched = "not-fetched",
    TooManyCodes = "too-many-codes",
    NotEnoughMoney = "not-enough-money",
    OverMonth = "over-month",
    OutgoingBlocked = "outgoing-blocked",
}
