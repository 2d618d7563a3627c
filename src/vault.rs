//! A profile at rest.
