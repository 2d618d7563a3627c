//! The wallets' history.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Json, Ms, Store, Stored};
use crate::backend::contract::{OperationId, OperationKind, OperationState, OperationView, PaymentId, WalletId};
use crate::domain::money::Amount;

fn operation(row: &Row<'_>) -> rusqlite::Result<OperationView> {
    let currency = row.get(5)?;
    Ok(OperationView {
        id: row.get(0)?,
        at: row.get::<_, Ms>(1)?.0,
        direction: row.get(2)?,
        amount: Amount::new(row.get(3)?, currency),
        fee: Amount::new(row.get(4)?, currency),
        state: row.get(6)?,
        kind: row.get::<_, Json<_>>(7)?.0,
    })
}

/// The payment that an operation is about.
const fn payment_of(kind: &OperationKind) -> Option<PaymentId> {
    match kind {
        OperationKind::OrderPayment { payment, .. } | OperationKind::Reversal { payment, .. } => Some(*payment),
        _ => None,
    }
}

impl Store<'_> {
    pub(crate) fn add_operation(self, wallet: WalletId, operation: &OperationView) -> Stored<()> {
        self.run(
            "INSERT INTO operation (id, wallet, at_ms, direction, amount, fee, currency, state, kind, payment) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
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
                payment_of(&operation.kind)
            ],
        )?;
        Ok(())
    }

    /// Turns the pending operation of a payment into its final state.
    pub(crate) fn end_operation(self, payment: PaymentId, state: OperationState) -> Stored<()> {
        self.run("UPDATE operation SET state = ?2 WHERE payment = ?1 AND direction = 'out'", params![payment, state])?;
        Ok(())
    }

    /// A page of history, newest first: the ids carry the time, so they order it.
    pub(crate) fn operations(
        self,
        wallet: WalletId,
        before: Option<OperationId>,
        limit: u32,
    ) -> Stored<Vec<OperationView>> {
        self.all(
            "SELECT id, at_ms, direction, amount, fee, currency, state, kind FROM operation \
             WHERE wallet = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3",
            params![wallet, before.unwrap_or(OperationId(uuid::Uuid::max())), limit],
            operation,
        )
    }

    /// When and how much was spent since `from`, without what came back.
    pub(crate) fn spent_since(self, wallet: WalletId, from: Timestamp) -> Stored<Vec<(Timestamp, i64)>> {
        self.all(
            "SELECT at_ms, amount FROM operation \
             WHERE wallet = ?1 AND id >= ?2 AND direction = 'out' AND state <> 'reversed'",
            params![wallet, first_id_at(from)],
            |row| Ok((row.get::<_, Ms>(0)?.0, row.get(1)?)),
        )
    }
}

/// The least id that an operation at this moment can have, so that the range is found by the index of ids.
fn first_id_at(at: Timestamp) -> OperationId {
    let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
    OperationId(uuid::Builder::from_unix_timestamp_millis(millis, &[0; 10]).into_uuid())
}
