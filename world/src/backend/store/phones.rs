//! Messages on the phones.

use rusqlite::params;

use super::{Json, Ms, Store, Stored};
use crate::backend::contract::SmsView;
use crate::domain::phone::Phone;

impl Store<'_> {
    pub(crate) fn add_sms(self, phone: &Phone, sms: &SmsView) -> Stored<()> {
        self.run(
            "INSERT INTO sms (id, phone, arrived_ms, sender, body) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![sms.id, phone, Ms(sms.at), sms.from, Json(&sms.body)],
        )?;
        Ok(())
    }

    /// The latest messages, newest first.
    pub(crate) fn sms(self, phone: &Phone, limit: u32) -> Stored<Vec<SmsView>> {
        self.all(
            "SELECT id, arrived_ms, sender, body, read FROM sms WHERE phone = ?1 ORDER BY id DESC LIMIT ?2",
            params![phone, limit],
            |row| {
                Ok(SmsView {
                    id: row.get(0)?,
                    at: row.get::<_, Ms>(1)?.0,
                    from: row.get(2)?,
                    body: row.get::<_, Json<_>>(3)?.0,
                    read: row.get(4)?,
                })
            },
        )
    }

    pub(crate) fn unread_sms(self, phone: &Phone) -> Stored<u32> {
        self.the("SELECT count(*) FROM sms WHERE phone = ?1 AND read = 0", params![phone], |row| row.get(0))
    }

    pub(crate) fn mark_sms_read(self, phone: &Phone) -> Stored<()> {
        self.run("UPDATE sms SET read = 1 WHERE phone = ?1 AND read = 0", params![phone])?;
        Ok(())
    }
}
