//! Registrations under way: online with a captcha, or at a terminal with cash.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Ms, Store, Stored};
use crate::backend::contract::{RegistrationId, WalletId};
use crate::domain::money::Amount;
use crate::domain::phone::Phone;

/// A registration online that is still open.
pub(crate) struct OnlineRegistration {
    pub(crate) id: RegistrationId,
    pub(crate) phone: Phone,
    pub(crate) captcha: String,
    pub(crate) sum: (u8, u8),
    pub(crate) expires: Timestamp,
}

/// A visit at a cash terminal that is still open.
pub(crate) struct KioskVisit {
    pub(crate) id: RegistrationId,
    pub(crate) phone: Phone,
    pub(crate) place: String,
    pub(crate) inserted: Amount,
    /// The wallet that it tops up, if it does not open one.
    pub(crate) tops_up: Option<WalletId>,
}

fn online(row: &Row<'_>) -> rusqlite::Result<OnlineRegistration> {
    Ok(OnlineRegistration {
        id: row.get(0)?,
        phone: row.get(1)?,
        captcha: row.get(2)?,
        sum: (row.get(3)?, row.get(4)?),
        expires: row.get::<_, Ms>(5)?.0,
    })
}

fn visit(row: &Row<'_>) -> rusqlite::Result<KioskVisit> {
    Ok(KioskVisit {
        id: row.get(0)?,
        phone: row.get(1)?,
        place: row.get(2)?,
        inserted: Amount::rub(row.get(3)?),
        tops_up: row.get(4)?,
    })
}

impl Store<'_> {
    pub(crate) fn set_online_registration(self, registration: &OnlineRegistration) -> Stored<()> {
        self.run(
            "INSERT INTO registration (id, kind, state, phone, captcha, captcha_a, captcha_b, expires_ms) \
             VALUES (?1, 'online', 'open', ?2, ?3, ?4, ?5, ?6) \
             ON CONFLICT (id) DO UPDATE SET captcha = ?3, captcha_a = ?4, captcha_b = ?5, expires_ms = ?6",
            params![
                registration.id,
                registration.phone,
                registration.captcha,
                registration.sum.0,
                registration.sum.1,
                Ms(registration.expires)
            ],
        )?;
        Ok(())
    }

    pub(crate) fn online_registration(self, id: RegistrationId) -> Stored<Option<OnlineRegistration>> {
        self.one(
            "SELECT id, phone, captcha, captcha_a, captcha_b, expires_ms FROM registration \
             WHERE id = ?1 AND kind = 'online' AND state = 'open'",
            params![id],
            online,
        )
    }

    pub(crate) fn set_kiosk_visit(self, visit: &KioskVisit) -> Stored<()> {
        self.run(
            "INSERT INTO registration (id, kind, state, phone, place, inserted, tops_up) \
             VALUES (?1, 'kiosk', 'open', ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET inserted = ?4",
            params![visit.id, visit.phone, visit.place, visit.inserted.minor, visit.tops_up],
        )?;
        Ok(())
    }

    pub(crate) fn kiosk_visit(self, id: RegistrationId) -> Stored<Option<KioskVisit>> {
        self.one(
            "SELECT id, phone, place, inserted, tops_up FROM registration \
             WHERE id = ?1 AND kind = 'kiosk' AND state = 'open'",
            params![id],
            visit,
        )
    }

    /// Ends a registration: approved with its wallet, or cancelled without one.
    pub(crate) fn end_registration(self, id: RegistrationId, wallet: Option<WalletId>) -> Stored<()> {
        let state = if wallet.is_some() { "approved" } else { "cancelled" };
        self.run("UPDATE registration SET state = ?2, wallet = ?3 WHERE id = ?1", params![id, state, wallet])?;
        Ok(())
    }
}
