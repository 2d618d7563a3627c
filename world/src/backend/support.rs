//! The support desk: cases that people open, and that it answers within a term.
//!
//! A case is *open* until the desk has answered; it then waits for the person, or is resolved, and closes by itself when
//! nobody writes again. The desk looks at the world's own records when it answers, not when it is asked, and what it says it
//! does is done in the same step. Only what the shop says of a payment that it does not know is left to chance, and settled
//! when the case is opened.

mod answers;
mod check;
mod desk;
mod money;
mod person;
mod view;

use jiff::{SignedDuration, Timestamp};
use rand::RngExt;
use serde::{Deserialize, Serialize};

pub(crate) use view::open_tickets;

use super::agenda;
use super::contract::{
    Caller, DeskSays, MessageBody, Refusal, Reply, Sender, SmsBody, SupportNews, SupportRefusal, SupportRequest, Thing,
    TicketId, TicketState,
};
use super::phone;
use super::rules::Rules;
use super::step::Step;
use super::store::{Ticket, Wallet};

/// Something of the desk's that happens by itself. Each names the moment for which it was planned: a case that went another
/// way meanwhile has another.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) enum SupportEvent {
    /// The desk answers.
    Answer { ticket: TicketId, due: Timestamp },
    /// Nobody has written for long enough.
    Close { ticket: TicketId, due: Timestamp },
}

/// Answers a query.
pub(crate) fn answer(step: &Step<'_>, caller: &Caller, query: &SupportRequest) -> Result<Reply, Refusal> {
    match query {
        SupportRequest::Ticket { ticket } => view::reply(step, &owned(step, caller, *ticket)?),
        _ => view::list(step, caller),
    }
}

/// Does what a command says.
pub(crate) fn perform(step: &mut Step<'_>, caller: &Caller, command: &SupportRequest) -> Result<Reply, Refusal> {
    match command {
        SupportRequest::Open { key, topic, about, text, attachments } => {
            let matter = person::Matters { topic: *topic, about: *about };
            person::open(step, caller, *key, matter, text, attachments)
        }
        SupportRequest::Write { ticket, text, attachments, .. } => {
            person::write(step, caller, *ticket, text, attachments)
        }
        SupportRequest::Close { ticket, .. } => person::close(step, caller, *ticket),
        SupportRequest::Tickets | SupportRequest::Ticket { .. } => {
            Err(Refusal::Internal("asked at the wrong desk".to_owned()))
        }
    }
}

/// Does what is due.
pub(crate) fn due(step: &mut Step<'_>, event: SupportEvent) -> Result<(), Refusal> {
    let (SupportEvent::Answer { ticket, due } | SupportEvent::Close { ticket, due }) = event;
    let Some(ticket) = step.store.ticket(ticket)?.filter(|ticket| ticket.due == Some(due)) else { return Ok(()) };
    match event {
        SupportEvent::Answer { .. } if ticket.state == TicketState::Open => desk::look_into(step, ticket),
        SupportEvent::Close { .. } if ticket.state != TicketState::Open => close_unanswered(step, ticket),
        _ => Ok(()),
    }
}

/// Nobody wrote: a question was not answered, or an answer was good enough.
fn close_unanswered(step: &mut Step<'_>, mut ticket: Ticket) -> Result<(), Refusal> {
    if ticket.state == TicketState::Waiting {
        say(step, &ticket, DeskSays::NoAnswer)?;
        tell(step, &ticket)?;
    }
    end(step, &mut ticket)
}

/// A case of who is asking.
fn owned(step: &Step<'_>, caller: &Caller, id: TicketId) -> Result<Ticket, Refusal> {
    let wallet = step.holder(caller)?;
    let ticket = step.store.ticket(id)?.filter(|ticket| ticket.wallet == wallet.id);
    ticket.ok_or_else(|| SupportRefusal::NoSuchTicket.into())
}

/// Takes a case to its next state, until then.
fn advance(step: &Step<'_>, ticket: &mut Ticket, next: TicketState, due: Option<Timestamp>) -> Result<(), Refusal> {
    if ticket.state != next {
        if !ticket.state.may_become(next) {
            return Err(SupportRefusal::TicketIs(ticket.state).into());
        }
        ticket.state = next;
        step.store.note_ticket_path(ticket.id, step.now, next)?;
    }
    ticket.due = due;
    if next != TicketState::Waiting {
        ticket.code = None;
    }
    Ok(step.store.set_ticket(ticket)?)
}

/// The desk is at work on it for at most so many hours; when exactly it is done within them is left to chance.
fn work_on(
    step: &mut Step<'_>,
    ticket: &mut Ticket,
    hours: std::ops::RangeInclusive<i64>,
) -> Result<Timestamp, Refusal> {
    let hours = SignedDuration::from_hours(step.random.random_range(hours));
    let due = step.after(hours)?;
    advance(step, ticket, TicketState::Open, Some(due))?;
    let span = i64::try_from(hours.as_millis()).unwrap_or(i64::MAX);
    let least = if ticket.checked.is_some() { whole_millis(Rules::CHECKED_AFTER) } else { span / 4 };
    let at = step.soon(least.min(span)..=span)?;
    if !step.rules.slips.support_silent {
        step.store.plan(at, &agenda::Event::Support(SupportEvent::Answer { ticket: ticket.id, due }))?;
    }
    Ok(due)
}

fn whole_millis(span: SignedDuration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

/// The desk is done for now: the case rests until somebody writes, or closes by itself.
fn rest(step: &mut Step<'_>, ticket: &mut Ticket, state: TicketState) -> Result<(), Refusal> {
    let wait = if state == TicketState::Waiting { Rules::WAITS_FOR_ANSWER } else { Rules::CLOSED_AFTER };
    let due = step.after(wait)?;
    advance(step, ticket, state, Some(due))?;
    if !step.rules.slips.case_left_open {
        step.store.plan(due, &agenda::Event::Support(SupportEvent::Close { ticket: ticket.id, due }))?;
    }
    Ok(())
}

fn end(step: &Step<'_>, ticket: &mut Ticket) -> Result<(), Refusal> {
    ticket.ended = Some(step.now);
    advance(step, ticket, TicketState::Closed, None)
}

/// The desk writes.
fn say(step: &Step<'_>, ticket: &Ticket, says: DeskSays) -> Result<(), Refusal> {
    Ok(step.store.write_to_ticket(ticket.id, step.now, &MessageBody::Desk(says), &[])?)
}

/// Tells the owner by SMS that the desk has written.
fn tell(step: &mut Step<'_>, ticket: &Ticket) -> Result<(), Refusal> {
    let (phone, number) = (holder(step, ticket)?.phone, ticket.number.clone());
    phone::send(step, &phone, Sender::Kiwi, SmsBody::Support(SupportNews::Answered { number }))
}

/// Whose case it is.
fn holder(step: &Step<'_>, ticket: &Ticket) -> Result<Wallet, Refusal> {
    step.store.wallet(ticket.wallet)?.ok_or(Refusal::NotFound(Thing::Wallet))
}
