//! What is drawn when the terminal is too small for anything else.

use super::layout::LEAST;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, wrap};

pub(super) fn render(canvas: &mut Canvas<'_>) {
    let l = canvas.l10n();
    let text = l.too_small(LEAST.0.to_string(), LEAST.1.to_string());
    let lines = wrap(&text, canvas.width());
    let top = canvas.height().saturating_sub(u16::try_from(lines.len()).unwrap_or(0)) / 2;
    canvas.set_pen(top);
    for line in lines {
        let y = canvas.pen();
        canvas.put_centred(y, &line, Role::Text);
        canvas.gap(1);
    }
}
