//! What is going to happen, in the order in which it will.

use jiff::Timestamp;
use rusqlite::params;
use uuid::Uuid;

use super::{Json, Ms, Store, Stored};
use crate::backend::agenda::Event;
use crate::backend::contract::{DisputeId, RefundId};

/// An entry of the agenda.
pub(crate) struct Due {
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) event: Event,
}

impl Store<'_> {
    pub(crate) fn plan(self, at: Timestamp, event: &Event) -> Stored<()> {
        self.run("INSERT INTO agenda (due_ms, event) VALUES (?1, ?2)", params![Ms(at), Json(event)])?;
        Ok(())
    }

    /// The next entry that is due by `until`.
    pub(crate) fn next_due(self, until: Timestamp) -> Stored<Option<Due>> {
        self.one(
            "SELECT seq, due_ms, event FROM agenda WHERE due_ms <= ?1 ORDER BY due_ms, seq LIMIT 1",
            params![Ms(until)],
            |row| Ok(Due { seq: row.get(0)?, at: row.get::<_, Ms>(1)?.0, event: row.get::<_, Json<Event>>(2)?.0 }),
        )
    }

    pub(crate) fn next_due_at(self) -> Stored<Option<Timestamp>> {
        self.the("SELECT min(due_ms) FROM agenda", [], |row| Ok(row.get::<_, Option<Ms>>(0)?.map(|at| at.0)))
    }

    pub(crate) fn strike(self, seq: i64) -> Stored<()> {
        self.run("DELETE FROM agenda WHERE seq = ?1", params![seq])?;
        Ok(())
    }

    /// Strikes what is planned about a dispute that has ended. It would do nothing any more; but whoever asks what comes
    /// next is not to be told of it.
    pub(crate) fn strike_about_dispute(self, id: DisputeId) -> Stored<()> {
        self.strike_about("{\"Dispute\":", id.0)
    }

    /// Strikes what is planned about a refund that has arrived.
    pub(crate) fn strike_about_refund(self, id: RefundId) -> Stored<()> {
        self.strike_about("{\"Refund\":", id.0)
    }

    fn strike_about(self, begins: &str, id: Uuid) -> Stored<()> {
        let pattern = format!("{begins}%{}%", id.hyphenated());
        self.run("DELETE FROM agenda WHERE event LIKE ?1", params![pattern])?;
        Ok(())
    }
}
