//! Paying with a number that has no wallet: the reason, the remedy, and where a wallet is created.

use kiwi::backend::contract::OrderState;

use super::rich;

#[test]
fn the_service_offers_to_create_a_wallet_and_says_how() {
    let mut desk = rich();
    desk.keys("alt+2 / type:cable enter enter enter type:+79990000001 enter");
    desk.is_at("checkout-end");
    desk.sees("This number has no Kiwi wallet");
    desk.keys("right enter");
    desk.is_at("no-wallet");
    desk.sees("+7 999 000 00 01");
    desk.sees("Register the number");
    desk.sees("The order waits for its payment until 23 March 2026");
    desk.keys("enter");
    desk.is_at("checkout-end");
    assert_eq!(desk.orders()[0].state, OrderState::AwaitingPayment);
    assert_eq!(desk.available(), 9_700_00);
    desk.keys("left enter");
    desk.is_at("order");
    desk.sees("awaiting payment");
}

#[test]
fn from_there_it_is_one_key_to_where_wallets_are_registered() {
    let mut desk = rich();
    desk.keys("alt+2 / type:cable enter enter enter type:+79990000001 enter right enter right enter");
    desk.is_at("login");
    desk.keys("esc");
    desk.is_at("welcome");
    desk.sees("Register online");
}
