//! No size makes a screen crash, however small or large.

use kiwi::i18n::Language;

use crate::desk::Desk;
use crate::{cards, disputes, enter, guide, history, inside, moving, network, options, simulator, support, twice};

/// The sizes at which layouts change, their neighbours, and the ends of what terminals do.
const COLUMNS: [u16; 14] = [1, 2, 7, 20, 40, 59, 60, 77, 78, 109, 110, 139, 140, 220];
const ROWS: [u16; 9] = [1, 2, 9, 17, 18, 24, 25, 40, 70];

/// Every column and every row, in a third of their pairs; the next screen has the next third. All of them by
/// `KIWI_ALL_SIZES=1`.
fn sweep(desk: &mut Desk, screen: usize) {
    let all = std::env::var_os("KIWI_ALL_SIZES").is_some();
    for (nth, columns) in COLUMNS.into_iter().enumerate() {
        for (at, rows) in ROWS.into_iter().enumerate() {
            if all || (nth + at + screen).is_multiple_of(3) {
                desk.resize(columns, rows);
            }
        }
    }
    desk.resize(80, 24);
}

#[test]
fn every_screen_survives_every_kind_of_size() {
    let (options, mut screens) = (options(Language::Ru), 0..);
    let mut visit = |_: &str, desk: &mut Desk| sweep(desk, screens.next().unwrap_or_default());
    for tour in [
        enter::tour,
        guide::tour,
        inside::tour,
        history::tour,
        disputes::tour,
        moving::tour,
        support::tour,
        network::tour,
        twice::tour,
        simulator::tour,
        cards::tour,
    ] {
        tour(&options, &mut visit);
    }
}

#[test]
fn the_cabinet_survives_every_size() {
    let options = options(Language::Bg);
    inside::tour(&options, &mut |name, desk| {
        if name == "home-attention" {
            for columns in 1..=220 {
                for rows in [1, 5, 17, 18, 19, 20, 21, 22, 23, 24, 26, 28, 30, 35, 40, 50, 60, 70] {
                    desk.resize(columns, rows);
                }
            }
            desk.resize(80, 24);
        }
    });
}
