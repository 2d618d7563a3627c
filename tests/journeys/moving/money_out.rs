//! Money goes out: five ways, in three languages.

use kiwi::backend::contract::{OperationKind, Route, SmsBody, TransferState};

use super::{BANK_OUT, BEGINS, CASH_OUT, MOBILE_OUT, WALLET_OUT, rub, wallet};

#[test]
fn a_card_receives_while_the_amount_is_held() {
    let mut desk = wallet();
    desk.keys("alt+4");
    desk.is_at("withdraw");
    desk.sees("40,000.00 ₽ of 40,000.00 ₽ may still go out this month.");
    desk.keys("home enter ctrl+n type:1000");
    desk.sees("✓ Mir");
    desk.sees("50.00 ₽");
    desk.sees("1,050.00 ₽");
    desk.sees(&rub(BEGINS - 1_050_00));
    desk.keys("enter");
    desk.is_at("transfer-consent");
    desk.sees("Then 39,000.00 ₽ may still go out this month.");
    desk.keys("esc");
    desk.is_at("transfer-form");
    desk.sees("✓ Mir");
    desk.keys("enter enter");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.is_at("transfer-under-way");
    desk.sees("held in the wallet until it has arrived");
    assert_eq!(desk.available(), BEGINS - 1_050_00);
    assert_eq!(desk.account().balances[0].held.minor, 1_050_00);
    desk.wait_minutes(4 * 60 + 1);
    desk.is_at("transfer-end");
    desk.sees("✓ Arrived");
    assert_eq!(desk.account().balances[0].held.minor, 0);
    assert_eq!(desk.available(), BEGINS - 1_050_00);
}

#[test]
fn an_account_receives_on_the_next_working_day() {
    let mut desk = wallet();
    desk.keys("f7");
    desk.keys(BANK_OUT);
    desk.sees("Към банкова сметка");
    desk.keys("type:\"BG63 KIWI 0000 1000 0000 01\"");
    desk.sees("✓ IBAN, държава BG");
    desk.sees_no("Код на банката");
    desk.keys("enter type:\"Иван Петров\" enter type:100");
    desk.keys("enter");
    desk.is_at("transfer-consent");
    desk.sees("Иван Петров, BG63KIWI00001000000001");
    desk.sees("Следва код от SMS. Без него пари не се движат.");
    desk.keys("enter");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.sees("На път");
    assert_eq!(desk.available(), BEGINS - 130_00);
    desk.keys("enter");
    desk.sees("на път, най-късно");
}

#[test]
fn a_local_account_needs_its_banks_code() {
    let mut desk = wallet();
    desk.keys(&format!("{BANK_OUT} ctrl+n"));
    desk.sees("✓ fits the account");
    desk.keys("type:500 enter enter");
    desk.is_at("transfer-code");
}

#[test]
fn another_wallet_has_it_at_once() {
    let mut desk = wallet();
    desk.keys("f7 f7");
    desk.keys(&format!("{WALLET_OUT} ctrl+n"));
    desk.sees("✓ +7 999 100 00 01");
    desk.keys("shift+tab type:\"За обед\" enter type:\"250,40\" enter");
    desk.is_at("transfer-consent");
    desk.sees("За обед");
    desk.sees("На кошелёк");
    desk.keys("enter");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.is_at("transfer-end");
    desk.sees("✓ Дошло");
    assert_eq!(desk.available(), BEGINS - 250_40, "no fee");
    assert!(matches!(desk.snapshot().latest[0].kind, OperationKind::Withdrawal { route: Route::WalletOut, .. }));
}

#[test]
fn a_phone_is_topped_up_in_seconds() {
    let mut desk = wallet();
    desk.send_off(MOBILE_OUT, "100");
    desk.is_at("transfer-under-way");
    desk.wait_secs(25);
    desk.is_at("transfer-end");
    assert_eq!(desk.available(), BEGINS - 100_00);
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
