//! The settings: each holds at once.

use std::fs;

use kiwi::backend::contract::WalletState;
use kiwi::config::{Auto, AutoLock};
use kiwi::i18n::Language;
use kiwi::tui::app::Options;

use super::{Desk, Machine, NUMBER, PASSWORD, at_settings, options};

fn label_file(desk: &Desk) -> String {
    fs::read_to_string(desk.machine.home.path().join("state/labels.toml")).unwrap_or_default()
}

#[test]
fn language_theme_and_signs_hold_at_once() {
    let (mut desk, ..) = at_settings();
    desk.keys("down down right");
    desk.sees("Настройки");
    assert_eq!(desk.app.look().settings.language, Auto::Set(Language::Bg));
    desk.keys("left");
    desk.sees("Settings");
    desk.keys("down right");
    assert_eq!(desk.app.look().settings.theme, "light");
    desk.keys("left");
    assert_eq!(desk.app.look().settings.theme, "dark");
    desk.keys("down right right");
    desk.sees("> Signs");
    desk.keys("left");
    desk.sees("▸ Signs");
    // What the terminal shows is found out again by itself.
    desk.keys("right right");
    desk.sees("▸ Signs");
}

#[test]
fn the_palette_finds_themes_of_ones_own() {
    let themes = vec![("mine".to_owned(), "[roles]\ntitle = { bold = true }\n".to_owned())];
    let mut desk = Desk::new(Machine::new(), Options { themes, ..options(Language::En) });
    desk.keys("ctrl+p type:mine enter");
    assert_eq!(desk.app.look().settings.theme, "mine");
}

#[test]
fn privacy_and_mouse_hold_at_once() {
    let (mut desk, ..) = at_settings();
    desk.click("Mouse");
    assert!(!desk.app.look().settings.mouse);
    desk.keys("down left");
    assert_eq!(desk.app.look().settings.auto_lock, AutoLock::After(2));
    desk.keys("down enter");
    assert!(desk.app.look().settings.mask_on_start);
    assert!(!label_file(&desk).contains("45 67"), "nobody has allowed it");
    desk.keys("down right");
    assert!(label_file(&desk).contains("45 67"));
    desk.keys("right");
    assert!(!label_file(&desk).contains("45 67"), "it is forgotten at once");
    desk.wait_secs(2 * 60 + 1);
    desk.is_at("login");
}

#[test]
fn a_new_recovery_key_takes_the_place_of_the_old_one() {
    let (mut desk, password, old) = at_settings();
    desk.keys("down enter type:wrong-wrong enter");
    desk.is_at("settings-recovery-key");
    desk.sees("wrong");
    desk.keys(&format!("type:{password} enter"));
    desk.is_at("recovery-key");
    let new = desk.key_on_screen();
    assert_ne!(new, old);
    desk.keys("space tab enter");
    desk.is_at("settings");
    desk.keys(&format!("ctrl+l esc down down down enter type:{NUMBER} enter type:{old} enter"));
    desk.keys(&format!("type:\"{PASSWORD}\" enter type:\"{PASSWORD}\" enter"));
    desk.is_at("recover");
    desk.keys(&format!("shift+tab shift+tab ctrl+u type:{new} enter enter enter"));
    assert!(desk.snapshot().account.is_some(), "{}", desk.screen());
}

#[test]
fn verifying_says_that_all_is_well() {
    let (mut desk, ..) = at_settings();
    desk.click("Verify the wallet");
    desk.is_at("settings-verify");
    desk.sees("All is well");
    desk.keys("enter");
    desk.sees("All is well");
    desk.keys("esc");
    desk.is_at("settings");
}

#[test]
fn a_backup_is_written_once_and_never_over_anything() {
    let (mut desk, ..) = at_settings();
    let file = desk.machine.home.path().join("mine.kiwi");
    let other = desk.machine.home.path().join("mine.kiwi.new");
    fs::write(&other, "of another kind").unwrap();
    desk.click("Back up to a file");
    desk.is_at("settings-backup");
    desk.keys(&format!("ctrl+u type:\"{}\" enter", file.display()));
    desk.sees("The backup is in");
    assert_eq!(fs::read_to_string(&other).unwrap(), "of another kind");
    let written = fs::read(&file).unwrap();
    desk.keys("enter");
    desk.sees("already something at");
    assert_eq!(fs::read(&file).unwrap(), written);
    desk.keys("ctrl+u enter");
    desk.sees("✗");
}

#[test]
fn deleting_wants_the_number_the_password_and_a_yes() {
    let (mut desk, password, _) = at_settings();
    let wallets = |desk: &Desk| {
        let folders = fs::read_dir(desk.machine.profiles()).unwrap();
        folders.filter(|folder| folder.as_ref().unwrap().path().join("keys").exists()).count()
    };
    desk.click("Delete this wallet");
    desk.keys(&format!("type:+79161234599 enter type:{password} enter"));
    desk.is_at("settings-delete");
    desk.sees("not this wallet's");
    desk.keys(&format!("ctrl+u type:{NUMBER} enter ctrl+u type:wrong-wrong enter right enter"));
    desk.is_at("settings-delete");
    desk.sees("wrong");
    desk.keys(&format!("type:{password} enter enter"));
    desk.is_at("settings-delete");
    assert_eq!(wallets(&desk), 1, "no was the answer");
    desk.keys("enter right enter");
    desk.is_at("welcome");
    desk.sees("The wallet is deleted");
    desk.sees("▸ Register online");
    assert_eq!(wallets(&desk), 0);
    desk.keys("f9");
    desk.sees("The wallet is deleted");
    desk.sees_no("KIWI");
}

#[test]
fn a_password_that_was_wiped_behind_the_question_is_asked_for_again() {
    let (mut desk, password, _) = at_settings();
    desk.click("Delete this wallet");
    desk.keys(&format!("type:{NUMBER} enter type:{password} enter"));
    desk.wait_secs(61);
    desk.keys("right enter");
    desk.is_at("settings-delete");
    desk.sees("✗");
    desk.sees_no("is wrong");
    desk.keys(&format!("type:{password} enter right enter"));
    desk.is_at("welcome");
}

#[test]
fn a_recovery_key_that_the_lock_takes_away_is_told_of() {
    let (mut desk, password, _) = at_settings();
    desk.keys(&format!("down enter type:{password} enter"));
    desk.is_at("recovery-key");
    desk.keys("ctrl+l");
    desk.is_at("login");
    desk.sees("The recovery key is gone from the screen");
}

#[test]
fn no_key_leaves_a_recovery_key_unasked() {
    let (mut desk, password, _) = at_settings();
    desk.keys(&format!("down enter type:{password} enter"));
    for key in ["esc", "q", "1", "alt+7"] {
        desk.keys(key);
        desk.is_at("confirm");
        desk.sees("This key cannot be shown again");
        desk.keys("esc");
        desk.is_at("recovery-key");
    }
}

#[test]
fn what_is_typed_above_a_recovery_key_is_asked_about_by_its_own_name() {
    let (mut desk, password, _) = at_settings();
    desk.keys(&format!("down enter type:{password} enter w"));
    desk.is_at("support-write");
    desk.keys("tab tab type:\"Half a letter\" esc");
    desk.is_at("confirm");
    desk.sees("What you typed here will be lost");
    desk.keys("right enter");
    desk.is_at("recovery-key");
    desk.sees("KIWI1");
}

#[test]
fn a_recovery_key_stays_on_the_screen_when_the_wallet_is_blocked() {
    let (mut desk, password, _) = at_settings();
    desk.keys(&format!("down enter type:{password} enter"));
    desk.machine.restrict(WalletState::Blocked);
    desk.hear();
    desk.wait_secs(5);
    desk.is_at("recovery-key");
    desk.sees("KIWI1");
    desk.keys("space tab enter");
    desk.is_at("blocked");
}
