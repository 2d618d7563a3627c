//! Values and rules: no input, no output, no clock. Everything here can be tested with plain values.

pub mod phone;
pub mod secret;
