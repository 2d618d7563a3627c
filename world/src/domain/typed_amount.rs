//! Amounts as people type them.
//!
//! Spaces group digits; of point and comma the last one is the decimal sign and the other groups. One that stands alone
//! is the decimal sign, unless exactly three digits follow: `1,153` may be one thousand and something or a little more
//! than one, and nobody's money is guessed at. It is no riddle where only one reading is possible: `0,153` and `1153,200`
//! have too many decimals, and `1,153,200` is more than a million.

use super::money::{Amount, Currency};

/// Why a text is not an amount of money that can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountProblem {
    /// Nothing was typed.
    #[error("no amount was given")]
    Empty,
    /// Not a number.
    #[error("not a number")]
    NotANumber,
    /// The signs between the digits stand where they cannot.
    #[error("the separators stand in the wrong places")]
    WrongSeparators,
    /// The sign may group or be the decimal one, and the two readings are far apart.
    #[error("the separator can be read in two ways")]
    Ambiguous,
    /// More decimals than the currency has.
    #[error("too many decimals")]
    TooManyDecimals,
    /// Nothing.
    #[error("the amount is zero")]
    Zero,
    /// Less than nothing.
    #[error("the amount is negative")]
    Negative,
    /// More than can be counted.
    #[error("the amount is too large")]
    TooLarge,
}

/// Reads an amount of this currency; its sign or code may stand before or after.
pub fn parse(text: &str, currency: Currency) -> Result<Amount, AmountProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AmountProblem::Empty);
    }
    let (negative, text) = unsigned(text);
    let (negative_inside, text) = unsigned(without_currency(text, currency));
    let (whole, decimals) = split(text)?;
    let minor = minor_units(&whole, decimals, currency.exponent())?;
    match minor {
        0 => Err(AmountProblem::Zero),
        _ if negative || negative_inside => Err(AmountProblem::Negative),
        _ => Ok(Amount::new(minor, currency)),
    }
}

/// Takes a sign off the front: whether it was a minus, and the rest.
fn unsigned(text: &str) -> (bool, &str) {
    let negative = text.starts_with(['-', '\u{2212}']);
    (negative, text.strip_prefix(['-', '\u{2212}', '+']).unwrap_or(text).trim_start())
}

fn without_currency(text: &str, currency: Currency) -> &str {
    let marks = [currency.symbol(), currency.code()];
    let bare = marks.iter().find_map(|mark| text.strip_suffix(mark).or_else(|| text.strip_prefix(mark)));
    bare.unwrap_or(text).trim()
}

/// Digits before the decimal sign, without what groups them, and those after it.
fn split(text: &str) -> Result<(String, &str), AmountProblem> {
    let mut kinds = text.chars().filter(|character| !character.is_ascii_digit()).collect::<Vec<_>>();
    if kinds.iter().any(|&kind| !is_space(kind) && !matches!(kind, '.' | ',')) || kinds.len() == text.chars().count() {
        return Err(AmountProblem::NotANumber);
    }
    kinds.retain(|kind| matches!(kind, '.' | ','));
    let grouped_by_spaces = text.contains(is_space);
    let (whole, decimals) = match decimal_sign(&kinds)? {
        None => (text, ""),
        Some(sign) => text.rsplit_once(sign).unwrap_or((text, "")),
    };
    if decimals.contains(is_space) {
        return Err(AmountProblem::WrongSeparators);
    }
    let lone = kinds.len() == 1 && decimals.len() == 3 && !grouped_by_spaces;
    if lone && (1..=3).contains(&whole.len()) && !whole.starts_with('0') {
        return Err(AmountProblem::Ambiguous);
    }
    Ok((ungrouped(whole)?, decimals))
}

/// Which of the points and commas of a number is its decimal sign: one that stands last and once.
fn decimal_sign(kinds: &[char]) -> Result<Option<char>, AmountProblem> {
    let Some((&last, before)) = kinds.split_last() else { return Ok(None) };
    match before {
        [] => Ok(Some(last)),
        _ if before.iter().all(|&kind| kind == last) => Ok(None),
        _ if before.contains(&last) => Err(AmountProblem::WrongSeparators),
        _ => Ok(Some(last)),
    }
}

/// The digits of a whole number, if what groups them is of one kind and stands before every third from the end.
fn ungrouped(whole: &str) -> Result<String, AmountProblem> {
    let wrong = Err(AmountProblem::WrongSeparators);
    let Some(mark) = whole.chars().find(|character| !character.is_ascii_digit()) else { return Ok(whole.to_owned()) };
    let same = |character: char| character == mark || (is_space(mark) && is_space(character));
    let mut groups = whole.split(same);
    let first = groups.next().unwrap_or("");
    if !(1..=3).contains(&first.len()) || !groups.all(|group| group.len() == 3) {
        return wrong;
    }
    let digits: String = whole.chars().filter(|&character| !same(character)).collect();
    if digits.bytes().all(|byte| byte.is_ascii_digit()) { Ok(digits) } else { wrong }
}

fn minor_units(whole: &str, decimals: &str, exponent: u32) -> Result<i64, AmountProblem> {
    let places = exponent as usize;
    if decimals.len() > places {
        return Err(AmountProblem::TooManyDecimals);
    }
    let digits = format!("{whole}{decimals:0<places$}");
    digits.parse().map_err(|_| AmountProblem::TooLarge)
}

/// A space that people or this program put between digits: plain, unbreakable, thin, narrow, as wide as a digit.
const fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rub(text: &str) -> Result<i64, AmountProblem> {
        parse(text, Currency::Rub).map(|amount| amount.minor)
    }

    #[test]
    fn one_amount_in_many_hands() {
        let same = ["1153.20", "1153,20", "1 153,20", "1\u{a0}153,20\u{a0}₽", "1\u{202f}153,2", "1,153.20", "1.153,20"];
        for text in same.into_iter().chain([" 1153.2 ", "+1153,20", "1153,20 RUB", "₽1153.20", "1 153.20₽", "01153,20"])
        {
            assert_eq!(rub(text), Ok(1_153_20), "{text}");
        }
        assert_eq!(rub("1153"), Ok(1_153_00));
        assert_eq!(rub("1153,"), Ok(1_153_00), "somebody is still typing");
        assert_eq!(rub(",5"), Ok(50));
        assert_eq!(rub("1,153,200"), Ok(1_153_200_00), "two of a kind group");
        assert_eq!(rub("1 153 200"), Ok(1_153_200_00));
        assert_eq!(parse("$102.11", Currency::Usd), Ok(Amount::usd(102_11)));
    }

    #[test]
    fn nobodys_money_is_guessed_at() {
        for text in ["1,153", "1.153", "999,000", "12.345 ₽"] {
            assert_eq!(rub(text), Err(AmountProblem::Ambiguous), "{text}");
        }
        for text in ["0,153", "1153,200", "1 153,200", "1.1532", "1,153.200"] {
            assert_eq!(rub(text), Err(AmountProblem::TooManyDecimals), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let table = [
            ("", AmountProblem::Empty),
            (" \u{a0} ", AmountProblem::Empty),
            ("abc", AmountProblem::NotANumber),
            ("12x", AmountProblem::NotANumber),
            ("1e3", AmountProblem::NotANumber),
            ("₽", AmountProblem::NotANumber),
            (",", AmountProblem::NotANumber),
            ("1153 $", AmountProblem::NotANumber),
            ("١٢", AmountProblem::NotANumber),
            ("1-2", AmountProblem::NotANumber),
            ("11 53", AmountProblem::WrongSeparators),
            ("1  153", AmountProblem::WrongSeparators),
            ("1,15,20", AmountProblem::WrongSeparators),
            ("1.153,20.5", AmountProblem::WrongSeparators),
            ("1,153 200.5", AmountProblem::WrongSeparators),
            ("1153,2 0", AmountProblem::WrongSeparators),
            ("1153,,20", AmountProblem::WrongSeparators),
            ("0", AmountProblem::Zero),
            ("0,00", AmountProblem::Zero),
            ("-0", AmountProblem::Zero),
            ("-5", AmountProblem::Negative),
            ("\u{2212}5,00 ₽", AmountProblem::Negative),
            ("92233720368547758,08", AmountProblem::TooLarge),
            ("99999999999999999999", AmountProblem::TooLarge),
        ];
        for (text, problem) in table {
            assert_eq!(rub(text), Err(problem), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_stumble(text in "[0-9., \u{a0}₽$-]{0,24}") {
            if let Ok(minor) = rub(&text) {
                prop_assert!(minor > 0);
            }
        }

        #[test]
        fn plain_numbers_are_read_exactly(minor in 1i64..) {
            let (whole, part) = (minor / 100, minor % 100);
            prop_assert_eq!(rub(&format!("{whole}.{part:02}")), Ok(minor));
            prop_assert_eq!(rub(&format!("{whole},{part:02}")), Ok(minor));
        }
    }
}
