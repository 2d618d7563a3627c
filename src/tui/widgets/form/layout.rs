//! Where the parts of a form lie: labels on the left, fields beside them, what is wrong right under.

use super::{Control, Form, Item, Note, Place};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width, wrap};
use crate::tui::widgets::verdict::{Tone, Verdict};

/// The widest label before it is cut.
const LABEL_MAX: u16 = 26;
/// The marker of the focus and a space.
pub(super) const MARGIN: u16 = 2;
/// What a button takes besides its label: the marker, a space, and two after it.
const BUTTON_EDGE: u16 = 4;
/// Columns between buttons.
pub(super) const BUTTON_GAP: u16 = 2;

/// Where an item is drawn and how.
struct Row {
    /// The items in it: one field, or several buttons.
    items: Vec<usize>,
    /// Its first line, from the top of the form.
    top: u16,
    /// Its lines, help and complaint included.
    height: u16,
}

fn total(rows: &[Row]) -> u16 {
    rows.last().map_or(0, |row| row.top + row.height)
}

/// A sign before the first line of a text, and the others under its words.
fn signed(sign: &str, words: &str, room: u16) -> Vec<String> {
    let lines = wrap(words, room.saturating_sub(2)).into_iter().enumerate();
    lines.map(|(at, line)| format!("{} {line}", if at == 0 { sign } else { " " })).collect()
}

/// What is thought of a field, as lines and their role.
fn judgement(verdict: &Verdict, look: &Look<'_>, room: u16) -> (Vec<String>, Role) {
    let words = verdict.say(look);
    match verdict.tone() {
        Tone::Going => (wrap(&words, room), Role::Muted),
        Tone::Wrong => (signed(look.glyphs.cross, &words, room), Role::Danger),
        Tone::Right => (signed(look.glyphs.check, &words, room), Role::Success),
    }
}

impl<F: Copy + PartialEq> Form<F> {
    /// How many rows the form takes in this width.
    pub fn height(&self, look: &Look<'_>, columns: u16) -> u16 {
        total(&self.rows(look, columns, true))
    }

    /// Draws the form from the pen down, scrolled so that the focus shows. Where there is little room, the free rows between fields
    /// go first.
    pub fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, columns, room) = (canvas.look(), canvas.width(), canvas.rows_left());
        let mut rows = self.rows(look, columns, true);
        if total(&rows) > room {
            rows = self.rows(look, columns, false);
        }
        let scroll = self.scroll_for(&rows, room);
        let mut area = canvas.take(total(&rows).min(room));
        for row in rows.iter().filter(|row| row.top >= scroll && row.top - scroll < room) {
            let mut piece = area.piece(0, row.top - scroll, columns, row.height);
            match row.items.as_slice() {
                [index] if !self.items[*index].control.is_button() => self.render_item(&mut piece, *index),
                buttons => self.render_buttons(&mut piece, buttons),
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
        scroll = scroll.min(total(rows).saturating_sub(room));
        self.scroll.set(scroll);
        scroll
    }

    fn label_width(&self, look: &Look<'_>, columns: u16) -> u16 {
        let labelled =
            |item: &&Item<F>| item.shown && !matches!(item.control, Control::Button { .. } | Control::Check { .. });
        let widest = self.items.iter().filter(labelled).map(|item| width(&item.label.say(look.l10n))).max();
        widest.unwrap_or(0).min(LABEL_MAX).min(columns / 2)
    }

    pub(super) fn field_x(&self, look: &Look<'_>, columns: u16) -> u16 {
        match self.label_width(look, columns) {
            0 => MARGIN,
            label => MARGIN + label + 2,
        }
    }

    fn rows(&self, look: &Look<'_>, columns: u16, airy: bool) -> Vec<Row> {
        let (mut rows, mut top) = (Vec::new(), 0);
        let (mut was_button, mut was_judged) = (false, false);
        for items in self.groups(look, columns) {
            let button = self.items[items[0]].control.is_button();
            // Fields stand apart from each other, and rows of buttons from fields.
            let together = button && was_button && self.items[items[0]].place != Place::Apart;
            // The row under a field that is judged parts it from the next.
            let apart = airy && !together && !rows.is_empty() && (button || !was_judged);
            top += u16::from(apart);
            was_judged = self.items[items[0]].judged;
            let height = if button { 1 } else { self.item_height(items[0], look, columns, airy) };
            rows.push(Row { items, top, height });
            top += height;
            was_button = button;
        }
        rows
    }

    /// The items that show, buttons that fit beside each other taken together.
    fn groups(&self, look: &Look<'_>, columns: u16) -> Vec<Vec<usize>> {
        let start = self.field_x(look, columns);
        let (mut groups, mut x): (Vec<Vec<usize>>, u16) = (Vec::new(), 0);
        for (index, item) in self.items.iter().enumerate().filter(|(_, item)| item.shown) {
            let needs = width(&item.label.say(look.l10n)) + BUTTON_EDGE;
            let beside = groups.last().is_some_and(|group| self.items[group[0]].control.is_button());
            let fits =
                item.control.is_button() && beside && item.place == Place::Beside && x + BUTTON_GAP + needs <= columns;
            if let Some(group) = groups.last_mut().filter(|_| fits) {
                group.push(index);
                x += BUTTON_GAP + needs;
            } else {
                groups.push(vec![index]);
                x = start + needs;
            }
        }
        groups
    }

    fn item_height(&self, index: usize, look: &Look<'_>, columns: u16, airy: bool) -> u16 {
        let label = match &self.items[index].control {
            Control::Check { .. } => self.check_label(index, look, columns).len().max(1),
            Control::Ticks(ticks) => ticks.height(look, columns.saturating_sub(self.field_x(look, columns))),
            Control::Area(area) => usize::from(area.rows()),
            _ => 1,
        };
        let item = &self.items[index];
        let meter = usize::from(item.note.is_some() && item.error.is_none());
        let quiet = item.judged && !airy && self.is_quiet(index);
        let below = if quiet { 0 } else { self.below(index, look, columns).0.len() };
        let below = below + self.aside(index, look, columns).len();
        let kept = usize::from(item.judged && airy);
        u16::try_from(label + meter + below.max(kept)).unwrap_or(u16::MAX)
    }

    /// Whether what stands under the field can wait until the focus comes.
    fn is_quiet(&self, index: usize) -> bool {
        let item = &self.items[index];
        let wrong = item.verdict.as_ref().is_some_and(|verdict| verdict.tone() == Tone::Wrong);
        index != self.focus && item.error.is_none() && !wrong
    }

    /// The lines that stand under a field: the complaint, or the remark, or else the help.
    pub(super) fn below(&self, index: usize, look: &Look<'_>, columns: u16) -> (Vec<String>, Role) {
        let item = &self.items[index];
        let room = columns.saturating_sub(self.field_x(look, columns) + 2);
        if let (None, Some(verdict)) = (&item.error, &item.verdict) {
            return judgement(verdict, look, room);
        }
        let (text, role) = match (&item.error, &item.note, &item.hint) {
            (Some(error), ..) => return (signed(look.glyphs.cross, &error.say(look.l10n), room), Role::Danger),
            (None, Some(Note { remark: Some(remark), .. }), _) => (remark.say(look.l10n), Role::Muted),
            (None, None, Some(hint)) => (hint.say(look.l10n), Role::Muted),
            _ => return (Vec::new(), Role::Muted),
        };
        (wrap(&text, room), role)
    }

    /// The lines of what a field says of what was just put into it; nothing while something is wrong with it.
    pub(super) fn aside(&self, index: usize, look: &Look<'_>, columns: u16) -> Vec<String> {
        let item = &self.items[index];
        let aside = item.control.aside().filter(|_| item.error.is_none());
        let room = columns.saturating_sub(self.field_x(look, columns) + 2);
        aside.map_or_else(Vec::new, |aside| signed(look.glyphs.warning, &aside.say(look.l10n), room))
    }

    pub(super) fn check_label(&self, index: usize, look: &Look<'_>, columns: u16) -> Vec<String> {
        wrap(&self.items[index].label.say(look.l10n), columns.saturating_sub(MARGIN + 4))
    }
}
