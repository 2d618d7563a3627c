//! What each way of money in and out costs, how much it takes, and how long.

use jiff::SignedDuration;
use rust_decimal::Decimal;

use super::Rules;
use crate::backend::contract::{Identification, Route};
use crate::domain::money::Amount;
use crate::domain::tariff::Fee;

/// The rules of one way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RouteRules {
    /// Its fee.
    pub fee: Fee,
    /// The least at once.
    pub least: Amount,
    /// The most at once: of an unknown owner, of one known by name and document, of one seen in person.
    pub most: [Amount; 3],
    /// How long it takes.
    pub takes: Takes,
}

/// How long a way takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// From so long to so long after the code.
    Between(SignedDuration, SignedDuration),
    /// Until the next working day, between these hours of the world.
    NextWorkingDay(i8, i8),
    /// It lies ready at once, and for so long.
    ReadyFor(SignedDuration),
}

impl RouteRules {
    /// The most at once at this identification level.
    pub const fn most_at(&self, level: Identification) -> Amount {
        let [anonymous, simplified, full] = self.most;
        match level {
            Identification::Anonymous => anonymous,
            Identification::Simplified => simplified,
            Identification::Full => full,
        }
    }
}

/// So many tenths of a percent, and at least so many roubles.
fn fee(tenths_of_percent: i64, least: i64) -> Fee {
    Fee { percent: Decimal::new(tenths_of_percent, 1).normalize(), least: Amount::rub(least * 1_00) }
}

/// Roubles, by identification level.
const fn most(anonymous: i64, simplified: i64, full: i64) -> [Amount; 3] {
    [Amount::rub(anonymous * 1_00), Amount::rub(simplified * 1_00), Amount::rub(full * 1_00)]
}

const fn between(from: i64, to: i64) -> Takes {
    Takes::Between(SignedDuration::from_secs(from), SignedDuration::from_secs(to))
}

impl Rules {
    /// The rules of a way.
    pub fn route(&self, route: Route) -> RouteRules {
        let rules = |fee, least: i64, most, takes| RouteRules { fee, least: Amount::rub(least * 1_00), most, takes };
        match route {
            Route::CardIn => rules(fee(15, 5), 100, most(15_000, 60_000, 100_000), between(5, 3 * 60)),
            Route::MobileIn => rules(fee(50, 10), 10, most(5_000, 15_000, 15_000), between(60, 10 * 60)),
            Route::CashIn => RouteRules {
                fee: self.kiosk_commission,
                least: self.kiosk_least,
                most: most(15_000, 60_000, 100_000),
                takes: between(0, 0),
            },
            Route::EMoneyIn => rules(fee(20, 5), 10, most(15_000, 60_000, 60_000), between(60, 15 * 60)),
            Route::CardOut => rules(fee(20, 50), 50, most(15_000, 60_000, 150_000), between(2 * 60, 4 * 3600)),
            Route::BankOut => rules(fee(16, 30), 50, most(15_000, 60_000, 600_000), Takes::NextWorkingDay(9, 18)),
            Route::WalletOut => rules(fee(0, 0), 1, most(15_000, 60_000, 600_000), between(0, 0)),
            Route::MobileOut => rules(fee(0, 0), 10, most(5_000, 15_000, 15_000), between(2, 20)),
            Route::CashOut => {
                let ready = Takes::ReadyFor(SignedDuration::from_hours(3 * 24));
                rules(fee(25, 100), 100, most(5_000, 15_000, 100_000), ready)
            }
        }
    }

    /// The most that may go out of a wallet in a calendar month of the world: transfers, and payments for orders.
    pub const fn month_limit(identification: Identification) -> Amount {
        Amount::rub(match identification {
            Identification::Anonymous => 40_000_00,
            Identification::Simplified => 200_000_00,
            Identification::Full => 600_000_00,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_may_do_less_for_being_better_known() {
        let rules = Rules::promised();
        for &route in Route::ALL {
            let RouteRules { least, most: [anonymous, simplified, full], .. } = rules.route(route);
            assert!(least.minor <= anonymous.minor);
            assert!(anonymous.minor <= simplified.minor && simplified.minor <= full.minor, "{route:?}");
        }
    }

    #[test]
    fn fees_are_what_they_say() {
        let card = Rules::promised().route(Route::CardOut).fee;
        assert_eq!(card.on(Amount::rub(1_000_00)), Ok(Amount::rub(50_00)), "the least");
        assert_eq!(card.on(Amount::rub(10_000_00)), Ok(Amount::rub(200_00)), "two percent");
        assert_eq!(Rules::promised().route(Route::CardIn).fee.on(Amount::rub(1_000_00)), Ok(Amount::rub(15_00)));
        assert_eq!(Rules::promised().route(Route::WalletOut).fee.on(Amount::rub(1_000_00)), Ok(Amount::rub(0)));
    }
}
