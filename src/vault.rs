//! A profile at rest.
mod anchor;
mod copy;
mod crypto;
mod folder;
mod keys;
mod lock;
mod slots;
mod store;
mod twins;
mod error;
mod kdf;
mod locked;
mod recovery;
pub use error::{Error, Result, Unsafe};
pub use kdf::{KdfParams, KdfPolicy, Limits};
pub use locked::{Hardened, harden};
pub use recovery::{RecoveryKey, RecoveryKeyError};
