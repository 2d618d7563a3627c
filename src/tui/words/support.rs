//! Cases at the support desk in the person's words.

use super::tail;
use crate::backend::contract::{MatterView, TicketState, TicketView};
use crate::explain::{self, Amounts, Voice};
use crate::i18n::DateStyle;
use crate::tui::theme::Role;
use crate::tui::view::Look;

/// How the desk's facts are told on this screen.
pub fn voice<'a>(look: &Look<'a>) -> Voice<'a> {
    let amounts = if look.masked { Amounts::Masked(look.glyphs.mask) } else { Amounts::Shown };
    Voice { l10n: look.l10n, amounts, zone: &look.model.zone, today: look.world_now().date() }
}

/// What a case is about: `order 1177`.
pub fn matter(about: &MatterView, look: &Look<'_>) -> String {
    let l = look.l10n;
    match about {
        MatterView::Order { number, .. } => l.matter_order(tail(number)),
        MatterView::Transfer { number, .. } => l.matter_transfer(tail(number)),
        MatterView::Card { last4, .. } if last4.is_empty() => l.matter_card_new(),
        MatterView::Card { last4, .. } => l.matter_card(look.card(last4)),
    }
}

/// The topic of a case, and what it is about.
pub fn subject(ticket: &TicketView, look: &Look<'_>) -> String {
    let topic = explain::topic(ticket.topic, look.l10n);
    match &ticket.about {
        Some(about) => format!("{topic}, {}", matter(about, look)),
        None => topic,
    }
}

/// Where a case is, and the role of saying so.
pub fn state(state: TicketState, look: &Look<'_>) -> (String, Role) {
    let role = match state {
        TicketState::Open => Role::Info,
        TicketState::Waiting => Role::Warning,
        TicketState::Resolved => Role::Success,
        TicketState::Closed => Role::Muted,
    };
    (explain::ticket_state(state, look.l10n), role)
}

/// What is going to happen to it, and when: counted down while the desk is at work.
pub fn term(ticket: &TicketView, look: &Look<'_>) -> String {
    let (l, Some(due)) = (look.l10n, ticket.due) else { return String::new() };
    let left = l.span(due.duration_since(look.model.world_time(look.now)));
    match ticket.state {
        TicketState::Open => l.ticket_answer_by(look.moment(due), left),
        TicketState::Waiting => l.ticket_waits_until(look.date(due, DateStyle::Short)),
        TicketState::Resolved => l.ticket_closes_on(look.date(due, DateStyle::Short)),
        TicketState::Closed => String::new(),
    }
}
