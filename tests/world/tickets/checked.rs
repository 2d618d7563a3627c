//! The checker and the schema, proved on cases: planted mistakes and changed records are caught.

use kiwi::backend::contract::{Matter, Topic, WalletState};
use kiwi::backend::{Promise, Rules, Slips};

use super::EARBUDS;
use crate::asker::{hours, thread};
use crate::buyer::days;
use crate::person::{Person, founded};

fn slipping(slips: Slips) -> Person {
    let mut person = Person::with_money(1);
    let world = std::mem::replace(&mut person.world, founded(0));
    person.world = world.under(Rules { slips, ..Rules::promised() });
    person
}

pub(crate) fn broken(person: &Person) -> Vec<Promise> {
    person.world.check().expect("readable").into_iter().map(|violation| violation.promise).collect()
}

/// Cases of every kind of end, a wallet that was let go, one case still waiting.
fn lived() -> Person {
    let mut person = Person::with_money(2);
    person.restrict(WalletState::OutgoingBlocked);
    let ticket = thread(person.complain(Topic::Wallet, None, "?")).ticket.id;
    person.wait_for_answer(ticket);
    let code = person.desk_code();
    thread(person.write_to(ticket, code.expose()));
    person.wait(days(3));
    for word in ["#found", "#returned"] {
        let (order, _) = person.pay_unacknowledged(EARBUDS);
        let ticket = thread(person.complain(Topic::Payment, Some(Matter::Order(order)), word)).ticket.id;
        person.wait_for_answer(ticket);
    }
    person.restrict(WalletState::OutgoingBlocked);
    let last = thread(person.complain(Topic::Wallet, None, "?")).ticket.id;
    person.wait_for_answer(last);
    person.wait(hours(1));
    person
}

/// Changes what is stored behind the world's back, with the schema's guards off duty.
fn tamper(person: &Person, sql: &str) {
    let connection = person.world.connection();
    let guards = [
        "ticket_transitions",
        "ticket_stays",
        "ticket_kept",
        "ticket_message_stays",
        "ticket_message_kept",
        "restriction_stays",
        "restriction_kept",
        "payment_transitions",
    ];
    for guard in guards {
        connection.execute_batch(&format!("DROP TRIGGER {guard}")).expect("dropped");
    }
    connection.pragma_update(None, "ignore_check_constraints", true).expect("off");
    connection.pragma_update(None, "foreign_keys", false).expect("off");
    connection.execute_batch(sql).expect(sql);
}

#[test]
fn a_sound_world_is_not_blamed() {
    let mut person = lived();
    assert_eq!(broken(&person), []);
    person.wait(days(60));
    assert_eq!(broken(&person), []);
}

#[test]
fn a_desk_that_stays_silent_is_caught() {
    let mut person = slipping(Slips { support_silent: true, ..Slips::default() });
    thread(person.complain(Topic::Other, None, "?"));
    assert_eq!(broken(&person), [Promise::DrainedIsDone]);
    person.wait(days(3));
    // The clock is stored with what is done last.
    thread(person.complain(Topic::Other, None, "?"));
    assert!(broken(&person).contains(&Promise::EndsInTime));
}

#[test]
fn a_case_left_open_is_caught() {
    let mut person = slipping(Slips { case_left_open: true, ..Slips::default() });
    let ticket = thread(person.complain(Topic::Other, None, "?")).ticket.id;
    person.wait_for_answer(ticket);
    assert_eq!(broken(&person), [Promise::DrainedIsDone]);
    person.wait(days(4));
    thread(person.complain(Topic::Other, None, "?"));
    assert_eq!(broken(&person), [Promise::EndsInTime]);
}

#[test]
fn an_unblock_without_a_check_is_caught() {
    let mut person = slipping(Slips { unblock_unchecked: true, ..Slips::default() });
    person.restrict(WalletState::Blocked);
    let ticket = thread(person.complain(Topic::Wallet, None, "?")).ticket.id;
    person.wait_for_answer(ticket);
    assert_eq!(broken(&person), [Promise::UnblockedByRight]);
}

#[test]
fn empty_words_are_caught() {
    let mut person = slipping(Slips { empty_words: true, ..Slips::default() });
    let (order, _) = person.pay_unacknowledged(EARBUDS);
    let ticket = thread(person.complain(Topic::Payment, Some(Matter::Order(order)), "?")).ticket.id;
    person.wait_for_answer(ticket);
    assert_eq!(broken(&person), [Promise::DeskKeepsWord]);
}

#[test]
fn every_tampering_is_caught() {
    let word = "UPDATE ticket_message SET body = replace(body, 'Returning', 'Found')";
    let cases = [
        ("UPDATE ticket SET state = 'resolved' WHERE state = 'waiting'", Promise::ListedTransitions),
        ("UPDATE ticket_path SET state = 'closed' WHERE step = 0", Promise::ListedTransitions),
        ("DELETE FROM ticket_path WHERE step = 1", Promise::ListedTransitions),
        ("UPDATE ticket SET due_ms = 0 WHERE ended_ms IS NULL", Promise::EndsInTime),
        ("DELETE FROM agenda", Promise::DrainedIsDone),
        ("DELETE FROM outcome", Promise::OneOutcomePerKey),
        (word, Promise::DeskKeepsWord),
        ("UPDATE payment SET state = 'captured' WHERE state = 'settled'", Promise::DeskKeepsWord),
        ("UPDATE restriction SET ticket = NULL WHERE ticket IS NOT NULL", Promise::DeskKeepsWord),
        ("UPDATE wallet SET state = 'active' WHERE state = 'outgoing-blocked'", Promise::UnblockedByRight),
        ("DELETE FROM restriction WHERE nth = 2", Promise::UnblockedByRight),
        ("DELETE FROM ticket_message WHERE body LIKE '%NumberProved%'", Promise::UnblockedByRight),
        ("UPDATE ticket SET wallet = randomblob(16)", Promise::UnblockedByRight),
        ("UPDATE restriction SET state = 'blocked' WHERE ticket IS NOT NULL", Promise::UnblockedByRight),
        ("UPDATE restriction SET at_ms = at_ms - 86400000 WHERE ticket IS NOT NULL", Promise::UnblockedByRight),
    ];
    for (sql, promise) in cases {
        let person = lived();
        tamper(&person, sql);
        let broken = broken(&person);
        assert!(broken.contains(&promise), "{sql}: {promise:?} is not among {broken:?}");
    }
}

#[test]
fn the_schema_lets_nobody_rewrite_a_case() {
    let person = lived();
    let changes = [
        "UPDATE ticket SET state = 'waiting' WHERE state = 'resolved'",
        "UPDATE ticket SET topic = 'other'",
        "UPDATE ticket SET due_ms = NULL WHERE state = 'waiting'",
        "UPDATE ticket SET code = '000000' WHERE state <> 'waiting'",
        "DELETE FROM ticket",
        "UPDATE ticket_message SET body = ''",
        "DELETE FROM ticket_message",
        "UPDATE restriction SET state = 'active'",
        "DELETE FROM restriction",
        "INSERT INTO restriction (wallet, nth, at_ms, state, source) SELECT id, 99, 0, 'active', 'support' FROM wallet",
    ];
    for sql in changes {
        assert!(person.world.connection().execute_batch(sql).is_err(), "{sql}");
    }
}
