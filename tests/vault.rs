//! A profile at rest, from outside: made, opened, changed, damaged, killed, copied.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "helpers of a test fail as tests do, by panicking, and its processes talk through their output"
)]

#[path = "vault/backups.rs"]
mod backups;
#[cfg(target_os = "linux")]
#[path = "vault/cached_disk.rs"]
mod cached_disk;
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
#[cfg(target_os = "linux")]
#[path = "vault/faults.rs"]
mod faults;
#[path = "vault/files.rs"]
mod files;
#[cfg(target_os = "linux")]
#[path = "support/flags.rs"]
mod flags;
#[path = "support/fuzz_targets.rs"]
mod fuzz_targets;
#[path = "vault/judge.rs"]
mod judge;
#[path = "support/keys_file.rs"]
mod keys_file;
#[path = "vault/life.rs"]
mod life;
#[path = "support/machine.rs"]
mod machine;
#[path = "support/paying.rs"]
mod paying;
#[path = "vault/place.rs"]
mod place;
#[cfg(target_os = "linux")]
#[path = "vault/power.rs"]
mod power;
#[path = "vault/replay.rs"]
mod replay;
#[cfg(target_os = "linux")]
#[path = "vault/shim.rs"]
mod shim;
#[path = "vault/tamper.rs"]
mod tamper;
#[path = "vault/vectors.rs"]
mod vectors;
