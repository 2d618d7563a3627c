//! The clock: leaps in one piece, the same however they are cut, and never back.

use jiff::{SignedDuration, Timestamp};
use kiwi::backend::contract::{Happening, SmsBody, Upcoming};
use kiwi::backend::{Breakdown, WorldError};
use kiwi::session::contract::{Answer, Command, Leap};
use proptest::prelude::*;

use super::buyer::{days, secs};
use super::machine::{Machine, NUMBER, name};
use super::person::Person;

const EARBUDS: &str = "wireless-earbuds";

fn digest(person: &Person) -> [u8; 32] {
    person.world.digest().expect("readable")
}

/// Somebody for whom a lot is going to happen.
fn expecting(seed: u8) -> Person {
    let mut person = Person::with_money(seed);
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    person.place("tea-oolong", 1).expect("placed");
    person.pay(EARBUDS);
    person.up_to_code("phone-case");
    person
}

#[test]
fn one_long_jump_is_thirty_short_ones() {
    let (mut long, mut short) = (expecting(5), expecting(5));
    let leap = long.world.jump(long.clock, days(30)).expect("jumped");
    let events: usize = (0..30).map(|_| short.world.jump(short.clock, days(1)).expect("jumped").events).sum();
    assert_eq!(digest(&long), digest(&short));
    assert_eq!(leap.events, events);
    assert_eq!(long.snapshot().ahead_ms, 30 * 24 * 3_600_000);
    long.assert_sound();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn however_a_jump_is_cut_the_world_is_the_same(seed: u8, pieces in prop::collection::vec(0i64..400_000_000, 1..12)) {
        let (mut whole, mut cut) = (expecting(seed), expecting(seed));
        let span = SignedDuration::from_millis(pieces.iter().sum());
        whole.world.jump(whole.clock, span).expect("jumped");
        for piece in pieces {
            cut.world.jump(cut.clock, SignedDuration::from_millis(piece)).expect("jumped");
        }
        prop_assert_eq!(digest(&whole), digest(&cut));
    }

    #[test]
    fn going_from_event_to_event_is_a_jump_too(seed: u8) {
        let (mut whole, mut stepped) = (expecting(seed), expecting(seed));
        let begun = stepped.snapshot().now;
        let mut last = begun;
        while stepped.snapshot().next.is_some() {
            let leap = stepped.world.jump_to_next(stepped.clock).expect("jumped");
            prop_assert!(leap.events > 0 && leap.now >= last, "{:?}", leap);
            last = leap.now;
        }
        whole.world.jump(whole.clock, last.duration_since(begun)).expect("jumped");
        prop_assert_eq!(digest(&whole), digest(&stepped));
    }
}

#[test]
fn a_jump_that_fails_in_the_middle_never_was() {
    let mut person = expecting(6);
    let due = person.snapshot().now + days(10);
    let sql = "INSERT INTO agenda (due_ms, event) VALUES (?1, '{\"Nonsense\":1}')";
    person.world.connection().execute(sql, [due.as_millisecond()]).expect("inserted");
    let before = digest(&person);
    assert!(matches!(person.world.jump(person.clock, days(30)), Err(WorldError::Due(_))));
    assert_eq!(digest(&person), before);
    assert!(person.world.run_due(person.clock + days(30)).is_err());
    assert_eq!(digest(&person), before, "nor does time that flows leave anything half done");
    person.world.jump(person.clock, days(9)).expect("as far as nothing fails");
}

#[test]
fn the_clock_does_not_run_back() {
    let mut person = Person::with_money(7);
    let before = person.snapshot().now;
    let leap = person.world.jump(person.clock, days(-3)).expect("no jump");
    assert_eq!((leap.now, leap.events), (before, 0));
    assert_eq!(person.snapshot().now, before);
    person.world.jump(person.clock, days(1)).expect("jumped");
    person.clock -= days(2);
    let leap = person.world.jump(person.clock, secs(5)).expect("jumped");
    assert_eq!(leap.now, before + days(1) + secs(5), "from where the world stands, not from the machine's clock");
    assert_eq!(person.snapshot().now, leap.now);
}

#[test]
fn what_comes_next_is_told_and_gone_to() {
    let mut person = Person::with_money(8);
    assert_eq!(person.snapshot().next, None);
    let stays = person.world.jump_to_next(person.clock).expect("nowhere to go");
    assert_eq!((stays.now, stays.events), (person.snapshot().now, 0));
    let order = person.place(EARBUDS, 1).expect("placed");
    assert_eq!(person.snapshot().next.map(|next| next.about), Some(Happening::Message));
    let leap = person.world.jump_to_next(person.clock).expect("jumped");
    assert_eq!(leap.events, 1);
    assert_eq!(person.snapshot().next, Some(Upcoming { at: order.pay_until, about: Happening::Order }));
    person.world.jump_to_next(person.clock).expect("jumped");
    assert_eq!(person.snapshot().now, order.pay_until);
}

#[test]
fn ten_thousand_timers_go_off_in_one_jump() {
    let mut person = Person::with_money(9);
    let planted = "INSERT INTO agenda (due_ms, event) \
        SELECT now_ms + 200000 * n.value, json_set('{\"CloseCheckout\":\"\"}', '$.CloseCheckout', \
            '00000000-0000-4000-8000-000000000000') FROM world, json_each(?1) AS n";
    let numbers: Vec<u32> = (1..=10_000).collect();
    let numbers = format!("{numbers:?}");
    assert_eq!(person.world.connection().execute(planted, [numbers]).expect("planted"), 10_000);
    let leap = person.world.jump(person.clock, days(30)).expect("jumped");
    assert_eq!(leap.events, 10_000);
}

fn jumped(answer: Answer) -> Leap {
    match answer {
        Answer::Jumped(leap) => leap,
        other => panic!("a jump expected, not {}", name(&other)),
    }
}

#[test]
fn a_visitor_may_jump_and_finds_the_same_day_inside() {
    let mut machine = Machine::new();
    machine.registered(NUMBER);
    let leap = jumped(machine.send(Command::Jump { span: days(3) }));
    assert!(leap.events > 0, "the message with the password is among them");
    let outside = machine.snapshot().now;
    assert_eq!(leap.now, outside);
    let found = machine.snapshot().phone.messages.iter().find_map(|sms| match &sms.body {
        SmsBody::FirstPassword { password, .. } => Some(password.expose().to_owned()),
        _ => None,
    });
    machine.login(NUMBER, &found.expect("the password")).expect("logged in");
    assert_eq!(machine.snapshot().now, outside);
    assert_eq!(machine.snapshot().phone.messages.len(), 1, "and the same message");
}

#[test]
fn an_open_wallet_jumps_and_remembers_it() {
    let mut machine = Machine::new();
    machine.registered(NUMBER);
    let password = machine.sms_password();
    machine.login(NUMBER, &password).expect("logged in");
    let before: Timestamp = machine.snapshot().now;
    assert_eq!(jumped(machine.send(Command::Jump { span: days(7) })).now, before + days(7));
    assert_eq!(jumped(machine.send(Command::JumpToNext)).events, 0);
    machine.restart();
    machine.login(NUMBER, &password).expect("logged in again");
    assert_eq!(machine.snapshot().now, before + days(7));
}
