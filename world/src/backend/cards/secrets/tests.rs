//! Judging a card that was typed.

use jiff::Timestamp;
use rusqlite::Connection;

use super::*;
use crate::backend::contract::{IdempotencyKey, Note, Reply, Request, WalletId};
use crate::backend::exchange::Rates;
use crate::backend::rules::Rules;
use crate::backend::store::Store;
use crate::backend::{Founding, World};
use crate::domain::phone::Phone;

fn morning() -> Timestamp {
    "2026-03-02T06:00:00Z".parse().expect("a time")
}

/// A world with a wallet and a virtual card in it.
fn with_card() -> (World, WalletId, CardId) {
    let connection = Connection::open_in_memory().expect("memory");
    let mut world = World::found(connection, Founding::now([7; 32], morning())).expect("founded");
    let mut keys = 0;
    let mut tell = |caller: &Caller, request: &dyn Fn(IdempotencyKey) -> Request| {
        keys += 1;
        world.handle(morning(), caller, &request(IdempotencyKey(uuid::Uuid::from_u128(keys)))).expect("done")
    };
    let phone = Phone::parse("+79161234567").expect("a number");
    let start = |key| Request::KioskStart { key, phone: phone.clone(), offer_accepted: true };
    let Reply::Kiosk(visit) = tell(&Caller::Visitor, &start) else { panic!("no terminal") };
    let registration = visit.id;
    tell(&Caller::Visitor, &|key| Request::KioskInsert { key, registration, note: Note::R1000 });
    let finish = |key| Request::KioskFinish { key, registration };
    let Reply::KioskReceipt(receipt) = tell(&Caller::Visitor, &finish) else { panic!("no receipt") };
    let issue = |key| Request::IssueCard { key, kind: super::super::CardKind::Virtual, name: String::new() };
    let Reply::Card(card) = tell(&Caller::Owner(receipt.wallet), &issue) else { panic!("no card") };
    (world, receipt.wallet, card.id)
}

/// Code that differs from this one.
fn wrong(cvv: &Sensitive) -> Sensitive {
    Sensitive::new(if cvv.expose() == "000" { "001" } else { "000" })
}

#[test]
fn what_is_typed_is_judged_and_wrong_codes_block() {
    let (mut world, wallet, id) = with_card();
    let owner = Caller::Owner(wallet);
    let CardDetails { number, month, year, cvv } = world.reveal_card(morning(), &owner, id).expect("revealed");
    let rules = Rules::promised();
    let expiry = CardExpiry { month, year };
    let rates = Rates::default();
    let mut step = Step::begin(Store::new(world.connection()), morning(), &rules, &rates).expect("a step");
    let mut ask = |number: &str, expiry, cvv: &Sensitive| {
        judge(&mut step, number, expiry, cvv).expect("readable").map(|card| card.id)
    };

    assert_eq!(ask("4000000000000002", expiry, &cvv), Err(Unfit::Unknown));
    assert_eq!(ask(number.expose(), CardExpiry { month, year: year + 1 }, &cvv), Err(Unfit::Expiry));
    for blocked in [false, false] {
        assert_eq!(ask(number.expose(), expiry, &wrong(&cvv)), Err(Unfit::Code { blocked }));
    }
    assert_eq!(ask(number.expose(), expiry, &cvv), Ok(id), "a right one takes the count back");
    for blocked in [false, false, true] {
        assert_eq!(ask(number.expose(), expiry, &wrong(&cvv)), Err(Unfit::Code { blocked }));
    }
    assert_eq!(ask(number.expose(), expiry, &cvv), Err(Unfit::State(CardState::Blocked)));
    let card = step.store.card(id).expect("readable").expect("there");
    assert_eq!(card.block, Some(CardBlock::WrongCodes));
}
