//! Checking, repairing and copying the open wallet.

use std::path::PathBuf;

use jiff::Timestamp;
use rusqlite::Connection;

use super::contract::{Answer, Failure, Notice, Report};
use super::{Answered, Session, open};
use crate::backend::World;
use crate::backend::contract::Lesson;
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::vault::{self, Parts, Verdict};

impl Session {
    /// Checks every page and every posting.
    pub(super) fn verify(&mut self) -> Answered {
        Ok(Answer::Verified(checked(self.open()?.world()?)?))
    }

    /// Opens a wallet, looks at everything in it and closes it again, changing nothing of it: nothing that is due is
    /// done, and the anchor stays as it was found.
    pub fn examine(&mut self, phone: &Phone, password: &Secret, now: Timestamp) -> Result<Examination, Failure> {
        let (vault, password) = (self.vault.clone(), password.normalized());
        let profile = self.guarded(phone, now, || vault.open(phone, &password))?;
        let Parts { connection, anchor, keyring, notices } = profile.into_parts();
        let notices = notices.into_iter().map(open::told).collect();
        let mut examination = Examination { report: Report::default(), is_older: false, notices };
        if World::needs_migration(&connection)? {
            // Its records are told by rules that this program no longer knows: it is migrated when it is opened, after a backup.
            examination.report.problems = findings(&connection)?;
            examination.is_older = true;
            vault::close_store(connection)?;
        } else {
            let world = World::open(connection)?;
            examination.notices.extend(open::witnessed(&world, &anchor)?);
            examination.report = checked(&world)?;
            vault::close_store(world.into_connection())?;
        }
        keyring.wipe();
        Ok(examination)
    }

    /// Writes the damaged or missing copy of the keys anew.
    pub(super) fn repair_keys(&mut self) -> Answered {
        self.keys()?.0.repair_keys()?;
        Ok(Answer::Done)
    }

    /// Writes the wallet into one sealed file.
    pub(super) fn backup(&mut self, to: PathBuf, now: Timestamp) -> Answered {
        let open = self.open()?;
        open.witness();
        open.world()?.write_log()?;
        let keyring = open.keyring.clone();
        let (world, anchor) = open.world_and_anchor()?;
        // Told whole, so that it can be found again from anywhere.
        let to = std::path::absolute(&to).unwrap_or(to);
        keyring.backup(world.connection(), anchor, &to)?;
        self.reached(Lesson::BackedUp, now);
        Ok(Answer::BackedUp(to))
    }
}

/// What was found in a wallet that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examination {
    /// What is wrong with its records.
    pub report: Report,
    /// Whether an older program wrote it: then only its pages were looked at.
    pub is_older: bool,
    /// What its owner should know.
    pub notices: Vec<Notice>,
}

/// Checks every page and every posting.
fn checked(world: &World) -> Result<Report, Failure> {
    let mut problems = findings(world.connection())?;
    // Where pages are damaged the sums cannot be read; then that is the finding.
    match world.check() {
        Ok(found) => problems.extend(found.iter().map(ToString::to_string)),
        Err(error) if problems.is_empty() => return Err(error.into()),
        Err(error) => problems.push(error.to_string()),
    }
    let entries = world.height().map(|height| height.height).unwrap_or_default();
    Ok(Report { problems, entries })
}

/// What is wrong with the pages.
fn findings(connection: &Connection) -> Result<Vec<String>, Failure> {
    Ok(match vault::verify(connection)? {
        Verdict::Sound => Vec::new(),
        Verdict::Damaged(findings) => findings.iter().map(|finding| format!("{finding:?}")).collect(),
    })
}
