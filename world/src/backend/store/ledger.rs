//! Accounts, movements and postings.

use jiff::Timestamp;
use rusqlite::params;

use super::{Ms, Store, Stored};
use crate::domain::money::{Amount, Currency};
use crate::domain::posting::{Account, ChainHash, Movement, Posting};

impl Store<'_> {
    /// How many movements there are, and the hash of the last.
    pub(crate) fn ledger_height(self) -> Stored<(u64, ChainHash)> {
        let last = self.one("SELECT height, hash FROM movement ORDER BY height DESC LIMIT 1", [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get(1)?))
        })?;
        Ok(last.map_or((0, ChainHash::GENESIS), |(height, hash)| (height.unsigned_abs(), hash)))
    }

    /// The hash of the movement at this height, if the ledger has come so far.
    pub(crate) fn hash_at(self, height: u64) -> Stored<Option<ChainHash>> {
        if height == 0 {
            return Ok(Some(ChainHash::GENESIS));
        }
        let height = height.cast_signed();
        self.one("SELECT hash FROM movement WHERE height = ?1", [height], |row| row.get(0))
    }

    /// Appends a movement: its postings, each of which moves a balance, then the movement that closes over them.
    pub(crate) fn append(self, height: u64, at: Timestamp, hash: ChainHash, movement: &Movement) -> Stored<()> {
        let height = height.cast_signed();
        for (line, Posting { account, amount }) in (0_i64..).zip(movement.postings()) {
            let account = self.account_row(account, amount.currency)?;
            self.run(
                "INSERT INTO posting (height, line, account, minor) VALUES (?1, ?2, ?3, ?4)",
                params![height, line, account, amount.minor],
            )?;
        }
        self.run(
            "INSERT INTO movement (height, at_ms, reason, subject, hash) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![height, Ms(at), movement.reason(), movement.subject().map(uuid::Uuid::into_bytes), hash],
        )?;
        Ok(())
    }

    fn account_row(self, account: &Account, currency: Currency) -> Stored<i64> {
        let owner = account.owner();
        let found = self.one(
            "SELECT id FROM account WHERE kind = ?1 AND owner = ?2 AND currency = ?3",
            params![account.kind(), owner, currency],
            |row| row.get(0),
        )?;
        match found {
            Some(id) => Ok(id),
            None => self.add(
                "INSERT INTO account (kind, owner, currency) VALUES (?1, ?2, ?3)",
                params![account.kind(), owner, currency],
            ),
        }
    }

    /// What an account holds; nothing if nothing was ever posted to it.
    pub(crate) fn balance(self, account: &Account, currency: Currency) -> Stored<Amount> {
        let minor = self.one(
            "SELECT balance FROM account WHERE kind = ?1 AND owner = ?2 AND currency = ?3",
            params![account.kind(), account.owner(), currency],
            |row| row.get(0),
        )?;
        Ok(Amount::new(minor.unwrap_or(0), currency))
    }
}
