//! What is true of an order beside its state: a dispute, a refund, a check by the shop.

use jiff::{SignedDuration, Timestamp};

use super::calling_off::frozen_until;
use super::total;
use crate::backend::contract::{
    ClaimWindow, DisputeId, OrderFlag, OrderState, RefundBrief, RefundState, Refusal, When,
};
use crate::backend::step::Step;
use crate::backend::store::{Purchase, Refund};
use crate::backend::{disputes, refunds};

/// What is true of an order beside its state.
#[derive(Default)]
pub(super) struct Aside {
    pub(super) flags: Vec<OrderFlag>,
    pub(super) frozen_until: Option<Timestamp>,
    pub(super) dispute: Option<DisputeId>,
    pub(super) claims: Option<ClaimWindow>,
    pub(super) refunds: Vec<RefundBrief>,
    /// When all of its money is back, if all of it goes back.
    pub(super) goes_back: Option<When>,
}

impl Aside {
    /// Before an order is paid there is nothing of the kind, and nothing is asked.
    pub(super) fn of(step: &Step<'_>, order: &Purchase) -> Result<Self, Refusal> {
        if order.paid.is_none() {
            return Ok(Self::default());
        }
        let frozen_until = frozen_until(step, order)?;
        let refunds = step.store.refunds_of(order.id)?;
        let flags = [
            (step.store.open_dispute(order.id)?.is_some(), OrderFlag::Dispute),
            (frozen_until.is_some(), OrderFlag::Frozen),
            (refunds.iter().any(|refund| refund.state == RefundState::Processing), OrderFlag::Refund),
        ];
        Ok(Self {
            flags: flags.into_iter().filter_map(|(is, flag)| is.then_some(flag)).collect(),
            frozen_until,
            dispute: step.store.last_dispute(order.id)?,
            claims: disputes::window(step, order)?,
            goes_back: goes_back(step, order, &refunds)?,
            refunds: refunds.iter().map(refunds::brief).collect::<Result<_, _>>()?,
        })
    }

    /// Whether a dispute is open.
    pub(super) fn is_disputed(&self) -> bool {
        self.flags.contains(&OrderFlag::Dispute)
    }
}

/// When all of an order's money is back: when the last of it came, or when that is expected. Of what the seller has received
/// the order stays completed.
fn goes_back(step: &Step<'_>, order: &Purchase, refunds: &[Refund]) -> Result<Option<When>, Refusal> {
    let Some(last) = refunds.last() else { return Ok(None) };
    let sum = refunds.iter().map(|refund| refund.part.price.minor).sum::<i64>();
    if sum != total(order)?.minor || order.state == OrderState::Completed {
        return Ok(None);
    }
    let ends: Option<Vec<Timestamp>> = refunds.iter().map(|refund| refund.ended).collect();
    if let Some(end) = ends.and_then(|ends| ends.into_iter().max()) {
        return Ok(Some(When::Was(end)));
    }
    let (from, to) = step.rules.disputes.refund_days;
    let after = |days: u8| last.created.checked_add(SignedDuration::from_hours(24 * i64::from(days)));
    Ok(Some(When::Expected(after(from)?, after(to)?)))
}
