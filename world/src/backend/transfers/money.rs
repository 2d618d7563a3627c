//! The money of a transfer: held, gone outside or come back whole; come in; or from one wallet to another at once.

use jiff::Timestamp;
use rand::RngExt;

use super::{advance, begin, is_out, terms, view};
use crate::backend::agenda::Event;
use crate::backend::contract::{
    Direction, OperationId, OperationKind, OperationState, OperationView, Refusal, Reply, Route, Sender, SmsBody,
    Thing, TransferFailure, TransferId, TransferState, WalletId,
};
use crate::backend::ledger::{self, into, out_of, post};
use crate::backend::phone;
use crate::backend::rules::Takes;
use crate::backend::step::Step;
use crate::backend::store::{Transfer, Wallet};
use crate::domain::money::Amount;
use crate::domain::posting::{Account, Outside, Reason};
use crate::domain::sensitive::Sensitive;

/// The account outside that a way comes from or leads to.
const fn outside(route: Route) -> Account {
    Account::Outside(match route {
        Route::CardIn | Route::CardOut => Outside::Cards,
        Route::MobileIn | Route::MobileOut => Outside::Operators,
        Route::EMoneyIn => Outside::EMoney,
        Route::BankOut | Route::WalletOut => Outside::Banks,
        Route::CashIn => Outside::Terminals,
        Route::CashOut => Outside::CashDesks,
    })
}

/// The code was right: what leaves is held, and the transfer is on its way.
pub(super) fn take(step: &mut Step<'_>, mut transfer: Transfer, wallet: &Wallet) -> Result<Reply, Refusal> {
    advance(step, &mut transfer, TransferState::Processing)?;
    if transfer.route == Route::WalletOut {
        step.store.set_transfer(&transfer)?;
        return hand_over(step, transfer, wallet);
    }
    if is_out(transfer.route) {
        hold(step, &mut transfer)?;
    }
    send_off(step, &mut transfer)?;
    step.store.set_transfer(&transfer)?;
    tell_owner(step, &transfer, wallet)?;
    view::reply(step, transfer)
}

fn hold(step: &mut Step<'_>, transfer: &mut Transfer) -> Result<(), Refusal> {
    let (total, wallet) = (begin::total(transfer)?, transfer.wallet.0);
    let lines = [out_of(Account::Wallet(wallet), total)?, into(Account::Hold(wallet), total)];
    post(step, Reason::Hold, transfer.id.0, lines)?;
    let kind = withdrawal(transfer);
    transfer.operation = Some(record(step, transfer, transfer.wallet, kind, Direction::Out, OperationState::Pending)?);
    Ok(())
}

/// Plans when it arrives. Cash lies ready from now on.
fn send_off(step: &mut Step<'_>, transfer: &mut Transfer) -> Result<(), Refusal> {
    let (from, to) = terms::arrival(step, transfer.route)?;
    transfer.arrives = Some(to);
    let at = match step.rules.route(transfer.route).takes {
        Takes::ReadyFor(_) => {
            transfer.pickup = Some(Sensitive::new(format!("{:08}", step.random.random_range(0..100_000_000))));
            if transfer.fate.is_some() { to } else { moment_between(step, from, to)? }
        }
        _ => moment_between(step, from, to)?,
    };
    if !step.rules.slips.arrival_forgotten {
        step.store.plan(at, &Event::TransferArrives(transfer.id))?;
    }
    Ok(())
}

fn moment_between(step: &mut Step<'_>, from: Timestamp, to: Timestamp) -> Result<Timestamp, Refusal> {
    let millis = step.random.random_range(from.as_millisecond()..=to.as_millisecond());
    Ok(Timestamp::from_millisecond(millis)?)
}

fn tell_owner(step: &mut Step<'_>, transfer: &Transfer, wallet: &Wallet) -> Result<(), Refusal> {
    let amount = transfer.amount;
    let message = match (&transfer.pickup, transfer.arrives) {
        (Some(code), Some(until)) => SmsBody::CashReady { amount, code: code.clone(), until },
        _ if is_out(transfer.route) => sent(step, transfer)?,
        _ => return Ok(()),
    };
    phone::send(step, &wallet.phone, Sender::Kiwi, message)
}

fn sent(step: &Step<'_>, transfer: &Transfer) -> Result<SmsBody, Refusal> {
    Ok(SmsBody::Sent {
        total: begin::total(transfer)?,
        route: transfer.route,
        party: transfer.party.clone(),
        available: ledger::available(step, transfer.wallet)?,
    })
}

/// From one wallet to another, at once.
fn hand_over(step: &mut Step<'_>, mut transfer: Transfer, wallet: &Wallet) -> Result<Reply, Refusal> {
    let receiver = transfer.receiver.map(|id| step.store.wallet(id)).transpose()?.flatten();
    let receiver = receiver.ok_or(Refusal::NotFound(Thing::Wallet))?;
    let (amount, total) = (transfer.amount, begin::total(&transfer)?);
    let lines = [
        out_of(Account::Wallet(wallet.id.0), total)?,
        into(Account::Fees, transfer.fee),
        into(Account::Wallet(receiver.id.0), amount),
    ];
    post(step, Reason::Transfer, transfer.id.0, lines)?;
    advance(step, &mut transfer, TransferState::Succeeded)?;
    let kind = withdrawal(&transfer);
    transfer.operation = Some(record(step, &transfer, wallet.id, kind, Direction::Out, OperationState::Done)?);
    let (from, note) = (wallet.phone.clone(), transfer.note.clone());
    let kind = OperationKind::Received { transfer: transfer.id, from: from.clone(), note: note.clone() };
    record(step, &transfer, receiver.id, kind, Direction::In, OperationState::Done)?;
    step.store.set_transfer(&transfer)?;
    let message = sent(step, &transfer)?;
    phone::send(step, &wallet.phone, Sender::Kiwi, message)?;
    let available = ledger::available(step, receiver.id)?;
    phone::send(step, &receiver.phone, Sender::Kiwi, SmsBody::Received { amount, from, note, available })?;
    view::reply(step, transfer)
}

/// The end of a transfer's way: it arrives, or something goes wrong.
pub(crate) fn arrive(step: &mut Step<'_>, id: TransferId) -> Result<(), Refusal> {
    let processing = |transfer: &Transfer| transfer.state == TransferState::Processing;
    let Some(transfer) = step.store.transfer(id)?.filter(processing) else { return Ok(()) };
    match (transfer.fate, is_out(transfer.route)) {
        (Some(failure), true) => come_back(step, transfer, failure),
        (Some(failure), false) => come_to_nothing(step, transfer, failure),
        (None, true) => go_out(step, transfer),
        (None, false) => come_in(step, transfer),
    }
}

fn go_out(step: &Step<'_>, mut transfer: Transfer) -> Result<(), Refusal> {
    let lines = [
        out_of(Account::Hold(transfer.wallet.0), begin::total(&transfer)?)?,
        into(Account::Fees, transfer.fee),
        into(outside(transfer.route), transfer.amount),
    ];
    post(step, Reason::Withdrawal, transfer.id.0, lines)?;
    advance(step, &mut transfer, TransferState::Succeeded)?;
    end_operation(step, &transfer, OperationState::Done)?;
    Ok(step.store.set_transfer(&transfer)?)
}

/// What had left comes back whole, fee included: the line of the transfer stays, marked, and a second one undoes it.
fn come_back(step: &mut Step<'_>, mut transfer: Transfer, failure: TransferFailure) -> Result<(), Refusal> {
    let kept = if step.rules.slips.transfer_fee_kept { transfer.fee } else { Amount::zero(transfer.fee.currency) };
    let total = begin::total(&transfer)?;
    let back = total.checked_sub(kept)?;
    let (wallet, route, party) = (transfer.wallet, transfer.route, transfer.party.clone());
    let lines =
        [out_of(Account::Hold(wallet.0), total)?, into(Account::Wallet(wallet.0), back), into(Account::Fees, kept)];
    post(step, Reason::Release, transfer.id.0, lines)?;
    advance(step, &mut transfer, TransferState::Failed)?;
    transfer.failure = Some(failure);
    end_operation(step, &transfer, OperationState::Reversed)?;
    let kind = OperationKind::Returned { transfer: transfer.id, route, party: party.clone() };
    record(step, &transfer, wallet, kind, Direction::In, OperationState::Done)?;
    step.store.set_transfer(&transfer)?;
    let available = ledger::available(step, wallet)?;
    tell(step, wallet, SmsBody::CameBack { amount: back, route, party, available })
}

fn come_in(step: &mut Step<'_>, mut transfer: Transfer) -> Result<(), Refusal> {
    let wallet = step.store.wallet(transfer.wallet)?.ok_or(Refusal::NotFound(Thing::Wallet))?;
    if transfer.amount.compare(terms::free(step, &wallet)?)?.is_gt() {
        return come_to_nothing(step, transfer, TransferFailure::ReceiverFull);
    }
    let (amount, route, party) = (transfer.amount, transfer.route, transfer.party.clone());
    let lines = [
        out_of(outside(route), begin::total(&transfer)?)?,
        into(Account::Fees, transfer.fee),
        into(Account::Wallet(wallet.id.0), amount),
    ];
    post(step, Reason::TopUp, transfer.id.0, lines)?;
    advance(step, &mut transfer, TransferState::Succeeded)?;
    let kind = OperationKind::TopUp { transfer: transfer.id, route, party: party.clone() };
    transfer.operation = Some(record(step, &transfer, wallet.id, kind, Direction::In, OperationState::Done)?);
    step.store.set_transfer(&transfer)?;
    let available = ledger::available(step, wallet.id)?;
    tell(step, wallet.id, SmsBody::ToppedUp { amount, route, party, available })
}

/// What was to come does not; nothing had moved.
fn come_to_nothing(step: &mut Step<'_>, mut transfer: Transfer, failure: TransferFailure) -> Result<(), Refusal> {
    advance(step, &mut transfer, TransferState::Failed)?;
    transfer.failure = Some(failure);
    step.store.set_transfer(&transfer)?;
    let Transfer { amount, route, party, wallet, .. } = transfer;
    tell(step, wallet, SmsBody::NothingCame { amount, route, party })
}

fn tell(step: &mut Step<'_>, wallet: WalletId, message: SmsBody) -> Result<(), Refusal> {
    let wallet = step.store.wallet(wallet)?.ok_or(Refusal::NotFound(Thing::Wallet))?;
    phone::send(step, &wallet.phone, Sender::Kiwi, message)
}

fn withdrawal(transfer: &Transfer) -> OperationKind {
    OperationKind::Withdrawal { transfer: transfer.id, route: transfer.route, party: transfer.party.clone() }
}

fn end_operation(step: &Step<'_>, transfer: &Transfer, state: OperationState) -> Result<(), Refusal> {
    match transfer.operation {
        Some(operation) => Ok(step.store.set_operation_state(operation, state)?),
        None => Ok(()),
    }
}

/// Writes a line of history. What leaves a wallet, and what comes back of it, counts with the fee; what arrives, without.
fn record(
    step: &mut Step<'_>,
    transfer: &Transfer,
    wallet: WalletId,
    kind: OperationKind,
    direction: Direction,
    state: OperationState,
) -> Result<OperationId, Refusal> {
    let (amount, fee) = match kind {
        OperationKind::Received { .. } => (transfer.amount, Amount::zero(transfer.fee.currency)),
        OperationKind::TopUp { .. } => (transfer.amount, transfer.fee),
        _ => (begin::total(transfer)?, transfer.fee),
    };
    let (id, twice) = (OperationId(step.id()), false);
    let operation = OperationView { id, at: step.now, kind, direction, amount, fee, state, twice };
    step.store.add_operation(wallet, &operation)?;
    Ok(operation.id)
}
