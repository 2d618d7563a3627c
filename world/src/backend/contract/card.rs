//! The wallet's own cards.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{CardId, ParcelView};
pub use crate::domain::card::{CardKind, CardState};
pub use crate::domain::card_number::CardExpiry;
use crate::domain::money::Amount;
use crate::domain::named::named;
use crate::domain::sensitive::Sensitive;

/// A card as its owner sees it, without what pays: the whole number and the security code are shown by the session alone,
/// for the password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardView {
    /// Which one.
    pub id: CardId,
    /// Its kind.
    pub kind: CardKind,
    /// What its owner calls it; empty for one that has no name of its own.
    pub name: String,
    /// Where it is.
    pub state: CardState,
    /// Why it does not pay for now, if it does not.
    pub block: Option<CardBlock>,
    /// The last four digits of its number; none before its owner has it in the hand.
    pub last4: Option<String>,
    /// Until the end of which month it counts.
    pub expiry: CardExpiry,
    /// Since when it is in this state.
    pub since: Timestamp,
    /// The post that brings it, once it was handed in there.
    pub parcel: Option<ParcelView>,
    /// The activation code in the letter that came with it, as long as it is to be activated.
    pub letter: Option<Sensitive>,
}

/// Why a card does not pay for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CardBlock {
    /// Its owner said so.
    Owner,
    /// Too many wrong security codes were tried.
    WrongCodes,
}

named! { CardBlock: Owner = "owner", WrongCodes = "wrong-codes" }

/// What cards cost and how many there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardTerms {
    /// The most virtual cards at once, apart from those that are closed or expired.
    pub virtual_most: u8,
    /// How many more virtual ones there may be now.
    pub virtual_left: u8,
    /// What a plastic card costs.
    pub plastic_fee: Amount,
    /// What its post costs.
    pub post_fee: Amount,
    /// Both together.
    pub total: Amount,
    /// How many days it is on its way: from, to.
    pub days: (u8, u8),
    /// How many years a card counts: a virtual one, a plastic one.
    pub years: (u8, u8),
    /// Whether a plastic one is being made or on its way: no second one is ordered until then.
    pub plastic_under_way: bool,
    /// What can be spent.
    pub available: Amount,
    /// What is missing for a plastic card, if something is.
    pub shortfall: Option<Amount>,
}

/// A wallet's cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardsView {
    /// The cards, newest first; those that are closed or expired after the others.
    pub cards: Vec<CardView>,
    /// What more of them cost.
    pub terms: CardTerms,
}
