//! Money: integer minor units with a currency. Never a float, never an unchecked sum.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A currency that the world's wallets and shops deal in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Currency {
    /// Russian rouble, the wallet's own.
    #[serde(rename = "RUB")]
    Rub,
    /// United States dollar, the shop's.
    #[serde(rename = "USD")]
    Usd,
    /// Euro.
    #[serde(rename = "EUR")]
    Eur,
}

impl Currency {
    /// Every currency, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Rub, Self::Usd, Self::Eur];

    /// The ISO 4217 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rub => "RUB",
            Self::Usd => "USD",
            Self::Eur => "EUR",
        }
    }

    /// The sign people write beside amounts.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Rub => "₽",
            Self::Usd => "$",
            Self::Eur => "€",
        }
    }

    /// How many decimal digits the minor unit stands for (ISO 4217).
    pub const fn exponent(self) -> u32 {
        2
    }

    /// The currency of an ISO 4217 code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.code() == code)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount of money: `minor` units (kopecks, cents) of `currency`. May be negative in a statement.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Amount {
    /// Minor units: 1 153,20 ₽ is 115 320.
    pub minor: i64,
    /// What they are units of.
    pub currency: Currency,
}

/// Why two amounts cannot be combined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Amounts of different currencies were added or compared.
    #[error("{0} and {1} cannot be combined")]
    Mixed(Currency, Currency),
    /// The result does not fit.
    #[error("the amount is too large")]
    Overflow,
}

impl Amount {
    /// `minor` units of `currency`.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in `currency`.
    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// Kopecks.
    pub const fn rub(minor: i64) -> Self {
        Self::new(minor, Currency::Rub)
    }

    /// Cents.
    pub const fn usd(minor: i64) -> Self {
        Self::new(minor, Currency::Usd)
    }

    /// Whether there is nothing.
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// Whether there is something to move.
    pub const fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// The sum, if both are of one currency and it fits.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// The difference, if both are of one currency and it fits.
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        let minor = self.minor.checked_sub(other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// So many times the amount, if it fits.
    pub fn times(self, count: u32) -> Result<Self, MoneyError> {
        let minor = self.minor.checked_mul(i64::from(count)).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// The same amount going the other way.
    pub fn negated(self) -> Result<Self, MoneyError> {
        let minor = self.minor.checked_neg().ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// Which is more, if both are of one currency.
    pub fn compare(self, other: Self) -> Result<Ordering, MoneyError> {
        self.same_currency(other)?;
        Ok(self.minor.cmp(&other.minor))
    }

    fn same_currency(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency { Ok(()) } else { Err(MoneyError::Mixed(self.currency, other.currency)) }
    }
}

impl fmt::Debug for Amount {
    /// `1153.20 RUB`: for assertions and journals, not for people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minor < 0 { "-" } else { "" };
        let (whole, part) = (self.minor.unsigned_abs() / 100, self.minor.unsigned_abs() % 100);
        write!(f, "{sign}{whole}.{part:02} {}", self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_do_not_mix() {
        assert_eq!(Amount::rub(1).checked_add(Amount::usd(1)), Err(MoneyError::Mixed(Currency::Rub, Currency::Usd)));
    }

    #[test]
    fn nothing_wraps_round() {
        assert_eq!(Amount::rub(i64::MAX).checked_add(Amount::rub(1)), Err(MoneyError::Overflow));
        assert_eq!(Amount::rub(i64::MIN).negated(), Err(MoneyError::Overflow));
        assert_eq!(Amount::rub(i64::MAX / 2).times(3), Err(MoneyError::Overflow));
        assert_eq!(Amount::rub(7).times(3), Ok(Amount::rub(21)));
    }

    #[test]
    fn written_for_journals() {
        assert_eq!(format!("{:?}", Amount::rub(-115_320)), "-1153.20 RUB");
        assert_eq!(format!("{:?}", Amount::usd(i64::MIN)), "-92233720368547758.08 USD");
    }
}
