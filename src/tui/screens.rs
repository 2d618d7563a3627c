//! The screens, and the menu that leads to them.

pub mod welcome;

use crate::i18n::L10n;
use crate::tui::screen::Screen;

/// An entry of the menu.
pub struct Section {
    /// Its name: `home`.
    pub name: &'static str,
    /// Its digit, 1 to 9. Digits of sections that do not exist yet stay free.
    pub digit: u8,
    /// Its label.
    pub label: fn(&L10n) -> String,
    /// A fresh screen of it.
    pub open: fn() -> Box<dyn Screen>,
}

/// The menu, from top to bottom.
pub const SECTIONS: &[Section] = &[];

/// The screen that the program begins with, and comes back to when the wallet is locked.
pub fn start() -> Box<dyn Screen> {
    Box::new(welcome::Welcome::new())
}
