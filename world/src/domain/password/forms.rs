//! One password, as several keyboards and alphabets would have it.

use zeroize::Zeroizing;

/// The keys of a Latin keyboard, and what the same keys give in the other layouts.
const KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`\\";
/// Russian ЙЦУКЕН, Bulgarian ("БДС") and Bulgarian phonetic.
const LAYOUTS: [&str; 3] = [
    "йцукенгшщзхъфывапролджэячсмитьбю.ё\\",
    ",уеишщксдзц;ьяаожгтнвмчюйъэфхпрлб(„",
    "явертъуиопшщасдфгхйкл;'зьцжбнм,./чю",
];

/// The password in lower case, in the letters of the same keys on other layouts, and transliterated; each form once.
pub(super) fn of(password: &str) -> Vec<Zeroizing<String>> {
    let plain = Zeroizing::new(password.to_lowercase());
    let mut forms = vec![Zeroizing::new(transliterated(&plain))];
    for layout in LAYOUTS {
        forms.push(typed(&plain, layout, KEYS));
        forms.push(typed(&plain, KEYS, layout));
    }
    forms.push(plain);
    forms.sort_by(|one, other| one.as_str().cmp(other.as_str()));
    forms.dedup();
    forms
}

/// What the keys that give `text` in one layout give in another.
fn typed(text: &str, from: &str, to: &str) -> Zeroizing<String> {
    let other = |character| {
        let key = from.chars().position(|key| key == character)?;
        to.chars().nth(key)
    };
    let mut form = Zeroizing::new(String::with_capacity(2 * text.len()));
    form.extend(text.chars().map(|character| other(character).unwrap_or(character)));
    form
}

/// The text with its Cyrillic letters written in Latin ones, as people do.
pub(super) fn transliterated(text: &str) -> String {
    let mut latin = String::with_capacity(4 * text.len());
    for character in text.chars() {
        match latin_for(character) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(character),
        }
    }
    latin
}

fn latin_for(character: char) -> Option<&'static str> {
    const CYRILLIC: &str = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";
    const LATIN: [&str; 33] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "sht", "a", "y", "", "e", "yu", "ya", "e",
    ];
    LATIN.get(CYRILLIC.chars().position(|letter| letter == character)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_letter_in_every_layout() {
        for layout in LAYOUTS {
            assert_eq!(layout.chars().count(), KEYS.chars().count());
        }
    }

    #[test]
    fn a_password_is_seen_through_every_keyboard() {
        let has = |password: &str, form: &str| of(password).iter().any(|one| **one == form);
        assert!(has("Gfhjkm", "пароль"), "Russian, typed without switching");
        assert!(has("ЙЦУКЕН", "qwerty"));
        assert!(has("md,f.d", "парола"), "Bulgarian, typed without switching");
        assert!(has("уеишщ", "werty"));
        assert!(has("парола", "parola"));
        assert!(has("яверт", "qwert"));
        assert_eq!(of("123").len(), 1);
    }
}
