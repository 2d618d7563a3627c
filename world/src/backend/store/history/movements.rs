//! The ledger as one wallet's owner sees it.

use rusqlite::{Row, params};

use super::super::{Ms, Store, Stored};
use crate::backend::contract::{OperationView, WalletId};
use crate::domain::money::{Amount, Currency};
use crate::domain::posting::{AccountKind, Reason};

/// A line of the ledger, as it is stored.
pub(crate) struct StoredLine {
    pub(crate) kind: AccountKind,
    pub(crate) owner: String,
    pub(crate) amount: Amount,
}

/// A movement without its lines.
pub(crate) struct Head {
    pub(crate) height: i64,
    pub(crate) at: jiff::Timestamp,
    pub(crate) reason: Reason,
    pub(crate) subject: Option<[u8; 16]>,
}

fn stored_line(row: &Row<'_>) -> rusqlite::Result<StoredLine> {
    let currency: Currency = row.get(2)?;
    Ok(StoredLine { kind: row.get(0)?, owner: row.get(1)?, amount: Amount::new(row.get(3)?, currency) })
}

impl Store<'_> {
    /// The accounts of a wallet: what can be spent and what is held, in each currency.
    pub(crate) fn accounts_of(self, wallet: WalletId) -> Stored<Vec<i64>> {
        self.all(
            "SELECT id FROM account WHERE kind IN ('wallet', 'hold') AND owner = ?1 ORDER BY id",
            [wallet.0.hyphenated().to_string()],
            |row| row.get(0),
        )
    }

    /// The heights after one at which an account was posted to, in order.
    pub(crate) fn heights_of(self, account: i64, after: i64, limit: u32) -> Stored<Vec<i64>> {
        self.all(
            "SELECT DISTINCT height FROM posting WHERE account = ?1 AND height > ?2 ORDER BY height LIMIT ?3",
            params![account, after, limit],
            |row| row.get(0),
        )
    }

    /// A movement.
    pub(crate) fn movement(self, height: i64) -> Stored<Head> {
        self.the("SELECT height, at_ms, reason, subject FROM movement WHERE height = ?1", [height], |row| {
            Ok(Head { height: row.get(0)?, at: row.get::<_, Ms>(1)?.0, reason: row.get(2)?, subject: row.get(3)? })
        })
    }

    /// The lines of a movement, in their order.
    pub(crate) fn lines(self, height: i64) -> Stored<Vec<StoredLine>> {
        self.all(
            "SELECT kind, owner, currency, minor FROM posting JOIN account ON account.id = account \
             WHERE height = ?1 ORDER BY line",
            [height],
            stored_line,
        )
    }

    /// The movements about the same thing as one, itself among them, in their order: those of a payment and of what went
    /// back of it are.
    pub(crate) fn movements_with(self, head: &Head) -> Stored<Vec<i64>> {
        head.subject.map_or_else(|| Ok(vec![head.height]), |subject| self.movements_about(subject))
    }

    /// The movements about a thing and about what went back of it, or of which it went back.
    pub(crate) fn movements_about(self, subject: [u8; 16]) -> Stored<Vec<i64>> {
        self.all(
            "SELECT height FROM movement WHERE subject IN (SELECT ?1 \
             UNION SELECT id FROM refund WHERE payment = ?1 \
             UNION SELECT payment FROM refund WHERE id = ?1 \
             UNION SELECT other.id FROM refund JOIN refund AS other ON other.payment = refund.payment \
                 WHERE refund.id = ?1) ORDER BY height",
            [subject],
            |row| row.get(0),
        )
    }

    /// The line of a wallet's history that a movement belongs to: the last one about the same thing by then.
    pub(crate) fn told_by(self, wallet: WalletId, head: &Head) -> Stored<Option<OperationView>> {
        let mut movements = self.movements_with(head)?;
        movements.retain(|height| *height <= head.height);
        for height in movements.into_iter().rev() {
            if let Some(line) = self.telling_of(wallet, &[height])?.pop() {
                return Ok(Some(line.operation));
            }
        }
        Ok(None)
    }
}
