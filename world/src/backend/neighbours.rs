//! The practice world's own wallets: opened when somebody first has to do with them, so that every world has them, also one
//! that was founded before they were thought of.

use super::contract::{
    Direction, Identification, OperationId, OperationKind, OperationState, OperationView, PRACTICE_WALLETS,
    PracticeWallet, Refusal, WalletId, WalletState,
};
use super::ledger::{self, into, out_of};
use super::rules::Rules;
use super::step::Step;
use super::store::Wallet;
use crate::domain::money::Amount;
use crate::domain::phone::Phone;
use crate::domain::posting::{Account, Outside, Reason};

/// What a wallet that is nearly full can still take.
const LITTLE: Amount = Amount::rub(1_000_00);
/// Where its owner put the money in.
const PLACE: &str = "Nevsky 28";

/// Whether this is the number of one of them, opened or not.
pub(crate) fn is_one(phone: &Phone) -> bool {
    PRACTICE_WALLETS.iter().any(|wallet| wallet.phone == phone.e164())
}

/// Whether this is the number of one that takes whatever is sent, however much that was before.
pub(crate) fn takes_everything(phone: &Phone) -> bool {
    PRACTICE_WALLETS.iter().any(|wallet| wallet.phone == phone.e164() && !wallet.nearly_full)
}

/// The wallet of this number, if it has one.
pub(crate) fn wallet_of(step: &mut Step<'_>, phone: &Phone) -> Result<Option<Wallet>, Refusal> {
    if let Some(wallet) = step.store.wallet_of(phone)? {
        return Ok(Some(wallet));
    }
    let neighbour = PRACTICE_WALLETS.iter().find(|wallet| wallet.phone == phone.e164());
    neighbour.map(|neighbour| open(step, phone, *neighbour)).transpose()
}

fn open(step: &mut Step<'_>, phone: &Phone, neighbour: PracticeWallet) -> Result<Wallet, Refusal> {
    let full = neighbour.nearly_full;
    let identification = if full { Identification::Anonymous } else { Identification::Full };
    let wallet = Wallet {
        id: WalletId(step.id()),
        phone: phone.clone(),
        opened: step.now,
        state: WalletState::Active,
        identification,
        first_password: false,
    };
    step.store.add_wallet(&wallet)?;
    if full {
        fill(step, &wallet)?;
    }
    Ok(wallet)
}

fn fill(step: &mut Step<'_>, wallet: &Wallet) -> Result<(), Refusal> {
    let amount = Rules::balance_limit(wallet.identification).checked_sub(LITTLE)?;
    let lines = [out_of(Account::Outside(Outside::Terminals), amount)?, into(Account::Wallet(wallet.id.0), amount)];
    ledger::post(step, Reason::Kiosk, wallet.id.0, lines)?;
    let operation = OperationView {
        id: OperationId(step.id()),
        at: step.now,
        kind: OperationKind::Kiosk { place: PLACE.to_owned() },
        direction: Direction::In,
        amount,
        fee: Amount::zero(amount.currency),
        state: OperationState::Done,
        twice: false,
    };
    Ok(step.store.add_operation(wallet.id, &operation)?)
}
