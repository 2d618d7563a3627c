//! Names and values under each other, the values by their decimal sign: how prices, quotes and receipts are written.

use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};

/// One line: a name and a value, or a line across.
pub enum Row {
    /// A name, a value as it is written, and the value's role.
    Value(String, String, Role),
    /// A line across, above a sum.
    Rule,
}

impl Row {
    /// A name and an ordinary value.
    pub fn new(label: String, value: String) -> Self {
        Self::Value(label, value, Role::Text)
    }

    /// A name and a value that means something.
    pub fn of(label: String, value: String, role: Role) -> Self {
        Self::Value(label, value, role)
    }

    /// The name; a line across has none.
    pub fn label(&self) -> Option<&str> {
        if let Self::Value(label, ..) = self { Some(label) } else { None }
    }
}

/// Draws the lines at the pen, the values' decimal signs in one column; values without one end where the others do.
pub fn render(canvas: &mut Canvas<'_>, rows: &[Row]) {
    render_from(canvas, rows, 0);
}

/// The same, the values not beginning before this column.
pub fn render_from(canvas: &mut Canvas<'_>, rows: &[Row], least: u16) {
    let columns = Columns::of(rows, least, canvas.width(), canvas.look());
    for row in rows {
        columns.render(row, canvas);
    }
}

/// Where names and values stand.
pub struct Columns {
    /// Where the widest value begins.
    values: u16,
    /// How wide it is.
    widest: u16,
    /// How many columns stand from the decimal sign on.
    after: u16,
}

impl Columns {
    /// For these lines in so many columns, the values not beginning before `least`.
    pub fn of(rows: &[Row], least: u16, columns: u16, look: &Look<'_>) -> Self {
        Self::with(&rows.iter().collect::<Vec<_>>(), least, columns, look)
    }

    /// For these lines, the values at the right edge of so many columns.
    pub fn across(rows: &[&Row], columns: u16, look: &Look<'_>) -> Self {
        Self::with(rows, columns, columns, look)
    }

    fn with(rows: &[&Row], least: u16, columns: u16, look: &Look<'_>) -> Self {
        let values = || rows.iter().filter_map(|row| if let Row::Value(l, v, _) = row { Some((l, v)) } else { None });
        let labels = values().map(|(label, _)| width(label)).max().unwrap_or(0);
        let numbers = || values().filter_map(|(_, value)| parts(value, look));
        let before = numbers().map(|(before, _)| before).max().unwrap_or(0);
        let after = numbers().map(|(_, after)| after).max().unwrap_or(0);
        let widest = values().map(|(_, value)| width(value)).max().unwrap_or(0).max(before + after);
        Self { values: (labels + 2).max(least).min(columns.saturating_sub(widest)), widest, after }
    }

    /// How many columns these lines need.
    pub fn needed(rows: &[&Row], look: &Look<'_>) -> u16 {
        let Self { values, widest, .. } = Self::with(rows, 0, u16::MAX, look);
        values + widest
    }

    /// One of the lines as plain text.
    pub fn text(&self, row: &Row, look: &Look<'_>) -> String {
        match row {
            Row::Rule => look.glyphs.horizontal.repeat(usize::from(self.values + self.widest)),
            Row::Value(label, value, _) => {
                let gap = self.place(value, look).saturating_sub(width(label));
                format!("{label}{}{value}", " ".repeat(usize::from(gap)))
            }
        }
    }

    /// Where a value begins.
    fn place(&self, value: &str, look: &Look<'_>) -> u16 {
        let end = self.values + self.widest;
        match parts(value, look) {
            Some((lead, _)) => end.saturating_sub(self.after + lead),
            None => end.saturating_sub(width(value)),
        }
    }

    /// Draws one of the lines at the pen.
    pub fn render(&self, row: &Row, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        match row {
            Row::Rule => canvas.text(&self.text(row, look), Role::Border),
            Row::Value(label, value, role) => {
                let y = canvas.pen();
                canvas.piece(0, y, self.values.saturating_sub(1), 1).put(0, 0, label, Role::Label);
                canvas.put(self.place(value, look), y, value, *role);
                canvas.gap(1);
            }
        }
    }
}

/// How many columns of a value stand from the decimal sign on.
pub fn after_sign(value: &str, look: &Look<'_>) -> u16 {
    parts(value, look).map_or(0, |(_, after)| after)
}

/// How many columns stand before the decimal sign and from it on; nothing for a value without one.
fn parts(value: &str, look: &Look<'_>) -> Option<(u16, u16)> {
    let at = value.find(look.l10n.decimal_sign())?;
    Some((width(&value[..at]), width(&value[at..])))
}
