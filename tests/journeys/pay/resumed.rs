//! Payments left in the middle of any page, by the menu, by locking or by the end of the program: they are found again.

use kiwi::backend::contract::{OrderState, Request};

use super::{another_run, rich};
use crate::desk::{Desk, Loss};
use crate::machine::NUMBER;

/// A way to be gone without having left the payment.
type Going = fn(Desk) -> Desk;

/// Home by the menu, which asks first.
fn by_the_menu(mut desk: Desk) -> Desk {
    desk.keys("alt+1");
    if desk.app.top() != "home" {
        desk.keys("right enter");
    }
    desk
}

fn by_locking(mut desk: Desk) -> Desk {
    let password = desk.first_password();
    desk.keys(&format!("ctrl+l type:{NUMBER} enter type:\"{password}\" enter"));
    // It came by SMS and is kept.
    desk.sees("Do you want to keep it?");
    desk.keys("right enter");
    desk
}

fn by_the_end_of_the_program(desk: Desk) -> Desk {
    let password = desk.first_password();
    let mut machine = desk.machine;
    machine.restart();
    machine.login(NUMBER, &password).expect("logged in");
    let mut desk = Desk::new(machine, another_run());
    desk.keys("alt+1");
    desk
}

/// Goes at this page in every way, comes back by what home shows, and is at the same page of the same payment.
fn comes_back(page: &str, reach: impl Fn(&mut Desk)) {
    let goings: [Going; 3] = [by_the_menu, by_locking, by_the_end_of_the_program];
    for going in goings {
        let mut desk = rich();
        desk.order_cable();
        reach(&mut desk);
        desk.is_at(page);
        let before = desk.orders()[0].payment;
        assert!(before.is_some());
        let mut desk = going(desk);
        desk.is_at("home");
        desk.sees("the payment is not finished");
        desk.keys("enter");
        desk.is_at("order");
        desk.sees("Go on with the payment");
        desk.keys("enter");
        desk.is_at(page);
        assert_eq!(desk.orders()[0].payment, before, "the same payment");
        assert_eq!(desk.available(), 9_700_00, "and nothing charged");
    }
}

#[test]
fn at_the_number() {
    comes_back("checkout-number", |desk| desk.keys("enter"));
}

#[test]
fn at_the_login() {
    comes_back("checkout-login", Desk::up_to_login);
}

#[test]
fn at_the_price() {
    comes_back("checkout-price", Desk::up_to_price);
}

#[test]
fn at_the_code() {
    comes_back("checkout-code", Desk::up_to_code);
}

#[test]
fn at_the_card() {
    comes_back("checkout-card", Desk::up_to_card);
}

#[test]
fn at_the_banks_price() {
    comes_back("checkout-price", |desk| {
        desk.up_to_card();
        desk.type_card();
        desk.keys("enter");
    });
}

#[test]
fn at_the_banks_code() {
    comes_back("checkout-code", Desk::up_to_bank_code);
}

#[test]
fn a_code_whose_answer_was_lost_is_found_paid_after_the_program_ended() {
    for by_card in [false, true] {
        let mut desk = rich();
        desk.order_cable();
        if by_card {
            desk.up_to_bank_code();
        } else {
            desk.up_to_code();
        }
        let code = desk.code();
        desk.losses.push_back(Loss::Reply);
        desk.keys(&format!("type:{code} enter"));
        desk.sees("Outcome unknown");
        let mut desk = by_the_end_of_the_program(desk);
        desk.wait_secs(10);
        assert_eq!(desk.orders()[0].state, OrderState::Paid);
        let total = desk.total();
        assert_eq!(desk.available(), if by_card { 9_700_00 } else { 9_700_00 - total }, "charged once");
    }
}

#[test]
fn a_code_that_was_lost_on_the_way_leaves_the_payment_to_be_gone_on_with() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_bank_code();
    let code = desk.code();
    desk.losses.push_back(Loss::Request);
    desk.keys(&format!("type:{code} enter"));
    desk.sees("Outcome unknown");
    let mut desk = by_the_end_of_the_program(desk);
    desk.keys("enter enter");
    desk.is_at("checkout-code");
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(10);
    desk.sees("✓ Paid");
    assert_eq!(desk.sent_of(|request| matches!(request, Request::ConfirmCode { .. })).len(), 1);
}

#[test]
fn who_has_paid_is_back_in_the_shop_by_itself_unless_a_key_is_pressed() {
    let mut desk = rich();
    desk.up_to_receipt();
    desk.sees("Back to the shop in");
    desk.wait_secs(35);
    desk.is_at("order");
    assert_eq!(desk.orders()[0].state, OrderState::Paid);

    // The second is the frame's own: it hides the amounts.
    for key in ["down", "f6"] {
        let mut desk = rich();
        desk.up_to_receipt();
        desk.keys(key);
        desk.wait_secs(1);
        desk.sees_no("Back to the shop in");
        desk.wait_secs(35);
        desk.is_at("checkout-end");
    }
}
