//! Disputes: what is claimed of an order, what the other side says, and how it ends.
//!
//! Nothing here is a sentence of the world's: what somebody says is a fact with a name, which the screen puts into the
//! reader's language. Only what the person typed is text.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{DisputeId, IdempotencyKey, Instrument, OrderId, OrderState, Refusal};
pub use crate::domain::dispute::{ClaimReason, DisputeState, Fate, Persona, Solution};
use crate::domain::money::Amount;
use crate::domain::named::named;

/// The most characters that a text about a claim has.
pub const LONGEST_TEXT: usize = 500;

/// Something asked about disputes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DisputeRequest {
    /// A query of what can be claimed of an order, and since when. Answered with [`Reply::ClaimTerms`](super::Reply).
    Terms { order: OrderId },
    /// A query of what would come back for so much of an order's price. Answered with a
    /// [`Reply::ClaimPrice`](super::Reply).
    Price { order: OrderId, amount: Amount },
    /// A query of the disputes, newest first. Answered with [`Reply::Disputes`](super::Reply).
    List,
    /// A query of one dispute. This and every command is answered with [`Reply::Dispute`](super::Reply).
    Look { dispute: DisputeId },
    /// Opens a dispute about an order.
    Open { key: IdempotencyKey, order: OrderId, claim: Claim },
    /// Claims something else. It is the seller's turn again, unless the platform has it already.
    Edit { key: IdempotencyKey, dispute: DisputeId, claim: Claim },
    /// Adds a note to the evidence.
    AddEvidence { key: IdempotencyKey, dispute: DisputeId, text: String },
    /// Agrees to what a side has proposed: to exactly this.
    Accept { key: IdempotencyKey, dispute: DisputeId, by: Proposer, solution: Solution },
    /// Does not agree with the seller: the platform shall decide.
    Escalate { key: IdempotencyKey, dispute: DisputeId },
    /// Hands the goods to the courier, back to the seller.
    SendBack { key: IdempotencyKey, dispute: DisputeId },
    /// Gives the claim up.
    Withdraw { key: IdempotencyKey, dispute: DisputeId },
}

impl DisputeRequest {
    /// The idempotency key of a command; `None` for a query.
    pub const fn key(&self) -> Option<IdempotencyKey> {
        match self {
            Self::Terms { .. } | Self::Price { .. } | Self::List | Self::Look { .. } => None,
            Self::Open { key, .. }
            | Self::Edit { key, .. }
            | Self::AddEvidence { key, .. }
            | Self::Accept { key, .. }
            | Self::Escalate { key, .. }
            | Self::SendBack { key, .. }
            | Self::Withdraw { key, .. } => Some(*key),
        }
    }
}

/// What the buyer wants, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// What is wrong.
    pub reason: ClaimReason,
    /// How much shall come back, in the order's currency.
    pub amount: Amount,
    /// Whether the buyer would send the goods back for it.
    pub with_return: bool,
    /// What happened, in the buyer's own words; may be empty.
    pub text: String,
}

/// Who proposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Proposer {
    /// The seller.
    Seller,
    /// The platform.
    Platform,
}

named! { Proposer: Seller = "seller", Platform = "platform" }

/// Who has to do something next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Turn {
    /// The person.
    Buyer,
    /// The seller.
    Seller,
    /// The platform.
    Platform,
    /// The courier, who carries the goods back, and the seller who then looks at them.
    Courier,
    /// Nobody: it is over.
    Nobody,
}

/// What can be claimed of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimTerms {
    /// Of which order.
    pub order: OrderId,
    /// What is wrong, and from when on that can be said, in the order of [`ClaimReason::ALL`].
    pub reasons: Vec<ReasonWindow>,
    /// Until when; open as long as nothing ends the time.
    pub until: Option<Timestamp>,
    /// The least that can be claimed.
    pub least: Amount,
    /// The most: what was paid and neither came back yet nor is on its way back.
    pub most: Amount,
    /// Where the money would go: what paid, and nothing else.
    pub to: Instrument,
    /// What would come back of the most, in the currency that paid, fee included.
    pub returns: Amount,
    /// How many more times a dispute about this order can be opened: one that is withdrawn can be opened once again.
    pub openings_left: u8,
    /// Why no dispute can be opened at all now, if so.
    pub refused: Option<DisputeRefusal>,
    /// What the buyer has found, once the parcel was said to be there.
    pub found: Option<Found>,
}

/// From when on a reason can be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonWindow {
    /// Which reason.
    pub reason: ClaimReason,
    /// Why it cannot be given now, if it cannot: with the date, where there is one.
    pub refused: Option<DisputeRefusal>,
}

/// What would come back for a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimPrice {
    /// What is claimed, in the order's currency.
    pub amount: Amount,
    /// What would arrive, in the currency that paid, fee included in proportion.
    pub returns: Amount,
    /// The fee within it.
    pub fee: Amount,
    /// Where.
    pub to: Instrument,
}

/// What the buyer finds where the courier says that the parcel was handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Found {
    /// What was ordered, as it should be.
    Fine,
    /// It is broken.
    Damaged,
    /// Nothing at all.
    Nothing,
    /// It is badly made.
    Poor,
    /// It is something else.
    Different,
}

/// Why something about a dispute was refused. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum DisputeRefusal {
    /// Nothing was sent yet: the order can be cancelled instead.
    #[error("nothing was sent yet: cancel the order instead")]
    NotSentYet,
    /// The parcel still has time: from this moment on it is late.
    #[error("the parcel has time until {from}")]
    TooEarly {
        /// From when on it can be said that nothing came.
        from: Timestamp,
    },
    /// Nothing can be said of goods that have not arrived yet.
    #[error("the goods have not arrived yet")]
    NotArrivedYet,
    /// The time for disputes about this order ended then.
    #[error("disputes were possible until {until}")]
    TooLate {
        /// When it ended.
        until: Timestamp,
    },
    /// The order was not paid, was closed, or everything went back already.
    #[error("nothing of an order that is {0:?} can be claimed")]
    OrderIs(OrderState),
    /// Everything that was paid is on its way back already.
    #[error("everything is on its way back already")]
    AllClaimed,
    /// There is an open dispute about this order.
    #[error("there is an open dispute about this order")]
    AlreadyOpen(DisputeId),
    /// There was one, and it was decided or agreed on: that stays.
    #[error("a dispute about this order was settled")]
    AlreadySettled(DisputeId),
    /// It was opened again and withdrawn again.
    #[error("no more disputes about this order")]
    NoMoreOpenings,
    /// Less than can be claimed, or more.
    #[error("between {least:?} and {most:?} can be claimed")]
    BadAmount {
        /// The least.
        least: Amount,
        /// The most.
        most: Amount,
    },
    /// What never arrived cannot be sent back.
    #[error("nothing arrived that could be sent back")]
    NothingToSendBack,
    /// A text of nothing, or of more than it may be.
    #[error("a text has up to {0} characters")]
    BadText(u16),
    /// There are as many notes as there may be.
    #[error("no more than {0} notes")]
    TooMuchEvidence(u8),
    /// The claim is what it was.
    #[error("the claim is the same as before")]
    SameClaim,
    /// What is agreed to is not, or no longer, what was proposed.
    #[error("that is not what was proposed")]
    NotProposed,
    /// The seller has still to answer.
    #[error("the seller has time until {until}")]
    SellersTurn {
        /// Until when.
        until: Timestamp,
    },
    /// The dispute is not in a state that allows this.
    #[error("the dispute is {0:?}")]
    DisputeIs(DisputeState),
    /// The goods are on their way back already.
    #[error("the goods are on their way back")]
    OnItsWayBack,
    /// The order cannot be cancelled any more: it was sent.
    #[error("the order was sent")]
    SentAlready,
    /// The order was cancelled, or the shop called it off: its money is on its way back.
    #[error("the order was cancelled")]
    Cancelled,
    /// Nobody confirms an order about which there is a dispute.
    #[error("there is a dispute about the order")]
    InDispute(DisputeId),
}

impl From<DisputeRefusal> for Refusal {
    fn from(refusal: DisputeRefusal) -> Self {
        Self::Dispute(refusal)
    }
}
