//! What must be known of an order beside its facts: that the shop holds it, that its parcel is lost or broken, that its money is
//! on its way back, that it was charged twice.

use crate::backend::contract::{OrderFlag, OrderState, OrderView, ParcelStep, RefundState, SecondEnd};
use crate::i18n::DateStyle;
use crate::tui::toast::Severity;
use crate::tui::view::Look;
use crate::tui::words;

/// The one that matters most; nothing if there is none.
pub(super) fn of(order: &OrderView, look: &Look<'_>) -> Option<(Severity, String)> {
    let told = frozen(order, look).or_else(|| refund(order, look)).or_else(|| second(order, look, false));
    told.or_else(|| found(order, look)).or_else(|| parcel(order, look)).or_else(|| second(order, look, true))
}

/// A second charge, if it is settled or not: once it is, it is of less interest than what arrived.
fn second(order: &OrderView, look: &Look<'_>, settled: bool) -> Option<(Severity, String)> {
    let second = order.second.as_ref()?;
    let is_settled = !matches!(second.end, SecondEnd::Returning { .. });
    (is_settled == settled).then(|| words::second::of_order(second, look))
}

fn frozen(order: &OrderView, look: &Look<'_>) -> Option<(Severity, String)> {
    if !order.flags.contains(&OrderFlag::Frozen) {
        return None;
    }
    let until = order.frozen_until.map(|until| look.date(until, DateStyle::Long)).unwrap_or_default();
    Some((Severity::Warning, look.l10n.order_note_frozen(until)))
}

fn refund(order: &OrderView, look: &Look<'_>) -> Option<(Severity, String)> {
    let l = look.l10n;
    let refund = order.refunds.iter().rev().find(|refund| refund.state == RefundState::Processing)?;
    let returns = look.money(refund.returns);
    Some(if refund.overdue {
        (Severity::Danger, l.order_note_overdue(returns))
    } else if let Some(cancelled) = order.cancelled {
        (Severity::Info, l.order_note_cancelled(look.date(cancelled, DateStyle::Long), returns))
    } else {
        (Severity::Info, l.order_note_refund(returns))
    })
}

/// What the post noted of the parcel.
fn parcel(order: &OrderView, look: &Look<'_>) -> Option<(Severity, String)> {
    let l = look.l10n;
    let events = &order.parcel.as_ref()?.events;
    let noted = |step| events.iter().any(|event| event.what == step);
    if order.flags.contains(&OrderFlag::Dispute) || order.state == OrderState::Refunded {
        None
    } else if noted(ParcelStep::Lost) {
        Some((Severity::Warning, l.order_note_lost()))
    } else if noted(ParcelStep::Damaged) {
        Some((Severity::Warning, l.order_note_damaged()))
    } else {
        None
    }
}

/// What the buyer has found, as long as something can be done about it.
fn found(order: &OrderView, look: &Look<'_>) -> Option<(Severity, String)> {
    let found = order.found.filter(|_| order.state == OrderState::Delivered)?;
    let (text, role) = words::dispute::found(found, look.l10n);
    let severity = if role == crate::tui::theme::Role::Success { Severity::Success } else { Severity::Warning };
    Some((severity, text))
}
