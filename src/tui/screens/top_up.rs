//! Putting money into the wallet: the section, and the way here from a payment that lacks some.

use crate::backend::contract::Direction;
use crate::domain::money::Amount;
use crate::tui::hits::LayerId;
use crate::tui::screens::transfer::ways::Ways;

/// The section of the menu.
pub fn section() -> Ways {
    Ways::new(Direction::In)
}

/// The ways to put in what a payment lacks. When the money is there, the way leads back to the screen on this layer.
pub fn needing(amount: Amount, back: LayerId) -> Ways {
    Ways::needing(amount, back)
}
