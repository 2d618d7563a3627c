//! Words, however they are typed.

use kiwi::backend::contract::{CardKind, HistoryFilter, KindName, Reply, Request, Route};
use kiwi::domain::money::Amount;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::{all, old, page, searched, totals};
use crate::person::Person;
use crate::{buyer, mover};

#[test]
fn nothing_that_is_typed_breaks_a_search() {
    let person = std::cell::RefCell::new(old(60, 8));
    let typed = prop_oneof![
        any::<String>(),
        "[\"'*()^:+\\-{}#%_ \\\\]{0,12}[a-z0-9]{0,3}[\"'*()^:+\\-{}#%_ \\\\]{0,12}",
        "(AND|OR|NOT|NEAR|market|\"|\\(|\\)| |\\*|:|words){0,9}",
    ];
    let mut runner = TestRunner::new(Config { cases: 600, ..Config::default() });
    let checked = runner.run(&typed, |text| {
        let person = &mut *person.borrow_mut();
        let filter = searched(&text);
        let found = all(person, &filter, 50).len() as u64;
        let counted: u64 = totals(person, &filter).currencies.iter().map(|currency| currency.count).sum();
        prop_assert_eq!(found, counted);
        Ok(())
    });
    checked.expect("never an error");
}

#[test]
fn an_order_is_found_by_its_goods_in_each_language_and_by_its_number() {
    let mut person = old(300, 9);
    let paid = HistoryFilter { kinds: vec![KindName::OrderPayment], ..HistoryFilter::default() };
    let first = all(&mut person, &paid, 500).pop().expect("the first real payment");
    let number = first.kind.order_number().expect("an order").to_owned();
    let grouped = format!("{} {}-{}", &number[..4], &number[4..8], &number[8..12]);
    let of_goods = ["wireless earb", "БЕЗЖИЧНИ слуш", "наушники беспр"];
    for typed in of_goods.into_iter().chain([number.as_str(), &number[..9], &number[12..], grouped.as_str()]) {
        let found = all(&mut person, &searched(typed), 500);
        assert!(found.iter().any(|line| line.id == first.id), "{typed}");
    }
}

fn finds(person: &mut Person, typed: &str, kind: KindName) -> bool {
    page(person, &searched(typed), None, 50).operations.iter().any(|line| line.kind.name() == kind)
}

#[test]
fn a_transfer_is_found_by_its_note_its_number_and_its_other_end() {
    let mut person = Person::with_money(3);
    let sent = person.send(&mover::good_end(Route::CardOut), Amount::rub(1_000_00));
    person.wait(buyer::days(4));
    let digits = sent.party.chars().filter(char::is_ascii_digit).collect::<String>();
    for typed in [sent.number.as_str(), &sent.number[..6], &digits[digits.len() - 4..]] {
        assert!(finds(&mut person, typed, KindName::Withdrawal), "{typed} of {sent:?}");
    }
    let noted = mover::wallet("+79991000001", "За ёлку и лампочки");
    person.send(&noted, Amount::rub(500_00));
    assert!(finds(&mut person, "елку лампо", KindName::Withdrawal), "by the note");
}

#[test]
fn a_card_is_found_by_its_name_and_its_last_digits() {
    let mut person = Person::with_money(4);
    let issued = person.tell(|key| Request::IssueCard { key, kind: CardKind::Plastic, name: "Travel".to_owned() });
    assert!(matches!(issued, Ok(Reply::Card(_))), "{issued:?}");
    let number: String = one(&person, "SELECT number FROM card");
    let tracking: String = one(&person, "SELECT tracking FROM parcel");
    for typed in ["trav", &number[12..], tracking.as_str()] {
        assert!(finds(&mut person, typed, KindName::CardIssue), "{typed}");
    }
    assert!(!finds(&mut person, &number, KindName::CardIssue), "the whole number is no word of the history");
}

#[test]
fn a_parcel_s_number_is_found_though_it_came_later() {
    let mut person = old(50, 6);
    assert!(!finds(&mut person, "rr123456789cn", KindName::OrderPayment));
    assert!(person.world.is_indexed().expect("readable"));
    let sent = "INSERT INTO parcel (id, tracking, kind, subject, phone, sent_ms, expected_ms) \
                SELECT zeroblob(16), 'RR123456789CN', 'order', min(id), '+79161234567', 0, 0 FROM purchase";
    person.world.connection().execute(sent, []).expect("sent");
    assert!(!person.world.is_indexed().expect("readable"), "its words are read again");
    assert!(finds(&mut person, "rr123456789cn", KindName::OrderPayment));
    assert!(finds(&mut person, "rr12", KindName::OrderPayment));
    person.assert_sound();
}

#[test]
fn a_card_is_found_by_the_name_that_it_has_now() {
    let mut person = Person::with_money(4);
    let issued = person.tell(|key| Request::IssueCard { key, kind: CardKind::Plastic, name: "Old".to_owned() });
    let Ok(Reply::Card(card)) = issued else { panic!("{issued:?}") };
    while !person.world.index_history(100).expect("indexed") {}
    assert!(finds(&mut person, "old", KindName::CardIssue));
    person.tell(|key| Request::RenameCard { key, card: card.id, name: "Travel".to_owned() }).expect("renamed");
    assert!(finds(&mut person, "travel", KindName::CardIssue));
    while !person.world.index_history(100).expect("indexed") {}
    assert!(finds(&mut person, "travel", KindName::CardIssue));
    assert!(!finds(&mut person, "old", KindName::CardIssue), "that is not its name any more");
    person.assert_sound();
}

#[test]
fn pages_of_a_search_go_on_past_the_lines_of_others() {
    let mut person = Person::with_money(7);
    let wallet = person.wallet();
    person.clock = crate::many::add(&person.world, wallet, 3, 1);
    let own = std::mem::replace(&mut person.caller, kiwi::backend::contract::Caller::Visitor);
    person.open_another(mover::number("+7 916 000 00 02"));
    let other = person.wallet();
    person.clock = crate::many::add(&person.world, other, 4_000, 2);
    person.caller = own;
    while !person.world.index_history(10_000).expect("indexed") {}
    assert_eq!(all(&mut person, &searched(crate::many::EVERYWHERE), 50).len(), 3);
}

fn one(person: &Person, sql: &str) -> String {
    person.world.connection().query_row(sql, [], |row| row.get(0)).expect(sql)
}
