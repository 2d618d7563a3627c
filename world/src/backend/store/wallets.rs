//! Wallets.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Ms, Store, Stored};
use crate::backend::contract::{Identification, WalletId, WalletState};
use crate::domain::phone::Phone;

/// A wallet, without its money: that is the ledger's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wallet {
    pub(crate) id: WalletId,
    pub(crate) phone: Phone,
    pub(crate) opened: Timestamp,
    pub(crate) state: WalletState,
    pub(crate) identification: Identification,
    pub(crate) first_password: bool,
}

fn wallet(row: &Row<'_>) -> rusqlite::Result<Wallet> {
    Ok(Wallet {
        id: row.get(0)?,
        phone: row.get(1)?,
        opened: row.get::<_, Ms>(2)?.0,
        state: row.get(3)?,
        identification: row.get(4)?,
        first_password: row.get(5)?,
    })
}

impl Store<'_> {
    pub(crate) fn add_wallet(self, wallet: &Wallet) -> Stored<()> {
        self.run(
            "INSERT INTO wallet (id, phone, opened_ms, state, identification, first_password) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                wallet.id,
                wallet.phone,
                Ms(wallet.opened),
                wallet.state,
                wallet.identification,
                wallet.first_password
            ],
        )?;
        Ok(())
    }

    pub(crate) fn wallet(self, id: WalletId) -> Stored<Option<Wallet>> {
        self.one(
            "SELECT id, phone, opened_ms, state, identification, first_password FROM wallet WHERE id = ?1",
            params![id],
            wallet,
        )
    }

    pub(crate) fn wallet_of(self, phone: &Phone) -> Stored<Option<Wallet>> {
        self.one(
            "SELECT id, phone, opened_ms, state, identification, first_password FROM wallet WHERE phone = ?1",
            params![phone],
            wallet,
        )
    }

    pub(crate) fn set_first_password(self, id: WalletId, still: bool) -> Stored<()> {
        self.run("UPDATE wallet SET first_password = ?2 WHERE id = ?1", params![id, still])?;
        Ok(())
    }
}
