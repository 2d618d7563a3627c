//! Which known word was probably meant.

/// The nearest of some names, if any is near enough to have been meant.
pub fn nearest<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let (distance, name) = names.map(|name| (distance(word, name), name)).min()?;
    (distance <= 1 + word.chars().count() / 4).then_some(name)
}

/// How many letters must be added, dropped or changed to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in b.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let names = ["theme", "mouse", "language"];
        assert_eq!(nearest("theem", names.into_iter()), Some("theme"));
        assert_eq!(nearest("languaje", names.into_iter()), Some("language"));
        assert_eq!(nearest("colour", names.into_iter()), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
