//! Breakdowns that wait to happen.

use rusqlite::params;

use super::{Store, Stored};
use crate::backend::breakdown::Breakdown;

impl Store<'_> {
    pub(crate) fn plan_breakdown(self, kind: Breakdown, times: u32) -> Stored<()> {
        self.run(
            "INSERT INTO breakdown (kind, times) VALUES (?1, ?2) ON CONFLICT (kind) DO UPDATE SET times = times + ?2",
            params![kind, times],
        )?;
        Ok(())
    }

    /// Everything that is going to break down, and how often.
    pub(crate) fn planned_breakdowns(self) -> Stored<Vec<(Breakdown, u32)>> {
        self.all("SELECT kind, times FROM breakdown ORDER BY kind", [], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// It does not break down after all. Whether it was going to.
    pub(crate) fn forget_breakdown(self, kind: Breakdown) -> Stored<bool> {
        Ok(self.run("DELETE FROM breakdown WHERE kind = ?1", params![kind])? > 0)
    }

    /// Whether it breaks down this time; one time fewer is left then.
    pub(crate) fn breaks_down(self, kind: Breakdown) -> Stored<bool> {
        if self.run("UPDATE breakdown SET times = times - 1 WHERE kind = ?1 AND times > 1", params![kind])? > 0 {
            return Ok(true);
        }
        Ok(self.run("DELETE FROM breakdown WHERE kind = ?1", params![kind])? > 0)
    }
}
