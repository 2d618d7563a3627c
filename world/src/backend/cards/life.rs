//! What happens to a card after it was issued.

use super::{number, owned, reply};
use crate::backend::contract::{
    Caller, CardBlock, CardId, CardState, DeclineReason, ParcelStep, Refusal, Reply, Sender, SmsBody, WalletState,
};
use crate::backend::courier::Plan;
use crate::backend::rules::Rules;
use crate::backend::step::Step;
use crate::backend::store::Card;
use crate::backend::{otp, phone};
use crate::domain::card;
use crate::domain::goods::Start;
use crate::domain::sensitive::Sensitive;

/// How a plastic card is sent.
pub(super) const fn plan(rules: &Rules) -> Plan {
    Plan { from: Start::Kiwi, days: rules.card_days.0..=rules.card_days.1 }
}

/// The post has something to say of the letter with a card. One that was closed meanwhile stays so.
pub(crate) fn moved(step: &mut Step<'_>, id: CardId, what: ParcelStep) -> Result<(), Refusal> {
    let next = match what {
        ParcelStep::Accepted => CardState::InPost,
        ParcelStep::HandedOver => CardState::Delivered,
        ParcelStep::Sorted
        | ParcelStep::InTransit
        | ParcelStep::AtPostOffice
        | ParcelStep::Damaged
        | ParcelStep::Lost => return Ok(()),
    };
    match step.store.card(id)?.filter(|card| card.state.may_become(next)) {
        Some(mut card) => advance(step, &mut card, next),
        None => Ok(()),
    }
}

/// A card's last month is over.
pub(crate) fn expire(step: &mut Step<'_>, id: CardId) -> Result<(), Refusal> {
    let may = |card: &Card| card.state.may_become(CardState::Expired);
    let Some(mut card) = step.store.card(id)?.filter(may) else { return Ok(()) };
    advance(step, &mut card, CardState::Expired)?;
    tell(step, &card, SmsBody::CardExpired { last4: number::last4(&card) })
}

pub(crate) fn rename(step: &Step<'_>, caller: &Caller, id: CardId, name: &str) -> Result<Reply, Refusal> {
    let mut card = owned(step, caller, id)?;
    card.name = card::name(name).ok_or(Refusal::CardName)?;
    step.store.set_card(&card)?;
    step.store.read_again(id)?;
    reply(step, card)
}

pub(crate) fn block(step: &Step<'_>, caller: &Caller, id: CardId) -> Result<Reply, Refusal> {
    let mut card = owned(step, caller, id)?;
    card.block = Some(CardBlock::Owner);
    advance(step, &mut card, CardState::Blocked)?;
    reply(step, card)
}

/// The card pays again, and the wrong codes that were tried on it are forgotten.
pub(crate) fn unblock(step: &Step<'_>, caller: &Caller, id: CardId) -> Result<Reply, Refusal> {
    let mut card = owned(step, caller, id)?;
    if card.state != CardState::Blocked {
        return Err(Refusal::CardIs(card.state));
    }
    if step.store.wallet(card.wallet)?.is_some_and(|wallet| wallet.state != WalletState::Active) {
        return Err(Refusal::Declined(DeclineReason::WalletBlocked));
    }
    card.wrong_cvvs = 0;
    advance(step, &mut card, CardState::Active)?;
    reply(step, card)
}

pub(crate) fn close(step: &Step<'_>, caller: &Caller, id: CardId) -> Result<Reply, Refusal> {
    let mut card = owned(step, caller, id)?;
    advance(step, &mut card, CardState::Closed)?;
    reply(step, card)
}

/// Its owner has the card: what was typed stands on it, or in its letter.
pub(crate) fn activate(step: &mut Step<'_>, caller: &Caller, id: CardId, typed: &Sensitive) -> Result<Reply, Refusal> {
    let mut card = owned(step, caller, id)?;
    if card.state != CardState::Delivered {
        return Err(Refusal::CardIs(card.state));
    }
    if let Some(from) = card.letter_from.filter(|&from| step.now < from) {
        return Err(Refusal::TooSoon { wait: from.duration_since(step.now) });
    }
    let last4 = Sensitive::new(number::last4(&card));
    let in_letter = card.letter.as_ref().is_some_and(|code| otp::is_same(code, typed));
    if !in_letter && !otp::is_same(&last4, typed) {
        return wrong_activation(step, card);
    }
    advance(step, &mut card, CardState::Active)?;
    tell(step, &card, SmsBody::CardActive { last4: number::last4(&card) })?;
    reply(step, card)
}

/// After the last try the next one has to wait: who holds neither card nor letter guesses slowly.
fn wrong_activation(step: &Step<'_>, mut card: Card) -> Result<Reply, Refusal> {
    card.wrong_letters += 1;
    let tries_left = otp::tries_left(step, card.wrong_letters);
    if tries_left == 0 {
        card.wrong_letters = 0;
        card.letter_from = Some(step.after(step.rules.activation_wait)?);
    }
    step.store.set_card(&card)?;
    Err(Refusal::WrongActivation { tries_left })
}

/// Takes a card to its next state, if it may go there.
pub(super) fn advance(step: &Step<'_>, card: &mut Card, next: CardState) -> Result<(), Refusal> {
    if !card.state.may_become(next) {
        return Err(Refusal::CardIs(card.state));
    }
    card.state = next;
    card.since = step.now;
    card.block = card.block.filter(|_| next == CardState::Blocked);
    card.letter = card.letter.take().filter(|_| next.is_under_way() || next == CardState::Delivered);
    Ok(step.store.set_card(card)?)
}

/// Writes to the phone of the card's owner.
pub(super) fn tell(step: &mut Step<'_>, card: &Card, news: SmsBody) -> Result<(), Refusal> {
    match step.store.wallet(card.wallet)? {
        Some(owner) => phone::send(step, &owner.phone, Sender::Kiwi, news),
        None => Ok(()),
    }
}
