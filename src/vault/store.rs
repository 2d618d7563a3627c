//! The sealed database: `SQLCipher` with a raw key, opened the one way that keeps what was acknowledged.
//!
//! `synchronous = FULL` is not negotiable: with `NORMAL`, which most guides recommend beside a write-ahead log, simulated
//! power cuts lost acknowledged payments three times out of four. `cipher_log_level = NONE` comes before everything,
//! because the engine's default is to write on the standard error stream, over the screen.

use std::fmt::Write as _;
use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::copy;
use super::crypto::{self, KEY, Key};
use super::error::{At, Error, Result};
use super::folder;

/// What `PRAGMA application_id` says in a wallet's database: "KIWI".
pub const APPLICATION_ID: i32 = i32::from_be_bytes(*b"KIWI");

/// Silences the engine for the whole process.
const QUIET: &str = "PRAGMA cipher_log_level = NONE;";

const SETTINGS: &str = "
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16000;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;";

/// For filling a file that nobody knows of yet; it is made durable as a whole afterwards.
const FILLING: &str = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;";

/// The database's key.
pub(crate) fn key(data_key: &[u8; KEY]) -> Key {
    crypto::hkdf(data_key, &[], &[b"kiwi/v1/database"])
}

/// Opens a database that must exist and must be the wallet's.
pub(crate) fn open(path: &Path, key: &Key) -> Result<Connection> {
    // Looked at before the engine does: an empty file would be a valid, empty database to it.
    match folder::open_for_reading(path)? {
        Some(file) if file.metadata().at(path)?.len() > 0 => {}
        _ => return Err(Error::DamagedStore),
    }
    let connection = unlocked(path, key)?;
    let id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0)).at(path)?;
    if id != APPLICATION_ID {
        return Err(Error::DamagedStore);
    }
    connection.execute_batch(SETTINGS).at(path)?;
    Ok(connection)
}

/// A connection that has its key and has read the first page with it.
fn unlocked(path: &Path, key: &Key) -> Result<Connection> {
    wait_for_engine()?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags).at(path)?;
    // The lock is exclusive: whoever holds it keeps it, and waiting would only freeze the screen.
    connection.busy_timeout(Duration::ZERO).at(path)?;
    connection.execute_batch(QUIET).at(path)?;
    connection.execute_batch(&key_pragma(key)).at(path)?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).at(path)?;
    Ok(connection)
}

/// Waits until the engine's cryptography is ready.
///
/// The engine starts with the first connection of the process and lets other threads open theirs a moment before its
/// cryptography is there; such a connection would never get it. Its last step of starting is to offer this function.
fn wait_for_engine() -> Result<()> {
    static READY: Mutex<bool> = Mutex::new(false);
    let mut ready = READY.lock().unwrap_or_else(PoisonError::into_inner);
    for _ in 0..2000 {
        if *ready {
            return Ok(());
        }
        let probe = Connection::open_in_memory().at(Path::new(""))?;
        let sql = "SELECT EXISTS (SELECT 1 FROM pragma_function_list WHERE name = 'sqlcipher_export')";
        *ready = probe.query_row(sql, [], |row| row.get(0)).at(Path::new(""))?;
        if !*ready {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
    Err(Error::Unsupported)
}

/// Seals a copy of `source` into a new database. Without a source the database is empty.
///
/// The source may be an unsealed database in memory, or a sealed one under another key.
pub(crate) fn create(path: &Path, key: &Key, source: Option<&Connection>) -> Result<()> {
    drop(folder::create_private(path)?);
    let target = unlocked(path, key)?;
    target.execute_batch(FILLING).at(path)?;
    if let Some(source) = source {
        copy::whole(source, &target).at(path)?;
    }
    target.pragma_update(None, "application_id", APPLICATION_ID).at(path)?;
    target.close().map_err(|(_, error)| Error::store(path, &error))?;
    File::open(path).and_then(|file| file.sync_all()).at(path)
}

/// A consistent copy under the same key, beside the original.
pub(crate) fn copy_to(connection: &Connection, path: &Path) -> Result<()> {
    let name = path.to_str().ok_or(Error::Unsupported)?;
    folder::remove(path)?;
    drop(folder::create_private(path)?);
    connection.execute("VACUUM INTO ?1", [name]).at(path)?;
    Ok(())
}

/// Hands the raw key over: the one statement that contains it, wiped when dropped and never part of an error.
fn key_pragma(key: &Key) -> Zeroizing<String> {
    let mut pragma = Zeroizing::new(String::with_capacity(2 * KEY + 32));
    pragma.push_str("PRAGMA key = \"x'");
    for byte in key.iter() {
        // Writing to a string cannot fail.
        let _ = write!(pragma, "{byte:02x}");
    }
    pragma.push_str("'\";");
    pragma
}

/// Writes everything into the database file itself, empties the log and closes.
pub fn close_store(connection: Connection) -> Result<()> {
    let path = connection.path().map(std::path::PathBuf::from).unwrap_or_default();
    let emptied = checkpoint(&connection);
    let closed = connection.close().map_err(|(_, error)| Error::store(&path, &error));
    emptied.and(closed)
}

/// Overwrites the memory that the engine has given back on this thread: pages as they are without their seal.
///
/// The engine can wipe what it gives back, but then it locks each piece of memory against swapping as well, until there is
/// no such memory left for the key. So as much memory as it had is taken, in pieces that fit where its pieces were, filled,
/// and given back. What the system's allocator hands out from elsewhere stays as it is; a test looks at what is left.
pub fn overwrite_freed(held: u64) {
    const MOST: usize = 16 << 20;
    let held = usize::try_from(held).unwrap_or(MOST).min(MOST) + (1 << 20);
    let mut blocks: Vec<Vec<u8>> = Vec::new();
    for (size, part) in [(1 << 16, 1), (1 << 14, 2), (1 << 12, 1), (1 << 10, 4), (1 << 8, 8), (1 << 6, 16)] {
        blocks.extend((0..held / part / size).map(|_| vec![1; size]));
    }
    std::hint::black_box(&blocks);
}

/// Writes everything into the database file itself and empties the log.
pub fn checkpoint(connection: &Connection) -> Result<()> {
    let path = connection.path().map(std::path::PathBuf::from).unwrap_or_default();
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).at(&path)?;
    if busy { Err(Error::InUse) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seeded() -> Connection {
        let source = Connection::open_in_memory().unwrap();
        source
            .execute_batch(
                "PRAGMA user_version = 7;
                 CREATE TABLE wallet (id INTEGER PRIMARY KEY, kopecks INTEGER NOT NULL CHECK (kopecks >= 0)) STRICT;
                 CREATE TABLE posting (wallet INTEGER NOT NULL REFERENCES wallet, amount INTEGER NOT NULL,
                                       PRIMARY KEY (wallet, amount)) STRICT, WITHOUT ROWID;
                 CREATE INDEX by_amount ON posting (amount);
                 CREATE TRIGGER kept BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'kept'); END;
                 INSERT INTO wallet VALUES (1, 500);
                 INSERT INTO posting VALUES (1, 500);",
            )
            .unwrap();
        source
    }

    #[test]
    fn a_world_in_memory_is_sealed_whole() -> Result<()> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("world.db");
        let key = crypto::hkdf(b"key", &[], &[]);
        let source = seeded();
        create(&path, &key, Some(&source))?;
        let store = open(&path, &key)?;
        let one = |sql: &str| store.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(one("PRAGMA user_version"), 7);
        assert_eq!(one("PRAGMA application_id"), i64::from(APPLICATION_ID));
        assert_eq!(one("SELECT count(*) FROM sqlite_schema"), 4);
        assert_eq!(one("SELECT kopecks FROM wallet"), 500);
        assert_eq!(one("PRAGMA synchronous"), 2);
        assert_eq!(one("PRAGMA foreign_keys"), 1);
        assert_eq!(one("PRAGMA trusted_schema"), 0);
        assert!(store.execute("DELETE FROM posting", []).is_err(), "the triggers are there");
        assert_eq!(source.query_row("SELECT kopecks FROM wallet", [], |row| row.get::<_, i64>(0)).unwrap(), 500);
        close_store(store)
    }

    #[test]
    fn another_key_or_an_empty_file_opens_nothing() -> Result<()> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("world.db");
        create(&path, &crypto::hkdf(b"key", &[], &[]), None)?;
        assert_eq!(open(&path, &crypto::hkdf(b"other", &[], &[])).map(drop), Err(Error::DamagedStore));
        std::fs::write(&path, b"").unwrap();
        assert_eq!(open(&path, &crypto::hkdf(b"key", &[], &[])).map(drop), Err(Error::DamagedStore));
        std::fs::remove_file(&path).unwrap();
        assert_eq!(open(&path, &crypto::hkdf(b"key", &[], &[])).map(drop), Err(Error::DamagedStore));
        Ok(())
    }

    #[test]
    fn the_log_is_empty_after_closing_and_a_second_connection_is_refused() -> Result<()> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("world.db");
        let key = crypto::hkdf(b"key", &[], &[]);
        create(&path, &key, Some(&seeded()))?;
        let store = open(&path, &key)?;
        store.execute("UPDATE wallet SET kopecks = 600", []).unwrap();
        assert!(folder.path().join("world.db-wal").metadata().unwrap().len() > 0);
        assert!(!folder.path().join("world.db-shm").exists(), "the exclusive lock needs no shared memory");
        assert_eq!(open(&path, &key).map(drop), Err(Error::InUse));
        close_store(store)?;
        assert!(!folder.path().join("world.db-wal").exists());
        Ok(())
    }
}
