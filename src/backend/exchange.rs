//! The exchange: today's rates, what the wallet makes of them, and changing money between a wallet's accounts.

mod desk;

pub(crate) use desk::{accept, price, quote};

use rust_decimal::Decimal;

use super::contract::{RateView, Refusal};
use super::step::Step;
use crate::domain::day::world_day;
use crate::domain::money::Currency;
use crate::domain::rate;

/// Today's rate of the dollar, without any margin.
pub(crate) fn today(step: &Step<'_>) -> RateView {
    in_roubles(step, Currency::Usd)
}

/// Today's rate of a currency in roubles, without any margin.
pub(crate) fn in_roubles(step: &Step<'_>, of: Currency) -> RateView {
    let day = world_day(step.now);
    RateView { of, in_currency: Currency::Rub, rate: rate::rouble_rate(&step.world.seed, of, day), day }
}

/// Today's rate of one currency in another, without any margin. A currency is worth one of itself.
pub(crate) fn between(step: &Step<'_>, of: Currency, in_currency: Currency) -> Result<RateView, Refusal> {
    let today = in_roubles(step, of);
    let rate = match in_currency {
        Currency::Rub => today.rate,
        other => rate::cross(today.rate, in_roubles(step, other).rate).ok_or_else(out_of_range)?,
    };
    Ok(RateView { in_currency, rate, ..today })
}

/// A rate with a margin on it, to four places, half to even.
pub(crate) fn with_margin(rate: Decimal, margin_percent: Decimal) -> Result<Decimal, Refusal> {
    rate::with_margin(rate, margin_percent).ok_or_else(out_of_range)
}

fn out_of_range() -> Refusal {
    Refusal::Internal("there is no such rate".to_owned())
}
