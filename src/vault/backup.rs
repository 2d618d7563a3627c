//! A profile as one sealed file.
//!
//! ```text
//!  8  "KIWIBACK"
//!  2  version, 1
//!  2  length of the keys file
//!     the keys file, as it was
//! 32  salt
//! 57  height of the ledger, sealed (1 known or not, 8 height, 32 hash, 16 tag)
//!     the database, sealed in pieces (see `stream`)
//! ```
//!
//! It opens with the password, or the recovery key, of the time it was made. All before the database is bound to every
//! piece of it.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use rusqlite::Connection;

use super::anchor::{Anchor, Height};
use super::crypto::{self, HASH, KEY, Key, NONCE, TAG};
use super::error::{At, Error, Result};
use super::folder;
use super::keyring::Keyring;
use super::keys::{Flaw, KeysFile, MOST_BYTES};
use super::store;
use super::stream::{self, StreamError};

/// The version written, and the newest read.
const VERSION: u16 = 1;
const MAGIC: &[u8; 8] = b"KIWIBACK";
const SALT: usize = 32;
const HEIGHT: usize = 1 + 8 + HASH;
/// How many backups made before migrations are kept.
const KEPT: usize = 3;

/// What stands before the database in a backup.
pub(super) struct Head {
    pub(super) keys: KeysFile,
    salt: [u8; SALT],
    height: [u8; HEIGHT + TAG],
    /// All of it as it was read, to bind the pieces to.
    bytes: Vec<u8>,
}

impl Keyring {
    /// Writes the profile into one sealed file, which must not exist yet.
    pub fn backup(&self, connection: &Connection, anchor: &Anchor, dest: &Path) -> Result<()> {
        if dest.try_exists().at(dest)? {
            let kind = std::io::ErrorKind::AlreadyExists;
            return Err(Error::Io { path: dest.to_owned(), kind, detail: kind.to_string() });
        }
        let copy = self.place().backup_copy();
        let beside = dest.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let written = store::copy_to(connection, &copy).and_then(|()| {
            // Under a name of its own until it is whole; private from the first byte, and gone if anything fails.
            let mut unfinished = tempfile::Builder::new().prefix(".kiwi-").tempfile_in(beside).at(dest)?;
            self.write_backup(&copy, anchor.last(), unfinished.as_file_mut(), dest)?;
            folder::rename_new(unfinished.path(), dest)?;
            folder::sync_folder(beside)
        });
        let removed = folder::remove(&copy);
        written.and(removed)
    }

    /// Makes a backup inside the profile before its database is migrated, reads it back, and keeps the newest three.
    pub fn backup_before_migration(&self, connection: &Connection, anchor: &Anchor) -> Result<PathBuf> {
        let folder = self.place().backups();
        match folder::make_private(&folder) {
            Ok(()) | Err(Error::AlreadyExists) => {}
            Err(error) => return Err(error),
        }
        let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).at(&folder)?;
        let nanos = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
        let path = folder.join(format!("{nanos:020}-v{version}.kiwi"));
        self.backup(connection, anchor, &path)?;
        self.read_back(&path)?;
        forget_old(&folder)?;
        Ok(path)
    }

    /// Removes the backups inside the profile: they open with the secrets of their time, which have just been replaced. What cannot be
    /// removed is no reason to say that the change failed.
    pub(super) fn forget_backups(&self) {
        let _ = fs::remove_dir_all(self.place().backups());
    }

    fn write_backup(&self, copy: &Path, height: Option<Height>, file: &mut File, dest: &Path) -> Result<()> {
        let (head, key) = self.with(|keys| Head::new(&keys.file, height, keys.data_key.expose()))?;
        file.write_all(&head.bytes).at(dest)?;
        let database = File::open(copy).at(copy)?;
        stream::seal(database, &mut *file, &key, &head.context()).at(dest)?;
        file.sync_all().at(dest)
    }

    /// Opens a backup that was just made, to nowhere.
    fn read_back(&self, path: &Path) -> Result<()> {
        let mut file = File::open(path).at(path)?;
        let head = Head::read(&mut file, path)?;
        let key = self.with(|keys| Ok(head.key(keys.data_key.expose())))?;
        head.open_database(file, std::io::sink(), &key, (path, path))
    }
}

impl Head {
    fn new(keys: &KeysFile, height: Option<Height>, data_key: &[u8; KEY]) -> Result<(Self, Key)> {
        let salt = crypto::random::<SALT>()?;
        let mut plain = Vec::with_capacity(HEIGHT + TAG);
        plain.push(u8::from(height.is_some()));
        let height = height.unwrap_or(Height { height: 0, hash: [0; HASH], moment: 0 });
        plain.extend_from_slice(&height.height.to_be_bytes());
        plain.extend_from_slice(&height.hash);
        // Both keys are this file's alone, by its salt, and the height is the only thing sealed with this one.
        crypto::seal(&height_key(data_key, &salt), &[0; NONCE], MAGIC, &mut plain)?;
        let height: [u8; HEIGHT + TAG] = plain.try_into().map_err(|_| Error::OutOfMemory)?;
        let encoded = keys.encode();
        let length = u16::try_from(encoded.len()).map_err(|_| Error::Unsupported)?;
        let start = [MAGIC.as_slice(), &VERSION.to_be_bytes(), &length.to_be_bytes()].concat();
        let bytes = [start.as_slice(), &encoded, &salt, &height].concat();
        let head = Self { keys: keys.clone(), salt, height, bytes };
        let key = head.key(data_key);
        Ok((head, key))
    }

    /// Reads what stands before the database. Nothing in it is trusted yet.
    pub(super) fn read(file: &mut impl Read, path: &Path) -> Result<Self> {
        let mut bytes = Vec::new();
        let start: [u8; 12] = take(file, &mut bytes, path, Error::NotABackup)?;
        let [magic @ .., v1, v0, l1, l0] = start;
        if magic != *MAGIC {
            return Err(Error::NotABackup);
        }
        match u16::from_be_bytes([v1, v0]) {
            VERSION => {}
            found if found > VERSION => return Err(Error::NewerBackup { found, known: VERSION }),
            _ => return Err(Error::DamagedBackup),
        }
        let length = usize::from(u16::from_be_bytes([l1, l0]));
        let mut encoded = Vec::new();
        file.take(length.min(MOST_BYTES + 1) as u64).read_to_end(&mut encoded).at(path)?;
        let keys = KeysFile::parse(&encoded).map_err(|flaw| match flaw {
            Flaw::Damaged => Error::DamagedBackup,
            Flaw::Newer(found) => Error::NewerBackup { found, known: super::keys::VERSION },
        })?;
        bytes.extend_from_slice(&encoded);
        let salt = take(file, &mut bytes, path, Error::DamagedBackup)?;
        let height = take(file, &mut bytes, path, Error::DamagedBackup)?;
        Ok(Self { keys, salt, height, bytes })
    }

    /// The key of the database's pieces.
    pub(super) fn key(&self, data_key: &[u8; KEY]) -> Key {
        crypto::hkdf(data_key, &self.salt, &[b"kiwi/v1/backup"])
    }

    /// How far the ledger had come, if that was known.
    pub(super) fn height(&self, data_key: &[u8; KEY]) -> Result<Option<Height>> {
        let mut plain = self.height.to_vec();
        if !crypto::open(&height_key(data_key, &self.salt), &[0; NONCE], MAGIC, &mut plain) {
            return Err(Error::DamagedBackup);
        }
        let ([known], rest) = plain.split_first_chunk().ok_or(Error::DamagedBackup)?;
        let (height, hash) = rest.split_first_chunk().ok_or(Error::DamagedBackup)?;
        let hash = hash.try_into().map_err(|_| Error::DamagedBackup)?;
        Ok((*known == 1).then_some(Height { height: u64::from_be_bytes(*height), hash, moment: 0 }))
    }

    /// Opens the pieces. `paths` are the backup's and the target's, for what goes wrong with each.
    pub(super) fn open_database(
        &self,
        from: impl Read,
        to: impl Write,
        key: &Key,
        (backup, target): (&Path, &Path),
    ) -> Result<()> {
        stream::open(from, to, key, &self.context()).map_err(|error| match error {
            StreamError::Damaged => Error::DamagedBackup,
            StreamError::Read(error) => Error::io(backup, &error),
            StreamError::Write(error) => Error::io(target, &error),
        })
    }

    fn context(&self) -> [u8; HASH] {
        crypto::sha256(&self.bytes)
    }
}

fn height_key(data_key: &[u8; KEY], salt: &[u8; SALT]) -> Key {
    crypto::hkdf(data_key, salt, &[b"kiwi/v1/backup/height"])
}

/// The next `N` bytes, also appended to `bytes`; `short` when there are fewer.
fn take<const N: usize>(file: &mut impl Read, bytes: &mut Vec<u8>, path: &Path, short: Error) -> Result<[u8; N]> {
    let mut taken = Vec::with_capacity(N);
    file.take(N as u64).read_to_end(&mut taken).at(path)?;
    bytes.extend_from_slice(&taken);
    taken.try_into().map_err(|_| short)
}

/// Removes all but the newest backups made before migrations; their names sort by age.
fn forget_old(folder: &Path) -> Result<()> {
    let entries = fs::read_dir(folder).at(folder)?;
    let (mut paths, unfinished): (Vec<PathBuf>, Vec<PathBuf>) = entries
        .flatten()
        .map(|entry| entry.path())
        .partition(|path| path.extension().is_some_and(|extension| extension == "kiwi"));
    unfinished.iter().try_for_each(|path| folder::remove(path))?;
    paths.sort();
    let old = paths.len().saturating_sub(KEPT);
    paths.iter().take(old).try_for_each(|path| folder::remove(path))
}
