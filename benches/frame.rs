//! What drawing a frame costs, beside the 5 ms that a key may take to reach the screen: `cargo bench --bench frame`.
#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]

#[path = "../tests/support/desk.rs"]
mod desk;
#[path = "../tests/support/machine.rs"]
mod machine;
#[path = "support/measure.rs"]
mod measure;

use std::time::Duration;

use desk::Desk;
use kiwi::backend::contract::Note;
use kiwi::tui::app::Options;
use kiwi::tui::render;
use measure::{Samples, compared, heading};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const ROUNDS: usize = 400;
const BUDGET: Duration = Duration::from_millis(5);
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];
/// Screens, and the keys that lead there from the cabinet.
const SCREENS: &[(&str, &str)] = &[("cabinet", "alt+1"), ("shop", "alt+2"), ("orders", "alt+6"), ("settings", "alt+9")];

fn main() {
    let mut desk = Desk::with_notes(&[Note::R5000, Note::R5000], Options::default());
    heading("drawing a frame", &["median", "p99", "to 5 ms"]);
    for (name, keys) in SCREENS {
        desk.keys(keys);
        for (width, height) in SIZES {
            desk.resize(width, height);
            let mut samples = Samples::default();
            for _ in 0..ROUNDS {
                let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
                samples.time(|| render(&desk.app, &mut buffer));
            }
            compared(&format!("{name}, {width}x{height}"), &mut samples, BUDGET);
        }
    }
    heading("a key, from the keyboard to the drawn frame", &["median", "p99", "to 5 ms"]);
    desk.keys("alt+2");
    let mut samples = Samples::default();
    for _ in 0..ROUNDS {
        samples.time(|| desk.keys("down"));
    }
    compared("down in the shop, 200x60", &mut samples, BUDGET);
}
