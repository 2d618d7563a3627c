use rusqlite::Connection;
use uuid::Uuid;

use super::*;
use crate::backend::contract::{IdempotencyKey, PaymentMethod};
use crate::backend::store;

/// A world of this seed with nothing in it but a network.
fn world(seed: u8) -> Connection {
    let mut connection = Connection::open_in_memory().expect("memory");
    store::found(&mut connection).expect("founded");
    Store::new(&connection).found_world(&[seed; 32], 0, jiff::Timestamp::UNIX_EPOCH).expect("founded");
    connection
}

fn set(connection: &Connection, mode: NetworkMode, faults: Faults) {
    let network = Network { mode, faults, random_pos: 0 };
    Store::new(connection).set_network(&network).expect("stored");
}

fn passed(connection: &Connection, request: &Request) -> Passage {
    pass(Store::new(connection), request).expect("passed").0
}

fn order() -> Request {
    let (key, order) = (IdempotencyKey(Uuid::nil()), crate::backend::contract::OrderId(Uuid::nil()));
    Request::OpenCheckout { key, order, method: PaymentMethod::Kiwi, insist: false }
}

#[test]
fn something_goes_wrong_once_and_at_its_moment() {
    let world = world(1);
    Store::new(&world).plan_fault(Moment::Command, Fault::ReplyLost).expect("planned");
    Store::new(&world).plan_fault(Moment::Opening, Fault::ServiceDown).expect("planned");
    assert_eq!(passed(&world, &Request::Orders), Passage::Arrives, "a query is not a command");
    assert_eq!(passed(&world, &order()), Passage::Fails(Fault::ServiceDown), "what fits best comes first");
    assert_eq!(passed(&world, &order()), Passage::Fails(Fault::ReplyLost));
    assert_eq!(passed(&world, &order()), Passage::Arrives);
}

#[test]
fn offline_nothing_leaves_and_nothing_planned_is_used_up() {
    let world = world(1);
    Store::new(&world).plan_fault(Moment::Command, Fault::RequestLost).expect("planned");
    set(&world, NetworkMode::Offline, Faults::default());
    assert_eq!(passed(&world, &order()), Passage::Unsent);
    set(&world, NetworkMode::Online, Faults::default());
    assert_eq!(passed(&world, &order()), Passage::Fails(Fault::RequestLost));
}

#[test]
fn terminals_and_the_phone_have_lines_of_their_own() {
    let world = world(1);
    set(&world, NetworkMode::Offline, Faults::default());
    let key = IdempotencyKey(Uuid::nil());
    for request in [Request::KioskTopUp { key }, Request::ReadPhone { key }] {
        assert_eq!(passed(&world, &request), Passage::Arrives);
    }
}

#[test]
fn faults_come_as_often_as_said_and_the_same_for_a_seed() {
    let faults = Faults { request_lost: 100, reply_lost: 200, delivered_twice: 300, service_down: 100 };
    let passages = |seed| {
        let world = world(seed);
        set(&world, NetworkMode::Flaky, faults);
        (0..2000).map(|_| passed(&world, &Request::Orders)).collect::<Vec<_>>()
    };
    let count = |fault| passages(1).iter().filter(|passage| **passage == Passage::Fails(fault)).count();
    assert!((150..250).contains(&count(Fault::RequestLost)));
    assert!((330..470).contains(&count(Fault::ReplyLost)));
    assert!((520..680).contains(&count(Fault::DeliveredTwice)));
    assert!((150..250).contains(&count(Fault::ServiceDown)));
    assert!(passages(1) == passages(1) && passages(1) != passages(2));
}

#[test]
fn a_slow_network_takes_its_time_and_loses_nothing() {
    let world = world(1);
    set(&world, NetworkMode::Slow, Faults { request_lost: 1000, ..Faults::default() });
    let mut waits = Vec::new();
    for _ in 0..200 {
        let (passage, wait) = pass(Store::new(&world), &Request::Orders).expect("passed");
        assert_eq!(passage, Passage::Arrives);
        assert!(SLOW.contains(&i64::try_from(wait.as_millis()).expect("milliseconds")));
        waits.push(wait);
    }
    waits.dedup();
    assert!(waits.len() > 150, "not always the same");
}

#[test]
fn silence_is_noticed_after_a_while() {
    let world = world(1);
    for fault in [Fault::RequestLost, Fault::ReplyLost] {
        Store::new(&world).plan_fault(Moment::Command, fault).expect("planned");
        assert_eq!(pass(Store::new(&world), &order()).expect("passed").1, PATIENCE);
    }
    Store::new(&world).plan_fault(Moment::Command, Fault::ServiceDown).expect("planned");
    assert_eq!(pass(Store::new(&world), &order()).expect("passed").1, SignedDuration::ZERO);
}
