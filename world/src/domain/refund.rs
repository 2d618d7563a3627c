//! Where a refund can be, and what comes back of what was charged.
//!
//! What is refunded is said in the order's currency. What comes back is the same part of what was charged in the payer's
//! currency, of the price and of the fee alike, each rounded down; the part that completes the whole takes what is left
//! of both, so that the parts of a payment sum to exactly what was charged.

use serde::{Deserialize, Serialize};

use super::money::{Amount, MoneyError};
use super::named::named;

/// Where a refund is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RefundState {
    /// Its amount is set aside and on the way. A try that fails is tried again.
    Processing,
    /// It arrived.
    Succeeded,
}

named! { RefundState: Processing = "processing", Succeeded = "succeeded" }

impl RefundState {
    /// The states it may go to next.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Processing => &[Self::Succeeded],
            Self::Succeeded => &[],
        }
    }

    /// Whether it may go to `next`.
    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// Whether nothing more will happen to it.
    pub const fn is_terminal(self) -> bool {
        self.next().is_empty()
    }
}

/// What is refunded, in both currencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// In the order's currency.
    pub price: Amount,
    /// What of the converted price comes back, in the payer's currency.
    pub converted: Amount,
    /// What of the fee comes back, in the payer's currency.
    pub fee: Amount,
}

impl Part {
    /// What arrives.
    pub fn returns(&self) -> Result<Amount, MoneyError> {
        self.converted.checked_add(self.fee)
    }
}

/// The part of `whole` that comes back for `price` of its price, after `before` was taken out of it.
///
/// `price` may not be more than what `before` left.
pub fn part(whole: &Part, before: &Part, price: Amount) -> Result<Part, MoneyError> {
    let left = whole.price.checked_sub(before.price)?;
    if left.compare(price)?.is_eq() {
        let (converted, fee) = (whole.converted.checked_sub(before.converted)?, whole.fee.checked_sub(before.fee)?);
        return Ok(Part { price, converted, fee });
    }
    let of = |amount: Amount| share(amount, price, whole.price);
    Ok(Part { price, converted: of(whole.converted)?, fee: of(whole.fee)? })
}

/// `amount` times `part` of `whole`, rounded down.
fn share(amount: Amount, part: Amount, whole: Amount) -> Result<Amount, MoneyError> {
    part.compare(whole)?;
    let exact = i128::from(amount.minor).checked_mul(i128::from(part.minor)).ok_or(MoneyError::Overflow)?;
    let share = exact.checked_div_euclid(i128::from(whole.minor)).ok_or(MoneyError::Overflow)?;
    Ok(Amount::new(i64::try_from(share).map_err(|_| MoneyError::Overflow)?, amount.currency))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::money::Currency;

    fn whole(cents: i64, converted: i64, fee: i64, currency: Currency) -> Part {
        Part { price: Amount::usd(cents), converted: Amount::new(converted, currency), fee: Amount::new(fee, currency) }
    }

    fn nothing(of: &Part) -> Part {
        let none = |amount: Amount| Amount::zero(amount.currency);
        Part { price: none(of.price), converted: none(of.converted), fee: none(of.fee) }
    }

    fn and(one: &Part, other: &Part) -> Result<Part, MoneyError> {
        Ok(Part {
            price: one.price.checked_add(other.price)?,
            converted: one.converted.checked_add(other.converted)?,
            fee: one.fee.checked_add(other.fee)?,
        })
    }

    #[test]
    fn only_listed_transitions() {
        for &from in RefundState::ALL {
            for &to in RefundState::ALL {
                let allowed = (from, to) == (RefundState::Processing, RefundState::Succeeded);
                assert_eq!(from.may_become(to), allowed, "{from:?} to {to:?}");
            }
            assert_eq!(RefundState::from_name(from.name()), Some(from));
        }
        assert!(RefundState::Succeeded.is_terminal());
    }

    #[test]
    fn parts_are_rounded_down_and_the_last_takes_what_is_left() -> Result<(), MoneyError> {
        let paid = whole(10_00, 939_30, 9_40, Currency::Rub);
        let third = part(&paid, &nothing(&paid), Amount::usd(3_33))?;
        assert_eq!((third.converted, third.fee), (Amount::rub(312_78), Amount::rub(3_13)));
        let two = and(&third, &part(&paid, &third, Amount::usd(3_33))?)?;
        let last = part(&paid, &two, Amount::usd(3_34))?;
        assert_eq!((last.converted, last.fee), (Amount::rub(313_74), Amount::rub(3_14)));
        assert_eq!(and(&two, &last)?, paid);
        assert_eq!(part(&paid, &nothing(&paid), Amount::usd(10_00))?, paid, "the whole, fee and all");
        Ok(())
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let paid = whole(10_00, 939_30, 9_40, Currency::Rub);
        assert!(part(&paid, &nothing(&paid), Amount::rub(1_00)).is_err(), "another currency");
        let free = whole(0, 1, 0, Currency::Rub);
        assert!(part(&free, &nothing(&free), Amount::usd(1)).is_err(), "a part of nothing");
    }

    fn currency() -> impl Strategy<Value = Currency> {
        prop::sample::select(Currency::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole_and_none_is_more_than_its_share(
            cents in 1i64..1_000_000, converted in 1i64..100_000_000, fee in 0i64..1_000_000, currency in currency(),
            cuts in prop::collection::vec(0.0f64..1.0, 0..8),
        ) {
            let paid = whole(cents, converted, fee, currency);
            let mut taken = nothing(&paid);
            // Each cut takes some of what is left; then the rest goes.
            let sizes = cuts.into_iter().map(Some).chain([None]);
            for size in sizes {
                let left = cents - taken.price.minor;
                #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "any size will do")]
                let price = size.map_or(left, |size| (left as f64 * size) as i64);
                if price == 0 {
                    continue;
                }
                let next = part(&paid, &taken, Amount::usd(price))?;
                prop_assert!(next.converted.minor >= 0 && next.fee.minor >= 0);
                if price < left {
                    let share = |whole: i64| i128::from(whole) * i128::from(price);
                    prop_assert!(i128::from(next.converted.minor) * i128::from(cents) <= share(converted));
                    prop_assert!(i128::from(next.fee.minor) * i128::from(cents) <= share(fee));
                } else {
                    // What rounding kept back comes with the last part, which is never nothing.
                    prop_assert!(next.converted.minor > 0);
                }
                taken = and(&taken, &next)?;
            }
            prop_assert_eq!(taken, paid);
        }
    }
}
