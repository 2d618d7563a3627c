//! Paying from another of the wallet's accounts.

use kiwi::backend::contract::{Reply, Request, Side};
use kiwi::domain::money::{Amount, Currency};

use super::{Desk, rich};
use crate::desk::Loss;

/// An open wallet with roubles and twenty dollars in it.
fn with_dollars() -> Desk {
    let mut desk = rich();
    let (key, currency) = (desk.machine.key(), Currency::Usd);
    desk.machine.ask(Request::OpenAccount { key, currency });
    let (key, side) = (desk.machine.key(), Side::Receive(Amount::usd(20_00)));
    let Reply::ExchangeQuote(quoted) = desk.machine.ask(Request::QuoteExchange { key, side, with: Currency::Rub })
    else {
        panic!("a price expected")
    };
    let key = desk.machine.key();
    desk.machine.ask(Request::Exchange { key, quote: quoted.id });
    desk.wait_secs(5);
    desk
}

#[test]
fn an_account_that_could_not_be_asked_about_is_not_shown_as_paying() {
    let mut desk = with_dollars();
    desk.order_cable();
    desk.up_to_price();
    desk.losses.push_back(Loss::Unsent);
    desk.keys("up right");
    desk.is_at("checkout-price");
    desk.sees("There is no connection");
    desk.sees("← roubles →");
}

#[test]
fn one_account_is_not_asked_about() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_price();
    desk.sees_no("Pay from");
}
