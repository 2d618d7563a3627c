//! Why a transfer was refused. A refused transfer moved nothing and left nothing behind.

use serde::{Deserialize, Serialize};

use super::{Refusal, TransferState};
use crate::domain::money::Amount;

/// Why a transfer, or a step of one, was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum TransferRefusal {
    /// Less than this way takes at once.
    #[error("at least {0:?} at once")]
    TooSmall(Amount),
    /// More than this way takes at once at this identification level.
    #[error("at most {0:?} at once")]
    TooLarge(Amount),
    /// More than may still go out this month.
    #[error("only {left:?} may still go out this month")]
    OverMonth {
        /// What may.
        left: Amount,
    },
    /// The wallet would hold more than it may.
    #[error("the wallet can take only {room:?}")]
    OverBalance {
        /// What it can still take.
        room: Amount,
    },
    /// The wallet does not hold the amount and the fee.
    #[error("{shortfall:?} is missing")]
    LacksMoney {
        /// How much is missing, to the minor unit.
        shortfall: Amount,
    },
    /// The fee that was agreed to is not what the transfer costs.
    #[error("the fee is {fee:?}")]
    TermsChanged {
        /// What it costs.
        fee: Amount,
    },
    /// The number has no wallet.
    #[error("the number has no wallet")]
    NoSuchWallet,
    /// The number is the wallet's own.
    #[error("the number is the wallet's own")]
    OwnWallet,
    /// The other wallet may not take so much.
    #[error("the other wallet cannot take so much")]
    ReceiverFull,
    /// The wallet may not pay out.
    #[error("the wallet may not pay out")]
    OutgoingBlocked,
    /// A detail of the other end cannot be right.
    #[error("not right: {0:?}")]
    BadDetails(TransferDetail),
    /// The transfer is not in a state that allows this.
    #[error("the transfer is {0:?}")]
    TransferIs(TransferState),
}

/// A detail of a transfer's other end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TransferDetail {
    /// The number of a card.
    CardNumber,
    /// A card of a wallet of this service, which holds no money of its own.
    KiwiCard,
    /// The month until which a card is good.
    CardExpiry,
    /// The three digits on its back.
    SecurityCode,
    /// A bank account, or the code of its bank.
    BankAccount,
    /// An account at another e-money system.
    EMoneyAccount,
    /// The name of who receives.
    Holder,
    /// The note beside it.
    Note,
    /// The currency of the amount: transfers are in roubles.
    Currency,
}

impl From<TransferRefusal> for Refusal {
    fn from(refusal: TransferRefusal) -> Self {
        Self::Transfer(refusal)
    }
}
