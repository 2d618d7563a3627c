//! The tour through the support desk.

use jiff::SignedDuration;
use kiwi::backend::contract::{Note, WalletState};
use kiwi::tui::app::Options;

use crate::Visit;
use crate::desk::Desk;

/// Visits every screen of the support desk.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    writing(options, visit);
    answered(options, visit);
    silent(options, visit);
    blocked(options, visit);
    restricted(options, visit);
    no_wallet(options, visit);
}

fn rich(options: &Options) -> Desk {
    Desk::with_notes(&[Note::R5000, Note::R5000], options.clone())
}

/// A day later; somebody is there all the time.
fn a_day_later(desk: &mut Desk) {
    desk.keys("f4 home down enter esc");
    desk.wait(SignedDuration::from_secs(5));
}

fn writing(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+8");
    visit("support-empty", &mut desk);
    desk.buy_cable();
    desk.keys("alt+8 enter");
    visit("support-write", &mut desk);
    desk.keys("tab tab tab enter");
    visit("support-write-nothing", &mut desk);
    desk.keys("enter");
    visit("support-about", &mut desk);
    desk.keys("enter");
    desk.is_at("support-write");
    desk.keys("type:\"Paid this morning, and the shop still says awaiting payment.\" enter type:#found");
    visit("support-written", &mut desk);
    desk.keys("esc");
    visit("support-leave", &mut desk);
    desk.keys("esc tab tab enter");
    desk.is_at("support-case");
    visit("support-case", &mut desk);
}

fn answered(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+8 enter tab tab type:\"How do I change the language?\" tab enter");
    desk.is_at("support-case");
    a_day_later(&mut desk);
    a_day_later(&mut desk);
    visit("support-answered", &mut desk);
    desk.keys("alt+1");
    visit("home-answered", &mut desk);
    desk.keys("alt+8");
    visit("support", &mut desk);
    desk.keys("enter tab tab enter");
    visit("support-close", &mut desk);
    desk.keys("right enter");
    visit("support-closed", &mut desk);
}

/// Paid, and the shop does not know.
fn silent(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.machine.silence_shop();
    desk.buy_cable();
    desk.wait_secs(60);
    visit("checkout-silence", &mut desk);
    desk.keys("enter");
    desk.wait_secs(60);
    visit("order-silence", &mut desk);
    desk.keys("w");
    visit("support-letter-ready", &mut desk);
    desk.keys("enter");
    desk.is_at("support-case");
    visit("support-case-attached", &mut desk);
    desk.keys("tab tab enter");
    desk.is_at("support-attached");
    visit("support-attached", &mut desk);
    desk.keys("right f6");
    visit("support-attached-masked", &mut desk);
    desk.keys("f6 esc tab enter");
    desk.is_at("support-letter");
    visit("support-letter", &mut desk);
}

fn blocked(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.machine.restrict(WalletState::Blocked);
    desk.hear();
    desk.wait_secs(5);
    visit("blocked", &mut desk);
    desk.keys("enter enter tab type:? tab enter");
    a_day_later(&mut desk);
    visit("support-waiting", &mut desk);
    desk.keys("esc esc");
    visit("blocked-case", &mut desk);
}

fn restricted(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.machine.restrict(WalletState::OutgoingBlocked);
    desk.hear();
    desk.wait_secs(5);
    desk.keys("alt+1");
    visit("home-restricted", &mut desk);
    desk.keys("alt+4");
    visit("withdraw-restricted", &mut desk);
    let password = desk.first_password();
    desk.keys(&format!("alt+2 / type:USB enter enter enter ctrl+n enter type:\"{password}\" enter"));
    desk.is_at("checkout-end");
    visit("checkout-restricted", &mut desk);
}

fn no_wallet(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+2 / type:USB enter enter enter type:+79990000001 enter right enter");
    desk.is_at("no-wallet");
    visit("no-wallet", &mut desk);
}
