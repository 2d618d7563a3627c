//! A folder of profiles to do things to, and a small world to seal.

use std::fs;
use std::path::{Path, PathBuf};

use kiwi::domain::phone::Phone;
use kiwi::domain::secret::Secret;
use kiwi::vault::{Error, KdfParams, KdfPolicy, Limits, OpenProfile, RecoveryKey, Vault};
use rusqlite::Connection;

pub(crate) const PHONE: &str = "+79161234567";
pub(crate) const PASSWORD: &str = "первый-пароль-7";
pub(crate) const SECOND: &str = "second password 9";

/// A folder of profiles, removed when dropped.
pub(crate) struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A place with one profile in it, closed.
    pub(crate) fn with_profile() -> (Self, RecoveryKey) {
        let place = Self::new();
        let (profile, key) = place.create();
        profile.close().unwrap();
        (place, key)
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("profiles")
    }

    pub(crate) fn vault(&self) -> Vault {
        vault_at(&self.root())
    }

    pub(crate) fn create(&self) -> (OpenProfile, RecoveryKey) {
        self.vault().create(&phone(), &secret(PASSWORD), Some(&world(20))).unwrap()
    }

    /// The folder of the only profile.
    pub(crate) fn profile(&self) -> PathBuf {
        let profiles = self.vault().list().unwrap();
        assert_eq!(profiles.len(), 1);
        self.root().join(profiles[0].id.to_string())
    }

    pub(crate) fn open(&self, password: &str) -> Result<OpenProfile, Error> {
        self.vault().open(&phone(), &secret(password))
    }

    /// The class of the refusal, or "opened".
    pub(crate) fn outcome(&self, password: &str) -> &'static str {
        class(self.open(password))
    }
}

/// The class of a refusal, or "opened".
pub(crate) fn class<T>(outcome: Result<T, Error>) -> &'static str {
    outcome.map_or_else(|error| error.code(), |_| "opened")
}

pub(crate) fn vault_at(root: &Path) -> Vault {
    Vault::with(root, KdfPolicy::Fixed(KdfParams::cheap_for_tests()), Limits::relaxed_for_tests())
}

pub(crate) fn phone() -> Phone {
    Phone::parse(PHONE).unwrap()
}

pub(crate) fn secret(text: &str) -> Secret {
    Secret::copied_from(text)
}

/// A world in memory with so many payments, which add up to a known sum.
pub(crate) fn world(payments: i64) -> Connection {
    let world = Connection::open_in_memory().unwrap();
    world
        .execute_batch(
            "PRAGMA user_version = 3;
             CREATE TABLE payment (id INTEGER PRIMARY KEY, kopecks INTEGER NOT NULL, memo TEXT NOT NULL) STRICT;
             CREATE INDEX by_memo ON payment (memo);",
        )
        .unwrap();
    pay(&world, 1..=payments);
    world
}

/// Adds payments to a world, in one transaction.
pub(crate) fn pay(world: &Connection, ids: impl Iterator<Item = i64>) {
    world.execute_batch("BEGIN").unwrap();
    for id in ids {
        let memo = format!("order {id} of a kettle for +79161234567");
        world.execute("INSERT INTO payment VALUES (?1, ?1, ?2)", (id, memo)).unwrap();
    }
    world.execute_batch("COMMIT").unwrap();
}

/// How many payments there are; fails when they do not add up.
pub(crate) fn payments(world: &Connection) -> i64 {
    let sql = "SELECT count(*), coalesce(sum(kopecks), 0) FROM payment";
    let (count, sum): (i64, i64) = world.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    assert_eq!(sum, count * (count + 1) / 2);
    count
}

/// Every file below a folder.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files
}

/// Copies a folder with all that is in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for path in files_below(from) {
        let target = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(&path, target).unwrap();
    }
}

/// Makes folders and files copied from elsewhere private again; the vault insists on it.
pub(crate) fn private(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).unwrap();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            private(&path);
        } else {
            fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
        }
    }
}
