//! Checking, repairing and copying the open wallet.

use std::path::PathBuf;

use super::contract::{Answer, Report};
use super::{Answered, Session};
use crate::vault::{self, Verdict};

impl Session {
    /// Checks every page and every posting.
    pub(super) fn verify(&mut self) -> Answered {
        let world = self.open()?.world()?;
        let problems = match vault::verify(world.connection())? {
            Verdict::Sound => Vec::new(),
            Verdict::Damaged(findings) => findings.iter().map(|finding| format!("{finding:?}")).collect(),
        };
        let operations = world.height().map(|height| height.height).unwrap_or_default();
        Ok(Answer::Verified(Report { problems, operations }))
    }

    /// Writes the damaged or missing copy of the keys anew.
    pub(super) fn repair_keys(&mut self) -> Answered {
        self.keys()?.0.repair_keys()?;
        Ok(Answer::Done)
    }

    /// Writes the wallet into one sealed file.
    pub(super) fn backup(&mut self, to: PathBuf) -> Answered {
        let open = self.open()?;
        open.witness();
        let keyring = open.keyring.clone();
        let (world, anchor) = open.world_and_anchor()?;
        keyring.backup(world.connection(), anchor, &to)?;
        Ok(Answer::BackedUp(to))
    }
}
