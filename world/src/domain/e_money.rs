//! Accounts at other e-money systems.

use serde::{Deserialize, Serialize};

use super::named::named;

/// An e-money system that is not this one. The names are made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EMoney {
    /// Accounts of 12 digits.
    Melon,
    /// Accounts of one letter and 12 digits.
    WebPurse,
    /// Accounts are e-mail addresses.
    PayFig,
}

named! { EMoney: Melon = "melon", WebPurse = "web-purse", PayFig = "pay-fig" }

/// How many digits an account has where it has digits.
const DIGITS: usize = 12;
/// The longest address that mail can be sent to (RFC 5321).
const LONGEST_ADDRESS: usize = 254;

/// Why a text is not an account at a system, or not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EMoneyProblem {
    /// Nothing was typed.
    #[error("no account was given")]
    Empty,
    /// Its first character must be a letter from A to Z.
    #[error("the account begins with a letter")]
    NoLetter,
    /// Something else than digits where they belong.
    #[error("digits are expected")]
    NotDigits,
    /// Digits are missing.
    #[error("{missing} more digits")]
    TooShort {
        /// How many.
        missing: usize,
    },
    /// There are too many characters.
    #[error("too long")]
    TooLong,
    /// Not of the form of an e-mail address.
    #[error("not an e-mail address")]
    NotAnAddress,
}

impl EMoney {
    /// What it calls itself, the same in every language.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Melon => "Melon",
            Self::WebPurse => "WebPurse",
            Self::PayFig => "PayFig",
        }
    }

    /// The account as the system writes it, if it can be one of its accounts. Spaces and dashes do not matter in numbers.
    pub fn account(self, text: &str) -> Result<String, EMoneyProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(EMoneyProblem::Empty);
        }
        match self {
            Self::Melon => digits(text),
            Self::WebPurse => {
                let mut rest = text.chars();
                let letter = rest.next().filter(char::is_ascii_alphabetic).ok_or(EMoneyProblem::NoLetter)?;
                Ok(format!("{}{}", letter.to_ascii_uppercase(), digits(rest.as_str())?))
            }
            Self::PayFig => address(text),
        }
    }
}

fn digits(text: &str) -> Result<String, EMoneyProblem> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(EMoneyProblem::NotDigits);
    }
    match DIGITS.checked_sub(digits.len()) {
        None => Err(EMoneyProblem::TooLong),
        Some(0) => Ok(digits),
        Some(missing) => Err(EMoneyProblem::TooShort { missing }),
    }
}

/// Only the form is looked at, and only as far as a slip of the finger goes: whether mail arrives, sending it tells.
fn address(text: &str) -> Result<String, EMoneyProblem> {
    if text.len() > LONGEST_ADDRESS {
        return Err(EMoneyProblem::TooLong);
    }
    let plain = text.chars().all(|character| !character.is_whitespace() && !character.is_control());
    let (name, host) = text.split_once('@').ok_or(EMoneyProblem::NotAnAddress)?;
    let named = host.split('.').count() > 1 && host.split('.').all(|label| !label.is_empty());
    if plain && !name.is_empty() && named && !host.contains('@') {
        Ok(text.to_lowercase())
    } else {
        Err(EMoneyProblem::NotAnAddress)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_system_has_its_own_accounts() {
        assert_eq!(EMoney::Melon.account("4100 1234-5678"), Ok("410012345678".to_owned()));
        assert_eq!(EMoney::WebPurse.account("r 123456789012"), Ok("R123456789012".to_owned()));
        assert_eq!(EMoney::PayFig.account(" Somebody@Example.ORG "), Ok("somebody@example.org".to_owned()));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for &system in EMoney::ALL {
            assert_eq!(system.account("  "), Err(EMoneyProblem::Empty));
        }
        assert_eq!(EMoney::Melon.account("41001234567"), Err(EMoneyProblem::TooShort { missing: 1 }));
        assert_eq!(EMoney::Melon.account("4100123456789"), Err(EMoneyProblem::TooLong));
        assert_eq!(EMoney::Melon.account("R41001234567"), Err(EMoneyProblem::NotDigits));
        assert_eq!(EMoney::WebPurse.account("123456789012"), Err(EMoneyProblem::NoLetter));
        assert_eq!(EMoney::WebPurse.account("Ж123456789012"), Err(EMoneyProblem::NoLetter));
        assert_eq!(EMoney::WebPurse.account("R"), Err(EMoneyProblem::TooShort { missing: 12 }));
        for text in ["somebody", "@example.org", "a@b", "a@.org", "a@b.", "a b@example.org", "a@b@example.org"] {
            assert_eq!(EMoney::PayFig.account(text), Err(EMoneyProblem::NotAnAddress), "{text}");
        }
        assert_eq!(EMoney::PayFig.account(&format!("{}@example.org", "a".repeat(250))), Err(EMoneyProblem::TooLong));
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_the_same_again(text in "\\PC{0,30}") {
            for &system in EMoney::ALL {
                if let Ok(account) = system.account(&text) {
                    prop_assert_eq!(system.account(&account), Ok(account.clone()));
                }
            }
        }
    }
}
