//! What came and went in each month, as bars beside the figures.

use crate::backend::contract::MonthView;
use crate::domain::money::Amount;
use crate::i18n::Sign;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::pictures::gauge;

/// Rows of a month: what came in, what went out, and a free one where there is room.
const ROWS: u16 = 2;

/// Draws the latest months that fit, the latest at the bottom.
pub(super) fn render(months: &[MonthView], canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let is_empty = |month: &MonthView| month.money_in.is_zero() && month.money_out.is_zero();
    if months.iter().all(is_empty) {
        return canvas.paragraph(&look.l10n.charts_nothing(), Role::Muted);
    }
    // What came before the first movement says nothing.
    let first = months.iter().position(|month| !is_empty(month)).unwrap_or(0);
    let months = &months[first..];
    let fit = usize::from(canvas.rows_left() / ROWS);
    let months = &months[months.len().saturating_sub(fit)..];
    let count = u16::try_from(months.len()).unwrap_or(u16::MAX);
    let airy = canvas.rows_left() >= count.saturating_mul(ROWS + 1);
    let columns = Columns::of(months, look);
    for month in months {
        columns.render(month, canvas);
        canvas.gap(u16::from(airy));
    }
}

/// Where names, bars and figures stand, and what a whole bar is.
struct Columns {
    name: u16,
    figures: u16,
    most: i64,
}

impl Columns {
    fn of(months: &[MonthView], look: &Look<'_>) -> Self {
        let name = months.iter().map(|month| width(&look.l10n.month(month.month))).max().unwrap_or(0);
        let sums = || months.iter().flat_map(|month| [month.money_in, month.money_out]);
        let figures = sums().map(|sum| width(&look.amount(sum, Sign::Always))).max().unwrap_or(0);
        Self { name, figures, most: sums().map(|sum| sum.minor).max().unwrap_or(0) }
    }

    fn render(&self, month: &MonthView, canvas: &mut Canvas<'_>) {
        let (l, y) = (canvas.l10n(), canvas.pen());
        canvas.put(0, y, &l.month(month.month), Role::Label);
        self.render_sum(month.money_in, Role::MoneyIn, canvas);
        self.render_sum(month.money_out.negated().unwrap_or(month.money_out), Role::Chart, canvas);
    }

    /// Draws a bar and its figure. Who may not see the figure may not measure the bar.
    fn render_sum(&self, sum: Amount, role: Role, canvas: &mut Canvas<'_>) {
        let (look, y) = (canvas.look(), canvas.pen());
        let text = look.amount(sum, Sign::Always);
        let (x, room) = (self.name + 2, canvas.width().saturating_sub(self.name + self.figures + 4));
        let size = sum.minor.saturating_abs();
        let (part, whole) = if look.masked { (i64::from(size > 0), 1) } else { (size, self.most) };
        gauge(&mut canvas.piece(x, y, room, 1), part, whole, room, role);
        canvas.put_right(y, &text, Look::money_role(sum));
        canvas.gap(1);
    }
}
