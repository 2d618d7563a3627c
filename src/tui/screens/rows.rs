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

/// Draws the lines at the pen, the values' decimal signs in one column; values without one end where the others do.
pub fn render(canvas: &mut Canvas<'_>, rows: &[Row]) {
    render_from(canvas, rows, 0);
}

/// The same, the values not beginning before this column.
pub fn render_from(canvas: &mut Canvas<'_>, rows: &[Row], least: u16) {
    let look = canvas.look();
    let values = || rows.iter().filter_map(|row| if let Row::Value(l, v, _) = row { Some((l, v)) } else { None });
    let labels = values().map(|(label, _)| width(label)).max().unwrap_or(0);
    let numbers = || values().filter_map(|(_, value)| parts(value, look));
    let before = numbers().map(|(before, _)| before).max().unwrap_or(0);
    let after = numbers().map(|(_, after)| after).max().unwrap_or(0);
    let widest = values().map(|(_, value)| width(value)).max().unwrap_or(0).max(before + after);
    let column = (labels + 2).max(least).min(canvas.width().saturating_sub(widest));
    for row in rows {
        match row {
            Row::Rule => {
                let line = look.glyphs.horizontal.repeat(usize::from(column + widest));
                canvas.text(&line, Role::Border);
            }
            Row::Value(label, value, role) => {
                let y = canvas.pen();
                canvas.piece(0, y, column.saturating_sub(1), 1).put(0, 0, label, Role::Label);
                let x = match parts(value, look) {
                    Some((lead, _)) => column + widest - after - lead,
                    None => column + widest - width(value),
                };
                canvas.put(x, y, value, *role);
                canvas.gap(1);
            }
        }
    }
}

/// How many columns stand before the decimal sign and from it on; nothing for a value without one.
fn parts(value: &str, look: &Look<'_>) -> Option<(u16, u16)> {
    let at = value.find(look.l10n.decimal_sign())?;
    Some((width(&value[..at]), width(&value[at..])))
}
