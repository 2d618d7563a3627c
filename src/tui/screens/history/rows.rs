//! The rows of the history: when, what, how much.

use jiff::civil::Date;

use super::window::Window;
use crate::backend::contract::OperationView;
use crate::domain::money::{Amount, Currency};
use crate::i18n::Sign;
use crate::tui::screens::days::Days;
use crate::tui::screens::rows::after_sign;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::words;

/// From this width the kind has a column of its own.
const KIND_FROM: u16 = 84;
/// From this width the fee has one, too.
const FEE_FROM: u16 = 104;
/// Columns between the columns.
const BETWEEN: u16 = 2;

/// Where the columns of the table begin and end.
pub(super) struct Columns {
    days: Days,
    kind: Option<u16>,
    what: u16,
    /// The column of the amounts' decimal sign.
    amount: u16,
    /// The column of the fees' decimal sign.
    fee: Option<u16>,
    state: u16,
}

/// The day of an operation.
fn day_of(operation: &OperationView, look: &Look<'_>) -> Date {
    look.model.local(operation.at).date()
}

impl Columns {
    /// For the rows from `first` on that can be seen.
    pub(super) fn of(window: &Window, first: usize, page: usize, canvas: &Canvas<'_>) -> Self {
        let look = canvas.look();
        let seen = || (first..first + page).filter_map(|index| window.row(index));
        let days = Days::of(seen().map(|operation| day_of(operation, look)), look);
        // The list keeps two columns for the marker and one for its bar.
        let right = canvas.width().saturating_sub(3);
        let after = |sign| Currency::ALL.map(|currency| after_sign(&look.amount(Amount::zero(currency), sign), look));
        let after = after(Sign::Always).into_iter().max().unwrap_or(0);
        let state = right.saturating_sub(1);
        let wide = canvas.width() >= KIND_FROM;
        let kinds = seen().map(|operation| width(&words::kind(operation.kind.name(), look.l10n))).max().unwrap_or(0);
        let when = days.width + 1 + 5 + BETWEEN;
        let fee = (canvas.width() >= FEE_FROM).then(|| state.saturating_sub(BETWEEN + after));
        let amount_end = if fee.is_some() { state.saturating_sub(2 * BETWEEN + 14) } else { state.saturating_sub(1) };
        Self {
            days,
            kind: wide.then_some(when),
            what: if wide { when + kinds + BETWEEN } else { when },
            amount: amount_end.saturating_sub(after),
            fee,
            state,
        }
    }

    /// Draws the names of the columns, where there is more than one can guess.
    pub(super) fn render_head(&self, canvas: &mut Canvas<'_>) {
        let Some(kind) = self.kind else { return };
        let (l, columns) = (canvas.l10n(), canvas.width());
        let mut row = canvas.take(1);
        let mut row = row.piece(2, 0, columns.saturating_sub(2), 1);
        row.put(0, 0, &l.history_column_when(), Role::Label);
        row.put(kind, 0, &l.history_column_kind(), Role::Label);
        row.put(self.what, 0, &l.history_column_what(), Role::Label);
        let ends_at = |row: &mut Canvas<'_>, sign: u16, name: &str| {
            row.put((sign + 3).saturating_sub(width(name)), 0, name, Role::Label);
        };
        ends_at(&mut row, self.amount, &l.history_column_amount());
        if let Some(fee) = self.fee {
            ends_at(&mut row, fee, &l.history_column_fee());
        }
    }

    /// Draws one operation; `above` is the one over it.
    pub(super) fn render(&self, operation: &OperationView, above: Option<&OperationView>, row: &mut Canvas<'_>) {
        let look = row.look();
        let date = day_of(operation, look);
        if above.is_none_or(|above| day_of(above, look) != date) {
            row.put(0, 0, &self.days.text(date, look), Role::Text);
        }
        row.put(self.days.width + 1, 0, &look.time(operation.at), Role::Muted);
        if let Some(kind) = self.kind {
            row.piece(kind, 0, self.what.saturating_sub(kind + 1), 1).put(
                0,
                0,
                &words::kind(operation.kind.name(), look.l10n),
                Role::Muted,
            );
        }
        let text = look.amount(words::signed(operation), Sign::Always);
        let start = self.amount.saturating_sub(width(&text) - after_sign(&text, look));
        let what = words::operation(operation, look);
        row.piece(self.what, 0, start.saturating_sub(self.what + 1), 1).put(0, 0, &what, Role::Text);
        row.put(start, 0, &text, Look::money_role(words::signed(operation)));
        if let (Some(sign), false) = (self.fee, operation.fee.is_zero()) {
            let text = look.money(operation.fee);
            row.put(sign.saturating_sub(width(&text) - after_sign(&text, look)), 0, &text, Role::Muted);
        }
        let (sign, role) = words::operation_sign(operation.state, look.glyphs);
        row.put(self.state, 0, sign, role);
    }
}
