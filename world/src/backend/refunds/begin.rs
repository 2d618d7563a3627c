//! What would come back of a payment, and the promise that it will.

use rand::RngExt;

use super::Due;
use crate::backend::agenda::Event;
use crate::backend::checkout;
use crate::backend::contract::{
    DisputeId, OrderState, PracticeGood, RefundCause, RefundId, RefundPace, RefundState, Refusal, Sender, SmsBody,
    Thing,
};
use crate::backend::phone;
use crate::backend::shop;
use crate::backend::step::Step;
use crate::backend::store::{Payment, Purchase, Refund};
use crate::domain::day::DAY_MS;
use crate::domain::money::Amount;
use crate::domain::refund::{self, Part};

/// How many tries of a refund fail that arrives past its limit: with two days between them at the least, enough.
const TOO_MANY: u32 = 7;

/// What was paid for an order and neither came back nor is on its way back.
pub(crate) fn left(step: &Step<'_>, order: &Purchase) -> Result<Amount, Refusal> {
    let mut left = shop::total(order)?;
    for refund in step.store.refunds_of(order.id)? {
        left = left.checked_sub(refund.part.price)?;
    }
    Ok(left)
}

/// What would come back for so much of an order's price, and of which payment.
pub(crate) fn price(step: &Step<'_>, order: &Purchase, amount: Amount) -> Result<(Part, Payment), Refusal> {
    let payment = step.store.settled_payment(order.id)?.ok_or(Refusal::NotFound(Thing::Payment))?;
    let quote = checkout::quote(step, &payment)?;
    let whole = Part { price: shop::total(order)?, converted: quote.converted, fee: quote.fee };
    let none = |amount: Amount| Amount::zero(amount.currency);
    let mut before = Part { price: none(whole.price), converted: none(whole.converted), fee: none(whole.fee) };
    for Refund { part, .. } in step.store.refunds_of(order.id)? {
        before.price = before.price.checked_add(part.price)?;
        before.converted = before.converted.checked_add(part.converted)?;
        before.fee = before.fee.checked_add(part.fee)?;
    }
    Ok((refund::part(&whole, &before, amount)?, payment))
}

/// Promises that so much of an order's price comes back: it is set aside from now on.
pub(crate) fn begin(
    step: &mut Step<'_>,
    order: &Purchase,
    amount: Amount,
    cause: RefundCause,
    dispute: Option<DisputeId>,
) -> Result<(), Refusal> {
    let (mut part, payment) = price(step, order, amount)?;
    if step.rules.slips.refund_rounded_up && part.price != shop::total(order)? {
        part.converted = part.converted.checked_add(Amount::new(1, part.converted.currency))?;
    }
    let fails = fails(step, order);
    let refund = Refund {
        id: RefundId(step.id()),
        payment: payment.id,
        order: order.id,
        dispute,
        cause,
        from_seller: order.state == OrderState::Completed && !step.rules.slips.seller_spared,
        state: RefundState::Processing,
        part,
        created: step.now,
        limit: step.after(step.rules.disputes.refund_limit)?,
        fails,
        overdue: false,
        pushed: None,
        ended: None,
        operation: None,
    };
    step.store.add_refund(&refund)?;
    let (from, to) = step.rules.disputes.refund_days;
    // Who is tried more than once is tried early, so that a second try is still within the usual time.
    let to = if fails > 0 { i64::from(to) - 4 } else { i64::from(to) };
    let first = step.soon(i64::from(from) * DAY_MS..=to * DAY_MS)?;
    step.store.plan(first, &Event::Refund(Due::Try { refund: refund.id, nth: 0 }))?;
    step.store.plan(refund.limit, &Event::Refund(Due::Limit(refund.id)))?;
    let news = SmsBody::RefundBegun { number: order.number.clone(), returns: part.returns()?, limit: refund.limit };
    tell(step, order, Sender::Shop, news)
}

/// How many tries will fail: what is known of practice goods, else chance.
fn fails(step: &mut Step<'_>, order: &Purchase) -> u32 {
    if let Some(practice) = PracticeGood::find(&order.good) {
        return match practice.refund {
            RefundPace::Prompt => 0,
            RefundPace::SecondTry => 1,
            RefundPace::Overdue => TOO_MANY,
        };
    }
    match step.random.random_range(0..100) {
        0..85 => 0,
        85..95 => 1,
        95..97 => 2,
        _ => TOO_MANY,
    }
}

/// Writes to who ordered.
pub(super) fn tell(step: &mut Step<'_>, order: &Purchase, from: Sender, news: SmsBody) -> Result<(), Refusal> {
    match step.store.wallet(order.buyer)? {
        Some(buyer) => phone::send(step, &buyer.phone, from, news),
        None => Ok(()),
    }
}
