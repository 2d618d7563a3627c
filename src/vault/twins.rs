//! The keys file and its twin: reading the two together, and replacing them so that one good copy always exists.
//!
//! The keys file alone would be a single point of total loss. `keys` is the one that counts; `keys.bak` steps in when it
//! is damaged or missing, and the person is told. Both are always rewritten together, `keys` first.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::crypto::KEY;
use super::error::{Error, Result};
use super::folder::{self, Folder};
use super::kdf::Limits;
use super::keys::{Flaw, KeysFile, MOST_BYTES, VERSION};
use super::locked::Locked;
use super::slots::Unlock;
use crate::domain::phone::Phone;

/// Something about a profile that opened which its owner should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// `keys` is damaged; its twin was used. [`super::Keyring::repair_keys`] mends it.
    KeysDamaged,
    /// `keys` is missing; its twin was used. [`super::Keyring::repair_keys`] mends it.
    KeysMissing,
    /// `keys.bak` is damaged or belongs to something else. [`super::Keyring::repair_keys`] mends it.
    TwinDamaged,
    /// `keys.bak` is missing. [`super::Keyring::repair_keys`] mends it.
    TwinMissing,
    /// A change of password or keys was interrupted after it had taken effect, and has now been finished.
    ChangeFinished,
    /// `keys` is older than its twin: somebody put an older copy back. An old password may be in force.
    KeysOlderThanTwin,
    /// The password is stretched less than a new one would be; changing it mends that.
    WeakKdf,
    /// The system does not let the data key be kept out of swap.
    MemoryNotLocked,
}

/// One of the two files, as found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Copy {
    Good(Box<KeysFile>),
    Missing,
    Damaged,
    Newer(u16),
}

/// The two files, as found.
#[derive(Debug)]
pub(crate) struct Twins {
    folder: PathBuf,
    keys: Copy,
    twin: Copy,
}

/// A keys file that opened.
pub(crate) struct Unlocked {
    pub(crate) file: KeysFile,
    pub(crate) data_key: Locked,
    pub(crate) notices: Vec<Notice>,
}

impl Twins {
    /// Reads both files of a profile's folder.
    pub(crate) fn read(folder: &Folder, id: Uuid) -> Result<Self> {
        let path = folder.path().to_owned();
        Ok(Self { folder: path, keys: read(&folder.keys(), id)?, twin: read(&folder.twin(), id)? })
    }

    /// The file to go by before anything is unlocked, or what is wrong with the profile.
    pub(crate) fn best(&self) -> Result<&KeysFile> {
        match (&self.keys, &self.twin) {
            (Copy::Newer(found), _) | (Copy::Damaged | Copy::Missing, Copy::Newer(found)) => {
                Err(Error::NewerVersion { found: *found, known: VERSION })
            }
            (Copy::Good(file), _) | (_, Copy::Good(file)) => Ok(file),
            (Copy::Missing, Copy::Missing) => Err(Error::NotAProfile { path: self.folder.clone() }),
            _ => Err(Error::DamagedKeys { twin_ok: false }),
        }
    }

    /// Whether one of the two cannot be used.
    pub(crate) fn one_is_damaged(&self) -> bool {
        [&self.keys, &self.twin].into_iter().filter(|copy| matches!(copy, Copy::Good(_))).count() == 1
    }

    /// Unlocks with `keys`, or with its twin where `keys` cannot be trusted.
    ///
    /// A wrong password is not tried on the twin: after an interrupted change it may still know the old one. Only a twin of a
    /// later store is asked, for then it is `keys` that is old.
    pub(crate) fn unlock(&self, phone: &Phone, with: Unlock<'_>, limits: &Limits) -> Result<Unlocked> {
        let best = self.best()?;
        match (best.unlock(phone, with, limits), &self.twin) {
            // An older copy was put in the place of the keys: the twin knows the store that is here.
            (opened @ (Ok(_) | Err(Error::WrongCredentials)), Copy::Good(twin)) if is_ahead(twin, best) => {
                let data_key = twin.unlock(phone, with, limits).map_err(|error| match error {
                    Error::WrongCredentials if opened.is_ok() => Error::DamagedKeys { twin_ok: true },
                    other => other,
                })?;
                Ok(Unlocked::new(twin, Some(Notice::KeysDamaged), data_key))
            }
            (Ok(data_key), _) => Ok(Unlocked::new(best, self.notice(data_key.expose()), data_key)),
            (Err(Error::DamagedKeys { .. }), Copy::Good(twin)) if **twin != *best => {
                // What opened the altered file does not open the twin: it may know another password.
                let data_key = twin.unlock(phone, with, limits).map_err(|error| match error {
                    Error::WrongCredentials => Error::DamagedKeys { twin_ok: true },
                    other => other,
                })?;
                Ok(Unlocked::new(twin, Some(Notice::KeysDamaged), data_key))
            }
            (Err(error), _) => Err(error),
        }
    }

    fn notice(&self, data_key: &[u8; KEY]) -> Option<Notice> {
        match (&self.keys, &self.twin) {
            (Copy::Damaged | Copy::Newer(_), _) => Some(Notice::KeysDamaged),
            (Copy::Missing, _) => Some(Notice::KeysMissing),
            (Copy::Good(_), Copy::Missing) => Some(Notice::TwinMissing),
            (Copy::Good(keys), Copy::Good(twin)) if keys == twin => None,
            // Between the two renames of a change lies this state and no other.
            (Copy::Good(keys), Copy::Good(twin)) if twin.header.revision < keys.header.revision => {
                Some(Notice::ChangeFinished)
            }
            (Copy::Good(_), Copy::Good(twin)) if twin.is_closed_by(data_key) => Some(Notice::KeysOlderThanTwin),
            _ => Some(Notice::TwinDamaged),
        }
    }
}

/// Whether the twin is of a later store than `keys`, which the program never leaves so: `keys` is written first.
const fn is_ahead(twin: &KeysFile, keys: &KeysFile) -> bool {
    twin.header.revision > keys.header.revision && twin.header.store != keys.header.store
}

impl Unlocked {
    fn new(file: &KeysFile, notice: Option<Notice>, data_key: Locked) -> Self {
        let swappable = (!data_key.is_locked()).then_some(Notice::MemoryNotLocked);
        Self { file: file.clone(), data_key, notices: notice.into_iter().chain(swappable).collect() }
    }
}

fn read(path: &Path, id: Uuid) -> Result<Copy> {
    let Some(bytes) = folder::read_bounded(path, MOST_BYTES)? else {
        return Ok(Copy::Missing);
    };
    Ok(match KeysFile::parse(&bytes) {
        Ok(file) if file.header.id == id => Copy::Good(Box::new(file)),
        Ok(_) | Err(Flaw::Damaged) => Copy::Damaged,
        Err(Flaw::Newer(found)) => Copy::Newer(found),
    })
}

/// Replaces both files. An error means that nothing has changed.
///
/// Both new files are on the disk in full before the first one takes its name: a full disk is found out while everything
/// is still as it was. The first rename is the moment the change takes effect; a crash between the two leaves the older
/// twin, which the next opening replaces. A twin that cannot be replaced is removed, for it may know an old password.
pub(crate) fn write(folder: &Folder, file: &KeysFile) -> Result<()> {
    let bytes = file.encode();
    let (keys, twin) = (folder.keys(), folder.twin());
    for target in [&keys, &twin] {
        folder::write_synced(&folder::temporary(target), &bytes)?;
    }
    folder::rename(&folder::temporary(&keys), &keys)?;
    let _ = folder::sync_folder(folder.path());
    if folder::rename(&folder::temporary(&twin), &twin).is_err() {
        let _ = folder::remove(&twin);
    }
    let _ = folder::sync_folder(folder.path());
    Ok(())
}

/// Removes what an interrupted `write` may have left.
pub(crate) fn remove_leftovers(folder: &Folder) -> Result<()> {
    folder::remove(&folder::temporary(&folder.keys()))?;
    folder::remove(&folder::temporary(&folder.twin()))
}
