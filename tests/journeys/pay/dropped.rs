//! The connection drops in mid-payment, and comes back: on the wallet's own network, as somebody shows it to others.

use jiff::SignedDuration;
use kiwi::backend::contract::{AttemptState, NetworkMode, Note, OrderState, Request};
use kiwi::i18n::Language;
use kiwi::session::contract::{Command, Fault, Moment};
use kiwi::tui::Options;

use super::{another_run, options, rich};
use crate::desk::Desk;
use crate::machine::NUMBER;

/// What goes wrong with the next request of a kind.
fn plan(desk: &mut Desk, moment: Moment, fault: Fault) {
    desk.machine.send(Command::Plan { moment, fault: Some(fault) });
}

impl Desk {
    /// Lets the network be like this, by its name in the palette.
    fn network(&mut self, name: &str) {
        self.burst(&format!("ctrl+p type:\"Network: {name}\" enter"));
    }

    /// With the code of a payment typed, and its answer still on its way.
    fn code_sent(&mut self) {
        self.order_cable();
        self.up_to_code();
        let code = self.code();
        self.keys(&format!("type:{code}"));
        self.burst("enter");
    }

    fn unknown(&self) -> usize {
        self.snapshot().attempts.iter().filter(|attempt| attempt.state == AttemptState::Unknown).count()
    }

    /// Paid once, and everybody knows.
    fn is_paid_once(&mut self) {
        let total = self.total();
        assert_eq!(self.available(), 9_700_00 - total, "charged once");
        assert_eq!(self.orders()[0].state, OrderState::Paid);
        assert_eq!(self.unknown(), 0);
    }
}

#[test]
fn the_state_of_the_network_is_always_on_the_screen() {
    let mut desk = rich();
    for (name, shown, told) in [
        ("slow", "◐ slow", "every answer takes a second or two"),
        ("flaky", "◐ flaky", "some requests and answers are lost"),
        ("offline", "○ offline", "nothing leaves, nothing comes"),
        ("online", "● online", "The network is up."),
    ] {
        desk.wait_secs(20);
        desk.network(name);
        desk.wait_secs(4);
        desk.sees(shown);
        desk.sees(told);
    }
    desk.network("offline");
    desk.machine.quit();
    desk.machine.restart();
    let mut desk = Desk::new(desk.machine, another_run());
    desk.sees("● online");
    let password = desk.first_password();
    desk.keys(&format!("enter type:{NUMBER} tab type:\"{password}\" enter"));
    desk.wait_secs(1);
    desk.sees("○ offline");
}

#[test]
fn an_opening_that_is_lost_is_found_out_by_itself() {
    for fault in [Fault::RequestLost, Fault::ReplyLost] {
        let mut desk = rich();
        desk.order_cable();
        plan(&mut desk, Moment::Opening, fault);
        desk.keys("enter");
        desk.wait_secs(1);
        desk.is_at("checkout");
        desk.sees("Opening the payment…");
        desk.wait_secs(3);
        desk.sees("The request left, but no answer came.");
        desk.sees("No money moved.");
        desk.wait_secs(8);
        desk.is_at("checkout-number");
        desk.sees("Known now: the payment for order");
        desk.sees("nothing was charged");
    }
}

#[test]
fn a_code_can_be_asked_about_at_once() {
    let mut desk = rich();
    plan(&mut desk, Moment::Confirming, Fault::ReplyLost);
    desk.code_sent();
    desk.wait_secs(4);
    desk.sees("Outcome unknown");
    desk.keys("enter");
    desk.is_at("checkout-end");
    desk.sees("✓ Paid");
    desk.is_paid_once();
    let codes = desk.sent_of(|request| matches!(request, Request::ConfirmCode { .. }));
    assert!(codes.iter().all(|code| code.key() == codes[0].key()), "one key");
}

#[test]
fn who_looks_elsewhere_hears_of_it_too() {
    let mut desk = rich();
    plan(&mut desk, Moment::Confirming, Fault::ReplyLost);
    desk.code_sent();
    desk.wait_secs(4);
    desk.keys("esc right enter");
    desk.is_at("order");
    desk.sees("Outcome unknown");
    desk.sees("There is nothing to do");
    desk.keys("alt+1");
    desk.sees("outcome of the payment unknown");
    desk.wait_secs(10);
    desk.sees_no("outcome of the payment unknown");
    desk.keys("f9");
    desk.sees("Known now: the payment for order");
    desk.sees("went through, once.");
}

#[test]
fn at_home_an_unknown_outcome_is_said_in_full_beside_its_amount() {
    for (language, row) in [
        (Language::En, "outcome of the payment unknown   $3.49 │"),
        (Language::Bg, "плащане с неизвестен изход    3,49 $ │"),
        (Language::Ru, "исход платежа неизвестен        3,49 $ │"),
    ] {
        let mut desk = Desk::with_notes(&[Note::R5000], Options { language, ..options() });
        plan(&mut desk, Moment::Confirming, Fault::ReplyLost);
        desk.code_sent();
        desk.wait_secs(4);
        desk.machine.send(Command::Network(NetworkMode::Offline));
        desk.burst("esc right enter alt+1");
        desk.is_at("home");
        desk.sees(row);
    }
}

#[test]
fn the_order_asks_about_an_unknown_payment_at_once() {
    let mut desk = rich();
    plan(&mut desk, Moment::Confirming, Fault::RequestLost);
    desk.code_sent();
    desk.wait_secs(4);
    desk.keys("esc right enter");
    desk.is_at("order");
    desk.keys("enter");
    desk.sees_no("Outcome unknown");
    desk.wait_secs(8);
    desk.is_paid_once();
}

#[test]
fn offline_for_a_day_and_back() {
    let mut desk = rich();
    plan(&mut desk, Moment::Confirming, Fault::ReplyLost);
    desk.code_sent();
    desk.wait_secs(4);
    desk.network("offline");
    desk.keys("esc right enter alt+1");
    desk.keys("ctrl+p type:\"Jump 1 day\" enter");
    desk.wait_secs(20);
    desk.sees("No network: what you see is of");
    desk.sees("outcome of the payment unknown");
    assert_eq!(desk.available(), 9_700_00, "what had been heard when the connection went");
    assert_eq!(desk.unknown(), 1);
    desk.keys("alt+7");
    desk.wait_secs(2);
    desk.sees("There is no connection");
    desk.network("online");
    desk.wait_secs(3);
    desk.sees("Known now: the payment for order");
    desk.sees_no("There is no connection");
    desk.keys("alt+1");
    desk.sees_no("outcome of the payment unknown");
    let total = desk.total();
    assert_eq!(desk.available(), 9_700_00 - total, "charged once");
}

#[test]
fn killed_while_it_is_unknown_it_is_known_at_the_next_login() {
    for (fault, words) in [(Fault::ReplyLost, "went through, once"), (Fault::RequestLost, "nothing was charged")] {
        let mut desk = rich();
        plan(&mut desk, Moment::Confirming, fault);
        desk.code_sent();
        desk.wait_secs(1);
        let password = desk.first_password();
        desk.machine.quit();
        // So late that a code that had not arrived counts no longer.
        desk.machine.now += SignedDuration::from_mins(10);
        desk.machine.restart();
        let mut desk = Desk::new(desk.machine, another_run());
        desk.keys(&format!("enter type:{NUMBER} tab type:\"{password}\" enter"));
        desk.is_at("opening");
        desk.sees("Known now");
        desk.sees(words);
        assert_eq!(desk.unknown(), 0);
    }
}

#[test]
fn on_a_slow_network_the_screen_waits_and_lives() {
    let mut desk = rich();
    desk.network("slow");
    desk.wait_secs(3);
    desk.wait_secs(10);
    desk.burst("alt+2");
    desk.wait(SignedDuration::from_millis(300));
    assert!(desk.app.is_busy(), "the goods are on their way");
    desk.sees("Asking the shop…");
    desk.sees("One moment…");
    desk.burst("f1");
    desk.sees("Help");
    desk.burst("esc");
    desk.wait_secs(4);
    assert!(!desk.app.is_busy());
    desk.keys("/ type:cable enter");
    desk.is_at("good");
    desk.wait_secs(4);
    desk.burst("enter");
    desk.wait(SignedDuration::from_millis(500));
    assert_eq!(desk.orders().len(), 1, "the world has it already");
    desk.is_at("good");
    desk.wait_secs(4);
    desk.is_at("order");
}

#[test]
fn a_wallet_locked_while_an_answer_is_on_its_way_hears_nothing_of_it() {
    let mut desk = rich();
    desk.network("slow");
    desk.wait_secs(3);
    desk.burst("alt+2 ctrl+l");
    desk.is_at("login");
    desk.wait_secs(5);
    assert_eq!(desk.snapshot().network, NetworkMode::Slow, "the login screen stands on the same network");
    assert!(desk.snapshot().account.is_none());
    desk.sees_no("RUB");
}

#[test]
fn a_receipt_that_did_not_come_is_left_without_a_question() {
    let mut desk = rich();
    desk.buy_cable();
    desk.keys("esc");
    desk.is_at("order");
    desk.network("offline");
    desk.click("Receipt");
    desk.is_at("checkout");
    desk.keys("esc");
    desk.is_at("order");
    assert_eq!(desk.sent_of(|request| matches!(request, Request::CancelPayment { .. })), []);
}
