//! Paying an order through the session: from the shelf to the code from the phone.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]

use jiff::SignedDuration;
use kiwi::backend::contract::{
    CheckoutStep, CheckoutView, OrderView, PaymentId, PaymentMethod, QuoteView, Reply, Request, ShippingMethod, SmsBody,
};
use kiwi::domain::secret::Secret;
use kiwi::domain::sensitive::Sensitive;
use kiwi::session::contract::{Answer, Command};

use super::machine::{Machine, name, phone};

/// The page in a reply.
pub fn checkout(reply: Reply) -> CheckoutView {
    match reply {
        Reply::Checkout(view) => *view,
        other => panic!("a checkout expected, not {other:?}"),
    }
}

impl Machine {
    /// Orders the cheapest thing there is.
    pub fn ordered(&mut self) -> OrderView {
        let Reply::Goods(goods) = self.ask(Request::Goods { search: String::new(), category: None }) else {
            panic!("goods")
        };
        let good = goods.iter().min_by_key(|good| good.price.minor).expect("something for sale").code.clone();
        let key = self.key();
        match self.ask(Request::PlaceOrder { key, good, quantity: 1, shipping: ShippingMethod::Standard }) {
            Reply::Order(order) => order,
            other => panic!("an order expected, not {other:?}"),
        }
    }

    /// Opens the checkout of an order and names the wallet that is to pay.
    pub fn signing_in(&mut self, order: &OrderView, number: &str) -> CheckoutView {
        let key = self.key();
        let opened =
            self.ask(Request::OpenCheckout { key, order: order.id, method: PaymentMethod::Kiwi, insist: false });
        let payment = checkout(opened).payment;
        let key = self.key();
        checkout(self.ask(Request::NamePayer { key, payment, phone: phone(number) }))
    }

    /// Types a password into the wallet's login window at the checkout.
    pub fn sign_in(&mut self, payment: PaymentId, password: &str) -> Answer {
        let key = self.key();
        self.send(Command::SignIn { payment, password: Secret::copied_from(password), key })
    }

    /// Signs in, agrees to the quote, and waits for the code.
    pub fn code(&mut self, payment: PaymentId, password: &str) -> (QuoteView, Sensitive) {
        let signed_in = self.sign_in(payment, password);
        let Answer::World(reply) = signed_in else { panic!("{}", name(&signed_in)) };
        let CheckoutStep::Quote(quote) = checkout(reply).step else { panic!("a quote") };
        let key = self.key();
        self.ask(Request::AcceptQuote { key, payment, quote: quote.id });
        (quote, self.payment_code())
    }

    /// The code for a payment, once it has arrived.
    pub fn payment_code(&mut self) -> Sensitive {
        self.wait(SignedDuration::from_secs(10));
        let code = self.snapshot().phone.messages.iter().find_map(|sms| match &sms.body {
            SmsBody::PaymentCode { code, .. } => Some(code.clone()),
            _ => None,
        });
        code.expect("a code on the phone")
    }

    /// Types the code, and waits for what follows.
    pub fn confirm(&mut self, payment: PaymentId, code: Sensitive) {
        let key = self.key();
        self.ask(Request::ConfirmCode { key, payment, code });
        self.wait(SignedDuration::from_secs(10));
    }
}
