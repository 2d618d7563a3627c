//! Checking, repairing and copying the open wallet.

use std::path::PathBuf;

use super::contract::{Answer, Failure, Report};
use super::{Answered, Session};
use crate::vault::{self, Verdict};

impl Session {
    /// Checks every page and every posting.
    pub(super) fn verify(&mut self) -> Answered {
        let world = self.open()?.world()?;
        let mut problems = match vault::verify(world.connection())? {
            Verdict::Sound => Vec::new(),
            Verdict::Damaged(findings) => findings.iter().map(|finding| format!("{finding:?}")).collect(),
        };
        // Where pages are damaged the sums cannot be read; then that is the finding.
        match world.check() {
            Ok(found) => problems.extend(found.iter().map(ToString::to_string)),
            Err(error) if problems.is_empty() => return Err(Failure::from(error).into()),
            Err(error) => problems.push(error.to_string()),
        }
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
