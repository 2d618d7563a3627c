//! How good a password to be is: a word and a bar, so that it is seen without colour too.

use crate::tui::theme::Role;
use crate::tui::view::Canvas;

/// How good a password is, from 0 (known to everybody) to 4 (very good).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Strength(pub u8);

/// Draws the strength at the pen.
pub fn strength(canvas: &mut Canvas<'_>, strength: Strength) {
    let (l, g) = (canvas.l10n(), canvas.glyphs());
    let (role, word) = match strength.0 {
        0 => (Role::Danger, l.strength_0()),
        1 => (Role::Danger, l.strength_1()),
        2 => (Role::Warning, l.strength_2()),
        3 => (Role::Success, l.strength_3()),
        _ => (Role::Success, l.strength_4()),
    };
    let filled = usize::from(strength.0.min(4) + 1);
    let y = canvas.pen();
    let x = canvas.put(0, y, &g.bar_full.repeat(filled * 2), role);
    let x = canvas.put(x, y, &g.bar_empty.repeat((5 - filled) * 2), Role::Border);
    canvas.put(x + 1, y, &word, role);
    canvas.gap(1);
}
