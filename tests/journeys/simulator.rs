//! The simulator, by keys on the real program: each control, and what comes of it.

use jiff::SignedDuration;
use kiwi::backend::contract::{CheckoutStep, NetworkMode, OrderFlag, OrderState, Reply, Request, WalletState};
use kiwi::domain::rate::shifted;
use kiwi::session::contract::{Breakdown, Command, Fault, Moment};
use kiwi::tui::app::Options;

use crate::desk::Desk;
use crate::machine::Machine;
use crate::{options, rich};

impl Desk {
    /// Orders the cheapest cable and goes on until its code has arrived.
    fn reach_code(&mut self) {
        self.keys("alt+2 / type:cable enter enter enter ctrl+n enter");
        let password = self.first_password();
        self.keys(&format!("type:\"{password}\" enter enter"));
        self.is_at("checkout-code");
        self.wait_secs(5);
    }

    fn send_code(&mut self) {
        let code = self.code();
        self.keys(&format!("type:{code} enter"));
    }

    fn rate(&self) -> rust_decimal::Decimal {
        self.account().rate.rate
    }
}

#[test]
fn the_network_changes_where_it_is_chosen() {
    let mut desk = rich();
    desk.keys("f4 tab");
    desk.sees("● Network: online");
    desk.keys("down enter");
    assert_eq!(desk.snapshot().network, NetworkMode::Slow);
    desk.sees("● Network: slow");
    desk.sees("Network 1");
    desk.keys("down down enter");
    assert_eq!(desk.snapshot().network, NetworkMode::Offline);
    desk.keys("home enter");
    assert_eq!(desk.snapshot().network, NetworkMode::Online);
    desk.sees("○ Network: offline");
}

#[test]
fn a_lost_answer_is_planned_taken_back_and_seen_in_a_payment() {
    let mut desk = rich();
    desk.reach_code();
    let before = desk.available();
    desk.keys("f4 tab down down down down down enter");
    desk.sees("[×] Next command: its answer gets lost");
    assert_eq!(desk.snapshot().simulator.faults, [(Moment::Command, Fault::ReplyLost)]);
    desk.keys("enter");
    desk.sees("[ ] Next command: its answer gets lost");
    assert_eq!(desk.snapshot().simulator.faults, []);
    desk.keys("enter esc");
    desk.is_at("checkout-code");
    desk.send_code();
    desk.wait_secs(4);
    desk.is_at("checkout-end");
    desk.sees("Outcome unknown");
    assert_eq!(desk.snapshot().simulator.faults, [], "it went wrong once");
    desk.wait_secs(60);
    desk.sees("State      paid");
    assert!(desk.available() < before);
}

#[test]
fn a_service_that_is_down_is_tried_again() {
    let mut desk = rich();
    desk.keys("alt+2 / type:cable enter");
    desk.keys("f4 tab end enter esc enter");
    desk.is_at("good");
    desk.sees("The service is down");
    desk.keys("enter");
    desk.is_at("order");
}

#[test]
fn a_request_that_arrives_twice_is_done_once() {
    let mut desk = rich();
    desk.keys("alt+2 / type:cable enter");
    desk.keys("f4 tab end up enter esc enter");
    desk.is_at("order");
    assert_eq!(desk.orders().len(), 1);
}

#[test]
fn a_missing_acknowledgement_is_planned_taken_back_and_seen_in_a_payment() {
    let mut desk = rich();
    desk.keys("f4 tab tab enter");
    desk.sees("[×] the shop does not acknowledge it");
    desk.sees("planned");
    desk.keys("enter");
    assert_eq!(desk.snapshot().simulator.breakdowns, []);
    desk.keys("enter esc");
    let before = desk.available();
    desk.buy_cable();
    assert!(desk.available() < before, "the money was taken");
    assert_eq!(desk.orders()[0].state, OrderState::AwaitingPayment, "and the shop does not know");
    assert_eq!(desk.snapshot().simulator.breakdowns, []);
}

#[test]
fn a_missing_capture_leaves_the_money_held() {
    let mut desk = rich();
    desk.keys("f4 tab tab down enter esc");
    desk.buy_cable();
    assert!(desk.account().balances[0].held.minor > 0);
    assert_eq!(desk.snapshot().simulator.breakdowns, []);
}

#[test]
fn a_charge_is_planned_twice_and_forgotten() {
    let mut desk = rich();
    for _ in 0..2 {
        desk.keys("ctrl+p type:\"charges it twice\" enter");
    }
    desk.sees("Set: Next payment: the service charges it twice.");
    desk.keys("f4 tab tab");
    desk.sees("planned 2 times");
    assert_eq!(desk.snapshot().simulator.breakdowns, [(Breakdown::DoubleCharge, 2)]);
    desk.keys("esc ctrl+p type:\"nothing planned\" enter f4 tab tab");
    desk.sees_no("planned 2 times");
    assert_eq!(desk.snapshot().simulator.breakdowns, []);
}

#[test]
fn a_dollar_that_is_shifted_is_dearer_everywhere_and_no_given_price_changes() {
    let mut desk = rich();
    let plain = desk.rate();
    desk.reach_code();
    let agreed = desk.machine.asked_rate();
    desk.keys("f4 tab tab tab down down enter");
    desk.sees("● 20% dearer");
    desk.sees("By itself");
    assert_eq!(desk.rate(), shifted(plain, 20));
    assert_eq!(desk.machine.asked_rate(), agreed, "a price that was given stays");
    desk.keys("esc");
    desk.send_code();
    desk.wait_secs(20);
    desk.sees("✓ Paid");
    desk.reach_code();
    assert_eq!(desk.machine.asked_rate(), shifted(plain, 20), "and the next one is the new one");
    desk.keys("f4 tab tab tab enter");
    assert_eq!(desk.rate(), plain, "as it was");
}

#[test]
fn a_shift_is_typed() {
    let mut desk = rich();
    let plain = desk.rate();
    desk.keys("f4 tab tab tab end enter");
    desk.is_at("simulator-percent");
    desk.keys("type:500 enter");
    desk.sees("A whole number from −90 to 300.");
    desk.keys("ctrl+u type:-12 enter");
    desk.is_at("simulator");
    desk.sees("−12%");
    assert_eq!(desk.rate(), shifted(plain, -12));
}

#[test]
fn an_order_is_frozen_from_here() {
    let mut desk = rich();
    desk.keys("f4 tab tab tab tab");
    desk.sees("There is no order of which something could still become.");
    desk.keys("esc");
    desk.buy_cable();
    desk.keys("alt+1 f4 tab tab tab tab enter");
    desk.is_at("order-lot");
    desk.keys("enter");
    desk.is_at("simulator");
    assert!(desk.orders()[0].flags.contains(&OrderFlag::Frozen));
}

#[test]
fn a_wallet_is_blocked_and_let_go_on_the_same_page() {
    let mut desk = rich();
    desk.keys("f4 tab tab tab tab tab down enter");
    desk.sees("payments blocked");
    assert_eq!(desk.account().state, WalletState::OutgoingBlocked);
    desk.keys("down enter");
    assert!(desk.snapshot().blocked.is_some());
    desk.is_at("simulator");
    desk.keys("esc");
    desk.is_at("blocked");
    desk.keys("f4 tab tab tab tab tab enter");
    assert_eq!(desk.account().state, WalletState::Active);
    desk.keys("esc");
    desk.is_at("home");
}

#[test]
fn the_seed_is_told_and_copied_and_hidden_with_the_amounts() {
    let mut desk = rich();
    let seed = kiwi::tui::screens::simulator::hex(&desk.snapshot().simulator.seed);
    assert_eq!(seed.len(), 64);
    desk.keys("f4 shift+tab");
    desk.sees(&seed[..8]);
    desk.sees("cannot be");
    desk.keys("end enter");
    assert_eq!(desk.copied.last(), Some(&seed));
    desk.keys("f6");
    desk.sees_no(&seed[..8]);
}

#[test]
fn a_visitor_steers_clock_and_network_alone() {
    let mut desk = Desk::new(Machine::new(), options());
    desk.keys("f4 tab down enter");
    assert_eq!(desk.snapshot().network, NetworkMode::Slow);
    for _ in 0..4 {
        desk.keys("tab");
        desk.sees("There is no wallet here yet.");
    }
    desk.keys("esc");
    desk.is_at("welcome");
}

#[test]
fn the_palette_does_it_all_and_nothing_typed_is_lost() {
    let mut desk = rich();
    let plain = desk.rate();
    desk.keys("alt+2 / type:cable ctrl+p type:\"answer gets lost\" enter");
    assert_eq!(desk.snapshot().simulator.faults, [(Moment::Command, Fault::ReplyLost)]);
    desk.keys("ctrl+p type:\"5% cheaper\" enter");
    assert_eq!(desk.rate(), shifted(plain, -5));
    desk.keys("ctrl+p type:\"say what becomes\" enter");
    desk.is_at("simulator");
    desk.keys("esc");
    desk.is_at("shop");
    desk.sees("/ cable");
}

impl Machine {
    /// The rate of the price for the newest order.
    fn asked_rate(&mut self) -> rust_decimal::Decimal {
        let Reply::Orders(orders) = self.ask(Request::Orders) else { panic!("orders expected") };
        let payment = orders[0].payment.expect("a payment");
        let Reply::Checkout(view) = self.ask(Request::Payment { payment }) else { panic!("a payment expected") };
        match view.step {
            CheckoutStep::Code { quote, .. } => quote.rate.rate,
            step => panic!("no price at {step:?}"),
        }
    }
}

#[test]
fn the_log_tells_what_happened_by_kind_and_by_words() {
    let mut desk = rich();
    desk.buy_cable();
    desk.keys("alt+1 f4 down enter shift+tab enter");
    desk.is_at("simulator-log");
    desk.sees("★ Clock moved ahead · 1 day");
    desk.sees("→ Payment code sent in");
    desk.keys("right");
    desk.sees_no("Clock moved ahead");
    desk.sees("Payment code sent in");
    desk.keys("right right");
    desk.sees("Message arrived");
    desk.sees_no("Payment code sent in");
    desk.keys("home left left left");
    desk.keys("/ type:placed");
    desk.sees("Order placed");
    desk.sees_no("Message arrived");
    desk.keys("ctrl+u type:nonsense");
    desk.sees("Nothing of that is in the log.");
    desk.keys("esc");
    desk.sees("Clock moved ahead");
    let number = desk.orders()[0].number.clone();
    desk.keys(&format!("/ type:{} enter", &number[..8]));
    desk.sees("Order placed");
    desk.sees_no("Clock moved ahead");
    desk.keys("esc down down down down down down enter");
    desk.sees(&format!("/ {number}"));
    desk.sees("Order placed");
    desk.sees_no("Clock moved ahead");
    desk.keys("esc esc");
    desk.is_at("simulator");
}

#[test]
fn the_log_grows_while_it_is_read_and_loses_no_refusal() {
    let mut desk = rich();
    desk.reach_code();
    let wrong = desk.wrong_code();
    desk.keys(&format!("type:{wrong} enter"));
    desk.keys("ctrl+p type:\"log of everything\" enter");
    desk.is_at("simulator-log");
    desk.sees("✗ Payment code sent in");
    desk.keys("ctrl+p type:\"network: slow\" enter");
    desk.wait_secs(5);
    desk.sees("★ Network changed · slow");
    desk.keys("esc");
    desk.is_at("checkout-code");
}

#[test]
fn whoever_reads_far_back_in_the_log_goes_on_reading() {
    let mut desk = rich();
    for _ in 0..120 {
        desk.machine.send(Command::Jump { span: SignedDuration::from_mins(1) });
    }
    desk.hear();
    desk.keys("ctrl+p type:\"log of everything\" enter");
    desk.keys(&"pgdn ".repeat(20));
    desk.keys("up up up");
    let read = desk.screen();
    desk.machine.send(Command::Network(NetworkMode::Slow));
    desk.hear();
    desk.wait_secs(2);
    let body = |screen: &str| screen.lines().filter(|line| line.contains('▸')).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(body(&desk.screen()), body(&read), "the same line is chosen");
    desk.keys("home");
    desk.wait_secs(2);
    desk.sees("Network changed · slow");
}

#[test]
fn the_log_is_sealed_with_the_wallet() {
    let mut desk = rich();
    desk.keys("f4 tab tab enter esc");
    let password = desk.first_password();
    desk.machine.quit();
    desk.machine.restart();
    let mut desk = Desk::new(desk.machine, Options { seed: [1; 32], ..options() });
    desk.keys(&format!("enter type:{} tab type:\"{password}\" enter", crate::machine::NUMBER));
    desk.wait_secs(10);
    desk.keys("ctrl+p type:\"log of everything\" enter");
    desk.sees("Failure planned");
    desk.sees("Paid in at the terminal");
}

#[test]
fn a_visitors_log_begins_with_what_the_visitor_does() {
    let mut desk = Desk::new(Machine::new(), options());
    desk.keys("ctrl+p type:\"log of everything\" enter");
    desk.sees("Nothing has happened yet.");
    desk.keys("esc f4 enter shift+tab enter");
    desk.sees("Clock moved ahead · 1 h");
}
