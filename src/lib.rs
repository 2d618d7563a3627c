//! Kiwi Wallet: a practice wallet for the terminal, and the whole small world around it.
//!
//! # The rooms
//!
//! | room | what it knows |
//! |---|---|
//! | [`domain`] | values and rules: money, phone numbers, passwords, the states of orders and payments. No input, no output, no clock. |
//! | [`vault`] | a profile at rest: key slots, the sealed database, folders and locks. |
//! | [`backend`] | the simulated world behind its [`contract`](backend::contract): service, shop, phone, ledger, calendar. |
//! | [`export`] | the history taken out for other programs, page by page. |
//! | [`session`] | what is open on this machine and who is asking: joins vault and world, one command at a time. |
//! | [`tui`] | the program on the screen. |
//! | [`demo`] | scenarios that play themselves: read, checked, played on the real program. |
//! | [`cli`] | the command line: arguments in, exit code out. |
//! | [`i18n`], [`config`], [`explain`] | words, settings, and what went wrong: shared by screen and command line. |
//!
//! # The arrows
//!
//! ```text
//!              main
//!               │
//!              cli ───────► demo ───► tui
//!               │            │         │
//!               ├─► explain ◄┼─────────┤
//!               │            │         │
//!               ▼            ▼         ▼ (in the words of its contract)
//!               session ◄────┴─────────┘
//!               ┌──┴───┐
//!               │      ├─► export ─┐
//!               ▼      ▼           ▼ (in the words of its contract)
//!             vault  backend ◄─────┘      neither knows the other
//!               └──┬───┘
//!                  ▼
//!               domain
//! ```
//!
//! [`domain`] and [`backend`] are a crate of their own, in the folder `world`: nothing there can reach a file, a key or a screen.
//!
//! Every arrow goes down; `i18n` and `config` may be used by everything from `session` up. `tests/tidy.rs` holds this.
//!
//! # The invariants
//!
//! - A secret lives in [`Secret`](domain::secret::Secret) or [`Sensitive`](domain::sensitive::Sensitive): wiped when
//!   dropped, never printed, and never in arguments, environment, logs or temporary files.
//! - Money is whole minor units with a currency. It moves only by postings that sum to zero; nothing is edited in place.
//! - A command carries an idempotency key that was stored before the first send. Only an answer ends *unknown*.
//! - The world decides in one transaction per step, by its own clock and its own seed: the same seed, commands and
//!   times give the same bytes.
//! - Only the runtime of the screen and the verbs of the command line ask the machine for the time; it is handed down.
//! - What lies on disk says nothing without the password, and nothing there is ever mended silently.

pub mod cli;
pub mod config;
pub mod demo;
pub mod explain;
pub mod export;
pub mod i18n;
pub mod session;
pub mod tui;
pub mod vault;

pub use kiwi_world::{backend, domain};
