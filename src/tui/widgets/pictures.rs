//! Things drawn rather than written: large digits, charts, a picture of dots, steps on a way.

mod bars;
mod curve;
mod digits;
mod dots;
mod qr;
mod steps;
mod strength;
mod term;
mod wordmark;

pub use bars::{bars, bars_width, gauge};
pub use curve::{Curve, curve};
pub use digits::{DIGITS_HEIGHT, big_digits, big_digits_width};
pub use dots::{dots, dots_size};
pub use qr::Qr;
pub use steps::{Step, StepState, steps, steps_height, steps_in_full};
pub use strength::{Strength, strength};
pub use term::{Moment, TERM_HEIGHT, Term, term};
pub use wordmark::{WORDMARK_HEIGHT, wordmark};
