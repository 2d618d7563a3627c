//! The tour through the open wallet.

use jiff::SignedDuration;
use kiwi::backend::contract::Note;
use kiwi::tui::app::Options;

use crate::Visit;
use crate::desk::{Desk, Loss};
use crate::machine::{Machine, NUMBER};

/// Visits every screen inside.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    empty(options, visit);
    clock(options, visit);
    accounts(options, visit);
    limits(options, visit);
    shopping(options, visit);
    paying(options, visit);
    by_card(options, visit);
    arriving(options, visit);
    declined(options, visit);
    unknown(options, visit);
    month(options, visit);
}

pub(crate) fn rich(options: &Options) -> Desk {
    Desk::with_notes(&[Note::R5000, Note::R5000], options.clone())
}

/// A wallet that has just been opened, without money.
fn empty(options: &Options, visit: Visit<'_>) {
    let mut machine = Machine::new();
    machine.registered(NUMBER);
    let password = machine.sms_password();
    machine.login(NUMBER, &password).expect("logged in");
    let mut desk = Desk::new(machine, options.clone());
    desk.keys("alt+1");
    visit("home-empty", &mut desk);
    desk.keys("alt+6");
    visit("orders-empty", &mut desk);
}

fn clock(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+2 enter enter");
    desk.wait_secs(10);
    desk.keys("f4 down enter");
    visit("clock", &mut desk);
}

fn accounts(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("a");
    visit("accounts-one", &mut desk);
    desk.keys("down enter");
    visit("accounts-open", &mut desk);
    desk.keys("tab enter home enter");
    visit("exchange", &mut desk);
    desk.keys("type:5000");
    visit("exchange-price", &mut desk);
    desk.keys("enter");
    visit("exchange-consent", &mut desk);
    for _ in 0..5 {
        desk.wait_secs(120);
        desk.keys("home");
    }
    visit("exchange-expired", &mut desk);
    desk.keys("enter");
    desk.wait_secs(1);
    desk.keys("enter");
    visit("exchange-receipt", &mut desk);
    desk.keys("enter");
    visit("accounts", &mut desk);
    desk.keys("enter type:99999 enter");
    visit("exchange-short", &mut desk);
}

fn limits(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("a end enter");
    visit("limits", &mut desk);
    desk.keys("enter type:Maria tab type:31.02.1990 tab type:12 enter");
    visit("identity-wrong", &mut desk);
    desk.keys("end ctrl+u type:\"Maria Petrova\" tab ctrl+u type:17.05.1990 tab ctrl+u type:4508123456");
    visit("identity", &mut desk);
    desk.keys("enter");
    visit("limits-checking", &mut desk);
    desk.keys("f4 home down enter esc");
    visit("limits-visits", &mut desk);
    desk.keys("down enter");
    visit("limits-booked", &mut desk);
}

fn shopping(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    visit("home", &mut desk);
    desk.keys("enter");
    visit("operation", &mut desk);
    desk.keys("esc alt+2");
    visit("shop", &mut desk);
    desk.keys("/ type:USB");
    visit("shop-search", &mut desk);
    desk.keys("type:xyzzy");
    visit("shop-nothing-found", &mut desk);
    desk.keys("esc shift+tab s s");
    visit("shop-department", &mut desk);
    desk.keys("/ type:chess enter");
    visit("good-sold-out", &mut desk);
    desk.keys("esc esc tab s s enter");
    visit("good", &mut desk);
    desk.keys("shift+tab shift+tab ctrl+u type:0 enter enter");
    visit("good-bad-quantity", &mut desk);
    desk.keys("ctrl+u type:2 enter enter");
    desk.wait_secs(10);
    visit("order-unpaid", &mut desk);
    desk.keys("tab enter");
    visit("order-cancel", &mut desk);
    desk.keys("esc alt+1");
    visit("home-attention", &mut desk);
    desk.keys("f6");
    visit("home-masked", &mut desk);
    desk.keys("f6 alt+6");
    visit("orders", &mut desk);
}

/// Orders a cable and goes to the number.
fn to_number(desk: &mut Desk) {
    desk.keys("alt+2 / type:USB enter enter enter");
    desk.wait_secs(10);
}

fn to_price(desk: &mut Desk) {
    to_number(desk);
    let password = desk.first_password();
    desk.keys(&format!("ctrl+n enter type:\"{password}\" enter"));
    desk.is_at("checkout-price");
}

fn to_code(desk: &mut Desk) {
    to_price(desk);
    desk.keys("enter");
    desk.wait_secs(15);
}

fn paying(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    to_number(&mut desk);
    visit("checkout-number", &mut desk);
    desk.keys("ctrl+n enter");
    visit("checkout-login", &mut desk);
    desk.keys("type:wrong enter");
    visit("checkout-login-wrong", &mut desk);
    desk.wait_secs(10);
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter"));
    visit("checkout-price", &mut desk);
    for _ in 0..5 {
        desk.wait_secs(120);
        desk.keys("down");
    }
    visit("checkout-price-old", &mut desk);
    desk.keys("enter");
    desk.wait_secs(1);
    desk.keys("enter");
    desk.wait_secs(15);
    visit("checkout-code", &mut desk);
    desk.keys("type:000000 enter");
    visit("checkout-code-wrong", &mut desk);
    desk.keys("esc");
    visit("checkout-leave", &mut desk);
    desk.keys("esc");
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    visit("checkout-processing", &mut desk);
    desk.wait_secs(20);
    visit("checkout-paid", &mut desk);
    desk.keys("enter");
    visit("order-paid", &mut desk);
}

fn by_card(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+2 / type:USB enter enter up left down enter");
    desk.wait_secs(10);
    visit("checkout-card", &mut desk);
    desk.keys("type:4242424242424241 tab type:13 tab type:1");
    visit("checkout-card-wrong", &mut desk);
    desk.keys("shift+tab ctrl+u type:1228 shift+tab backspace type:2 tab tab type:23 enter");
    desk.is_at("checkout-price");
    visit("checkout-card-price", &mut desk);
    desk.wait_secs(1);
    desk.keys("enter");
    desk.wait_secs(15);
    visit("checkout-card-code", &mut desk);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(20);
    visit("checkout-card-paid", &mut desk);
}

fn declined(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    to_number(&mut desk);
    desk.keys("type:123 enter");
    visit("checkout-number-wrong", &mut desk);
    desk.keys("ctrl+u type:+79990000001 enter");
    visit("checkout-declined", &mut desk);

    let mut desk = Desk::with_notes(&[Note::R100], options.clone());
    to_price(&mut desk);
    visit("checkout-short", &mut desk);
    desk.keys("alt+1 right enter");
    desk.keys("enter");
    visit("order-begun", &mut desk);
}

fn unknown(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    to_code(&mut desk);
    desk.losses.push_back(Loss::Request);
    desk.keys("type:123456 enter");
    visit("checkout-unknown", &mut desk);
    desk.keys("esc");
    visit("checkout-leave-unknown", &mut desk);
}

/// An order sent by express, until its seller has the money.
fn arriving(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+2 / type:чехол enter shift+tab right enter");
    desk.keys("enter ctrl+n enter");
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter enter"));
    desk.wait_secs(15);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(20);
    desk.keys("enter f4 home down down enter esc");
    desk.wait_secs(5);
    desk.keys("f4 home down down enter esc");
    desk.wait_secs(20);
    visit("order-shipped", &mut desk);
    desk.keys("alt+1");
    visit("home-arriving", &mut desk);
    desk.keys("f4 home down down down enter esc");
    desk.wait_secs(20);
    visit("home-delivered", &mut desk);
    desk.keys("enter");
    visit("order-delivered", &mut desk);
    desk.keys("enter");
    visit("order-receipt", &mut desk);
    desk.keys("right enter");
    desk.wait_secs(20);
    visit("order-completed", &mut desk);
    desk.keys("alt+6 tab tab");
    visit("orders-none-here", &mut desk);
}

/// A month in which a few things were bought.
fn month(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    for (index, days) in [0, 3, 1, 6, 2, 8].into_iter().enumerate() {
        let password = desk.first_password();
        let mut machine = desk.machine;
        machine.restart();
        machine.now = machine.now.checked_add(SignedDuration::from_hours(24 * days)).expect("a moment");
        machine.login(NUMBER, &password).expect("logged in");
        let seed = [u8::try_from(index).expect("small") + 1; 32];
        desk = Desk::new(machine, Options { seed, ..options.clone() });
        to_code(&mut desk);
        let code = desk.code();
        desk.keys(&format!("type:{code} enter"));
        desk.wait_secs(20);
        desk.keys("enter");
    }
    desk.keys("alt+1 down");
    visit("home-month", &mut desk);
    desk.keys("alt+6");
    visit("orders-many", &mut desk);
    desk.keys("f2");
    visit("phone", &mut desk);
}
