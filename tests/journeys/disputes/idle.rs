//! Twenty-four hours in front of an open wallet that nobody touches: a payment waits for its code, a refund is on its way.
#![cfg(target_os = "linux")]

use std::fs;
use std::process::Command;

use jiff::SignedDuration;
use kiwi::backend::contract::Note;
use kiwi::config::{AutoLock, Settings};
use kiwi::tui::app::Options;

use crate::desk::{Desk, Idle};
use crate::options;

/// What memory may differ by: the library's own tables grow a little, and pages are counted whole.
const KIB: u64 = 2048;

/// The page that asks for a payment's code, with its time running out; the refund of another order is under way.
fn waiting() -> Desk {
    let settings = Settings { auto_lock: AutoLock::Never, ..Settings::default() };
    let mut desk = Desk::with_notes(&[Note::R5000, Note::R5000], Options { settings, ..options() });
    desk.buy("phone case");
    desk.press_button("Cancel the order");
    desk.yes();
    desk.sees("refund under way");
    desk.keys("alt+2 / type:cable enter enter");
    desk.up_to_code();
    desk.is_at("checkout-code");
    desk
}

/// The memory of this process that is really there.
fn kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("what the kernel knows");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its memory");
    line.trim().trim_end_matches("kB").trim().parse().expect("a number")
}

/// What `a_day_costs_what_changes` runs in a process of its own: other tests have memory, too.
#[test]
#[ignore = "measures the memory of its whole process"]
fn a_day_alone() {
    let mut desk = waiting();
    let hours: Vec<(Idle, u64)> = (0..24).map(|_| (desk.idle(SignedDuration::from_hours(1)), kib())).collect();
    for (hour, (idle, kib)) in hours.iter().enumerate() {
        eprintln!("hour {hour}: {idle:?}, {kib} KiB");
    }
    // What the world tells is drawn whether it can be seen or not: that the payment is over, and the new day's rate.
    let in_vain: u32 = hours.iter().map(|(idle, _)| idle.in_vain).sum();
    assert!(in_vain <= 6, "drawn {in_vain} times for nothing");
    // Once no time runs out any more: the clock at each minute, and what arrives.
    for (idle, _) in &hours[1..] {
        assert!((60..=70).contains(&idle.drawn), "{idle:?}");
        assert!(idle.woken <= 200, "{idle:?}");
    }
    let (first, last) = (hours[0].1, hours[23].1);
    assert!(last <= first + KIB, "{first} KiB after one hour, {last} after twenty-four");
}

#[test]
fn a_day_costs_what_changes() {
    let this = std::env::current_exe().expect("this program");
    let alone = ["--exact", "disputes::idle::a_day_alone", "--ignored", "--nocapture"];
    let run = Command::new(this).args(alone).output().expect("a process");
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && said.contains("hour 23"), "{said}{}", String::from_utf8_lossy(&run.stdout));
}
