//! What the world promises, asked through its contract: one file for each desk and each promise.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests and their helpers fail by panicking")]

mod accounts;
mod attempts;
mod card_attempts;
mod cards;
mod charged_twice;
mod checker;
mod checkout;
mod checkout_accounts;
mod checkout_bad_input;
mod checkout_card;
mod checkout_kiwi_card;
mod checkout_month;
mod dispute_checker;
mod disputes;
mod guide;
mod history;
mod identification;
mod log;
mod network;
mod orders;
mod refunds;
mod registration;
mod returns;
mod same_bytes;
mod shop;
mod simulator;
mod tickets;
mod transfer_attempts;
mod transfer_checker;
mod transfer_limits;
mod transfers;
mod twice_checker;

#[path = "../support/asker.rs"]
mod asker;
#[path = "../support/buyer.rs"]
mod buyer;
#[path = "../support/claimant.rs"]
mod claimant;
#[path = "../support/many.rs"]
mod many;
#[path = "../support/mover.rs"]
mod mover;
#[path = "../support/person.rs"]
mod person;
#[path = "../support/remote.rs"]
mod remote;
