//! What is told of an order that was charged twice, once there is something newer to tell.

use jiff::SignedDuration;
use kiwi::backend::contract::Note;
use kiwi::session::contract::{Command, Fault, Moment};

use crate::desk::Desk;
use crate::{options, rich};

/// The service is going to execute the next charge twice.
fn slip(desk: &mut Desk) {
    desk.keys("ctrl+p type:\"twice\" enter");
    desk.wait_secs(10);
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

#[test]
fn who_pays_again_hears_on_its_page_that_the_first_is_known_now() {
    let mut desk = rich();
    desk.machine.silence_shop();
    desk.keys("alt+2 / type:USB enter enter");
    desk.up_to_code();
    let code = desk.code();
    desk.machine.send(Command::Plan { moment: Moment::Confirming, fault: Some(Fault::ReplyLost) });
    desk.keys(&format!("type:{code}"));
    desk.burst("enter");
    desk.wait(SignedDuration::from_secs(4));
    desk.burst("esc right enter tab enter right enter");
    desk.sees("Second payment: the first may have gone through.");
    desk.wait_secs(120);
    desk.sees_no("may have gone through");
    desk.sees("What became of the first is known by");
}
