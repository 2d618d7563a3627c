//! Where the world is kept: the only place with SQL in it.
//!
//! The desks decide and ask this module to load, append and page; nothing of the database crosses back. Statements use
//! numbered parameters and nothing that another SQL engine would not understand, apart from the schema's own dialect.

use rusqlite::{Connection, Params, Row};

mod accounts;
mod agenda;
mod attempts;
mod audit;
mod breakdowns;
mod cards;
mod digest;
mod disputes;
mod history;
mod identities;
mod ledger;
mod lessons;
mod migrate;
mod network;
mod operations;
mod outcomes;
mod parcels;
mod payments;
mod phones;
mod purchases;
mod refunds;
mod registrations;
mod seconds;
mod simulator;
mod state;
mod tickets;
mod transfers;
mod values;
mod wallets;

pub(crate) use accounts::ExchangeQuote;
pub(crate) use attempts::Attempt;
pub(crate) use audit::{Asked, Offence};
pub(crate) use cards::Card;
pub(crate) use disputes::Dispute;
pub(crate) use history::{Class, Line, Path, Place, StoredLine, Sums, Walk};
pub(crate) use identities::{Identity, Visit};
pub(crate) use migrate::{found, needs_migration, open};
pub(crate) use outcomes::Outcome;
pub(crate) use parcels::Parcel;
pub(crate) use payments::{Payment, Quote};
pub(crate) use purchases::Purchase;
pub(crate) use refunds::Refund;
pub(crate) use registrations::{KioskVisit, OnlineRegistration};
pub(crate) use seconds::Second;
pub(crate) use state::WorldRow;
pub(crate) use tickets::Ticket;
pub(crate) use transfers::Transfer;
pub(crate) use values::{Json, Ms, Text};
pub(crate) use wallets::Wallet;

/// Why the store could not do what was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database said no.
    #[error("the database failed: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A newer program wrote this world.
    #[error("the world is of version {found}, this program knows versions up to {known}")]
    Newer {
        /// The version found.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// The database holds no world.
    #[error("this is not a world")]
    NotAWorld,
    /// A migration would leave rows that refer to nothing; it was not done.
    #[error("the world's records do not fit together")]
    Unrelated,
    /// The database already holds something.
    #[error("there is something here already")]
    NotEmpty,
}

/// The store within one transaction, or for reading.
#[derive(Clone, Copy)]
pub(crate) struct Store<'c> {
    connection: &'c Connection,
}

type Stored<T> = Result<T, StoreError>;

impl<'c> Store<'c> {
    pub(crate) const fn new(connection: &'c Connection) -> Self {
        Self { connection }
    }

    fn run(self, sql: &str, params: impl Params) -> Stored<usize> {
        Ok(self.connection.prepare_cached(sql)?.execute(params)?)
    }

    /// Adds a row, and says which it became. RETURNING would say the same by way of a table of its own.
    fn add(self, sql: &str, params: impl Params) -> Stored<i64> {
        Ok(self.connection.prepare_cached(sql)?.insert(params)?)
    }

    fn one<T>(self, sql: &str, params: impl Params, map: fn(&Row<'_>) -> rusqlite::Result<T>) -> Stored<Option<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        Ok(rows.next()?.map(map).transpose()?)
    }

    /// The single row of a query that always has one: an aggregate, or the world's own row.
    fn the<T>(self, sql: &str, params: impl Params, map: fn(&Row<'_>) -> rusqlite::Result<T>) -> Stored<T> {
        self.one(sql, params, map)?.ok_or(StoreError::Sqlite(rusqlite::Error::QueryReturnedNoRows))
    }

    fn all<T>(self, sql: &str, params: impl Params, map: fn(&Row<'_>) -> rusqlite::Result<T>) -> Stored<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        // Collected as results: a damaged page must be an error, never a shorter list.
        let rows = statement.query_map(params, map)?.collect::<Result<Vec<_>, _>>()?;
        Ok(rows)
    }
}
