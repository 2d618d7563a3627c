//! How disputes end: agreed on, decided, given up; at once, or when the goods are back.

use super::{Due, advance, in_state, note, order_of, owned, tell};
use crate::backend::agenda::Event;
use crate::backend::contract::{
    Caller, DisputeId, DisputeNews, DisputeRefusal, DisputeState, DisputeStep, ParcelStep, Proposer, RefundCause,
    Refusal, SettledBy, Solution, Thing,
};
use crate::backend::courier::{self, Subject};
use crate::backend::step::Step;
use crate::backend::store::Dispute;
use crate::backend::{refunds, shop};

/// The buyer agrees to what a side proposes: to exactly that.
pub(super) fn accept(
    step: &mut Step<'_>,
    caller: &Caller,
    id: DisputeId,
    by: Proposer,
    agreed: Solution,
) -> Result<DisputeId, Refusal> {
    let dispute = owned(step, caller, id)?;
    if !matches!(dispute.state, DisputeState::NeedsResponse | DisputeState::UnderReview) {
        return Err(DisputeRefusal::DisputeIs(dispute.state).into());
    }
    let (proposed, what, how) = match by {
        Proposer::Seller => {
            let offer = dispute.answer.and_then(|(_, offer, _)| offer);
            (offer, DisputeStep::OfferAccepted(agreed), SettledBy::OfferAccepted)
        }
        Proposer::Platform => {
            let proposal = dispute.proposal.and_then(|(_, proposal, _)| proposal);
            (proposal, DisputeStep::ProposalAccepted(agreed), SettledBy::ProposalAccepted)
        }
    };
    if proposed != Some(agreed) {
        return Err(DisputeRefusal::NotProposed.into());
    }
    note(step, &dispute, what)?;
    settle(step, dispute, how, agreed)?;
    Ok(id)
}

/// It is settled: won at once, or as soon as the goods are back.
pub(super) fn settle(
    step: &mut Step<'_>,
    mut dispute: Dispute,
    by: SettledBy,
    solution: Solution,
) -> Result<(), Refusal> {
    dispute.settled = Some((step.now, by, Some(solution)));
    if !solution.with_return {
        return win(step, dispute, solution);
    }
    let until = step.after(step.rules.disputes.send_back)?;
    advance(step, &mut dispute, DisputeState::AwaitingReturn, Some(until))?;
    step.store.set_dispute(&dispute)?;
    step.store.plan(until, &Event::Dispute(Due::NotSentBack(dispute.id)))?;
    tell(step, &dispute, DisputeNews::SendBack { until })
}

/// The buyer gets money back: from this moment on it is set aside.
fn win(step: &mut Step<'_>, mut dispute: Dispute, solution: Solution) -> Result<(), Refusal> {
    advance(step, &mut dispute, DisputeState::Won, None)?;
    step.store.set_dispute(&dispute)?;
    note(step, &dispute, DisputeStep::Won)?;
    let order = order_of(step, &dispute)?;
    tell(step, &dispute, DisputeNews::Won { amount: solution.amount })?;
    if !step.rules.slips.refund_forgotten {
        refunds::begin(step, &order, solution.amount, RefundCause::Dispute, Some(dispute.id))?;
    }
    shop::resume(step, order.id)
}

/// The seller keeps everything.
pub(super) fn lose(step: &mut Step<'_>, mut dispute: Dispute) -> Result<(), Refusal> {
    dispute.settled = Some((step.now, SettledBy::Decision, None));
    advance(step, &mut dispute, DisputeState::Lost, None)?;
    step.store.set_dispute(&dispute)?;
    note(step, &dispute, DisputeStep::Lost)?;
    tell(step, &dispute, DisputeNews::Lost)?;
    shop::resume(step, dispute.order)
}

/// The buyer gives the claim up. Once the goods are on their way back it is too late for that.
pub(super) fn withdraw(step: &mut Step<'_>, caller: &Caller, id: DisputeId) -> Result<DisputeId, Refusal> {
    let dispute = owned(step, caller, id)?;
    if dispute.state == DisputeState::AwaitingReturn && dispute.sent.is_some() {
        return Err(DisputeRefusal::OnItsWayBack.into());
    }
    close(step, dispute, DisputeStep::Withdrawn, DisputeNews::Withdrawn)?;
    Ok(id)
}

/// The goods were to be sent back, and were not.
pub(super) fn not_sent_back(step: &mut Step<'_>, id: DisputeId) -> Result<(), Refusal> {
    let dispute = in_state(step, id, DisputeState::AwaitingReturn)?;
    match dispute.filter(|dispute| dispute.sent.is_none()) {
        Some(dispute) => close(step, dispute, DisputeStep::NotSentBack, DisputeNews::NotSentBack),
        None => Ok(()),
    }
}

fn close(step: &mut Step<'_>, mut dispute: Dispute, what: DisputeStep, news: DisputeNews) -> Result<(), Refusal> {
    advance(step, &mut dispute, DisputeState::Withdrawn, None)?;
    step.store.set_dispute(&dispute)?;
    note(step, &dispute, what)?;
    tell(step, &dispute, news)?;
    shop::resume(step, dispute.order)
}

/// The buyer hands the goods to the courier.
pub(super) fn send_back(step: &mut Step<'_>, caller: &Caller, id: DisputeId) -> Result<DisputeId, Refusal> {
    let mut dispute = owned(step, caller, id)?;
    if dispute.state != DisputeState::AwaitingReturn {
        return Err(DisputeRefusal::DisputeIs(dispute.state).into());
    }
    if dispute.sent.is_some() {
        return Err(DisputeRefusal::OnItsWayBack.into());
    }
    let order = order_of(step, &dispute)?;
    let buyer = step.store.wallet(dispute.buyer)?.ok_or(Refusal::NotFound(Thing::Wallet))?;
    let takes = step.rules.disputes.back_days;
    let parcel = courier::take_back(step, Subject::Return(id), &buyer.phone, order.start, takes)?;
    dispute.sent = Some(step.now);
    dispute.due = Some(parcel.expected);
    step.store.set_dispute(&dispute)?;
    note(step, &dispute, DisputeStep::SentBack)?;
    Ok(id)
}

/// Something happened to the goods on their way back.
pub(crate) fn moved(step: &mut Step<'_>, id: DisputeId, what: ParcelStep) -> Result<(), Refusal> {
    let arrived = in_state(step, id, DisputeState::AwaitingReturn)?.filter(|_| what == ParcelStep::HandedOver);
    let Some(mut dispute) = arrived else { return Ok(()) };
    dispute.arrived = Some(step.now);
    note(step, &dispute, DisputeStep::BackArrived)?;
    tell(step, &dispute, DisputeNews::BackArrived)?;
    match dispute.settled {
        Some((_, _, Some(solution))) => win(step, dispute, solution),
        _ => Err(Refusal::Internal("goods came back for nothing".to_owned())),
    }
}
