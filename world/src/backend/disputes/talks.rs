//! The end of the talks between seller and buyer: the platform takes over.

use jiff::Timestamp;

use super::{advance, in_state, note, owned, platform, tell};
use crate::backend::contract::{Caller, DisputeId, DisputeNews, DisputeRefusal, DisputeState, DisputeStep, Refusal};
use crate::backend::step::Step;
use crate::backend::store::Dispute;

/// The buyer does not agree with what the seller has said.
pub(super) fn escalate(step: &mut Step<'_>, caller: &Caller, id: DisputeId) -> Result<DisputeId, Refusal> {
    let dispute = owned(step, caller, id)?;
    if dispute.state != DisputeState::NeedsResponse {
        return Err(DisputeRefusal::DisputeIs(dispute.state).into());
    }
    if let (None, Some(until)) = (dispute.answer, dispute.due) {
        let until = until.min(talks_end(step, &dispute)?);
        return Err(DisputeRefusal::SellersTurn { until }.into());
    }
    take_over(step, dispute)?;
    Ok(id)
}

/// The buyer has said nothing to the seller's answer.
pub(super) fn buyer_is_silent(step: &mut Step<'_>, id: DisputeId, round: u32) -> Result<(), Refusal> {
    let dispute = in_state(step, id, DisputeState::NeedsResponse)?;
    match dispute.filter(|dispute| dispute.round == round && dispute.answer.is_some()) {
        Some(dispute) => take_over(step, dispute),
        None => Ok(()),
    }
}

/// They have talked for long enough.
pub(super) fn end(step: &mut Step<'_>, id: DisputeId) -> Result<(), Refusal> {
    match in_state(step, id, DisputeState::NeedsResponse)? {
        Some(dispute) => take_over(step, dispute),
        None => Ok(()),
    }
}

/// When the platform takes over, whoever has the turn.
pub(super) fn talks_end(step: &Step<'_>, dispute: &Dispute) -> Result<Timestamp, Refusal> {
    Ok(dispute.opened.checked_add(step.rules.disputes.talks)?)
}

fn take_over(step: &mut Step<'_>, mut dispute: Dispute) -> Result<(), Refusal> {
    let until = step.after(step.rules.disputes.review)?;
    advance(step, &mut dispute, DisputeState::UnderReview, Some(until))?;
    step.store.set_dispute(&dispute)?;
    note(step, &dispute, DisputeStep::PlatformTook)?;
    platform::begin(step, &dispute)?;
    tell(step, &dispute, DisputeNews::PlatformTook { until })
}
