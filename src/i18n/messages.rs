//! The messages of one language, each read when it is first said.
//!
//! Reading all of them took a third of the time to the first frame, and most visits say a tenth of them.

use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_typed::prelude::L10nError;

/// What the generated functions ask for their texts.
pub(super) struct Messages(Mutex<Shelf>);

struct Shelf {
    text: String,
    /// Where each stands in the text, in the order of their names.
    places: Vec<Place>,
    read: FluentBundle<FluentResource>,
}

/// Where an entry stands, and its name within it.
struct Place {
    name: Range<usize>,
    entry: Range<usize>,
}

#[allow(clippy::needless_pass_by_value, reason = "the generated functions give their arguments away")]
impl Messages {
    /// Takes the text of all messages of a language.
    pub(super) fn new_without_isolation(language: impl AsRef<str>, bytes: &[u8]) -> Result<Self, L10nError> {
        let text = String::from_utf8(bytes.to_vec()).map_err(L10nError::InvalidUtf8)?;
        let mut places = places(&text);
        places.sort_unstable_by_key(|place| &text[place.name.clone()]);
        Ok(Self(Mutex::new(Shelf { text, places, read: bundle(language.as_ref())? })))
    }

    /// Says a message.
    pub(super) fn msg(&self, name: &str, args: Option<FluentArgs<'_>>) -> Result<String, L10nError> {
        self.shelf().say(name, None, args.as_ref())
    }

    /// Says an attribute of a message.
    pub(super) fn attr(&self, name: &str, attr: &str, args: Option<FluentArgs<'_>>) -> Result<String, L10nError> {
        self.shelf().say(name, Some(attr), args.as_ref())
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        // A panic while something was said leaves every message as it was.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf {
    fn say(&mut self, name: &str, attr: Option<&str>, args: Option<&FluentArgs<'_>>) -> Result<String, L10nError> {
        if !self.read.has_message(name) {
            self.read_message(name)?;
        }
        let message = self.read.get_message(name);
        let message = message.ok_or_else(|| L10nError::MessageNotFound { id: name.to_owned() })?;
        let id = || name.to_owned();
        let pattern = match attr {
            None => message.value().ok_or_else(|| L10nError::MessageHasNoValue { id: id() }),
            Some(attr) => message
                .get_attribute(attr)
                .map(|attr| attr.value())
                .ok_or_else(|| L10nError::AttributeNotFound { id: id(), attribute: attr.to_owned() }),
        }?;
        let mut errors = Vec::new();
        let said = self.read.format_pattern(pattern, args, &mut errors).into_owned();
        if errors.is_empty() {
            return Ok(said);
        }
        Err(L10nError::Format { id: id(), attribute: attr.map(str::to_owned), errors: told(&errors) })
    }

    fn read_message(&mut self, name: &str) -> Result<(), L10nError> {
        let found = self.places.binary_search_by_key(&name, |place| &self.text[place.name.clone()]);
        let at = found.map_err(|_| L10nError::MessageNotFound { id: name.to_owned() })?;
        let entry = self.text[self.places[at].entry.clone()].to_owned();
        let resource = FluentResource::try_new(entry).map_err(|(_, why)| L10nError::ResourceParse(told(&why)))?;
        self.read.add_resource(resource).map_err(|why| L10nError::AddResource(told(&why)))
    }
}

fn bundle(language: &str) -> Result<FluentBundle<FluentResource>, L10nError> {
    let Ok(language) = language.parse() else {
        return Err(L10nError::InvalidLanguage { lang: language.to_owned(), reason: "not a language".to_owned() });
    };
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks are zero cells wide and would break widths and searches on the screen.
    bundle.set_use_isolating(false);
    bundle.add_builtins().map_err(|why| L10nError::Builtins(format!("{why:?}")))?;
    Ok(bundle)
}

fn told(errors: &[impl std::fmt::Debug]) -> Vec<String> {
    errors.iter().map(|error| format!("{error:?}")).collect()
}

/// Where the entries are: each begins where a line begins with a letter, and goes on to the next one.
fn places(text: &str) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|first: char| first.is_ascii_alphabetic());
        if let Some(name) = line.split('=').next().filter(|_| begins) {
            places.push(Place { name: at..at + name.trim_end().len(), entry: at..at });
        }
        at += line.len();
        if let Some(last) = places.last_mut() {
            last.entry.end = at;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# $n (Number)\none = One\n# on another\nmany = { $n ->\n    [one] a\n   *[other] b = { $n }\n}\n    .more = and\n        more\n";

    fn number(n: i64) -> FluentArgs<'static> {
        [("n", n)].into_iter().collect()
    }

    #[test]
    fn every_message_and_attribute_is_said_as_often_as_one_likes() {
        let messages = Messages::new_without_isolation("en", TEXT.as_bytes()).unwrap();
        for _ in 0..2 {
            assert_eq!(messages.msg("many", Some(number(2))).unwrap(), "b = 2");
            assert_eq!(messages.msg("many", Some(number(1))).unwrap(), "a");
            assert_eq!(messages.attr("many", "more", None).unwrap(), "and\nmore");
            assert_eq!(messages.msg("one", None).unwrap(), "One");
        }
    }

    #[test]
    fn what_is_not_there_is_an_error() {
        let messages = Messages::new_without_isolation("en", TEXT.as_bytes()).unwrap();
        assert!(matches!(messages.msg("none", None), Err(L10nError::MessageNotFound { .. })));
        assert!(matches!(messages.attr("one", "more", None), Err(L10nError::AttributeNotFound { .. })));
        assert!(matches!(messages.msg("many", None), Err(L10nError::Format { .. })));
    }

    /// What is read alone cannot say another message in its midst.
    #[test]
    fn every_message_of_every_language_can_be_read_alone() {
        let text = include_str!(concat!(env!("OUT_DIR"), "/translations.ftl"));
        let mut times = std::collections::HashMap::<&str, usize>::new();
        for Place { name, entry } in places(text) {
            *times.entry(&text[name]).or_default() += 1;
            let entry = &text[entry];
            let read = FluentResource::try_new(entry.to_owned());
            assert!(read.is_ok_and(|resource| resource.entries().count() >= 1), "{entry}");
            let refers = entry
                .split('{')
                .skip(1)
                .any(|inner| inner.trim_start().starts_with(|c: char| c.is_ascii_lowercase() || c == '-'));
            assert!(!refers, "{entry}");
        }
        assert!(times.len() > 1000 && times.values().all(|&times| times == 3), "{times:?}");
    }
}
