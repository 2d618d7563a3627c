//! Paying by card: a bank's, the wallet's own, one that the bank declines, or what is no card at all.

use kiwi::backend::contract::{CardDetails, CardState, PaymentId, Request};
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::sensitive::Sensitive;

use crate::cards;
use crate::life::{Life, Owner};
use crate::moves::tell;

/// Cards of every system, those that a bank declines, and a number with a digit mistyped.
const CARDS: [&str; 8] = [
    "4242424242424242",
    "5555555555554444",
    "2200000000000053",
    "2200000000000012",
    "2200000000000020",
    "2200000000000038",
    "2200000000000046",
    "4242424242424241",
];

pub(crate) fn name_card(life: &mut Life, owner: &Owner, payment: PaymentId) {
    let card = if life.one_in(3) { own(life, owner) } else { None };
    let mut card = card.unwrap_or_else(|| CardDetails {
        number: Sensitive::new(life.pick(&CARDS).expect("a card")),
        month: 6,
        year: 2035,
        cvv: Sensitive::new("123"),
    });
    if life.one_in(10) {
        card.year = 2020;
    }
    tell(life, &owner.caller, |key| Request::NameCard { key, payment, card });
}

/// Lets another account pay that holds something, if roubles were to pay; whether it was asked for.
pub(crate) fn other_account(life: &mut Life, owner: &Owner, payment: PaymentId, total: Amount) -> bool {
    let clock = life.clock();
    let account = life.world().snapshot(clock, &owner.caller).expect("a snapshot").account;
    let mut balances = account.map(|account| account.balances).unwrap_or_default();
    balances.retain(|balance| balance.available.currency != Currency::Rub && balance.available.is_positive());
    let chosen = life.pick(&balances).filter(|_| total.currency == Currency::Rub);
    let Some(from) = chosen.map(|balance| balance.available.currency) else { return false };
    tell(life, &owner.caller, |key| Request::Requote { key, payment, from });
    true
}

/// What stands on a card of the owner's own, seen without the network.
fn own(life: &mut Life, owner: &Owner) -> Option<CardDetails> {
    let mut known = cards::cards(life, &owner.caller);
    known.retain(|card| matches!(card.state, CardState::Active | CardState::Blocked));
    let card = life.pick(&known)?.id;
    let clock = life.clock();
    life.world().reveal_card(clock, &owner.caller, card).ok()
}
