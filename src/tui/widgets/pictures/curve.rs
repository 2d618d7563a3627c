//! A curve over time with its axes: dots of Braille where there are any, stars where there is only ASCII.

use std::ops::RangeInclusive;

use crate::tui::theme::{GlyphSet, Role};
use crate::tui::view::{Canvas, width};

/// What a curve shows.
pub struct Curve<'a> {
    /// The values, oldest first.
    pub values: &'a [i64],
    /// Whether the ground of the picture is zero and the space under the curve filled; else it is the least value.
    pub from_zero: bool,
    /// How a value is written beside the axis.
    pub name: &'a dyn Fn(i64) -> String,
    /// What stands under the axis: its beginning, its middle, its end.
    pub under: [String; 3],
}

/// How many dots a cell has across and down.
const fn dots(set: GlyphSet) -> (usize, usize) {
    match set {
        GlyphSet::Unicode => (2, 4),
        GlyphSet::Ascii => (1, 1),
    }
}

/// The bits of a cell of Braille, row by row.
const BRAILLE: [[u32; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

impl Curve<'_> {
    /// The values at the ground and at the top.
    fn range(&self) -> (i64, i64) {
        let (least, most) = self.values.iter().fold((i64::MAX, i64::MIN), |(a, b), v| (a.min(*v), b.max(*v)));
        let least = if self.from_zero { least.min(0) } else { least };
        // A value that never moves runs through the middle.
        if least >= most { (least.saturating_sub(1), most.saturating_add(1)) } else { (least, most) }
    }

    /// The value at a dot of so many across: between two values, on the straight line from one to the other.
    fn at(&self, dot: usize, across: usize) -> i64 {
        let last = self.values.len().saturating_sub(1);
        let (place, whole) = (dot * last, across.saturating_sub(1).max(1));
        let value = |index: usize| self.values.get(index.min(last)).copied().map_or(0, i128::from);
        let (index, rest) = (place / whole, i128::try_from(place % whole).unwrap_or(0));
        let between = (value(index + 1) - value(index)) * rest / i128::try_from(whole).unwrap_or(1);
        i64::try_from(value(index) + between).unwrap_or(i64::MAX)
    }

    /// The dots that are drawn in a column, from the top: where the curve is, joined to where it was before.
    fn column(&self, dot: usize, across: usize, down: usize) -> RangeInclusive<usize> {
        let (ground, top) = self.range();
        let row = |value: i64| {
            let height = i128::from(value) - i128::from(ground);
            let scaled = height * i128::try_from(down - 1).unwrap_or(0) / (i128::from(top) - i128::from(ground));
            down - 1 - usize::try_from(scaled).unwrap_or(0).min(down - 1)
        };
        let here = row(self.at(dot, across));
        if self.from_zero {
            return here..=row(0);
        }
        let before = dot.checked_sub(1).map_or(here, |before| row(self.at(before, across)));
        here.min(before)..=here.max(before)
    }
}

/// The rows of cells that a curve is drawn with.
fn cells(curve: &Curve<'_>, columns: usize, rows: usize, set: GlyphSet) -> Vec<String> {
    let (wide, high) = dots(set);
    let (across, down) = (columns * wide, rows * high);
    let mut bits = vec![vec![0_u32; columns]; rows];
    for dot in 0..across {
        for y in curve.column(dot, across, down) {
            if let Some(cell) = bits.get_mut(y / high).and_then(|row| row.get_mut(dot / wide)) {
                *cell |= BRAILLE[y % high][dot % wide];
            }
        }
    }
    let sign = |bits: &u32| match (set, *bits) {
        (_, 0) => ' ',
        (GlyphSet::Unicode, bits) => char::from_u32(0x2800 + bits).unwrap_or(' '),
        (GlyphSet::Ascii, _) => '*',
    };
    bits.iter().map(|row| row.iter().map(sign).collect()).collect()
}

/// Draws a curve at the pen in so many rows, its axes included. Where there is no room for it, nothing.
pub fn curve(canvas: &mut Canvas<'_>, rows: u16, curve: &Curve<'_>) {
    let g = canvas.glyphs();
    let mut area = canvas.take(rows);
    let high = rows.saturating_sub(2);
    let (ground, top) = curve.range();
    let names = [top, i64::midpoint(ground, top), ground].map(curve.name);
    let edge = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let columns = area.width().saturating_sub(edge + 2);
    if high < 2 || columns < 8 || curve.values.is_empty() {
        return;
    }
    // The middle is named only where it stands apart from both ends.
    let middle = (high >= 5).then_some(high / 2);
    let places = [(Some(0), &names[0]), (middle, &names[1]), (Some(high - 1), &names[2])];
    for (row, name) in places {
        if let Some(row) = row {
            area.put(edge.saturating_sub(width(name)), row, name, Role::Label);
        }
    }
    for (y, line) in (0..).zip(cells(curve, usize::from(columns), usize::from(high), g.set)) {
        area.put(edge + 1, y, g.vertical, Role::Border);
        area.put(edge + 2, y, &line, Role::Chart);
    }
    let line = format!("{}{}", g.bottom_left, g.horizontal.repeat(usize::from(columns)));
    area.put(edge + 1, high, &line, Role::Border);
    let mut under = area.piece(edge + 2, high + 1, columns, 1);
    under.put(0, 0, &curve.under[0], Role::Label);
    if columns >= width(&curve.under.concat()) + 4 {
        under.put_centred(0, &curve.under[1], Role::Label);
    }
    under.put_right(0, &curve.under[2], Role::Label);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(values: &[i64], from_zero: bool, columns: usize, rows: usize, set: GlyphSet) -> Vec<String> {
        let name = |value: i64| value.to_string();
        let under = [String::new(), String::new(), String::new()];
        cells(&Curve { values, from_zero, name: &name, under }, columns, rows, set)
    }

    #[test]
    fn a_straight_line_goes_from_corner_to_corner() {
        assert_eq!(drawn(&[0, 3], false, 4, 4, GlyphSet::Ascii), ["   *", "  **", " ** ", "**  "]);
        assert_eq!(drawn(&[0, 3], false, 2, 1, GlyphSet::Unicode), ["⣠⠞"]);
    }

    #[test]
    fn over_zero_the_space_below_is_filled() {
        assert_eq!(drawn(&[0, 3], true, 4, 4, GlyphSet::Ascii), ["   *", "  **", " ***", "****"]);
        assert_eq!(drawn(&[5, 5], true, 2, 1, GlyphSet::Unicode), ["⣿⣿"]);
    }

    #[test]
    fn whatever_the_values_nothing_overflows() {
        for values in [&[i64::MIN, i64::MAX][..], &[i64::MAX; 3], &[i64::MIN], &[0; 400], &[-5, -1]] {
            for from_zero in [true, false] {
                for (columns, rows) in [(8, 2), (80, 20)] {
                    for set in [GlyphSet::Unicode, GlyphSet::Ascii] {
                        assert_eq!(drawn(values, from_zero, columns, rows, set).len(), rows);
                    }
                }
            }
        }
    }
}
