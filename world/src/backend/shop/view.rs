//! Orders as they are shown.

use jiff::{SignedDuration, Timestamp};

use super::aside::Aside;
use super::calling_off::is_cancellable;
use super::life::SENT_IN;
use super::{owned, total};
use crate::backend::checkout;
use crate::backend::contract::{Caller, Milestone, OrderId, OrderState, OrderView, Refusal, Reply, WalletId, When};
use crate::backend::courier::{self, Subject};
use crate::backend::step::Step;
use crate::backend::store::Purchase;

/// How many orders are listed.
const LISTED: u32 = 200;
/// How many open orders the cabinet is told of.
const OPEN: u32 = 60;

pub(crate) fn orders(step: &Step<'_>, caller: &Caller) -> Result<Reply, Refusal> {
    let buyer = step.owner(caller)?;
    Ok(Reply::Orders(all(step, step.store.purchases(buyer.id, LISTED)?)?))
}

/// The orders that are not over: they want something from the person, or are on their way.
pub(crate) fn open_orders(step: &Step<'_>, buyer: WalletId) -> Result<Vec<OrderView>, Refusal> {
    all(step, step.store.open_purchases(buyer, OPEN)?)
}

fn all(step: &Step<'_>, purchases: Vec<Purchase>) -> Result<Vec<OrderView>, Refusal> {
    purchases.into_iter().map(|purchase| of(step, purchase)).collect()
}

pub(crate) fn order(step: &Step<'_>, caller: &Caller, id: OrderId) -> Result<Reply, Refusal> {
    Ok(Reply::Order(of(step, owned(step, caller, id)?)?))
}

pub(super) fn of(step: &Step<'_>, purchase: Purchase) -> Result<OrderView, Refusal> {
    let payment = step.store.payment_of(purchase.id)?;
    let charged = purchase.state == OrderState::AwaitingPayment
        && step.store.payments_of(purchase.id)?.iter().any(|payment| payment.state.has_charged());
    let second = checkout::second_of(step, purchase.id)?;
    let (cancellable, found) = (is_cancellable(&purchase, charged), super::found(&purchase));
    let aside = Aside::of(step, &purchase)?;
    let parcel = courier::view(step, Subject::Order(purchase.id))?.map(Box::new);
    Ok(OrderView {
        total: total(&purchase)?,
        payment: payment.as_ref().map(|payment| payment.id),
        instrument: payment.and_then(|payment| payment.instrument),
        milestones: milestones(&purchase, &aside, step.rules.complete_after)?,
        parcel,
        id: purchase.id,
        number: purchase.number,
        good: purchase.good,
        name: purchase.name,
        seller: purchase.seller,
        quantity: purchase.quantity,
        price: purchase.price,
        shipping: purchase.shipping,
        method: purchase.method,
        tracked: purchase.tracked,
        state: purchase.state,
        flags: aside.flags,
        placed: purchase.placed,
        pay_until: purchase.pay_until,
        paid: purchase.paid,
        cancelled: purchase.cancelled,
        frozen_until: aside.frozen_until,
        dispute: aside.dispute,
        claims: aside.claims,
        refunds: aside.refunds,
        found,
        cancellable,
        second,
    })
}

/// What an order went through and what is expected of it.
fn milestones(purchase: &Purchase, aside: &Aside, complete_after: SignedDuration) -> Result<Vec<Milestone>, Refusal> {
    use OrderState::{AwaitingPayment, Closed, Completed, Delivered, Paid, Refunded, Shipped};
    let mark = |state, when| Milestone { state, when };
    let placed = mark(AwaitingPayment, When::Was(purchase.placed));
    if purchase.state == Closed {
        return Ok(vec![placed, mark(Closed, When::Open)]);
    }
    // What goes back as a whole goes no further.
    if let Some(back) = aside.goes_back {
        let was = [(Paid, purchase.paid), (Shipped, purchase.shipped), (Delivered, purchase.delivered)];
        let was = was.into_iter().filter_map(|(state, at)| Some(mark(state, When::Was(at?))));
        return Ok([placed].into_iter().chain(was).chain([mark(Refunded, back)]).collect());
    }
    let paid = purchase.paid.map_or(When::Open, When::Was);
    // What the shop keeps back is not sent as long as it does.
    let leaves = if aside.frozen_until.is_some() { When::Open } else { paid };
    let shipped =
        since(purchase.shipped, leaves, &[*SENT_IN.start(), *SENT_IN.end()].map(SignedDuration::from_millis))?;
    let days = [purchase.days.0, purchase.days.1].map(|days| SignedDuration::from_hours(i64::from(days) * 24));
    let delivered = since(purchase.delivered, shipped, &days)?;
    let completed = match (purchase.completed, purchase.delivered) {
        (Some(at), _) => When::Was(at),
        // Whoever has to decide something first decides when.
        (None, Some(_)) if aside.is_disputed() => When::Open,
        (None, Some(at)) => When::Will(at.checked_add(complete_after)?),
        (None, None) => When::Open,
    };
    let way = [(Paid, paid), (Shipped, shipped), (Delivered, delivered), (Completed, completed)];
    Ok([placed].into_iter().chain(way.map(|(state, when)| mark(state, when))).collect())
}

/// When something was, or so long after what comes before it.
fn since(was: Option<Timestamp>, before: When, spans: &[SignedDuration; 2]) -> Result<When, Refusal> {
    let [least, most] = spans;
    Ok(match (was, before) {
        (Some(at), _) => When::Was(at),
        (None, When::Was(at)) => When::Expected(at.checked_add(*least)?, at.checked_add(*most)?),
        (None, When::Expected(from, to)) => When::Expected(from.checked_add(*least)?, to.checked_add(*most)?),
        (None, _) => When::Open,
    })
}
