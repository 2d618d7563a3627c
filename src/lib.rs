//! Kiwi Wallet.

pub mod domain;
pub mod vault;
