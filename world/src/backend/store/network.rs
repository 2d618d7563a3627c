//! The network as the wallet's own side keeps it.

use rusqlite::params;

use super::{Json, Store, Stored};
use crate::backend::client::Heard;
use crate::backend::network::{Fault, Faults, Moment, Network};

impl Store<'_> {
    pub(crate) fn network(self) -> Stored<Network> {
        let sql = "SELECT mode, request_lost, reply_lost, delivered_twice, service_down, random_pos FROM network";
        self.the(sql, [], |row| {
            let faults = Faults {
                request_lost: row.get(1)?,
                reply_lost: row.get(2)?,
                delivered_twice: row.get(3)?,
                service_down: row.get(4)?,
            };
            Ok(Network { mode: row.get(0)?, faults, random_pos: row.get(5)? })
        })
    }

    /// Stores what the network is like.
    pub(crate) fn set_network(self, network: &Network) -> Stored<()> {
        let Network { mode, faults, random_pos } = network;
        self.run(
            "UPDATE network SET mode = ?1, request_lost = ?2, reply_lost = ?3, delivered_twice = ?4, \
             service_down = ?5, random_pos = ?6",
            params![
                mode,
                faults.request_lost,
                faults.reply_lost,
                faults.delivered_twice,
                faults.service_down,
                random_pos
            ],
        )?;
        Ok(())
    }

    /// Keeps what has been heard of a wallet, to be shown until more can be known; nothing is kept any more if `None`.
    pub(crate) fn keep_heard(self, heard: Option<&Heard>) -> Stored<()> {
        self.run("UPDATE network SET heard = ?1", params![heard.map(Json)])?;
        Ok(())
    }

    pub(crate) fn heard(self) -> Stored<Option<Heard>> {
        let heard = self.the("SELECT heard FROM network", [], |row| row.get::<_, Option<Json<_>>>(0))?;
        Ok(heard.map(|heard| heard.0))
    }

    /// Plans something to go wrong once, in place of what was planned for such a moment before.
    pub(crate) fn plan_fault(self, moment: Moment, fault: Fault) -> Stored<()> {
        self.run("INSERT OR REPLACE INTO network_fault (moment, fault) VALUES (?1, ?2)", params![moment, fault])?;
        Ok(())
    }

    /// What is planned to go wrong at such a moment; it is planned no more.
    pub(crate) fn take_fault(self, moment: Moment) -> Stored<Option<Fault>> {
        let planned =
            self.one("SELECT fault FROM network_fault WHERE moment = ?1", params![moment], |row| row.get(0))?;
        if planned.is_some() {
            self.run("DELETE FROM network_fault WHERE moment = ?1", params![moment])?;
        }
        Ok(planned)
    }

    /// Everything that is planned to go wrong.
    pub(crate) fn planned_faults(self) -> Stored<Vec<(Moment, Fault)>> {
        self.all("SELECT moment, fault FROM network_fault ORDER BY moment", [], |row| Ok((row.get(0)?, row.get(1)?)))
    }
}
