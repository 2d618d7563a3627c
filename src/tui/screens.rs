//! The screens, and the menu that leads to them.

pub mod accounts;
pub mod after_login;
pub mod asking;
pub mod blocked;
pub mod card_fields;
pub mod cards;
pub mod checkout;
pub mod days;
pub mod dispute;
pub mod disputes;
pub mod fetch;
pub mod fit;
pub mod guide;
pub mod history;
pub mod home;
pub mod kiosk;
pub mod lead;
pub mod login;
pub mod no_wallet;
pub mod offer;
pub mod one_time_code;
pub mod open_file;
pub mod operation;
pub mod order;
pub mod orders;
pub mod pace;
pub mod profiles;
pub mod receipt;
pub mod recover;
pub mod recovery_key;
pub mod refund;
pub mod register;
pub mod rows;
pub mod sealing;
pub mod settings;
pub mod shop;
pub mod simulator;
pub mod steps;
pub mod strength;
pub mod support;
pub mod top_up;
pub mod transfer;
pub mod trouble;
pub mod typed;
pub mod watch;
pub mod welcome;
pub mod withdraw;

use crate::i18n::L10n;
use crate::tui::screen::Screen;
use login::{LoginScreen, Why};

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
    Section { name: "top-up", digit: 3, label: |l| l.menu_top_up(), open: || Box::new(top_up::section()) },
    Section { name: "withdraw", digit: 4, label: |l| l.menu_withdraw(), open: || Box::new(withdraw::section()) },
    Section { name: "cards", digit: 5, label: |l| l.menu_cards(), open: || Box::new(cards::Cards::new()) },
    Section { name: "orders", digit: 6, label: |l| l.menu_orders(), open: || Box::new(orders::Orders::new()) },
    Section { name: "history", digit: 7, label: |l| l.menu_history(), open: || Box::new(history::History::new()) },
    Section { name: "support", digit: 8, label: |l| l.support_title(), open: || Box::new(support::Support::new()) },
    Section {
        name: "settings",
        digit: 9,
        label: |l| l.settings_title(),
        open: || Box::new(settings::SettingsScreen::default()),
    },
];

/// The screen that the program begins with.
pub fn start() -> Box<dyn Screen> {
    Box::new(welcome::Welcome::new())
}

/// The screen that comes on top of the first one when the wallet is locked; `idle` when it locked itself.
pub fn locked(idle: bool) -> Box<dyn Screen> {
    Box::new(LoginScreen::new(if idle { Why::Idle } else { Why::Locked }))
}
