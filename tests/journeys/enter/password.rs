//! Changing the password.

use super::{Desk, NUMBER, PASSWORD, at_settings};

/// At the form, with the present password typed.
fn at_form() -> (Desk, String, String) {
    let (mut desk, password, key) = at_settings();
    desk.keys(&format!("enter type:{password} enter"));
    desk.is_at("settings-password");
    (desk, password, key)
}

/// Types the new password twice and sends the form.
fn send(desk: &mut Desk, new: &str, again: &str) {
    desk.keys(&format!("ctrl+u type:\"{new}\" enter ctrl+u type:\"{again}\" enter tab enter"));
}

#[test]
fn the_old_password_opens_nothing_and_the_new_one_opens_it() {
    let (mut desk, old, _) = at_form();
    send(&mut desk, PASSWORD, PASSWORD);
    desk.is_at("settings");
    desk.sees("The old one opens nothing");
    desk.keys("ctrl+l");
    desk.keys(&format!("type:{NUMBER} enter type:{old} enter"));
    desk.is_at("login");
    desk.sees("number or the password is wrong");
    desk.keys(&format!("type:\"{PASSWORD}\" enter"));
    desk.is_at("opening");
    assert!(!desk.opens(&old));
    assert!(desk.opens(PASSWORD));
}

#[test]
fn strength_is_shown_while_it_is_typed() {
    let (mut desk, ..) = at_form();
    desk.keys("type:abc");
    desk.sees("very weak");
    desk.sees("5 more characters");
    desk.keys("ctrl+u type:\"молив чайка дъга 58\"");
    desk.sees("very good");
}

#[test]
fn what_will_not_do_is_explained_and_nothing_changes() {
    let (mut desk, old, _) = at_form();
    for (new, again, said) in [
        (PASSWORD, "something else", "differ"),
        ("short", "short", "more characters"),
        ("password123", "password123", "✗"),
        ("9161234567x", "9161234567x", "number"),
    ] {
        send(&mut desk, new, again);
        desk.is_at("settings-password");
        desk.sees(said);
        desk.keys("shift+tab");
        while !desk.screen().contains("▸ New password") {
            desk.keys("shift+tab");
        }
    }
    assert!(desk.opens(&old));
}

#[test]
fn the_present_one_again_is_refused() {
    let (mut desk, old, _) = at_form();
    send(&mut desk, &old, &old);
    desk.is_at("settings-password");
    desk.sees("It is the current password");
}

#[test]
fn a_wrong_present_password_changes_nothing() {
    let (mut desk, old, _) = at_settings();
    desk.keys("enter type:wrong-wrong enter");
    send(&mut desk, PASSWORD, PASSWORD);
    desk.is_at("settings-password");
    desk.sees("wrong");
    desk.sees("▸ Current password");
    desk.keys(&format!("type:{old} enter enter enter tab enter"));
    desk.is_at("settings");
    assert!(desk.opens(PASSWORD));
}

#[test]
fn everything_encrypted_anew_gives_a_new_recovery_key() {
    let (mut desk, old, key) = at_form();
    desk.keys(&format!("type:\"{PASSWORD}\" enter type:\"{PASSWORD}\" enter"));
    desk.sees("with new keys, that copy opens");
    desk.keys("space tab enter");
    desk.is_at("recovery-key");
    let new_key = desk.key_on_screen();
    assert_ne!(new_key, key);
    desk.keys("space tab enter");
    desk.is_at("settings");
    assert!(desk.opens(PASSWORD));
    assert!(!desk.opens(&old));
}

#[test]
fn leaving_half_way_asks_and_idle_fields_are_wiped() {
    let (mut desk, ..) = at_form();
    desk.keys("esc enter");
    desk.is_at("settings-password");
    desk.wait_secs(61);
    desk.sees_no("••••");
    desk.keys("esc");
    desk.is_at("settings");
}
