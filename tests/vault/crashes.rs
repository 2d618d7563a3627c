//! Two processes at once, and processes killed in the middle of things.
//!
//! The pauses only spread the kills over the work; nothing depends on where exactly they fall.

use std::fs;
use std::path::Path;
use std::time::Duration;

use kiwi::vault::{ProfileState, Verdict, verify};

use crate::child::{Actor, say};
use crate::place::{PASSWORD, Place, SECOND, payments, phone, secret, vault_at, world};

const KILLS: u64 = 24;
const PAYMENTS: i64 = 2000;

pub(crate) fn hold(root: &Path) {
    let _profile = vault_at(root).open(&phone(), &secret(PASSWORD)).unwrap();
    say("open");
    let _ = std::io::stdin().read_line(&mut String::new());
}

pub(crate) fn create(root: &Path) {
    let world = world(PAYMENTS);
    say("begin");
    let (profile, _) = vault_at(root).create(&phone(), &secret(PASSWORD), Some(&world)).unwrap();
    say("done");
    drop(profile);
}

pub(crate) fn change(root: &Path) {
    let keyring = vault_at(root).open(&phone(), &secret(PASSWORD)).unwrap().into_parts().keyring;
    say(PASSWORD);
    for (current, new) in [(PASSWORD, SECOND), (SECOND, PASSWORD)].into_iter().cycle() {
        keyring.change_password(&secret(current), &secret(new)).unwrap();
        say(new);
    }
}

pub(crate) fn reencrypt(root: &Path) {
    let mut parts = vault_at(root).open(&phone(), &secret(PASSWORD)).unwrap().into_parts();
    say(PASSWORD);
    for (current, new) in [(PASSWORD, SECOND), (SECOND, PASSWORD)].into_iter().cycle() {
        let (current, next) = (secret(current), secret(new));
        parts.keyring.reencrypt(&mut parts.connection, &mut parts.anchor, &current, &next).unwrap();
        say(new);
    }
}

pub(crate) fn look_at_damage(root: &Path) {
    let profile = vault_at(root).open(&phone(), &secret(PASSWORD)).unwrap();
    assert_ne!(verify(profile.connection()), Ok(Verdict::Sound));
}

#[test]
fn the_engine_never_writes_on_the_screen() {
    let place = Place::new();
    let (profile, _) = place.vault().create(&phone(), &secret(PASSWORD), Some(&world(PAYMENTS))).unwrap();
    profile.close().unwrap();
    let path = place.profile().join("world.db");
    let mut bytes = fs::read(&path).unwrap();
    let half = bytes.len() / 2;
    bytes[half] ^= 1;
    fs::write(&path, bytes).unwrap();
    assert_eq!(Actor::complaints("damaged", &place.root()), "");
}

#[test]
fn a_second_process_is_told() {
    let (place, _) = Place::with_profile();
    let mut holder = Actor::start("hold", &place.root());
    assert_eq!(holder.hear().as_deref(), Some("open"));
    assert_eq!(place.outcome(PASSWORD), "in-use");
    assert_eq!(place.vault().list().unwrap()[0].state, ProfileState::InUse);
    assert_eq!(place.vault().delete(place.vault().list().unwrap()[0].id).map_err(|e| e.code()), Err("in-use"));
    holder.killed_after(Duration::ZERO);
    assert_eq!(place.outcome(PASSWORD), "opened", "a killed process holds no lock");
}

#[test]
fn a_registration_that_is_killed_leaves_a_whole_profile_or_none() {
    let mut whole = 0;
    for kill in 0..KILLS {
        let place = Place::new();
        let mut actor = Actor::start("create", &place.root());
        assert_eq!(actor.hear().as_deref(), Some("begin"));
        let said = actor.killed_after(Duration::from_millis(kill * 4));
        let profiles = place.vault().list().unwrap();
        assert!(profiles.len() <= 1 && (said.is_empty() || profiles.len() == 1), "what was done is there");
        if profiles.is_empty() {
            let (profile, _) = place.vault().create(&phone(), &secret(PASSWORD), Some(&world(PAYMENTS))).unwrap();
            profile.close().unwrap();
        } else {
            whole += 1;
        }
        let profile = place.open(PASSWORD).unwrap();
        assert_eq!(payments(profile.connection()), PAYMENTS);
        assert_eq!(verify(profile.connection()), Ok(Verdict::Sound));
        let left = fs::read_dir(place.root()).unwrap().count();
        assert_eq!(left, 2, "the profile and the folder's lock: no remains");
    }
    eprintln!("{whole} of {KILLS} registrations were whole when they were killed");
}

/// Kills a part that keeps exchanging the two passwords, and checks that one of them is in force, and the right one.
fn exactly_one_password_opens(part: &str, step: u64) {
    let (place, _) = Place::with_profile();
    let mut current = PASSWORD;
    for kill in 0..KILLS {
        if current != PASSWORD {
            back_to_the_first(&place);
        }
        let mut actor = Actor::start(part, &place.root());
        assert_eq!(actor.hear().as_deref(), Some(PASSWORD));
        let said = actor.killed_after(Duration::from_millis(kill * step));
        let acknowledged = said.last().map_or(PASSWORD, String::as_str);
        let outcomes = (place.outcome(PASSWORD), place.outcome(SECOND));
        current = if outcomes.0 == "opened" { PASSWORD } else { SECOND };
        let one = [("opened", "wrong-credentials"), ("wrong-credentials", "opened")].contains(&outcomes);
        assert!(one, "{outcomes:?} after {acknowledged} was acknowledged");
        check_whole(&place, current);
    }
}

fn back_to_the_first(place: &Place) {
    let profile = place.open(SECOND).unwrap();
    profile.keyring().change_password(&secret(SECOND), &secret(PASSWORD)).unwrap();
    profile.close().unwrap();
}

fn check_whole(place: &Place, password: &str) {
    let profile = place.open(password).unwrap();
    assert_eq!(profile.notices(), [], "the opening before has finished what was to be finished");
    assert_eq!(payments(profile.connection()), 20);
    assert_eq!(verify(profile.connection()), Ok(Verdict::Sound));
    let folder = profile.folder().to_owned();
    profile.close().unwrap();
    assert_eq!(fs::read(folder.join("keys")).unwrap(), fs::read(folder.join("keys.bak")).unwrap());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 5, "keys, its twin, database, anchor, lock: no remains");
}

#[test]
fn a_password_change_that_is_killed_leaves_one_password_in_force() {
    exactly_one_password_opens("change", 2);
}

#[test]
fn a_re_encryption_that_is_killed_leaves_one_password_in_force() {
    exactly_one_password_opens("reencrypt", 5);
}
