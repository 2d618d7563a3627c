//! The connection drops in mid-payment: the wallet says what it does not know, and ends with one charge or none.

use crate::buyer::secs;
use crate::remote::{Remote, confirming};
use kiwi::backend::contract::{AttemptState, AttemptSubject, NetworkMode, PaymentState, Refusal};
use kiwi::backend::{Fault, Faults, Moment, Outcome};
use kiwi::domain::money::Amount;
use kiwi::domain::sensitive::Sensitive;

#[test]
fn before_the_request_left_nothing_happened() {
    let mut remote = Remote::new(1);
    remote.network(NetworkMode::Offline);
    let opening = remote.opening();
    assert_eq!(remote.ask(&opening), Outcome::NoAnswer { unsent: true });
    assert_eq!(remote.attempts(), [AttemptState::Draft]);
    remote.network(NetworkMode::Online);
    assert!(matches!(remote.ask(&opening), Outcome::Reply(_)), "the same may be sent again");
    assert!(remote.attempts().is_empty());
}

#[test]
fn a_draft_that_never_left_is_given_up_for_another() {
    let mut remote = Remote::new(2);
    remote.network(NetworkMode::Offline);
    let first = remote.opening();
    remote.ask(&first);
    remote.network(NetworkMode::Online);
    let second = remote.opening();
    assert!(matches!(remote.ask(&second), Outcome::Reply(_)));
    assert!(remote.attempts().is_empty());
    remote.directly(|person| person.assert_sound());
}

#[test]
fn a_lost_request_is_unknown_until_the_service_answers() {
    for loss in [Fault::RequestLost, Fault::ReplyLost] {
        let mut remote = Remote::new(3);
        let (payment, code) = remote.up_to_code();
        let key = remote.person.key();
        remote.client.plan_fault(Moment::Confirming, loss).expect("planned");
        assert_eq!(remote.ask(&confirming(key, payment, &code)), Outcome::NoAnswer { unsent: false });
        assert_eq!(remote.attempts(), [AttemptState::Unknown]);
        assert!(remote.client.next_due(remote.person.clock).expect("readable").is_some());

        remote.network(NetworkMode::Offline);
        assert!(remote.client.reconcile(remote.person.clock).expect("readable").is_empty(), "still unknown");
        assert_eq!(remote.client.take_resolved(), []);
        remote.network(NetworkMode::Online);
        let resolved = remote.client.take_resolved();
        assert_eq!(resolved.len(), 1, "asked about as soon as it is back");
        let about = AttemptSubject::Order { order: remote.order, payment: Some(payment) };
        assert_eq!((resolved[0].key, resolved[0].about), (key, about));
        assert!(resolved[0].answer.is_ok() && resolved[0].order_number.is_some());
        let once = remote.charged();
        assert!(once.is_positive());
        assert!(matches!(remote.ask(&confirming(key, payment, &code)), Outcome::Reply(_)), "the same answer again");
        assert_eq!(remote.charged(), once, "charged once");
        remote.directly(|person| person.assert_sound());
    }
}

#[test]
fn an_unknown_attempt_outlives_the_program() {
    let mut remote = Remote::new(4);
    let (payment, code) = remote.up_to_code();
    let key = remote.person.key();
    remote.client.plan_fault(Moment::Confirming, Fault::ReplyLost).expect("planned");
    remote.ask(&confirming(key, payment, &code));
    let mut remote = remote.restart();
    assert_eq!(remote.attempts(), [AttemptState::Unknown]);
    let ended = remote.client.reconcile(remote.person.clock).expect("readable");
    assert_eq!(ended[0].state, AttemptState::Accepted);
    remote.directly(|person| {
        person.wait(secs(5));
        assert_eq!(person.state(payment), PaymentState::Settled);
        person.assert_sound();
    });
}

#[test]
fn a_lost_request_that_is_asked_about_too_late_ends_with_no_charge() {
    let mut remote = Remote::new(5);
    let (payment, code) = remote.up_to_code();
    let key = remote.person.key();
    remote.client.plan_fault(Moment::Confirming, Fault::RequestLost).expect("planned");
    remote.ask(&confirming(key, payment, &code));
    remote.person.clock += secs(600);
    let ended = remote.client.reconcile(remote.person.clock).expect("readable");
    assert_eq!(ended[0].state, AttemptState::Refused);
    assert_eq!(remote.charged(), Amount::rub(0));
    remote.directly(|person| {
        assert_eq!(person.state(payment), PaymentState::Expired);
        person.assert_sound();
    });
}

#[test]
fn nothing_new_leaves_while_the_old_is_unknown() {
    let mut remote = Remote::new(6);
    remote.client.plan_fault(Moment::Opening, Fault::ReplyLost).expect("planned");
    let first = remote.opening();
    assert_eq!(remote.ask(&first), Outcome::NoAnswer { unsent: false });

    remote.client.plan_fault(Moment::Opening, Fault::RequestLost).expect("planned");
    let second = remote.opening();
    assert_eq!(remote.ask(&second), Outcome::Refused(Refusal::EarlierUnknown), "the old one was asked about, in vain");

    let third = remote.opening();
    match remote.ask(&third) {
        Outcome::Refused(Refusal::PaymentUnderWay(payment)) => {
            remote.directly(|person| assert_eq!(person.state(payment), PaymentState::Created));
        }
        other => panic!("{other:?}"),
    }
    assert!(remote.attempts().is_empty());
    remote.directly(|person| person.assert_sound());
}

#[test]
fn everything_delivered_twice_charges_once() {
    let mut remote = Remote::new(7);
    remote.client.set_faults(Faults { delivered_twice: 1000, ..Faults::default() }).expect("stored");
    remote.network(NetworkMode::Flaky);
    let (payment, code) = remote.up_to_code();
    let wrong = Sensitive::new(if code.expose() == "000000" { "000001" } else { "000000" });
    for tries_left in [2, 1] {
        let key = remote.person.key();
        let refused = Refusal::WrongCode { tries_left };
        assert_eq!(remote.ask(&confirming(key, payment, &wrong)), Outcome::Refused(refused), "one try, not two");
    }
    let key = remote.person.key();
    assert!(matches!(remote.ask(&confirming(key, payment, &code)), Outcome::Reply(_)));
    let charged = remote.charged();
    assert!(charged.is_positive() && charged.minor < 2_000_00);
    remote.directly(|person| person.assert_sound());
}

#[test]
fn a_code_is_forgotten_once_it_was_answered() {
    let mut remote = Remote::new(8);
    let (payment, code) = remote.up_to_code();
    let held = |remote: &Remote| -> i64 {
        let sql = "SELECT count(*) FROM attempt WHERE request LIKE '%' || ?1 || '%'";
        let connection = remote.client.world().connection();
        connection.query_row(sql, [code.expose()], |row| row.get(0)).expect("readable")
    };
    let key = remote.person.key();
    remote.client.plan_fault(Moment::Confirming, Fault::RequestLost).expect("planned");
    remote.ask(&confirming(key, payment, &code));
    assert_eq!(held(&remote), 1, "it may have to be sent again");
    remote.client.reconcile(remote.person.clock).expect("readable");
    assert_eq!(held(&remote), 0);
}
