//! The simulated world: what answers when the wallet is used.
//!
//! [`contract`] is all that the rest of the program may ask. [`World`] answers it: it does what is due, then what is
//! asked, each in one transaction, and all chance comes from a stored seed. Each desk is a module that decides with the
//! rules of [`domain`](crate::domain) and keeps what it decided in the `store`, the only place that speaks SQL.

mod accounts;
mod agenda;
mod attempts;
mod breakdown;
mod cabinet;
mod cards;
mod catalogue;
mod check;
mod checkout;
mod client;
pub mod contract;
mod courier;
mod desks;
mod disputes;
mod error;
mod exchange;
mod history;
mod idempotency;
mod identification;
mod identity;
mod kiosk;
mod ledger;
mod log;
mod neighbours;
mod network;
mod otp;
mod phone;
mod refunds;
mod rules;
mod shop;
mod step;
mod store;
mod support;
mod transfers;
mod world;

pub use breakdown::Breakdown;
pub use check::{Extent, Promise, Violation};
pub use client::{Client, Outcome, Resolution};
pub use error::WorldError;
pub use ledger::Height;
pub use log::{Deed, KEPT as LOG_KEPT, LogDetail, LogFilter, LogKind, LogLine, LogPage};
pub use network::{Fault, Faults, Moment};
pub use rules::{DisputeRules, RouteRules, Rules, Slips, Takes};
pub use store::StoreError;
pub use world::{Founding, Leap, Verdict, World};
