//! The quick actions: what a person opens a wallet for.

use crate::tui::hits::Target;
use crate::tui::screens::{SECTIONS, Section};
use crate::tui::theme::Role;
use crate::tui::view::Canvas;

/// Their sections of the menu, in order.
const NAMES: [&str; 4] = ["pay", "top-up", "withdraw", "cards"];

/// Those there are.
pub(super) fn all() -> impl Iterator<Item = &'static Section> {
    NAMES.iter().filter_map(|name| SECTIONS.iter().find(|section| section.name == *name))
}

/// Draws them as buttons in one row.
pub(super) fn render(chosen: Option<usize>, canvas: &mut Canvas<'_>) {
    let mut x = 0;
    for (index, section) in all().enumerate() {
        let focused = chosen == Some(index) && canvas.has_focus();
        let (marker, role) = if focused { (canvas.glyphs().marker, Role::ButtonFocus) } else { (" ", Role::Button) };
        let text = format!("{marker} {} ", (section.label)(canvas.l10n()));
        let end = canvas.put(x, 0, &text, role);
        canvas.hit(x, 0, end.saturating_sub(x), 1, Target::Own(u16::try_from(index).unwrap_or(u16::MAX)));
        if focused {
            canvas.cursor(x, 0);
        }
        x = end + 1;
    }
}
