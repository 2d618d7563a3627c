//! The pages of transfers under keys.

mod service;

use crate::backend::contract::{
    Refusal, Request, Route, TransferCode, TransferFailure, TransferRefusal, TransferState,
};
use crate::domain::money::Amount;
use crate::domain::sensitive::Sensitive;
use crate::session::contract::Answer;
use service::{Desk, code};

#[test]
fn a_card_is_charged_only_after_consent_and_code() {
    let mut desk = Desk::new();
    desk.keys("alt+3");
    desk.is_at("top-up");
    desk.sees("The wallet can receive 10,003.20 ₽ more");
    desk.sees("fee 3%, at least 10.00 ₽");
    desk.keys("enter paste:\"4242 4242 4242 4242\n\"");
    desk.is_at("transfer-form");
    desk.sees("4242 4242 4242 4242");
    desk.sees("✓ Visa");
    desk.keys("enter type:0928 enter type:123 enter type:500");
    desk.sees("✓ until the end of 09/2028");
    desk.sees("512.50 ₽");
    desk.sees("5,496.80 ₽");
    desk.keys("enter");
    desk.is_at("transfer-consent");
    desk.sees("Visa ••••4242");
    assert!(desk.sent.is_empty(), "nothing goes out before consent");
    desk.keys("enter");
    desk.is_at("transfer-code");
    desk.sees("The code in the SMS from BANK confirms 512.50 ₽.");
    desk.keys("type:123456");
    assert_eq!(desk.sent.len(), 1, "the last digit does not send the code");
    desk.keys("enter");
    desk.is_at("transfer-under-way");
    desk.world();
    desk.put(TransferState::Succeeded);
    desk.world();
    desk.is_at("transfer-end");
    desk.sees("✓ Arrived");
    desk.keys("enter");
    desk.is_at("top-up");
}

#[test]
fn every_field_says_what_it_lacks_and_the_first_wrong_one_gets_the_focus() {
    let mut desk = Desk::new();
    desk.keys("alt+3 enter type:42424 enter type:13 enter type:12 enter type:1,153");
    desk.sees("11 still missing");
    desk.sees("✗ Month and year, as 09/28.");
    desk.sees("Three digits, on the back.");
    desk.sees("✗ This can be read in two ways");
    desk.keys("enter");
    desk.is_at("transfer-form");
    desk.sees("✗ 11 still missing");
    desk.keys("type:24242424249");
    desk.sees("✗ A digit is mistyped.");
    desk.keys("left backspace");
    desk.sees("1 still missing");
    let mut empty = Desk::new();
    empty.keys("alt+3 enter tab tab tab enter");
    empty.sees("✗ This is needed.");
}

#[test]
fn amounts_are_judged_against_every_limit() {
    let judged = |typed: &str, said: &str| {
        let mut desk = Desk::new();
        desk.keys(&format!("alt+3 down enter tab type:\"{typed}\""));
        desk.sees(said);
        desk.keys("enter");
        desk.is_at("transfer-form");
    };
    judged("0", "More than nothing.");
    judged("-5", "✗ Less than nothing cannot be sent.");
    judged("5", "At least 10.00 ₽ at once.");
    judged("12,345", "✗ This can be read in two ways");
    judged("10,555 1", "✗ The separators");
    judged("10,5555", "✗ There are only two decimals");
    judged("abc", "✗ Not a number.");
    judged("10003,21", "✗ The wallet has room for 10,003.20 ₽");
    judged("15000,01", "✗ At most 15,000.00 ₽ at once.");
    judged("99999999999999999999", "✗ Too large.");
}

#[test]
fn a_shortfall_is_named_to_the_kopeck_and_keeps_the_form() {
    let mut desk = Desk::new();
    desk.keys("alt+4 enter paste:4242424242424242 enter type:4950 ");
    desk.sees("Missing");
    desk.sees("52.20 ₽");
    desk.keys("enter");
    desk.is_at("transfer-form");
    desk.sees("✗ The wallet does not hold that much");
}

#[test]
fn a_local_account_wants_its_banks_code_and_an_iban_does_not() {
    let mut desk = Desk::new();
    desk.keys("alt+4 down enter type:\"BG80 BNBG 9661 1020 3456 78\"");
    desk.sees("✓ IBAN, country BG");
    desk.sees_no("Bank's code");
    desk.keys("ctrl+u type:40817810899910004312");
    desk.sees("Bank's code");
    desk.keys("enter type:044525226");
    desk.sees("✗ Account and bank's code do not");
    desk.keys("backspace type:5");
    desk.sees("✓ fits the account");
    desk.keys("enter type:\"A. Petrov\" enter type:1000 enter");
    desk.is_at("transfer-consent");
    desk.sees("A. Petrov, 40817810899910004312");
}

#[test]
fn two_quick_enters_agree_to_nothing_unseen() {
    let mut desk = Desk::new();
    desk.keys("alt+3 down enter ctrl+n type:500");
    desk.driver.press("enter");
    desk.serve();
    desk.driver.press("enter");
    desk.serve();
    desk.is_at("transfer-consent");
    assert!(desk.sent.is_empty());
    desk.keys("enter");
    assert_eq!(desk.sent.len(), 1);
}

#[test]
fn a_fee_that_changed_is_seen_before_it_is_agreed_to() {
    let mut desk = Desk::new();
    desk.keys("alt+3 down enter ctrl+n type:500 enter");
    desk.sees("40.00 ₽");
    desk.terms.routes[1].fee.percent = 9.into();
    let fee = Amount::rub(45_00);
    desk.instead = Some(Answer::Refused(Refusal::Transfer(TransferRefusal::TermsChanged { fee })));
    desk.keys("enter");
    desk.is_at("transfer-consent");
    desk.keys("esc enter");
    desk.is_at("transfer-consent");
    desk.sees("45.00 ₽");
}

#[test]
fn a_price_that_is_slow_holds_the_way_on_until_it_is_here() {
    let mut desk = Desk::new();
    desk.keys("alt+3 down enter ctrl+n type:50");
    desk.driver.press("type:0 enter");
    desk.is_at("transfer-form");
    desk.serve();
    desk.is_at("transfer-consent");
    desk.sees("500.00 ₽");
}

#[test]
fn a_code_without_an_answer_is_unknown_and_asked_again_under_the_same_key() {
    let mut desk = Desk::new();
    desk.up_to_code();
    desk.instead = Some(Answer::NoAnswer { unsent: false });
    desk.keys("type:123456 enter");
    desk.is_at("transfer-unknown");
    desk.sees("Outcome unknown");
    desk.sees_no("No money moved");
    desk.world();
    desk.is_at("transfer-unknown");
    desk.keys("enter");
    desk.is_at("transfer-under-way");
    let confirmed: Vec<_> = desk.sent.iter().filter(|sent| matches!(sent, Request::ConfirmTransfer { .. })).collect();
    assert_eq!(confirmed.len(), 2);
    assert_eq!(confirmed[0], confirmed[1], "the same key and the same code");
}

#[test]
fn a_code_that_never_left_moved_nothing_and_stays_typed() {
    let mut desk = Desk::new();
    desk.up_to_code();
    desk.instead = Some(Answer::NoAnswer { unsent: true });
    desk.keys("type:123456 enter");
    desk.is_at("transfer-code");
    desk.sees("the request never left");
    desk.sees("No money moved.");
    desk.sees("1   2   3   4   5   6");
    desk.keys("enter");
    desk.is_at("transfer-under-way");
}

#[test]
fn a_wrong_code_costs_a_try() {
    let mut desk = Desk::new();
    desk.up_to_code();
    desk.instead = Some(Answer::Refused(Refusal::WrongCode { tries_left: 2 }));
    desk.transfer.code = Some(TransferCode { tries_left: 2, ..code() });
    desk.keys("type:000000 enter");
    desk.is_at("transfer-code");
    desk.sees("2 tries are left");
    desk.sees("_   _   _");
    desk.keys("paste:\"123\n456\n\"");
    desk.is_at("transfer-code");
    desk.keys("enter");
    desk.is_at("transfer-under-way");
}

#[test]
fn what_is_left_open_is_found_again_and_can_be_cancelled() {
    let mut desk = Desk::new();
    desk.up_to_code();
    desk.world();
    desk.keys("esc");
    desk.is_at("top-up");
    desk.sees("waits for its code");
    desk.keys("home enter");
    desk.is_at("transfer-code");
    desk.keys("tab tab");
    desk.sees("Another code in");
    desk.keys("enter");
    desk.sees("Cancel the transfer?");
    desk.keys("right enter");
    desk.is_at("top-up");
    assert!(matches!(desk.sent.last(), Some(Request::CancelTransfer { .. })));
}

#[test]
fn a_pickup_code_is_shown_to_who_asks_for_it_and_hidden_after_a_while() {
    let mut desk = Desk::new();
    desk.transfer.route = Route::CashOut;
    desk.put(TransferState::Processing);
    desk.transfer.pickup = Some(Sensitive::new("48291300"));
    desk.world();
    desk.keys("alt+4");
    desk.sees("The cash lies ready");
    desk.keys("enter");
    desk.sees_no("48291300");
    desk.keys("tab enter");
    desk.sees("48291300");
    desk.keys("f6");
    desk.sees_no("48291300");
    desk.keys("f6");
    desk.driver.wait(61);
    desk.sees_no("48291300");
}

#[test]
fn what_came_to_nothing_says_where_the_money_is() {
    let mut desk = Desk::new();
    desk.transfer.route = Route::BankOut;
    desk.put(TransferState::Processing);
    desk.world();
    desk.keys("alt+4 enter");
    desk.put(TransferState::Failed);
    desk.transfer.failure = Some(TransferFailure::NoSuchAccount);
    desk.world();
    desk.is_at("transfer-end");
    desk.sees("✗ Did not arrive");
    desk.sees("is back in full, fee included");
}

#[test]
fn a_closed_way_says_why_and_does_not_open() {
    let mut desk = Desk::new();
    desk.terms.room = Amount::rub(5_00);
    desk.terms.available = Amount::rub(20_00);
    desk.keys("alt+3");
    desk.sees("less than 10.00 ₽ fits in");
    desk.keys("enter");
    desk.is_at("top-up");
    desk.keys("alt+4");
    desk.sees("At least 60.00 ₽ is needed");
    desk.keys("down down enter");
    desk.is_at("transfer-form");
}

#[test]
fn typed_secrets_are_wiped_from_the_form_and_the_consent() {
    let mut desk = Desk::new();
    desk.keys("alt+3 enter type:4242424242424242 enter type:0928 enter type:123 enter type:500 enter");
    desk.is_at("transfer-consent");
    desk.driver.wait(61);
    desk.serve();
    desk.is_at("transfer-form");
    desk.sees_no("4242");
    desk.sees_no("✓ Visa");
    desk.sees("500");
}

#[test]
fn while_numbers_are_hidden_no_page_shows_one() {
    let mut desk = Desk::new();
    desk.keys("f6 alt+3");
    let check = |desk: &mut Desk| {
        for shown in ["4242 4242", "500.00", "512.50", "10,003", "15,000", "804211770042"] {
            desk.sees_no(shown);
        }
    };
    check(&mut desk);
    desk.keys("enter type:4242424242424242 enter type:0928 enter type:123 enter type:500 tab");
    check(&mut desk);
    desk.sees_no("│500");
    desk.keys("enter");
    check(&mut desk);
    desk.keys("enter");
    check(&mut desk);
    desk.keys("type:123456 enter");
    check(&mut desk);
}
