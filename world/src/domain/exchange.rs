//! What changing one currency for another comes to.
//!
//! The rate with the margin is rounded half to even to four places. What the person receives is rounded down to the minor
//! unit and what the person gives is rounded up, so nobody ever gets more than the rate gives.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::money::{Amount, Currency, MoneyError};
use super::tariff::whole;

/// Which side of an exchange is named; the other follows from the rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// So much is given.
    Give(Amount),
    /// So much is received.
    Receive(Amount),
}

impl Side {
    /// The amount that is named.
    pub const fn amount(self) -> Amount {
        match self {
            Self::Give(amount) | Self::Receive(amount) => amount,
        }
    }
}

/// The currency of two that rates are quoted for one of: roubles for a dollar or a euro, dollars for a euro.
pub fn base(one: Currency, other: Currency) -> Currency {
    one.max(other)
}

/// What is given and what is received, at `rate` units of the other currency for one of the pair's [`base`].
pub fn exchange(side: Side, other: Currency, rate: Decimal) -> Result<(Amount, Amount), MoneyError> {
    match side {
        Side::Give(gives) => Ok((gives, across(gives, other, rate, RoundingStrategy::ToZero)?)),
        Side::Receive(receives) => Ok((across(receives, other, rate, RoundingStrategy::AwayFromZero)?, receives)),
    }
}

/// An amount in the other currency of its pair.
fn across(amount: Amount, into: Currency, rate: Decimal, rounding: RoundingStrategy) -> Result<Amount, MoneyError> {
    if amount.currency == into {
        return Err(MoneyError::Mixed(into, into));
    }
    let minor = Decimal::from(amount.minor);
    let exact = if base(amount.currency, into) == into { minor.checked_div(rate) } else { minor.checked_mul(rate) };
    whole(exact.ok_or(MoneyError::Overflow)?, rounding, into)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn eur(minor: i64) -> Amount {
        Amount::new(minor, Currency::Eur)
    }

    #[test]
    fn dollars_bought_and_sold() -> Result<(), MoneyError> {
        let rate = Decimal::new(939_300, 4);
        let buys = exchange(Side::Give(Amount::rub(1_000_00)), Currency::Usd, rate)?;
        assert_eq!(buys, (Amount::rub(1_000_00), Amount::usd(1_064)), "10.6462… is rounded down");
        let wants = exchange(Side::Receive(Amount::usd(10_65)), Currency::Rub, rate)?;
        assert_eq!(wants, (Amount::rub(1_000_36), Amount::usd(10_65)), "1000.3545 is rounded up");
        let sells = exchange(Side::Give(Amount::usd(1)), Currency::Rub, rate)?;
        assert_eq!(sells, (Amount::usd(1), Amount::rub(93)));
        let euros = exchange(Side::Give(Amount::usd(100_00)), Currency::Eur, Decimal::new(10_900, 4))?;
        assert_eq!(euros, (Amount::usd(100_00), eur(91_74)));
        Ok(())
    }

    #[test]
    fn nothing_is_changed_for_itself_and_nothing_wraps() {
        assert!(exchange(Side::Give(Amount::rub(1)), Currency::Rub, Decimal::ONE).is_err());
        assert!(exchange(Side::Give(Amount::usd(i64::MAX)), Currency::Rub, Decimal::ONE_HUNDRED).is_err());
        assert!(exchange(Side::Give(Amount::rub(1)), Currency::Usd, Decimal::ZERO).is_err());
    }

    proptest! {
        #[test]
        fn nobody_gets_more_than_the_rate_gives_nor_loses_a_whole_unit(
            minor in 1i64..10_000_000_000, ten_thousandths in 1_000i64..2_000_000, buying: bool, receiving: bool,
        ) {
            let (gives_in, receives_in) =
                if buying { (Currency::Rub, Currency::Usd) } else { (Currency::Usd, Currency::Rub) };
            let (side, other) = if receiving {
                (Side::Receive(Amount::new(minor, receives_in)), gives_in)
            } else {
                (Side::Give(Amount::new(minor, gives_in)), receives_in)
            };
            let (gives, receives) = exchange(side, other, Decimal::new(ten_thousandths, 4))?;
            prop_assert_eq!((gives.currency, receives.currency), (gives_in, receives_in));
            let (give, get, rate) = (i128::from(gives.minor), i128::from(receives.minor), i128::from(ten_thousandths));
            // What is received, at the rate, in the currency and the ten-thousandths of what is given.
            let value = |give: i128, get: i128| if buying { (get * rate, give * 10_000) } else { (get * 10_000, give * rate) };
            let (worth, paid) = value(give, get);
            prop_assert!(worth <= paid, "received {get} for {give}");
            let (more, less) = (value(give, get + 1), value(give - 1, get));
            prop_assert!(more.0 > more.1 || less.0 > less.1, "a whole unit was lost: {get} for {give}");
        }
    }
}
