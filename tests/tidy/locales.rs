//! How the translations read on the screen: lines that fit, stops that are not doubled, no message that nobody says.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use crate::assert_tidy;
use crate::source::sources_under;

/// The cells of the line of guidance at 80 columns.
const GUIDANCE: usize = 78;
/// What stands in the place of a variable: a key's name.
const SAMPLE: &str = "Ctrl+N";

/// Every line `name = text` of a translation, attributes as `message_attribute`.
fn lines(text: &str) -> Vec<(String, String)> {
    let (mut message, mut found) = (String::new(), Vec::new());
    for line in text.lines() {
        let Some((name, said)) = line.split_once(" = ") else { continue };
        let id = match name.trim_start().strip_prefix('.') {
            Some(attribute) => format!("{message}_{attribute}"),
            None if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                name.clone_into(&mut message);
                name.to_owned()
            }
            None => continue,
        };
        found.push((id, said.to_owned()));
    }
    found
}

/// The text with a sample for each variable and the words of each message that it names.
fn filled(said: &str, all: &[(String, String)]) -> String {
    let mut parts = said.split("{ ");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(" }").unwrap_or((part, ""));
        text.push_str(all.iter().find(|(id, _)| id == name).map_or(SAMPLE, |(_, said)| said));
        text.push_str(rest);
    }
    text
}

fn too_long(all: &[(String, String)]) -> Vec<String> {
    let guidance = all.iter().filter(|(id, _)| id.contains("guidance"));
    let cells = guidance.map(|(id, said)| (id, filled(said, all).chars().count()));
    cells.filter(|(_, cells)| *cells > GUIDANCE).map(|(id, cells)| format!("{id} takes {cells} cells")).collect()
}

/// A long date ends with a full stop of its own where a word for the year follows it.
fn doubled(all: &[(String, String)]) -> Vec<String> {
    let year_has_stop = all.iter().any(|(id, said)| id == "date-year-mark" && said.ends_with('.'));
    let twice = |said: &str| said.contains("..") || (year_has_stop && said.contains("{ $date }."));
    all.iter().filter(|(_, said)| twice(said)).map(|(id, _)| format!("{id} ends with two full stops")).collect()
}

/// Messages whose function appears nowhere in the program and that no other message names.
fn unsaid(all: &[(String, String)], program: &str) -> Vec<String> {
    let named = |id: &str| all.iter().any(|(_, said)| said.contains(&format!("{{ {id} }}")));
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    // A call, or a label before its value.
    let said: HashSet<&str> =
        program.split_inclusive(|letter| !is_word(letter)).filter_map(|word| word.strip_suffix(['(', ' '])).collect();
    let unsaid = all.iter().filter(|(id, _)| !said.contains(id.replace('-', "_").as_str()) && !named(id));
    unsaid.map(|(id, _)| format!("{id} is said nowhere")).collect()
}

fn all_of(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(language);
    let files = fs::read_dir(&folder).expect("the language's folder").map(|file| file.expect("a file").path());
    files.flat_map(|file| lines(&fs::read_to_string(file).expect("a translation"))).collect()
}

#[test]
fn guidance_fits_its_line() {
    for language in ["en", "bg", "ru"] {
        assert_tidy(&too_long(&all_of(language)));
    }
}

#[test]
fn no_full_stop_is_doubled() {
    for language in ["en", "bg", "ru"] {
        assert_tidy(&doubled(&all_of(language)));
    }
}

#[test]
fn every_message_is_said() {
    let program: String = sources_under("src").iter().map(|source| source.text.clone()).collect();
    assert_tidy(&unsaid(&all_of("en"), &program));
}

#[test]
fn what_these_forbid_is_caught() {
    let text = "date-year-mark = г.\nlong-guidance = { example } { $key } for all that can be said of it here, and for very much more, too\n\
                example = an example\nuntil = до { $date }.\nsaid = yes\n    .next = no\nunused = never\n";
    let all = lines(text);
    assert_eq!(too_long(&all), ["long-guidance takes 82 cells"]);
    assert_eq!(doubled(&all), ["until ends with two full stops"]);
    let program = "l.date_year_mark() l.long_guidance() l.until() l.said() l.said_next()";
    assert_eq!(unsaid(&all, program), ["unused is said nowhere"]);
}
