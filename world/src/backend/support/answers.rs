//! Answers that need no more than a look.

use crate::backend::contract::{CardState, DeskSays, Matter, MessageBody, Refusal};
use crate::backend::step::Step;
use crate::backend::store::Ticket;
use crate::domain::tail::tail;

/// How a card stands.
pub(super) fn card(step: &Step<'_>, ticket: &Ticket) -> Result<DeskSays, Refusal> {
    let Some(Matter::Card(card)) = ticket.about else { return Ok(DeskSays::AboutCards) };
    Ok(match step.store.card(card)? {
        Some(card) => DeskSays::CardStands { last4: last4(card.number.expose(), card.state), state: card.state },
        None => DeskSays::AboutCards,
    })
}

/// The last digits, once there is somebody who could read them on the card.
pub(super) fn last4(number: &str, state: CardState) -> String {
    if state.is_under_way() { String::new() } else { tail(number) }
}

/// Where most questions are answered; whoever asks again is asked to be more exact.
pub(super) fn general(step: &Step<'_>, ticket: &Ticket) -> Result<DeskSays, Refusal> {
    let said = step.store.ticket_messages(ticket.id)?;
    let again = said.iter().any(|message| message.body == MessageBody::Desk(DeskSays::General));
    Ok(if again { DeskSays::GeneralAgain } else { DeskSays::General })
}
