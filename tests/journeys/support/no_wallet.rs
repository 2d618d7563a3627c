//! From a payment with a number that has no wallet to where wallets are registered.

use super::rich;

#[test]
fn from_there_it_is_one_key_to_where_wallets_are_registered() {
    let mut desk = rich();
    desk.keys("alt+2 / type:cable enter enter enter type:+79990000001 enter right enter right enter");
    desk.is_at("login");
    desk.keys("esc");
    desk.is_at("welcome");
    desk.sees("Register online");
}
