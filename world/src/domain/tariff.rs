//! What conversions and fees come to. Conversions round half to even, fees round up, both to the minor unit.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::money::{Amount, Currency, MoneyError};

/// A fee: so many percent, but at least so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// Percent of the amount.
    pub percent: Decimal,
    /// The least it comes to, in the amount's currency.
    pub least: Amount,
}

impl Fee {
    /// The fee on `amount`, rounded up to the minor unit.
    pub fn on(&self, amount: Amount) -> Result<Amount, MoneyError> {
        let part = Decimal::from(amount.minor)
            .checked_mul(self.percent)
            .and_then(|product| product.checked_div(Decimal::ONE_HUNDRED))
            .ok_or(MoneyError::Overflow)?;
        let fee = whole(part, RoundingStrategy::AwayFromZero, amount.currency)?;
        Ok(if fee.compare(self.least)?.is_lt() { self.least } else { fee })
    }
}

/// `amount` in `into`, at `rate` units of it for one of the amount's, rounded half to even to the minor unit.
pub fn convert(amount: Amount, rate: Decimal, into: Currency) -> Result<Amount, MoneyError> {
    let product = Decimal::from(amount.minor).checked_mul(rate).ok_or(MoneyError::Overflow)?;
    whole(product, RoundingStrategy::MidpointNearestEven, into)
}

/// What `amount` is worth in `of`, one of which costs `rate`, rounded half to even to the minor unit.
pub fn worth(amount: Amount, rate: Decimal, of: Currency) -> Result<Amount, MoneyError> {
    let quotient = Decimal::from(amount.minor).checked_div(rate).ok_or(MoneyError::Overflow)?;
    whole(quotient, RoundingStrategy::MidpointNearestEven, of)
}

/// Minor units rounded to whole ones. Every currency here has two places, so minor units convert at the rate of the major ones.
pub(super) fn whole(minor: Decimal, rounding: RoundingStrategy, currency: Currency) -> Result<Amount, MoneyError> {
    let minor = i64::try_from(minor.round_dp_with_strategy(0, rounding)).map_err(|_| MoneyError::Overflow)?;
    Ok(Amount::new(minor, currency))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rate(ten_thousandths: i64) -> Decimal {
        Decimal::new(ten_thousandths, 4)
    }

    fn one_percent() -> Fee {
        Fee { percent: Decimal::ONE, least: Amount::rub(1_00) }
    }

    #[test]
    fn conversions_round_half_to_even() {
        // 1 cent at 2.5 and at 3.5: exactly halfway both times.
        assert_eq!(convert(Amount::usd(1), rate(25_000), Currency::Rub), Ok(Amount::rub(2)));
        assert_eq!(convert(Amount::usd(1), rate(35_000), Currency::Rub), Ok(Amount::rub(4)));
        assert_eq!(convert(Amount::usd(12_40), rate(930_000), Currency::Rub), Ok(Amount::rub(1_153_20)));
    }

    #[test]
    fn fees_round_up_and_have_a_least() {
        assert_eq!(one_percent().on(Amount::rub(1_000_01)), Ok(Amount::rub(10_01)));
        assert_eq!(one_percent().on(Amount::rub(1_000_00)), Ok(Amount::rub(10_00)));
        assert_eq!(one_percent().on(Amount::rub(99_99)), Ok(Amount::rub(1_00)));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(convert(Amount::usd(i64::MAX), rate(930_000), Currency::Rub), Err(MoneyError::Overflow));
        assert_eq!(worth(Amount::rub(1), Decimal::ZERO, Currency::Usd), Err(MoneyError::Overflow));
    }

    proptest! {
        #[test]
        fn a_conversion_is_within_half_a_unit(cents in 0i64..100_000_000, ten_thousandths in 1i64..2_000_000) {
            let converted = convert(Amount::usd(cents), rate(ten_thousandths), Currency::Rub)?;
            let twice_off = (i128::from(converted.minor) * 10_000 - i128::from(cents) * i128::from(ten_thousandths)) * 2;
            prop_assert!(twice_off.abs() <= 10_000);
        }

        #[test]
        fn a_fee_is_the_least_that_covers_the_percentage(minor in 0i64..10_000_000_000) {
            let fee = one_percent().on(Amount::rub(minor))?.minor;
            prop_assert!(fee * 100 >= minor && fee >= 100);
            prop_assert!(fee == 100 || (fee - 1) * 100 < minor);
        }

        #[test]
        fn a_larger_amount_never_costs_a_smaller_fee(a in 0i64..1_000_000, b in 0i64..1_000_000) {
            let (less, more) = (a.min(b), a.max(b));
            prop_assert!(one_percent().on(Amount::rub(less))?.minor <= one_percent().on(Amount::rub(more))?.minor);
        }
    }
}
