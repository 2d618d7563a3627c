//! A picture of dots, two rows of dots to a row of cells: the protective code at registration.

use crate::tui::theme::{GlyphSet, Role};
use crate::tui::view::Canvas;

/// How many columns and rows of cells a picture takes, frame included.
pub fn dots_size(glyphs: GlyphSet, width: u16, height: usize) -> (u16, u16) {
    let height = u16::try_from(height).unwrap_or(u16::MAX);
    match glyphs {
        GlyphSet::Unicode => (width.saturating_add(4), height.div_ceil(2).saturating_add(2)),
        GlyphSet::Ascii => (width.saturating_add(4), height.saturating_add(2)),
    }
}

/// Draws a picture of dots at the pen, in a frame of its own.
pub fn dots(canvas: &mut Canvas<'_>, width: u16, rows: &[Vec<bool>], role: Role) {
    let set = canvas.glyphs().set;
    let (columns, lines) = dots_size(set, width, rows.len());
    let mut frame = canvas.take(lines);
    let mut frame = frame.piece(0, 0, columns, lines);
    frame.border("", Role::Border);
    let dot =
        |row: usize, column: u16| rows.get(row).and_then(|row| row.get(usize::from(column))).is_some_and(|on| *on);
    let per_line = if set == GlyphSet::Unicode { 2 } else { 1 };
    for (line, first) in (0..rows.len()).step_by(per_line).enumerate() {
        let y = u16::try_from(line + 1).unwrap_or(u16::MAX);
        let text: String = (0..width)
            .map(|column| match set {
                GlyphSet::Unicode => half_block(dot(first, column), dot(first + 1, column)),
                GlyphSet::Ascii => {
                    if dot(first, column) {
                        '#'
                    } else {
                        ' '
                    }
                }
            })
            .collect();
        frame.put(2, y, &text, role);
    }
}

const fn half_block(upper: bool, lower: bool) -> char {
    match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}
