//! The tour through the history: the list, its filters, one operation in full, the charts.

use kiwi::backend::contract::Note;
use kiwi::tui::app::Options;

use crate::Visit;
use crate::desk::Desk;
use crate::machine::{Machine, NUMBER};

/// Visits every screen of the history.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    empty(options, visit);
    filled(options, visit);
}

/// A wallet in which nothing has happened.
fn empty(options: &Options, visit: Visit<'_>) {
    let mut machine = Machine::new();
    machine.registered(NUMBER);
    let password = machine.sms_password();
    machine.login(NUMBER, &password).expect("logged in");
    let mut desk = Desk::new(machine, options.clone());
    desk.keys("alt+7");
    visit("history-empty", &mut desk);
    desk.keys("g");
    visit("charts-empty", &mut desk);
}

fn filled(options: &Options, visit: Visit<'_>) {
    let mut desk = Desk::with_notes(&[Note::R5000, Note::R5000], options.clone());
    desk.buy_cable();
    desk.buy_cable();
    desk.keys("alt+7");
    visit("history", &mut desk);
    desk.keys("f right space");
    visit("history-filters", &mut desk);
    desk.keys("tab tab tab tab left tab type:31/02/2026");
    visit("history-filters-bad-date", &mut desk);
    desk.keys("esc f tab tab tab tab tab enter");
    visit("history-party", &mut desk);
    desk.keys("esc esc p");
    visit("history-with-party", &mut desk);
    desk.keys("x");
    visit("history-export", &mut desk);
    desk.keys("tab enter");
    visit("history-export-unsealed", &mut desk);
    desk.keys("esc esc / type:xyzzy");
    visit("history-nothing-matches", &mut desk);
    desk.keys("tab c enter");
    visit("operation-order", &mut desk);
    desk.keys("right");
    visit("operation-ledger", &mut desk);
    desk.keys("right");
    visit("operation-receipt", &mut desk);
    desk.keys("pagedown");
    visit("operation-receipt-code", &mut desk);
    desk.keys("x");
    visit("receipt-save", &mut desk);
    desk.keys("enter");
    visit("receipt-save-unsealed", &mut desk);
    desk.keys("esc esc esc g");
    visit("charts-months", &mut desk);
    desk.keys("right");
    visit("charts-balance", &mut desk);
    desk.keys("right");
    visit("charts-rate", &mut desk);
    desk.keys("left f6");
    visit("charts-masked", &mut desk);
}
