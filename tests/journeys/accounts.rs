//! The clock, the accounts in other currencies and the identification, by keys on the real program.

mod clock;
mod exchange;

mod limits;

use crate::desk::Desk;
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
