//! Making a profile, whole or not at all.
//!
//! It is built in a folder with a name that no list shows, and gets its own name when everything in it is on the disk. A
//! process killed on the way leaves that folder, which the next creation or opening removes.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use rusqlite::Connection;
use uuid::Uuid;

use super::anchor::Anchor;
use super::crypto;
use super::error::{At, Error, Result};
use super::folder::{self, Folder};
use super::kdf::KdfPolicy;
use super::keys::{Header, KeysFile, PasswordSlot, RecoverySlot};
use super::list;
use super::lock::Lock;
use super::locked::Locked;
use super::recovery::RecoveryKey;
use super::remove::{self, NEW};
use super::slots;
use super::store;
use super::twins;
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;

/// A folder in which a profile is being built. Dropped without having been given its name, it is removed.
pub(crate) struct Building {
    root: PathBuf,
    id: Uuid,
    folder: Folder,
    lock: Arc<Lock>,
    named: bool,
}

/// What a new profile's keys are.
pub(crate) struct NewKeys {
    pub(crate) file: KeysFile,
    pub(crate) data_key: Locked,
    pub(crate) recovery_key: RecoveryKey,
}

impl Building {
    /// Begins a profile. `guard` is the lock on the profiles' folder, so that nobody takes the new folder for remains.
    pub(crate) fn begin(root: &Path, id: Uuid, _guard: &Lock) -> Result<Self> {
        let folder = Folder::new(root.join(format!("{NEW}{id}")));
        folder::make_private(folder.path())?;
        let lock = Arc::new(Lock::try_take(&folder.lock())?);
        Ok(Self { root: root.to_owned(), id, folder, lock, named: false })
    }

    /// The profile's id.
    pub(crate) fn id(&self) -> Uuid {
        self.id
    }

    /// Where to build.
    pub(crate) fn folder(&self) -> &Folder {
        &self.folder
    }

    /// The lock, which stays the profile's when it has its name.
    pub(crate) fn lock(&self) -> Arc<Lock> {
        Arc::clone(&self.lock)
    }

    /// Gives the profile its name, which the disk has not confirmed then. `put` moves the folder there.
    pub(crate) fn name(mut self, put: impl FnOnce(&Path, &Path) -> Result<()>) -> Result<Folder> {
        folder::sync_folder(self.folder.path())?;
        let path = self.root.join(self.id.to_string());
        put(self.folder.path(), &path)?;
        self.named = true;
        Ok(Folder::new(path))
    }
}

impl Drop for Building {
    fn drop(&mut self) {
        if !self.named {
            let _ = std::fs::remove_dir_all(self.folder.path());
        }
    }
}

/// The lock on the profiles' folder, held while names are given and remains removed.
pub(crate) fn guard(root: &Path) -> Result<Lock> {
    Lock::wait_for(&root.join(".lock"))
}

/// The same, or `InUse` where somebody has it.
pub(crate) fn try_guard(root: &Path) -> Result<Lock> {
    Lock::try_take(&root.join(".lock"))
}

/// Makes the keys of a new profile.
pub(crate) fn new_keys(id: Uuid, phone: &Phone, password: &Secret, policy: KdfPolicy) -> Result<NewKeys> {
    let data_key = slots::new_data_key()?;
    let recovery_key = RecoveryKey::random()?;
    let created = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let header = Header { id, tag: slots::number_tag(id, phone), created, revision: 1, store: 0 };
    let password = PasswordSlot::seal(id, phone, password, policy.params()?, data_key.expose())?;
    let recovery = RecoverySlot::seal(id, phone, &recovery_key, data_key.expose())?;
    let file = KeysFile::new(header, password, Some(recovery), data_key.expose());
    Ok(NewKeys { file, data_key, recovery_key })
}

/// Builds a profile from a world, and gives it its name.
pub(crate) fn create(
    root: &Path,
    phone: &Phone,
    password: &Secret,
    policy: KdfPolicy,
    source: Option<&Connection>,
) -> Result<(Folder, Arc<Lock>, NewKeys)> {
    let id = uuid::Builder::from_random_bytes(crypto::random()?).into_uuid();
    let building = {
        let guard = guard(root)?;
        remove::remove_remains(root);
        refuse_known(root, phone)?;
        Building::begin(root, id, &guard)?
    };
    let keys = new_keys(id, phone, password, policy)?;
    let (folder, lock) = (building.folder(), building.lock());
    twins::write(folder, &keys.file)?;
    let data_key = keys.data_key.expose();
    store::create(&folder.store(0), &store::key(data_key), source)?;
    drop(Anchor::begin(folder.anchor(0), id, data_key, Arc::clone(&lock), None)?);
    // Somebody may have registered the same number in the meantime.
    let _guard = guard(root)?;
    refuse_known(root, phone)?;
    let folder = building.name(|from, to| std::fs::rename(from, to).at(to))?;
    match folder::sync_folder(root) {
        Ok(()) => Ok((folder, lock, keys)),
        Err(error) => Err(undo(&folder, lock, error)),
    }
}

/// Takes back a profile that was whole when something failed: nobody has seen its recovery key, and its number is free again.
pub(crate) fn undo(folder: &Folder, lock: Arc<Lock>, error: Error) -> Error {
    let _ = remove::erase(folder, lock);
    error
}

fn refuse_known(root: &Path, phone: &Phone) -> Result<()> {
    let (known, _) = list::for_number(root, phone)?;
    if known.is_empty() { Ok(()) } else { Err(Error::AlreadyExists) }
}
