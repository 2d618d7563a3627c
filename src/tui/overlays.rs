//! Boxes that any screen may be under: help, palette, phone, notices, questions.

pub mod confirm;
pub mod help;
pub mod notices;
pub mod palette;
pub mod phone;
