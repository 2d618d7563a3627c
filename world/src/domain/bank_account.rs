//! Bank accounts: by IBAN, or a local account of 20 digits with its bank's code.

use iban::{Iban, IbanLike, ParseBaseIbanError, ParseIbanError};

/// How many digits a local account has.
const LOCAL: usize = 20;
/// How many digits a bank's code has.
const CODE: usize = 9;
/// The shortest IBAN that any country has given itself (Norway's).
const SHORTEST_IBAN: usize = 15;
/// The longest that the standard allows (ISO 13616).
const LONGEST_IBAN: usize = 34;

/// A bank account whose check digits fit.
#[derive(Clone, PartialEq, Eq)]
pub enum BankAccount {
    /// An international account number, without spaces.
    Iban(String),
    /// An account at a bank of this country.
    Local {
        /// Its 20 digits.
        account: String,
        /// The bank's code.
        bank: BankCode,
    },
}

/// Why two texts are not an account, or not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BankAccountProblem {
    /// Nothing was typed.
    #[error("no account was given")]
    Empty,
    /// A character that cannot stand there.
    #[error("'{0}' cannot stand in an account number")]
    Character(char),
    /// Characters are missing: at least so many.
    #[error("the account is too short: {missing} more at least")]
    TooShort {
        /// How many.
        missing: usize,
    },
    /// There are too many characters.
    #[error("the account is too long")]
    TooLong,
    /// No country with IBANs begins so.
    #[error("no country's accounts begin like this")]
    UnknownCountry,
    /// The check digits do not fit: something is mistyped, or still missing.
    #[error("the account's check digits do not fit")]
    Checksum,
    /// The check digits fit, and yet this country's accounts look otherwise.
    #[error("this country's accounts are of another form")]
    WrongForm,
    /// The bank's code of a local account is missing or wrong.
    #[error("the bank's code: {0}")]
    BankCode(#[from] BankCodeProblem),
    /// Account and bank's code are each well formed, and do not belong together.
    #[error("the account's key digit does not fit the bank's code")]
    KeyDigit,
}

impl BankAccount {
    /// Reads an account as it is typed. What begins with a letter is an IBAN, and needs no bank's code.
    pub fn parse(account: &str, bank_code: &str) -> Result<Self, BankAccountProblem> {
        let account = plain(account)?;
        if account.is_empty() {
            return Err(BankAccountProblem::Empty);
        }
        if account.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return iban(&account);
        }
        let account = local(account)?;
        let bank = BankCode::parse(bank_code)?;
        if bank.fits(&account) { Ok(Self::Local { account, bank }) } else { Err(BankAccountProblem::KeyDigit) }
    }

    /// Judges the account alone, as long as the bank's code is not there yet.
    pub fn judge(account: &str) -> Result<(), BankAccountProblem> {
        match Self::parse(account, "") {
            Ok(_) | Err(BankAccountProblem::BankCode(_)) => Ok(()),
            Err(problem) => Err(problem),
        }
    }

    /// Whether what is typed so far is a local account, which needs its bank's code beside it.
    pub fn needs_bank_code(account: &str) -> bool {
        account.chars().find(char::is_ascii_alphanumeric).is_some_and(|first| first.is_ascii_digit())
    }

    /// The account as it is sent: without spaces.
    pub fn number(&self) -> &str {
        match self {
            Self::Iban(account) | Self::Local { account, .. } => account,
        }
    }

    /// The last four characters: all that a receipt names.
    pub fn last4(&self) -> &str {
        let number = self.number();
        &number[number.len() - 4..]
    }

    /// What it begins with and may be shown: an IBAN's country, nothing of a local account.
    pub fn country(&self) -> Option<&str> {
        match self {
            Self::Iban(account) => Some(&account[..2]),
            Self::Local { .. } => None,
        }
    }
}

impl std::fmt::Debug for BankAccount {
    /// Masked, so that a log or a failed assertion never shows a whole account.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BankAccount({}***{})", self.country().unwrap_or(""), self.last4())
    }
}

/// The code of a bank of this country: nine digits.
#[derive(Clone, PartialEq, Eq)]
pub struct BankCode(String);

/// Why a text is not a bank's code, or not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BankCodeProblem {
    /// Nothing was typed.
    #[error("no code was given")]
    Empty,
    /// Something else than digits.
    #[error("digits are expected")]
    NotDigits,
    /// Digits are missing.
    #[error("{missing} more digits")]
    TooShort {
        /// How many.
        missing: usize,
    },
    /// There are too many digits.
    #[error("too long")]
    TooLong,
    /// The codes of this country's banks begin with 04.
    #[error("not the code of a bank of this country")]
    NotABank,
}

impl BankCode {
    /// Reads a code as it is typed.
    pub fn parse(text: &str) -> Result<Self, BankCodeProblem> {
        let digits: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BankCodeProblem::NotDigits);
        }
        match digits.len() {
            0 => Err(BankCodeProblem::Empty),
            length if length > CODE => Err(BankCodeProblem::TooLong),
            _ if !"04".starts_with(&digits[..digits.len().min(2)]) => Err(BankCodeProblem::NotABank),
            CODE => Ok(Self(digits)),
            length => Err(BankCodeProblem::TooShort { missing: CODE - length }),
        }
    }

    /// Its digits.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Whether an account's key digit fits this bank, by the central bank's published rule (order 515 of 1997): with three
    /// digits of the bank's code before it, the account's digits times 7, 1, 3, 7, 1, 3 … come to a whole number of tens.
    ///
    /// The three are the code's last; of a settlement centre (000 to 002) a nought and the code's fifth and sixth.
    fn fits(&self, account: &str) -> bool {
        let centre = matches!(&self.0[6..], "000" | "001" | "002");
        let bank = if centre { format!("0{}", &self.0[4..6]) } else { self.0[6..].to_owned() };
        let digits = bank.bytes().chain(account.bytes()).map(|byte| u32::from(byte - b'0'));
        digits
            .zip([7, 1, 3].into_iter().cycle())
            .map(|(digit, weight)| digit * weight % 10)
            .sum::<u32>()
            .is_multiple_of(10)
    }
}

impl std::fmt::Debug for BankCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BankCode({})", self.0)
    }
}

/// Letters and digits without what people put between them.
fn plain(text: &str) -> Result<String, BankAccountProblem> {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if character.is_ascii_alphanumeric() => plain.push(character.to_ascii_uppercase()),
            '-' | '.' => {}
            _ if character.is_whitespace() => {}
            other => return Err(BankAccountProblem::Character(other)),
        }
    }
    Ok(plain)
}

fn local(account: String) -> Result<String, BankAccountProblem> {
    if let Some(letter) = account.chars().find(char::is_ascii_alphabetic) {
        return Err(BankAccountProblem::Character(letter));
    }
    match LOCAL.checked_sub(account.len()) {
        None => Err(BankAccountProblem::TooLong),
        Some(0) => Ok(account),
        Some(missing) => Err(BankAccountProblem::TooShort { missing }),
    }
}

fn iban(text: &str) -> Result<BankAccount, BankAccountProblem> {
    match text.get(..2) {
        Some(country) if !has_ibans(country) => return Err(BankAccountProblem::UnknownCountry),
        _ if text.len() < SHORTEST_IBAN => {
            return Err(BankAccountProblem::TooShort { missing: SHORTEST_IBAN - text.len() });
        }
        _ if text.len() > LONGEST_IBAN => return Err(BankAccountProblem::TooLong),
        _ => {}
    }
    match text.parse::<Iban>() {
        Ok(iban) => Ok(BankAccount::Iban(iban.electronic_str().to_owned())),
        Err(ParseIbanError::InvalidBaseIban { source: ParseBaseIbanError::InvalidChecksum }) => {
            Err(BankAccountProblem::Checksum)
        }
        Err(ParseIbanError::UnknownCountry(_)) => Err(BankAccountProblem::UnknownCountry),
        Err(_) => Err(BankAccountProblem::WrongForm),
    }
}

/// Whether accounts of this country are known. The library tells only of an account whose check digits fit, so one is made.
fn has_ibans(country: &str) -> bool {
    (2..=98)
        .map(|check| format!("{country}{check:02}0").parse::<Iban>())
        .any(|made| matches!(made, Ok(_) | Err(ParseIbanError::InvalidBban(_))))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LOCAL_ACCOUNT: (&str, &str) = ("40817810899910004312", "044525225");

    #[test]
    fn ibans_of_several_countries() {
        for text in ["BG80 BNBG 9661 1020 3456 78", "DE89370400440532013000", "bg80bnbg96611020345678"] {
            let account = BankAccount::parse(text, "").expect(text);
            assert!(matches!(account, BankAccount::Iban(_)), "{account:?}");
        }
        let account = BankAccount::parse("BG80 BNBG 9661 1020 3456 78", "").expect("good");
        assert_eq!((account.country(), account.last4()), (Some("BG"), "5678"));
        assert!(!format!("{account:?}").contains("9661"));
    }

    #[test]
    fn what_is_wrong_with_an_iban_is_said() {
        let problem = |text: &str| BankAccount::parse(text, "").expect_err(text);
        assert_eq!(problem(" "), BankAccountProblem::Empty);
        assert_eq!(problem("B"), BankAccountProblem::TooShort { missing: 14 });
        assert_eq!(problem("BG80 BNBG"), BankAccountProblem::TooShort { missing: 7 });
        assert_eq!(problem("QX80"), BankAccountProblem::UnknownCountry);
        assert_eq!(problem("BG80 BNBG 9661 1020 3456 79"), BankAccountProblem::Checksum);
        assert_eq!(problem("BG80 BNBG 9661 1020 3456 7"), BankAccountProblem::Checksum);
        assert_eq!(problem("BG80 BNBG 9661 1020 3456 78/"), BankAccountProblem::Character('/'));
        assert_eq!(problem(&format!("BG{}", "1".repeat(33))), BankAccountProblem::TooLong);
        assert_eq!(problem("BGB0 BNBG 9661 1020"), BankAccountProblem::WrongForm);
    }

    #[test]
    fn a_local_account_fits_its_bank() {
        let (account, bank) = LOCAL_ACCOUNT;
        let read = BankAccount::parse("40817 810 8 9991 0004312", bank).expect("good");
        assert_eq!((read.number(), read.last4(), read.country()), (account, "4312", None));
        let problem = |account, bank| BankAccount::parse(account, bank).expect_err(bank);
        assert_eq!(problem(account, "044525226"), BankAccountProblem::KeyDigit);
        assert_eq!(problem("40817810199910004312", bank), BankAccountProblem::KeyDigit);
        assert_eq!(problem("4081781089991000431", bank), BankAccountProblem::TooShort { missing: 1 });
        assert_eq!(problem("408178108999100043121", bank), BankAccountProblem::TooLong);
        assert_eq!(problem("4081781089991000431A", bank), BankAccountProblem::Character('A'));
        assert_eq!(problem(account, ""), BankAccountProblem::BankCode(BankCodeProblem::Empty));
        assert_eq!(BankAccount::judge(account), Ok(()));
        assert!(BankAccount::needs_bank_code(" -4") && !BankAccount::needs_bank_code("BG"));
    }

    #[test]
    fn a_settlement_centre_counts_by_its_region() {
        // A bank's own account at the Moscow centre: the key is over 0, the fifth and sixth digit of the code, the account.
        assert!(BankCode::parse("044525000").expect("good").fits("30101810400000000225"));
    }

    #[test]
    fn what_is_wrong_with_a_banks_code_is_said() {
        let problem = |text| BankCode::parse(text).expect_err(text);
        assert_eq!(problem(""), BankCodeProblem::Empty);
        assert_eq!(problem("04452522"), BankCodeProblem::TooShort { missing: 1 });
        assert_eq!(problem("0445252255"), BankCodeProblem::TooLong);
        assert_eq!(problem("5"), BankCodeProblem::NotABank);
        assert_eq!(problem("SABRRUMM"), BankCodeProblem::NotDigits);
    }

    proptest! {
        #[test]
        fn one_mistyped_digit_of_an_account_is_always_noticed(at in 0usize..20, by in 1u8..10) {
            let (account, bank) = LOCAL_ACCOUNT;
            let mut wrong = account.as_bytes().to_vec();
            wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
            let wrong = std::str::from_utf8(&wrong)?;
            prop_assert_eq!(BankAccount::parse(wrong, bank), Err(BankAccountProblem::KeyDigit));
        }

        #[test]
        fn no_text_makes_it_stumble(account in "\\PC{0,50}", bank in "\\PC{0,12}") {
            if let Ok(read) = BankAccount::parse(&account, &bank) {
                prop_assert_eq!(BankAccount::parse(read.number(), &bank), Ok(read.clone()));
            }
        }
    }
}
