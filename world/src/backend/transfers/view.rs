//! What the pages show of a transfer.

use super::{begin, code, owned};
use crate::backend::contract::{
    Caller, Refusal, Reply, TransferCode, TransferId, TransferState, TransferView, WalletId,
};
use crate::backend::otp;
use crate::backend::step::Step;
use crate::backend::store::Transfer;

/// A transfer as it is now.
pub(crate) fn look(step: &Step<'_>, caller: &Caller, id: TransferId) -> Result<Reply, Refusal> {
    reply(step, owned(step, caller, id)?)
}

/// The transfers of a wallet that have not ended, newest first.
pub(crate) fn open_transfers(step: &Step<'_>, wallet: WalletId) -> Result<Vec<TransferView>, Refusal> {
    step.store.open_transfers(wallet)?.into_iter().map(|transfer| view(step, transfer)).collect()
}

pub(super) fn reply(step: &Step<'_>, transfer: Transfer) -> Result<Reply, Refusal> {
    Ok(Reply::Transfer(Box::new(view(step, transfer)?)))
}

fn view(step: &Step<'_>, transfer: Transfer) -> Result<TransferView, Refusal> {
    Ok(TransferView {
        code: waiting_code(step, &transfer)?,
        total: begin::total(&transfer)?,
        id: transfer.id,
        number: transfer.number,
        route: transfer.route,
        party: transfer.party,
        amount: transfer.amount,
        fee: transfer.fee,
        state: transfer.state,
        opened: transfer.opened,
        arrives: transfer.arrives.filter(|_| transfer.state == TransferState::Processing),
        ended: transfer.ended,
        failure: transfer.failure,
        pickup: transfer.pickup,
        operation: transfer.operation,
    })
}

fn waiting_code(step: &Step<'_>, transfer: &Transfer) -> Result<Option<TransferCode>, Refusal> {
    if transfer.state != TransferState::OtpPending {
        return Ok(None);
    }
    Ok(Some(TransferCode {
        from: code::sender(transfer.route),
        phone: transfer.code_phone.clone(),
        expires: otp::expires(step, transfer.code_sent)?,
        tries_left: otp::tries_left(step, transfer.wrong_codes),
        resend_at: otp::resend_at(step, transfer.code_sent)?,
    }))
}
