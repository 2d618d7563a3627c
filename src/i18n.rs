//! The program's words, numbers and dates in the person's language.
//!
//! Words come from `assets/locales/<language>/*.ftl` through functions made at build time, so a missing message does not compile.
//! Numbers and dates are formatted here, by the rules of each language.

mod dates;
mod detect;
mod messages;
mod numbers;

use std::ops::Deref;
use std::str::FromStr;

pub use dates::DateStyle;
pub use numbers::Sign;

/// What build.rs made of the translations.
#[allow(missing_docs, unreachable_pub, unused_qualifications, dead_code)]
#[allow(clippy::all, clippy::pedantic, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod generated {
    // In the place of the one that reads every message at once.
    use crate::i18n::messages::Messages as L10nBundle;
    include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
}

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Bulgarian.
    Bg,
    /// Russian.
    Ru,
}

impl Language {
    /// Every language, in the order shown to choose from.
    pub const ALL: [Self; 3] = [Self::En, Self::Bg, Self::Ru];

    /// The language's own name for itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Bg => "Български",
            Self::Ru => "Русский",
        }
    }

    /// The two-letter code, as in the settings file and `--lang`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Bg => "bg",
            Self::Ru => "ru",
        }
    }

    /// The next language, for a key that goes round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::En => Self::Bg,
            Self::Bg => Self::Ru,
            Self::Ru => Self::En,
        }
    }

    /// The first language that the machine's locale variables name, or English.
    pub fn detect(variable: impl Fn(&str) -> Option<String>) -> Self {
        detect::from_locale(variable).unwrap_or_default()
    }
}

/// The text is not a language the program speaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a language of this program: en, bg, ru")]
pub struct UnknownLanguage(String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        detect::from_tag(text).ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

/// The words of one language, with its rules for numbers and dates.
///
/// Every message of `assets/locales` is a method: `l10n.action_quit()`.
pub struct L10n {
    language: Language,
    words: generated::L10nLanguage,
}

impl L10n {
    /// Loads the words of a language.
    pub fn new(language: Language) -> Self {
        let words = match language {
            Language::En => generated::L10n::En.load(),
            Language::Bg => generated::L10n::Bg.load(),
            Language::Ru => generated::L10n::Ru.load(),
        };
        Self { language, words }
    }

    /// Which language this is.
    pub const fn language(&self) -> Language {
        self.language
    }
}

impl Deref for L10n {
    type Target = generated::L10nLanguage;

    fn deref(&self) -> &Self::Target {
        &self.words
    }
}

/// A phrase chosen now and said later, in whatever language the screen has then.
///
/// Screens keep these instead of finished texts, so that everything follows when the language changes.
pub struct Phrase(Box<dyn Fn(&L10n) -> String>);

impl Phrase {
    /// A phrase from a function of the words: `Phrase::new(|l| l.action_quit())`.
    pub fn new(say: impl Fn(&L10n) -> String + 'static) -> Self {
        Self(Box::new(say))
    }

    /// A phrase that is the same in every language: a name, a path, a text from the world.
    pub fn verbatim(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::new(move |_| text.clone())
    }

    /// The phrase in these words.
    pub fn say(&self, l10n: &L10n) -> String {
        (self.0)(l10n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_go_by_their_names_not_by_where_the_english_text_uses_them() {
        // The text names the key first, the function the expected words.
        let said = L10n::new(Language::En).settings_file_value("true, false", "mouse");
        assert_eq!(said, "“mouse” can be true, false.");
    }

    #[test]
    fn plurals_follow_each_language() {
        let said = |language: Language, count: u32| L10n::new(language).phone_unread(count);
        assert_eq!([1, 2, 5, 21].map(|n| said(Language::Ru, n)), ["1 новое", "2 новых", "5 новых", "21 новое"]);
        assert_eq!([1, 2].map(|n| said(Language::Bg, n)), ["1 ново", "2 нови"]);
        assert_eq!([1, 2].map(|n| said(Language::En, n)), ["1 new", "2 new"]);
    }
}
