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
}

/// Draws the lines at the pen, the values' decimal signs in one column.
pub fn render(canvas: &mut Canvas<'_>, rows: &[Row]) {
    let look = canvas.look();
    let values = || rows.iter().filter_map(|row| if let Row::Value(l, v, _) = row { Some((l, v)) } else { None });
    let labels = values().map(|(label, _)| width(label)).max().unwrap_or(0);
    let before = values().map(|(_, value)| lead(value, look)).max().unwrap_or(0);
    let widest = values().map(|(_, value)| before - lead(value, look) + width(value)).max().unwrap_or(0);
    let column = (labels + 2).min(canvas.width().saturating_sub(widest));
    for row in rows {
        match row {
            Row::Rule => {
                let line = look.glyphs.horizontal.repeat(usize::from(column + widest));
                canvas.text(&line, Role::Border);
            }
            Row::Value(label, value, role) => {
                let y = canvas.pen();
                let mut left = canvas.piece(0, y, column.saturating_sub(1), 1);
                left.put(0, 0, label, Role::Label);
                canvas.put(column + before - lead(value, look), y, value, *role);
                canvas.gap(1);
            }
        }
    }
}

/// How many columns stand before the decimal sign.
fn lead(value: &str, look: &Look<'_>) -> u16 {
    width(value.split(look.l10n.decimal_sign()).next().unwrap_or(value))
}
