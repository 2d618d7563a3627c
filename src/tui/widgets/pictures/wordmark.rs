//! The program's name, drawn large.

use crate::tui::theme::{GlyphSet, Role};
use crate::tui::view::Canvas;

const BLOCKS: [&str; 3] = ["█ ▄▀ █ █   █ █", "█▀▄  █ █ █ █ █", "▀  ▀ ▀ ▀▀▀▀▀ ▀"];
const ASCII: [&str; 3] = ["| /  |  |   |  |", "|<   |  | . |  |", "| \\  |  |/ \\|  |"];

/// How many rows it takes.
pub const WORDMARK_HEIGHT: u16 = 3;

/// Draws the name at the pen.
pub fn wordmark(canvas: &mut Canvas<'_>) {
    let rows = match canvas.glyphs().set {
        GlyphSet::Unicode => BLOCKS,
        GlyphSet::Ascii => ASCII,
    };
    for row in rows {
        canvas.text(row, Role::Brand);
    }
}
