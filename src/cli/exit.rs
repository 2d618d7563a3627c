//! What the process tells whoever started it.

use std::process::ExitCode;

use crate::session::contract::Failure;
use crate::vault::Error;

/// How a run of the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// It could not be done.
    Failed,
    /// The command line was wrong, or a terminal is needed and there is none.
    Usage,
    /// The wallet is locked or in use, or the number or the password is wrong.
    Locked,
    /// The service declined.
    Declined,
    /// A signal ended it: 128 and the signal's number.
    Signal(u8),
}

impl Exit {
    /// The number.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Locked => 3,
            Self::Declined => 4,
            Self::Signal(number) => 128_u8.saturating_add(number),
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

impl From<&Error> for Exit {
    fn from(error: &Error) -> Self {
        match error {
            Error::WrongCredentials | Error::InUse | Error::Locked | Error::RecoveryKey(_) => Self::Locked,
            _ => Self::Failed,
        }
    }
}

impl From<&Failure> for Exit {
    fn from(failure: &Failure) -> Self {
        match failure {
            Failure::Vault(error) => error.into(),
            Failure::NotOpenedAfterChange(why) => why.as_ref().into(),
            Failure::Wait { .. } | Failure::WrongCredentials { .. } | Failure::NotOpen => Self::Locked,
            _ => Self::Failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signals_are_told_as_shells_tell_them() {
        assert_eq!(Exit::Signal(2).code(), 130);
        assert_eq!(Exit::Signal(15).code(), 143);
    }

    #[test]
    fn a_wrong_password_and_a_full_disk_differ() {
        assert_eq!(Exit::from(&Error::WrongCredentials).code(), 3);
        assert_eq!(Exit::from(&Error::DiskFull).code(), 1);
    }
}
