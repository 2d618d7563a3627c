//! What the desk finds and says where more than one payment has charged an order.

use jiff::SignedDuration;
use kiwi::backend::Breakdown;
use kiwi::backend::contract::{
    DeskSays, Matter, MessageBody, OrderId, OrderState, PaymentId, PaymentState, Route, SmsBody, Topic,
};
use kiwi::domain::money::Amount;

use super::{EARBUDS, twice};
use crate::asker::thread;
use crate::buyer::{days, page, quote, secs};
use crate::mover::good_end;
use crate::person::Person;

impl Person {
    fn plan(&mut self, breakdown: Breakdown, times: u32) {
        self.world.break_down(self.clock, breakdown, times).expect("planned");
    }

    /// What the desk says at last of a case about an order.
    fn told(&mut self, topic: Topic, order: OrderId, text: &str) -> DeskSays {
        self.told_with_holds(topic, order, text).0
    }

    /// The same, with the payments that it says it let go beside that.
    fn told_with_holds(&mut self, topic: Topic, order: OrderId, text: &str) -> (DeskSays, Vec<PaymentId>) {
        let ticket = thread(self.complain(topic, Some(Matter::Order(order)), text)).ticket.id;
        self.wait_for_answer(ticket);
        let holds = self.case(ticket).messages.into_iter().filter_map(|message| match message.body {
            MessageBody::Desk(DeskSays::HoldReleased { payment, .. }) => Some(payment),
            _ => None,
        });
        let holds = holds.collect();
        (self.last_word(ticket), holds)
    }

    /// With an order paid, and a second payment for it that the shop does not take.
    fn paid_and_held(&mut self) -> (OrderId, PaymentId, PaymentId) {
        let (order, first, second) = self.paying_twice(EARBUDS);
        self.pay_for_first(first);
        self.plan(Breakdown::Capture, 1);
        self.goes_to_end(second);
        assert_eq!((self.state(first), self.state(second)), (PaymentState::Settled, PaymentState::Held));
        (order, first, second)
    }
}

#[test]
fn two_payments_that_the_shop_knows_nothing_of_are_two() {
    let mut person = twice(21);
    person.plan(Breakdown::Acknowledgement, 2);
    let before = person.available();
    let view = person.pay(EARBUDS);
    let once = quote(&view).total;
    person.wait(secs(8));
    let both = once.times(2).expect("twice");
    assert_eq!(person.available(), before.checked_sub(both).expect("both"), "neither is acknowledged");
    let said = person.told(Topic::Twice, view.order, "?");
    let DeskSays::DuplicateReturning { payment, total, .. } = said else { panic!("{said:?}") };
    assert_eq!((person.state(payment), total), (PaymentState::Reversing, once));
    person.assert_sound();
    let again = person.told(Topic::Twice, view.order, "?");
    assert!(matches!(again, DeskSays::OnItsWayBack { .. } | DeskSays::CameBack { .. }), "one was too many: {again:?}");
    person.wait(days(1));
    assert_eq!(person.available(), before.checked_sub(once).expect("once"));
    person.assert_sound();
}

#[test]
fn a_second_payment_that_is_back_is_not_called_none() {
    for topic in [Topic::Twice, Topic::Refund] {
        let mut person = twice(30);
        let view = person.pay(EARBUDS);
        person.wait(days(2));
        let said = person.told(topic, view.order, "?");
        let DeskSays::CameBack { total, .. } = said else { panic!("{said:?}") };
        assert_eq!(total, quote(&view).total);
    }
}

#[test]
fn a_second_payment_sent_back_before_the_first_was_settled_is_linked_to_it() {
    let mut person = twice(31);
    person.plan(Breakdown::Acknowledgement, 2);
    let order = person.pay(EARBUDS).order;
    let said = person.told(Topic::Twice, order, "?");
    let DeskSays::DuplicateReturning { payment, .. } = said else { panic!("{said:?}") };
    assert_eq!(person.order(order).second, None, "nothing is settled");
    let found = person.complain(Topic::Payment, Some(Matter::Order(order)), "#found");
    let ticket = thread(found).ticket.id;
    // Before the second is back.
    while person.state(payment) == PaymentState::Reversing && person.order(order).second.is_none() {
        person.wait(secs(600));
    }
    assert_eq!((person.second(order).payment, person.state(payment)), (payment, PaymentState::Reversing));
    assert_eq!(person.sms(|body| matches!(body, SmsBody::ChargedTwice { .. })), 1);
    person.wait_for_answer(ticket);
    person.wait(days(2));
    person.assert_sound();
}

#[test]
fn of_an_order_that_is_over_nobody_says_that_it_can_be_paid_again() {
    for breakdown in [Breakdown::Acknowledgement, Breakdown::Capture] {
        let mut person = Person::with_money(32);
        let order = person.place(EARBUDS, 1).expect("placed").id;
        person.wait(days(19) + SignedDuration::from_hours(23));
        person.plan(breakdown, 1);
        person.pay_for(order);
        let ticket = thread(person.complain(Topic::Payment, Some(Matter::Order(order)), "#found")).ticket.id;
        person.wait_for_answer(ticket);
        assert_eq!(person.order(order).state, OrderState::Closed);
        let said = person.last_word(ticket);
        assert!(matches!(said, DeskSays::OnItsWayBack { .. } | DeskSays::HoldReleased { .. }), "{said:?}");
        person.assert_sound();
    }
}

#[test]
fn what_is_held_beside_a_payment_that_stands_is_let_go() {
    for topic in [Topic::Payment, Topic::Twice] {
        let mut person = Person::with_money(22);
        let (order, first, second) = person.paid_and_held();
        let (said, holds) = person.told_with_holds(topic, order, "?");
        assert!(matches!(said, DeskSays::SecondReleased { payment, .. } if payment == second), "{said:?}");
        assert_eq!(holds, [], "and it is said once");
        assert_eq!((person.state(first), person.state(second)), (PaymentState::Settled, PaymentState::Canceled));
        person.assert_sound();
    }
}

#[test]
fn what_the_shop_does_not_know_of_beside_a_paid_order_goes_back_and_is_called_the_second() {
    for (topic, word) in [(Topic::Payment, "#found"), (Topic::Payment, "#returned"), (Topic::Twice, "?")] {
        let mut person = Person::with_money(26);
        let (order, first, second) = person.paying_twice(EARBUDS);
        person.pay_for_first(first);
        person.plan(Breakdown::Acknowledgement, 1);
        person.goes_to_end(second);
        assert_eq!((person.state(first), person.state(second)), (PaymentState::Settled, PaymentState::Captured));
        let said = person.told(topic, order, word);
        assert!(matches!(said, DeskSays::DuplicateReturning { payment, .. } if payment == second), "{said:?}");
        assert_eq!((person.state(first), person.state(second)), (PaymentState::Settled, PaymentState::Reversing));
        person.assert_sound();
    }
}

#[test]
fn of_two_that_the_shop_has_and_does_not_know_one_stands() {
    for word in ["#found", "#returned"] {
        let mut person = twice(27);
        person.plan(Breakdown::Acknowledgement, 2);
        let order = person.pay(EARBUDS).order;
        let said = person.told(Topic::Payment, order, word);
        assert!(matches!(said, DeskSays::DuplicateReturning { .. }), "it cannot be paid again: {said:?}");
        person.assert_sound();
    }
}

#[test]
fn where_nothing_but_holds_charged_an_order_all_are_let_go_and_it_can_be_paid_again() {
    for topic in [Topic::Payment, Topic::Twice] {
        let mut person = Person::with_money(28);
        let before = person.available();
        let (order, first, second) = person.paying_twice(EARBUDS);
        let code = person.code();
        person.plan(Breakdown::Capture, 2);
        page(person.confirm(first, &code));
        person.goes_to_end(second);
        assert_eq!((person.state(first), person.state(second)), (PaymentState::Held, PaymentState::Held));
        let (said, holds) = person.told_with_holds(topic, order, "?");
        let DeskSays::Released { payment, .. } = said else { panic!("nothing stands: {said:?}") };
        let mut named = [holds.as_slice(), &[payment]].concat();
        named.sort();
        let mut both = vec![first, second];
        both.sort();
        assert_eq!(named, both, "each is named once");
        assert_eq!(person.available(), before);
        person.assert_sound();
    }
}

#[test]
fn the_payment_whose_money_the_shop_has_is_traced_and_not_the_one_it_never_took() {
    for (word, state) in [("#found", PaymentState::Settled), ("#returned", PaymentState::Reversing)] {
        let mut person = Person::with_money(23);
        let (order, first, second) = person.paying_twice(EARBUDS);
        let code = person.code();
        person.plan(Breakdown::Acknowledgement, 1);
        page(person.confirm(first, &code));
        person.plan(Breakdown::Capture, 1);
        person.goes_to_end(second);
        assert_eq!((person.state(first), person.state(second)), (PaymentState::Captured, PaymentState::Held));
        let (said, holds) = person.told_with_holds(Topic::Payment, order, word);
        assert_eq!(holds, [second], "what is held no longer is said");
        let about = match said {
            DeskSays::Found { payment, .. } | DeskSays::Returning { payment, .. } => payment,
            other => panic!("{other:?}"),
        };
        assert_eq!((about, person.state(first)), (first, state));
        assert_eq!(person.state(second), PaymentState::Canceled, "nor is it held any longer");
        person.assert_sound();
    }
}

#[test]
fn a_payment_that_was_refunded_has_come_back() {
    let mut person = Person::with_money(24);
    let order = person.pay(EARBUDS).order;
    person.wait(secs(8));
    person.tell(|key| super::Request::CancelOrder { key, order }).expect("cancelled");
    person.wait(days(30));
    let said = person.told(Topic::Payment, order, "?");
    assert!(matches!(said, DeskSays::CameBack { .. }), "{said:?}");
}

#[test]
fn a_payment_beside_one_on_its_way_back_is_no_second_charge() {
    let mut person = Person::with_money(25);
    let (order, first) = person.pay_unacknowledged(EARBUDS);
    while person.state(first) != PaymentState::Reversing {
        person.wait(secs(600));
    }
    let second = page(person.insist(order, super::PaymentMethod::Kiwi)).payment;
    person.goes_to_code(second);
    let code = person.code();
    let left = person.available().checked_sub(Amount::rub(100_00)).expect("some");
    person.send(&good_end(Route::WalletOut), left);
    let declined = page(person.confirm(second, &code));
    assert_eq!(declined.state, PaymentState::Declined);
    person.wait(secs(5));
    assert_eq!(person.sms(|body| matches!(body, SmsBody::SecondDeclined { .. })), 0, "it was not charged once");
    assert_eq!(person.order(order).second, None);
    person.assert_sound();
}
