//! What the world follows from and what was made to happen in it, for who shows it to others.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{RateView, WalletState};
use crate::backend::breakdown::Breakdown;
use crate::backend::network::{Fault, Moment};

/// What steers the world now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimulatorView {
    /// Everything that is left to chance follows from this. It was drawn when the world was founded.
    pub seed: [u8; 32],
    /// Whether the caller's wallet works, as the service knows it: what its owner has heard may be older.
    pub wallet: Option<WalletState>,
    /// What goes wrong once on the network, and when.
    pub faults: Vec<(Moment, Fault)>,
    /// What fails on the other side the next so many times.
    pub breakdowns: Vec<(Breakdown, u32)>,
    /// Today's rate of the dollar.
    pub rate: RateView,
    /// What it would be by itself.
    pub undisturbed: Decimal,
    /// By how many percent it was shifted.
    pub shift: i16,
}

/// The least and the most that the dollar's rate can be shifted by, in percent.
pub const SHIFTS: std::ops::RangeInclusive<i16> = -90..=300;
