//! What the translations, the lock file and the documents must agree on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::assert_tidy;

const LANGUAGES: [&str; 3] = ["en", "bg", "ru"];

/// The messages of a translation file, each with the variables it uses.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut entry) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let name = line.split_once('=').map(|(name, _)| name.trim_end()).unwrap_or_default();
        let attribute = name.trim_start().strip_prefix('.').filter(|name| is_id(name));
        if is_id(name) {
            name.clone_into(&mut message);
            entry.clone_from(&message);
        } else if let Some(attribute) = attribute {
            entry = format!("{message}.{attribute}");
        }
        if !entry.is_empty() {
            found.entry(entry.clone()).or_default().extend(variables(line));
        }
    }
    found
}

fn is_id(name: &str) -> bool {
    let starts = name.strip_prefix('-').unwrap_or(name).starts_with(|c: char| c.is_ascii_alphabetic());
    starts && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

fn variables(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
}

pub(crate) fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn compare(file: &str, language: &str, english: &str, other: &str) -> Vec<String> {
    let (english, other) = (messages(english), messages(other));
    let mut complaints = Vec::new();
    for id in english.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
        match (english.get(id), other.get(id)) {
            (Some(_), None) => complaints.push(format!("{language}/{file}: {id} is missing")),
            (None, Some(_)) => complaints.push(format!("{language}/{file}: {id} is not in English")),
            (one, two) if one != two => complaints.push(format!("{language}/{file}: {id} has other variables")),
            _ => {}
        }
    }
    complaints
}

fn files(language: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(language);
    let entries = fs::read_dir(folder).expect("the folder of a language");
    entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect()
}

#[test]
fn every_language_says_everything() {
    let english = files("en");
    assert!(!english.is_empty());
    for language in LANGUAGES {
        assert_eq!(files(language), english, "{language} has other files");
        for file in &english {
            let [one, other] = ["en", language].map(|name| read(&format!("assets/locales/{name}/{file}")));
            assert_tidy(&compare(file, language, &one, &other));
        }
    }
}

#[test]
fn missing_and_misspelled_messages_are_caught() {
    let english = "a = A { $x }\n    .next = N\nb = B\n";
    assert!(compare("f", "bg", english, "a = А { $x }\n    .next = Н\nb = Б\n").is_empty());
    assert_eq!(compare("f", "bg", english, "a = А { $x }\nb = Б\n"), ["bg/f: a.next is missing"]);
    assert_eq!(compare("f", "bg", english, "a = А { $y }\n    .next = Н\nb = Б\n"), ["bg/f: a has other variables"]);
    assert_eq!(compare("f", "bg", english, &format!("{english}c = В\n")), ["bg/f: c is not in English"]);
}

/// Versions of a package in a lock file.
fn versions(lock: &str, package: &str) -> Vec<String> {
    let name = format!("name = \"{package}\"");
    let lines: Vec<_> = lock.lines().collect();
    let pairs = lines.windows(2).filter(|pair| pair[0] == name);
    pairs.map(|pair| pair[1].trim_start_matches("version = ").trim_matches('"').to_owned()).collect()
}

#[test]
fn there_is_one_crossterm() {
    // Two of them would each hold half of the terminal's state: raw mode, event queue, mouse.
    let lock = read("Cargo.lock");
    assert_eq!(versions(&lock, "crossterm").len(), 1);
    let two = "name = \"crossterm\"\nversion = \"0.28.1\"\n\nname = \"crossterm\"\nversion = \"0.29.0\"\n";
    assert_eq!(versions(two, "crossterm"), ["0.28.1", "0.29.0"]);
}
