//! Requests and answers that get lost.

use kiwi::backend::contract::{OrderState, Request};
use kiwi::backend::{Fault, Moment};
use kiwi::session::contract::Command;

use super::rich;
use crate::desk::Loss;

#[test]
fn a_lost_answer_to_the_code_is_unknown_and_never_failed() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    let code = desk.code();
    desk.losses.push_back(Loss::Reply);
    desk.keys(&format!("type:{code} enter"));
    desk.is_at("checkout-end");
    desk.sees("Outcome unknown");
    desk.sees("It is not known yet whether money moved.");
    desk.sees_no("failed");
    desk.keys("esc");
    desk.sees("It is not known yet whether money has moved.");
    desk.keys("esc");
    desk.keys("enter");
    desk.wait_secs(10);
    desk.sees("✓ Paid");
    let total = desk.total();
    assert_eq!(desk.available(), 9_700_00 - total, "charged once");
    let codes = desk.sent_of(|request| matches!(request, Request::ConfirmCode { .. }));
    assert!(codes.len() <= 2 && codes.iter().all(|request| request.key() == codes[0].key()), "one key");
}

#[test]
fn no_section_is_opened_over_money_that_moves() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    let code = desk.code();
    desk.machine.send(Command::Plan { moment: Moment::Confirming, fault: Some(Fault::ReplyLost) });
    desk.keys(&format!("type:{code}"));
    desk.burst("enter");
    desk.wait_secs(1);
    for key in ["alt+6", "q"] {
        desk.keys(key);
        desk.is_at("checkout-code");
        desk.sees("Sent: waiting for the answer");
    }
    desk.wait_secs(5);
    desk.sees("Outcome unknown");
}

#[test]
fn a_code_that_never_left_is_sent_again_under_its_key() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    let code = desk.code();
    desk.losses.push_back(Loss::Unsent);
    desk.keys(&format!("type:{code} enter"));
    desk.is_at("checkout-code");
    desk.sees("There is no connection");
    assert_eq!(desk.available(), 9_700_00);
    desk.keys("enter");
    desk.wait_secs(10);
    desk.sees("✓ Paid");
    let codes = desk.sent_of(|request| matches!(request, Request::ConfirmCode { .. }));
    assert_eq!(codes.len(), 2);
    assert_eq!(codes[0].key(), codes[1].key());
    let total = desk.total();
    assert_eq!(desk.available(), 9_700_00 - total);
}

#[test]
fn an_order_whose_answer_was_lost_is_placed_once() {
    let mut desk = rich();
    desk.keys("alt+2 / type:cable enter");
    desk.is_at("good");
    desk.losses.push_back(Loss::Reply);
    desk.keys("enter");
    desk.is_at("good");
    desk.sees("no answer came");
    desk.keys("enter");
    desk.is_at("order");
    assert_eq!(desk.orders().len(), 1);
}

#[test]
fn every_step_of_the_checkout_survives_a_lost_answer() {
    let mut desk = rich();
    desk.order_cable();
    for loss in [Loss::Reply, Loss::Request, Loss::Unsent] {
        desk.losses.push_back(loss);
        desk.keys("enter");
        desk.is_at("checkout");
        desk.keys("enter ctrl+n");
        desk.is_at("checkout-number");
        desk.losses.push_back(loss);
        desk.keys("enter");
        desk.is_at("checkout-number");
        desk.sees("No money moved.");
        desk.keys("enter");
        desk.is_at("checkout-login");
        let password = desk.first_password();
        desk.keys(&format!("type:\"{password}\" enter"));
        desk.is_at("checkout-price");
        desk.losses.push_back(loss);
        desk.wait_secs(1);
        desk.keys("enter");
        desk.is_at("checkout-price");
        desk.sees("No money moved.");
        desk.keys("enter");
        desk.is_at("checkout-code");
        desk.keys("esc right enter");
        desk.is_at("order");
    }
    assert_eq!(desk.available(), 9_700_00);
    assert_eq!(desk.orders()[0].state, OrderState::AwaitingPayment);
}
