//! What is for who shows the world to others: the log, and the dollar's rate as it was shifted by hand.

use jiff::civil::Date;
use rusqlite::params;

use super::{Json, Ms, Store, Stored, Text};
use crate::backend::log::{Entry, KEPT, LogLine};

impl Store<'_> {
    /// Adds lines to the log, as many of the latest as are kept, and now and then forgets the oldest.
    pub(crate) fn add_log(self, entries: &[Entry]) -> Stored<()> {
        let kept = usize::try_from(KEPT).unwrap_or(usize::MAX);
        for entry in entries.iter().skip(entries.len().saturating_sub(kept)) {
            let Entry { at, deed, subject, detail } = entry;
            let seq = self.add(
                "INSERT INTO world_log (at_ms, deed, subject, detail) VALUES (?1, ?2, ?3, ?4)",
                params![Ms(*at), deed, subject, detail.as_ref().map(Json)],
            )?;
            if seq % 256 == 0 {
                self.run("DELETE FROM world_log WHERE seq <= ?1", params![seq - i64::from(KEPT)])?;
            }
        }
        Ok(())
    }

    /// The place of the newest line of the log; zero when there is none.
    pub(crate) fn log_end(self) -> Stored<i64> {
        self.the("SELECT coalesce(max(seq), 0) FROM world_log", [], |row| row.get(0))
    }

    /// The lines before a place, newest first.
    pub(crate) fn log_before(self, before: i64, limit: u32) -> Stored<Vec<LogLine>> {
        self.all(
            "SELECT seq, at_ms, deed, subject, detail FROM world_log WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2",
            params![before, limit],
            |row| {
                Ok(LogLine {
                    seq: row.get(0)?,
                    at: row.get::<_, Ms>(1)?.0,
                    deed: row.get(2)?,
                    subject: row.get(3)?,
                    detail: row.get::<_, Option<Json<_>>>(4)?.map(|detail| detail.0),
                })
            },
        )
    }

    /// How many rows were ever written over this connection: whether something did anything.
    pub(crate) fn writes(self) -> u64 {
        self.connection.total_changes()
    }

    /// From which days on the dollar's rate is by how many percent more than it would be, oldest first.
    pub(crate) fn rate_shifts(self) -> Stored<Vec<(Date, i16)>> {
        self.all("SELECT day, percent FROM rate_shift ORDER BY day", [], |row| {
            Ok((row.get::<_, Text<_>>(0)?.0, row.get(1)?))
        })
    }

    /// Shifts the dollar's rate from a day on, in place of what it was shifted by on that day before.
    pub(crate) fn set_rate_shift(self, day: Date, percent: i16) -> Stored<()> {
        self.run(
            "INSERT INTO rate_shift (day, percent) VALUES (?1, ?2) ON CONFLICT (day) DO UPDATE SET percent = ?2",
            params![Text(day), percent],
        )?;
        Ok(())
    }
}
