//! Who the owner of a wallet is: name and document compared with a register in some hours, then a visit in person. Each
//! step raises the limits.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::agenda::Event;
use super::contract::{
    Caller, Identification, IdentificationView, IdentityDetail, IdentityFailure, IdentityRefusal, LevelView,
    PersonalDetails, Raising, Refusal, Reply, Route, Sender, SmsBody, Text, Thing, VisitView, WalletId,
};
use super::phone;
use super::rules::Rules;
use super::step::Step;
use super::store::{Identity, Visit, Wallet};
use crate::domain::day::{WORLD_OFFSET, next_working_day, world_day};
use crate::domain::money::Amount;
use crate::domain::person::{self, IdentityState};
use crate::domain::sensitive::Sensitive;

/// How long comparing takes, in milliseconds: from one hour to six.
const CHECKED_IN: std::ops::RangeInclusive<i64> = 3_600_000..=21_600_000;
/// On how many working days ahead a visit can be booked.
const DAYS: usize = 4;
/// The hour of the visit that is free on each of them.
const HOURS: [i8; DAYS] = [10, 17, 12, 15];

/// Where people are received, in three languages.
const PLACES: [[&str; 3]; 3] = [
    ["Kiwi office, Arbat 12", "Офис на Kiwi, Арбат 12", "Офис Kiwi, Арбат, 12"],
    ["Post office 101000", "Поща 101000", "Почтовое отделение 101000"],
    ["Kiwi office, Ligovsky 50", "Офис на Kiwi, Лиговски 50", "Офис Kiwi, Лиговский, 50"],
];

/// Where the owner's identification is, and where it can go.
pub(crate) fn look(step: &Step<'_>, caller: &Caller) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    reply(step, wallet.id)
}

/// Name, date of birth and document: they are compared with the register.
pub(crate) fn identify(step: &mut Step<'_>, caller: &Caller, details: &PersonalDetails) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    if wallet.identification != Identification::Anonymous {
        return Err(IdentityRefusal::Reached.into());
    }
    if step.store.identity(wallet.id)?.is_some_and(|identity| identity.state == IdentityState::Checking) {
        return Err(IdentityRefusal::Checking.into());
    }
    let [name, born, document] = read(details, world_day(step.now))?;
    let due = step.soon(CHECKED_IN)?;
    let (given, state) = (step.now, IdentityState::Checking);
    step.store.set_identity(&Identity { wallet: wallet.id, name, born, document, given, due, state, failure: None })?;
    step.store.plan(due, &Event::CheckIdentity(wallet.id))?;
    reply(step, wallet.id)
}

/// The details as they are kept.
fn read(details: &PersonalDetails, today: Date) -> Result<[Sensitive; 3], IdentityRefusal> {
    let bad = IdentityRefusal::BadDetail;
    let name = person::name(details.name.expose()).map_err(|_| bad(IdentityDetail::Name))?;
    let born = person::born(details.born.expose(), today).map_err(|_| bad(IdentityDetail::Born))?;
    let document = person::document(details.document.expose()).map_err(|_| bad(IdentityDetail::Document))?;
    Ok([Sensitive::new(name), Sensitive::new(born.to_string()), Sensitive::new(document)])
}

/// The register has answered.
pub(crate) fn check(step: &mut Step<'_>, id: WalletId) -> Result<(), Refusal> {
    let Some(mut identity) = step.store.identity(id)?.filter(|one| one.state == IdentityState::Checking) else {
        return Ok(());
    };
    if !person::is_in_register(identity.document.expose()) {
        identity.state = IdentityState::Refused;
        identity.failure = Some(IdentityFailure::NotInRegister);
        step.store.set_identity(&identity)?;
        return tell(step, id, SmsBody::NotIdentified { failure: IdentityFailure::NotInRegister });
    }
    identity.state = IdentityState::Known;
    step.store.set_identity(&identity)?;
    raise(step, id, Identification::Simplified)
}

/// Books a visit, or moves the one that is booked.
pub(crate) fn book(step: &mut Step<'_>, caller: &Caller, at: Timestamp) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    match wallet.identification {
        Identification::Anonymous => return Err(IdentityRefusal::DetailsFirst.into()),
        Identification::Full => return Err(IdentityRefusal::Reached.into()),
        Identification::Simplified => {}
    }
    let free = visits(step)?.into_iter().find(|visit| visit.at == at);
    let visit = free.ok_or(IdentityRefusal::NoSuchVisit)?;
    step.store.set_visit(wallet.id, visit)?;
    step.store.plan(at, &Event::Visit { wallet: wallet.id, at })?;
    if step.rules.slips.visit_skipped {
        step.store.set_identification(wallet.id, Identification::Full)?;
    }
    reply(step, wallet.id)
}

/// The hour of a visit has come; one that was moved meanwhile comes at its own.
pub(crate) fn visit(step: &mut Step<'_>, id: WalletId, at: Timestamp) -> Result<(), Refusal> {
    match step.store.visit(id)? {
        Some(visit) if !visit.done && visit.at == at && !step.rules.slips.visit_skipped => {
            step.store.set_visit(id, Visit { done: true, ..visit })?;
            raise(step, id, Identification::Full)
        }
        _ => Ok(()),
    }
}

fn raise(step: &mut Step<'_>, id: WalletId, level: Identification) -> Result<(), Refusal> {
    step.store.set_identification(id, level)?;
    tell(step, id, SmsBody::Identified { level, limit: Rules::balance_limit(level) })
}

fn tell(step: &mut Step<'_>, id: WalletId, body: SmsBody) -> Result<(), Refusal> {
    let wallet = step.store.wallet(id)?.ok_or(Refusal::NotFound(Thing::Wallet))?;
    phone::send(step, &wallet.phone, Sender::Kiwi, body)
}

/// What is under way for this wallet.
pub(crate) fn raising(step: &Step<'_>, wallet: &Wallet) -> Result<Option<Raising>, Refusal> {
    let checking = step.store.identity(wallet.id)?.filter(|identity| identity.state == IdentityState::Checking);
    if let Some(identity) = checking {
        return Ok(Some(Raising::Checking { until: identity.due }));
    }
    let booked = step.store.visit(wallet.id)?.filter(|visit| !visit.done);
    Ok(booked.map(|visit| Raising::Visit(view(visit))))
}

fn reply(step: &Step<'_>, id: WalletId) -> Result<Reply, Refusal> {
    let wallet = step.store.wallet(id)?.ok_or(Refusal::NotFound(Thing::Wallet))?;
    let free = if wallet.identification == Identification::Simplified { visits(step)? } else { Vec::new() };
    Ok(Reply::Identification(Box::new(IdentificationView {
        level: wallet.identification,
        raising: raising(step, &wallet)?,
        failure: step.store.identity(id)?.and_then(|identity| identity.failure),
        levels: Identification::ALL.iter().map(|level| allows(step, *level)).collect(),
        visits: free.into_iter().map(view).collect(),
    })))
}

/// What a level allows.
fn allows(step: &Step<'_>, level: Identification) -> LevelView {
    let most = Route::ALL.iter().map(|route| step.rules.route(*route).most_at(level).minor).max();
    LevelView {
        level,
        holds: Rules::balance_limit(level),
        at_once: Amount::rub(most.unwrap_or_default()),
        month: Rules::month_limit(level),
    }
}

/// The visits that are free: one on each of the next working days. They follow from the calendar alone, so that asking
/// for them changes nothing.
fn visits(step: &Step<'_>) -> Result<Vec<Visit>, Refusal> {
    let mut day = world_day(step.now);
    let mut free = Vec::new();
    for _ in 0..DAYS {
        day = next_working_day(day)?;
        free.push(on(day)?);
    }
    Ok(free)
}

fn on(day: Date) -> Result<Visit, Refusal> {
    let turn = usize::from(day.day().unsigned_abs());
    let at = day.at(HOURS[turn % HOURS.len()], 0, 0, 0).to_zoned(TimeZone::fixed(WORLD_OFFSET))?.timestamp();
    let place = u8::try_from(turn % PLACES.len()).unwrap_or_default();
    Ok(Visit { at, place, done: false })
}

fn view(visit: Visit) -> VisitView {
    let [en, bg, ru] = PLACES[usize::from(visit.place) % PLACES.len()].map(str::to_owned);
    VisitView { at: visit.at, place: Text { en, bg, ru } }
}
