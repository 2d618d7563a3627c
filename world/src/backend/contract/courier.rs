//! The post: where something that was sent is.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{ParcelId, Text};
use crate::domain::named::named;

/// Something in the post, or that was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelView {
    /// Which one.
    pub id: ParcelId,
    /// The number by which the post knows it.
    pub tracking: String,
    /// What has happened to it so far, oldest first.
    pub events: Vec<ParcelEvent>,
    /// When it should be handed over at the latest.
    pub expected: Timestamp,
    /// When it was handed over.
    pub delivered: Option<Timestamp>,
}

/// Something that happened to a parcel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelEvent {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: ParcelStep,
    /// Where.
    pub place: Text,
}

/// What can happen to a parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ParcelStep {
    /// The post took it.
    Accepted,
    /// It was put among what goes the same way.
    Sorted,
    /// It left for the next place, or passes there.
    InTransit,
    /// It lies at the post office near the person.
    AtPostOffice,
    /// The person has it.
    HandedOver,
    /// The wrapping is torn or crushed: noted when it is handed over.
    Damaged,
    /// The post has looked for it and says that it is lost.
    Lost,
}

named! {
    ParcelStep:
    Accepted = "accepted",
    Sorted = "sorted",
    InTransit = "in-transit",
    AtPostOffice = "at-post-office",
    HandedOver = "handed-over",
    Damaged = "damaged",
    Lost = "lost",
}
