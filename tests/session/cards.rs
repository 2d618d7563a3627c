//! What stands on a card: for the password alone, and kept nowhere.

use jiff::SignedDuration;
use kiwi::backend::contract::{CardState, Refusal, Reply, Request};
use kiwi::session::contract::{Answer, Failure};

use super::machine::NUMBER;
use super::registered;

#[test]
fn a_card_is_shown_for_the_password_and_for_nothing_else() {
    let (mut machine, password) = registered();
    machine.login(NUMBER, &password).expect("logged in");
    let card = machine.issued();
    let wrong = machine.reveal(&card, "wrong");
    assert!(matches!(wrong, Answer::Failed(Failure::WrongCredentials { wait: None })));
    let details = machine.revealed(&card, &password);
    assert_eq!(details.number.expose().len(), 16);
    assert_eq!(details.number.expose().get(12..), card.last4.as_deref());
    let printed = format!("{details:?}");
    assert!(!printed.contains(details.number.expose()) && !printed.contains("999"), "{printed}");
}

#[test]
fn wrong_passwords_lengthen_the_same_delay_as_at_the_login() {
    let (mut machine, password) = registered();
    machine.login(NUMBER, &password).expect("logged in");
    let card = machine.issued();
    for _ in 0..2 {
        assert!(matches!(machine.reveal(&card, "wrong"), Answer::Failed(Failure::WrongCredentials { wait: None })));
    }
    let third = machine.reveal(&card, "wrong");
    assert!(matches!(third, Answer::Failed(Failure::WrongCredentials { wait: Some(_) })));
    assert!(matches!(machine.reveal(&card, &password), Answer::Failed(Failure::Wait { .. })), "not even the right one");
    machine.now = machine.now.checked_add(SignedDuration::from_secs(1)).expect("a moment");
    machine.revealed(&card, &password);
    assert!(matches!(machine.reveal(&card, "wrong"), Answer::Failed(Failure::WrongCredentials { wait: None })));
}

#[test]
fn a_card_is_shown_only_while_it_is_in_use_and_the_wallet_open() {
    let (mut machine, password) = registered();
    machine.login(NUMBER, &password).expect("logged in");
    let card = machine.issued();
    let key = machine.key();
    let Reply::Card(blocked) = machine.ask(Request::BlockCard { key, card: card.id }) else { panic!("a card") };
    assert_eq!(blocked.state, CardState::Blocked);
    machine.revealed(&card, &password);
    let key = machine.key();
    machine.ask(Request::CloseCard { key, card: card.id });
    let closed = machine.reveal(&card, &password);
    assert!(matches!(closed, Answer::Refused(Refusal::CardIs(CardState::Closed))));
    machine.send(kiwi::session::contract::Command::Lock);
    assert!(matches!(machine.reveal(&card, &password), Answer::Failed(Failure::NotOpen)));
}

#[test]
fn looking_at_a_card_leaves_no_trace_in_the_world() {
    let (mut machine, password) = registered();
    machine.login(NUMBER, &password).expect("logged in");
    let card = machine.issued();
    let before = machine.snapshot().clone();
    let first = machine.revealed(&card, &password);
    assert_eq!(machine.revealed(&card, &password), first);
    assert_eq!(*machine.snapshot(), before);
}
