//! Orders after they are paid: sent, delivered, completed, their sellers paid.

use crate::buyer::{days, secs};
use crate::person::Person;
use jiff::SignedDuration;
use kiwi::backend::contract::{
    Fate, OrderId, OrderState, OrderView, ParcelStep, Refusal, Reply, Request, ShippingMethod, SmsBody, When,
};
use kiwi::domain::money::Amount;

const EARBUDS: &str = "wireless-earbuds";
const CASE: &str = "phone-case";

/// Orders and pays; the order once the shop knows.
fn paid(person: &mut Person, good: &str, method: ShippingMethod) -> OrderView {
    let order = person.place_by(good, 1, method).expect("placed");
    person.pay_for(order.id);
    // What becomes of those that get lost is told in the tests of disputes and refunds.
    person.world.set_fate(person.clock, order.id, Fate::Fine).expect("as it is wanted");
    person.wait(secs(5));
    person.order(order.id)
}

fn confirm(person: &mut Person, order: OrderId) -> Result<Reply, Refusal> {
    person.tell(|key| Request::ConfirmReceipt { key, order })
}

/// Lets hours pass until an order is in this state.
fn until(person: &mut Person, order: OrderId, state: OrderState) -> OrderView {
    for _ in 0..24 * 60 {
        let view = person.order(order);
        if view.state == state {
            return view;
        }
        person.wait(SignedDuration::from_hours(1));
    }
    panic!("never {state:?}");
}

/// What an account of this kind holds, in cents.
fn balance(person: &Person, kind: &str, owner: &str) -> i64 {
    let sql = "SELECT coalesce(sum(balance), 0) FROM account WHERE kind = ?1 AND owner LIKE ?2 AND currency = 'USD'";
    person.world.connection().query_row(sql, [kind, owner], |row| row.get(0)).expect("a balance")
}

#[test]
fn a_paid_order_is_sent_delivered_and_completed_by_itself() {
    let mut person = Person::with_money(1);
    let order = paid(&mut person, CASE, ShippingMethod::Express);
    assert_eq!((order.state, order.shipping), (OrderState::Paid, Amount::usd(6_40)));
    let When::Was(paid_at) = order.when(OrderState::Paid) else { panic!("paid") };
    assert_eq!(order.when(OrderState::Shipped), When::Expected(paid_at + days(1), paid_at + days(3)));
    assert_eq!(order.when(OrderState::Delivered), When::Expected(paid_at + days(5), paid_at + days(10)));
    assert_eq!(order.when(OrderState::Completed), When::Open);

    let shipped = until(&mut person, order.id, OrderState::Shipped);
    let When::Was(shipped_at) = shipped.when(OrderState::Shipped) else { panic!("shipped") };
    assert!((days(1)..=days(3)).contains(&shipped_at.duration_since(paid_at)));
    assert_eq!(shipped.when(OrderState::Delivered), When::Expected(shipped_at + days(4), shipped_at + days(7)));

    let delivered = until(&mut person, order.id, OrderState::Delivered);
    let When::Was(delivered_at) = delivered.when(OrderState::Delivered) else { panic!("delivered") };
    assert!((days(4)..=days(7)).contains(&delivered_at.duration_since(shipped_at)));
    assert_eq!(delivered.when(OrderState::Completed), When::Will(delivered_at + days(15)));
    assert_eq!(balance(&person, "escrow", "%"), 9_29, "the seller waits for the buyer's word");
    assert_eq!(balance(&person, "merchant", "%"), 0);

    let completed = until(&mut person, order.id, OrderState::Completed);
    assert_eq!(completed.when(OrderState::Completed), When::Was(delivered_at + days(15)));
    assert_eq!(balance(&person, "escrow", "%"), 0);
    assert_eq!(balance(&person, "merchant", "Soft Shell Workshop"), 9_29);
    assert!(person.snapshot().open_orders.is_empty());
    person.assert_sound();
}

#[test]
fn the_phone_is_told_of_every_step() {
    let mut person = Person::with_money(2);
    let order = paid(&mut person, CASE, ShippingMethod::Economy);
    person.wait(days(70));
    let told = person.messages();
    let number = order.number;
    assert!(told.contains(&SmsBody::OrderShipped { number: number.clone(), tracking: None }));
    let delivered = |body: &SmsBody| matches!(body, SmsBody::OrderDelivered { number: of, .. } if *of == number);
    assert!(told.iter().any(delivered));
    assert!(told.contains(&SmsBody::OrderCompleted { number }));
}

#[test]
fn a_parcel_is_followed_from_the_warehouse_to_the_buyer() {
    let mut person = Person::with_money(8);
    let order = paid(&mut person, "merino-socks", ShippingMethod::Standard);
    assert_eq!(order.parcel, None, "nothing is sent yet");
    let shipped = until(&mut person, order.id, OrderState::Shipped);
    let tracking = shipped.parcel.expect("sent with a number").tracking;
    assert!(tracking.ends_with("TR"), "from Turkey: {tracking}");
    person.wait(secs(5));
    let told = SmsBody::OrderShipped { number: order.number, tracking: Some(tracking.clone()) };
    assert!(person.messages().contains(&told));

    let delivered = until(&mut person, order.id, OrderState::Delivered);
    let parcel = delivered.parcel.clone().expect("the same parcel");
    assert_eq!(parcel.tracking, tracking);
    let steps: Vec<_> = parcel.events.iter().map(|event| event.what).collect();
    assert_eq!(steps.first(), Some(&ParcelStep::Accepted));
    assert_eq!(steps[steps.len() - 2..], [ParcelStep::AtPostOffice, ParcelStep::HandedOver]);
    assert_eq!(parcel.delivered.map(When::Was), Some(delivered.when(OrderState::Delivered)));
    person.wait(secs(5));
    let told = person.messages();
    assert!(told.iter().any(|body| matches!(body, SmsBody::ParcelArrived { .. })), "it lies at the post office");
    assert!(!told.iter().any(|body| matches!(body, SmsBody::ParcelHandedOver { .. })), "the shop tells that");
    person.assert_sound();
}

#[test]
fn a_parcel_without_tracking_has_no_way_to_show() {
    let mut person = Person::with_money(9);
    let order = paid(&mut person, CASE, ShippingMethod::Economy);
    assert!(!order.tracked);
    let shipped = until(&mut person, order.id, OrderState::Shipped);
    assert_eq!(shipped.parcel, None);
    assert!(matches!(shipped.when(OrderState::Delivered), When::Expected(..)), "only the window");
    let delivered = until(&mut person, order.id, OrderState::Delivered);
    assert_eq!(delivered.parcel, None);
}

#[test]
fn a_buyer_who_is_content_completes_the_order_once() {
    let mut person = Person::with_money(3);
    let order = paid(&mut person, EARBUDS, ShippingMethod::Standard);
    assert_eq!(confirm(&mut person, order.id), Err(Refusal::OrderIs(OrderState::Paid)));
    until(&mut person, order.id, OrderState::Shipped);
    assert_eq!(confirm(&mut person, order.id), Err(Refusal::OrderIs(OrderState::Shipped)));
    until(&mut person, order.id, OrderState::Delivered);

    let request = Request::ConfirmReceipt { key: person.key(), order: order.id };
    let Ok(Reply::Order(completed)) = person.ask(&request) else { panic!("refused") };
    assert_eq!(completed.when(OrderState::Completed), When::Was(person.clock));
    assert_eq!(person.ask(&request), Ok(Reply::Order(completed)), "the same request again is answered again");
    assert_eq!(confirm(&mut person, order.id), Err(Refusal::OrderIs(OrderState::Completed)));
    person.wait(days(30));
    assert_eq!(balance(&person, "merchant", "TingTing%"), 12_40, "and the seller paid once");
    person.assert_sound();
}

#[test]
fn nobody_confirms_anothers_order() {
    let mut person = Person::with_money(4);
    let order = paid(&mut person, CASE, ShippingMethod::Express);
    until(&mut person, order.id, OrderState::Delivered);
    person.open_another(crate::buyer::stranger());
    let not_found = Refusal::NotFound(kiwi::backend::contract::Thing::Order);
    assert_eq!(confirm(&mut person, order.id), Err(not_found));
}

#[test]
fn sellers_receive_what_was_paid_for_their_goods() {
    let mut person = Person::with_money(5);
    let light = ["led-strip", "desk-lamp"];
    for good in light.into_iter().chain([CASE, "sewing-kit"]) {
        paid(&mut person, good, ShippingMethod::Standard);
    }
    assert_eq!(balance(&person, "escrow", "%"), 6_15 + 22_70 + 3_88 + 3_49);
    person.wait(days(60));
    assert_eq!(balance(&person, "escrow", "%"), 0);
    assert_eq!(balance(&person, "merchant", "Guangzhou Light River"), 6_15 + 22_70, "two orders of one seller");
    assert_eq!(balance(&person, "merchant", "%"), 6_15 + 22_70 + 3_88 + 3_49);
    person.assert_sound();
}

#[test]
fn sixty_days_at_once_are_sixty_days_one_by_one() {
    let life = |steps: &[i64]| {
        let mut person = Person::with_money(6);
        for good in [CASE, "sewing-kit", "tea-oolong"] {
            paid(&mut person, good, ShippingMethod::Economy);
        }
        person.place(EARBUDS, 1).expect("placed, and never paid");
        for step in steps {
            person.world.jump(person.clock, days(*step)).expect("jumped");
        }
        person.assert_sound();
        let offset = "SELECT ahead_ms FROM world";
        let ahead: i64 = person.world.connection().query_row(offset, [], |row| row.get(0)).expect("an offset");
        (person.world.digest().expect("readable"), ahead)
    };
    let at_once = life(&[60]);
    assert_eq!(at_once, life(&[1; 60]));
    assert_eq!(at_once, life(&[7, 0, 23, 30]));
}

#[test]
fn a_way_that_the_goods_do_not_have_is_not_taken() {
    let mut person = Person::with_money(7);
    assert_eq!(person.place_by(EARBUDS, 1, ShippingMethod::Economy), Err(Refusal::NotInShop));
    assert_eq!(person.place_by("sewing-kit", 1, ShippingMethod::Express), Err(Refusal::NotInShop));
    let order = person.place_by(EARBUDS, 2, ShippingMethod::Express).expect("placed");
    assert_eq!((order.price, order.shipping, order.total), (Amount::usd(24_80), Amount::usd(7_90), Amount::usd(32_70)));
    assert_eq!((order.method, order.tracked), (ShippingMethod::Express, true));
    assert_eq!(order.when(OrderState::Delivered), When::Open, "nothing is promised before it is paid");
}
