//! A profile at rest.

mod error;

pub use error::Error;
