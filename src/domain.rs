//! Values and rules: no input, no output, no clock. Everything here can be tested with plain values.

pub mod attempt;
pub mod captcha;
pub mod day;
pub mod money;
pub(crate) mod named;
pub mod order;
pub mod password;
pub mod payment;
pub mod phone;
pub mod posting;
pub mod rate;
pub mod secret;
pub mod sensitive;
pub mod tariff;
pub mod transfer;
