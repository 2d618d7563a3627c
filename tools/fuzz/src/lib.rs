//! The targets, as the tests of the wallet share them.

#[path = "../../../tests/support/fuzz_targets.rs"]
mod targets;

pub use targets::{TARGETS, run};
