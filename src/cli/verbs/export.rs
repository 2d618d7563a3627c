//! `kiwi export`: the history for other programs.

use std::io::{BufWriter, ErrorKind, stdout};
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::backend::contract::{
    HistoryFilter, Refusal, Reply, Request, SupportRefusal, SupportReply, SupportRequest, TicketThread,
};
use crate::cli::args::Export;
use crate::cli::ask::Asker;
use crate::cli::context::{Context, ask_session};
use crate::cli::exit::Exit;
use crate::cli::say;
use crate::cli::trouble::Trouble;
use crate::domain::day::WORLD_OFFSET;
use crate::domain::phone::Phone;
use crate::explain;
use crate::session::Session;
use crate::session::contract::{Answer, Command, ExportError};

/// Writes the history into a file, or to standard output.
pub(super) fn write(context: &Context, arguments: &Export) -> Result<Exit, Trouble> {
    let l = context.l10n();
    if let (Some(from), Some(to)) = (arguments.from, arguments.to)
        && from > to
    {
        return Err(Trouble::Days);
    }
    let phone = context.phone(arguments.phone.as_deref())?;
    let mut asker = Asker::new(arguments.password.password_stdin, l)?;
    let password = asker.secret(&l.cli_ask_password(), arguments.password.password_file.as_ref())?;
    let mut session = context.opened(&phone, &password)?;
    if let Some(number) = &arguments.ticket {
        return letter(context, &mut session, &phone, number, arguments.output.clone());
    }
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

/// Writes a case of the support desk as a letter into a file, or to standard output.
fn letter(
    context: &Context,
    session: &mut Session,
    phone: &Phone,
    number: &str,
    output: Option<PathBuf>,
) -> Result<Exit, Trouble> {
    let thread = case(session, number)?;
    let letter = explain::letter(&thread, phone, &TimeZone::fixed(WORLD_OFFSET), context.l10n());
    let Some(to) = output else {
        let mut bytes = Vec::new();
        letter.write(&mut bytes)?;
        say::data(&bytes)?;
        return Ok(Exit::Done);
    };
    if let Answer::Saved(path) = ask_session(session, Command::ExportLetter { letter: Box::new(letter), to })? {
        say::words(&context.l10n().letter_done(path.display().to_string()));
    }
    Ok(Exit::Done)
}

/// The case of this number.
fn case(session: &mut Session, number: &str) -> Result<TicketThread, Trouble> {
    let missing = || Trouble::Refused(Refusal::from(SupportRefusal::NoSuchTicket));
    let mut ask = |request| match ask_session(session, Command::World(Request::Support(request)))? {
        Answer::World(Reply::Support(reply)) => Ok(*reply),
        _ => Err(missing()),
    };
    let SupportReply::Tickets(tickets) = ask(SupportRequest::Tickets)? else { return Err(missing()) };
    let ticket = tickets.iter().find(|ticket| ticket.number == number).ok_or_else(missing)?.id;
    match ask(SupportRequest::Ticket { ticket })? {
        SupportReply::Ticket(thread) => Ok(thread),
        SupportReply::Tickets(_) => Err(missing()),
    }
}
