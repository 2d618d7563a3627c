//! Money comes in: four ways.

use kiwi::backend::contract::{OperationKind, Route, TransferState};

use super::{BEGINS, CARD_IN, CASH_IN, E_MONEY_IN, MOBILE_IN, rub, wallet};

#[test]
fn a_card_typed_by_hand_tops_up_by_exactly_the_amount() {
    let mut desk = wallet();
    desk.keys("alt+3");
    desk.is_at("top-up");
    desk.sees(&format!("The wallet can receive {} more", rub(15_000_00 - BEGINS)));
    desk.sees("Bank card");
    desk.sees("fee 1.5%, at least 5.00 ₽");
    desk.keys("enter paste:\"2200 0000\n0000 0004\n\"");
    desk.is_at("transfer-form");
    desk.sees("2200 0000 0000 0004");
    desk.sees("✓ Mir");
    desk.keys("enter type:9/28 enter type:123 enter type:\"1 000,50\"");
    desk.sees("✓ until the end of 09/2028");
    desk.sees("✓ 1,000.50 ₽");
    // One and a half percent, rounded up.
    desk.sees("15.01 ₽");
    desk.sees("1,015.51 ₽");
    desk.sees(&rub(BEGINS + 1_000_50));
    desk.keys("enter");
    desk.is_at("transfer-consent");
    desk.sees("Mir ••••0004");
    desk.keys("enter");
    desk.is_at("transfer-code");
    desk.sees("The code in the SMS from BANK confirms 1,015.51 ₽.");
    assert_eq!(desk.available(), BEGINS);
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code}"));
    desk.is_at("transfer-code");
    desk.keys("enter");
    desk.is_at("transfer-under-way");
    assert_eq!(desk.available(), BEGINS, "nothing is there before it arrives");
    desk.wait_secs(180);
    desk.is_at("transfer-end");
    desk.sees("✓ Arrived");
    assert_eq!(desk.available(), BEGINS + 1_000_50);
    desk.keys("enter alt+1");
    desk.sees("+1,000.50 ₽");
    assert!(matches!(desk.snapshot().latest[0].kind, OperationKind::TopUp { route: Route::CardIn, .. }));
}

#[test]
fn a_phone_is_charged_after_the_operators_code() {
    let mut desk = wallet();
    desk.send_off(MOBILE_IN, "500");
    desk.is_at("transfer-under-way");
    desk.sees("Top-up from a phone: 500.00 ₽");
    desk.wait_minutes(11);
    desk.is_at("transfer-end");
    assert_eq!(desk.available(), BEGINS + 500_00);
}

#[test]
fn every_e_money_system_has_its_own_accounts() {
    for (system, account) in [("", "Melon"), ("right ", "WebPurse"), ("left ", "PayFig")] {
        let mut desk = wallet();
        desk.keys(&format!("{E_MONEY_IN} {system}ctrl+n"));
        desk.sees(&format!("✓ {account}"));
        desk.keys("type:200 enter");
        desk.is_at("transfer-consent");
        desk.sees(account);
        desk.keys("enter");
        desk.wait_secs(5);
        desk.sees("The code in the SMS from E-MONEY confirms");
        let code = desk.code();
        desk.keys(&format!("type:{code} enter"));
        desk.wait_minutes(16);
        desk.is_at("transfer-end");
        assert_eq!(desk.available(), BEGINS + 200_00);
    }
}

#[test]
fn a_terminal_gives_the_notes_back() {
    let mut desk = wallet();
    desk.keys(CASH_IN);
    desk.keys("enter esc right enter");
    desk.is_at("top-up");
    assert_eq!(desk.available(), BEGINS);
    desk.keys(CASH_IN);
    desk.is_at("kiosk-cash");
    desk.keys("esc");
    desk.is_at("top-up");
}

#[test]
fn keys_pressed_twice_charge_once() {
    let mut desk = wallet();
    desk.keys(&format!("{CARD_IN} ctrl+n type:300"));
    desk.burst("enter enter enter");
    desk.is_at("transfer-consent");
    desk.keys("f6 f6");
    desk.burst("enter enter enter");
    desk.is_at("transfer-code");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code}"));
    desk.burst("enter enter enter");
    desk.is_at("transfer-under-way");
    assert_eq!(desk.snapshot().open_transfers.len(), 1);
    desk.wait_secs(180);
    assert_eq!(desk.available(), BEGINS + 300_00);
    assert!(!desk.stands(TransferState::Processing));
}
