//! Refunds as they are shown.

use jiff::SignedDuration;

use super::{LISTED, owned};
use crate::backend::contract::{
    Caller, Instrument, RefundBrief, RefundId, RefundView, Refusal, Reply, Thing, WalletId,
};
use crate::backend::shop;
use crate::backend::step::Step;
use crate::backend::store::Refund;
use crate::domain::money::Currency;

/// Refunds, in their order.
pub(super) fn list(step: &Step<'_>, refunds: Vec<Refund>) -> Result<Reply, Refusal> {
    Ok(Reply::Refunds(refunds.into_iter().map(|refund| view(step, &refund)).collect::<Result<_, _>>()?))
}

/// The refunds on their way to a buyer.
pub(crate) fn open_refunds(step: &Step<'_>, buyer: WalletId) -> Result<Vec<RefundView>, Refusal> {
    step.store.open_refunds(buyer, LISTED)?.into_iter().map(|refund| view(step, &refund)).collect()
}

/// A refund as an order's page names it.
pub(crate) fn brief(refund: &Refund) -> Result<RefundBrief, Refusal> {
    Ok(RefundBrief {
        id: refund.id,
        state: refund.state,
        amount: refund.part.price,
        returns: refund.part.returns()?,
        overdue: refund.overdue,
    })
}

/// A refund of an order of who is asking.
pub(crate) fn look(step: &Step<'_>, caller: &Caller, id: RefundId) -> Result<RefundView, Refusal> {
    view(step, &owned(step, caller, id)?)
}

/// A refund with everything about it.
fn view(step: &Step<'_>, refund: &Refund) -> Result<RefundView, Refusal> {
    let order = step.store.purchase(refund.order)?.ok_or(Refusal::NotFound(Thing::Order))?;
    let payment = step.store.payment(refund.payment)?.ok_or(Refusal::NotFound(Thing::Payment))?;
    let (from, to) = step.rules.disputes.refund_days;
    let days = |days: u8| refund.created.checked_add(SignedDuration::from_hours(24 * i64::from(days)));
    Ok(RefundView {
        whole: refund.part.price == shop::total(&order)?,
        returns: refund.part.returns()?,
        expected_from: days(from)?,
        expected_to: days(to)?,
        tries: step.store.refund_tries(refund.id)?,
        order_number: order.number,
        good: order.name,
        merchant: shop::MERCHANT.to_owned(),
        // A settled payment was paid by something; before there was a choice, by the wallet's roubles.
        to: payment.instrument.unwrap_or(Instrument::Wallet { currency: Currency::Rub }),
        id: refund.id,
        order: refund.order,
        payment: refund.payment,
        dispute: refund.dispute,
        cause: refund.cause,
        state: refund.state,
        amount: refund.part.price,
        fee: refund.part.fee,
        created: refund.created,
        limit: refund.limit,
        overdue: refund.overdue,
        pushed: refund.pushed,
        arrived: refund.ended,
        operation: refund.operation,
    })
}
