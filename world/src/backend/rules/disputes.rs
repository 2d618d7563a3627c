//! The numbers of disputes and refunds; `docs/DISPUTES.md` says where they come from.

use jiff::SignedDuration;

use crate::domain::dispute::Fate;
use crate::domain::money::Amount;

/// The numbers of disputes and refunds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeRules {
    /// How long after its completion an order can be disputed.
    pub after_completion: SignedDuration,
    /// How long after its promised delivery an order that did not arrive is given back by itself.
    pub protects: SignedDuration,
    /// How long after its promised delivery the courier says that a parcel is lost.
    pub lost_after: SignedDuration,
    /// How long the seller has to answer.
    pub seller_answers: SignedDuration,
    /// How long the buyer has to answer the seller.
    pub buyer_answers: SignedDuration,
    /// How long both may talk before the platform takes over.
    pub talks: SignedDuration,
    /// How long the platform has to decide.
    pub review: SignedDuration,
    /// How long the buyer has to hand the goods to the courier.
    pub send_back: SignedDuration,
    /// How many days the goods are on their way back at the least, and at the most.
    pub back_days: (u8, u8),
    /// The least that can be claimed, if that much is left.
    pub least: Amount,
    /// How many notes the evidence holds.
    pub notes: u8,
    /// How often a dispute about one order can be opened.
    pub openings: u8,
    /// In how many days a refund usually arrives: from, to.
    pub refund_days: (u8, u8),
    /// After how long a refund is overdue.
    pub refund_limit: SignedDuration,
    /// How long the shop looks into an order that it froze.
    pub frozen: SignedDuration,
    /// How many orders of a thousand come to each bad end.
    pub fates: [(Fate, u32); 5],
}

const fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

impl DisputeRules {
    /// The rules as promised.
    pub const fn promised() -> Self {
        Self {
            after_completion: days(15),
            protects: days(15),
            lost_after: days(3),
            seller_answers: days(5),
            buyer_answers: days(5),
            talks: days(15),
            review: days(14),
            send_back: days(10),
            back_days: (7, 15),
            least: Amount::usd(10),
            notes: 10,
            openings: 2,
            refund_days: (3, 10),
            refund_limit: days(15),
            frozen: days(3),
            fates: [(Fate::Lost, 10), (Fate::Damaged, 15), (Fate::Missing, 5), (Fate::Poor, 15), (Fate::Different, 5)],
        }
    }
}
