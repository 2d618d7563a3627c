//! The whole way on a terminal that has only ASCII.

use kiwi::backend::contract::Note;
use kiwi::tui::app::Options;
use kiwi::tui::theme::GlyphSet;

use super::{Desk, options};

/// Fails unless every sign on the screen that is not a letter is ASCII.
#[track_caller]
fn plain(desk: &Desk) {
    let strange: String = desk.screen().chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
    assert!(strange.is_empty(), "{strange:?} at {}:\n{}", desk.app.top(), desk.screen());
}

/// The same with the help, the phone, the palette and the past notices over the screen.
#[track_caller]
fn plain_everywhere(desk: &mut Desk) {
    for (columns, rows) in [(60, 18), (80, 24), (120, 40), (40, 10)] {
        desk.resize(columns, rows);
        plain(desk);
    }
    desk.resize(80, 24);
    for key in ["f1", "f2", "ctrl+p", "f9"] {
        desk.keys(key);
        plain(desk);
        desk.keys("esc");
    }
}

#[test]
fn no_sign_is_drawn_that_a_plain_terminal_lacks() {
    let plainly = Options { glyphs: GlyphSet::Ascii, ..options() };
    let mut desk = Desk::with_notes(&[Note::R5000, Note::R5000], plainly);
    plain_everywhere(&mut desk);
    desk.order_cable();
    plain_everywhere(&mut desk);
    desk.up_to_login();
    plain_everywhere(&mut desk);
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter"));
    plain_everywhere(&mut desk);
    desk.keys("enter");
    desk.wait_secs(5);
    desk.is_at("checkout-code");
    let wrong = desk.wrong_code();
    desk.keys(&format!("type:{wrong} enter"));
    plain_everywhere(&mut desk);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.is_at("checkout-end");
    plain_everywhere(&mut desk);
    for section in ["alt+1", "f6", "alt+2", "alt+6", "alt+9"] {
        desk.keys(section);
        plain_everywhere(&mut desk);
    }
    desk.keys("ctrl+l");
    plain_everywhere(&mut desk);
}
