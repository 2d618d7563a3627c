//! Files that were damaged, exchanged or altered: each is refused in its own class, and the twin helps where it can.

use std::fs;
use std::path::Path;

use kiwi::vault::{AnchorVerdict, Error, Finding, Height, Notice, ProfileState, Unlock, Vault, Verdict, verify};
use sha2::{Digest, Sha256};

use crate::place::{PASSWORD, Place, SECOND, class, copy_folder, pay, payments, phone, secret, vault_at, world};

const HASH: usize = 32;

/// Unlocks the keys without the database: the class of the refusal, or "opened".
fn unlock(place: &Place, password: &str) -> &'static str {
    class(place.vault().unlock(&phone(), Unlock::Password(&secret(password))))
}

fn notices(place: &Place) -> Vec<Notice> {
    let profile = place.open(PASSWORD).unwrap();
    let notices = profile.notices().to_vec();
    profile.close().unwrap();
    notices
}

fn write_both(folder: &Path, bytes: &[u8]) {
    for name in ["keys", "keys.bak"] {
        fs::write(folder.join(name), bytes).unwrap();
    }
}

/// A keys file altered by somebody who knows its format: the closing hash fits again.
fn altered(good: &[u8], alter: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = good[..good.len() - HASH].to_vec();
    alter(&mut bytes);
    let hash = Sha256::digest(&bytes);
    bytes.extend_from_slice(&hash);
    bytes
}

#[test]
fn every_flipped_byte_of_the_keys_is_told_from_a_wrong_password() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let good = fs::read(folder.join("keys")).unwrap();
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 0x10;
        fs::write(folder.join("keys"), &bad).unwrap();
        assert_eq!(unlock(&place, PASSWORD), "opened", "the twin opens, byte {at}");
        assert_eq!(unlock(&place, SECOND), "wrong-credentials", "byte {at}");
        fs::write(folder.join("keys.bak"), &bad).unwrap();
        assert_eq!(unlock(&place, PASSWORD), "damaged-keys", "byte {at}");
        write_both(&folder, &good);
    }
    assert_eq!(unlock(&place, PASSWORD), "opened");
}

#[test]
fn cut_and_extended_keys_are_damaged() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let good = fs::read(folder.join("keys")).unwrap();
    for length in 0..good.len() {
        write_both(&folder, &good[..length]);
        assert_eq!(unlock(&place, PASSWORD), "damaged-keys", "{length} bytes");
    }
    for more in [1, 100, 5000, 100_000] {
        write_both(&folder, &[good.as_slice(), &vec![0; more]].concat());
        assert_eq!(unlock(&place, PASSWORD), "damaged-keys", "{more} bytes more");
    }
    assert_eq!(place.vault().list().unwrap()[0].state, ProfileState::DamagedKeys);
}

#[test]
fn keys_altered_on_purpose_never_open() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let good = fs::read(folder.join("keys")).unwrap();
    for at in 0..good.len() - HASH {
        write_both(&folder, &altered(&good, |bytes| bytes[at] ^= 0x80));
        let refusal = unlock(&place, PASSWORD);
        let known = ["wrong-credentials", "damaged-keys", "newer-version", "too-expensive"];
        assert!(known.contains(&refusal), "byte {at}: {refusal}");
    }
}

#[test]
fn a_newer_version_is_left_alone() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let newer = altered(&fs::read(folder.join("keys")).unwrap(), |bytes| bytes[9] = 9);
    write_both(&folder, &newer);
    assert_eq!(unlock(&place, PASSWORD), "newer-version");
    assert_eq!(place.vault().list().unwrap()[0].state, ProfileState::NewerVersion(9));
    assert_eq!(fs::read(folder.join("keys")).unwrap(), newer);
}

#[test]
fn a_raised_cost_is_refused_before_any_work() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let good = fs::read(folder.join("keys")).unwrap();
    // The cost follows the header of 49 bytes and the slot's kind.
    for (at, value) in [(50, u32::MAX), (54, u32::MAX), (54, 25), (58, 17), (58, 0), (50, 2 * 1024 * 1024)] {
        write_both(&folder, &altered(&good, |bytes| bytes[at..at + 4].copy_from_slice(&value.to_be_bytes())));
        assert_eq!(unlock(&place, PASSWORD), "too-expensive", "{value} at {at}");
    }
    let cheap = Vault::new(place.root()).unlock(&phone(), Unlock::Password(&secret(PASSWORD)));
    assert_eq!(class(cheap), "too-expensive");
}

#[test]
fn slots_cannot_be_mixed_between_profiles() {
    let (ours, _) = Place::with_profile();
    let (theirs, _) = Place::with_profile();
    let (our_keys, their_keys) =
        (fs::read(ours.profile().join("keys")).unwrap(), fs::read(theirs.profile().join("keys")).unwrap());
    write_both(&ours.profile(), &their_keys);
    assert_eq!(unlock(&ours, PASSWORD), "damaged-keys", "another profile's file");
    let id_and_tag = 10..28;
    let renamed = altered(&their_keys, |bytes| bytes[id_and_tag.clone()].copy_from_slice(&our_keys[id_and_tag]));
    write_both(&ours.profile(), &renamed);
    assert_eq!(unlock(&ours, PASSWORD), "wrong-credentials", "another profile's slots under our name");
}

#[test]
fn an_old_slot_cannot_be_put_back() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let old = fs::read(folder.join("keys")).unwrap();
    place.open(PASSWORD).unwrap().keyring().change_password(&secret(PASSWORD), &secret(SECOND)).unwrap();
    let new = fs::read(folder.join("keys")).unwrap();
    let slot = 49..150;
    write_both(&folder, &altered(&new, |bytes| bytes[slot.clone()].copy_from_slice(&old[slot])));
    assert_eq!(unlock(&place, PASSWORD), "damaged-keys", "the slot opens, the file is not closed by its key");
    fs::write(folder.join("keys.bak"), &new).unwrap();
    assert_eq!(place.open(PASSWORD).map(drop), Err(Error::DamagedKeys { twin_ok: true }));
    write_both(&folder, &new);
    assert_eq!(unlock(&place, SECOND), "opened");
}

#[test]
fn the_twin_steps_in_and_nothing_is_mended_silently() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let good = fs::read(folder.join("keys")).unwrap();
    let (keys, twin) = (folder.join("keys"), folder.join("keys.bak"));
    for (path, missing, damaged) in
        [(&keys, Notice::KeysMissing, Notice::KeysDamaged), (&twin, Notice::TwinMissing, Notice::TwinDamaged)]
    {
        fs::write(path, b"noise").unwrap();
        assert_eq!((notices(&place), notices(&place)), (vec![damaged], vec![damaged]), "said until it is mended");
        assert_eq!(place.vault().list().unwrap()[0].state, ProfileState::OneCopyDamaged);
        fs::remove_file(path).unwrap();
        assert_eq!(notices(&place), [missing]);
        place.open(PASSWORD).unwrap().keyring().repair_keys().unwrap();
        assert_eq!(fs::read(path).unwrap(), good);
        assert_eq!(notices(&place), []);
    }
    fs::remove_file(&keys).unwrap();
    fs::remove_file(&twin).unwrap();
    assert_eq!(place.outcome(PASSWORD), "wrong-credentials", "without keys nothing tells whose it was");
}

#[test]
fn an_interrupted_change_is_finished() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let old = fs::read(folder.join("keys.bak")).unwrap();
    place.open(SECOND).map(drop).unwrap_err();
    place.open(PASSWORD).unwrap().keyring().change_password(&secret(PASSWORD), &secret(SECOND)).unwrap();
    // As a crash between the two renames leaves them.
    fs::write(folder.join("keys.bak"), &old).unwrap();
    fs::write(folder.join("keys.bak.new"), b"half of it").unwrap();
    assert_eq!(place.outcome(PASSWORD), "wrong-credentials", "the twin is not asked about a wrong password");
    assert_eq!(place.open(SECOND).unwrap().notices(), [Notice::ChangeFinished]);
    assert_eq!(fs::read(folder.join("keys")).unwrap(), fs::read(folder.join("keys.bak")).unwrap());
    assert!(!folder.join("keys.bak.new").exists());
    assert_eq!(place.open(SECOND).unwrap().notices(), []);
}

#[test]
fn an_older_keys_file_put_back_is_noticed() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let old = fs::read(folder.join("keys")).unwrap();
    place.open(PASSWORD).unwrap().keyring().change_password(&secret(PASSWORD), &secret(SECOND)).unwrap();
    fs::write(folder.join("keys"), &old).unwrap();
    assert_eq!(place.open(PASSWORD).unwrap().notices(), [Notice::KeysOlderThanTwin]);
}

#[test]
fn damage_anywhere_in_the_database_is_found() {
    let place = Place::new();
    let (profile, _) = place.vault().create(&phone(), &secret(PASSWORD), Some(&world(600))).unwrap();
    profile.close().unwrap();
    let path = place.profile().join("world.db");
    let good = fs::read(&path).unwrap();
    let mut later = 0;
    for at in (0..good.len()).step_by(good.len() / 60) {
        let mut bad = good.clone();
        bad[at] ^= 1;
        fs::write(&path, &bad).unwrap();
        match place.open(PASSWORD) {
            Err(error) => assert_eq!(error.code(), "damaged-store", "byte {at}"),
            Ok(profile) => {
                later += 1;
                let Verdict::Damaged(findings) = verify(profile.connection()).unwrap() else {
                    panic!("byte {at} was flipped unnoticed");
                };
                assert!(findings.contains(&Finding::Pages { count: 1 }), "byte {at}: {findings:?}");
            }
        }
    }
    assert!(later > 30, "most pages are not read at opening");
    for length in [0, 100, 4096, good.len() - 4096, good.len() - 1] {
        fs::write(&path, &good[..length]).unwrap();
        let sound = place.open(PASSWORD).and_then(|profile| verify(profile.connection())) == Ok(Verdict::Sound);
        assert!(!sound, "cut to {length} bytes");
    }
    fs::write(&path, &good).unwrap();
    assert_eq!(verify(place.open(PASSWORD).unwrap().connection()), Ok(Verdict::Sound));
    fs::remove_file(&path).unwrap();
    assert_eq!(place.outcome(PASSWORD), "damaged-store");
}

#[test]
fn rows_that_refer_to_nothing_are_found() {
    let (place, _) = Place::with_profile();
    let profile = place.open(PASSWORD).unwrap();
    let sql = "PRAGMA foreign_keys = OFF;
               CREATE TABLE line (payment INTEGER NOT NULL REFERENCES payment) STRICT;
               INSERT INTO line VALUES (1), (99), (100);";
    profile.connection().execute_batch(sql).unwrap();
    let found = verify(profile.connection()).unwrap();
    assert_eq!(found, Verdict::Damaged(vec![Finding::References { count: 2 }]));
}

#[test]
fn payments_lost_with_the_log_are_counted_by_the_anchor() {
    let (place, _) = Place::with_profile();
    let mut profile = place.open(PASSWORD).unwrap();
    for id in 21..=40 {
        pay(profile.connection(), id..=id);
        profile.anchor_mut().write(Height { height: id.unsigned_abs(), hash: [7; 32], moment: 0 }).unwrap();
    }
    for at in [3, 2, 1] {
        let copy = Place::new();
        let folder = copy.root().join(place.profile().file_name().unwrap());
        copy_folder(&place.profile(), &folder);
        let log = folder.join("world.db-wal");
        let mut bytes = fs::read(&log).unwrap();
        let half = bytes.len() * at / 4;
        bytes[half] ^= 1;
        fs::write(&log, bytes).unwrap();
        let damaged = vault_at(&copy.root()).open(&phone(), &secret(PASSWORD)).unwrap();
        let left = payments(damaged.connection());
        assert!(left < 40, "the log's damage goes unnoticed by the engine");
        assert_eq!(verify(damaged.connection()), Ok(Verdict::Sound));
        let missing = AnchorVerdict::Missing { operations: 40 - left.unsigned_abs() };
        assert_eq!(damaged.anchor().compare(left.unsigned_abs(), 0, |_| None), missing);
    }
}
