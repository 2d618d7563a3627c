//! A person who orders and pays.

#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

use jiff::SignedDuration;
use kiwi::backend::Verdict;
use kiwi::backend::contract::{
    CardDetails, CheckoutStep, CheckoutView, OrderId, OrderView, PaymentId, PaymentMethod, PaymentState, QuoteView,
    Refusal, Reply, Request, ShippingMethod, SmsBody,
};
use kiwi::domain::phone::Phone;
use kiwi::domain::sensitive::Sensitive;

use super::person::{Person, phone};

pub fn secs(secs: i64) -> SignedDuration {
    SignedDuration::from_secs(secs)
}

pub fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(days * 24)
}

/// The page in a reply.
pub fn page(reply: Result<Reply, Refusal>) -> CheckoutView {
    match reply {
        Ok(Reply::Checkout(view)) => *view,
        other => panic!("not a page: {other:?}"),
    }
}

/// Somebody else's number.
pub fn stranger() -> Phone {
    Phone::parse("+7 903 000 11 22").expect("a number")
}

/// The quote on a page.
pub fn quote(view: &CheckoutView) -> QuoteView {
    match &view.step {
        CheckoutStep::Quote(quote)
        | CheckoutStep::Code { quote, .. }
        | CheckoutStep::Result { quote: Some(quote), .. } => quote.clone(),
        other => panic!("no quote: {other:?}"),
    }
}

/// What is on a card of this number.
pub fn card(number: &str) -> CardDetails {
    let number = Sensitive::new(number.replace(' ', ""));
    CardDetails { number, month: 12, year: 2028, cvv: Sensitive::new("123") }
}

impl Person {
    pub fn place(&mut self, good: &str, quantity: u32) -> Result<OrderView, Refusal> {
        self.place_by(good, quantity, ShippingMethod::Standard)
    }

    pub fn place_by(&mut self, good: &str, quantity: u32, shipping: ShippingMethod) -> Result<OrderView, Refusal> {
        match self.tell(|key| Request::PlaceOrder { key, good: good.to_owned(), quantity, shipping })? {
            Reply::Order(order) => Ok(order),
            other => panic!("{other:?}"),
        }
    }

    pub fn order(&mut self, order: OrderId) -> OrderView {
        match self.ask(&Request::Order { order }) {
            Ok(Reply::Order(order)) => order,
            other => panic!("{other:?}"),
        }
    }

    pub fn payment(&mut self, payment: PaymentId) -> CheckoutView {
        page(self.ask(&Request::Payment { payment }))
    }

    pub fn state(&mut self, payment: PaymentId) -> PaymentState {
        self.payment(payment).state
    }

    pub fn open(&mut self, order: OrderId) -> Result<Reply, Refusal> {
        self.tell(|key| Request::OpenCheckout { key, order, method: PaymentMethod::Kiwi, insist: false })
    }

    pub fn open_for_card(&mut self, order: OrderId) -> PaymentId {
        page(self.tell(|key| Request::OpenCheckout { key, order, method: PaymentMethod::Card, insist: false })).payment
    }

    pub fn name_card(&mut self, payment: PaymentId, card: CardDetails) -> Result<Reply, Refusal> {
        self.tell(|key| Request::NameCard { key, payment, card })
    }

    /// As far as the bank's quote for a new order of one of these.
    pub fn up_to_card_quote(&mut self, good: &str) -> CheckoutView {
        let order = self.place(good, 1).expect("placed").id;
        let payment = self.open_for_card(order);
        page(self.name_card(payment, card("4242 4242 4242 4242")))
    }

    /// All the way by a bank's card.
    pub fn pay_by_card(&mut self, good: &str) -> CheckoutView {
        let view = self.up_to_card_quote(good);
        page(self.accept(&view));
        let code = self.code();
        page(self.confirm(view.payment, &code))
    }

    pub fn name(&mut self, payment: PaymentId, phone: Phone) -> Result<Reply, Refusal> {
        self.tell(|key| Request::NamePayer { key, payment, phone })
    }

    pub fn sign_in(&mut self, payment: PaymentId, verdict: Verdict) -> Result<Reply, Refusal> {
        let key = self.key();
        self.world.sign_in(self.clock, &self.caller, payment, key, verdict)
    }

    pub fn accept(&mut self, view: &CheckoutView) -> Result<Reply, Refusal> {
        let (payment, quote) = (view.payment, quote(view).id);
        self.tell(|key| Request::AcceptQuote { key, payment, quote })
    }

    /// The latest code on the phone, once it has arrived.
    pub fn code(&mut self) -> Sensitive {
        self.wait(secs(3));
        let code = |body| if let SmsBody::PaymentCode { code, .. } = body { Some(code) } else { None };
        self.messages().into_iter().find_map(code).expect("a code on the phone")
    }

    pub fn confirm(&mut self, payment: PaymentId, code: &Sensitive) -> Result<Reply, Refusal> {
        self.tell(|key| Request::ConfirmCode { key, payment, code: code.clone() })
    }

    pub fn cancel(&mut self, payment: PaymentId) -> Result<Reply, Refusal> {
        self.tell(|key| Request::CancelPayment { key, payment })
    }

    /// As far as the quote for a new order of one of these.
    pub fn up_to_quote(&mut self, good: &str) -> CheckoutView {
        let order = self.place(good, 1).expect("placed").id;
        self.quoted(order)
    }

    fn quoted(&mut self, order: OrderId) -> CheckoutView {
        let payment = page(self.open(order)).payment;
        self.name(payment, phone()).expect("named");
        page(self.sign_in(payment, Verdict::Right))
    }

    /// As far as the code.
    pub fn up_to_code(&mut self, good: &str) -> CheckoutView {
        let view = self.up_to_quote(good);
        page(self.accept(&view))
    }

    /// All the way for an order that is placed.
    pub fn pay_for(&mut self, order: OrderId) -> CheckoutView {
        let view = self.quoted(order);
        let payment = page(self.accept(&view)).payment;
        let code = self.code();
        page(self.confirm(payment, &code))
    }

    /// All the way.
    pub fn pay(&mut self, good: &str) -> CheckoutView {
        let payment = self.up_to_code(good).payment;
        let code = self.code();
        page(self.confirm(payment, &code))
    }

    /// Fails with every promise that is broken.
    pub fn assert_sound(&self) {
        let violations = self.world.check().expect("readable");
        assert!(violations.is_empty(), "{violations:#?}");
    }
}
