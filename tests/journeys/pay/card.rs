//! Paying by a bank's card.

use kiwi::backend::contract::{OrderState, Request};

use super::{Desk, rich};
use crate::desk::Loss;

impl Desk {
    /// Chooses the bank card on the order's page and goes on to the service's page.
    pub(crate) fn up_to_card(&mut self) {
        self.is_at("order");
        self.keys("up left enter");
        if self.app.top() == "order" {
            self.keys("enter");
        }
        self.is_at("checkout-card");
    }

    pub(crate) fn type_card(&mut self) {
        self.keys("type:4242424242424242 tab type:1228 tab type:123");
    }

    /// Pays for the order on the screen up to the bank's code, which has arrived.
    pub(crate) fn up_to_bank_code(&mut self) {
        self.up_to_card();
        self.type_card();
        self.keys("enter");
        self.is_at("checkout-price");
        self.wait_secs(1);
        self.keys("enter");
        self.is_at("checkout-code");
        self.wait_secs(5);
    }
}

#[test]
fn a_card_is_judged_while_it_is_typed_and_not_sent_before_it_is_right() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_card();
    desk.keys("type:4242");
    desk.sees("12 still missing");
    desk.keys("paste:\"4242-4242\n4241\n\"");
    desk.sees("4242 4242 4242 4241");
    desk.sees("A digit is mistyped.");
    desk.keys("backspace type:2 tab type:1320");
    desk.sees("Month and year, as 09/28.");
    desk.keys("ctrl+u type:0126");
    desk.sees("This card has expired.");
    desk.keys("ctrl+u type:1228 tab type:12 enter");
    desk.is_at("checkout-card");
    desk.sees("✗ Three digits, on the back.");
    assert!(desk.sent_of(|request| matches!(request, Request::NameCard { .. })).is_empty());
    desk.keys("type:3 enter");
    desk.is_at("checkout-price");
}

#[test]
fn a_card_whose_answer_was_lost_is_sent_again_under_its_key_and_nothing_typed_is_lost() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_card();
    desk.type_card();
    for loss in [Loss::Unsent, Loss::Request, Loss::Reply] {
        desk.losses.push_back(loss);
        desk.keys("enter");
        desk.is_at("checkout-card");
        desk.sees("No money moved.");
        desk.sees("4242 4242 4242 4242");
    }
    desk.keys("enter");
    desk.is_at("checkout-price");
    let sent = desk.sent_of(|request| matches!(request, Request::NameCard { .. }));
    assert_eq!(sent.len(), 4);
    assert!(sent.iter().all(|request| request.key() == sent[0].key()), "one key");
}

#[test]
fn a_hidden_card_number_is_seen_by_who_types_it_alone() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_card();
    desk.keys("f6 type:4242424242424242");
    desk.sees("4242 4242 4242 4242");
    desk.keys("tab");
    desk.sees_no("4242");
    desk.keys("type:1228 tab type:123");
    desk.sees_no("123 ");
    desk.keys("enter");
    desk.is_at("checkout-price");
    desk.sees_no("4242");
}

#[test]
fn a_card_left_for_a_while_is_wiped() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_card();
    desk.type_card();
    desk.wait_secs(120);
    desk.sees_no("4242");
    desk.is_at("checkout-card");
}

#[test]
fn a_card_to_practise_with_is_a_key_away() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_card();
    desk.keys("ctrl+n");
    desk.sees("Mir");
    desk.sees("until the end of 12/2049");
    desk.keys("enter");
    desk.is_at("checkout-price");
    desk.wait_secs(1);
    desk.keys("enter");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(10);
    desk.sees("✓ Paid");
}

/// Pays with a card of this number on the service's page, as far as that goes.
fn tries(desk: &mut Desk, number: &str) {
    desk.is_at("checkout-card");
    desk.keys(&format!("type:{number} tab type:1249 tab type:123 enter"));
}

#[test]
fn a_card_that_is_not_in_order_is_declined_before_any_code() {
    for (number, why) in [
        ("2200000000000038", "The card's date or its security code is wrong"),
        ("2200000000000046", "The card was reported lost or stolen"),
    ] {
        let mut desk = rich();
        desk.order_cable();
        desk.up_to_card();
        tries(&mut desk, number);
        desk.is_at("checkout-end");
        desk.sees("Declined");
        desk.sees(why);
        desk.sees("No money moved.");
        desk.keys("enter");
        desk.is_at("order");
        assert_eq!(desk.orders()[0].state, OrderState::AwaitingPayment);
        assert_eq!(desk.available(), 9_700_00);
    }
}

#[test]
fn a_bank_that_says_no_is_heard_after_the_code_and_another_card_pays() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_card();
    for (number, why) in [
        ("2200000000000012", "The card's bank declined the payment"),
        ("2200000000000020", "There is too little money on the card"),
    ] {
        tries(&mut desk, number);
        desk.is_at("checkout-price");
        desk.wait_secs(1);
        desk.keys("enter");
        desk.wait_secs(5);
        let code = desk.code();
        desk.keys(&format!("type:{code} enter"));
        desk.is_at("checkout-end");
        desk.sees(why);
        desk.sees("No money moved.");
        desk.keys("enter");
        desk.is_at("order");
        // That it was a card is remembered.
        desk.keys("enter");
    }
    tries(&mut desk, "4242424242424242");
    desk.wait_secs(1);
    desk.keys("enter");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(10);
    desk.sees("✓ Paid");
}
