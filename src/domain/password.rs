//! What a password must be.

/// Why a password to be is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PasswordProblem {
    /// Too few characters.
    #[error("too short: {need} more characters")]
    TooShort {
        /// How many are missing.
        need: usize,
    },
}
