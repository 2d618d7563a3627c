//! What the owner of a wallet gets to know when its files are not as they were.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use kiwi::backend::World;
use kiwi::vault::{AnchorVerdict, Notice, Parts, Verdict, verify};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use crate::place::{phone, secret, vault_at};

/// Everything that stands in a database: a hash for every table.
pub(crate) type Contents = BTreeMap<String, Vec<u8>>;

/// What is told. Of several ways the first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Told {
    /// It does not open, for this reason.
    Refused(&'static str),
    /// It opens with this notice about the keys.
    Noticed(String),
    /// The anchor says at opening what has become of the ledger.
    Anchor(String),
    /// It opens, and reading what is damaged is an error.
    Unreadable,
    /// The full check finds it, and only that.
    Checked,
    /// Nothing is told, and everything is as it was.
    Same,
    /// Nothing is told, and these tables say something else than they did.
    Silent(BTreeSet<String>),
}

/// Looks at a wallet as its owner would: opens it, reads everything, has it checked.
pub(crate) fn judge(root: &Path, password: &str, truth: &Contents) -> Told {
    let profile = match vault_at(root).open(&phone(), &secret(password)) {
        Ok(profile) => profile,
        Err(error) => return Told::Refused(error.code()),
    };
    let Parts { connection, anchor, keyring: _keyring, notices } = profile.into_parts();
    if let Some(notice) = notices.iter().find(|notice| **notice != Notice::MemoryNotLocked) {
        return Told::Noticed(format!("{notice:?}"));
    }
    let Ok(world) = World::open(connection) else { return Told::Refused("world") };
    let (Ok(tip), Ok(moment)) = (world.height(), world.moment()) else { return Told::Unreadable };
    match anchor.compare(tip.height, moment, |height| world.hash_at(height).ok().flatten().map(|hash| hash.0)) {
        AnchorVerdict::Intact => {}
        AnchorVerdict::Missing { .. } => return Told::Anchor("Missing".to_owned()),
        other => return Told::Anchor(format!("{other:?}")),
    }
    let Ok(found) = contents(world.connection()) else { return Told::Unreadable };
    let differing = differing(&found, truth);
    if verify(world.connection()) != Ok(Verdict::Sound) {
        Told::Checked
    } else if differing.is_empty() {
        Told::Same
    } else if world.check().is_ok_and(|broken| broken.is_empty()) {
        Told::Silent(differing)
    } else {
        Told::Checked
    }
}

/// What stands in a wallet that nothing has happened to.
pub(crate) fn truth(root: &Path, password: &str) -> Contents {
    contents(vault_at(root).open(&phone(), &secret(password)).unwrap().connection()).unwrap()
}

fn differing(found: &Contents, truth: &Contents) -> BTreeSet<String> {
    let names = found.keys().chain(truth.keys()).collect::<BTreeSet<_>>();
    names.into_iter().filter(|name| found.get(*name) != truth.get(*name)).cloned().collect()
}

/// Everything, each table by itself and not by way of an index: whether those agree with their tables is the check's affair.
pub(crate) fn contents(database: &Connection) -> rusqlite::Result<Contents> {
    let mut tables =
        database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")?;
    let names = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut contents = Contents::new();
    for name in names {
        let hash = table(database, &name)?;
        contents.insert(name, hash);
    }
    Ok(contents)
}

fn table(database: &Connection, name: &str) -> rusqlite::Result<Vec<u8>> {
    let mut statement = database.prepare(&format!("SELECT * FROM {name} NOT INDEXED"))?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let mut hasher = Sha256::new();
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            let (kind, bytes) = match row.get_ref(column)? {
                ValueRef::Null => (b'n', Vec::new()),
                ValueRef::Integer(number) => (b'i', number.to_be_bytes().to_vec()),
                ValueRef::Real(number) => (b'r', number.to_be_bytes().to_vec()),
                ValueRef::Text(text) => (b's', text.to_vec()),
                ValueRef::Blob(bytes) => (b'b', bytes.to_vec()),
            };
            hasher.update([kind]);
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        }
    }
    Ok(hasher.finalize().to_vec())
}
