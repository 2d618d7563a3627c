//! The checker notices when money is not changed as was agreed.

use kiwi::backend::contract::Side;
use kiwi::backend::{Promise, Rules, Slips};
use kiwi::domain::money::{Amount, Currency};

use crate::buyer::days;
use crate::person::{Person, founded};

fn slipping(slips: Slips) -> Person {
    let mut person = Person::with_accounts(1);
    let world = std::mem::replace(&mut person.world, founded(0));
    person.world = world.under(Rules { slips, ..Rules::promised() });
    person
}

#[track_caller]
fn blames(person: &Person, promise: Promise) {
    let broken: Vec<_> = person.world.check().expect("readable").into_iter().map(|found| found.promise).collect();
    assert!(broken.contains(&promise), "{promise:?} is not among {broken:?}");
}

#[test]
fn a_price_that_has_expired_is_caught() {
    let mut person = slipping(Slips { stale_exchange: true, ..Slips::default() });
    let quote = person.ask_quote(Side::Give(Amount::rub(1_000_00)), Currency::Usd).expect("a quote");
    person.wait(days(1));
    person.exchange(quote.id).expect("the slip lets it through");
    blames(&person, Promise::ChangedAtQuote);
}

#[test]
fn a_cent_too_many_is_caught() {
    let mut person = slipping(Slips { generous_exchange: true, ..Slips::default() });
    person.change(Side::Give(Amount::rub(1_000_00)), Currency::Usd);
    blames(&person, Promise::ChangedAtQuote);
}

/// Changes what is stored of an exchange behind the world's back.
#[track_caller]
fn tampered(sql: &str) -> Person {
    let mut person = Person::with_accounts(2);
    person.change(Side::Give(Amount::rub(1_000_00)), Currency::Usd);
    person.change(Side::Receive(Amount::rub(100_00)), Currency::Usd);
    person.assert_sound();
    let connection = person.world.connection();
    connection.execute_batch(sql).expect_err("the schema forbids it");
    connection.execute_batch("DROP TRIGGER exchange_quote_stays").expect("dropped");
    connection.execute_batch(sql).expect("changed");
    person
}

#[test]
fn a_quote_changed_afterwards_is_caught() {
    for sql in [
        "UPDATE exchange_quote SET receives = receives - 1",
        "UPDATE exchange_quote SET gives = gives + 1",
        "UPDATE exchange_quote SET applied_rate = applied_rate + 0.5",
        "UPDATE exchange_quote SET applied_rate = applied_rate - 0.5",
        "UPDATE exchange_quote SET expires_ms = done_ms",
        "UPDATE exchange_quote SET done_ms = done_ms + 1",
        "UPDATE exchange_quote SET done_ms = NULL",
    ] {
        blames(&tampered(sql), Promise::ChangedAtQuote);
    }
}
