//! The world that Kiwi Wallet lives in, as a crate of its own: it knows nothing of screens, passwords at rest or files.
//!
//! The wallet names its rooms as if they were its own: `kiwi::domain`, `kiwi::backend`. Apart they are because tests live
//! thousands of simulated years in here, and this crate alone is optimised for that.

pub mod backend;
pub mod domain;
