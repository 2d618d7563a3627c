//! The checkout service: one payment from *Confirm and pay* to its end.

mod card;
mod code;
mod money;
mod page;
mod payer;
mod price;
mod source;
mod twice;

pub(crate) use card::name as name_card;
pub(crate) use code::quote;
pub(crate) use code::{confirm, expire_code, resend};
pub(crate) use money::{
    acknowledge, converted, expire_hold, give_back, give_up_hold, give_up_on_shop, return_unacknowledged, total_of,
};
pub(crate) use payer::{name_payer, sign_in};
pub(crate) use price::{accept, requote};
pub(crate) use source::{Source, of as source};
pub(crate) use twice::second_of;

use super::agenda::Event;
use super::contract::{
    Caller, DeclineReason, IdempotencyKey, OrderId, OrderState, PaymentId, PaymentMethod, PaymentState, Refusal, Reply,
    Thing,
};
use super::shop;
use super::step::Step;
use super::store::Payment;

/// Opens a payment for an order whose earlier payments, if any, have all come to nothing; or for one that is being paid,
/// if the person insists: whoever does not know what became of the first may not want to wait.
pub(crate) fn open(
    step: &mut Step<'_>,
    caller: &Caller,
    key: IdempotencyKey,
    order: OrderId,
    method: PaymentMethod,
    insist: bool,
) -> Result<Reply, Refusal> {
    let order = shop::owned(step, caller, order)?;
    if order.state != OrderState::AwaitingPayment {
        return Err(Refusal::OrderIs(order.state));
    }
    let earlier = step.store.payment_of(order.id)?;
    if let Some(earlier) = earlier.as_ref().filter(|_| !insist && !step.rules.slips.second_unasked) {
        return Err(Refusal::PaymentUnderWay(earlier.id));
    }
    let payment = Payment {
        id: PaymentId(step.id()),
        order: order.id,
        caller: order.buyer,
        key,
        method,
        state: PaymentState::Created,
        opened: step.now,
        payer: None,
        signed_in: false,
        wrong_passwords: 0,
        sign_in_from: None,
        quote: None,
        code: None,
        code_sent: None,
        wrong_codes: 0,
        confirmed: None,
        captured: None,
        ended: None,
        declined: None,
        instrument: None,
        fate: None,
        insisted: insist && earlier.is_some(),
        twin_of: None,
    };
    step.store.add_payment(&payment)?;
    step.store.note_path(payment.id, step.now, payment.state)?;
    step.store.plan(step.after(step.rules.checkout_life)?, &Event::CloseCheckout(payment.id))?;
    page::reply(step, &payment)
}

/// The page of a payment as it is now.
pub(crate) fn look(step: &Step<'_>, caller: &Caller, id: PaymentId) -> Result<Reply, Refusal> {
    page::reply(step, &owned(step, caller, id)?)
}

/// Leaves the checkout: nothing is charged, and what was held is released.
pub(crate) fn cancel(step: &mut Step<'_>, caller: &Caller, id: PaymentId) -> Result<Reply, Refusal> {
    let payment = owned(step, caller, id)?;
    let payment = end(step, payment, PaymentState::Canceled)?;
    page::reply(step, &payment)
}

/// The person never came back to the page.
pub(super) fn close(step: &mut Step<'_>, id: PaymentId) -> Result<(), Refusal> {
    if let Some(payment) = step.store.payment(id)?.filter(|payment| payment.state == PaymentState::Created) {
        end(step, payment, PaymentState::Expired)?;
    }
    Ok(())
}

/// Ends a payment that has charged nothing yet, or whose money is only held: it is released.
pub(super) fn end(step: &mut Step<'_>, mut payment: Payment, as_state: PaymentState) -> Result<Payment, Refusal> {
    let was_held = payment.state == PaymentState::Held;
    advance(step, &mut payment, as_state)?;
    if was_held && !step.rules.slips.hold_kept {
        money::release(step, &payment)?;
    }
    step.store.set_payment(&payment)?;
    Ok(payment)
}

/// Declines a payment, for good. To the person this is an answer, not a refusal.
fn decline(step: &Step<'_>, mut payment: Payment, reason: DeclineReason) -> Result<Reply, Refusal> {
    advance(step, &mut payment, PaymentState::Declined)?;
    payment.declined = Some(reason);
    step.store.set_payment(&payment)?;
    page::reply(step, &payment)
}

/// Takes a payment to its next state, if it may go there.
fn advance(step: &Step<'_>, payment: &mut Payment, next: PaymentState) -> Result<(), Refusal> {
    if !payment.state.may_become(next) {
        return Err(stands(payment));
    }
    payment.state = next;
    step.store.note_path(payment.id, step.now, next)?;
    if next != PaymentState::OtpPending {
        payment.code = None;
    }
    if next.is_terminal() {
        payment.ended = Some(step.now);
    }
    Ok(())
}

/// What to say to who asks for something that a payment's state does not allow.
fn stands(payment: &Payment) -> Refusal {
    payment.declined.clone().map_or(Refusal::PaymentIs(payment.state), Refusal::Declined)
}

/// A payment of who is asking.
fn owned(step: &Step<'_>, caller: &Caller, id: PaymentId) -> Result<Payment, Refusal> {
    let buyer = step.owner(caller)?;
    let payment = step.store.payment(id)?.filter(|payment| payment.caller == buyer.id);
    payment.ok_or(Refusal::NotFound(Thing::Payment))
}

/// A payment of who is asking that is in this state.
fn owned_in(step: &Step<'_>, caller: &Caller, id: PaymentId, state: PaymentState) -> Result<Payment, Refusal> {
    let payment = owned(step, caller, id)?;
    if payment.state == state { Ok(payment) } else { Err(stands(&payment)) }
}
