//! What becomes of an order, chosen on its page: every bad end can be practised with any goods.

use kiwi::backend::contract::{ClaimReason, Found, OrderState};

use super::rich;

#[test]
fn an_order_can_be_made_to_arrive_as_one_wants_to_see_it() {
    let mut desk = rich();
    desk.buy("phone case");
    desk.keys("f");
    desk.sees("In the practice world you can choose what you want to see.");
    desk.open_row("It arrives, and is something else");
    desk.is_at("order");
    desk.days_until(40, "You have opened it: it is something else.");
    assert_eq!(desk.order().found, Some(Found::Different));
    desk.claim();
    desk.sees("Not as described");
    desk.send_claim();
    assert_eq!(desk.dispute().claim.reason, ClaimReason::NotAsDescribed);
}

#[test]
fn what_is_settled_stays_as_it_is() {
    let mut desk = rich();
    desk.keys("alt+2 / type:\"phone case\" enter enter");
    desk.is_at("order");
    desk.keys("f");
    desk.is_at("order");
    desk.keys("f9");
    desk.sees("That can be chosen while a paid order is under way.");
    assert_eq!(desk.order().state, OrderState::AwaitingPayment);
}
