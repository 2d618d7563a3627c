//! Orders that come to nothing after they were paid: cancelled, frozen and called off, never delivered, given back.

use jiff::{SignedDuration, Timestamp};

use super::{complete_by_itself, ready_for, tell, total};
use crate::backend::agenda::Event;
use crate::backend::contract::{
    DisputeRefusal, OrderId, OrderState, RefundCause, RefundState, Refusal, SmsBody, Thing,
};
use crate::backend::refunds;
use crate::backend::step::Step;
use crate::backend::store::Purchase;

/// Cancels an order that was paid and not sent: everything goes back. What was sent cannot be called back; there are
/// disputes for that.
pub(super) fn cancel_paid(step: &mut Step<'_>, order: Purchase) -> Result<(), Refusal> {
    match order.state {
        OrderState::Paid if order.cancelled.is_some() => Err(DisputeRefusal::Cancelled.into()),
        OrderState::Paid => {
            let news = SmsBody::OrderCancelled { number: order.number.clone() };
            call_off(step, order, RefundCause::Cancelled, news)
        }
        OrderState::Shipped | OrderState::Delivered | OrderState::Completed => Err(DisputeRefusal::SentAlready.into()),
        state => Err(Refusal::OrderIs(state)),
    }
}

/// Whether it can be cancelled now. One that is not paid can be while its payment has charged nothing.
pub(super) fn is_cancellable(order: &Purchase, charged: bool) -> bool {
    match order.state {
        OrderState::AwaitingPayment => !charged,
        OrderState::Paid => order.cancelled.is_none(),
        _ => false,
    }
}

fn call_off(step: &mut Step<'_>, mut order: Purchase, cause: RefundCause, news: SmsBody) -> Result<(), Refusal> {
    order.cancelled = Some(step.now);
    step.store.set_purchase(&order)?;
    tell(step, &order, news)?;
    refunds::begin(step, &order, total(&order)?, cause, None)
}

/// The shop freezes an order that was paid and not sent: it asks to wait while it looks into it.
pub(crate) fn freeze(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    let mut order = step.store.purchase(id)?.ok_or(Refusal::NotFound(Thing::Order))?;
    if order.state != OrderState::Paid || order.cancelled.is_some() || order.frozen.is_some() {
        return Err(Refusal::OrderIs(order.state));
    }
    order.frozen = Some(step.now);
    step.store.set_purchase(&order)?;
    let until = step.after(step.rules.disputes.frozen)?;
    step.store.plan(until, &Event::CallOff(id))?;
    let number = order.number.clone();
    tell(step, &order, SmsBody::OrderFrozen { number, until })
}

/// Until when the shop looks into an order that it froze, if it did.
pub(super) fn frozen_until(step: &Step<'_>, order: &Purchase) -> Result<Option<Timestamp>, Refusal> {
    let frozen = order.frozen.filter(|_| order.state == OrderState::Paid && order.cancelled.is_none());
    Ok(frozen.map(|at| at.checked_add(step.rules.disputes.frozen)).transpose()?)
}

/// The shop has looked into a frozen order, and calls it off: everything goes back.
pub(crate) fn call_off_frozen(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    match step.store.purchase(id)? {
        Some(order) if order.frozen.is_some() && order.cancelled.is_none() => {
            let news = SmsBody::OrderCalledOff { number: order.number.clone() };
            call_off(step, order, RefundCause::Frozen, news)
        }
        _ => Ok(()),
    }
}

/// When a parcel should be there at the latest, once it was sent.
pub(crate) fn promised(order: &Purchase) -> Result<Option<Timestamp>, Refusal> {
    let most = SignedDuration::from_hours(24 * i64::from(order.days.1));
    Ok(order.shipped.map(|at| at.checked_add(most)).transpose()?)
}

/// Until when an order that does not arrive is waited for.
pub(super) fn protected_until(step: &Step<'_>, order: &Purchase) -> Result<Option<Timestamp>, Refusal> {
    Ok(promised(order)?.map(|at| at.checked_add(step.rules.disputes.protects)).transpose()?)
}

/// All the time is over that the buyer is protected: what has not arrived is given back, unless a dispute is still to say
/// something about it.
pub(crate) fn end_protection(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    let Some(order) = step.store.purchase(id)?.filter(|order| order.state == OrderState::Shipped) else {
        return Ok(());
    };
    let left = refunds::left(step, &order)?;
    if left.is_zero() || step.store.open_dispute(id)?.is_some() {
        return Ok(());
    }
    let number = order.number.clone();
    tell(step, &order, SmsBody::OrderNotDelivered { number })?;
    refunds::begin(step, &order, left, RefundCause::NotDelivered, None)
}

/// Why an order is not completed for now: somebody has yet to say whose money it is, or it is all on its way back.
pub(super) fn held_up(step: &Step<'_>, order: &Purchase) -> Result<Option<DisputeRefusal>, Refusal> {
    if step.rules.slips.dispute_ignored {
        return Ok(None);
    }
    if let Some(dispute) = step.store.open_dispute(order.id)? {
        return Ok(Some(DisputeRefusal::InDispute(dispute)));
    }
    Ok(refunds::left(step, order)?.is_zero().then_some(DisputeRefusal::AllClaimed))
}

/// A dispute about an order has ended: what waited for that happens now.
pub(crate) fn resume(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    let Some(order) = step.store.purchase(id)? else { return Ok(()) };
    let completes = order.delivered.map(|at| at.checked_add(step.rules.complete_after)).transpose()?;
    match order.state {
        OrderState::Delivered if completes.is_some_and(|at| at <= step.now) => complete_by_itself(step, id),
        OrderState::Shipped if protected_until(step, &order)?.is_some_and(|at| at <= step.now) => {
            end_protection(step, id)
        }
        _ => Ok(()),
    }
}

/// Some of what was paid for an order is back; once all of it is, and the seller has received nothing, it is over.
pub(crate) fn went_back(step: &mut Step<'_>, order: &Purchase) -> Result<(), Refusal> {
    let mut back = crate::domain::money::Amount::zero(order.price.currency);
    for refund in step.store.refunds_of(order.id)? {
        if refund.state == RefundState::Succeeded {
            back = back.checked_add(refund.part.price)?;
        }
    }
    if back != total(order)? || step.rules.slips.refunded_goes_on {
        return Ok(());
    }
    if let Some(mut order) = ready_for(step, order.id, OrderState::Refunded)? {
        order.state = OrderState::Refunded;
        step.store.set_purchase(&order)?;
    }
    Ok(())
}
