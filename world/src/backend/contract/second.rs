//! Orders that were charged twice, and what became of the second charge.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Instrument, PaymentId};
use crate::domain::money::Amount;

/// A second charge for an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondCharge {
    /// The payment that was one too many.
    pub payment: PaymentId,
    /// The one that pays the order.
    pub first: PaymentId,
    /// What it took, or would have taken.
    pub total: Amount,
    /// What it was taken from, and goes back to.
    pub instrument: Option<Instrument>,
    /// Whether the service charged twice by mistake; else who paid insisted.
    pub by_mistake: bool,
    /// What became of it.
    pub end: SecondEnd,
}

/// What became of a second charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SecondEnd {
    /// There was money for only one: nothing was taken.
    Declined,
    /// The shop has noticed it, and it is on its way back.
    Returning {
        /// When it is back at the latest.
        by: Timestamp,
    },
    /// It is back.
    Back {
        /// Since when.
        at: Timestamp,
    },
}
