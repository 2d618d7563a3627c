//! The simulated world: what answers when the wallet is used.

pub mod contract;
