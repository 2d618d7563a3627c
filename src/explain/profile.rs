//! Failures of the profile on disk and of what is done to it.

use std::io::ErrorKind;

use super::{Explanation, input, seconds};
use crate::i18n::L10n;
use crate::session::contract::Failure;
use crate::vault::{Error, Unsafe};

/// Why a command failed.
pub fn failure(failure: &Failure, l: &L10n) -> Explanation {
    let (what, next) = match failure {
        Failure::Vault(error) => return vault_error(error, l),
        Failure::Wait { wait } => (l.err_wait(), l.err_wait_next(seconds(*wait, l))),
        Failure::WrongCredentials { wait: None } => (l.err_wrong_credentials(), l.err_wrong_credentials_next()),
        Failure::WrongCredentials { wait: Some(wait) } => {
            (l.err_wrong_credentials_wait(), l.err_wrong_credentials_wait_next(seconds(*wait, l)))
        }
        Failure::Password(problem) => (input::password_problem(*problem, l), l.err_password_next()),
        Failure::World(detail) => (l.err_world_damaged(detail), l.err_world_damaged_next()),
        Failure::NotOpenedAfterChange(why) => {
            let why = self::failure(why, l);
            (l.err_not_opened_after_change(why.what), l.err_not_opened_after_change_next(why.next))
        }
        Failure::NotOpen => (l.err_not_open(), l.err_not_open_next()),
        Failure::NothingToSeal => (l.err_nothing_to_seal(), l.err_nothing_to_seal_next()),
    };
    let money = if matches!(failure, Failure::World(_)) { l.money_as_stored() } else { l.money_untouched() };
    Explanation { what, money, next }
}

/// Why the vault said no.
pub fn vault_error(error: &Error, l: &L10n) -> Explanation {
    let (what, next) = match error {
        Error::RecoveryKey(problem) => (input::recovery_key_problem(problem, l), l.err_recovery_next()),
        Error::NotABackup | Error::DamagedBackup | Error::NewerBackup { .. } => backup(error, l),
        Error::NotAProfile { .. }
        | Error::NoPermission { .. }
        | Error::UnsafeFolder { .. }
        | Error::Io { .. }
        | Error::DiskFull => files(error, l),
        Error::NewerVersion { .. } | Error::DamagedKeys { .. } | Error::DamagedStore | Error::TooExpensive { .. } => {
            contents(error, l)
        }
        Error::WrongCredentials => (l.err_wrong_credentials(), l.err_wrong_credentials_next()),
        Error::InUse => (l.err_in_use(), l.err_in_use_next()),
        Error::OutOfMemory => (l.err_out_of_memory(), l.err_out_of_memory_next()),
        Error::AlreadyExists => (l.err_already_exists(), l.err_already_exists_next()),
        Error::Locked => (l.err_locked(), l.err_locked_next()),
        Error::Unsupported => (l.err_unsupported(), l.err_unsupported_next()),
        Error::Store { code } => (l.err_store(code.to_string()), l.err_store_next()),
    };
    // Of what is damaged nobody can say that it is as it was.
    let damaged = matches!(error, Error::DamagedKeys { .. } | Error::DamagedStore);
    let money = if damaged { l.money_as_stored() } else { l.money_untouched() };
    Explanation { what, money, next }
}

fn backup(error: &Error, l: &L10n) -> (String, String) {
    match error {
        Error::NewerBackup { found, known } => {
            (l.err_newer_backup(found.to_string(), known.to_string()), l.err_newer_backup_next())
        }
        Error::NotABackup => (l.err_not_a_backup(), l.err_not_a_backup_next()),
        _ => (l.err_damaged_backup(), l.err_damaged_backup_next()),
    }
}

fn files(error: &Error, l: &L10n) -> (String, String) {
    match error {
        Error::NotAProfile { path } => (l.err_not_a_profile(path.display().to_string()), l.err_not_a_profile_next()),
        Error::NoPermission { path } => (l.err_no_permission(path.display().to_string()), l.err_no_permission_next()),
        Error::UnsafeFolder { path, reason } => {
            let path = path.display().to_string();
            match reason {
                Unsafe::Owner => (l.err_unsafe_owner(path), l.err_unsafe_owner_next()),
                Unsafe::Writable => (l.err_unsafe_writable(path), l.err_unsafe_writable_next()),
                Unsafe::NotAFolder => (l.err_unsafe_not_a_folder(path), l.err_unsafe_not_a_folder_next()),
            }
        }
        Error::Io { path, kind: ErrorKind::AlreadyExists, .. } => {
            (l.err_file_exists(path.display().to_string()), l.err_file_exists_next())
        }
        Error::Io { path, detail, .. } => (l.err_io(detail, path.display().to_string()), l.err_io_next()),
        _ => (l.err_disk_full(), l.err_disk_full_next()),
    }
}

fn contents(error: &Error, l: &L10n) -> (String, String) {
    match error {
        Error::NewerVersion { found, known } => {
            (l.err_newer_version(found.to_string(), known.to_string()), l.err_newer_version_next())
        }
        Error::DamagedKeys { twin_ok: true } => (l.err_damaged_keys_twin(), l.err_damaged_keys_twin_next()),
        Error::DamagedKeys { twin_ok: false } => (l.err_damaged_keys(), l.err_damaged_keys_next()),
        Error::TooExpensive { .. } => (l.err_too_expensive(), l.err_too_expensive_next()),
        _ => (l.err_damaged_store(), l.err_damaged_store_next()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::i18n::Language;

    #[test]
    fn each_part_goes_to_its_place() {
        let l = L10n::new(Language::En);
        let error = Error::Io { path: PathBuf::from("/here"), kind: ErrorKind::Other, detail: "no".into() };
        assert_eq!(vault_error(&error, &l).what, "The system refused: /here: no");
        let error = Error::NewerVersion { found: 9, known: 1 };
        assert!(vault_error(&error, &l).what.contains("format 9; this program knows 1"));
    }

    #[test]
    fn a_wrong_password_is_told_the_same_by_vault_and_session() {
        for language in Language::ALL {
            let l = L10n::new(language);
            let told = failure(&Failure::WrongCredentials { wait: None }, &l);
            assert_eq!(told, vault_error(&Error::WrongCredentials, &l));
        }
    }
}
