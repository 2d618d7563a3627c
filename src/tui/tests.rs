//! What drives the application in tests.

pub(crate) mod driver;
