//! The power goes at any moment: what was written and not yet confirmed by the disk is there, or not, or in part.
//!
//! A program works under a library that writes down what it does to its files ([`crate::shim`]). Each record is then cut off
//! somewhere, and a disk is made as the power cut may have left it. `KIWI_POWER_CUTS=20000 cargo test --test vault power`
//! makes so many, `KIWI_POWER_SEED` others.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use kiwi::vault::{AnchorVerdict, Height, Notice, Verdict, verify};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use crate::child::Actor;
use crate::flags::number;
use crate::place::{PASSWORD, Place, SECOND, files_below, pay, payments, phone, private, secret, vault_at};
use crate::shim::{Deed, deeds};

const SECTOR: usize = 512;
const PAYMENTS: i64 = 60;
/// Where the program writes what it acknowledged: how many payments, and which password.
const SAID: &str = "acknowledged";

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

/// A file on the disk, and what is on its way there.
#[derive(Clone, Default)]
struct Contents {
    sure: Vec<u8>,
    pending: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Cut(length) => bytes.resize(*length, 0),
            Self::Write(at, new) => {
                let end = at + new.len();
                bytes.resize(bytes.len().max(end), 0);
                bytes[*at..end].copy_from_slice(new);
            }
        }
    }

    /// What of it had reached the disk: all, nothing, or, of a write, some of its sectors.
    fn apply_perhaps(&self, bytes: &mut Vec<u8>, chance: &mut ChaCha8Rng) {
        match (chance.random_range(0..3), self) {
            (0, _) => {}
            (1, Self::Write(at, new)) => {
                for (sector, part) in new.chunks(SECTOR).enumerate() {
                    if chance.random() {
                        Self::Write(at + sector * SECTOR, part.to_vec()).apply(bytes);
                    }
                }
            }
            _ => self.apply(bytes),
        }
    }
}

#[derive(Clone)]
enum Naming {
    Made(PathBuf, usize),
    Renamed(PathBuf, PathBuf),
    Removed(PathBuf),
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Made(path, file) => drop(names.insert(path.clone(), *file)),
            Self::Removed(path) => drop(names.remove(path)),
            Self::Renamed(from, to) => {
                let file = names.remove(from).unwrap();
                names.insert(to.clone(), file);
            }
        }
    }

    fn folder(&self) -> &Path {
        let (Self::Made(path, _) | Self::Renamed(_, path) | Self::Removed(path)) = self;
        path.parent().unwrap()
    }
}

/// A disk with a cache in front of it.
#[derive(Clone)]
struct Disk {
    files: Vec<Contents>,
    /// As programs see them.
    names: BTreeMap<PathBuf, usize>,
    /// As they are on the disk for sure.
    sure: BTreeMap<PathBuf, usize>,
    pending: Vec<Naming>,
    /// What the numbers of opened files mean.
    opened: BTreeMap<i64, (PathBuf, Option<usize>)>,
    /// How much was acknowledged.
    said: String,
}

impl Disk {
    fn new(root: &Path) -> Self {
        let (mut files, mut names) = (Vec::new(), BTreeMap::new());
        for path in files_below(root) {
            names.insert(path.clone(), files.len());
            files.push(Contents { sure: fs::read(path).unwrap(), pending: Vec::new() });
        }
        let sure = names.clone();
        Self { files, names, sure, pending: Vec::new(), opened: BTreeMap::new(), said: String::new() }
    }

    fn name(&mut self, naming: Naming) {
        naming.apply(&mut self.names);
        self.pending.push(naming);
    }

    fn file(&mut self, number: i64) -> Option<&mut Contents> {
        let file = self.opened.get(&number)?.1?;
        self.files.get_mut(file)
    }

    fn see(&mut self, deed: &Deed) {
        match deed {
            Deed::Made(path) => {
                self.files.push(Contents::default());
                let file = self.files.len() - 1;
                self.name(Naming::Made(path.clone(), file));
            }
            Deed::Opened(number, path) => {
                let file = self.names.get(path).copied();
                self.opened.insert(*number, (path.clone(), file));
            }
            Deed::Written(number, at, bytes) => {
                if self.opened[number].0.ends_with(SAID) {
                    self.said.push_str(std::str::from_utf8(bytes).unwrap());
                }
                let at = usize::try_from(*at).unwrap();
                self.file(*number).unwrap().pending.push(Change::Write(at, bytes.clone()));
            }
            Deed::Cut(number, length) => {
                let length = usize::try_from(*length).unwrap();
                self.file(*number).unwrap().pending.push(Change::Cut(length));
            }
            Deed::Synced(number) => self.sync(*number),
            Deed::Renamed(from, to) => self.name(Naming::Renamed(from.clone(), to.clone())),
            Deed::Removed(path) => self.name(Naming::Removed(path.clone())),
            Deed::FolderMade(_) => {}
        }
    }

    fn sync(&mut self, number: i64) {
        let path = self.opened[&number].0.clone();
        if let Some(file) = self.file(number) {
            for change in std::mem::take(&mut file.pending) {
                change.apply(&mut file.sure);
            }
        } else {
            let here = |naming: &mut Naming| naming.folder() == path;
            for naming in self.pending.extract_if(.., here) {
                naming.apply(&mut self.sure);
            }
        }
    }

    /// The disk as a power cut may leave it: names in the order in which they were given, as far as it got; of every file
    /// whatever of the rest was written.
    fn cut_off(&self, chance: &mut ChaCha8Rng, root: &Path, target: &Path) {
        let mut names = self.sure.clone();
        let reached = chance.random_range(0..=self.pending.len());
        for naming in &self.pending[..reached] {
            naming.apply(&mut names);
        }
        for (path, file) in names {
            let Contents { mut sure, pending } = self.files[file].clone();
            for change in &pending {
                change.apply_perhaps(&mut sure, chance);
            }
            let path = target.join(path.strip_prefix(root).unwrap());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, sure).unwrap();
        }
    }

    /// The payments that were acknowledged, and the password that was in force last.
    fn acknowledged(&self) -> (i64, &str) {
        let whole = self.said.rfind('\n').map_or("", |end| &self.said[..end]);
        let last = whole.lines().last().and_then(|last| last.split_once(' '));
        last.map_or((20, PASSWORD), |(payments, password)| (payments.parse().unwrap(), password))
    }
}

/// What is wrong with what a power cut left, if anything is.
fn judge(root: &Path, (least, password): (i64, &str)) -> Result<(), String> {
    fs::remove_file(root.join(SAID)).ok();
    private(root);
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

/// Works with the engine set so, and cuts the power so often, each time somewhere else; what was wrong afterwards.
fn cut(synchronous: &str, cuts: u64) -> Vec<String> {
    let (place, _) = Place::with_profile();
    let log = tempfile::NamedTempFile::new().unwrap();
    let mut disk = Disk::new(&place.root());
    assert!(Actor::watched(&format!("power {synchronous}"), &place.root(), log.path()).ended_well());
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
        disk.cut_off(&mut chance, &place.root(), &root);
        if let Err(problem) = judge(&root, disk.acknowledged()) {
            wrong.push(format!("after {moment} of {} deeds: {problem}", deeds.len()));
        }
    }
    eprintln!("synchronous {synchronous}: {} of {cuts} cuts lost something", wrong.len());
    wrong
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    let cuts = number("KIWI_POWER_CUTS", 40);
    assert_eq!(cut("as it is", cuts), Vec::<String>::new());
    // Where the disk is not waited for, the cuts do see what is lost.
    for synchronous in ["NORMAL", "OFF"] {
        assert!(!cut(synchronous, cuts / 2).is_empty(), "{synchronous}");
    }
}
