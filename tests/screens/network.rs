//! The tour through what a network does that loses things.

use kiwi::backend::contract::NetworkMode;
use kiwi::session::contract::{Command, Fault, Moment};
use kiwi::tui::app::Options;

use crate::Visit;
use crate::desk::Desk;
use crate::inside::rich;
use crate::machine::NUMBER;

/// Visits every screen about what is not known.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    opening(options, visit);
    confirming(options, visit);
    exchanging(options, visit);
}

fn lose(desk: &mut Desk, moment: Moment) {
    desk.machine.send(Command::Plan { moment, fault: Some(Fault::ReplyLost) });
}

fn opening(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+2 / type:cable enter enter");
    desk.wait_secs(10);
    lose(&mut desk, Moment::Opening);
    desk.keys("enter");
    desk.wait_secs(4);
    visit("checkout-opening-unknown", &mut desk);
    desk.burst("esc right enter");
    desk.wait_secs(3);
    visit("order-opening-unknown", &mut desk);
}

fn confirming(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+2 / type:cable enter enter enter ctrl+n enter");
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter"));
    desk.wait_secs(1);
    desk.keys("enter");
    desk.wait_secs(12);
    let code = desk.code();
    lose(&mut desk, Moment::Confirming);
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(1);
    visit("checkout-sent", &mut desk);
    desk.wait_secs(3);
    desk.machine.send(Command::Network(NetworkMode::Offline));
    desk.keys("esc right enter alt+1");
    desk.wait_secs(30);
    visit("home-offline", &mut desk);
    desk.machine.quit();
    desk.machine.restart();
    let mut desk = Desk::new(desk.machine, Options { seed: [1; 32], ..options.clone() });
    desk.keys(&format!("enter type:{NUMBER} tab type:\"{password}\" enter"));
    desk.wait_secs(10);
    visit("opening-unknown", &mut desk);
    desk.machine.quit();
    desk.machine.restart();
    let mut desk = Desk::new(desk.machine, Options { seed: [2; 32], ..options.clone() });
    desk.machine.send(Command::Network(NetworkMode::Online));
    desk.keys(&format!("enter type:{NUMBER} tab type:\"{password}\" enter"));
    desk.wait_secs(10);
    visit("opening-resolved", &mut desk);
}

fn exchanging(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("a down enter tab enter home enter type:5000 enter");
    lose(&mut desk, Moment::Command);
    desk.keys("enter");
    desk.wait_secs(8);
    visit("exchange-unknown", &mut desk);
}
