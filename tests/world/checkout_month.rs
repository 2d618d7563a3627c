//! What orders cost counts towards the month of the wallet that pays them, and the refusal comes before the consent.

use crate::buyer::{card, days, page, quote, secs};
use crate::mover::{good_end, transfer};
use crate::person::Person;
use kiwi::backend::contract::{
    CheckoutStep, CheckoutView, DeclineReason, Identification, PaymentState, PersonalDetails, Refusal, Reply, Request,
    Route, SecondEnd, Side, SmsBody,
};
use kiwi::backend::{Breakdown, Promise, Rules, Slips};
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::sensitive::Sensitive;

const EARBUDS: &str = "wireless-earbuds";
const LIMIT: i64 = 40_000_00;

impl Person {
    fn month_left(&mut self) -> i64 {
        self.terms().month_left.minor
    }

    /// Sends until just so much may still go out this month, and fills the wallet again.
    fn spends_to(&mut self, left: i64) {
        while self.month_left() > left {
            self.fills_up();
            let (more, most) = (self.month_left() - left, self.available().minor);
            self.send(&good_end(Route::WalletOut), Amount::rub(more.min(most)));
        }
        self.fills_up();
    }

    fn fills_up(&mut self) {
        let room = self.terms().room;
        if room.minor >= 100_00 {
            self.send(&good_end(Route::CardIn), room);
            self.wait(secs(180));
        }
    }

    /// The quote for a payment of earbuds, asked for anew so that it has not expired.
    fn fresh(&mut self, view: &CheckoutView) -> CheckoutView {
        let payment = view.payment;
        page(self.tell(|key| Request::Requote { key, payment, from: Currency::Rub }))
    }

    /// Tells who the owner is, and waits for the register.
    fn is_known(&mut self) {
        let [name, born, document] = ["Мария Петрова", "17.05.1990", "45 08 123456"].map(Sensitive::new);
        let details = Box::new(PersonalDetails { name, born, document });
        self.tell(|key| Request::Identify { key, details }).expect("told");
        self.wait(secs(6 * 3_600 + 5));
        assert_eq!(self.account().identification, Identification::Simplified);
    }

    /// The promises that are broken.
    fn broken(&self) -> Vec<Promise> {
        self.world.check().expect("readable").into_iter().map(|violation| violation.promise).collect()
    }
}

#[test]
fn what_an_order_costs_is_gone_from_the_month() {
    let mut person = Person::with_money(1);
    assert_eq!(person.month_left(), LIMIT);
    let opened = person.up_to_code(EARBUDS);
    assert_eq!(person.month_left(), LIMIT, "nothing counts before the code");
    let code = person.code();
    let price = quote(&page(person.confirm(opened.payment, &code)));
    assert_eq!(person.month_left(), LIMIT - price.converted.minor, "the fee apart, as for transfers");
    person.wait(secs(10));
    assert_eq!(person.state(opened.payment), PaymentState::Settled);
    assert_eq!(person.month_left(), LIMIT - price.converted.minor);
    person.wait(days(31));
    assert_eq!(person.month_left(), LIMIT, "another month");
    person.assert_sound();
}

#[test]
fn what_came_back_is_given_back_to_the_month() {
    let mut person = Person::with_money(2);
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    let price = quote(&person.pay(EARBUDS));
    person.wait(days(3));
    assert_eq!(person.month_left(), LIMIT - price.converted.minor, "on its way back it still counts");
    person.wait(days(2));
    assert_eq!(person.month_left(), LIMIT);
    person.assert_sound();
}

#[test]
fn the_refusal_and_what_is_left_stand_on_the_price_before_any_consent() {
    let mut person = Person::with_money(3);
    let view = person.up_to_quote(EARBUDS);
    let converted = quote(&view).converted.minor;
    let left = Amount::rub(converted - 1);
    person.spends_to(left.minor);
    let view = person.fresh(&view);
    let price = quote(&view);
    assert_eq!((price.over_month, price.shortfall), (Some(left), None));
    let before = person.world.digest().expect("readable");
    assert_eq!(person.accept(&view), Err(Refusal::OverMonth { left }));
    assert_eq!(person.world.digest().expect("readable"), before, "a refusal leaves nothing behind");

    // Who becomes known better goes on with the same payment.
    person.is_known();
    let view = person.fresh(&view);
    assert_eq!(quote(&view).over_month, None);
    assert!(matches!(page(person.accept(&view)).step, CheckoutStep::Code { .. }));
    let code = person.code();
    assert_eq!(page(person.confirm(view.payment, &code)).state, PaymentState::Captured);
    person.assert_sound();
}

#[test]
fn the_last_kopeck_of_the_month_can_be_paid() {
    let mut person = Person::with_money(4);
    let view = person.up_to_quote(EARBUDS);
    person.spends_to(quote(&view).converted.minor);
    let view = person.fresh(&view);
    assert_eq!(quote(&view).over_month, None);
    page(person.accept(&view));
    let code = person.code();
    page(person.confirm(view.payment, &code));
    assert_eq!(person.month_left(), 0);
    person.assert_sound();
}

#[test]
fn what_was_sent_between_consent_and_code_declines_the_payment() {
    let mut person = Person::with_money(5);
    let view = person.up_to_quote(EARBUDS);
    let converted = quote(&view).converted.minor;
    person.spends_to(converted);
    let view = person.fresh(&view);
    let begun = transfer(person.begin_transfer(&good_end(Route::WalletOut), Amount::rub(1_00))).id;
    let to_send = person.transfer_code();
    page(person.accept(&view));
    let to_pay = person.code();
    transfer(person.confirm_transfer(begun, &to_send));
    let declined = page(person.confirm(view.payment, &to_pay));
    let left = Amount::rub(converted - 1_00);
    let CheckoutStep::Result { declined: Some(reason), .. } = declined.step else { panic!("{declined:?}") };
    assert_eq!(reason, DeclineReason::OverMonth { left });
    assert_eq!(person.month_left(), left.minor, "nothing was charged");
    person.assert_sound();
}

#[test]
fn a_mistake_over_the_month_costs_nothing() {
    let mut person = Person::with_money(10);
    let view = person.up_to_quote(EARBUDS);
    let converted = quote(&view).converted.minor;
    person.spends_to(2 * converted - 1);
    let view = person.fresh(&view);
    page(person.accept(&view));
    person.world.break_down(person.clock, Breakdown::DoubleCharge, 1).expect("planned");
    let before = person.available();
    let code = person.code();
    let total = quote(&page(person.confirm(view.payment, &code))).total;
    assert!(before.minor >= 2 * total.minor, "it is not the money that is short");
    person.wait(secs(8));
    assert_eq!(person.available(), before.checked_sub(total).expect("once"));
    assert_eq!(person.month_left(), converted - 1);
    let second = person.order(view.order).second.expect("declined");
    assert!(second.by_mistake && second.end == SecondEnd::Declined);
    assert_eq!(person.messages().iter().filter(|body| matches!(body, SmsBody::SecondDeclined { .. })).count(), 1);
    person.assert_sound();
}

#[test]
fn a_banks_card_pays_whatever_the_month_and_the_wallets_own_does_not() {
    let mut person = Person::with_money(6);
    person.spends_to(1_00);
    let kind = kiwi::backend::contract::CardKind::Virtual;
    let issued = person.tell(|key| Request::IssueCard { key, kind, name: String::new() });
    let Ok(Reply::Card(issued)) = issued else { panic!("{issued:?}") };
    let own = person.world.reveal_card(person.clock, &person.caller, issued.id).expect("its owner's");
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let payment = person.open_for_card(order);
    let view = page(person.name_card(payment, own));
    assert_eq!(quote(&view).over_month, Some(Amount::rub(1_00)));
    assert_eq!(person.accept(&view), Err(Refusal::OverMonth { left: Amount::rub(1_00) }));
    page(person.cancel(payment));

    let payment = person.open_for_card(order);
    let view = page(person.name_card(payment, card("4242 4242 4242 4242")));
    assert_eq!(quote(&view).over_month, None);
    page(person.accept(&view));
    let code = person.code();
    assert_eq!(page(person.confirm(payment, &code)).state, PaymentState::Captured);
    assert_eq!(person.month_left(), 1_00);
    person.assert_sound();
}

#[test]
fn dollars_count_at_what_they_are_worth_today() {
    let mut person = Person::with_money(7);
    let currency = Currency::Usd;
    person.tell(|key| Request::OpenAccount { key, currency }).expect("opened");
    let side = Side::Receive(Amount::usd(20_00));
    let quoted = person.tell(|key| Request::QuoteExchange { key, side, with: Currency::Rub });
    let Ok(Reply::ExchangeQuote(quoted)) = quoted else { panic!("{quoted:?}") };
    person.tell(|key| Request::Exchange { key, quote: quoted.id }).expect("changed");
    assert_eq!(person.month_left(), LIMIT, "money changed within the wallet went nowhere");

    let payment = person.up_to_quote(EARBUDS).payment;
    let view = page(person.tell(|key| Request::Requote { key, payment, from: Currency::Usd }));
    let rate = person.account().rate.rate;
    let worth = kiwi::domain::tariff::convert(quote(&view).converted, rate, Currency::Rub).expect("roubles");
    page(person.accept(&view));
    let code = person.code();
    page(person.confirm(payment, &code));
    assert_eq!(person.month_left(), LIMIT - worth.minor);
    person.assert_sound();
}

#[test]
fn payments_over_a_forgotten_month_are_noticed() {
    let mut person = Person::with_money(8);
    let world = std::mem::replace(&mut person.world, crate::person::founded(0));
    let slips = Slips { month_forgotten: true, ..Slips::default() };
    person.world = world.under(Rules { slips, ..Rules::promised() });
    for _ in 0..3 {
        person.fills_up();
        let all = person.available();
        person.send(&good_end(Route::WalletOut), Amount::rub(all.minor.min(13_300_00)));
    }
    person.fills_up();
    assert_eq!(person.broken(), [], "not yet");
    person.pay(EARBUDS);
    assert_eq!(person.broken(), [Promise::WithinLimits]);
}

#[test]
fn a_payment_that_counts_for_something_else_is_noticed() {
    for roubles in ["0", "converted - 1", "converted + 1"] {
        let mut person = Person::with_money(9);
        person.pay(EARBUDS);
        let sql = format!("DROP TRIGGER quote_stays; UPDATE quote SET roubles = {roubles}");
        person.world.connection().execute_batch(&sql).expect("changed");
        assert_eq!(person.broken(), [Promise::WithinLimits], "{roubles}");
    }
}
