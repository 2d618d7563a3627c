//! A text, and under it what can be done: when room is short, the text is cut and never the buttons.

use crate::tui::view::Canvas;
use crate::tui::widgets::Form;

/// Draws the text from the pen down and the form under it.
pub fn above_form<F: Copy + PartialEq>(canvas: &mut Canvas<'_>, form: &Form<F>, text: impl FnOnce(&mut Canvas<'_>)) {
    let (y, columns) = (canvas.pen(), canvas.width());
    let room = canvas.rows_left().saturating_sub(form.height(canvas.look(), columns));
    let mut body = canvas.piece(0, y, columns, room);
    text(&mut body);
    let used = body.pen().min(room);
    // A free row between them, where there is one to spare.
    let gap = u16::from(used > 0 && used < room);
    canvas.set_pen(y + used + gap);
    form.render(canvas);
}
