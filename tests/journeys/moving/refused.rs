//! What cannot be sent, and what comes to nothing.

use kiwi::backend::contract::{Note, PRACTICE_NUMBERS, PracticeKind, PracticeNumber, Request};

use super::{BANK_OUT, BEGINS, CARD_IN, CARD_OUT, CASH_OUT, MOBILE_OUT, WALLET_OUT, options, wallet};
use crate::desk::{Desk, Loss};

/// Types a practice card with which something goes wrong.
fn with_card(card: &str) -> Desk {
    let mut desk = wallet();
    desk.keys(&format!("{CARD_IN} type:{card} enter type:1249 enter type:123 enter type:500 enter enter"));
    desk
}

#[test]
fn a_lost_card_is_refused_before_any_code() {
    let desk = with_card("2200000000000046");
    desk.is_at("transfer-end");
    desk.sees("✗ Refused");
    desk.sees("reported lost or stolen");
    desk.sees("No money moved.");
    assert_eq!(desk.available(), BEGINS);
}

#[test]
fn a_bank_that_says_no_later_leaves_the_wallet_as_it_was() {
    let mut desk = with_card("2200000000000012");
    desk.is_at("transfer-code");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(200);
    desk.is_at("transfer-end");
    desk.sees("The card's bank said no");
    assert_eq!(desk.available(), BEGINS);
}

#[test]
fn what_does_not_arrive_comes_back_with_its_fee() {
    let mut desk = wallet();
    let fails = |practice: &&PracticeNumber| practice.kind == PracticeKind::Phone && practice.outgoing.is_some();
    let number = PRACTICE_NUMBERS.iter().find(fails).expect("a phone that does not exist").number;
    desk.keys(&format!("{MOBILE_OUT} type:{number} enter type:100 enter enter"));
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(30);
    desk.is_at("transfer-end");
    desk.sees("✗ Did not arrive");
    desk.sees("is back in full, fee included");
    assert_eq!(desk.available(), BEGINS);
}

#[test]
fn a_number_without_a_wallet_is_refused_at_the_consent_and_nothing_typed_is_lost() {
    let mut desk = wallet();
    desk.keys(&format!("{WALLET_OUT} type:+79031234567 enter enter type:100 enter enter"));
    desk.is_at("transfer-consent");
    desk.sees("No money moved.");
    desk.keys("esc");
    desk.is_at("transfer-form");
    desk.sees("+79031234567");
    assert_eq!(desk.available(), BEGINS);
}

#[test]
fn ones_own_wallet_and_too_much_are_said_while_they_are_typed() {
    let mut desk = wallet();
    let own = desk.account().phone.e164().to_owned();
    desk.keys(&format!("{WALLET_OUT} type:{own}"));
    desk.sees("✗ This is your own wallet.");
    desk.keys("enter enter type:4850,01");
    desk.sees("Missing");
    desk.sees("0.01 ₽");
    desk.keys("ctrl+u type:15000,01");
    desk.sees("✗ At most 15,000.00 ₽ at once.");
    desk.keys("ctrl+u type:0,50");
    desk.sees("At least 1.00 ₽ at once.");
    desk.keys("enter");
    desk.is_at("transfer-form");
}

#[test]
fn three_wrong_codes_end_it_and_no_money_has_moved() {
    let mut desk = wallet();
    desk.up_to_transfer_code(CARD_OUT, "500");
    for left in ["2 tries are left", "One try is left"] {
        let wrong = desk.wrong_code();
        desk.keys(&format!("type:{wrong} enter"));
        desk.sees(left);
    }
    let wrong = desk.wrong_code();
    desk.keys(&format!("type:{wrong} enter"));
    desk.is_at("transfer-end");
    desk.sees("Too many wrong codes.");
    desk.sees("No money moved.");
    assert_eq!(desk.available(), BEGINS);
}

#[test]
fn a_code_that_nobody_types_runs_out() {
    let mut desk = wallet();
    desk.up_to_transfer_code(CARD_OUT, "500");
    desk.wait_minutes(6);
    desk.is_at("transfer-end");
    desk.sees("Time is over");
    desk.sees("no money moved");
    assert_eq!(desk.available(), BEGINS);
}

#[test]
fn another_code_replaces_the_first() {
    let mut desk = wallet();
    desk.up_to_transfer_code(BANK_OUT, "500");
    let first = desk.code();
    desk.sees("Another code in");
    desk.wait_secs(60);
    desk.keys("tab tab enter");
    desk.sees("Another code is on its way.");
    desk.wait_secs(5);
    let second = desk.code();
    assert_ne!(first, second);
    desk.keys(&format!("shift+tab shift+tab type:{first} enter"));
    desk.sees("2 tries are left");
    desk.keys(&format!("type:{second} enter"));
    desk.is_at("transfer-under-way");
}

#[test]
fn an_answer_that_gets_lost_is_never_called_a_failure_and_moves_money_once() {
    let mut desk = wallet();
    desk.up_to_transfer_code(WALLET_OUT, "500");
    let code = desk.code();
    desk.losses.push_back(Loss::Request);
    desk.keys(&format!("type:{code} enter"));
    desk.sees("Outcome unknown");
    desk.sees("Do not do it twice.");
    desk.sees_no("No money moved");
    desk.losses.push_back(Loss::Reply);
    desk.keys("enter");
    // The answer got lost, and yet the world shows what has become of it.
    desk.is_at("transfer-end");
    desk.sees("✓ Arrived");
    assert_eq!(desk.available(), BEGINS - 500_00);
    assert_eq!(desk.sent_of(|sent| matches!(sent, Request::ConfirmTransfer { .. })).len(), 2);
}

#[test]
fn consent_that_never_left_goes_again_and_begins_one_transfer() {
    let mut desk = wallet();
    desk.up_to_consent(CASH_OUT, "500");
    desk.losses.push_back(Loss::Reply);
    desk.keys("enter");
    desk.is_at("transfer-consent");
    desk.sees("No money moved.");
    desk.keys("enter");
    desk.is_at("transfer-code");
    assert_eq!(desk.snapshot().open_transfers.len(), 1, "the same key on the second try");
}

#[test]
fn ways_that_are_closed_say_why() {
    let mut desk = Desk::with_notes(&[Note::R100], options());
    desk.keys("alt+4");
    desk.sees("At least 100.00 ₽ is needed");
    desk.keys("home enter");
    desk.is_at("withdraw");
}
