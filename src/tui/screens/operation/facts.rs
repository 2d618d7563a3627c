//! What an operation was, and what it came to.

use crate::backend::contract::{
    CheckoutStep, CheckoutView, OperationDetail, OperationKind, OperationView, TransferView,
};
use crate::i18n::{DateStyle, Sign};
use crate::tui::screens::checkout::conversion;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::words;

/// Draws what is known of it at the pen, in at most so many rows: what is said elsewhere, too, goes first.
pub(super) fn render(operation: &OperationView, detail: Option<&OperationDetail>, room: u16, canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let payment = detail.and_then(|detail| detail.payment.as_deref());
    let transfer = detail.and_then(|detail| detail.transfer.as_deref());
    let (mut facts, mut sums) = (facts(operation, detail, look), sums(operation, detail, payment, transfer, look));
    let before = canvas.pen();
    if let Some(payment) = payment
        && let Some(second) = &payment.second
    {
        let (severity, text) = words::second::of_payment(second, payment.payment, look);
        canvas.notice(severity, &text);
        canvas.gap(1);
    }
    let room = room.saturating_sub(canvas.pen() - before);
    let over = |facts: &Facts, sums: &Vec<Row>| facts.len() + sums.len() > usize::from(room);
    let gap = u16::from(facts.len() + sums.len() < usize::from(room));
    if over(&facts, &sums) {
        sums.retain(|row| !matches!(row, Row::Rule));
    }
    // The title tells the kind, and the order is one of the lines to open.
    for spare in [look.l10n.operation_kind(), look.l10n.receipt_order()] {
        if over(&facts, &sums) {
            facts.retain(|(label, ..)| *label != spare);
        }
    }
    // How the price came about is told by the receipt, too.
    if over(&facts, &sums) {
        sums.drain(..sums.len().saturating_sub(2));
    }
    canvas.pairs(&facts);
    canvas.gap(gap);
    rows::render(canvas, &sums);
}

/// Names, values and what the values mean.
type Facts = Vec<(String, String, Role)>;

fn facts(operation: &OperationView, detail: Option<&OperationDetail>, look: &Look<'_>) -> Facts {
    let l = look.l10n;
    let when = format!("{}, {}", look.date(operation.at, DateStyle::Long), look.time(operation.at));
    let (_, state_role) = words::operation_sign(operation.state, look.glyphs);
    let mut facts = vec![
        (l.operation_when(), when, Role::Text),
        (l.operation_kind(), words::kind(operation.kind.name(), l), Role::Text),
        (l.operation_state(), words::operation_state(operation.state, l), state_role),
    ];
    if let OperationKind::Received { note, .. } = &operation.kind
        && !note.is_empty()
    {
        facts.push((l.operation_note(), look.words(note), Role::Text));
    }
    if let Some(number) = operation.kind.order_number() {
        facts.push((l.receipt_order(), words::order_number(number, look), Role::Text));
    }
    let payment = detail.and_then(|detail| detail.payment.as_deref());
    facts.extend(payment.map(|payment| {
        let (state, role) = words::payment_state(payment.state, l);
        (l.operation_payment(), state, role)
    }));
    facts
}

/// What it came to: for an order from its price on, for a transfer from what the other end receives on.
fn sums(
    operation: &OperationView,
    detail: Option<&OperationDetail>,
    payment: Option<&CheckoutView>,
    transfer: Option<&TransferView>,
    look: &Look<'_>,
) -> Vec<Row> {
    let l = look.l10n;
    let signed = words::signed(operation);
    let mut lines = Vec::new();
    match (payment.map(|payment| &payment.step), transfer) {
        (Some(CheckoutStep::Result { quote: Some(quote), .. }), _)
            if matches!(operation.kind, OperationKind::OrderPayment { .. }) =>
        {
            lines = conversion(quote, payment.and_then(|payment| payment.instrument.as_ref()), look);
            lines.pop();
        }
        (_, Some(transfer)) => {
            lines.push(Row::new(l.operation_arrives(), look.money(transfer.amount)));
            lines.push(Row::new(l.operation_transfer_fee(), look.money(transfer.fee)));
            lines.push(Row::Rule);
        }
        _ if detail.is_some_and(|detail| detail.refund.is_some()) => {
            lines.extend(detail.and_then(|detail| detail.refund.as_deref()).into_iter().flat_map(|refund| {
                let of = if refund.whole { l.refund_of_price() } else { l.refund_of_price_part() };
                let fee = Row::new(l.claim_fee(), look.money(refund.fee));
                [Row::new(of, look.money(refund.amount)), fee]
            }));
        }
        _ if !operation.fee.is_zero() => lines.push(Row::new(l.operation_fee(), look.money(operation.fee))),
        _ => {}
    }
    lines.push(Row::of(l.operation_amount(), look.amount(signed, Sign::Always), Look::money_role(signed)));
    lines
}
