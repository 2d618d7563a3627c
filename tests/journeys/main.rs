//! Journeys by keys on the real program, one file for each part of the wallet: slips, edges, sizes, the mouse, and whatever a
//! screen does not show. The ways through are told by the scenarios, in every language.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests and their helpers fail by panicking")]

mod accounts;
mod cards;
mod disputes;
mod enter;
mod guide;
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

use desk::Desk;
use jiff::tz::{TimeZone, offset};
use kiwi::backend::contract::Note;
use kiwi::tui::app::Options;

/// In the world's own time zone.
fn options() -> Options {
    Options { zone: TimeZone::fixed(offset(3)), ..Options::default() }
}

/// The program started once more: its idempotency keys are others.
fn another_run() -> Options {
    Options { seed: [1; 32], ..options() }
}

/// An open wallet with 9 700,00 ₽ in it.
fn rich() -> Desk {
    Desk::with_notes(&[Note::R5000, Note::R5000], options())
}
