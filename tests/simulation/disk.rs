//! Worlds on a disk, and what a killed program leaves of them.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use kiwi::backend::World;
use rusqlite::Connection;
use rusqlite::backup::Backup;
use tempfile::TempDir;

/// A folder with the files of one world.
pub(crate) struct Disk {
    folder: TempDir,
    /// How often it was begun anew.
    turn: u64,
}

impl Disk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), turn: 0 }
    }

    fn file(&self, turn: u64, end: &str) -> PathBuf {
        self.folder.path().join(format!("world-{turn}.db{end}"))
    }

    /// Puts a world here, with a log beside it, as the wallet's own store has one.
    pub(crate) fn take(&self, world: &World) -> World {
        let connection = Connection::open(self.file(self.turn, "")).expect("a file");
        World::open(logged(copied(world, connection))).expect("opened")
    }

    /// Copies the files as they lie there while the program still has them open.
    pub(crate) fn as_it_lies(&mut self) -> u64 {
        let (from, to) = (self.turn, self.turn + 1);
        for end in ["", "-wal"] {
            fs::copy(self.file(from, end), self.file(to, end)).expect("copied");
        }
        to
    }

    /// Opens such a copy; the older files are of no use any more.
    pub(crate) fn open(&mut self, image: u64) -> World {
        for end in ["", "-wal", "-shm"] {
            // What the killed program closed in good order is gone already.
            let _ = fs::remove_file(self.file(self.turn, end));
        }
        self.turn = image;
        World::open(logged(Connection::open(self.file(image, "")).expect("a file"))).expect("opened")
    }
}

/// A world's database, copied into an empty one.
pub(crate) fn copied(world: &World, mut into: Connection) -> Connection {
    let copy = Backup::new(world.connection(), &mut into).expect("a copy");
    copy.run_to_completion(i32::MAX, Duration::ZERO, None).expect("copied");
    drop(copy);
    into
}

/// No power is cut here: what was written is in the files, whether the disk was waited for or not.
fn logged(connection: Connection) -> Connection {
    connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;").expect("a log");
    connection
}
