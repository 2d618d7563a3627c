//! The checkout service: one payment from *Confirm and pay* to its end.

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{CardId, OrderId, PaymentId, QuoteId, RateView, SecondCharge};
use crate::domain::money::{Amount, Currency};
use crate::domain::named::named;
pub use crate::domain::payment::PaymentState;
use crate::domain::phone::Phone;

/// The ways to pay that the shop offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PaymentMethod {
    /// A bank card, typed into the service's page.
    Card,
    /// The wallet, among the *other methods*.
    Kiwi,
}

named! { PaymentMethod: Card = "card", Kiwi = "kiwi" }

/// What pays: where the money comes from, and the only place that it would go back to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Instrument {
    /// The wallet's account in this currency.
    Wallet {
        /// Which account.
        currency: Currency,
    },
    /// A card of some bank. The wallet has nothing to do with it.
    BankCard {
        /// The last digits of its number.
        last4: String,
    },
    /// A card that the wallet issued: it charges the wallet.
    KiwiCard {
        /// Which one.
        card: CardId,
        /// The last digits of its number.
        last4: String,
    },
}

impl Instrument {
    /// Whether what it gives leaves a wallet.
    pub const fn is_wallets(&self) -> bool {
        !matches!(self, Self::BankCard { .. })
    }
}

/// Why a payment was declined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeclineReason {
    /// The number has no wallet.
    NoWallet,
    /// By the time the code came, the wallet no longer held enough.
    NotEnoughMoney {
        /// How much is missing, to the minor unit.
        shortfall: Amount,
    },
    /// More than may still go out of the wallet this month, after the quote was agreed to.
    OverMonth {
        /// How much may.
        left: Amount,
    },
    /// Too many wrong codes.
    TooManyCodes,
    /// Too many wrong passwords.
    TooManyPasswords,
    /// The wallet may not pay out.
    WalletBlocked,
    /// The card's bank said no, and not why.
    CardDeclined,
    /// There is too little on the bank's card.
    CardEmpty,
    /// The card's expiry or security code is wrong.
    CardDetails,
    /// The card was reported lost or stolen.
    CardLost,
    /// The card's time is over.
    CardExpired,
    /// The card is blocked by its owner, or not in use yet.
    CardBlocked,
    /// The card is closed.
    CardClosed,
}

/// What the service's page asks for next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckoutStep {
    /// The wallet's number.
    Number,
    /// The wallet's password, in the wallet's own window.
    SignIn,
    /// What is on a card.
    Card,
    /// Consent to the quote.
    Quote(QuoteView),
    /// The code from the SMS.
    Code {
        /// The quote that was agreed to.
        quote: QuoteView,
        /// Where the code went.
        phone: Phone,
        /// Until when the code counts.
        expires: Timestamp,
        /// Wrong codes still allowed.
        tries_left: u8,
        /// When another code may be asked for.
        resend_at: Timestamp,
    },
    /// The end: see the payment's state.
    Result {
        /// What was agreed to, if it came to that.
        quote: Option<QuoteView>,
        /// Why not, if it was declined.
        declined: Option<DeclineReason>,
    },
}

/// A price in the currency that is paid in, good until it expires.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteView {
    /// Which quote.
    pub id: QuoteId,
    /// The order's price in the shop's currency.
    pub price: Amount,
    /// The day's rate.
    pub rate: RateView,
    /// The margin on the rate, in percent: the wallet's, or that of the card's bank.
    pub margin_percent: Decimal,
    /// The rate with the margin: the one that is applied.
    pub applied_rate: Decimal,
    /// The price in the currency that is paid in, at the applied rate.
    pub converted: Amount,
    /// The wallet's fee, in percent; nothing for a bank's card.
    pub fee_percent: Decimal,
    /// The wallet's fee.
    pub fee: Amount,
    /// What leaves the wallet or the card.
    pub total: Amount,
    /// What the account that pays holds now. A bank does not tell what is on its card.
    pub available: Option<Amount>,
    /// What is missing, if anything is.
    pub shortfall: Option<Amount>,
    /// What may still go out of the wallet this month, if this is more than that.
    pub over_month: Option<Amount>,
    /// Until when the quote counts.
    pub expires: Timestamp,
}

/// A payment as the checkout's pages show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckoutView {
    /// Which payment.
    pub payment: PaymentId,
    /// For which order.
    pub order: OrderId,
    /// The order's number as people see it.
    pub order_number: String,
    /// Who is paid.
    pub merchant: String,
    /// The order's price.
    pub price: Amount,
    /// How.
    pub method: PaymentMethod,
    /// What pays, once that is known.
    pub instrument: Option<Instrument>,
    /// When the money left, if it did.
    pub captured: Option<Timestamp>,
    /// Where it is.
    pub state: PaymentState,
    /// While the shop is yet to take or acknowledge it, until when it waits for the shop: then it goes back by itself.
    pub until: Option<Timestamp>,
    /// What the page asks for.
    pub step: CheckoutStep,
    /// Whether it was opened while another payment for the order was under way, because who pays insisted.
    #[serde(default)]
    pub insisted: bool,
    /// What became of a second charge for the order, if there was one.
    #[serde(default)]
    pub second: Option<SecondCharge>,
}
