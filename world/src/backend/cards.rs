//! The wallet's own cards: issued at once or sent by post, paid with, blocked, closed.

mod life;
mod number;
mod secrets;

pub(crate) use life::{activate, block, close, expire, moved, rename, unblock};
pub(crate) use secrets::{Unfit, judge, reveal};

use rand::RngExt;

use super::agenda::Event;
use super::contract::{
    Caller, CardExpiry, CardId, CardKind, CardState, CardTerms, CardView, CardsView, DeclineReason, Direction,
    OperationId, OperationKind, OperationState, OperationView, Refusal, Reply, Sender, SmsBody, Thing, WalletId,
    WalletState,
};
use super::courier::{self, Subject};
use super::ledger::{self, into, out_of};
use super::step::Step;
use super::store::{Card, Wallet};
use super::{otp, phone};
use crate::domain::card;
use crate::domain::day::{day_start, world_day};
use crate::domain::money::Amount;
use crate::domain::posting::{Account, Reason};
use crate::domain::sensitive::Sensitive;

/// The wallet's cards, and what more of them cost.
pub(crate) fn list(step: &Step<'_>, caller: &Caller) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    let stored = step.store.cards(wallet.id)?;
    let terms = terms(step, &wallet, &stored)?;
    let mut cards = stored.into_iter().map(|card| view(step, card)).collect::<Result<Vec<_>, _>>()?;
    cards.sort_by_key(|card| card.state.is_terminal());
    Ok(Reply::Cards(Box::new(CardsView { cards, terms })))
}

/// The cards that are neither closed nor expired, newest first.
pub(crate) fn live(step: &Step<'_>, wallet: WalletId) -> Result<Vec<CardView>, Refusal> {
    step.store.live_cards(wallet)?.into_iter().map(|card| view(step, card)).collect()
}

pub(crate) fn look(step: &Step<'_>, caller: &Caller, id: CardId) -> Result<Reply, Refusal> {
    reply(step, owned(step, caller, id)?)
}

fn terms(step: &Step<'_>, wallet: &Wallet, cards: &[Card]) -> Result<CardTerms, Refusal> {
    let rules = step.rules;
    let total = rules.card_fee.checked_add(rules.card_post)?;
    let available = ledger::available(step, wallet.id)?;
    let missing = total.checked_sub(available)?;
    Ok(CardTerms {
        virtual_most: rules.virtual_cards,
        virtual_left: rules.virtual_cards.saturating_sub(live_virtual(cards)),
        plastic_fee: rules.card_fee,
        post_fee: rules.card_post,
        total,
        days: rules.card_days,
        years: rules.card_years,
        plastic_under_way: cards.iter().any(|card| card.state.is_under_way()),
        available,
        shortfall: missing.is_positive().then_some(missing),
    })
}

fn live_virtual(cards: &[Card]) -> u8 {
    let live = cards.iter().filter(|card| card.kind == CardKind::Virtual && !card.state.is_terminal()).count();
    u8::try_from(live).unwrap_or(u8::MAX)
}

/// Issues a virtual card at once, or orders a plastic one for its fee.
pub(crate) fn issue(step: &mut Step<'_>, caller: &Caller, kind: CardKind, name: &str) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    let name = card::name(name).ok_or(Refusal::CardName)?;
    if wallet.state != WalletState::Active {
        return Err(Refusal::Declined(DeclineReason::WalletBlocked));
    }
    let cards = step.store.cards(wallet.id)?;
    let terms = terms(step, &wallet, &cards)?;
    match kind {
        CardKind::Virtual if terms.virtual_left == 0 => Err(Refusal::TooManyCards(terms.virtual_most)),
        CardKind::Virtual => {
            let card = make(step, &wallet, kind, name, Amount::rub(0))?;
            reply(step, card)
        }
        CardKind::Plastic if terms.plastic_under_way => Err(Refusal::CardUnderWay),
        CardKind::Plastic => match terms.shortfall {
            Some(shortfall) => Err(Refusal::NotEnoughMoney { shortfall }),
            None => order(step, &wallet, name, terms.total),
        },
    }
}

fn order(step: &mut Step<'_>, wallet: &Wallet, name: String, total: Amount) -> Result<Reply, Refusal> {
    let card = make(step, wallet, CardKind::Plastic, name, total)?;
    let paid = if step.rules.slips.free_post { step.rules.card_fee } else { total };
    let lines = [out_of(Account::Wallet(wallet.id.0), paid)?, into(Account::Fees, paid)];
    ledger::post(step, Reason::CardFee, card.id.0, lines)?;
    let operation = OperationView {
        id: OperationId(step.id()),
        at: step.now,
        kind: OperationKind::CardIssue { card: card.id },
        direction: Direction::Out,
        amount: paid,
        fee: paid,
        state: OperationState::Done,
        twice: false,
    };
    step.store.add_operation(wallet.id, &operation)?;
    let news = SmsBody::CardOrdered { total: paid, available: ledger::available(step, wallet.id)? };
    phone::send(step, &wallet.phone, Sender::Kiwi, news)?;
    courier::dispatch(step, Subject::Card(card.id), &wallet.phone, &life::plan(step.rules))?;
    reply(step, card)
}

/// Draws what stands on a new card, and keeps it.
fn make(step: &mut Step<'_>, wallet: &Wallet, kind: CardKind, name: String, fee: Amount) -> Result<Card, Refusal> {
    let (years, state, letter) = match kind {
        CardKind::Virtual => (step.rules.card_years.0, CardState::Active, None),
        CardKind::Plastic => (step.rules.card_years.1, CardState::Ordered, Some(otp::new_code(step))),
    };
    let expiry = CardExpiry::after(world_day(step.now), years)?;
    let card = Card {
        id: CardId(step.id()),
        wallet: wallet.id,
        kind,
        name,
        state,
        block: None,
        number: number::draw(step)?,
        expiry,
        cvv: Sensitive::new(format!("{:03}", step.random.random_range(0..1000))),
        letter,
        fee,
        ordered: step.now,
        since: step.now,
        wrong_cvvs: 0,
        wrong_letters: 0,
        letter_from: None,
    };
    step.store.add_card(&card)?;
    step.store.plan(day_start(expiry.over()?)?, &Event::ExpireCard(card.id))?;
    Ok(card)
}

fn owned(step: &Step<'_>, caller: &Caller, id: CardId) -> Result<Card, Refusal> {
    let wallet = step.owner(caller)?;
    let card = step.store.card(id)?.filter(|card| card.wallet == wallet.id);
    card.ok_or(Refusal::NotFound(Thing::Card))
}

fn reply(step: &Step<'_>, card: Card) -> Result<Reply, Refusal> {
    Ok(Reply::Card(Box::new(view(step, card)?)))
}

fn view(step: &Step<'_>, card: Card) -> Result<CardView, Refusal> {
    let parcel = match card.kind {
        CardKind::Virtual => None,
        CardKind::Plastic => courier::view(step, Subject::Card(card.id))?,
    };
    Ok(CardView {
        last4: (!card.state.is_under_way()).then(|| number::last4(&card)),
        letter: card.letter.filter(|_| card.state == CardState::Delivered),
        id: card.id,
        kind: card.kind,
        name: card.name,
        state: card.state,
        block: card.block,
        expiry: card.expiry,
        since: card.since,
        parcel,
    })
}
