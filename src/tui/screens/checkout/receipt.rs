//! The receipt of a payment that went through.

use super::quote::percent;
use crate::backend::contract::{CheckoutStep, CheckoutView, QuoteView};
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::words;

/// Draws it at the pen.
pub(super) fn render(view: Option<&CheckoutView>, canvas: &mut Canvas<'_>) {
    let Some(view) = view else { return };
    let CheckoutStep::Result { quote: Some(quote), .. } = &view.step else { return };
    let (look, l) = (canvas.look(), canvas.l10n());
    // Whom it was paid to, and for what, stands above.
    let mut facts = vec![(l.receipt_number(), look.number(&words::receipt_number(view.payment.0)), Role::Text)];
    if let Some(at) = view.captured {
        facts.push((l.receipt_when(), look.moment(at), Role::Text));
    }
    if let Some(instrument) = &view.instrument {
        facts.push((l.receipt_instrument(), words::instrument(instrument, look), Role::Text));
    }
    let roomy = canvas.rows_left() > 12;
    canvas.pairs(&facts);
    canvas.gap(u16::from(roomy));
    rows::render(canvas, &amounts(quote, look));
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
    if let Some(available) = quote.available {
        lines.push(Row::of(l.receipt_left(), look.money(available), Role::Money));
    }
    lines
}
