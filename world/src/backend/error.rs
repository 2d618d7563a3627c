//! What can go wrong with the world itself, as opposed to what it refuses.

use super::contract::{AttemptState, Refusal};
use super::store::StoreError;
use crate::domain::money::MoneyError;
use crate::domain::posting::MovementError;

/// Why a world could not be founded, opened or moved on. Nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WorldError {
    /// The database failed, is damaged, or holds something else.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was due could not be done.
    #[error("what was due could not be done: {0}")]
    Due(Refusal),
    /// The wallet's side took an attempt where it cannot go.
    #[error("an attempt cannot go from {0:?} to {1:?}")]
    Attempt(AttemptState, AttemptState),
    /// A moment beyond the calendar.
    #[error("a moment beyond the calendar")]
    Time(#[from] jiff::Error),
}

impl From<rusqlite::Error> for WorldError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// What the service cannot help is told as its own failure: the transaction is rolled back, so nothing was changed.
macro_rules! internal {
    ($($error:ty),+) => {$(
        impl From<$error> for Refusal {
            fn from(error: $error) -> Self {
                Self::Internal(error.to_string())
            }
        }
    )+};
}

internal!(StoreError, WorldError, MoneyError, MovementError, jiff::Error, rusqlite::Error, serde_json::Error);
