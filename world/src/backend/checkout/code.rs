//! The one-time code: sent to the payer's phone by the wallet or by the card's bank, good for a few minutes and a few tries.

use jiff::Timestamp;

use super::{advance, card, decline, end, money, owned_in, page, source, twice};
use crate::backend::agenda::Event;
use crate::backend::breakdown::Breakdown;
use crate::backend::contract::{Caller, DeclineReason, PaymentId, PaymentState, Refusal, Reply, SmsBody, Thing};
use crate::backend::step::Step;
use crate::backend::store::{Payment, Quote};
use crate::backend::{otp, shop};
use crate::domain::sensitive::Sensitive;

/// Sends the first code.
pub(super) fn ask(step: &mut Step<'_>, mut payment: Payment) -> Result<Reply, Refusal> {
    advance(step, &mut payment, PaymentState::OtpPending)?;
    send(step, payment)
}

/// Sends another code; the one before counts no longer. Wrong tries stay counted, or asking again would buy more of them.
pub(crate) fn resend(step: &mut Step<'_>, caller: &Caller, id: PaymentId) -> Result<Reply, Refusal> {
    let payment = owned_in(step, caller, id, PaymentState::OtpPending)?;
    otp::check_resend(step, payment.code_sent.unwrap_or(payment.opened))?;
    send(step, payment)
}

fn send(step: &mut Step<'_>, mut payment: Payment) -> Result<Reply, Refusal> {
    let code = otp::new_code(step);
    payment.code = Some(code.clone());
    payment.code_sent = Some(step.now);
    step.store.set_payment(&payment)?;
    step.store.plan(otp::expires(step, step.now)?, &Event::ExpireCode { payment: payment.id, sent: step.now })?;
    let total = page::total(&quote(step, &payment)?)?;
    let message = SmsBody::PaymentCode { code, total, merchant: shop::MERCHANT.to_owned() };
    source::of(step, &payment)?.tell(step, message)?;
    page::reply(step, &payment)
}

/// The code's time is over, unless another was sent since.
pub(crate) fn expire_code(step: &mut Step<'_>, id: PaymentId, sent: Timestamp) -> Result<(), Refusal> {
    let pending = |payment: &Payment| payment.state == PaymentState::OtpPending && payment.code_sent == Some(sent);
    if let Some(payment) = step.store.payment(id)?.filter(pending).filter(|_| !step.rules.slips.late_code) {
        end(step, payment, PaymentState::Expired)?;
    }
    Ok(())
}

/// The code was typed: if it is right and in time, the money moves.
pub(crate) fn confirm(
    step: &mut Step<'_>,
    caller: &Caller,
    id: PaymentId,
    typed: &Sensitive,
) -> Result<Reply, Refusal> {
    let mut payment = owned_in(step, caller, id, PaymentState::OtpPending)?;
    if !payment.code.as_ref().is_some_and(|code| otp::is_same(code, typed)) {
        return wrong_code(step, payment);
    }
    let (from, quote) = (source::of(step, &payment)?, quote(step, &payment)?);
    if !from.may_pay() {
        return decline(step, payment, DeclineReason::WalletBlocked);
    }
    if let Some(reason) = card::objection(step, &payment)? {
        return decline(step, payment, reason);
    }
    if let Some(reason) = twice::lacking(step, &from, &quote)? {
        // There was enough for one payment, and another has it: that is all well.
        if twice::has_other_charge(step, &payment)? {
            twice::tell_declined(step, &payment)?;
        }
        return decline(step, payment, reason);
    }
    payment.confirmed = Some(step.now);
    let reply = money::take(step, payment, &from, &quote)?;
    let captured = step.store.payment(id)?.is_some_and(|payment| payment.state == PaymentState::Captured);
    if captured && step.store.breaks_down(Breakdown::DoubleCharge)? {
        twice::charge_again(step, id)?;
    }
    Ok(reply)
}

fn wrong_code(step: &Step<'_>, mut payment: Payment) -> Result<Reply, Refusal> {
    payment.wrong_codes += 1;
    let tries_left = otp::tries_left(step, payment.wrong_codes);
    if tries_left == 0 {
        return decline(step, payment, DeclineReason::TooManyCodes);
    }
    step.store.set_payment(&payment)?;
    Err(Refusal::WrongCode { tries_left })
}

/// What a payment comes to.
pub(crate) fn quote(step: &Step<'_>, payment: &Payment) -> Result<Quote, Refusal> {
    let quote = payment.quote.map(|id| step.store.quote(id)).transpose()?.flatten();
    quote.ok_or(Refusal::NotFound(Thing::Quote))
}
