//! Who a person is, as a form asks for it: a name, a date of birth, the number of a document.

use jiff::civil::Date;

use super::named::named;

/// The youngest that may have a document and an identified wallet.
const YOUNGEST: i16 = 14;
/// The oldest that anybody is believed to be.
const OLDEST: i16 = 120;
/// The longest name.
const LONGEST: usize = 60;
/// How dates are typed: day first with points or strokes, or as computers write them.
const FORMATS: [&str; 3] = ["%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d"];

/// Where the comparing of somebody's details with the register is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdentityState {
    /// Under way.
    Checking,
    /// The register knows them.
    Known,
    /// It does not.
    Refused,
}

named! { IdentityState: Checking = "checking", Known = "known", Refused = "refused" }

/// Why a text is nobody's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameProblem {
    /// Nothing was typed.
    #[error("no name was given")]
    Empty,
    /// Only one word: the given name or the family name is missing.
    #[error("a given name and a family name are needed")]
    OneWord,
    /// Something that stands in no name.
    #[error("a name has letters, hyphens and apostrophes")]
    Character(char),
    /// Longer than any form has room for.
    #[error("the name is too long")]
    TooLong,
}

/// Reads a full name; spaces are put in order.
pub fn name(text: &str) -> Result<String, NameProblem> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let strange = words.iter().flat_map(|word| word.chars()).find(|sign| !stands_in_name(*sign));
    if let Some(sign) = strange {
        return Err(NameProblem::Character(sign));
    }
    let name = words.join(" ");
    match words.len() {
        0 => Err(NameProblem::Empty),
        1 => Err(NameProblem::OneWord),
        _ if name.chars().count() > LONGEST => Err(NameProblem::TooLong),
        _ => Ok(name),
    }
}

fn stands_in_name(sign: char) -> bool {
    sign.is_alphabetic() || matches!(sign, '-' | '\'' | '’' | '.')
}

/// Why a text is no date of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BirthProblem {
    /// Nothing was typed.
    #[error("no date was given")]
    Empty,
    /// No day of the calendar.
    #[error("no such day")]
    NotADate,
    /// It has not come yet.
    #[error("the day has not come yet")]
    Future,
    /// Too young to be identified.
    #[error("too young")]
    TooYoung,
    /// Nobody is so old.
    #[error("too long ago")]
    TooOld,
}

/// Reads a date of birth, as seen from `today`.
pub fn born(text: &str, today: Date) -> Result<Date, BirthProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(BirthProblem::Empty);
    }
    let read = FORMATS.iter().find_map(|format| Date::strptime(format, text).ok());
    let born = read.ok_or(BirthProblem::NotADate)?;
    let years = age(born, today);
    match years {
        _ if born > today => Err(BirthProblem::Future),
        ..YOUNGEST => Err(BirthProblem::TooYoung),
        OLDEST.. => Err(BirthProblem::TooOld),
        _ => Ok(born),
    }
}

/// Whole years: who was born on 29 February grows older on 1 March.
fn age(born: Date, today: Date) -> i16 {
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    today.year().saturating_sub(born.year()).saturating_sub(i16::from(!had_birthday))
}

/// Why a text is no document's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentProblem {
    /// Nothing was typed.
    #[error("no number was given")]
    Empty,
    /// Something that stands in no number of a passport.
    #[error("a passport's number has digits, and letters at the most in front")]
    Character(char),
    /// Too few or too many.
    #[error("a passport has 9 or 10 digits, or two letters and 7 digits")]
    Length,
}

/// Reads the number of a passport: ten digits, nine, or two Latin letters and seven digits. Spaces and hyphens group.
pub fn document(text: &str) -> Result<String, DocumentProblem> {
    let signs = text.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '№'));
    let number: String = signs.map(|sign| sign.to_ascii_uppercase()).collect();
    if number.is_empty() {
        return Err(DocumentProblem::Empty);
    }
    let digits = number.trim_start_matches(|sign: char| sign.is_ascii_uppercase());
    let letters = number.len().saturating_sub(digits.len());
    if let Some(sign) = digits.chars().find(|sign| !sign.is_ascii_digit()) {
        return Err(DocumentProblem::Character(sign));
    }
    match (letters, digits.len()) {
        (0, 9 | 10) | (2, 7) => Ok(number),
        _ => Err(DocumentProblem::Length),
    }
}

/// Whether the register that documents are looked up in knows this number. Numbers that end in four zeros are kept out
/// of it, so that a refusal can be practised.
pub fn is_in_register(document: &str) -> bool {
    !document.ends_with("0000")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn names_have_two_words_of_letters() {
        assert_eq!(name("  Мария   Петрова-Иванова "), Ok("Мария Петрова-Иванова".to_owned()));
        assert_eq!(name("Conan O'Brien Jr."), Ok("Conan O'Brien Jr.".to_owned()));
        assert_eq!(name(""), Err(NameProblem::Empty));
        assert_eq!(name("Madonna"), Err(NameProblem::OneWord));
        assert_eq!(name("R2 D2"), Err(NameProblem::Character('2')));
        assert_eq!(name(&format!("A {}", "b".repeat(60))), Err(NameProblem::TooLong));
    }

    #[test]
    fn a_birthday_is_a_day_of_the_calendar_some_years_ago() {
        let today = date(2026, 3, 3);
        assert_eq!(born("29.02.2004", today), Ok(date(2004, 2, 29)));
        assert_eq!(born(" 1990-05-17 ", today), Ok(date(1990, 5, 17)));
        assert_eq!(born("17/05/1990", today), Ok(date(1990, 5, 17)));
        for impossible in ["29.02.2003", "31.04.1990", "0.1.1990", "05.17.1990", "yesterday", "17.05.90 x"] {
            assert_eq!(born(impossible, today), Err(BirthProblem::NotADate), "{impossible}");
        }
        assert_eq!(born("04.03.2026", today), Err(BirthProblem::Future));
        assert_eq!(born("04.03.2012", today), Err(BirthProblem::TooYoung));
        assert_eq!(born("03.03.2012", today), Ok(date(2012, 3, 3)), "fourteen today");
        assert_eq!(born("03.03.1906", today), Err(BirthProblem::TooOld));
        assert_eq!(born("04.03.1906", today), Ok(date(1906, 3, 4)));
        assert_eq!(born("29.02.2012", date(2026, 2, 28)), Err(BirthProblem::TooYoung), "its birthday is tomorrow");
        assert_eq!(born("", today), Err(BirthProblem::Empty));
    }

    #[test]
    fn documents_have_the_numbers_of_passports() {
        assert_eq!(document("45 08 123456"), Ok("4508123456".to_owned()));
        assert_eq!(document("123-456-789"), Ok("123456789".to_owned()));
        assert_eq!(document("aa 1234567"), Ok("AA1234567".to_owned()));
        assert_eq!(document(" "), Err(DocumentProblem::Empty));
        assert_eq!(document("12345678"), Err(DocumentProblem::Length));
        assert_eq!(document("12345678901"), Err(DocumentProblem::Length));
        assert_eq!(document("A12345678"), Err(DocumentProblem::Length));
        assert_eq!(document("45o8123456"), Err(DocumentProblem::Character('O')));
        assert_eq!(document("ЖЖ1234567"), Err(DocumentProblem::Character('Ж')));
        assert!(is_in_register("4508123456") && !is_in_register("4508120000"));
    }
}
