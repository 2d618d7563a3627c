//! An open wallet that nobody touches costs nothing.
//!
//! `KIWI_IDLE_SECONDS=60 cargo test --test pty idle -- --nocapture` looks for so long, and tells what it saw; at the most four
//! minutes, because after five the wallet locks itself.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::flags::number;
use crate::wallet::Owner;

/// What a change of the shown minute may write, and at midnight the date with it.
const MINUTE: usize = 400;

/// The minutes that have begun since 1970.
fn minutes() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock").as_secs() / 60
}

#[test]
fn an_idle_wallet_writes_nothing_and_works_nothing() {
    let seconds = number("KIWI_IDLE_SECONDS", 2).min(240);
    let owner = Owner::new();
    let mut terminal = owner.opened(120, 40);
    terminal.wait_for("online");
    // What the login said in passing goes after some seconds.
    terminal.wait_until("a screen at rest", |screen| screen.contents().contains("9,700.00"));
    let quiet = Duration::from_secs(if seconds > 2 { 10 } else { 1 });
    terminal.rest(quiet);
    let (written, cpu, minute) = (terminal.written.len(), terminal.worked(), minutes());
    terminal.rest(Duration::from_secs(seconds));
    let (bytes, cpu) = (terminal.written.len() - written, terminal.worked().saturating_sub(cpu));
    let turns = usize::try_from(minutes() - minute).expect("a few");
    eprintln!("{seconds} s idle: {bytes} bytes at {turns} turns of the minute, {cpu:?} of processor time");
    assert!(bytes <= turns * MINUTE, "{bytes} bytes at {turns} turns of the minute");
    assert!(cpu <= Duration::from_millis(10 + 10 * turns as u64), "{cpu:?} of work in {seconds} s");
}
