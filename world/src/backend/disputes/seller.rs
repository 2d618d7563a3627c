//! The seller's side. How a seller behaves follows from the world's seed and its name, and stays the same; the practice
//! sellers are known to everybody.

use jiff::Timestamp;
use rand::RngExt;

use super::facts::{self, Facts};
use super::opening::bounds;
use super::talks::talks_end;
use super::{Due, in_state, note, order_of, settle, tell};
use crate::backend::agenda::Event;
use crate::backend::contract::{
    DisputeId, DisputeNews, DisputeState, DisputeStep, Persona, PracticeSeller, Refusal, SellerWord, SettledBy,
    Solution,
};
use crate::backend::shop;
use crate::backend::step::Step;
use crate::backend::store::{Dispute, Purchase};
use crate::domain::day::DAY_MS;
use crate::domain::money::Amount;

/// How a seller behaves.
pub(super) fn persona(step: &Step<'_>, seller: &str) -> Persona {
    if let Some(practice) = PracticeSeller::find(seller) {
        return practice.persona;
    }
    match step.chance_of("persona", seller.as_bytes()).random_range(0..100) {
        0..55 => Persona::Fair,
        55..85 => Persona::Stubborn,
        _ => Persona::Silent,
    }
}

/// It is the seller's turn from now on; until when.
pub(super) fn wait_for(step: &mut Step<'_>, dispute: &mut Dispute) -> Result<Timestamp, Refusal> {
    let until = step.after(step.rules.disputes.seller_answers)?;
    let (id, round) = (dispute.id, dispute.round);
    dispute.due = Some(until);
    let takes = match dispute.persona {
        Persona::Fair => Some(DAY_MS / 2..=3 * DAY_MS),
        Persona::Stubborn => Some(DAY_MS..=4 * DAY_MS),
        Persona::Silent => None,
    };
    if let Some(takes) = takes {
        let at = step.soon(takes)?;
        step.store.plan(at, &Event::Dispute(Due::SellerAnswers { dispute: id, round }))?;
    }
    if !step.rules.slips.silence_forgotten {
        step.store.plan(until, &Event::Dispute(Due::SellerSilent { dispute: id, round }))?;
    }
    Ok(until)
}

/// A dispute in which the seller has not answered in this round.
fn waiting(step: &Step<'_>, id: DisputeId, round: u32) -> Result<Option<Dispute>, Refusal> {
    let dispute = in_state(step, id, DisputeState::NeedsResponse)?;
    Ok(dispute.filter(|dispute| dispute.round == round && dispute.answer.is_none()))
}

/// The seller's time is over and nothing was said: the claim is as good as agreed to.
pub(super) fn stay_silent(step: &mut Step<'_>, id: DisputeId, round: u32) -> Result<(), Refusal> {
    let Some(dispute) = waiting(step, id, round)? else { return Ok(()) };
    let claim = dispute.claim;
    note(step, &dispute, DisputeStep::SellerSilent)?;
    tell(step, &dispute, DisputeNews::SellerSilent { amount: claim.amount, with_return: claim.with_return })?;
    settle::settle(step, dispute, SettledBy::SellerSilent, claim)
}

/// What a seller says to a claim.
enum Answer {
    /// Yes.
    Agrees,
    /// Something else.
    Offers(Solution, SellerWord),
    /// No.
    Refuses(SellerWord),
}

/// The seller says something.
pub(super) fn answer(step: &mut Step<'_>, id: DisputeId, round: u32) -> Result<(), Refusal> {
    let Some(mut dispute) = waiting(step, id, round)? else { return Ok(()) };
    let order = order_of(step, &dispute)?;
    let facts = facts::of(step, &dispute, &order)?;
    let answer = decide(step, &dispute, &order, &facts)?;
    let (offer, word) = match answer {
        // Who offers all that is claimed agrees to it.
        Answer::Offers(offer, _) if offer == dispute.claim => return agree(step, dispute),
        Answer::Agrees => return agree(step, dispute),
        Answer::Offers(offer, word) => (Some(offer), word),
        Answer::Refuses(word) => (None, word),
    };
    let until = step.after(step.rules.disputes.buyer_answers)?;
    dispute.answer = Some((step.now, offer, word));
    dispute.due = Some(until);
    step.store.set_dispute(&dispute)?;
    step.store.plan(until, &Event::Dispute(Due::BuyerSilent { dispute: id, round }))?;
    let until = until.min(talks_end(step, &dispute)?);
    if let Some(Solution { amount, with_return }) = offer {
        note(step, &dispute, DisputeStep::SellerOffered(Solution { amount, with_return }))?;
        tell(step, &dispute, DisputeNews::SellerOffered { amount, with_return, until })
    } else {
        note(step, &dispute, DisputeStep::SellerRefused)?;
        tell(step, &dispute, DisputeNews::SellerRefused { until })
    }
}

fn agree(step: &mut Step<'_>, dispute: Dispute) -> Result<(), Refusal> {
    let claim = dispute.claim;
    note(step, &dispute, DisputeStep::SellerAgreed)?;
    tell(step, &dispute, DisputeNews::SellerAgreed { amount: claim.amount, with_return: claim.with_return })?;
    settle::settle(step, dispute, SettledBy::SellerAgreed, claim)
}

fn decide(step: &mut Step<'_>, dispute: &Dispute, order: &Purchase, facts: &Facts) -> Result<Answer, Refusal> {
    let answer = match (dispute.persona, dispute.reason.has_goods()) {
        (Persona::Fair, false) => fair_about_parcel(facts),
        (Persona::Fair, true) => return fair_about_goods(step, dispute, order, facts),
        (_, false) if facts.handed_over => Answer::Refuses(SellerWord::WasHandedOver),
        (_, false) if facts.lost => Answer::Refuses(SellerWord::LeftInOrder),
        (_, false) => Answer::Refuses(SellerWord::StillComing),
        (_, true) if facts.notes == 0 => Answer::Refuses(SellerWord::NoProof),
        (_, true) => {
            let offer = part(step, dispute, order, 10..=20)?;
            Answer::Offers(offer, SellerWord::KeepIt)
        }
    };
    Ok(answer)
}

/// Whoever waits in vain gets everything back; what is said to have been handed over has to be looked into by others.
const fn fair_about_parcel(facts: &Facts) -> Answer {
    if facts.handed_over { Answer::Refuses(SellerWord::WasHandedOver) } else { Answer::Agrees }
}

/// Where something shows that the buyer is right: yes, but not all of the price for who keeps the goods. Where nothing does:
/// a part, to be rid of it.
fn fair_about_goods(
    step: &mut Step<'_>,
    dispute: &Dispute,
    order: &Purchase,
    facts: &Facts,
) -> Result<Answer, Refusal> {
    let claim = dispute.claim;
    let shown = facts.damage_noted || facts.notes > 0;
    if !(facts.is_true && shown) {
        let offer = part(step, dispute, order, if facts.is_true { 30..=50 } else { 10..=20 })?;
        return Ok(if offer.amount == claim.amount {
            Answer::Agrees
        } else {
            Answer::Offers(offer, SellerWord::KeepIt)
        });
    }
    let half = shop::total(order)?.minor / 2;
    if claim.with_return || facts.damage_noted || claim.amount.minor <= half {
        return Ok(Answer::Agrees);
    }
    Ok(Answer::Offers(Solution { with_return: true, ..claim }, SellerWord::SendItBack))
}

/// So many percent of what is claimed, rounded down to the minor unit but not below the least, for who keeps the goods.
fn part(
    step: &mut Step<'_>,
    dispute: &Dispute,
    order: &Purchase,
    percent: std::ops::RangeInclusive<i64>,
) -> Result<Solution, Refusal> {
    let (claimed, least) = (dispute.claim.amount, bounds(step, order)?.least);
    let percent = step.random.random_range(percent);
    let minor = claimed.minor.saturating_mul(percent) / 100;
    let amount = Amount::new(minor.max(least.minor).min(claimed.minor), claimed.currency);
    Ok(Solution { amount, with_return: false })
}
