//! The wallet's own side: attempts to move money, stored before they are sent.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Json, Ms, Store, Stored};
use crate::backend::contract::{
    AttemptState, AttemptSubject, AttemptView, CardKind, IdempotencyKey, OrderId, PaymentId, Request, WalletId,
};

/// An attempt, with what it says and for whom, as long as it may have to be sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attempt {
    pub(crate) view: AttemptView,
    pub(crate) wallet: WalletId,
    pub(crate) request: Option<Request>,
}

const COLUMNS: &str = "key, about, subject, payment, state, since_ms, wallet, request";

fn attempt(row: &Row<'_>) -> rusqlite::Result<Attempt> {
    let about = match row.get_ref(1)?.as_str()? {
        "order" => AttemptSubject::Order { order: row.get(2)?, payment: row.get(3)? },
        "transfer" => AttemptSubject::Transfer(row.get(2)?),
        "exchange" => AttemptSubject::Exchange(row.get(2)?),
        "virtual-card" => AttemptSubject::Card(CardKind::Virtual),
        _ => AttemptSubject::Card(CardKind::Plastic),
    };
    Ok(Attempt {
        view: AttemptView { key: row.get(0)?, about, state: row.get(4)?, since: row.get::<_, Ms>(5)?.0 },
        wallet: row.get(6)?,
        request: row.get::<_, Option<Json<_>>>(7)?.map(|request| request.0),
    })
}

impl Store<'_> {
    /// Stores an attempt as it is now. What it says is forgotten once the service has answered: it may hold a code.
    pub(crate) fn set_attempt(self, attempt: &Attempt) -> Stored<()> {
        let Attempt { view, wallet, request } = attempt;
        let (about, subject, payment) = match view.about {
            AttemptSubject::Order { order, payment } => ("order", Some(order.0), payment),
            AttemptSubject::Transfer(transfer) => ("transfer", Some(transfer.0), None),
            AttemptSubject::Exchange(quote) => ("exchange", Some(quote.0), None),
            AttemptSubject::Card(CardKind::Virtual) => ("virtual-card", None, None),
            AttemptSubject::Card(CardKind::Plastic) => ("plastic-card", None, None),
        };
        let subject = subject.as_ref().map(uuid::Uuid::as_bytes);
        let request = request.as_ref().filter(|_| !view.state.is_terminal());
        self.run(
            "INSERT INTO attempt (key, about, subject, payment, state, since_ms, wallet, request) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) \
             ON CONFLICT (key) DO UPDATE SET payment = ?4, state = ?5, since_ms = ?6, request = ?8",
            params![view.key, about, subject, payment, view.state, Ms(view.since), wallet, request.map(Json)],
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
        self.one("SELECT subject FROM attempt WHERE payment = ?1 LIMIT 1", params![payment], |row| row.get(0))
    }

    /// Since when the oldest attempt is unknown.
    pub(crate) fn oldest_unknown(self) -> Stored<Option<Timestamp>> {
        let sql = "SELECT min(since_ms) FROM attempt WHERE request IS NOT NULL AND state IN (?1, ?2)";
        self.the(sql, params![AttemptState::Sent, AttemptState::Unknown], |row| {
            Ok(row.get::<_, Option<Ms>>(0)?.map(|since| since.0))
        })
    }

    /// Forgets an attempt that never left.
    pub(crate) fn forget_attempt(self, key: IdempotencyKey) -> Stored<()> {
        self.run("DELETE FROM attempt WHERE key = ?1 AND state = ?2", params![key, AttemptState::Draft])?;
        Ok(())
    }
}
