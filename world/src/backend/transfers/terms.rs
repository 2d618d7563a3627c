//! What a transfer costs, and how much may move.

use jiff::{SignedDuration, Timestamp};

use super::is_out;
use crate::backend::contract::{
    Caller, Refusal, Reply, Route, RouteTerms, Terms, TransferDetail, TransferPrice, TransferRefusal,
};
use crate::backend::rules::{Rules, Takes};
use crate::backend::step::Step;
use crate::backend::store::Wallet;
use crate::backend::{accounts, ledger};
use crate::domain::day::{hour_of, month_start, next_working_day, world_day};
use crate::domain::money::Amount;

/// What the wallet may send and receive today.
pub(crate) fn terms(step: &Step<'_>, caller: &Caller) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    let routes = Route::ALL.iter().map(|&route| route_terms(step, &wallet, route)).collect::<Result<_, _>>()?;
    Ok(Reply::Terms(Terms {
        routes,
        room: room(step, &wallet)?,
        month_limit: Rules::month_limit(wallet.identification),
        month_left: month_left(step, &wallet)?,
        available: ledger::available(step, wallet.id)?,
    }))
}

fn route_terms(step: &Step<'_>, wallet: &Wallet, route: Route) -> Result<RouteTerms, Refusal> {
    let rules = step.rules.route(route);
    let millis = |at: Timestamp| at.as_millisecond() - step.now.as_millisecond();
    Ok(RouteTerms {
        route,
        fee: rules.fee,
        least: rules.least,
        most: rules.most_at(wallet.identification),
        takes_ms: {
            let (from, to) = arrival(step, route)?;
            (millis(from), millis(to))
        },
    })
}

/// When what is confirmed now arrives this way: not before, and not after.
pub(super) fn arrival(step: &Step<'_>, route: Route) -> Result<(Timestamp, Timestamp), Refusal> {
    Ok(match step.rules.route(route).takes {
        Takes::Between(from, to) => (step.after(from)?, step.after(to)?),
        Takes::NextWorkingDay(from, to) => {
            let day = next_working_day(world_day(step.now))?;
            (hour_of(day, from)?, hour_of(day, to)?)
        }
        Takes::ReadyFor(span) => (step.after(SignedDuration::ZERO)?, step.after(span)?),
    })
}

/// What a transfer of this amount would come to. At a terminal it is what is inserted, and the fee is taken from it.
pub(crate) fn price(step: &Step<'_>, caller: &Caller, route: Route, amount: Amount) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    check_size(step, &wallet, route, amount)?;
    let fee = step.rules.route(route).fee.on(amount)?;
    let (amount, total) = match route {
        Route::CashIn => (amount.checked_sub(fee)?, amount),
        _ => (amount, amount.checked_add(fee)?),
    };
    check_limits(step, &wallet, route, amount)?;
    let shortfall = if is_out(route) { shortfall(step, &wallet, total)? } else { None };
    let (_, arrives) = arrival(step, route)?;
    Ok(Reply::TransferPrice(TransferPrice { route, amount, fee, total, arrives, shortfall }))
}

/// Refuses less than the least and more than the most at once.
pub(super) fn check_size(step: &Step<'_>, wallet: &Wallet, route: Route, amount: Amount) -> Result<(), Refusal> {
    let rules = step.rules.route(route);
    let most = rules.most_at(wallet.identification);
    if amount.currency != most.currency {
        return Err(TransferRefusal::BadDetails(TransferDetail::Currency).into());
    }
    if amount.compare(rules.least)?.is_lt() {
        return Err(TransferRefusal::TooSmall(rules.least).into());
    }
    if amount.compare(most)?.is_gt() {
        return Err(TransferRefusal::TooLarge(most).into());
    }
    Ok(())
}

/// Refuses more than may still go out this month, and more than the wallet may still take.
pub(super) fn check_limits(step: &Step<'_>, wallet: &Wallet, route: Route, amount: Amount) -> Result<(), Refusal> {
    if is_out(route) {
        let left = month_left(step, wallet)?;
        return if amount.compare(left)?.is_gt() { Err(TransferRefusal::OverMonth { left }.into()) } else { Ok(()) };
    }
    let room = room(step, wallet)?;
    if amount.compare(room)?.is_gt() { Err(TransferRefusal::OverBalance { room }.into()) } else { Ok(()) }
}

/// What may still go out of a wallet this month, by transfers and for orders.
pub(crate) fn month_left(step: &Step<'_>, wallet: &Wallet) -> Result<Amount, Refusal> {
    let limit = Rules::month_limit(wallet.identification);
    if step.rules.slips.month_forgotten {
        return Ok(limit);
    }
    let month = month_start(step.now)?;
    let sent = step.store.sent_since(wallet.id, month, limit.currency)?;
    let paid = step.store.paid_since(wallet.id, month)?;
    Ok(at_least_nothing(limit.checked_sub(sent)?.checked_sub(paid)?))
}

/// What a wallet can still take. What is held counts, for it may come back; so does what is on its way in.
pub(crate) fn room(step: &Step<'_>, wallet: &Wallet) -> Result<Amount, Refusal> {
    let limit = Rules::balance_limit(wallet.identification);
    let coming = step.store.coming(wallet.id, limit.currency)?;
    Ok(at_least_nothing(free(step, wallet)?.checked_sub(coming)?))
}

/// What lies between what a wallet holds in all its accounts, at today's rates, and the most it may hold; less than
/// nothing if it holds more.
pub(super) fn free(step: &Step<'_>, wallet: &Wallet) -> Result<Amount, Refusal> {
    Ok(Rules::balance_limit(wallet.identification).checked_sub(accounts::in_all(step, wallet.id)?)?)
}

/// What the wallet lacks of `total`, if anything.
pub(super) fn shortfall(step: &Step<'_>, wallet: &Wallet, total: Amount) -> Result<Option<Amount>, Refusal> {
    let missing = total.checked_sub(ledger::available(step, wallet.id)?)?;
    Ok(Some(missing).filter(|missing| missing.is_positive()))
}

fn at_least_nothing(amount: Amount) -> Amount {
    Amount { minor: amount.minor.max(0), ..amount }
}
