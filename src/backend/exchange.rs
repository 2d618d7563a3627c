//! The exchange: today's rate and what the wallet makes of it.

use super::contract::{RateView, Refusal};
use super::step::Step;
use crate::domain::day::world_day;
use crate::domain::money::Currency;
use crate::domain::rate;

/// Today's rate of the dollar, without any margin.
pub(crate) fn today(step: &Step<'_>) -> RateView {
    let day = world_day(step.now);
    RateView { of: Currency::Usd, in_currency: Currency::Rub, rate: rate::dollar_rate(&step.world.seed, day), day }
}

/// The rate that a payment is converted at: today's with the wallet's margin, to four places, half to even.
pub(crate) fn applied(step: &Step<'_>, today: &RateView) -> Result<rust_decimal::Decimal, Refusal> {
    rate::with_margin(today.rate, step.rules.margin_percent)
        .ok_or_else(|| Refusal::Internal("the rate is out of range".to_owned()))
}
