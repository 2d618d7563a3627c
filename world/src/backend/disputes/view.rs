//! Disputes as they are shown.

use jiff::Timestamp;

use super::opening::{Bounds, bounds, paid_by, returns};
use super::{LISTED, order_of, talks};
use crate::backend::contract::{
    Caller, Claim, DisputeMove, DisputeState, DisputeView, Otherwise, PlatformSays, Proposer, Refusal, Reply,
    SellerSays, Settled, Solution, Turn, WalletId, WayBack,
};
use crate::backend::courier::{self, Subject};
use crate::backend::shop;
use crate::backend::step::Step;
use crate::backend::store::Dispute;

/// The disputes of who is asking, newest first.
pub(super) fn list(step: &Step<'_>, caller: &Caller) -> Result<Reply, Refusal> {
    let buyer = step.owner(caller)?;
    Ok(Reply::Disputes(all(step, step.store.disputes_of(buyer.id, LISTED)?)?))
}

/// The disputes that have not ended, newest first.
pub(crate) fn open_disputes(step: &Step<'_>, buyer: WalletId) -> Result<Vec<DisputeView>, Refusal> {
    all(step, step.store.open_disputes(buyer, LISTED)?)
}

fn all(step: &Step<'_>, disputes: Vec<Dispute>) -> Result<Vec<DisputeView>, Refusal> {
    disputes.into_iter().map(|dispute| of(step, dispute)).collect()
}

/// A dispute with everything about it.
pub(super) fn of(step: &Step<'_>, dispute: Dispute) -> Result<DisputeView, Refusal> {
    let order = order_of(step, &dispute)?;
    let Bounds { least, most } = bounds(step, &order)?;
    let evidence = step.store.dispute_notes(dispute.id)?;
    let shown = u8::try_from(evidence.len()).unwrap_or(u8::MAX);
    let evidence_left = step.rules.disputes.notes.saturating_sub(shown);
    let (until, otherwise) = deadline(step, &dispute)?;
    let worth = |solution: Option<Solution>| match solution {
        Some(Solution { amount, .. }) => returns(step, &order, amount),
        None => Ok(None),
    };
    let seller_says = match dispute.answer {
        Some((at, offer, word)) => Some(SellerSays { at, offer, word, returns: worth(offer)? }),
        None => None,
    };
    let platform_says = match dispute.proposal {
        Some((at, solution, ground)) => Some(PlatformSays { at, solution, ground, returns: worth(solution)? }),
        None => None,
    };
    Ok(DisputeView {
        total: shop::total(&order)?,
        turn: turn(&dispute),
        until,
        otherwise,
        least,
        most,
        evidence,
        evidence_left,
        seller_says,
        platform_says,
        settled: dispute.settled.map(|(at, by, solution)| Settled { at, by, solution }),
        way_back: way_back(step, &dispute)?,
        refund: step.store.refund_for(dispute.id)?,
        to: paid_by(step, &order)?,
        parcel: courier::view(step, Subject::Order(order.id))?.map(Box::new),
        found: shop::found(&order),
        timeline: step.store.dispute_events(dispute.id)?,
        moves: moves(&dispute, evidence_left),
        id: dispute.id,
        order: dispute.order,
        order_number: order.number,
        good: order.name,
        seller: order.seller,
        state: dispute.state,
        opened: dispute.opened,
        ended: dispute.ended,
        edited: dispute.edited,
        claim: Claim {
            reason: dispute.reason,
            amount: dispute.claim.amount,
            with_return: dispute.claim.with_return,
            text: dispute.text,
        },
    })
}

/// Whose turn it is.
const fn turn(dispute: &Dispute) -> Turn {
    match dispute.state {
        DisputeState::NeedsResponse if dispute.answer.is_none() => Turn::Seller,
        DisputeState::NeedsResponse => Turn::Buyer,
        DisputeState::UnderReview => Turn::Platform,
        DisputeState::AwaitingReturn if dispute.sent.is_none() => Turn::Buyer,
        DisputeState::AwaitingReturn => Turn::Courier,
        DisputeState::Won | DisputeState::Lost | DisputeState::Withdrawn => Turn::Nobody,
    }
}

/// Until when whoever has the turn takes it, and what happens otherwise. When the talks have lasted long enough, the
/// platform does not wait for anybody's turn.
fn deadline(step: &Step<'_>, dispute: &Dispute) -> Result<(Option<Timestamp>, Option<Otherwise>), Refusal> {
    let talks_end = talks::talks_end(step, dispute)?;
    if dispute.state == DisputeState::NeedsResponse && dispute.due.is_some_and(|due| due >= talks_end) {
        return Ok((Some(talks_end), Some(Otherwise::Platform)));
    }
    let otherwise = match turn(dispute) {
        Turn::Seller => Some(Otherwise::Won),
        Turn::Buyer if matches!(dispute.state, DisputeState::AwaitingReturn) => Some(Otherwise::Closed),
        Turn::Buyer => Some(Otherwise::Platform),
        Turn::Platform => Some(Otherwise::Decided),
        Turn::Courier | Turn::Nobody => None,
    };
    Ok((dispute.due, otherwise))
}

/// What the person can do now.
fn moves(dispute: &Dispute, evidence_left: u8) -> Vec<DisputeMove> {
    let mut moves = Vec::new();
    match dispute.state {
        DisputeState::NeedsResponse | DisputeState::UnderReview => {
            if dispute.answer.is_some_and(|(_, offer, _)| offer.is_some()) {
                moves.push(DisputeMove::Accept(Proposer::Seller));
            }
            if dispute.proposal.is_some_and(|(_, proposal, _)| proposal.is_some()) {
                moves.push(DisputeMove::Accept(Proposer::Platform));
            }
            if dispute.state == DisputeState::NeedsResponse && dispute.answer.is_some() {
                moves.push(DisputeMove::Escalate);
            }
            moves.push(DisputeMove::Edit);
            if evidence_left > 0 {
                moves.push(DisputeMove::AddEvidence);
            }
            moves.push(DisputeMove::Withdraw);
        }
        DisputeState::AwaitingReturn if dispute.sent.is_none() => {
            moves.extend([DisputeMove::SendBack, DisputeMove::Withdraw]);
        }
        _ => {}
    }
    moves
}

/// The way of the goods back, if they are to go back.
fn way_back(step: &Step<'_>, dispute: &Dispute) -> Result<Option<WayBack>, Refusal> {
    let Some((settled, _, Some(Solution { with_return: true, .. }))) = dispute.settled else { return Ok(None) };
    Ok(Some(WayBack {
        send_until: settled.checked_add(step.rules.disputes.send_back)?,
        sent: dispute.sent,
        parcel: courier::view(step, Subject::Return(dispute.id))?.map(Box::new),
        arrived: dispute.arrived,
    }))
}
