//! The receipt of a payment that went through.

use crate::backend::contract::{CheckoutStep, CheckoutView, OperationKind, PaymentId};
use crate::tui::model::Model;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::view::Canvas;
use crate::tui::words;

/// Draws it at the pen.
pub(super) fn render(view: Option<&CheckoutView>, canvas: &mut Canvas<'_>) {
    let Some(view) = view else { return };
    let CheckoutStep::Result { quote: Some(quote), .. } = &view.step else { return };
    let (look, l) = (canvas.look(), canvas.l10n());
    let mut facts = vec![
        (l.receipt_number(), look.number(&words::receipt_number(view.payment.0)), Role::Text),
        (l.receipt_order(), words::order_number(&view.order_number, look), Role::Text),
    ];
    if let Some(at) = paid_at(view.payment, look.model) {
        facts.insert(1, (l.receipt_when(), look.moment(at), Role::Text));
    }
    // The title says to whom; where there is room the receipt says so, too.
    let roomy = canvas.rows_left() > 12;
    if roomy {
        facts.push((l.receipt_merchant(), view.merchant.clone(), Role::Text));
    }
    canvas.pairs(&facts);
    canvas.gap(u16::from(roomy));
    let mut lines = vec![
        Row::new(l.receipt_price(), look.money(quote.price)),
        Row::new(l.receipt_rate(), look.rate(&quote.applied_rate, quote.rate.in_currency)),
        Row::new(l.receipt_fee(), look.money(quote.fee)),
        Row::of(l.receipt_total(), look.money(quote.total), Role::MoneyOut),
    ];
    if let Some(balance) = look.model.account().and_then(|account| account.balances.first()) {
        lines.push(Row::of(l.receipt_left(), look.money(balance.available), Role::Money));
    }
    rows::render(canvas, &lines);
}

/// When the money left.
fn paid_at(wanted: PaymentId, model: &Model) -> Option<jiff::Timestamp> {
    let latest = &model.snapshot.as_ref()?.latest;
    latest
        .iter()
        .find(|operation| matches!(&operation.kind, OperationKind::OrderPayment { payment, .. } if *payment == wanted))
        .map(|operation| operation.at)
}
