//! What can be wrong with a profile, each with its own name.

use std::path::PathBuf;

/// Why a profile could not be made, opened or changed. Nothing that was stored is lost by any of these.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The number or the password is wrong; which of them is not told.
    #[error("the number or the password is wrong")]
    WrongCredentials,
    /// The folder or file is not a profile.
    #[error("{path} is not a profile")]
    NotAProfile {
        /// Which.
        path: PathBuf,
    },
    /// Another process has the profile open.
    #[error("the profile is open in another process")]
    InUse,
}
