//! A library between a program and the system's calls on files: what it writes down, and how it is told to let a call fail.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

const SOURCE: &str = include_str!("shim.c");

/// The library, compiled once: a C compiler is there wherever the engine was built.
static LIBRARY: LazyLock<(tempfile::TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let (source, library) = (folder.path().join("shim.c"), folder.path().join("shim.so"));
    fs::write(&source, SOURCE).unwrap();
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let mut compile = Command::new(compiler);
    compile.args(["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o"]).arg(&library).arg(&source);
    assert!(compile.arg("-ldl").arg("-lpthread").status().unwrap().success(), "the library was not compiled");
    (folder, library)
});

/// Makes `command` run with the library, which looks at `root` alone.
pub(crate) fn under(command: &mut Command, root: &Path, log: Option<&Path>) {
    command.env("LD_PRELOAD", &LIBRARY.1).env("KIWI_SHIM_ROOT", root);
    if let Some(log) = log {
        command.env("KIWI_SHIM_LOG", log);
    }
}

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    NoSpace,
    Broken,
    /// Half is written, and then there is no space.
    Short,
}

impl Failure {
    pub(crate) const ALL: [Self; 3] = [Self::NoSpace, Self::Broken, Self::Short];

    fn code(self) -> i32 {
        match self {
            Self::NoSpace => rustix::io::Errno::NOSPC.raw_os_error(),
            Self::Broken => rustix::io::Errno::IO.raw_os_error(),
            Self::Short => 0,
        }
    }
}

/// In a program that runs with the library: the call of this number from now on fails.
pub(crate) fn let_fail(call: u32, failure: Failure) {
    let told = fs::File::open(format!("/kiwi-shim/{call}/{}", failure.code()));
    assert_eq!(told.map(drop).map_err(|error| error.kind()), Err(ErrorKind::NotFound));
}

/// Lets nothing fail any more; whether something did.
pub(crate) fn has_failed() -> bool {
    fs::File::open("/kiwi-shim/0/0").is_err_and(|error| error.kind() == ErrorKind::AlreadyExists)
}

/// What was done to the files, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Deed {
    /// A file or folder was opened under this number.
    Opened(i64, PathBuf),
    Made(PathBuf),
    Written(i64, u64, Vec<u8>),
    Cut(i64, u64),
    Synced(i64),
    Renamed(PathBuf, PathBuf),
    /// Each has the other's name.
    Exchanged(PathBuf, PathBuf),
    Removed(PathBuf),
    FolderMade(PathBuf),
}

/// Reads what the library wrote down.
pub(crate) fn deeds(log: &Path) -> Vec<Deed> {
    let bytes = fs::read(log).unwrap();
    let mut rest = bytes.as_slice();
    let mut deeds = Vec::new();
    while let Some((&kind, after)) = rest.split_first() {
        let number = |at: usize| i64::from_le_bytes(after[at..at + 8].try_into().unwrap());
        let (file, offset, length) = (number(0), number(8), usize::try_from(number(16)).unwrap());
        let text = &after[24..24 + length];
        rest = &after[24 + length..];
        let path = || PathBuf::from(String::from_utf8(text.to_vec()).unwrap());
        deeds.push(match kind {
            b'o' => Deed::Opened(file, path()),
            b'c' => Deed::Made(path()),
            b'w' => Deed::Written(file, offset.unsigned_abs(), text.to_vec()),
            b't' => Deed::Cut(file, offset.unsigned_abs()),
            b's' => Deed::Synced(file),
            b'u' => Deed::Removed(path()),
            b'd' => Deed::FolderMade(path()),
            b'r' | b'x' => {
                let both = String::from_utf8(text.to_vec()).unwrap();
                let (from, to) = both.split_once('\n').unwrap();
                let deed = if kind == b'r' { Deed::Renamed } else { Deed::Exchanged };
                deed(from.into(), to.into())
            }
            other => panic!("a record of the kind {other}"),
        });
    }
    deeds
}
