//! An order is charged twice: the service executes a charge a second time, or somebody insisted on paying again. The shop
//! takes one payment for an order and no other; what comes too much goes back by itself, to where it came from.

use jiff::SignedDuration;

use super::source::{self, Source};
use super::{advance, code, decline, money, page};
use crate::backend::contract::{
    DeclineReason, IdempotencyKey, OrderId, PaymentId, PaymentState, QuoteId, Refusal, SecondCharge, SecondEnd,
    SmsBody, Thing,
};
use crate::backend::step::Step;
use crate::backend::store::{Payment, Quote, Second};

/// The service executes a charge once more, as if its code had come twice. Where the money, or what may go out this month,
/// is enough for only one, the second is declined, and that is all.
pub(super) fn charge_again(step: &mut Step<'_>, first: PaymentId) -> Result<(), Refusal> {
    let first = step.store.payment(first)?.ok_or(Refusal::NotFound(Thing::Payment))?;
    let quote = code::quote(step, &first)?;
    let mut twin = Payment {
        id: PaymentId(step.id()),
        key: IdempotencyKey(step.id()),
        state: PaymentState::Created,
        twin_of: Some(first.id),
        insisted: false,
        opened: step.now,
        confirmed: None,
        captured: None,
        quote: None,
        ..first.clone()
    };
    step.store.add_payment(&twin)?;
    step.store.note_path(twin.id, step.now, twin.state)?;
    let quote = Quote { id: QuoteId(step.id()), payment: twin.id, ..quote };
    step.store.add_quote(&quote)?;
    twin.quote = Some(quote.id);
    step.store.set_payment(&twin)?;
    advance(step, &mut twin, PaymentState::OtpPending)?;
    step.store.set_payment(&twin)?;
    let from = source::of(step, &twin)?;
    if let Some(reason) = lacking(step, &from, &quote)? {
        decline(step, twin.clone(), reason)?;
        return tell_declined(step, &twin);
    }
    twin.confirmed = Some(step.now);
    money::take(step, twin, &from, &quote).map(drop)
}

/// What a charge lacks: room in the month, or money.
pub(super) fn lacking(step: &Step<'_>, from: &Source, quote: &Quote) -> Result<Option<DeclineReason>, Refusal> {
    if let Some(left) = from.over_month(step, quote)? {
        return Ok(Some(DeclineReason::OverMonth { left }));
    }
    let shortfall = from.shortfall(step, quote)?;
    Ok(shortfall.map(|shortfall| DeclineReason::NotEnoughMoney { shortfall }))
}

/// Says that a second charge was declined, for there was enough for only one.
pub(super) fn tell_declined(step: &mut Step<'_>, second: &Payment) -> Result<(), Refusal> {
    let order = step.store.purchase(second.order)?.ok_or(Refusal::NotFound(Thing::Order))?;
    source::of(step, second)?.tell(step, SmsBody::SecondDeclined { number: order.number })
}

/// Whether another payment stands for this payment's order: one whose money the service has, and that is not on its way back.
pub(super) fn has_other_charge(step: &Step<'_>, payment: &Payment) -> Result<bool, Refusal> {
    if !step.store.was_paid_again(payment.order)? {
        return Ok(false);
    }
    let all = step.store.payments_of(payment.order)?;
    Ok(all.iter().any(|other| other.id != payment.id && stands(other)))
}

const fn stands(payment: &Payment) -> bool {
    matches!(payment.state, PaymentState::Captured | PaymentState::Settled)
}

/// The shop notices that an order has been paid already: this payment, which is on its way back, was one too many.
pub(super) fn notice(step: &mut Step<'_>, payment: &Payment) -> Result<(), Refusal> {
    let Some(first) = step.store.settled_payment(payment.order)?.filter(|first| first.id != payment.id) else {
        return Ok(());
    };
    if step.rules.slips.second_untold {
        return Ok(());
    }
    let by = step.after(SignedDuration::from_millis(*money::BACK_IN.end()))?;
    step.store.note_second(&Second { payment: payment.id, first: first.id, back_by: by }, step.now)?;
    let order = step.store.purchase(payment.order)?.ok_or(Refusal::NotFound(Thing::Order))?;
    let total = money::total_of(step, payment)?;
    source::of(step, payment)?.tell(step, SmsBody::ChargedTwice { number: order.number, total, by })
}

/// A payment stands that was not settled yet when another one for its order was sent back: that one was the second.
pub(super) fn look_back(step: &mut Step<'_>, first: &Payment) -> Result<(), Refusal> {
    if !step.store.was_paid_again(first.order)? || step.store.second_of(first.order)?.is_some() {
        return Ok(());
    }
    let all = step.store.payments_of(first.order)?;
    let on_its_way = |other: &&Payment| other.state == PaymentState::Reversing && are_two(first, other);
    match all.iter().find(on_its_way) {
        Some(second) => notice(step, second),
        None => Ok(()),
    }
}

/// Whether one of two payments was made beside the other, and not after its end.
const fn are_two(one: &Payment, other: &Payment) -> bool {
    one.insisted || one.twin_of.is_some() || other.insisted || other.twin_of.is_some()
}

/// What became of a second charge of an order, if there was one.
pub(crate) fn second_of(step: &Step<'_>, order: OrderId) -> Result<Option<SecondCharge>, Refusal> {
    if let Some(Second { payment, first, back_by }) = step.store.second_of(order)? {
        let payment = step.store.payment(payment)?.ok_or(Refusal::NotFound(Thing::Payment))?;
        let end = match payment.ended.filter(|_| payment.state == PaymentState::Reversed) {
            Some(at) => SecondEnd::Back { at },
            None => SecondEnd::Returning { by: back_by },
        };
        return view(step, &payment, first, end).map(Some);
    }
    if !step.store.was_paid_again(order)? {
        return Ok(None);
    }
    let all = step.store.payments_of(order)?;
    let lacking = |payment: &&Payment| {
        matches!(payment.declined, Some(DeclineReason::NotEnoughMoney { .. } | DeclineReason::OverMonth { .. }))
    };
    let first = all.iter().find(|payment| stands(payment));
    let second = all.iter().filter(lacking).find(|second| first.is_some_and(|first| are_two(first, second)));
    match (second, first) {
        (Some(second), Some(first)) => view(step, second, first.id, SecondEnd::Declined).map(Some),
        _ => Ok(None),
    }
}

fn view(step: &Step<'_>, payment: &Payment, first: PaymentId, end: SecondEnd) -> Result<SecondCharge, Refusal> {
    let total = page::total(&code::quote(step, payment)?)?;
    let by_mistake =
        step.store.payment(first)?.is_some_and(|first| first.twin_of.is_some()) || payment.twin_of.is_some();
    Ok(SecondCharge { payment: payment.id, first, total, instrument: payment.instrument.clone(), by_mistake, end })
}
