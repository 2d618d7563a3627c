//! `kiwi export`: the history for other programs.

use std::io::{BufWriter, ErrorKind, stdout};

use jiff::Timestamp;

use crate::backend::contract::HistoryFilter;
use crate::cli::args::Export;
use crate::cli::ask::Asker;
use crate::cli::context::{Context, ask_session};
use crate::cli::exit::Exit;
use crate::cli::say;
use crate::cli::trouble::Trouble;
use crate::session::contract::{Answer, Command, ExportError};

/// Writes the history into a file, or to standard output.
pub(super) fn write(context: &Context, arguments: &Export) -> Result<Exit, Trouble> {
    let l = &context.l10n;
    let phone = context.phone(arguments.phone.as_deref())?;
    let mut asker = Asker::new(arguments.password.password_stdin, l)?;
    let password = asker.secret(&l.cli_ask_password(), arguments.password.password_file.as_ref())?;
    let mut session = context.opened(&phone, &password)?;
    let filter = HistoryFilter { from: arguments.from, to: arguments.to, ..HistoryFilter::default() };
    let format = arguments.format;
    if let Some(to) = arguments.output.clone() {
        let export = Command::Export { format, filter: Box::new(filter), to };
        if let Answer::Exported { path, count } = ask_session(&mut session, export)? {
            say::words(&l.cli_exported(i64::try_from(count).unwrap_or(i64::MAX), path.display().to_string()));
        }
        return Ok(Exit::Done);
    }
    let mut out = BufWriter::new(stdout().lock());
    match session.export_to(format, filter, &mut out, Timestamp::now()) {
        Ok(_) => Ok(Exit::Done),
        // Whoever reads it may stop early: then there is nobody left to tell.
        Err(ExportError::Output(error)) if error.kind() == ErrorKind::BrokenPipe => Ok(Exit::Done),
        Err(ExportError::Output(error)) => Err(Trouble::Output(error)),
        Err(ExportError::Refused(refusal)) => Err(Trouble::Refused(refusal)),
    }
}
