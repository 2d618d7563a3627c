//! The cabinet: everything that the frame and the first page show, in one answer.

use jiff::{Timestamp, ToSpan};

use super::contract::{
    AccountView, BalanceView, Caller, NetworkState, OperationId, OperationView, Refusal, Reply, Snapshot, Upcoming,
};
use super::rules::Rules;
use super::step::Step;
use super::store::Wallet;
use super::{exchange, ledger, phone, shop};
use crate::domain::day::{day_start, world_day};
use crate::domain::money::Currency;
use crate::domain::tariff;

/// How many operations the first page shows.
const LATEST: u32 = 8;
/// How many days of spending it shows.
const DAYS: u8 = 30;
/// The most operations on one page of history.
const LONGEST_PAGE: u32 = 500;

pub(crate) fn snapshot(step: &Step<'_>, caller: &Caller) -> Result<Snapshot, Refusal> {
    let wallet = match caller {
        Caller::Visitor => None,
        Caller::Owner(_) => Some(step.owner(caller)?),
    };
    let mut snapshot = Snapshot {
        now: step.now,
        ahead_ms: step.world.ahead_ms,
        network: NetworkState::Online,
        phone: phone::view(step, caller)?,
        account: None,
        latest: Vec::new(),
        spending: Vec::new(),
        open_orders: Vec::new(),
        open_transfers: Vec::new(),
        attempts: Vec::new(),
        next: step.store.next_due(Timestamp::MAX)?.map(|due| Upcoming { at: due.at, about: due.event.about() }),
    };
    if let Some(wallet) = wallet {
        snapshot.latest = operations(step, &wallet, None, LATEST)?;
        snapshot.spending = spending(step, &wallet)?;
        snapshot.open_orders = shop::open_orders(step, wallet.id)?;
        snapshot.account = Some(account(step, wallet)?);
    }
    Ok(snapshot)
}

pub(crate) fn history(
    step: &Step<'_>,
    caller: &Caller,
    before: Option<OperationId>,
    limit: u32,
) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    Ok(Reply::Operations(operations(step, &wallet, before, limit.min(LONGEST_PAGE))?))
}

fn operations(
    step: &Step<'_>,
    wallet: &Wallet,
    before: Option<OperationId>,
    limit: u32,
) -> Result<Vec<OperationView>, Refusal> {
    Ok(step.store.operations(wallet.id, before, limit)?)
}

fn account(step: &Step<'_>, wallet: Wallet) -> Result<AccountView, Refusal> {
    let (available, held) = (ledger::available(step, wallet.id)?, ledger::held(step, wallet.id)?);
    let rate = exchange::today(step);
    Ok(AccountView {
        wallet: wallet.id,
        phone: wallet.phone,
        opened: wallet.opened,
        state: wallet.state,
        identification: wallet.identification,
        limit: Rules::balance_limit(wallet.identification),
        balances: vec![BalanceView { available, held }],
        worth: tariff::worth(available, rate.rate, Currency::Usd)?,
        rate,
        first_password: wallet.first_password,
    })
}

/// What was spent on each of the last days, oldest first; what came back does not count.
fn spending(step: &Step<'_>, wallet: &Wallet) -> Result<Vec<i64>, Refusal> {
    let today = world_day(step.now);
    let mut days = vec![0; usize::from(DAYS)];
    let first = today.checked_sub((i64::from(DAYS) - 1).days())?;
    for (at, minor) in step.store.spent_since(wallet.id, day_start(first)?)? {
        let index = usize::try_from(world_day(at).since(first)?.get_days()).unwrap_or(usize::MAX);
        if let Some(day) = days.get_mut(index) {
            *day += minor;
        }
    }
    Ok(days)
}
