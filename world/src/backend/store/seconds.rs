//! Orders that were charged twice.

use jiff::Timestamp;
use rusqlite::params;

use super::{Ms, Store, Stored};
use crate::backend::contract::{OrderId, PaymentId};

/// A second charge that the shop has noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Second {
    pub(crate) payment: PaymentId,
    /// The payment that pays the order.
    pub(crate) first: PaymentId,
    /// When it is back at the latest.
    pub(crate) back_by: Timestamp,
}

impl Store<'_> {
    pub(crate) fn note_second(self, second: &Second, noticed: Timestamp) -> Stored<()> {
        self.run(
            "INSERT INTO second_charge (payment, first, noticed_ms, back_by_ms) VALUES (?1, ?2, ?3, ?4)",
            params![second.payment, second.first, Ms(noticed), Ms(second.back_by)],
        )?;
        Ok(())
    }

    /// The latest second charge of an order.
    pub(crate) fn second_of(self, order: OrderId) -> Stored<Option<Second>> {
        let sql = "SELECT second_charge.payment, first, back_by_ms FROM payment \
                   JOIN second_charge ON second_charge.payment = payment.id \
                   WHERE payment.purchase = ?1 ORDER BY noticed_ms DESC, second_charge.payment DESC";
        self.one(sql, params![order], |row| {
            Ok(Second { payment: row.get(0)?, first: row.get(1)?, back_by: row.get::<_, Ms>(2)?.0 })
        })
    }

    /// Whether more than one payment was ever under way for an order at a time.
    pub(crate) fn was_paid_again(self, order: OrderId) -> Stored<bool> {
        self.the(
            "SELECT EXISTS (SELECT 1 FROM payment WHERE purchase = ?1 AND (insisted = 1 OR twin_of IS NOT NULL))",
            params![order],
            |row| row.get(0),
        )
    }
}
