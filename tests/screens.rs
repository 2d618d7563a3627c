//! Every screen as it looks: letters at three sizes, and what each cell means at the smallest, in three languages.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests may fail")]

#[path = "support/desk.rs"]
mod desk;
#[path = "support/machine.rs"]
mod machine;

#[path = "screens/cards.rs"]
mod cards;
#[path = "screens/disputes.rs"]
mod disputes;
#[path = "screens/enter.rs"]
mod enter;
#[path = "screens/guide.rs"]
mod guide;
#[path = "screens/history.rs"]
mod history;
#[path = "screens/inside.rs"]
mod inside;
#[path = "screens/moving.rs"]
mod moving;
#[path = "screens/network.rs"]
mod network;
#[path = "screens/picture.rs"]
mod picture;
#[path = "screens/simulator.rs"]
mod simulator;
#[path = "screens/sizes.rs"]
mod sizes;
#[path = "screens/support.rs"]
mod support;
#[path = "screens/twice.rs"]
mod twice;
#[path = "screens/variants.rs"]
mod variants;

use desk::Desk;
use jiff::tz::{TimeZone, offset};
use kiwi::i18n::Language;
use kiwi::tui::app::Options;

/// What is done with each screen of a tour.
type Visit<'a> = &'a mut dyn FnMut(&str, &mut Desk);

/// In the world's own time zone, roles drawn as numbers.
fn options(language: Language) -> Options {
    Options { language, zone: TimeZone::fixed(offset(3)), probe: true, ..Options::default() }
}

/// Keeps a picture of every screen of a tour.
fn keep(language: Language) {
    let mut visit = |name: &str, desk: &mut Desk| picture::keep(name, language, desk);
    enter::tour(&options(language), &mut visit);
    simulator::tour(&options(language), &mut visit);
    guide::tour(&options(language), &mut visit);
    inside::tour(&options(language), &mut visit);
    history::tour(&options(language), &mut visit);
    cards::tour(&options(language), &mut visit);
    disputes::tour(&options(language), &mut visit);
    moving::tour(&options(language), &mut visit);
    support::tour(&options(language), &mut visit);
    network::tour(&options(language), &mut visit);
    twice::tour(&options(language), &mut visit);
}

#[test]
fn every_screen_in_english() {
    keep(Language::En);
}

#[test]
fn every_screen_in_bulgarian() {
    keep(Language::Bg);
}

#[test]
fn every_screen_in_russian() {
    keep(Language::Ru);
}
