//! Disputes and refunds, by keys on the real program: every way they can end, and what becomes of the money.

mod cancelled;
mod decided;
mod found;
mod idle;
mod refunds;
mod settled;
mod times;

use crate::desk::Desk;
use crate::rich;
use kiwi::backend::contract::{DisputeRequest, DisputeView, OrderView, RefundRequest, RefundView, Reply, Request};
use kiwi::domain::money::Amount;
use kiwi::i18n::{L10n, Language, Sign};

/// What is in that wallet, in kopecks.
const RICH: i64 = 9_700_00;

/// Money as the screen writes it in English.
fn money(amount: Amount) -> String {
    L10n::new(Language::En).money(amount, Sign::Negative).replace('\u{a0}', " ")
}

impl Desk {
    /// Orders goods by a part of their name and pays from the wallet; leaves the order on the screen.
    fn buy(&mut self, good: &str) {
        self.keys(&format!("alt+2 / type:\"{good}\" enter"));
        self.is_at("good");
        self.keys("enter");
        self.is_at("order");
        self.pay();
    }

    /// Pays for the order on the screen from the wallet, and comes back to it.
    fn pay(&mut self) {
        self.keys("enter ctrl+n enter");
        let password = self.first_password();
        self.keys(&format!("type:\"{password}\" enter"));
        self.is_at("checkout-price");
        self.keys("enter");
        self.confirm_code();
    }

    /// Types the code from the phone, and comes back to the order.
    fn confirm_code(&mut self) {
        self.wait_secs(5);
        let code = self.code();
        self.keys(&format!("type:{code} enter"));
        self.wait_secs(10);
        self.keys("enter");
        self.is_at("order");
    }

    /// Lets days pass until this is on the screen, at most so many.
    #[track_caller]
    fn days_until(&mut self, most: usize, text: &str) {
        for _ in 0..most {
            if self.shows(text) {
                return;
            }
            self.jump(1);
        }
        self.sees(text);
    }

    /// Buys goods, and waits at their page until they have arrived, or so the courier says.
    fn receive(&mut self, good: &str) {
        self.buy(good);
        for _ in 0..40 {
            if self.order().found.is_some() {
                return self.is_at("order");
            }
            self.jump(1);
        }
        panic!("it never arrived:\n{}", self.screen());
    }

    /// Goes from the order's page to the empty claim.
    fn claim(&mut self) {
        self.press_button("Open a dispute");
        self.is_at("dispute-claim");
    }

    /// Presses the button of this name, however many others there are.
    fn press_button(&mut self, name: &str) {
        for _ in 0..8 {
            if self.shows(&format!("▸ {name}")) {
                return self.keys("enter");
            }
            self.keys("tab");
        }
        panic!("no button {name:?}:\n{}", self.screen());
    }

    /// Chooses the row of this name, and opens it.
    fn open_row(&mut self, name: &str) {
        self.keys("home");
        for _ in 0..12 {
            if self.shows(&format!("▸ {name}")) {
                return self.keys("enter");
            }
            self.keys("down");
        }
        panic!("no row {name:?}:\n{}", self.screen());
    }

    /// Answers a question with yes.
    fn yes(&mut self) {
        self.is_at("confirm");
        self.keys("right enter");
        self.wait_secs(1);
    }

    /// Sends the claim on the screen as it is.
    fn send_claim(&mut self) {
        self.press_button("Continue");
        self.is_at("dispute-review");
        self.keys("enter");
        self.wait_secs(1);
        self.is_at("dispute");
    }

    /// The newest order.
    fn order(&mut self) -> OrderView {
        self.orders().remove(0)
    }

    /// The newest dispute, asked for past the screen.
    fn dispute(&mut self) -> DisputeView {
        match self.machine.ask(Request::Dispute(DisputeRequest::List)) {
            Reply::Disputes(mut disputes) => disputes.remove(0),
            other => panic!("disputes expected, not {other:?}"),
        }
    }

    /// The newest refund, asked for past the screen.
    fn refund(&mut self) -> RefundView {
        match self.machine.ask(Request::Refund(RefundRequest::List { order: None })) {
            Reply::Refunds(mut refunds) => refunds.remove(0),
            other => panic!("refunds expected, not {other:?}"),
        }
    }

    /// How many commands about disputes were sent.
    fn sent_about_disputes(&self) -> usize {
        let about = |request: &&Request| matches!(request, Request::Dispute(_));
        self.sent.iter().filter(about).count()
    }
}
