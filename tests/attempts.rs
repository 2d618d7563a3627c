//! The connection drops in mid-payment: the wallet says what it does not know, and ends with one charge or none.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

#[path = "support/buyer.rs"]
mod buyer;
#[path = "support/person.rs"]
mod person;

use buyer::{page, secs};
use kiwi::backend::contract::{
    AttemptState, AttemptSubject, IdempotencyKey, NetworkState, OrderId, PaymentId, PaymentMethod, PaymentState, Reply,
    Request,
};
use kiwi::backend::{Client, Faults, Loss, Moment, Network, Outcome, World};
use kiwi::domain::money::Amount;
use kiwi::domain::sensitive::Sensitive;
use person::Person;

const EARBUDS: &str = "wireless-earbuds";

/// A person on this side of a network, about to do something to an order.
struct Remote {
    person: Person,
    client: Client,
    order: OrderId,
}

impl Remote {
    /// With an order, and nothing opened for it.
    fn new(seed: u8) -> Self {
        let mut person = Person::with_money(seed);
        let order = person.place(EARBUDS, 1).expect("placed").id;
        let world = std::mem::replace(&mut person.world, person::founded(0));
        Self { person, client: Client::new(world, Network::new()), order }
    }

    fn ask(&mut self, request: &Request) -> Outcome {
        self.client.ask(self.person.clock, &self.person.caller, request)
    }

    fn opening(&mut self) -> Request {
        Request::OpenCheckout { key: self.person.key(), order: self.order, method: PaymentMethod::Kiwi }
    }

    fn attempts(&mut self) -> Vec<AttemptState> {
        let snapshot = self.client.snapshot(self.person.clock, &self.person.caller).expect("a snapshot");
        snapshot.attempts.into_iter().map(|attempt| attempt.state).collect()
    }

    /// Does something without the network between.
    fn directly<T>(&mut self, work: impl FnOnce(&mut Person) -> T) -> T {
        std::mem::swap(&mut self.person.world, self.client.world_mut());
        let result = work(&mut self.person);
        std::mem::swap(&mut self.person.world, self.client.world_mut());
        result
    }

    /// With a payment that waits for this code.
    fn up_to_code(&mut self) -> (PaymentId, Sensitive) {
        let opening = self.opening();
        let Outcome::Reply(Reply::Checkout(view)) = self.ask(&opening) else { panic!("not opened") };
        let payment = view.payment;
        let code = self.directly(|person| {
            page(person.name(payment, person::phone()));
            let view = page(person.sign_in(payment, kiwi::backend::Verdict::Right));
            page(person.accept(&view));
            person.code()
        });
        (payment, code)
    }

    /// The program ends and starts again.
    fn restart(self) -> Self {
        let Self { mut person, client, order } = self;
        let (world, network) = client.into_parts();
        person.wait(secs(0));
        let world = World::open(world.into_connection()).expect("opens");
        Self { person, client: Client::new(world, network), order }
    }

    fn charged(&mut self) -> Amount {
        self.directly(|person| Amount::rub(9_700_00).checked_sub(person.available()).expect("roubles"))
    }
}

fn confirming(key: IdempotencyKey, payment: PaymentId, code: &Sensitive) -> Request {
    Request::ConfirmCode { key, payment, code: code.clone() }
}

#[test]
fn before_the_request_left_nothing_happened() {
    let mut remote = Remote::new(1);
    remote.client.network_mut().set_state(NetworkState::Offline);
    let opening = remote.opening();
    assert_eq!(remote.ask(&opening), Outcome::NoAnswer { unsent: true });
    assert_eq!(remote.attempts(), [AttemptState::Draft]);
    remote.client.network_mut().set_state(NetworkState::Online);
    assert!(matches!(remote.ask(&opening), Outcome::Reply(_)), "the same may be sent again");
    assert!(remote.attempts().is_empty());
}

#[test]
fn a_draft_that_never_left_is_given_up_for_another() {
    let mut remote = Remote::new(2);
    remote.client.network_mut().set_state(NetworkState::Offline);
    let first = remote.opening();
    remote.ask(&first);
    remote.client.network_mut().set_state(NetworkState::Online);
    let second = remote.opening();
    assert!(matches!(remote.ask(&second), Outcome::Reply(_)));
    assert!(remote.attempts().is_empty());
    remote.directly(|person| person.assert_sound());
}

#[test]
fn a_lost_request_is_unknown_until_the_service_answers() {
    for loss in [Loss::Request, Loss::Reply] {
        let mut remote = Remote::new(3);
        let (payment, code) = remote.up_to_code();
        let key = remote.person.key();
        remote.client.network_mut().lose_next(Moment::Confirming, loss);
        assert_eq!(remote.ask(&confirming(key, payment, &code)), Outcome::NoAnswer { unsent: false });
        assert_eq!(remote.attempts(), [AttemptState::Unknown]);
        assert!(remote.client.next_due(remote.person.clock).expect("readable").is_some());

        remote.client.network_mut().set_state(NetworkState::Offline);
        assert!(remote.client.reconcile(remote.person.clock).expect("readable").is_empty(), "still unknown");
        remote.client.network_mut().set_state(NetworkState::Online);
        let ended = remote.client.reconcile(remote.person.clock).expect("readable");
        assert_eq!(ended.len(), 1);
        let about = AttemptSubject::Order { order: remote.order, payment: Some(payment) };
        assert_eq!((ended[0].state, ended[0].about), (AttemptState::Accepted, about));
        let once = remote.charged();
        assert!(once.is_positive());
        assert!(matches!(remote.ask(&confirming(key, payment, &code)), Outcome::Reply(_)), "the same answer again");
        assert_eq!(remote.charged(), once, "charged once");
        remote.directly(|person| person.assert_sound());
    }
}

#[test]
fn an_unknown_attempt_outlives_the_program() {
    let mut remote = Remote::new(4);
    let (payment, code) = remote.up_to_code();
    let key = remote.person.key();
    remote.client.network_mut().lose_next(Moment::Confirming, Loss::Reply);
    remote.ask(&confirming(key, payment, &code));
    let mut remote = remote.restart();
    assert_eq!(remote.attempts(), [AttemptState::Unknown]);
    let ended = remote.client.reconcile(remote.person.clock).expect("readable");
    assert_eq!(ended[0].state, AttemptState::Accepted);
    remote.directly(|person| {
        person.wait(secs(5));
        assert_eq!(person.state(payment), PaymentState::Settled);
        person.assert_sound();
    });
}

#[test]
fn a_lost_request_that_is_asked_about_too_late_ends_with_no_charge() {
    let mut remote = Remote::new(5);
    let (payment, code) = remote.up_to_code();
    let key = remote.person.key();
    remote.client.network_mut().lose_next(Moment::Confirming, Loss::Request);
    remote.ask(&confirming(key, payment, &code));
    remote.person.clock += secs(600);
    let ended = remote.client.reconcile(remote.person.clock).expect("readable");
    assert_eq!(ended[0].state, AttemptState::Refused);
    assert_eq!(remote.charged(), Amount::rub(0));
    remote.directly(|person| {
        assert_eq!(person.state(payment), PaymentState::Expired);
        person.assert_sound();
    });
}

#[test]
fn nothing_new_leaves_while_the_old_is_unknown() {
    let mut remote = Remote::new(6);
    remote.client.network_mut().lose_next(Moment::Opening, Loss::Reply);
    let first = remote.opening();
    assert_eq!(remote.ask(&first), Outcome::NoAnswer { unsent: false });

    remote.client.network_mut().lose_next(Moment::Opening, Loss::Request);
    let second = remote.opening();
    assert_eq!(remote.ask(&second), Outcome::NoAnswer { unsent: true }, "the old one was asked about, in vain");

    let third = remote.opening();
    match remote.ask(&third) {
        Outcome::Refused(kiwi::backend::contract::Refusal::PaymentUnderWay(payment)) => {
            remote.directly(|person| assert_eq!(person.state(payment), PaymentState::Created));
        }
        other => panic!("{other:?}"),
    }
    assert!(remote.attempts().is_empty());
    remote.directly(|person| person.assert_sound());
}

#[test]
fn everything_delivered_twice_charges_once() {
    let mut remote = Remote::new(7);
    remote.client.network_mut().set_faults(Faults { delivered_twice: 1000, ..Faults::default() });
    let (payment, code) = remote.up_to_code();
    let wrong = Sensitive::new(if code.expose() == "000000" { "000001" } else { "000000" });
    for tries_left in [2, 1] {
        let key = remote.person.key();
        let refused = kiwi::backend::contract::Refusal::WrongCode { tries_left };
        assert_eq!(remote.ask(&confirming(key, payment, &wrong)), Outcome::Refused(refused), "one try, not two");
    }
    let key = remote.person.key();
    assert!(matches!(remote.ask(&confirming(key, payment, &code)), Outcome::Reply(_)));
    let charged = remote.charged();
    assert!(charged.is_positive() && charged.minor < 2_000_00);
    remote.directly(|person| person.assert_sound());
}

#[test]
fn a_code_is_forgotten_once_it_was_answered() {
    let mut remote = Remote::new(8);
    let (payment, code) = remote.up_to_code();
    let held = |remote: &Remote| -> i64 {
        let sql = "SELECT count(*) FROM attempt WHERE request LIKE '%' || ?1 || '%'";
        let connection = remote.client.world().connection();
        connection.query_row(sql, [code.expose()], |row| row.get(0)).expect("readable")
    };
    let key = remote.person.key();
    remote.client.network_mut().lose_next(Moment::Confirming, Loss::Request);
    remote.ask(&confirming(key, payment, &code));
    assert_eq!(held(&remote), 1, "it may have to be sent again");
    remote.client.reconcile(remote.person.clock).expect("readable");
    assert_eq!(held(&remote), 0);
}
