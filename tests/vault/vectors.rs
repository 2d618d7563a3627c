//! Keys files of the first version with one fault each, kept for ever, and what is said to each.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use kiwi::domain::phone::Phone;
use kiwi::vault::{KdfParams, KdfPolicy, Limits, RecoveryKey, Unlock, Vault};

use crate::keys_file::{self, HASH};
use crate::place::{class, secret};

const FILE: &str = "tests/fixtures/keys-1.toml";
const TEXT: &str = include_str!("../fixtures/keys-1.toml");
const CHEAP: KdfPolicy = KdfPolicy::Fixed(KdfParams::cheap_for_tests());

/// What the file says.
#[derive(serde::Deserialize)]
struct Kept {
    number: String,
    password: String,
    recovery_key: String,
    bases: BTreeMap<String, String>,
    /// Base, fault, what the password gets to hear, what the recovery key gets to hear.
    vectors: BTreeMap<String, [String; 4]>,
}

impl Kept {
    fn read() -> Self {
        toml::from_str(TEXT).unwrap()
    }

    fn base(&self, name: &str) -> Vec<u8> {
        bytes(&self.bases[name])
    }

    fn phone(&self) -> Phone {
        Phone::parse(&self.number).unwrap()
    }

    /// A base with its fault.
    fn faulty(&self, base: &str, fault: &str) -> Vec<u8> {
        let steps = fault.split(',').map(str::trim).filter(|step| !step.is_empty());
        steps.fold(self.base(base), |file, step| self.done(file, step))
    }

    fn done(&self, mut file: Vec<u8>, step: &str) -> Vec<u8> {
        let words: Vec<_> = step.split(' ').collect();
        match words[..] {
            ["put", at, hex] => {
                let (at, new) = (number(at), bytes(hex));
                file[at..at + new.len()].copy_from_slice(&new);
            }
            ["flip", at, hex] => file[number(at)] ^= bytes(hex)[0],
            ["keep", count] => file.truncate(number(count)),
            ["cut", range] => drop(file.drain(span(range))),
            ["insert", at, hex] => drop(file.splice(number(at)..number(at), bytes(hex))),
            ["repeat", range, at] => {
                let copy = file[span(range)].to_vec();
                file.splice(number(at)..number(at), copy);
            }
            ["swap", first, second] => {
                let (first, second) = (span(first), span(second));
                let between = file[first.end..second.start].to_vec();
                let new = [&file[second.clone()], &between, &file[first.clone()]].concat();
                file.splice(first.start..second.end, new);
            }
            ["copy", range, base] => file[span(range)].copy_from_slice(&self.base(base)[span(range)]),
            ["graft", range, base, at] => {
                drop(file.splice(number(at)..number(at), self.base(base)[span(range)].to_vec()));
            }
            ["fill", count] => file.resize(number(count), 0),
            ["hash"] => file = keys_file::hashed(&file[..file.len() - HASH]),
            _ => panic!("no such fault: {step}"),
        }
        file
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(byte).collect()
}

fn number(text: &str) -> usize {
    text.parse().unwrap()
}

fn span(text: &str) -> std::ops::Range<usize> {
    let (start, end) = text.split_once("..").unwrap();
    number(start)..number(end)
}

/// A folder of one profile, whose keys file can be exchanged.
struct Shelf {
    place: tempfile::TempDir,
    folder: PathBuf,
}

impl Shelf {
    fn of(base: &[u8]) -> Self {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join(keys_file::id(base));
        fs::create_dir(&folder).unwrap();
        for path in [place.path(), &folder] {
            fs::set_permissions(path, fs::Permissions::from_mode(0o700)).unwrap();
        }
        Self { place, folder }
    }

    /// What the vault says to this file, for each of the two ways in.
    fn says(&self, file: &[u8], kept: &Kept, limits: Limits) -> [&'static str; 2] {
        for name in ["keys", "keys.bak"] {
            fs::write(self.folder.join(name), file).unwrap();
        }
        let vault = Vault::with(self.place.path(), CHEAP, limits);
        let key = RecoveryKey::parse(&secret(&kept.recovery_key)).unwrap();
        let password = secret(&kept.password);
        [Unlock::Password(&password), Unlock::Recovery(&key)].map(|with| class(vault.unlock(&kept.phone(), with)))
    }
}

#[test]
fn every_kept_fault_is_told_as_what_it_is() {
    let kept = Kept::read();
    let limits = |base: &str| if base == "dear" { Limits::standard() } else { Limits::relaxed_for_tests() };
    let shelves: BTreeMap<_, _> = kept.bases.keys().map(|name| (name, Shelf::of(&kept.base(name)))).collect();
    let mut wrong = Vec::new();
    for (name, [base, fault, password, recovery]) in &kept.vectors {
        let file = kept.faulty(base, fault);
        assert!(
            fault.is_empty() || kept.bases.values().all(|whole| bytes(whole) != file) || fault.starts_with("copy 0..")
        );
        let said = shelves[base].says(&file, &kept, limits(base));
        if said != [password, recovery] {
            wrong.push(format!("{name}: {said:?} instead of {password}, {recovery}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let faults: BTreeSet<_> = kept.vectors.values().map(|[base, fault, ..]| (base, fault)).collect();
    assert!(faults.len() == kept.vectors.len() && faults.len() > 100, "{} different ones", faults.len());
}

#[test]
fn the_kept_files_open_by_the_description_of_their_format_alone() {
    let kept = Kept::read();
    let key = |name: &str| keys_file::data_key(&kept.base(name), &kept.number, &kept.password);
    assert_eq!(key("two"), key("one"), "one profile");
    assert_ne!(key("two"), key("other"));
    for name in ["two", "one", "dear", "other"] {
        let file = kept.base(name);
        assert_eq!(keys_file::closed(&file[..file.len() - 2 * HASH], &key(name)), file, "{name}");
    }
}

/// New files for the vectors, in the words of the file.
fn new_bases(kept: &Kept) -> BTreeMap<&'static str, String> {
    const OLDER: &str = "an older password";
    let hex = |file: Vec<u8>| file.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let (password, least) = (secret(&kept.password), KdfParams { kib: 19 * 1024, passes: 2, lanes: 1 });
    let (place, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let vault = |place: &tempfile::TempDir, policy| Vault::with(place.path(), policy, Limits::relaxed_for_tests());
    let (profile, key) = vault(&place, CHEAP).create(&kept.phone(), &secret(OLDER), None).unwrap();
    let keys = profile.folder().join("keys");
    let before = fs::read(&keys).unwrap();
    profile.keyring().change_password(&secret(OLDER), &password).unwrap();
    profile.close().unwrap();
    let two = fs::read(&keys).unwrap();
    let data_key = keys_file::data_key(&two, &kept.number, &kept.password);
    let one = keys_file::closed(&[&two[..48], &[1], &two[49..150]].concat(), &data_key);
    let profile = vault(&place, KdfPolicy::Fixed(least)).open(&kept.phone(), &password).unwrap();
    profile.keyring().change_password(&password, &password).unwrap();
    let dear = fs::read(&keys).unwrap();
    let (profile, _) = vault(&elsewhere, CHEAP).create(&kept.phone(), &password, None).unwrap();
    let other = fs::read(profile.folder().join("keys")).unwrap();
    let files = [("two", two), ("one", one), ("before", before), ("other", other), ("dear", dear)];
    let mut texts: BTreeMap<_, _> = files.map(|(name, file)| (name, hex(file))).into();
    texts.insert("recovery_key", key.to_text().expose().to_owned());
    texts
}

#[test]
fn vectors_are_written_anew_when_asked_for() {
    if std::env::var_os("KIWI_WRITE_VECTORS").is_none() {
        return;
    }
    let texts = new_bases(&Kept::read());
    let renewed =
        TEXT.lines().map(|line| match line.split_once(" = ").and_then(|(name, _)| texts.get_key_value(name)) {
            Some((name, text)) => format!("{name} = \"{text}\"\n"),
            None => format!("{line}\n"),
        });
    fs::write(FILE, renewed.collect::<String>()).unwrap();
}
