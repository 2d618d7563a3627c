//! The ordinary life of a profile.

use kiwi::domain::phone::Phone;
use kiwi::vault::{
    AnchorVerdict, Error, Height, KdfPolicy, Limits, Notice, OpenProfile, ProfileState, RecoveryKey, Unlock, Vault,
    Verdict, verify,
};

use crate::place::{PASSWORD, Place, SECOND, class, copy_folder, pay, payments, phone, secret, world};

const KNOWN: Height = Height { height: 20, hash: [7; 32], moment: 200 };

#[test]
fn what_was_put_away_is_there_again() {
    let place = Place::new();
    assert_eq!(place.vault().list(), Ok(Vec::new()));
    let (profile, _) = place.create();
    assert_eq!(profile.notices(), []);
    assert_eq!(payments(profile.connection()), 20);
    pay(profile.connection(), 21..=30);
    profile.close().unwrap();
    let profile = place.open(PASSWORD).unwrap();
    assert_eq!(profile.notices(), []);
    assert_eq!(payments(profile.connection()), 30);
    let version: i32 = profile.connection().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 3);
    assert_eq!(verify(profile.connection()), Ok(Verdict::Sound));
}

#[test]
fn a_wrong_number_and_a_wrong_password_are_refused_alike() {
    let (place, _) = Place::with_profile();
    let other = Phone::parse("+79161234568").unwrap();
    let vault = place.vault();
    for (phone, password) in [(&phone(), "wrong"), (&other, PASSWORD), (&other, "wrong"), (&phone(), "")] {
        assert_eq!(vault.open(phone, &secret(password)).map(drop), Err(Error::WrongCredentials));
    }
    assert_eq!(Place::new().open(PASSWORD).map(drop), Err(Error::WrongCredentials), "where there is nothing at all");
}

#[test]
fn a_number_has_one_wallet_here() {
    let (place, _) = Place::with_profile();
    let (vault, other) = (place.vault(), Phone::parse("+359888123456").unwrap());
    assert_eq!(vault.has_number(&phone()), Ok(true));
    assert_eq!(vault.has_number(&other), Ok(false));
    assert_eq!(vault.create(&phone(), &secret(SECOND), None).map(drop), Err(Error::AlreadyExists));
    let (second, _) = vault.create(&other, &secret(SECOND), Some(&world(3))).unwrap();
    assert_eq!(payments(second.connection()), 3);
    assert_eq!(payments(place.open(PASSWORD).unwrap().connection()), 20);
    assert_eq!(vault.list().unwrap().len(), 2);
}

#[test]
fn profiles_are_listed_without_their_passwords() {
    let place = Place::new();
    let (profile, _) = place.create();
    let listed = place.vault().list().unwrap();
    assert_eq!((listed.len(), listed[0].id, listed[0].state), (1, profile.id(), ProfileState::InUse));
    assert!(listed[0].bytes > 4096 && listed[0].created.is_some());
    profile.close().unwrap();
    assert_eq!(place.vault().list().unwrap()[0].state, ProfileState::Ready);
}

#[test]
fn after_a_change_the_old_password_opens_nothing_that_is_there() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let profile = place.open(PASSWORD).unwrap();
    let keyring = profile.keyring().clone();
    assert_eq!(keyring.change_password(&secret("wrong"), &secret(SECOND)), Err(Error::WrongCredentials));
    assert_eq!(keyring.verify_password(&phone(), &secret(PASSWORD)), Ok(()), "a failed change changes nothing");
    let database = std::fs::read(folder.join("world.db")).unwrap();
    keyring.change_password(&secret(PASSWORD), &secret(SECOND)).unwrap();
    assert_eq!(std::fs::read(folder.join("world.db")).unwrap(), database, "the keys alone are rewritten");
    assert_eq!(keyring.verify_password(&phone(), &secret(PASSWORD)), Err(Error::WrongCredentials));
    assert_eq!(keyring.verify_password(&phone(), &secret(SECOND)), Ok(()));
    assert_eq!(
        keyring.verify_password(&Phone::parse("+79161234568").unwrap(), &secret(SECOND)).map_err(|e| e.code()),
        Err("wrong-credentials")
    );
    profile.close().unwrap();
    for kept in [&["keys"][..], &["keys.bak"], &["keys", "keys.bak"]] {
        let copy = Place::new();
        copy_folder(&folder, &copy.root().join(folder.file_name().unwrap()));
        for gone in ["keys", "keys.bak"].iter().filter(|name| !kept.contains(name)) {
            std::fs::remove_file(copy.profile().join(gone)).unwrap();
        }
        assert_eq!(copy.outcome(PASSWORD), "wrong-credentials", "{kept:?}");
        assert_eq!(payments(copy.open(SECOND).unwrap().connection()), 20, "{kept:?}");
    }
}

#[test]
fn the_recovery_key_opens_and_sets_a_password() {
    let (place, key) = Place::with_profile();
    let typed = RecoveryKey::parse(&key.to_text()).unwrap();
    let profile = place.vault().open_with_recovery(&phone(), &typed).unwrap();
    assert_eq!(payments(profile.connection()), 20);
    profile.keyring().set_password_by_recovery(&typed, &secret(SECOND)).unwrap();
    profile.close().unwrap();
    assert_eq!((place.outcome(PASSWORD), place.outcome(SECOND)), ("wrong-credentials", "opened"));
    let other = Phone::parse("+79161234568").unwrap();
    assert_eq!(class(place.vault().open_with_recovery(&other, &typed)), "wrong-credentials");
}

#[test]
fn a_new_recovery_key_ends_the_old_one() {
    let (place, old) = Place::with_profile();
    let profile = place.open(PASSWORD).unwrap();
    assert_eq!(profile.keyring().new_recovery_key(&secret("wrong")).map(drop), Err(Error::WrongCredentials));
    let new = profile.keyring().new_recovery_key(&secret(PASSWORD)).unwrap();
    assert_eq!(profile.keyring().set_password_by_recovery(&old, &secret(SECOND)), Err(Error::WrongCredentials));
    profile.close().unwrap();
    assert_eq!(class(place.vault().open_with_recovery(&phone(), &old)), "wrong-credentials");
    assert_eq!(class(place.vault().open_with_recovery(&phone(), &new)), "opened");
    assert_eq!(place.outcome(PASSWORD), "opened");
}

#[test]
fn a_new_data_key_makes_old_copies_of_the_keys_worthless() {
    let (place, old_key) = Place::with_profile();
    let folder = place.profile();
    let old_keys = std::fs::read(folder.join("keys")).unwrap();
    let mut profile = place.open(PASSWORD).unwrap();
    profile.anchor_mut().write(KNOWN).unwrap();
    let new_key = reencrypt(&mut profile, "wrong", SECOND);
    assert_eq!(new_key.map(drop), Err(Error::WrongCredentials));
    let new_key = reencrypt(&mut profile, PASSWORD, SECOND).unwrap();
    pay(profile.connection(), 21..=25);
    profile.close().unwrap();
    assert!(!folder.join("world.db").exists() && !folder.join("anchor").exists());
    assert_eq!(place.outcome(PASSWORD), "wrong-credentials");
    assert_eq!(class(place.vault().open_with_recovery(&phone(), &old_key)), "wrong-credentials");
    let profile = place.vault().open_with_recovery(&phone(), &new_key).unwrap();
    assert_eq!(profile.notices(), []);
    assert_eq!(profile.anchor().compare(25, 250, |_| Some(KNOWN.hash)), AnchorVerdict::Intact);
    assert_eq!(payments(profile.connection()), 25);
    profile.close().unwrap();
    for keys in ["keys", "keys.bak"] {
        std::fs::write(folder.join(keys), &old_keys).unwrap();
    }
    assert_eq!(place.outcome(PASSWORD), "damaged-store", "the old data key opens no database that is there");
}

#[test]
fn keys_of_before_a_new_data_key_do_not_hide_what_is_there() {
    let (place, _) = Place::with_profile();
    let keys = place.profile().join("keys");
    let old = std::fs::read(&keys).unwrap();
    let mut profile = place.open(PASSWORD).unwrap();
    reencrypt(&mut profile, PASSWORD, SECOND).unwrap();
    profile.close().unwrap();
    std::fs::write(&keys, &old).unwrap();
    assert_eq!(place.outcome(PASSWORD), "damaged-keys", "its store is gone, and the twin knows of another");
    assert_eq!(place.outcome("wrong"), "wrong-credentials");
    let profile = place.open(SECOND).unwrap();
    assert_eq!(profile.notices(), [Notice::KeysDamaged]);
    profile.keyring().repair_keys().unwrap();
    profile.close().unwrap();
    assert_eq!(place.open(SECOND).unwrap().notices(), []);
    // A password that has come back opens both, and only the twin knows the store.
    let mut profile = place.open(SECOND).unwrap();
    reencrypt(&mut profile, SECOND, PASSWORD).unwrap();
    profile.close().unwrap();
    std::fs::write(&keys, &old).unwrap();
    assert_eq!(place.open(PASSWORD).unwrap().notices(), [Notice::KeysDamaged]);
}

#[test]
fn what_an_interrupted_deletion_left_is_gone_after_the_next_login() {
    let (place, _) = Place::with_profile();
    let left = place.root().join(".gone-0");
    std::fs::create_dir(&left).unwrap();
    std::fs::copy(place.profile().join("keys"), left.join("keys")).unwrap();
    place.open(PASSWORD).unwrap().close().unwrap();
    assert!(!left.exists());
}

fn reencrypt(profile: &mut OpenProfile, current: &str, new: &str) -> Result<RecoveryKey, Error> {
    let parts = profile.parts_mut();
    let keyring = parts.keyring.clone();
    keyring.reencrypt(&mut parts.connection, &mut parts.anchor, &secret(current), &secret(new))
}

#[test]
fn the_keys_work_while_the_world_is_busy_elsewhere() {
    let (place, _) = Place::with_profile();
    let parts = place.open(PASSWORD).unwrap().into_parts();
    let (mut connection, keyring) = (parts.connection, parts.keyring);
    let world = std::thread::spawn(move || {
        let transaction = connection.transaction().unwrap();
        transaction.execute("INSERT INTO payment VALUES (21, 21, '')", []).unwrap();
        keyring.verify_password(&phone(), &secret(PASSWORD)).unwrap();
        keyring.change_password(&secret(PASSWORD), &secret(SECOND)).unwrap();
        transaction.commit().unwrap();
        kiwi::vault::close_store(connection).unwrap();
        keyring
    });
    let keyring = world.join().unwrap();
    assert_eq!(place.outcome(SECOND), "in-use", "the anchor and the keys still hold the lock");
    keyring.wipe();
    assert_eq!(keyring.verify_password(&phone(), &secret(SECOND)), Err(Error::Locked));
    assert_eq!(keyring.clone().repair_keys(), Err(Error::Locked));
    drop(parts.anchor);
    assert_eq!(payments(place.open(SECOND).unwrap().connection()), 21);
}

#[test]
fn a_profile_that_is_closed_or_dropped_takes_its_keys_along() {
    let (place, _) = Place::with_profile();
    for close in [OpenProfile::close, |profile| {
        drop(profile);
        Ok(())
    }] {
        let profile = place.open(PASSWORD).unwrap();
        let keyring = profile.keyring().clone();
        pay(profile.connection(), 21..=21);
        profile.connection().execute("DELETE FROM payment WHERE id = 21", []).unwrap();
        close(profile).unwrap();
        assert_eq!(keyring.verify_password(&phone(), &secret(PASSWORD)), Err(Error::Locked));
        assert!(!keyring.folder().join("world.db-wal").exists(), "the log is emptied into the database");
    }
}

#[test]
fn the_anchor_tells_what_is_missing() {
    let (place, _) = Place::with_profile();
    let mut profile = place.open(PASSWORD).unwrap();
    assert_eq!(profile.anchor().compare(0, 0, |_| None), AnchorVerdict::Intact, "a new profile is missing nothing");
    profile.anchor_mut().write(KNOWN).unwrap();
    profile.close().unwrap();
    let profile = place.open(PASSWORD).unwrap();
    assert_eq!(profile.anchor().compare(20, 200, |_| Some(KNOWN.hash)), AnchorVerdict::Intact);
    assert_eq!(profile.anchor().compare(17, 170, |_| None), AnchorVerdict::Missing { operations: 3 });
    assert_eq!(profile.anchor().compare(20, 200, |_| Some([8; 32])), AnchorVerdict::Replaced);
}

#[test]
fn a_deleted_profile_is_gone_and_its_remains_with_it() {
    let (place, _) = Place::with_profile();
    let id = place.vault().list().unwrap()[0].id;
    let profile = place.open(PASSWORD).unwrap();
    assert_eq!(place.vault().delete(id), Err(Error::InUse));
    profile.delete().unwrap();
    assert_eq!(place.vault().list(), Ok(Vec::new()));
    assert_eq!(place.vault().delete(id).map_err(|error| error.code()), Err("not-a-profile"));
    let (profile, _) = place.create();
    let id = profile.id();
    profile.close().unwrap();
    place.vault().delete(id).unwrap();
    let left: Vec<_> = std::fs::read_dir(place.root()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, [".lock"]);
}

#[test]
fn the_keys_of_a_deleted_profile_are_overwritten() {
    let (place, _) = Place::with_profile();
    let names = ["keys", "keys.bak"];
    let links: Vec<_> = names.iter().map(|name| place.root().join(format!("another name of {name}"))).collect();
    let kept: Vec<_> = links
        .iter()
        .zip(names)
        .map(|(link, name)| {
            std::fs::hard_link(place.profile().join(name), link).unwrap();
            std::fs::read(link).unwrap()
        })
        .collect();
    place.open(PASSWORD).unwrap().delete().unwrap();
    for (link, kept) in links.iter().zip(kept) {
        let left = std::fs::read(link).unwrap();
        assert!(left.len() >= kept.len() && left.windows(32).all(|piece| !kept.windows(32).any(|old| old == piece)));
    }
}

#[test]
fn the_real_cost_opens_a_profile_too() {
    let place = Place::new();
    let vault = Vault::new(place.root());
    let (profile, _) = vault.create(&phone(), &secret(PASSWORD), None).unwrap();
    profile.close().unwrap();
    assert_eq!(class(vault.open(&phone(), &secret("wrong"))), "wrong-credentials");
    assert_eq!(vault.open(&phone(), &secret(PASSWORD)).unwrap().notices(), []);
    let keyring = vault.unlock(&phone(), Unlock::Password(&secret(PASSWORD))).unwrap();
    assert_eq!(keyring.verify_password(&phone(), &secret(PASSWORD)), Ok(()));
}

#[test]
fn a_password_stretched_too_little_is_pointed_out() {
    let (place, _) = Place::with_profile();
    let vault = Vault::with(place.root(), KdfPolicy::Calibrated, Limits::relaxed_for_tests());
    let profile = vault.open(&phone(), &secret(PASSWORD)).unwrap();
    assert_eq!(profile.notices(), [Notice::WeakKdf]);
    profile.close().unwrap();
    assert_eq!(class(Vault::new(place.root()).open(&phone(), &secret(PASSWORD))), "too-expensive");
}
