//! What the checkout's pages show.

use jiff::Timestamp;

use super::{source, twice};
use crate::backend::contract::{
    CheckoutStep, CheckoutView, PaymentMethod, PaymentState, QuoteView, Refusal, Reply, Thing,
};
use crate::backend::step::Step;
use crate::backend::store::{Payment, Quote};
use crate::backend::{otp, shop};
use crate::domain::money::Amount;

pub(super) fn reply(step: &Step<'_>, payment: &Payment) -> Result<Reply, Refusal> {
    let order = step.store.purchase(payment.order)?.ok_or(Refusal::NotFound(Thing::Order))?;
    let price = shop::total(&order)?;
    Ok(Reply::Checkout(Box::new(CheckoutView {
        payment: payment.id,
        order: order.id,
        order_number: order.number,
        merchant: shop::MERCHANT.to_owned(),
        price,
        method: payment.method,
        instrument: payment.instrument.clone(),
        captured: payment.captured,
        state: payment.state,
        until: until(step, payment)?,
        step: asks(step, payment, price)?,
        insisted: payment.insisted,
        second: twice::second_of(step, payment.order)?,
    })))
}

/// Until when a payment waits for the shop.
fn until(step: &Step<'_>, payment: &Payment) -> Result<Option<Timestamp>, Refusal> {
    let (from, wait) = match payment.state {
        PaymentState::Held => (payment.confirmed, step.rules.hold_life),
        PaymentState::Captured => (payment.captured, step.rules.acknowledge_within),
        _ => return Ok(None),
    };
    Ok(from.map(|from| from.checked_add(wait)).transpose()?)
}

fn asks(step: &Step<'_>, payment: &Payment, price: Amount) -> Result<CheckoutStep, Refusal> {
    let quote = quote(step, payment, price)?;
    Ok(match (payment.state, quote) {
        (PaymentState::Created, Some(quote)) => CheckoutStep::Quote(quote),
        (PaymentState::Created, None) => match (payment.method, payment.payer) {
            (PaymentMethod::Card, _) => CheckoutStep::Card,
            (PaymentMethod::Kiwi, None) => CheckoutStep::Number,
            (PaymentMethod::Kiwi, Some(_)) => CheckoutStep::SignIn,
        },
        (PaymentState::OtpPending, Some(quote)) => code(step, payment, quote)?,
        (_, quote) => {
            let agreed = quote.filter(|_| payment.code_sent.is_some());
            CheckoutStep::Result { quote: agreed, declined: payment.declined.clone() }
        }
    })
}

fn code(step: &Step<'_>, payment: &Payment, quote: QuoteView) -> Result<CheckoutStep, Refusal> {
    let from = source::of(step, payment)?;
    let sent = payment.code_sent.unwrap_or(step.now);
    Ok(CheckoutStep::Code {
        quote,
        phone: from.phone().clone(),
        expires: otp::expires(step, sent)?,
        tries_left: otp::tries_left(step, payment.wrong_codes),
        resend_at: otp::resend_at(step, sent)?,
    })
}

/// The payment's quote beside what the account that pays holds now. Nobody sees that before signing in.
fn quote(step: &Step<'_>, payment: &Payment, price: Amount) -> Result<Option<QuoteView>, Refusal> {
    let Some(id) = payment.quote else { return Ok(None) };
    let quote = step.store.quote(id)?.ok_or(Refusal::NotFound(Thing::Quote))?;
    let total = total(&quote)?;
    let from = source::of(step, payment)?;
    let wanted = matches!(payment.state, PaymentState::Created | PaymentState::OtpPending);
    Ok(Some(QuoteView {
        id: quote.id,
        price,
        rate: super::price::rate(&quote, price.currency),
        margin_percent: quote.margin_percent,
        applied_rate: quote.applied_rate,
        converted: quote.converted,
        fee_percent: quote.fee_percent,
        fee: quote.fee,
        total,
        available: from.available(step, total.currency)?,
        shortfall: from.shortfall(step, &quote)?.filter(|_| wanted),
        over_month: from.over_month(step, &quote)?.filter(|_| wanted),
        expires: quote.expires,
    }))
}

/// What leaves the wallet or the card for this quote.
pub(super) fn total(quote: &Quote) -> Result<Amount, Refusal> {
    Ok(quote.converted.checked_add(quote.fee)?)
}

/// What is missing of `total`, if anything is.
pub(super) fn shortfall(total: Amount, available: Amount) -> Result<Option<Amount>, Refusal> {
    let missing = total.checked_sub(available)?;
    Ok(Some(missing).filter(|missing| missing.is_positive()))
}
