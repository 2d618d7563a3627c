//! `kiwi backup` and `kiwi restore`: a wallet as one sealed file.

use std::fs::File;

use crate::cli::args::{Backup, Restore};
use crate::cli::ask::Asker;
use crate::cli::context::{Context, ask_session};
use crate::cli::exit::Exit;
use crate::cli::say;
use crate::cli::trouble::Trouble;
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::session::contract::{Answer, Command};
use crate::vault::{Error, RecoveryKey, Replace, Restored, Unlock};

/// Writes a wallet into one sealed file.
pub(super) fn write(context: &Context, arguments: &Backup) -> Result<Exit, Trouble> {
    let l = context.l10n();
    let phone = context.phone(arguments.phone.as_deref())?;
    let mut asker = Asker::new(arguments.password.password_stdin, l)?;
    let password = asker.secret(&l.cli_ask_password(), arguments.password.password_file.as_ref())?;
    let mut session = context.opened(&phone, &password)?;
    let to = arguments.output.clone();
    if let Answer::BackedUp(path) = ask_session(&mut session, Command::Backup { to })? {
        say::words(&l.cli_backed_up(path.display().to_string()));
    }
    Ok(Exit::Done)
}

/// Brings a wallet back from a sealed file.
pub(super) fn restore(context: &Context, arguments: &Restore) -> Result<Exit, Trouble> {
    let l = context.l10n();
    let phone = context.phone(arguments.phone.as_deref())?;
    // Nobody types a password for a file that is not there.
    let unreadable = |error| Trouble::BackupFile { path: arguments.file.clone(), error };
    drop(File::open(&arguments.file).map_err(unreadable)?);
    let mut asker = Asker::new(arguments.password.password_stdin, l)?;
    let prompt = if arguments.with_recovery_key { l.cli_ask_recovery() } else { l.cli_ask_password() };
    let secret = asker.secret(&prompt, arguments.password.password_file.as_ref())?;
    say::words(&l.cli_working());
    let restored = restored(context, arguments, &phone, &secret).map_err(|error| match error {
        Error::AlreadyExists => Trouble::RestoreExists,
        error => error.into(),
    })?;
    for path in &restored.moved_aside {
        say::words(&l.cli_moved_aside(path.display().to_string()));
    }
    say::words(&l.cli_restored());
    Ok(Exit::Done)
}

fn restored(context: &Context, arguments: &Restore, phone: &Phone, secret: &Secret) -> Result<Restored, Error> {
    let replace = if arguments.replace { Replace::MoveAside } else { Replace::Refuse };
    if arguments.with_recovery_key {
        let key = RecoveryKey::parse(secret)?;
        return context.vault().restore(&arguments.file, phone, Unlock::Recovery(&key), replace);
    }
    context.vault().restore(&arguments.file, phone, Unlock::Password(&secret.normalized()), replace)
}
