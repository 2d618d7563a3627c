//! An order is charged twice: because somebody insists, or because the service makes a mistake. One charge stands; the other
//! goes back by itself, exactly, to where it came from, and the person is told.

mod desk;

use crate::buyer::{card, days, page, quote, secs};
use crate::person::Person;
use crate::remote::{Remote, confirming};
use kiwi::backend::contract::{
    CheckoutStep, CheckoutView, DeclineReason, Instrument, OperationState, OrderId, OrderState, PaymentId,
    PaymentMethod, PaymentState, Refusal, Reply, Request, SecondCharge, SecondEnd, SmsBody,
};
use kiwi::backend::{Breakdown, Fault, Moment, Outcome, Verdict};

const EARBUDS: &str = "wireless-earbuds";
/// So dear that there is money for one only.
const DEAR: &str = "hair-dryer";

impl Person {
    fn insist(&mut self, order: OrderId, method: PaymentMethod) -> Result<Reply, Refusal> {
        self.tell(|key| Request::OpenCheckout { key, order, method, insist: true })
    }

    /// Goes from the first page of a payment by the wallet to its code.
    fn goes_to_code(&mut self, payment: PaymentId) -> CheckoutView {
        self.name(payment, crate::person::phone()).expect("named");
        let view = page(self.sign_in(payment, Verdict::Right));
        page(self.accept(&view))
    }

    /// Goes from the first page of a payment by the wallet through its code.
    fn goes_to_end(&mut self, payment: PaymentId) -> CheckoutView {
        self.goes_to_code(payment);
        let code = self.code();
        page(self.confirm(payment, &code))
    }

    /// With an order that is being paid, and a second payment for it.
    fn paying_twice(&mut self, good: &str) -> (OrderId, PaymentId, PaymentId) {
        let first = self.up_to_code(good);
        let second = page(self.insist(first.order, PaymentMethod::Kiwi)).payment;
        (first.order, first.payment, second)
    }

    fn second(&mut self, order: OrderId) -> SecondCharge {
        self.order(order).second.expect("charged twice")
    }

    fn sms(&mut self, wanted: impl Fn(&SmsBody) -> bool) -> usize {
        self.messages().iter().filter(|body| wanted(body)).count()
    }
}

fn twice(seed: u8) -> Person {
    let mut person = Person::with_money(seed);
    person.world.break_down(person.clock, Breakdown::DoubleCharge, 1).expect("planned");
    person
}

#[test]
fn a_second_payment_is_opened_only_for_who_insists() {
    let mut person = Person::with_money(1);
    let first = person.up_to_code(EARBUDS);
    assert_eq!(person.open(first.order), Err(Refusal::PaymentUnderWay(first.payment)));
    let second = page(person.insist(first.order, PaymentMethod::Kiwi));
    assert!(second.insisted && second.payment != first.payment);
    assert_eq!(second.second, None, "nothing was charged yet");
    person.assert_sound();

    let alone = person.place(EARBUDS, 1).expect("placed").id;
    assert!(!page(person.insist(alone, PaymentMethod::Kiwi)).insisted, "there is nothing to insist on");
    person.pay_for_first(first.payment);
    assert_eq!(person.insist(first.order, PaymentMethod::Kiwi), Err(Refusal::OrderIs(OrderState::Paid)));
}

impl Person {
    /// Sends the code of a payment in, and lets the shop acknowledge it.
    fn pay_for_first(&mut self, payment: PaymentId) {
        let code = self.code();
        page(self.confirm(payment, &code));
        self.wait(secs(5));
    }
}

#[test]
fn whoever_insists_with_money_for_both_gets_one_back_whole() {
    let mut person = Person::with_money(2);
    let (order, first, second) = person.paying_twice(EARBUDS);
    let before = person.available();
    let code = person.code();
    let once = quote(&page(person.confirm(first, &code))).total;
    person.wait(secs(5));
    assert_eq!(person.order(order).state, OrderState::Paid);
    let again = quote(&person.goes_to_end(second)).total;
    assert_eq!(person.available(), before.checked_sub(once).and_then(|left| left.checked_sub(again)).expect("both"));

    person.wait(secs(8));
    assert_eq!((person.state(first), person.state(second)), (PaymentState::Settled, PaymentState::Reversing));
    let told = person.second(order);
    assert_eq!((told.payment, told.first, told.total, told.by_mistake), (second, first, again, false));
    let SecondEnd::Returning { by } = told.end else { panic!("{told:?}") };
    assert_eq!(person.sms(|body| matches!(body, SmsBody::ChargedTwice { total, .. } if *total == again)), 1);
    let seen = person.payment(first);
    assert_eq!(seen.second.map(|second| second.payment), Some(second), "each knows of the other");
    assert!(person.snapshot().latest.iter().take(2).all(|line| line.twice), "both lines are marked");
    person.assert_sound();

    person.wait(days(1));
    assert_eq!(person.state(second), PaymentState::Reversed);
    assert!(matches!(person.second(order).end, SecondEnd::Back { at } if at <= by));
    assert_eq!(person.available(), before.checked_sub(once).expect("once"), "fee included");
    person.wait(secs(5));
    let latest = person.snapshot().latest;
    let marked = |state| latest.iter().filter(|line| line.twice && line.state == state).count();
    assert_eq!((marked(OperationState::Reversed), marked(OperationState::Done)), (1, 2), "{latest:?}");
    person.assert_sound();
}

#[test]
fn both_lines_lead_to_each_other() {
    let mut person = twice(3);
    let view = person.pay(EARBUDS);
    person.wait(secs(8));
    let lines: Vec<_> = person.snapshot().latest.into_iter().filter(|line| line.twice).collect();
    assert_eq!(lines.len(), 2);
    for (line, other) in [(&lines[0], &lines[1]), (&lines[1], &lines[0])] {
        let Ok(Reply::Operation(detail)) = person.ask(&Request::Operation { operation: line.id }) else { panic!() };
        assert!(detail.linked.iter().any(|linked| linked.id == other.id), "{:?}", detail.linked);
        let payment = detail.payment.expect("its payment");
        assert_eq!(payment.order, view.order);
        assert!(payment.second.is_some());
    }
}

#[test]
fn money_for_one_only_means_that_the_second_is_declined_and_all_is_well() {
    let mut person = Person::with_money(4);
    let (order, first, second) = person.paying_twice(DEAR);
    person.goes_to_code(second);
    let code = person.code();
    assert_eq!(page(person.confirm(second, &code)).state, PaymentState::Captured);
    person.wait(secs(60));
    person.tell(|key| Request::ResendCode { key, payment: first }).expect("another code");
    let code = person.code();
    let declined = page(person.confirm(first, &code));
    let CheckoutStep::Result { declined: Some(DeclineReason::NotEnoughMoney { .. }), .. } = &declined.step else {
        panic!("{declined:?}")
    };
    person.wait(secs(5));
    assert_eq!(person.order(order).state, OrderState::Paid);
    assert_eq!(person.sms(|body| matches!(body, SmsBody::SecondDeclined { .. })), 1);
    let told = person.second(order);
    assert_eq!((told.payment, told.first, told.end), (first, second, SecondEnd::Declined));
    assert_eq!(person.state(second), PaymentState::Settled);
    person.assert_sound();
}

#[test]
fn a_mistake_of_the_service_is_noticed_and_put_right() {
    let mut person = twice(5);
    let before = person.available();
    let view = person.pay(EARBUDS);
    let total = quote(&view).total;
    let both = total.times(2).expect("twice");
    assert_eq!(person.available(), before.checked_sub(both).expect("both"), "both were debited");
    assert_eq!(person.sms(|body| matches!(body, SmsBody::Paid { .. })), 0, "not told yet");
    person.wait(secs(8));
    assert_eq!(person.sms(|body| matches!(body, SmsBody::Paid { .. })), 2);
    let told = person.second(view.order);
    assert!(told.by_mistake && told.total == total);
    assert_eq!(person.order(view.order).state, OrderState::Paid);
    person.assert_sound();
    person.wait(days(1));
    assert!(matches!(person.second(view.order).end, SecondEnd::Back { .. }));
    assert_eq!(person.available(), before.checked_sub(total).expect("once"));
    person.wait(days(60));
    person.assert_sound();
}

#[test]
fn a_mistake_without_money_for_it_costs_nothing() {
    let mut person = twice(6);
    let before = person.available();
    let view = person.pay(DEAR);
    let total = quote(&view).total;
    person.wait(secs(8));
    assert_eq!(person.available(), before.checked_sub(total).expect("once"));
    let told = person.second(view.order);
    assert!(told.by_mistake && told.end == SecondEnd::Declined);
    assert_eq!(person.sms(|body| matches!(body, SmsBody::SecondDeclined { .. })), 1);
    assert_eq!(person.order(view.order).state, OrderState::Paid);
    person.assert_sound();
}

#[test]
fn a_bank_card_charged_twice_is_paid_back_to_the_card() {
    let mut person = twice(7);
    let before = person.available();
    let view = person.pay_by_card(EARBUDS);
    person.wait(secs(8));
    let told = person.second(view.order);
    assert!(matches!(&told.instrument, Some(Instrument::BankCard { last4 }) if last4 == "4242"));
    person.wait(days(1));
    assert!(matches!(person.second(view.order).end, SecondEnd::Back { .. }));
    person.wait(secs(5));
    assert_eq!(person.sms(|body| matches!(body, SmsBody::CardReversed { .. })), 1);
    assert_eq!(person.available(), before, "the wallet has nothing to do with it");
    person.assert_sound();
}

#[test]
fn what_pays_second_gets_its_own_back_and_not_the_others() {
    let mut person = Person::with_money(8);
    let first = person.up_to_code(EARBUDS);
    let code = person.code();
    let second = page(person.insist(first.order, PaymentMethod::Card)).payment;
    page(person.confirm(first.payment, &code));
    person.wait(secs(5));
    let after = person.available();
    let view = page(person.name_card(second, card("4242 4242 4242 4242")));
    page(person.accept(&view));
    let code = person.code();
    page(person.confirm(second, &code));
    person.wait(days(2));
    assert_eq!(person.state(second), PaymentState::Reversed);
    assert_eq!(person.available(), after, "the card's money went back to the card");
    person.assert_sound();
}

#[test]
fn a_first_payment_that_the_shop_never_saw_is_the_one_too_many() {
    let mut person = Person::with_money(9);
    let (order, first, second) = person.paying_twice(EARBUDS);
    let code = person.code();
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    page(person.confirm(first, &code));
    person.goes_to_end(second);
    person.wait(secs(8));
    assert_eq!((person.state(first), person.state(second)), (PaymentState::Captured, PaymentState::Settled));
    person.wait(days(3));
    let told = person.second(order);
    assert_eq!((told.payment, told.first), (first, second));
    person.wait(days(2));
    assert_eq!(person.state(first), PaymentState::Reversed);
    person.assert_sound();
}

#[test]
fn an_order_given_up_ends_every_payment_that_has_charged_nothing() {
    let mut person = Person::with_money(12);
    let (order, first, second) = person.paying_twice(EARBUDS);
    person.tell(|key| Request::CancelOrder { key, order }).expect("given up");
    assert_eq!((person.state(first), person.state(second)), (PaymentState::Canceled, PaymentState::Canceled));
    person.assert_sound();
    // Messages take their time, and the code of the first order is not that of the next.
    person.wait(secs(60));
    let (order, first, _) = person.paying_twice(EARBUDS);
    let code = person.code();
    page(person.confirm(first, &code));
    let refused = person.tell(|key| Request::CancelOrder { key, order });
    assert_eq!(refused, Err(Refusal::PaymentUnderWay(first)), "one of them has charged");
}

#[test]
fn over_the_network_a_new_key_is_refused_while_the_old_is_unknown_unless_the_person_insists() {
    let mut remote = Remote::new(11);
    let (first, code) = remote.up_to_code();
    let key = remote.person.key();
    remote.client.plan_fault(Moment::Confirming, Fault::ReplyLost).expect("planned");
    remote.ask(&confirming(key, first, &code));
    remote.client.plan_fault(Moment::Confirming, Fault::RequestLost).expect("planned");
    let opening = remote.opening();
    assert_eq!(remote.ask(&opening), Outcome::Refused(Refusal::EarlierUnknown));

    let Request::OpenCheckout { order, method, .. } = opening else { panic!() };
    let insisting = Request::OpenCheckout { key: remote.person.key(), order, method, insist: true };
    let Outcome::Reply(Reply::Checkout(view)) = remote.ask(&insisting) else { panic!("not opened") };
    let second = view.payment;
    assert!(view.insisted);
    let code = remote.directly(|person| {
        person.goes_to_code(second);
        person.code()
    });
    // The second goes its way while the first is still unknown.
    let key = remote.person.key();
    assert!(matches!(remote.ask(&confirming(key, second, &code)), Outcome::Reply(_)));
    remote.client.reconcile(remote.person.clock).expect("readable");
    assert!(remote.client.take_resolved()[0].answer.is_ok(), "the first had gone through");
    remote.directly(|person| {
        person.wait(days(2));
        let told = person.second(order);
        assert!(matches!(told.end, SecondEnd::Back { .. }));
        assert!([first, second].contains(&told.payment));
        person.assert_sound();
    });
    let charged = remote.charged();
    assert!(charged.is_positive() && charged.minor < 3_000_00, "once in the end");
}
