//! The ledger: every movement of money is appended here, chained to the one before.

use uuid::Uuid;

use super::contract::{Refusal, WalletId};
use super::step::Step;
use super::store::{Store, StoreError};
use crate::domain::money::{Amount, Currency};
use crate::domain::posting::{Account, ChainHash, Movement, Posting, Reason};

/// How far the ledger goes, and the hash that closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Height {
    /// How many movements there are.
    pub height: u64,
    /// The hash of the last, over all before it.
    pub hash: ChainHash,
}

pub(crate) fn height(store: Store<'_>) -> Result<Height, StoreError> {
    let (height, hash) = store.ledger_height()?;
    Ok(Height { height, hash })
}

/// One line: `amount` into an account.
pub(crate) const fn into(account: Account, amount: Amount) -> Posting {
    Posting { account, amount }
}

/// One line: `amount` out of an account.
pub(crate) fn out_of(account: Account, amount: Amount) -> Result<Posting, Refusal> {
    Ok(Posting { account, amount: amount.negated()? })
}

/// Moves money. Lines of nothing are left out: a fee may be nothing.
pub(crate) fn post(
    step: &Step<'_>,
    reason: Reason,
    subject: Uuid,
    lines: impl IntoIterator<Item = Posting>,
) -> Result<(), Refusal> {
    let lines = lines.into_iter().filter(|line| !line.amount.is_zero()).collect();
    let movement = Movement::new(reason, Some(subject), lines)?;
    let (last, hash) = step.store.ledger_height()?;
    let height = last + 1;
    let hash = hash.then(height, step.now.as_millisecond(), &movement);
    Ok(step.store.append(height, step.now, hash, &movement)?)
}

/// What a wallet can spend of its own currency.
pub(crate) fn available(step: &Step<'_>, wallet: WalletId) -> Result<Amount, Refusal> {
    available_in(step, wallet, Currency::Rub)
}

/// What a wallet can spend of one currency.
pub(crate) fn available_in(step: &Step<'_>, wallet: WalletId, currency: Currency) -> Result<Amount, Refusal> {
    Ok(step.store.balance(&Account::Wallet(wallet.0), currency)?)
}

/// What is held of a wallet in one currency.
pub(crate) fn held_in(step: &Step<'_>, wallet: WalletId, currency: Currency) -> Result<Amount, Refusal> {
    Ok(step.store.balance(&Account::Hold(wallet.0), currency)?)
}
