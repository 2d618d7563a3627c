//! The checker and the schema, proved on transfers: planted mistakes and changed records are caught.

use crate::mover::{bank, fee, good_end, transfer};
use crate::person::{Person, founded};
use jiff::SignedDuration;
use kiwi::backend::contract::{Request, Route};
use kiwi::backend::{Promise, Rules, Slips};
use kiwi::domain::money::Amount;

const AMOUNT: Amount = Amount::rub(1_000_00);

fn slipping(slips: Slips) -> Person {
    let mut person = Person::with_money(1);
    let world = std::mem::replace(&mut person.world, founded(0));
    person.world = world.under(Rules { slips, ..Rules::promised() });
    person
}

fn broken(person: &Person) -> Vec<Promise> {
    person.world.check().expect("readable").into_iter().map(|violation| violation.promise).collect()
}

/// Somebody with a transfer of every kind of end: arrived both ways, come back, under way, waiting for its code.
fn lived() -> Person {
    let mut person = Person::with_money(2);
    person.send(&good_end(Route::CardIn), AMOUNT);
    person.send(&good_end(Route::WalletOut), AMOUNT);
    person.send(&bank("BG36KIWI00001000000002", ""), AMOUNT);
    person.wait(SignedDuration::from_hours(48));
    person.send(&good_end(Route::CashOut), AMOUNT);
    transfer(person.begin_transfer(&good_end(Route::MobileOut), AMOUNT));
    person
}

/// Changes what is stored behind the world's back, with the schema's guards off duty.
fn tamper(person: &Person, sql: &str) {
    let connection = person.world.connection();
    connection.execute_batch("DROP TRIGGER transfer_transitions; DROP TRIGGER transfer_stays").expect("dropped");
    connection.execute_batch("DROP TRIGGER IF EXISTS operation_stays").expect("dropped");
    connection.pragma_update(None, "ignore_check_constraints", true).expect("off");
    connection.pragma_update(None, "foreign_keys", false).expect("off");
    connection.execute_batch(sql).expect(sql);
}

#[test]
fn a_sound_world_is_not_blamed() {
    let mut person = lived();
    assert_eq!(broken(&person), []);
    person.wait(SignedDuration::from_hours(24 * 10));
    assert_eq!(broken(&person), []);
}

#[test]
fn a_fee_not_given_back_is_caught() {
    let mut person = slipping(Slips { transfer_fee_kept: true, ..Slips::default() });
    person.send(&bank("BG36KIWI00001000000002", ""), AMOUNT);
    person.wait(SignedDuration::from_hours(48));
    let broken = broken(&person);
    assert!(broken.contains(&Promise::ChargedExactly) && broken.contains(&Promise::HistoryAddsUp), "{broken:?}");
}

#[test]
fn a_transfer_that_never_arrives_is_caught() {
    let mut person = slipping(Slips { arrival_forgotten: true, ..Slips::default() });
    person.send(&good_end(Route::CardOut), AMOUNT);
    person.wait(SignedDuration::from_hours(5));
    // The clock is stored with what is done last.
    person.tell(|key| Request::ReadPhone { key }).expect("read");
    let broken = broken(&person);
    assert!(broken.contains(&Promise::EndsInTime) && broken.contains(&Promise::DrainedIsDone), "{broken:?}");
}

#[test]
fn a_code_accepted_late_is_caught() {
    let mut person = slipping(Slips { late_code: true, ..Slips::default() });
    let begun = transfer(person.begin_transfer(&good_end(Route::CardIn), AMOUNT)).id;
    let code = person.transfer_code();
    person.wait(SignedDuration::from_mins(5));
    transfer(person.confirm_transfer(begun, &code));
    assert_eq!(broken(&person), [Promise::TimelyCode]);
}

#[test]
fn a_forgotten_outcome_is_caught() {
    let mut person = slipping(Slips { forgetful: true, ..Slips::default() });
    let (with, key) = (good_end(Route::CardIn), person.key());
    let fee = fee(Route::CardIn, AMOUNT);
    transfer(person.ask(&Request::BeginTransfer { key, with, amount: AMOUNT, fee }));
    assert_eq!(broken(&person), [Promise::OneOutcomePerKey]);
}

#[test]
fn every_tampering_is_caught() {
    let cases = [
        ("UPDATE transfer SET amount = amount + 1 WHERE route = 'card-in'", Promise::ChargedExactly),
        ("UPDATE transfer SET fee = fee + 1 WHERE route = 'cash-out'", Promise::HoldsAndEscrow),
        ("UPDATE transfer SET state = 'failed' WHERE route = 'cash-out'", Promise::HoldsAndEscrow),
        ("UPDATE transfer SET state = 'failed' WHERE route = 'wallet-out'", Promise::ChargedExactly),
        ("UPDATE transfer SET state = 'succeeded' WHERE route = 'bank-out'", Promise::ChargedExactly),
        ("UPDATE transfer SET state = 'succeeded' WHERE route = 'mobile-out'", Promise::ListedTransitions),
        ("UPDATE transfer SET state = 'processing' WHERE route = 'mobile-out'", Promise::HoldsAndEscrow),
        ("UPDATE transfer SET receiver = randomblob(16) WHERE route = 'wallet-out'", Promise::BackWhereItCameFrom),
        ("UPDATE transfer SET wallet = randomblob(16) WHERE route = 'card-in'", Promise::BackWhereItCameFrom),
        ("UPDATE transfer SET confirmed_ms = code_sent_ms - 1 WHERE route = 'card-in'", Promise::TimelyCode),
        ("UPDATE transfer SET wrong_codes = 3 WHERE route = 'card-in'", Promise::TimelyCode),
        ("UPDATE transfer SET arrives_ms = 0 WHERE route = 'cash-out'", Promise::EndsInTime),
        ("UPDATE transfer SET amount = 40000001 WHERE route = 'wallet-out'", Promise::WithinLimits),
        ("DELETE FROM transfer_path WHERE state = 'processing'", Promise::ListedTransitions),
        ("UPDATE transfer_path SET state = 'expired' WHERE step = 1", Promise::ListedTransitions),
        ("DELETE FROM outcome", Promise::OneOutcomePerKey),
        ("DELETE FROM agenda", Promise::DrainedIsDone),
        ("UPDATE operation SET state = 'done' WHERE state = 'pending'", Promise::HistoryAddsUp),
        ("UPDATE movement SET subject = randomblob(16) WHERE reason = 'top-up'", Promise::ChargedExactly),
        (
            "INSERT INTO attempt (key, wallet, about, subject, state, since_ms) \
             VALUES (randomblob(16), randomblob(16), 'transfer', randomblob(16), 'accepted', 0)",
            Promise::AttemptsKnowTheTruth,
        ),
    ];
    for (sql, promise) in cases {
        let person = lived();
        person.world.connection().execute_batch("DROP TRIGGER movement_stays").expect("dropped");
        tamper(&person, sql);
        let broken = broken(&person);
        assert!(broken.contains(&promise), "{sql}: {promise:?} is not among {broken:?}");
    }
}

#[test]
fn the_schema_lets_nobody_change_what_was_agreed_to() {
    let person = lived();
    let changes = [
        "UPDATE transfer SET amount = amount + 1",
        "UPDATE transfer SET fee = 0",
        "UPDATE transfer SET route = 'card-out'",
        "UPDATE transfer SET state = 'processing', ended_ms = NULL WHERE state = 'succeeded'",
        "UPDATE transfer SET state = 'expired' WHERE state = 'processing'",
        "UPDATE transfer SET failure = 'card-lost' WHERE state = 'succeeded'",
        "UPDATE transfer SET code = '000000' WHERE state = 'succeeded'",
        "UPDATE transfer SET wrong_codes = 4",
    ];
    for sql in changes {
        assert!(person.world.connection().execute_batch(sql).is_err(), "{sql}");
    }
}
