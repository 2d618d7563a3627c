//! The money of a payment: held, captured into the shop's escrow, and if need be given back exactly.
//!
//! What a wallet pays is held first and has its lines in the wallet's history. What a bank's card pays comes from outside
//! when it is captured, and no wallet's history knows of it.

use super::source::{self, Source};
use super::{advance, code, page, twice};
use crate::backend::agenda::Event;
use crate::backend::breakdown::Breakdown;
use crate::backend::contract::{
    Direction, OperationId, OperationKind, OperationState, OperationView, PaymentId, PaymentState, Refusal, Reply,
    SmsBody, Thing,
};
use crate::backend::ledger::{into, out_of, post};
use crate::backend::shop;
use crate::backend::step::Step;
use crate::backend::store::{Payment, Quote, Wallet};
use crate::domain::day::DAY_MS;
use crate::domain::money::Amount;
use crate::domain::posting::{Account, Posting, Reason};

/// How long the shop takes to acknowledge a payment, in milliseconds.
const ACKNOWLEDGED_IN: std::ops::RangeInclusive<i64> = 1_000..=4_000;
/// How long a payment that comes back is on its way, in milliseconds: from an hour to a day.
pub(super) const BACK_IN: std::ops::RangeInclusive<i64> = 3_600_000..=DAY_MS;

/// Holds the total and captures it at once; the hold remains if the shop fails to take it.
pub(super) fn take(step: &mut Step<'_>, mut payment: Payment, from: &Source, quote: &Quote) -> Result<Reply, Refusal> {
    advance(step, &mut payment, PaymentState::Held)?;
    if let Source::Wallet(payer) = from {
        let (payer, total) = (payer.as_ref(), page::total(quote)?);
        let lines = [out_of(Account::Wallet(payer.id.0), total)?, into(Account::Hold(payer.id.0), total)];
        post(step, Reason::Hold, payment.id.0, lines)?;
        record(step, &payment, payer, quote, Direction::Out, OperationState::Pending)?;
    }
    step.store.set_payment(&payment)?;
    if step.store.breaks_down(Breakdown::Capture)? {
        step.store.plan(step.after(step.rules.hold_life)?, &Event::ExpireHold(payment.id))?;
    } else {
        capture(step, &mut payment, from, quote)?;
    }
    page::reply(step, &payment)
}

fn capture(step: &mut Step<'_>, payment: &mut Payment, from: &Source, quote: &Quote) -> Result<(), Refusal> {
    let (total, price) = (page::total(quote)?, price(step, payment)?);
    advance(step, payment, PaymentState::Captured)?;
    let (reason, source) = match from {
        Source::Wallet(payer) => (Reason::Capture, Account::Hold(payer.id.0)),
        Source::Bank(_) => (Reason::CardCharge, from.home()),
    };
    let mut lines = vec![out_of(source, total)?, into(Account::Fees, quote.fee)];
    lines.extend(converted(quote.converted, price)?);
    lines.push(into(Account::Escrow, price));
    post(step, reason, payment.id.0, lines)?;
    payment.captured = Some(step.now);
    step.store.set_payment(payment)?;
    if !step.store.breaks_down(Breakdown::Acknowledgement)? {
        let at = step.soon(ACKNOWLEDGED_IN)?;
        step.store.plan(at, &Event::Acknowledge(payment.id))?;
    }
    step.store.plan(step.after(step.rules.acknowledge_within)?, &Event::GiveUpOnShop(payment.id))?;
    let merchant = shop::MERCHANT.to_owned();
    let message = match from.available(step, total.currency)? {
        Some(available) => SmsBody::Paid { total, merchant, available },
        None => SmsBody::CardCharged { total, merchant, last4: last4(payment) },
    };
    from.tell(step, message)
}

/// The exchange takes what is paid and gives what the shop receives, unless both are the same money.
pub(crate) fn converted(paid: Amount, price: Amount) -> Result<Vec<Posting>, Refusal> {
    if paid.currency == price.currency {
        return Ok(Vec::new());
    }
    Ok(vec![into(Account::Pool, paid), out_of(Account::Pool, price)?])
}

/// The shop acknowledges: the order is paid. If the order no longer waits for this payment, the payment goes back.
pub(crate) fn acknowledge(step: &mut Step<'_>, id: PaymentId) -> Result<(), Refusal> {
    let Some(mut payment) = in_state(step, id, PaymentState::Captured)? else { return Ok(()) };
    if !shop::mark_paid(step, payment.order)? {
        return if is_kept(step, &payment)? { Ok(()) } else { send_back(step, payment) };
    }
    advance(step, &mut payment, PaymentState::Settled)?;
    step.store.end_operation(id, OperationState::Done)?;
    step.store.set_payment(&payment)?;
    twice::look_back(step, &payment)
}

/// The shop never acknowledged: the payment goes back.
pub(crate) fn give_up_on_shop(step: &mut Step<'_>, id: PaymentId) -> Result<(), Refusal> {
    match in_state(step, id, PaymentState::Captured)? {
        Some(payment) if !step.rules.slips.endless_wait && !is_kept(step, &payment)? => send_back(step, payment),
        _ => Ok(()),
    }
}

/// The shop does not know of a payment and will not: it goes back now, without waiting for the shop any longer.
pub(crate) fn return_unacknowledged(step: &mut Step<'_>, id: PaymentId) -> Result<(), Refusal> {
    match in_state(step, id, PaymentState::Captured)? {
        Some(payment) => send_back(step, payment),
        None => Ok(()),
    }
}

/// What the shop does not take is not held any longer.
pub(crate) fn give_up_hold(step: &mut Step<'_>, id: PaymentId) -> Result<(), Refusal> {
    if let Some(payment) = in_state(step, id, PaymentState::Held)? {
        super::end(step, payment, PaymentState::Canceled)?;
    }
    Ok(())
}

/// What a payment came to.
pub(crate) fn total_of(step: &Step<'_>, payment: &Payment) -> Result<Amount, Refusal> {
    page::total(&code::quote(step, payment)?)
}

fn send_back(step: &mut Step<'_>, mut payment: Payment) -> Result<(), Refusal> {
    advance(step, &mut payment, PaymentState::Reversing)?;
    let at = step.soon(BACK_IN)?;
    step.store.plan(at, &Event::Return(payment.id))?;
    step.store.set_payment(&payment)?;
    twice::notice(step, &payment)
}

/// Whether a second charge is kept, as it must not be.
fn is_kept(step: &Step<'_>, payment: &Payment) -> Result<bool, Refusal> {
    Ok(step.rules.slips.second_kept && step.store.settled_payment(payment.order)?.is_some())
}

/// Where a payment's money goes back to: where it came from.
fn home(step: &Step<'_>, payment: &Payment, from: &Source) -> Result<Account, Refusal> {
    let slips = step.rules.slips;
    if slips.card_into_wallet {
        return Ok(Account::Wallet(payment.caller.0));
    }
    let second =
        step.store.second_of(payment.order)?.filter(|second| slips.second_astray && second.payment == payment.id);
    let first = second.map(|second| step.store.payment(second.first)).transpose()?.flatten();
    Ok(match first {
        Some(first) => source::of(step, &first)?.home(),
        None => from.home(),
    })
}

/// A payment comes back: the same amounts the other way, at the rate of the day it was made, fee included, to what paid.
pub(crate) fn give_back(step: &mut Step<'_>, id: PaymentId) -> Result<(), Refusal> {
    let Some(mut payment) = in_state(step, id, PaymentState::Reversing)? else { return Ok(()) };
    let (from, quote, price) = (source::of(step, &payment)?, code::quote(step, &payment)?, price(step, &payment)?);
    let kept = if step.rules.slips.fee_kept { quote.fee } else { Amount::zero(quote.fee.currency) };
    let total = page::total(&quote)?.checked_sub(kept)?;
    advance(step, &mut payment, PaymentState::Reversed)?;
    let home = home(step, &payment, &from)?;
    let mut lines = vec![out_of(Account::Escrow, price)?];
    lines.extend(converted(price, quote.converted)?);
    lines.extend([out_of(Account::Fees, quote.fee.checked_sub(kept)?)?, into(home, total)]);
    post(step, Reason::Reversal, id.0, lines)?;
    returned(step, &payment, &from, &quote)?;
    step.store.set_payment(&payment)?;
    let merchant = shop::MERCHANT.to_owned();
    let message = match from {
        Source::Wallet(_) => SmsBody::Reversed { amount: total, merchant },
        Source::Bank(_) => SmsBody::CardReversed { amount: total, merchant, last4: last4(&payment) },
    };
    from.tell(step, message)
}

/// Sets held money free. What a bank held it sets free by itself.
pub(super) fn release(step: &mut Step<'_>, payment: &Payment) -> Result<(), Refusal> {
    let (from, quote) = (source::of(step, payment)?, code::quote(step, payment)?);
    if let Source::Wallet(payer) = &from {
        let total = page::total(&quote)?;
        let lines = [out_of(Account::Hold(payer.id.0), total)?, into(Account::Wallet(payer.id.0), total)];
        post(step, Reason::Release, payment.id.0, lines)?;
    }
    returned(step, payment, &from, &quote)
}

/// Money was held long enough for a shop that does not take it.
pub(crate) fn expire_hold(step: &mut Step<'_>, id: PaymentId) -> Result<(), Refusal> {
    if let Some(payment) = in_state(step, id, PaymentState::Held)? {
        super::end(step, payment, PaymentState::Expired)?;
    }
    Ok(())
}

/// Writes into the history that a payment came back: the line of the payment stays, marked, and a second one undoes it.
fn returned(step: &mut Step<'_>, payment: &Payment, from: &Source, quote: &Quote) -> Result<(), Refusal> {
    let Source::Wallet(payer) = from else { return Ok(()) };
    step.store.end_operation(payment.id, OperationState::Reversed)?;
    record(step, payment, payer, quote, Direction::In, OperationState::Done)
}

fn record(
    step: &mut Step<'_>,
    payment: &Payment,
    payer: &Wallet,
    quote: &Quote,
    direction: Direction,
    state: OperationState,
) -> Result<(), Refusal> {
    let order = step.store.purchase(payment.order)?.ok_or(Refusal::NotFound(Thing::Order))?;
    let (payment, order_number, merchant) = (payment.id, order.number, shop::MERCHANT.to_owned());
    let operation = OperationView {
        id: OperationId(step.id()),
        at: step.now,
        kind: match direction {
            Direction::Out => OperationKind::OrderPayment { payment, order_number, merchant },
            Direction::In => OperationKind::Reversal { payment, order_number, merchant },
        },
        direction,
        amount: page::total(quote)?,
        fee: quote.fee,
        state,
        twice: false,
    };
    Ok(step.store.add_operation(payer.id, &operation)?)
}

fn in_state(step: &Step<'_>, id: PaymentId, state: PaymentState) -> Result<Option<Payment>, Refusal> {
    Ok(step.store.payment(id)?.filter(|payment| payment.state == state))
}

/// What the shop receives.
fn price(step: &Step<'_>, payment: &Payment) -> Result<Amount, Refusal> {
    let order = step.store.purchase(payment.order)?.ok_or(Refusal::NotFound(Thing::Order))?;
    shop::total(&order)
}

/// The last digits of the card that pays.
fn last4(payment: &Payment) -> String {
    use crate::backend::contract::Instrument::{BankCard, KiwiCard};
    match &payment.instrument {
        Some(BankCard { last4 } | KiwiCard { last4, .. }) => last4.clone(),
        _ => String::new(),
    }
}
