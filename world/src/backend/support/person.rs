//! What people do at the desk: open a case, write to it, close it.

use rand::RngExt;

use super::{check, end, owned, say, view, work_on};
use crate::backend::contract::{
    Attachment, Caller, DeskSays, IdempotencyKey, MOST_ATTACHED, MOST_ATTACHMENTS, Matter, MessageBody, PRACTICE_WORDS,
    Refusal, Reply, SupportRefusal, Thing, TicketId, TicketState, Topic, TraceFate, WalletId,
};
use crate::backend::rules::Rules;
use crate::backend::shop;
use crate::backend::step::Step;
use crate::backend::store::{Ticket, Wallet};
use crate::domain::ticket;

/// What a case is about.
#[derive(Clone, Copy)]
pub(super) struct Matters {
    pub(super) topic: Topic,
    pub(super) about: Option<Matter>,
}

/// Opens a case.
pub(super) fn open(
    step: &mut Step<'_>,
    caller: &Caller,
    key: IdempotencyKey,
    matters: Matters,
    text: &str,
    attachments: &[Attachment],
) -> Result<Reply, Refusal> {
    let wallet = step.holder(caller)?;
    let text = read(text, attachments)?;
    check_matter(step, caller, &wallet, matters)?;
    check_room(step, wallet.id, matters)?;
    let mut ticket = Ticket {
        id: TicketId(step.id()),
        number: number(step)?,
        wallet: wallet.id,
        key,
        topic: matters.topic,
        about: matters.about,
        state: TicketState::Open,
        opened: step.now,
        // Until it is planned, a moment later.
        due: Some(step.now),
        ended: None,
        code: None,
        wrong_codes: 0,
        checked: None,
        fate: fate(step, &text),
    };
    step.store.add_ticket(&ticket)?;
    step.store.write_to_ticket(ticket.id, step.now, &MessageBody::Person(text), attachments)?;
    let by = work_on(step, &mut ticket, Rules::answered_within(matters.topic))?;
    say(step, &ticket, DeskSays::Received { by })?;
    view::reply(step, &ticket)
}

/// What can be sent: a text, and not too much beside it.
fn read(text: &str, attachments: &[Attachment]) -> Result<String, Refusal> {
    let large = |attachment: &Attachment| attachment.text.len().max(attachment.svg.len()) > MOST_ATTACHED;
    if attachments.len() > MOST_ATTACHMENTS || attachments.iter().any(large) {
        return Err(SupportRefusal::BadAttachment.into());
    }
    ticket::text(text).map_err(|problem| SupportRefusal::BadText(problem).into())
}

/// What it is about must be the person's own. A blocked wallet's owner is asked nothing more than the topic.
fn check_matter(step: &Step<'_>, caller: &Caller, wallet: &Wallet, matters: Matters) -> Result<(), Refusal> {
    match matters.about {
        Some(Matter::Order(order)) => shop::owned(step, caller, order).map(drop),
        Some(Matter::Transfer(transfer)) => {
            let transfer = step.store.transfer(transfer)?.filter(|transfer| transfer.wallet == wallet.id);
            transfer.map(drop).ok_or(Refusal::NotFound(Thing::Transfer))
        }
        Some(Matter::Card(card)) => {
            let card = step.store.card(card)?.filter(|card| card.wallet == wallet.id);
            card.map(drop).ok_or(Refusal::NotFound(Thing::Card))
        }
        None => Ok(()),
    }?;
    let order = matches!(matters.about, Some(Matter::Order(_)));
    if matters.topic.needs_order() && !order { Err(SupportRefusal::WhichOrder.into()) } else { Ok(()) }
}

/// Nobody needs two cases about the same, or very many.
fn check_room(step: &Step<'_>, wallet: WalletId, matters: Matters) -> Result<(), Refusal> {
    let open = step.store.open_tickets(wallet)?;
    let unresolved = || open.iter().filter(|ticket| ticket.state != TicketState::Resolved);
    let told_apart = matters.about.is_some() || matters.topic == Topic::Wallet;
    let same = |ticket: &&Ticket| ticket.topic == matters.topic && ticket.about == matters.about;
    if let Some(same) = unresolved().find(same).filter(|_| told_apart) {
        return Err(SupportRefusal::AlreadyOpen(same.id).into());
    }
    if unresolved().count() >= usize::from(Rules::OPEN_TICKETS) {
        return Err(SupportRefusal::TooMany(Rules::OPEN_TICKETS).into());
    }
    Ok(())
}

/// A number that no other case has.
fn number(step: &mut Step<'_>) -> Result<String, Refusal> {
    loop {
        let number = format!("{:06}", step.random.random_range(0..1_000_000));
        if !step.store.is_ticket_number(&number)? {
            return Ok(number);
        }
    }
}

/// What the shop is going to say of a payment that it does not know: as a practice word wants it, or by chance.
fn fate(step: &mut Step<'_>, text: &str) -> TraceFate {
    let by_chance = if step.random.random_ratio(2, 3) { TraceFate::Found } else { TraceFate::Returned };
    let practice = PRACTICE_WORDS.iter().find(|(word, _)| text.contains(word));
    practice.map_or(by_chance, |(_, fate)| *fate)
}

/// Writes to a case.
pub(super) fn write(
    step: &mut Step<'_>,
    caller: &Caller,
    id: TicketId,
    text: &str,
    attachments: &[Attachment],
) -> Result<Reply, Refusal> {
    let mut ticket = owned(step, caller, id)?;
    if ticket.state.is_terminal() {
        return Err(SupportRefusal::TicketIs(ticket.state).into());
    }
    let text = read(text, attachments)?;
    if ticket.state == TicketState::Resolved {
        // It is worked on again, beside all the others.
        let matters = Matters { topic: ticket.topic, about: ticket.about };
        check_room(step, ticket.wallet, matters)?;
    }
    step.store.write_to_ticket(id, step.now, &MessageBody::Person(text.clone()), attachments)?;
    match ticket.state {
        TicketState::Waiting => check::answered(step, &mut ticket, &text)?,
        TicketState::Resolved => {
            ticket.checked = None;
            ticket.wrong_codes = 0;
            let hours = Rules::answered_within(ticket.topic);
            let by = work_on(step, &mut ticket, hours)?;
            say(step, &ticket, DeskSays::Received { by })?;
        }
        // It is read with the rest.
        TicketState::Open | TicketState::Closed => {}
    }
    view::reply(step, &ticket)
}

/// Closes a case: what is done is done, and nothing more will be.
pub(super) fn close(step: &Step<'_>, caller: &Caller, id: TicketId) -> Result<Reply, Refusal> {
    let mut ticket = owned(step, caller, id)?;
    if ticket.state.is_terminal() {
        return Err(SupportRefusal::TicketIs(ticket.state).into());
    }
    say(step, &ticket, DeskSays::ClosedByPerson)?;
    end(step, &mut ticket)?;
    view::reply(step, &ticket)
}
