//! Taking profiles off the disk: deletion, and the remains of interrupted creations and deletions.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::crypto;
use super::error::{At, Error, Result};
use super::folder::{self, Folder};
use super::keys::MOST_BYTES;
use super::lock::Lock;

/// Before the name of a profile that is not complete yet.
pub(crate) const NEW: &str = ".new-";
/// Before the name of a profile that is being deleted.
pub(crate) const GONE: &str = ".gone-";

/// Deletes a profile whose lock is held.
///
/// The folder first takes a name that no list shows, in one step; whatever happens after that, the profile is gone for its
/// owner. Then the keys are overwritten: without them the rest is noise. A crash leaves remains, which the next creation
/// or opening removes in the same order.
pub(crate) fn erase(folder: &Folder, lock: Arc<Lock>) -> Result<()> {
    let path = folder.path();
    let (Some(root), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(Error::NotAProfile { path: path.to_owned() });
    };
    let gone = root.join(format!("{GONE}{}", name.to_string_lossy()));
    fs::rename(path, &gone).at(path)?;
    let _ = folder::sync_folder(root);
    let removed = remove_all(&Folder::new(gone));
    drop(lock);
    removed
}

/// Removes what interrupted creations and deletions left in the profiles' folder. Nobody may create at the same time.
pub(crate) fn remove_remains(root: &Path) {
    for path in remains(root) {
        let remains = Folder::new(path);
        // A lock that is taken means that somebody is still at work there.
        if let Ok(_lock) = Lock::try_take(&remains.lock()) {
            let _ = remove_all(&remains);
        }
    }
}

/// Whether anything was left.
pub(crate) fn has_remains(root: &Path) -> bool {
    !remains(root).is_empty()
}

fn remains(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let is_remains = |name: &str| name.starts_with(NEW) || name.starts_with(GONE);
    entries.filter(|entry| entry.file_name().to_str().is_some_and(is_remains)).map(|entry| entry.path()).collect()
}

fn remove_all(folder: &Folder) -> Result<()> {
    for keys in [folder.keys(), folder.twin()] {
        overwrite(&keys)?;
    }
    match fs::remove_dir_all(folder.path()) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::io(folder.path(), &error)),
        _ => Ok(()),
    }
}

/// Overwrites and removes a keys file. On flash memory old blocks may survive this; the documentation says so.
fn overwrite(path: &Path) -> Result<()> {
    if folder::open_for_reading(path)?.is_none() {
        return Ok(());
    }
    let noise = crypto::random::<MOST_BYTES>()?;
    // A full or read-only disk must not keep the file from being removed, nor what comes after it.
    let _ = OpenOptions::new().write(true).open(path).and_then(|mut file| {
        file.write_all(&noise)?;
        file.sync_all()
    });
    folder::remove(path)
}
