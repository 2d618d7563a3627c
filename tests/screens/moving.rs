//! The tour through the ways that money comes in and goes out.

use kiwi::backend::contract::Note;
use kiwi::tui::app::Options;

use crate::Visit;
use crate::desk::{Desk, Loss};

/// Visits every page of topping up, withdrawing and sending on.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    money_in(options, visit);
    forms(options, visit);
    money_out(options, visit);
    refused(options, visit);
    over_month(options, visit);
}

/// Sends what a month takes, and orders something then.
fn over_month(options: &Options, visit: Visit<'_>) {
    let mut desk = Desk::with_notes(&[Note::R5000, Note::R5000], options.clone());
    let (card_in, wallet_out) = ("alt+3 home enter", "alt+4 home down down enter");
    let first = [(wallet_out, 9_700)];
    let again = [(card_in, 15_000), (wallet_out, 15_000)];
    let last = [(card_in, 15_000), (wallet_out, 200)];
    for (way, amount) in first.into_iter().chain(again).chain(again).chain(last) {
        desk.keys(&format!("{way} ctrl+n type:{amount} enter enter"));
        send_code(&mut desk);
        desk.wait_secs(200);
    }
    desk.keys("alt+4");
    visit("withdraw-month", &mut desk);
    let password = desk.first_password();
    desk.keys(&format!("alt+2 / type:USB enter enter enter ctrl+n enter type:\"{password}\" enter"));
    desk.is_at("checkout-price");
    visit("checkout-over-month", &mut desk);
}

fn wallet(options: &Options) -> Desk {
    Desk::with_notes(&[Note::R5000], options.clone())
}

/// Sends the code that has just arrived.
fn send_code(desk: &mut Desk) {
    desk.wait_secs(15);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
}

fn money_in(options: &Options, visit: Visit<'_>) {
    let mut desk = wallet(options);
    desk.keys("alt+3");
    visit("top-up", &mut desk);
    desk.keys("enter");
    visit("transfer-form", &mut desk);
    desk.keys("type:\"2200 00\" enter type:13 enter type:12 enter type:1,153");
    visit("transfer-form-wrong", &mut desk);
    desk.keys("enter");
    visit("transfer-form-insisted", &mut desk);
    desk.keys("ctrl+n ctrl+u type:1000,50");
    visit("transfer-form-right", &mut desk);
    desk.keys("f6");
    visit("transfer-form-masked", &mut desk);
    desk.keys("f6 enter");
    visit("transfer-consent", &mut desk);
    desk.keys("enter");
    desk.wait_secs(15);
    visit("transfer-code", &mut desk);
    desk.keys("esc alt+1");
    visit("home-transfer", &mut desk);
    desk.keys("alt+3");
    visit("top-up-open", &mut desk);
    desk.keys("enter type:000000 enter");
    visit("transfer-code-wrong", &mut desk);
    send_code(&mut desk);
    visit("transfer-under-way", &mut desk);
    desk.wait_secs(200);
    visit("transfer-arrived", &mut desk);
    desk.keys("enter down down enter right enter");
    visit("terminal-top-up", &mut desk);
    desk.keys("tab tab tab tab enter");
    visit("terminal-receipt", &mut desk);
}

/// The other forms, filled in.
fn forms(options: &Options, visit: Visit<'_>) {
    let mut desk = wallet(options);
    let forms = [
        ("alt+3 down enter", "mobile-in"),
        ("alt+3 down down down enter", "e-money-in"),
        ("alt+4 enter", "card-out"),
        ("alt+4 down enter", "bank-out"),
        ("alt+4 down down enter", "wallet-out"),
        ("alt+4 down down down down enter", "cash-out"),
    ];
    for (keys, name) in forms {
        desk.keys(&format!("{keys} ctrl+n type:500"));
        visit(&format!("transfer-form-{name}"), &mut desk);
        // What is typed is asked about before it is left.
        desk.keys("esc right enter");
    }
}

fn money_out(options: &Options, visit: Visit<'_>) {
    let mut desk = wallet(options);
    desk.keys("alt+4");
    visit("withdraw", &mut desk);
    desk.keys("enter ctrl+n type:4800");
    visit("transfer-short", &mut desk);
    desk.keys("enter");
    visit("transfer-short-insisted", &mut desk);
    desk.keys("esc right enter down down down down enter ctrl+n type:1000 enter enter");
    send_code(&mut desk);
    visit("transfer-cash-ready", &mut desk);
    desk.keys("tab enter");
    visit("transfer-pickup", &mut desk);
    desk.keys("esc");
    desk.is_at("withdraw");
}

fn refused(options: &Options, visit: Visit<'_>) {
    let mut desk = wallet(options);
    desk.keys("alt+3 enter type:2200000000000046 enter type:1249 enter type:123 enter type:500 enter enter");
    visit("transfer-declined", &mut desk);

    let mut desk = wallet(options);
    desk.keys("alt+4 down down enter ctrl+n type:500 enter enter");
    desk.wait_secs(15);
    desk.losses.push_back(Loss::Request);
    desk.keys("type:123456 enter");
    visit("transfer-unknown", &mut desk);

    let mut desk = Desk::with_notes(&[Note::R100], options.clone());
    desk.keys("alt+4");
    visit("withdraw-closed", &mut desk);
}
