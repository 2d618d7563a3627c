//! The dollar's rate as it was shifted by hand.

use jiff::civil::Date;
use rusqlite::params;

use super::{Store, Stored, Text};

impl Store<'_> {
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
