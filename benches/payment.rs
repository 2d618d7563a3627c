//! The transaction that moves a payment's money, made durable, against what the disk can do: `cargo bench --bench payment`.
//!
//! Every round commits one payment in the sealed store, one in a plain `SQLite` file under the same schema and settings, and
//! appends as many bytes as the sealed store wrote to a file and waits for the disk. The three take turns, so that a noisy
//! machine disturbs all of them alike. First as people pay, with a moment between two payments in which the wallet does what
//! it leaves for then; afterwards without one. `KIWI_BENCH_DIR` names a folder on the disk to be measured.
#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]
#![allow(clippy::print_stdout, reason = "a bench says what it measured")]

#[path = "support/measure.rs"]
mod measure;
#[path = "support/payer.rs"]
mod payer;

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use kiwi::backend::World;
use kiwi::domain::phone::Phone;
use kiwi::domain::secret::Secret;
use kiwi::vault::{KdfParams, KdfPolicy, Limits, OpenProfile, Vault};
use measure::{Samples, compared, heading};
use payer::Payer;
use rusqlite::Connection;

const ROUNDS: usize = 300;
/// What the sealed store is opened with, so that the plain one differs by the seal alone.
const SETTINGS: &str = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;";

fn main() {
    let folder = std::env::var_os("KIWI_BENCH_DIR").map_or_else(|| env!("CARGO_TARGET_TMPDIR").into(), PathBuf::from);
    let folder = tempfile::tempdir_in(folder).expect("a folder");
    let written = written_by_one(&folder.path().join("one"));
    println!("a payment writes {written} bytes");
    race(&folder.path().join("resting"), written, true);
    race(&folder.path().join("busy"), written, false);
}

/// Payments in the sealed store, in a plain one, and as many bytes for the disk, in turn.
fn race(folder: &Path, written: u64, rests: bool) {
    let mut sealed = sealed(folder, ROUNDS).0;
    let mut plain = Payer::new(plain(&folder.join("plain.db")), ROUNDS);
    let mut bare = Appender::new(&folder.join("bare"), written);
    let (mut by_disk, mut by_plain, mut by_sealed) = (Samples::default(), Samples::default(), Samples::default());
    for _ in 0..ROUNDS {
        let payment = sealed.ready();
        by_sealed.time(|| sealed.confirm(&payment));
        let payment = plain.ready();
        by_plain.time(|| plain.confirm(&payment));
        by_disk.time(|| bare.append());
        if rests {
            sealed.rest();
            plain.rest();
        }
    }
    let pace = if rests { "with a moment between" } else { "one after another" };
    heading(&format!("durable payments, {pace}"), &["median", "p99", "to the disk"]);
    let disk = by_disk.median();
    compared("append as many bytes and fdatasync", &mut by_disk, disk);
    compared("plain SQLite, the same schema", &mut by_plain, disk);
    compared("the sealed store", &mut by_sealed, disk);
}

/// How many bytes one payment writes: asked of a young store, whose log still grows.
fn written_by_one(folder: &Path) -> u64 {
    let (mut payer, wal) = sealed(folder, 1);
    let payment = payer.ready();
    let before = length(&wal);
    payer.confirm(&payment);
    length(&wal).checked_sub(before).filter(|written| *written > 0).expect("the log grew")
}

/// A payer in a sealed profile, and the log that each commit goes to.
fn sealed(folder: &Path, payments: usize) -> (Payer, PathBuf) {
    let cost = KdfPolicy::Fixed(KdfParams::cheap_for_tests());
    let vault = Vault::with(folder, cost, Limits::relaxed_for_tests());
    let phone = Phone::parse("+79161234567").expect("a number");
    let (profile, _) = vault.create(&phone, &Secret::copied_from("pencil teapot 58"), None).expect("a profile");
    let wal = profile.folder().join("world.db-wal");
    let world = World::found(connection(profile), payer::founding()).expect("a world");
    (Payer::new(world, payments), wal)
}

fn connection(profile: OpenProfile) -> Connection {
    profile.into_parts().connection
}

fn plain(file: &Path) -> World {
    let connection = Connection::open(file).expect("opened");
    connection.execute_batch(SETTINGS).expect("set");
    World::found(connection, payer::founding()).expect("a world")
}

fn length(file: &Path) -> u64 {
    file.metadata().map_or(0, |file| file.len())
}

/// A file at whose end bytes are made durable.
struct Appender {
    file: File,
    bytes: Vec<u8>,
}

impl Appender {
    fn new(path: &Path, length: u64) -> Self {
        let file = OpenOptions::new().create_new(true).append(true).open(path).expect("made");
        Self { file, bytes: vec![0x5a; usize::try_from(length).expect("a payment is small")] }
    }

    fn append(&mut self) {
        self.file.write_all(&self.bytes).expect("written");
        self.file.sync_data().expect("on the disk");
    }
}
