//! A profile at rest: key slots, the sealed database, and the folder they live in.
//!
//! ```text
//! ROOT/                        the profiles' folder, 0700
//!   <profile id>/              0700, its files 0600
//!     keys, keys.bak           all that can be read without the password; the second is the first one's twin
//!     world.db, world.db-wal   the sealed database (world-N.db after N re-encryptions)
//!     anchor                   how far the ledger had come (anchor-N after N re-encryptions)
//!     lock                     held by the process that has the profile open
//!     backups/                 made before migrations
//! ```
//!
//! # Keys
//!
//! A random *data key* seals everything. It lies in the keys file, sealed once by the password (Argon2id) and once by the
//! recovery key. Every other key is derived from it by HKDF under a label of its own. Changing a password rewrites the
//! keys file alone; [`Keyring::reencrypt`] makes a new data key.
//!
//! # The number
//!
//! The phone number goes into the derivation beside the password: a wrong number and a wrong password look the same and
//! cost the same. It is not stored, yet a login has to find the folder for a number, and a registration has to say that a
//! number already has a wallet here. So the keys file carries a *number tag*: the first 16 bits of HMAC-SHA-256 of the
//! number under the profile's id.
//!
//! Sixteen bits are a compromise, and its two sides are these. The tag is not secret: whoever has the file can try every
//! number against it, and about one in 65 536 fits. A mobile number holds some 33 bits, so tens of thousands of numbers fit
//! a profile, and the tag says nothing about which of them is the owner's; no amount of computing gets more than 16 bits out
//! of it. A longer tag, however slow to compute, would let one number be singled out. The price is that a number without a
//! wallet is taken for one that has a wallet here once in 65 536 times for each profile on the machine; then registration
//! refuses it, and a login tries a password in vain.
//!
//! When no tag fits, a login spends the cost of one derivation all the same and fails in the same way.
//!
//! # What can go wrong
//!
//! Each class of [`Error`] has its own remedy, so they are told apart: the keys file ends with a plain hash, which tells a
//! decayed file from a wrong password; the seal of the slot tells the wrong password; the HMAC over the file tells that
//! somebody altered it; and the database is opened only with a key known to be right, so its refusal means damage there.
//! Nothing is ever mended silently: what opened in spite of damage says so by a [`Notice`].
//!
//! Everything here blocks, and some of it for about a second: call it from a worker thread.

mod anchor;
mod backup;
pub mod bytes;
mod copy;
mod create;
mod crypto;
mod error;
mod folder;
mod kdf;
mod keyring;
mod keys;
mod list;
mod lock;
mod locked;
mod profile;
mod recovery;
mod reencrypt;
mod remove;
mod restore;
mod slots;
mod store;
mod stream;
mod twins;
mod verify;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use uuid::Uuid;

pub use anchor::{Anchor, AnchorVerdict, Height, Reading};
pub use error::{Error, Result, Unsafe};
pub(crate) use folder::sync_folder;
pub use kdf::{KdfParams, KdfPolicy, Limits};
pub use keyring::Keyring;
pub use list::{Profile, ProfileState};
pub use locked::{Hardened, harden};
pub use profile::{OpenProfile, Parts};
pub use recovery::{RecoveryKey, RecoveryKeyError};
pub use restore::{Replace, Restored};
pub use slots::Unlock;
pub use store::{APPLICATION_ID, checkpoint, close_store, overwrite_freed};
pub use twins::Notice;
pub use verify::{Finding, Verdict, verify};

use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use folder::Folder;
use lock::Lock;
use twins::{Twins, Unlocked};

/// The profiles on this machine: where they are, and what opening one may cost.
#[derive(Debug, Clone)]
pub struct Vault {
    root: PathBuf,
    policy: KdfPolicy,
    limits: Limits,
}

impl Vault {
    /// The profiles below `root`, with calibrated costs. The folder is made when the first profile is.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self::with(root, KdfPolicy::Calibrated, Limits::standard())
    }

    /// The profiles below `root`, with costs of the caller's choice.
    pub fn with(root: impl Into<PathBuf>, policy: KdfPolicy, limits: Limits) -> Self {
        Self { root: root.into(), policy, limits }
    }

    /// Profiles below `root` that protect nothing and are opened in no time: for tests, and for worlds that are thrown away.
    pub fn throw_away(root: impl Into<PathBuf>) -> Self {
        Self::with(root, KdfPolicy::Fixed(KdfParams::cheap_for_tests()), Limits::relaxed_for_tests())
    }

    /// The profiles' folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The profiles that are here.
    pub fn list(&self) -> Result<Vec<Profile>> {
        self.existing_root()?.map_or(Ok(Vec::new()), |root| list::profiles(&root))
    }

    /// Whether a number already has a wallet here. For one profile, "yes" is wrong once in 65 536 numbers.
    pub fn has_number(&self, phone: &Phone) -> Result<bool> {
        let Some(root) = self.existing_root()? else {
            return Ok(false);
        };
        list::for_number(&root, phone).map(|(found, _)| !found.is_empty())
    }

    /// Makes a profile, with a copy of `source` as its world. Whatever happens on the way, there is a whole profile
    /// afterwards or none.
    pub fn create(
        &self,
        phone: &Phone,
        password: &Secret,
        source: Option<&Connection>,
    ) -> Result<(OpenProfile, RecoveryKey)> {
        let root = self.made_root()?;
        let (folder, lock, keys) = create::create(&root, phone, password, self.policy, source)?;
        let swappable = (!keys.data_key.is_locked()).then_some(Notice::MemoryNotLocked);
        let notices: Vec<Notice> = swappable.into_iter().collect();
        let unlocked = Unlocked { file: keys.file, data_key: keys.data_key, notices: notices.clone() };
        let keyring = Keyring::new(folder.clone(), phone, unlocked, Arc::clone(&lock), (self.policy, self.limits));
        match OpenProfile::open(keyring, notices) {
            Ok(profile) => Ok((profile, keys.recovery_key)),
            Err(error) => Err(create::undo(&folder, lock, error)),
        }
    }

    /// Opens the profile of a number with its password.
    pub fn open(&self, phone: &Phone, password: &Secret) -> Result<OpenProfile> {
        self.open_with(phone, Unlock::Password(password))
    }

    /// Opens the profile of a number with its recovery key.
    pub fn open_with_recovery(&self, phone: &Phone, key: &RecoveryKey) -> Result<OpenProfile> {
        self.open_with(phone, Unlock::Recovery(key))
    }

    /// Unlocks the keys alone, without opening the database.
    pub fn unlock(&self, phone: &Phone, with: Unlock<'_>) -> Result<Keyring> {
        self.unlock_noticing(phone, with).map(|(keyring, _)| keyring)
    }

    /// Restores a backup. It opens with the password or recovery key of the time it was made.
    pub fn restore(&self, backup: &Path, phone: &Phone, with: Unlock<'_>, replace: Replace) -> Result<Restored> {
        restore::restore(&self.made_root()?, backup, phone, with, &self.limits, replace)
    }

    /// Deletes a profile that nobody has open: its keys first, so that what is left for a moment cannot be read.
    pub fn delete(&self, id: Uuid) -> Result<()> {
        let root = self.existing_root()?.ok_or_else(|| Error::NotAProfile { path: self.root.clone() })?;
        let folder = Folder::new(root.join(id.to_string()));
        if !folder.path().is_dir() {
            return Err(Error::NotAProfile { path: folder.path().to_owned() });
        }
        folder::check_safe(folder.path())?;
        let lock = Arc::new(Lock::try_take(&folder.lock())?);
        remove::erase(&folder, lock)
    }

    fn open_with(&self, phone: &Phone, with: Unlock<'_>) -> Result<OpenProfile> {
        let (keyring, notices) = self.unlock_noticing(phone, with)?;
        self.remove_remains();
        OpenProfile::open(keyring, notices)
    }

    /// Removes what interrupted creations and deletions left, unless somebody is at one.
    fn remove_remains(&self) {
        let Ok(Some(root)) = self.existing_root() else { return };
        if remove::has_remains(&root)
            && let Ok(_guard) = create::try_guard(&root)
        {
            remove::remove_remains(&root);
        }
    }

    fn unlock_noticing(&self, phone: &Phone, with: Unlock<'_>) -> Result<(Keyring, Vec<Notice>)> {
        let root = self.existing_root()?;
        let (candidates, trouble) = match &root {
            Some(root) => list::for_number(root, phone)?,
            None => (Vec::new(), None),
        };
        if let (true, Unlock::Password(password)) = (candidates.is_empty(), with) {
            self.spend_as_much(root.as_deref(), phone, password);
        }
        let tried = !candidates.is_empty();
        for (id, folder) in candidates {
            match self.unlock_one(id, folder, phone, with) {
                Err(Error::WrongCredentials) => {}
                outcome => return outcome,
            }
        }
        // A profile that cannot be read may be the one that was meant, unless another has the number.
        Err(trouble.filter(|_| !tried).unwrap_or(Error::WrongCredentials))
    }

    fn unlock_one(&self, id: Uuid, folder: Folder, phone: &Phone, with: Unlock<'_>) -> Result<(Keyring, Vec<Notice>)> {
        folder::check_safe(folder.path())?;
        let lock = Arc::new(Lock::try_take(&folder.lock())?);
        let unlocked = Twins::read(&folder, id)?.unlock(phone, with, &self.limits)?;
        let mut notices = unlocked.notices.clone();
        if unlocked.file.password.params.is_weaker_than(self.policy.least()) {
            notices.push(Notice::WeakKdf);
        }
        let keyring = Keyring::new(folder, phone, unlocked, lock, (self.policy, self.limits));
        for notice in notices.iter_mut().filter(|notice| **notice == Notice::ChangeFinished) {
            if keyring.repair_keys().is_err() {
                *notice = Notice::TwinDamaged;
            }
        }
        Ok((keyring, notices))
    }

    /// Takes the time of a login for a number that has no wallet here.
    fn spend_as_much(&self, root: Option<&Path>, phone: &Phone, password: &Secret) {
        let neighbour = root.and_then(|root| list::any_cost(root, &self.limits));
        let cost = neighbour.unwrap_or_else(|| self.policy.least());
        // Nobody waits for the key, and the login fails in any case.
        let _ = slots::decoy(phone, password, cost, &self.limits);
    }

    /// The profiles' folder under its real name, if it is there. Links on the way to it are the owner's affair.
    fn existing_root(&self) -> Result<Option<PathBuf>> {
        match self.root.canonicalize() {
            Ok(root) => folder::check_safe(&root).map(|()| Some(root)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::io(&self.root, &error)),
        }
    }

    fn made_root(&self) -> Result<PathBuf> {
        folder::make_private_path(&self.root)?;
        self.existing_root()?.ok_or_else(|| Error::NoPermission { path: self.root.clone() })
    }
}

#[cfg(test)]
mod tests;
