//! Orders given up after they were paid, by their buyer or by the shop.

use kiwi::backend::contract::{OrderFlag, OrderState, RefundCause};
use kiwi::domain::money::Amount;
use kiwi::session::contract::Command;

use super::{RICH, money, rich};
use crate::desk::Loss;

#[test]
fn an_order_is_cancelled_before_it_is_sent() {
    let mut desk = rich();
    desk.buy("phone case");
    let paid = RICH - desk.available();
    desk.press_button("Cancel the order");
    desk.is_at("confirm");
    desk.sees(&money(Amount::rub(paid)));
    desk.sees("Kiwi wallet, roubles");
    desk.sees("usually in 3–10 days, 15 at most");
    desk.keys("enter");
    assert!(desk.order().cancelled.is_none(), "the harmless answer has the focus");
    desk.press_button("Cancel the order");
    desk.yes();
    desk.is_at("order");
    desk.sees("refund under way");
    desk.sees("is on its way back");
    assert_eq!(desk.refund().cause, RefundCause::Cancelled);
    desk.press_button("The refund");
    desk.is_at("refund");
    desk.sees("the order was cancelled");
    desk.days_until(12, "It came back on");
    assert_eq!(desk.available(), RICH);
    desk.keys("esc");
    desk.sees("refunded");
}

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

#[test]
fn a_frozen_order_is_waited_for_and_its_money_comes_back() {
    let mut desk = rich();
    desk.buy("phone case");
    desk.keys("f");
    desk.is_at("order-lot");
    desk.open_row("The shop freezes it");
    desk.wait_secs(5);
    desk.is_at("order");
    desk.sees("paid, frozen");
    desk.sees("The shop holds this order for a check until");
    assert_eq!(desk.order().flags, [OrderFlag::Frozen]);
    desk.days_until(4, "refund under way");
    assert_eq!(desk.refund().cause, RefundCause::Frozen);
    desk.press_button("The refund");
    desk.sees("the shop called the order off");
    desk.days_until(12, "It came back on");
    assert_eq!(desk.available(), RICH);
}
