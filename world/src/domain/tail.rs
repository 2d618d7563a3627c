//! The end of a number, by which people know it.

/// The last four characters.
pub fn tail(number: &str) -> String {
    number.chars().skip(number.chars().count().saturating_sub(4)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_characters_or_all_there_are() {
        assert_eq!(tail("8037 7657 1985 6743"), "6743");
        assert_eq!(tail("743"), "743");
        assert_eq!(tail(""), "");
    }
}
