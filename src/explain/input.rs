//! What is wrong with something typed, in a few words that fit beside its field.

use crate::domain::password::PasswordProblem;
use crate::domain::phone::PhoneError;
use crate::i18n::L10n;
use crate::vault::RecoveryKeyError;

/// Why a phone number is not one.
pub fn phone_problem(problem: PhoneError, l: &L10n) -> String {
    match problem {
        PhoneError::Empty => l.err_phone_empty(),
        PhoneError::Character(character) => l.err_phone_character(character.to_string()),
        PhoneError::TooShort { needed } => l.err_phone_too_short(needed),
        PhoneError::TooLong { extra } => l.err_phone_too_long(extra),
        PhoneError::NotMobile => l.err_phone_not_mobile(),
    }
}

/// Why a password to be is not accepted.
pub fn password_problem(problem: PasswordProblem, l: &L10n) -> String {
    match problem {
        PasswordProblem::TooShort { need } => l.err_password_too_short(need),
        PasswordProblem::TooLong => l.err_password_too_long(),
        PasswordProblem::TooCommon => l.err_password_too_common(),
        PasswordProblem::ContainsAccountNumber => l.err_password_contains_number(),
        PasswordProblem::Predictable => l.err_password_predictable(),
        PasswordProblem::SameAsCurrent => l.err_password_same(),
        PasswordProblem::Mismatch => l.err_password_mismatch(),
    }
}

/// What is wrong with a recovery key as typed: the group where it can be told.
pub fn recovery_key_problem(problem: &RecoveryKeyError, l: &L10n) -> String {
    match problem {
        RecoveryKeyError::Empty => l.err_recovery_empty(),
        RecoveryKeyError::WrongLength { group: Some(group), .. } => l.err_recovery_length_group(group.to_string()),
        RecoveryKeyError::WrongLength { found, group: None } => l.err_recovery_length(found.to_string()),
        RecoveryKeyError::WrongCharacter { character, group } => {
            l.err_recovery_character(character.to_string(), group.to_string())
        }
        RecoveryKeyError::Mistyped { group: Some(group) } => l.err_recovery_mistyped_group(group.to_string()),
        RecoveryKeyError::Mistyped { group: None } => l.err_recovery_mistyped(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_group_and_the_character_go_to_their_places() {
        for language in Language::ALL {
            let l = L10n::new(language);
            let told = recovery_key_problem(&RecoveryKeyError::WrongCharacter { character: 'b', group: 3 }, &l);
            let quoted = ["“b”", "„b“", "«b»"].iter().any(|quoted| told.contains(quoted));
            assert!(quoted && told.contains('3'), "{told}");
        }
    }
}
