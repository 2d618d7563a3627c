//! What was spent on each of the last thirty days, as bars.

use jiff::Span;

use crate::backend::contract::AccountView;
use crate::domain::money::{Amount, Currency};
use crate::i18n::DateStyle;
use crate::tui::theme::Role;
use crate::tui::view::Canvas;
use crate::tui::widgets::pictures::bars;

/// Columns that words beside the bars need.
const BESIDE: u16 = 16;

/// Draws the days, oldest first, in a panel.
pub(super) fn render(spending: &[i64], account: &AccountView, canvas: &mut Canvas<'_>) {
    let (look, l, rows) = (canvas.look(), canvas.l10n(), canvas.height());
    let mut panel = canvas.panel(&l.home_spending(), rows);
    let currency = account.balances.first().map_or(Currency::Rub, |balance| balance.available.currency);
    let peak = spending.iter().copied().max().unwrap_or(0);
    if peak <= 0 {
        return panel.paragraph(&l.home_spending_empty(), Role::Muted);
    }
    // Whoever looks over the shoulder may see when, not how much: hidden bars are all of one height.
    let shown: Vec<i64> =
        if look.masked { spending.iter().map(|spent| i64::from(*spent > 0)).collect() } else { spending.to_vec() };
    let total = Amount::new(spending.iter().copied().fold(0, i64::saturating_add), currency);
    let total = l.home_spending_total(look.money(total));
    let ago = spending.iter().rev().position(|spent| *spent == peak).unwrap_or(0);
    let day = look.world_now().date().saturating_sub(Span::new().days(i64::try_from(ago).unwrap_or(0)));
    let most = l.home_spending_peak(look.money(Amount::new(peak, currency)), l.date(day, DateStyle::Short));

    let days = u16::try_from(spending.len()).unwrap_or(u16::MAX);
    let beside = panel.width() / 2 < days && panel.width() >= days + BESIDE;
    let (columns, rows) = (panel.width(), panel.height());
    if beside {
        bars(&mut panel.piece(0, 0, days, rows), &shown, rows, Role::Chart);
        let mut words = panel.piece(days + 2, 0, columns - days - 2, rows);
        words.paragraph(&total, Role::Text);
        words.paragraph(&most, Role::Muted);
    } else {
        bars(&mut panel, &shown, rows.saturating_sub(1), Role::Chart);
        panel.put(0, rows.saturating_sub(1), &most, Role::Muted);
        panel.put_right(rows.saturating_sub(1), &total, Role::Text);
    }
}
