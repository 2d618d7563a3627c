//! The checker and the schema, proved by breaking things: every planted mistake is caught, and a sound world is not blamed.

use crate::buyer::{days, page, secs};
use crate::person::{Person, founded};
use kiwi::backend::contract::{CardKind, PaymentMethod, PaymentState, Request};
use kiwi::backend::{Breakdown, Extent, Promise, Rules, Slips};

const EARBUDS: &str = "wireless-earbuds";

/// Somebody in a world whose rules have slipped.
fn slipping(slips: Slips) -> Person {
    let mut person = Person::with_money(1);
    let world = std::mem::replace(&mut person.world, founded(0));
    person.world = world.under(Rules { slips, ..Rules::promised() });
    person
}

fn broken(person: &Person) -> Vec<Promise> {
    person.world.check().expect("readable").into_iter().map(|violation| violation.promise).collect()
}

fn blames(person: &Person, promise: Promise) {
    let broken = broken(person);
    assert!(broken.contains(&promise), "{promise:?} is not among {broken:?}");
}

/// Changes what is stored behind the world's back, with the schema's guards off duty.
fn tamper(person: &Person, sql: &str) {
    let connection = person.world.connection();
    let guards = [
        "posting_stays",
        "posting_kept",
        "movement_stays",
        "movement_kept",
        "payment_transitions",
        "payment_instrument_stays",
        "purchase_transitions",
        "operation_stays",
        "operation_kept",
        "card_transitions",
        "card_stays",
        "parcel_stays",
        "parcel_event_kept",
    ];
    for guard in guards {
        connection.execute_batch(&format!("DROP TRIGGER IF EXISTS {guard}")).expect("dropped");
    }
    connection.pragma_update(None, "ignore_check_constraints", true).expect("off");
    connection.pragma_update(None, "foreign_keys", false).expect("off");
    connection.execute_batch(sql).expect(sql);
}

/// Somebody who has paid and been paid back, so that every kind of record is there.
fn lived() -> Person {
    let mut person = Person::with_money(2);
    person.pay(EARBUDS);
    person.wait(days(1));
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    person.pay("phone-case");
    order_card(&mut person);
    person.wait(days(5));
    person
}

fn order_card(person: &mut Person) {
    let order = |key| Request::IssueCard { key, kind: CardKind::Plastic, name: String::new() };
    person.tell(order).expect("ordered");
}

#[test]
fn a_sound_world_is_not_blamed() {
    let mut person = lived();
    assert_eq!(broken(&person), []);
    person.up_to_code("tea-oolong");
    assert_eq!(broken(&person), []);
    person.wait(days(60));
    assert_eq!(broken(&person), []);
}

#[test]
fn a_fee_not_given_back_is_caught() {
    let mut person = slipping(Slips { fee_kept: true, ..Slips::default() });
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    person.pay(EARBUDS);
    assert_eq!(broken(&person), []);
    person.wait(days(5));
    blames(&person, Promise::ChargedExactly);
    blames(&person, Promise::HistoryAddsUp);
}

#[test]
fn a_code_accepted_late_is_caught() {
    let mut person = slipping(Slips { late_code: true, ..Slips::default() });
    let payment = person.up_to_code(EARBUDS).payment;
    let code = person.code();
    person.wait(secs(300));
    assert_eq!(page(person.confirm(payment, &code)).state, PaymentState::Captured);
    assert_eq!(broken(&person), [Promise::TimelyCode]);
}

#[test]
fn a_forgotten_outcome_is_caught() {
    let mut person = slipping(Slips { forgetful: true, ..Slips::default() });
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let key = person.key();
    person.ask(&Request::OpenCheckout { key, order, method: PaymentMethod::Kiwi, insist: false }).expect("opened");
    assert_eq!(broken(&person), [Promise::OneOutcomePerKey]);
}

#[test]
fn a_hold_not_released_is_caught() {
    let mut person = slipping(Slips { hold_kept: true, ..Slips::default() });
    person.world.break_down(person.clock, Breakdown::Capture, 1).expect("planned");
    let payment = person.pay(EARBUDS).payment;
    page(person.cancel(payment));
    blames(&person, Promise::HoldsAndEscrow);
    blames(&person, Promise::ChargedExactly);
}

#[test]
fn a_shop_waited_for_without_end_is_caught() {
    let mut person = slipping(Slips { endless_wait: true, ..Slips::default() });
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    person.pay(EARBUDS);
    person.wait(days(17));
    assert_eq!(broken(&person), []);
    person.wait(days(3));
    // The clock is stored with what is done last.
    person.place("sewing-kit", 1).expect("placed");
    blames(&person, Promise::EndsInTime);
    person.wait(days(30));
    blames(&person, Promise::DrainedIsDone);
}

#[test]
fn a_seller_not_paid_is_caught() {
    let mut person = slipping(Slips { payout_forgotten: true, ..Slips::default() });
    person.pay(EARBUDS);
    person.wait(days(25));
    assert_eq!(broken(&person), []);
    person.wait(days(12));
    blames(&person, Promise::SellersArePaid);
    blames(&person, Promise::HoldsAndEscrow);
}

#[test]
fn a_seller_paid_twice_is_caught() {
    let mut person = slipping(Slips { payout_doubled: true, ..Slips::default() });
    person.pay("phone-case");
    person.wait(days(15));
    // The escrow holds enough for it only because of what another order brought.
    person.pay(EARBUDS);
    person.wait(days(22));
    blames(&person, Promise::SellersArePaid);
    blames(&person, Promise::HoldsAndEscrow);
}

#[test]
fn a_card_whose_post_nobody_paid_is_caught() {
    let mut person = slipping(Slips { free_post: true, ..Slips::default() });
    order_card(&mut person);
    assert_eq!(broken(&person), [Promise::CardsPaidFor]);
}

#[test]
fn every_tampering_is_caught() {
    let cases: &[(&str, Promise)] = &[
        ("UPDATE posting SET minor = minor + 1 WHERE height = 1 AND line = 0", Promise::SumsAreZero),
        ("UPDATE posting SET minor = minor * 2 WHERE height = 1", Promise::Chained),
        ("UPDATE movement SET at_ms = at_ms + 1 WHERE height = 2", Promise::Chained),
        ("UPDATE movement SET reason = 'release' WHERE height = 2", Promise::Chained),
        ("DELETE FROM movement WHERE height = 2", Promise::Chained),
        ("UPDATE account SET balance = balance + 1 WHERE kind = 'pool'", Promise::BalancesAddUp),
        ("UPDATE account SET balance = balance + 1 WHERE kind = 'wallet'", Promise::HistoryAddsUp),
        ("UPDATE account SET balance = balance - 1 WHERE kind = 'fees'", Promise::SumsAreZero),
        ("UPDATE account SET balance = -1 WHERE kind = 'escrow'", Promise::NeverBelowZero),
        ("UPDATE operation SET amount = amount + 1 WHERE direction = 'out'", Promise::HistoryAddsUp),
        ("UPDATE operation SET amount = amount + 1 WHERE direction = 'in'", Promise::HistoryTells),
        ("UPDATE operation SET height = 1 WHERE height > 1", Promise::HistoryTells),
        ("UPDATE operation SET at_ms = 0 WHERE seq = 2", Promise::HistoryTells),
        ("UPDATE operation SET name = 'exchange' WHERE seq = 1", Promise::TotalsAddUp),
        ("UPDATE operation SET fee = fee + 1 WHERE seq = 2", Promise::TotalsAddUp),
        ("UPDATE operation SET at_ms = at_ms + 86400000 WHERE seq > 3", Promise::TotalsAddUp),
        ("UPDATE history_class SET amount = amount + 1 WHERE id = 1", Promise::TotalsAddUp),
        ("DELETE FROM history_day WHERE class = 1", Promise::TotalsAddUp),
        ("UPDATE history_day SET first = first + 1", Promise::TotalsAddUp),
        ("UPDATE history_party SET last = 1", Promise::TotalsAddUp),
        ("DELETE FROM history_unread WHERE seq = 2", Promise::WordsAreFound),
        ("UPDATE payment SET state = 'held' WHERE state = 'settled'", Promise::HoldsAndEscrow),
        ("UPDATE payment SET state = 'captured' WHERE state = 'reversed'", Promise::ChargedExactly),
        ("UPDATE payment SET state = 'expired' WHERE state = 'settled'", Promise::OneSettledPerOrder),
        ("UPDATE purchase SET state = 'awaiting-payment' WHERE state = 'shipped'", Promise::OneSettledPerOrder),
        ("UPDATE payment SET confirmed_ms = code_sent_ms + 300000 WHERE state = 'settled'", Promise::TimelyCode),
        ("UPDATE payment SET wrong_codes = 3 WHERE state = 'settled'", Promise::TimelyCode),
        ("UPDATE payment SET payer = randomblob(16) WHERE state = 'settled'", Promise::BackWhereItCameFrom),
        (
            "UPDATE purchase SET state = 'completed', completed_ms = 9e15 WHERE state = 'shipped'",
            Promise::SellersArePaid,
        ),
        ("UPDATE movement SET reason = 'payout', subject = randomblob(16) WHERE height = 2", Promise::SellersArePaid),
        ("UPDATE purchase SET state = 'delivered', delivered_ms = 0 WHERE state = 'shipped'", Promise::EndsInTime),
        ("DELETE FROM agenda", Promise::DrainedIsDone),
        ("UPDATE payment SET account = 'USD' WHERE state = 'settled'", Promise::ChargedExactly),
        (
            "UPDATE payment SET instrument = 'bank-card', account = NULL, card_last4 = '4242', payer = NULL \
             WHERE state = 'settled'",
            Promise::BackWhereItCameFrom,
        ),
        ("UPDATE shelf SET ordered = ordered + 1", Promise::ShelfAddsUp),
        ("DELETE FROM outcome", Promise::OneOutcomePerKey),
        ("UPDATE payment_path SET state = 'declined' WHERE state = 'otp-pending'", Promise::ListedTransitions),
        ("DELETE FROM payment_path WHERE state = 'settled'", Promise::ListedTransitions),
        ("UPDATE payment SET state = 'captured', captured_ms = 0 WHERE state = 'settled'", Promise::EndsInTime),
        ("DELETE FROM agenda; UPDATE payment SET state = 'reversing' WHERE state = 'settled'", Promise::DrainedIsDone),
        ("UPDATE card SET fee = fee + 1", Promise::CardsPaidFor),
        ("UPDATE card SET wallet = randomblob(16)", Promise::CardsPaidFor),
        ("UPDATE movement SET subject = randomblob(16) WHERE reason = 'card-fee'", Promise::CardsPaidFor),
        ("DELETE FROM agenda", Promise::DrainedIsDone),
        (
            "INSERT INTO attempt (key, wallet, about, subject, state, since_ms) \
             VALUES (randomblob(16), randomblob(16), 'order', randomblob(16), 'accepted', 0)",
            Promise::AttemptsKnowTheTruth,
        ),
    ];
    for (sql, promise) in cases {
        let person = lived();
        tamper(&person, sql);
        let broken = broken(&person);
        assert!(broken.contains(promise), "{sql}: {promise:?} is not among {broken:?}");
    }
}

#[test]
fn the_cheap_check_looks_at_what_is_new() {
    let person = lived();
    tamper(&person, "UPDATE posting SET minor = minor * 2 WHERE height = 1");
    let seen = |extent| person.world.check_extent(extent).expect("readable").len();
    assert!(seen(Extent::Since(person.clock, 0)) > 0);
    assert_eq!(seen(Extent::Since(person.clock, 1)), 0, "it relies on who looked before");
}

#[test]
fn the_schema_lets_nobody_break_the_ledger() {
    let person = lived();
    let captured = "(SELECT subject FROM movement WHERE reason = 'capture' LIMIT 1)";
    let wallet = "(SELECT id FROM account WHERE kind = 'wallet')";
    let next = "(SELECT max(height) + 1 FROM movement)";
    let cases = [
        "UPDATE posting SET minor = 1".to_owned(),
        "DELETE FROM posting".to_owned(),
        "UPDATE movement SET at_ms = 0".to_owned(),
        "DELETE FROM movement".to_owned(),
        format!("INSERT INTO posting VALUES (1, 9, {wallet}, 100)"),
        "INSERT INTO movement VALUES (1000, 0, 'hold', NULL, zeroblob(32))".to_owned(),
        format!("INSERT INTO movement VALUES ({next}, 0, 'hold', NULL, zeroblob(32))"),
        format!("INSERT INTO posting VALUES ({next}, 0, {wallet}, -100000000)"),
        format!(
            "INSERT INTO posting VALUES ({next}, 0, {wallet}, 100); \
             INSERT INTO movement VALUES ({next}, 0, 'hold', NULL, zeroblob(32))"
        ),
        format!(
            "INSERT INTO posting SELECT {next}, line, account, minor FROM posting \
                 WHERE height = (SELECT height FROM movement WHERE reason = 'capture'); \
             INSERT INTO movement VALUES ({next}, 0, 'capture', {captured}, zeroblob(32))"
        ),
        "UPDATE payment SET state = 'created' WHERE state = 'settled'".to_owned(),
        "UPDATE purchase SET state = 'awaiting-payment', paid_ms = NULL WHERE state = 'shipped'".to_owned(),
        "UPDATE purchase SET state = 'closed', paid_ms = NULL WHERE state = 'shipped'".to_owned(),
        "UPDATE quote SET fee = 0".to_owned(),
        "UPDATE card SET state = 'active', letter = NULL".to_owned(),
        "UPDATE card SET number = '9990420000000000'".to_owned(),
        "UPDATE card SET block = 'owner'".to_owned(),
        "DELETE FROM card".to_owned(),
        "UPDATE parcel SET expected_ms = expected_ms + 1".to_owned(),
        "DELETE FROM parcel_event".to_owned(),
        "INSERT INTO parcel_event SELECT parcel, 9, 0, 'sorted', place FROM parcel_event".to_owned(),
        "UPDATE payment SET account = 'USD' WHERE state = 'settled'".to_owned(),
        "INSERT INTO payment SELECT randomblob(16), purchase, caller, key, method, state, opened_ms, payer, signed_in, \
             wrong_passwords, sign_in_from_ms, quote, code, code_sent_ms, wrong_codes, confirmed_ms, captured_ms, \
             ended_ms, declined, instrument, account, card, card_last4, fate FROM payment WHERE state = 'settled'"
            .to_owned(),
        "INSERT INTO payment SELECT randomblob(16), purchase, caller, randomblob(16), method, state, opened_ms, payer, \
             signed_in, wrong_passwords, sign_in_from_ms, quote, code, code_sent_ms, wrong_codes, confirmed_ms, \
             captured_ms, ended_ms, declined, instrument, account, card, card_last4, fate FROM payment WHERE state = 'settled'"
            .to_owned(),
    ];
    let before = person.world.digest().expect("readable");
    for sql in cases {
        let connection = person.world.connection();
        connection.execute_batch("BEGIN").expect("begun");
        let done = connection.execute_batch(&sql).and_then(|()| connection.execute_batch("COMMIT"));
        if !connection.is_autocommit() {
            connection.execute_batch("ROLLBACK").expect("rolled back");
        }
        assert!(done.is_err(), "{sql}");
        assert_eq!(person.world.digest().expect("readable"), before, "{sql}");
    }
}
