//! The price: every step from the order's dollars to the wallet's roubles, before anybody agrees to anything.

use jiff::Timestamp;
use rust_decimal::Decimal;

use super::{Checkout, Item};
use crate::backend::contract::{CheckoutStep, QuoteView};
use crate::i18n::DateStyle;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::Form;
use crate::tui::words;

/// What can be done with a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Price {
    /// It can be agreed to.
    Good,
    /// It is too old.
    Expired,
    /// The wallet does not hold enough.
    Short,
}

impl Price {
    pub(super) fn of(quote: &QuoteView, world_now: Timestamp) -> Self {
        match quote.shortfall {
            _ if quote.expires <= world_now => Self::Expired,
            Some(shortfall) if shortfall.is_positive() => Self::Short,
            _ => Self::Good,
        }
    }
}

pub(super) fn form(price: Price) -> Form<Item> {
    match price {
        Price::Good => Form::new().submit(Item::Go, |l| l.quote_agree()),
        Price::Expired => Form::new().submit(Item::Go, |l| l.quote_fresh()),
        Price::Short => Form::new().submit(Item::Back, |l| l.quote_back()),
    }
}

pub(super) fn render(checkout: &Checkout, price: Price, canvas: &mut Canvas<'_>) {
    let Some(CheckoutStep::Quote(quote)) = checkout.view.as_ref().map(|view| &view.step) else { return };
    let look = canvas.look();
    let mut lines = conversion(quote, look);
    lines.extend(balance(quote, look));
    let standing = if price == Price::Short { 6 } else { 2 };
    if usize::from(canvas.rows_left()) < lines.len() + standing {
        lines.retain(|line| !matches!(line, Row::Rule));
    }
    rows::render(canvas, &lines);
    canvas.gap(u16::from(canvas.rows_left() > 2 && price == Price::Good || canvas.rows_left() > 5));
    render_standing(checkout, quote, price, canvas);
}

/// What the price comes to.
pub fn conversion(quote: &QuoteView, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let rate = |rate: &Decimal| look.rate(rate, quote.rate.in_currency);
    vec![
        Row::new(l.quote_price(), look.money(quote.price)),
        Row::new(l.quote_rate(), rate(&quote.rate.rate)),
        Row::new(l.quote_margin(percent(&quote.margin_percent, look)), rate(&(quote.applied_rate - quote.rate.rate))),
        Row::new(l.quote_applied(), rate(&quote.applied_rate)),
        Row::new(l.quote_converted(), look.money(quote.converted)),
        Row::new(l.quote_fee(percent(&quote.fee_percent, look)), look.money(quote.fee)),
        Row::Rule,
        Row::of(l.quote_total(), look.money(quote.total), Role::Money),
    ]
}

/// What it does to the wallet.
fn balance(quote: &QuoteView, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let mut lines = vec![Row::new(l.quote_available(), look.money(quote.available))];
    match (quote.shortfall.filter(|shortfall| shortfall.is_positive()), quote.available.checked_sub(quote.total)) {
        (Some(shortfall), _) => lines.push(Row::of(l.quote_shortfall(), look.money(shortfall), Role::Danger)),
        (None, Ok(left)) => lines.push(Row::new(l.quote_left(), look.money(left))),
        (None, Err(_)) => {}
    }
    lines
}

fn render_standing(checkout: &Checkout, quote: &QuoteView, price: Price, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    match price {
        Price::Good => {
            let left = quote.expires.duration_since(look.model.world_time(look.now));
            canvas.text(&l.quote_expires(words::time_left(left)), Role::Muted);
        }
        Price::Expired => canvas.notice(Severity::Warning, &l.quote_expired()),
        Price::Short => {
            let missing = quote.shortfall.map(|shortfall| look.money(shortfall)).unwrap_or_default();
            let until = look.date(checkout.order.pay_until, DateStyle::Long);
            canvas.notice(Severity::Danger, &l.quote_short(missing));
            canvas.paragraph(&l.quote_short_next(until), Role::Text);
        }
    }
}

fn percent(percent: &Decimal, look: &Look<'_>) -> String {
    look.l10n.decimal(&percent.normalize().to_string())
}
