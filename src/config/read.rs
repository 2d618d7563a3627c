//! Reading the settings file: every good line counts, every bad one is named.

use std::fmt;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml_edit::DocumentMut;

use super::{AUTO_LOCK_MINUTES, Auto, AutoLock, ColorWish, GlyphChoice, Settings, nearest};
use crate::i18n::Language;

/// Something wrong in the settings file. `E` is why a key was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem<E> {
    /// On which line, from one.
    pub line: usize,
    /// What is wrong.
    pub reason: Reason<E>,
}

/// What can be wrong on a line of the settings file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason<E> {
    /// It is not TOML; the parser's words.
    Syntax(String),
    /// A key that means nothing; the likeliest meant one, if any.
    UnknownKey(String, Option<&'static str>),
    /// A value of the wrong kind or out of bounds: the key, and what can be written there.
    Value(String, &'static str),
    /// A key of the keyboard that cannot be taken: the action and why.
    Key(String, E),
    /// It has characters of another encoding: what is not UTF-8 cannot be saved again as it is.
    Encoding,
    /// The file cannot be read; the system's words.
    Unreadable(String),
    /// From this line on nothing was read: the file is too long, or too much of it is no TOML.
    Rest,
}

/// An action's name with the keys that the file wants for it.
pub(crate) type Wish = (String, Vec<String>);

/// The most of a settings file that is read, in bytes.
pub const LARGEST_FILE: usize = 64 * 1024;
/// How many lines may be no TOML before the rest is given up: to find each takes a reading of the whole.
const MOST_BROKEN: usize = 50;

impl<E: fmt::Display> fmt::Display for Problem<E> {
    /// In English, for the command line; the screen has its own words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !matches!(self.reason, Reason::Unreadable(_)) {
            write!(f, "line {}: ", self.line)?;
        }
        match &self.reason {
            Reason::Syntax(words) => f.write_str(words),
            Reason::UnknownKey(key, Some(near)) => write!(f, "unknown key '{key}'; did you mean '{near}'?"),
            Reason::UnknownKey(key, None) => write!(f, "unknown key '{key}'"),
            Reason::Value(key, expected) => write!(f, "{key} must be one of: {expected}"),
            Reason::Key(action, why) => write!(f, "keys.{action}: {why}"),
            Reason::Encoding => f.write_str("not UTF-8: nothing can be saved in this file until it is"),
            Reason::Unreadable(words) => write!(f, "the file cannot be read: {words}"),
            Reason::Rest => f.write_str("nothing was read from here on"),
        }
    }
}

/// The keys of the file, in the order of its documentation.
pub const KEYS: [&str; 10] = [
    "language",
    "theme",
    "auto_lock_minutes",
    "mask_on_start",
    "mouse",
    "glyphs",
    "color",
    "remember_label",
    "guide_in_menu",
    "keys",
];

/// The text of the settings file, as much of it as is read, and the first place where it is none. A file that is not there
/// is empty; what is no text in it, in a comment of another encoding perhaps, does not take the rest with it.
pub fn text_of<E>(path: &Path) -> (String, Option<Problem<E>>) {
    let mut bytes = Vec::new();
    // A little more than is read, so that it shows.
    let read = File::open(path).and_then(|file| file.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        let told = (error.kind() != ErrorKind::NotFound).then(|| Reason::Unreadable(error.to_string()));
        return (String::new(), told.map(|reason| Problem { line: 1, reason }));
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    // A letter may be cut in two where the reading ends.
    let cut = bytes.len() > LARGEST_FILE;
    let foreign = std::str::from_utf8(&bytes).err().filter(|why| why.error_len().is_some() || !cut);
    let problem = foreign.map(|why| Problem { line: line_at(&text, why.valid_up_to()), reason: Reason::Encoding });
    (text, problem)
}

/// Reads the text of a settings file. What is wrong is left at its default and named.
///
/// `check` is asked about the actions of `[keys]` with their chords, all at once and in the order of the file: whether a key is
/// free depends on who gives it away, before or after.
pub fn read<E>(text: &str, check: impl FnMut(&[Wish]) -> Vec<Result<(), E>>) -> (Settings, Vec<Problem<E>>) {
    let mut problems = Vec::new();
    let text = without_broken_lines(text, &mut problems);
    let mut reader = Reader { text: &text, check, settings: Settings::default(), problems };
    if let Ok(table) = DeTable::parse(&text) {
        for (key, value) in table.get_ref() {
            reader.entry(key, value);
        }
        // A number that no machine holds is passed over in reading, but nothing can be saved beside it.
        if let Err(why) = text.parse::<DocumentMut>() {
            reader.problem(why.span().map_or(0, |span| span.start), Reason::Syntax(why.message().to_owned()));
        }
    }
    reader.problems.sort_by_key(|problem| problem.line);
    (reader.settings, reader.problems)
}

/// The text with every line emptied that keeps it from being TOML.
fn without_broken_lines<E>(text: &str, problems: &mut Vec<Problem<E>>) -> String {
    let (text, mut cut) = text_read(text);
    // With the ends that they have: a file that is taken here without a word must be TOML when it is saved, too.
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut whole = lines.concat();
    // Each round empties a line, and halves the text once there were too many: there are no more rounds than lines.
    for round in 0..=lines.len() {
        let Err(why) = DeTable::parse(&whole) else { break };
        let line = line_at(&whole, why.span().map_or(0, |span| span.start)).min(lines.len().max(1));
        if round >= MOST_BROKEN {
            lines.truncate((line - 1).min(lines.len() / 2));
            cut = true;
        } else {
            problems.push(Problem { line, reason: Reason::Syntax(why.message().to_owned()) });
            match lines.get_mut(line - 1) {
                Some(bad) if !is_empty(bad) => *bad = "\n",
                // The fault shows at an empty line, as an unclosed bracket does: nothing after it can be trusted.
                _ => lines.truncate(lines.iter().rposition(|line| !is_empty(line)).unwrap_or(0)),
            }
        }
        whole = lines.concat();
    }
    if cut {
        problems.retain(|problem| problem.line <= lines.len());
        problems.push(Problem { line: lines.len() + 1, reason: Reason::Rest });
    }
    whole
}

/// Whether nothing but a line's end is there, of the two that TOML has.
fn is_empty(line: &str) -> bool {
    matches!(line, "" | "\n" | "\r\n")
}

/// As much of the text as is read, in whole lines, and whether there is more.
fn text_read(text: &str) -> (&str, bool) {
    if text.len() <= LARGEST_FILE {
        return (text, false);
    }
    let most = &text[..text.floor_char_boundary(LARGEST_FILE)];
    (most.rsplit_once('\n').map_or("", |(lines, _)| lines), true)
}

/// The line of a place in a text, from one.
fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

struct Reader<'a, C, E> {
    text: &'a str,
    check: C,
    settings: Settings,
    problems: Vec<Problem<E>>,
}

impl<C: FnMut(&[Wish]) -> Vec<Result<(), E>>, E> Reader<'_, C, E> {
    fn problem(&mut self, offset: usize, reason: Reason<E>) {
        self.problems.push(Problem { line: line_at(self.text, offset), reason });
    }

    fn entry(&mut self, key: &Spanned<toml::de::DeString<'_>>, value: &Spanned<DeValue<'_>>) {
        let (name, plain, set) = (key.get_ref().as_ref(), value.get_ref(), &mut self.settings);
        let taken = match name {
            "language" => one_of(plain, &LANGUAGES).map(|language| set.language = language),
            "theme" => plain.as_str().map(|theme| theme.clone_into(&mut set.theme)).ok_or(THEMES),
            "auto_lock_minutes" => auto_lock(plain).map(|after| set.auto_lock = after),
            "mask_on_start" => truth(plain).map(|on| set.mask_on_start = on),
            "mouse" => truth(plain).map(|on| set.mouse = on),
            "glyphs" => one_of(plain, &GLYPHS).map(|glyphs| set.glyphs = glyphs),
            "color" => one_of(plain, &COLORS).map(|color| set.color = color),
            "remember_label" => truth(plain).map(|on| set.remember_label = on),
            "guide_in_menu" => truth(plain).map(|on| set.guide_in_menu = on),
            "keys" => plain.as_table().map(|table| self.keys(table)).ok_or(CHORDS),
            unknown => {
                let near = nearest(unknown, KEYS.into_iter());
                return self.problem(key.span().start, Reason::UnknownKey(unknown.to_owned(), near));
            }
        };
        if let Err(expected) = taken {
            self.problem(value.span().start, Reason::Value(name.to_owned(), expected));
        }
    }

    /// Takes `action = "chord"` or `action = ["chord", …]`, each if the check lets it pass.
    fn keys(&mut self, table: &DeTable<'_>) {
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(action, _)| action.span().start);
        let (mut places, mut wishes) = (Vec::new(), Vec::new());
        for (action, value) in entries {
            let name = action.get_ref().as_ref().to_owned();
            match texts(value.get_ref()) {
                Some(chords) => {
                    places.push(action.span().start);
                    wishes.push((name, chords));
                }
                None => self.problem(value.span().start, Reason::Value(name, CHORDS)),
            }
        }
        let answers = (self.check)(&wishes);
        for ((place, (name, chords)), answer) in places.into_iter().zip(wishes).zip(answers) {
            match answer {
                Ok(()) => {
                    self.settings.keys.insert(name, chords);
                }
                Err(refused) => self.problem(place, Reason::Key(name, refused)),
            }
        }
    }
}

/// The words of a setting with what they mean, after how they are written.
type Words<T, const N: usize> = (&'static str, [(&'static str, T); N]);

const THEMES: &str = "\"dark\", \"light\", \"contrast\"";
const CHORDS: &str = "\"ctrl+l\", [\"ctrl+l\", \"f10\"]";

const LANGUAGES: Words<Auto<Language>, 4> = (
    "\"auto\", \"en\", \"bg\", \"ru\"",
    [
        ("auto", Auto::Auto),
        ("en", Auto::Set(Language::En)),
        ("bg", Auto::Set(Language::Bg)),
        ("ru", Auto::Set(Language::Ru)),
    ],
);

const GLYPHS: Words<Auto<GlyphChoice>, 3> = (
    "\"auto\", \"unicode\", \"ascii\"",
    [("auto", Auto::Auto), ("unicode", Auto::Set(GlyphChoice::Unicode)), ("ascii", Auto::Set(GlyphChoice::Ascii))],
);

const COLORS: Words<ColorWish, 3> = (
    "\"auto\", \"always\", \"never\"",
    [("auto", ColorWish::Auto), ("always", ColorWish::Always), ("never", ColorWish::Never)],
);

fn one_of<T: Copy, const N: usize>(value: &DeValue<'_>, words: &Words<T, N>) -> Result<T, &'static str> {
    let text = value.as_str().ok_or(words.0)?;
    words.1.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning).ok_or(words.0)
}

fn truth(value: &DeValue<'_>) -> Result<bool, &'static str> {
    value.as_bool().ok_or("true, false")
}

fn auto_lock(value: &DeValue<'_>) -> Result<AutoLock, &'static str> {
    const EXPECTED: &str = "1 … 240, \"never\"";
    if value.as_str() == Some("never") {
        return Ok(AutoLock::Never);
    }
    let number = value.as_integer().filter(|number| number.radix() == 10).ok_or(EXPECTED)?;
    let minutes = number.as_str().parse().map_err(|_| EXPECTED)?;
    if AUTO_LOCK_MINUTES.contains(&minutes) { Ok(AutoLock::After(minutes)) } else { Err(EXPECTED) }
}

fn texts(value: &DeValue<'_>) -> Option<Vec<String>> {
    match (value.as_str(), value.as_array()) {
        (Some(text), _) => Some(vec![text.to_owned()]),
        (None, Some(array)) => array.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect(),
        _ => None,
    }
}
