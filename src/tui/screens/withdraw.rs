//! Taking money out of the wallet, or sending it on: the section.

use crate::backend::contract::Direction;
use crate::tui::screens::transfer::ways::Ways;

/// The section of the menu.
pub fn section() -> Ways {
    Ways::new(Direction::Out)
}
