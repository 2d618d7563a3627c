//! From a backup back to a profile. Everything is checked before the profile appears under its name.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use uuid::Uuid;

use super::anchor::Anchor;
use super::backup::Head;
use super::create::{Building, guard};
use super::error::{At, Error, Result};
use super::folder;
use super::kdf::Limits;
use super::list::{self, Found};
use super::lock::Lock;
use super::locked::Locked;
use super::remove;
use super::slots::Unlock;
use super::verify::{Verdict, verify};
use super::{store, twins};
use crate::domain::phone::Phone;

/// What to do with a profile that is already here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    /// Refuse to restore.
    Refuse,
    /// Keep it under another name, where it can be brought back by hand.
    MoveAside,
}

/// A restored profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Its id.
    pub id: Uuid,
    /// Where the profiles that it replaced are kept.
    pub moved_aside: Vec<PathBuf>,
}

/// Restores a backup below `root`.
pub(crate) fn restore(
    root: &Path,
    backup: &Path,
    phone: &Phone,
    with: Unlock<'_>,
    limits: &Limits,
    replace: Replace,
) -> Result<Restored> {
    let mut file = File::open(backup).at(backup)?;
    if !file.metadata().at(backup)?.is_file() {
        return Err(Error::NotABackup);
    }
    let head = Head::read(&mut file, backup)?;
    let id = head.keys.header.id;
    if replace == Replace::Refuse && !in_the_way(root, id, phone)?.is_empty() {
        return Err(Error::AlreadyExists);
    }
    let data_key = head.keys.unlock(phone, with, limits).map_err(|error| match error {
        Error::DamagedKeys { .. } => Error::DamagedBackup,
        other => other,
    })?;
    let building = {
        let guard = guard(root)?;
        remove::remove_remains(root);
        Building::begin(root, id, &guard)?
    };
    build(&building, &head, file, backup, &data_key)?;
    let _guard = guard(root)?;
    put_in_place(root, building, &in_the_way(root, id, phone)?, replace)
}

fn build(building: &Building, head: &Head, file: File, backup: &Path, data_key: &Locked) -> Result<()> {
    let (folder, header) = (building.folder(), &head.keys.header);
    let path = folder.store(header.store);
    let mut database = folder::create_private(&path)?;
    head.open_database(file, &mut database, &head.key(data_key.expose()), (backup, &path))?;
    database.sync_all().at(&path)?;
    drop(database);
    let damaged = |error| if error == Error::DamagedStore { Error::DamagedBackup } else { error };
    let connection = store::open(&path, &store::key(data_key.expose())).map_err(damaged)?;
    if verify(&connection).map_err(damaged)? != Verdict::Sound {
        return Err(Error::DamagedBackup);
    }
    store::close_store(connection)?;
    let (anchor, height) = (folder.anchor(header.store), head.height(data_key.expose())?);
    drop(Anchor::begin(anchor, header.id, data_key.expose(), building.lock(), height)?);
    twins::write(folder, &head.keys)
}

/// The profiles here that have the same id, or may have the same number.
fn in_the_way(root: &Path, id: Uuid, phone: &Phone) -> Result<Vec<Found>> {
    let (mut found, _) = list::for_number(root, phone)?;
    found.retain(|&(other, _)| other != id);
    found.extend(list::folders(root)?.into_iter().filter(|&(other, _)| other == id));
    Ok(found)
}

fn put_in_place(root: &Path, building: Building, in_the_way: &[Found], replace: Replace) -> Result<Restored> {
    if replace == Replace::Refuse && !in_the_way.is_empty() {
        return Err(Error::AlreadyExists);
    }
    // Held until everything has its place: nobody may have the old ones open.
    let _locks: Vec<Lock> =
        in_the_way.iter().map(|(_, folder)| Lock::try_take(&folder.lock())).collect::<Result<_>>()?;
    let (id, lock) = (building.id(), building.lock());
    let mut moved_aside = Vec::new();
    building.name(|new, path| {
        let aside = aside(root, id);
        if !path.exists() {
            return std::fs::rename(new, path).at(path);
        }
        swap(new, path, &aside)?;
        moved_aside.push(aside);
        Ok(())
    })?;
    folder::sync_folder(root)?;
    for (other, folder) in in_the_way.iter().filter(|&&(other, _)| other != id) {
        let aside = aside(root, *other);
        std::fs::rename(folder.path(), &aside).at(&aside)?;
        moved_aside.push(aside);
    }
    folder::sync_folder(root)?;
    drop(lock);
    Ok(Restored { id, moved_aside })
}

fn aside(root: &Path, id: Uuid) -> PathBuf {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    root.join(format!("replaced-{id}-{now}"))
}

/// Puts `new` where `path` is, and what was there to `aside`.
///
/// Where the system can exchange two names in one step, there is a complete profile under the name at every moment. The
/// new one takes the name `aside` first, so that a crash never leaves the old one under a name that counts as remains.
fn swap(new: &Path, path: &Path, aside: &Path) -> Result<()> {
    std::fs::rename(new, aside).at(aside)?;
    if exchange(aside, path) {
        return Ok(());
    }
    let waiting = folder::temporary(aside);
    std::fs::rename(path, &waiting).at(path)?;
    std::fs::rename(aside, path).and_then(|()| std::fs::rename(&waiting, aside)).at(path)
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}
