//! Journeys by keys on the real program, one file for each part of the wallet.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests and their helpers fail by panicking")]

mod accounts;
mod cards;
mod disputes;
mod enter;
mod history;
mod moving;
mod pay;
mod simulator;
mod support;
mod twice;

#[path = "../support/desk.rs"]
mod desk;
#[path = "../support/machine.rs"]
mod machine;
