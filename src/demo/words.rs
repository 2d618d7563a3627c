//! Words of a scenario: the same in every language, or one text for each.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use crate::i18n::Language;

/// Words for people, as a scenario gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// The same in every language.
    Same(String),
    /// In the languages that are given.
    Each {
        /// English.
        en: Option<String>,
        /// Bulgarian.
        bg: Option<String>,
        /// Russian.
        ru: Option<String>,
    },
}

impl Words {
    /// What is said in this language, if anything is.
    pub fn exactly(&self, language: Language) -> Option<&str> {
        match (self, language) {
            (Self::Same(text), _) => Some(text),
            (Self::Each { en, .. }, Language::En) => en.as_deref(),
            (Self::Each { bg, .. }, Language::Bg) => bg.as_deref(),
            (Self::Each { ru, .. }, Language::Ru) => ru.as_deref(),
        }
    }

    /// What is said in this language, or else in another.
    pub fn say(&self, language: Language) -> &str {
        let others = Language::ALL.into_iter().filter_map(|other| self.exactly(other));
        self.exactly(language).or_else(|| others.into_iter().next()).unwrap_or_default()
    }

    /// Every text.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let same = matches!(self, Self::Same(_));
        Language::ALL.into_iter().filter_map(|language| self.exactly(language)).take(if same { 1 } else { 3 })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Each {
    en: Option<String>,
    bg: Option<String>,
    ru: Option<String>,
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Words;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or { en = \"…\", bg = \"…\", ru = \"…\" }")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Words, E> {
        Ok(Words::Same(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Words, A::Error> {
        let Each { en, bg, ru } = Each::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Words::Each { en, bg, ru })
    }
}
