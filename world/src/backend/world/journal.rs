//! The world's log, read and written.

use jiff::Timestamp;

use super::World;
use crate::backend::error::WorldError;
use crate::backend::log::{self, Deed, Entry, LogDetail, LogFilter, LogPage};
use crate::backend::store::Store;

/// How many lines may wait to be written, before that is done for them alone.
const WAITING: usize = 64;

impl World {
    /// A page of the log: the lines before this place that a filter leaves, newest first.
    pub fn log(&self, filter: &LogFilter, before: Option<i64>) -> Result<LogPage, WorldError> {
        Ok(log::page(Store::new(&self.connection), &self.waiting, filter, before)?)
    }

    /// Tells the log of something by which nothing was changed in the world; it is written with what is changed next.
    pub fn note_down(
        &mut self,
        machine_now: Timestamp,
        deed: Deed,
        subject: String,
        detail: Option<LogDetail>,
    ) -> Result<(), WorldError> {
        let at = self.now(machine_now)?;
        self.wait_to_write(Entry { at, deed, subject, detail });
        Ok(())
    }

    /// Keeps a line until something is written. Many are written by themselves; if that fails, the latest go on waiting.
    pub(super) fn wait_to_write(&mut self, entry: Entry) {
        self.waiting.push(entry);
        if self.waiting.len() >= WAITING && self.write_log().is_err() {
            let extra = self.waiting.len().saturating_sub(WAITING);
            self.waiting.drain(..extra);
        }
    }

    /// Writes what waits to be written: the world is going to be copied or closed.
    pub fn write_log(&mut self) -> Result<(), WorldError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        Store::new(&transaction).add_log(&self.waiting)?;
        transaction.commit()?;
        self.waiting.clear();
        Ok(())
    }
}
