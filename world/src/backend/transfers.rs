//! Transfers: money in from cards, phones and other systems, money out to cards, banks, wallets, phones and as cash.
//!
//! The giving end pays the fee on top of what the receiving end receives. What leaves the wallet is held from the code on,
//! and goes outside when it arrives, or comes back whole; what comes in moves nothing before it is there.

mod begin;
mod code;
mod details;
mod money;
mod terms;
mod view;

pub(crate) use begin::begin;
pub(crate) use code::{confirm, expire_code, resend};
pub(crate) use money::arrive;
pub(crate) use terms::{month_left, price, room, terms};
pub(crate) use view::{look, open_transfers};

use super::contract::{
    Caller, Refusal, Reply, Route, Thing, TransferFailure, TransferId, TransferRefusal, TransferState,
};
use super::step::Step;
use super::store::Transfer;

/// Whether money goes out this way.
const fn is_out(route: Route) -> bool {
    match route {
        Route::CardIn | Route::MobileIn | Route::CashIn | Route::EMoneyIn => false,
        Route::CardOut | Route::BankOut | Route::WalletOut | Route::MobileOut | Route::CashOut => true,
    }
}

/// Leaves a transfer that waits for its code.
pub(crate) fn cancel(step: &Step<'_>, caller: &Caller, id: TransferId) -> Result<Reply, Refusal> {
    let mut transfer = owned_in(step, caller, id, TransferState::OtpPending)?;
    advance(step, &mut transfer, TransferState::Canceled)?;
    step.store.set_transfer(&transfer)?;
    view::reply(step, transfer)
}

/// Declines a transfer before anything moved. To the person this is an answer, not a refusal.
fn decline(step: &Step<'_>, mut transfer: Transfer, failure: TransferFailure) -> Result<Reply, Refusal> {
    advance(step, &mut transfer, TransferState::Declined)?;
    transfer.failure = Some(failure);
    step.store.set_transfer(&transfer)?;
    view::reply(step, transfer)
}

/// Takes a transfer to its next state, if it may go there.
fn advance(step: &Step<'_>, transfer: &mut Transfer, next: TransferState) -> Result<(), Refusal> {
    if !transfer.state.may_become(next) {
        return Err(TransferRefusal::TransferIs(transfer.state).into());
    }
    transfer.state = next;
    transfer.code = None;
    step.store.note_transfer_path(transfer.id, step.now, next)?;
    if next.is_terminal() {
        transfer.ended = Some(step.now);
        transfer.pickup = None;
    }
    Ok(())
}

/// A transfer of who is asking.
fn owned(step: &Step<'_>, caller: &Caller, id: TransferId) -> Result<Transfer, Refusal> {
    let owner = step.owner(caller)?;
    let transfer = step.store.transfer(id)?.filter(|transfer| transfer.wallet == owner.id);
    transfer.ok_or(Refusal::NotFound(Thing::Transfer))
}

/// A transfer of who is asking that is in this state.
fn owned_in(step: &Step<'_>, caller: &Caller, id: TransferId, state: TransferState) -> Result<Transfer, Refusal> {
    let transfer = owned(step, caller, id)?;
    if transfer.state == state { Ok(transfer) } else { Err(TransferRefusal::TransferIs(transfer.state).into()) }
}
