//! What the desk can do about money: trace a payment, give a duplicate back, push what is late.

use crate::backend::contract::{DeskSays, Matter, OrderState, PaymentState, RefundState, Refusal, Thing, TraceFate};
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

/// Looks for a payment that the shop has not acknowledged.
pub(super) fn trace(step: &mut Step<'_>, ticket: &Ticket) -> Result<DeskSays, Refusal> {
    let order = order(step, ticket)?;
    let number = order.number.clone();
    let Some(payment) = charged(step, &order)? else { return past(step, &order) };
    let (id, total) = (payment.id, total(step, &payment)?);
    match payment.state {
        PaymentState::Captured if step.rules.slips.empty_words => Ok(DeskSays::Found { payment: id, number }),
        PaymentState::Captured => {
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
        PaymentState::Held => {
            checkout::give_up_hold(step, id)?;
            Ok(DeskSays::Released { payment: id, number, total })
        }
        PaymentState::Reversing => Ok(DeskSays::OnItsWayBack { number, total }),
        _ => Ok(DeskSays::PaidAlready { number }),
    }
}

/// The payment that has charged an order: the one that stands for it, or else one that another was begun beside.
fn charged(step: &Step<'_>, order: &Purchase) -> Result<Option<Payment>, Refusal> {
    let has_charged = |payment: &Payment| payment.state.has_charged();
    match step.store.payment_of(order.id)?.filter(has_charged) {
        Some(payment) => Ok(Some(payment)),
        None => Ok(step.store.payments_of(order.id)?.into_iter().find(has_charged)),
    }
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

/// Whether an order was charged twice, and if so, the second payment back.
pub(super) fn duplicate(step: &mut Step<'_>, ticket: &Ticket) -> Result<DeskSays, Refusal> {
    let order = order(step, ticket)?;
    let number = order.number.clone();
    let charged: Vec<Payment> =
        step.store.payments_of(order.id)?.into_iter().filter(|payment| payment.state.has_charged()).collect();
    let paid = order.state != OrderState::AwaitingPayment;
    let spare = charged.iter().find(|payment| payment.state == PaymentState::Captured);
    match (spare, charged.as_slice()) {
        (Some(spare), [_, _, ..]) if paid => {
            let (payment, total) = (spare.id, total(step, spare)?);
            checkout::return_unacknowledged(step, payment)?;
            Ok(DeskSays::DuplicateReturning { payment, number, total })
        }
        (_, [first, ..]) => match charged.iter().find(|payment| payment.state == PaymentState::Reversing) {
            Some(back) => Ok(DeskSays::OnItsWayBack { number, total: total(step, back)? }),
            None => Ok(DeskSays::OnceOnly { number, total: total(step, first)? }),
        },
        (_, []) => past(step, &order),
    }
}
