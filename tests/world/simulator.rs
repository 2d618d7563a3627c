//! A world that is steered: the dollar's rate shifted, and what was planned taken back.

use jiff::SignedDuration;
use kiwi::backend::contract::{Reply, Request};
use kiwi::backend::{Breakdown, World};
use kiwi::domain::money::Currency;
use kiwi::domain::rate::{dollar_rate, shifted};
use rust_decimal::Decimal;

use crate::buyer::{days, quote};
use crate::person::{Person, founded};

fn shift(person: &mut Person, percent: i16) {
    person.world.shift_rate(person.clock, percent).expect("shifted");
}

/// Today's rate by itself.
fn plain(person: &mut Person) -> Decimal {
    let day = person.account().rate.day;
    dollar_rate(&person.snapshot().simulator.seed, day)
}

/// The dollar of each of the last days, as the chart has it.
fn chart(person: &mut Person) -> Vec<Decimal> {
    match person.ask(&Request::Charts { months: 1, days: 5 }) {
        Ok(Reply::Charts(charts)) => charts.rate.into_iter().map(|(_, rate)| rate).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_shift_counts_from_its_day_on_and_everywhere() {
    let mut person = Person::with_money(21);
    person.wait(days(10));
    let (before, euros, worth) = (chart(&mut person), person.account().rates, person.account().worth);
    shift(&mut person, 20);
    let today = shifted(plain(&mut person), 20);
    let account = person.account();
    assert_eq!(account.rate.rate, today);
    assert!(account.worth.minor < worth.minor, "the same roubles are worth fewer dollars");
    let euro = |rates: &[kiwi::backend::contract::RateView]| {
        rates.iter().find(|rate| rate.of == Currency::Eur).expect("a rate").rate
    };
    let moved = (euro(&account.rates) / euro(&euros)).round_dp(3);
    assert_eq!(moved, Decimal::new(1200, 3), "the euro goes by way of the dollar");
    let after = chart(&mut person);
    assert_eq!(after[..4], before[..4], "past days stay as they were");
    assert_eq!(after[4], today);
    let view = person.simulator();
    assert_eq!((view.rate.rate, view.undisturbed, view.shift), (today, plain(&mut person), 20));
    person.wait(days(3));
    assert_eq!(person.account().rate.rate, shifted(plain(&mut person), 20), "until it is taken back");
    shift(&mut person, 0);
    assert_eq!(person.account().rate.rate, plain(&mut person));
    assert_eq!(chart(&mut person)[1], today, "and the days between keep it");
    person.assert_sound();
}

#[test]
fn a_price_that_was_given_keeps_its_rate() {
    let mut person = Person::with_money(22);
    let view = person.up_to_quote("wireless-earbuds");
    let agreed = quote(&view);
    shift(&mut person, 20);
    let still = quote(&person.payment(view.payment));
    assert_eq!((still.rate, still.total), (agreed.rate.clone(), agreed.total));
    person.accept(&view).expect("accepted");
    let code = person.code();
    person.confirm(view.payment, &code).expect("confirmed");
    assert_eq!(person.available().minor, 9_700_00 - agreed.total.minor);
    let next = quote(&person.up_to_quote("wireless-earbuds"));
    assert_eq!(next.rate.rate, shifted(plain(&mut person), 20));
    person.assert_sound();
}

#[test]
fn a_shift_outlives_the_program_and_is_bounded() {
    let mut person = Person::with_money(23);
    shift(&mut person, 5);
    shift(&mut person, -5);
    let world = std::mem::replace(&mut person.world, founded(0));
    person.world = World::open(world.into_connection()).expect("opens");
    assert_eq!(person.account().rate.rate, shifted(plain(&mut person), -5), "a day has one shift, the last");
    shift(&mut person, i16::MIN);
    assert_eq!(person.simulator().shift, -90);
    assert!(person.account().rate.rate > Decimal::ZERO);
    shift(&mut person, i16::MAX);
    assert_eq!(person.simulator().shift, 300);
    person.assert_sound();
}

#[test]
fn the_same_shifts_give_the_same_bytes() {
    let lived = |percent: i16| {
        let mut person = Person::with_money(24);
        shift(&mut person, percent);
        person.pay("wireless-earbuds");
        person.wait(days(40));
        person.assert_sound();
        person.world.digest().expect("readable")
    };
    assert_eq!(lived(20), lived(20));
    assert_ne!(lived(20), lived(5));
}

#[test]
fn what_was_planned_to_fail_is_taken_back() {
    let mut person = Person::with_money(25);
    person.world.hold_up(person.clock, Breakdown::Capture).expect("nothing to take back");
    let before = person.world.digest().expect("readable");
    for what in Breakdown::ALL {
        person.world.break_down(person.clock, *what, 2).expect("planned");
    }
    assert_eq!(person.simulator().breakdowns.len(), 3);
    for what in Breakdown::ALL {
        person.world.hold_up(person.clock, *what).expect("taken back");
    }
    assert_eq!(person.simulator().breakdowns, []);
    assert_eq!(person.world.digest().expect("readable"), before, "as if nothing had been planned");
    person.pay("wireless-earbuds");
    person.wait(SignedDuration::from_hours(1));
    person.assert_sound();
}

impl Person {
    fn simulator(&mut self) -> kiwi::backend::contract::SimulatorView {
        self.snapshot().simulator
    }
}
