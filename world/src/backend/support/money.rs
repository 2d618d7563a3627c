//! What the desk can do about money: trace a payment, give a duplicate back, push what is late.

use super::say;
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

/// What has charged an order, the latest first of each kind.
struct Charges {
    /// What the shop has taken.
    settled: Option<Payment>,
    /// What it has and does not know of.
    captured: Vec<Payment>,
    /// What it never took: let go as soon as the desk looks.
    released: Vec<Payment>,
    /// What is on its way back.
    back: Option<Payment>,
}

impl Charges {
    /// Looks at what has charged an order, and lets go what is only held.
    fn of(step: &mut Step<'_>, order: &Purchase) -> Result<Self, Refusal> {
        let all = step.store.payments_of(order.id)?;
        let of = |state| all.iter().filter(move |payment| payment.state == state);
        for held in of(PaymentState::Held) {
            checkout::give_up_hold(step, held.id)?;
        }
        Ok(Self {
            settled: of(PaymentState::Settled).next().cloned(),
            captured: of(PaymentState::Captured).cloned().collect(),
            released: of(PaymentState::Held).cloned().collect(),
            back: of(PaymentState::Reversing).next().cloned(),
        })
    }

    /// The payment that the order keeps.
    fn standing(&self) -> Option<&Payment> {
        self.settled.as_ref().or(self.captured.last())
    }

    /// Says what was let go, but for what the answer itself is about.
    fn tell_of_released(
        &self,
        step: &Step<'_>,
        ticket: &Ticket,
        number: &str,
        answer: &DeskSays,
    ) -> Result<(), Refusal> {
        let told = match answer {
            DeskSays::Released { payment, .. }
            | DeskSays::SecondReleased { payment, .. }
            | DeskSays::HoldReleased { payment, .. } => Some(*payment),
            _ => None,
        };
        for held in self.released.iter().filter(|held| Some(held.id) != told) {
            let (payment, number, total) = (held.id, number.to_owned(), total(step, held)?);
            say(step, ticket, DeskSays::HoldReleased { payment, number, total })?;
        }
        Ok(())
    }

    /// Gives back what the shop does not know of beside a payment that stands.
    fn return_second(&self, step: &mut Step<'_>, number: &str) -> Result<Option<DeskSays>, Refusal> {
        let ((Some(_), [second, ..]) | (None, [second, _, ..])) = (&self.settled, self.captured.as_slice()) else {
            return Ok(None);
        };
        checkout::return_unacknowledged(step, second.id)?;
        let (payment, number, total) = (second.id, number.to_owned(), total(step, second)?);
        Ok(Some(DeskSays::DuplicateReturning { payment, number, total }))
    }
}

/// Looks for a payment that the shop has not acknowledged.
pub(super) fn trace(step: &mut Step<'_>, ticket: &Ticket) -> Result<DeskSays, Refusal> {
    let order = order(step, ticket)?;
    let charges = Charges::of(step, &order)?;
    let answer = trace_among(step, ticket, &order, &charges)?;
    charges.tell_of_released(step, ticket, &order.number, &answer)?;
    Ok(answer)
}

fn trace_among(step: &mut Step<'_>, ticket: &Ticket, order: &Purchase, charges: &Charges) -> Result<DeskSays, Refusal> {
    let number = order.number.clone();
    if let Some(says) = charges.return_second(step, &number)? {
        return Ok(says);
    }
    if let Some(payment) = charges.captured.first() {
        return found_or_returned(step, ticket, order, payment);
    }
    match (&charges.settled, charges.released.first()) {
        (None, _) => unpaid(step, order, charges),
        (Some(_), Some(second)) => {
            Ok(DeskSays::SecondReleased { payment: second.id, number, total: total(step, second)? })
        }
        (Some(_), None) if step.store.refunds_of(order.id)?.is_empty() => Ok(DeskSays::PaidAlready { number }),
        (Some(_), None) => push_refund(step, ticket, order),
    }
}

/// What is said of an order that no payment stands for.
fn unpaid(step: &Step<'_>, order: &Purchase, charges: &Charges) -> Result<DeskSays, Refusal> {
    let number = order.number.clone();
    match (charges.released.first(), &charges.back) {
        (Some(only), _) => {
            let (payment, total) = (only.id, total(step, only)?);
            Ok(if is_payable(order) {
                DeskSays::Released { payment, number, total }
            } else {
                DeskSays::HoldReleased { payment, number, total }
            })
        }
        (None, Some(back)) => Ok(DeskSays::OnItsWayBack { number, total: total(step, back)? }),
        (None, None) => past(step, order),
    }
}

/// Asks the shop for a payment whose money it has: it finds it, or the money goes back.
fn found_or_returned(
    step: &mut Step<'_>,
    ticket: &Ticket,
    order: &Purchase,
    payment: &Payment,
) -> Result<DeskSays, Refusal> {
    let (id, number, total) = (payment.id, order.number.clone(), total(step, payment)?);
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
    } else if is_payable(order) {
        DeskSays::Returning { payment: id, number, total }
    } else {
        DeskSays::OnItsWayBack { number, total }
    })
}

/// Whether an order can be paid again, once nothing stands for it.
fn is_payable(order: &Purchase) -> bool {
    order.state == OrderState::AwaitingPayment
}

/// What can be said of an order for which nothing is charged now.
fn past(step: &Step<'_>, order: &Purchase) -> Result<DeskSays, Refusal> {
    Ok(came_back(step, order)?.unwrap_or_else(|| DeskSays::NothingLeft { number: order.number.clone() }))
}

/// What can be said of a payment for an order that is back.
fn came_back(step: &Step<'_>, order: &Purchase) -> Result<Option<DeskSays>, Refusal> {
    let all = step.store.payments_of(order.id)?;
    let Some(payment) = all.into_iter().find(|payment| payment.state == PaymentState::Reversed) else {
        return Ok(None);
    };
    let (number, at) = (order.number.clone(), payment.ended.unwrap_or(step.now));
    Ok(Some(DeskSays::CameBack { number, total: total(step, &payment)?, at }))
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
        None => match trace(step, ticket)? {
            // Of a second payment that is back already, nothing is left to be traced.
            paid @ DeskSays::PaidAlready { .. } => Ok(came_back(step, order)?.unwrap_or(paid)),
            says => Ok(says),
        },
    }
}

/// Whether an order was charged twice, and if so, the second payment back.
pub(super) fn duplicate(step: &mut Step<'_>, ticket: &Ticket) -> Result<DeskSays, Refusal> {
    let order = order(step, ticket)?;
    let charges = Charges::of(step, &order)?;
    let answer = duplicate_among(step, &order, &charges)?;
    charges.tell_of_released(step, ticket, &order.number, &answer)?;
    Ok(answer)
}

fn duplicate_among(step: &mut Step<'_>, order: &Purchase, charges: &Charges) -> Result<DeskSays, Refusal> {
    let number = order.number.clone();
    if let Some(says) = charges.return_second(step, &number)? {
        return Ok(says);
    }
    match (charges.standing(), charges.released.first(), &charges.back) {
        (None, ..) => unpaid(step, order, charges),
        (Some(_), Some(second), _) => {
            Ok(DeskSays::SecondReleased { payment: second.id, number, total: total(step, second)? })
        }
        (Some(_), None, Some(back)) => Ok(DeskSays::OnItsWayBack { number, total: total(step, back)? }),
        (Some(first), None, None) => match came_back(step, order)? {
            Some(says) => Ok(says),
            None => Ok(DeskSays::OnceOnly { number, total: total(step, first)? }),
        },
    }
}
