//! Words as people look for them: small letters without marks, and what is looked for.
//!
//! What is stored and what is typed are folded here and nowhere else, so both always agree.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many words of a search count; nobody types more, and a pasted page would be slow.
pub const MOST_WORDS: usize = 12;
/// How many letters of a word count.
pub const MOST_LETTERS: usize = 40;

/// A text in small letters without marks: `Ёлка` and `ёлка` become `елка`, `Café` becomes `cafe`. The `й` keeps its mark,
/// for it is a letter of its own.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkc().flat_map(char::to_lowercase) {
        if letter == 'й' {
            folded.push(letter);
        } else {
            folded.extend(std::iter::once(letter).nfkd().filter(|part| !is_combining_mark(*part)));
        }
    }
    folded
}

/// The words of a text, folded: runs of letters and digits.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let runs = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|run| !run.is_empty());
    runs.map(|run| run.chars().take(MOST_LETTERS).collect()).collect()
}

/// Adds the words of a text to a set. Groups of digits that stand side by side are also one number, and a long number is
/// also found by its last four digits.
pub fn gather(text: &str, into: &mut BTreeSet<String>) {
    let words = words(text);
    for number in joined(&words).into_iter().filter(|word| is_number(word)) {
        if number.len() > 2 * LAST_DIGITS {
            into.insert(number[number.len() - LAST_DIGITS..].to_owned());
        }
        into.insert(number);
    }
    into.extend(words);
}

/// So many last digits stand for a number.
const LAST_DIGITS: usize = 4;

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words with neighbouring numbers made one.
fn joined(words: &[String]) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        match joined.last_mut() {
            Some(last) if is_number(last) && is_number(word) && last.len() + word.len() <= MOST_LETTERS => {
                last.push_str(word);
            }
            _ => joined.push(word.clone()),
        }
    }
    joined
}

/// What is looked for: all the words of one of the readings, the last of which may be unfinished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// The words as typed and, where there are groups of digits, the same with the groups made one number.
    readings: Vec<Vec<String>>,
}

impl Search {
    /// What somebody typed; nothing if there are no words in it.
    pub fn read(typed: &str) -> Option<Self> {
        let mut words = words(typed);
        words.truncate(MOST_WORDS);
        if words.is_empty() {
            return None;
        }
        let joined = joined(&words);
        let readings = if joined == words { vec![words] } else { vec![words, joined] };
        Some(Self { readings })
    }

    /// Each way to read it: the finished words and the last, perhaps unfinished one.
    pub fn readings(&self) -> impl Iterator<Item = (&[String], &str)> {
        self.readings.iter().filter_map(|words| words.split_last().map(|(last, whole)| (whole, last.as_str())))
    }

    /// Whether it is found among these words.
    pub fn is_in(&self, words: &BTreeSet<String>) -> bool {
        self.readings().any(|(whole, begun)| {
            let begins = words.range(begun.to_owned()..).next().is_some_and(|word| word.starts_with(begun));
            begins && whole.iter().all(|word| words.contains(word))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn set(text: &str) -> BTreeSet<String> {
        let mut set = BTreeSet::new();
        gather(text, &mut set);
        set
    }

    fn found(typed: &str, text: &str) -> bool {
        Search::read(typed).expect("words").is_in(&set(text))
    }

    #[test]
    fn marks_and_size_do_not_matter() {
        assert_eq!(fold("ЁЛКА ёлка Café ПАЙ \u{438}\u{306}"), "елка елка cafe пай й");
        assert!(found("елк", "Ёлка") && found("Ёлка", "елка") && found("cafe", "CAFÉ"));
        assert!(!found("пай", "паи"), "й is a letter of its own");
    }

    #[test]
    fn all_words_and_the_last_may_be_unfinished() {
        assert!(found("tea ool", "Oolong tea, 100 g"));
        assert!(!found("te oolong", "Oolong tea"), "only the last may be unfinished");
        assert!(!found("tea coffee", "Oolong tea"));
        assert_eq!(Search::read(" ·-— "), None);
    }

    #[test]
    fn numbers_are_found_as_they_are_written() {
        let order = "8042117733445566";
        for typed in ["8042", "8042 1177", "8042-1177-3344-5566", "80421177334455", "5566", order] {
            assert!(found(typed, order), "{typed}");
        }
        let phone = "+79030001122";
        for typed in ["+7 903 000", "+7 (903) 000-11-22", "7903000", "1122"] {
            assert!(found(typed, phone) && found(typed, "+7 903 000 11 22"), "{typed}");
        }
        assert!(!found("8042 1178", order));
    }

    proptest! {
        #[test]
        fn every_text_is_found_by_its_own_words(text in "\\PC{0,40}") {
            if let Some(search) = Search::read(&text) {
                prop_assert!(search.is_in(&set(&text)) || words(&text).len() > MOST_WORDS);
            }
        }

        #[test]
        fn words_are_letters_and_digits(text: String) {
            for word in words(&text) {
                prop_assert!(!word.is_empty() && word.chars().all(char::is_alphanumeric));
            }
        }

        #[test]
        fn folding_again_changes_nothing(text: String) {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
