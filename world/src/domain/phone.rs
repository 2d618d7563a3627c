//! Phone numbers: the wallet's account numbers.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The countries whose mobile numbers the wallet knows: calling code, national digits, what a mobile number starts with,
/// and how the national digits are grouped when shown.
///
/// Other countries' numbers are accepted by the general E.164 rule (8 to 15 digits) and shown in threes.
const PLANS: &[Plan] = &[
    Plan { code: "7", digits: 10, mobile: &["9", "7"], groups: &[3, 3, 2, 2] },
    Plan { code: "359", digits: 9, mobile: &["87", "88", "89", "98", "99"], groups: &[2, 3, 4] },
    Plan { code: "375", digits: 9, mobile: &["25", "29", "33", "44"], groups: &[2, 3, 2, 2] },
    Plan { code: "380", digits: 9, mobile: &["39", "50", "63", "66", "67", "68", "73", "9"], groups: &[2, 3, 2, 2] },
];

struct Plan {
    code: &'static str,
    digits: usize,
    mobile: &'static [&'static str],
    groups: &'static [usize],
}

/// A phone number in E.164 form: `+` and 8 to 15 digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why a text is not a phone number that a wallet can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Nothing was typed.
    #[error("no number was given")]
    Empty,
    /// A character that cannot stand in a phone number.
    #[error("'{0}' cannot stand in a phone number")]
    Character(char),
    /// Fewer digits than the country's numbers have.
    #[error("the number is too short: {needed} more digits")]
    TooShort {
        /// How many digits are missing.
        needed: usize,
    },
    /// More digits than the country's numbers have.
    #[error("the number is too long by {extra} digits")]
    TooLong {
        /// How many digits there are too many.
        extra: usize,
    },
    /// A number of a known country that is not a mobile one.
    #[error("not a mobile number: no SMS can reach it")]
    NotMobile,
}

impl Phone {
    /// Reads a number as people write it: spaces, dots, dashes and brackets are ignored; `00` or nothing may stand for `+`;
    /// a Russian number may start with `8` or its `9`, a Bulgarian one with `0`.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let digits = international_digits(text)?;
        if let Some(plan) = plan_of(&digits) {
            let national = &digits[plan.code.len()..];
            match national.len() {
                n if n < plan.digits => return Err(PhoneError::TooShort { needed: plan.digits - n }),
                n if n > plan.digits => return Err(PhoneError::TooLong { extra: n - plan.digits }),
                _ => {}
            }
            if !plan.mobile.iter().any(|start| national.starts_with(start)) {
                return Err(PhoneError::NotMobile);
            }
        }
        match digits.len() {
            0 => Err(PhoneError::Empty),
            n if n < 8 => Err(PhoneError::TooShort { needed: 8 - n }),
            n if n > 15 => Err(PhoneError::TooLong { extra: n - 15 }),
            _ => Ok(Self(format!("+{digits}"))),
        }
    }

    /// The number as it is sent and stored: `+79161234567`.
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// The number as it is read: `+7 916 123 45 67`.
    pub fn grouped(&self) -> String {
        self.groups().join(" ")
    }

    /// The number with its middle hidden: `+7 916 ••• 45 67`. The mark is the caller's, for terminals without Unicode.
    pub fn masked(&self, mark: char) -> String {
        let mut groups = self.groups();
        let hidden = groups.len() / 2;
        groups[hidden] = mark.to_string().repeat(groups[hidden].len());
        groups.join(" ")
    }

    fn groups(&self) -> Vec<String> {
        let digits = &self.0[1..];
        let (code, sizes): (&str, Vec<usize>) = match plan_of(digits) {
            Some(plan) => (plan.code, plan.groups.to_vec()),
            // How long an unknown country's code is, is not known either: threes from the end.
            None => (&digits[..=(digits.len() - 1) % 3], vec![3; digits.len() / 3]),
        };
        let mut groups = vec![format!("+{code}")];
        let mut rest = &digits[code.len()..];
        for size in sizes {
            if rest.is_empty() {
                break;
            }
            let (group, tail) = rest.split_at(size.min(rest.len()));
            groups.push(group.to_owned());
            rest = tail;
        }
        groups
    }
}

impl fmt::Debug for Phone {
    /// Masked, so that a log or a failed assertion never shows a whole number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone({})", self.masked('*'))
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;

    fn try_from(text: String) -> Result<Self, PhoneError> {
        Self::parse(&text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

fn plan_of(digits: &str) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| digits.starts_with(plan.code))
}

/// The digits after the `+`, with national prefixes turned into the calling code.
fn international_digits(text: &str) -> Result<String, PhoneError> {
    let text = text.trim();
    let mut digits = String::with_capacity(16);
    for (index, character) in text.chars().enumerate() {
        match character {
            '0'..='9' if digits.len() < 32 => digits.push(character),
            '0'..='9' => return Err(PhoneError::TooLong { extra: text.chars().count().saturating_sub(15) }),
            '+' if index == 0 => {}
            ' ' | '-' | '.' | '(' | ')' | '\u{a0}' => {}
            other => return Err(PhoneError::Character(other)),
        }
    }
    if text.starts_with('+') {
        return Ok(digits);
    }
    Ok(if let Some(rest) = digits.strip_prefix("00") {
        rest.to_owned()
    } else if let Some(rest) = digits.strip_prefix('8').filter(|rest| rest.len() == 10 || rest.starts_with('9')) {
        format!("7{rest}")
    } else if let Some(rest) = digits.strip_prefix('0').filter(|rest| rest.len() == 9) {
        format!("359{rest}")
    } else if digits.len() == 10 && digits.starts_with('9') {
        // Without a `+` nobody means a foreign number of so few digits: it is the Russian one as it is told by mouth.
        format!("7{digits}")
    } else {
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn e164(text: &str) -> Result<String, PhoneError> {
        Phone::parse(text).map(|phone| phone.e164().to_owned())
    }

    #[test]
    fn the_ways_people_write_a_number() {
        for text in [
            "+7 916 123-45-67",
            "8 (916) 123 45 67",
            "79161234567",
            "007 916 123 4567",
            " +7.916.123.45.67 ",
            "916 123-45-67",
        ] {
            assert_eq!(e164(text).as_deref(), Ok("+79161234567"), "{text}");
        }
        assert_eq!(e164("0888 123 456").as_deref(), Ok("+359888123456"));
        assert_eq!(e164("+44 7911 123456").as_deref(), Ok("+447911123456"));
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(e164(""), Err(PhoneError::Empty));
        assert_eq!(e164("  "), Err(PhoneError::Empty));
        assert_eq!(e164("+7 916 123"), Err(PhoneError::TooShort { needed: 4 }));
        // No country's code begins with 89: it is a Russian number that is not finished.
        assert_eq!(e164("8 916 123"), Err(PhoneError::TooShort { needed: 4 }));
        assert_eq!(e164("+7 916 123 45 678"), Err(PhoneError::TooLong { extra: 1 }));
        assert_eq!(e164("+7 495 123 45 67"), Err(PhoneError::NotMobile));
        assert_eq!(e164("+7 916 abc"), Err(PhoneError::Character('a')));
        assert_eq!(e164("7+9161234567"), Err(PhoneError::Character('+')));
    }

    #[test]
    fn shown_whole_and_masked() -> Result<(), PhoneError> {
        let russian = Phone::parse("+79161234567")?;
        assert_eq!(russian.grouped(), "+7 916 123 45 67");
        assert_eq!(russian.masked('•'), "+7 916 ••• 45 67");
        let bulgarian = Phone::parse("+359888123456")?;
        assert_eq!(bulgarian.grouped(), "+359 88 812 3456");
        assert_eq!(bulgarian.masked('*'), "+359 88 *** 3456");
        assert_eq!(Phone::parse("+44 7911 123456")?.grouped(), "+447 911 123 456");
        assert_eq!(Phone::parse("+1 202 555 0143")?.grouped(), "+12 025 550 143");
        assert_eq!(format!("{russian:?}"), "Phone(+7 916 *** 45 67)");
        Ok(())
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            if let Ok(phone) = Phone::parse(&text) {
                proptest::prop_assert_eq!(Phone::parse(phone.e164()), Ok(phone.clone()));
                proptest::prop_assert_eq!(Phone::parse(&phone.grouped()), Ok(phone));
            }
        }
    }
}
