//! Money goes out: to a local account, and as cash that lies ready for a code.

use kiwi::backend::contract::{SmsBody, TransferState};

use super::{BANK_OUT, BEGINS, CASH_OUT, wallet};

#[test]
fn a_local_account_needs_its_banks_code() {
    let mut desk = wallet();
    desk.keys(&format!("{BANK_OUT} ctrl+n"));
    desk.sees("✓ fits the account");
    desk.keys("type:500 enter enter");
    desk.is_at("transfer-code");
}

#[test]
fn cash_lies_ready_for_a_code_that_is_hidden_until_asked_for() {
    let mut desk = wallet();
    desk.send_off(CASH_OUT, "1000");
    desk.is_at("transfer-under-way");
    desk.sees("✓ The cash lies ready");
    desk.sees("Fetch it by");
    let pickup = desk.open_transfer().pickup.clone().expect("a code");
    desk.sees_no(pickup.expose());
    desk.keys("tab enter");
    desk.sees(pickup.expose());
    desk.keys("enter");
    desk.sees_no(pickup.expose());
    assert_eq!(desk.available(), BEGINS - 1_100_00);
    desk.wait_secs(5);
    assert!(desk.snapshot().phone.messages.iter().any(|sms| matches!(sms.body, SmsBody::CashReady { .. })));
    assert!(desk.stands(TransferState::Processing));
}
