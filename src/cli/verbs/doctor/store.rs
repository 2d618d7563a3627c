//! The stored wallets: what can be told without their passwords, and what is in the one whose password is given.

use jiff::Timestamp;

use super::Check;
use crate::cli::args::Doctor;
use crate::cli::ask::Asker;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::say;
use crate::cli::trouble::Trouble;
use crate::cli::verbs::profiles;
use crate::explain;
use crate::i18n::L10n;
use crate::session::contract::{Failure, ProfileState};

/// The wallets, as far as can be told without their passwords: both copies of the keys are read and checked.
pub(super) fn wallets(context: &Context, l: &L10n) -> Result<Vec<Check>, Trouble> {
    let found = match profiles::found(context) {
        // That they cannot be listed is a finding, not the end of looking.
        Err(Trouble::Failure(failure)) => return Ok(vec![kept_out("wallet", l.doctor_wallet(), &failure, l)]),
        found => found?,
    };
    let checks = found.into_iter().map(|profile| {
        let value = format!("{} {}", profile.id, profile.label.unwrap_or_default());
        let fine = matches!(profile.state, ProfileState::Ready | ProfileState::InUse);
        let state = profiles::state(profile.state, l);
        let check = Check::new("wallet", l.doctor_wallet(), value.trim_end());
        if fine { Check { value: format!("{} ({state})", check.value), ..check } } else { check.but(Some(state)) }
    });
    Ok(checks.collect())
}

/// What is in the wallet that was named: every page and every posting.
pub(super) fn contents(context: &Context, arguments: &Doctor, l: &L10n) -> Result<Vec<Check>, Trouble> {
    if arguments.phone.is_none() {
        return Ok(Vec::new());
    }
    let phone = context.phone(arguments.phone.as_deref())?;
    let mut asker = Asker::new(arguments.password.password_stdin, context.l10n())?;
    let password = asker.secret(&context.l10n().cli_ask_password(), arguments.password.password_file.as_ref())?;
    say::words(&context.l10n().cli_working());
    let found = match context.session().examine(&phone, &password, Timestamp::now()) {
        Ok(found) => found,
        Err(failure) if Exit::from(&failure) == Exit::Locked => return Err(failure.into()),
        // What keeps the wallet from being looked into is what was to be found out.
        Err(failure) => return Ok(vec![kept_out("contents", l.doctor_contents(), &failure, l)]),
    };
    let looked_at = if found.is_older {
        l.doctor_older()
    } else {
        l.doctor_entries(i64::try_from(found.report.entries).unwrap_or(i64::MAX))
    };
    let problems = (!found.report.problems.is_empty()).then(|| found.report.problems.join("; "));
    let attention = problems.or_else(|| found.is_older.then(|| l.doctor_older_next()));
    let mut checks = vec![Check::new("contents", l.doctor_contents(), looked_at).but(attention)];
    checks.extend(found.notices.iter().map(|notice| {
        let told = explain::notice(notice, l);
        Check::new("notice", l.doctor_notice(), told.what).but(Some(told.next))
    }));
    Ok(checks)
}

/// What could not be looked into, and what to do about it.
fn kept_out(name: &'static str, label: String, failure: &Failure, l: &L10n) -> Check {
    let told = explain::failure(failure, l);
    Check::new(name, label, told.what).but(Some(told.next))
}
