//! The wallets' history, written: what the other side of [`history`](super::history) reads.

use rusqlite::{Row, params};

use super::{Json, Ms, Store, Stored};
use crate::backend::contract::{OperationKind, OperationState, OperationView, PaymentId, WalletId};
use crate::domain::money::Amount;

/// The columns of a line, for [`operation`].
pub(super) const COLUMNS: &str = "id, at_ms, direction, amount, fee, currency, state, kind, EXISTS (SELECT 1 \
     FROM second_charge WHERE second_charge.payment = operation.payment OR second_charge.first = operation.payment)";

pub(super) fn operation(row: &Row<'_>) -> rusqlite::Result<OperationView> {
    let currency = row.get(5)?;
    Ok(OperationView {
        id: row.get(0)?,
        at: row.get::<_, Ms>(1)?.0,
        direction: row.get(2)?,
        amount: Amount::new(row.get(3)?, currency),
        fee: Amount::new(row.get(4)?, currency),
        state: row.get(6)?,
        kind: row.get::<_, Json<_>>(7)?.0,
        twice: row.get(8)?,
    })
}

/// The payment that an operation is about.
const fn payment_of(kind: &OperationKind) -> Option<PaymentId> {
    match kind {
        OperationKind::OrderPayment { payment, .. }
        | OperationKind::Reversal { payment, .. }
        | OperationKind::Refund { payment, .. } => Some(*payment),
        _ => None,
    }
}

impl Store<'_> {
    /// Writes a line of history about the movement of money that was made just before.
    pub(crate) fn add_operation(self, wallet: WalletId, operation: &OperationView) -> Stored<()> {
        let party = operation.kind.party().map(|party| self.meet(wallet, party)).transpose()?;
        self.run(
            "INSERT INTO operation (id, wallet, at_ms, direction, amount, fee, currency, state, kind, name, payment, \
             party, height) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, \
             (SELECT max(height) FROM movement))",
            params![
                operation.id,
                wallet,
                Ms(operation.at),
                operation.direction,
                operation.amount.minor,
                operation.fee.minor,
                operation.amount.currency,
                operation.state,
                Json(&operation.kind),
                operation.kind.name(),
                payment_of(&operation.kind),
                party
            ],
        )?;
        Ok(())
    }

    /// Notes that a wallet's next line is with this counterparty; its row.
    fn meet(self, wallet: WalletId, party: &str) -> Stored<i64> {
        self.the(
            "INSERT INTO history_party (wallet, name, last) \
             VALUES (?1, ?2, (SELECT coalesce(max(seq), 0) + 1 FROM operation)) \
             ON CONFLICT (wallet, name) DO UPDATE SET last = excluded.last RETURNING id",
            params![wallet, party],
            |row| row.get(0),
        )
    }

    /// Turns the pending operation of a payment into its final state.
    pub(crate) fn end_operation(self, payment: PaymentId, state: OperationState) -> Stored<()> {
        self.run(
            "UPDATE operation SET state = ?2 WHERE height IN (SELECT height FROM movement WHERE subject = ?1) \
             AND payment = ?1 AND direction = 'out'",
            params![payment, state],
        )?;
        Ok(())
    }

    /// The lines of the other of two payments for an order that was charged twice, oldest first.
    pub(crate) fn operations_beside(self, wallet: WalletId, of: &OperationView) -> Stored<Vec<OperationView>> {
        let others: Vec<[u8; 16]> = self.all(
            "SELECT first FROM second_charge WHERE payment = ?1 UNION SELECT payment FROM second_charge WHERE first = ?1",
            params![payment_of(&of.kind)],
            |row| row.get(0),
        )?;
        let mut movements = Vec::new();
        for payment in others {
            movements.extend(self.movements_about(payment)?);
        }
        movements.sort_unstable();
        Ok(self.telling_of(wallet, &movements)?.into_iter().map(|line| line.operation).collect())
    }

    /// The latest lines of a wallet, newest first.
    pub(crate) fn latest_operations(self, wallet: WalletId, limit: u32) -> Stored<Vec<OperationView>> {
        let sql = format!("SELECT {COLUMNS} FROM operation WHERE wallet = ?1 ORDER BY seq DESC LIMIT ?2");
        self.all(&sql, params![wallet, limit], operation)
    }
}
