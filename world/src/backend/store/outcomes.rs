//! First outcomes of commands, by caller and idempotency key.

use jiff::Timestamp;
use rusqlite::params;

use super::{Json, Ms, Store, Stored};
use crate::backend::contract::{IdempotencyKey, Refusal, Reply};

/// What a command came to: it was done, or a wrong answer was counted.
pub(crate) type Outcome = Result<Reply, Refusal>;

impl Store<'_> {
    /// The hash of the request that used this key, and its outcome.
    pub(crate) fn outcome(self, caller: &[u8], key: IdempotencyKey) -> Stored<Option<([u8; 32], Outcome)>> {
        self.one("SELECT request, outcome FROM outcome WHERE caller = ?1 AND key = ?2", params![caller, key], |row| {
            Ok((row.get(0)?, row.get::<_, Json<Outcome>>(1)?.0))
        })
    }

    pub(crate) fn remember_outcome(
        self,
        caller: &[u8],
        key: IdempotencyKey,
        request: &[u8; 32],
        outcome: &Outcome,
        at: Timestamp,
    ) -> Stored<()> {
        self.run(
            "INSERT INTO outcome (caller, key, request, outcome, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![caller, key, request, Json(outcome), Ms(at)],
        )?;
        Ok(())
    }
}
