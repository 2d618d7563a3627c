//! Looking over the whole database: every page's seal, the structure, and the references between tables.
//!
//! Pages are otherwise only checked when they are read. Two things this cannot see: a damaged write-ahead log, which is
//! what the anchor is for, and an old valid page of a table put back in its place, which is why the ledger checks every
//! balance against its postings. An old page of an index no longer agrees with its table.

use std::path::PathBuf;

use rusqlite::Connection;

use super::error::{At, Error, Result};
use super::store;

/// What the look-over found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing.
    Sound,
    /// At least this.
    Damaged(Vec<Finding>),
}

/// One kind of damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Pages whose seal is broken.
    Pages {
        /// How many.
        count: usize,
    },
    /// Tables or indexes whose structure is broken.
    Structure,
    /// Rows that refer to rows that are not there.
    References {
        /// How many.
        count: usize,
    },
}

/// Looks over the whole database. For a million payments that is a matter of many seconds, most of which go into holding the
/// indexes against their tables: without that, an old page of an index would go unnoticed.
pub fn verify(connection: &Connection) -> Result<Verdict> {
    let path = connection.path().map(PathBuf::from).unwrap_or_default();
    // The seals are checked in the file itself, so everything has to be there.
    let in_file = match store::checkpoint(connection) {
        Err(Error::DamagedStore) => false,
        done => done.map(|()| true)?,
    };
    let pages = rows(connection, "PRAGMA cipher_integrity_check").at(&path)?;
    let sound = in_file && is_ok(connection, "PRAGMA integrity_check(1)").at(&path)?;
    let references = if sound { rows(connection, "PRAGMA foreign_key_check").at(&path)? } else { 0 };
    let findings = [
        (pages > 0).then_some(Finding::Pages { count: pages }),
        (!sound).then_some(Finding::Structure),
        (references > 0).then_some(Finding::References { count: references }),
    ];
    let findings: Vec<Finding> = findings.into_iter().flatten().collect();
    Ok(if findings.is_empty() { Verdict::Sound } else { Verdict::Damaged(findings) })
}

/// How many rows a check answers with. An error is passed on, never counted as a row.
fn rows(connection: &Connection, sql: &str) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while rows.next()?.is_some() {
        count += 1;
    }
    Ok(count)
}

/// Whether a check says "ok". Damage that keeps it from finishing is damage.
fn is_ok(connection: &Connection, sql: &str) -> rusqlite::Result<bool> {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase, SystemIoFailure};
    match connection.query_row(sql, [], |row| row.get::<_, String>(0)) {
        Ok(answer) => Ok(answer == "ok"),
        Err(error) => match error.sqlite_error_code() {
            Some(DatabaseCorrupt | NotADatabase | SystemIoFailure) => Ok(false),
            _ => Err(error),
        },
    }
}
