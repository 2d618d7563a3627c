//! What the desk does about money: payments that the shop does not know, duplicates, money that is late.

use kiwi::backend::Breakdown;
use kiwi::backend::contract::{DeskSays, Matter, OrderState, PaymentMethod, PaymentState, Request, TicketState, Topic};
use kiwi::domain::money::Amount;

use super::EARBUDS;
use crate::asker::{hours, thread};
use crate::buyer::{days, secs};
use crate::person::Person;

const ALL: Amount = Amount::rub(9_700_00);

#[test]
fn a_payment_that_the_shop_finds_pays_the_order() {
    for seed in 0..10 {
        let mut person = Person::with_money(seed);
        let (order, payment) = person.pay_unacknowledged(EARBUDS);
        let opened = thread(person.complain(Topic::Payment, Some(Matter::Order(order)), "Оплачено! #found")).ticket;
        assert!(opened.due.expect("a term").duration_since(opened.opened) <= hours(24));
        let ticket = opened.id;
        let answered = person.wait_for_answer(ticket);
        assert_eq!(answered.ticket.state, TicketState::Resolved);
        assert!(matches!(person.last_word(ticket), DeskSays::Found { payment: found, .. } if found == payment));
        assert_eq!((person.state(payment), person.order(order).state), (PaymentState::Settled, OrderState::Paid));
        person.wait(days(60));
        assert_eq!(person.order(order).state, OrderState::Completed);
        person.assert_sound();
    }
}

#[test]
fn a_payment_that_the_shop_does_not_find_comes_back_within_a_day() {
    let mut person = Person::with_money(1);
    let (order, payment) = person.pay_unacknowledged(EARBUDS);
    let ticket = thread(person.complain(Topic::Payment, Some(Matter::Order(order)), "#returned")).ticket.id;
    person.wait_for_answer(ticket);
    assert!(matches!(person.last_word(ticket), DeskSays::Returning { payment: back, .. } if back == payment));
    assert_eq!(person.state(payment), PaymentState::Reversing);
    person.wait(hours(25));
    assert_eq!(person.state(payment), PaymentState::Reversed);
    assert_eq!(person.available(), ALL);
    assert_eq!(person.order(order).state, OrderState::AwaitingPayment, "it can be paid again");
    person.pay_for(order);
    person.assert_sound();
}

#[test]
fn without_a_practice_word_both_ends_occur_and_each_seed_has_its_own() {
    let end = |seed| {
        let mut person = Person::with_money(seed);
        let (order, payment) = person.pay_unacknowledged(EARBUDS);
        let ticket = thread(person.complain(Topic::Payment, Some(Matter::Order(order)), "?")).ticket.id;
        person.wait_for_answer(ticket);
        person.state(payment)
    };
    let ends: Vec<_> = (0..12).map(end).collect();
    assert!(ends.contains(&PaymentState::Settled) && ends.contains(&PaymentState::Reversing), "{ends:?}");
    assert_eq!(ends, (0..12).map(end).collect::<Vec<_>>());
}

#[test]
fn what_the_shop_does_not_take_is_not_held_any_longer() {
    let mut person = Person::with_money(2);
    person.world.break_down(person.clock, Breakdown::Capture, 1).expect("planned");
    let view = person.pay(EARBUDS);
    let ticket = thread(person.complain(Topic::Payment, Some(Matter::Order(view.order)), "?")).ticket.id;
    person.wait_for_answer(ticket);
    assert!(matches!(person.last_word(ticket), DeskSays::Released { .. }));
    assert_eq!((person.state(view.payment), person.available()), (PaymentState::Canceled, ALL));
    person.assert_sound();
}

#[test]
fn the_desk_says_what_is_so_when_there_is_nothing_to_do() {
    let mut person = Person::with_money(3);
    let unpaid = person.place(EARBUDS, 1).expect("placed").id;
    let about = |order| Some(Matter::Order(order));
    let ask = |person: &mut Person, topic, order| {
        let ticket = thread(person.complain(topic, about(order), "?")).ticket.id;
        person.wait_for_answer(ticket);
        person.last_word(ticket)
    };
    for topic in [Topic::Payment, Topic::Refund, Topic::Twice] {
        assert!(matches!(ask(&mut person, topic, unpaid), DeskSays::NothingLeft { .. }), "{topic:?}");
    }
    let paid = person.pay(EARBUDS).order;
    assert!(matches!(ask(&mut person, Topic::Payment, paid), DeskSays::PaidAlready { .. }));
    assert!(matches!(ask(&mut person, Topic::Twice, paid), DeskSays::OnceOnly { .. }));
    assert!(matches!(ask(&mut person, Topic::Refund, paid), DeskSays::PaidAlready { .. }), "nothing is to come back");
    let (lost, _) = person.pay_unacknowledged("phone-case");
    person.wait(days(4));
    assert!(matches!(ask(&mut person, Topic::Payment, lost), DeskSays::CameBack { .. }));
    assert!(matches!(ask(&mut person, Topic::Refund, lost), DeskSays::CameBack { .. }));
    person.assert_sound();
}

#[test]
fn money_on_its_way_back_is_pushed() {
    // How long the way back is, and when the desk answers, is left to chance: some seed has both in the right order.
    let pushed = (0..60).any(|seed| {
        let mut person = Person::with_money(seed);
        let (order, payment) = person.pay_unacknowledged(EARBUDS);
        person.wait(days(3) - hours(13));
        let ticket = thread(person.complain(Topic::Refund, Some(Matter::Order(order)), "?")).ticket.id;
        person.wait_for_answer(ticket);
        let word = person.last_word(ticket);
        if !matches!(word, DeskSays::Pushed { .. }) {
            return false;
        }
        assert_eq!((person.state(payment), person.available()), (PaymentState::Reversed, ALL));
        person.wait(days(5));
        person.assert_sound();
        true
    });
    assert!(pushed);
}

#[test]
fn what_is_late_beside_a_payment_that_stands_is_pushed_too() {
    let pushed = (0..60).any(|seed| {
        let mut person = Person::with_money(seed);
        person.world.break_down(person.clock, Breakdown::DoubleCharge, 1).expect("planned");
        let view = person.pay(EARBUDS);
        person.wait(secs(10));
        let second = person.order(view.order).second.expect("charged twice").payment;
        assert_eq!(person.state(second), PaymentState::Reversing);
        let ticket = thread(person.complain(Topic::Refund, Some(Matter::Order(view.order)), "?")).ticket.id;
        person.wait_for_answer(ticket);
        let word = person.last_word(ticket);
        assert!(!matches!(word, DeskSays::NothingLeft { .. }), "{word:?}");
        if !matches!(word, DeskSays::Pushed { payment, .. } if payment == second) {
            return false;
        }
        assert_eq!(person.state(second), PaymentState::Reversed);
        person.wait(days(5));
        person.assert_sound();
        true
    });
    assert!(pushed);
}

#[test]
fn what_was_begun_beside_a_payment_does_not_hide_it() {
    let word = |seed| {
        let mut person = Person::with_money(seed);
        let (order, payment) = person.pay_unacknowledged(EARBUDS);
        person.wait(days(3));
        assert_eq!(person.state(payment), PaymentState::Reversing);
        let method = PaymentMethod::Kiwi;
        person.tell(|key| Request::OpenCheckout { key, order, method, insist: true }).expect("begun anew");
        let ticket = thread(person.complain(Topic::Payment, Some(Matter::Order(order)), "?")).ticket.id;
        person.wait_for_answer(ticket);
        person.last_word(ticket)
    };
    let words: Vec<_> = (0..6).map(word).collect();
    assert!(words.iter().any(|word| matches!(word, DeskSays::OnItsWayBack { .. })), "{words:?}");
    assert!(!words.iter().any(|word| matches!(word, DeskSays::NothingLeft { .. })), "{words:?}");
}
