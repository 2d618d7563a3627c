//! What the owners of wallets have lived through. Most of it the schema's triggers write down themselves.

use rusqlite::params;

use super::{Store, Stored};
use crate::backend::contract::{Lesson, WalletId};

impl Store<'_> {
    /// Writes down what none of the tables tells of; once.
    pub(crate) fn reach(self, wallet: WalletId, what: Lesson) -> Stored<()> {
        self.run("INSERT INTO lesson (wallet, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING", params![wallet, what])?;
        Ok(())
    }

    /// What the owner of a wallet has lived through, in that order.
    pub(crate) fn lessons(self, wallet: WalletId) -> Stored<Vec<Lesson>> {
        self.all("SELECT name FROM lesson WHERE wallet = ?1 ORDER BY seq", params![wallet], |row| row.get(0))
    }
}
