//! A profile as one sealed file, and back.

use std::fs;
use std::path::{Path, PathBuf};

use kiwi::domain::phone::Phone;
use kiwi::vault::{AnchorVerdict, Error, Height, Replace, Restored, Unlock, Verdict, verify};

use crate::place::{PASSWORD, Place, SECOND, class, pay, payments, phone, secret, world};

const KNOWN: Height = Height { height: 20, hash: [7; 32], moment: 200 };

/// A place with a profile and a backup of it, of twenty payments.
fn backed_up() -> (Place, PathBuf) {
    let (place, _) = Place::with_profile();
    let mut profile = place.open(PASSWORD).unwrap();
    profile.anchor_mut().write(KNOWN).unwrap();
    let backup = place.root().join("wallet.kiwi");
    profile.keyring().backup(profile.connection(), profile.anchor(), &backup).unwrap();
    profile.close().unwrap();
    (place, backup)
}

fn restore(place: &Place, backup: &Path, password: &str, replace: Replace) -> Result<Restored, Error> {
    place.vault().restore(backup, &phone(), Unlock::Password(&secret(password)), replace)
}

/// Nothing half-made is left, whatever was refused.
fn assert_empty(place: &Place) {
    let left: Vec<_> = fs::read_dir(place.root()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| name == ".lock"), "{left:?}");
}

#[test]
fn a_backup_brings_everything_back() {
    let (place, backup) = backed_up();
    let elsewhere = Place::new();
    let restored = restore(&elsewhere, &backup, PASSWORD, Replace::Refuse).unwrap();
    assert_eq!(restored.id, place.vault().list().unwrap()[0].id);
    assert_eq!(restored.moved_aside, Vec::<PathBuf>::new());
    let profile = elsewhere.open(PASSWORD).unwrap();
    assert_eq!(profile.notices(), []);
    assert_eq!(payments(profile.connection()), 20);
    assert_eq!(verify(profile.connection()), Ok(Verdict::Sound));
    assert_eq!(profile.anchor().compare(20, 200, |_| Some(KNOWN.hash)), AnchorVerdict::Intact);
    assert_eq!(profile.anchor().compare(19, 190, |_| None), AnchorVerdict::Missing { operations: 1 });
}

#[test]
fn it_opens_with_the_secrets_of_its_own_time() {
    let (place, key) = Place::with_profile();
    let backup = place.root().join("wallet.kiwi");
    let profile = place.open(PASSWORD).unwrap();
    let keyring = profile.keyring();
    keyring.backup(profile.connection(), profile.anchor(), &backup).unwrap();
    keyring.change_password(&secret(PASSWORD), &secret(SECOND)).unwrap();
    let new_key = keyring.new_recovery_key(&secret(SECOND)).unwrap();
    let elsewhere = Place::new();
    let vault = elsewhere.vault();
    let other = Phone::parse("+79161234568").unwrap();
    let attempt = |phone: &Phone, with: Unlock<'_>| class(vault.restore(&backup, phone, with, Replace::Refuse));
    assert_eq!(attempt(&phone(), Unlock::Password(&secret(SECOND))), "wrong-credentials");
    assert_eq!(attempt(&other, Unlock::Password(&secret(PASSWORD))), "wrong-credentials");
    assert_eq!(attempt(&phone(), Unlock::Recovery(&new_key)), "wrong-credentials");
    assert_empty(&elsewhere);
    assert_eq!(attempt(&phone(), Unlock::Recovery(&key)), "opened");
    assert_eq!(elsewhere.outcome(PASSWORD), "opened");
}

#[test]
fn a_profile_that_is_here_is_replaced_only_when_told_to_and_is_kept() {
    let (place, backup) = backed_up();
    let profile = place.open(PASSWORD).unwrap();
    pay(profile.connection(), 21..=30);
    assert_eq!(class(restore(&place, &backup, PASSWORD, Replace::Refuse)), "already-exists");
    assert_eq!(class(restore(&place, &backup, PASSWORD, Replace::MoveAside)), "in-use");
    profile.close().unwrap();
    let restored = restore(&place, &backup, PASSWORD, Replace::MoveAside).unwrap();
    assert_eq!(payments(place.open(PASSWORD).unwrap().connection()), 20);
    assert_eq!(restored.moved_aside.len(), 1);
    let old = Place::new();
    fs::create_dir_all(old.root()).unwrap();
    fs::rename(&restored.moved_aside[0], old.root().join(restored.id.to_string())).unwrap();
    assert_eq!(payments(old.open(PASSWORD).unwrap().connection()), 30, "what was replaced is whole");
}

#[test]
fn another_wallet_of_the_same_number_is_in_the_way_too() {
    let (_place, backup) = backed_up();
    let elsewhere = Place::new();
    let (profile, _) = elsewhere.vault().create(&phone(), &secret(SECOND), None).unwrap();
    profile.close().unwrap();
    assert_eq!(class(restore(&elsewhere, &backup, PASSWORD, Replace::Refuse)), "already-exists");
    let restored = restore(&elsewhere, &backup, PASSWORD, Replace::MoveAside).unwrap();
    assert_eq!((restored.moved_aside.len(), elsewhere.vault().list().unwrap().len()), (1, 1));
    assert_eq!((elsewhere.outcome(SECOND), elsewhere.outcome(PASSWORD)), ("wrong-credentials", "opened"));
}

#[test]
fn no_byte_of_a_backup_can_change_unnoticed() {
    let place = Place::new();
    let (profile, _) = place.vault().create(&phone(), &secret(PASSWORD), Some(&world(3000))).unwrap();
    let backup = place.root().join("wallet.kiwi");
    profile.keyring().backup(profile.connection(), profile.anchor(), &backup).unwrap();
    let good = fs::read(&backup).unwrap();
    assert!(good.len() > 3 * 65_552, "several pieces");
    let elsewhere = Place::new();
    let head = 12 + fs::read(place.profile().join("keys")).unwrap().len() + 32 + 57;
    let pieces = (head..good.len()).step_by(65_552).flat_map(|start| [start, start + 40, start + 65_551]);
    for at in (0..head).chain(pieces).chain([good.len() - 1]).filter(|&at| at < good.len()) {
        let mut bad = good.clone();
        bad[at] ^= 0x80;
        fs::write(&backup, &bad).unwrap();
        let refusal = class(restore(&elsewhere, &backup, PASSWORD, Replace::Refuse));
        let known = ["not-a-backup", "newer-backup", "damaged-backup"];
        assert!(known.contains(&refusal), "byte {at}: {refusal}");
        assert_eq!(refusal == "not-a-backup", at < 8, "byte {at}");
        assert_empty(&elsewhere);
    }
    for length in (0..head).chain([head, head + 65_552, head + 65_553, good.len() - 1]) {
        fs::write(&backup, &good[..length]).unwrap();
        let refusal = class(restore(&elsewhere, &backup, PASSWORD, Replace::Refuse));
        assert!(["not-a-backup", "damaged-backup"].contains(&refusal), "{length} bytes: {refusal}");
    }
    let piece = |number: usize| &good[head + number * 65_552..head + (number + 1) * 65_552];
    fs::write(&backup, [&good[..head], piece(1), piece(0), &good[head + 2 * 65_552..]].concat()).unwrap();
    assert_eq!(class(restore(&elsewhere, &backup, PASSWORD, Replace::Refuse)), "damaged-backup", "pieces exchanged");
    fs::write(&backup, [good.as_slice(), b"more"].concat()).unwrap();
    assert_eq!(class(restore(&elsewhere, &backup, PASSWORD, Replace::Refuse)), "damaged-backup", "something after it");
    fs::write(&backup, &good).unwrap();
    assert_eq!(class(restore(&elsewhere, &backup, PASSWORD, Replace::Refuse)), "opened");
}

#[test]
fn pieces_of_two_backups_cannot_be_mixed() {
    let (place, first) = backed_up();
    let second = place.root().join("second.kiwi");
    let profile = place.open(PASSWORD).unwrap();
    profile.keyring().backup(profile.connection(), profile.anchor(), &second).unwrap();
    let (one, other) = (fs::read(&first).unwrap(), fs::read(&second).unwrap());
    let head = 12 + fs::read(place.profile().join("keys")).unwrap().len() + 32 + 57;
    fs::write(&first, [&one[..head], &other[head..]].concat()).unwrap();
    assert_eq!(class(restore(&Place::new(), &first, PASSWORD, Replace::Refuse)), "damaged-backup");
}

#[test]
fn older_keys_cannot_be_put_into_a_backup() {
    let (place, _) = Place::with_profile();
    let old = fs::read(place.profile().join("keys")).unwrap();
    let backup = place.root().join("wallet.kiwi");
    let profile = place.open(PASSWORD).unwrap();
    profile.keyring().change_password(&secret(PASSWORD), &secret(SECOND)).unwrap();
    profile.keyring().backup(profile.connection(), profile.anchor(), &backup).unwrap();
    let mut bytes = fs::read(&backup).unwrap();
    bytes[12..12 + old.len()].copy_from_slice(&old);
    fs::write(&backup, bytes).unwrap();
    let outcome = restore(&Place::new(), &backup, PASSWORD, Replace::Refuse);
    assert_eq!(class(outcome), "damaged-backup", "the old password opens the keys, but they are not this backup's");
}

#[test]
fn a_backup_never_overwrites_and_leaves_nothing_beside_it() {
    let (place, backup) = backed_up();
    let profile = place.open(PASSWORD).unwrap();
    let before = fs::read(&backup).unwrap();
    let again = profile.keyring().backup(profile.connection(), profile.anchor(), &backup);
    assert_eq!(again.map_err(|error| error.code()), Err("io"));
    assert_eq!(fs::read(&backup).unwrap(), before);
    let nowhere = place.root().join("no such folder").join("wallet.kiwi");
    assert!(profile.keyring().backup(profile.connection(), profile.anchor(), &nowhere).is_err());
    let left: Vec<_> = fs::read_dir(place.profile()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("backup")), "{left:?}");
}

#[test]
fn the_newest_three_backups_before_migrations_are_kept() {
    let (place, _) = Place::with_profile();
    let profile = place.open(PASSWORD).unwrap();
    let made: Vec<PathBuf> = (0..5)
        .map(|_| profile.keyring().backup_before_migration(profile.connection(), profile.anchor()).unwrap())
        .collect();
    profile.close().unwrap();
    assert_eq!(made.iter().map(|path| path.exists()).collect::<Vec<_>>(), [false, false, true, true, true]);
    assert!(made[4].file_name().unwrap().to_str().unwrap().ends_with("-v3.kiwi"), "the version it was made from");
    assert_eq!(class(restore(&Place::new(), &made[4], PASSWORD, Replace::Refuse)), "opened");
}

#[test]
fn backups_inside_the_profile_go_with_the_secrets_that_open_them() {
    let (place, _) = Place::with_profile();
    let mut profile = place.open(PASSWORD).unwrap();
    for way in 0..3 {
        let made = profile.keyring().backup_before_migration(profile.connection(), profile.anchor()).unwrap();
        assert!(made.exists());
        let (keyring, password) = (profile.keyring().clone(), secret(PASSWORD));
        let parts = profile.parts_mut();
        match way {
            0 => keyring.change_password(&password, &password).unwrap(),
            1 => drop(keyring.new_recovery_key(&password).unwrap()),
            _ => drop(keyring.reencrypt(&mut parts.connection, &mut parts.anchor, &password, &password).unwrap()),
        }
        assert!(!made.exists(), "it would open with what was replaced");
    }
    profile.close().unwrap();
}

#[test]
fn a_copy_that_a_backup_was_stopped_in_the_middle_of_is_removed_at_the_next_opening() {
    let (place, _) = Place::with_profile();
    let left = place.profile().join("backup.new");
    fs::write(&left, "half of a database").unwrap();
    place.open(PASSWORD).unwrap().close().unwrap();
    assert!(!left.exists());
}

#[test]
fn what_is_no_backup_is_called_so() {
    let (place, backup) = backed_up();
    for other in [place.profile().join("keys"), place.profile().join("world.db")] {
        assert_eq!(class(restore(&Place::new(), &other, PASSWORD, Replace::Refuse)), "not-a-backup");
    }
    assert_eq!(class(restore(&Place::new(), &place.root(), PASSWORD, Replace::Refuse)), "not-a-backup");
    let mut newer = fs::read(&backup).unwrap();
    newer[9] = 2;
    fs::write(&backup, newer).unwrap();
    assert_eq!(class(restore(&Place::new(), &backup, PASSWORD, Replace::Refuse)), "newer-backup");
}
