//! The profiles on this machine, as far as they can be told without their passwords.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use uuid::Uuid;

use super::error::{At, Error, Result};
use super::folder::{self, Folder};
use super::kdf::{KdfParams, Limits};
use super::lock::Lock;
use super::slots::number_tag;
use super::twins::Twins;
use crate::domain::phone::Phone;

/// A profile on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its id, which is also its folder's name.
    pub id: Uuid,
    /// When it was made, unless that cannot be read.
    pub created: Option<Timestamp>,
    /// Whether it can be opened.
    pub state: ProfileState,
    /// What it takes up on the disk.
    pub bytes: u64,
}

/// Whether a profile can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileState {
    /// Its keys file is whole.
    Ready,
    /// Some process has it open.
    InUse,
    /// One copy of the keys file is damaged or missing; the other will do.
    OneCopyDamaged,
    /// Both copies of the keys file are damaged or missing.
    DamagedKeys,
    /// A newer version of the program wrote it.
    NewerVersion(u16),
    /// Its folder could be changed by others, or cannot be read.
    Unsafe,
}

/// A folder whose name is an id.
pub(crate) type Found = (Uuid, Folder);

/// Every profile below the profiles' folder, in the order of their names.
pub(crate) fn profiles(root: &Path) -> Result<Vec<Profile>> {
    Ok(folders(root)?.into_iter().map(|(id, folder)| look_at(id, &folder)).collect())
}

/// The profiles a number may belong to, and why others could not be asked.
pub(crate) fn for_number(root: &Path, phone: &Phone) -> Result<(Vec<Found>, Option<Error>)> {
    let (mut found, mut trouble) = (Vec::new(), None);
    for (id, folder) in folders(root)? {
        match Twins::read(&folder, id).and_then(|twins| twins.best().map(|file| file.header.tag)) {
            Ok(tag) if tag == number_tag(id, phone) => found.push((id, folder)),
            Ok(_) | Err(Error::NotAProfile { .. }) => {}
            Err(error) => trouble = Some(error),
        }
    }
    Ok((found, trouble))
}

/// What a login costs at some profile here.
pub(crate) fn any_cost(root: &Path, limits: &Limits) -> Option<KdfParams> {
    folders(root).ok()?.iter().find_map(|(id, folder)| {
        let cost = Twins::read(folder, *id).ok()?.best().ok()?.password.params;
        limits.check(cost).ok().map(|()| cost)
    })
}

/// The folders whose names are ids.
pub(crate) fn folders(root: &Path) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root).at(root)? {
        let entry = entry.at(root)?;
        let id =
            entry.file_name().to_str().and_then(|name| Uuid::try_parse(name).ok().filter(|id| is_plain(*id, name)));
        found.extend(id.map(|id| (id, Folder::new(entry.path()))));
    }
    found.sort_by_key(|&(id, _)| id);
    Ok(found)
}

/// An id can be written in several ways; only one of them names a profile.
fn is_plain(id: Uuid, name: &str) -> bool {
    id.hyphenated().encode_lower(&mut Uuid::encode_buffer()) == name
}

fn look_at(id: Uuid, folder: &Folder) -> Profile {
    let bytes = size(folder.path());
    let keys = folder::check_safe(folder.path()).and_then(|()| Twins::read(folder, id));
    let created = |seconds: u64| i64::try_from(seconds).ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    let (created, state) = match keys.as_ref().map(Twins::best) {
        Ok(Ok(file)) if Lock::is_taken(&folder.lock()) => (created(file.header.created), ProfileState::InUse),
        Ok(Ok(file)) if keys.as_ref().is_ok_and(Twins::one_is_damaged) => {
            (created(file.header.created), ProfileState::OneCopyDamaged)
        }
        Ok(Ok(file)) => (created(file.header.created), ProfileState::Ready),
        Ok(Err(Error::NewerVersion { found, .. })) => (None, ProfileState::NewerVersion(found)),
        Ok(Err(_)) => (None, ProfileState::DamagedKeys),
        Err(_) => (None, ProfileState::Unsafe),
    };
    Profile { id, created, state, bytes }
}

/// The size of everything in a folder; what cannot be read counts for nothing.
fn size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let one = |path: PathBuf| match fs::symlink_metadata(&path) {
        Ok(facts) if facts.is_dir() => size(&path),
        Ok(facts) => facts.len(),
        Err(_) => 0,
    };
    entries.map(|entry| one(entry.path())).sum()
}
