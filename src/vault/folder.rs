//! A profile's folder: what its files are called, who may touch them, and how they are replaced.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::error::{At, Error, Result, Unsafe};

/// A folder that holds one profile.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.0.join("keys")
    }

    pub(crate) fn twin(&self) -> PathBuf {
        self.0.join("keys.bak")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.0.join("lock")
    }

    /// The copy of the database that a backup is made of.
    pub(crate) fn backup_copy(&self) -> PathBuf {
        temporary(&self.0.join("backup"))
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// The database of a generation. Re-encryption makes a new generation; the keys file says which one is in force.
    pub(crate) fn store(&self, generation: u32) -> PathBuf {
        self.0.join(if generation == 0 { "world.db".to_owned() } else { format!("world-{generation}.db") })
    }

    /// The anchor of a generation.
    pub(crate) fn anchor(&self, generation: u32) -> PathBuf {
        self.0.join(if generation == 0 { "anchor".to_owned() } else { format!("anchor-{generation}") })
    }

    /// Removes a generation's files, and whatever the engine keeps beside the database.
    pub(crate) fn remove_generation(&self, generation: u32) -> Result<()> {
        let store = self.store(generation);
        for beside in ["-wal", "-shm", "-journal"] {
            let mut name = store.clone().into_os_string();
            name.push(beside);
            remove(Path::new(&name))?;
        }
        remove(&store)?;
        remove(&self.anchor(generation))
    }
}

/// Makes a folder that only its owner may enter, whatever the umask.
pub(crate) fn make_private(path: &Path) -> Result<()> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there are no modes to set"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Ok(()) => set_mode(path, 0o700),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Error::AlreadyExists),
        Err(error) => Err(Error::io(path, &error)),
    }
}

/// Makes a folder and those above it, as far as they are missing.
pub(crate) fn make_private_path(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
        make_private_path(above)?;
    }
    match make_private(path) {
        Err(Error::AlreadyExists) if path.is_dir() => Ok(()),
        Err(Error::AlreadyExists) => Err(Error::UnsafeFolder { path: path.to_owned(), reason: Unsafe::NotAFolder }),
        made => made,
    }
}

/// Refuses a folder that somebody else owns or may write to.
///
/// Elsewhere than on Unix there are no owners to check here: the wallet relies on the user's own folder being private.
pub(crate) fn check_safe(path: &Path) -> Result<()> {
    let facts = fs::symlink_metadata(path).at(path)?;
    if !facts.is_dir() {
        return Err(Error::UnsafeFolder { path: path.to_owned(), reason: Unsafe::NotAFolder });
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if facts.uid() != rustix::process::geteuid().as_raw() {
            return Err(Error::UnsafeFolder { path: path.to_owned(), reason: Unsafe::Owner });
        }
        if facts.mode() & 0o022 != 0 {
            return Err(Error::UnsafeFolder { path: path.to_owned(), reason: Unsafe::Writable });
        }
    }
    Ok(())
}

/// Makes an empty file that only its owner may read and write, whatever the umask. It must not exist.
pub(crate) fn create_private(path: &Path) -> Result<File> {
    let file = private_options().read(true).write(true).create_new(true).open(path).at(path)?;
    set_mode(path, 0o600)?;
    Ok(file)
}

/// Opens a file for reading and writing, making it if need be. Links are not followed.
pub(crate) fn open_private(path: &Path) -> Result<File> {
    match private_options().read(true).write(true).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => create_private(path),
        opened => opened.at(path),
    }
}

/// A whole file, or as much of it as one byte more than `most`; nothing when there is none.
pub(crate) fn read_bounded(path: &Path, most: usize) -> Result<Option<Vec<u8>>> {
    let Some(file) = open_for_reading(path)? else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    file.take(most as u64 + 1).read_to_end(&mut bytes).at(path)?;
    Ok(Some(bytes))
}

/// Opens a file for reading; nothing when there is none. Links are not followed, and only plain files are read.
pub(crate) fn open_for_reading(path: &Path) -> Result<Option<File>> {
    match private_options().read(true).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io(path, &error)),
        Ok(file) if file.metadata().at(path)?.is_file() => Ok(Some(file)),
        Ok(_) => Err(Error::NotAProfile { path: path.to_owned() }),
    }
}

/// Writes a new private file and has the disk confirm it. A leftover of the same name is replaced.
pub(crate) fn write_synced(path: &Path, bytes: &[u8]) -> Result<()> {
    remove(path)?;
    let mut file = create_private(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written.at(path)
}

/// Removes a file; it is fine when there is none.
pub(crate) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::io(path, &error)),
        _ => Ok(()),
    }
}

/// Gives a file another name in the same folder, in one step.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).at(to)
}

/// Gives a file a name that nothing has yet: what took the name in the meantime stays, where the system can promise that.
pub(crate) fn rename_new(from: &Path, to: &Path) -> Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // Not on this file system.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            outcome => return outcome.map_err(std::io::Error::from).at(to),
        }
    }
    rename(from, to)
}

/// Has the disk confirm the names in a folder.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(path).and_then(|folder| folder.sync_all()).at(path)?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// The temporary name beside a file.
pub(crate) fn temporary(path: &Path) -> PathBuf {
    let mut name = path.to_owned().into_os_string();
    name.push(".new");
    PathBuf::from(name)
}

fn private_options() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there are no modes to set"))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        // Not blocking: a pipe put in a file's place must not hold the program.
        let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
        options.mode(0o600).custom_flags(flags.cast_signed());
    }
    options
}

fn set_mode(path: &Path, mode: u32) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).at(path)?;
    }
    #[cfg(not(unix))]
    let _ = (path, mode);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_name_is_never_taken_from_another_file() {
        let folder = tempfile::tempdir().unwrap();
        let [from, free, taken] = ["from", "free", "taken"].map(|name| folder.path().join(name));
        for (path, text) in [(&from, "mine"), (&taken, "theirs")] {
            fs::write(path, text).unwrap();
        }
        let refused = rename_new(&from, &taken);
        assert!(matches!(refused, Err(Error::Io { kind: ErrorKind::AlreadyExists, .. })), "{refused:?}");
        assert_eq!(fs::read(&taken).unwrap(), b"theirs");
        rename_new(&from, &free).unwrap();
        assert_eq!(fs::read(&free).unwrap(), b"mine");
    }
}
