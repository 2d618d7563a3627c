//! What the desk says, by what a case is about.

use super::{answers, check, money, rest, say, tell};
use crate::backend::contract::{Refusal, TicketState, Topic};
use crate::backend::step::Step;
use crate::backend::store::Ticket;

/// The desk has come to a case: it looks, does what can be done, and says so.
pub(super) fn look_into(step: &mut Step<'_>, mut ticket: Ticket) -> Result<(), Refusal> {
    let says = match ticket.topic {
        Topic::Wallet => return check::look_into(step, ticket),
        Topic::Payment => money::trace(step, &ticket)?,
        Topic::Refund => money::push(step, &ticket)?,
        Topic::Twice => money::duplicate(step, &ticket)?,
        Topic::Card => answers::card(step, &ticket)?,
        Topic::Other => answers::general(step, &ticket)?,
    };
    say(step, &ticket, says)?;
    tell(step, &ticket)?;
    rest(step, &mut ticket, TicketState::Resolved)
}
