//! The tour through the cards.

use jiff::SignedDuration;
use kiwi::backend::contract::Note;
use kiwi::tui::app::Options;

use crate::Visit;
use crate::desk::Desk;

/// Visits every screen about cards.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    virtual_one(options, visit);
    plastic_one(options, visit);
    short(options, visit);
}

fn rich(options: &Options) -> Desk {
    Desk::with_notes(&[Note::R5000, Note::R5000], options.clone())
}

fn virtual_one(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+5");
    visit("cards-empty", &mut desk);
    desk.keys("enter");
    visit("card-issue", &mut desk);
    desk.keys("type:Groceries enter");
    visit("card-virtual", &mut desk);
    desk.keys("enter");
    visit("card-password", &mut desk);
    desk.keys("type:wrong enter");
    visit("card-password-wrong", &mut desk);
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter"));
    visit("card-shown", &mut desk);
    desk.keys("f6");
    visit("card-shown-masked", &mut desk);
    desk.keys("f6 esc b");
    visit("card-block", &mut desk);
    desk.keys("right enter");
    desk.wait_secs(10);
    visit("card-blocked", &mut desk);
    desk.keys("n");
    visit("card-rename", &mut desk);
    desk.keys("esc shift+tab enter");
    visit("card-close", &mut desk);
}

fn plastic_one(options: &Options, visit: Visit<'_>) {
    let mut desk = rich(options);
    desk.keys("alt+5 down enter");
    visit("card-order", &mut desk);
    desk.keys("enter");
    visit("card-order-ask", &mut desk);
    desk.keys("right enter");
    desk.wait_secs(10);
    visit("card-ordered", &mut desk);
    for _ in 0..5 {
        later(&mut desk, 24);
    }
    visit("card-in-post", &mut desk);
    desk.keys("alt+1");
    visit("home-card", &mut desk);
    for _ in 0..5 {
        later(&mut desk, 24);
    }
    desk.keys("alt+5");
    visit("cards", &mut desk);
    desk.keys("enter");
    visit("card-delivered", &mut desk);
    desk.keys("type:000000 enter");
    visit("card-activation-wrong", &mut desk);
}

/// Hours later; somebody is there all the time.
fn later(desk: &mut Desk, hours: i64) {
    desk.keys("f4");
    desk.keys(if hours == 24 { "down enter esc" } else { "enter esc" });
    desk.wait(SignedDuration::from_secs(5));
}

fn short(options: &Options, visit: Visit<'_>) {
    let mut desk = Desk::with_notes(&[Note::R100], options.clone());
    desk.keys("alt+5 down enter");
    visit("card-order-short", &mut desk);
}
