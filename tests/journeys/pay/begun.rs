//! Payments left in the middle.

use jiff::SignedDuration;
use kiwi::backend::contract::{OrderState, Request};
use kiwi::session::contract::Command;

use super::{another_run, rich, rub};
use crate::desk::{Desk, Loss};
use crate::machine::NUMBER;

#[test]
fn leaving_what_has_ended_meanwhile_does_not_say_that_it_will_end() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    // The world goes on, and the page has not heard of it yet.
    desk.machine.send(Command::Jump { span: SignedDuration::from_hours(25) });
    desk.keys("esc right enter");
    desk.wait_secs(10);
    desk.keys("f9");
    desk.sees("Not cancelled: the payment had ended before.");
}

#[test]
fn leaving_asks_first_and_says_whether_money_moved() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    desk.keys("esc");
    desk.sees("Leave the payment?");
    desk.sees("No money has moved.");
    desk.sees("waits for payment until 23 March");
    desk.keys("esc");
    desk.is_at("checkout-code");
    desk.keys("esc right enter");
    desk.is_at("order");
    // Notices are shown one after another, quickly while others wait.
    desk.wait_secs(3);
    desk.sees("The payment is cancelled. No money moved.");
    desk.sees("awaiting payment");
    desk.sees("Confirm and pay");
    assert_eq!(desk.available(), 9_700_00);
}

#[test]
fn who_leaves_while_the_code_is_on_its_way_is_promised_nothing() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    let code = desk.code();
    desk.losses.push_back(Loss::Late);
    desk.keys(&format!("type:{code} enter esc"));
    desk.sees("not known yet whether money has moved");
    desk.sees_no("No money has moved");
    desk.keys("right enter");
    desk.is_at("order");
    assert!(desk.sent_of(|request| matches!(request, Request::CancelPayment { .. })).is_empty());
    desk.arrive();
    desk.wait_secs(10);
    assert!(desk.available() < 9_700_00);
    assert_eq!(desk.orders()[0].state, OrderState::Paid);
    desk.is_at("order");
    desk.sees_no("awaiting payment");
}

#[test]
fn the_question_goes_when_the_payment_has_ended_under_it() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    let code = desk.code();
    desk.losses.push_back(Loss::Late);
    desk.keys(&format!("type:{code} enter esc"));
    desk.sees("Leave the payment?");
    desk.arrive();
    desk.sees_no("Leave the payment?");
    desk.is_at("checkout-end");
    desk.keys("esc");
    desk.is_at("order");
}

#[test]
fn the_question_goes_when_a_wrong_code_makes_it_another() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    let wrong = desk.wrong_code();
    desk.losses.push_back(Loss::Late);
    desk.keys(&format!("type:{wrong} enter esc"));
    desk.sees("not known yet whether money has moved");
    desk.arrive();
    desk.is_at("checkout-code");
    desk.keys("esc");
    desk.sees("No money has moved.");
}

#[test]
fn every_page_asks_before_it_is_left() {
    let mut desk = rich();
    desk.order_cable();
    desk.keys("enter");
    for go_on in [None, Some("ctrl+n enter")] {
        if let Some(keys) = go_on {
            desk.keys(keys);
        }
        desk.keys("esc");
        desk.sees("Leave the payment?");
        desk.keys("esc");
    }
    desk.is_at("checkout-login");
}

#[test]
fn a_payment_begun_before_the_program_ended_is_gone_on_with_the_next_day() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_price();
    let password = desk.first_password();
    let Desk { mut machine, app, .. } = desk;
    drop(app);
    machine.restart();
    machine.now = machine.now.checked_add(SignedDuration::from_hours(8)).unwrap();
    machine.login(NUMBER, &password).unwrap();
    let mut desk = Desk::new(machine, another_run());
    desk.keys("alt+1");
    desk.sees("the payment is not finished");
    desk.keys("enter");
    desk.is_at("order");
    desk.sees("Go on with the payment");
    desk.keys("enter");
    desk.is_at("checkout-price");
    desk.sees("This price is too old.");
    desk.keys("enter");
    desk.wait_secs(1);
    desk.keys("enter");
    desk.is_at("checkout-code");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(10);
    desk.sees("✓ Paid");
    assert_eq!(desk.orders()[0].state, OrderState::Paid);
}

#[test]
fn an_order_is_paid_even_if_the_program_ends_before_the_shop_says_so() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    let (code, password) = (desk.code(), desk.first_password());
    desk.keys(&format!("type:{code} enter"));
    desk.sees("Processing");
    let mut machine = desk.machine;
    machine.restart();
    machine.now = machine.now.checked_add(SignedDuration::from_hours(20)).unwrap();
    machine.login(NUMBER, &password).unwrap();
    let mut desk = Desk::new(machine, another_run());
    desk.keys("alt+6");
    desk.sees("paid");
    desk.keys("alt+1");
    let total = desk.total();
    desk.sees(&format!("−{} ✓", rub(total)));
    assert_eq!(desk.available(), 9_700_00 - total);
}
