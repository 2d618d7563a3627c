//! What was spent on each of the last thirty days, as bars.

use jiff::Span;

use crate::backend::contract::AccountView;
use crate::domain::money::{Amount, Currency};
use crate::i18n::DateStyle;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};
use crate::tui::widgets::pictures::bars;

/// Draws the days, oldest first, in a panel.
pub(super) fn render(spending: &[i64], account: &AccountView, canvas: &mut Canvas<'_>) {
    let (look, l, rows) = (canvas.look(), canvas.l10n(), canvas.height());
    let mut panel = canvas.panel(&l.home_spending(), rows);
    let currency = account.balances.first().map_or(Currency::Rub, |balance| balance.available.currency);
    let peak = spending.iter().copied().max().unwrap_or(0);
    if peak <= 0 {
        return panel.paragraph(&l.home_spending_empty(), Role::Muted);
    }
    let height = panel.height().saturating_sub(1);
    // Whoever looks over the shoulder may see when, not how much: hidden bars are all of one height.
    let shown: Vec<i64> =
        if look.masked { spending.iter().map(|spent| i64::from(*spent > 0)).collect() } else { spending.to_vec() };
    bars(&mut panel, &shown, height, Role::Chart);
    let total = Amount::new(spending.iter().copied().fold(0, i64::saturating_add), currency);
    let total = l.home_spending_total(look.money(total));
    panel.put_right(height, &total, Role::Muted);
    let ago = spending.iter().rev().position(|spent| *spent == peak).unwrap_or(0);
    let ago = Span::new().days(i64::try_from(ago).unwrap_or(0));
    if let Ok(day) = look.world_now().date().checked_sub(ago) {
        let text = l.home_spending_peak(look.money(Amount::new(peak, currency)), l.date(day, DateStyle::Short));
        let room = panel.width().saturating_sub(width(&total) + 2);
        if width(&text) <= room {
            panel.put(0, height, &text, Role::Muted);
        }
    }
}
