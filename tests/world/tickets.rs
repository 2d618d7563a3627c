//! The support desk: cases, their terms, and what the desk does about them.

mod checked;
mod money;
mod refunds;
mod wallet;

use crate::asker::{hours, page, thread};
use crate::buyer::{days, secs, stranger};
use crate::person::Person;
use kiwi::backend::contract::{
    AttachmentKind, Caller, DeskSays, MOST_ATTACHED, Matter, MatterView, MessageBody, Refusal, Request, SmsBody,
    SupportNews, SupportRefusal, SupportRequest, TextProblem, Thing, TicketState, Topic,
};

const EARBUDS: &str = "wireless-earbuds";

#[test]
fn a_case_is_answered_within_its_term_and_closes_by_itself() {
    for seed in 0..10 {
        let mut person = Person::with_money(seed);
        let opened = thread(person.complain(Topic::Other, None, "Как поменять язык?"));
        let ticket = opened.ticket.id;
        assert_eq!((opened.ticket.state, opened.messages.len()), (TicketState::Open, 2));
        assert_eq!(opened.messages[0].body, MessageBody::Person("Как поменять язык?".to_owned()));
        let by = opened.ticket.due.expect("a term");
        assert_eq!(opened.messages[1].body, MessageBody::Desk(DeskSays::Received { by }));
        let term = by.duration_since(opened.ticket.opened);
        assert!((hours(12)..=hours(48)).contains(&term), "{term:?}");

        let answered = person.wait_for_answer(ticket);
        assert_eq!(answered.ticket.state, TicketState::Resolved);
        assert!(answered.ticket.latest <= by, "in its term");
        assert_eq!(person.last_word(ticket), DeskSays::General);
        person.wait(secs(5));
        let number = answered.ticket.number.clone();
        assert!(person.messages().contains(&SmsBody::Support(SupportNews::Answered { number })));

        assert_eq!(answered.ticket.due, answered.ticket.latest.checked_add(days(3)).ok());
        person.wait(days(3));
        assert_eq!(person.case(ticket).ticket.state, TicketState::Closed);
        assert!(person.snapshot().tickets.is_empty());
        person.assert_sound();
    }
}

#[test]
fn whoever_is_not_content_writes_again() {
    let mut person = Person::with_money(1);
    let ticket = thread(person.complain(Topic::Other, None, "?")).ticket.id;
    person.wait_for_answer(ticket);
    let again = thread(person.write_to(ticket, "Не помогло"));
    assert_eq!(again.ticket.state, TicketState::Open);
    person.wait_for_answer(ticket);
    assert_eq!(person.last_word(ticket), DeskSays::GeneralAgain);
    thread(person.close_case(ticket));
    assert_eq!(person.last_word(ticket), DeskSays::ClosedByPerson);
    let refused = person.write_to(ticket, "?");
    assert_eq!(refused, Err(SupportRefusal::TicketIs(TicketState::Closed).into()));
    assert_eq!(person.close_case(ticket), Err(SupportRefusal::TicketIs(TicketState::Closed).into()));
    person.wait(days(10));
    person.assert_sound();
}

#[test]
fn what_is_added_to_an_open_case_does_not_change_its_term() {
    let mut person = Person::with_money(2);
    let opened = thread(person.complain(Topic::Other, None, "one")).ticket;
    person.wait(hours(1));
    let added = thread(person.write_to(opened.id, "two"));
    assert_eq!(added.ticket.due, opened.due);
    assert_eq!(added.messages.len(), 3);
}

#[test]
fn texts_are_kept_as_written_without_what_cannot_be_seen() {
    let mut person = Person::with_money(3);
    let opened =
        thread(person.complain(Topic::Other, None, "\u{202e}Здравейте!\r\n\r\nКъде са \u{1b}[31mпарите\u{7}?  "));
    let said = MessageBody::Person("Здравейте!\n\nКъде са [31mпарите?".to_owned());
    assert_eq!(opened.messages[0].body, said);
    let empty = person.complain(Topic::Other, None, " \u{200b}\n");
    assert_eq!(empty, Err(SupportRefusal::BadText(TextProblem::Empty).into()));
    let long = person.complain(Topic::Other, None, &"я".repeat(2_001));
    assert_eq!(long, Err(SupportRefusal::BadText(TextProblem::TooLong).into()));
}

#[test]
fn attachments_are_kept_with_their_message() {
    let mut person = Person::with_money(4);
    let attachments = vec![page(AttachmentKind::OrderStatus), page(AttachmentKind::Receipt)];
    let opened = thread(person.complain_with(Topic::Other, None, "?", attachments.clone()));
    assert_eq!(opened.messages[0].attachments, attachments);
    assert!(opened.messages[1].attachments.is_empty());
    let mut large = page(AttachmentKind::Receipt);
    large.svg = "x".repeat(MOST_ATTACHED + 1);
    let refused = SupportRefusal::BadAttachment;
    assert_eq!(person.complain_with(Topic::Other, None, "?", vec![large]), Err(refused.clone().into()));
    let many = vec![page(AttachmentKind::Receipt); 5];
    assert_eq!(person.complain_with(Topic::Other, None, "?", many), Err(refused.into()));
}

#[test]
fn a_case_is_its_owners_alone() {
    let mut person = Person::with_money(5);
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let mine = thread(person.complain(Topic::Other, Some(Matter::Order(order)), "?")).ticket;
    assert!(matches!(&mine.about, Some(MatterView::Order { number, .. }) if number.len() == 16));
    let own = std::mem::replace(&mut person.caller, Caller::Visitor);
    assert_eq!(person.complain(Topic::Other, None, "?"), Err(Refusal::LoginNeeded));
    person.caller = person.open_another(stranger());
    let missing = Err(SupportRefusal::NoSuchTicket.into());
    assert_eq!(person.ask(&Request::Support(SupportRequest::Ticket { ticket: mine.id })), missing);
    assert_eq!(person.write_to(mine.id, "?"), missing);
    assert_eq!(person.close_case(mine.id), missing);
    assert!(person.cases().is_empty());
    let others = person.complain(Topic::Payment, Some(Matter::Order(order)), "?");
    assert_eq!(others, Err(Refusal::NotFound(Thing::Order)));
    person.caller = own;
    assert_eq!(person.cases().len(), 1);
}

#[test]
fn the_desk_has_to_know_the_order_and_needs_no_second_case() {
    let mut person = Person::with_money(6);
    for topic in [Topic::Payment, Topic::Refund, Topic::Twice] {
        assert_eq!(person.complain(topic, None, "?"), Err(SupportRefusal::WhichOrder.into()));
    }
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let first = thread(person.complain(Topic::Payment, Some(Matter::Order(order)), "?")).ticket.id;
    let second = person.complain(Topic::Payment, Some(Matter::Order(order)), "?");
    assert_eq!(second, Err(SupportRefusal::AlreadyOpen(first).into()));
    for _ in 0..7 {
        thread(person.complain(Topic::Other, None, "?"));
    }
    assert_eq!(person.complain(Topic::Other, None, "?"), Err(SupportRefusal::TooMany(8).into()));
    person.wait_for_answer(first);
    thread(person.complain(Topic::Payment, Some(Matter::Order(order)), "again, and it is another case"));
}

#[test]
fn a_case_that_is_taken_up_again_needs_room_as_a_new_one_does() {
    let mut person = Person::with_money(6);
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let first = thread(person.complain(Topic::Payment, Some(Matter::Order(order)), "?")).ticket.id;
    person.wait_for_answer(first);
    let second = thread(person.complain(Topic::Payment, Some(Matter::Order(order)), "?")).ticket.id;
    assert_eq!(person.write_to(first, "and?"), Err(SupportRefusal::AlreadyOpen(second).into()));
    person.close_case(second).expect("closed");
    thread(person.write_to(first, "and?"));
}

#[test]
fn a_message_sent_twice_is_one_message() {
    let mut person = Person::with_money(7);
    let key = person.key();
    let (topic, text) = (Topic::Other, "once".to_owned());
    let open = Request::Support(SupportRequest::Open { key, topic, about: None, text, attachments: Vec::new() });
    let first = thread(person.ask(&open));
    person.wait(hours(1));
    assert_eq!(thread(person.ask(&open)), first);
    let other = Request::Support(SupportRequest::Close { key, ticket: first.ticket.id });
    assert_eq!(person.ask(&other), Err(Refusal::KeyReused));
    let write = SupportRequest::Write {
        key: person.key(),
        ticket: first.ticket.id,
        text: "twice".to_owned(),
        attachments: Vec::new(),
    };
    let write = Request::Support(write);
    let once = person.ask(&write);
    assert_eq!(person.ask(&write), once);
    assert_eq!(person.case(first.ticket.id).messages.len(), 3);
}
