//! Walks down the history, newest first, along one index or several at once.

use rusqlite::{Row, params};

use super::super::{Store, Stored};
use crate::backend::contract::WalletId;

/// How many places are read at first, and at most at a time: twice as many each time, for whoever walks far.
const BATCH: (u32, u32) = (32, 1024);

/// An index to walk down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Path {
    /// Every line of a wallet.
    Wallet(WalletId),
    /// The lines of a class.
    Class(i64),
    /// The lines of a class with a counterparty.
    With(i64, i64),
    /// The lines in which words stand, by the full-text index.
    Words(String),
    /// The lines whose words were not yet read.
    Unread,
}

/// A place in the history that a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) seq: i64,
    /// What line is there, where a path leads to lines of any class.
    pub(crate) found: Option<Found>,
}

/// What is there, as far as it costs nothing to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) class: i64,
    pub(crate) party: Option<i64>,
    /// Whether something came to the line that was not yet read.
    pub(crate) unread: bool,
}

impl Path {
    /// Each walks an index down to the places that it is asked for; a test looks at the plans.
    const fn sql(&self) -> &'static str {
        match self {
            Self::Wallet(_) => "SELECT seq FROM operation WHERE wallet = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3",
            Self::Class(_) => "SELECT seq FROM operation WHERE class = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3",
            Self::With(..) => {
                "SELECT seq FROM operation WHERE party = ?1 AND class = ?2 AND seq < ?3 ORDER BY seq DESC LIMIT ?4"
            }
            Self::Words(_) => {
                "SELECT seq, class, party, EXISTS (SELECT 1 FROM history_unread WHERE history_unread.seq = operation.seq) \
                 FROM history_text CROSS JOIN operation ON operation.seq = history_text.rowid \
                 WHERE history_text MATCH ?1 AND history_text.rowid < ?2 ORDER BY history_text.rowid DESC LIMIT ?3"
            }
            Self::Unread => {
                "SELECT seq, class, party, 1 FROM history_unread CROSS JOIN operation USING (seq) \
                 WHERE history_unread.seq < ?1 ORDER BY history_unread.seq DESC LIMIT ?2"
            }
        }
    }

    /// The next places below one, newest first.
    fn places(&self, store: Store<'_>, below: i64, batch: u32) -> Stored<Vec<Place>> {
        let sql = self.sql();
        match self {
            Self::Wallet(wallet) => store.all(sql, params![wallet, below, batch], known),
            Self::Class(class) => store.all(sql, params![class, below, batch], known),
            Self::With(party, class) => store.all(sql, params![party, class, below, batch], known),
            Self::Words(words) => store.all(sql, params![words, below, batch], found),
            Self::Unread => store.all(sql, params![below, batch], found),
        }
    }
}

fn known(row: &Row<'_>) -> rusqlite::Result<Place> {
    Ok(Place { seq: row.get(0)?, found: None })
}

fn found(row: &Row<'_>) -> rusqlite::Result<Place> {
    let found = Found { class: row.get(1)?, party: row.get(2)?, unread: row.get(3)? };
    Ok(Place { seq: row.get(0)?, found: Some(found) })
}

/// A path and the places that were read of it, the next one last.
struct Head {
    path: Path,
    ahead: Vec<Place>,
    /// Where to read on; nowhere at its end.
    below: Option<i64>,
    batch: u32,
}

impl Head {
    fn next(&mut self, store: Store<'_>) -> Stored<Option<Place>> {
        if self.ahead.is_empty()
            && let Some(below) = self.below
        {
            self.ahead = self.path.places(store, below, self.batch)?;
            let last = self.ahead.last().map(|place| place.seq);
            self.below = last.filter(|_| self.ahead.len() >= self.batch as usize);
            self.batch = (2 * self.batch).min(BATCH.1);
            self.ahead.reverse();
        }
        Ok(self.ahead.last().copied())
    }
}

/// A walk along several paths at once, each place once.
pub(crate) struct Walk<'c> {
    store: Store<'c>,
    heads: Vec<Head>,
    /// The walk ends before places under this one.
    from: i64,
}

impl<'c> Walk<'c> {
    /// A walk from below `below` down to `from`.
    pub(crate) fn new(store: Store<'c>, paths: Vec<Path>, from: i64, below: i64) -> Self {
        let head = |path| Head { path, ahead: Vec::new(), below: Some(below), batch: BATCH.0 };
        Self { store, heads: paths.into_iter().map(head).collect(), from }
    }

    /// The next place.
    pub(crate) fn next(&mut self) -> Stored<Option<Place>> {
        let place = self.peek()?;
        for head in &mut self.heads {
            head.ahead.pop_if(|next| place.is_some_and(|place| place.seq == next.seq));
        }
        Ok(place)
    }

    /// The next place, to which the walk does not yet go.
    pub(crate) fn peek(&mut self) -> Stored<Option<Place>> {
        let mut highest: Option<Place> = None;
        for head in &mut self.heads {
            let next = head.next(self.store)?;
            highest = if next.map(|place| place.seq) > highest.map(|place| place.seq) { next } else { highest };
        }
        Ok(highest.filter(|place| place.seq >= self.from))
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::backend::store;

    /// How the engine goes about a statement, a line for each step.
    fn plan(connection: &Connection, sql: &str) -> Stored<Vec<String>> {
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
        let nulls = vec![rusqlite::types::Null; statement.parameter_count()];
        let steps = statement.query_map(rusqlite::params_from_iter(nulls), |row| row.get(3))?;
        Ok(steps.collect::<Result<_, _>>()?)
    }

    const LINE: &str = "SEARCH operation USING INTEGER PRIMARY KEY (rowid=?)";

    #[test]
    fn no_path_sorts_or_looks_at_lines_in_vain() -> Stored<()> {
        let mut connection = Connection::open_in_memory()?;
        store::found(&mut connection)?;
        let wallet = WalletId(uuid::Uuid::nil());
        let expected = [
            (Path::Wallet(wallet), "SEARCH operation USING COVERING INDEX operation_by_wallet (wallet=? AND rowid<?)"),
            (Path::Class(1), "SEARCH operation USING COVERING INDEX operation_by_class (class=? AND rowid<?)"),
            (
                Path::With(1, 1),
                "SEARCH operation USING COVERING INDEX operation_by_party (party=? AND class=? AND rowid<?)",
            ),
        ];
        for (path, step) in expected {
            assert_eq!(plan(&connection, path.sql())?, [step]);
        }
        let unread = ["SEARCH history_unread USING INTEGER PRIMARY KEY (rowid<?)", LINE];
        assert_eq!(plan(&connection, Path::Unread.sql())?, unread);
        let words = plan(&connection, Path::Words(String::new()).sql())?;
        assert!(words[0].starts_with("SCAN history_text VIRTUAL TABLE INDEX"), "{words:?}");
        let unread = "SEARCH history_unread USING INTEGER PRIMARY KEY (rowid=?)";
        assert_eq!(words[1..], [LINE, "CORRELATED SCALAR SUBQUERY 1", unread]);
        let sorting = plan(&connection, "SELECT seq FROM operation WHERE class = 1 ORDER BY amount")?;
        assert!(sorting.iter().any(|step| step.contains("TEMP B-TREE")), "the test can tell: {sorting:?}");
        Ok(())
    }
}
