//! Refunds: what is on its way back to what paid, and the tries to bring it there.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Ms, Store, Stored};
use crate::backend::contract::{
    DisputeId, OperationId, OrderId, PaymentId, RefundCause, RefundFailure, RefundId, RefundState, RefundTry, WalletId,
};
use crate::domain::money::{Amount, Currency};
use crate::domain::refund::Part;

/// A refund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refund {
    pub(crate) id: RefundId,
    pub(crate) payment: PaymentId,
    pub(crate) order: OrderId,
    pub(crate) dispute: Option<DisputeId>,
    pub(crate) cause: RefundCause,
    /// Whether the seller had been paid, and pays back; else it comes from the shop's escrow.
    pub(crate) from_seller: bool,
    pub(crate) state: RefundState,
    /// How much comes back.
    pub(crate) part: Part,
    pub(crate) created: Timestamp,
    pub(crate) limit: Timestamp,
    /// How many tries fail.
    pub(crate) fails: u32,
    pub(crate) overdue: bool,
    pub(crate) pushed: Option<Timestamp>,
    pub(crate) ended: Option<Timestamp>,
    pub(crate) operation: Option<OperationId>,
}

const COLUMNS: &str = "refund.id, refund.payment, refund.purchase, dispute, cause, source, refund.state, refund.price, \
                       price_in, converted, fee, refund.currency, created_ms, limit_ms, fails, overdue, pushed_ms, \
                       refund.ended_ms, operation";

fn refund(row: &Row<'_>) -> rusqlite::Result<Refund> {
    let moment = |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<Ms>>(column)?.map(|at| at.0));
    let (price_in, currency): (Currency, Currency) = (row.get(8)?, row.get(11)?);
    Ok(Refund {
        id: row.get(0)?,
        payment: row.get(1)?,
        order: row.get(2)?,
        dispute: row.get(3)?,
        cause: row.get(4)?,
        from_seller: row.get::<_, String>(5)? == "merchant",
        state: row.get(6)?,
        part: Part {
            price: Amount::new(row.get(7)?, price_in),
            converted: Amount::new(row.get(9)?, currency),
            fee: Amount::new(row.get(10)?, currency),
        },
        created: row.get::<_, Ms>(12)?.0,
        limit: row.get::<_, Ms>(13)?.0,
        fails: row.get(14)?,
        overdue: row.get(15)?,
        pushed: moment(16)?,
        ended: moment(17)?,
        operation: row.get(18)?,
    })
}

impl Store<'_> {
    /// Stores a new refund; what changes of it later comes by [`set_refund`](Self::set_refund).
    pub(crate) fn add_refund(self, refund: &Refund) -> Stored<()> {
        self.run(
            "INSERT INTO refund (id, payment, purchase, dispute, cause, source, state, price, price_in, converted, fee, \
             currency, created_ms, limit_ms, fails) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
            params![
                refund.id,
                refund.payment,
                refund.order,
                refund.dispute,
                refund.cause,
                if refund.from_seller { "merchant" } else { "escrow" },
                refund.state,
                refund.part.price.minor,
                refund.part.price.currency,
                refund.part.converted.minor,
                refund.part.fee.minor,
                refund.part.converted.currency,
                Ms(refund.created),
                Ms(refund.limit),
                refund.fails
            ],
        )?;
        self.note_refund_path(refund.id, refund.created, refund.state)
    }

    pub(crate) fn set_refund(self, refund: &Refund) -> Stored<()> {
        self.run(
            "UPDATE refund SET state = ?2, overdue = ?3, pushed_ms = ?4, ended_ms = ?5, operation = ?6 WHERE id = ?1",
            params![
                refund.id,
                refund.state,
                refund.overdue,
                refund.pushed.map(Ms),
                refund.ended.map(Ms),
                refund.operation
            ],
        )?;
        Ok(())
    }

    pub(crate) fn refund(self, id: RefundId) -> Stored<Option<Refund>> {
        self.one(&format!("SELECT {COLUMNS} FROM refund WHERE id = ?1"), params![id], refund)
    }

    /// The refunds of an order, oldest first.
    pub(crate) fn refunds_of(self, order: OrderId) -> Stored<Vec<Refund>> {
        self.all(&format!("SELECT {COLUMNS} FROM refund WHERE purchase = ?1 ORDER BY id"), params![order], refund)
    }

    /// The refund that a dispute was won for.
    pub(crate) fn refund_for(self, dispute: DisputeId) -> Stored<Option<RefundId>> {
        self.one("SELECT id FROM refund WHERE dispute = ?1", params![dispute], |row| row.get(0))
    }

    /// The refunds of a buyer's orders, newest first.
    pub(crate) fn refunds_to(self, buyer: WalletId, limit: u32) -> Stored<Vec<Refund>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM refund JOIN purchase ON purchase.id = refund.purchase WHERE buyer = ?1 \
             ORDER BY refund.id DESC LIMIT ?2"
        );
        self.all(&sql, params![buyer, limit], refund)
    }

    /// The refunds of a buyer's orders that are on their way, newest first.
    pub(crate) fn open_refunds(self, buyer: WalletId, limit: u32) -> Stored<Vec<Refund>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM refund JOIN purchase ON purchase.id = refund.purchase \
             WHERE buyer = ?1 AND refund.ended_ms IS NULL ORDER BY refund.id DESC LIMIT ?2"
        );
        self.all(&sql, params![buyer, limit], refund)
    }

    /// Notes that a refund is in this state from now on.
    pub(crate) fn note_refund_path(self, id: RefundId, at: Timestamp, state: RefundState) -> Stored<()> {
        self.run(
            "INSERT INTO refund_path (refund, step, at_ms, state) \
             SELECT ?1, count(*), ?2, ?3 FROM refund_path WHERE refund = ?1",
            params![id, Ms(at), state],
        )?;
        Ok(())
    }

    /// The states a refund went through, first to last.
    pub(crate) fn refund_path(self, id: RefundId) -> Stored<Vec<RefundState>> {
        self.all("SELECT state FROM refund_path WHERE refund = ?1 ORDER BY step", params![id], |row| row.get(0))
    }

    /// The refunds that have not ended before `since`, and their states.
    pub(crate) fn refund_states(self, since_ms: i64) -> Stored<Vec<(RefundId, RefundState)>> {
        let sql = "SELECT id, state FROM refund WHERE coalesce(ended_ms, ?1) >= ?1";
        self.all(sql, params![since_ms], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Writes down a try to refund, and why it failed if it did.
    pub(crate) fn add_refund_try(self, id: RefundId, at: Timestamp, failure: Option<RefundFailure>) -> Stored<()> {
        self.run(
            "INSERT INTO refund_try (refund, step, at_ms, failure) \
             SELECT ?1, count(*), ?2, ?3 FROM refund_try WHERE refund = ?1",
            params![id, Ms(at), failure],
        )?;
        Ok(())
    }

    /// The tries to refund, oldest first.
    pub(crate) fn refund_tries(self, id: RefundId) -> Stored<Vec<RefundTry>> {
        self.all("SELECT at_ms, failure FROM refund_try WHERE refund = ?1 ORDER BY step", params![id], |row| {
            Ok(RefundTry { at: row.get::<_, Ms>(0)?.0, failure: row.get(1)? })
        })
    }
}
