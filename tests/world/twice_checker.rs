//! The checker's promises about orders that were charged twice, proved by breaking them.

use crate::buyer::{card, days, page, secs};
use crate::person::{Person, founded};
use kiwi::backend::contract::{PaymentMethod, Request};
use kiwi::backend::{Breakdown, Promise, Rules, Slips};

fn broken(person: &Person) -> Vec<Promise> {
    person.world.check().expect("readable").into_iter().map(|violation| violation.promise).collect()
}

/// Somebody who has paid twice by wallet and by a bank's card, and once more because the service slipped.
fn lived(slips: Slips) -> Person {
    let mut person = Person::with_money(1);
    let world = std::mem::replace(&mut person.world, founded(0));
    person.world = world.under(Rules { slips, ..Rules::promised() });
    let first = person.up_to_code("phone-case");
    let code = person.code();
    let insist = |key| Request::OpenCheckout { key, order: first.order, method: PaymentMethod::Card, insist: true };
    let second = page(person.tell(insist)).payment;
    page(person.confirm(first.payment, &code));
    person.wait(secs(5));
    let view = page(person.name_card(second, card("4242 4242 4242 4242")));
    page(person.accept(&view));
    let code = person.code();
    page(person.confirm(second, &code));
    person.wait(secs(5));
    person.world.break_down(person.clock, Breakdown::DoubleCharge, 1).expect("planned");
    person.pay("wireless-earbuds");
    person.wait(secs(8));
    person
}

#[test]
fn a_sound_world_is_not_blamed() {
    let mut person = lived(Slips::default());
    assert_eq!(broken(&person), []);
    person.wait(days(5));
    assert_eq!(broken(&person), []);
    person.wait(days(60));
    assert_eq!(broken(&person), []);
}

#[test]
fn every_slip_is_caught() {
    let cases = [
        (Slips { second_kept: true, ..Slips::default() }, Promise::SecondsComeBack),
        (Slips { second_astray: true, ..Slips::default() }, Promise::BackWhereItCameFrom),
        (Slips { second_untold: true, ..Slips::default() }, Promise::SecondsAreTold),
        (Slips { fee_kept: true, ..Slips::default() }, Promise::ChargedExactly),
    ];
    for (slips, promise) in cases {
        let mut person = lived(slips);
        person.wait(days(5));
        let broken = broken(&person);
        assert!(broken.contains(&promise), "{slips:?}: {promise:?} is not among {broken:?}");
    }
}

#[test]
fn a_second_payment_that_nobody_asked_for_is_caught() {
    let mut person = Person::with_money(2);
    let world = std::mem::replace(&mut person.world, founded(0));
    person.world =
        world.under(Rules { slips: Slips { second_unasked: true, ..Slips::default() }, ..Rules::promised() });
    let order = person.up_to_code("phone-case").order;
    person.wait(secs(1));
    page(person.open(order));
    assert_eq!(broken(&person), [Promise::SecondsAreWanted]);
}

#[test]
fn every_tampering_is_caught() {
    let cases: &[(&str, Promise)] = &[
        ("UPDATE payment SET insisted = 0", Promise::SecondsAreWanted),
        ("DELETE FROM second_charge", Promise::SecondsAreTold),
        (
            "UPDATE second_charge SET first = (SELECT id FROM payment WHERE state = 'reversing')",
            Promise::SecondsAreTold,
        ),
        ("UPDATE second_charge SET back_by_ms = 0", Promise::SecondsComeBack),
        ("UPDATE payment SET state = 'captured' WHERE state = 'reversing'", Promise::SecondsComeBack),
        ("UPDATE payment SET captured_ms = 0, state = 'captured' WHERE state = 'reversing'", Promise::EndsInTime),
        ("UPDATE payment SET twin_of = NULL", Promise::OneOutcomePerKey),
    ];
    for (sql, promise) in cases {
        let person = lived(Slips::default());
        let connection = person.world.connection();
        for guard in ["payment_transitions", "payment_instrument_stays", "second_charge_stays", "second_charge_kept"] {
            connection.execute_batch(&format!("DROP TRIGGER {guard}")).expect("dropped");
        }
        connection.pragma_update(None, "ignore_check_constraints", true).expect("off");
        connection.execute_batch(sql).expect(sql);
        let broken = broken(&person);
        assert!(broken.contains(promise), "{sql}: {promise:?} is not among {broken:?}");
    }
}
