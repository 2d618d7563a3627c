//! A payment that lacks money: what is missing is put in, and the same payment goes on.

use super::{Desk, poor};

impl Desk {
    /// What the payment on the screen lacks, in kopecks.
    fn missing(&mut self) -> i64 {
        self.quote().shortfall.expect("something is missing").minor
    }
}

#[test]
fn cash_tops_a_payment_up_as_well() {
    let mut desk = poor();
    desk.order_cable();
    desk.up_to_price();
    desk.keys("enter down down enter");
    desk.is_at("kiosk-cash");
    desk.keys("right right right enter tab tab tab tab enter");
    desk.is_at("kiosk-receipt");
    desk.keys("enter");
    desk.is_at("checkout-price");
    desk.sees("Agree, send the code");
}

#[test]
fn who_tops_up_nothing_comes_back_to_the_payment_level_by_level() {
    let mut desk = poor();
    desk.order_cable();
    desk.up_to_price();
    desk.keys("enter enter esc");
    desk.is_at("top-up");
    desk.keys("esc");
    desk.is_at("checkout-price");
    desk.sees("is missing");
}

#[test]
fn less_than_a_way_takes_becomes_the_least_it_takes() {
    let mut desk = poor();
    desk.order_cable();
    desk.up_to_price();
    let missing = desk.missing();
    // All but five roubles by phone, the rest by card.
    let part = (missing - 5_00) / 100;
    desk.keys(&format!("enter down enter ctrl+n ctrl+u type:{part} enter enter"));
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    for _ in 0..11 {
        desk.wait_secs(60);
        desk.keys("f6 f6");
    }
    desk.keys("enter");
    desk.is_at("checkout-price");
    desk.sees("This price is too old.");
    desk.keys("enter");
    desk.wait_secs(1);
    desk.keys("enter");
    desk.is_at("top-up");
    desk.keys("enter ctrl+n");
    desk.sees("✓ 100.00 ₽");
}
