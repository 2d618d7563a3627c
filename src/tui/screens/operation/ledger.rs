//! The lines that an operation wrote into the ledger, and that they come to nothing in each currency.

use crate::backend::contract::PostingView;
use crate::domain::money::{Amount, Currency};
use crate::i18n::Sign;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::Reader;
use crate::tui::words;

/// How many rows the table takes.
pub(super) fn height(postings: &[PostingView]) -> u16 {
    u16::try_from(postings.len() + 2 * currencies(postings).len()).unwrap_or(u16::MAX)
}

/// The currencies that occur, in the order in which they are listed.
fn currencies(postings: &[PostingView]) -> Vec<Currency> {
    let occurs = |currency: &Currency| postings.iter().any(|posting| posting.amount.currency == *currency);
    Currency::ALL.into_iter().filter(occurs).collect()
}

/// The lines of the table: those of one currency after another, each with its sum.
fn lines(postings: &[PostingView], look: &Look<'_>) -> Vec<Row> {
    let mut lines = Vec::new();
    for currency in currencies(postings) {
        let mut sum = Amount::zero(currency);
        for posting in postings.iter().filter(|posting| posting.amount.currency == currency) {
            sum = sum.checked_add(posting.amount).unwrap_or(sum);
            let amount = look.amount(posting.amount, Sign::Always);
            let role = Look::money_role(posting.amount);
            lines.push(Row::of(words::account(&posting.account, look), amount, role));
        }
        lines.push(Row::Rule);
        lines.push(Row::of(look.l10n.ledger_sum(currency.code()), look.money(sum), Role::Muted));
    }
    lines
}

/// Draws the table, as much of it as fits.
pub(super) fn render(postings: &[PostingView], reader: &Reader, canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    if postings.is_empty() {
        return canvas.paragraph(&look.l10n.ledger_none(), Role::Muted);
    }
    let lines = lines(postings, look);
    let columns = rows::Columns::of(&lines, 0, canvas.width().saturating_sub(1), look);
    reader.render_lines(canvas, lines.len(), |row, index| {
        if let Some(line) = lines.get(index) {
            columns.render(line, row);
        }
    });
}
