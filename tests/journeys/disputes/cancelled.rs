//! Orders given up after they were paid, by their buyer or by the shop.

use kiwi::backend::contract::OrderState;
use kiwi::session::contract::Command;

use super::rich;
use crate::desk::Loss;

#[test]
fn what_was_sent_cannot_be_cancelled() {
    let mut desk = rich();
    desk.buy("phone case");
    desk.days_until(4, "on its way");
    desk.sees_no("Cancel the order");
}

#[test]
fn an_order_that_was_sent_in_the_meantime_says_so() {
    let mut desk = rich();
    desk.buy("phone case");
    desk.press_button("Cancel the order");
    desk.is_at("confirm");
    // The parcel leaves while the question stands.
    desk.machine.send(Command::Jump { span: jiff::SignedDuration::from_hours(72) });
    desk.keys("right enter");
    desk.wait_secs(4);
    desk.sees("can no longer be cancelled");
    assert_eq!(desk.order().state, OrderState::Shipped);
}

#[test]
fn an_answer_that_got_lost_does_not_cancel_twice() {
    let mut desk = rich();
    desk.buy("phone case");
    desk.press_button("Cancel the order");
    desk.losses.push_back(Loss::Reply);
    desk.yes();
    desk.is_at("order");
    desk.sees("refund under way");
    assert_eq!(desk.order().refunds.len(), 1);
}
