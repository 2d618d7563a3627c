//! What pays: shown to its owner for the password, and judged when somebody types it.

use super::life::{advance, tell};
use super::{number, owned};
use crate::backend::contract::{Caller, CardBlock, CardDetails, CardExpiry, CardId, CardState, Refusal, SmsBody};
use crate::backend::otp;
use crate::backend::step::Step;
use crate::backend::store::Card;
use crate::domain::sensitive::Sensitive;

/// What stands on a card. Only for who has just shown the wallet's password, and never through a remembered answer.
pub(crate) fn reveal(step: &Step<'_>, caller: &Caller, id: CardId) -> Result<CardDetails, Refusal> {
    let card = owned(step, caller, id)?;
    if !card.state.is_in_use() {
        return Err(Refusal::CardIs(card.state));
    }
    Ok(CardDetails { number: card.number, month: card.expiry.month, year: card.expiry.year, cvv: card.cvv })
}

/// Why a card that was typed somewhere does not pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// No card of the wallet's has this number.
    Unknown,
    /// It counts until another month.
    Expiry,
    /// It is not in use.
    State(CardState),
    /// The security code is wrong; too many of them have blocked the card.
    Code {
        /// Whether this one blocked it.
        blocked: bool,
    },
}

/// Whether what was typed is a card that pays. A wrong security code is counted, and the last one blocks the card: who
/// asks must let that stand, so this is an answer and not a refusal.
pub(crate) fn judge(
    step: &mut Step<'_>,
    number: &str,
    expiry: CardExpiry,
    cvv: &Sensitive,
) -> Result<Result<Card, Unfit>, Refusal> {
    let Some(mut card) = step.store.card_by_number(number)? else { return Ok(Err(Unfit::Unknown)) };
    if card.expiry != expiry {
        return Ok(Err(Unfit::Expiry));
    }
    if card.state != CardState::Active {
        return Ok(Err(Unfit::State(card.state)));
    }
    if otp::is_same(&card.cvv, cvv) {
        card.wrong_cvvs = 0;
        step.store.set_card(&card)?;
        return Ok(Ok(card));
    }
    card.wrong_cvvs += 1;
    let blocked = card.wrong_cvvs >= step.rules.tries;
    if blocked {
        card.block = Some(CardBlock::WrongCodes);
        advance(step, &mut card, CardState::Blocked)?;
        tell(step, &card, SmsBody::CardBlocked { last4: number::last4(&card) })?;
    } else {
        step.store.set_card(&card)?;
    }
    Ok(Err(Unfit::Code { blocked }))
}

#[cfg(test)]
mod tests;
