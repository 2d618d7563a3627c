//! The world's own row: seed, random stream, clock, founder.

use jiff::Timestamp;
use rusqlite::params;

use super::{Ms, Store, Stored};
use crate::backend::contract::WalletId;

/// Where the world's clock and random stream are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WorldRow {
    pub(crate) seed: [u8; 32],
    /// How many words of the random stream were used.
    pub(crate) random_pos: i64,
    /// How far the world's clock is ahead of the machine's.
    pub(crate) ahead_ms: i64,
    /// The latest moment at which something was done: the clock is never before it.
    pub(crate) now: Timestamp,
    /// The first wallet that was opened here.
    pub(crate) founder: Option<WalletId>,
}

impl Store<'_> {
    pub(crate) fn found_world(self, seed: &[u8; 32], ahead_ms: i64, now: Timestamp) -> Stored<()> {
        self.run(
            "INSERT INTO world (id, seed, random_pos, ahead_ms, now_ms, founded_ms) VALUES (1, ?1, 0, ?2, ?3, ?3)",
            params![seed, ahead_ms, Ms(now)],
        )?;
        Ok(())
    }

    pub(crate) fn world(self) -> Stored<WorldRow> {
        self.the("SELECT seed, random_pos, ahead_ms, now_ms, founder FROM world", [], |row| {
            Ok(WorldRow {
                seed: row.get(0)?,
                random_pos: row.get(1)?,
                ahead_ms: row.get(2)?,
                now: row.get::<_, Ms>(3)?.0,
                founder: row.get(4)?,
            })
        })
    }

    pub(crate) fn set_world(self, row: &WorldRow) -> Stored<()> {
        self.run(
            "UPDATE world SET random_pos = ?1, ahead_ms = ?2, now_ms = ?3, founder = ?4",
            params![row.random_pos, row.ahead_ms, Ms(row.now), row.founder],
        )?;
        Ok(())
    }
}
