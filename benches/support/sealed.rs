//! A sealed profile on the disk that is to be measured.
#![allow(dead_code, unreachable_pub, reason = "each bench is a crate of its own and uses a part of this")]

use std::path::{Path, PathBuf};

use kiwi::backend::{Founding, World};
use kiwi::domain::secret::Secret;
use kiwi::vault::{KdfParams, KdfPolicy, Limits, Vault};
use tempfile::TempDir;

use super::person;

/// A folder on the disk that `KIWI_BENCH_DIR` names, or on the one that programs are built on.
pub fn folder() -> TempDir {
    let disk = std::env::var_os("KIWI_BENCH_DIR").map_or_else(|| env!("CARGO_TARGET_TMPDIR").into(), PathBuf::from);
    tempfile::tempdir_in(disk).expect("a folder")
}

/// A world in a sealed profile in this folder.
pub fn world(folder: &Path) -> World {
    let cost = KdfPolicy::Fixed(KdfParams::cheap_for_tests());
    let vault = Vault::with(folder, cost, Limits::relaxed_for_tests());
    let (profile, _) =
        vault.create(&person::phone(), &Secret::copied_from("pencil teapot 58"), None).expect("a profile");
    let connection = profile.into_parts().connection;
    World::found(connection, Founding::now([7; 32], person::morning())).expect("a world")
}
