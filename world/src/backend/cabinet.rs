//! The cabinet: everything that the frame and the first page show, in one answer.

use jiff::Timestamp;

use super::contract::{
    AccountView, BlockedView, Caller, GuideView, NetworkMode, PaymentMethod, Refusal, SimulatorView, Snapshot,
    Upcoming, WalletState,
};
use super::rules::Rules;
use super::step::Step;
use super::store::Wallet;
use super::{
    accounts, cards, disputes, exchange, history, identification, ledger, phone, refunds, shop, support, transfers,
};
use crate::domain::money::Currency;
use crate::domain::tariff;

/// How many operations the first page shows.
const LATEST: u32 = 8;
/// How many days of spending it shows.
const DAYS: u8 = 30;

pub(crate) fn snapshot(step: &Step<'_>, caller: &Caller) -> Result<Snapshot, Refusal> {
    let wallet = match caller {
        Caller::Visitor => None,
        Caller::Owner(_) => Some(step.holder(caller)?),
    };
    let mut snapshot = Snapshot {
        now: step.now,
        ahead_ms: step.world.ahead_ms,
        network: NetworkMode::Online,
        heard: None,
        phone: phone::view(step, caller)?,
        account: None,
        blocked: None,
        latest: Vec::new(),
        spending: Vec::new(),
        open_orders: Vec::new(),
        open_transfers: Vec::new(),
        open_disputes: Vec::new(),
        open_refunds: Vec::new(),
        cards: Vec::new(),
        tickets: Vec::new(),
        attempts: Vec::new(),
        simulator: simulator(step, wallet.as_ref())?,
        guide: guide(step, wallet.as_ref())?,
        next: step.store.next_due(Timestamp::MAX)?.map(|due| Upcoming { at: due.at, about: due.event.about() }),
    };
    if let Some(wallet) = &wallet {
        snapshot.tickets = support::open_tickets(step, wallet.id)?;
    }
    match wallet {
        Some(wallet) if wallet.state == WalletState::Blocked => snapshot.blocked = Some(blocked(step, wallet)?),
        Some(wallet) => fill(step, wallet, &mut snapshot)?,
        None => {}
    }
    Ok(snapshot)
}

/// What steers the world. What goes wrong on the network is known to the wallet's own side.
fn simulator(step: &Step<'_>, wallet: Option<&Wallet>) -> Result<SimulatorView, Refusal> {
    let (undisturbed, shift) = exchange::undisturbed(step);
    Ok(SimulatorView {
        seed: step.world.seed,
        wallet: wallet.map(|wallet| wallet.state),
        faults: Vec::new(),
        breakdowns: step.store.planned_breakdowns()?,
        rate: exchange::today(step),
        undisturbed,
        shift,
    })
}

/// How far the owner of the wallet has come; while nobody is logged in, whoever has just registered here.
fn guide(step: &Step<'_>, wallet: Option<&Wallet>) -> Result<Option<GuideView>, Refusal> {
    let Some(wallet) = wallet.map(|wallet| wallet.id).or(step.world.founder) else { return Ok(None) };
    Ok(Some(GuideView { wallet, reached: step.store.lessons(wallet)? }))
}

/// What the owner of a blocked wallet is told.
fn blocked(step: &Step<'_>, wallet: Wallet) -> Result<BlockedView, Refusal> {
    let since = step.store.restricted_since(wallet.id)?.unwrap_or(step.now);
    Ok(BlockedView { phone: wallet.phone, since })
}

/// What the owner sees of a wallet.
fn fill(step: &Step<'_>, wallet: Wallet, snapshot: &mut Snapshot) -> Result<(), Refusal> {
    snapshot.latest = step.store.latest_operations(wallet.id, LATEST)?;
    snapshot.spending = history::spending(step, wallet.id, DAYS)?;
    snapshot.open_transfers = transfers::open_transfers(step, wallet.id)?;
    snapshot.open_disputes = disputes::open_disputes(step, wallet.id)?;
    snapshot.open_refunds = refunds::open_refunds(step, wallet.id)?;
    snapshot.open_orders = shop::open_orders(step, wallet.id)?;
    snapshot.cards = cards::live(step, wallet.id)?;
    snapshot.account = Some(account(step, wallet)?);
    Ok(())
}

fn account(step: &Step<'_>, wallet: Wallet) -> Result<AccountView, Refusal> {
    let available = ledger::available(step, wallet.id)?;
    let rate = exchange::today(step);
    let raising = identification::raising(step, &wallet)?;
    Ok(AccountView {
        wallet: wallet.id,
        phone: wallet.phone,
        opened: wallet.opened,
        state: wallet.state,
        identification: wallet.identification,
        raising,
        limit: Rules::balance_limit(wallet.identification),
        balances: accounts::balances(step, wallet.id)?,
        worth: tariff::worth(available, rate.rate, Currency::Usd)?,
        rate,
        in_all: accounts::in_all(step, wallet.id)?,
        rates: accounts::OPENABLE.map(|currency| exchange::in_roubles(step, currency)).to_vec(),
        first_password: wallet.first_password,
        pays_by: step.store.last_method(wallet.id)?.unwrap_or(PaymentMethod::Kiwi),
    })
}
