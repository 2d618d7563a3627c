//! What the wallet says right after it was opened.

use std::fs;
use std::path::PathBuf;

use super::{Desk, with_wallet};

/// A file of the only wallet.
fn file(desk: &Desk, name: &str) -> PathBuf {
    let folders = fs::read_dir(desk.machine.profiles()).unwrap();
    let folder = folders.map(|folder| folder.unwrap().path()).find(|folder| folder.join("keys").exists());
    folder.expect("a wallet").join(name)
}

#[test]
fn a_damaged_twin_is_told_and_repaired_by_one_key() {
    let (mut desk, password, _) = with_wallet();
    let (keys, twin) = (file(&desk, "keys"), file(&desk, "keys.bak"));
    fs::write(&twin, "nonsense").unwrap();
    desk.log_in(&password);
    desk.is_at("opening");
    desk.sees("keys.bak");
    desk.keys("enter");
    assert_eq!(fs::read(&keys).unwrap(), fs::read(&twin).unwrap());
    desk.is_at("first-password");
}

#[test]
fn a_damaged_twin_can_be_repaired_later_in_the_settings() {
    let (mut desk, password, _) = with_wallet();
    let (keys, twin) = (file(&desk, "keys"), file(&desk, "keys.bak"));
    fs::remove_file(&twin).unwrap();
    desk.log_in(&password);
    desk.keys("esc esc alt+9");
    assert!(!twin.exists());
    desk.click("Repair the keys file");
    assert_eq!(fs::read(&keys).unwrap(), fs::read(&twin).unwrap());
    desk.wait_secs(20);
    desk.keys("f9");
    desk.sees("both good again");
}

#[test]
fn several_notices_come_one_after_another() {
    let (mut desk, password, _) = with_wallet();
    fs::remove_file(file(&desk, "keys.bak")).unwrap();
    fs::remove_file(file(&desk, "anchor")).unwrap();
    desk.log_in("wrong-wrong");
    desk.keys(&format!("type:{password} enter"));
    desk.is_at("opening");
    desk.sees("1 of 3");
    desk.keys("esc");
    desk.sees("2 of 3");
    desk.keys("esc");
    desk.sees("3 of 3");
    desk.keys("esc");
    desk.is_at("first-password");
}

#[test]
fn the_first_password_is_changed_by_one_key() {
    let (mut desk, password, _) = with_wallet();
    desk.log_in(&password);
    desk.is_at("first-password");
    desk.keys("enter");
    desk.is_at("settings-password");
    desk.keys("esc");
    desk.is_at("home");
    assert!(desk.account().first_password, "nothing was decided");
}
