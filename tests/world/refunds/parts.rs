//! What comes back of a part, to the minor unit, in each of the wallet's currencies.

use kiwi::backend::contract::{
    ClaimReason, DisputeRequest, Fate, HistoryFilter, Instrument, OrderState, RefundCause, RefundView, Reply, Request,
    Side,
};
use kiwi::domain::money::{Amount, Currency};

use crate::buyer::{days, page, quote, secs};
use crate::claimant::claim;
use crate::person::Person;

/// What was charged: the converted price and the fee, in minor units of the payer's currency.
struct Charged {
    converted: i64,
    fee: i64,
}

/// Pays for an order that a silent seller never gets to its buyer, from the account in this currency; gets so many cents of
/// it back by a dispute, and the rest because it does not arrive.
fn in_two_parts(seed: u8, currency: Currency, cents: i64) -> (Person, Charged, RefundView, RefundView) {
    let mut person = Person::with_money(seed);
    if currency != Currency::Rub {
        person.tell(|key| Request::OpenAccount { key, currency }).expect("opened");
        let side = Side::Receive(Amount::new(20_00, currency));
        let quoted = person.tell(|key| Request::QuoteExchange { key, side, with: Currency::Rub });
        let Ok(Reply::ExchangeQuote(quoted)) = quoted else { panic!("{quoted:?}") };
        person.tell(|key| Request::Exchange { key, quote: quoted.id }).expect("changed");
    }
    let view = person.up_to_quote("screwdriver-set");
    let view = page(person.tell(|key| Request::Requote { key, payment: view.payment, from: currency }));
    let price = quote(&view);
    page(person.accept(&view));
    let code = person.code();
    page(person.confirm(view.payment, &code));
    person.wait(secs(5));
    let before = holds(&mut person, currency);
    person.set_fate(view.order, Fate::Lost);
    person.until(view.order, OrderState::Shipped);
    person.wait(days(18));
    let dispute = person.opens_dispute(view.order, claim(ClaimReason::NotReceived, cents)).expect("opened").id;
    person.ended(dispute);
    person.until(view.order, OrderState::Refunded);
    let mut refunds = person.refunds(view.order);
    let (part, rest) = (refunds.pop().expect("a part"), refunds.pop().expect("the rest"));
    assert_eq!((part.cause, rest.cause), (RefundCause::Dispute, RefundCause::NotDelivered));
    assert_eq!(part.to, Instrument::Wallet { currency });
    let after = holds(&mut person, currency);
    assert_eq!(after - before, price.total.minor, "all of it is back");
    person.assert_sound();
    (person, Charged { converted: price.converted.minor, fee: price.fee.minor }, part, rest)
}

fn holds(person: &mut Person, currency: Currency) -> i64 {
    let balances = person.account().balances;
    balances.iter().find(|balance| balance.available.currency == currency).expect("an account").available.minor
}

/// The price of what is ordered, in cents.
const PRICE: i64 = 15_75;

fn check(currency: Currency, cents: i64, charged: &Charged, part: &RefundView, rest: &RefundView) {
    let Charged { converted, fee } = charged;
    let (part_converted, part_fee) = (converted * cents / PRICE, fee * cents / PRICE);
    assert_eq!((part.amount, rest.amount), (Amount::usd(cents), Amount::usd(PRICE - cents)));
    assert_eq!(part.returns, Amount::new(part_converted + part_fee, currency), "rounded down, both");
    assert_eq!(part.fee, Amount::new(part_fee, currency));
    let left = (converted - part_converted) + (fee - part_fee);
    assert_eq!(rest.returns, Amount::new(left, currency), "what is left of both");
}

#[test]
fn roubles_come_back_in_parts_that_sum_to_the_whole() {
    let (_, charged, part, rest) = in_two_parts(41, Currency::Rub, 5_21);
    check(Currency::Rub, 5_21, &charged, &part, &rest);
    let exact = |amount: i64| amount * 5_21 % PRICE;
    assert!(exact(charged.converted) > 0 && exact(charged.fee) > 0, "there was something to round");
}

#[test]
fn fees_in_the_history_are_those_that_stayed_with_the_service() {
    let (mut person, charged, part, _) = in_two_parts(41, Currency::Rub, 5_21);
    assert!(part.fee.is_positive() && charged.fee > 0);
    let filter = Box::new(HistoryFilter::default());
    let Ok(Reply::HistoryTotals(totals)) = person.ask(&Request::HistoryTotals { filter }) else { panic!("no totals") };
    let [roubles] = totals.currencies.as_slice() else { panic!("{totals:?}") };
    let fees = "SELECT balance FROM account WHERE kind = 'fees' AND currency = 'RUB'";
    let kept: i64 = person.world.connection().query_row(fees, [], |row| row.get(0)).expect("a balance");
    assert_eq!(roubles.fees, Amount::rub(kept));
}

#[test]
fn dollars_come_back_as_what_was_claimed_and_the_fee() {
    let (_, charged, part, rest) = in_two_parts(42, Currency::Usd, 3_33);
    check(Currency::Usd, 3_33, &charged, &part, &rest);
    assert_eq!((charged.converted, charged.fee), (15_75, 16));
    assert_eq!((part.returns, part.fee), (Amount::usd(3_36), Amount::usd(3)));
    assert_eq!((rest.returns, rest.fee), (Amount::usd(12_55), Amount::usd(13)));
}

#[test]
fn euros_come_back_at_the_rate_of_the_day_they_were_paid() {
    let (_, charged, part, rest) = in_two_parts(43, Currency::Eur, 10);
    check(Currency::Eur, 10, &charged, &part, &rest);
    assert_eq!(part.fee, Amount::new(0, Currency::Eur), "a fee of less than a cent is left to the rest");
}

#[test]
fn what_would_come_back_is_said_before() {
    let mut person = Person::with_money(44);
    let order = person.delivered("screwdriver-set");
    let terms = person.claim_terms(order.id);
    let paid = quote(&person.payment(order.payment.expect("a payment")));
    assert_eq!((terms.most, terms.returns), (Amount::usd(PRICE), paid.total));
    let price = Request::Dispute(DisputeRequest::Price { order: order.id, amount: Amount::usd(5_00) });
    let Ok(Reply::ClaimPrice(price)) = person.ask(&price) else { panic!("no price") };
    let dispute = person.opens_dispute(order.id, claim(ClaimReason::PoorQuality, 5_00)).expect("opened").id;
    person.ended(dispute);
    let refund = person.refund(order.id);
    assert_eq!((refund.returns, refund.fee, refund.to), (price.returns, price.fee, price.to));
}
