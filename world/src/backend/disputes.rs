//! The disputes desk: what a buyer claims of an order, what its seller and then the platform say to it, and how it ends.
//!
//! While a dispute is open its order is not completed and its seller not paid. A dispute that is won has promised its
//! refund in the same step. What the sides say are facts with names; `docs/DISPUTES.md` has the rules and the terms.

mod claim;
mod facts;
mod opening;
mod platform;
mod seller;
mod settle;
mod talks;
mod view;

pub(crate) use opening::{can_open, window};
pub(crate) use settle::moved;
pub(crate) use view::open_disputes;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::contract::{
    Caller, DisputeId, DisputeNews, DisputeRefusal, DisputeRequest, DisputeState, DisputeStep, Refusal, Reply, Sender,
    SmsBody, Thing,
};
use super::phone;
use super::step::Step;
use super::store::{Dispute, Purchase};

/// The most disputes in one answer.
const LISTED: u32 = 100;

/// What is going to happen with disputes.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) enum Due {
    /// The seller answers what was claimed in this round.
    SellerAnswers { dispute: DisputeId, round: u32 },
    /// The seller's time to answer is over.
    SellerSilent { dispute: DisputeId, round: u32 },
    /// The buyer's time to say something to the seller's answer is over.
    BuyerSilent { dispute: DisputeId, round: u32 },
    /// Both have talked for long enough.
    TalksEnd(DisputeId),
    /// The platform has a proposal.
    PlatformProposes(DisputeId),
    /// The platform decides.
    PlatformDecides(DisputeId),
    /// The buyer's time to send the goods back is over.
    NotSentBack(DisputeId),
}

/// Does what is due, if things have not gone another way.
pub(crate) fn due(step: &mut Step<'_>, due: Due) -> Result<(), Refusal> {
    match due {
        Due::SellerAnswers { dispute, round } => seller::answer(step, dispute, round),
        Due::SellerSilent { dispute, round } => seller::stay_silent(step, dispute, round),
        Due::BuyerSilent { dispute, round } => talks::buyer_is_silent(step, dispute, round),
        Due::TalksEnd(dispute) => talks::end(step, dispute),
        Due::PlatformProposes(dispute) => platform::propose(step, dispute),
        Due::PlatformDecides(dispute) => platform::decide(step, dispute),
        Due::NotSentBack(dispute) => settle::not_sent_back(step, dispute),
    }
}

/// Answers a query.
pub(crate) fn answer(step: &Step<'_>, caller: &Caller, query: &DisputeRequest) -> Result<Reply, Refusal> {
    match query {
        DisputeRequest::Terms { order } => opening::terms(step, caller, *order),
        DisputeRequest::Price { order, amount } => opening::price(step, caller, *order, *amount),
        DisputeRequest::List => view::list(step, caller),
        DisputeRequest::Look { dispute } => look(step, caller, *dispute),
        _ => Err(Refusal::Internal("asked at the wrong desk".to_owned())),
    }
}

/// Does what a command says, and shows the dispute as it is then.
pub(crate) fn perform(step: &mut Step<'_>, caller: &Caller, command: &DisputeRequest) -> Result<Reply, Refusal> {
    let id = match command {
        DisputeRequest::Open { order, claim, .. } => claim::open(step, caller, *order, claim)?,
        DisputeRequest::Edit { dispute, claim, .. } => claim::edit(step, caller, *dispute, claim)?,
        DisputeRequest::AddEvidence { dispute, text, .. } => claim::add_evidence(step, caller, *dispute, text)?,
        DisputeRequest::Accept { dispute, by, solution, .. } => settle::accept(step, caller, *dispute, *by, *solution)?,
        DisputeRequest::Escalate { dispute, .. } => talks::escalate(step, caller, *dispute)?,
        DisputeRequest::SendBack { dispute, .. } => settle::send_back(step, caller, *dispute)?,
        DisputeRequest::Withdraw { dispute, .. } => settle::withdraw(step, caller, *dispute)?,
        _ => return Err(Refusal::Internal("asked at the wrong desk".to_owned())),
    };
    look(step, caller, id)
}

fn look(step: &Step<'_>, caller: &Caller, id: DisputeId) -> Result<Reply, Refusal> {
    Ok(Reply::Dispute(Box::new(view::of(step, owned(step, caller, id)?)?)))
}

/// A dispute of who is asking.
fn owned(step: &Step<'_>, caller: &Caller, id: DisputeId) -> Result<Dispute, Refusal> {
    let buyer = step.owner(caller)?;
    let dispute = step.store.dispute(id)?.filter(|dispute| dispute.buyer == buyer.id);
    dispute.ok_or(Refusal::NotFound(Thing::Dispute))
}

/// A dispute that is in this state.
fn in_state(step: &Step<'_>, id: DisputeId, state: DisputeState) -> Result<Option<Dispute>, Refusal> {
    Ok(step.store.dispute(id)?.filter(|dispute| dispute.state == state))
}

/// The order that a dispute is about.
fn order_of(step: &Step<'_>, dispute: &Dispute) -> Result<Purchase, Refusal> {
    step.store.purchase(dispute.order)?.ok_or(Refusal::NotFound(Thing::Order))
}

/// Takes a dispute to its next state, if it may go there, where it stays until `due`.
fn advance(step: &Step<'_>, dispute: &mut Dispute, next: DisputeState, due: Option<Timestamp>) -> Result<(), Refusal> {
    if !dispute.state.may_become(next) {
        return Err(DisputeRefusal::DisputeIs(dispute.state).into());
    }
    dispute.state = next;
    dispute.due = due;
    if next.is_terminal() {
        dispute.ended = Some(step.now);
        step.store.strike_about_dispute(dispute.id)?;
    }
    Ok(step.store.note_dispute_path(dispute.id, step.now, next)?)
}

/// Writes down that something happened.
fn note(step: &Step<'_>, dispute: &Dispute, what: DisputeStep) -> Result<(), Refusal> {
    Ok(step.store.add_dispute_event(dispute.id, step.now, what)?)
}

/// Tells the buyer's phone of it.
fn tell(step: &mut Step<'_>, dispute: &Dispute, news: DisputeNews) -> Result<(), Refusal> {
    let number = order_of(step, dispute)?.number;
    match step.store.wallet(dispute.buyer)? {
        Some(buyer) => phone::send(step, &buyer.phone, Sender::Shop, SmsBody::Dispute { number, news }),
        None => Ok(()),
    }
}
