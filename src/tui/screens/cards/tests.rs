//! Another card whose answer was lost: what its page says meanwhile, and when it has become known.

use uuid::Uuid;

use crate::backend::contract::{
    AttemptState, AttemptSubject, AttemptView, CardExpiry, CardId, CardKind, CardState, CardTerms, CardView, CardsView,
    IdempotencyKey, Refusal, Reply, Request, Snapshot,
};
use crate::domain::money::Amount;
use crate::session::contract::Resolution;
use crate::session::contract::{Answer, Command};
use crate::tui::Options;
use crate::tui::tests::driver::{Driver, START, snapshot};

fn terms() -> CardTerms {
    CardTerms {
        virtual_most: 5,
        virtual_left: 5,
        plastic_fee: Amount::rub(199_00),
        post_fee: Amount::rub(100_00),
        total: Amount::rub(299_00),
        days: (5, 9),
        years: (3, 4),
        plastic_under_way: false,
        available: Amount::rub(4_996_80),
        shortfall: None,
    }
}

/// Answers every question for the cards; gives back everything else that was sent.
fn serve(driver: &mut Driver) -> Vec<Request> {
    let mut others = Vec::new();
    while let Some((_, command)) = driver.sent.first() {
        match command {
            Command::World(Request::Cards) => {
                let cards = Box::new(CardsView { cards: Vec::new(), terms: terms() });
                driver.answer(Answer::World(Reply::Cards(cards)));
            }
            Command::World(request) => {
                others.push(request.clone());
                driver.answer(Answer::NoAnswer { unsent: false });
            }
            _ => drop(driver.sent.remove(0)),
        }
    }
    others
}

/// Somebody who has ordered a plastic card and heard nothing.
fn unheard() -> (Driver, Request) {
    let mut driver = Driver::logged_in(Options::default());
    serve(&mut driver);
    driver.press("alt+5");
    serve(&mut driver);
    driver.press("down enter");
    serve(&mut driver);
    driver.press("enter right enter");
    let sent = serve(&mut driver);
    let [request @ Request::IssueCard { kind: CardKind::Plastic, .. }] = &sent[..] else { panic!("{sent:?}") };
    (driver, request.clone())
}

fn asked() -> Snapshot {
    let about = AttemptSubject::Card(CardKind::Plastic);
    let key = IdempotencyKey(Uuid::from_u128(7));
    let attempt = AttemptView { key, about, state: AttemptState::Unknown, since: START };
    Snapshot { attempts: vec![attempt], ..snapshot() }
}

/// What became of the request.
fn known(request: &Request, answer: Result<Reply, Refusal>) -> Resolution {
    let (key, about) = (request.key().unwrap(), AttemptSubject::Card(CardKind::Plastic));
    Resolution { key, about, order_number: None, answer }
}

fn card() -> CardView {
    CardView {
        id: CardId(Uuid::from_u128(9)),
        kind: CardKind::Plastic,
        name: String::new(),
        last4: None,
        state: CardState::Ordered,
        block: None,
        expiry: CardExpiry { month: 3, year: 2030 },
        since: START,
        letter: None,
        parcel: None,
    }
}

#[test]
fn a_card_that_was_issued_unheard_opens_once_that_is_known() {
    let (mut driver, request) = unheard();
    driver.world(asked());
    serve(&mut driver);
    assert_eq!(driver.app.top(), "card-order");
    let said = driver.text();
    assert!(said.contains("It is not known yet whether money moved."), "{said}");
    let issued = known(&request, Ok(Reply::Card(Box::new(card()))));
    driver.resolved(issued, Snapshot { cards: vec![card()], ..snapshot() });
    assert_eq!(driver.app.top(), "card", "{}", driver.text());
}

#[test]
fn a_card_that_was_not_issued_can_be_asked_for_anew() {
    let (mut driver, first) = unheard();
    driver.world(asked());
    serve(&mut driver);
    let missing = Amount::rub(1_00);
    driver.resolved(known(&first, Err(Refusal::NotEnoughMoney { shortfall: missing })), snapshot());
    serve(&mut driver);
    let said = driver.text();
    assert!(said.contains("Known now: no card was issued, nothing was charged."), "{said}");
    driver.press("enter right enter");
    let sent = serve(&mut driver);
    assert!(matches!(&sent[..], [again] if again.key() != first.key()), "another question has another key: {sent:?}");
}

#[test]
fn nobody_can_ask_for_another_while_one_is_unknown() {
    let mut driver = Driver::logged_in(Options::default());
    driver.world(asked());
    driver.press("alt+1");
    serve(&mut driver);
    let said = driver.text();
    assert!(said.contains("Plastic card: outcome unknown"), "{said}");
    driver.press("alt+5");
    serve(&mut driver);
    let said = driver.text();
    assert!(said.contains("no answer came yet"), "{said}");
    driver.press("down enter");
    serve(&mut driver);
    assert_eq!(driver.app.top(), "card-order");
    let said = driver.text();
    assert!(said.contains("no answer came yet"), "{said}");
    driver.press("enter right enter");
    assert_eq!(serve(&mut driver), [], "nothing is sent");
    driver.world(snapshot());
    serve(&mut driver);
    driver.press("enter right enter");
    assert_eq!(serve(&mut driver).len(), 1, "once it is known, another can be asked for");
}
