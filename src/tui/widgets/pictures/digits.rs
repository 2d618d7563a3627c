//! Large digits, three rows high: balances.

use crate::tui::theme::{GlyphSet, Role};
use crate::tui::view::{Canvas, Look, width};

/// How many rows large digits take.
pub const DIGITS_HEIGHT: u16 = 3;

type Shape = [&'static str; 3];

/// The signs that can be drawn large, in half blocks.
const BLOCKS: &[(char, Shape)] = &[
    ('0', ["█▀█", "█ █", "▀▀▀"]),
    ('1', ["▀█ ", " █ ", "▀▀▀"]),
    ('2', ["▀▀█", "█▀▀", "▀▀▀"]),
    ('3', ["▀▀█", " ▀█", "▀▀▀"]),
    ('4', ["█ █", "▀▀█", "  ▀"]),
    ('5', ["█▀▀", "▀▀█", "▀▀▀"]),
    ('6', ["█▀▀", "█▀█", "▀▀▀"]),
    ('7', ["▀▀█", "  █", "  ▀"]),
    ('8', ["█▀█", "█▀█", "▀▀▀"]),
    ('9', ["█▀█", "▀▀█", "▀▀▀"]),
    ('.', [" ", " ", "▀"]),
    (',', [" ", " ", "█"]),
    ('\u{a0}', [" ", " ", " "]),
    ('\u{2212}', ["  ", "▀▀", "  "]),
    ('+', [" ▄ ", "▀█▀", " ▀ "]),
    ('•', ["   ", " ▀ ", "   "]),
    ('₽', ["█▀█", "█▀▀", "▀▀ "]),
    ('$', ["█▀▀", "▀▀█", "▀▀▀"]),
    ('€', ["▄▀▀", "█▀ ", "▀▀▀"]),
];

/// The same in ASCII, for terminals without blocks.
const ASCII: &[(char, Shape)] = &[
    ('0', [" _ ", "| |", "|_|"]),
    ('1', ["   ", " | ", " | "]),
    ('2', [" _ ", " _|", "|_ "]),
    ('3', [" _ ", " _|", " _|"]),
    ('4', ["   ", "|_|", "  |"]),
    ('5', [" _ ", "|_ ", " _|"]),
    ('6', [" _ ", "|_ ", "|_|"]),
    ('7', [" _ ", "  |", "  |"]),
    ('8', [" _ ", "|_|", "|_|"]),
    ('9', [" _ ", "|_|", " _|"]),
    ('.', [" ", " ", "."]),
    (',', [" ", " ", ","]),
    ('\u{a0}', [" ", " ", " "]),
    ('\u{2212}', ["  ", "__", "  "]),
    ('+', ["   ", "_|_", " | "]),
    ('*', ["   ", " * ", "   "]),
];

fn shapes(look: &Look<'_>) -> &'static [(char, Shape)] {
    match look.glyphs.set {
        GlyphSet::Unicode => BLOCKS,
        GlyphSet::Ascii => ASCII,
    }
}

/// The pieces of a text: large where there is a shape, small on the middle row where there is none.
fn shape(look: &Look<'_>, sign: char) -> Option<Shape> {
    shapes(look).iter().find(|(known, _)| *known == sign).map(|(_, shape)| *shape)
}

/// How many cells a text takes when drawn large.
pub fn big_digits_width(look: &Look<'_>, text: &str) -> u16 {
    let cells = |sign: char| match shape(look, sign) {
        Some(shape) => width(shape[0]) + 1,
        None => width(sign.encode_utf8(&mut [0; 4])),
    };
    text.chars().map(cells).sum()
}

/// Writes a text of digits large at the pen; small, in one row of the same three, where it would not fit.
pub fn big_digits(canvas: &mut Canvas<'_>, text: &str, role: Role) {
    let look = canvas.look();
    let y = canvas.pen();
    if big_digits_width(look, text) > canvas.width() || canvas.rows_left() < DIGITS_HEIGHT {
        canvas.put(0, y + 1, text, role);
        canvas.gap(DIGITS_HEIGHT);
        return;
    }
    let mut x = 0;
    for sign in text.chars() {
        x = match shape(look, sign) {
            Some(rows) => {
                for (row, cells) in (0..).zip(rows) {
                    canvas.put(x, y + row, cells, role);
                }
                x + width(rows[0]) + 1
            }
            None => canvas.put(x, y + 1, sign.encode_utf8(&mut [0; 4]), role),
        };
    }
    canvas.gap(DIGITS_HEIGHT);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_even_and_whole() {
        for (sign, shape) in BLOCKS.iter().chain(ASCII) {
            assert!(shape.iter().all(|row| width(row) == width(shape[0])), "{sign}");
        }
        assert!(ASCII.iter().all(|(_, shape)| shape.iter().all(|row| row.is_ascii())));
        for digit in '0'..='9' {
            assert!(BLOCKS.iter().any(|(sign, _)| *sign == digit));
            assert!(ASCII.iter().any(|(sign, _)| *sign == digit));
        }
    }
}
