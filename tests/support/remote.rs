//! A person on this side of a network.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

use kiwi::backend::contract::{
    AttemptState, IdempotencyKey, NetworkMode, OrderId, PaymentId, PaymentMethod, Reply, Request, Snapshot,
};
use kiwi::backend::{Client, Outcome, World};
use kiwi::domain::money::Amount;
use kiwi::domain::sensitive::Sensitive;

use super::buyer::{page, secs};
use super::person::{self, Person};

const EARBUDS: &str = "wireless-earbuds";

/// A person on this side of a network, about to do something to an order.
pub struct Remote {
    pub person: Person,
    pub client: Client,
    pub order: OrderId,
}

impl Remote {
    /// With an order, and nothing opened for it.
    pub fn new(seed: u8) -> Self {
        let mut person = Person::with_money(seed);
        let order = person.place(EARBUDS, 1).expect("placed").id;
        let world = std::mem::replace(&mut person.world, person::founded(0));
        Self { person, client: Client::new(world), order }
    }

    pub fn ask(&mut self, request: &Request) -> Outcome {
        self.client.ask(self.person.clock, &self.person.caller, request)
    }

    pub fn network(&mut self, mode: NetworkMode) {
        self.client.set_mode(self.person.clock, &self.person.caller, mode).expect("stored");
    }

    pub fn opening(&mut self) -> Request {
        Request::OpenCheckout { key: self.person.key(), order: self.order, method: PaymentMethod::Kiwi, insist: false }
    }

    pub fn attempts(&mut self) -> Vec<AttemptState> {
        self.snapshot().attempts.into_iter().map(|attempt| attempt.state).collect()
    }

    pub fn snapshot(&mut self) -> Snapshot {
        self.client.snapshot(self.person.clock, &self.person.caller).expect("a snapshot")
    }

    /// Does something without the network between.
    pub fn directly<T>(&mut self, work: impl FnOnce(&mut Person) -> T) -> T {
        std::mem::swap(&mut self.person.world, self.client.world_mut());
        let result = work(&mut self.person);
        std::mem::swap(&mut self.person.world, self.client.world_mut());
        result
    }

    /// With a payment that waits for this code.
    pub fn up_to_code(&mut self) -> (PaymentId, Sensitive) {
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
    pub fn restart(self) -> Self {
        let Self { mut person, client, order } = self;
        let world = client.into_world();
        person.wait(secs(0));
        let world = World::open(world.into_connection()).expect("opens");
        Self { person, client: Client::new(world), order }
    }

    pub fn charged(&mut self) -> Amount {
        self.directly(|person| Amount::rub(9_700_00).checked_sub(person.available()).expect("roubles"))
    }
}

/// Sending this code in.
pub fn confirming(key: IdempotencyKey, payment: PaymentId, code: &Sensitive) -> Request {
    Request::ConfirmCode { key, payment, code: code.clone() }
}
