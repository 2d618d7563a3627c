//! The day's rates: walks that are drawn towards their middles, known for every day without walking from the first.

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};
use sha2::{Digest, Sha256};

use super::money::Currency;

/// A walk of a price, in ten-thousandths.
struct Walk {
    /// What is priced, in what: each walk has news of its own.
    name: &'static [u8],
    /// The middle of the walk, and the price until it starts.
    middle: i64,
    /// The most that one day's news moves the price.
    news: i64,
}

/// The dollar in roubles: around 93.0000, moved by at most 0.9000 a day.
const DOLLAR: Walk = Walk { name: b"USD/RUB", middle: 930_000, news: 9_000 };
/// The euro in dollars: around 1.0900, moved by at most 0.0050 a day.
const EURO: Walk = Walk { name: b"EUR/USD", middle: 10_900, news: 50 };

/// How much of the distance from the middle is left a day later, in tenths.
const REMEMBERED_TENTHS: i64 = 9;
/// How many days of news still count: 0.9^64 is about a thousandth, so older news has faded below what is shown.
const MEMORY_DAYS: u8 = 64;
/// The first day with news.
const FIRST_DAY: Date = jiff::civil::date(2026, 1, 1);

/// Roubles for one dollar on `day`, to four places, in the world of this seed.
pub fn dollar_rate(seed: &[u8; 32], day: Date) -> Decimal {
    DOLLAR.on(seed, day)
}

/// Roubles for one dollar on each of so many days, from `first` on: each day's news is worked out once.
pub fn dollar_rates(seed: &[u8; 32], first: Date, days: u16) -> Vec<Decimal> {
    DOLLAR.through(seed, first, days)
}

/// Roubles for one of a currency on `day`, to four places, half to even, while one dollar costs so many: the euro goes by
/// way of the dollar, as its price in dollars is what has news.
pub fn rouble_rate(seed: &[u8; 32], of: Currency, day: Date, dollar: Decimal) -> Decimal {
    match of {
        Currency::Rub => Decimal::ONE,
        Currency::Usd => dollar,
        // Both are below a million, so the product fits.
        Currency::Eur => rounded(dollar * EURO.on(seed, day)),
    }
}

impl Walk {
    /// The price on a day.
    ///
    /// The distance from the middle is `x(t) = 0.9·x(t−1) + news(t)`, so it stays within ten times a day's news, and
    /// since each day's news is a function of seed and day alone, the last 64 days give the price of any day.
    fn on(&self, seed: &[u8; 32], day: Date) -> Decimal {
        // One day has one price, so the middle is never the answer.
        self.through(seed, day, 1).pop().unwrap_or(Decimal::new(self.middle, 4))
    }

    /// The price on each of so many days.
    fn through(&self, seed: &[u8; 32], first: Date, days: u16) -> Vec<Decimal> {
        // Spans between dates are whole days unless asked otherwise, so this cannot fail; the middle would be the answer.
        let first = FIRST_DAY.until(first).map_or(-1, |span| i64::from(span.get_days()));
        let remembered = first - i64::from(MEMORY_DAYS) + 1..first + i64::from(days);
        let news: Vec<i64> = remembered.map(|day| self.news(seed, day)).collect();
        news.windows(MEMORY_DAYS.into()).map(|news| self.after(news)).collect()
    }

    /// The price after the news that count.
    fn after(&self, news: &[i64]) -> Decimal {
        // Integer division truncates towards the middle, the same on every machine.
        let distance = news.iter().fold(0, |distance, news| distance * REMEMBERED_TENTHS / 10 + news);
        Decimal::new(self.middle + distance, 4)
    }

    /// What a day's news does to the price: even within the walk's bounds, nothing before the first day, day 0.
    fn news(&self, seed: &[u8; 32], day: i64) -> i64 {
        if day < 0 {
            return 0;
        }
        let mut hasher = Sha256::new();
        hasher.update(self.name);
        hasher.update(seed);
        hasher.update(day.to_be_bytes());
        let [a, b, c, d, ..] = <[u8; 32]>::from(hasher.finalize());
        i64::from(u32::from_be_bytes([a, b, c, d])) % (2 * self.news + 1) - self.news
    }
}

/// A rate that was shifted by so many percent, to four places, half to even; never nothing.
pub fn shifted(rate: Decimal, percent: i16) -> Decimal {
    // A rate is below a thousand and a shift below 328 times that, so the product fits.
    let moved = rate * (Decimal::ONE_HUNDRED + Decimal::from(percent)) / Decimal::ONE_HUNDRED;
    rounded(moved).max(Decimal::new(1, 4))
}

/// To four places, half to even.
fn rounded(rate: Decimal) -> Decimal {
    rate.round_dp_with_strategy(4, RoundingStrategy::MidpointNearestEven)
}

/// The price of one currency in another, out of the prices of both in a third, to four places, half to even.
pub fn cross(of: Decimal, in_currency: Decimal) -> Option<Decimal> {
    of.checked_div(in_currency).map(rounded)
}

/// The rate that is applied: the day's rate with the wallet's margin on it, to four places, half to even.
pub fn with_margin(rate: Decimal, margin_percent: Decimal) -> Option<Decimal> {
    let factor = Decimal::ONE.checked_add(margin_percent.checked_div(Decimal::ONE_HUNDRED)?)?;
    Some(rounded(rate.checked_mul(factor)?))
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn starts_in_the_middle() {
        assert_eq!(dollar_rate(&[7; 32], jiff::civil::date(2025, 12, 31)), Decimal::new(930_000, 4));
    }

    #[test]
    fn the_dollar_keeps_the_rates_that_older_worlds_have_seen() {
        let rates = [1, 2, 3].map(|seed| dollar_rate(&[seed; 32], jiff::civil::date(2026, 3, 3)).to_string());
        assert_eq!(rates, ["94.6275", "93.3742", "93.4837"]);
    }

    #[test]
    fn a_seed_and_a_day_give_one_rate() {
        let day = jiff::civil::date(2026, 3, 3);
        assert_eq!(dollar_rate(&[1; 32], day), dollar_rate(&[1; 32], day));
        assert_ne!(dollar_rate(&[1; 32], day), dollar_rate(&[2; 32], day));
    }

    #[test]
    fn many_days_at_once_are_each_of_them() {
        let first = jiff::civil::date(2025, 12, 20);
        let alone: Vec<_> = (0..100).map(|n| dollar_rate(&[4; 32], first + n.days())).collect();
        assert_eq!(dollar_rates(&[4; 32], first, 100), alone);
        assert!(dollar_rates(&[4; 32], first, 0).is_empty());
    }

    #[test]
    fn it_moves_both_ways() {
        let start = jiff::civil::date(2026, 1, 1);
        let rates: Vec<_> = (0..60).map(|n| dollar_rate(&[3; 32], start + n.days())).collect();
        assert!(rates.windows(2).any(|pair| pair[0] < pair[1]) && rates.windows(2).any(|pair| pair[0] > pair[1]));
    }

    #[test]
    fn shifts_are_percent_of_what_it_would_be() {
        let rate = Decimal::new(930_001, 4);
        assert_eq!(shifted(rate, 0), rate);
        assert_eq!(shifted(rate, 5), Decimal::new(976_501, 4));
        assert_eq!(shifted(rate, -20), Decimal::new(744_001, 4));
        assert_eq!(shifted(Decimal::new(1, 4), -99), Decimal::new(1, 4), "money never costs nothing");
    }

    #[test]
    fn margins_round_half_to_even() {
        let two = Decimal::from(2);
        assert_eq!(with_margin(Decimal::new(930_000, 4), two), Some(Decimal::new(948_600, 4)));
        // 0.0025 and 0.0075, with nothing on them, are halves of a ten-thousandth at five places.
        assert_eq!(with_margin(Decimal::new(12_345, 5), Decimal::ZERO), Some(Decimal::new(1_234, 4)));
        assert_eq!(with_margin(Decimal::new(12_355, 5), Decimal::ZERO), Some(Decimal::new(1_236, 4)));
    }

    proptest! {
        #[test]
        fn stays_near_the_middle_and_moves_little(seed: [u8; 32], days in 0i64..20_000) {
            let day = jiff::civil::date(2026, 1, 1) + days.days();
            let (rate, next) = (dollar_rate(&seed, day), dollar_rate(&seed, day + 1.day()));
            prop_assert!(rate >= Decimal::from(84) && rate <= Decimal::from(102), "{rate}");
            prop_assert!((next - rate).abs() <= Decimal::new(181, 2), "{rate} to {next}");
            let euro = rouble_rate(&seed, Currency::Eur, day, rate);
            let in_dollars = cross(euro, rate).expect("a rate");
            prop_assert!(in_dollars >= Decimal::new(103, 2) && in_dollars <= Decimal::new(115, 2), "{in_dollars}");
        }
    }
}
