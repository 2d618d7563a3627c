//! A profile at rest, from outside: made, opened, changed, damaged, killed, copied.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "helpers of a test fail as tests do, by panicking, and its processes talk through their output"
)]

#[path = "vault/backups.rs"]
mod backups;
#[path = "vault/child.rs"]
mod child;
#[path = "vault/corpus.rs"]
mod corpus;
#[path = "vault/crashes.rs"]
mod crashes;
#[path = "vault/damage.rs"]
mod damage;
#[path = "vault/disk.rs"]
mod disk;
#[path = "support/fuzz_targets.rs"]
mod fuzz_targets;
#[path = "vault/life.rs"]
mod life;
#[path = "vault/place.rs"]
mod place;
