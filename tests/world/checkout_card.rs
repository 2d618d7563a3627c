//! Paying an order by a bank's card: the bank converts and confirms, and the wallet has nothing to do with it.

use crate::buyer::{card, days, page, quote, secs};
use crate::person::{Person, founded, phone};
use kiwi::backend::contract::{
    CheckoutStep, DeclineReason, Instrument, OrderState, PaymentMethod, PaymentState, Refusal, Request, Sender, SmsBody,
};
use kiwi::backend::{Breakdown, Promise, Rules, Slips, Verdict};
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::sensitive::Sensitive;
use rust_decimal::Decimal;

const EARBUDS: &str = "wireless-earbuds";

fn bank_card() -> Instrument {
    Instrument::BankCard { last4: "4242".to_owned() }
}

#[test]
fn a_card_pays_and_the_wallet_is_untouched() {
    let mut person = Person::with_money(1);
    let (before, history) = (person.available(), person.snapshot().latest);
    let order = person.place(EARBUDS, 1).expect("placed");
    let payment = person.open_for_card(order.id);
    assert_eq!(person.payment(payment).step, CheckoutStep::Card);

    let quoted = page(person.name_card(payment, card("4242 4242 4242 4242")));
    let price = quote(&quoted);
    assert_eq!(quoted.instrument, Some(bank_card()));
    assert_eq!((price.fee, price.available, price.shortfall), (Amount::rub(0), None, None));
    assert_eq!((price.total, price.margin_percent), (price.converted, Decimal::from(4)));
    let asked = page(person.accept(&quoted));
    assert!(matches!(asked.step, CheckoutStep::Code { .. }));
    let code = person.code();
    let told = &person.snapshot().phone.messages[0];
    assert_eq!(told.from, Sender::Bank, "the bank asks for its own code");

    let captured = page(person.confirm(payment, &code));
    assert_eq!((captured.state, captured.captured), (PaymentState::Captured, Some(person.clock)));
    person.wait(secs(5));
    assert_eq!(person.state(payment), PaymentState::Settled);
    assert_eq!(person.order(order.id).state, OrderState::Paid);
    assert_eq!((person.available(), person.snapshot().latest), (before, history), "no wallet paid");
    let charged =
        SmsBody::CardCharged { total: price.total, merchant: "AliExpress".to_owned(), last4: "4242".to_owned() };
    assert!(person.messages().contains(&charged));
    assert_eq!(person.account().pays_by, PaymentMethod::Card, "the last choice is remembered");
    person.assert_sound();
}

#[test]
fn a_card_needs_no_money_in_the_wallet() {
    let mut person = Person::new(2);
    person.open_at_kiosk(&[kiwi::backend::contract::Note::R100]);
    person.wait(secs(5));
    assert_eq!(person.pay_by_card("robot-vacuum").state, PaymentState::Captured);
    person.assert_sound();
}

#[test]
fn what_is_no_card_is_refused_and_the_payment_waits() {
    let mut person = Person::with_money(3);
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let payment = person.open_for_card(order);
    let good = || card("4242 4242 4242 4242");
    let mut wrong = [card("4242 4242 4242 4241"), card(""), good(), good(), good(), good()];
    (wrong[2].month, wrong[2].year) = (2, 2026);
    wrong[3].month = 13;
    wrong[4].cvv = Sensitive::new("12");
    wrong[5].cvv = Sensitive::new("12a");
    for card in wrong {
        assert_eq!(person.name_card(payment, card), Err(Refusal::NotACard));
    }
    assert_eq!(person.payment(payment).step, CheckoutStep::Card);
    assert!(matches!(page(person.name_card(payment, good())).step, CheckoutStep::Quote(_)));
    assert_eq!(
        person.name_card(payment, good()),
        Err(Refusal::PaymentIs(PaymentState::Created)),
        "one card for one payment"
    );
}

#[test]
fn neither_way_to_pay_takes_the_steps_of_the_other() {
    let mut person = Person::with_money(4);
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let payment = person.open_for_card(order);
    let created = Err(Refusal::PaymentIs(PaymentState::Created));
    assert_eq!(person.name(payment, phone()), created);
    assert_eq!(person.sign_in(payment, Verdict::Right), created);
    assert_eq!(person.tell(|key| Request::Requote { key, payment, from: Currency::Rub }), created);
    page(person.cancel(payment));
    let payment = page(person.open(order)).payment;
    assert_eq!(person.name_card(payment, card("4242 4242 4242 4242")), created);
}

#[test]
fn the_banks_quote_expires_like_any_other() {
    let mut person = Person::with_money(5);
    let view = person.up_to_card_quote(EARBUDS);
    person.wait(secs(600));
    assert_eq!(person.accept(&view), Err(Refusal::QuoteExpired));
    let payment = view.payment;
    let fresh = page(person.tell(|key| Request::Requote { key, payment, from: Currency::Usd }));
    assert_eq!(fresh.instrument, Some(bank_card()), "a card has no other account");
    assert_eq!(page(person.accept(&fresh)).state, PaymentState::OtpPending);
}

#[test]
fn wrong_codes_decline_a_card_too() {
    let mut person = Person::with_money(6);
    let view = person.up_to_card_quote(EARBUDS);
    page(person.accept(&view));
    let right = person.code();
    let wrong = Sensitive::new(if right.expose() == "000000" { "000001" } else { "000000" });
    for left in [2, 1] {
        assert_eq!(person.confirm(view.payment, &wrong), Err(Refusal::WrongCode { tries_left: left }));
    }
    let declined = page(person.confirm(view.payment, &wrong));
    assert!(matches!(declined.step, CheckoutStep::Result { declined: Some(DeclineReason::TooManyCodes), .. }));
    person.assert_sound();
}

#[test]
fn practice_cards_are_declined_as_they_are_known_to_be() {
    let mut person = Person::with_money(10);
    let table = [
        ("2200 0000 0000 0012", false, DeclineReason::CardDeclined),
        ("2200 0000 0000 0020", false, DeclineReason::CardEmpty),
        ("2200 0000 0000 0038", true, DeclineReason::CardDetails),
        ("2200 0000 0000 0046", true, DeclineReason::CardLost),
    ];
    for (number, at_once, reason) in table {
        let order = person.place("phone-case", 1).expect("placed").id;
        let payment = person.open_for_card(order);
        let mut view = page(person.name_card(payment, card(number)));
        assert_eq!(view.state == PaymentState::Declined, at_once, "{number}");
        if !at_once {
            page(person.accept(&view));
            let code = person.code();
            view = page(person.confirm(payment, &code));
        }
        assert!(matches!(view.step, CheckoutStep::Result { declined: Some(told), .. } if told == reason), "{number}");
        assert_eq!(person.order(order).state, OrderState::AwaitingPayment);
    }
    assert_eq!(person.pay_by_card("phone-case").state, PaymentState::Captured, "another card pays");
    person.assert_sound();
}

#[test]
fn what_a_card_paid_goes_back_to_the_card_alone() {
    let mut person = Person::with_money(7);
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    let (before, history) = (person.available(), person.snapshot().latest);
    let view = person.pay_by_card(EARBUDS);
    person.wait(days(3));
    assert_eq!(person.state(view.payment), PaymentState::Reversing);
    person.wait(days(1));
    let back = person.payment(view.payment);
    assert_eq!((back.state, &back.instrument), (PaymentState::Reversed, &Some(bank_card())));
    assert_eq!((person.available(), person.snapshot().latest), (before, history));
    let amount = quote(&back).total;
    let told = SmsBody::CardReversed { amount, merchant: "AliExpress".to_owned(), last4: "4242".to_owned() };
    assert!(person.messages().contains(&told));
    person.assert_sound();
}

#[test]
fn a_bank_lets_go_of_what_the_shop_never_took() {
    let mut person = Person::with_money(8);
    person.world.break_down(person.clock, Breakdown::Capture, 1).expect("planned");
    let view = person.pay_by_card(EARBUDS);
    assert_eq!(view.state, PaymentState::Held);
    person.assert_sound();
    let height = person.world.height().expect("readable");
    assert_eq!(page(person.cancel(view.payment)).state, PaymentState::Canceled);
    assert_eq!(person.world.height().expect("readable"), height, "nothing had moved, so nothing moves back");
    person.assert_sound();
}

#[test]
fn a_card_payment_given_back_into_the_wallet_is_caught() {
    let mut person = Person::with_money(9);
    let world = std::mem::replace(&mut person.world, founded(0));
    let slips = Slips { card_into_wallet: true, ..Slips::default() };
    person.world = world.under(Rules { slips, ..Rules::promised() });
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    person.pay_by_card(EARBUDS);
    person.wait(days(5));
    let broken: Vec<_> = person.world.check().expect("readable").into_iter().map(|found| found.promise).collect();
    for promise in [Promise::BackWhereItCameFrom, Promise::ChargedExactly, Promise::HistoryAddsUp] {
        assert!(broken.contains(&promise), "{promise:?} is not among {broken:?}");
    }
}
