//! What is printed on a bank card: its number, until when it is good, and the code on its back.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::sensitive::Sensitive;

/// How long a card's number usually is. What is shorter may still be unfinished.
const USUAL: usize = 16;
/// The shortest number that a card can have (ISO/IEC 7812).
const SHORTEST: usize = 13;
/// The longest.
const LONGEST: usize = 19;

/// Which system a card belongs to, by how its number begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardBrand {
    /// This wallet's own, 9990: a range that no card of the world outside has.
    Kiwi,
    /// 2200 to 2204.
    Mir,
    /// 4.
    Visa,
    /// 51 to 55, and 2221 to 2720.
    Mastercard,
    /// Any other.
    Other,
}

impl CardBrand {
    /// The brand of a number that begins so; `Other` as long as too little is there to tell.
    pub fn of(digits: &str) -> Self {
        let begins = |length| digits.get(..length).and_then(|start: &str| start.parse::<u32>().ok());
        match (begins(1), begins(2), begins(4)) {
            (Some(4), ..) => Self::Visa,
            (_, Some(51..=55), _) | (.., Some(2221..=2720)) => Self::Mastercard,
            (.., Some(2200..=2204)) => Self::Mir,
            (.., Some(9990)) => Self::Kiwi,
            _ => Self::Other,
        }
    }

    /// What it is called, the same in every language; nothing for other systems.
    pub const fn label(self) -> Option<&'static str> {
        match self {
            Self::Kiwi => Some("Kiwi"),
            Self::Mir => Some("Mir"),
            Self::Visa => Some("Visa"),
            Self::Mastercard => Some("Mastercard"),
            Self::Other => None,
        }
    }

    /// Whether its numbers can have so many digits.
    const fn has(self, length: usize) -> bool {
        match self {
            Self::Mir => matches!(length, USUAL..=LONGEST),
            Self::Visa => matches!(length, SHORTEST | USUAL | LONGEST),
            Self::Kiwi | Self::Mastercard => length == USUAL,
            Self::Other => matches!(length, SHORTEST..=LONGEST),
        }
    }

    /// The most digits its numbers can have.
    const fn longest(self) -> usize {
        match self {
            Self::Kiwi | Self::Mastercard => USUAL,
            Self::Mir | Self::Visa | Self::Other => LONGEST,
        }
    }
}

/// The number of a bank card: well formed, with the right check digit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardNumber(Sensitive);

/// Why a text is not a card's number, or not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CardNumberProblem {
    /// Nothing was typed.
    #[error("no card number was given")]
    Empty,
    /// Something else than digits, spaces and dashes.
    #[error("a card number has digits only")]
    NotDigits,
    /// Digits are missing.
    #[error("the card number is too short: {missing} more digits")]
    TooShort {
        /// How many, up to the next length that such a number can have.
        missing: usize,
    },
    /// There are too many digits.
    #[error("the card number is too long")]
    TooLong,
    /// The check digit does not fit: a digit is mistyped.
    #[error("the card number's check digit does not fit")]
    Checksum,
}

impl CardNumber {
    /// Reads a number as it is typed: spaces and dashes do not matter.
    pub fn parse(text: &str) -> Result<Self, CardNumberProblem> {
        let digits = digits_of(text).ok_or(CardNumberProblem::NotDigits)?;
        let (brand, length) = (CardBrand::of(&digits), digits.len());
        if length == 0 {
            return Err(CardNumberProblem::Empty);
        }
        if length > brand.longest() {
            return Err(CardNumberProblem::TooLong);
        }
        if brand.has(length) && luhn(&digits) {
            return Ok(Self(Sensitive::new(digits)));
        }
        // A wrong check digit on a number of a rarer, shorter length is more likely a number that goes on.
        match (USUAL.checked_sub(length), brand.has(length)) {
            (Some(missing @ 1..), _) => Err(CardNumberProblem::TooShort { missing }),
            (_, true) => Err(CardNumberProblem::Checksum),
            (_, false) => Err(CardNumberProblem::TooShort { missing: brand.longest() - length }),
        }
    }

    /// Which system it belongs to.
    pub fn brand(&self) -> CardBrand {
        CardBrand::of(self.digits())
    }

    /// All of it. Borrow it as briefly as possible.
    pub fn digits(&self) -> &str {
        self.0.expose()
    }

    /// The last four digits, by which people know their cards: all that a receipt names.
    pub fn last4(&self) -> &str {
        let digits = self.0.expose();
        &digits[digits.len() - 4..]
    }

    /// The number as the world is told it.
    pub const fn sensitive(&self) -> &Sensitive {
        &self.0
    }
}

/// The digits of a text with spaces and dashes between them.
fn digits_of(text: &str) -> Option<String> {
    // Room for every number at once, so that typing leaves no copies of the digits behind.
    let mut digits = String::with_capacity(text.len().max(LONGEST));
    for character in text.chars() {
        match character {
            '0'..='9' => digits.push(character),
            '-' | '\u{2013}' => {}
            _ if character.is_whitespace() => {}
            _ => return None,
        }
    }
    Some(digits)
}

/// Whether the last digit is the check digit of those before it (ISO/IEC 7812-1, annex B).
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(index, byte)| {
            let digit = u32::from(byte - b'0');
            match index % 2 {
                0 => digit,
                _ if digit > 4 => digit * 2 - 9,
                _ => digit * 2,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// The month until whose end a card is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardExpiry {
    /// 1 to 12.
    pub month: u8,
    /// In full.
    pub year: u16,
}

/// Why a text is not a month that a card can be good until.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CardExpiryProblem {
    /// Nothing was typed.
    #[error("no date was given")]
    Empty,
    /// Not a month and a year.
    #[error("not a month and a year, as 09/28")]
    NotADate,
    /// The card is good no longer.
    #[error("the card has expired")]
    Past,
}

impl CardExpiry {
    /// Reads month and year: `09/28`, `9/28`, `0928`, `09/2028`. Checked against the day that it is.
    pub fn parse(text: &str, today: Date) -> Result<Self, CardExpiryProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(CardExpiryProblem::Empty);
        }
        let (month, year) = match text.split_once(['/', '-', '.']).or_else(|| text.split_once(' ')) {
            Some((month, year)) => (month.trim(), year.trim()),
            None if matches!(text.len(), 4 | 6) => text.split_at_checked(2).ok_or(CardExpiryProblem::NotADate)?,
            None => return Err(CardExpiryProblem::NotADate),
        };
        let month = number(month, 1..=2).filter(|month| (1..=12).contains(month));
        let year = match year.len() {
            2 => number(year, 2..=2).map(|year| year + 2000),
            _ => number(year, 4..=4).filter(|&year| year >= 2000),
        };
        let (Some(month), Some(year)) = (month.and_then(|month| u8::try_from(month).ok()), year) else {
            return Err(CardExpiryProblem::NotADate);
        };
        let expiry = Self { month, year };
        // After the calendar's last month there is no day on which the card could be over.
        if expiry.over().is_err() {
            return Err(CardExpiryProblem::NotADate);
        }
        if expiry.covers(today) { Ok(expiry) } else { Err(CardExpiryProblem::Past) }
    }

    /// That of a card made on this day to be good for so many years, to the end of the month.
    pub fn after(made: Date, years: u8) -> Result<Self, jiff::Error> {
        let last = made.checked_add(i64::from(years).years())?;
        Ok(Self { month: last.month().unsigned_abs(), year: last.year().unsigned_abs() })
    }

    /// The first day on which the card is good no longer.
    pub fn over(self) -> Result<Date, jiff::Error> {
        let year = i16::try_from(self.year).unwrap_or(i16::MAX);
        let month = i8::try_from(self.month).unwrap_or(i8::MAX);
        Date::new(year, month, 1)?.checked_add(1.month())
    }

    /// Whether the card is still good on this day.
    pub fn covers(self, day: Date) -> bool {
        (i32::from(self.year), i32::from(self.month)) >= (i32::from(day.year()), i32::from(day.month()))
    }
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let plain = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// The three digits on a card's back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cvv(Sensitive);

/// Why a text is not a card's security code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CvvProblem {
    /// Nothing was typed.
    #[error("no code was given")]
    Empty,
    /// Something else than digits.
    #[error("the code has digits only")]
    NotDigits,
    /// Digits are missing.
    #[error("the code has three digits")]
    TooShort,
    /// There are too many.
    #[error("the code has three digits")]
    TooLong,
}

impl Cvv {
    /// Reads the code.
    pub fn parse(text: &str) -> Result<Self, CvvProblem> {
        let text = text.trim();
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CvvProblem::NotDigits);
        }
        match text.len() {
            0 => Err(CvvProblem::Empty),
            1 | 2 => Err(CvvProblem::TooShort),
            3 => Ok(Self(Sensitive::new(text))),
            _ => Err(CvvProblem::TooLong),
        }
    }

    /// The code, as the world is told it.
    pub const fn sensitive(&self) -> &Sensitive {
        &self.0
    }
}

#[cfg(test)]
mod tests;
