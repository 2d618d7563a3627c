//! Who the owners of wallets are: what they told, and visits.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Ms, Store, Stored};
use crate::backend::contract::{Identification, IdentityFailure, WalletId};
use crate::domain::person::IdentityState;
use crate::domain::sensitive::Sensitive;

/// What somebody told about themselves, as it was read.
pub(crate) struct Identity {
    pub(crate) wallet: WalletId,
    pub(crate) name: Sensitive,
    pub(crate) born: Sensitive,
    pub(crate) document: Sensitive,
    pub(crate) given: Timestamp,
    pub(crate) due: Timestamp,
    pub(crate) state: IdentityState,
    pub(crate) failure: Option<IdentityFailure>,
}

/// A visit to be seen in person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Visit {
    pub(crate) at: Timestamp,
    /// Which of the places.
    pub(crate) place: u8,
    pub(crate) done: bool,
}

fn identity(row: &Row<'_>) -> rusqlite::Result<Identity> {
    let text = |index| row.get::<_, String>(index).map(Sensitive::new);
    Ok(Identity {
        wallet: row.get(0)?,
        name: text(1)?,
        born: text(2)?,
        document: text(3)?,
        given: row.get::<_, Ms>(4)?.0,
        due: row.get::<_, Ms>(5)?.0,
        state: row.get(6)?,
        failure: row.get(7)?,
    })
}

impl Store<'_> {
    pub(crate) fn set_identity(self, identity: &Identity) -> Stored<()> {
        self.run(
            "INSERT INTO identity (wallet, name, born, document, given_ms, due_ms, state, failure) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (wallet) DO UPDATE \
             SET name = ?2, born = ?3, document = ?4, given_ms = ?5, due_ms = ?6, state = ?7, failure = ?8",
            params![
                identity.wallet,
                identity.name.expose(),
                identity.born.expose(),
                identity.document.expose(),
                Ms(identity.given),
                Ms(identity.due),
                identity.state,
                identity.failure
            ],
        )?;
        Ok(())
    }

    pub(crate) fn identity(self, wallet: WalletId) -> Stored<Option<Identity>> {
        self.one(
            "SELECT wallet, name, born, document, given_ms, due_ms, state, failure FROM identity WHERE wallet = ?1",
            params![wallet],
            identity,
        )
    }

    pub(crate) fn set_visit(self, wallet: WalletId, visit: Visit) -> Stored<()> {
        self.run(
            "INSERT INTO visit (wallet, at_ms, place, done) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (wallet) DO UPDATE SET at_ms = ?2, place = ?3, done = ?4",
            params![wallet, Ms(visit.at), visit.place, visit.done],
        )?;
        Ok(())
    }

    pub(crate) fn visit(self, wallet: WalletId) -> Stored<Option<Visit>> {
        self.one("SELECT at_ms, place, done FROM visit WHERE wallet = ?1", params![wallet], |row| {
            Ok(Visit { at: row.get::<_, Ms>(0)?.0, place: row.get(1)?, done: row.get(2)? })
        })
    }

    pub(crate) fn set_identification(self, wallet: WalletId, level: Identification) -> Stored<()> {
        self.run("UPDATE wallet SET identification = ?2 WHERE id = ?1", params![wallet, level])?;
        Ok(())
    }
}
