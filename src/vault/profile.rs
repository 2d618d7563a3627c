//! An open profile: the database, its anchor, its keys.

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use uuid::Uuid;

use super::anchor::Anchor;
use super::error::Result;
use super::folder::Folder;
use super::keyring::Keyring;
use super::twins::{self, Notice};
use super::{remove, store};

/// An open profile. Dropping it closes it and wipes the keys as well as can be; [`OpenProfile::close`] also says what
/// went wrong.
pub struct OpenProfile {
    parts: Parts,
    // Dropped after the parts: the database is closed before the lock is let go.
    last: WipeAtLast,
}

/// Wipes the keys, also those of clones of the keyring, when the profile is dropped.
struct WipeAtLast(Option<Keyring>);

impl Drop for WipeAtLast {
    fn drop(&mut self) {
        if let Some(keyring) = self.0.take() {
            keyring.wipe();
        }
    }
}

/// An open profile taken apart: the connection and the anchor go to the thread on which the world lives, the keyring
/// stays with the session.
///
/// To close: [`super::close_store`] with the connection, drop the anchor, [`Keyring::wipe`].
pub struct Parts {
    /// The database.
    pub connection: Connection,
    /// The anchor, to be written after each commit.
    pub anchor: Anchor,
    /// The keys.
    pub keyring: Keyring,
    /// What the owner should know.
    pub notices: Vec<Notice>,
}

impl OpenProfile {
    /// Opens the database that the keys belong to.
    pub(crate) fn open(keyring: Keyring, notices: Vec<Notice>) -> Result<Self> {
        let folder = keyring.place().clone();
        let (connection, anchor, generation) = keyring.with(|keys| {
            let (generation, data_key) = (keys.file.header.store, keys.data_key.expose());
            let connection = store::open(&folder.store(generation), &store::key(data_key))?;
            let lock = Arc::clone(&keys.lock);
            let anchor = Anchor::open(folder.anchor(generation), keys.file.header.id, data_key, lock)?;
            Ok((connection, anchor, generation))
        })?;
        tidy(&folder, generation, &notices);
        let last = WipeAtLast(Some(keyring.clone()));
        Ok(Self { parts: Parts { connection, anchor, keyring, notices }, last })
    }

    /// The profile's id.
    pub fn id(&self) -> Uuid {
        self.parts.keyring.id()
    }

    /// The profile's folder.
    pub fn folder(&self) -> &Path {
        self.parts.keyring.folder()
    }

    /// What the owner should know.
    pub fn notices(&self) -> &[Notice] {
        &self.parts.notices
    }

    /// The database.
    pub fn connection(&self) -> &Connection {
        &self.parts.connection
    }

    /// The anchor.
    pub fn anchor(&self) -> &Anchor {
        &self.parts.anchor
    }

    /// The anchor, to be written after each commit.
    pub fn anchor_mut(&mut self) -> &mut Anchor {
        &mut self.parts.anchor
    }

    /// The keys.
    pub fn keyring(&self) -> &Keyring {
        &self.parts.keyring
    }

    /// Takes the profile apart, for use on several threads.
    pub fn into_parts(self) -> Parts {
        let Self { parts, mut last } = self;
        last.0 = None;
        parts
    }

    /// The database and the anchor together with the keys, for re-encryption.
    pub fn parts_mut(&mut self) -> &mut Parts {
        &mut self.parts
    }

    /// Empties the log into the database, closes it, wipes the keys and lets go of the lock.
    pub fn close(self) -> Result<()> {
        // The rest of the profile is dropped, and the keys are wiped, whether this goes well or not.
        store::close_store(self.parts.connection)
    }

    /// Deletes the profile: its keys first, so that what is left for a moment cannot be read, then the rest.
    pub fn delete(self) -> Result<()> {
        let Parts { connection, anchor, keyring, .. } = self.into_parts();
        let folder = keyring.place().clone();
        let lock = keyring.with(|keys| Ok(Arc::clone(&keys.lock)))?;
        drop(connection.close());
        drop(anchor);
        keyring.wipe();
        remove::erase(&folder, lock)
    }
}

/// Removes what interrupted changes left behind. Only what the keys in force cannot open is removed: the generation
/// before this one, and — when both copies of the keys agree — an unfinished one after it.
fn tidy(folder: &Folder, generation: u32, notices: &[Notice]) {
    let _ = twins::remove_leftovers(folder);
    let _ = super::folder::remove(&folder.backup_copy());
    if let Some(before) = generation.checked_sub(1) {
        let _ = folder.remove_generation(before);
    }
    let agreed = notices.iter().all(|notice| matches!(notice, Notice::MemoryNotLocked | Notice::WeakKdf));
    if let (true, Some(after)) = (agreed, generation.checked_add(1)) {
        let _ = folder.remove_generation(after);
    }
}
