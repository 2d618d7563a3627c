//! The exchange: today's rates, what the wallet makes of them, and changing money between a wallet's accounts.

mod desk;

pub(crate) use desk::{accept, price, quote};

use std::cell::Cell;

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::contract::{RateView, Refusal, SHIFTS};
use super::step::Step;
use super::store::{Store, StoreError};
use crate::domain::day::world_day;
use crate::domain::money::Currency;
use crate::domain::rate;

/// The rates of the one world that they are kept for. Those of the day that was asked for last are remembered: to work one
/// out takes a hundred hashes, and one page asks several times.
#[derive(Debug, Default)]
pub(crate) struct Rates {
    known: Cell<Option<Known>>,
    /// From which days on the dollar was shifted by how many percent, oldest first.
    shifts: Vec<(Date, i16)>,
}

#[derive(Debug, Clone, Copy)]
struct Known {
    day: Date,
    dollar: Decimal,
    euro: Decimal,
}

impl Rates {
    /// As they stand in a world.
    pub(crate) fn of_world(store: Store<'_>) -> Result<Self, StoreError> {
        Ok(Self { known: Cell::default(), shifts: store.rate_shifts()? })
    }

    /// By how many percent the dollar was shifted on a day.
    fn shift_on(&self, day: Date) -> i16 {
        let later = self.shifts.partition_point(|(from, _)| *from <= day);
        later.checked_sub(1).and_then(|index| self.shifts.get(index)).map_or(0, |(_, percent)| *percent)
    }

    /// Roubles for one of a currency on a day.
    fn of(&self, seed: &[u8; 32], currency: Currency, day: Date) -> Decimal {
        let known = self.known.get().filter(|known| known.day == day).unwrap_or_else(|| {
            let dollar = rate::shifted(rate::dollar_rate(seed, day), self.shift_on(day));
            Known { day, dollar, euro: rate::rouble_rate(seed, Currency::Eur, day, dollar) }
        });
        self.known.set(Some(known));
        match currency {
            Currency::Rub => Decimal::ONE,
            Currency::Usd => known.dollar,
            Currency::Eur => known.euro,
        }
    }
}

/// Roubles for one dollar on each of so many days, the first of them oldest.
pub(crate) fn dollar_through(step: &Step<'_>, first: Date, days: u16) -> Result<Vec<(Date, Decimal)>, Refusal> {
    let rates = (0_i64..).zip(rate::dollar_rates(&step.world.seed, first, days));
    let dated = rates.map(|(n, rate)| {
        let day = first.checked_add(n.days())?;
        Ok((day, rate::shifted(rate, step.rates.shift_on(day))))
    });
    dated.collect()
}

/// What the dollar would cost today if nobody had shifted it, and by how many percent it was.
pub(crate) fn undisturbed(step: &Step<'_>) -> (Decimal, i16) {
    let day = world_day(step.now);
    match step.rates.shift_on(day) {
        0 => (today(step).rate, 0),
        percent => (rate::dollar_rate(&step.world.seed, day), percent),
    }
}

/// Shifts the dollar from today on, by so many percent of what it would be by itself, or as many as may be; quotes that were
/// given keep theirs. By how many it is shifted then.
pub(crate) fn shift(step: &Step<'_>, percent: i16) -> Result<i16, Refusal> {
    let percent = percent.clamp(*SHIFTS.start(), *SHIFTS.end());
    step.store.set_rate_shift(world_day(step.now), percent)?;
    Ok(percent)
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
