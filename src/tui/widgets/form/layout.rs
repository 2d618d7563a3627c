//! How a form is drawn: labels on the left, fields beside them, what is wrong right under.

use super::{Control, Form, Item};
use crate::tui::hits::Target;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, truncate, width, wrap};

/// The widest label before it is cut.
const LABEL_MAX: u16 = 26;
/// The widest field.
const FIELD_MAX: u16 = 40;
/// The marker of the focus and a space.
const MARGIN: u16 = 2;

/// Where an item is drawn and how.
struct Row {
    /// The items in it: one field, or several buttons.
    items: std::ops::Range<usize>,
    /// Its first line, from the top of the form.
    top: u16,
    /// Its lines, help and complaint included.
    height: u16,
}

impl<F: Copy + PartialEq> Form<F> {
    /// How many rows the form takes in this width.
    pub fn height(&self, look: &Look<'_>, columns: u16) -> u16 {
        self.rows(look, columns).last().map_or(0, |row| row.top + row.height)
    }

    /// Draws the form from the pen down, scrolled so that the focus shows.
    pub fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, columns) = (canvas.look(), canvas.width());
        let rows = self.rows(look, columns);
        let total = rows.last().map_or(0, |row| row.top + row.height);
        let room = canvas.rows_left();
        let scroll = self.scroll_for(&rows, room);
        let mut area = canvas.take(total.min(room));
        for row in rows.iter().filter(|row| row.top >= scroll && row.top - scroll < room) {
            let mut piece = area.piece(0, row.top - scroll, columns, row.height);
            if self.items[row.items.start].control.is_button() {
                self.render_buttons(&mut piece, row.items.clone());
            } else {
                self.render_item(&mut piece, row.items.start);
            }
        }
        if scroll > 0 {
            area.put_right(0, area.glyphs().up_down, Role::Muted);
        }
    }

    fn scroll_for(&self, rows: &[Row], room: u16) -> u16 {
        let mut scroll = self.scroll.get();
        if let Some(row) = rows.iter().find(|row| row.items.contains(&self.focus)) {
            scroll = scroll.min(row.top).max((row.top + row.height).saturating_sub(room));
        }
        let total = rows.last().map_or(0, |row| row.top + row.height);
        scroll = scroll.min(total.saturating_sub(room));
        self.scroll.set(scroll);
        scroll
    }

    fn label_width(&self, look: &Look<'_>, columns: u16) -> u16 {
        let labelled = |item: &&Item<F>| !matches!(item.control, Control::Button { .. } | Control::Check { .. });
        let widest = self.items.iter().filter(labelled).map(|item| width(&item.label.say(look.l10n))).max();
        widest.unwrap_or(0).min(LABEL_MAX).min(columns / 2)
    }

    fn field_x(&self, look: &Look<'_>, columns: u16) -> u16 {
        match self.label_width(look, columns) {
            0 => MARGIN,
            label => MARGIN + label + 2,
        }
    }

    fn rows(&self, look: &Look<'_>, columns: u16) -> Vec<Row> {
        let (mut rows, mut top, mut index) = (Vec::new(), 0, 0);
        while index < self.items.len() {
            let mut end = index + 1;
            let button = self.items[index].control.is_button();
            while button && self.items.get(end).is_some_and(|item| item.control.is_button()) {
                end += 1;
            }
            // A row of buttons stands apart from the fields.
            top += u16::from(button && index > 0);
            let height = if button { 1 } else { self.item_height(index, look, columns) };
            rows.push(Row { items: index..end, top, height });
            top += height + u16::from(!button);
            index = end;
        }
        rows
    }

    fn item_height(&self, index: usize, look: &Look<'_>, columns: u16) -> u16 {
        let (below, _) = self.below(index, look);
        let label = match self.items[index].control {
            Control::Check { .. } => self.check_label(index, look, columns).len().max(1),
            _ => 1,
        };
        let under = below.map_or(0, |text| wrap(&text, self.under_width(look, columns)).len());
        u16::try_from(label + under).unwrap_or(u16::MAX)
    }

    fn under_width(&self, look: &Look<'_>, columns: u16) -> u16 {
        columns.saturating_sub(self.field_x(look, columns) + 2)
    }

    /// What stands under a field: the complaint, or else the help.
    fn below(&self, index: usize, look: &Look<'_>) -> (Option<String>, Role) {
        let item = &self.items[index];
        match (&item.error, &item.hint) {
            (Some(error), _) => (Some(format!("{} {}", look.glyphs.cross, error.say(look.l10n))), Role::Danger),
            (None, Some(hint)) => (Some(hint.say(look.l10n)), Role::Muted),
            (None, None) => (None, Role::Muted),
        }
    }

    fn check_label(&self, index: usize, look: &Look<'_>, columns: u16) -> Vec<String> {
        wrap(&self.items[index].label.say(look.l10n), columns.saturating_sub(MARGIN + 4))
    }

    fn is_focused(&self, canvas: &Canvas<'_>, index: usize) -> bool {
        index == self.focus && canvas.has_focus() && !self.busy
    }

    fn render_item(&self, canvas: &mut Canvas<'_>, index: usize) {
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
        if let (Some(text), role) = self.below(index, look) {
            for line in wrap(&text, self.under_width(look, columns)) {
                canvas.put(x, canvas.pen(), &line, role);
                canvas.gap(1);
            }
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
        let room = columns.saturating_sub(x + 2).min(FIELD_MAX);
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
            Control::Line(_) | Control::Secret(_) => {
                let (left, right, role) = if focused {
                    (g.field_left_focus, g.field_right_focus, Role::Focus)
                } else {
                    (g.field_left, g.field_right, Role::Border)
                };
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

    fn render_buttons(&self, canvas: &mut Canvas<'_>, items: std::ops::Range<usize>) {
        let mut x = self.field_x(canvas.look(), canvas.width());
        for index in items {
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
            x = end + 2;
        }
    }
}

/// One box for each digit.
fn render_code(canvas: &mut Canvas<'_>, x: u16, text: &str, digits: usize, focused: bool) {
    let role = if focused { Role::FieldFocus } else { Role::Field };
    let typed: Vec<char> = text.chars().collect();
    let mut at = x;
    for index in 0..digits {
        let digit = typed.get(index).copied().unwrap_or('_');
        if focused && index == typed.len() {
            canvas.cursor(at + 1, 0);
        }
        at = canvas.put(at, 0, &format!(" {digit} "), role) + 1;
    }
    if focused && typed.len() >= digits {
        canvas.cursor(at.saturating_sub(1), 0);
    }
}
