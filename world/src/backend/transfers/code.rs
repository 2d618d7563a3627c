//! The one-time code of a transfer: from whoever gives the money, to the phone of who must agree.

use jiff::Timestamp;

use super::{advance, begin, decline, is_out, money, owned_in, terms, view};
use crate::backend::agenda::Event;
use crate::backend::contract::{
    Caller, Refusal, Reply, Route, Sender, SmsBody, Thing, TransferFailure, TransferId, TransferState, WalletState,
};
use crate::backend::step::Step;
use crate::backend::store::{Transfer, Wallet};
use crate::backend::{otp, phone};
use crate::domain::sensitive::Sensitive;

/// Who sends the code: whoever gives the money away.
pub(super) const fn sender(route: Route) -> Sender {
    match route {
        Route::CardIn => Sender::Bank,
        Route::MobileIn => Sender::Operator,
        Route::EMoneyIn => Sender::EMoney,
        _ => Sender::Kiwi,
    }
}

/// Sends a code; one that was sent before counts no longer.
pub(super) fn send(step: &mut Step<'_>, mut transfer: Transfer) -> Result<Reply, Refusal> {
    let code = otp::new_code(step);
    transfer.code = Some(code.clone());
    transfer.code_sent = step.now;
    step.store.set_transfer(&transfer)?;
    let expiry = Event::ExpireTransferCode { transfer: transfer.id, sent: step.now };
    step.store.plan(otp::expires(step, step.now)?, &expiry)?;
    let (route, party, total) = (transfer.route, transfer.party.clone(), begin::total(&transfer)?);
    let message = SmsBody::TransferCode { code, total, route, party };
    phone::send(step, &transfer.code_phone, sender(route), message)?;
    view::reply(step, transfer)
}

/// Sends another code, after the cool-down.
pub(crate) fn resend(step: &mut Step<'_>, caller: &Caller, id: TransferId) -> Result<Reply, Refusal> {
    let transfer = owned_in(step, caller, id, TransferState::OtpPending)?;
    otp::check_resend(step, transfer.code_sent)?;
    send(step, transfer)
}

/// The code's time is over, unless another was sent since.
pub(crate) fn expire_code(step: &Step<'_>, id: TransferId, sent: Timestamp) -> Result<(), Refusal> {
    let waits = |transfer: &Transfer| transfer.state == TransferState::OtpPending && transfer.code_sent == sent;
    if let Some(mut transfer) = step.store.transfer(id)?.filter(waits).filter(|_| !step.rules.slips.late_code) {
        advance(step, &mut transfer, TransferState::Expired)?;
        step.store.set_transfer(&transfer)?;
    }
    Ok(())
}

/// The code was typed: if it is right and in time, the money is on its way.
pub(crate) fn confirm(
    step: &mut Step<'_>,
    caller: &Caller,
    id: TransferId,
    typed: &Sensitive,
) -> Result<Reply, Refusal> {
    let mut transfer = owned_in(step, caller, id, TransferState::OtpPending)?;
    if !transfer.code.as_ref().is_some_and(|code| otp::is_same(code, typed)) {
        return wrong_code(step, transfer);
    }
    let wallet = step.store.wallet(transfer.wallet)?.ok_or(Refusal::NotFound(Thing::Wallet))?;
    if let Some(failure) = no_longer(step, &wallet, &transfer)? {
        return decline(step, transfer, failure);
    }
    transfer.confirmed = Some(step.now);
    money::take(step, transfer, &wallet)
}

fn wrong_code(step: &Step<'_>, mut transfer: Transfer) -> Result<Reply, Refusal> {
    transfer.wrong_codes += 1;
    let tries_left = otp::tries_left(step, transfer.wrong_codes);
    if tries_left == 0 {
        return decline(step, transfer, TransferFailure::TooManyCodes);
    }
    step.store.set_transfer(&transfer)?;
    Err(Refusal::WrongCode { tries_left })
}

/// What was right when the transfer was begun and is so no longer.
fn no_longer(step: &Step<'_>, wallet: &Wallet, transfer: &Transfer) -> Result<Option<TransferFailure>, Refusal> {
    if !is_out(transfer.route) {
        let full = transfer.amount.compare(terms::room(step, wallet)?)?.is_gt();
        return Ok(full.then_some(TransferFailure::ReceiverFull));
    }
    if wallet.state != WalletState::Active {
        return Ok(Some(TransferFailure::OutgoingBlocked));
    }
    if transfer.amount.compare(terms::month_left(step, wallet)?)?.is_gt() {
        return Ok(Some(TransferFailure::OverMonth));
    }
    if terms::shortfall(step, wallet, begin::total(transfer)?)?.is_some() {
        return Ok(Some(TransferFailure::NotEnoughMoney));
    }
    Ok(begin::receiver_is_full(step, transfer)?.then_some(TransferFailure::ReceiverFull))
}
