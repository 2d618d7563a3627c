//! Cyrillic keyboards: which Latin letter stands on the same key.
//!
//! A person who types Cyrillic presses the key that says Z and the terminal sends `я`. Shortcuts are looked up by the Latin letter
//! instead; text fields never come here.

/// Each layout as the lower-case letters it sends for the keys of the Latin row below.
const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`";
/// Russian ЙЦУКЕН.
const RUSSIAN: &str = "йцукенгшщзхъфывапролджэячсмитьбю.ё";
/// Bulgarian BDS 5237 (the typewriter's).
const BULGARIAN_BDS: &str = ",уеишщксдзц;ьяаожгтнвмчюйъэфхпрлб(";
/// Bulgarian phonetic, the traditional one.
const BULGARIAN_PHONETIC: &str = "явертъуиопшщасдфгхйкл;'зьцжбнм,./ч";
/// Bulgarian phonetic of the standard of 2006.
const BULGARIAN_PHONETIC_2006: &str = "чшертъуиопящасдфгхйкл;'зжцвбнм,./ю";

/// Likeliest first.
const LAYOUTS: [&str; 4] = [RUSSIAN, BULGARIAN_PHONETIC, BULGARIAN_PHONETIC_2006, BULGARIAN_BDS];

/// The Latin letters a Cyrillic character may stand for, likeliest first. A layout cannot be asked for, so the caller takes the
/// first that is a shortcut where the person is.
pub fn latin(character: char) -> impl Iterator<Item = char> {
    let small = character.to_lowercase().next().unwrap_or(character);
    let upper = small != character;
    LAYOUTS
        .into_iter()
        .filter(move |_| !small.is_ascii())
        .filter_map(move |layout| layout.chars().position(|letter| letter == small))
        .filter_map(|index| LATIN.chars().nth(index))
        .map(move |letter| if upper { letter.to_ascii_uppercase() } else { letter })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layouts_are_as_long_as_the_latin_row() {
        for layout in LAYOUTS {
            assert_eq!(layout.chars().count(), LATIN.chars().count(), "{layout}");
        }
    }

    #[test]
    fn the_same_key_on_each_layout() {
        let folded = |character| latin(character).collect::<String>();
        assert_eq!(folded('й'), "qjjx");
        assert_eq!(folded('ф'), "affb", "the key A in Russian, F by sound, B on the typewriter");
        assert_eq!(folded('З'), "PZZP");
        assert_eq!(folded('.'), "", "Latin signs are left alone");
        assert_eq!(folded('x'), "");
    }
}
