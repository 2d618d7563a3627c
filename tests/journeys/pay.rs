//! Ordering and paying, by keys on the real program: the way through, and every way it can be refused.

mod accounts;
mod arrives;
mod ascii;
mod begun;
mod card;
mod dropped;
mod month;
mod network;
mod own_card;
mod refusals;
mod resumed;
mod through;
mod topped_up;

use crate::desk::Desk;
use crate::{another_run, options, rich};
use kiwi::backend::contract::{CheckoutStep, Note, QuoteView, Reply, Request};
use kiwi::domain::money::Amount;
use kiwi::i18n::{L10n, Language, Sign};

/// An open wallet with 90,00 ₽ in it.
fn poor() -> Desk {
    Desk::with_notes(&[Note::R100], options())
}

/// Kopecks as the screen writes them in English.
fn rub(minor: i64) -> String {
    L10n::new(Language::En).money(Amount::rub(minor), Sign::Negative).replace('\u{a0}', " ")
}

impl Desk {
    /// Orders the cheapest cable; leaves the order on the screen.
    fn order_cable(&mut self) {
        self.keys("alt+2 / type:cable enter enter");
        self.is_at("order");
    }

    /// Pays for the order on the screen up to the wallet's login window.
    fn up_to_login(&mut self) {
        self.is_at("order");
        self.keys("enter ctrl+n enter");
        self.is_at("checkout-login");
    }

    /// The same up to the price.
    fn up_to_price(&mut self) {
        self.up_to_login();
        let password = self.first_password();
        self.keys(&format!("type:\"{password}\" enter"));
        self.is_at("checkout-price");
    }

    /// The same up to the code, which has arrived.
    pub(crate) fn up_to_code(&mut self) {
        self.is_at("order");
        self.keys("enter");
        self.number_to_code();
    }

    /// From the page that asks for the wallet's number to the code, which has arrived.
    pub(crate) fn number_to_code(&mut self) {
        self.is_at("checkout-number");
        let password = self.first_password();
        self.keys(&format!("ctrl+n enter type:\"{password}\" enter"));
        self.is_at("checkout-price");
        self.keys("enter");
        self.is_at("checkout-code");
        self.wait_secs(5);
    }

    /// Orders a cable and pays for it, up to the receipt.
    fn up_to_receipt(&mut self) {
        self.order_cable();
        self.up_to_code();
        let code = self.code();
        self.keys(&format!("type:{code} enter"));
        self.wait_secs(10);
    }

    /// The price of the payment for the newest order, asked for past the screen.
    fn quote(&mut self) -> QuoteView {
        let payment = self.orders()[0].payment.expect("a payment");
        let Reply::Checkout(view) = self.machine.ask(Request::Payment { payment }) else {
            panic!("a payment expected")
        };
        match view.step {
            CheckoutStep::Quote(quote)
            | CheckoutStep::Code { quote, .. }
            | CheckoutStep::Result { quote: Some(quote), .. } => quote,
            step => panic!("no price at {step:?}"),
        }
    }

    /// What the payment for the newest order comes to, in kopecks.
    fn total(&mut self) -> i64 {
        self.quote().total.minor
    }
}
