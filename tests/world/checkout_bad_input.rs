//! What comes too late, twice, or for something else: each gets its answer, and no money moves but once.

use crate::buyer::{page, quote, secs};
use crate::person::Person;
use kiwi::backend::contract::{CheckoutView, OrderState, PaymentMethod, PaymentState, Refusal, Request, Thing};
use kiwi::domain::sensitive::Sensitive;

const EARBUDS: &str = "wireless-earbuds";

/// Both ways to a code, each with somebody who has money.
const WAYS: [fn(&mut Person) -> CheckoutView; 2] = [by_wallet, by_card];

fn by_wallet(person: &mut Person) -> CheckoutView {
    person.up_to_quote(EARBUDS)
}

fn by_card(person: &mut Person) -> CheckoutView {
    person.up_to_card_quote(EARBUDS)
}

fn each(test: impl Fn(&mut Person, CheckoutView)) {
    for (seed, way) in (1..).zip(WAYS) {
        let mut person = Person::with_money(seed);
        let view = way(&mut person);
        test(&mut person, view);
        person.assert_sound();
    }
}

#[test]
fn an_expired_quote_is_not_agreed_to() {
    each(|person, view| {
        person.wait(secs(600));
        assert_eq!(person.accept(&view), Err(Refusal::QuoteExpired));
        assert_eq!(person.state(view.payment), PaymentState::Created, "and the payment waits for a fresh one");
    });
}

#[test]
fn a_quote_is_agreed_to_once() {
    each(|person, view| {
        page(person.accept(&view));
        let asked = person.payment(view.payment);
        assert_eq!(person.accept(&view), Err(Refusal::PaymentIs(PaymentState::OtpPending)));
        assert_eq!(person.payment(view.payment), asked, "no other code was sent");
    });
}

#[test]
fn a_quote_of_another_payment_is_not_agreed_to() {
    each(|person, view| {
        let other = quote(&person.up_to_quote("phone-case")).id;
        let payment = view.payment;
        let refused = person.tell(|key| Request::AcceptQuote { key, payment, quote: other });
        assert_eq!(refused, Err(Refusal::NotFound(Thing::Quote)));
    });
}

#[test]
fn a_code_is_worth_nothing_after_its_time() {
    each(|person, view| {
        page(person.accept(&view));
        let code = person.code();
        person.wait(secs(300));
        assert_eq!(person.confirm(view.payment, &code), Err(Refusal::PaymentIs(PaymentState::Expired)));
    });
}

#[test]
fn a_code_pays_once_whatever_key_it_comes_under() {
    each(|person, view| {
        page(person.accept(&view));
        let code = person.code();
        let (payment, key) = (view.payment, person.key());
        let confirm = Request::ConfirmCode { key, payment, code: code.clone() };
        let first = person.ask(&confirm);
        let paid = page(first.clone());
        let height = person.world.height().expect("readable");
        assert_eq!(person.ask(&confirm), first, "the same command is answered again");
        assert_eq!(person.confirm(payment, &code), Err(Refusal::PaymentIs(PaymentState::Captured)));
        let changed = Request::ConfirmCode { key, payment, code: Sensitive::new("000000") };
        assert_eq!(person.ask(&changed), Err(Refusal::KeyReused));
        assert_eq!(paid.state, PaymentState::Captured);
        assert_eq!(person.world.height().expect("readable"), height, "and nothing moved again");
    });
}

#[test]
fn the_code_of_one_payment_confirms_no_other() {
    each(|person, view| {
        page(person.accept(&view));
        let code = person.code();
        let other = person.up_to_code("phone-case").payment;
        person.wait(secs(3));
        assert_eq!(person.confirm(other, &code), Err(Refusal::WrongCode { tries_left: 2 }));
        assert_eq!(page(person.confirm(view.payment, &code)).state, PaymentState::Captured);
    });
}

#[test]
fn a_code_is_worth_nothing_once_its_payment_was_left() {
    each(|person, view| {
        page(person.accept(&view));
        let code = person.code();
        page(person.cancel(view.payment));
        assert_eq!(person.confirm(view.payment, &code), Err(Refusal::PaymentIs(PaymentState::Canceled)));
    });
}

#[test]
fn a_payment_that_went_through_is_not_cancelled() {
    each(|person, view| {
        page(person.accept(&view));
        let code = person.code();
        page(person.confirm(view.payment, &code));
        assert_eq!(person.cancel(view.payment), Err(Refusal::PaymentIs(PaymentState::Captured)));
        person.wait(secs(5));
        assert_eq!(person.cancel(view.payment), Err(Refusal::PaymentIs(PaymentState::Settled)));
    });
}

#[test]
fn an_order_that_was_given_up_is_not_paid() {
    each(|person, view| {
        page(person.accept(&view));
        let code = person.code();
        let order = view.order;
        person.tell(|key| Request::CancelOrder { key, order }).expect("given up");
        assert_eq!(person.confirm(view.payment, &code), Err(Refusal::PaymentIs(PaymentState::Canceled)));
        for method in [PaymentMethod::Card, PaymentMethod::Kiwi] {
            let refused = person.tell(|key| Request::OpenCheckout { key, order, method, insist: false });
            assert_eq!(refused, Err(Refusal::OrderIs(OrderState::Closed)));
        }
    });
}

#[test]
fn a_payment_by_another_way_is_not_opened_beside_one() {
    each(|person, view| {
        let order = view.order;
        for method in [PaymentMethod::Card, PaymentMethod::Kiwi] {
            let refused = person.tell(|key| Request::OpenCheckout { key, order, method, insist: false });
            assert_eq!(refused, Err(Refusal::PaymentUnderWay(view.payment)));
        }
    });
}
