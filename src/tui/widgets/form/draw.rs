//! How a form is drawn.

use super::layout::{BUTTON_GAP, MARGIN};
use super::{Control, Form};
use crate::tui::hits::Target;
use crate::tui::theme::{Glyphs, Role};
use crate::tui::view::{Canvas, truncate};
use crate::tui::widgets::pictures::strength;

impl<F: Copy + PartialEq> Form<F> {
    fn is_focused(&self, canvas: &Canvas<'_>, index: usize) -> bool {
        index == self.focus && canvas.has_focus() && !self.busy
    }

    pub(super) fn render_item(&self, canvas: &mut Canvas<'_>, index: usize) {
        let (look, columns, rows) = (canvas.look(), canvas.width(), canvas.height());
        let item = &self.items[index];
        let focused = self.is_focused(canvas, index);
        canvas.hit(0, 0, columns, rows, Target::Item(index));
        if focused {
            canvas.put(0, 0, look.glyphs.marker, Role::Focus);
        }
        let x = self.field_x(look, columns);
        if let Control::Check { on, .. } = item.control {
            self.render_check(canvas, index, on, focused);
        } else {
            let role = self.label_role(index, focused);
            let label = item.label.say(look.l10n);
            let label = truncate(&label, x.saturating_sub(MARGIN + 1), look.glyphs.ellipsis);
            canvas.put(MARGIN, 0, &label, role);
            canvas.set_pen(1);
            self.render_field(canvas, index, x, focused);
        }
        if let (Some(note), None) = (&item.note, &item.error) {
            let y = canvas.pen();
            strength(&mut canvas.piece(x, y, columns.saturating_sub(x), 1), note.strength);
            canvas.gap(1);
        }
        let aside = self.aside(index, look, columns).into_iter().map(|line| (line, Role::Warning));
        let (below, role) = self.below(index, look, columns);
        for (line, role) in aside.chain(below.into_iter().map(|line| (line, role))) {
            canvas.put(x, canvas.pen(), &line, role);
            canvas.gap(1);
        }
    }

    fn label_role(&self, index: usize, focused: bool) -> Role {
        match (self.items[index].enabled && !self.busy, focused) {
            (false, _) => Role::Disabled,
            (true, true) => Role::Focus,
            (true, false) => Role::Label,
        }
    }

    fn render_check(&self, canvas: &mut Canvas<'_>, index: usize, on: bool, focused: bool) {
        let (look, columns) = (canvas.look(), canvas.width());
        let sign = if on { look.glyphs.box_checked } else { look.glyphs.box_empty };
        let role = if focused { Role::Focus } else { Role::Text };
        canvas.put(MARGIN, 0, sign, role);
        if focused {
            canvas.cursor(MARGIN + 1, 0);
        }
        for line in self.check_label(index, look, columns) {
            canvas.put(MARGIN + 4, canvas.pen(), &line, if self.busy { Role::Disabled } else { role });
            canvas.gap(1);
        }
    }

    fn render_field(&self, canvas: &mut Canvas<'_>, index: usize, x: u16, focused: bool) {
        let g = canvas.glyphs();
        let columns = canvas.width();
        let item = &self.items[index];
        let room = columns.saturating_sub(x + 2).min(item.control.wish());
        match &item.control {
            Control::Code(line, digits) => render_code(canvas, x, line.text(), *digits, focused),
            Control::Select { options, chosen, .. } => {
                let text = options.get(*chosen).map(|phrase| phrase.say(canvas.l10n())).unwrap_or_default();
                let role = if focused { Role::FieldFocus } else { Role::Field };
                let text = format!(" {} {text} {} ", g.arrow_left, g.arrow_right);
                let end = canvas.put(x, 0, &text, role);
                if focused {
                    canvas.cursor(end.saturating_sub(2), 0);
                }
            }
            Control::Ticks(ticks) => ticks.render(canvas, index, x, focused),
            Control::Pick { value, .. } => {
                let role = if focused { Role::FieldFocus } else { Role::Field };
                let text = format!(" {} {} ", value(canvas.look()), g.arrow_right);
                let end = canvas.put(x, 0, &text, role);
                if focused {
                    canvas.cursor(end.saturating_sub(2), 0);
                }
            }
            Control::Area(area) => {
                let (left, right, role) = edges(canvas.glyphs(), focused);
                for y in 0..area.rows() {
                    canvas.put(x, y, left, role);
                    canvas.put(x + room, y, right, role);
                }
                area.render(&mut canvas.piece(x + 1, 0, room.saturating_sub(1), area.rows()), focused);
                canvas.set_pen(area.rows());
            }
            Control::Line(_) | Control::Secret(_) => {
                let (left, right, role) = edges(g, focused);
                canvas.put(x, 0, left, role);
                canvas.put(x + 1 + room.saturating_sub(1), 0, right, role);
                let mut inside = canvas.piece(x + 1, 0, room.saturating_sub(1), 1);
                match &item.control {
                    Control::Line(line) => line.render(&mut inside, focused),
                    Control::Secret(secret) => secret.render(&mut inside, focused),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    pub(super) fn render_buttons(&self, canvas: &mut Canvas<'_>, items: &[usize]) {
        let mut x = self.field_x(canvas.look(), canvas.width());
        for &index in items {
            let item = &self.items[index];
            let focused = self.is_focused(canvas, index);
            let label = item.label.say(canvas.l10n());
            let marker = if focused { canvas.glyphs().marker } else { " " };
            let role = match (item.enabled && !self.busy, focused) {
                (false, _) => Role::Disabled,
                (true, true) => Role::ButtonFocus,
                (true, false) => Role::Button,
            };
            let text = format!("{marker} {label}  ");
            let end = canvas.put(x, 0, &text, role);
            canvas.hit(x, 0, end - x, 1, Target::Item(index));
            if focused {
                canvas.cursor(x, 0);
            }
            x = end + BUTTON_GAP;
        }
    }
}

/// What stands left and right of what is typed into.
const fn edges(g: &Glyphs, focused: bool) -> (&'static str, &'static str, Role) {
    if focused {
        (g.field_left_focus, g.field_right_focus, Role::Focus)
    } else {
        (g.field_left, g.field_right, Role::Border)
    }
}

/// One box for each digit.
fn render_code(canvas: &mut Canvas<'_>, x: u16, text: &str, digits: usize, focused: bool) {
    let (look, role) = (canvas.look(), if focused { Role::FieldFocus } else { Role::Field });
    let typed: Vec<char> = text.chars().collect();
    let mut at = x;
    for index in 0..digits {
        // A code that is hidden on the phone is hidden here, too.
        let shown = |digit: &char| if look.masked { look.glyphs.mask } else { *digit };
        let digit = typed.get(index).map_or('_', shown);
        if focused && index == typed.len() {
            canvas.cursor(at + 1, 0);
        }
        at = canvas.put(at, 0, &format!(" {digit} "), role) + 1;
    }
    if focused && typed.len() >= digits {
        canvas.cursor(at.saturating_sub(1), 0);
    }
}
