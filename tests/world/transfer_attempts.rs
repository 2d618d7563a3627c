//! The connection drops while money is sent: it moves once or not at all, and the wallet says what it does not know.

use crate::mover::{good_end, transfer};
use crate::person::Person;
use jiff::SignedDuration;
use kiwi::backend::contract::{
    AttemptState, AttemptSubject, NetworkMode, Refusal, Request, Route, TransferId, TransferState,
};
use kiwi::backend::{Client, Fault, Moment, Outcome, World};
use kiwi::domain::money::Amount;
use kiwi::domain::sensitive::Sensitive;

const AMOUNT: Amount = Amount::rub(1_000_00);
const LEFT: Amount = Amount::rub(8_700_00);

/// A person on this side of a network, with a transfer to a wallet that waits for its code.
struct Remote {
    person: Person,
    client: Client,
    transfer: TransferId,
    code: Sensitive,
}

impl Remote {
    fn new(seed: u8) -> Self {
        let mut person = Person::with_money(seed);
        let transfer = transfer(person.begin_transfer(&good_end(Route::WalletOut), AMOUNT)).id;
        let code = person.transfer_code();
        let world = std::mem::replace(&mut person.world, crate::person::founded(0));
        Self { person, client: Client::new(world), transfer, code }
    }

    fn network(&mut self, mode: NetworkMode) {
        self.client.set_mode(self.person.clock, &self.person.caller, mode).expect("stored");
    }

    fn confirming(&mut self) -> Request {
        Request::ConfirmTransfer { key: self.person.key(), transfer: self.transfer, code: self.code.clone() }
    }

    fn ask(&mut self, request: &Request) -> Outcome {
        self.client.ask(self.person.clock, &self.person.caller, request)
    }

    fn attempts(&mut self) -> Vec<(AttemptSubject, AttemptState)> {
        let snapshot = self.client.snapshot(self.person.clock, &self.person.caller).expect("a snapshot");
        snapshot.attempts.into_iter().map(|attempt| (attempt.about, attempt.state)).collect()
    }

    /// What can be spent, and where the transfer is, without the network between.
    fn stands(mut self) -> (Amount, TransferState) {
        let world = self.client.into_world();
        self.person.world = world;
        let violations = self.person.world.check().expect("readable");
        assert!(violations.is_empty(), "{violations:#?}");
        (self.person.available(), self.person.transfer_state(self.transfer))
    }
}

#[test]
fn whatever_was_lost_the_money_moves_once() {
    for loss in [Fault::RequestLost, Fault::ReplyLost] {
        let mut remote = Remote::new(1);
        let confirming = remote.confirming();
        remote.client.plan_fault(Moment::Confirming, loss).expect("planned");
        assert_eq!(remote.ask(&confirming), Outcome::NoAnswer { unsent: false });
        let about = AttemptSubject::Transfer(remote.transfer);
        assert_eq!(remote.attempts(), [(about, AttemptState::Unknown)]);
        assert!(remote.client.next_due(remote.person.clock).expect("readable").is_some());

        let ended = remote.client.reconcile(remote.person.clock).expect("readable");
        assert_eq!(ended.iter().map(|it| (it.about, it.state)).collect::<Vec<_>>(), [(about, AttemptState::Accepted)]);
        assert!(matches!(remote.ask(&confirming), Outcome::Reply(_)), "the same answer again");
        assert_eq!(remote.stands(), (LEFT, TransferState::Succeeded));
    }
}

#[test]
fn the_program_may_end_before_it_knows() {
    let mut remote = Remote::new(2);
    let confirming = remote.confirming();
    remote.client.plan_fault(Moment::Confirming, Fault::ReplyLost).expect("planned");
    remote.ask(&confirming);
    let world = remote.client.into_world();
    let world = World::open(world.into_connection()).expect("opens");
    remote.client = Client::new(world);
    assert_eq!(remote.attempts().len(), 1, "it is still known that something is not known");
    remote.client.reconcile(remote.person.clock).expect("readable");
    assert_eq!(remote.attempts(), []);
    assert_eq!(remote.stands(), (LEFT, TransferState::Succeeded));
}

#[test]
fn while_one_is_unknown_no_other_leaves() {
    let mut remote = Remote::new(3);
    let first = remote.confirming();
    remote.client.plan_fault(Moment::Confirming, Fault::ReplyLost).expect("planned");
    remote.ask(&first);
    remote.network(NetworkMode::Offline);
    let second = remote.confirming();
    assert_eq!(remote.ask(&second), Outcome::Refused(Refusal::EarlierUnknown));
    remote.network(NetworkMode::Online);
    // Asking again finds out about the first before it sends the second, which comes too late.
    assert!(matches!(remote.ask(&second), Outcome::Refused(Refusal::Transfer(_))));
    assert_eq!(remote.stands(), (LEFT, TransferState::Succeeded));
}

#[test]
fn a_code_that_was_never_sent_is_given_up_and_moves_nothing() {
    let mut remote = Remote::new(4);
    remote.network(NetworkMode::Offline);
    let confirming = remote.confirming();
    assert_eq!(remote.ask(&confirming), Outcome::NoAnswer { unsent: true });
    let subject = AttemptSubject::Transfer(remote.transfer);
    assert_eq!(remote.attempts(), [(subject, AttemptState::Draft)]);
    remote.network(NetworkMode::Online);
    assert_eq!(remote.attempts(), []);
    remote.person.clock += SignedDuration::from_mins(5);
    assert_eq!(remote.stands(), (Amount::rub(9_700_00), TransferState::Expired));
}
