//! A new data key: the whole database is sealed anew beside the old one, and the keys file then says which one counts.
//!
//! Replacing the keys file is the one step that decides. Before it the old files are complete, and the old password
//! opens them; after it the new ones are, and the new password does. A crash at any moment leaves one of the two, and
//! the files of the other as rubbish that the next opening removes.

use rusqlite::Connection;

use super::anchor::Anchor;
use super::error::{Error, Result};
use super::keyring::{Keyring, Keys};
use super::keys::{Header, KeysFile, RecoverySlot};
use super::locked::Locked;
use super::recovery::RecoveryKey;
use super::verify::{Verdict, verify};
use super::{folder, slots, store, twins};
use crate::domain::secret::Secret;

/// Everything that the new data key seals.
struct Generation {
    data_key: Locked,
    file: KeysFile,
    recovery_key: RecoveryKey,
    connection: Connection,
    anchor: Anchor,
}

impl Keyring {
    /// Changes the password and the data key, so that an old copy of the keys file and the old password together open
    /// nothing that is written from now on.
    ///
    /// The recovery key cannot be carried over, so there is a new one. `connection` and `anchor` are replaced. When this
    /// fails they are still what they were, and so is everything on the disk.
    pub fn reencrypt(
        &self,
        connection: &mut Connection,
        anchor: &mut Anchor,
        current: &Secret,
        new: &Secret,
    ) -> Result<RecoveryKey> {
        self.with(|keys| {
            self.check(keys, current)?;
            let old = keys.file.header.store;
            let number = old.checked_add(1).ok_or(Error::Unsupported)?;
            let built = self.build(keys, number, connection, anchor, new);
            let next =
                built.and_then(|next| twins::write(self.place(), &next.file).map(|()| next)).inspect_err(|_| {
                    let _ = self.place().remove_generation(number);
                })?;
            let last = std::mem::replace(connection, next.connection);
            *anchor = next.anchor;
            (keys.data_key, keys.file) = (next.data_key, next.file);
            // Nothing opens the old files any more; what cannot be removed now is removed at the next opening.
            drop(last.close());
            let _ = self.place().remove_generation(old);
            self.forget_backups();
            Ok(next.recovery_key)
        })
    }

    fn build(
        &self,
        keys: &Keys,
        number: u32,
        connection: &Connection,
        anchor: &Anchor,
        new: &Secret,
    ) -> Result<Generation> {
        let (id, folder) = (self.id(), self.place());
        folder.remove_generation(number)?;
        let data_key = slots::new_data_key()?;
        let (path, key) = (folder.store(number), store::key(data_key.expose()));
        store::create(&path, &key, Some(connection))?;
        let connection = store::open(&path, &key)?;
        if verify(&connection)? != Verdict::Sound {
            return Err(Error::DamagedStore);
        }
        let lock = keys.lock.clone();
        let anchor = Anchor::begin(folder.anchor(number), id, data_key.expose(), lock, anchor.last())?;
        folder::sync_folder(folder.path())?;
        let password = self.password_slot(&keys.phone, new, data_key.expose())?;
        let recovery_key = RecoveryKey::random()?;
        let recovery = RecoverySlot::seal(id, &keys.phone, &recovery_key, data_key.expose())?;
        let header = Header { store: number, ..keys.file.header.next_revision() };
        let file = KeysFile::new(header, password, Some(recovery), data_key.expose());
        Ok(Generation { data_key, file, recovery_key, connection, anchor })
    }
}
