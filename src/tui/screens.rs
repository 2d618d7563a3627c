//! The screens, and the menu that leads to them.

pub mod checkout;
pub mod fetch;
pub mod home;
pub mod operation;
pub mod order;
pub mod orders;
pub mod rows;
pub mod shop;
pub mod trouble;
pub mod watch;
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
pub const SECTIONS: &[Section] = &[
    Section { name: "home", digit: 1, label: |l| l.menu_home(), open: || Box::new(home::Home::new()) },
    Section { name: "pay", digit: 2, label: |l| l.menu_pay(), open: || Box::new(shop::Shop::new()) },
    Section { name: "orders", digit: 6, label: |l| l.menu_orders(), open: || Box::new(orders::Orders::new()) },
];

/// The screen that the program begins with, and comes back to when the wallet is locked.
pub fn start() -> Box<dyn Screen> {
    Box::new(welcome::Welcome::new())
}
