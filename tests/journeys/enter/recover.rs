//! A lost password.

use super::{Desk, NUMBER, PASSWORD, with_wallet};

/// The form filled in but for the last Enter; the wallet's own key is given back.
fn filled(key: impl Fn(&str) -> String) -> (Desk, String, String) {
    let (mut desk, old, right) = with_wallet();
    let key = key(&right);
    desk.keys(&format!("down down down enter type:{NUMBER} enter type:\"{key}\" enter"));
    desk.is_at("recover");
    desk.keys(&format!("type:\"{PASSWORD}\" enter type:\"{PASSWORD}\""));
    (desk, old, right)
}

#[test]
fn the_key_is_read_however_it_is_written() {
    let (mut desk, ..) = filled(|key| key.to_lowercase().replace('-', " "));
    desk.keys("enter");
    assert!(desk.opens(PASSWORD));
}

#[test]
fn a_slip_names_its_group_and_costs_nothing_else() {
    let (mut desk, _, right) = filled(|key| slipped(key, 3));
    desk.keys("enter");
    desk.is_at("recover");
    desk.sees("group 3");
    desk.sees("▸ Recovery key");
    desk.sees(&slipped(&right, 3));
    desk.keys(&format!("ctrl+u type:{right} enter enter enter"));
    assert!(desk.opens(PASSWORD), "the passwords were still there");
}

/// The key with one wrong character in this group.
fn slipped(key: &str, group: usize) -> String {
    let at = "KIWI1-".len() + (group - 1) * 5;
    let other = if &key[at..=at] == "Q" { "P" } else { "Q" };
    format!("{}{other}{}", &key[..at], &key[at + 1..])
}

#[test]
fn a_key_of_another_wallet_looks_like_a_wrong_number() {
    let other = super::Machine::new().registered(crate::machine::OTHER_NUMBER).expose().to_owned();
    let (mut desk, ..) = filled(move |_| other.clone());
    desk.keys("enter");
    desk.is_at("recover");
    desk.sees("wrong");
    assert!(!desk.opens(PASSWORD));
}

#[test]
fn what_will_not_do_is_said_at_its_field() {
    let (mut desk, old, right) = with_wallet();
    desk.keys("down down down enter enter enter enter enter");
    desk.is_at("recover");
    desk.sees("▸ Phone number");
    desk.keys(&format!("type:{NUMBER} enter enter enter enter"));
    desk.sees("Type the recovery key that you wrote down");
    desk.keys(&format!("type:{right} enter type:\"{PASSWORD}\" enter type:other enter"));
    desk.sees("differ");
    desk.keys("ctrl+u type:x shift+tab ctrl+u type:weak enter enter");
    desk.sees("more characters");
    assert!(desk.opens(&old));
}
