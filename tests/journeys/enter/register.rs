//! Registering online.

use std::collections::HashSet;
use std::fs;

use jiff::SignedDuration;
use kiwi::backend::contract::Request;

use super::{NUMBER, fresh, with_wallet};

#[test]
fn numbers_that_no_wallet_can_have_are_refused_with_the_reason() {
    let mut desk = fresh();
    desk.keys("enter enter");
    desk.is_at("register");
    desk.sees("✗");
    for (typed, said) in [
        ("+7916123", "4 digits are missing"),
        ("8916123", "4 digits are missing"),
        ("+791612345678", "1 digit too many"),
        ("+74951234567", "not a mobile number"),
    ] {
        desk.keys(&format!("ctrl+u type:{typed} enter"));
        assert!(desk.screen().to_lowercase().contains(said), "{typed}:\n{}", desk.screen());
        desk.is_at("register");
    }
    assert!(desk.sent.is_empty(), "nothing of it reached the world");
}

#[test]
fn a_wrong_answer_brings_a_new_picture_and_loses_nothing_typed() {
    let mut desk = fresh();
    desk.up_to_picture();
    let picture = desk.screen();
    desk.keys("type:zzzzz enter space tab enter");
    desk.is_at("register-check");
    desk.sees("Not what the picture shows");
    desk.sees("[×] I have read the offer");
    desk.sees("+7 916 123 45 67");
    assert_ne!(picture.lines().nth(8), desk.screen().lines().nth(8), "another picture");
    desk.keys("tab tab enter");
    desk.keys("type:99 enter tab enter");
    desk.sees("That is not the sum");
    let sum = desk.sum();
    desk.keys(&format!("type:{sum} enter tab enter"));
    desk.is_at("recovery-key");
    let keys: HashSet<_> = desk.sent.iter().filter_map(Request::key).collect();
    assert_eq!(keys.len(), desk.sent.len(), "every answer is a try of its own");
}

#[test]
fn another_picture_and_an_old_one() {
    let mut desk = fresh();
    desk.up_to_sum();
    let before = desk.sum();
    let mut others = (0..8).map(|_| {
        desk.keys("tab enter");
        desk.sum()
    });
    assert!(others.any(|other| other != before));
    desk.wait(SignedDuration::from_hours(2));
    let sum = desk.sum();
    desk.keys(&format!("type:{sum} enter space tab enter"));
    desk.is_at("register-check");
    desk.sees("grown too old");
    let sum = desk.sum();
    desk.keys(&format!("type:{sum} enter tab enter"));
    desk.is_at("recovery-key");
}

#[test]
fn the_offer_is_read_in_full_and_must_be_accepted() {
    let mut desk = fresh();
    desk.up_to_sum();
    let sum = desk.sum();
    desk.keys(&format!("type:{sum} tab tab tab tab enter"));
    desk.is_at("register-check");
    desk.sees("without the offer no wallet is");
    desk.keys("tab tab enter");
    desk.is_at("offer");
    desk.sees("Kiwi is a practice wallet");
    desk.keys("end");
    desk.sees("rights or duties outside the practice world");
    desk.keys("home");
    desk.sees("Kiwi is a practice wallet");
    desk.keys("esc");
    desk.is_at("register-check");
    desk.keys("shift+tab shift+tab space tab enter");
    desk.is_at("recovery-key");
}

#[test]
fn another_number_takes_the_complaint_away() {
    let (mut desk, ..) = with_wallet();
    desk.keys(&format!("down enter type:{NUMBER} enter"));
    desk.sees("Log in with this number");
    desk.keys("shift+tab shift+tab backspace type:8 enter");
    desk.is_at("register-check");
}

#[test]
fn what_keeps_the_wallet_from_the_disk_is_said_and_tried_again() {
    let mut desk = fresh();
    let profiles = desk.machine.profiles();
    desk.up_to_sum();
    fs::write(&profiles, "in the way").unwrap();
    let sum = desk.sum();
    desk.keys(&format!("type:{sum} enter space tab enter"));
    desk.is_at("sealing");
    desk.sees("approved but not on the disk");
    desk.sees("Nothing is lost");
    desk.keys("enter");
    desk.sees("approved but not on the disk");
    fs::remove_file(&profiles).unwrap();
    desk.keys("enter");
    desk.is_at("recovery-key");
}

#[test]
fn giving_up_a_wallet_that_cannot_be_sealed_asks_first() {
    let mut desk = fresh();
    desk.up_to_sum();
    fs::write(desk.machine.profiles(), "in the way").unwrap();
    let sum = desk.sum();
    desk.keys(&format!("type:{sum} enter space tab enter"));
    desk.keys("esc enter");
    desk.is_at("sealing");
    desk.keys("esc right enter");
    desk.is_at("welcome");
}

#[test]
fn leaving_half_way_asks_first() {
    let mut desk = fresh();
    desk.up_to_picture();
    desk.keys("type:ab esc enter");
    desk.is_at("register-check");
    desk.keys("esc right enter");
    desk.is_at("register");
    desk.sees(NUMBER);
}

#[test]
fn the_recovery_key_is_not_left_by_mistake() {
    let mut desk = fresh();
    desk.up_to_key();
    let key = desk.key_on_screen();
    desk.keys("esc enter");
    desk.is_at("recovery-key");
    desk.wait_secs(120);
    assert_eq!(desk.key_on_screen(), key, "writing takes longer than a minute");
    desk.keys("f6");
    desk.sees_no(&key[6..10]);
    desk.keys("f6 enter enter");
    desk.is_at("recovery-key");
    desk.keys("esc right enter");
    desk.is_at("login");
}

#[test]
fn silence_is_answered_with_the_same_request() {
    let mut desk = fresh();
    desk.losses.push_back(crate::desk::Loss::Reply);
    desk.keys(&format!("enter type:{NUMBER} enter"));
    desk.is_at("register");
    desk.keys("enter");
    desk.is_at("register-check");
    assert_eq!(desk.sent[0], desk.sent[1]);
}

#[test]
fn the_key_of_a_new_wallet_is_not_left_unasked() {
    let mut desk = fresh();
    desk.up_to_key();
    desk.keys("q");
    desk.is_at("confirm");
    desk.sees("This key cannot be shown again");
    desk.keys("esc");
    desk.sees("KIWI1");
}

#[test]
fn half_a_registration_is_not_left_unasked() {
    let mut desk = fresh();
    desk.keys("q");
    assert!(desk.exit.is_some(), "nothing is lost");
    let mut desk = fresh();
    desk.keys("enter type:916 tab q");
    desk.is_at("confirm");
    desk.sees("What you typed here will be lost");
}
