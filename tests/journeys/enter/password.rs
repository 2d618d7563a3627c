//! Changing the password.

use super::{Desk, PASSWORD, at_settings};

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
fn a_wrong_present_password_changes_nothing() {
    let (mut desk, old, _) = at_settings();
    desk.keys("enter type:wrong-wrong enter");
    send(&mut desk, PASSWORD, PASSWORD);
    desk.is_at("settings-password");
    desk.sees("The wallet's password is wrong.");
    desk.sees_no("number or the password");
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
