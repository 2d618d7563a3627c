//! No size makes a screen crash, however small or large.

use kiwi::i18n::Language;

use crate::desk::Desk;
use crate::{disputes, enter, history, inside, moving, network, options, support};

/// The sizes at which layouts change, their neighbours, and the ends of what terminals do.
const COLUMNS: [u16; 14] = [1, 2, 7, 20, 40, 59, 60, 77, 78, 109, 110, 139, 140, 220];
const ROWS: [u16; 9] = [1, 2, 9, 17, 18, 24, 25, 40, 70];

fn sweep(desk: &mut Desk) {
    for columns in COLUMNS {
        for rows in ROWS {
            desk.resize(columns, rows);
        }
    }
    desk.resize(80, 24);
}

#[test]
fn every_screen_survives_every_kind_of_size() {
    enter::tour(&options(Language::Ru), &mut |_, desk| sweep(desk));
    inside::tour(&options(Language::Ru), &mut |_, desk| sweep(desk));
    history::tour(&options(Language::Ru), &mut |_, desk| sweep(desk));
    disputes::tour(&options(Language::Ru), &mut |_, desk| sweep(desk));
    moving::tour(&options(Language::Ru), &mut |_, desk| sweep(desk));
    support::tour(&options(Language::Ru), &mut |_, desk| sweep(desk));
    network::tour(&options(Language::Ru), &mut |_, desk| sweep(desk));
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
