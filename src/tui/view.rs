//! What screens draw with: the look of things, and a canvas with a pen that moves down.

mod canvas;
mod look;
mod text;

pub use canvas::Canvas;
pub use look::Look;
pub use text::{truncate, width, wrap, wrap_under};
