//! The tour through orders that are charged twice.

use kiwi::session::contract::{Breakdown, Command};
use kiwi::tui::app::Options;

use crate::Visit;
use crate::inside::rich;

/// Visits what is said of a second charge: beside the order, beside both payments, and once it is back.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.machine.send(Command::BreakDown { what: Breakdown::DoubleCharge, times: 1 });
    desk.buy_cable();
    desk.wait_secs(30);
    visit("order-twice", &mut desk);
    desk.keys("alt+7");
    visit("history-twice", &mut desk);
    desk.keys("enter");
    visit("operation-twice", &mut desk);
    desk.keys("down down enter");
    visit("operation-twice-first", &mut desk);
    desk.days(1);
    desk.keys("alt+6 enter");
    desk.wait_secs(10);
    visit("order-twice-back", &mut desk);
}
