//! The cash terminal: a number, notes, a receipt; a wallet for who has none, money in it for who has.

use rand::RngExt;

use super::contract::{
    Caller, Direction, Identification, KioskReceipt, KioskView, Note, OperationId, OperationKind, OperationState,
    OperationView, Refusal, RegistrationId, Reply, Route, Sender, SmsBody, TERMINALS, Terminal, Thing, TransferRefusal,
    WalletId,
};
use super::rules::Rules;
use super::step::Step;
use super::store::{KioskVisit, Wallet};
use super::{identity, ledger, phone, transfers};
use crate::domain::money::Amount;
use crate::domain::phone::Phone;
use crate::domain::posting::{Account, Outside, Reason};

/// A wallet from a terminal starts as anonymous as any other.
const LIMIT: Amount = Rules::balance_limit(Identification::Anonymous);

pub(crate) fn start(step: &mut Step<'_>, phone: &Phone, offer_accepted: bool) -> Result<Reply, Refusal> {
    if !offer_accepted {
        return Err(Refusal::OfferNotAccepted);
    }
    identity::check_free(step, phone)?;
    approach(step, phone, None)
}

/// Goes to a terminal with the number of one's own wallet.
pub(crate) fn start_top_up(step: &mut Step<'_>, caller: &Caller) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    approach(step, &wallet.phone, Some(wallet.id))
}

fn approach(step: &mut Step<'_>, phone: &Phone, tops_up: Option<WalletId>) -> Result<Reply, Refusal> {
    let terminal = TERMINALS[step.random.random_range(0..TERMINALS.len())];
    let visit = KioskVisit {
        id: RegistrationId(step.id()),
        phone: phone.clone(),
        place: terminal.place.to_owned(),
        inserted: Amount::rub(0),
        tops_up,
    };
    step.store.set_kiosk_visit(&visit)?;
    Ok(Reply::Kiosk(view(step, visit)?))
}

pub(crate) fn insert(step: &Step<'_>, caller: &Caller, id: RegistrationId, note: Note) -> Result<Reply, Refusal> {
    let mut visit = open_visit(step, caller, id)?;
    if !takes(&visit.place).contains(&note) {
        return Err(Refusal::NoteNotTaken);
    }
    visit.inserted = visit.inserted.checked_add(note.value())?;
    check_room(step, &visit)?;
    step.store.set_kiosk_visit(&visit)?;
    Ok(Reply::Kiosk(view(step, visit)?))
}

/// Refuses more than the wallet may take: what it would credit must fit beside what the wallet holds already.
fn check_room(step: &Step<'_>, visit: &KioskVisit) -> Result<(), Refusal> {
    let (_, credited) = split(step, visit.inserted)?;
    let Some(wallet) = topped_up(step, visit)? else {
        return if credited.compare(LIMIT)?.is_gt() { Err(Refusal::OverLimit(LIMIT)) } else { Ok(()) };
    };
    let most = step.rules.route(Route::CashIn).most_at(wallet.identification);
    if visit.inserted.compare(most)?.is_gt() {
        return Err(TransferRefusal::TooLarge(most).into());
    }
    let room = transfers::room(step, &wallet)?;
    if credited.compare(room)?.is_gt() { Err(TransferRefusal::OverBalance { room }.into()) } else { Ok(()) }
}

/// The wallet that a visit tops up.
fn topped_up(step: &Step<'_>, visit: &KioskVisit) -> Result<Option<Wallet>, Refusal> {
    Ok(visit.tops_up.map(|id| step.store.wallet(id)).transpose()?.flatten())
}

/// The notes come back out; nothing was in any ledger yet.
pub(crate) fn cancel(step: &Step<'_>, caller: &Caller, id: RegistrationId) -> Result<Reply, Refusal> {
    let visit = open_visit(step, caller, id)?;
    step.store.end_registration(visit.id, None)?;
    Ok(Reply::Done)
}

pub(crate) fn finish(step: &mut Step<'_>, caller: &Caller, id: RegistrationId) -> Result<Reply, Refusal> {
    let visit = open_visit(step, caller, id)?;
    if visit.tops_up.is_none() {
        identity::check_free(step, &visit.phone)?;
    }
    if visit.inserted.compare(step.rules.kiosk_least)?.is_lt() {
        return Err(Refusal::TooLittleInserted(step.rules.kiosk_least));
    }
    check_room(step, &visit)?;
    let wallet = match visit.tops_up {
        Some(wallet) => {
            step.store.end_registration(id, Some(wallet))?;
            wallet
        }
        None => identity::open_wallet(step, id, &visit.phone)?,
    };
    credit(step, wallet, visit)
}

/// Puts what was inserted into the wallet, less the commission, and prints the receipt.
fn credit(step: &mut Step<'_>, wallet: WalletId, visit: KioskVisit) -> Result<Reply, Refusal> {
    let (commission, credited) = split(step, visit.inserted)?;
    let lines = [
        ledger::out_of(Account::Outside(Outside::Terminals), visit.inserted)?,
        ledger::into(Account::Fees, commission),
        ledger::into(Account::Wallet(wallet.0), credited),
    ];
    ledger::post(step, Reason::Kiosk, visit.id.0, lines)?;
    let operation = OperationView {
        id: OperationId(step.id()),
        at: step.now,
        kind: OperationKind::Kiosk { place: visit.place.clone() },
        direction: Direction::In,
        amount: credited,
        fee: commission,
        state: OperationState::Done,
        twice: false,
    };
    step.store.add_operation(wallet, &operation)?;
    let credit = SmsBody::Credited { amount: credited, place: visit.place.clone() };
    phone::send(step, &visit.phone, Sender::Kiwi, credit)?;
    Ok(Reply::KioskReceipt(KioskReceipt {
        wallet,
        phone: visit.phone,
        place: visit.place,
        at: step.now,
        number: format!("{:010}", step.random.random_range(0..10_000_000_000_u64)),
        inserted: visit.inserted,
        commission,
        credited,
    }))
}

/// A visit that is still open. One that tops a wallet up is its owner's alone.
fn open_visit(step: &Step<'_>, caller: &Caller, id: RegistrationId) -> Result<KioskVisit, Refusal> {
    let own = |visit: &KioskVisit| visit.tops_up.is_none_or(|wallet| *caller == Caller::Owner(wallet));
    step.store.kiosk_visit(id)?.filter(own).ok_or(Refusal::NotFound(Thing::Registration))
}

/// The commission on what was inserted, rounded up, and what is left of it for the wallet.
fn split(step: &Step<'_>, inserted: Amount) -> Result<(Amount, Amount), Refusal> {
    if inserted.is_zero() {
        return Ok((inserted, inserted));
    }
    let commission = step.rules.kiosk_commission.on(inserted)?;
    Ok((commission, inserted.checked_sub(commission)?))
}

/// The notes that the terminal at this place takes.
fn takes(place: &str) -> Vec<Note> {
    let old = Terminal::at(place).is_some_and(|terminal| terminal.old);
    Note::ALL.into_iter().filter(|note| !(old && matches!(note, Note::R200 | Note::R2000))).collect()
}

fn view(step: &Step<'_>, visit: KioskVisit) -> Result<KioskView, Refusal> {
    let (commission, credited) = split(step, visit.inserted)?;
    let limit = topped_up(step, &visit)?.map_or(LIMIT, |wallet| Rules::balance_limit(wallet.identification));
    Ok(KioskView {
        id: visit.id,
        phone: visit.phone,
        takes: takes(&visit.place),
        place: visit.place,
        inserted: visit.inserted,
        commission,
        credited,
        least: step.rules.kiosk_least,
        limit,
    })
}
