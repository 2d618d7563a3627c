//! The connection drops while another card is asked for: it is issued once or not at all, and paid for just so often.

use crate::person::Person;
use kiwi::backend::contract::{AttemptState, AttemptSubject, CardKind, NetworkMode, Refusal, Reply, Request};
use kiwi::backend::{Client, Fault, Moment, Outcome, World};
use kiwi::domain::money::Amount;

/// What a wallet that was opened with two large notes holds.
const WHOLE: Amount = Amount::rub(9_700_00);
/// The same, after a plastic card and its post.
const PAID: Amount = Amount::rub(9_401_00);

/// A person on this side of a network.
struct Remote {
    person: Person,
    client: Client,
}

impl Remote {
    fn new(seed: u8) -> Self {
        let mut person = Person::with_money(seed);
        let world = std::mem::replace(&mut person.world, crate::person::founded(0));
        Self { person, client: Client::new(world) }
    }

    fn issuing(&mut self, kind: CardKind) -> Request {
        Request::IssueCard { key: self.person.key(), kind, name: "Travel".to_owned() }
    }

    fn ask(&mut self, request: &Request) -> Outcome {
        self.client.ask(self.person.clock, &self.person.caller, request)
    }

    fn loses(&mut self, fault: Fault) {
        self.client.plan_fault(Moment::Command, fault).expect("planned");
    }

    fn network(&mut self, mode: NetworkMode) {
        self.client.set_mode(self.person.clock, &self.person.caller, mode).expect("stored");
    }

    fn attempts(&mut self) -> Vec<(AttemptSubject, AttemptState)> {
        let snapshot = self.client.snapshot(self.person.clock, &self.person.caller).expect("a snapshot");
        snapshot.attempts.into_iter().map(|attempt| (attempt.about, attempt.state)).collect()
    }

    fn reconciled(&mut self) -> Vec<AttemptState> {
        let ended = self.client.reconcile(self.person.clock).expect("readable");
        ended.into_iter().map(|attempt| attempt.state).collect()
    }

    /// How many cards of which kind there are and what can be spent, without the network between; all of it sound.
    fn stands(mut self) -> (Vec<CardKind>, Amount) {
        self.person.world = self.client.into_world();
        let violations = self.person.world.check().expect("readable");
        assert!(violations.is_empty(), "{violations:#?}");
        let cards = self.person.snapshot().cards.into_iter().map(|card| card.kind).collect();
        (cards, self.person.available())
    }
}

#[test]
fn whatever_was_lost_the_card_is_issued_and_paid_once() {
    for loss in [Fault::RequestLost, Fault::ReplyLost] {
        for (kind, left) in [(CardKind::Virtual, WHOLE), (CardKind::Plastic, PAID)] {
            let mut remote = Remote::new(1);
            let issuing = remote.issuing(kind);
            remote.loses(loss);
            assert_eq!(remote.ask(&issuing), Outcome::NoAnswer { unsent: false });
            assert_eq!(remote.attempts(), [(AttemptSubject::Card(kind), AttemptState::Unknown)]);
            assert!(
                remote.client.next_due(remote.person.clock).expect("readable").is_some(),
                "it is asked about again"
            );

            assert_eq!(remote.reconciled(), [AttemptState::Accepted]);
            assert!(matches!(remote.ask(&issuing), Outcome::Reply(Reply::Card(_))), "the same answer again");
            assert_eq!(remote.attempts(), []);
            assert_eq!(remote.stands(), (vec![kind], left));
        }
    }
}

#[test]
fn the_program_may_end_before_it_knows() {
    let mut remote = Remote::new(2);
    let issuing = remote.issuing(CardKind::Plastic);
    remote.loses(Fault::ReplyLost);
    remote.ask(&issuing);
    let world = remote.client.into_world();
    remote.client = Client::new(World::open(world.into_connection()).expect("opens"));
    assert_eq!(remote.attempts(), [(AttemptSubject::Card(CardKind::Plastic), AttemptState::Unknown)]);
    assert_eq!(remote.reconciled(), [AttemptState::Accepted]);
    assert_eq!(remote.stands(), (vec![CardKind::Plastic], PAID));
}

#[test]
fn while_one_is_unknown_no_other_of_its_kind_leaves() {
    let mut remote = Remote::new(3);
    let first = remote.issuing(CardKind::Plastic);
    remote.loses(Fault::ReplyLost);
    remote.ask(&first);
    remote.network(NetworkMode::Offline);
    let second = remote.issuing(CardKind::Plastic);
    assert_eq!(remote.ask(&second), Outcome::Refused(Refusal::EarlierUnknown));
    remote.network(NetworkMode::Online);
    // Asking again finds out about the first before it sends the second, which comes too late.
    assert_eq!(remote.ask(&second), Outcome::Refused(Refusal::CardUnderWay));
    let other = remote.issuing(CardKind::Virtual);
    assert!(matches!(remote.ask(&other), Outcome::Reply(_)), "a card of the other kind is another matter");
    let (mut cards, left) = remote.stands();
    cards.sort_by_key(|kind| kind.name());
    assert_eq!((cards, left), (vec![CardKind::Plastic, CardKind::Virtual], PAID));
}

#[test]
fn what_never_left_is_given_up_and_costs_nothing() {
    let mut remote = Remote::new(4);
    remote.network(NetworkMode::Offline);
    let issuing = remote.issuing(CardKind::Plastic);
    assert_eq!(remote.ask(&issuing), Outcome::NoAnswer { unsent: true });
    assert_eq!(remote.attempts(), [(AttemptSubject::Card(CardKind::Plastic), AttemptState::Draft)]);
    remote.network(NetworkMode::Online);
    assert_eq!(remote.attempts(), []);
    assert_eq!(remote.stands(), (Vec::new(), WHOLE));
}
