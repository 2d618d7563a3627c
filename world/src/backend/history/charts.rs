//! Pictures of the past, drawn from what is kept for each day.

use jiff::ToSpan;
use jiff::civil::Date;

use super::totals::is_undone;
use crate::backend::contract::{
    Caller, ChartsView, Direction, KindName, MonthView, OperationState, Refusal, Reply, WalletId,
};
use crate::backend::step::Step;
use crate::backend::store::Class;
use crate::backend::{exchange, ledger};
use crate::domain::day::world_day;
use crate::domain::money::{Amount, Currency, MoneyError};

/// The wallet's own currency.
const OWN: Currency = Currency::Rub;
/// The most months and days.
const LONGEST: (u8, u16) = (120, 3_660);

/// The last months and days, today's included.
pub(crate) fn charts(step: &Step<'_>, caller: &Caller, months: u8, days: u16) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?.id;
    let (months, days) = (months.min(LONGEST.0), days.min(LONGEST.1));
    let today = world_day(step.now);
    let first = today.checked_sub((i64::from(days) - 1).days())?;
    let rate = exchange::dollar_through(step, first, days)?;
    let balance = balances(step, wallet, today, days)?;
    Ok(Reply::Charts(ChartsView { months: by_month(step, wallet, today, months)?, balance, rate }))
}

fn own_classes(step: &Step<'_>, wallet: WalletId) -> Result<Vec<Class>, Refusal> {
    let mut classes = step.store.classes(wallet)?;
    classes.retain(|class| class.currency == OWN);
    Ok(classes)
}

fn by_month(step: &Step<'_>, wallet: WalletId, today: Date, months: u8) -> Result<Vec<MonthView>, Refusal> {
    let mut views = Vec::new();
    let classes: Vec<Class> = own_classes(step, wallet)?.into_iter().filter(|class| !is_undone(class)).collect();
    for ago in (0..i64::from(months)).rev() {
        let month = today.first_of_month().checked_sub(ago.months())?;
        let mut view = MonthView { month, money_in: Amount::zero(OWN), money_out: Amount::zero(OWN) };
        for class in &classes {
            let sums = step.store.sums_between(class.id, month, month.last_of_month())?;
            let side = match class.direction {
                Direction::In => &mut view.money_in,
                Direction::Out => &mut view.money_out,
            };
            *side = side.checked_add(Amount::new(sums.amount, OWN))?;
        }
        views.push(view);
    }
    Ok(views)
}

/// What could be spent at the end of each day: from what can be spent now, back over what each day did.
fn balances(step: &Step<'_>, wallet: WalletId, today: Date, days: u16) -> Result<Vec<(Date, Amount)>, Refusal> {
    let Some(before) = days.checked_sub(1) else { return Ok(Vec::new()) };
    let first = today.checked_sub(i64::from(before).days())?;
    let mut change = vec![0_i64; usize::from(days)];
    for class in own_classes(step, wallet)? {
        for (day, amount) in step.store.days_of(class.id, first)? {
            let signed = if class.direction == Direction::In { amount } else { -amount };
            add(&mut change, day, signed)?;
        }
    }
    let mut balance = ledger::available(step, wallet)?;
    let mut balances = Vec::new();
    for (ago, changed) in (0_i64..).zip(change.into_iter().rev()) {
        balances.push((today.checked_sub(ago.days())?, balance));
        balance = balance.checked_sub(Amount::new(changed, OWN))?;
    }
    balances.reverse();
    Ok(balances)
}

/// What was spent on each of the last days, oldest first; what came back does not count, and what was changed for
/// another currency is still the wallet's.
pub(crate) fn spending(step: &Step<'_>, wallet: WalletId, days: u8) -> Result<Vec<i64>, Refusal> {
    let first = world_day(step.now).checked_sub((i64::from(days) - 1).days())?;
    let mut spent = vec![0; usize::from(days)];
    for class in own_classes(step, wallet)? {
        let spent_by_it = class.direction == Direction::Out && class.name != KindName::Exchange;
        if spent_by_it && class.state != OperationState::Reversed {
            for (day, amount) in step.store.days_of(class.id, first)? {
                add(&mut spent, day, amount)?;
            }
        }
    }
    Ok(spent)
}

fn add(days: &mut [i64], day: i64, amount: i64) -> Result<(), MoneyError> {
    if let Some(sum) = usize::try_from(day).ok().and_then(|day| days.get_mut(day)) {
        *sum = sum.checked_add(amount).ok_or(MoneyError::Overflow)?;
    }
    Ok(())
}
