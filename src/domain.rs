//! Values and rules: no input, no output, no clock. Everything here can be tested with plain values.

pub mod attempt;
pub mod bank_account;
pub mod captcha;
pub mod card;
pub mod card_number;
pub mod day;
pub mod dispute;
pub mod e_money;
pub mod exchange;
pub mod goods;
pub mod money;
pub(crate) mod named;
pub mod order;
pub mod password;
pub mod payment;
pub mod person;
pub mod phone;
pub mod posting;
pub mod rate;
pub mod refund;
pub mod secret;
pub mod sensitive;
pub mod tariff;
pub mod transfer;
pub mod typed_amount;
pub mod words;
