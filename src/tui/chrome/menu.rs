//! The menu at the left: the sections that exist, with their digits.

use crate::tui::app::App;
use crate::tui::hits::Target;
use crate::tui::screens::SECTIONS;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, truncate};

pub(super) fn render(canvas: &mut Canvas<'_>, app: &App) {
    let (l, g, columns) = (canvas.l10n(), canvas.glyphs(), canvas.width());
    let open = app.section_index();
    for (index, section) in SECTIONS.iter().enumerate() {
        let y = canvas.pen();
        let focused = app.state.menu == Some(index);
        let role = match (focused, open == Some(index)) {
            (true, _) => Role::Focus,
            (false, true) => Role::Title,
            (false, false) => Role::Text,
        };
        if focused || open == Some(index) {
            canvas.put(0, y, g.marker, if focused { Role::Focus } else { Role::Accent });
        }
        canvas.put(2, y, &section.digit.to_string(), if focused { Role::Focus } else { Role::Key });
        let label = (section.label)(l);
        canvas.put(4, y, &truncate(&label, columns.saturating_sub(5), g.ellipsis), role);
        if focused {
            canvas.tint(1, y, columns.saturating_sub(1), 1, Role::Selection);
        }
        canvas.hit(0, y, columns, 1, Target::Section(usize::from(section.digit) - 1));
        canvas.gap(1);
    }
}
