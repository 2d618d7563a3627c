//! The exchange: today's rates, what the wallet makes of them, and changing money between a wallet's accounts.

mod desk;

pub(crate) use desk::{accept, price, quote};

use std::cell::Cell;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::contract::{RateView, Refusal};
use super::step::Step;
use crate::domain::day::world_day;
use crate::domain::money::Currency;
use crate::domain::rate;

/// The rates of the day that was asked for last: to work one out takes a hundred hashes, and one page asks several times.
#[derive(Debug, Default)]
pub(crate) struct Rates(Cell<Option<Known>>);

#[derive(Debug, Clone, Copy)]
struct Known {
    day: Date,
    dollar: Decimal,
    euro: Decimal,
}

impl Rates {
    /// Roubles for one of a currency on a day, in the one world whose rates are kept here.
    fn of(&self, seed: &[u8; 32], currency: Currency, day: Date) -> Decimal {
        let known = self.0.get().filter(|known| known.day == day).unwrap_or_else(|| {
            let [dollar, euro] = [Currency::Usd, Currency::Eur].map(|of| rate::rouble_rate(seed, of, day));
            Known { day, dollar, euro }
        });
        self.0.set(Some(known));
        match currency {
            Currency::Rub => Decimal::ONE,
            Currency::Usd => known.dollar,
            Currency::Eur => known.euro,
        }
    }
}

/// Today's rate of the dollar, without any margin.
pub(crate) fn today(step: &Step<'_>) -> RateView {
    in_roubles(step, Currency::Usd)
}

/// Today's rate of a currency in roubles, without any margin.
pub(crate) fn in_roubles(step: &Step<'_>, of: Currency) -> RateView {
    let day = world_day(step.now);
    RateView { of, in_currency: Currency::Rub, rate: step.rates.of(&step.world.seed, of, day), day }
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
