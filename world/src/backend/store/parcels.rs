//! What is in the post.

use jiff::Timestamp;
use rusqlite::{Row, params};
use uuid::Uuid;

use super::{Json, Ms, Store, Stored};
use crate::backend::contract::{ParcelEvent, ParcelId, ParcelStep};
use crate::backend::courier::Subject;
use crate::domain::phone::Phone;

/// Something in the post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parcel {
    pub(crate) id: ParcelId,
    pub(crate) tracking: String,
    pub(crate) subject: Subject,
    pub(crate) to: Phone,
    pub(crate) sent: Timestamp,
    pub(crate) expected: Timestamp,
}

const COLUMNS: &str = "id, tracking, kind, subject, phone, sent_ms, expected_ms";

fn parcel(row: &Row<'_>) -> rusqlite::Result<Parcel> {
    let (kind, subject): (String, [u8; 16]) = (row.get(2)?, row.get(3)?);
    let unknown = || rusqlite::Error::InvalidColumnType(2, kind.clone(), rusqlite::types::Type::Text);
    Ok(Parcel {
        id: row.get(0)?,
        tracking: row.get(1)?,
        subject: Subject::read(&kind, Uuid::from_bytes(subject)).ok_or_else(unknown)?,
        to: row.get(4)?,
        sent: row.get::<_, Ms>(5)?.0,
        expected: row.get::<_, Ms>(6)?.0,
    })
}

impl Store<'_> {
    pub(crate) fn add_parcel(self, parcel: &Parcel) -> Stored<()> {
        self.run(
            &format!("INSERT INTO parcel ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
            params![
                parcel.id,
                parcel.tracking,
                parcel.subject.kind(),
                parcel.subject.id().into_bytes(),
                parcel.to,
                Ms(parcel.sent),
                Ms(parcel.expected)
            ],
        )?;
        Ok(())
    }

    pub(crate) fn parcel(self, id: ParcelId) -> Stored<Option<Parcel>> {
        self.one(&format!("SELECT {COLUMNS} FROM parcel WHERE id = ?1"), params![id], parcel)
    }

    /// What was sent last for this.
    pub(crate) fn parcel_for(self, subject: Subject) -> Stored<Option<Parcel>> {
        let sql = format!("SELECT {COLUMNS} FROM parcel WHERE subject = ?1 AND kind = ?2 ORDER BY id DESC LIMIT 1");
        self.one(&sql, params![subject.id().into_bytes(), subject.kind()], parcel)
    }

    pub(crate) fn is_tracking_number(self, tracking: &str) -> Stored<bool> {
        self.the("SELECT EXISTS (SELECT 1 FROM parcel WHERE tracking = ?1)", params![tracking], |row| row.get(0))
    }

    pub(crate) fn add_parcel_event(self, parcel: ParcelId, event: &ParcelEvent) -> Stored<()> {
        self.run(
            "INSERT INTO parcel_event (parcel, step, at_ms, what, place) \
             SELECT ?1, count(*), ?2, ?3, ?4 FROM parcel_event WHERE parcel = ?1",
            params![parcel, Ms(event.at), event.what, Json(&event.place)],
        )?;
        Ok(())
    }

    /// What has happened to a parcel, oldest first.
    pub(crate) fn parcel_events(self, parcel: ParcelId) -> Stored<Vec<ParcelEvent>> {
        self.all(
            "SELECT at_ms, what, place FROM parcel_event WHERE parcel = ?1 ORDER BY step",
            params![parcel],
            |row| {
                let (at, what, place): (Ms, ParcelStep, Json<_>) = (row.get(0)?, row.get(1)?, row.get(2)?);
                Ok(ParcelEvent { at: at.0, what, place: place.0 })
            },
        )
    }
}
