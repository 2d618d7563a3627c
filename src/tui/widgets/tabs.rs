//! A row of names, one of which is chosen: parts of a list, beside each other.

use crate::tui::hits::Target;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};

/// Columns around a name.
const AROUND: u16 = 2;

/// The one before or after in a row of so many, round at the ends.
pub const fn step(chosen: usize, count: usize, forward: bool) -> usize {
    match (forward, count) {
        (_, 0) => 0,
        (true, _) => (chosen + 1) % count,
        (false, _) => (chosen + count - 1) % count,
    }
}

/// Draws the row at the pen; a click on the n-th name hits `Target::Own(n)`. Where they do not all fit, those around the
/// chosen one show, and arrows say that there are more.
pub fn tabs(canvas: &mut Canvas<'_>, names: &[String], chosen: usize) {
    let (columns, y) = (canvas.width(), canvas.pen());
    let g = canvas.glyphs();
    let widths: Vec<u16> = names.iter().map(|name| width(name) + AROUND).collect();
    let first = first_shown(&widths, chosen, columns.saturating_sub(2));
    let mut x = if first > 0 { canvas.put(0, y, g.arrow_left, Role::Muted) } else { 0 };
    for (index, (name, cells)) in names.iter().zip(&widths).enumerate().skip(first) {
        let last = index + 1 == names.len();
        if x + cells > columns.saturating_sub(u16::from(!last)) {
            canvas.put_right(y, g.arrow_right, Role::Muted);
            break;
        }
        let role = if index == chosen { Role::Selection } else { Role::Muted };
        canvas.put(x, y, &format!(" {name} "), role);
        if let Ok(own) = u16::try_from(index) {
            canvas.hit(x, y, *cells, 1, Target::Own(own));
        }
        x += cells;
    }
    canvas.gap(1);
}

/// The first name to show, so that the chosen one and, if there is room, the one after it are seen.
fn first_shown(widths: &[u16], chosen: usize, columns: u16) -> usize {
    let seen = (chosen + 2).min(widths.len());
    (0..=chosen).find(|&first| widths[first..seen].iter().sum::<u16>() <= columns).unwrap_or(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_goes_round() {
        assert_eq!((step(0, 3, true), step(2, 3, true), step(0, 3, false)), (1, 0, 2));
        assert_eq!(step(0, 0, true), 0);
    }

    #[test]
    fn the_chosen_name_and_the_next_are_seen() {
        let widths = [5, 10, 10, 10];
        assert_eq!(first_shown(&widths, 0, 20), 0);
        assert_eq!(first_shown(&widths, 1, 25), 0);
        assert_eq!(first_shown(&widths, 1, 24), 1);
        assert_eq!(first_shown(&widths, 3, 12), 3, "the last, alone");
        assert_eq!(first_shown(&widths, 2, 3), 2, "however narrow");
    }
}
