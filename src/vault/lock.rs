//! One process, one profile: a lock that the system releases even when the process is killed.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::Duration;

use super::error::{At, Error, Result};
use super::folder;

/// Asking whether a lock is taken takes it for an instant; an opening just then tries again.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_millis(5);

/// A lock held on a file, released when dropped.
#[derive(Debug)]
pub(crate) struct Lock(File);

impl Lock {
    /// Takes the lock, or says that it is taken.
    pub(crate) fn try_take(path: &Path) -> Result<Self> {
        let file = folder::open_private(path)?;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Self(file)),
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                Err(TryLockError::Error(error)) => return Err(Error::io(path, &error)),
            }
        }
        Err(Error::InUse)
    }

    /// Waits for the lock. For moments only, such as choosing a name.
    pub(crate) fn wait_for(path: &Path) -> Result<Self> {
        let file = folder::open_private(path)?;
        file.lock().at(path)?;
        Ok(Self(file))
    }

    /// Whether somebody holds the lock just now.
    pub(crate) fn is_taken(path: &Path) -> bool {
        match folder::open_for_reading(path) {
            Ok(Some(file)) => matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)),
            _ => false,
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file would do; a child process that inherited it must not keep it.
        let _ = self.0.unlock();
    }
}
