//! What happens to the money when the shop fails: it comes back, exactly and in time.

use crate::buyer::{days, page, quote, secs};
use crate::person::Person;
use kiwi::backend::Breakdown;
use kiwi::backend::contract::{Direction, OperationKind, OperationState, OrderState, PaymentState, Refusal, SmsBody};

const EARBUDS: &str = "wireless-earbuds";

fn breaking(seed: u8, what: Breakdown) -> Person {
    let mut person = Person::with_money(seed);
    person.world.break_down(person.clock, what, 1).expect("planned");
    person
}

#[test]
fn without_acknowledgement_everything_comes_back_fee_included() {
    let mut person = breaking(1, Breakdown::Acknowledgement);
    let before = person.available();
    let view = person.pay(EARBUDS);
    let total = quote(&view).total;
    person.wait(days(3) - secs(1));
    assert_eq!(person.state(view.payment), PaymentState::Captured);
    assert_eq!(person.order(view.order).state, OrderState::AwaitingPayment, "the shop does not know");
    person.wait(secs(1));
    assert_eq!(person.state(view.payment), PaymentState::Reversing);
    person.wait(days(1));
    assert_eq!(person.state(view.payment), PaymentState::Reversed);
    assert_eq!(person.available(), before, "at the rate of the day it was paid");

    person.wait(secs(3));
    let snapshot = person.snapshot();
    let [back, out, ..] = snapshot.latest.as_slice() else { panic!("{:?}", snapshot.latest) };
    assert_eq!((out.direction, out.state), (Direction::Out, OperationState::Reversed));
    assert_eq!((back.direction, back.state, back.amount), (Direction::In, OperationState::Done, total));
    assert!(matches!(&back.kind, OperationKind::Reversal { payment, .. } if *payment == view.payment));
    assert!(snapshot.spending.iter().all(|minor| *minor == 0), "what came back was not spent");
    assert!(matches!(&snapshot.phone.messages[0].body, SmsBody::Reversed { amount, .. } if *amount == total));
    assert!(person.open(view.order).is_ok(), "the order can be paid again");
    person.assert_sound();
}

#[test]
fn a_charge_for_an_order_that_closed_meanwhile_comes_back() {
    let mut person = Person::with_money(2);
    let before = person.available();
    let order = person.place(EARBUDS, 1).expect("placed").id;
    person.wait(days(20) - secs(4));
    let payment = page(person.open(order)).payment;
    page(person.name(payment, crate::person::phone()));
    let view = page(person.sign_in(payment, kiwi::backend::Verdict::Right));
    page(person.accept(&view));
    let code = person.code();
    person.wait(secs(1) - jiff::SignedDuration::from_millis(1));
    assert_eq!(
        page(person.confirm(payment, &code)).state,
        PaymentState::Captured,
        "a millisecond before the order closes"
    );
    person.wait(secs(5));
    assert_eq!(person.order(order).state, OrderState::Closed);
    assert_eq!(person.state(payment), PaymentState::Reversing);
    person.wait(days(1));
    assert_eq!(person.state(payment), PaymentState::Reversed);
    assert_eq!(person.available(), before);
    person.assert_sound();
}

#[test]
fn a_hold_that_nobody_takes_is_released_after_seven_days() {
    let mut person = breaking(3, Breakdown::Capture);
    let before = person.available();
    let view = person.pay(EARBUDS);
    assert_eq!(view.state, PaymentState::Held);
    let balance = person.account().balances[0];
    assert_eq!(balance.held, quote(&view).total);
    assert_eq!(balance.available.checked_add(balance.held), Ok(before));
    person.assert_sound();
    person.wait(days(7));
    assert_eq!(person.state(view.payment), PaymentState::Expired);
    let balance = person.account().balances[0];
    assert_eq!((balance.available, balance.held.minor), (before, 0));
    person.assert_sound();
}

#[test]
fn a_hold_may_be_cancelled() {
    let mut person = breaking(4, Breakdown::Capture);
    let before = person.available();
    let view = person.pay(EARBUDS);
    assert_eq!(page(person.cancel(view.payment)).state, PaymentState::Canceled);
    assert_eq!(person.available(), before);
    person.wait(days(8));
    assert_eq!(person.cancel(view.payment), Err(Refusal::PaymentIs(PaymentState::Canceled)));
    assert_eq!(person.available(), before, "released once");
    person.assert_sound();
}

#[test]
fn a_breakdown_passes() {
    let mut person = breaking(5, Breakdown::Capture);
    let held = person.pay(EARBUDS);
    page(person.cancel(held.payment));
    assert_eq!(person.pay("phone-case").state, PaymentState::Captured);
}
