//! `kiwi passwd` and `kiwi recover`: a new password, checked as on the screen.

use std::path::PathBuf;

use crate::cli::args::{Passwd, Recover};
use crate::cli::ask::Asker;
use crate::cli::context::{Context, ask_session};
use crate::cli::exit::Exit;
use crate::cli::say;
use crate::cli::trouble::Trouble;
use crate::domain::password::check_new;
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::explain;
use crate::session::contract::{Answer, Command};
use crate::vault::RecoveryKey;

/// How often a person may try to find an acceptable password.
const TRIES: usize = 3;

/// Changes a wallet's password.
pub(super) fn change(context: &Context, arguments: &Passwd) -> Result<Exit, Trouble> {
    let l = context.l10n();
    let phone = context.phone(arguments.phone.as_deref())?;
    let mut asker = Asker::new(arguments.password.password_stdin, l)?;
    let current = asker.secret(&l.cli_ask_current(), arguments.password.password_file.as_ref())?;
    let mut session = context.opened(&phone, &current)?;
    let new = new_password(context, &mut asker, arguments.new_password_file.as_ref(), Some(&current), &phone)?;
    let answer = ask_session(&mut session, Command::ChangePassword { current, new, reencrypt: arguments.reencrypt })?;
    say::words(&l.cli_password_changed());
    if let Answer::PasswordChanged { recovery_key: Some(key) } = answer {
        say::words(&l.cli_new_recovery_key());
        say::only_copy(key.expose()).map_err(Trouble::KeyUnwritten)?;
    }
    Ok(Exit::Done)
}

/// Sets a new password with the recovery key.
pub(super) fn recover(context: &Context, arguments: &Recover) -> Result<Exit, Trouble> {
    let l = context.l10n();
    let phone = context.phone(arguments.phone.as_deref())?;
    let mut asker = Asker::new(arguments.password_stdin, l)?;
    let recovery_key = asker.secret(&l.cli_ask_recovery(), arguments.recovery_key_file.as_ref())?;
    // A mistyped key is told before anybody thinks of a new password.
    RecoveryKey::parse(&recovery_key).map_err(crate::vault::Error::from)?;
    let new = new_password(context, &mut asker, arguments.new_password_file.as_ref(), None, &phone)?;
    say::words(&l.cli_working());
    let opened = ask_session(&mut context.session(), Command::Recover { phone, recovery_key, new })?;
    say::words(&l.cli_password_changed());
    context.tell(&opened);
    Ok(Exit::Done)
}

/// Asks for the password to be: a person twice, and again if it is not accepted; a file or a pipe once.
fn new_password(
    context: &Context,
    asker: &mut Asker<'_>,
    file: Option<&PathBuf>,
    current: Option<&Secret>,
    phone: &Phone,
) -> Result<Secret, Trouble> {
    let l = context.l10n();
    let inputs = [phone.e164()];
    if !asker.is_person(file) {
        let new = asker.secret(&l.cli_ask_new(), file)?;
        check_new(&new, &new, current, &inputs)?;
        return Ok(new);
    }
    for tries_left in (0..TRIES).rev() {
        let new = asker.secret(&l.cli_ask_new(), None)?;
        let repeat = asker.secret(&l.cli_ask_repeat(), None)?;
        match check_new(&new, &repeat, current, &inputs) {
            Ok(_) => return Ok(new),
            Err(problem) if tries_left == 0 => return Err(problem.into()),
            Err(problem) => say::words(&explain::password_problem(problem, l)),
        }
    }
    Err(Trouble::EmptySecret)
}
