//! The refunds desk: money on its way back to what paid, from the moment it is promised until it arrives.
//!
//! Its amount is set aside in the escrow at once, so that nothing else can use it. A try that fails is made again; past the
//! limit the person is told to write to support, and the tries go on. It arrives whatever the wallet is like by then,
//! blocked or full: it is the owner's own money, which nobody may keep because there is no room for it.

mod begin;
mod bring;
mod view;

pub(crate) use begin::{begin, left, price};
pub(crate) use bring::{Due, due, push};
pub(crate) use view::{brief, look, open_refunds};

use super::contract::{Caller, RefundId, RefundRequest, Refusal, Reply, Thing};
use super::shop;
use super::step::Step;
use super::store::Refund;

/// The most refunds in one answer.
const LISTED: u32 = 200;

/// Answers a query.
pub(crate) fn answer(step: &Step<'_>, caller: &Caller, query: &RefundRequest) -> Result<Reply, Refusal> {
    match query {
        RefundRequest::List { order: None } => {
            let buyer = step.owner(caller)?;
            view::list(step, step.store.refunds_to(buyer.id, LISTED)?)
        }
        RefundRequest::List { order: Some(order) } => {
            let mut refunds = step.store.refunds_of(shop::owned(step, caller, *order)?.id)?;
            refunds.reverse();
            view::list(step, refunds)
        }
        RefundRequest::Look { refund } => Ok(Reply::Refund(Box::new(look(step, caller, *refund)?))),
    }
}

/// A refund of an order of who is asking.
fn owned(step: &Step<'_>, caller: &Caller, id: RefundId) -> Result<Refund, Refusal> {
    let buyer = step.owner(caller)?;
    if let Some(refund) = step.store.refund(id)?
        && step.store.purchase(refund.order)?.is_some_and(|order| order.buyer == buyer.id)
    {
        return Ok(refund);
    }
    Err(Refusal::NotFound(Thing::Refund))
}
