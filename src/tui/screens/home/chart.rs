//! What was spent on each of the last thirty days, as bars.

use jiff::Span;

use crate::backend::contract::AccountView;
use crate::domain::money::{Amount, Currency};
use crate::i18n::DateStyle;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::pictures::{bars, bars_width};

/// Columns that words beside the bars need.
const BESIDE: u16 = 16;
/// From so many rows the bars have their axes.
const AXES: u16 = 5;

/// What the bars say in figures.
struct Said {
    total: String,
    most: String,
    /// The same without the day.
    most_short: String,
    peak: String,
    /// The first day.
    since: String,
}

impl Said {
    fn of(spending: &[i64], peak: i64, currency: Currency, look: &Look<'_>) -> Self {
        let l = look.l10n;
        let total = Amount::new(spending.iter().copied().fold(0, i64::saturating_add), currency);
        let ago = spending.iter().rev().position(|spent| *spent == peak).unwrap_or(0);
        let day = |ago: usize| {
            let day = look.world_now().date().saturating_sub(Span::new().days(i64::try_from(ago).unwrap_or(0)));
            l.date(day, DateStyle::Short)
        };
        let peak = look.money(Amount::new(peak, currency));
        Self {
            total: l.home_spending_total(look.money(total)),
            most: l.home_spending_peak(peak.clone(), day(ago)),
            most_short: l.home_spending_most(peak.clone()),
            peak,
            since: day(spending.len().saturating_sub(1)),
        }
    }
}

/// Draws the days, oldest first, in a panel.
pub(super) fn render(spending: &[i64], account: &AccountView, focused: bool, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    // The bars are of the wallet's own currency: who has other accounts may have spent from those.
    let alone = account.balances.len() <= 1;
    let title = if alone { l.home_spending() } else { l.home_spending_roubles() };
    let mut panel = super::panel(&title, focused, super::SPENDING, canvas);
    let currency = account.balances.first().map_or(Currency::Rub, |balance| balance.available.currency);
    let peak = spending.iter().copied().max().unwrap_or(0);
    if peak <= 0 {
        let empty = if alone { l.home_spending_empty() } else { l.home_spending_empty_roubles() };
        return panel.paragraph(&empty, Role::Muted);
    }
    // Whoever looks over the shoulder may see when, not how much: hidden bars are all of one height.
    let shown: Vec<i64> =
        if look.masked { spending.iter().map(|spent| i64::from(*spent > 0)).collect() } else { spending.to_vec() };
    let said = Said::of(spending, peak, currency, look);
    let days = u16::try_from(spending.len()).unwrap_or(u16::MAX);
    if panel.height() >= AXES && panel.width() > days + width(&said.peak) {
        render_axes(&shown, &said, &mut panel);
    } else {
        render_small(&shown, &said, days, &mut panel);
    }
}

/// The bars with their axes, and what they come to under them.
fn render_axes(shown: &[i64], said: &Said, panel: &mut Canvas<'_>) {
    let (columns, rows) = (panel.width(), panel.height());
    let (left, high) = (width(&said.peak) + 1, rows - 2);
    panel.put(0, 0, &said.peak, Role::Label);
    panel.put(left.saturating_sub(2), high - 1, "0", Role::Label);
    bars(&mut panel.piece(left, 0, columns - left, high), shown, high, Role::Chart);
    let used = bars_width(shown.len(), columns - left);
    let mut under = panel.piece(left, high, used, 1);
    under.put(0, 0, &said.since, Role::Label);
    let today = under.l10n().date_today();
    under.put_right(0, &today, Role::Label);
    panel.put(0, rows - 1, &said.most, Role::Muted);
    if width(&said.most) + width(&said.total) + 2 <= columns {
        panel.put_right(rows - 1, &said.total, Role::Text);
    }
}

/// The bars alone, and what they come to beside them or under them.
fn render_small(shown: &[i64], said: &Said, days: u16, panel: &mut Canvas<'_>) {
    let (columns, rows) = (panel.width(), panel.height());
    if columns / 2 < days && columns >= days + BESIDE {
        bars(&mut panel.piece(0, 0, days, rows), shown, rows, Role::Chart);
        let mut words = panel.piece(days + 2, 0, columns - days - 2, rows);
        words.paragraph(&said.total, Role::Text);
        let fits = width(&said.most) <= words.width();
        words.text(if fits { &said.most } else { &said.most_short }, Role::Muted);
    } else {
        bars(panel, shown, rows.saturating_sub(1), Role::Chart);
        panel.put(0, rows.saturating_sub(1), &said.most, Role::Muted);
        panel.put_right(rows.saturating_sub(1), &said.total, Role::Text);
    }
}
