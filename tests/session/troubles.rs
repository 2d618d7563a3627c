//! Wallets that something happened to, and what is said of them.

use std::collections::BTreeSet;
use std::fs;

use kiwi::backend::contract::{HistoryFilter, Refusal, WalletState};
use kiwi::session::contract::{Answer, Command, Failure, Format, Notice};
use kiwi::vault::{Error, Unlock, Vault, close_store};

use super::machine::{NUMBER, OTHER_NUMBER, PASSWORD, cheap_vault, name, phone};
use super::{folders, registered, secret};

/// Does something to the wallet's records while nobody else has them open.
fn change_behind_its_back(vault: &Vault, password: &str, sql: &str) {
    let parts = vault.open(&phone(NUMBER), &secret(password)).expect("the wallet").into_parts();
    parts.connection.execute_batch(sql).expect("written");
    close_store(parts.connection).expect("closed");
}

#[test]
fn a_wallet_with_a_newer_world_is_left_alone_and_told_as_that() {
    let (mut machine, password) = registered();
    let elsewhere = cheap_vault(machine.profiles());
    let version = |connection: &rusqlite::Connection| {
        connection.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0)).expect("a version")
    };
    change_behind_its_back(&elsewhere, &password, "PRAGMA user_version = 77");

    let refused = machine.login(NUMBER, &password).expect_err("a newer world");
    assert!(matches!(refused, Failure::Vault(Error::NewerVersion { found: 77, .. })), "{refused}");
    let profile = elsewhere.open(&phone(NUMBER), &secret(&password)).expect("nobody holds it");
    assert_eq!(version(profile.connection()), 77);
}

#[test]
fn a_damaged_neighbour_does_not_hide_a_wrong_password() {
    let (mut machine, password) = registered();
    let before: BTreeSet<_> = folders(&machine.profiles()).into_iter().collect();
    machine.registered(OTHER_NUMBER);
    let neighbour = folders(&machine.profiles()).into_iter().find(|folder| !before.contains(folder));
    for copy in ["keys", "keys.bak"] {
        fs::write(neighbour.as_ref().expect("a second wallet").join(copy), "damage").expect("a keys file");
    }
    let wrong = machine.login(NUMBER, "wrong").expect_err("a wrong password");
    assert!(matches!(wrong, Failure::WrongCredentials { .. }), "{wrong}");
    let damaged = machine.login(OTHER_NUMBER, "any").expect_err("a damaged wallet");
    assert!(matches!(damaged, Failure::Vault(Error::DamagedKeys { .. })), "{damaged}");
    assert_eq!(machine.login(NUMBER, &password).expect("the password"), [Notice::FailedLogins(1)]);
}

/// The vault knows the new password before the world hears of it; a process killed between leaves this.
#[test]
fn a_change_that_the_world_never_heard_of_counts_and_only_asks_once_more() {
    let (mut machine, old) = registered();
    let elsewhere = cheap_vault(machine.profiles());
    let keyring = elsewhere.unlock(&phone(NUMBER), Unlock::Password(&secret(&old))).expect("the keys");
    keyring.change_password(&secret(&old), &secret(PASSWORD)).expect("changed");
    drop(keyring);
    assert!(matches!(machine.login(NUMBER, &old), Err(Failure::WrongCredentials { .. })));
    machine.login(NUMBER, PASSWORD).expect("the new password");
    assert!(machine.snapshot().account.as_ref().expect("an account").first_password, "the question stands");
    assert!(matches!(machine.send(Command::KeepFirstPassword), Answer::Done));
    machine.restart();
    machine.login(NUMBER, PASSWORD).expect("the new password still");
}

#[test]
fn a_second_seal_makes_no_second_wallet() {
    let (mut machine, password) = registered();
    assert!(matches!(machine.send(Command::Seal), Answer::Failed(Failure::NothingToSeal)));
    assert_eq!(folders(&machine.profiles()).len(), 1);
    machine.login(NUMBER, &password).expect("the first wallet");
    assert!(matches!(machine.send(Command::Seal), Answer::Failed(Failure::NothingToSeal)));
}

/// A disk without room for one more row refuses the guide's tick; whoever comes in must not be told that the records are wrong.
#[test]
fn a_guide_that_cannot_be_told_keeps_nobody_out() {
    let (mut machine, password) = registered();
    let full = "CREATE TRIGGER full BEFORE INSERT ON lesson BEGIN SELECT RAISE(ABORT, 'no room'); END";
    change_behind_its_back(&cheap_vault(machine.profiles()), &password, full);
    assert_eq!(machine.login(NUMBER, &password).expect("the first login"), []);
    assert_eq!(machine.snapshot().account.as_ref().expect("an account").phone, phone(NUMBER));
}

#[test]
fn a_password_set_by_the_recovery_key_counts_even_if_the_wallet_does_not_open() {
    let mut machine = super::Machine::new();
    let key = machine.registered(NUMBER);
    let password = machine.sms_password();
    let elsewhere = cheap_vault(machine.profiles());
    change_behind_its_back(&elsewhere, &password, "PRAGMA user_version = 77");
    let recover = Command::Recover { phone: phone(NUMBER), recovery_key: key, new: secret(PASSWORD) };
    let answer = machine.send(recover);
    let Answer::Failed(Failure::NotOpenedAfterChange(why)) = answer else { panic!("{}", name(&answer)) };
    assert!(matches!(*why, Failure::Vault(Error::NewerVersion { found: 77, .. })), "{why}");
    assert!(matches!(machine.login(NUMBER, &password), Err(Failure::WrongCredentials { .. })));
    elsewhere.open(&phone(NUMBER), &secret(PASSWORD)).expect("the new password");
}

#[test]
fn a_blocked_wallet_is_exported_in_no_format() {
    let (mut machine, password) = registered();
    machine.login(NUMBER, &password).expect("the password");
    machine.restrict(WalletState::Blocked);
    for format in [Format::Csv, Format::Json, Format::Hledger] {
        let to = machine.home.path().join("history");
        let filter = Box::new(HistoryFilter::default());
        let answer = machine.send(Command::Export { format, filter, to: to.clone() });
        assert!(matches!(answer, Answer::Refused(Refusal::WalletBlocked)), "{format:?}: {}", name(&answer));
        assert!(!to.exists());
    }
}
