//! The buyer's side: opening a dispute, changing the claim, showing evidence.

use super::opening::{bounds, check_amount, objection, reason_objection};
use super::{Due, note, order_of, owned, seller, tell};
use crate::backend::agenda::Event;
use crate::backend::contract::{
    Caller, Claim, DisputeId, DisputeNews, DisputeRefusal, DisputeState, DisputeStep, LONGEST_TEXT, OrderId, Refusal,
    Solution,
};
use crate::backend::shop;
use crate::backend::step::Step;
use crate::backend::store::{Dispute, Purchase};

/// Opens a dispute about an order.
pub(super) fn open(step: &mut Step<'_>, caller: &Caller, id: OrderId, claim: &Claim) -> Result<DisputeId, Refusal> {
    let order = shop::owned(step, caller, id)?;
    if let Some(refusal) = objection(step, &order)? {
        return Err(refusal.into());
    }
    judge(step, &order, claim)?;
    let mut dispute = Dispute {
        id: DisputeId(step.id()),
        order: id,
        buyer: order.buyer,
        persona: seller::persona(step, &order.seller),
        state: DisputeState::NeedsResponse,
        opened: step.now,
        due: None,
        ended: None,
        round: 1,
        reason: claim.reason,
        claim: wants(claim),
        text: text(&claim.text).to_owned(),
        edited: None,
        answer: None,
        proposal: None,
        settled: None,
        sent: None,
        arrived: None,
    };
    let until = seller::wait_for(step, &mut dispute)?;
    step.store.add_dispute(&dispute)?;
    note(step, &dispute, DisputeStep::Opened(dispute.claim))?;
    step.store.plan(step.after(step.rules.disputes.talks)?, &Event::Dispute(Due::TalksEnd(dispute.id)))?;
    tell(step, &dispute, DisputeNews::Opened { until })?;
    Ok(dispute.id)
}

/// Claims something else. What was said to the claim before says nothing about this one: while seller and buyer talk it is
/// the seller's turn again; once the platform looks into it, it decides on this.
pub(super) fn edit(step: &mut Step<'_>, caller: &Caller, id: DisputeId, claim: &Claim) -> Result<DisputeId, Refusal> {
    let mut dispute = owned(step, caller, id)?;
    if !matches!(dispute.state, DisputeState::NeedsResponse | DisputeState::UnderReview) {
        return Err(DisputeRefusal::DisputeIs(dispute.state).into());
    }
    let order = order_of(step, &dispute)?;
    judge(step, &order, claim)?;
    let before = (dispute.reason, dispute.claim, dispute.text.as_str());
    if before == (claim.reason, wants(claim), text(&claim.text)) {
        return Err(DisputeRefusal::SameClaim.into());
    }
    dispute.reason = claim.reason;
    dispute.claim = wants(claim);
    text(&claim.text).clone_into(&mut dispute.text);
    dispute.edited = Some(step.now);
    dispute.answer = None;
    dispute.proposal = None;
    if dispute.state == DisputeState::NeedsResponse {
        dispute.round = dispute.round.saturating_add(1);
        seller::wait_for(step, &mut dispute)?;
    }
    step.store.set_dispute(&dispute)?;
    note(step, &dispute, DisputeStep::Edited(dispute.claim))?;
    Ok(id)
}

/// Adds a note to what the buyer shows, as long as there is something to decide.
pub(super) fn add_evidence(
    step: &mut Step<'_>,
    caller: &Caller,
    id: DisputeId,
    typed: &str,
) -> Result<DisputeId, Refusal> {
    let dispute = owned(step, caller, id)?;
    if !matches!(dispute.state, DisputeState::NeedsResponse | DisputeState::UnderReview) {
        return Err(DisputeRefusal::DisputeIs(dispute.state).into());
    }
    let most = step.rules.disputes.notes;
    if step.store.dispute_notes(id)?.len() >= usize::from(most) {
        return Err(DisputeRefusal::TooMuchEvidence(most).into());
    }
    let typed = text(typed);
    if typed.is_empty() || typed.chars().count() > LONGEST_TEXT {
        return Err(bad_text());
    }
    step.store.add_dispute_note(id, step.now, typed)?;
    note(step, &dispute, DisputeStep::EvidenceAdded)?;
    Ok(id)
}

/// Refuses a claim that cannot be.
fn judge(step: &Step<'_>, order: &Purchase, claim: &Claim) -> Result<(), Refusal> {
    if let Some(refusal) = reason_objection(step, order, claim.reason)? {
        return Err(refusal.into());
    }
    check_amount(bounds(step, order)?, claim.amount)?;
    if claim.with_return && !claim.reason.has_goods() {
        return Err(DisputeRefusal::NothingToSendBack.into());
    }
    if text(&claim.text).chars().count() > LONGEST_TEXT {
        return Err(bad_text());
    }
    Ok(())
}

fn bad_text() -> Refusal {
    DisputeRefusal::BadText(u16::try_from(LONGEST_TEXT).unwrap_or(u16::MAX)).into()
}

const fn wants(claim: &Claim) -> Solution {
    Solution { amount: claim.amount, with_return: claim.with_return }
}

/// What was typed, without the space around it, nor what is no character to read: a text that begins with NUL has no
/// length for the database.
fn text(typed: &str) -> &str {
    typed.trim_matches(|character: char| character.is_whitespace() || character.is_control())
}
