//! Transfers in and out.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Ms, Store, Stored};
use crate::backend::contract::{
    IdempotencyKey, OperationId, OperationState, Route, TransferFailure, TransferId, TransferState, WalletId,
};
use crate::domain::money::{Amount, Currency};
use crate::domain::phone::Phone;
use crate::domain::sensitive::Sensitive;

/// A transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Transfer {
    pub(crate) id: TransferId,
    pub(crate) number: String,
    pub(crate) wallet: WalletId,
    pub(crate) key: IdempotencyKey,
    pub(crate) route: Route,
    pub(crate) party: String,
    pub(crate) receiver: Option<WalletId>,
    pub(crate) note: String,
    pub(crate) amount: Amount,
    pub(crate) fee: Amount,
    pub(crate) state: TransferState,
    pub(crate) opened: Timestamp,
    pub(crate) code: Option<Sensitive>,
    pub(crate) code_phone: Phone,
    pub(crate) code_sent: Timestamp,
    pub(crate) wrong_codes: u8,
    pub(crate) confirmed: Option<Timestamp>,
    pub(crate) arrives: Option<Timestamp>,
    pub(crate) ended: Option<Timestamp>,
    /// What is going to go wrong with it, if something is: only the world outside knows.
    pub(crate) fate: Option<TransferFailure>,
    pub(crate) failure: Option<TransferFailure>,
    pub(crate) pickup: Option<Sensitive>,
    pub(crate) operation: Option<OperationId>,
}

const COLUMNS: &str = "id, number, wallet, key, route, party, receiver, note, amount, fee, currency, state, opened_ms, code, \
                       code_phone, code_sent_ms, wrong_codes, confirmed_ms, arrives_ms, ended_ms, fate, failure, pickup, \
                       operation";

fn transfer(row: &Row<'_>) -> rusqlite::Result<Transfer> {
    let moment = |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<Ms>>(column)?.map(|at| at.0));
    let sensitive = |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<String>>(column)?.map(Sensitive::new));
    let currency = row.get(10)?;
    Ok(Transfer {
        id: row.get(0)?,
        number: row.get(1)?,
        wallet: row.get(2)?,
        key: row.get(3)?,
        route: row.get(4)?,
        party: row.get(5)?,
        receiver: row.get(6)?,
        note: row.get(7)?,
        amount: Amount::new(row.get(8)?, currency),
        fee: Amount::new(row.get(9)?, currency),
        state: row.get(11)?,
        opened: row.get::<_, Ms>(12)?.0,
        code: sensitive(13)?,
        code_phone: row.get(14)?,
        code_sent: row.get::<_, Ms>(15)?.0,
        wrong_codes: row.get(16)?,
        confirmed: moment(17)?,
        arrives: moment(18)?,
        ended: moment(19)?,
        fate: row.get(20)?,
        failure: row.get(21)?,
        pickup: sensitive(22)?,
        operation: row.get(23)?,
    })
}

impl Store<'_> {
    /// Stores a new transfer; what changes of it later comes by [`set_transfer`](Self::set_transfer).
    pub(crate) fn add_transfer(self, transfer: &Transfer) -> Stored<()> {
        self.run(
            "INSERT INTO transfer (id, number, wallet, key, route, party, receiver, note, amount, fee, currency, state, \
             opened_ms, code_phone, code_sent_ms, fate) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            params![
                transfer.id,
                transfer.number,
                transfer.wallet,
                transfer.key,
                transfer.route,
                transfer.party,
                transfer.receiver,
                transfer.note,
                transfer.amount.minor,
                transfer.fee.minor,
                transfer.amount.currency,
                transfer.state,
                Ms(transfer.opened),
                transfer.code_phone,
                Ms(transfer.code_sent),
                transfer.fate
            ],
        )?;
        self.note_transfer_path(transfer.id, transfer.opened, transfer.state)
    }

    pub(crate) fn set_transfer(self, transfer: &Transfer) -> Stored<()> {
        self.run(
            "UPDATE transfer SET state = ?2, code = ?3, code_sent_ms = ?4, wrong_codes = ?5, confirmed_ms = ?6, \
             arrives_ms = ?7, ended_ms = ?8, failure = ?9, pickup = ?10, operation = ?11, fate = ?12 WHERE id = ?1",
            params![
                transfer.id,
                transfer.state,
                transfer.code.as_ref().map(Sensitive::expose),
                Ms(transfer.code_sent),
                transfer.wrong_codes,
                transfer.confirmed.map(Ms),
                transfer.arrives.map(Ms),
                transfer.ended.map(Ms),
                transfer.failure,
                transfer.pickup.as_ref().map(Sensitive::expose),
                transfer.operation,
                transfer.fate
            ],
        )?;
        Ok(())
    }

    pub(crate) fn transfer(self, id: TransferId) -> Stored<Option<Transfer>> {
        self.one(&format!("SELECT {COLUMNS} FROM transfer WHERE id = ?1"), params![id], transfer)
    }

    /// The transfers of a wallet that have not ended, newest first.
    pub(crate) fn open_transfers(self, wallet: WalletId) -> Stored<Vec<Transfer>> {
        let sql = format!("SELECT {COLUMNS} FROM transfer WHERE wallet = ?1 AND ended_ms IS NULL ORDER BY id DESC");
        self.all(&sql, params![wallet], transfer)
    }

    /// What went out of a wallet since then, or is on its way out, fees apart.
    pub(crate) fn sent_since(self, wallet: WalletId, from: Timestamp, currency: Currency) -> Stored<Amount> {
        let minor = self.the(
            "SELECT coalesce(sum(amount), 0) FROM transfer WHERE wallet = ?1 AND confirmed_ms >= ?2 AND currency = ?3 \
             AND state IN ('processing', 'succeeded') AND route LIKE '%-out'",
            params![wallet, Ms(from), currency],
            |row| row.get(0),
        )?;
        Ok(Amount::new(minor, currency))
    }

    /// What is on its way into a wallet.
    pub(crate) fn coming(self, wallet: WalletId, currency: Currency) -> Stored<Amount> {
        let minor = self.the(
            "SELECT coalesce(sum(amount), 0) FROM transfer WHERE wallet = ?1 AND ended_ms IS NULL AND currency = ?2 \
             AND state = 'processing' AND route LIKE '%-in'",
            params![wallet, currency],
            |row| row.get(0),
        )?;
        Ok(Amount::new(minor, currency))
    }

    /// Notes that a transfer is in this state from now on.
    pub(crate) fn note_transfer_path(self, id: TransferId, at: Timestamp, state: TransferState) -> Stored<()> {
        self.run(
            "INSERT INTO transfer_path (transfer, step, at_ms, state) \
             SELECT ?1, count(*), ?2, ?3 FROM transfer_path WHERE transfer = ?1",
            params![id, Ms(at), state],
        )?;
        Ok(())
    }

    /// The states a transfer went through, first to last.
    pub(crate) fn transfer_path(self, id: TransferId) -> Stored<Vec<TransferState>> {
        self.all("SELECT state FROM transfer_path WHERE transfer = ?1 ORDER BY step", params![id], |row| row.get(0))
    }

    /// The transfers that have not ended before `since`, and their states.
    pub(crate) fn transfer_states(self, since_ms: i64) -> Stored<Vec<(TransferId, TransferState)>> {
        let sql = "SELECT id, state FROM transfer WHERE coalesce(ended_ms, ?1) >= ?1";
        self.all(sql, params![since_ms], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Whether an operation is final.
    pub(crate) fn set_operation_state(self, operation: OperationId, state: OperationState) -> Stored<()> {
        self.run("UPDATE operation SET state = ?2 WHERE id = ?1", params![operation, state])?;
        Ok(())
    }
}
