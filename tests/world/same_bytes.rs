//! The world as a machine: the same seed, commands and times give the same bytes, whatever happens in between.

use crate::buyer::{days, page, secs};
use crate::person::{Person, founded, morning, phone};
use jiff::{SignedDuration, Timestamp};
use kiwi::backend::contract::{Caller, PaymentState, Refusal, Reply, Request, ShippingMethod, SmsBody};
use kiwi::backend::{Breakdown, Founding, StoreError, World, WorldError};
use kiwi::domain::money::Currency;
use kiwi::domain::sensitive::Sensitive;
use rusqlite::Connection;

const EARBUDS: &str = "wireless-earbuds";

fn digest(person: &Person) -> [u8; 32] {
    person.world.digest().expect("readable")
}

/// Reopens the world from what is stored of it.
fn reopen(person: &mut Person) {
    let world = std::mem::replace(&mut person.world, founded(0));
    person.world = World::open(world.into_connection()).expect("opens");
}

/// A day in which everything happens; `between` is done between any two steps.
fn a_day(seed: u8, mut between: impl FnMut(&mut Person)) -> Person {
    let mut person = Person::with_money(seed);
    between(&mut person);
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    for good in [EARBUDS, "phone-case"] {
        between(&mut person);
        person.pay(good);
        between(&mut person);
        person.wait(secs(10));
    }
    person.place("tea-oolong", 2).expect("placed");
    between(&mut person);
    person.wait(days(30));
    person
}

#[test]
fn one_seed_one_history() {
    assert_eq!(digest(&a_day(1, |_| ())), digest(&a_day(1, |_| ())));
    assert_ne!(digest(&a_day(1, |_| ())), digest(&a_day(2, |_| ())));
}

#[test]
fn a_restart_between_any_two_steps_changes_nothing() {
    assert_eq!(digest(&a_day(3, |_| ())), digest(&a_day(3, reopen)));
}

#[test]
fn a_copy_of_the_database_is_the_same_world() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut copies = 0;
    let reopened = a_day(4, |person| {
        copies += 1;
        let file = folder.path().join(format!("{copies}.db"));
        let sql = "VACUUM INTO ?1";
        person.world.connection().execute(sql, [file.to_str()]).expect("copied");
        person.world = World::open(Connection::open(&file).expect("opens")).expect("a world");
    });
    assert_eq!(digest(&reopened), digest(&a_day(4, |_| ())));
}

#[test]
fn what_is_due_is_done_at_its_own_time_however_late_the_program_wakes() {
    let mut person = Person::with_money(6);
    let order = person.place(EARBUDS, 1).expect("placed");
    person.wait(days(40));
    let told = person.snapshot().phone.messages;
    assert!(told.windows(2).all(|pair| pair[0].at >= pair[1].at));
    let closed = SmsBody::OrderClosed { number: order.number };
    let closed = told.iter().find(|sms| sms.body == closed).expect("told");
    assert!(closed.at > order.pay_until && closed.at <= order.pay_until + secs(3));
}

#[test]
fn the_clock_stands_still_until_the_machines_has_caught_up() {
    let mut person = Person::with_money(7);
    let before = person.place(EARBUDS, 1).expect("placed").placed;
    person.clock -= SignedDuration::from_hours(5);
    for _ in 0..2 {
        assert_eq!(person.snapshot().now, before);
        assert_eq!(person.place(EARBUDS, 1).expect("placed").placed, before);
        reopen(&mut person);
    }
    person.clock += SignedDuration::from_hours(5) + secs(1);
    assert_eq!(person.snapshot().now, before + secs(1));
}

#[test]
fn a_world_may_begin_on_another_day() {
    let starts: Timestamp = "2026-03-03T06:41:00Z".parse().expect("a time");
    let now: Timestamp = "2031-11-30T12:00:00Z".parse().expect("a time");
    let founding = Founding { seed: [1; 32], now, starts };
    let connection = Connection::open_in_memory().expect("memory");
    let mut world = World::found(connection, founding).expect("founded");
    let later = world.snapshot(now + secs(90), &Caller::Visitor).expect("a snapshot");
    assert_eq!(later.now, starts + secs(90));
    assert!(later.ahead_ms < 0);
    let begin = Request::BeginRegistration { key: key(1), phone: phone() };
    world.handle(now, &Caller::Visitor, &begin).expect("begun");
    assert_eq!(world.next_due().expect("readable"), None);
}

fn key(number: u128) -> kiwi::backend::contract::IdempotencyKey {
    kiwi::backend::contract::IdempotencyKey(uuid::Uuid::from_u128(number))
}

#[test]
fn a_refused_command_changes_no_byte() {
    let mut person = Person::with_money(8);
    let view = person.up_to_code(EARBUDS);
    let (payment, order, code) = (view.payment, view.order, person.code());
    let shut = person.up_to_quote("phone-case");
    page(person.cancel(shut.payment));
    let quote = crate::buyer::quote(&shut).id;
    let registration = kiwi::backend::contract::RegistrationId(uuid::Uuid::nil());
    let method = kiwi::backend::contract::PaymentMethod::Kiwi;
    let refused = |key| {
        [
            Request::BeginRegistration { key, phone: phone() },
            Request::AnotherCaptcha { key, registration },
            Request::KioskStart { key, phone: crate::buyer::stranger(), offer_accepted: false },
            Request::KioskFinish { key, registration },
            Request::PlaceOrder {
                key,
                good: "robot-vacuum".to_owned(),
                quantity: 99,
                shipping: ShippingMethod::Standard,
            },
            Request::OpenCheckout { key, order, method, insist: false },
            Request::NamePayer { key, payment, phone: phone() },
            Request::SignIn { key, payment },
            Request::Requote { key, payment, from: Currency::Rub },
            Request::AcceptQuote { key, payment, quote },
            Request::ResendCode { key, payment },
            Request::ConfirmCode { key, payment: shut.payment, code: code.clone() },
            Request::CancelPayment { key, payment: shut.payment },
        ]
    };
    for request in refused(key(900)) {
        let before = digest(&person);
        let answer = person.ask(&request);
        assert!(matches!(&answer, Err(refusal) if !refusal.is_counted()), "{request:?}: {answer:?}");
        assert_eq!(digest(&person), before, "{request:?}");
    }
}

#[test]
fn queries_change_no_byte() {
    let mut person = Person::with_money(9);
    let view = person.up_to_code(EARBUDS);
    let queries = [
        Request::Snapshot,
        Request::Goods { search: String::new(), category: None },
        Request::Orders,
        Request::Order { order: view.order },
        Request::Payment { payment: view.payment },
        Request::History { filter: Box::default(), before: None, limit: 10 },
    ];
    let before = digest(&person);
    for query in queries {
        person.ask(&query).expect("answered");
    }
    assert_eq!(digest(&person), before);
}

#[test]
fn the_same_command_is_answered_the_same_and_done_once() {
    let mut person = Person::with_money(10);
    let key = person.key();
    let request =
        Request::PlaceOrder { key, good: EARBUDS.to_owned(), quantity: 1, shipping: ShippingMethod::Standard };
    let first = person.ask(&request);
    person.wait(days(2));
    let before = digest(&person);
    assert_eq!(person.ask(&request), first);
    assert_eq!(digest(&person), before);
    assert_eq!(person.snapshot().open_orders.len(), 1);
    let other = Request::PlaceOrder { key, good: EARBUDS.to_owned(), quantity: 2, shipping: ShippingMethod::Standard };
    assert_eq!(person.ask(&other), Err(Refusal::KeyReused));
    assert_eq!(digest(&person), before);
}

#[test]
fn a_key_is_its_callers_own() {
    let mut person = Person::with_money(11);
    let key = person.key();
    let request =
        Request::PlaceOrder { key, good: EARBUDS.to_owned(), quantity: 1, shipping: ShippingMethod::Standard };
    let mine = person.ask(&request).expect("placed");
    person.open_another(crate::buyer::stranger());
    let theirs = person.ask(&request).expect("placed");
    assert_ne!(mine, theirs);
}

#[test]
fn a_refused_command_may_be_sent_again_and_judged_anew() {
    let mut person = Person::with_money(12);
    let payment = person.up_to_code(EARBUDS).payment;
    let key = person.key();
    let resend = Request::ResendCode { key, payment };
    assert!(matches!(person.ask(&resend), Err(Refusal::TooSoon { .. })));
    person.wait(secs(60));
    assert!(matches!(person.ask(&resend), Ok(Reply::Checkout(_))));
}

#[test]
fn history_is_read_page_by_page() {
    let mut person = Person::with_money(13);
    for _ in 0..6 {
        person.pay("sewing-kit");
        person.wait(secs(10));
    }
    let mut all = Vec::new();
    loop {
        let before = all.last().map(|operation: &kiwi::backend::contract::OperationView| operation.id);
        let Ok(Reply::History(page)) = person.ask(&Request::History { filter: Box::default(), before, limit: 3 })
        else {
            panic!("no page")
        };
        all.extend(page.operations);
        assert_eq!(page.next, all.last().map(|operation| operation.id).filter(|_| all.len() < 7));
        if page.next.is_none() {
            break;
        }
    }
    assert_eq!(all.len(), 7);
    assert!(all.windows(2).all(|pair| pair[0].at > pair[1].at));
    assert_eq!(person.snapshot().latest, all[..7]);
}

#[test]
fn what_is_not_a_world_is_not_opened() {
    let empty = Connection::open_in_memory().expect("memory");
    assert!(matches!(World::open(empty), Err(WorldError::Store(StoreError::NotAWorld))));
    let newer = founded(1).into_connection();
    newer.pragma_update(None, "user_version", 77).expect("written");
    let refused = World::open(newer);
    assert!(matches!(refused, Err(WorldError::Store(StoreError::Newer { found: 77, .. }))));
    let taken = founded(1).into_connection();
    let again = World::found(taken, Founding::now([1; 32], morning()));
    assert!(matches!(again, Err(WorldError::Store(StoreError::NotEmpty))));
}

#[test]
fn codes_are_not_kept_longer_than_they_are_needed() {
    let mut person = Person::with_money(14);
    let payment = person.up_to_code(EARBUDS).payment;
    let code = person.code();
    let stored = |person: &Person| -> Option<String> {
        let sql = "SELECT code FROM payment WHERE id = ?1";
        person.world.connection().query_row(sql, [payment.0.into_bytes()], |row| row.get(0)).expect("readable")
    };
    assert_eq!(stored(&person).as_deref(), Some(code.expose()));
    assert_eq!(page(person.confirm(payment, &code)).state, PaymentState::Captured);
    assert_eq!(stored(&person), None);
    let outcomes: i64 = person
        .world
        .connection()
        .query_row("SELECT count(*) FROM outcome WHERE outcome LIKE '%' || ?1 || '%'", [code.expose()], |row| {
            row.get(0)
        })
        .expect("readable");
    assert_eq!(outcomes, 0, "a remembered outcome does not tell the code");
    assert_eq!(format!("{:?}", Sensitive::new("123456")), "Sensitive(***)");
}
