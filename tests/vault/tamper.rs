//! One byte of a real wallet's files flipped: it is told, or it changes nothing. Never a silent wrong answer.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::files::{Bench, Moment, NAMES, STORE, lived};
use crate::judge::{Told, judge, truth};
use crate::place::{phone, secret, vault_at};

/// How many bytes of each file are flipped: all of them with `KIWI_TAMPER=all`, so many with a number.
fn positions(file: &str, length: usize) -> Vec<usize> {
    let few = match file {
        "keys" | "keys.bak" => 4,
        "anchor" => 8,
        _ => 24,
    };
    let count = match std::env::var("KIWI_TAMPER").as_deref() {
        Ok("all") => length,
        Ok(number) => number.parse().unwrap(),
        Err(_) => few,
    };
    let count = count.min(length);
    // Evenly, and not always at the same place within a page.
    (0..count).map(|n| n * length / count + if count < length { n * 1_237 % (length / count) } else { 0 }).collect()
}

/// Flips these bytes one after the other, on as many threads as there are cores; how often each was told how.
fn flipped(moment: &Moment, name: &'static str, positions: &[usize]) -> BTreeMap<Told, (usize, usize)> {
    let (next, tally) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let bench = Bench::of(&moment.files.0["keys"]);
                bench.put(&moment.files);
                let truth = truth(bench.root(), &moment.password);
                while let Some(&at) = positions.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut bytes = moment.files.0[name].clone();
                    bytes[at] ^= 1 << (at % 8);
                    bench.put(&moment.files.with(name, bytes));
                    let told = judge(bench.root(), &moment.password, &truth);
                    tally.lock().unwrap().entry(told).or_insert((0, at)).0 += 1;
                }
            });
        }
    });
    tally.into_inner().unwrap()
}

#[test]
fn a_flipped_byte_is_told_or_changes_nothing() {
    let life = lived();
    for name in NAMES {
        // Where the log has a newer page, the database's own is not read: it is flipped when there is no log.
        let moment = if name == STORE { &life.locked } else { &life.later };
        let length = moment.files.0[name].len();
        let positions = positions(name, length);
        let tally = flipped(moment, name, &positions);
        println!("{name}: {} of {length} bytes", positions.len());
        for (told, (times, first)) in &tally {
            println!("    {times} × {told:?}, the first at {first}");
            assert!(!matches!(told, Told::Silent(_)), "{name}, byte {first}: {told:?}");
            let harmless = name == "anchor";
            assert!(harmless || *told != Told::Same, "{name}, byte {first}: nobody noticed");
        }
    }
}

/// What the search for silent changes would find, if there were one.
#[test]
fn a_change_that_is_told_to_nobody_is_seen_here() {
    let locked = &lived().locked;
    let bench = Bench::of(&locked.files.0["keys"]);
    bench.put(&locked.files);
    let truth = truth(bench.root(), &locked.password);
    assert_eq!(judge(bench.root(), &locked.password, &truth), Told::Same, "before anything happens");
    let profile = vault_at(bench.root()).open(&phone(), &secret(&locked.password)).unwrap();
    profile.connection().execute("UPDATE world_log SET subject = 'something else'", []).unwrap();
    profile.close().unwrap();
    assert_eq!(judge(bench.root(), &locked.password, &truth), Told::Silent(["world_log".to_owned()].into()));
}
