//! The shop: what it sells, and orders before they are paid.

use crate::buyer::{days, page, secs};
use crate::person::Person;
use kiwi::backend::contract::{
    Caller, GoodView, OrderState, OrderView, PaymentState, Refusal, Reply, Request, SmsBody, Thing,
};
use kiwi::domain::money::Amount;

const EARBUDS: &str = "wireless-earbuds";

fn goods(person: &mut Person, search: &str) -> Vec<GoodView> {
    match person.ask(&Request::Goods { search: search.to_owned(), category: None }) {
        Ok(Reply::Goods(goods)) => goods,
        other => panic!("{other:?}"),
    }
}

fn orders(person: &mut Person) -> Vec<OrderView> {
    match person.ask(&Request::Orders) {
        Ok(Reply::Orders(orders)) => orders,
        other => panic!("{other:?}"),
    }
}

fn give_up(person: &mut Person, order: &OrderView) -> Result<Reply, Refusal> {
    let order = order.id;
    person.tell(|key| Request::CancelOrder { key, order })
}

#[test]
fn anybody_may_look_and_only_owners_order() {
    let mut visitor = Person::new(1);
    let all = goods(&mut visitor, "").len();
    assert!(all >= 48);
    assert_eq!(goods(&mut visitor, " Наушники ")[0].code, EARBUDS, "searched in any language, in any letters");
    assert_eq!(visitor.place(EARBUDS, 1), Err(Refusal::LoginNeeded));
    assert_eq!(visitor.ask(&Request::Orders), Err(Refusal::LoginNeeded));
}

#[test]
fn an_order_is_priced_with_its_shipping_and_awaits_payment() {
    let mut person = Person::with_money(2);
    let order = person.place("phone-case", 3).expect("placed");
    assert_eq!((order.price, order.shipping, order.total), (Amount::usd(8_67), Amount::usd(99), Amount::usd(9_66)));
    assert_eq!(order.state, OrderState::AwaitingPayment);
    assert_eq!(order.pay_until, order.placed + days(20));
    assert!(order.number.len() == 16 && order.number.bytes().all(|byte| byte.is_ascii_digit()));
    assert_eq!(person.snapshot().open_orders, std::slice::from_ref(&order));
    person.wait(secs(3));
    let told = SmsBody::OrderAwaitsPayment { number: order.number, until: order.pay_until };
    assert_eq!(person.messages()[0], told);
}

#[test]
fn the_newest_order_comes_first() {
    let mut person = Person::with_money(3);
    let first = person.place(EARBUDS, 1).expect("placed");
    person.wait(secs(1));
    let second = person.place("desk-lamp", 1).expect("placed");
    assert_eq!(orders(&mut person), [second, first]);
}

#[test]
fn no_more_is_sold_than_there_is() {
    let mut person = Person::with_money(4);
    assert_eq!(person.place("no-such-thing", 1), Err(Refusal::NotInShop));
    assert_eq!(person.place("robot-vacuum", 0), Err(Refusal::NotInShop));
    assert_eq!(person.place("robot-vacuum", 7), Err(Refusal::NotInShop));
    let order = person.place("robot-vacuum", 5).expect("six are there");
    assert_eq!(goods(&mut person, "robot")[0].stock, 1);
    assert_eq!(person.place("robot-vacuum", 2), Err(Refusal::NotInShop));
    give_up(&mut person, &order).expect("given up");
    assert_eq!(goods(&mut person, "robot")[0].stock, 6, "what is given up is sold again");
}

#[test]
fn an_order_given_up_takes_its_checkout_with_it() {
    let mut person = Person::with_money(5);
    let view = person.up_to_code(EARBUDS);
    let order = person.order(view.order);
    let Ok(Reply::Order(closed)) = give_up(&mut person, &order) else { panic!("refused") };
    assert_eq!((closed.state, closed.payment), (OrderState::Closed, None));
    assert_eq!(person.state(view.payment), PaymentState::Canceled);
    assert_eq!(give_up(&mut person, &order), Err(Refusal::OrderIs(OrderState::Closed)));
    assert_eq!(person.open(order.id), Err(Refusal::OrderIs(OrderState::Closed)));
    person.assert_sound();
}

#[test]
fn an_order_that_is_being_paid_is_not_given_up() {
    let mut person = Person::with_money(6);
    let view = person.pay(EARBUDS);
    let order = person.order(view.order);
    assert_eq!(give_up(&mut person, &order), Err(Refusal::PaymentUnderWay(view.payment)));
    person.wait(secs(5));
    let Ok(Reply::Order(cancelled)) = give_up(&mut person, &order) else { panic!("refused") };
    assert_eq!((cancelled.state, cancelled.cancelled), (OrderState::Paid, Some(person.clock)), "its money goes back");
    person.assert_sound();
}

#[test]
fn an_order_never_paid_closes_after_twenty_days() {
    let mut person = Person::with_money(7);
    let order = person.place(EARBUDS, 1).expect("placed");
    person.wait(days(20) - secs(1));
    let view = page(person.open(order.id));
    person.wait(secs(1));
    assert_eq!(person.order(order.id).state, OrderState::Closed);
    assert_eq!(person.state(view.payment), PaymentState::Canceled);
    person.wait(secs(3));
    assert_eq!(person.messages()[0], SmsBody::OrderClosed { number: order.number });
    person.assert_sound();
}

#[test]
fn what_does_not_exist_is_not_found() {
    let mut person = Person::with_money(8);
    let nothing = uuid::Uuid::nil();
    let order = kiwi::backend::contract::OrderId(nothing);
    assert_eq!(person.ask(&Request::Order { order }), Err(Refusal::NotFound(Thing::Order)));
    assert_eq!(person.open(order), Err(Refusal::NotFound(Thing::Order)));
    person.caller = Caller::Owner(kiwi::backend::contract::WalletId(nothing));
    assert_eq!(person.ask(&Request::Orders), Err(Refusal::NotFound(Thing::Wallet)));
}
