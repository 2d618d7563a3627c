//! People who pay one order after another.
#![allow(dead_code, unreachable_pub, reason = "each bench is a crate of its own and uses a part of this")]

use jiff::{SignedDuration, Timestamp};
use kiwi::backend::contract::{
    Caller, CheckoutStep, CheckoutView, IdempotencyKey, Note, PaymentId, PaymentMethod, PaymentState, Reply, Request,
    ShippingMethod, SmsBody,
};
use kiwi::backend::{Founding, Verdict, World};
use kiwi::domain::phone::Phone;
use kiwi::domain::sensitive::Sensitive;
use uuid::Uuid;

/// What people buy: cheap, and there are more than this many of each.
const GOODS: [&str; 2] = ["usb-c-cable", "phone-case"];
const OF_EACH: usize = 200;
/// How many of them one wallet can pay before it is empty.
const PAYMENTS_EACH: usize = 10;

/// A world in which payments are made, each of them up to the code, then the code.
pub struct Payer {
    world: World,
    clock: Timestamp,
    owners: Vec<(Caller, Phone)>,
    made: usize,
    keys: u128,
}

/// A payment that waits for its code.
pub struct Ready {
    caller: Caller,
    payment: PaymentId,
    code: Sensitive,
    key: IdempotencyKey,
}

/// A world that begins in March.
pub fn founding() -> Founding {
    let clock = "2026-03-02T06:00:00Z".parse().expect("a time");
    Founding::now([7; 32], clock)
}

impl Payer {
    /// People in this world who can pay so many orders, and one more.
    pub fn new(world: World, payments: usize) -> Self {
        let clock = founding().now;
        let mut payer = Self { world, clock, owners: Vec::new(), made: 0, keys: 0 };
        (0..=payments / PAYMENTS_EACH).for_each(|_| payer.open_wallet());
        payer
    }

    fn open_wallet(&mut self) {
        let phone = Phone::parse(&format!("+7916{:07}", self.owners.len())).expect("a number");
        let of = phone.clone();
        let visitor = Caller::Visitor;
        let Reply::Kiosk(visit) =
            self.tell(&visitor, |key| Request::KioskStart { key, phone: of, offer_accepted: true })
        else {
            panic!("no terminal")
        };
        let registration = visit.id;
        self.tell(&visitor, |key| Request::KioskInsert { key, registration, note: Note::R5000 });
        let Reply::KioskReceipt(receipt) = self.tell(&visitor, |key| Request::KioskFinish { key, registration }) else {
            panic!("no receipt")
        };
        self.owners.push((Caller::Owner(receipt.wallet), phone));
    }

    fn key(&mut self) -> IdempotencyKey {
        self.keys += 1;
        IdempotencyKey(Uuid::from_u128(self.keys))
    }

    fn tell(&mut self, caller: &Caller, request: impl FnOnce(IdempotencyKey) -> Request) -> Reply {
        let request = request(self.key());
        self.world.handle(self.clock, caller, &request).expect("done")
    }

    fn page(&mut self, caller: &Caller, request: impl FnOnce(IdempotencyKey) -> Request) -> CheckoutView {
        match self.tell(caller, request) {
            Reply::Checkout(view) => *view,
            other => panic!("a page expected, not {other:?}"),
        }
    }

    /// A payment up to the code.
    pub fn ready(&mut self) -> Ready {
        let (caller, phone) = self.owners[self.made / PAYMENTS_EACH].clone();
        let good = GOODS[self.made / OF_EACH].to_owned();
        self.made += 1;
        let (quantity, shipping) = (1, ShippingMethod::Standard);
        let placed = self.tell(&caller, |key| Request::PlaceOrder { key, good, quantity, shipping });
        let Reply::Order(order) = placed else { panic!("no order") };
        let method = PaymentMethod::Kiwi;
        let payment =
            self.page(&caller, |key| Request::OpenCheckout { key, order: order.id, method, insist: false }).payment;
        self.page(&caller, |key| Request::NamePayer { key, payment, phone });
        let key = self.key();
        let signed_in = self.world.sign_in(self.clock, &caller, payment, key, Verdict::Right).expect("signed in");
        let Reply::Checkout(page) = signed_in else { panic!("no page") };
        let CheckoutStep::Quote(quote) = page.step else { panic!("no quote") };
        self.page(&caller, |key| Request::AcceptQuote { key, payment, quote: quote.id });
        self.clock += SignedDuration::from_secs(10);
        let code = self.code(&caller);
        Ready { key: self.key(), caller, payment, code }
    }

    fn code(&mut self, caller: &Caller) -> Sensitive {
        let messages = self.world.snapshot(self.clock, caller).expect("a snapshot").phone.messages;
        let code = messages.into_iter().find_map(|sms| match sms.body {
            SmsBody::PaymentCode { code, .. } => Some(code),
            _ => None,
        });
        code.expect("a code on the phone")
    }

    /// What the wallet does when it has been left alone for a moment: the history's words, and the log written back.
    pub fn rest(&mut self) {
        while !self.world.index_history(500).expect("indexed") {}
        kiwi::vault::checkpoint(self.world.connection()).expect("written back");
    }

    /// The code: the transaction that holds, converts and captures the money.
    pub fn confirm(&mut self, ready: &Ready) {
        let Ready { caller, payment, code, key } = ready;
        let request = Request::ConfirmCode { key: *key, payment: *payment, code: code.clone() };
        let reply = self.world.handle(self.clock, caller, &request).expect("confirmed");
        assert!(matches!(reply, Reply::Checkout(page) if page.state == PaymentState::Captured), "it was charged");
    }
}
