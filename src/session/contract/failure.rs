//! What goes wrong on this machine.

use jiff::SignedDuration;

use crate::domain::password::PasswordProblem;
use crate::vault;

/// Why something could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The profile said no.
    #[error(transparent)]
    Vault(#[from] vault::Error),
    /// Too many wrong passwords: wait.
    #[error("wait {wait:?} before another try")]
    Wait {
        /// How long.
        wait: SignedDuration,
    },
    /// The number or the password is wrong; which of them is not told.
    #[error("the number or the password is wrong")]
    WrongCredentials {
        /// How long until the next try, none for the first ones.
        wait: Option<SignedDuration>,
    },
    /// The password to be was not accepted.
    #[error(transparent)]
    Password(#[from] PasswordProblem),
    /// The world in the profile is damaged or does not add up.
    #[error("the wallet's records do not add up: {0}")]
    World(String),
    /// The password was changed and counts, but then the wallet could not be opened.
    #[error("the new password counts, but the wallet did not open: {0}")]
    NotOpenedAfterChange(#[source] Box<Self>),
    /// Nobody is logged in.
    #[error("no wallet is open")]
    NotOpen,
    /// No approved wallet waits to be sealed.
    #[error("there is nothing to seal")]
    NothingToSeal,
}

impl Failure {
    /// Whether the recovery key was not one, as typed.
    pub const fn is_recovery_key(&self) -> bool {
        matches!(self, Self::Vault(vault::Error::RecoveryKey(_)))
    }
}
