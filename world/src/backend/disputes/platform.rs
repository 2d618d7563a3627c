//! The platform's side: it looks at what the post and the buyer can show, proposes something, and then decides.
//!
//! Where the records speak for themselves there is nothing left to chance. Where they do not, how hard it is to convince
//! is drawn once for each dispute, so that more evidence never does harm, and the decision is the proposal unless
//! something new was shown.

use rand::RngExt;

use super::facts::{self, Facts};
use super::{Due, in_state, note, order_of, settle, tell};
use crate::backend::agenda::Event;
use crate::backend::contract::{
    DisputeId, DisputeNews, DisputeState, DisputeStep, Ground, Refusal, SettledBy, Solution,
};
use crate::backend::shop;
use crate::backend::step::Step;
use crate::backend::store::{Dispute, Purchase};
use crate::domain::day::DAY_MS;
use crate::domain::dispute::{ClaimReason, Fate};
use crate::domain::money::Amount;

/// The platform begins to look into a dispute.
pub(super) fn begin(step: &mut Step<'_>, dispute: &Dispute) -> Result<(), Refusal> {
    let proposes = step.soon(2 * DAY_MS..=5 * DAY_MS)?;
    step.store.plan(proposes, &Event::Dispute(Due::PlatformProposes(dispute.id)))?;
    let decides = step.soon(8 * DAY_MS..=14 * DAY_MS)?;
    Ok(step.store.plan(decides, &Event::Dispute(Due::PlatformDecides(dispute.id)))?)
}

/// The platform says what it thinks so far.
pub(super) fn propose(step: &mut Step<'_>, id: DisputeId) -> Result<(), Refusal> {
    let Some(mut dispute) = in_state(step, id, DisputeState::UnderReview)? else { return Ok(()) };
    let (solution, ground) = judge(step, &dispute)?;
    dispute.proposal = Some((step.now, solution, ground));
    step.store.set_dispute(&dispute)?;
    note(step, &dispute, DisputeStep::PlatformProposed(solution))?;
    let until = dispute.due.unwrap_or(step.now);
    let (amount, with_return) = (solution.map(|it| it.amount), solution.is_some_and(|it| it.with_return));
    tell(step, &dispute, DisputeNews::PlatformProposed { amount, with_return, until })
}

/// The platform decides, and that is that.
pub(super) fn decide(step: &mut Step<'_>, id: DisputeId) -> Result<(), Refusal> {
    let Some(mut dispute) = in_state(step, id, DisputeState::UnderReview)? else { return Ok(()) };
    let (solution, ground) = judge(step, &dispute)?;
    dispute.proposal = Some((step.now, solution, ground));
    note(step, &dispute, DisputeStep::PlatformDecided(solution))?;
    match solution {
        Some(solution) => settle::settle(step, dispute, SettledBy::Decision, solution),
        None => settle::lose(step, dispute),
    }
}

/// What the platform thinks, and why.
fn judge(step: &Step<'_>, dispute: &Dispute) -> Result<(Option<Solution>, Ground), Refusal> {
    let order = order_of(step, dispute)?;
    let facts = facts::of(step, dispute, &order)?;
    // The higher, the harder to convince: from 0 to 99.
    let doubt = step.chance_of("platform", dispute.id.0.as_bytes()).random_range(0..100);
    let ground = if dispute.reason.has_goods() {
        about_goods(dispute, &order, &facts, doubt)
    } else {
        about_parcel(&facts, doubt)
    };
    Ok((solution(step, dispute, &order, ground)?, ground))
}

/// A parcel that was never handed over is the seller's risk. Of one that was, the courier is asked for the signature.
const fn about_parcel(facts: &Facts, doubt: u32) -> Ground {
    if facts.lost {
        return Ground::ParcelLost;
    }
    if !facts.handed_over {
        return Ground::NeverHandedOver;
    }
    let found_out = if facts.is_true { 85 } else { 5 };
    if doubt < found_out { Ground::NoSignature } else { Ground::Signed }
}

fn about_goods(dispute: &Dispute, order: &Purchase, facts: &Facts, doubt: u32) -> Ground {
    if facts.damage_noted && dispute.reason == ClaimReason::PoorQuality && shop::fate(order) == Fate::Damaged {
        return Ground::DamageNoted;
    }
    // How sure it is that it is convinced, and that it is half convinced at least.
    let (whole, half) = match (facts.is_true, facts.notes) {
        (true, 0) => (0, 40),
        (true, 1) => (70, 100),
        (true, _) => (95, 100),
        (false, 0) => (0, 0),
        (false, 1) => (0, 15),
        (false, _) => (0, 25),
    };
    if doubt < whole {
        Ground::EvidenceConvinces
    } else if doubt < half {
        Ground::EvidenceHalf
    } else {
        Ground::EvidenceLacks
    }
}

/// What follows from what it goes by. Who gets more than half of the price back for goods that are not broken sends them
/// back.
fn solution(step: &Step<'_>, dispute: &Dispute, order: &Purchase, ground: Ground) -> Result<Option<Solution>, Refusal> {
    let claim = dispute.claim;
    Ok(match ground {
        Ground::ParcelLost | Ground::NeverHandedOver | Ground::NoSignature | Ground::DamageNoted => Some(claim),
        Ground::EvidenceConvinces => {
            let much = claim.amount.minor > shop::total(order)?.minor / 2;
            Some(Solution { with_return: claim.with_return || much, ..claim })
        }
        Ground::EvidenceHalf => {
            let least = super::opening::bounds(step, order)?.least.minor;
            let minor = (claim.amount.minor / 2).max(least).min(claim.amount.minor);
            Some(Solution { amount: Amount::new(minor, claim.amount.currency), with_return: false })
        }
        Ground::Signed | Ground::EvidenceLacks => None,
    })
}
