//! A payment over the month's limit: said with its price, remedied without losing the payment.

use kiwi::backend::contract::{OrderState, Request};

use super::{Desk, rich};

impl Desk {
    /// Moves so much with practice details, and waits until it is there.
    fn moves(&mut self, way: &str, amount: i64) {
        self.keys(&format!("{way} ctrl+n type:{amount} enter"));
        self.is_at("transfer-consent");
        self.keys("enter");
        self.wait_secs(5);
        let code = self.code();
        self.keys(&format!("type:{code} enter"));
        self.wait_secs(200);
        self.is_at("transfer-end");
    }

    /// Sends until 100,00 ₽ may still go out this month; the wallet is full again then.
    fn spends_the_month(&mut self) {
        let (card_in, wallet_out) = ("alt+3 home enter", "alt+4 home down down enter");
        self.moves(wallet_out, 9_700);
        for _ in 0..2 {
            self.moves(card_in, 15_000);
            self.moves(wallet_out, 15_000);
        }
        self.moves(card_in, 15_000);
        self.moves(wallet_out, 200);
        self.moves(card_in, 200);
    }
}

#[test]
fn what_is_over_the_month_is_refused_with_the_price_and_paid_once_the_limits_are_raised() {
    let mut desk = rich();
    desk.spends_the_month();
    desk.order_cable();
    desk.up_to_price();
    desk.sees("only 100.00 ₽ may");
    desk.sees("No money moved.");
    desk.keys("enter");
    desk.is_at("limits");
    desk.keys("esc");
    desk.is_at("checkout-price");
    assert_eq!(desk.sent_of(|request| matches!(request, Request::AcceptQuote { .. })).len(), 0);
    desk.keys("enter enter");
    desk.is_at("identity");
    desk.keys("type:\"Maria Petrova\" tab type:17.05.1990 tab type:\"45 08 123456\" enter");
    desk.is_at("limits");
    for _ in 0..7 {
        desk.keys("f4 home enter esc");
    }
    desk.sees("✓ simplified");
    desk.keys("esc");
    desk.is_at("checkout-price");
    desk.sees("This price is too old");
    desk.keys("enter");
    desk.wait_secs(1);
    desk.sees_no("may still go out");
    desk.keys("enter");
    desk.is_at("checkout-code");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(10);
    desk.sees("✓ Paid");
    assert_eq!(desk.orders()[0].state, OrderState::Paid);
}

#[test]
fn a_banks_card_pays_what_is_over_the_wallets_month() {
    let mut desk = rich();
    desk.spends_the_month();
    let holds = desk.available();
    desk.order_cable();
    desk.up_to_price();
    desk.keys("tab enter");
    desk.sees("Leave the payment?");
    desk.keys("right enter");
    desk.is_at("order");
    desk.up_to_bank_code();
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(10);
    desk.sees("✓ Paid");
    assert_eq!(desk.available(), holds);
}
