//! What stands on the screen, in every language: the program's own words, the shop's, and the offer.

use std::fs;
use std::path::{Path, PathBuf};

/// A shorter piece may stand somewhere by chance, or as a word of a format.
const LEAST: usize = 12;

/// Every piece of text that a person can see.
pub(crate) fn of_the_screen() -> Vec<String> {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let mut pieces: Vec<String> = texts(&assets.join("locales")).iter().flat_map(|text| messages(text)).collect();
    let offers = texts(&assets.join("offer"));
    pieces.extend(offers.iter().flat_map(|text| text.lines()).map(|line| line.trim().to_owned()));
    let catalogue = fs::read_to_string(assets.join("catalogue.toml")).expect("the catalogue");
    strings(&catalogue.parse().map(toml::Value::Table).expect("a catalogue"), &mut pieces);
    pieces.retain(|piece| piece.chars().count() >= LEAST);
    pieces.push("AliExpress".to_owned());
    assert!(pieces.len() > 1000, "only {} pieces of text", pieces.len());
    pieces
}

fn texts(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let read = |path: PathBuf| fs::read_to_string(path).expect("a text");
    entries.flat_map(|path| if path.is_dir() { texts(&path) } else { vec![read(path)] }).collect()
}

/// The messages of a translation, cut where something is put in.
fn messages(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let values = lines.map(|line| line.split_once(" = ").map_or(line, |(_, value)| value));
    values.flat_map(|value| value.split(['{', '}'])).map(|piece| piece.trim().to_owned()).collect()
}

fn strings(value: &toml::Value, into: &mut Vec<String>) {
    match value {
        toml::Value::String(text) => into.push(text.clone()),
        toml::Value::Array(values) => {
            for value in values {
                strings(value, into);
            }
        }
        toml::Value::Table(values) => {
            for value in values.values() {
                strings(value, into);
            }
        }
        _ => {}
    }
}
