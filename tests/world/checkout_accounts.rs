//! Paying an order from one of the wallet's accounts: dollars for what costs dollars need no conversion.

use crate::buyer::{days, page, quote, secs};
use crate::person::Person;
use kiwi::backend::Breakdown;
use kiwi::backend::contract::{
    AccountRefusal, CheckoutStep, CheckoutView, DeclineReason, Instrument, PaymentState, Refusal, Reply, Request, Side,
};
use kiwi::domain::money::{Amount, Currency};
use rust_decimal::Decimal;

const EARBUDS: &str = "wireless-earbuds";

impl Person {
    /// What can be spent of one currency.
    fn holding(&mut self, currency: Currency) -> i64 {
        let balances = self.account().balances;
        let found = balances.iter().find(|balance| balance.available.currency == currency);
        found.map_or(0, |balance| balance.available.minor)
    }

    /// Changes roubles for so much of another currency, in an account opened for it.
    fn changes(&mut self, into: Amount) {
        let currency = into.currency;
        self.tell(|key| Request::OpenAccount { key, currency }).expect("opened");
        self.exchanges(Side::Receive(into), Currency::Rub);
        assert_eq!(self.holding(currency), into.minor);
    }

    fn exchanges(&mut self, side: Side, with: Currency) {
        let quoted = self.tell(|key| Request::QuoteExchange { key, side, with });
        let Ok(Reply::ExchangeQuote(quoted)) = quoted else { panic!("{quoted:?}") };
        self.tell(|key| Request::Exchange { key, quote: quoted.id }).expect("changed");
    }

    fn pay_from(&mut self, view: &CheckoutView, from: Currency) -> Result<Reply, Refusal> {
        let payment = view.payment;
        self.tell(|key| Request::Requote { key, payment, from })
    }
}

/// Somebody with roubles and twenty dollars.
fn with_dollars(seed: u8) -> Person {
    let mut person = Person::with_money(seed);
    person.changes(Amount::usd(20_00));
    person
}

#[test]
fn dollars_pay_dollars_without_conversion() {
    let mut person = with_dollars(1);
    let roubles = person.holding(Currency::Rub);
    let view = person.up_to_quote(EARBUDS);
    assert_eq!(view.instrument, Some(Instrument::Wallet { currency: Currency::Rub }));
    let view = page(person.pay_from(&view, Currency::Usd));
    let price = quote(&view);
    assert_eq!((price.applied_rate, price.margin_percent), (Decimal::ONE, Decimal::ZERO));
    assert_eq!((price.converted, price.fee, price.total), (Amount::usd(12_40), Amount::usd(13), Amount::usd(12_53)));
    assert_eq!((price.available, price.shortfall), (Some(Amount::usd(20_00)), None));
    page(person.accept(&view));
    let code = person.code();
    page(person.confirm(view.payment, &code));
    person.wait(secs(5));
    assert_eq!(person.state(view.payment), PaymentState::Settled);
    assert_eq!((person.holding(Currency::Usd), person.holding(Currency::Rub)), (20_00 - 12_53, roubles));
    let line = &person.snapshot().latest[0];
    assert_eq!((line.amount, line.fee), (Amount::usd(12_53), Amount::usd(13)));
    person.assert_sound();
}

#[test]
fn euros_are_converted_at_their_own_rate() {
    let mut person = Person::with_money(2);
    person.changes(Amount::new(30_00, Currency::Eur));
    let view = person.up_to_quote(EARBUDS);
    let view = page(person.pay_from(&view, Currency::Eur));
    let price = quote(&view);
    assert_eq!(price.converted.currency, Currency::Eur);
    assert!(price.rate.rate < Decimal::ONE, "a dollar is less than a euro: {}", price.rate.rate);
    page(person.accept(&view));
    let code = person.code();
    assert_eq!(page(person.confirm(view.payment, &code)).state, PaymentState::Captured);
    assert_eq!(person.holding(Currency::Eur), 30_00 - price.total.minor);
    person.assert_sound();
}

#[test]
fn an_account_that_is_not_there_pays_nothing() {
    let mut person = Person::with_money(3);
    let view = person.up_to_quote(EARBUDS);
    assert_eq!(person.pay_from(&view, Currency::Usd), Err(AccountRefusal::NoAccount.into()));
    assert_eq!(person.payment(view.payment), view, "the price stays as it was");
}

#[test]
fn too_few_dollars_are_said_in_dollars_and_roubles_still_pay() {
    let mut person = Person::with_money(4);
    person.changes(Amount::usd(10_00));
    let view = person.up_to_quote(EARBUDS);
    let short = page(person.pay_from(&view, Currency::Usd));
    let shortfall = Amount::usd(2_53);
    assert_eq!(quote(&short).shortfall, Some(shortfall));
    assert_eq!(person.accept(&short), Err(Refusal::NotEnoughMoney { shortfall }));
    let roubles = page(person.pay_from(&short, Currency::Rub));
    assert_eq!(person.accept(&short), Err(Refusal::NotFound(kiwi::backend::contract::Thing::Quote)), "replaced");
    assert_eq!(page(person.accept(&roubles)).state, PaymentState::OtpPending);
    let switched = person.pay_from(&roubles, Currency::Usd);
    assert_eq!(switched, Err(Refusal::PaymentIs(PaymentState::OtpPending)), "agreed is agreed");
}

#[test]
fn dollars_go_back_as_dollars_and_to_the_cent() {
    let mut person = with_dollars(5);
    let (dollars, roubles) = (person.holding(Currency::Usd), person.holding(Currency::Rub));
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    let view = person.up_to_quote(EARBUDS);
    let view = page(person.pay_from(&view, Currency::Usd));
    page(person.accept(&view));
    let code = person.code();
    page(person.confirm(view.payment, &code));
    assert!(person.holding(Currency::Usd) < dollars);
    person.wait(days(4));
    assert_eq!(person.state(view.payment), PaymentState::Reversed);
    assert_eq!((person.holding(Currency::Usd), person.holding(Currency::Rub)), (dollars, roubles));
    person.assert_sound();
}

#[test]
fn held_dollars_are_held_in_dollars() {
    let mut person = with_dollars(6);
    person.world.break_down(person.clock, Breakdown::Capture, 1).expect("planned");
    let view = person.up_to_quote(EARBUDS);
    let view = page(person.pay_from(&view, Currency::Usd));
    page(person.accept(&view));
    let code = person.code();
    assert_eq!(page(person.confirm(view.payment, &code)).state, PaymentState::Held);
    let balances = person.account().balances;
    assert_eq!((balances[0].held.minor, balances[1].held), (0, quote(&view).total));
    person.assert_sound();
    page(person.cancel(view.payment));
    assert_eq!(person.holding(Currency::Usd), 20_00);
    person.assert_sound();
}

#[test]
fn dollars_gone_by_the_time_of_the_code_decline() {
    let mut person = with_dollars(7);
    let view = person.up_to_quote(EARBUDS);
    let view = page(person.pay_from(&view, Currency::Usd));
    page(person.accept(&view));
    let code = person.code();
    person.exchanges(Side::Give(Amount::usd(10_00)), Currency::Rub);
    let declined = page(person.confirm(view.payment, &code));
    let shortfall = Amount::usd(2_53);
    let reason = Some(DeclineReason::NotEnoughMoney { shortfall });
    assert!(matches!(declined.step, CheckoutStep::Result { declined, .. } if declined == reason));
    person.assert_sound();
}
