//! From the shelf to the buyer's hands: finding goods, choosing how they are sent, and what becomes of the order.

use kiwi::backend::contract::{OrderState, Request, ShippingMethod};

use super::{Desk, rich};

impl Desk {
    /// Pays the order on the screen with the wallet, and comes back to it.
    fn pay_order(&mut self) {
        self.up_to_code();
        let code = self.code();
        self.keys(&format!("type:{code} enter"));
        self.wait_secs(10);
        self.keys("enter");
        self.is_at("order");
    }

    fn three_days(&mut self) {
        self.jump(2);
    }

    fn week(&mut self) {
        self.jump(3);
    }

    /// Finds a phone case and has it sent by express.
    fn order_case(&mut self) {
        self.keys("alt+2 / type:\"прозрачный чехол\" enter");
        self.is_at("good");
        self.keys("shift+tab right enter");
        self.is_at("order");
    }
}

#[test]
fn goods_are_found_by_department() {
    let mut desk = rich();
    desk.keys("alt+2 tab tab tab");
    desk.sees("LED strip");
    desk.sees_no("USB-C cable");
    desk.keys("left left right");
    desk.sees("Wireless earbuds");
    desk.keys("shift+tab shift+tab shift+tab");
    desk.sees("Ukulele".to_lowercase().as_str());
    desk.sees("sold out");
    desk.keys("/ type:earbuds");
    desk.sees("Nothing under Hobby fits “earbuds”.");
    desk.sees("Tab looks in the other departments");
    desk.keys("tab");
    desk.sees("Wireless earbuds");
}

#[test]
fn goods_are_put_in_order_by_one_key() {
    let mut desk = rich();
    let first = |desk: &Desk| {
        let screen = desk.screen();
        screen.lines().find(|line| line.contains("│  ▸")).expect("a chosen row").to_owned()
    };
    desk.keys("alt+2 s");
    assert!(first(&desk).contains("$1.00"), "{}", desk.screen());
    desk.keys("s");
    assert!(first(&desk).contains("$399.00"), "{}", desk.screen());
    desk.keys("s");
    assert!(first(&desk).contains("4.9"), "{}", desk.screen());
    desk.keys("s");
    assert!(first(&desk).contains("USB-C cable"), "{}", desk.screen());
    // On a Cyrillic layout the same key.
    desk.keys("ы");
    assert!(first(&desk).contains("$1.00"), "{}", desk.screen());
}

#[test]
fn goods_are_found_by_words_in_any_language() {
    let mut desk = rich();
    desk.keys("alt+2 / type:отверток");
    desk.sees("Precision screwdriver set");
    desk.keys("ctrl+u type:\"light river\"");
    desk.sees("LED strip");
    desk.keys("ctrl+u type:\"lamp desk\" enter");
    desk.is_at("good");
    desk.sees("Desk lamp that folds flat");
}

#[test]
fn what_is_sold_out_cannot_be_ordered() {
    let mut desk = rich();
    desk.keys("alt+2 / type:шахматы enter");
    desk.is_at("good");
    desk.sees("Sold out: nothing can be ordered.");
    desk.keys("enter enter");
    desk.is_at("good");
    assert!(desk.orders().is_empty());
}

#[test]
fn the_total_follows_what_is_chosen() {
    let mut desk = rich();
    desk.keys("alt+2 / type:прозрачный enter");
    desk.sees("$3.88");
    desk.sees("can be followed by its number");
    desk.keys("shift+tab left");
    desk.sees("Economy, 20–35 days");
    desk.sees("cannot be followed on its way");
    desk.sees("$2.89");
    desk.keys("right right");
    desk.sees("Express, 4–7 days");
    desk.sees("$9.29");
    desk.sees("In roubles today  ≈ ");
    desk.keys("shift+tab ctrl+u type:3");
    desk.sees("$15.07");
}

#[test]
fn an_order_is_sent_arrives_and_is_confirmed() {
    let mut desk = rich();
    desk.order_case();
    assert_eq!(desk.orders()[0].method, ShippingMethod::Express);
    desk.pay_order();
    desk.sees("Sent       expected 4–6 Mar");
    desk.sees("Delivered  expected 8–13 Mar");
    desk.three_days();
    desk.is_at("order");
    desk.sees("on its way");
    let parcel = desk.orders()[0].parcel.clone().expect("a parcel that can be followed");
    desk.sees(&format!("Parcel     {}", parcel.tracking));
    desk.sees("Paid from  Kiwi wallet, roubles");
    desk.three_days();
    desk.sees("Kazan, sorting centre");
    desk.week();
    desk.sees("delivered");
    desk.sees("Handed over: post office");
    desk.wait_secs(30);
    desk.sees("it completes on");
    desk.keys("alt+1");
    desk.sees("is delivered: confirm it");
    desk.keys("enter");
    desk.is_at("order");
    desk.keys("enter");
    desk.sees("Confirm the receipt?");
    desk.keys("esc");
    assert_eq!(desk.orders()[0].state, OrderState::Delivered, "nothing without a yes");
    desk.keys("enter right enter");
    desk.is_at("order");
    desk.sees("completed");
    assert_eq!(desk.orders()[0].state, OrderState::Completed);
    assert_eq!(desk.sent_of(|request| matches!(request, Request::ConfirmReceipt { .. })).len(), 1);
    desk.keys("alt+1");
    desk.sees_no("Needs you");
}

#[test]
fn an_order_without_tracking_shows_only_when_it_is_expected() {
    let mut desk = rich();
    desk.keys("alt+2 / type:\"прозрачный чехол\" enter shift+tab left enter");
    desk.pay_order();
    desk.three_days();
    desk.sees("on its way");
    desk.sees("cannot be followed on its way");
    desk.sees("Economy, expected");
    desk.week();
    desk.sees_no("Accepted");
    desk.keys("alt+1");
    desk.sees_no("Needs you");
    desk.week();
    desk.week();
    desk.sees("should arrive");
}

#[test]
fn orders_are_looked_through_by_how_far_they_are() {
    let mut desk = rich();
    desk.order_case();
    desk.pay_order();
    desk.order_cable();
    desk.keys("alt+6");
    desk.sees("All 2");
    desk.sees("To pay 1");
    desk.keys("tab");
    desk.sees("USB-C");
    desk.sees_no("Transparent");
    desk.keys("right");
    desk.sees("Transparent");
    desk.sees_no("USB-C");
    desk.keys("right");
    desk.sees("No order is in this state now.");
    desk.keys("left enter");
    desk.is_at("order");
    desk.sees("Transparent phone case");
}
