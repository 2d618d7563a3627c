//! Kiwi Wallet.

pub mod backend;
pub mod domain;
pub mod session;
pub mod vault;
