//! Restricted wallets: what they cannot do, and the way out.

use kiwi::backend::contract::{
    DeskSays, Identification, PersonalDetails, Refusal, Request, SmsBody, SupportNews, TicketState, Topic, WalletState,
};
use kiwi::domain::sensitive::Sensitive;

use super::EARBUDS;
use crate::asker::{hours, thread};
use crate::buyer::{days, secs};
use crate::person::Person;

fn blocked(seed: u8, state: WalletState) -> Person {
    let mut person = Person::with_money(seed);
    person.restrict(state);
    person
}

#[test]
fn a_blocked_wallet_shows_nothing_and_does_nothing_but_write_to_support() {
    let mut person = blocked(1, WalletState::Blocked);
    let snapshot = person.snapshot();
    assert_eq!(snapshot.account, None);
    assert!(snapshot.latest.is_empty() && snapshot.open_orders.is_empty() && snapshot.cards.is_empty());
    let blocked = snapshot.blocked.expect("blocked");
    assert!(person.clock.duration_since(blocked.since) < secs(60));
    assert!(person.messages().contains(&SmsBody::Support(SupportNews::Restricted { state: WalletState::Blocked })));
    assert_eq!(person.place(EARBUDS, 1), Err(Refusal::WalletBlocked));
    for query in [Request::Orders, Request::Terms, Request::Cards, Request::Identification] {
        assert_eq!(person.ask(&query), Err(Refusal::WalletBlocked), "{query:?}");
    }
    person.tell(|key| Request::ReadPhone { key }).expect("the phone is its owner's");
    assert_eq!(thread(person.complain(Topic::Wallet, None, "?")).ticket.state, TicketState::Open);
    assert_eq!(person.snapshot().tickets.len(), 1);
    person.assert_sound();
}

#[test]
fn whoever_holds_the_number_gets_the_wallet_back_after_days() {
    for state in [WalletState::Blocked, WalletState::OutgoingBlocked] {
        let mut person = blocked(2, state);
        let opened = thread(person.complain(Topic::Wallet, None, "Почему?")).ticket;
        let asked = person.wait_for_answer(opened.id);
        assert_eq!(asked.ticket.state, TicketState::Waiting);
        assert_eq!(person.last_word(opened.id), DeskSays::ProveNumber);
        let code = person.desk_code();
        let proved = thread(person.write_to(opened.id, &format!("Код: {}", code.expose())));
        assert_eq!(proved.ticket.state, TicketState::Open);
        let by = proved.ticket.due.expect("a term");
        assert_eq!(person.last_word(opened.id), DeskSays::NumberProved { by });
        person.wait(hours(23));
        assert!(person.case(opened.id).ticket.state == TicketState::Open, "it takes days");
        person.wait(hours(49));
        assert_eq!(person.last_word(opened.id), DeskSays::Unblocked);
        assert_eq!(person.account().state, WalletState::Active);
        let free = SupportNews::Restricted { state: WalletState::Active };
        person.wait(secs(5));
        assert!(person.messages().contains(&SmsBody::Support(free)));
        person.pay(EARBUDS);
        person.wait(days(10));
        person.assert_sound();
    }
}

#[test]
fn three_wrong_codes_end_the_case_and_another_can_be_opened() {
    let mut person = blocked(3, WalletState::Blocked);
    let ticket = thread(person.complain(Topic::Wallet, None, "?")).ticket.id;
    person.wait_for_answer(ticket);
    let code = person.desk_code();
    for (wrong, left) in [("не знам", 2), ("000000 111111", 1)] {
        thread(person.write_to(ticket, wrong));
        assert_eq!(person.last_word(ticket), DeskSays::WrongCode { tries_left: left });
    }
    let over = thread(person.write_to(ticket, "000000"));
    assert_eq!((over.ticket.state, person.last_word(ticket)), (TicketState::Closed, DeskSays::NotProved));
    assert!(person.write_to(ticket, code.expose()).is_err(), "too late");
    person.wait(days(5));
    assert!(person.snapshot().blocked.is_some(), "still blocked");
    let again = thread(person.complain(Topic::Wallet, None, "?")).ticket.id;
    person.wait_for_answer(again);
    assert_ne!(person.desk_code(), code);
    person.assert_sound();
}

#[test]
fn a_question_that_nobody_answers_closes_the_case() {
    let mut person = blocked(4, WalletState::Blocked);
    let ticket = thread(person.complain(Topic::Wallet, None, "?")).ticket.id;
    person.wait_for_answer(ticket);
    person.wait(days(7));
    assert_eq!(person.case(ticket).ticket.state, TicketState::Closed);
    assert_eq!(person.last_word(ticket), DeskSays::NoAnswer);
    person.assert_sound();
}

#[test]
fn an_owner_known_by_document_is_asked_for_no_code() {
    let mut person = Person::with_money(5);
    let [name, born, document] = ["Мария Петрова", "17.05.1990", "45 08 123456"].map(Sensitive::new);
    let details = Box::new(PersonalDetails { name, born, document });
    person.tell(|key| Request::Identify { key, details }).expect("told");
    person.wait(hours(7));
    assert_eq!(person.account().identification, Identification::Simplified);
    person.restrict(WalletState::OutgoingBlocked);
    let ticket = thread(person.complain(Topic::Wallet, None, "?")).ticket.id;
    while !matches!(person.last_word(ticket), DeskSays::Checking { .. }) {
        person.wait(hours(1));
    }
    person.wait(days(3));
    assert_eq!(person.last_word(ticket), DeskSays::Unblocked);
    assert_eq!(person.account().state, WalletState::Active);
    person.assert_sound();
}

#[test]
fn a_wallet_restricted_again_is_checked_again() {
    let mut person = blocked(6, WalletState::OutgoingBlocked);
    let ticket = thread(person.complain(Topic::Wallet, None, "?")).ticket.id;
    person.wait_for_answer(ticket);
    let code = person.desk_code();
    thread(person.write_to(ticket, code.expose()));
    person.wait(days(3));
    assert_eq!(person.last_word(ticket), DeskSays::Unblocked);
    person.restrict(WalletState::Blocked);
    thread(person.write_to(ticket, "Опять?"));
    person.wait_for_answer(ticket);
    assert_eq!(person.last_word(ticket), DeskSays::ProveNumber);
    person.assert_sound();
}

#[test]
fn a_wallet_that_is_free_needs_nothing() {
    let mut person = Person::with_money(7);
    let ticket = thread(person.complain(Topic::Wallet, None, "?")).ticket.id;
    person.wait_for_answer(ticket);
    assert_eq!(person.last_word(ticket), DeskSays::NotRestricted);
    person.assert_sound();
}

#[test]
fn what_was_answered_before_the_block_is_answered_the_same_after_it() {
    let mut person = Person::with_money(8);
    let view = person.up_to_code(EARBUDS);
    let code = person.code();
    let key = person.key();
    let confirm = Request::ConfirmCode { key, payment: view.payment, code };
    let first = person.ask(&confirm);
    assert!(first.is_ok());
    person.restrict(WalletState::Blocked);
    assert_eq!(person.ask(&confirm), first, "the wallet's own side must learn that it was paid");
    person.assert_sound();
}
