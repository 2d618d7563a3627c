//! The numbers of the wallet's own cards.

use rand::RngExt;

use crate::backend::contract::Refusal;
use crate::backend::step::Step;
use crate::backend::store::Card;
use crate::domain::card_number::{CardBrand, CardNumber};
use crate::domain::sensitive::Sensitive;
use crate::domain::tail::tail;

/// A number that no other card has: our own range, eleven digits by chance, and the check digit that fits them.
pub(super) fn draw(step: &mut Step<'_>) -> Result<Sensitive, Refusal> {
    loop {
        let digits = format!("9990{:011}", step.random.random_range(0..100_000_000_000_u64));
        let number = (0..10).find_map(|check| CardNumber::parse(&format!("{digits}{check}")).ok());
        let number = number.filter(|number| number.brand() == CardBrand::Kiwi);
        let Some(number) = number else { return Err(Refusal::Internal("no number for a card".to_owned())) };
        if step.store.card_by_number(number.digits())?.is_none() {
            return Ok(number.sensitive().clone());
        }
    }
}

/// The last four digits, by which people know their cards.
pub(super) fn last4(card: &Card) -> String {
    tail(card.number.expose())
}
