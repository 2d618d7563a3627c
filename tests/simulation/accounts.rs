//! What people do with accounts in other currencies, and how they move the clock.

use jiff::SignedDuration;
use kiwi::backend::Outcome;
use kiwi::backend::contract::{PersonalDetails, QuoteId, Reply, Request, Side};
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::sensitive::Sensitive;
use rand::RngExt;

use crate::life::Life;
use crate::moves::{somebody, tell};

pub(crate) fn open_account(life: &mut Life) {
    let owner = somebody(life);
    let currency = life.pick(&Currency::ALL).expect("a currency");
    tell(life, &owner.caller, |key| Request::OpenAccount { key, currency });
}

/// Changes money, mostly as it should be done: some think too long about the price, some consent twice, some to nothing.
pub(crate) fn exchange(life: &mut Life) {
    let owner = somebody(life);
    for currency in [Currency::Usd, Currency::Eur] {
        if life.one_in(2) {
            tell(life, &owner.caller, |key| Request::OpenAccount { key, currency });
        }
    }
    let (side, with) = some_exchange(life);
    let request = Request::QuoteExchange { key: life.key(), side, with };
    let quote = match life.ask(&owner.caller, &request) {
        Outcome::Reply(Reply::ExchangeQuote(quote)) => quote.id,
        _ => QuoteId(uuid::Uuid::nil()),
    };
    let seconds = life.chance.random_range(0..900);
    life.wait(SignedDuration::from_secs(seconds));
    let consents = if life.one_in(6) { 2 } else { 1 };
    for _ in 0..consents {
        tell(life, &owner.caller, |key| Request::Exchange { key, quote });
    }
}

fn some_exchange(life: &mut Life) -> (Side, Currency) {
    let [named, with] = [(); 2].map(|()| life.pick(&Currency::ALL).expect("a currency"));
    let minor = match named {
        Currency::Rub => life.chance.random_range(500..6_000_00),
        _ => life.chance.random_range(50..60_00),
    };
    let amount = Amount::new(minor, named);
    (if life.one_in(2) { Side::Give(amount) } else { Side::Receive(amount) }, with)
}

pub(crate) fn jump_to_next(life: &mut Life) {
    let clock = life.clock();
    life.world().jump_to_next(clock).expect("jumped");
}

/// Tells who one is, mostly rightly; books a visit, or several.
pub(crate) fn identify(life: &mut Life) {
    let owner = somebody(life);
    let born = if life.one_in(6) { "31.02.1990" } else { "17.05.1990" };
    let document = life.pick(&["45 08 123456", "AA1234567", "4508120000", "12"]).expect("a number");
    let [name, born, document] = ["Мария Петрова", born, document].map(Sensitive::new);
    let details = Box::new(PersonalDetails { name, born, document });
    tell(life, &owner.caller, |key| Request::Identify { key, details });
}

pub(crate) fn book_visit(life: &mut Life) {
    let owner = somebody(life);
    let offered = match life.ask(&owner.caller, &Request::Identification) {
        Outcome::Reply(Reply::Identification(view)) => view.visits,
        _ => Vec::new(),
    };
    let at = life.pick(&offered).map_or_else(|| life.clock(), |visit| visit.at);
    tell(life, &owner.caller, |key| Request::BookVisit { key, at });
}
