//! The wallets' history, read: classes of lines and what they come to, walks down the indexes, counterparties, details.

use jiff::civil::Date;
use rusqlite::{Row, params};

mod index;
mod movements;
mod walk;

pub(crate) use movements::StoredLine;
pub(crate) use walk::{Path, Place, Walk};

use super::operations::{COLUMNS, operation};
use super::{Store, Stored};
use crate::backend::contract::{Direction, KindName, OperationId, OperationState, OperationView, WalletId};
use crate::domain::money::Currency;

/// Lines of a wallet that are alike in everything that is filtered by and has few values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Class {
    pub(crate) id: i64,
    pub(crate) name: KindName,
    pub(crate) direction: Direction,
    pub(crate) state: OperationState,
    pub(crate) currency: Currency,
    /// What all of them come to.
    pub(crate) sums: Sums,
}

/// What lines of one currency come to, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sums {
    pub(crate) count: i64,
    pub(crate) amount: i64,
    pub(crate) fee: i64,
}

/// A line of history and where it stands.
pub(crate) struct Line {
    pub(crate) operation: OperationView,
    /// The movement it tells of.
    pub(crate) height: i64,
}

/// The world's day as it is stored: since 1970, as the schema counts.
fn number_of(day: Date) -> i64 {
    let since = jiff::civil::date(1970, 1, 1).until(day);
    // Spans between dates are whole days unless asked otherwise, so this cannot fail.
    since.map_or(0, |span| i64::from(span.get_days()))
}

fn sums(row: &Row<'_>) -> rusqlite::Result<Sums> {
    Ok(Sums { count: row.get(0)?, amount: row.get(1)?, fee: row.get(2)? })
}

impl Store<'_> {
    /// The classes of a wallet's lines. There are never more than a few dozen.
    pub(crate) fn classes(self, wallet: WalletId) -> Stored<Vec<Class>> {
        self.all(
            "SELECT count, amount, fee, id, name, direction, state, currency FROM history_class \
             WHERE wallet = ?1 AND count > 0 ORDER BY id",
            params![wallet],
            |row| {
                Ok(Class {
                    id: row.get(3)?,
                    name: row.get(4)?,
                    direction: row.get(5)?,
                    state: row.get(6)?,
                    currency: row.get(7)?,
                    sums: sums(row)?,
                })
            },
        )
    }

    /// What the lines of a class come to from one day to the end of another.
    pub(crate) fn sums_between(self, class: i64, from: Date, to: Date) -> Stored<Sums> {
        self.the(
            "SELECT coalesce(sum(count), 0), coalesce(sum(amount), 0), coalesce(sum(fee), 0) FROM history_day \
             WHERE class = ?1 AND day BETWEEN ?2 AND ?3",
            params![class, number_of(from), number_of(to)],
            sums,
        )
    }

    /// What the lines of a class came to on each day from this one on that had any.
    pub(crate) fn days_of(self, class: i64, from: Date) -> Stored<Vec<(i64, i64)>> {
        self.all(
            "SELECT day - ?2, amount FROM history_day WHERE class = ?1 AND day >= ?2 ORDER BY day",
            params![class, number_of(from)],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// A place that is not after the first line of a class from this day on, nor before the last line of an earlier day.
    pub(crate) fn begin_of(self, class: i64, day: Date) -> Stored<Option<i64>> {
        self.one(
            "SELECT first FROM history_day WHERE class = ?1 AND day >= ?2 ORDER BY day LIMIT 1",
            params![class, number_of(day)],
            |row| row.get(0),
        )
    }

    /// Where a page begins that shows what is older than an operation: after everything, if than none. A page may have ended at a
    /// line of somebody else's, among which it looked for the wallet's own.
    pub(crate) fn place_of(self, before: Option<OperationId>) -> Stored<i64> {
        let Some(before) = before else { return Ok(i64::MAX) };
        let place = self.one("SELECT seq FROM operation WHERE id = ?1", [before], |row| row.get(0))?;
        Ok(place.unwrap_or(0))
    }

    /// The line at a place.
    pub(crate) fn line(self, seq: i64) -> Stored<Line> {
        self.the(&format!("SELECT {COLUMNS}, height FROM operation WHERE seq = ?1"), [seq], line)
    }

    /// The class of the line at a place, and what the line comes to.
    pub(crate) fn sums_at(self, seq: i64) -> Stored<(i64, Sums)> {
        self.the("SELECT 1, amount, fee, class FROM operation WHERE seq = ?1", [seq], |row| {
            Ok((row.get(3)?, sums(row)?))
        })
    }

    /// The line of an operation, and its place.
    pub(crate) fn line_of(self, wallet: WalletId, operation: OperationId) -> Stored<Option<Line>> {
        let sql = format!("SELECT {COLUMNS}, height FROM operation WHERE id = ?1 AND wallet = ?2");
        self.one(&sql, params![operation, wallet], line)
    }

    /// The lines of a wallet that tell of these movements, oldest first.
    pub(crate) fn telling_of(self, wallet: WalletId, movements: &[i64]) -> Stored<Vec<Line>> {
        let sql = format!("SELECT {COLUMNS}, height, wallet FROM operation WHERE height = ?1 ORDER BY seq");
        let mut lines = Vec::new();
        for height in movements {
            // A movement is told of by one or two lines: whose they are is not left to the choice of an index.
            let told = self.all(&sql, [height], |row| Ok((line(row)?, row.get::<_, WalletId>(10)?)))?;
            lines.extend(told.into_iter().filter(|(_, whose)| *whose == wallet).map(|(line, _)| line));
        }
        Ok(lines)
    }

    /// The row of a counterparty.
    pub(crate) fn party(self, wallet: WalletId, name: &str) -> Stored<Option<i64>> {
        self.one("SELECT id FROM history_party WHERE wallet = ?1 AND name = ?2", params![wallet, name], |row| {
            row.get(0)
        })
    }

    /// The counterparties met last, the latest first.
    pub(crate) fn parties(self, wallet: WalletId, limit: u32) -> Stored<Vec<String>> {
        self.all(
            "SELECT name FROM history_party WHERE wallet = ?1 ORDER BY last DESC LIMIT ?2",
            params![wallet, limit],
            |row| row.get(0),
        )
    }
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line { operation: operation(row)?, height: row.get(9)? })
}
