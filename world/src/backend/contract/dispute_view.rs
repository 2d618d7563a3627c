//! A dispute as it is shown: what each side says, what happened, and what the person can do now.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Claim, DisputeId, DisputeState, Found, Instrument, OrderId, ParcelView, Proposer, RefundId, Solution, Text, Turn,
};
use crate::domain::money::Amount;
use crate::domain::named::named;

/// A dispute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeView {
    /// Which one.
    pub id: DisputeId,
    /// About which order.
    pub order: OrderId,
    /// The order's number as people see it.
    pub order_number: String,
    /// What was ordered.
    pub good: Text,
    /// Who sells it.
    pub seller: String,
    /// What the order cost.
    pub total: Amount,
    /// Where it is.
    pub state: DisputeState,
    /// Whose turn it is.
    pub turn: Turn,
    /// Until when whoever has the turn takes it; what happens then is said by `otherwise`.
    pub until: Option<Timestamp>,
    /// What happens by itself when `until` has passed.
    pub otherwise: Option<Otherwise>,
    /// When it was opened.
    pub opened: Timestamp,
    /// When it came to its end.
    pub ended: Option<Timestamp>,
    /// What is claimed now.
    pub claim: Claim,
    /// When the claim was last changed, if it was.
    pub edited: Option<Timestamp>,
    /// The least and the most that can be claimed now.
    pub least: Amount,
    /// The most.
    pub most: Amount,
    /// The notes that the buyer added, oldest first.
    pub evidence: Vec<Evidence>,
    /// How many more there can be.
    pub evidence_left: u8,
    /// What the seller said last about the claim as it is now.
    pub seller_says: Option<SellerSays>,
    /// What the platform proposes, since it looked into it.
    pub platform_says: Option<PlatformSays>,
    /// How it ended, if it did otherwise than by being given up.
    pub settled: Option<Settled>,
    /// The way back of the goods, if they are to go back.
    pub way_back: Option<WayBack>,
    /// The refund, once it is won.
    pub refund: Option<RefundId>,
    /// Where the money goes: what paid.
    pub to: Instrument,
    /// What the parcel's own records say.
    pub parcel: Option<Box<ParcelView>>,
    /// What the buyer has found, once the parcel was said to be there.
    pub found: Option<Found>,
    /// Everything that happened in it, oldest first.
    pub timeline: Vec<DisputeEvent>,
    /// What the person can do now.
    pub moves: Vec<DisputeMove>,
}

/// What happens by itself when the time of whoever has the turn is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Otherwise {
    /// The dispute is won: the seller was silent.
    Won,
    /// The platform takes it over.
    Platform,
    /// The platform decides at the latest.
    Decided,
    /// The dispute closes: the goods were not sent back.
    Closed,
}

/// A note of the evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// When it was added.
    pub at: Timestamp,
    /// What it says, in the buyer's own words.
    pub text: String,
}

/// What the seller said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SellerSays {
    /// When.
    pub at: Timestamp,
    /// What the seller proposes instead; nothing if the claim is simply refused.
    pub offer: Option<Solution>,
    /// Why.
    pub word: SellerWord,
    /// What would come back for the offer, in the currency that paid.
    pub returns: Option<Amount>,
}

/// Why a seller says what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SellerWord {
    /// Part of the price for who keeps it.
    KeepIt,
    /// All of it for who sends it back.
    SendItBack,
    /// The courier says that it was handed over.
    WasHandedOver,
    /// It will still arrive.
    StillComing,
    /// Nothing shows that something is wrong.
    NoProof,
    /// It left in order.
    LeftInOrder,
}

named! {
    SellerWord:
    KeepIt = "keep-it",
    SendItBack = "send-it-back",
    WasHandedOver = "was-handed-over",
    StillComing = "still-coming",
    NoProof = "no-proof",
    LeftInOrder = "left-in-order",
}

/// What the platform proposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformSays {
    /// When.
    pub at: Timestamp,
    /// What; nothing if it is going to decide for the seller unless something new is shown.
    pub solution: Option<Solution>,
    /// Why.
    pub ground: Ground,
    /// What would come back for it, in the currency that paid.
    pub returns: Option<Amount>,
}

/// What the platform goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Ground {
    /// The courier has lost the parcel.
    ParcelLost,
    /// The parcel was never handed over, and its time is over.
    NeverHandedOver,
    /// The courier cannot show to whom the parcel was given.
    NoSignature,
    /// The courier shows that the parcel was given to the buyer.
    Signed,
    /// The courier noted the damage.
    DamageNoted,
    /// What the buyer shows is convincing.
    EvidenceConvinces,
    /// What the buyer shows makes it likely, no more.
    EvidenceHalf,
    /// The buyer shows nothing, or it does not convince.
    EvidenceLacks,
}

named! {
    Ground:
    ParcelLost = "parcel-lost",
    NeverHandedOver = "never-handed-over",
    NoSignature = "no-signature",
    Signed = "signed",
    DamageNoted = "damage-noted",
    EvidenceConvinces = "evidence-convinces",
    EvidenceHalf = "evidence-half",
    EvidenceLacks = "evidence-lacks",
}

/// How a dispute was settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// When.
    pub at: Timestamp,
    /// By what.
    pub by: SettledBy,
    /// What it came to; nothing if the seller keeps everything.
    pub solution: Option<Solution>,
}

/// What settled a dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SettledBy {
    /// The seller agreed to the claim.
    SellerAgreed,
    /// The seller was silent.
    SellerSilent,
    /// The buyer agreed to the seller's offer.
    OfferAccepted,
    /// The buyer agreed to the platform's proposal.
    ProposalAccepted,
    /// The platform decided.
    Decision,
}

named! {
    SettledBy:
    SellerAgreed = "seller-agreed",
    SellerSilent = "seller-silent",
    OfferAccepted = "offer-accepted",
    ProposalAccepted = "proposal-accepted",
    Decision = "decision",
}

/// The way of the goods back to the seller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayBack {
    /// Until when they have to be handed to the courier.
    pub send_until: Timestamp,
    /// When they were.
    pub sent: Option<Timestamp>,
    /// The parcel that carries them back.
    pub parcel: Option<Box<ParcelView>>,
    /// When they arrived.
    pub arrived: Option<Timestamp>,
}

/// Something that happened in a dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeEvent {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: DisputeStep,
}

/// What can happen in a dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DisputeStep {
    /// The buyer opened it, claiming this.
    Opened(Solution),
    /// The buyer claims this now.
    Edited(Solution),
    /// The buyer added a note.
    EvidenceAdded,
    /// The seller agreed.
    SellerAgreed,
    /// The seller proposed something else.
    SellerOffered(Solution),
    /// The seller refused.
    SellerRefused,
    /// The seller's time passed in silence.
    SellerSilent,
    /// The buyer agreed to the seller's offer.
    OfferAccepted(Solution),
    /// The platform took it over: the buyer asked for it, or the time to agree was over.
    PlatformTook,
    /// The platform proposed this; nothing, if it is going to decide for the seller.
    PlatformProposed(Option<Solution>),
    /// The buyer agreed to the platform's proposal.
    ProposalAccepted(Solution),
    /// The platform decided this; nothing, if for the seller.
    PlatformDecided(Option<Solution>),
    /// The goods went on their way back.
    SentBack,
    /// They arrived.
    BackArrived,
    /// They were not sent in time.
    NotSentBack,
    /// It was won: the money is on its way back.
    Won,
    /// It was lost.
    Lost,
    /// The buyer gave it up.
    Withdrawn,
}

/// What a person can do in a dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DisputeMove {
    /// Agree to what this side proposes.
    Accept(Proposer),
    /// Let the platform decide.
    Escalate,
    /// Change the claim.
    Edit,
    /// Add a note to the evidence.
    AddEvidence,
    /// Hand the goods to the courier.
    SendBack,
    /// Give the claim up.
    Withdraw,
}
