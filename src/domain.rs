//! Values and rules: no input, no output, no clock. Everything here can be tested with plain values.

pub mod money;
pub mod password;
pub mod phone;
pub mod secret;
pub mod sensitive;
