//! What it costs: a quote that counts for a while, and the consent to it.

use rust_decimal::Decimal;

use super::{code, decline, owned_in, page, payer, source};
use crate::backend::contract::{
    AccountRefusal, Caller, DeclineReason, Instrument, PaymentId, PaymentState, QuoteId, RateView, Refusal, Reply,
    Thing,
};
use crate::backend::step::Step;
use crate::backend::store::{Payment, Quote};
use crate::backend::{accounts, exchange, shop};
use crate::domain::money::{Amount, Currency};
use crate::domain::tariff::{self, Fee};

/// Makes a quote for what pays at today's rate, and puts both into the payment.
pub(super) fn quote(step: &mut Step<'_>, payment: &mut Payment, instrument: Instrument) -> Result<(), Refusal> {
    let order = step.store.purchase(payment.order)?.ok_or(Refusal::NotFound(Thing::Order))?;
    let price = shop::total(&order)?;
    let paid_in = source::currency(Some(&instrument));
    let margin_percent = margin(step, &instrument, price.currency);
    let today = exchange::between(step, price.currency, paid_in)?;
    let applied_rate = exchange::with_margin(today.rate, margin_percent)?;
    let converted = tariff::convert(price, applied_rate, paid_in)?;
    let fee = fee(step, &instrument);
    let quote = Quote {
        roubles: counts(step, &instrument, converted)?,
        id: QuoteId(step.id()),
        payment: payment.id,
        day: today.day,
        rate: today.rate,
        margin_percent,
        applied_rate,
        converted,
        fee_percent: fee.percent,
        fee: fee.on(converted)?,
        expires: step.after(step.rules.quote_life)?,
    };
    step.store.add_quote(&quote)?;
    payment.quote = Some(quote.id);
    payment.instrument = Some(instrument);
    Ok(())
}

/// Who converts takes a margin on the rate: the wallet, or the card's bank. Where nothing is converted, nobody does.
fn margin(step: &Step<'_>, instrument: &Instrument, price_in: Currency) -> Decimal {
    match instrument {
        Instrument::Wallet { currency } if *currency == price_in => Decimal::ZERO,
        Instrument::BankCard { .. } => step.rules.bank_margin_percent,
        Instrument::Wallet { .. } | Instrument::KiwiCard { .. } => step.rules.margin_percent,
    }
}

/// The wallet's fee. Its least is in roubles; of another currency it is one minor unit, to which it is rounded up anyway.
fn fee(step: &Step<'_>, instrument: &Instrument) -> Fee {
    let usual = step.rules.payment_fee;
    match (instrument, source::currency(Some(instrument))) {
        (Instrument::BankCard { .. }, paid_in) => Fee { percent: Decimal::ZERO, least: Amount::zero(paid_in) },
        (_, paid_in) if paid_in == usual.least.currency => usual,
        (_, paid_in) => Fee { least: Amount::zero(paid_in), ..usual },
    }
}

/// What a payment counts for against the month of the wallet that pays it: its worth at the day's plain rate.
fn counts(step: &Step<'_>, instrument: &Instrument, converted: Amount) -> Result<Amount, Refusal> {
    if !instrument.is_wallets() {
        return Ok(Amount::rub(0));
    }
    let rate = exchange::in_roubles(step, converted.currency).rate;
    Ok(tariff::convert(converted, rate, Currency::Rub)?)
}

/// The day's rate that a quote was made at.
pub(super) const fn rate(quote: &Quote, price_in: Currency) -> RateView {
    RateView { of: price_in, in_currency: quote.converted.currency, rate: quote.rate, day: quote.day }
}

/// A fresh quote in place of the last one; a wallet may pay from another of its accounts.
pub(crate) fn requote(step: &mut Step<'_>, caller: &Caller, id: PaymentId, from: Currency) -> Result<Reply, Refusal> {
    let mut payment = quoted(step, caller, id)?;
    let instrument = match payment.instrument.take() {
        Some(card @ (Instrument::BankCard { .. } | Instrument::KiwiCard { .. })) => card,
        _ => Instrument::Wallet { currency: account(step, &payment, from)? },
    };
    quote(step, &mut payment, instrument)?;
    step.store.set_payment(&payment)?;
    page::reply(step, &payment)
}

/// The currency of an account that the wallet has.
fn account(step: &Step<'_>, payment: &Payment, from: Currency) -> Result<Currency, Refusal> {
    let payer = payer::wallet(step, payment)?;
    if accounts::is_open(step, payer.id, from)? { Ok(from) } else { Err(AccountRefusal::NoAccount.into()) }
}

/// Consent to a quote: from here on a code confirms exactly this total.
pub(crate) fn accept(step: &mut Step<'_>, caller: &Caller, id: PaymentId, quote: QuoteId) -> Result<Reply, Refusal> {
    let payment = quoted(step, caller, id)?;
    if payment.quote != Some(quote) {
        return Err(Refusal::NotFound(Thing::Quote));
    }
    let quote = step.store.quote(quote)?.ok_or(Refusal::NotFound(Thing::Quote))?;
    if step.now >= quote.expires {
        return Err(Refusal::QuoteExpired);
    }
    let from = source::of(step, &payment)?;
    if !from.may_pay() {
        return decline(step, payment, DeclineReason::WalletBlocked);
    }
    if let Some(left) = from.over_month(step, &quote)? {
        return Err(Refusal::OverMonth { left });
    }
    if let Some(shortfall) = from.shortfall(step, &quote)? {
        return Err(Refusal::NotEnoughMoney { shortfall });
    }
    code::ask(step, payment)
}

/// A payment of which it is known what pays, and so what it costs.
fn quoted(step: &Step<'_>, caller: &Caller, id: PaymentId) -> Result<Payment, Refusal> {
    let payment = owned_in(step, caller, id, PaymentState::Created)?;
    if payment.quote.is_some() { Ok(payment) } else { Err(Refusal::PaymentIs(payment.state)) }
}
