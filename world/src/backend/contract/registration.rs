//! Registering a wallet: online and at a cash terminal.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{RegistrationId, WalletId};
use crate::domain::money::Amount;
use crate::domain::phone::Phone;

/// A picture to read: a bitmap of one bit a dot, as a service would send it. The answer never leaves the world.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captcha {
    /// Dots in a row.
    pub width: u16,
    /// Rows of dots, top to bottom.
    pub rows: Vec<Vec<bool>>,
    /// How many characters it shows.
    pub length: u8,
    /// The same question in words, for who cannot see the picture: an addition of two small numbers.
    pub sum: (u8, u8),
}

/// A registration under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationView {
    /// Which one.
    pub id: RegistrationId,
    /// The number being registered.
    pub phone: Phone,
    /// What is to be read.
    pub captcha: Captcha,
    /// Until when the captcha counts.
    pub expires: Timestamp,
}

/// A bank note that the terminal takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Note {
    /// 50 ₽
    R50,
    /// 100 ₽
    R100,
    /// 200 ₽
    R200,
    /// 500 ₽
    R500,
    /// 1 000 ₽
    R1000,
    /// 2 000 ₽
    R2000,
    /// 5 000 ₽
    R5000,
}

impl Note {
    /// Every note, smallest first.
    pub const ALL: [Self; 7] = [Self::R50, Self::R100, Self::R200, Self::R500, Self::R1000, Self::R2000, Self::R5000];

    /// What the note is worth.
    pub const fn value(self) -> Amount {
        Amount::rub(match self {
            Self::R50 => 50_00,
            Self::R100 => 100_00,
            Self::R200 => 200_00,
            Self::R500 => 500_00,
            Self::R1000 => 1_000_00,
            Self::R2000 => 2_000_00,
            Self::R5000 => 5_000_00,
        })
    }
}

/// The cash terminal's screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KioskView {
    /// Which visit.
    pub id: RegistrationId,
    /// The number typed.
    pub phone: Phone,
    /// The terminal's place, a name from the world.
    pub place: String,
    /// The notes that this terminal knows.
    pub takes: Vec<Note>,
    /// What has been inserted.
    pub inserted: Amount,
    /// The terminal's commission on it.
    pub commission: Amount,
    /// What the wallet would receive.
    pub credited: Amount,
    /// The least that can be inserted.
    pub least: Amount,
    /// The most the wallet may hold.
    pub limit: Amount,
}

/// What the terminal prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KioskReceipt {
    /// The new wallet.
    pub wallet: WalletId,
    /// Its account number.
    pub phone: Phone,
    /// The terminal's place.
    pub place: String,
    /// When.
    pub at: Timestamp,
    /// The receipt's number.
    pub number: String,
    /// What was inserted.
    pub inserted: Amount,
    /// The terminal's commission.
    pub commission: Amount,
    /// What the wallet received.
    pub credited: Amount,
}
