//! The power goes at any moment: what was written and not yet confirmed by the disk is there, or not, or in part.
//!
//! A program works under a library that writes down what it does to its files ([`crate::shim`]). Each record is then cut off
//! somewhere, and a disk is made as the power cut may have left it. `KIWI_POWER_CUTS=20000 cargo test --test vault power`
//! makes so many, `KIWI_POWER_SEED` others.

use std::fs;
use std::io::Write;
use std::path::Path;

use kiwi::vault::{AnchorVerdict, Height, Notice, Replace, Unlock, Verdict, verify};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use crate::cached_disk::{CachedDisk, SAID};
use crate::child::Actor;
use crate::flags::number;
use crate::place::{PASSWORD, Place, SECOND, pay, payments, phone, private, secret, vault_at, world};
use crate::shim::deeds;

const PAYMENTS: i64 = 60;

/// What runs under the library: payments one by one, changes of the password, and the log written back now and then.
pub(crate) fn work(root: &Path, synchronous: &str) {
    let mut profile = vault_at(root).open(&phone(), &secret(PASSWORD)).unwrap();
    if synchronous != "as it is" {
        profile.connection().pragma_update(None, "synchronous", synchronous).unwrap();
    }
    let mut said = fs::File::create(root.join(SAID)).unwrap();
    let (mut current, mut next) = (PASSWORD, SECOND);
    for id in 21..=20 + PAYMENTS {
        pay(profile.connection(), id..=id);
        profile.anchor_mut().write(Height { height: id.unsigned_abs(), hash: [7; 32], moment: 0 }).unwrap();
        if id % 8 == 0 {
            profile.keyring().change_password(&secret(current), &secret(next)).unwrap();
            (current, next) = (next, current);
        }
        if id % 20 == 0 {
            profile.connection().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
        }
        writeln!(said, "{id} {current}").unwrap();
    }
    profile.close().unwrap();
}

/// What also runs under it: a wallet is made, pays, and is replaced by its older self from a backup.
pub(crate) fn found(root: &Path) {
    private(root);
    let mut said = fs::File::create(root.join(SAID)).unwrap();
    let vault = vault_at(root);
    let (profile, _) = vault.create(&phone(), &secret(PASSWORD), Some(&world(20))).unwrap();
    writeln!(said, "made").unwrap();
    let backup = root.with_file_name("wallet.kiwi");
    profile.keyring().backup(profile.connection(), profile.anchor(), &backup).unwrap();
    pay(profile.connection(), 21..=21);
    writeln!(said, "paid").unwrap();
    profile.close().unwrap();
    vault.restore(&backup, &phone(), Unlock::Password(&secret(PASSWORD)), Replace::MoveAside).unwrap();
    writeln!(said, "restored").unwrap();
}

/// What is wrong with what a power cut left of that, if anything is.
fn judge_found(root: &Path, said: Option<&str>) -> Result<(), String> {
    let vault = vault_at(root);
    let wallets = vault.list().map_err(|error| error.to_string())?;
    if wallets.is_empty() && said.is_none() {
        return Ok(());
    }
    let profile = vault.open(&phone(), &secret(PASSWORD)).map_err(|error| format!("{said:?}: {error}"))?;
    if wallets.len() != 1 || !profile.notices().is_empty() || verify(profile.connection()) != Ok(Verdict::Sound) {
        return Err(format!("{said:?}: {wallets:?}, {:?}", profile.notices()));
    }
    // Between the two the payment may be there, or gone already with what the backup replaced.
    let may_be = if matches!(said, Some("made" | "paid")) { 20..=21 } else { 20..=20 };
    let found = payments(profile.connection());
    if may_be.contains(&found) { Ok(()) } else { Err(format!("{said:?}: {found} payments")) }
}

/// The payments that were acknowledged, and the password that was in force last.
fn acknowledged(said: Option<&str>) -> (i64, &str) {
    let last = said.and_then(|line| line.split_once(' '));
    last.map_or((20, PASSWORD), |(payments, password)| (payments.parse().unwrap(), password))
}

/// What is wrong with what a power cut left, if anything is.
fn judge(root: &Path, said: Option<&str>) -> Result<(), String> {
    let (least, password) = acknowledged(said);
    let open = |password| vault_at(root).open(&phone(), &secret(password));
    let other = if password == PASSWORD { SECOND } else { PASSWORD };
    let profile = open(password).or_else(|_| open(other)).map_err(|error| format!("it does not open: {error}"))?;
    let wrong = profile.notices().iter().find(|notice| !matches!(notice, Notice::ChangeFinished));
    if let Some(notice) = wrong {
        return Err(format!("{notice:?}"));
    }
    if verify(profile.connection()) != Ok(Verdict::Sound) {
        return Err("it is damaged".to_owned());
    }
    let found = payments(profile.connection());
    if !(least..=least + 1).contains(&found) {
        return Err(format!("{found} payments, {least} were acknowledged"));
    }
    match profile.anchor().compare(found.unsigned_abs(), 0, |_| Some([7; 32])) {
        AnchorVerdict::Intact => {}
        verdict => return Err(format!("{verdict:?}")),
    }
    profile.close().map_err(|error| error.to_string())
}

/// Looks at what a power cut left, and at the last that had been acknowledged.
type Judge = fn(&Path, Option<&str>) -> Result<(), String>;

/// Plays a part in this place on this disk, and cuts the power so often, each time somewhere else; what was wrong afterwards.
fn cut(part: &str, place: &Place, mut disk: CachedDisk, cuts: u64, judge: Judge) -> Vec<String> {
    let log = tempfile::NamedTempFile::new().unwrap();
    assert!(Actor::watched(part, &place.root(), log.path()).ended_well());
    let deeds = deeds(log.path());
    let mut chance = ChaCha8Rng::seed_from_u64(number("KIWI_POWER_SEED", 1));
    let mut moments: Vec<usize> = (0..cuts).map(|_| chance.random_range(0..=deeds.len())).collect();
    moments.sort_unstable();
    let (mut seen, mut wrong) = (0, Vec::new());
    for moment in moments {
        deeds[seen..moment].iter().for_each(|deed| disk.see(deed));
        seen = moment;
        let image = tempfile::tempdir().unwrap();
        let root = image.path().join("profiles");
        fs::create_dir(&root).unwrap();
        disk.cut_off(&mut chance, &place.root(), &root);
        fs::remove_file(root.join(SAID)).ok();
        private(&root);
        if let Err(problem) = judge(&root, disk.acknowledged()) {
            wrong.push(format!("after {moment} of {} deeds: {problem}", deeds.len()));
        }
    }
    eprintln!("{part}: {} of {cuts} cuts lost something", wrong.len());
    wrong
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    let cuts = number("KIWI_POWER_CUTS", 40);
    let at_work = |synchronous, cuts| {
        let (place, _) = Place::with_profile();
        cut(&format!("power {synchronous}"), &place, CachedDisk::new(&place.root()), cuts, judge)
    };
    assert_eq!(at_work("as it is", cuts), Vec::<String>::new());
    // Where the disk is not waited for, the cuts do see what is lost.
    for synchronous in ["NORMAL", "OFF"] {
        assert!(!at_work(synchronous, cuts / 2).is_empty(), "{synchronous}");
    }
}

#[test]
fn a_power_cut_leaves_no_half_made_and_no_half_restored_wallet() {
    let cuts = number("KIWI_POWER_CUTS", 40);
    let on = |disk: fn(&Path) -> CachedDisk, cuts| {
        let place = Place::new();
        fs::create_dir(place.root()).unwrap();
        private(&place.root());
        cut("power found", &place, disk(&place.root()), cuts, judge_found)
    };
    assert_eq!(on(CachedDisk::new, cuts), Vec::<String>::new());
    // On a disk that says that it has what it has not, the cuts do see what is lost.
    assert!(!on(CachedDisk::that_lies, cuts).is_empty());
}
