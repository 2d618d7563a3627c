//! How an order is drawn: its facts, its way, the ways to pay.

use super::want::Want;
use super::{OrderPage, offers, parcel, told, way};
use crate::backend::contract::{AttemptSubject, CheckoutStep, OrderState, OrderView, QuoteView, When};
use crate::i18n::DateStyle;
use crate::tui::screens::fit::above_form;
use crate::tui::screens::orders::standing;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::words::{self, goods};

/// Up to so many rows a screen is small: only what matters most is told.
const SMALL: u16 = 20;

pub(super) fn render(page: &OrderPage, canvas: &mut Canvas<'_>) {
    let loading = canvas.l10n().order_loading();
    page.order.render_absence(canvas, &loading);
    let Some(order) = page.order.get() else { return };
    above_form(canvas, &page.form, |text| {
        if let Some(trouble) = page.asking.trouble() {
            trouble.render(text);
            text.gap(1);
        }
        render_facts(page, order, text);
        render_note(page, order, text);
        let methods = page.want == Some(Want::Payment);
        if !is_unknown(page) {
            way::render(order, text, u16::from(methods) * 2);
            parcel::render(order, text);
        }
        if methods && text.rows_left() > 0 {
            text.gap(1);
            let heading = text.l10n().order_methods();
            text.text(&heading, Role::Title);
        }
    });
}

fn render_facts(page: &OrderPage, order: &OrderView, canvas: &mut Canvas<'_>) {
    let mut facts = facts(page, order, canvas);
    let amounts = amounts(page, order, canvas.look());
    // Once it is paid, its way is of more interest than what its price is made of.
    let whole = is_unpaid(page, order) || canvas.height() > SMALL;
    if !whole {
        facts.push((canvas.l10n().order_total_paid(), paid(page, order, canvas.look()), Role::Money));
    }
    canvas.pairs(&facts);
    if whole {
        canvas.gap(1);
        let column = 2 + facts.iter().map(|(label, ..)| width(label)).max().unwrap_or(0);
        rows::render_from(canvas, &amounts, column);
    }
}

/// Whether nobody knows here what became of its payment: what the shop says of it comes with the outcome.
fn is_unknown(page: &OrderPage) -> bool {
    page.want == Some(Want::Outcome)
}

/// Whether it is not paid, as far as anybody knows here.
fn is_unpaid(page: &OrderPage, order: &OrderView) -> bool {
    order.state == OrderState::AwaitingPayment || is_unknown(page)
}

/// What it came to, in one line.
fn paid(page: &OrderPage, order: &OrderView, look: &Look<'_>) -> String {
    let total = look.money(order.total);
    match charged(page, order) {
        Some(quote) => look.l10n.order_total_charged(look.money(quote.total), total),
        None => total,
    }
}

/// The quote at which it was charged.
pub(super) fn charged<'p>(page: &'p OrderPage, order: &OrderView) -> Option<&'p QuoteView> {
    let payment = page.live_payment(order).filter(|payment| !is_unknown(page) && payment.state.has_charged())?;
    match &payment.step {
        CheckoutStep::Result { quote, .. } => quote.as_ref(),
        _ => None,
    }
}

fn facts(page: &OrderPage, order: &OrderView, canvas: &Canvas<'_>) -> Vec<(String, String, Role)> {
    let (look, l) = (canvas.look(), canvas.l10n());
    let name = match order.quantity {
        1 => look.text(&order.name).to_owned(),
        pieces => format!("{} × {pieces}", look.text(&order.name)),
    };
    let (mut state, mut role) = standing(order, look.model, l);
    match page.want {
        Some(Want::Acknowledgement) => (state, role) = (l.order_processing(), Role::Held),
        Some(Want::Silence) => (state, role) = (l.order_silence(), Role::Warning),
        _ => {}
    }
    let unpaid = is_unpaid(page, order);
    let mut facts = vec![(l.order_goods(), name, Role::Text)];
    // On a small screen the ways to pay matter more than who sells.
    if canvas.height() > SMALL || !unpaid {
        facts.push((l.order_seller(), order.seller.clone(), Role::Text));
    }
    facts.push((l.order_state(), state, role));
    if unpaid {
        facts.push((l.order_pay_until(), look.date(order.pay_until, DateStyle::Long), Role::Text));
    }
    if canvas.height() > SMALL || !unpaid {
        facts.push((l.order_sending(), sending(order, look), Role::Text));
    }
    match &order.parcel {
        Some(parcel) => facts.push((l.good_parcel(), look.number(&parcel.tracking), Role::Text)),
        None if order.state == OrderState::Shipped => facts.push((l.good_parcel(), l.good_untracked(), Role::Text)),
        None => {}
    }
    if let Some(instrument) = order.instrument.as_ref().filter(|_| !unpaid) {
        facts.push((l.receipt_instrument(), words::instrument(instrument, look), Role::Text));
    }
    let claims = offers::when(order, page.terms.get(), look).filter(|_| !is_unknown(page));
    facts.extend(claims.map(|(when, role)| (l.order_claims(), when, role)));
    facts
}

/// How it is sent, and when it should be there.
fn sending(order: &OrderView, look: &Look<'_>) -> String {
    let method = goods::method(order.method, look.l10n);
    match order.when(OrderState::Delivered) {
        When::Expected(from, to) => look.l10n.order_sending_expected(look.days(from, to), method),
        _ => method,
    }
}

/// What it costs, and what was charged for it.
fn amounts(page: &OrderPage, order: &OrderView, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let total = if is_unpaid(page, order) { l.order_total() } else { l.order_total_paid() };
    let mut lines = vec![
        Row::new(l.order_price(), look.money(order.price)),
        Row::new(l.order_shipping(), goods::shipping(order.shipping, look)),
        Row::of(total, look.money(order.total), Role::Money),
    ];
    if let Some(quote) = charged(page, order) {
        lines.push(Row::of(l.receipt_total(), look.money(quote.total), Role::MoneyOut));
    }
    lines
}

/// The wallet has paid, and the shop does not know.
fn silence(page: &OrderPage, look: &Look<'_>) -> String {
    let l = look.l10n;
    let payment = page.order.get().and_then(|order| page.live_payment(order));
    match payment.and_then(|payment| payment.until) {
        Some(until) => l.order_note_silence(look.date(until, DateStyle::Long)),
        None => l.order_note_going_back(),
    }
}

/// Whether all that is unknown is whether a payment was opened, which charges nothing.
fn is_opening(page: &OrderPage, look: &Look<'_>) -> bool {
    let Some(order) = page.order.get() else { return false };
    !look.model.is_unknown(
        |about| matches!(about, AttemptSubject::Order { order: about, payment: Some(_) } if about == order.id),
    )
}

/// What must be known before anything is pressed.
fn render_note(page: &OrderPage, order: &OrderView, canvas: &mut Canvas<'_>) {
    let l = canvas.l10n();
    let note = match page.want {
        Some(Want::Continuing) => Some((Severity::Info, l.order_note_begun())),
        Some(Want::Acknowledgement) => Some((Severity::Info, l.order_note_processing())),
        Some(Want::Outcome) if is_opening(page, canvas.look()) => {
            Some((Severity::Warning, l.order_note_unknown_opening()))
        }
        Some(Want::Outcome) => Some((Severity::Warning, l.order_note_unknown())),
        Some(Want::Silence) => Some((Severity::Warning, silence(page, canvas.look()))),
        _ => told::of(order, canvas.look()),
    };
    let Some((severity, text)) = note else { return };
    canvas.gap(1);
    canvas.notice(severity, &text);
}
