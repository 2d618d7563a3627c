//! Orders after they are paid: sent, delivered, completed, the seller paid.

use std::ops::RangeInclusive;

use super::calling_off::held_up;
use super::{fate, owned, ready_for, tell, total, view};
use crate::backend::agenda::Event;
use crate::backend::contract::{Caller, Fate, OrderId, OrderState, ParcelStep, Refusal, Reply, SmsBody, Thing};
use crate::backend::courier::{self, Subject};
use crate::backend::ledger::{into, out_of, post};
use crate::backend::refunds;
use crate::backend::step::Step;
use crate::backend::store::Purchase;
use crate::domain::day::DAY_MS;
use crate::domain::posting::{Account, Reason};

/// How long a seller takes to send what was paid.
pub(super) const SENT_IN: RangeInclusive<i64> = DAY_MS..=3 * DAY_MS;

/// The shop takes note of a payment; `false` if the order no longer waits for one.
pub(crate) fn mark_paid(step: &mut Step<'_>, id: OrderId) -> Result<bool, Refusal> {
    let Some(mut purchase) = ready_for(step, id, OrderState::Paid)? else { return Ok(false) };
    purchase.state = OrderState::Paid;
    purchase.paid = Some(step.now);
    step.store.set_purchase(&purchase)?;
    let at = step.soon(SENT_IN)?;
    step.store.plan(at, &Event::Ship(id))?;
    let number = purchase.number.clone();
    tell(step, &purchase, SmsBody::OrderPaid { number })?;
    Ok(true)
}

/// The seller hands the parcel over to be carried.
pub(crate) fn ship(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    let stays = |order: &Purchase| order.cancelled.is_some() || order.frozen.is_some();
    let Some(mut purchase) = ready_for(step, id, OrderState::Shipped)?.filter(|order| !stays(order)) else {
        return Ok(());
    };
    purchase.state = OrderState::Shipped;
    purchase.shipped = Some(step.now);
    purchase.fate = Some(fate::decide(step, &purchase));
    step.store.set_purchase(&purchase)?;
    let tracking = if purchase.tracked { Some(post_parcel(step, &purchase)?) } else { None };
    if tracking.is_none() {
        let (from, to) = purchase.days;
        let at = step.soon(i64::from(from) * DAY_MS..=i64::from(to) * DAY_MS)?;
        step.store.plan(at, &Event::Deliver(id))?;
    }
    if fate::of(&purchase) == Fate::Lost {
        fate::lose(step, &purchase)?;
    }
    let number = purchase.number.clone();
    tell(step, &purchase, SmsBody::OrderShipped { number, tracking })
}

/// Gives a parcel that can be followed to the post; its number.
fn post_parcel(step: &mut Step<'_>, purchase: &Purchase) -> Result<String, Refusal> {
    let buyer = step.store.wallet(purchase.buyer)?.ok_or(Refusal::NotFound(Thing::Wallet))?;
    let plan = courier::Plan { from: purchase.start, days: purchase.days.0..=purchase.days.1 };
    Ok(courier::dispatch(step, Subject::Order(purchase.id), &buyer.phone, &plan)?.tracking)
}

/// Something happened to the parcel of an order.
pub(crate) fn moved(step: &mut Step<'_>, id: OrderId, what: ParcelStep) -> Result<(), Refusal> {
    match what {
        ParcelStep::HandedOver => deliver(step, id),
        ParcelStep::Lost => fate::was_lost(step, id),
        ParcelStep::Accepted
        | ParcelStep::Sorted
        | ParcelStep::InTransit
        | ParcelStep::AtPostOffice
        | ParcelStep::Damaged => Ok(()),
    }
}

/// The parcel is in the buyer's hands, or is said to be; from now on the buyer may say that all is well.
pub(crate) fn deliver(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    let arrives = |order: &Purchase| fate::of(order) != Fate::Lost;
    let Some(mut purchase) = ready_for(step, id, OrderState::Delivered)?.filter(arrives) else { return Ok(()) };
    let completes = step.after(step.rules.complete_after)?;
    purchase.state = OrderState::Delivered;
    purchase.delivered = Some(step.now);
    step.store.set_purchase(&purchase)?;
    step.store.plan(completes, &Event::CompleteOrder(id))?;
    let number = purchase.number.clone();
    tell(step, &purchase, SmsBody::OrderDelivered { number, completes })
}

/// The buyer says that all is well.
pub(crate) fn confirm_receipt(step: &mut Step<'_>, caller: &Caller, id: OrderId) -> Result<Reply, Refusal> {
    let purchase = owned(step, caller, id)?;
    if purchase.state != OrderState::Delivered {
        return Err(Refusal::OrderIs(purchase.state));
    }
    if let Some(refusal) = held_up(step, &purchase)? {
        return Err(refusal.into());
    }
    complete(step, purchase)?;
    view::order(step, caller, id)
}

/// The buyer has said nothing for long enough.
pub(crate) fn complete_by_itself(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    match ready_for(step, id, OrderState::Completed)? {
        Some(purchase) if held_up(step, &purchase)?.is_none() => complete(step, purchase),
        _ => Ok(()),
    }
}

fn complete(step: &mut Step<'_>, mut purchase: Purchase) -> Result<(), Refusal> {
    purchase.state = OrderState::Completed;
    purchase.completed = Some(step.now);
    step.store.set_purchase(&purchase)?;
    pay_out(step, &purchase)?;
    let number = purchase.number.clone();
    tell(step, &purchase, SmsBody::OrderCompleted { number })
}

/// What the buyer paid becomes the seller's, apart from what went back or is on its way.
fn pay_out(step: &Step<'_>, purchase: &Purchase) -> Result<(), Refusal> {
    let slips = step.rules.slips;
    if slips.payout_forgotten {
        return Ok(());
    }
    let owed = if slips.reserve_forgotten { total(purchase)? } else { refunds::left(step, purchase)? };
    let price = owed.times(if slips.payout_doubled { 2 } else { 1 })?;
    let lines = [out_of(Account::Escrow, price)?, into(Account::Merchant(purchase.seller.clone()), price)];
    post(step, Reason::Payout, purchase.id.0, lines)
}
