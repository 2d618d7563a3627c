//! A wallet that is restricted: who its owner is, is checked, and then it is let go. The owner is known by document, or
//! answers with a code that only who holds the wallet's number can read; the rest of the check takes days.

use super::{advance, end, holder, rest, say, tell, work_on};
use crate::backend::contract::{
    DeskSays, Identification, Refusal, Sender, SmsBody, SupportNews, TicketState, WalletState,
};
use crate::backend::rules::Rules;
use crate::backend::step::Step;
use crate::backend::store::Ticket;
use crate::backend::{otp, phone};

/// The desk looks into a restricted wallet, or is done with checking.
pub(super) fn look_into(step: &mut Step<'_>, mut ticket: Ticket) -> Result<(), Refusal> {
    let wallet = holder(step, &ticket)?;
    match (wallet.state, ticket.checked, wallet.identification) {
        (WalletState::Active, ..) => {
            say(step, &ticket, DeskSays::NotRestricted)?;
            tell(step, &ticket)?;
            rest(step, &mut ticket, TicketState::Resolved)
        }
        (_, Some(_), _) => let_go(step, ticket),
        (_, None, _) if step.rules.slips.unblock_unchecked => let_go(step, ticket),
        (_, None, Identification::Anonymous) => ask_for_code(step, ticket),
        (_, None, _) => {
            let by = go_on(step, &mut ticket)?;
            say(step, &ticket, DeskSays::Checking { by })?;
            tell(step, &ticket)
        }
    }
}

fn go_on(step: &mut Step<'_>, ticket: &mut Ticket) -> Result<jiff::Timestamp, Refusal> {
    ticket.checked = Some(step.now);
    work_on(step, ticket, Rules::CHECKED_WITHIN)
}

fn let_go(step: &mut Step<'_>, mut ticket: Ticket) -> Result<(), Refusal> {
    step.store.restrict(ticket.wallet, step.now, WalletState::Active, Some(ticket.id))?;
    say(step, &ticket, DeskSays::Unblocked)?;
    let phone = holder(step, &ticket)?.phone;
    let news = SupportNews::Restricted { state: WalletState::Active };
    phone::send(step, &phone, Sender::Kiwi, SmsBody::Support(news))?;
    rest(step, &mut ticket, TicketState::Resolved)
}

fn ask_for_code(step: &mut Step<'_>, mut ticket: Ticket) -> Result<(), Refusal> {
    let code = otp::new_code(step);
    rest(step, &mut ticket, TicketState::Waiting)?;
    ticket.code = Some(code.clone());
    step.store.set_ticket(&ticket)?;
    say(step, &ticket, DeskSays::ProveNumber)?;
    let (phone, number) = (holder(step, &ticket)?.phone, ticket.number.clone());
    phone::send(step, &phone, Sender::Kiwi, SmsBody::Support(SupportNews::Code { code, number }))
}

/// The person has answered: with the code, or without.
pub(super) fn answered(step: &mut Step<'_>, ticket: &mut Ticket, text: &str) -> Result<(), Refusal> {
    if ticket.code.as_ref().is_some_and(|code| otp::is_answer(code, text)) {
        let by = go_on(step, ticket)?;
        return say(step, ticket, DeskSays::NumberProved { by });
    }
    ticket.wrong_codes += 1;
    let tries_left = otp::tries_left(step, ticket.wrong_codes);
    if tries_left == 0 {
        say(step, ticket, DeskSays::NotProved)?;
        return end(step, ticket);
    }
    say(step, ticket, DeskSays::WrongCode { tries_left })?;
    advance(step, ticket, TicketState::Waiting, ticket.due)
}
