//! What lies on the disk: who may read it, what it says, and what happens when there is no room.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::Path;
use std::process::Command;

use kiwi::vault::{Error, Unsafe, Verdict, verify};

use crate::child::{Actor, say};
use crate::place::{PASSWORD, PHONE, Place, SECOND, class, files_below, pay, payments, phone, secret, vault_at, world};

pub(crate) fn work_with_an_open_mask(root: &Path) {
    rustix::process::umask(rustix::fs::Mode::empty());
    let (mut profile, _) = vault_at(root).create(&phone(), &secret(PASSWORD), Some(&world(20))).unwrap();
    profile.keyring().change_password(&secret(PASSWORD), &secret(SECOND)).unwrap();
    profile.keyring().backup(profile.connection(), profile.anchor(), &root.join("wallet.kiwi")).unwrap();
    profile.keyring().backup_before_migration(profile.connection(), profile.anchor()).unwrap();
    let parts = profile.parts_mut();
    let keyring = parts.keyring.clone();
    keyring.reencrypt(&mut parts.connection, &mut parts.anchor, &secret(SECOND), &secret(PASSWORD)).unwrap();
    pay(profile.connection(), 21..=30);
    say("done");
    let _ = std::io::stdin().read_line(&mut String::new());
}

#[test]
fn everything_is_the_owner_s_alone_whatever_the_mask() {
    let place = Place::new();
    let mut actor = Actor::start("open mask", &place.root());
    assert_eq!(actor.hear().as_deref(), Some("done"));
    let files = files_below(&place.root());
    assert!(files.iter().any(|path| path.ends_with("world-1.db-wal")), "while it is open: {files:?}");
    for path in &files {
        assert_eq!(fs::metadata(path).unwrap().mode() & 0o7777, 0o600, "{}", path.display());
        let folder = path.parent().unwrap();
        assert_eq!(fs::metadata(folder).unwrap().mode() & 0o7777, 0o700, "{}", folder.display());
    }
}

#[test]
fn a_folder_that_others_may_write_to_is_refused() {
    let (place, _) = Place::with_profile();
    let folder = place.profile().canonicalize().unwrap();
    for (path, mode) in [(&folder, 0o770), (&folder, 0o702), (&place.root().canonicalize().unwrap(), 0o777)] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        let refusal = Error::UnsafeFolder { path: path.clone(), reason: Unsafe::Writable };
        assert_eq!(place.open(PASSWORD).map(drop), Err(refusal));
        fs::set_permissions(path, fs::Permissions::from_mode(0o700)).unwrap();
    }
    assert_eq!(place.outcome(PASSWORD), "opened");
}

#[test]
fn a_folder_of_another_user_is_refused() {
    let (place, _) = Place::with_profile();
    let folder = place.profile().canonicalize().unwrap();
    if chown(&folder, Some(12_345), None).is_err() {
        eprintln!("SKIPPED: only the superuser can give a folder to another user");
        return;
    }
    let refusal = Error::UnsafeFolder { path: folder, reason: Unsafe::Owner };
    assert_eq!(place.open(PASSWORD).map(drop), Err(refusal));
}

#[test]
fn links_are_not_followed() {
    let (place, _) = Place::with_profile();
    let folder = place.profile();
    let elsewhere = place.root().join("elsewhere");
    fs::rename(&folder, &elsewhere).unwrap();
    symlink(&elsewhere, &folder).unwrap();
    assert_eq!(place.outcome(PASSWORD), "unsafe-folder");
    fs::remove_file(&folder).unwrap();
    fs::rename(&elsewhere, &folder).unwrap();
    for name in ["keys", "world.db", "anchor", "lock"] {
        let (path, moved) = (folder.join(name), place.root().join(name));
        fs::rename(&path, &moved).unwrap();
        symlink(&moved, &path).unwrap();
        assert_ne!(place.outcome(PASSWORD), "opened", "{name}");
        fs::rename(&moved, &path).unwrap();
    }
    assert_eq!(place.outcome(PASSWORD), "opened");
}

/// The ways a text may lie about in a file.
fn spellings(text: &str) -> Vec<Vec<u8>> {
    let wide: Vec<u16> = text.encode_utf16().collect();
    vec![
        text.as_bytes().to_vec(),
        wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ]
}

/// The files below a folder, their names included, in which one of the texts can be read.
fn telling(folder: &Path, texts: &[String]) -> Vec<String> {
    let needles: Vec<Vec<u8>> = texts.iter().flat_map(|text| spellings(text)).collect();
    let tells = |bytes: &[u8]| needles.iter().any(|needle| bytes.windows(needle.len()).any(|window| window == needle));
    let files = files_below(folder).into_iter();
    let told = files.filter(|path| tells(&fs::read(path).unwrap()) || tells(path.as_os_str().as_encoded_bytes()));
    told.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn nothing_on_the_disk_tells_number_password_recovery_key_or_contents() {
    let place = Place::new();
    let (profile, key) = place.create();
    let shown = key.to_text();
    let key = shown.expose();
    let mut texts: Vec<String> = [&PHONE[1..], &PHONE[2..], PASSWORD, SECOND, "kettle", "payment", "CREATE TABLE"]
        .iter()
        .map(|text| (*text).to_owned())
        .collect();
    texts.extend([key.to_owned(), key.replace('-', ""), key.replace('-', "").to_lowercase(), key[6..15].to_owned()]);
    profile.keyring().change_password(&secret(PASSWORD), &secret(SECOND)).unwrap();
    profile.keyring().backup(profile.connection(), profile.anchor(), &place.root().join("wallet.kiwi")).unwrap();
    pay(profile.connection(), 21..=60);
    assert!(files_below(&place.root()).iter().any(|path| path.ends_with("world.db-wal")));
    assert_eq!(telling(&place.root(), &texts), Vec::<String>::new(), "while it is open");
    profile.close().unwrap();
    assert_eq!(telling(&place.root(), &texts), Vec::<String>::new(), "when it is closed");
    // The search does find what there is: a wallet that is not sealed tells everything.
    let control = Place::new();
    fs::create_dir_all(control.root()).unwrap();
    world(3).execute("VACUUM INTO ?1", [control.root().join("plain.db").to_str().unwrap()]).unwrap();
    for text in &texts[..2] {
        fs::write(control.root().join("wide"), &spellings(text)[1]).unwrap();
        assert_eq!(telling(&control.root(), std::slice::from_ref(text)).len(), 2, "{text}");
    }
    assert_eq!(telling(&control.root(), &texts[4..7]), ["plain.db"]);
}

/// Fills the disk to the last block.
fn fill_up(root: &Path) {
    use std::io::Write;
    let mut filler = fs::File::create(root.join("filler")).unwrap();
    for block in [65_536, 4096, 512, 1] {
        while filler.write_all(&vec![7; block]).is_ok() {}
    }
}

pub(crate) fn work_on_a_full_disk(root: &Path) {
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=512k,mode=700", "none"]).arg(root).status();
    if !mounted.is_ok_and(|status| status.success()) {
        say("no disk");
        return;
    }
    let vault = vault_at(root);
    let refused = vault.create(&phone(), &secret(PASSWORD), Some(&world(20_000)));
    assert_eq!(class(refused), "disk-full", "registration");
    assert_eq!(vault.list(), Ok(Vec::new()));
    let (mut profile, _) = vault.create(&phone(), &secret(PASSWORD), Some(&world(20))).unwrap();
    let backup = root.join("wallet.kiwi");
    fill_up(root);
    let keyring = profile.keyring().clone();
    assert_eq!(keyring.change_password(&secret(PASSWORD), &secret(SECOND)).map_err(|e| e.code()), Err("disk-full"));
    let refused = keyring.backup(profile.connection(), profile.anchor(), &backup);
    assert_eq!(refused.map_err(|error| error.code()), Err("disk-full"));
    assert!(!backup.exists());
    let parts = profile.parts_mut();
    let refused = keyring.reencrypt(&mut parts.connection, &mut parts.anchor, &secret(PASSWORD), &secret(SECOND));
    assert_eq!(refused.map(drop).map_err(|error| error.code()), Err("disk-full"));
    assert!(profile.connection().execute("INSERT INTO payment VALUES (21, 21, zeroblob(9000))", []).is_err());
    assert_eq!(payments(profile.connection()), 20);
    drop(profile);
    fs::remove_file(root.join("filler")).unwrap();
    let profile = vault.open(&phone(), &secret(PASSWORD)).unwrap();
    assert_eq!(profile.notices(), []);
    assert_eq!(verify(profile.connection()), Ok(Verdict::Sound));
    assert_eq!(payments(profile.connection()), 20);
    profile.keyring().change_password(&secret(PASSWORD), &secret(SECOND)).unwrap();
    say("done");
}

#[test]
fn a_full_disk_is_said_and_loses_nothing() {
    let place = Place::new();
    fs::create_dir_all(place.root()).unwrap();
    let mut own_mounts = Command::new("unshare");
    own_mounts.args(["--user", "--map-root-user", "--mount", "--"]);
    let mut actor = Actor::start_under(own_mounts, "full disk", &place.root());
    match actor.hear().as_deref() {
        Some("done") => assert!(actor.ended_well()),
        Some("no disk") => eprintln!("SKIPPED: this system lets no test mount a small disk of its own"),
        None if !allowed_to_unshare() => eprintln!("SKIPPED: this system gives no test mounts of its own"),
        other => panic!("the part ended with {other:?}"),
    }
}

fn allowed_to_unshare() -> bool {
    let tried = Command::new("unshare").args(["--user", "--map-root-user", "--mount", "true"]).status();
    tried.is_ok_and(|status| status.success())
}
