//! Bringing the money back: try by try, until it is there.

use rand::RngExt;
use serde::{Deserialize, Serialize};

use super::begin::tell;
use crate::backend::agenda::Event;
use crate::backend::checkout::{self, Source};
use crate::backend::contract::{
    Direction, Instrument, OperationId, OperationKind, OperationState, OperationView, RefundFailure, RefundId,
    RefundState, Refusal, Sender, SmsBody, Thing,
};
use crate::backend::ledger::{into, out_of, post};
use crate::backend::shop;
use crate::backend::step::Step;
use crate::backend::store::{Payment, Purchase, Refund};
use crate::domain::money::Amount;
use crate::domain::posting::{Account, Reason};

/// An hour, in milliseconds.
const HOUR: i64 = 3_600_000;
/// How long until a try that failed is made again: from two days to four.
const AGAIN_IN: std::ops::RangeInclusive<i64> = 48 * HOUR..=96 * HOUR;
/// How long support takes: from two hours to a day.
const PUSHED_IN: std::ops::RangeInclusive<i64> = 2 * HOUR..=24 * HOUR;

/// What is going to happen with refunds.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) enum Due {
    /// The try after so many.
    Try { refund: RefundId, nth: usize },
    /// The time is over in which it should have arrived.
    Limit(RefundId),
}

/// Does what is due, if the money is not there yet.
pub(crate) fn due(step: &mut Step<'_>, due: Due) -> Result<(), Refusal> {
    let (Due::Try { refund: id, .. } | Due::Limit(id)) = due;
    let Some(refund) = under_way(step, id)? else { return Ok(()) };
    match due {
        Due::Limit(_) => raise_alarm(step, refund),
        Due::Try { nth, .. } => {
            let tries = step.store.refund_tries(id)?.len();
            if refund.pushed.is_some() || tries >= usize::try_from(refund.fails).unwrap_or(usize::MAX) {
                arrive(step, refund)
            } else if tries == nth {
                fail(step, &refund, nth)
            } else {
                Ok(())
            }
        }
    }
}

fn under_way(step: &Step<'_>, id: RefundId) -> Result<Option<Refund>, Refusal> {
    Ok(step.store.refund(id)?.filter(|refund| refund.state == RefundState::Processing))
}

/// Support takes a refund up: it arrives within a day. Nothing more is to be done for one that has arrived, or was taken up
/// before.
pub(crate) fn push(step: &mut Step<'_>, id: RefundId) -> Result<(), Refusal> {
    step.store.refund(id)?.ok_or(Refusal::NotFound(Thing::Refund))?;
    let Some(mut refund) = under_way(step, id)?.filter(|refund| refund.pushed.is_none()) else { return Ok(()) };
    refund.pushed = Some(step.now);
    step.store.set_refund(&refund)?;
    let at = step.soon(PUSHED_IN)?;
    step.store.plan(at, &Event::Refund(Due::Try { refund: id, nth: step.store.refund_tries(id)?.len() }))?;
    let order = order(step, &refund)?;
    let news = SmsBody::RefundPushed { number: order.number.clone(), returns: refund.part.returns()? };
    tell(step, &order, Sender::Kiwi, news)
}

/// It should have arrived by now. It is tried on, and the person is told to write to support.
fn raise_alarm(step: &mut Step<'_>, mut refund: Refund) -> Result<(), Refusal> {
    if step.rules.slips.alarm_forgotten {
        return Ok(());
    }
    refund.overdue = true;
    step.store.set_refund(&refund)?;
    let order = order(step, &refund)?;
    let news = SmsBody::RefundOverdue { number: order.number.clone(), returns: refund.part.returns()? };
    tell(step, &order, Sender::Kiwi, news)
}

fn fail(step: &mut Step<'_>, refund: &Refund, nth: usize) -> Result<(), Refusal> {
    let whys = RefundFailure::ALL;
    let why = whys.get(step.random.random_range(0..whys.len())).copied().unwrap_or(RefundFailure::NoAnswer);
    step.store.add_refund_try(refund.id, step.now, Some(why))?;
    let at = step.soon(AGAIN_IN)?;
    if !step.rules.slips.retry_forgotten {
        step.store.plan(at, &Event::Refund(Due::Try { refund: refund.id, nth: nth + 1 }))?;
    }
    let order = order(step, refund)?;
    let news = SmsBody::RefundFailed { number: order.number.clone(), returns: refund.part.returns()?, failure: why };
    tell(step, &order, Sender::Shop, news)
}

/// The money is there: the way it came, back, fee included in proportion.
fn arrive(step: &mut Step<'_>, mut refund: Refund) -> Result<(), Refusal> {
    let order = order(step, &refund)?;
    let payment = step.store.payment(refund.payment)?.ok_or(Refusal::NotFound(Thing::Payment))?;
    let from = checkout::source(step, &payment)?;
    move_money(step, &refund, &order, &payment, &from)?;
    step.store.add_refund_try(refund.id, step.now, None)?;
    refund.state = RefundState::Succeeded;
    refund.ended = Some(step.now);
    refund.operation = record(step, &refund, &order, &from)?;
    step.store.set_refund(&refund)?;
    step.store.note_refund_path(refund.id, step.now, refund.state)?;
    step.store.strike_about_refund(refund.id)?;
    shop::went_back(step, &order)?;
    let (number, returns) = (order.number, refund.part.returns()?);
    let news = match (from.available(step, returns.currency)?, &payment.instrument) {
        (Some(available), _) => SmsBody::Refunded { number, returns, available },
        (None, Some(Instrument::BankCard { last4 })) => SmsBody::CardRefunded { number, returns, last4: last4.clone() },
        (None, _) => return Ok(()),
    };
    from.tell(step, news)
}

fn move_money(
    step: &Step<'_>,
    refund: &Refund,
    order: &Purchase,
    payment: &Payment,
    from: &Source,
) -> Result<(), Refusal> {
    let (slips, part) = (step.rules.slips, refund.part);
    let gives = if refund.from_seller { Account::Merchant(order.seller.clone()) } else { Account::Escrow };
    let home = if slips.refund_into_wallet { Account::Wallet(payment.caller.0) } else { from.home() };
    let fee = if slips.refund_fee_kept { Amount::zero(part.fee.currency) } else { part.fee };
    let mut lines = vec![out_of(gives, part.price)?];
    lines.extend(checkout::converted(part.price, part.converted)?);
    lines.extend([out_of(Account::Fees, fee)?, into(home, part.converted.checked_add(fee)?)]);
    post(step, Reason::Refund, refund.id.0, lines)
}

/// Writes into the history of the wallet that paid that money came back; of a bank's card it knows nothing.
fn record(
    step: &mut Step<'_>,
    refund: &Refund,
    order: &Purchase,
    from: &Source,
) -> Result<Option<OperationId>, Refusal> {
    let Source::Wallet(payer) = from else { return Ok(None) };
    let id = OperationId(step.id());
    let operation = OperationView {
        id,
        at: step.now,
        kind: OperationKind::Refund {
            refund: refund.id,
            payment: refund.payment,
            dispute: refund.dispute,
            order_number: order.number.clone(),
            merchant: shop::MERCHANT.to_owned(),
            part: refund.part.price != shop::total(order)?,
        },
        direction: Direction::In,
        amount: refund.part.returns()?,
        fee: refund.part.fee,
        state: OperationState::Done,
        twice: false,
    };
    step.store.add_operation(payer.id, &operation)?;
    Ok(Some(id))
}

fn order(step: &Step<'_>, refund: &Refund) -> Result<Purchase, Refusal> {
    step.store.purchase(refund.order)?.ok_or(Refusal::NotFound(Thing::Order))
}
