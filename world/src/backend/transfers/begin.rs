//! Beginning a transfer: everything that can be judged before the code is judged here.

use rand::RngExt;

use super::{code, decline, details, is_out, terms};
use crate::backend::contract::{
    Caller, Counterpart, IdempotencyKey, Refusal, Reply, Route, TransferFailure, TransferId, TransferRefusal,
    TransferState, WalletState,
};
use crate::backend::neighbours;
use crate::backend::step::Step;
use crate::backend::store::{Transfer, Wallet};
use crate::domain::money::Amount;

/// Consent to a transfer at this fee: whoever gives the money sends a code.
pub(crate) fn begin(
    step: &mut Step<'_>,
    caller: &Caller,
    key: IdempotencyKey,
    with: &Counterpart,
    amount: Amount,
    agreed: Amount,
) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    let route = with.route();
    if is_out(route) && wallet.state != WalletState::Active {
        return Err(TransferRefusal::OutgoingBlocked.into());
    }
    let end = details::judge(step, &wallet, with)?;
    terms::check_size(step, &wallet, route, amount)?;
    let fee = step.rules.route(route).fee.on(amount)?;
    if fee != agreed {
        return Err(TransferRefusal::TermsChanged { fee }.into());
    }
    let transfer = Transfer {
        id: TransferId(step.id()),
        number: format!("{:012}", step.random.random_range(0..1_000_000_000_000_u64)),
        wallet: wallet.id,
        key,
        route,
        party: end.party,
        receiver: end.receiver,
        note: end.note,
        amount,
        fee,
        state: TransferState::OtpPending,
        opened: step.now,
        code: None,
        code_phone: end.code_phone,
        code_sent: step.now,
        wrong_codes: 0,
        confirmed: None,
        arrives: None,
        ended: None,
        fate: end.fate,
        failure: None,
        pickup: None,
        operation: None,
    };
    check_money(step, &wallet, &transfer)?;
    step.store.add_transfer(&transfer)?;
    match refused_at_once(&transfer) {
        Some(failure) => decline(step, transfer, failure),
        None => code::send(step, transfer),
    }
}

/// Refuses what is over a limit or more than there is.
fn check_money(step: &Step<'_>, wallet: &Wallet, transfer: &Transfer) -> Result<(), Refusal> {
    terms::check_limits(step, wallet, transfer.route, transfer.amount)?;
    if !is_out(transfer.route) {
        return Ok(());
    }
    if let Some(shortfall) = terms::shortfall(step, wallet, total(transfer)?)? {
        return Err(TransferRefusal::LacksMoney { shortfall }.into());
    }
    if receiver_is_full(step, transfer)? { Err(TransferRefusal::ReceiverFull.into()) } else { Ok(()) }
}

/// What the giving end gives.
pub(super) fn total(transfer: &Transfer) -> Result<Amount, Refusal> {
    Ok(transfer.amount.checked_add(transfer.fee)?)
}

/// Whether the wallet that is to receive may not take so much.
pub(super) fn receiver_is_full(step: &Step<'_>, transfer: &Transfer) -> Result<bool, Refusal> {
    let receiver = transfer.receiver.map(|id| step.store.wallet(id)).transpose()?.flatten();
    match receiver {
        Some(receiver) if neighbours::takes_everything(&receiver.phone) => Ok(false),
        Some(receiver) => Ok(transfer.amount.compare(terms::room(step, &receiver)?)?.is_gt()),
        None => Ok(false),
    }
}

/// A card's bank looks at the card before it asks anybody for a code.
const fn refused_at_once(transfer: &Transfer) -> Option<TransferFailure> {
    match (transfer.route, transfer.fate) {
        (Route::CardIn, Some(failure @ (TransferFailure::CardDetails | TransferFailure::CardLost))) => Some(failure),
        _ => None,
    }
}
