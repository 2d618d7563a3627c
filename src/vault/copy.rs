//! Copying a whole database from one connection to another: how a world born in memory gets its first sealed file, and how
//! re-encryption gets the next one.
//!
//! Rows go through the two connections rather than through `sqlcipher_export`: the key stays out of `ATTACH`, and a
//! connection that somebody opened while the engine was still starting up — it then lacks that function — can be a source.

use rusqlite::{Connection, Row, params_from_iter};

/// An entry of the schema.
struct Entry {
    kind: String,
    name: String,
    sql: String,
}

/// Copies schema, rows, counters and `user_version` of `source` into the empty database `target`.
///
/// Full-text tables are copied with their index. Generated columns are made again, not copied.
pub(super) fn whole(source: &Connection, target: &Connection) -> rusqlite::Result<()> {
    let entries = entries(source)?;
    let (virtuals, tables): (Vec<_>, Vec<_>) =
        entries.iter().filter(|entry| entry.kind == "table").partition(|entry| entry.is_virtual());
    target.execute_batch("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE")?;
    // A virtual table makes the ordinary ones it keeps its data in; what it puts there at birth gives way to the source's.
    for table in virtuals {
        target.execute_batch(&table.sql)?;
    }
    for table in &tables {
        table.make_once(target)?;
        copy_rows(source, target, &table.name)?;
    }
    if exists(target, "sqlite_sequence")? {
        copy_rows(source, target, "sqlite_sequence")?;
    }
    for entry in entries.iter().filter(|entry| entry.kind != "table") {
        entry.make_once(target)?;
    }
    let version: i32 = source.pragma_query_value(Some("main"), "user_version", |row| row.get(0))?;
    target.pragma_update(Some("main"), "user_version", version)?;
    target.execute_batch("COMMIT")
}

impl Entry {
    fn is_virtual(&self) -> bool {
        self.sql.get(..14).is_some_and(|start| start.eq_ignore_ascii_case("CREATE VIRTUAL"))
    }

    fn make_once(&self, target: &Connection) -> rusqlite::Result<()> {
        if exists(target, &self.name)? { Ok(()) } else { target.execute_batch(&self.sql) }
    }
}

/// The schema without what the engine makes by itself, in the order in which it grew.
fn entries(source: &Connection) -> rusqlite::Result<Vec<Entry>> {
    let sql = "SELECT type, name, sql FROM main.sqlite_schema
               WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid";
    let entry = |row: &Row<'_>| Ok(Entry { kind: row.get(0)?, name: row.get(1)?, sql: row.get(2)? });
    source.prepare(sql)?.query_map([], entry)?.collect()
}

fn exists(target: &Connection, name: &str) -> rusqlite::Result<bool> {
    target.query_row("SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = ?1)", [name], |row| row.get(0))
}

fn copy_rows(source: &Connection, target: &Connection, table: &str) -> rusqlite::Result<()> {
    let columns = columns(source, table)?;
    let (names, count) = (columns.join(", "), columns.len());
    let places = vec!["?"; count].join(", ");
    let table = quoted(table);
    target.execute(&format!("DELETE FROM main.{table}"), [])?;
    let mut insert = target.prepare(&format!("INSERT INTO main.{table} ({names}) VALUES ({places})"))?;
    let mut select = source.prepare(&format!("SELECT {names} FROM main.{table}"))?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let values = (0..count).map(|at| row.get_ref(at)).collect::<rusqlite::Result<Vec<_>>>()?;
        insert.execute(params_from_iter(values.into_iter().map(rusqlite::types::ToSqlOutput::Borrowed)))?;
    }
    Ok(())
}

fn columns(source: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut select = source.prepare("SELECT name FROM pragma_table_xinfo(?1) WHERE hidden = 0 ORDER BY cid")?;
    select.query_map([table], |row| row.get::<_, String>(0).map(|name| quoted(&name)))?.collect()
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORLD: &str = "
        PRAGMA user_version = 7;
        CREATE TABLE wallet (id INTEGER PRIMARY KEY AUTOINCREMENT, kopecks INTEGER NOT NULL CHECK (kopecks >= 0),
                             roubles INTEGER AS (kopecks / 100) STORED, memo BLOB) STRICT;
        CREATE TABLE \"odd \"\"name\" (wallet INTEGER NOT NULL REFERENCES wallet, \"a b\" TEXT,
                             PRIMARY KEY (wallet, \"a b\")) STRICT, WITHOUT ROWID;
        CREATE INDEX by_kopecks ON wallet (kopecks);
        CREATE VIEW rich AS SELECT id FROM wallet WHERE kopecks > 100;
        CREATE TRIGGER kept BEFORE DELETE ON wallet BEGIN SELECT RAISE(ABORT, 'kept'); END;
        CREATE VIRTUAL TABLE words USING fts5 (memo, detail = none);
        INSERT INTO wallet (id, kopecks, memo) VALUES (1, 500, NULL), (9, 70, x'00ff');
        INSERT INTO \"odd \"\"name\" VALUES (9, 'дом'), (1, '');
        INSERT INTO words VALUES ('кофе и чай'), ('tea');
        INSERT INTO words (words) VALUES ('optimize');";

    fn text(connection: &Connection, sql: &str) -> String {
        connection.query_row(sql, [], |row| row.get::<_, rusqlite::types::Value>(0)).map(|v| format!("{v:?}")).unwrap()
    }

    #[test]
    fn everything_arrives() {
        let (source, target) = (Connection::open_in_memory().unwrap(), Connection::open_in_memory().unwrap());
        source.execute_batch(WORLD).unwrap();
        whole(&source, &target).unwrap();
        for question in [
            "PRAGMA user_version",
            "SELECT group_concat(type || name || sql, ';') FROM (SELECT * FROM sqlite_schema WHERE sql IS NOT NULL
             ORDER BY type, name)",
            "SELECT group_concat(id || ':' || kopecks || ':' || roubles || ':' || coalesce(hex(memo), '-')) FROM wallet",
            "SELECT group_concat(wallet || \"a b\") FROM \"odd \"\"name\"",
            "SELECT group_concat(name || seq) FROM sqlite_sequence",
            "SELECT count(*) FROM rich",
            "SELECT rowid FROM words WHERE words MATCH 'чай'",
            "PRAGMA integrity_check",
        ] {
            assert_eq!(text(&source, question), text(&target, question), "{question}");
        }
        target.execute("INSERT INTO words (words) VALUES ('integrity-check')", []).unwrap();
        assert!(target.execute("DELETE FROM wallet", []).is_err(), "the trigger is there");
    }

    #[test]
    fn an_empty_world_is_a_world() {
        let (source, target) = (Connection::open_in_memory().unwrap(), Connection::open_in_memory().unwrap());
        whole(&source, &target).unwrap();
        assert_eq!(text(&target, "SELECT count(*) FROM sqlite_schema"), "Integer(0)");
    }
}
