//! A hostile database on the screen: who opens a wallet that somebody made on purpose can look at everything in it, and
//! nothing panics.
//!
//! More of it: `KIWI_SIM_HOSTILE=2000 cargo test --test simulation hostile`

use std::panic::{AssertUnwindSafe, catch_unwind};

use kiwi::tui::app::Options;
use kiwi::vault::Vault;
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rusqlite::Connection;

use crate::desk::Desk;
use crate::disk::copied;
use crate::flags::number;
use crate::hostile::spoil;
use crate::life::{Life, Plan};
use crate::machine::{Machine, PASSWORD};

/// Every part of the cabinet with what is in its first rows, the phone, the simulator, the guide, and a day later.
const LOOKS: &[&str] = &[
    "alt+1 down down enter esc",
    "alt+1 a down enter esc esc",
    "alt+1 d enter esc esc",
    "alt+2 enter enter esc esc",
    "alt+3 enter esc esc",
    "alt+4 enter esc esc",
    "alt+5 enter esc esc",
    "alt+6 enter esc down enter esc",
    "alt+7 enter esc down enter esc g esc / type:kiwi enter esc",
    "alt+8 enter esc",
    "alt+9 down down esc",
    "f2 down down esc",
    "f4 right down right down right down right down right down esc",
    "f3 right right esc",
    "ctrl+p type:ali esc",
    "f6 alt+1 f6",
];

#[test]
fn whatever_stands_in_a_hostile_wallet_it_can_be_looked_at() {
    let from = number("KIWI_SIM_SEED", 0);
    let mut lived = Life::new(Plan::new(from, 150)).live_steps().expect("every promise holds");
    let mut panicked = Vec::new();
    let hostile = number("KIWI_SIM_HOSTILE", 12);
    let mut opened = 0;
    for turn in 0..hostile {
        match catch_unwind(AssertUnwindSafe(|| look_at(&mut lived, turn))) {
            Ok(was_opened) => opened += u64::from(was_opened),
            Err(_) => panicked.push(turn),
        }
    }
    assert!(panicked.is_empty(), "panics in the turns {panicked:?}, see above; again with KIWI_SIM_SEED={from}");
    assert!(opened * 4 > hostile, "{opened} of {hostile} could be opened: nothing was looked at");
}

/// Opens a wallet with a spoiled copy of this life's world in it, and looks at everything; whether it could be opened.
fn look_at(life: &mut Life, seed: u64) -> bool {
    let world = copied(life.world(), Connection::open_in_memory().expect("memory"));
    spoil(&world, &mut ChaCha8Rng::seed_from_u64(seed));
    let mut machine = Machine::new();
    machine.now = life.clock();
    let (owner, password) = (&life.owners[0].phone, kiwi::domain::secret::Secret::copied_from(PASSWORD));
    let made = Vault::throw_away(machine.profiles()).create(owner, &password, Some(&world));
    let Ok((profile, _)) = made else { return false };
    profile.close().expect("closed");
    if machine.login(owner.e164(), PASSWORD).is_err() {
        return false;
    }
    let mut desk = Desk::new(machine, Options::default());
    for (columns, rows) in [(80, 24), (120, 40)] {
        desk.resize(columns, rows);
        for keys in LOOKS {
            desk.keys(keys);
        }
    }
    true
}
