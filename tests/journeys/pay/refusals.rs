//! Every way a payment can be refused: its reason, its remedy, and not a kopeck moved.

use kiwi::backend::contract::Request;

use super::{poor, rich, rub};

#[test]
fn what_is_no_number_is_said_beside_the_field() {
    let mut desk = rich();
    desk.order_cable();
    desk.keys("enter type:12 enter");
    desk.is_at("checkout-number");
    assert!(desk.sent_of(|request| matches!(request, Request::NamePayer { .. })).is_empty());
    desk.sees("✗");
}

#[test]
fn wrong_passwords_cost_a_growing_wait_and_the_third_ends_the_payment() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_login();
    desk.keys("type:wrong enter");
    desk.is_at("checkout-login");
    desk.sees("The wallet's password is wrong.");
    desk.sees("Next try in 0:0");
    let first = wait_of(&desk.screen());
    // Within the wait nothing is sent.
    desk.keys("type:wrong enter");
    desk.is_at("checkout-login");
    desk.wait_secs(10);
    desk.sees_no("Next try in");
    desk.keys("enter");
    let second = wait_of(&desk.screen());
    assert!(second > first, "{first} then {second}");
    desk.wait_secs(60);
    desk.keys("type:wrong enter");
    desk.is_at("checkout-end");
    desk.sees("Too many wrong passwords");
    assert_eq!(desk.available(), 9_700_00);
    desk.keys("enter");
    desk.sees("awaiting payment");
}

/// The seconds of `Next try in 0:05`.
fn wait_of(screen: &str) -> u32 {
    let rest = screen.split("Next try in 0:").nth(1).unwrap_or_else(|| panic!("no wait:\n{screen}"));
    rest[..2].parse().unwrap()
}

#[test]
fn the_third_wrong_code_ends_the_payment() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    let wrong = desk.wrong_code();
    desk.keys(&format!("type:{wrong} enter"));
    desk.is_at("checkout-code");
    desk.sees("The code is wrong. 2 tries are left.");
    desk.sees("2 tries left");
    desk.keys(&format!("type:{wrong} enter"));
    desk.sees("one try left");
    desk.keys(&format!("type:{wrong} enter"));
    desk.is_at("checkout-end");
    desk.sees("Too many wrong codes");
    desk.sees("No money moved.");
    assert_eq!(desk.available(), 9_700_00);
    let codes = desk.sent_of(|request| matches!(request, Request::ConfirmCode { .. }));
    assert_eq!(codes.len(), 3);
    assert_ne!(codes[0].key(), codes[1].key(), "another try is another command");
}

#[test]
fn a_code_too_short_is_not_sent() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    desk.keys("type:123 enter");
    desk.is_at("checkout-code");
    desk.sees("The code has six digits.");
    assert!(desk.sent_of(|request| matches!(request, Request::ConfirmCode { .. })).is_empty());
}

#[test]
fn another_code_can_be_asked_for_after_the_wait_and_only_it_counts() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    desk.sees("Another code in 0:5");
    desk.keys("tab tab enter");
    assert!(desk.sent_of(|request| matches!(request, Request::ResendCode { .. })).is_empty(), "too soon");
    let old = desk.code();
    desk.wait_secs(60);
    desk.sees_no("Another code in");
    desk.click("Send another code");
    desk.sees("Another code is on its way.");
    desk.wait_secs(5);
    let new = desk.code();
    assert_ne!(old, new);
    desk.keys(&format!("shift+tab shift+tab type:{old} enter"));
    desk.sees("The code is wrong.");
    desk.keys(&format!("type:{new} enter"));
    desk.is_at("checkout-end");
    let total = desk.total();
    assert_eq!(desk.available(), 9_700_00 - total);
}

#[test]
fn a_code_that_came_too_late_charges_nothing() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    let code = desk.code();
    desk.wait_secs(4 * 60);
    desk.keys("type:1");
    desk.wait_secs(60);
    desk.sees("Time is over");
    desk.sees("No money moved");
    desk.keys("enter");
    desk.is_at("order");
    desk.up_to_code();
    assert_ne!(desk.code(), code);
    assert_eq!(desk.available(), 9_700_00);
}

#[test]
fn an_old_price_is_not_agreed_to_but_asked_for_again() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_price();
    desk.sees("This price is good for 10:00.");
    // Somebody is there, or the wallet would lock itself.
    for _ in 0..5 {
        desk.wait_secs(120);
        desk.keys("down");
    }
    desk.sees("This price is too old.");
    desk.keys("enter");
    assert!(desk.sent_of(|request| matches!(request, Request::AcceptQuote { .. })).is_empty());
    desk.sees("This price is good for 10:00.");
    desk.keys("enter");
    desk.is_at("checkout-code");
}

#[test]
fn the_missing_sum_is_said_to_the_kopeck() {
    let mut desk = poor();
    desk.order_cable();
    desk.up_to_price();
    desk.sees("Missing");
    let missing = desk.total() - 90_00;
    desk.sees(&rub(missing));
    desk.sees("Back to the order");
    desk.keys("right enter");
    desk.sees("Leave the payment?");
    desk.sees("No money has moved");
    desk.keys("right enter");
    desk.is_at("order");
    desk.sees("awaiting payment");
    assert_eq!(desk.available(), 90_00);
}
