//! Walks down the history, newest first, along one index or several at once.

use rusqlite::params;

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
                "SELECT rowid FROM history_text WHERE history_text MATCH ?1 AND rowid < ?2 \
                 ORDER BY rowid DESC LIMIT ?3"
            }
            Self::Unread => "SELECT seq FROM history_unread WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2",
        }
    }

    /// The next places below one, newest first.
    fn places(&self, store: Store<'_>, below: i64, batch: u32) -> Stored<Vec<i64>> {
        let (sql, place) = (self.sql(), |row: &rusqlite::Row<'_>| row.get(0));
        match self {
            Self::Wallet(wallet) => store.all(sql, params![wallet, below, batch], place),
            Self::Class(class) => store.all(sql, params![class, below, batch], place),
            Self::With(party, class) => store.all(sql, params![party, class, below, batch], place),
            Self::Words(words) => store.all(sql, params![words, below, batch], place),
            Self::Unread => store.all(sql, params![below, batch], place),
        }
    }
}

/// A path and the places that were read of it, the next one last.
struct Head {
    path: Path,
    ahead: Vec<i64>,
    /// Where to read on; nowhere at its end.
    below: Option<i64>,
    batch: u32,
}

impl Head {
    fn next(&mut self, store: Store<'_>) -> Stored<Option<i64>> {
        if self.ahead.is_empty()
            && let Some(below) = self.below
        {
            self.ahead = self.path.places(store, below, self.batch)?;
            self.below = self.ahead.last().copied().filter(|_| self.ahead.len() >= self.batch as usize);
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
    pub(crate) fn next(&mut self) -> Stored<Option<i64>> {
        let place = self.peek()?;
        for head in &mut self.heads {
            if place.is_some() && head.ahead.last().copied() == place {
                head.ahead.pop();
            }
        }
        Ok(place)
    }

    /// The next place, to which the walk does not yet go.
    pub(crate) fn peek(&mut self) -> Stored<Option<i64>> {
        let mut highest = None;
        for head in &mut self.heads {
            highest = highest.max(head.next(self.store)?);
        }
        Ok(highest.filter(|place| *place >= self.from))
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
            (Path::Unread, "SEARCH history_unread USING INTEGER PRIMARY KEY (rowid<?)"),
        ];
        for (path, step) in expected {
            assert_eq!(plan(&connection, path.sql())?, [step]);
        }
        let words = plan(&connection, Path::Words(String::new()).sql())?;
        assert!(words.len() == 1 && words[0].starts_with("SCAN history_text VIRTUAL TABLE INDEX"), "{words:?}");
        let sorting = plan(&connection, "SELECT seq FROM operation WHERE class = 1 ORDER BY amount")?;
        assert!(sorting.iter().any(|step| step.contains("TEMP B-TREE")), "the test can tell: {sorting:?}");
        Ok(())
    }
}
