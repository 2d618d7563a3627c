//! The open wallet's history, single receipts of it and its letters to support, written for other programs.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use super::contract::{Answer, Failure};
use super::open::Open;
use super::{Answered, Session, State, Trouble};
use crate::backend::contract::{
    AccountView, HistoryFilter, HistoryPage, Lesson, MovementView, OperationId, Refusal, Reply, Request,
};
use crate::export::{self, ExportError, Format, Letter, Past, Period};
use crate::vault::{self, Error};

/// How much is read at a time.
const PAGE: u32 = 500;

impl Session {
    /// Writes what a filter leaves of the history in a format, and says how many operations, or movements, those were.
    ///
    /// A journal holds every movement, or it would not balance: of the filter only the period counts there.
    pub fn export_to(
        &mut self,
        format: Format,
        filter: HistoryFilter,
        out: &mut dyn Write,
        now: Timestamp,
    ) -> Result<u64, ExportError> {
        let State::Open(open) = &mut self.state else { return Err(Refusal::LoginNeeded.into()) };
        let period = Period { from: filter.from, to: filter.to };
        export::write(format, &mut Records { open, filter: Box::new(filter), now }, period, out)
    }

    /// The same into a new file.
    pub(super) fn export(&mut self, format: Format, filter: HistoryFilter, to: &Path, now: Timestamp) -> Answered {
        self.open()?;
        let (path, count) = write_new(to, |out| self.export_to(format, filter, out, now))?;
        self.reached(Lesson::Exported, now);
        Ok(Answer::Exported { path, count })
    }

    /// A receipt of the open wallet's into a new file.
    pub(super) fn save_receipt(&mut self, text: &str, to: &Path) -> Answered {
        self.open()?;
        let (path, ()) = write_new(to, |out| Ok(out.write_all(text.as_bytes())?))?;
        Ok(Answer::Saved(path))
    }

    /// A letter into a new file.
    pub(super) fn export_letter(&mut self, letter: &Letter, to: &Path) -> Answered {
        self.open()?;
        let (path, ()) = write_new(to, |out| Ok(letter.write(out)?))?;
        Ok(Answer::Saved(path))
    }
}

/// Writes a new file that only its owner can read, whole or not at all; gives back where it is.
fn write_new<T>(
    to: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, ExportError>,
) -> Result<(PathBuf, T), Trouble> {
    let to = std::path::absolute(to).unwrap_or_else(|_| to.to_owned());
    let failed = |error: &std::io::Error| Trouble::Failed(Failure::Vault(Error::io(&to, error)));
    if to.try_exists().map_err(|error| failed(&error))? {
        return Err(failed(&std::io::ErrorKind::AlreadyExists.into()));
    }
    // Beside its place, so that it gets its name in one step; and private from the first byte.
    let beside = to.parent().map_or_else(PathBuf::new, Path::to_owned);
    let file = tempfile::Builder::new().prefix(".kiwi-").tempfile_in(&beside);
    // The library's words would name a file that nobody asked for.
    let file = file.map_err(|error| failed(&error.kind().into()))?;
    let _note = Unfinished::note(file.path());
    let mut out = BufWriter::new(file);
    let written = match write(&mut out) {
        Ok(written) => written,
        Err(ExportError::Refused(refusal)) => return Err(refusal.into()),
        Err(ExportError::Output(error)) => return Err(failed(&error)),
    };
    let file = out.into_inner().map_err(|error| failed(error.error()))?;
    file.as_file().sync_all().map_err(|error| failed(&error))?;
    file.persist_noclobber(&to).map_err(|error| failed(&error.error))?;
    // It is there now, whatever the folder says.
    let _ = vault::sync_folder(&beside);
    Ok((to, written))
}

/// The file that is being written, for whoever ends the process meanwhile: its name is none, and nothing in it is sealed.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Removes the file that is being written: the process ends here and now.
pub fn remove_unfinished() {
    if let Some(path) = Unfinished::replace(None) {
        let _ = fs::remove_file(path);
    }
}

/// Noted as long as the file is being written.
struct Unfinished;

impl Unfinished {
    fn note(path: &Path) -> Self {
        Self::replace(Some(path.to_owned()));
        Self
    }

    fn replace(with: Option<PathBuf>) -> Option<PathBuf> {
        std::mem::replace(&mut *UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner), with)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        Self::replace(None);
    }
}

/// The records on this machine. They are read past the network, which brings nothing that is not there.
struct Records<'o> {
    open: &'o mut Open,
    filter: Box<HistoryFilter>,
    now: Timestamp,
}

impl Records<'_> {
    fn ask(&mut self, request: &Request) -> Result<Reply, Refusal> {
        let caller = self.open.caller();
        let world = self.open.world().map_err(|_| Refusal::LoginNeeded)?;
        world.handle(self.now, &caller, request)
    }
}

impl Past for Records<'_> {
    fn operations(&mut self, before: Option<OperationId>) -> Result<HistoryPage, Refusal> {
        match self.ask(&Request::History { filter: self.filter.clone(), before, limit: PAGE })? {
            Reply::History(page) => Ok(page),
            _ => Err(other()),
        }
    }

    fn movements(&mut self, after: u64) -> Result<Vec<MovementView>, Refusal> {
        match self.ask(&Request::Movements { after, limit: PAGE })? {
            Reply::Movements(page) => Ok(page),
            _ => Err(other()),
        }
    }

    fn account(&mut self) -> Result<AccountView, Refusal> {
        match self.ask(&Request::Snapshot)? {
            Reply::Snapshot(snapshot) if snapshot.blocked.is_some() => Err(Refusal::WalletBlocked),
            Reply::Snapshot(snapshot) => snapshot.account.ok_or(Refusal::LoginNeeded),
            _ => Err(other()),
        }
    }
}

fn other() -> Refusal {
    Refusal::Internal("another answer than was asked for".to_owned())
}
