//! What can go wrong with a profile at rest, in the classes that a person must be told apart.

use std::io;
use std::path::{Path, PathBuf};

use super::recovery::RecoveryKeyError;

/// The result of the vault's operations.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a profile could not be made, opened, changed or copied.
///
/// No variant carries SQL text or anything typed by the person, so every one can be logged and shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The number or the password (or recovery key) is wrong; which of them cannot be told.
    #[error("wrong number, password or recovery key")]
    WrongCredentials,
    /// The folder holds no profile, or something that should be a file of it is not a file.
    #[error("{} is not a profile", path.display())]
    NotAProfile {
        /// Which.
        path: PathBuf,
    },
    /// The profile was written by a newer version of the program and has been left untouched.
    #[error("written by a newer version (format {found}, this one knows {known})")]
    NewerVersion {
        /// The version found in the file.
        found: u16,
        /// The newest version that this program reads.
        known: u16,
    },
    /// The keys file is damaged.
    #[error("the keys file is damaged")]
    DamagedKeys {
        /// Whether the twin beside it is whole, though it does not open with what was given.
        twin_ok: bool,
    },
    /// The keys opened, but the database is damaged or missing.
    #[error("the database is damaged or missing")]
    DamagedStore,
    /// Another process, or another part of this one, has the profile open.
    #[error("the profile is in use")]
    InUse,
    /// The system refuses access.
    #[error("no permission: {}", path.display())]
    NoPermission {
        /// The file or folder.
        path: PathBuf,
    },
    /// There is no room left on the disk, or the quota is used up.
    #[error("the disk is full")]
    DiskFull,
    /// Somebody else could change what is in the folder.
    #[error("unsafe folder {}: {reason}", path.display())]
    UnsafeFolder {
        /// The folder.
        path: PathBuf,
        /// What is unsafe about it.
        reason: Unsafe,
    },
    /// The file asks for more (or less) password-hashing work than this program agrees to do.
    #[error("the password-hashing cost in the file is out of bounds")]
    TooExpensive {
        /// The memory asked for, in KiB.
        kib: u32,
        /// The passes asked for.
        passes: u32,
        /// The lanes asked for.
        lanes: u32,
    },
    /// The memory for hashing the password could not be had.
    #[error("not enough memory")]
    OutOfMemory,
    /// A wallet with this number (or this identity) is already here.
    #[error("a wallet with this number is already here")]
    AlreadyExists,
    /// The recovery key was mistyped.
    #[error("recovery key: {0}")]
    RecoveryKey(#[from] RecoveryKeyError),
    /// The file is not a backup of a wallet.
    #[error("not a backup of a wallet")]
    NotABackup,
    /// The backup is damaged, incomplete or altered.
    #[error("the backup is damaged")]
    DamagedBackup,
    /// The backup was written by a newer version of the program.
    #[error("the backup was written by a newer version (format {found}, this one knows {known})")]
    NewerBackup {
        /// The version found in the file.
        found: u16,
        /// The newest version that this program reads.
        known: u16,
    },
    /// The keys have been wiped from memory: the wallet was locked.
    #[error("the wallet is locked")]
    Locked,
    /// This system cannot keep a profile safely.
    #[error("this system is not supported")]
    Unsupported,
    /// Any other refusal of the system.
    #[error("{}: {detail}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's class of the failure.
        kind: io::ErrorKind,
        /// The system's words for it.
        detail: String,
    },
    /// Any other refusal of the database engine, by its extended result code.
    #[error("database error {code}")]
    Store {
        /// The engine's extended result code.
        code: i32,
    },
}

/// What makes a folder unsafe to keep a wallet in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unsafe {
    /// It belongs to another user.
    #[error("it belongs to another user")]
    Owner,
    /// Its group, or everybody, may write to it.
    #[error("others may write to it")]
    Writable,
    /// It is a link or a file where a folder should be.
    #[error("it is not a folder")]
    NotAFolder,
}

impl Error {
    /// A stable short name of the class, for messages, logs and tests.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongCredentials => "wrong-credentials",
            Self::NotAProfile { .. } => "not-a-profile",
            Self::NewerVersion { .. } => "newer-version",
            Self::DamagedKeys { .. } => "damaged-keys",
            Self::DamagedStore => "damaged-store",
            Self::InUse => "in-use",
            Self::NoPermission { .. } => "no-permission",
            Self::DiskFull => "disk-full",
            Self::UnsafeFolder { .. } => "unsafe-folder",
            Self::TooExpensive { .. } => "too-expensive",
            Self::OutOfMemory => "out-of-memory",
            Self::AlreadyExists => "already-exists",
            Self::RecoveryKey(_) => "recovery-key",
            Self::NotABackup => "not-a-backup",
            Self::DamagedBackup => "damaged-backup",
            Self::NewerBackup { .. } => "newer-backup",
            Self::Locked => "locked",
            Self::Unsupported => "unsupported",
            Self::Io { .. } => "io",
            Self::Store { .. } => "store",
        }
    }

    /// Classes a failure of the file system at `path`.
    pub(crate) fn io(path: &Path, error: &io::Error) -> Self {
        use io::ErrorKind::{
            FileTooLarge, OutOfMemory, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
        };
        match error.kind() {
            StorageFull | QuotaExceeded | FileTooLarge => Self::DiskFull,
            PermissionDenied | ReadOnlyFilesystem => Self::NoPermission { path: path.to_owned() },
            OutOfMemory => Self::OutOfMemory,
            kind => Self::Io { path: path.to_owned(), kind, detail: error.to_string() },
        }
    }

    /// Classes a failure of the database engine working on `path`.
    pub(crate) fn store(path: &Path, error: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        // The second kind carries the statement with it: only its code may leave.
        let (rusqlite::Error::SqliteFailure(failure, _) | rusqlite::Error::SqlInputError { error: failure, .. }) =
            error
        else {
            return Self::Store { code: 0 };
        };
        match failure.code {
            Code::NotADatabase | Code::DatabaseCorrupt => Self::DamagedStore,
            Code::DiskFull => Self::DiskFull,
            Code::DatabaseBusy | Code::DatabaseLocked => Self::InUse,
            Code::PermissionDenied | Code::ReadOnly => Self::NoPermission { path: path.to_owned() },
            Code::OutOfMemory => Self::OutOfMemory,
            _ => Self::Store { code: failure.extended_code },
        }
    }
}

/// Adds the path to a failure of the file system.
pub(crate) trait At<T> {
    /// Classes the failure as one at `path`.
    fn at(self, path: &Path) -> Result<T>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T> {
        self.map_err(|error| Error::io(path, &error))
    }
}

impl<T> At<T> for rusqlite::Result<T> {
    fn at(self, path: &Path) -> Result<T> {
        self.map_err(|error| Error::store(path, &error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_s_refusals_fall_into_their_classes() {
        let path = Path::new("here");
        let class = |kind: io::ErrorKind| Error::io(path, &io::Error::from(kind)).code();
        assert_eq!(class(io::ErrorKind::StorageFull), "disk-full");
        assert_eq!(class(io::ErrorKind::QuotaExceeded), "disk-full");
        assert_eq!(class(io::ErrorKind::ReadOnlyFilesystem), "no-permission");
        assert_eq!(class(io::ErrorKind::PermissionDenied), "no-permission");
        assert_eq!(class(io::ErrorKind::Interrupted), "io");
    }

    #[test]
    fn the_engine_s_refusals_fall_into_their_classes() {
        let class = |code: i32| {
            let failure = rusqlite::ffi::Error::new(code);
            Error::store(Path::new("here"), &rusqlite::Error::SqliteFailure(failure, None)).code()
        };
        assert_eq!(class(rusqlite::ffi::SQLITE_FULL), "disk-full");
        assert_eq!(class(rusqlite::ffi::SQLITE_NOTADB), "damaged-store");
        assert_eq!(class(rusqlite::ffi::SQLITE_CORRUPT), "damaged-store");
        assert_eq!(class(rusqlite::ffi::SQLITE_BUSY), "in-use");
        assert_eq!(class(rusqlite::ffi::SQLITE_READONLY), "no-permission");
        assert_eq!(class(rusqlite::ffi::SQLITE_IOERR_READ), "store");
    }
}
