//! Paying by card: mostly a good one, sometimes what is no card at all.

use kiwi::backend::contract::{CardDetails, PaymentId, Request};
use kiwi::domain::sensitive::Sensitive;

use crate::life::{Life, Owner};
use crate::moves::tell;

/// Cards of every system, and a number with a digit mistyped.
const CARDS: [&str; 4] = ["4242424242424242", "5555555555554444", "2200000000000053", "4242424242424241"];

pub(crate) fn name_card(life: &mut Life, owner: &Owner, payment: PaymentId) {
    let number = life.pick(&CARDS).expect("a card");
    let year = if life.one_in(10) { 2020 } else { 2035 };
    let card = CardDetails { number: Sensitive::new(number), month: 6, year, cvv: Sensitive::new("123") };
    tell(life, &owner.caller, |key| Request::NameCard { key, payment, card });
}
