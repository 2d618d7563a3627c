//! Why a password is not accepted.

use super::{LEAST_CHARACTERS, MOST_BYTES};

/// Why a password is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordProblem {
    /// Too few characters.
    #[error("shorter than {LEAST_CHARACTERS} characters: {need} more")]
    TooShort {
        /// How many are missing.
        need: usize,
    },
    /// More than can be kept.
    #[error("longer than {MOST_BYTES} bytes")]
    TooLong,
    /// One of the passwords that everybody tries first, perhaps in another layout or transliterated.
    #[error("one of the passwords that are tried first")]
    TooCommon,
    /// The account number, or enough of its digits, stands in it.
    #[error("contains the account number")]
    ContainsAccountNumber,
    /// Put together from what is easily guessed: words, names, dates, rows of keys, repetitions.
    #[error("easily guessed")]
    Predictable,
    /// It is the password that is to be replaced.
    #[error("the same as the current password")]
    SameAsCurrent,
    /// The two times it was typed differ.
    #[error("typed differently the second time")]
    Mismatch,
}
