//! Moving the world's clock: from any screen, in any language, whoever sits there.

use kiwi::i18n::Language;
use kiwi::tui::app::Options;

use super::{options, rich};
use crate::desk::Desk;
use crate::machine::Machine;

#[test]
fn the_clock_moves_ahead_by_keys() {
    let mut desk = rich();
    desk.sees("Tue 3 Mar 2026");
    desk.keys("f4");
    desk.is_at("simulator");
    desk.sees("Nothing is going to happen by itself.");
    desk.keys("down enter");
    desk.sees("Wed 4 Mar 2026");
    desk.sees("Nothing happened on the way.");
    desk.keys("end enter");
    desk.sees("Wed 4 Mar 2026");
    desk.keys("esc");
    desk.is_at("home");
    desk.sees("Wed 4 Mar 2026");
}

#[test]
fn an_order_left_unpaid_is_closed_on_the_screen_that_shows_it() {
    let mut desk = rich();
    desk.keys("alt+2 / type:cable enter enter");
    desk.is_at("order");
    desk.keys("f4");
    desk.sees("Next: a message in");
    desk.wait_secs(5);
    desk.sees("Next: something with an order in");
    desk.keys("end enter");
    desk.sees("1 thing happened on the way.");
    desk.keys("esc");
    desk.is_at("order");
    desk.sees("Mon 23 Mar 2026");
    desk.sees("closed");
}

#[test]
fn one_click_jumps_and_the_same_key_closes() {
    let mut desk = rich();
    desk.keys("f4");
    desk.click("Jump 1 week ahead");
    desk.sees("Tue 10 Mar 2026");
    desk.keys("f4");
    desk.is_at("home");
}

#[test]
fn the_palette_jumps_without_a_box_and_nothing_typed_is_lost() {
    let mut desk = rich();
    desk.keys("alt+2 / type:cable ctrl+p type:\"30 days\" enter");
    desk.is_at("shop");
    desk.sees("Now it is Thu 2 Apr 2026, 09:00. Nothing happened on the way.");
    desk.sees("/ cable");
}

#[test]
fn a_visitor_jumps_too() {
    let mut desk = Desk::new(Machine::new(), options());
    desk.keys("f4 down down down enter esc");
    desk.is_at("welcome");
    desk.sees("Tue 10 Mar 2026");
}

#[test]
fn in_every_language() {
    for (language, title, said) in [
        (Language::En, "Simulator", "Nothing happened on the way."),
        (Language::Bg, "Симулатор", "По пътя не се случи нищо."),
        (Language::Ru, "Симулятор", "По дороге ничего не произошло."),
    ] {
        let mut desk = Desk::new(Machine::new(), Options { language, ..options() });
        desk.keys("f4 enter");
        desk.sees(title);
        desk.sees(said);
    }
}
