//! Accounts in other currencies, and changing one currency for another.

use jiff::Timestamp;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{OperationId, QuoteId, Refusal};
pub use crate::domain::exchange::Side;
use crate::domain::money::{Amount, Currency};

/// What changing money would come to now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangePrice {
    /// What leaves one account. Rounded up where it follows from what is received.
    pub gives: Amount,
    /// What reaches the other. Rounded down where it follows from what is given.
    pub receives: Amount,
    /// The day's rate: of the dearer currency in the other.
    pub rate: RateView,
    /// The wallet's margin on it, in percent.
    pub margin_percent: Decimal,
    /// The rate that is applied: the day's with the margin, in the wallet's favour, to four places, half to even.
    pub applied_rate: Decimal,
    /// What is missing in the account that gives, if anything is.
    pub shortfall: Option<Amount>,
}

/// A price that was stored and counts until it expires.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeQuoteView {
    /// Which quote.
    pub id: QuoteId,
    /// What it comes to.
    pub price: ExchangePrice,
    /// Until when it counts.
    pub expires: Timestamp,
}

/// An exchange that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeReceipt {
    /// At which quote.
    pub quote: QuoteId,
    /// When.
    pub at: Timestamp,
    /// What it came to.
    pub price: ExchangePrice,
    /// What the account that gave can spend now.
    pub left: Amount,
    /// What the account that received can spend now.
    pub now_has: Amount,
    /// The line of the history with what was given.
    pub operation: OperationId,
}

/// Why something about an account was refused. Nothing moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AccountRefusal {
    /// The wallet has no account in this currency.
    #[error("there is no account in this currency")]
    NoAccount,
    /// It has one already.
    #[error("there is an account in this currency already")]
    AlreadyOpen,
    /// Money cannot be changed for money of the same currency.
    #[error("both accounts are of one currency")]
    SameCurrency,
    /// Less than is changed at once.
    #[error("at least {0:?} at once")]
    TooSmall(Amount),
    /// More than can be counted.
    #[error("more than can be changed at once")]
    TooLarge,
    /// The quote was accepted before.
    #[error("the quote was used")]
    QuoteUsed,
}

impl From<AccountRefusal> for Refusal {
    fn from(refusal: AccountRefusal) -> Self {
        Self::Account(refusal)
    }
}

/// An exchange rate as shown: units of the second currency for one of the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateView {
    /// What is bought.
    pub of: Currency,
    /// What is paid.
    pub in_currency: Currency,
    /// How much of the second for one of the first.
    pub rate: Decimal,
    /// The simulated day it is the rate of.
    pub day: Date,
}
