//! Kiwi Wallet.

pub mod backend;
pub mod config;
pub mod domain;
pub mod i18n;
pub mod session;
pub mod tui;
pub mod vault;
