//! Reading the words of the history into the full-text index: apart from what moves money, for that never waits for it.

use rusqlite::TransactionBehavior;

use super::World;
use crate::backend::contract::Request;
use crate::backend::error::WorldError;
use crate::backend::store::Store;

/// How many lines are read before a search is answered: the rest of them are looked through one by one.
const READ_FIRST: u32 = 200;

impl World {
    /// Reads the words of at most so many operations, the oldest first, so that a search finds them without looking them
    /// through one by one. Whether all are read then.
    pub fn index_history(&mut self, limit: u32) -> Result<bool, WorldError> {
        if self.is_indexed()? {
            return Ok(true);
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Store::new(&transaction).read_words(limit)?;
        transaction.commit()?;
        self.is_indexed()
    }

    /// Whether the words of every operation are read.
    pub fn is_indexed(&self) -> Result<bool, WorldError> {
        Ok(!Store::new(&self.connection).has_unread()?)
    }

    /// Reads what is new before it is searched.
    pub(super) fn read_before(&mut self, query: &Request) -> Result<(), WorldError> {
        match query {
            Request::History { filter, .. } | Request::HistoryTotals { filter } if !filter.search.is_empty() => {
                self.index_history(READ_FIRST).map(drop)
            }
            _ => Ok(()),
        }
    }
}
