//! A person in a world of their own: asks, waits, reads the phone.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

use jiff::{SignedDuration, Timestamp};
use kiwi::backend::contract::{
    AccountView, Caller, IdempotencyKey, KioskView, Note, Refusal, RegistrationView, Reply, Request, SmsBody, Snapshot,
    WalletId,
};
use kiwi::backend::{Founding, World};
use kiwi::domain::money::Amount;
use kiwi::domain::phone::Phone;
use rusqlite::Connection;
use uuid::Uuid;

/// Somebody at the machine, whose clock stands at `clock`.
pub struct Person {
    pub world: World,
    pub clock: Timestamp,
    pub caller: Caller,
    keys: u128,
}

pub fn phone() -> Phone {
    Phone::parse("+7 916 123 45 67").expect("a number")
}

/// The machine's time at which every test begins: 09:00 in the world.
pub fn morning() -> Timestamp {
    "2026-03-02T06:00:00Z".parse().expect("a time")
}

pub fn founded(seed: u8) -> World {
    let connection = Connection::open_in_memory().expect("memory");
    World::found(connection, Founding::now([seed; 32], morning())).expect("a world")
}

impl Person {
    /// Somebody who has no wallet yet.
    pub fn new(seed: u8) -> Self {
        Self::in_world(founded(seed))
    }

    /// Somebody in this world who has no wallet yet.
    pub fn in_world(world: World) -> Self {
        Self { world, clock: morning(), caller: Caller::Visitor, keys: 0 }
    }

    /// Somebody with a wallet of 9 700 ₽, logged in.
    pub fn with_money(seed: u8) -> Self {
        let mut person = Self::new(seed);
        person.open_at_kiosk(&[Note::R5000, Note::R5000]);
        person.wait(SignedDuration::from_secs(5));
        person
    }

    pub fn key(&mut self) -> IdempotencyKey {
        self.keys += 1;
        IdempotencyKey(Uuid::from_u128(self.keys))
    }

    pub fn ask(&mut self, request: &Request) -> Result<Reply, Refusal> {
        self.world.handle(self.clock, &self.caller, request)
    }

    /// Asks what is made with a fresh key.
    pub fn tell(&mut self, request: impl FnOnce(IdempotencyKey) -> Request) -> Result<Reply, Refusal> {
        let key = self.key();
        self.ask(&request(key))
    }

    pub fn wait(&mut self, span: SignedDuration) {
        self.clock += span;
        self.world.run_due(self.clock).expect("what is due");
    }

    pub fn snapshot(&mut self) -> Snapshot {
        self.world.snapshot(self.clock, &self.caller).expect("a snapshot")
    }

    pub fn account(&mut self) -> AccountView {
        self.snapshot().account.expect("logged in")
    }

    pub fn available(&mut self) -> Amount {
        self.account().balances[0].available
    }

    pub fn messages(&mut self) -> Vec<SmsBody> {
        self.snapshot().phone.messages.into_iter().map(|sms| sms.body).collect()
    }

    pub fn wallet(&self) -> WalletId {
        match self.caller {
            Caller::Owner(wallet) => wallet,
            Caller::Visitor => panic!("nobody is logged in"),
        }
    }

    pub fn begin(&mut self) -> RegistrationView {
        match self.tell(|key| Request::BeginRegistration { key, phone: phone() }) {
            Ok(Reply::Registration(view)) => view,
            other => panic!("{other:?}"),
        }
    }

    pub fn submit(&mut self, view: &RegistrationView, answer: &str, offer_accepted: bool) -> Result<Reply, Refusal> {
        let (registration, answer) = (view.id, answer.to_owned());
        self.tell(|key| Request::SubmitRegistration { key, registration, answer, offer_accepted })
    }

    /// The answer of who cannot see the picture.
    pub fn sum(view: &RegistrationView) -> String {
        (view.captcha.sum.0 + view.captcha.sum.1).to_string()
    }

    pub fn approach_kiosk(&mut self) -> KioskView {
        self.approach_kiosk_for(phone())
    }

    fn approach_kiosk_for(&mut self, phone: Phone) -> KioskView {
        match self.tell(|key| Request::KioskStart { key, phone, offer_accepted: true }) {
            Ok(Reply::Kiosk(view)) => view,
            other => panic!("{other:?}"),
        }
    }

    pub fn insert(&mut self, visit: &KioskView, note: Note) -> Result<Reply, Refusal> {
        let registration = visit.id;
        self.tell(|key| Request::KioskInsert { key, registration, note })
    }

    /// Opens a wallet with these notes and logs in.
    pub fn open_at_kiosk(&mut self, notes: &[Note]) {
        let visit = self.approach_kiosk();
        self.finish_visit(&visit, notes);
    }

    /// Opens another's wallet, logs in there and says who that is.
    pub fn open_another(&mut self, phone: Phone) -> Caller {
        let visit = self.approach_kiosk_for(phone);
        self.finish_visit(&visit, &[Note::R5000]);
        self.caller.clone()
    }

    fn finish_visit(&mut self, visit: &KioskView, notes: &[Note]) {
        for &note in notes {
            self.insert(visit, note).expect("a note that is taken");
        }
        match self.tell(|key| Request::KioskFinish { key, registration: visit.id }) {
            Ok(Reply::KioskReceipt(receipt)) => self.caller = Caller::Owner(receipt.wallet),
            other => panic!("{other:?}"),
        }
    }
}
