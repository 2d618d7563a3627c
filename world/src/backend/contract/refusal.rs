//! Why the world said no. A refused command moved no money and changed nothing, except that wrong answers are counted.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{
    AccountRefusal, CardState, DeclineReason, DisputeRefusal, IdentityRefusal, OrderState, PaymentState,
    RegistrationView, SupportRefusal, TransferRefusal,
};
use crate::domain::money::Amount;

/// A refusal, with what a person needs to know to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Refusal {
    /// The captcha was answered wrongly; here is another.
    #[error("the captcha was answered wrongly")]
    WrongCaptcha(RegistrationView),
    /// The captcha is too old.
    #[error("the captcha has expired")]
    CaptchaExpired(RegistrationView),
    /// The offer was not accepted.
    #[error("the offer was not accepted")]
    OfferNotAccepted,
    /// The number already has a wallet.
    #[error("this number already has a wallet")]
    NumberTaken,
    /// The terminal does not take that note.
    #[error("the terminal does not take this note")]
    NoteNotTaken,
    /// Nothing was inserted, or too little to cover the commission.
    #[error("too little was inserted: at least {0:?} is needed")]
    TooLittleInserted(Amount),
    /// More than the wallet may hold at its identification level.
    #[error("more than the limit of {0:?}")]
    OverLimit(Amount),
    /// The shop has no such goods, or not that many.
    #[error("the shop has no such goods")]
    NotInShop,
    /// An order, payment, registration or quote that does not exist, or is another's.
    #[error("there is no such {0}")]
    NotFound(Thing),
    /// The order is not in a state that allows this.
    #[error("the order is {0:?}")]
    OrderIs(OrderState),
    /// The payment is not in a state that allows this.
    #[error("the payment is {0:?}")]
    PaymentIs(PaymentState),
    /// The wallet does not hold what the quote comes to; the payment stays open for when it does.
    #[error("{shortfall:?} is missing")]
    NotEnoughMoney {
        /// How much is missing, to the minor unit.
        shortfall: Amount,
    },
    /// More than may still go out of the wallet this month; the payment stays open for when it may.
    #[error("no more than {left:?} may go out this month")]
    OverMonth {
        /// How much may still go out.
        left: Amount,
    },
    /// The payment was declined before, for good.
    #[error("declined: {0:?}")]
    Declined(DeclineReason),
    /// What was typed is no card's: its check digit does not fit, its time is over, or its security code is none.
    #[error("this is no card")]
    NotACard,
    /// The quote's time is over; a new one is needed.
    #[error("the quote has expired")]
    QuoteExpired,
    /// The wallet's password was wrong.
    #[error("the password is wrong")]
    WrongPassword {
        /// When the next try is allowed.
        retry_at: Timestamp,
    },
    /// The one-time code was wrong.
    #[error("the code is wrong: {tries_left} tries left")]
    WrongCode {
        /// Tries left before the payment is declined.
        tries_left: u8,
    },
    /// Too soon for another code.
    #[error("another code can be sent in {wait:?}")]
    TooSoon {
        /// How long until it may be asked for.
        wait: SignedDuration,
    },
    /// Another attempt to pay the same order is still under way or unknown.
    #[error("another payment for this order is not finished")]
    PaymentUnderWay(super::PaymentId),
    /// A transfer, or a step of one, was refused.
    #[error("the transfer was refused: {0}")]
    Transfer(TransferRefusal),
    /// There are as many virtual cards as there may be.
    #[error("no more than {0} virtual cards")]
    TooManyCards(u8),
    /// A plastic card is already being made or on its way.
    #[error("a plastic card is on its way already")]
    CardUnderWay,
    /// The card is not in a state that allows this.
    #[error("the card is {0:?}")]
    CardIs(CardState),
    /// A card cannot have this name.
    #[error("a card cannot be called that")]
    CardName,
    /// Neither the card's last four digits nor the activation code of its letter.
    #[error("not this card's digits or code: {tries_left} tries left")]
    WrongActivation {
        /// Tries left before the next one has to wait.
        tries_left: u8,
    },
    /// Something about an account was refused.
    #[error("refused: {0}")]
    Account(AccountRefusal),
    /// Something about the owner's identification was refused.
    #[error("refused: {0}")]
    Identity(IdentityRefusal),
    /// Something at the support desk was refused.
    #[error("refused: {0}")]
    Support(SupportRefusal),
    /// The wallet is blocked: nothing but the support desk is open to its owner.
    #[error("the wallet is blocked")]
    WalletBlocked,
    /// Something about a dispute was refused, or was refused because of one.
    #[error("refused: {0}")]
    Dispute(DisputeRefusal),
    /// The key was used with other content.
    #[error("the idempotency key was used for something else")]
    KeyReused,
    /// What came of an earlier attempt at the same is not known yet, so this one was not sent.
    #[error("the end of an earlier attempt is not known yet")]
    EarlierUnknown,
    /// The service is down, and did nothing with what came.
    #[error("the service is down")]
    ServiceDown,
    /// Only the owner of a wallet may ask this.
    #[error("log in first")]
    LoginNeeded,
    /// The world itself failed; nothing was changed. The text is for the diagnosis, not the person.
    #[error("the service failed: {0}")]
    Internal(String),
}

impl Refusal {
    /// Whether it was a wrong answer that the world counted or answered with something new: a wrong code costs a try, a
    /// wrong captcha brings another. The same command sent again gets the same refusal and is not counted again.
    ///
    /// Every other refusal changed nothing at all, and the same command sent again is judged anew.
    pub const fn is_counted(&self) -> bool {
        matches!(
            self,
            Self::WrongCaptcha(_)
                | Self::CaptchaExpired(_)
                | Self::WrongPassword { .. }
                | Self::WrongCode { .. }
                | Self::WrongActivation { .. }
        )
    }
}

/// The things that can be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Thing {
    /// A registration.
    Registration,
    /// A wallet.
    Wallet,
    /// An order.
    Order,
    /// A payment.
    Payment,
    /// A quote.
    Quote,
    /// A transfer.
    Transfer,
    /// A line of the history.
    Operation,
    /// A card.
    Card,
    /// A dispute.
    Dispute,
    /// A refund.
    Refund,
}

impl std::fmt::Display for Thing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Registration => "registration",
            Self::Wallet => "wallet",
            Self::Order => "order",
            Self::Payment => "payment",
            Self::Quote => "quote",
            Self::Transfer => "transfer",
            Self::Operation => "operation",
            Self::Card => "card",
            Self::Dispute => "dispute",
            Self::Refund => "refund",
        })
    }
}
