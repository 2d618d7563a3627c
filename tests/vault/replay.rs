//! What is old and whole put in the place of what is new: pages, frames of the log, whole files.

use std::collections::BTreeMap;

use crate::files::{Bench, Files, LOG, Life, Moment, NAMES, STORE, lived};
use crate::judge::{Contents, Told, judge, truth};

const PAGE: usize = 4096;
/// The log's own header, and that of each of its frames.
const LOG_HEAD: usize = 32;
const FRAME: usize = 24 + PAGE;

/// A wallet as it should be, and a place to put others in.
struct Trial<'m> {
    bench: Bench,
    whole: &'m Moment,
    truth: Contents,
}

impl<'m> Trial<'m> {
    fn of(whole: &'m Moment) -> Self {
        let bench = Bench::of(&whole.files.0["keys"]);
        bench.put(&whole.files);
        let truth = truth(bench.root(), &whole.password);
        Self { bench, whole, truth }
    }

    fn judge(&self, files: &Files, password: &str) -> Told {
        self.bench.put(files);
        judge(self.bench.root(), password, &self.truth)
    }

    /// What is told when each of these pieces of a file is as another file has it: all of them when asked for, else some.
    fn pieces(&self, name: &'static str, other: &[u8], pieces: &[std::ops::Range<usize>]) -> BTreeMap<Told, usize> {
        let whole = &self.whole.files.0[name];
        let differing: Vec<_> =
            pieces.iter().filter(|piece| whole[(*piece).clone()] != other[(*piece).clone()]).cloned().collect();
        let step = if std::env::var_os("KIWI_TAMPER").is_some() { 1 } else { differing.len().div_ceil(12) };
        let mut tally = BTreeMap::new();
        for piece in differing.into_iter().step_by(step) {
            let mut bytes = whole.clone();
            bytes[piece.clone()].copy_from_slice(&other[piece]);
            *tally.entry(self.judge(&self.whole.files.with(name, bytes), &self.whole.password)).or_insert(0) += 1;
        }
        tally
    }
}

/// What an old page may say unnoticed: nothing of these is bound to the ledger, nor to anything that is. See SECURITY.md.
const UNBOUND: [&str; 6] =
    ["history_text_data", "history_text_idx", "history_unread", "history_word", "shelf", "wallet"];

#[test]
fn an_older_page_is_told_or_tells_of_no_money() {
    let life = lived();
    let trial = Trial::of(&life.locked);
    for (when, older) in [("before both", &life.earlier), ("before the last", &life.later)] {
        let other = &older.files.0[STORE];
        let length = other.len().min(life.locked.files.0[STORE].len());
        let pages: Vec<_> = (0..length / PAGE).map(|page| page * PAGE..(page + 1) * PAGE).collect();
        let tally = trial.pieces(STORE, other, &pages);
        println!("pages of {when}: {tally:#?}");
        assert!(tally.contains_key(&Told::Checked) && tally.values().sum::<usize>() > 8);
        for told in tally.keys() {
            let Told::Silent(tables) = told else { continue };
            assert!(tables.iter().all(|table| UNBOUND.contains(&table.as_str())), "{when}: {tables:?}");
        }
    }
}

#[test]
fn a_frame_of_an_older_log_is_told() {
    let life = lived();
    let trial = Trial::of(&life.later);
    let (log, older) = (&life.later.files.0[LOG], &life.earlier.files.0[LOG]);
    let frames = |length: usize| (LOG_HEAD..length).step_by(FRAME).map(|at| at..at + FRAME).collect::<Vec<_>>();
    let tally = trial.pieces(LOG, older, &frames(log.len().min(older.len())));
    println!("frames of the older log: {tally:#?}");
    assert!(tally.keys().all(|told| matches!(told, Told::Anchor(_))) && tally.len() > 1);
}

/// What is told of a wallet whose files are of two times: to the newer password, and to the older.
fn told_of(trial: &Trial<'_>, life: &Life, old: &[&str]) -> (Told, Told) {
    let from = |name: &str| if old.contains(&name) { &life.earlier } else { &life.later };
    let files = Files(NAMES.iter().map(|name| (*name, from(name).files.0[*name].clone())).collect());
    (trial.judge(&files, &life.later.password), trial.judge(&files, &life.earlier.password))
}

#[test]
fn files_of_two_times_are_told_apart() {
    let life = lived();
    let trial = Trial::of(&life.later);
    for mixture in 0..1_u32 << NAMES.len() {
        let old: Vec<_> =
            NAMES.iter().enumerate().filter(|(at, _)| mixture & 1 << at != 0).map(|(_, name)| *name).collect();
        let told = told_of(&trial, life, &old);
        let is_old = |name| old.contains(&name);
        let wrong = Told::Refused("wrong-credentials");
        // The first file decides which password opens, and one copy of the keys tells on the other.
        let noticed = |what: &str, told: &Told| {
            // A database and a log of two times may not even open.
            let mixed = is_old(STORE) != is_old(LOG) && *told == Told::Refused("damaged-store");
            if mixed { told.clone() } else { Told::Noticed(what.to_owned()) }
        };
        let (by_the_new, by_the_old) = match (is_old("keys"), is_old("keys.bak")) {
            (true, true) => (wrong, told.1.clone()),
            (false, false) => (told.0.clone(), wrong),
            (true, false) => (wrong, noticed("KeysOlderThanTwin", &told.1)),
            (false, true) => (noticed("ChangeFinished", &told.0), wrong),
        };
        assert_eq!(told, (by_the_new.clone(), by_the_old), "{old:?}");
        if is_old("keys") != is_old("keys.bak") {
            continue;
        }
        let told = if is_old("keys") { told.1 } else { told.0 };
        // With a database, a log and an anchor of the same earlier time, everything is as it was then.
        match (is_old(STORE), is_old(LOG), is_old("anchor")) {
            (false, false, _) => assert_eq!(told, Told::Same, "{old:?}: the anchor may lag"),
            (true, true, true) => assert!(matches!(told, Told::Silent(_)), "{old:?}: {told:?}"),
            _ => assert!(!matches!(told, Told::Silent(_) | Told::Same), "{old:?}: {told:?}"),
        }
    }
}
