//! Finding goods by words: each word of a search must stand somewhere, in any of the languages.

use unicode_normalization::UnicodeNormalization;

use crate::backend::contract::Text;

/// A diaeresis by itself, as decomposition parts it from its letter.
const DIAERESIS: char = '\u{308}';
/// From this length a search finds the inside of words too: shorter ones stand in almost any.
const INSIDE: usize = 3;

/// The words of a text as they are compared: small letters, without diaereses (`ё` is `е`).
pub(super) fn words(text: &str) -> Vec<String> {
    let plain: String = text.to_lowercase().nfd().filter(|&letter| letter != DIAERESIS).nfc().collect();
    plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a kind of goods.
pub(super) struct Words {
    /// Of its name in each language: where a word stands matters.
    names: Vec<Vec<String>>,
    seller: Vec<String>,
    about: Vec<String>,
}

impl Words {
    pub(super) fn of(name: &Text, about: &Text, seller: &str) -> Self {
        let languages = |text: &Text| [&text.en, &text.bg, &text.ru].map(|said| words(said));
        Self { names: languages(name).to_vec(), seller: words(seller), about: languages(about).concat() }
    }

    /// How well a search fits, more being better; `None` if one of its words stands nowhere.
    pub(super) fn fit(&self, wanted: &[String]) -> Option<u32> {
        wanted.iter().map(|word| self.fit_of(word)).sum()
    }

    /// How well one word fits: best at the head of a name, then in the name, with the seller, in the description; the
    /// beginning of a word before the inside of one, and a whole word before both.
    fn fit_of(&self, wanted: &str) -> Option<u32> {
        let head = self.names.iter().filter_map(|name| name.first()).filter_map(|word| closeness(word, wanted));
        let among = |words: &[String], weight: u32| {
            words.iter().filter_map(|word| closeness(word, wanted)).max().map(|close| close * weight)
        };
        let best = [
            head.max().map(|close| close * 100),
            among(&self.names.concat(), 60),
            among(&self.seller, 10),
            among(&self.about, 4),
        ];
        best.into_iter().flatten().max()
    }
}

/// How much of a word is what is wanted.
fn closeness(word: &str, wanted: &str) -> Option<u32> {
    if word == wanted {
        Some(4)
    } else if word.starts_with(wanted) {
        Some(3)
    } else if wanted.chars().count() >= INSIDE && word.contains(wanted) {
        Some(1)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(en: &str, bg: &str, ru: &str) -> Text {
        Text { en: en.to_owned(), bg: bg.to_owned(), ru: ru.to_owned() }
    }

    fn fit(search: &str) -> Option<u32> {
        let (name, about) = (text("Desk lamp", "Настолна лампа", "Тёплая лампа"), text("A light", "Светлина", "Свет"));
        Words::of(&name, &about, "Light River").fit(&words(search))
    }

    #[test]
    fn words_are_compared_without_case_diaeresis_and_signs() {
        assert_eq!(words(" USB-C, ТЁПЛАЯ Naïve 1.9"), ["usb", "c", "теплая", "naive", "1", "9"]);
        assert_eq!(words("Йога"), ["йога"], "a breve is not a diaeresis");
        assert_eq!(words("..."), Vec::<String>::new());
    }

    #[test]
    fn every_word_must_stand_somewhere() {
        assert!(fit("теплая ЛАМПА").is_some());
        assert!(fit("lamp river").is_some(), "the name and the seller");
        assert_eq!(fit("lamp sofa"), None);
        assert_eq!(fit(""), Some(0));
    }

    #[test]
    fn a_name_counts_more_than_a_seller_and_a_seller_more_than_a_description() {
        assert!(fit("desk") > fit("lamp"), "the head of the name");
        assert!(fit("lamp") > fit("lam"), "the whole word");
        assert!(fit("lam") > fit("river"));
        assert!(fit("river") > fit("светлина"));
        assert_eq!(fit("am"), None, "the inside of a word takes three letters");
        assert!(fit("amp").is_some());
    }
}
