//! A picture of dots, two rows of dots to a row of cells: the protective code at registration.

use crate::tui::theme::{GlyphSet, Role};
use crate::tui::view::Canvas;

/// How many columns and rows of cells a picture takes, frame included.
pub fn dots_size(width: u16, height: usize) -> (u16, u16) {
    let height = u16::try_from(height).unwrap_or(u16::MAX);
    (width.saturating_add(4), height.div_ceil(2).saturating_add(2))
}

/// Draws a picture of dots at the pen, in a frame of its own.
pub fn dots(canvas: &mut Canvas<'_>, width: u16, rows: &[Vec<bool>], role: Role) {
    let set = canvas.glyphs().set;
    let (columns, lines) = dots_size(width, rows.len());
    let mut frame = canvas.take(lines);
    let mut frame = frame.piece(0, 0, columns, lines);
    frame.border("", Role::Border);
    let dot =
        |row: Option<&Vec<bool>>, column: u16| row.and_then(|row| row.get(usize::from(column))).is_some_and(|on| *on);
    for (line, pair) in (1..).zip(rows.chunks(2)) {
        let cells = (0..width).map(|column| cell(set, dot(pair.first(), column), dot(pair.get(1), column)));
        frame.put(2, line, &cells.collect::<String>(), role);
    }
}

/// The sign for a dot above, a dot below, both or none.
const fn cell(set: GlyphSet, upper: bool, lower: bool) -> char {
    match (set, upper, lower) {
        (_, false, false) => ' ',
        (GlyphSet::Unicode, true, true) => '█',
        (GlyphSet::Unicode, true, false) => '▀',
        (GlyphSet::Unicode, false, true) => '▄',
        (GlyphSet::Ascii, true, true) => '8',
        (GlyphSet::Ascii, true, false) => '"',
        (GlyphSet::Ascii, false, true) => 'o',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_dots_looks_different() {
        for set in [GlyphSet::Unicode, GlyphSet::Ascii] {
            let pairs = [(false, false), (true, false), (false, true), (true, true)];
            let mut cells = pairs.map(|(upper, lower)| cell(set, upper, lower));
            cells.sort_unstable();
            assert!(cells.windows(2).all(|two| two[0] != two[1]));
        }
    }

    #[test]
    fn an_odd_last_row_has_its_place() {
        assert_eq!(dots_size(10, 5), (14, 5));
    }
}
