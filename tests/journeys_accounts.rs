//! The clock, the accounts in other currencies and the identification, by keys on the real program.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests may fail")]

#[path = "support/desk.rs"]
mod desk;
#[path = "support/machine.rs"]
mod machine;

#[path = "journeys_accounts/clock.rs"]
mod clock;
#[path = "journeys_accounts/exchange.rs"]
mod exchange;

#[path = "journeys_accounts/limits.rs"]
mod limits;

use desk::Desk;
use jiff::tz::{TimeZone, offset};
use kiwi::backend::contract::Note;
use kiwi::tui::app::Options;

/// In the world's own time zone.
fn options() -> Options {
    Options { zone: TimeZone::fixed(offset(3)), ..Options::default() }
}

/// An open wallet with 9 700,00 ₽ in it.
fn rich() -> Desk {
    Desk::with_notes(&[Note::R5000, Note::R5000], options())
}
