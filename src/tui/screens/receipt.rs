//! Receipts: a page as it would be printed, the same whether an operation, a transfer or a payment is looked at, and the
//! way to a file of it.

mod save;

pub use save::SaveReceipt;

use crate::tui::screens::rows::{Columns, Row};
use crate::tui::theme::Role;
use crate::tui::view::{Look, width, wrap};

/// The narrowest page that the text is still easy to read on.
pub const TEXT: u16 = 34;
/// The widest, unless what it tells needs more.
pub const TEXT_MAX: u16 = 56;

/// One line of the page.
pub enum Line {
    /// In the middle of the page.
    Centred(String, Role),
    /// In small print, in as many rows as it takes.
    Small(String),
    /// A name and a value, or a line across.
    Sum(Row),
    /// Nothing.
    Free,
}

impl Line {
    /// A name and an ordinary value.
    pub fn row(label: String, value: String) -> Self {
        Self::Sum(Row::new(label, value))
    }

    /// Names and values, as they stand on the screen.
    pub fn rows(pairs: Vec<(String, String, Role)>) -> impl Iterator<Item = Self> {
        pairs.into_iter().map(|(label, value, _)| Self::row(label, value))
    }

    /// What is aligned with the other values.
    pub const fn sum(&self) -> Option<&Row> {
        if let Self::Sum(row) = self { Some(row) } else { None }
    }
}

/// Whose wallet it is.
pub fn wallet(look: &Look<'_>) -> Option<Line> {
    look.model.account().map(|account| Line::row(look.l10n.receipt_page_wallet(), look.phone(&account.phone)))
}

/// The lines between the heading and the small print, as a whole page.
pub fn page(lines: Vec<Line>, look: &Look<'_>) -> Vec<Line> {
    let l = look.l10n;
    let heading =
        [Line::Centred(l.app_name(), Role::Title), Line::Centred(l.receipt_page_title(), Role::Text), Line::Free];
    heading.into_iter().chain(lines).chain([Line::Small(l.receipt_page_note())]).collect()
}

/// The page as plain text, for a file or a printer.
pub fn plain(page: &[Line], look: &Look<'_>) -> String {
    let sums: Vec<&Row> = page.iter().filter_map(Line::sum).collect();
    let columns = Columns::needed(&sums, look).max(TEXT);
    let places = Columns::across(&sums, columns, look);
    let mut text = String::new();
    for line in page {
        let rows = match line {
            Line::Centred(text, _) => vec![format!("{}{text}", spaces(columns.saturating_sub(width(text)) / 2))],
            Line::Small(text) => wrap(text, columns),
            Line::Sum(row) => vec![places.text(row, look)],
            Line::Free => vec![String::new()],
        };
        for row in rows {
            text.push_str(row.trim_end());
            text.push('\n');
        }
    }
    text
}

fn spaces(count: u16) -> String {
    " ".repeat(usize::from(count))
}
