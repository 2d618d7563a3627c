//! A wallet's accounts: the one in roubles, which every wallet has, and those in other currencies that its owner opens.
//!
//! What counts against the limit of the owner's identification is what all accounts together, held money included, are
//! worth at today's rates. A rate that moves never puts anybody in the wrong: only money that would arrive can be refused
//! for it, and money changed within the wallet does not arrive.

use super::contract::{AccountRefusal, BalanceView, Caller, Refusal, Reply, WalletId};
use super::step::Step;
use super::{exchange, ledger};
use crate::domain::money::{Amount, Currency};
use crate::domain::tariff;

/// The currencies in which an account can be opened.
pub(crate) const OPENABLE: [Currency; 2] = [Currency::Usd, Currency::Eur];

pub(crate) fn open(step: &Step<'_>, caller: &Caller, currency: Currency) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    if is_open(step, wallet.id, currency)? {
        return Err(AccountRefusal::AlreadyOpen.into());
    }
    step.store.open_currency_account(wallet.id, currency, step.now)?;
    Ok(Reply::Done)
}

/// Whether a wallet has an account in this currency.
pub(crate) fn is_open(step: &Step<'_>, wallet: WalletId, currency: Currency) -> Result<bool, Refusal> {
    Ok(currency == Currency::Rub || step.store.currency_accounts(wallet)?.contains(&currency))
}

/// What a wallet holds in each of its accounts, the roubles first.
pub(crate) fn balances(step: &Step<'_>, wallet: WalletId) -> Result<Vec<BalanceView>, Refusal> {
    let others = step.store.currency_accounts(wallet)?;
    std::iter::once(Currency::Rub).chain(others).map(|currency| balance(step, wallet, currency)).collect()
}

fn balance(step: &Step<'_>, wallet: WalletId, currency: Currency) -> Result<BalanceView, Refusal> {
    let available = ledger::available_in(step, wallet, currency)?;
    let held = ledger::held_in(step, wallet, currency)?;
    let rate = exchange::in_roubles(step, currency).rate;
    let worth = tariff::convert(available.checked_add(held)?, rate, Currency::Rub)?;
    Ok(BalanceView { available, held, worth })
}

/// What all accounts of a wallet together are worth in roubles today, held money included.
pub(crate) fn in_all(step: &Step<'_>, wallet: WalletId) -> Result<Amount, Refusal> {
    let worth = balances(step, wallet)?.into_iter().map(|balance| balance.worth);
    Ok(worth.into_iter().try_fold(Amount::rub(0), Amount::checked_add)?)
}
