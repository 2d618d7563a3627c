//! Cases as they are shown.

use super::answers::last4;
use crate::backend::contract::{
    Caller, Matter, MatterView, Refusal, Reply, SupportReply, Thing, TicketThread, TicketView, WalletId,
};
use crate::backend::step::Step;
use crate::backend::store::Ticket;

/// How many cases are listed.
const LISTED: u32 = 200;

pub(super) fn list(step: &Step<'_>, caller: &Caller) -> Result<Reply, Refusal> {
    let wallet = step.holder(caller)?;
    let tickets = step.store.tickets(wallet.id, LISTED)?;
    let tickets = tickets.iter().map(|ticket| view(step, ticket)).collect::<Result<_, _>>()?;
    Ok(Reply::Support(Box::new(SupportReply::Tickets(tickets))))
}

/// The cases that are not over.
pub(crate) fn open_tickets(step: &Step<'_>, wallet: WalletId) -> Result<Vec<TicketView>, Refusal> {
    step.store.open_tickets(wallet)?.iter().map(|ticket| view(step, ticket)).collect()
}

pub(super) fn reply(step: &Step<'_>, ticket: &Ticket) -> Result<Reply, Refusal> {
    let messages = step.store.ticket_messages(ticket.id)?;
    let thread = TicketThread { ticket: view(step, ticket)?, messages };
    Ok(Reply::Support(Box::new(SupportReply::Ticket(thread))))
}

fn view(step: &Step<'_>, ticket: &Ticket) -> Result<TicketView, Refusal> {
    let written = step.store.written(ticket.id)?;
    Ok(TicketView {
        id: ticket.id,
        number: ticket.number.clone(),
        topic: ticket.topic,
        about: ticket.about.map(|matter| about(step, matter)).transpose()?,
        state: ticket.state,
        opened: ticket.opened,
        latest: written.as_ref().map_or(ticket.opened, |written| written.latest),
        due: ticket.due,
        messages: written.map_or(0, |written| written.messages),
    })
}

fn about(step: &Step<'_>, matter: Matter) -> Result<MatterView, Refusal> {
    Ok(match matter {
        Matter::Order(order) => {
            let number = step.store.purchase(order)?.ok_or(Refusal::NotFound(Thing::Order))?.number;
            MatterView::Order { order, number }
        }
        Matter::Transfer(transfer) => {
            let number = step.store.transfer(transfer)?.ok_or(Refusal::NotFound(Thing::Transfer))?.number;
            MatterView::Transfer { transfer, number }
        }
        Matter::Card(card) => {
            let stored = step.store.card(card)?.ok_or(Refusal::NotFound(Thing::Card))?;
            MatterView::Card { card, last4: last4(stored.number.expose(), stored.state) }
        }
    })
}
