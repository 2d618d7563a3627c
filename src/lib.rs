//! Kiwi Wallet.

pub mod backend;
pub mod cli;
pub mod config;
pub mod domain;
pub mod explain;
pub mod i18n;
pub mod session;
pub mod tui;
pub mod vault;
