//! Registering at a cash terminal.

use super::{Desk, NUMBER, fresh, with_wallet};

/// At the slot for notes.
fn at_cash() -> Desk {
    let mut desk = fresh();
    desk.keys(&format!("down enter type:{NUMBER} enter space tab enter"));
    desk.is_at("kiosk-cash");
    desk
}

#[test]
fn from_notes_to_a_balance() {
    let mut desk = at_cash();
    desk.sees("0.00 ₽");
    desk.keys("right right right enter enter");
    desk.sees("1,000.00 ₽");
    desk.sees("−30.00 ₽");
    desk.sees("970.00 ₽");
    desk.click("Open the wallet");
    desk.is_at("kiosk-receipt");
    desk.sees("Cash accepted");
    desk.sees("970.00 ₽");
    desk.sees("+7 916 123 45 67");
    desk.resize(80, 18);
    desk.sees("To the wallet");
    desk.sees("970.00 ₽");
    desk.resize(80, 24);
    desk.keys("enter");
    desk.is_at("recovery-key");
    desk.keys("space tab enter");
    desk.wait_secs(5);
    let password = desk.first_password();
    desk.keys(&format!("type:{password} enter esc"));
    desk.is_at("home");
    assert_eq!(desk.available(), 970_00);
}

#[test]
fn cash_is_given_back_after_asking() {
    let mut desk = at_cash();
    desk.keys("enter esc");
    desk.sees("returns every note");
    desk.keys("enter");
    desk.is_at("kiosk-cash");
    desk.keys("esc right enter");
    desk.is_at("kiosk");
    desk.sees("gave your money back");
    desk.sees(NUMBER);
    desk.click("Go on to the cash");
    desk.is_at("kiosk-cash");
    desk.sees("Inserted       0.00 ₽");
}

#[test]
fn leaving_without_cash_asks_nothing() {
    let mut desk = at_cash();
    desk.keys("esc");
    desk.is_at("kiosk");
    desk.sees("You left the terminal");
}

#[test]
fn too_little_and_too_much_are_refused_and_nothing_is_kept() {
    let mut desk = at_cash();
    desk.click("Open the wallet");
    desk.is_at("kiosk-cash");
    desk.sees("▲");
    desk.sees("50.00 ₽");
    for _ in 0..4 {
        desk.click("5,000\u{a0}₽");
    }
    desk.sees("More than a wallet of this kind may hold: 15,000.00 ₽");
    desk.click("Open the wallet");
    desk.is_at("kiosk-receipt");
}

#[test]
fn the_offer_and_the_number_come_first() {
    let mut desk = fresh();
    desk.keys("down enter");
    desk.click("Go on to the cash");
    desk.is_at("kiosk");
    desk.sees("✗");
    desk.keys(&format!("type:{NUMBER}"));
    desk.sees_no("✗");
    desk.click("Go on to the cash");
    desk.is_at("kiosk");
    desk.sees("without the offer no wallet");
    assert!(desk.sent.is_empty());
}

#[test]
fn a_number_with_a_wallet_is_told_so() {
    let (mut desk, ..) = with_wallet();
    desk.keys(&format!("down down enter type:{NUMBER} enter space tab enter"));
    desk.is_at("kiosk");
    desk.sees("already has a wallet");
}
