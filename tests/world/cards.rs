//! The wallet's own cards: issued, sent by post, activated, blocked, closed, expired.

use crate::buyer::{days, secs, stranger};
use crate::person::Person;
use jiff::SignedDuration;
use kiwi::backend::contract::{
    CardId, CardKind, CardState, CardView, CardsView, DeclineReason, OperationKind, ParcelStep, Refusal, Reply,
    Request, SmsBody, Thing, WalletState,
};
use kiwi::domain::money::Amount;
use kiwi::domain::sensitive::Sensitive;

impl Person {
    fn cards(&mut self) -> CardsView {
        match self.ask(&Request::Cards) {
            Ok(Reply::Cards(cards)) => *cards,
            other => panic!("{other:?}"),
        }
    }

    fn card(&mut self, card: CardId) -> CardView {
        match self.ask(&Request::Card { card }) {
            Ok(Reply::Card(card)) => *card,
            other => panic!("{other:?}"),
        }
    }

    fn issue(&mut self, kind: CardKind, name: &str) -> Result<CardView, Refusal> {
        card_in(self.tell(|key| Request::IssueCard { key, kind, name: name.to_owned() }))
    }

    fn close(&mut self, card: CardId) -> Result<CardView, Refusal> {
        card_in(self.tell(|key| Request::CloseCard { key, card }))
    }

    fn activate(&mut self, card: CardId, typed: &str) -> Result<CardView, Refusal> {
        let typed = Sensitive::new(typed);
        card_in(self.tell(|key| Request::ActivateCard { key, card, typed }))
    }

    /// A plastic card that its owner has just received.
    fn delivered_card(&mut self) -> CardView {
        let card = self.issue(CardKind::Plastic, "Wallet").expect("ordered").id;
        self.wait(days(10));
        self.card(card)
    }

    fn assert_adds_up(&self) {
        let violations = self.world.check().expect("readable");
        assert!(violations.is_empty(), "{violations:#?}");
    }
}

fn card_in(reply: Result<Reply, Refusal>) -> Result<CardView, Refusal> {
    match reply? {
        Reply::Card(card) => Ok(*card),
        other => panic!("{other:?}"),
    }
}

/// Digits that are certainly not these.
fn other_than(digits: &str) -> String {
    digits.chars().map(|digit| if digit == '7' { '3' } else { '7' }).collect()
}

#[test]
fn a_virtual_card_is_there_at_once_and_free() {
    let mut person = Person::with_money(1);
    let before = person.available();
    let card = person.issue(CardKind::Virtual, "  For the   shop ").expect("issued");
    assert_eq!((card.state, card.name.as_str(), card.parcel.is_none()), (CardState::Active, "For the shop", true));
    assert_eq!((card.expiry.year, card.expiry.month), (2029, 3), "three years to the end of the month");
    assert_eq!(person.available(), before);
    assert_eq!(person.snapshot().cards, std::slice::from_ref(&card));

    let details = person.world.reveal_card(person.clock, &person.caller, card.id).expect("its owner's");
    assert_eq!(details.number.expose().len(), 16);
    assert_eq!(card.last4.as_deref(), details.number.expose().get(12..));
    assert_eq!((details.year, details.month, details.cvv.expose().len()), (2029, 3, 3));
    person.assert_adds_up();
}

#[test]
fn as_many_virtual_cards_as_may_be() {
    let mut person = Person::with_money(2);
    let cards: Vec<_> = (0..5).map(|_| person.issue(CardKind::Virtual, "").expect("issued")).collect();
    assert_eq!(person.cards().terms.virtual_left, 0);
    assert_eq!(person.issue(CardKind::Virtual, ""), Err(Refusal::TooManyCards(5)));
    let digits: std::collections::BTreeSet<_> = cards
        .iter()
        .map(|card| person.world.reveal_card(person.clock, &person.caller, card.id).expect("revealed"))
        .map(|details| details.number.expose().to_owned())
        .collect();
    assert_eq!(digits.len(), 5, "no number twice");

    person.close(cards[0].id).expect("closed");
    assert_eq!(person.cards().terms.virtual_left, 1);
    person.issue(CardKind::Virtual, "").expect("room again");
    assert_eq!(person.cards().cards.last().map(|card| card.id), Some(cards[0].id), "closed ones stand last");
}

#[test]
fn a_plastic_card_is_paid_travels_and_is_activated() {
    let mut person = Person::with_money(3);
    let terms = person.cards().terms;
    assert_eq!((terms.total, terms.shortfall), (Amount::rub(299_00), None));
    let before = person.available();
    let card = person.issue(CardKind::Plastic, "").expect("ordered");
    assert_eq!((card.state, card.last4, card.letter), (CardState::Ordered, None, None), "nobody has seen it yet");
    assert_eq!(person.available(), before.checked_sub(terms.total).expect("fits"));
    let latest = person.snapshot().latest.remove(0);
    assert!(matches!(latest.kind, OperationKind::CardIssue { card: of } if of == card.id));
    assert_eq!((latest.amount, latest.fee), (terms.total, terms.total));
    assert_eq!(person.issue(CardKind::Plastic, ""), Err(Refusal::CardUnderWay));

    person.wait(days(2));
    let under_way = person.card(card.id);
    assert_eq!(under_way.state, CardState::InPost);
    let parcel = under_way.parcel.expect("posted");
    assert_eq!(parcel.events.first().map(|event| event.what), Some(ParcelStep::Accepted));
    assert!(parcel.delivered.is_none() && parcel.tracking.len() == 13);

    person.wait(days(8));
    let delivered = person.card(card.id);
    assert_eq!(delivered.state, CardState::Delivered);
    let parcel = delivered.parcel.expect("posted");
    assert!(parcel.delivered.expect("handed over") <= parcel.expected, "in time");
    assert!(parcel.events.is_sorted_by_key(|event| event.at));
    assert_eq!(person.snapshot().cards[0].state, CardState::Delivered, "it waits for its owner");
    person.wait(secs(5));
    assert!(person.messages().contains(&SmsBody::ParcelHandedOver { tracking: parcel.tracking }));

    let last4 = delivered.last4.expect("in the hand");
    let active = person.activate(card.id, &last4).expect("its own digits");
    assert_eq!((active.state, active.letter), (CardState::Active, None));
    person.issue(CardKind::Plastic, "").expect("another one may follow");
    person.assert_adds_up();
}

#[test]
fn the_letters_code_activates_and_guesses_wait() {
    let mut person = Person::with_money(4);
    let card = person.delivered_card();
    let (id, letter) = (card.id, card.letter.expect("in the letter").expose().to_owned());
    for tries_left in [2, 1, 0] {
        assert_eq!(person.activate(id, &other_than(&letter)), Err(Refusal::WrongActivation { tries_left }));
    }
    assert_eq!(person.activate(id, &letter), Err(Refusal::TooSoon { wait: SignedDuration::from_mins(15) }));
    person.wait(SignedDuration::from_mins(15));
    let spaced = format!("{} {}", &letter[..3], &letter[3..]);
    assert_eq!(person.activate(id, &spaced).expect("right").state, CardState::Active);
    assert_eq!(person.activate(id, &letter), Err(Refusal::CardIs(CardState::Active)));
}

#[test]
fn a_wrong_try_delivered_twice_counts_once() {
    let mut person = Person::with_money(5);
    let card = person.delivered_card();
    let typed = Sensitive::new(other_than(card.letter.expect("a letter").expose()));
    let request = Request::ActivateCard { key: person.key(), card: card.id, typed };
    assert_eq!(person.ask(&request), Err(Refusal::WrongActivation { tries_left: 2 }));
    assert_eq!(person.ask(&request), Err(Refusal::WrongActivation { tries_left: 2 }));
}

#[test]
fn what_is_missing_for_a_plastic_card_is_exact() {
    let mut person = Person::new(6);
    person.open_at_kiosk(&[kiwi::backend::contract::Note::R100]);
    let shortfall = Amount::rub(299_00).checked_sub(person.available()).expect("fits");
    assert_eq!(person.cards().terms.shortfall, Some(shortfall));
    let before = person.world.digest().expect("readable");
    assert_eq!(person.issue(CardKind::Plastic, ""), Err(Refusal::NotEnoughMoney { shortfall }));
    assert_eq!(person.world.digest().expect("readable"), before, "a refusal changes no byte");
    person.issue(CardKind::Virtual, "").expect("a virtual one costs nothing");
}

#[test]
fn a_restricted_wallet_gets_no_cards() {
    let mut person = Person::with_money(7);
    let card = person.issue(CardKind::Virtual, "").expect("issued").id;
    let blocked = |key| Request::BlockCard { key, card };
    assert_eq!(card_in(person.tell(blocked)).expect("blocked").state, CardState::Blocked);
    person.world.restrict(person.clock, person.wallet(), WalletState::OutgoingBlocked).expect("restricted");
    let refused = Refusal::Declined(DeclineReason::WalletBlocked);
    for kind in [CardKind::Virtual, CardKind::Plastic] {
        assert_eq!(person.issue(kind, ""), Err(refused.clone()));
    }
    assert_eq!(person.tell(|key| Request::UnblockCard { key, card }), Err(refused));
}

#[test]
fn blocked_unblocked_renamed_closed() {
    let mut person = Person::with_money(8);
    let card = person.issue(CardKind::Virtual, "").expect("issued").id;
    let state = |reply: Result<Reply, Refusal>| card_in(reply).map(|card| card.state);
    assert_eq!(state(person.tell(|key| Request::UnblockCard { key, card })), Err(Refusal::CardIs(CardState::Active)));
    assert_eq!(state(person.tell(|key| Request::BlockCard { key, card })), Ok(CardState::Blocked));
    assert_eq!(state(person.tell(|key| Request::BlockCard { key, card })), Err(Refusal::CardIs(CardState::Blocked)));
    assert_eq!(state(person.tell(|key| Request::UnblockCard { key, card })), Ok(CardState::Active));
    let rename = |name: &str| {
        let name = name.to_owned();
        move |key| Request::RenameCard { key, card, name }
    };
    assert_eq!(card_in(person.tell(rename("Пътуване"))).expect("renamed").name, "Пътуване");
    assert_eq!(state(person.tell(rename("a name of many more than 24"))), Err(Refusal::CardName));
    assert_eq!(person.close(card).expect("closed").state, CardState::Closed);
    assert_eq!(person.close(card), Err(Refusal::CardIs(CardState::Closed)));
    let revealed = person.world.reveal_card(person.clock, &person.caller, card);
    assert_eq!(revealed, Err(Refusal::CardIs(CardState::Closed)), "a closed card pays nothing and shows nothing");
}

#[test]
fn a_card_closed_on_its_way_stays_closed_when_it_comes() {
    let mut person = Person::with_money(9);
    let card = person.issue(CardKind::Plastic, "").expect("ordered").id;
    person.wait(days(2));
    person.close(card).expect("closed");
    person.wait(days(20));
    let card = person.card(card);
    assert_eq!(card.state, CardState::Closed);
    assert!(card.parcel.expect("posted").delivered.is_some(), "the letter still came");
    person.assert_adds_up();
}

#[test]
fn a_card_expires_by_itself() {
    let mut person = Person::with_money(10);
    let card = person.issue(CardKind::Virtual, "").expect("issued");
    person.wait(days(3 * 365 + 28));
    assert_eq!(person.card(card.id).state, CardState::Active, "its last month is not over");
    person.wait(days(5));
    assert_eq!(person.card(card.id).state, CardState::Expired);
    let last4 = card.last4.expect("digits");
    assert!(person.messages().contains(&SmsBody::CardExpired { last4 }));
}

#[test]
fn anothers_card_is_no_card() {
    let mut person = Person::with_money(11);
    let card = person.issue(CardKind::Virtual, "").expect("issued").id;
    person.open_another(stranger());
    let none = Refusal::NotFound(Thing::Card);
    assert_eq!(person.ask(&Request::Card { card }), Err(none.clone()));
    assert_eq!(person.close(card), Err(none.clone()));
    assert_eq!(person.world.reveal_card(person.clock, &person.caller, card), Err(none));
    assert!(person.cards().cards.is_empty());
}

#[test]
fn nothing_that_is_remembered_or_planned_tells_a_number() {
    let mut person = Person::with_money(12);
    let card = person.issue(CardKind::Virtual, "").expect("issued").id;
    let details = person.world.reveal_card(person.clock, &person.caller, card).expect("revealed");
    person.tell(|key| Request::BlockCard { key, card }).expect("blocked");
    for (table, columns) in [("outcome", "outcome"), ("agenda", "event"), ("operation", "kind"), ("sms", "body")] {
        let sql = format!("SELECT count(*) FROM {table} WHERE {columns} LIKE '%' || ?1 || '%'");
        let told: i64 =
            person.world.connection().query_row(&sql, [details.number.expose()], |row| row.get(0)).expect("counted");
        assert_eq!(told, 0, "{table}");
    }
}

#[test]
fn one_long_jump_is_many_short_ones() {
    let lived = |spans: &[i64]| {
        let mut person = Person::with_money(13);
        person.issue(CardKind::Plastic, "").expect("ordered");
        for &span in spans {
            person.world.jump(person.clock, days(span)).expect("jumped");
        }
        person.world.digest().expect("readable")
    };
    assert_eq!(lived(&[12]), lived(&[1; 12]));
}
