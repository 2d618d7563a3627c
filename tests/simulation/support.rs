//! What people write to the support desk, and how their wallets come to be restricted.

use jiff::SignedDuration;
use kiwi::backend::Outcome;
use kiwi::backend::contract::{
    Attachment, AttachmentKind, Caller, Matter, PaymentState, Reply, Request, SmsBody, SupportNews, SupportReply,
    SupportRequest, TicketId, TicketState, Topic, WalletState,
};
use rand::RngExt;

use crate::life::{Life, Owner};
use crate::moves::{somebody, tell};

/// The practice world's controls restrict a wallet, or let it go. Most who are restricted write at once.
pub(crate) fn restrict(life: &mut Life) {
    let owner = somebody(life);
    let Caller::Owner(wallet) = owner.caller else { return };
    let state = match life.chance.random_range(0..6) {
        0 => WalletState::Blocked,
        1 | 2 => WalletState::OutgoingBlocked,
        _ => WalletState::Active,
    };
    let clock = life.clock();
    life.world().restrict(clock, wallet, state).expect("restricted");
    if state != WalletState::Active && !life.one_in(4) {
        ask_for_wallet(life, &owner);
    }
}

/// Asks for the wallet and does what the desk wants, mostly to the end.
fn ask_for_wallet(life: &mut Life, owner: &Owner) {
    let Some(ticket) = open(life, owner, Topic::Wallet, None) else { return };
    let stubborn = life.one_in(6);
    for _ in 0..life.chance.random_range(1..4) + u8::from(stubborn) {
        let hours = life.chance.random_range(1..60);
        life.wait(SignedDuration::from_hours(hours));
        if stubborn {
            say(life, owner, ticket, "?");
        } else {
            answer(life, owner, ticket);
        }
    }
}

fn open(life: &mut Life, owner: &Owner, topic: Topic, about: Option<Matter>) -> Option<TicketId> {
    let text = life.pick(&["Где деньги?", "#found", "#returned", " \u{200b} "]).expect("a text").to_owned();
    let page = || Attachment { kind: AttachmentKind::OrderStatus, text: "x".to_owned(), svg: String::new() };
    let attachments = if life.one_in(3) { vec![page()] } else { Vec::new() };
    let request = Request::Support(SupportRequest::Open { key: life.key(), topic, about, text, attachments });
    match life.ask(&owner.caller, &request) {
        Outcome::Reply(Reply::Support(reply)) => match *reply {
            SupportReply::Ticket(thread) => Some(thread.ticket.id),
            SupportReply::Tickets(_) => None,
        },
        _ => None,
    }
}

/// Writes about something, or goes on with a case.
pub(crate) fn write(life: &mut Life) {
    let recent = life.tickets.len().saturating_sub(3);
    let tickets = life.tickets[recent..].to_vec();
    match life.pick(&tickets) {
        Some((owner, ticket)) if !life.one_in(3) => {
            let owner = life.owners[owner].clone();
            go_on(life, &owner, ticket);
        }
        _ => begin(life),
    }
}

fn begin(life: &mut Life) {
    if life.one_in(2) && about_money(life) {
        return;
    }
    let topic = life.pick(Topic::ALL).expect("a topic");
    let recent = life.orders.len().saturating_sub(3);
    let orders = life.orders[recent..].to_vec();
    if let Some((owner, order)) = life.pick(&orders).filter(|_| topic != Topic::Wallet) {
        let owner = life.owners[owner].clone();
        open(life, &owner, topic, Some(Matter::Order(order)));
    } else {
        let owner = somebody(life);
        open(life, &owner, topic, None);
    }
}

/// Writes about a payment that is neither settled nor came to nothing, if there is one.
fn about_money(life: &mut Life) -> bool {
    let recent = life.payments.len().saturating_sub(12);
    let payments = life.payments[recent..].to_vec();
    let topic = life.pick(&[Topic::Payment, Topic::Payment, Topic::Refund, Topic::Twice]).expect("a topic");
    for (owner, payment) in payments.into_iter().rev() {
        let owner = life.owners[owner].clone();
        let Some(view) = life.page(&owner.caller, payment) else { continue };
        let states = [PaymentState::Held, PaymentState::Captured, PaymentState::Reversing, PaymentState::Reversed];
        if states.contains(&view.state) {
            open(life, &owner, topic, Some(Matter::Order(view.order)));
            return true;
        }
    }
    false
}

fn go_on(life: &mut Life, owner: &Owner, ticket: TicketId) {
    match life.chance.random_range(0..5) {
        0 => tell(life, &owner.caller, |key| Request::Support(SupportRequest::Close { key, ticket })),
        1 => {
            life.ask(&owner.caller, &Request::Support(SupportRequest::Tickets));
        }
        _ => answer(life, owner, ticket),
    }
}

/// Answers with the code on the phone, if the desk has asked for one; else asks again.
fn answer(life: &mut Life, owner: &Owner, ticket: TicketId) {
    life.wait(SignedDuration::from_secs(4));
    let clock = life.clock();
    let snapshot = life.world().snapshot(clock, &owner.caller).expect("a snapshot");
    let waits = snapshot.tickets.iter().any(|open| open.id == ticket && open.state == TicketState::Waiting);
    let code = snapshot.phone.messages.into_iter().find_map(|sms| match sms.body {
        SmsBody::Support(SupportNews::Code { code, .. }) => Some(code.expose().to_owned()),
        _ => None,
    });
    let text = code.filter(|_| waits && !life.one_in(4)).unwrap_or_else(|| "?".to_owned());
    say(life, owner, ticket, &text);
}

fn say(life: &mut Life, owner: &Owner, ticket: TicketId, text: &str) {
    let (text, attachments) = (text.to_owned(), Vec::new());
    tell(life, &owner.caller, |key| Request::Support(SupportRequest::Write { key, ticket, text, attachments }));
}
