//! When disputes can be opened: not too early and not too late.

use kiwi::backend::contract::{OrderState, ParcelStep};

use super::{RICH, rich};

#[test]
fn before_a_parcel_is_late_nobody_can_say_that_it_does_not_come() {
    let mut desk = rich();
    desk.buy("Bicycle lights");
    desk.sees("not before it is sent: cancel it instead");
    desk.days_until(4, "on its way");
    desk.sees("possible from");
    desk.sees_no("Open a dispute");
    assert_eq!(desk.sent_about_disputes(), 0);
    desk.days_until(40, "possible now");
    desk.sees("The parcel is late: you can open a dispute.");
    desk.claim();
    desk.sees("Nothing has arrived");
    desk.keys("right");
    desk.sees("The goods have not arrived yet");
    desk.press_button("Continue");
    desk.is_at("dispute-claim");
    assert_eq!(desk.sent_about_disputes(), 0);
}

#[test]
fn a_lost_parcel_is_told_of_and_comes_back_as_money() {
    let mut desk = rich();
    desk.buy("Bicycle lights");
    desk.days_until(50, "The parcel is lost");
    let order = desk.order();
    assert!(order.parcel.unwrap().events.iter().any(|event| event.what == ParcelStep::Lost));
    desk.keys("alt+1");
    desk.sees("lost: a dispute?");
    desk.keys("enter");
    desk.claim();
    desk.send_claim();
    desk.days_until(5, "your answer is awaited");
    desk.open_row("Reject, and let the platform decide");
    desk.yes();
    desk.days_until(15, "Won: ");
    desk.open_row("Refund of order");
    desk.days_until(12, "It came back on");
    assert_eq!(desk.available(), RICH);
}

#[test]
fn some_days_after_its_end_an_order_cannot_be_disputed_any_more() {
    let mut desk = rich();
    desk.receive("Precision screwdriver");
    desk.sees("possible now");
    desk.press_button("Confirm the receipt");
    desk.yes();
    assert_eq!(desk.order().state, OrderState::Completed);
    desk.sees("possible until");
    desk.sees("Open a dispute");
    desk.days(15);
    desk.jump(0);
    desk.sees("was possible until");
    desk.sees_no("Open a dispute");
}
