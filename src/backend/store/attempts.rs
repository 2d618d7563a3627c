//! The wallet's own side: attempts to move money, stored before they are sent.

use rusqlite::{Row, params};

use super::{Json, Ms, Store, Stored};
use crate::backend::contract::{
    AttemptState, AttemptSubject, AttemptView, IdempotencyKey, OrderId, PaymentId, Request, WalletId,
};

/// An attempt, with what it says and for whom, as long as it may have to be sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attempt {
    pub(crate) view: AttemptView,
    pub(crate) wallet: WalletId,
    pub(crate) request: Option<Request>,
}

const COLUMNS: &str = "key, purchase, payment, transfer, card, state, since_ms, wallet, request";

fn attempt(row: &Row<'_>) -> rusqlite::Result<Attempt> {
    let about = match (row.get(3)?, row.get(4)?) {
        (Some(transfer), _) => AttemptSubject::Transfer(transfer),
        (None, Some(kind)) => AttemptSubject::Card(kind),
        (None, None) => AttemptSubject::Order { order: row.get(1)?, payment: row.get(2)? },
    };
    Ok(Attempt {
        view: AttemptView { key: row.get(0)?, about, state: row.get(5)?, since: row.get::<_, Ms>(6)?.0 },
        wallet: row.get(7)?,
        request: row.get::<_, Option<Json<_>>>(8)?.map(|request| request.0),
    })
}

impl Store<'_> {
    /// Stores an attempt as it is now. What it says is forgotten once the service has answered: it may hold a code.
    pub(crate) fn set_attempt(self, attempt: &Attempt) -> Stored<()> {
        let Attempt { view, wallet, request } = attempt;
        let (order, payment, transfer, card) = match view.about {
            AttemptSubject::Order { order, payment } => (Some(order), payment, None, None),
            AttemptSubject::Transfer(transfer) => (None, None, Some(transfer), None),
            AttemptSubject::Card(kind) => (None, None, None, Some(kind)),
        };
        let request = request.as_ref().filter(|_| !view.state.is_terminal());
        self.run(
            "INSERT INTO attempt (key, purchase, payment, transfer, card, state, since_ms, wallet, request) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) \
             ON CONFLICT (key) DO UPDATE SET payment = ?3, state = ?6, since_ms = ?7, request = ?9",
            params![view.key, order, payment, transfer, card, view.state, Ms(view.since), wallet, request.map(Json)],
        )?;
        Ok(())
    }

    pub(crate) fn attempt(self, key: IdempotencyKey) -> Stored<Option<Attempt>> {
        self.one(&format!("SELECT {COLUMNS} FROM attempt WHERE key = ?1"), params![key], attempt)
    }

    /// The attempts that the service has not answered, oldest first.
    pub(crate) fn open_attempts(self) -> Stored<Vec<Attempt>> {
        let sql = format!("SELECT {COLUMNS} FROM attempt WHERE request IS NOT NULL ORDER BY since_ms, key");
        self.all(&sql, [], attempt)
    }

    /// The order that a payment was opened for, as far as this side knows.
    pub(crate) fn order_of_payment(self, payment: PaymentId) -> Stored<Option<OrderId>> {
        self.one("SELECT purchase FROM attempt WHERE payment = ?1 LIMIT 1", params![payment], |row| row.get(0))
    }

    /// How many attempts there are of which it is not known whether they happened.
    pub(crate) fn unknown_attempts(self) -> Stored<u32> {
        self.the("SELECT count(*) FROM attempt WHERE state = ?1", params![AttemptState::Unknown], |row| row.get(0))
    }
}
