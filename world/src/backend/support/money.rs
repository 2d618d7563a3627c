//! What the desk can do about money: trace a payment, give a duplicate back, push what is late.

use crate::backend::contract::{DeskSays, Matter, PaymentState, RefundState, Refusal, Thing, TraceFate};
use crate::backend::step::Step;
use crate::backend::store::{Payment, Purchase, Ticket};
use crate::backend::{checkout, refunds};
use crate::domain::money::Amount;

/// The order that a case is about.
fn order(step: &Step<'_>, ticket: &Ticket) -> Result<Purchase, Refusal> {
    let order = if let Some(Matter::Order(order)) = ticket.about { step.store.purchase(order)? } else { None };
    order.ok_or(Refusal::NotFound(Thing::Order))
}

/// What left, or would have left, for a payment.
fn total(step: &Step<'_>, payment: &Payment) -> Result<Amount, Refusal> {
    checkout::total_of(step, payment)
}

/// Looks for a payment that the shop has not acknowledged. What it never took is not held any longer, whatever else is found.
pub(super) fn trace(step: &mut Step<'_>, ticket: &Ticket) -> Result<DeskSays, Refusal> {
    let order = order(step, ticket)?;
    let number = order.number.clone();
    let charged = charged(step, &order)?;
    let held: Vec<&Payment> = charged.iter().filter(|payment| payment.state == PaymentState::Held).collect();
    for payment in &held {
        checkout::give_up_hold(step, payment.id)?;
    }
    if let Some(payment) = in_state(&charged, PaymentState::Captured) {
        return found_or_returned(step, ticket, payment, number);
    }
    let settled = in_state(&charged, PaymentState::Settled);
    match (settled, held.first(), in_state(&charged, PaymentState::Reversing)) {
        (Some(_), Some(second), _) => {
            Ok(DeskSays::SecondReleased { payment: second.id, number, total: total(step, second)? })
        }
        (Some(_), None, _) if step.store.refunds_of(order.id)?.is_empty() => Ok(DeskSays::PaidAlready { number }),
        (Some(_), None, _) => push_refund(step, ticket, &order),
        (None, Some(only), _) => Ok(DeskSays::Released { payment: only.id, number, total: total(step, only)? }),
        (None, None, Some(back)) => Ok(DeskSays::OnItsWayBack { number, total: total(step, back)? }),
        (None, None, None) => past(step, &order),
    }
}

/// Asks the shop for a payment whose money it has: it finds it, or the money goes back.
fn found_or_returned(
    step: &mut Step<'_>,
    ticket: &Ticket,
    payment: &Payment,
    number: String,
) -> Result<DeskSays, Refusal> {
    let (id, total) = (payment.id, total(step, payment)?);
    if step.rules.slips.empty_words {
        return Ok(DeskSays::Found { payment: id, number });
    }
    match ticket.fate {
        TraceFate::Found => checkout::acknowledge(step, id)?,
        TraceFate::Returned => checkout::return_unacknowledged(step, id)?,
    }
    // The order may have been given up meanwhile: then even what the shop has found goes back.
    let settled = step.store.payment(id)?.is_some_and(|payment| payment.state == PaymentState::Settled);
    Ok(if settled {
        DeskSays::Found { payment: id, number }
    } else {
        DeskSays::Returning { payment: id, number, total }
    })
}

/// The payments that have charged an order, the latest first.
fn charged(step: &Step<'_>, order: &Purchase) -> Result<Vec<Payment>, Refusal> {
    let all = step.store.payments_of(order.id)?;
    Ok(all.into_iter().filter(|payment| payment.state.has_charged()).collect())
}

fn in_state(payments: &[Payment], state: PaymentState) -> Option<&Payment> {
    payments.iter().find(|payment| payment.state == state)
}

/// What can be said of an order for which nothing is charged now.
fn past(step: &Step<'_>, order: &Purchase) -> Result<DeskSays, Refusal> {
    let number = order.number.clone();
    let back = step.store.payments_of(order.id)?.into_iter().find(|payment| payment.state == PaymentState::Reversed);
    Ok(match back {
        Some(payment) => {
            let at = payment.ended.unwrap_or(step.now);
            DeskSays::CameBack { number, total: total(step, &payment)?, at }
        }
        None => DeskSays::NothingLeft { number },
    })
}

/// Sees to it that money comes back that should have been back by now.
pub(super) fn push(step: &mut Step<'_>, ticket: &Ticket) -> Result<DeskSays, Refusal> {
    let order = order(step, ticket)?;
    let number = order.number.clone();
    // Beside a payment that stands, it may be the one too many.
    let all = step.store.payments_of(order.id)?;
    let Some(payment) = all.into_iter().find(|payment| payment.state == PaymentState::Reversing) else {
        return push_refund(step, ticket, &order);
    };
    let total = total(step, &payment)?;
    checkout::give_back(step, payment.id)?;
    Ok(DeskSays::Pushed { payment: payment.id, number, total })
}

/// Takes up what of an order's refunds is late. Where nothing is to come back, what was paid is looked for instead.
fn push_refund(step: &mut Step<'_>, ticket: &Ticket, order: &Purchase) -> Result<DeskSays, Refusal> {
    let number = order.number.clone();
    let refunds = step.store.refunds_of(order.id)?;
    let mut on_the_way = refunds.iter().filter(|refund| refund.state == RefundState::Processing);
    if let Some(late) = on_the_way.clone().find(|refund| refund.overdue) {
        let mut total = Amount::zero(late.part.returns()?.currency);
        for late in on_the_way.filter(|refund| refund.overdue) {
            total = total.checked_add(late.part.returns()?)?;
            if !step.rules.slips.empty_words {
                refunds::push(step, late.id)?;
            }
        }
        return Ok(DeskSays::RefundTakenUp { refund: late.id, number, total });
    }
    if let Some(refund) = on_the_way.next() {
        return Ok(DeskSays::RefundUnderWay { number, total: refund.part.returns()?, until: refund.limit });
    }
    match refunds.last() {
        Some(refund) => {
            let at = refund.ended.unwrap_or(step.now);
            Ok(DeskSays::CameBack { number, total: refund.part.returns()?, at })
        }
        None => trace(step, ticket),
    }
}

/// Whether an order was charged twice, and if so, the second payment back: the one that the shop never took, or else one that it
/// has not acknowledged.
pub(super) fn duplicate(step: &mut Step<'_>, ticket: &Ticket) -> Result<DeskSays, Refusal> {
    let order = order(step, ticket)?;
    let number = order.number.clone();
    let (back, stand): (Vec<Payment>, Vec<Payment>) =
        charged(step, &order)?.into_iter().partition(|payment| payment.state == PaymentState::Reversing);
    let spare = in_state(&stand, PaymentState::Held).or_else(|| in_state(&stand, PaymentState::Captured));
    match (spare, stand.as_slice(), back.first()) {
        (Some(spare), [_, _, ..], _) => {
            let (payment, total) = (spare.id, total(step, spare)?);
            if spare.state == PaymentState::Held {
                checkout::give_up_hold(step, payment)?;
                return Ok(DeskSays::SecondReleased { payment, number, total });
            }
            checkout::return_unacknowledged(step, payment)?;
            Ok(DeskSays::DuplicateReturning { payment, number, total })
        }
        (_, _, Some(back)) => Ok(DeskSays::OnItsWayBack { number, total: total(step, back)? }),
        (_, [first, ..], None) => Ok(DeskSays::OnceOnly { number, total: total(step, first)? }),
        (_, [], None) => past(step, &order),
    }
}
