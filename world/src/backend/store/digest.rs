//! The whole content of the database as one hash.

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::{Store, Stored};

impl Store<'_> {
    /// A hash over every row of every table, in an order that does not depend on how the pages lie. The full-text index is
    /// left out: when it was last brought up to date says nothing of the world. So is the log, by which nothing is decided.
    pub(crate) fn digest(self) -> Stored<[u8; 32]> {
        let mut hasher = Sha256::new();
        let sql = r"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'history\_text%' ESCAPE '\'
                    AND name NOT IN ('history_word', 'history_unread', 'world_log') ORDER BY name";
        let tables = self.all(sql, [], |row| row.get::<_, String>(0))?;
        for table in tables {
            self.digest_table(&table, &mut hasher)?;
        }
        Ok(hasher.finalize().into())
    }

    fn digest_table(self, table: &str, hasher: &mut Sha256) -> Stored<()> {
        // No table's key is longer than its first two columns.
        let mut statement = self.connection.prepare_cached(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        field(hasher, b't', table.as_bytes());
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                match row.get_ref(column)? {
                    ValueRef::Null => field(hasher, b'n', &[]),
                    ValueRef::Integer(number) => field(hasher, b'i', &number.to_be_bytes()),
                    ValueRef::Real(number) => field(hasher, b'r', &number.to_be_bytes()),
                    ValueRef::Text(text) => field(hasher, b's', text),
                    ValueRef::Blob(bytes) => field(hasher, b'b', bytes),
                }
            }
        }
        Ok(())
    }
}

fn field(hasher: &mut Sha256, kind: u8, bytes: &[u8]) {
    hasher.update([kind]);
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}
