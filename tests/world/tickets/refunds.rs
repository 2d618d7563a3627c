//! What the desk does about refunds: what is late is taken up, what is not has its day named.

use kiwi::backend::contract::{
    DeskSays, Matter, OrderId, RefundRequest, RefundState, RefundView, Reply, Request, SmsBody, Topic,
};
use kiwi::backend::{Promise, Rules, Slips};

use super::checked::broken;
use crate::asker::{hours, thread};
use crate::buyer::{days, secs};
use crate::person::{Person, founded};

/// Paid, cancelled, and of goods whose refund is past its limit in every world.
fn owed() -> (Person, OrderId) {
    let mut person = Person::with_money(1);
    let order = person.pay("guitar-strings").order;
    person.wait(secs(10));
    person.tell(|key| Request::CancelOrder { key, order }).expect("cancelled");
    (person, order)
}

fn refund(person: &mut Person, order: OrderId) -> RefundView {
    match person.ask(&Request::Refund(RefundRequest::List { order: Some(order) })) {
        Ok(Reply::Refunds(refunds)) => refunds.into_iter().next().expect("a refund"),
        other => panic!("{other:?}"),
    }
}

fn ask_the_desk(person: &mut Person, order: OrderId) -> DeskSays {
    let ticket = thread(person.complain(Topic::Refund, Some(Matter::Order(order)), "?")).ticket.id;
    person.wait_for_answer(ticket);
    let said = person.last_word(ticket);
    thread(person.close_case(ticket));
    said
}

#[test]
fn a_refund_that_is_late_is_taken_up_and_arrives_within_a_day() {
    let (mut person, order) = owed();
    let begun = refund(&mut person, order);
    let said = ask_the_desk(&mut person, order);
    let DeskSays::RefundUnderWay { total, until, .. } = said else { panic!("{said:?}") };
    assert_eq!((total, until), (begun.returns, begun.limit));
    assert_eq!(refund(&mut person, order).pushed, None);

    while !refund(&mut person, order).overdue {
        person.wait(hours(6));
    }
    let said = ask_the_desk(&mut person, order);
    assert!(
        matches!(said, DeskSays::RefundTakenUp { refund, total, .. } if (refund, total) == (begun.id, begun.returns))
    );
    let pushed = refund(&mut person, order).pushed.expect("taken up");
    person.wait(hours(25));
    let arrived = refund(&mut person, order);
    assert_eq!(arrived.state, RefundState::Succeeded);
    assert!(arrived.arrived.expect("a time") <= pushed + days(1));
    assert!(person.messages().iter().any(|body| matches!(body, SmsBody::Refunded { .. })));
    let said = ask_the_desk(&mut person, order);
    let DeskSays::CameBack { total, at, .. } = said else { panic!("{said:?}") };
    assert_eq!((total, Some(at)), (begun.returns, arrived.arrived));
    person.assert_sound();
}

#[test]
fn a_desk_that_only_says_it_took_a_refund_up_is_caught() {
    let (mut person, order) = owed();
    while !refund(&mut person, order).overdue {
        person.wait(hours(6));
    }
    let world = std::mem::replace(&mut person.world, founded(0));
    let slips = Slips { empty_words: true, ..Slips::default() };
    person.world = world.under(Rules { slips, ..Rules::promised() });
    assert!(matches!(ask_the_desk(&mut person, order), DeskSays::RefundTakenUp { .. }));
    assert_eq!(broken(&person), [Promise::DeskKeepsWord]);
}
