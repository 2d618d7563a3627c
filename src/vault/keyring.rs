//! The keys of an open profile: everything that can be done with passwords and recovery keys.
//!
//! A keyring is separate from the database connection, so that a password can be checked or changed on one thread while
//! the world works on another. Its clones share one set of keys; [`Keyring::wipe`] takes them from all at once.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use uuid::Uuid;

use super::crypto::KEY;
use super::error::{Error, Result};
use super::folder::Folder;
use super::kdf::{KdfPolicy, Limits};
use super::keys::{KeysFile, PasswordSlot, RecoverySlot};
use super::lock::Lock;
use super::locked::Locked;
use super::recovery::RecoveryKey;
use super::twins::{self, Unlocked};
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;

/// The keys of an open profile. Clones share them.
#[derive(Clone)]
pub struct Keyring(Arc<Inner>);

struct Inner {
    id: Uuid,
    folder: Folder,
    policy: KdfPolicy,
    limits: Limits,
    keys: Mutex<Option<Keys>>,
}

/// What is wiped at once when the wallet is locked.
pub(super) struct Keys {
    pub(super) data_key: Locked,
    pub(super) file: KeysFile,
    pub(super) phone: Phone,
    pub(super) lock: Arc<Lock>,
}

impl Keyring {
    pub(crate) fn new(
        folder: Folder,
        phone: &Phone,
        unlocked: Unlocked,
        lock: Arc<Lock>,
        costs: (KdfPolicy, Limits),
    ) -> Self {
        let Unlocked { file, data_key, .. } = unlocked;
        let (id, (policy, limits)) = (file.header.id, costs);
        let keys = Keys { data_key, file, phone: phone.clone(), lock };
        Self(Arc::new(Inner { id, folder, policy, limits, keys: Mutex::new(Some(keys)) }))
    }

    /// The profile's id.
    pub fn id(&self) -> Uuid {
        self.0.id
    }

    /// The profile's folder.
    pub fn folder(&self) -> &Path {
        self.0.folder.path()
    }

    /// Checks number and password without opening anything, at the full cost whichever of them is wrong.
    pub fn verify_password(&self, phone: &Phone, password: &Secret) -> Result<()> {
        let slot = self.with(|keys| Ok(keys.file.password.clone()))?;
        slot.open(self.0.id, phone, password, &self.0.limits).map(drop)
    }

    /// Puts a new password in the place of the current one. The old one opens nothing that is there afterwards.
    ///
    /// Whether the new password is good enough is for `domain::password` to say.
    pub fn change_password(&self, current: &Secret, new: &Secret) -> Result<()> {
        self.with(|keys| {
            self.check(keys, current)?;
            self.set_password(keys, new)
        })
    }

    /// Sets a new password for somebody who has the recovery key instead of the old one.
    pub fn set_password_by_recovery(&self, key: &RecoveryKey, new: &Secret) -> Result<()> {
        self.with(|keys| {
            let slot = keys.file.recovery.as_ref().ok_or(Error::WrongCredentials)?;
            slot.open(self.0.id, &keys.phone, key)?;
            self.set_password(keys, new)
        })
    }

    /// Makes a new recovery key. The old one stops working.
    pub fn new_recovery_key(&self, current: &Secret) -> Result<RecoveryKey> {
        self.with(|keys| {
            self.check(keys, current)?;
            let key = RecoveryKey::random()?;
            let slot = RecoverySlot::seal(self.0.id, &keys.phone, &key, keys.data_key.expose())?;
            self.rewrite(keys, keys.file.password.clone(), Some(slot))?;
            Ok(key)
        })
    }

    /// Writes both copies of the keys file anew from the keys that opened the profile.
    pub fn repair_keys(&self) -> Result<()> {
        self.with(|keys| twins::write(&self.0.folder, &keys.file))
    }

    /// Drops the keys of this keyring and all its clones, and lets go of the profile's lock once the anchor is gone too.
    pub fn wipe(&self) {
        *self.keys() = None;
    }

    pub(super) fn place(&self) -> &Folder {
        &self.0.folder
    }

    /// Runs `work` with the keys, or says that the wallet is locked.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Keys) -> Result<T>) -> Result<T> {
        self.keys().as_mut().ok_or(Error::Locked).and_then(work)
    }

    fn keys(&self) -> MutexGuard<'_, Option<Keys>> {
        // A panic elsewhere leaves the keys whole: they are only ever replaced in one step.
        self.0.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn check(&self, keys: &Keys, current: &Secret) -> Result<()> {
        keys.file.password.open(self.0.id, &keys.phone, current, &self.0.limits).map(drop)
    }

    fn set_password(&self, keys: &mut Keys, new: &Secret) -> Result<()> {
        let slot = self.password_slot(&keys.phone, new, keys.data_key.expose())?;
        self.rewrite(keys, slot, keys.file.recovery.clone())
    }

    pub(super) fn password_slot(&self, phone: &Phone, password: &Secret, data_key: &[u8; KEY]) -> Result<PasswordSlot> {
        PasswordSlot::seal(self.0.id, phone, password, self.0.policy.params()?, data_key)
    }

    fn rewrite(&self, keys: &mut Keys, password: PasswordSlot, recovery: Option<RecoverySlot>) -> Result<()> {
        let header = keys.file.header.next_revision();
        let file = KeysFile::new(header, password, recovery, keys.data_key.expose());
        twins::write(&self.0.folder, &file)?;
        keys.file = file;
        self.forget_backups();
        Ok(())
    }
}
