//! The receipt of a payment that went through.

use super::quote::percent;
use super::{Checkout, summary};
use crate::backend::contract::{CheckoutStep, CheckoutView, QuoteView};
use crate::i18n::DateStyle;
use crate::tui::screen::Cx;
use crate::tui::screens::receipt::{self, Line, SaveReceipt, plain};
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::words;

/// Draws it at the pen. Whom it was paid to, and for what, stands above.
pub fn render(view: Option<&CheckoutView>, canvas: &mut Canvas<'_>) {
    let Some((view, quote)) = view.and_then(agreed) else { return };
    let look = canvas.look();
    let room = usize::from(canvas.rows_left());
    let (mut facts, mut lines) = (facts(view, look), amounts(quote, look));
    // Where there is little room, what was charged is the last to go.
    facts.truncate(room.saturating_sub(lines.len() + 1));
    lines.drain(..lines.len().saturating_sub(room.max(1)));
    if let Some(available) = quote.available.filter(|_| lines.len() < room) {
        lines.push(Row::of(look.l10n.receipt_left(), look.money(available), Role::Money));
    }
    canvas.pairs(&facts);
    canvas.gap(u16::from(room > 12));
    rows::render(canvas, &lines);
}

/// A payment that came to a receipt, and what was agreed to.
const fn agreed(view: &CheckoutView) -> Option<(&CheckoutView, &QuoteView)> {
    match &view.step {
        CheckoutStep::Result { quote: Some(quote), .. } => Some((view, quote)),
        _ => None,
    }
}

fn facts(view: &CheckoutView, look: &Look<'_>) -> Vec<(String, String, Role)> {
    let l = look.l10n;
    let mut facts = vec![(l.receipt_number(), look.number(&words::receipt_number(view.payment.0)), Role::Text)];
    if let Some(at) = view.captured {
        facts.push((l.receipt_when(), look.moment(at), Role::Text));
    }
    if let Some(instrument) = &view.instrument {
        facts.push((l.receipt_instrument(), words::instrument(instrument, look), Role::Text));
    }
    facts
}

impl Checkout {
    /// The way to a file of the receipt.
    pub(super) fn save_receipt(&self, cx: &mut Cx<'_>) {
        let Some((view, quote)) = self.view.as_ref().and_then(agreed) else { return };
        let look = &cx.paper;
        let l = look.l10n;
        // What was just now when it was paid is a day like any other on paper.
        let when = |at| format!("{}, {}", look.date(at, DateStyle::Numeric), look.time(at));
        let mut lines = vec![Line::row(l.receipt_number(), words::receipt_number(view.payment.0))];
        lines.extend(view.captured.map(|at| Line::row(l.receipt_when(), when(at))));
        lines.push(Line::row(l.receipt_page_party(), view.merchant.clone()));
        lines.push(Line::row(l.receipt_order(), words::order_number(&view.order_number, look)));
        lines.push(Line::row(l.order_goods(), summary::goods(self, look)));
        lines.extend(view.instrument.as_ref().map(|it| Line::row(l.receipt_instrument(), words::instrument(it, look))));
        lines.push(Line::row(l.operation_state(), words::payment_state(view.state, l).0));
        lines.push(Line::Sum(Row::Rule));
        lines.extend(amounts(quote, look).into_iter().map(Line::Sum));
        lines.push(Line::Sum(Row::Rule));
        let text = plain(&receipt::page(lines, look), look);
        cx.push(SaveReceipt::new(&words::receipt_number(view.payment.0), text, "pay"));
    }
}

fn amounts(quote: &QuoteView, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let mut lines = vec![Row::new(l.receipt_price(), look.money(quote.price))];
    if quote.converted.currency != quote.price.currency {
        let label = l.receipt_rate(percent(&quote.margin_percent, look));
        lines.push(Row::new(label, look.rate(&quote.applied_rate, quote.rate.in_currency)));
    }
    if !quote.fee.is_zero() {
        lines.push(Row::new(l.receipt_fee(), look.money(quote.fee)));
    }
    lines.push(Row::of(l.receipt_total(), look.money(quote.total), Role::MoneyOut));
    lines
}
