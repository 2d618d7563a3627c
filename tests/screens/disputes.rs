//! The tour through disputes and refunds.

use jiff::SignedDuration;
use kiwi::backend::contract::{DisputeRequest, DisputeState, Note, RefundRequest, RefundState, Reply, Request, Turn};
use kiwi::tui::app::Options;

use crate::Visit;
use crate::desk::Desk;

/// Visits every screen about disputes and refunds.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    empty(options, visit);
    cancelled(options, visit);
    frozen(options, visit);
    by_card(options, visit);
    late(options, visit);
    agreed(options, visit);
    returned(options, visit);
    decided(options, visit);
}

fn rich(options: &Options) -> Desk {
    Desk::with_notes(&[Note::R5000, Note::R5000], options.clone())
}

/// Orders goods by their name in Russian, which every search knows, and pays from the wallet.
fn buy(desk: &mut Desk, good: &str) {
    desk.keys(&format!("alt+2 / type:\"{good}\" enter enter enter ctrl+n enter"));
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter enter"));
    confirm(desk);
}

fn confirm(desk: &mut Desk) {
    desk.wait_secs(15);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(20);
    desk.keys("enter");
    desk.is_at("order");
}

/// A day later; somebody is there all the time.
fn day(desk: &mut Desk) {
    desk.keys("f4 home down enter esc");
    desk.wait(SignedDuration::from_secs(5));
}

/// Lets days pass until something is so.
fn until(desk: &mut Desk, is: impl Fn(&mut Desk) -> bool) {
    for _ in 0..60 {
        if is(desk) {
            return;
        }
        day(desk);
    }
    panic!("it never came to that:\n{}", desk.screen());
}

fn arrived(desk: &mut Desk) -> bool {
    desk.orders()[0].found.is_some()
}

fn turn(desk: &mut Desk, turn: Turn) -> bool {
    match desk.machine.ask(Request::Dispute(DisputeRequest::List)) {
        Reply::Disputes(disputes) => disputes[0].turn == turn,
        other => panic!("disputes expected, not {other:?}"),
    }
}

fn state(desk: &mut Desk, state: DisputeState) -> bool {
    match desk.machine.ask(Request::Dispute(DisputeRequest::List)) {
        Reply::Disputes(disputes) => disputes[0].state == state,
        other => panic!("disputes expected, not {other:?}"),
    }
}

/// The newest refund: how many tries there were, whether it is late, whether it is there.
fn refund(desk: &mut Desk) -> (usize, bool, bool) {
    match desk.machine.ask(Request::Refund(RefundRequest::List { order: None })) {
        Reply::Refunds(refunds) => {
            (refunds[0].tries.len(), refunds[0].overdue, refunds[0].state == RefundState::Succeeded)
        }
        other => panic!("refunds expected, not {other:?}"),
    }
}

fn empty(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("d");
    visit("disputes-empty", &mut desk);
}

/// Presses the last of an order's buttons: giving it up.
fn give_up(desk: &mut Desk) {
    desk.keys("shift+tab enter");
}

fn cancelled(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    buy(&mut desk, "маски");
    give_up(&mut desk);
    visit("order-cancel-paid", &mut desk);
    desk.keys("right enter");
    desk.wait_secs(20);
    visit("order-cancelled", &mut desk);
    desk.keys("enter");
    visit("refund", &mut desk);
    until(&mut desk, |desk| refund(desk).0 == 1);
    visit("refund-tried", &mut desk);
    until(&mut desk, |desk| refund(desk).2);
    visit("refund-arrived", &mut desk);
    desk.keys("enter");
    visit("operation-refund", &mut desk);
}

fn frozen(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    buy(&mut desk, "чехол для телефона");
    desk.keys("f");
    visit("order-lot", &mut desk);
    desk.keys("enter");
    desk.wait_secs(20);
    visit("order-frozen", &mut desk);
}

fn by_card(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+2 / type:\"чехол для телефона\" enter enter up left down enter");
    desk.keys("type:4242424242424242 tab type:1228 tab type:123 enter enter");
    confirm(&mut desk);
    give_up(&mut desk);
    desk.keys("right enter");
    desk.wait_secs(20);
    desk.keys("enter");
    until(&mut desk, |desk| refund(desk).2);
    visit("refund-card", &mut desk);
}

fn late(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    buy(&mut desk, "струны");
    give_up(&mut desk);
    desk.keys("right enter");
    desk.wait_secs(20);
    until(&mut desk, |desk| refund(desk).1);
    desk.keys("alt+1");
    visit("home-overdue", &mut desk);
    desk.keys("enter");
    visit("refund-overdue", &mut desk);
}

fn agreed(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    buy(&mut desk, "держатель телефона");
    until(&mut desk, arrived);
    visit("order-wrong", &mut desk);
    desk.keys("right enter");
    visit("dispute-claim", &mut desk);
    desk.keys("tab right tab type:99 tab tab type:\"The magnet fell off on the first day.\" tab type:\"Two photos.\"");
    visit("dispute-claim-wrong", &mut desk);
    desk.keys("home shift+tab shift+tab shift+tab ctrl+u type:4,05 tab tab tab tab enter");
    visit("dispute-review", &mut desk);
    desk.keys("enter");
    desk.wait_secs(20);
    visit("dispute", &mut desk);
    desk.keys("home down enter");
    visit("dispute-note", &mut desk);
    desk.keys("esc");
    until(&mut desk, |desk| turn(desk, Turn::Buyer));
    visit("dispute-offer", &mut desk);
    desk.keys("right");
    visit("dispute-sides", &mut desk);
    desk.keys("right");
    visit("dispute-thread", &mut desk);
    desk.keys("right esc");
    visit("order-disputed", &mut desk);
    desk.keys("alt+6");
    visit("orders-flagged", &mut desk);
    desk.keys("alt+1");
    visit("home-dispute", &mut desk);
    desk.keys("enter home enter");
    visit("dispute-accept", &mut desk);
    desk.keys("right enter");
    desk.wait_secs(20);
    visit("dispute-won", &mut desk);
    desk.keys("d");
    visit("disputes", &mut desk);
}

fn returned(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    buy(&mut desk, "держатель телефона");
    until(&mut desk, arrived);
    desk.keys("right enter tab tab right tab tab type:\"A photo.\" tab enter enter");
    until(&mut desk, |desk| state(desk, DisputeState::AwaitingReturn));
    visit("dispute-return", &mut desk);
    desk.keys("home enter");
    visit("dispute-send-back", &mut desk);
    desk.keys("right enter");
    day(&mut desk);
    visit("dispute-way-back", &mut desk);
}

fn decided(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    buy(&mut desk, "лента");
    until(&mut desk, arrived);
    desk.keys("right enter right tab tab tab tab tab enter enter");
    until(&mut desk, |desk| turn(desk, Turn::Buyer));
    desk.keys("home enter");
    visit("dispute-escalate", &mut desk);
    desk.keys("right enter");
    desk.wait_secs(20);
    visit("dispute-platform", &mut desk);
    until(&mut desk, |desk| state(desk, DisputeState::Lost));
    visit("dispute-lost", &mut desk);
}
