//! The captcha's own font: five by seven dots, of the characters that cannot be taken for one another.

/// Dots in a glyph's row.
pub(super) const WIDTH: usize = 5;
/// Rows of dots in a glyph.
pub(super) const HEIGHT: usize = 7;

/// A character and its dots, the leftmost in the highest bit.
pub(super) struct Glyph {
    pub(super) character: char,
    rows: [u8; HEIGHT],
}

impl Glyph {
    /// Whether there is ink at this dot.
    pub(super) const fn is_inked(&self, row: usize, column: usize) -> bool {
        self.rows[row] >> (WIDTH - 1 - column) & 1 == 1
    }
}

const fn glyph(character: char, rows: [u8; HEIGHT]) -> Glyph {
    Glyph { character, rows }
}

/// Left out: what looks like another (0 1 2 5 8, B D G I L O Q S U V Z), and M, N, W, which are an H with a few specks.
#[rustfmt::skip]
pub(super) const GLYPHS: &[Glyph] = &[
    glyph('A', [0b00100, 0b01010, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001]),
    glyph('C', [0b01110, 0b10001, 0b10000, 0b10000, 0b10000, 0b10001, 0b01110]),
    glyph('E', [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111]),
    glyph('H', [0b10001, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001]),
    glyph('J', [0b00111, 0b00010, 0b00010, 0b00010, 0b00010, 0b10010, 0b01100]),
    glyph('K', [0b10001, 0b10010, 0b10100, 0b11000, 0b10100, 0b10010, 0b10001]),
    glyph('P', [0b11110, 0b10001, 0b10001, 0b11110, 0b10000, 0b10000, 0b10000]),
    glyph('T', [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100]),
    glyph('X', [0b10001, 0b10001, 0b01010, 0b00100, 0b01010, 0b10001, 0b10001]),
    glyph('Y', [0b10001, 0b10001, 0b01010, 0b00100, 0b00100, 0b00100, 0b00100]),
    glyph('3', [0b11110, 0b00001, 0b00001, 0b01110, 0b00001, 0b00001, 0b11110]),
    glyph('4', [0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010]),
    glyph('6', [0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110]),
    glyph('7', [0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000]),
    glyph('9', [0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100]),
];

#[cfg(test)]
impl Glyph {
    /// By how many dots two glyphs differ.
    pub(super) fn distance(&self, other: &Self) -> u32 {
        self.rows.iter().zip(other.rows).map(|(a, b)| (a ^ b).count_ones()).sum()
    }

    /// How many dots are inked.
    pub(super) fn ink(&self) -> u32 {
        self.rows.iter().map(|row| row.count_ones()).sum()
    }
}
