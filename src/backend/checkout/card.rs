//! Paying by card: what is on it is typed into the service's page.

use super::{owned_in, page, price};
use crate::backend::contract::{
    Caller, CardDetails, Instrument, PaymentId, PaymentMethod, PaymentState, Refusal, Reply,
};
use crate::backend::step::Step;
use crate::domain::card_number::{CardExpiry, CardNumber, Cvv};
use crate::domain::day::world_day;

/// Takes a card. Its bank says what it would come to, and the card's number is kept no longer than that takes.
pub(crate) fn name(step: &mut Step<'_>, caller: &Caller, id: PaymentId, card: &CardDetails) -> Result<Reply, Refusal> {
    let mut payment = owned_in(step, caller, id, PaymentState::Created)?;
    if payment.method != PaymentMethod::Card || payment.quote.is_some() {
        return Err(Refusal::PaymentIs(payment.state));
    }
    let number = read(step, card).ok_or(Refusal::NotACard)?;
    let instrument = Instrument::BankCard { last4: number.last4().to_owned() };
    price::quote(step, &mut payment, instrument)?;
    step.store.set_payment(&payment)?;
    page::reply(step, &payment)
}

/// The number of a card that is whole and in its time.
fn read(step: &Step<'_>, card: &CardDetails) -> Option<CardNumber> {
    let number = CardNumber::parse(card.number.expose()).ok()?;
    let in_time = CardExpiry { month: card.month, year: card.year }.covers(world_day(step.now));
    (in_time && (1..=12).contains(&card.month) && Cvv::parse(card.cvv.expose()).is_ok()).then_some(number)
}
