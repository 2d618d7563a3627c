//! Paying an order from the wallet: the whole way, and every way in which it ends early.

use crate::buyer::{page, quote, secs, stranger};
use crate::person::{Person, phone};
use kiwi::backend::Verdict;
use kiwi::backend::contract::{
    CheckoutStep, DeclineReason, Direction, OperationKind, OperationState, OrderState, PaymentState, Refusal, Request,
    SmsBody, Thing, WalletState,
};
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::sensitive::Sensitive;

const EARBUDS: &str = "wireless-earbuds";

#[test]
fn an_order_is_paid_and_the_balance_is_down_by_exactly_that() {
    let mut person = Person::with_money(1);
    let before = person.available();
    let order = person.place(EARBUDS, 1).expect("placed");
    assert_eq!((order.state, order.total), (OrderState::AwaitingPayment, Amount::usd(12_40)));

    let opened = page(person.open(order.id));
    assert_eq!((opened.state, &opened.step), (PaymentState::Created, &CheckoutStep::Number));
    assert_eq!((&opened.order_number, opened.price), (&order.number, order.total));
    let named = page(person.name(opened.payment, phone()));
    assert_eq!(named.step, CheckoutStep::SignIn);
    let signed = page(person.sign_in(opened.payment, Verdict::Right));
    let price = quote(&signed);
    assert_eq!(price.available, Some(before));
    assert_eq!(price.shortfall, None);
    assert_eq!(price.converted.checked_add(price.fee), Ok(price.total));

    let asked = page(person.accept(&signed));
    let CheckoutStep::Code { phone: to, tries_left, expires, .. } = &asked.step else { panic!("{asked:?}") };
    assert_eq!((to, *tries_left), (&phone(), 3));
    assert_eq!(*expires, person.clock + secs(300));
    assert_eq!(person.available(), before, "nothing moves before the code");

    let code = person.code();
    let captured = page(person.confirm(opened.payment, &code));
    assert_eq!(captured.state, PaymentState::Captured);
    assert_eq!(person.available(), before.checked_sub(price.total).expect("less"));
    let latest = &person.snapshot().latest[0];
    assert_eq!((latest.direction, latest.state), (Direction::Out, OperationState::Pending));
    assert_eq!((latest.amount, latest.fee), (price.total, price.fee));

    person.wait(secs(7));
    assert_eq!(person.state(opened.payment), PaymentState::Settled);
    let paid = person.order(order.id);
    assert_eq!((paid.state, paid.payment), (OrderState::Paid, Some(opened.payment)));
    assert!(paid.paid.is_some());
    let snapshot = person.snapshot();
    assert_eq!(snapshot.latest[0].state, OperationState::Done);
    assert!(
        matches!(&snapshot.latest[0].kind, OperationKind::OrderPayment { payment, .. } if *payment == opened.payment)
    );
    assert_eq!(snapshot.spending.last(), Some(&price.total.minor));
    assert_eq!(snapshot.open_orders, [paid]);
    let told = person.messages();
    assert!(told.contains(&SmsBody::OrderPaid { number: order.number }));
    assert!(told.iter().any(|body| matches!(body, SmsBody::Paid { total, .. } if *total == price.total)));
    person.assert_sound();
}

#[test]
fn a_number_without_a_wallet_ends_the_payment_and_not_the_order() {
    let mut person = Person::with_money(2);
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let payment = page(person.open(order)).payment;
    let declined = page(person.name(payment, stranger()));
    assert_eq!(declined.state, PaymentState::Declined);
    assert_eq!(declined.step, CheckoutStep::Result { quote: None, declined: Some(DeclineReason::NoWallet) });
    assert_eq!(person.order(order).state, OrderState::AwaitingPayment);
    assert_eq!(person.name(payment, phone()), Err(Refusal::Declined(DeclineReason::NoWallet)));
    let again = page(person.open(order));
    assert_ne!(again.payment, payment, "another try is another payment");
    person.assert_sound();
}

#[test]
fn a_number_may_be_corrected_until_the_password() {
    let mut person = Person::with_money(3);
    let view = person.up_to_quote(EARBUDS);
    assert_eq!(person.name(view.payment, phone()), Err(Refusal::PaymentIs(PaymentState::Created)));
    let order = person.place("phone-case", 1).expect("placed").id;
    let payment = page(person.open(order)).payment;
    assert_eq!(person.sign_in(payment, Verdict::Right), Err(Refusal::PaymentIs(PaymentState::Created)), "nobody named");
    page(person.name(payment, phone()));
    assert_eq!(page(person.name(payment, phone())).step, CheckoutStep::SignIn);
}

#[test]
fn wrong_passwords_wait_longer_and_then_decline() {
    let mut person = Person::with_money(4);
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let payment = page(person.open(order)).payment;
    page(person.name(payment, phone()));

    let first = person.sign_in(payment, Verdict::Wrong);
    assert_eq!(first, Err(Refusal::WrongPassword { retry_at: person.clock + secs(5) }));
    person.wait(secs(4));
    assert_eq!(person.sign_in(payment, Verdict::Right), Err(Refusal::TooSoon { wait: secs(1) }));
    person.wait(secs(1));
    let second = person.sign_in(payment, Verdict::Wrong);
    assert_eq!(second, Err(Refusal::WrongPassword { retry_at: person.clock + secs(15) }));
    person.wait(secs(15));
    let third = page(person.sign_in(payment, Verdict::Wrong));
    assert_eq!(third.state, PaymentState::Declined);
    let declined = Some(DeclineReason::TooManyPasswords);
    assert_eq!(third.step, CheckoutStep::Result { quote: None, declined });
    person.assert_sound();
}

#[test]
fn nobody_signs_in_without_a_verdict_or_for_another() {
    let mut person = Person::with_money(5);
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let payment = page(person.open(order)).payment;
    page(person.name(payment, phone()));
    assert_eq!(person.tell(|key| Request::SignIn { key, payment }), Err(Refusal::LoginNeeded));

    let mine = person.caller.clone();
    let other = person.open_another(stranger());
    person.caller = mine;
    page(person.name(payment, stranger()));
    assert!(matches!(person.sign_in(payment, Verdict::Right), Err(Refusal::WrongPassword { .. })));
    person.caller = other;
    assert_eq!(person.ask(&Request::Payment { payment }), Err(Refusal::NotFound(Thing::Payment)));
    assert_eq!(person.ask(&Request::Order { order }), Err(Refusal::NotFound(Thing::Order)));
    assert_eq!(person.cancel(payment), Err(Refusal::NotFound(Thing::Payment)));
}

#[test]
fn a_quote_counts_for_ten_minutes() {
    let mut person = Person::with_money(6);
    let view = person.up_to_quote(EARBUDS);
    person.wait(secs(600));
    assert_eq!(person.accept(&view), Err(Refusal::QuoteExpired));
    let payment = view.payment;
    let fresh = page(person.tell(|key| Request::Requote { key, payment, from: Currency::Rub }));
    assert_ne!(quote(&fresh).id, quote(&view).id);
    assert_eq!(person.accept(&view), Err(Refusal::NotFound(Thing::Quote)), "the old one is replaced");
    assert_eq!(page(person.accept(&fresh)).state, PaymentState::OtpPending);
}

#[test]
fn a_shortfall_is_exact_and_leaves_the_payment_open() {
    let mut person = Person::with_money(7);
    let view = person.up_to_quote("robot-vacuum");
    let price = quote(&view);
    let available = price.available.expect("a wallet tells");
    let missing = price.total.checked_sub(available).expect("roubles");
    assert!(missing.is_positive());
    assert_eq!(price.shortfall, Some(missing));
    assert_eq!(person.accept(&view), Err(Refusal::NotEnoughMoney { shortfall: missing }));
    assert_eq!(person.state(view.payment), PaymentState::Created);
}

#[test]
fn wrong_codes_cost_tries_and_the_third_declines() {
    let mut person = Person::with_money(8);
    let before = person.available();
    let payment = person.up_to_code(EARBUDS).payment;
    let right = person.code();
    let wrong = Sensitive::new(if right.expose() == "000000" { "000001" } else { "000000" });
    assert_eq!(person.confirm(payment, &wrong), Err(Refusal::WrongCode { tries_left: 2 }));
    assert_eq!(person.confirm(payment, &wrong), Err(Refusal::WrongCode { tries_left: 1 }));
    let declined = page(person.confirm(payment, &wrong));
    assert!(matches!(declined.step, CheckoutStep::Result { declined: Some(DeclineReason::TooManyCodes), .. }));
    assert_eq!(person.confirm(payment, &right), Err(Refusal::Declined(DeclineReason::TooManyCodes)));
    assert_eq!(person.available(), before);
    person.assert_sound();
}

#[test]
fn a_code_counts_for_five_minutes() {
    let mut person = Person::with_money(9);
    let payment = person.up_to_code(EARBUDS).payment;
    let code = person.code();
    person.wait(secs(300 - 3));
    assert_eq!(person.confirm(payment, &code), Err(Refusal::PaymentIs(PaymentState::Expired)));
    let payment = person.up_to_code("phone-case").payment;
    let code = person.code();
    person.wait(secs(300 - 3) - jiff::SignedDuration::from_millis(1));
    assert_eq!(page(person.confirm(payment, &code)).state, PaymentState::Captured);
    person.assert_sound();
}

#[test]
fn another_code_takes_the_place_of_the_first() {
    let mut person = Person::with_money(10);
    let payment = person.up_to_code(EARBUDS).payment;
    let first = person.code();
    let resend = |person: &mut Person| person.tell(|key| Request::ResendCode { key, payment });
    assert_eq!(resend(&mut person), Err(Refusal::TooSoon { wait: secs(57) }));
    person.wait(secs(57));
    page(resend(&mut person));
    let second = person.code();
    assert_ne!(first, second);
    assert_eq!(person.confirm(payment, &first), Err(Refusal::WrongCode { tries_left: 2 }));
    person.wait(secs(290));
    assert_eq!(page(person.confirm(payment, &second)).state, PaymentState::Captured, "its five minutes are its own");
}

#[test]
fn one_payment_at_a_time_for_an_order() {
    let mut person = Person::with_money(11);
    let view = person.up_to_quote(EARBUDS);
    assert_eq!(person.open(view.order), Err(Refusal::PaymentUnderWay(view.payment)));
    page(person.cancel(view.payment));
    assert_eq!(person.cancel(view.payment), Err(Refusal::PaymentIs(PaymentState::Canceled)));
    assert!(person.open(view.order).is_ok());
}

#[test]
fn a_paid_order_is_not_paid_again() {
    let mut person = Person::with_money(12);
    let view = person.pay(EARBUDS);
    assert_eq!(person.open(view.order), Err(Refusal::PaymentUnderWay(view.payment)));
    assert_eq!(person.cancel(view.payment), Err(Refusal::PaymentIs(PaymentState::Captured)));
    person.wait(secs(5));
    assert_eq!(person.open(view.order), Err(Refusal::OrderIs(OrderState::Paid)));
}

#[test]
fn money_gone_by_the_time_of_the_code_declines() {
    let mut person = Person::with_money(13);
    person.pay("phone-case");
    let first = person.up_to_quote("mechanical-keyboard");
    let second = person.up_to_quote("mechanical-keyboard");
    let (first, second) = (page(person.accept(&first)), page(person.accept(&second)));
    person.wait(secs(3));
    let codes: Vec<Sensitive> = person
        .messages()
        .into_iter()
        .filter_map(|body| if let SmsBody::PaymentCode { code, .. } = body { Some(code) } else { None })
        .collect();
    let pay = |person: &mut Person, payment| {
        let replies: Vec<_> = codes.iter().map(|code| person.confirm(payment, code)).collect();
        page(replies.into_iter().find(Result::is_ok).expect("one of the codes is right"))
    };
    assert_eq!(pay(&mut person, first.payment).state, PaymentState::Captured);
    let declined = pay(&mut person, second.payment);
    let missing = quote(&second).total.checked_sub(person.available()).expect("roubles");
    let CheckoutStep::Result { declined: Some(DeclineReason::NotEnoughMoney { shortfall }), .. } = declined.step else {
        panic!("{declined:?}")
    };
    assert_eq!(shortfall, missing);
    person.assert_sound();
}

#[test]
fn a_blocked_wallet_does_not_pay() {
    let mut person = Person::with_money(14);
    let (wallet, clock) = (person.wallet(), person.clock);
    let view = person.up_to_quote(EARBUDS);
    person.world.restrict(clock, wallet, WalletState::OutgoingBlocked).expect("restricted");
    let declined = page(person.accept(&view));
    let reason = DeclineReason::WalletBlocked;
    assert_eq!(declined.step, CheckoutStep::Result { quote: None, declined: Some(reason.clone()) });
    let payment = page(person.open(view.order)).payment;
    page(person.name(payment, phone()));
    let declined = page(person.sign_in(payment, Verdict::Right));
    assert_eq!(declined.step, CheckoutStep::Result { quote: None, declined: Some(reason) });
    person.assert_sound();
}

#[test]
fn an_abandoned_checkout_closes_after_a_day() {
    let mut person = Person::with_money(15);
    let view = person.up_to_quote(EARBUDS);
    person.wait(secs(24 * 3600));
    assert_eq!(person.state(view.payment), PaymentState::Expired);
    assert!(person.open(view.order).is_ok());
    person.assert_sound();
}
