//! What an exchange comes to, line by line: the day's rate, the margin, the rate that is applied, and both sums.

use rust_decimal::Decimal;

use super::left;
use crate::backend::contract::ExchangePrice;
use crate::domain::money::Currency;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// Rows of a price.
pub(super) const ROWS: u16 = 6;

pub(super) fn render(price: &ExchangePrice, canvas: &mut Canvas<'_>) {
    let lines = lines(price, canvas.look());
    rows::render(canvas, &lines);
}

/// Everything that is known of a price before consent.
pub(super) fn lines(price: &ExchangePrice, look: &Look<'_>) -> Vec<Row> {
    let mut lines = terms(price, look);
    lines.extend(outcome(price, look));
    lines
}

/// The rates.
pub(super) fn terms(price: &ExchangePrice, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let rate = |rate: &Decimal| look.rate(rate, price.rate.in_currency);
    let percent = l.decimal(&price.margin_percent.normalize().to_string());
    vec![
        Row::new(l.exchange_rate(price.rate.of.code()), rate(&price.rate.rate)),
        Row::new(l.quote_margin(percent), rate(&(price.applied_rate - price.rate.rate))),
        Row::new(l.quote_applied(), rate(&price.applied_rate)),
    ]
}

/// The sums.
fn outcome(price: &ExchangePrice, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let mut lines = vec![
        Row::of(l.exchange_gives(), look.money(price.gives), Role::MoneyOut),
        Row::of(l.exchange_receives(), look.money(price.receives), Role::MoneyIn),
    ];
    match (price.shortfall, left(price.gives, look)) {
        (Some(missing), _) => lines.push(Row::of(l.quote_shortfall(), look.money(missing), Role::Danger)),
        (None, Some(left)) => lines.push(Row::new(l.quote_left(), look.money(left))),
        (None, None) => {}
    }
    lines
}

/// Before there is an amount: what there is to give.
pub(super) fn render_balance(from: Currency, canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let account = look.model.account();
    let balance = account.and_then(|account| account.balances.iter().find(|one| one.available.currency == from));
    if let Some(balance) = balance {
        canvas.text(&look.l10n.exchange_have(look.money(balance.available)), Role::Muted);
    }
}
