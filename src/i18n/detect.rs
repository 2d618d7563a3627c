//! Which language a locale tag or the machine's variables mean.

use super::Language;

/// The variables that say the language, strongest first.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language of the first locale variable that is set at all, as the C library would read them.
pub(super) fn from_locale(variable: impl Fn(&str) -> Option<String>) -> Option<Language> {
    let tag = VARIABLES.iter().find_map(|name| variable(name).filter(|value| !value.is_empty()))?;
    from_tag(&tag)
}

/// The language of a tag such as `bg`, `ru_RU.UTF-8` or `en-GB`.
pub(super) fn from_tag(tag: &str) -> Option<Language> {
    let letters = tag.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase();
    Language::ALL.into_iter().find(|language| language.code() == letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detected(set: &[(&str, &str)]) -> Language {
        Language::detect(|name| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_strongest_variable_decides() {
        assert_eq!(detected(&[("LANG", "bg_BG.UTF-8")]), Language::Bg);
        assert_eq!(detected(&[("LANG", "bg_BG.UTF-8"), ("LC_ALL", "ru_RU")]), Language::Ru);
        assert_eq!(detected(&[("LANG", "bg_BG.UTF-8"), ("LC_MESSAGES", "en_GB")]), Language::En);
        assert_eq!(detected(&[("LANG", "ru"), ("LC_ALL", "")]), Language::Ru);
    }

    #[test]
    fn what_is_not_spoken_falls_back_to_english() {
        assert_eq!(detected(&[]), Language::En);
        assert_eq!(detected(&[("LC_ALL", "C"), ("LANG", "ru_RU.UTF-8")]), Language::En);
        assert_eq!(detected(&[("LANG", "fr_FR.UTF-8")]), Language::En);
        assert!("xx".parse::<Language>().is_err());
        assert_eq!("bg-BG".parse(), Ok(Language::Bg));
    }
}
