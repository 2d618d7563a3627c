//! The tour through the simulator.

use kiwi::tui::app::Options;

use crate::Visit;
use crate::desk::Desk;
use crate::inside::rich;
use crate::machine::Machine;

/// Visits every part of the page.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("f4 tab down down enter end up up enter");
    visit("simulator-network", &mut desk);
    desk.keys("enter home enter tab down enter");
    visit("simulator-payment", &mut desk);
    desk.keys("enter tab down down enter");
    visit("simulator-rate", &mut desk);
    desk.keys("end enter type:12,5 enter");
    visit("simulator-percent", &mut desk);
    desk.burst("ctrl+u type:0 enter");
    desk.wait_secs(1);
    desk.keys("tab");
    visit("simulator-orders-none", &mut desk);
    desk.keys("tab tab");
    visit("simulator-world", &mut desk);
    desk.keys("esc");
    desk.buy_cable();
    desk.keys("alt+1 f4 tab tab tab tab");
    visit("simulator-orders", &mut desk);
    desk.keys("tab end enter");
    visit("simulator-wallet", &mut desk);
    desk.keys("home enter tab enter");
    visit("simulator-log", &mut desk);
    desk.keys("/ type:xyzzy");
    visit("simulator-log-nothing", &mut desk);
    desk.keys("esc right right right");
    visit("simulator-log-happened", &mut desk);

    let mut desk = Desk::new(Machine::new(), options.clone());
    desk.keys("f4 tab tab");
    visit("simulator-visitor", &mut desk);
    desk.keys("shift+tab shift+tab shift+tab enter");
    visit("simulator-log-empty", &mut desk);
}
