//! An order that is charged twice: by the service's mistake, or because somebody paid again while nobody knew.

use jiff::SignedDuration;
use kiwi::backend::contract::{Note, OrderState, SecondEnd};
use kiwi::session::contract::{Command, Fault, Moment};

use crate::desk::Desk;
use crate::{options, rich};

const RICH: i64 = 9_700_00;

impl Desk {
    fn second(&mut self) -> SecondEnd {
        self.orders()[0].second.clone().expect("charged twice").end
    }
}

/// What the cable costs, charged once.
const ONCE: i64 = 338_03;

/// The service is going to execute the next charge twice.
fn slip(desk: &mut Desk) {
    desk.keys("ctrl+p type:\"twice\" enter");
    desk.wait_secs(10);
}

#[test]
fn with_money_for_both_the_second_comes_back_by_itself_and_both_say_so() {
    let mut desk = rich();
    slip(&mut desk);
    desk.buy_cable();
    assert_eq!(desk.available(), RICH - 2 * ONCE, "both have charged");
    desk.wait_secs(30);
    desk.is_at("order");
    desk.sees("The service executed the charge twice.");
    desk.sees("is on its way back (Kiwi wallet");
    assert_eq!(desk.orders()[0].state, OrderState::Paid);
    desk.keys("alt+7");
    assert_eq!(desk.screen().matches("2x AliExpress, order 6743").count(), 2, "{}", desk.screen());
    desk.keys("enter");
    desk.sees("Charged twice: this one was too many.");
    // The other is a line below, and leads back.
    desk.keys("down down enter");
    desk.sees("Charged twice: this one pays the order.");
    desk.days(1);
    assert!(matches!(desk.second(), SecondEnd::Back { .. }));
    assert_eq!(desk.available(), RICH - ONCE, "once in the end");
    desk.keys("alt+7");
    desk.sees("2x Back from AliExpress");
    desk.keys("alt+6 enter");
    desk.sees("time too many, came back on");
}

#[test]
fn with_money_for_one_the_second_is_declined_and_nothing_is_to_be_done() {
    let mut desk = Desk::with_notes(&[Note::R500], options());
    slip(&mut desk);
    desk.buy_cable();
    desk.wait_secs(30);
    desk.is_at("order");
    desk.sees("was enough for one only. The order was charged once;");
    desk.sees("there is nothing to do.");
    assert_eq!(desk.second(), SecondEnd::Declined);
    assert_eq!(desk.available(), 485_00 - ONCE);
    desk.keys("alt+7");
    desk.sees_no("2x");
    desk.keys("f2");
    desk.sees("A second payment for order");
}

#[test]
fn what_was_charged_is_seen_beside_a_second_charge_however_few_rows_there_are() {
    let mut desk = Desk::with_notes(&[Note::R500], options());
    slip(&mut desk);
    desk.resize(80, 20);
    desk.buy_cable();
    desk.wait_secs(2);
    desk.is_at("checkout-end");
    desk.sees("was enough for one only");
    desk.sees("Charged");
    desk.sees("338.03 ₽");
}

#[test]
fn who_pays_again_while_nobody_knows_is_warned_and_gets_the_first_back() {
    let mut desk = rich();
    desk.machine.silence_shop();
    desk.keys("alt+2 / type:USB enter enter");
    desk.up_to_code();
    let code = desk.code();
    desk.machine.send(Command::Plan { moment: Moment::Confirming, fault: Some(Fault::ReplyLost) });
    desk.keys(&format!("type:{code}"));
    desk.burst("enter");
    desk.wait(SignedDuration::from_secs(4));
    desk.burst("esc right enter");
    desk.is_at("order");
    desk.sees("outcome unknown");
    desk.sees_no("charged 338");
    desk.burst("tab enter");
    desk.sees("the other goes back by itself");
    desk.burst("enter");
    desk.is_at("order");
    desk.burst("enter right enter");
    desk.sees("Second payment: the first may have gone through.");
    desk.number_to_code();
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(10);
    desk.sees("✓ Paid");
    assert_eq!(desk.available(), RICH - 2 * ONCE, "both have charged");
    desk.keys("enter");
    desk.is_at("order");
    desk.days(4);
    desk.sees("It was paid again while the first payment was unknown.");
    desk.sees("came back on");
    assert_eq!(desk.available(), RICH - ONCE, "once in the end");
}

#[test]
fn what_arrived_is_told_before_a_second_charge_that_is_settled() {
    let mut desk = rich();
    slip(&mut desk);
    desk.buy_cable();
    desk.wait_secs(30);
    desk.sees("The service executed the charge twice.");
    desk.keys("f down down down enter");
    desk.days(30);
    desk.wait_secs(10);
    desk.sees_no("The service executed the charge twice.");
    desk.sees("You have opened it: it is broken.");
}
