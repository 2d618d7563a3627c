//! The price: every step from the order's dollars to the wallet's roubles, before anybody agrees to anything.

use jiff::Timestamp;
use rust_decimal::Decimal;

use super::{Checkout, Item};
use crate::backend::contract::{BalanceView, CheckoutStep, CheckoutView, Instrument, QuoteView};
use crate::domain::money::{Amount, Currency};
use crate::i18n::{DateStyle, Phrase};
use crate::tui::model::Model;
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
    /// It is more than may still go out of the wallet this month.
    OverMonth,
}

impl Price {
    pub(super) fn of(quote: &QuoteView, world_now: Timestamp) -> Self {
        match quote.shortfall {
            _ if quote.expires <= world_now => Self::Expired,
            _ if quote.over_month.is_some() => Self::OverMonth,
            Some(shortfall) if shortfall.is_positive() => Self::Short,
            _ => Self::Good,
        }
    }
}

pub(super) fn form(price: Price, view: Option<&CheckoutView>, model: &Model) -> Form<Item> {
    let form = accounts_field(view, model);
    let mut form = match price {
        Price::Good => form.submit(Item::Go, |l| l.quote_agree()),
        Price::Expired => form.submit(Item::Go, |l| l.quote_fresh()),
        Price::Short if view.and_then(missing).is_some() => {
            form.submit(Item::TopUp, |l| l.quote_top_up()).button(Item::Back, |l| l.quote_back())
        }
        Price::Short => form.submit(Item::Back, |l| l.quote_back()),
        Price::OverMonth => form.submit(Item::Limits, |l| l.quote_limits()).button(Item::Back, |l| l.quote_back()),
    };
    for first in [Item::Back, Item::Limits, Item::TopUp, Item::Go] {
        form.focus(first);
    }
    form
}

/// What is missing, if it can be put in: top-ups come in the wallet's own currency.
pub(super) fn missing(view: &CheckoutView) -> Option<Amount> {
    let CheckoutStep::Quote(quote) = &view.step else { return None };
    // What another payment for the order may have taken is not to be put in once more.
    let missing = quote.shortfall.filter(|_| !view.insisted);
    missing.filter(|missing| missing.is_positive() && missing.currency == Currency::Rub)
}

/// The accounts that a payment can be made from.
pub(super) fn accounts(model: &Model) -> &[BalanceView] {
    model.account().map_or(&[], |account| account.balances.as_slice())
}

/// Where the wallet has several accounts, one of them is chosen.
fn accounts_field(view: Option<&CheckoutView>, model: &Model) -> Form<Item> {
    let accounts = accounts(model);
    let Some(Instrument::Wallet { currency }) = view.and_then(|view| view.instrument.as_ref()) else {
        return Form::new();
    };
    if accounts.len() < 2 {
        return Form::new();
    }
    let currencies = accounts.iter().map(|account| account.available.currency);
    let chosen = currencies.clone().position(|other| other == *currency).unwrap_or(0);
    let options = currencies.map(|currency| Phrase::new(move |l| l.quote_account(currency.code()))).collect();
    Form::new().select(Item::Account, options, chosen, |l| l.quote_from())
}

pub(super) fn render(checkout: &Checkout, price: Price, canvas: &mut Canvas<'_>) {
    let Some(view) = &checkout.view else { return };
    let CheckoutStep::Quote(quote) = &view.step else { return };
    let look = canvas.look();
    let mut lines = conversion(quote, view.instrument.as_ref(), look);
    lines.extend(balance(quote, look));
    let standing = if matches!(price, Price::Short | Price::OverMonth) { 6 } else { 2 };
    if usize::from(canvas.rows_left()) < lines.len() + standing {
        lines.retain(|line| !matches!(line, Row::Rule));
    }
    rows::render(canvas, &lines);
    canvas.gap(u16::from(canvas.rows_left() > 2 && price == Price::Good || canvas.rows_left() > 5));
    render_standing(checkout, quote, price, canvas);
}

/// What the price comes to.
pub fn conversion(quote: &QuoteView, instrument: Option<&Instrument>, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let mut lines = vec![Row::new(l.quote_price(), look.money(quote.price))];
    let by_bank = matches!(instrument, Some(Instrument::BankCard { .. }));
    if let Some(Instrument::BankCard { last4 } | Instrument::KiwiCard { last4, .. }) = instrument {
        lines.insert(0, Row::new(l.quote_card(), look.card(last4)));
    }
    if quote.converted.currency != quote.price.currency {
        let rate = |rate: &Decimal| look.rate(rate, quote.rate.in_currency);
        let percent = percent(&quote.margin_percent, look);
        let margin = if by_bank { l.quote_margin_bank(percent) } else { l.quote_margin(percent) };
        lines.extend([
            Row::new(l.quote_rate(), rate(&quote.rate.rate)),
            Row::new(margin, rate(&(quote.applied_rate - quote.rate.rate))),
            Row::new(l.quote_applied(), rate(&quote.applied_rate)),
            Row::new(l.quote_converted(quote.converted.currency.code()), look.money(quote.converted)),
        ]);
    }
    if !by_bank {
        lines.push(Row::new(l.quote_fee(percent(&quote.fee_percent, look)), look.money(quote.fee)));
    }
    lines.extend([Row::Rule, Row::of(l.quote_total(), look.money(quote.total), Role::Money)]);
    lines
}

/// What it does to the account that pays. A bank tells nothing of that.
fn balance(quote: &QuoteView, look: &Look<'_>) -> Vec<Row> {
    let (l, Some(available)) = (look.l10n, quote.available) else { return Vec::new() };
    let mut lines = vec![Row::new(l.quote_available(), look.money(available))];
    match (quote.shortfall.filter(|shortfall| shortfall.is_positive()), available.checked_sub(quote.total)) {
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
            let top_up = checkout.view.as_ref().and_then(self::missing).is_some();
            let next = if checkout.is_second() {
                l.second_short()
            } else if top_up {
                l.quote_short_next(until)
            } else {
                l.quote_short_next_other(until)
            };
            canvas.paragraph(&next, Role::Text);
        }
        Price::OverMonth => {
            let left = quote.over_month.map(|left| look.money(left)).unwrap_or_default();
            let until = look.date(checkout.order.pay_until, DateStyle::Long);
            canvas.notice(Severity::Danger, &l.quote_over_month(left));
            canvas.paragraph(&l.quote_over_month_next(until), Role::Text);
        }
    }
}

pub(super) fn percent(percent: &Decimal, look: &Look<'_>) -> String {
    look.l10n.decimal(&percent.normalize().to_string())
}
