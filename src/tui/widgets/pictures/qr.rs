//! A QR code, two rows of its dots to a row of cells.

use qrcode::{EcLevel, QrCode};

use crate::tui::theme::{GlyphSet, Role};
use crate::tui::view::Canvas;

/// Dots left free at each side: a little less than print asks for, and enough for every reader tried on a screen.
const QUIET: usize = 2;

/// A QR code that is yet to be drawn.
pub struct Qr {
    /// Its rows of dots, the free ones at the edges included.
    dots: Vec<Vec<bool>>,
}

impl Qr {
    /// The code of a text; nothing for one that no code can hold. Capitals, digits and a few signs take the least room.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
        let (side, colors) = (code.width(), code.to_colors());
        let is_dark = |x: usize, y: usize| {
            let (x, y) = (x.checked_sub(QUIET).filter(|x| *x < side)?, y.checked_sub(QUIET)?);
            colors.get(y * side + x).map(|dot| dot.select(true, false))
        };
        let whole = side + 2 * QUIET;
        let row = |y| (0..whole).map(|x| is_dark(x, y).unwrap_or(false)).collect();
        Some(Self { dots: (0..whole).map(row).collect() })
    }

    /// How many columns it takes.
    pub fn width(&self) -> u16 {
        u16::try_from(self.dots.len()).unwrap_or(u16::MAX)
    }

    /// How many rows it takes.
    pub fn height(&self) -> u16 {
        self.width().div_ceil(2)
    }

    /// Draws one of its rows at a column of the first row: dark on light, for cameras want it so. Where there are no blocks, nothing.
    pub fn render_row(&self, canvas: &mut Canvas<'_>, x: u16, row: usize) {
        if canvas.glyphs().set == GlyphSet::Unicode {
            canvas.put(x, 0, &self.row(row), Role::Paper);
        }
    }

    fn row(&self, row: usize) -> String {
        let (upper, lower) = (self.dots.get(2 * row), self.dots.get(2 * row + 1));
        let dot = |dots: Option<&Vec<bool>>, at: usize| dots.and_then(|dots| dots.get(at)).is_some_and(|dark| *dark);
        let cell = |at| match (dot(upper, at), dot(lower, at)) {
            (false, false) => ' ',
            (true, false) => '▀',
            (false, true) => '▄',
            (true, true) => '█',
        };
        (0..self.dots.len()).map(cell).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_are_where_readers_look_for_them() {
        let code = Qr::of("KIWI:0A1B2C3D4E5F/20260303T0941/-1153.20RUB").unwrap();
        assert_eq!((code.width(), code.height()), (29, 15), "it fits the smallest screen");
        assert_eq!(code.row(0).trim(), "", "free at the edge");
        assert!(code.row(1).starts_with("  █▀▀▀▀▀█ ") && code.row(1).ends_with(" █▀▀▀▀▀█  "));
        assert!(code.row(2).starts_with("  █ ███ █ "));
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert!(Qr::of(&"x".repeat(8_000)).is_none());
    }
}
