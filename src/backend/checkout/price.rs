//! What it costs: a quote that counts for a while, and the consent to it.

use super::{code, decline, owned_in, page, payer};
use crate::backend::contract::{
    Caller, DeclineReason, PaymentId, PaymentState, QuoteId, RateView, Refusal, Reply, Thing, WalletState,
};
use crate::backend::step::Step;
use crate::backend::store::{Payment, Quote};
use crate::backend::{exchange, ledger, shop};
use crate::domain::money::Currency;
use crate::domain::tariff;

/// Makes a quote at today's rate and puts it into the payment.
pub(super) fn quote(step: &mut Step<'_>, payment: &mut Payment) -> Result<(), Refusal> {
    let order = step.store.purchase(payment.order)?.ok_or(Refusal::NotFound(Thing::Order))?;
    let today = exchange::today(step);
    let applied_rate = exchange::applied(step, &today)?;
    let converted = tariff::convert(shop::total(&order)?, applied_rate, Currency::Rub)?;
    let quote = Quote {
        id: QuoteId(step.id()),
        payment: payment.id,
        day: today.day,
        rate: today.rate,
        margin_percent: step.rules.margin_percent,
        applied_rate,
        converted,
        fee_percent: step.rules.payment_fee.percent,
        fee: step.rules.payment_fee.on(converted)?,
        expires: step.after(step.rules.quote_life)?,
    };
    step.store.add_quote(&quote)?;
    payment.quote = Some(quote.id);
    Ok(())
}

/// The day's rate that a quote was made at.
pub(super) const fn rate(quote: &Quote) -> RateView {
    RateView { of: Currency::Usd, in_currency: Currency::Rub, rate: quote.rate, day: quote.day }
}

/// A fresh quote in place of the last one.
pub(crate) fn requote(step: &mut Step<'_>, caller: &Caller, id: PaymentId) -> Result<Reply, Refusal> {
    let mut payment = signed_in(step, caller, id)?;
    quote(step, &mut payment)?;
    step.store.set_payment(&payment)?;
    page::reply(step, &payment)
}

/// Consent to a quote: from here on a code confirms exactly this total.
pub(crate) fn accept(step: &mut Step<'_>, caller: &Caller, id: PaymentId, quote: QuoteId) -> Result<Reply, Refusal> {
    let payment = signed_in(step, caller, id)?;
    let payer = payer::wallet(step, &payment)?;
    if payment.quote != Some(quote) {
        return Err(Refusal::NotFound(Thing::Quote));
    }
    let quote = step.store.quote(quote)?.ok_or(Refusal::NotFound(Thing::Quote))?;
    if step.now >= quote.expires {
        return Err(Refusal::QuoteExpired);
    }
    if payer.state != WalletState::Active {
        return decline(step, payment, DeclineReason::WalletBlocked);
    }
    if let Some(shortfall) = page::shortfall(page::total(&quote)?, ledger::available(step, payer.id)?)? {
        return Err(Refusal::NotEnoughMoney { shortfall });
    }
    code::ask(step, payment)
}

fn signed_in(step: &Step<'_>, caller: &Caller, id: PaymentId) -> Result<Payment, Refusal> {
    let payment = owned_in(step, caller, id, PaymentState::Created)?;
    if payment.signed_in { Ok(payment) } else { Err(Refusal::PaymentIs(payment.state)) }
}
