//! Whether something can be claimed of an order, since when, and how much.

use jiff::Timestamp;

use crate::backend::contract::{
    Caller, ClaimPrice, ClaimReason, ClaimTerms, ClaimWindow, DisputeRefusal, DisputeState, Instrument, OrderId,
    OrderState, ReasonWindow, Refusal, Reply,
};
use crate::backend::step::Step;
use crate::backend::store::Purchase;
use crate::backend::{refunds, shop};
use crate::domain::money::{Amount, Currency};

use super::facts;

/// What can be claimed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub(super) least: Amount,
    pub(super) most: Amount,
}

/// What can be claimed of an order: what is left of it, and not too little, unless there is too little left.
pub(super) fn bounds(step: &Step<'_>, order: &Purchase) -> Result<Bounds, Refusal> {
    let most = refunds::left(step, order)?;
    let least = step.rules.disputes.least;
    Ok(Bounds { least: if least.compare(most)?.is_gt() { most } else { least }, most })
}

/// How many more times a dispute about an order can be opened.
fn openings_left(step: &Step<'_>, order: &Purchase) -> Result<u8, Refusal> {
    let opened = u8::try_from(step.store.disputes_about(order.id)?.len()).unwrap_or(u8::MAX);
    Ok(step.rules.disputes.openings.saturating_sub(opened))
}

/// Why no dispute about an order can be opened now, whatever is wrong with it.
pub(super) fn objection(step: &Step<'_>, order: &Purchase) -> Result<Option<DisputeRefusal>, Refusal> {
    for dispute in step.store.disputes_about(order.id)? {
        match dispute.state {
            DisputeState::Won | DisputeState::Lost => return Ok(Some(DisputeRefusal::AlreadySettled(dispute.id))),
            DisputeState::Withdrawn => {}
            _ => return Ok(Some(DisputeRefusal::AlreadyOpen(dispute.id))),
        }
    }
    if let Some(refusal) = order_objection(order) {
        return Ok(Some(refusal));
    }
    if openings_left(step, order)? == 0 {
        return Ok(Some(DisputeRefusal::NoMoreOpenings));
    }
    if refunds::left(step, order)?.is_zero() {
        return Ok(Some(DisputeRefusal::AllClaimed));
    }
    let until = until(step, order)?.filter(|until| step.now >= *until && !step.rules.slips.any_time_claims);
    Ok(until.map(|until| DisputeRefusal::TooLate { until }))
}

/// Whether a dispute about an order can be opened now, for one reason or another.
pub(crate) fn can_open(step: &Step<'_>, order: &Purchase) -> Result<bool, Refusal> {
    Ok(objection(step, order)?.is_none())
}

/// Why nothing can be claimed of an order in its state.
const fn order_objection(order: &Purchase) -> Option<DisputeRefusal> {
    match order.state {
        OrderState::Shipped | OrderState::Delivered | OrderState::Completed => None,
        OrderState::Paid if order.cancelled.is_some() => Some(DisputeRefusal::Cancelled),
        OrderState::Paid => Some(DisputeRefusal::NotSentYet),
        state => Some(DisputeRefusal::OrderIs(state)),
    }
}

/// Until when a dispute about an order can be opened: the end comes some time after it was completed.
fn until(step: &Step<'_>, order: &Purchase) -> Result<Option<Timestamp>, Refusal> {
    Ok(order.completed.map(|at| at.checked_add(step.rules.disputes.after_completion)).transpose()?)
}

/// Why this cannot be said of an order yet. Before its time is over, nobody can say that a parcel does not come, unless the
/// post itself says so; and nobody can say anything of goods that are still on their way.
pub(super) fn reason_objection(
    step: &Step<'_>,
    order: &Purchase,
    reason: ClaimReason,
) -> Result<Option<DisputeRefusal>, Refusal> {
    if order.state != OrderState::Shipped || step.rules.slips.any_time_claims {
        return Ok(None);
    }
    if reason.has_goods() {
        return Ok(Some(DisputeRefusal::NotArrivedYet));
    }
    let early = late_from(step, order)?.filter(|from| step.now < *from);
    Ok(early.map(|from| DisputeRefusal::TooEarly { from }))
}

/// From when on it can be said of what was sent that it does not come.
fn late_from(step: &Step<'_>, order: &Purchase) -> Result<Option<Timestamp>, Refusal> {
    Ok(match facts::lost_at(step, order)? {
        Some(at) => Some(at),
        None => shop::promised(order)?,
    })
}

/// Since when a dispute about an order can be opened, and until when; nothing while none can, and not by waiting either.
pub(crate) fn window(step: &Step<'_>, order: &Purchase) -> Result<Option<ClaimWindow>, Refusal> {
    if objection(step, order)?.is_some() {
        return Ok(None);
    }
    let from = match order.delivered {
        Some(at) => Some(at),
        None => late_from(step, order)?,
    };
    let until = until(step, order)?;
    Ok(from.map(|from| ClaimWindow { from, until }))
}

/// What can be claimed of an order, and since when.
pub(super) fn terms(step: &Step<'_>, caller: &Caller, id: OrderId) -> Result<Reply, Refusal> {
    let order = shop::owned(step, caller, id)?;
    let refused = objection(step, &order)?;
    let Bounds { least, most } = bounds(step, &order)?;
    let mut reasons = Vec::new();
    for &reason in ClaimReason::ALL {
        reasons.push(ReasonWindow { reason, refused: reason_objection(step, &order, reason)? });
    }
    // Of an order that nobody has paid nothing would come back.
    let (to, returns) = match order.paid {
        Some(_) if most.is_positive() => {
            let price = price_of(step, &order, most)?;
            (price.to, price.returns)
        }
        Some(_) => (paid_by(step, &order)?, Amount::zero(most.currency)),
        None => (Instrument::Wallet { currency: Currency::Rub }, Amount::zero(Currency::Rub)),
    };
    Ok(Reply::ClaimTerms(Box::new(ClaimTerms {
        order: order.id,
        reasons,
        until: until(step, &order)?,
        least,
        most,
        to,
        returns,
        openings_left: openings_left(step, &order)?,
        refused,
        found: shop::found(&order),
    })))
}

/// What paid an order.
pub(super) fn paid_by(step: &Step<'_>, order: &Purchase) -> Result<Instrument, Refusal> {
    let payment = step.store.settled_payment(order.id)?;
    // Before there was a choice, the wallet's roubles paid.
    let instrument = payment.and_then(|payment| payment.instrument);
    Ok(instrument.unwrap_or(Instrument::Wallet { currency: Currency::Rub }))
}

fn price_of(step: &Step<'_>, order: &Purchase, amount: Amount) -> Result<ClaimPrice, Refusal> {
    let (part, _) = refunds::price(step, order, amount)?;
    Ok(ClaimPrice { amount, returns: part.returns()?, fee: part.fee, to: paid_by(step, order)? })
}

/// What would come back for so much.
pub(super) fn price(step: &Step<'_>, caller: &Caller, id: OrderId, amount: Amount) -> Result<Reply, Refusal> {
    let order = shop::owned(step, caller, id)?;
    if let Some(refusal) = order_objection(&order) {
        return Err(refusal.into());
    }
    check_amount(bounds(step, &order)?, amount)?;
    Ok(Reply::ClaimPrice(price_of(step, &order, amount)?))
}

/// Refuses what is less or more than can be claimed, or money of another kind.
pub(super) fn check_amount(bounds: Bounds, amount: Amount) -> Result<(), Refusal> {
    let Bounds { least, most } = bounds;
    let fits = amount.currency == most.currency && (least.minor..=most.minor).contains(&amount.minor);
    if fits && amount.is_positive() { Ok(()) } else { Err(DisputeRefusal::BadAmount { least, most }.into()) }
}

/// What would come back for so much, if it is still there to be claimed.
pub(super) fn returns(step: &Step<'_>, order: &Purchase, amount: Amount) -> Result<Option<Amount>, Refusal> {
    if amount.compare(refunds::left(step, order)?)?.is_gt() {
        return Ok(None);
    }
    Ok(Some(refunds::price(step, order, amount)?.0.returns()?))
}
