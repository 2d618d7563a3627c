//! How an order is drawn: its facts, its way, the ways to pay.

use std::cmp::Ordering;

use jiff::Timestamp;

use super::{OrderPage, Want};
use crate::backend::contract::{CheckoutStep, OrderState, OrderView};
use crate::i18n::{DateStyle, L10n};
use crate::tui::screens::fit::above_form;
use crate::tui::screens::orders::standing;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::pictures::{Step, StepState, steps};
use crate::tui::words;

pub(super) fn render(page: &OrderPage, canvas: &mut Canvas<'_>) {
    let loading = canvas.l10n().order_loading();
    page.order.render_absence(canvas, &loading);
    let Some(order) = page.order.get() else { return };
    above_form(canvas, &page.form, |text| {
        if let Some(trouble) = &page.trouble {
            trouble.render(text);
            text.gap(1);
        }
        render_facts(page, order, text);
        render_note(page, text);
        let methods = page.want == Some(Want::Payment);
        render_way(order, text, u16::from(methods) * 2);
        if methods && text.rows_left() > 0 {
            text.gap(1);
            let heading = text.l10n().order_methods();
            text.text(&heading, Role::Title);
        }
    });
}

fn render_facts(page: &OrderPage, order: &OrderView, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let name = match order.quantity {
        1 => look.text(&order.name).to_owned(),
        pieces => format!("{} × {pieces}", look.text(&order.name)),
    };
    let (mut state, mut role) = standing(order, look.model, l);
    if page.want == Some(Want::Acknowledgement) {
        (state, role) = (l.order_processing(), Role::Held);
    }
    for flag in &order.flags {
        state = format!("{state}, {}", words::order_flag(*flag, l));
    }
    let mut facts = vec![(l.order_goods(), name, Role::Text)];
    // On a small screen the ways to pay matter more than who sells.
    if canvas.height() > 20 {
        facts.push((l.order_seller(), order.seller.clone(), Role::Text));
        facts.push((l.order_placed(), look.moment(order.placed), Role::Text));
    }
    facts.push((l.order_state(), state, role));
    if order.state == OrderState::AwaitingPayment {
        facts.push((l.order_pay_until(), look.date(order.pay_until, DateStyle::Long), Role::Text));
    }
    canvas.pairs(&facts);
    canvas.gap(1);
    let column = 2 + facts.iter().map(|(label, ..)| width(label)).max().unwrap_or(0);
    rows::render_from(canvas, &amounts(page, order, look), column);
}

/// What it costs, and what was charged for it.
fn amounts(page: &OrderPage, order: &OrderView, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let shipping = if order.shipping.is_zero() { l.shop_free() } else { look.money(order.shipping) };
    let total = if order.state == OrderState::AwaitingPayment { l.order_total() } else { l.order_total_paid() };
    let mut lines = vec![
        Row::new(l.order_price(), look.money(order.price)),
        Row::new(l.order_shipping(), shipping),
        Row::of(total, look.money(order.total), Role::Money),
    ];
    let payment = page.live_payment(order).filter(|payment| payment.state.has_charged());
    if let Some(CheckoutStep::Result { quote: Some(quote), .. }) = payment.map(|payment| &payment.step) {
        lines.push(Row::of(l.receipt_total(), look.money(quote.total), Role::MoneyOut));
    }
    lines
}

/// The way of the order: what was, what is, what will be. Left out where it would crowd out what can be done.
fn render_way(order: &OrderView, canvas: &mut Canvas<'_>, reserved: u16) {
    let look = canvas.look();
    let with_dates = way(order, |at| look.date(at, DateStyle::Short), look.l10n);
    let without = way(order, |_| String::new(), look.l10n);
    let room = canvas.rows_left().saturating_sub(reserved);
    let row: u16 = without.iter().map(|step| width(&step.label) + 5).sum();
    if usize::from(room) > with_dates.len() {
        canvas.gap(1);
        steps(canvas, &with_dates);
    } else if room > 1 && row <= canvas.width() {
        canvas.gap(1);
        steps(canvas, &without);
    }
}

fn way(order: &OrderView, date: impl Fn(Timestamp) -> String, l: &L10n) -> Vec<Step> {
    let placed = |state| Step::new(state, l.order_step_placed()).noted(date(order.placed));
    if order.state == OrderState::Closed {
        return vec![placed(StepState::Done), Step::new(StepState::Failed, l.order_step_closed())];
    }
    let reached = match order.state {
        OrderState::Paid => 1,
        OrderState::Shipped => 2,
        OrderState::Delivered => 3,
        OrderState::Completed | OrderState::Refunded => 4,
        _ => 0,
    };
    let state = |index: usize| match index.cmp(&reached) {
        Ordering::Less => StepState::Done,
        Ordering::Equal => StepState::Now,
        Ordering::Greater => StepState::Ahead,
    };
    let paid = order.paid.map(&date).unwrap_or_default();
    let last = if order.state == OrderState::Refunded { l.order_step_refunded() } else { l.order_step_completed() };
    vec![
        placed(state(0)),
        Step::new(state(1), l.order_step_paid()).noted(paid),
        Step::new(state(2), l.order_step_shipped()),
        Step::new(state(3), l.order_step_delivered()),
        Step::new(state(4), last),
    ]
}

/// What must be known before anything is pressed.
fn render_note(page: &OrderPage, canvas: &mut Canvas<'_>) {
    let l = canvas.l10n();
    let (severity, text) = match page.want {
        Some(Want::Continuing) => (Severity::Info, l.order_note_begun()),
        Some(Want::Acknowledgement) => (Severity::Info, l.order_note_processing()),
        Some(Want::Outcome) => (Severity::Warning, l.order_note_unknown()),
        _ => return,
    };
    canvas.gap(1);
    canvas.notice(severity, &text);
}
