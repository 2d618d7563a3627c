//! Logging in, and being locked out.

use kiwi::session::contract::{Answer, Command, Failure};

use super::{Desk, NUMBER, at_settings, with_wallet};

const STRANGER: &str = "+79161234599";

/// The screen after these tries, with every number replaced.
fn after_tries(number: &str, tries: usize) -> String {
    let (mut desk, ..) = with_wallet();
    desk.keys(&format!("enter type:{number} enter"));
    for _ in 0..tries {
        desk.keys("type:wrong-wrong enter");
    }
    desk.is_at("login");
    desk.screen().replace(number, "NUMBER")
}

#[test]
fn an_unknown_number_and_a_wrong_password_look_the_same() {
    for tries in [1, 2, 3, 4, 6] {
        assert_eq!(after_tries(NUMBER, tries), after_tries(STRANGER, tries), "after {tries} tries");
    }
}

#[test]
fn the_wait_grows_and_is_counted_down() {
    let (mut desk, password, _) = with_wallet();
    desk.keys(&format!("enter type:{NUMBER} enter"));
    let mut longest = 0;
    for _ in 0..6 {
        desk.keys("type:wrong-wrong enter");
        let wait = waits(&desk);
        assert!(wait >= longest, "{}", desk.screen());
        longest = wait;
        desk.wait_secs(i64::from(wait) + 1);
    }
    assert!(longest >= 4, "{longest}");
    desk.keys("type:wrong-wrong enter");
    let before = waits(&desk);
    desk.wait_secs(1);
    assert_eq!(waits(&desk), before - 1, "it counts by itself");
    desk.burst(&format!("type:{password} enter"));
    desk.is_at("login");
    desk.wait_secs(i64::from(before));
    desk.keys("enter");
    desk.is_at("opening");
}

/// The seconds that the screen says are left; none is zero.
fn waits(desk: &Desk) -> u32 {
    let screen = desk.screen().replace('\n', " ");
    let words: Vec<&str> = screen.split_whitespace().collect();
    let at = words.iter().position(|word| word.starts_with("second"));
    at.and_then(|at| words[at - 1].parse().ok()).unwrap_or(0)
}

#[test]
fn what_is_missing_is_said_at_its_field() {
    let (mut desk, ..) = with_wallet();
    desk.keys("enter enter enter");
    desk.sees("✗");
    desk.keys(&format!("type:{NUMBER} enter enter"));
    desk.sees("Type the password");
    desk.is_at("login");
}

#[test]
fn the_remembered_number_is_shown_without_its_middle() {
    let (mut desk, password, _) = with_wallet();
    desk.log_in(&password);
    desk.machine.send(Command::RememberLabel(true));
    desk.machine.remember_label = true;
    desk.machine.restart();
    let desk = Desk::new(desk.machine, super::options(kiwi::i18n::Language::En));
    desk.sees("+7 916 ••• 45 67");
    desk.sees_no("123");
}

#[test]
fn a_forgotten_password_is_wiped_from_the_field() {
    let (mut desk, ..) = with_wallet();
    desk.keys(&format!("enter type:{NUMBER} enter type:secret-secret"));
    desk.sees("•••••••••••••");
    desk.wait_secs(61);
    desk.sees_no("•••••••••••••");
    desk.sees(NUMBER);
}

#[test]
fn locking_says_why_and_drops_the_keys() {
    let (mut desk, password, _) = at_settings();
    desk.keys("ctrl+l");
    desk.is_at("login");
    desk.sees("You locked the wallet");
    assert_locked(&mut desk);
    desk.keys("esc");
    desk.is_at("welcome");
    desk.sees("On this computer:");
    desk.sees_no("open elsewhere");
    desk.keys(&format!("enter type:{NUMBER} enter type:{password} enter"));
    desk.is_at("home");
}

#[test]
fn an_idle_wallet_locks_itself_and_drops_the_keys() {
    let (mut desk, ..) = at_settings();
    desk.wait_secs(4 * 60);
    desk.is_at("settings");
    desk.wait_secs(61);
    desk.is_at("login");
    desk.sees("The wallet locked itself");
    desk.sees_no("Settings");
    assert_locked(&mut desk);
}

fn assert_locked(desk: &mut Desk) {
    assert!(desk.snapshot().account.is_none());
    assert!(matches!(desk.machine.send(Command::Verify), Answer::Failed(Failure::NotOpen)));
}

#[test]
fn esc_goes_back_to_the_first_screen() {
    let (mut desk, ..) = with_wallet();
    desk.keys("enter esc");
    desk.is_at("welcome");
    desk.keys("enter type:x esc");
    desk.is_at("welcome");
}
