//! Refunds: to what paid and nowhere else, exactly what was charged, in time or with an alarm.

mod parts;

use crate::buyer::{days, page, quote, secs};
use crate::claimant::{claim, refused};
use crate::mover::good_end;
use crate::person::Person;
use jiff::SignedDuration;
use kiwi::backend::contract::{
    Caller, CardKind, ClaimReason, Direction, DisputeRefusal, Happening, HistoryFilter, Instrument, KindName,
    OperationKind, OrderFlag, OrderState, OrderView, PaymentId, RefundCause, RefundState, RefundView, Refusal, Reply,
    Request, Route, SmsBody, Thing, WalletState, When,
};
use kiwi::domain::money::Amount;

impl Person {
    fn cancel_order(&mut self, order: &OrderView) -> Result<Reply, Refusal> {
        self.tell(|key| Request::CancelOrder { key, order: order.id })
    }

    /// What a payment charged.
    fn charged(&mut self, payment: PaymentId) -> Amount {
        quote(&self.payment(payment)).total
    }

    fn pays_by_card(&mut self, good: &str) -> OrderView {
        let payment = self.pay_by_card(good);
        self.wait(secs(5));
        self.order(payment.order)
    }

    /// Lets hours pass until something is true of an order's one refund.
    #[track_caller]
    fn until_refund(&mut self, order: &OrderView, wanted: impl Fn(&RefundView) -> bool) -> RefundView {
        for _ in 0..24 * 60 {
            let refund = self.refund(order.id);
            if wanted(&refund) {
                return refund;
            }
            self.wait(SignedDuration::from_hours(1));
        }
        panic!("it never came to that: {:?}", self.refund(order.id));
    }
}

#[test]
fn an_order_that_was_not_sent_is_cancelled_and_all_of_it_comes_back() {
    let mut person = Person::with_money(1);
    let (before, month) = (person.available(), person.terms().month_left);
    let order = person.paid("phone-case");
    let paid = person.charged(order.payment.expect("a payment"));
    assert_eq!(person.available().minor, before.minor - paid.minor);
    let cancelled = match person.cancel_order(&order) {
        Ok(Reply::Order(order)) => order,
        other => panic!("{other:?}"),
    };
    assert_eq!((cancelled.state, cancelled.cancelled), (OrderState::Paid, Some(person.clock)));
    assert_eq!((cancelled.flags.as_slice(), cancelled.cancellable), (&[OrderFlag::Refund][..], false));
    assert!(matches!(cancelled.when(OrderState::Refunded), When::Expected(..)));
    assert_eq!(refused(person.cancel_order(&order)), DisputeRefusal::Cancelled);
    assert_eq!(
        refused(person.opens_dispute(order.id, claim(ClaimReason::NotReceived, 1_00))),
        DisputeRefusal::Cancelled
    );

    let refund = person.refund(order.id);
    assert_eq!((refund.cause, refund.state, refund.whole), (RefundCause::Cancelled, RefundState::Processing, true));
    assert_eq!((refund.amount, refund.returns), (Amount::usd(3_88), paid));
    assert_eq!(refund.to, Instrument::Wallet { currency: paid.currency });
    assert_eq!(refund.expected_from, refund.created + days(3));
    assert_eq!((refund.expected_to, refund.limit), (refund.created + days(10), refund.created + days(15)));
    assert_eq!(person.snapshot().open_refunds, std::slice::from_ref(&refund));

    person.wait(days(3) - secs(1));
    assert_eq!(person.refund(order.id).state, RefundState::Processing, "not before the usual time");
    let arrived = person.refunded(order.id);
    assert!(arrived.arrived.expect("arrived") <= refund.expected_to, "nothing goes wrong with this one");
    assert_eq!(person.available(), before, "the fee is back, too");
    assert_eq!(person.terms().month_left, month, "what came back does not count towards the month");
    assert_eq!(person.holds_in("escrow", "%"), 0);
    let back = person.order(order.id);
    assert_eq!((back.state, back.when(OrderState::Shipped)), (OrderState::Refunded, When::Open), "it was never sent");
    let snapshot = person.snapshot();
    assert_eq!(snapshot.open_refunds, []);
    assert_ne!(snapshot.next.map(|next| next.about), Some(Happening::Refund), "nothing more is to come of it");
    person.wait(secs(5));
    let news = SmsBody::Refunded { number: order.number, returns: paid, available: before };
    assert!(person.messages().contains(&news));
    person.wait_for_everything();
    person.assert_sound();
}

#[test]
fn what_is_cancelled_goes_back_on_the_shelf() {
    let mut person = Person::with_money(2);
    let stock = |person: &mut Person| match person.ask(&Request::Goods { search: String::new(), category: None }) {
        Ok(Reply::Goods(goods)) => goods.iter().find(|good| good.code == "phone-case").map(|good| good.stock),
        other => panic!("{other:?}"),
    };
    let before = stock(&mut person);
    let order = person.paid("phone-case");
    assert_ne!(stock(&mut person), before);
    person.cancel_order(&order).expect("cancelled");
    assert_eq!(stock(&mut person), before);
    person.assert_sound();
}

#[test]
fn what_was_sent_cannot_be_called_back() {
    let mut person = Person::with_money(3);
    let order = person.paid("phone-case");
    let sent = person.until(order.id, OrderState::Shipped);
    assert!(!sent.cancellable);
    assert_eq!(refused(person.cancel_order(&order)), DisputeRefusal::SentAlready);
    person.until(order.id, OrderState::Delivered);
    assert_eq!(refused(person.cancel_order(&order)), DisputeRefusal::SentAlready);
}

#[test]
fn a_frozen_order_waits_and_is_called_off() {
    let mut person = Person::with_money(4);
    let before = person.available();
    let order = person.paid("phone-case");
    person.world.freeze(person.clock, order.id).expect("frozen");
    let frozen = person.order(order.id);
    let expected = frozen.milestones.iter().filter(|milestone| matches!(milestone.when, When::Expected(..)));
    assert_eq!(expected.count(), 0, "nobody knows when what is frozen leaves");
    let until = person.clock + days(3);
    assert_eq!((frozen.flags.as_slice(), frozen.frozen_until), (&[OrderFlag::Frozen][..], Some(until)));
    assert_eq!(person.world.freeze(person.clock, order.id), Err(Refusal::OrderIs(OrderState::Paid)));
    person.wait(secs(5));
    assert!(person.messages().contains(&SmsBody::OrderFrozen { number: order.number.clone(), until }));
    person.wait(days(3) - secs(6));
    assert_eq!(person.order(order.id).state, OrderState::Paid, "what is frozen is not sent");
    person.wait(secs(1));
    let refund = person.refund(order.id);
    assert_eq!((refund.cause, refund.created), (RefundCause::Frozen, until));
    assert_eq!(person.order(order.id).flags, [OrderFlag::Refund]);
    person.refunded(order.id);
    assert_eq!(person.available(), before);
    person.wait_for_everything();
    assert_eq!(person.order(order.id).state, OrderState::Refunded);
    person.assert_sound();
}

#[test]
fn who_cannot_wait_cancels_what_is_frozen() {
    let mut person = Person::with_money(5);
    let order = person.paid("phone-case");
    person.world.freeze(person.clock, order.id).expect("frozen");
    person.cancel_order(&order).expect("cancelled");
    person.wait(days(4));
    assert_eq!(person.refund(order.id).cause, RefundCause::Cancelled, "and is not called off once more");
    person.assert_sound();
}

#[test]
fn a_failed_try_is_made_again_and_told() {
    let mut person = Person::with_money(6);
    let order = person.paid("sheet-masks");
    person.cancel_order(&order).expect("cancelled");
    let failed = person.until_refund(&order, |refund| !refund.tries.is_empty());
    let first = failed.tries[0];
    let failure = first.failure.expect("a failure");
    person.wait(secs(5));
    let (number, returns) = (order.number.clone(), failed.returns);
    assert!(person.messages().contains(&SmsBody::RefundFailed { number, returns, failure }));
    let arrived = person.refunded(order.id);
    assert_eq!(arrived.tries.len(), 2);
    assert_eq!((arrived.tries[1].failure, Some(arrived.tries[1].at)), (None, arrived.arrived));
    assert!(arrived.arrived.expect("arrived") <= arrived.expected_to, "two tries fit into the usual time");
    person.assert_sound();
}

#[test]
fn past_its_limit_a_refund_is_an_alarm_and_still_arrives() {
    let mut person = Person::with_money(7);
    let before = person.available();
    let order = person.paid("guitar-strings");
    person.cancel_order(&order).expect("cancelled");
    let limit = person.refund(order.id).limit;
    person.wait(limit.duration_since(person.clock) - secs(1));
    assert!(!person.refund(order.id).overdue);
    person.wait(secs(1));
    let late = person.refund(order.id);
    assert_eq!((late.overdue, late.state), (true, RefundState::Processing));
    assert!(late.tries.len() > 2 && late.tries.iter().all(|tried| tried.failure.is_some()));
    assert!(person.snapshot().open_refunds[0].overdue && person.order(order.id).refunds[0].overdue);
    person.wait(secs(5));
    let (number, returns) = (order.number.clone(), late.returns);
    assert!(person.messages().contains(&SmsBody::RefundOverdue { number, returns }));
    let arrived = person.refunded(order.id);
    assert!(arrived.arrived.expect("arrived") > limit);
    assert_eq!(person.available(), before, "late, and no less");
    person.wait_for_everything();
    person.assert_sound();
}

#[test]
fn support_makes_a_late_refund_arrive_within_a_day() {
    let mut person = Person::with_money(8);
    let order = person.paid("guitar-strings");
    person.cancel_order(&order).expect("cancelled");
    person.until_refund(&order, |refund| refund.overdue);
    let refund = person.refund(order.id).id;
    person.world.push_refund(person.clock, refund).expect("taken up");
    let pushed = person.clock;
    person.world.push_refund(person.clock, refund).expect("taken up already");
    assert_eq!(person.refund(order.id).pushed, Some(pushed));
    let arrived = person.refunded(order.id).arrived.expect("arrived");
    assert!(arrived <= pushed + days(1), "{arrived}");
    person.world.push_refund(person.clock, refund).expect("nothing more to be done");
    let unknown = kiwi::backend::contract::RefundId(uuid::Uuid::nil());
    assert_eq!(person.world.push_refund(person.clock, unknown), Err(Refusal::NotFound(Thing::Refund)));
    person.wait_for_everything();
    person.assert_sound();
}

#[test]
fn what_a_banks_card_paid_goes_back_to_the_card() {
    let mut person = Person::with_money(9);
    let before = person.available();
    let order = person.pays_by_card("phone-case");
    let paid = person.charged(order.payment.expect("a payment"));
    person.cancel_order(&order).expect("cancelled");
    let refund = person.refunded(order.id);
    let last4 = "4242".to_owned();
    assert_eq!((refund.to, refund.returns), (Instrument::BankCard { last4: last4.clone() }, paid));
    assert_eq!((refund.fee, refund.operation), (Amount::rub(0), None));
    assert_eq!(person.available(), before, "the wallet has nothing to do with it");
    let history = person.snapshot().latest;
    assert!(!history.iter().any(|line| matches!(line.kind, OperationKind::Refund { .. })));
    let cards = "SELECT balance FROM account WHERE kind = 'outside' AND owner = 'cards'";
    let cards: i64 = person.world.connection().query_row(cards, [], |row| row.get(0)).expect("a balance");
    assert_eq!(cards, 0, "as much went out there as had come from there");
    person.wait(secs(5));
    let news = SmsBody::CardRefunded { number: order.number, returns: paid, last4 };
    assert!(person.messages().contains(&news));
    person.assert_sound();
}

#[test]
fn what_the_wallets_own_card_paid_goes_back_to_the_wallet() {
    let mut person = Person::with_money(10);
    let before = person.available();
    let issued = person.tell(|key| Request::IssueCard { key, kind: CardKind::Virtual, name: String::new() });
    let Ok(Reply::Card(issued)) = issued else { panic!("{issued:?}") };
    let own = person.world.reveal_card(person.clock, &person.caller.clone(), issued.id).expect("shown");
    let order = person.place("phone-case", 1).expect("placed");
    let payment = person.open_for_card(order.id);
    let view = page(person.name_card(payment, own));
    page(person.accept(&view));
    let code = person.code();
    page(person.confirm(payment, &code));
    person.wait(secs(5));
    person.cancel_order(&order).expect("cancelled");
    let refund = person.refunded(order.id);
    assert!(matches!(refund.to, Instrument::KiwiCard { .. }));
    assert_eq!(person.available(), before);
    assert!(refund.operation.is_some());
    person.assert_sound();
}

#[test]
fn a_blocked_wallet_gets_its_money_back() {
    let mut person = Person::with_money(11);
    let before = person.available();
    let order = person.paid("phone-case");
    person.cancel_order(&order).expect("cancelled");
    let Caller::Owner(wallet) = person.caller.clone() else { panic!("logged in") };
    person.world.restrict(person.clock, wallet, WalletState::Blocked).expect("blocked");
    person.wait(days(20));
    person.world.restrict(person.clock, wallet, WalletState::Active).expect("lifted");
    assert_eq!(person.refund(order.id).state, RefundState::Succeeded);
    assert_eq!(person.available(), before);
    person.assert_sound();
}

#[test]
fn a_wallet_that_is_full_takes_its_own_money_above_the_limit() {
    let mut person = Person::with_money(14);
    let order = person.paid("phone-case");
    person.cancel_order(&order).expect("cancelled");
    let room = person.terms().room;
    person.send(&good_end(Route::CardIn), room);
    person.wait(SignedDuration::from_mins(3));
    let limit = person.account().limit;
    assert_eq!((person.available(), person.terms().room), (limit, Amount::rub(0)), "full to the brim");
    let refund = person.refunded(order.id);
    assert_eq!(person.available().minor, limit.minor + refund.returns.minor);
    assert!(!person.terms().room.is_positive(), "and nothing else comes in until there is room again");
    person.assert_sound();
}

#[test]
fn a_refund_is_found_in_the_history_and_leads_to_what_it_undoes() {
    let mut person = Person::with_money(12);
    let order = person.paid("phone-case");
    person.cancel_order(&order).expect("cancelled");
    let refund = person.refunded(order.id);
    let filters = [
        HistoryFilter { kinds: vec![KindName::Refund], ..HistoryFilter::default() },
        HistoryFilter { search: order.number.clone(), direction: Some(Direction::In), ..HistoryFilter::default() },
    ];
    for filter in filters {
        let page = person.ask(&Request::History { filter: Box::new(filter), before: None, limit: 10 });
        let Ok(Reply::History(page)) = page else { panic!("{page:?}") };
        assert_eq!(page.operations.iter().map(|line| Some(line.id)).collect::<Vec<_>>(), [refund.operation]);
        assert_eq!((page.operations[0].amount, page.operations[0].fee), (refund.returns, refund.fee));
    }
    let operation = refund.operation.expect("a line");
    let Ok(Reply::Operation(detail)) = person.ask(&Request::Operation { operation }) else { panic!("no detail") };
    assert_eq!(detail.refund.as_deref(), Some(&refund));
    assert_eq!(detail.payment.map(|payment| Some(payment.payment)), Some(order.payment));
    let accounts: Vec<_> = detail.postings.iter().map(|line| line.account.split(':').next().unwrap_or("")).collect();
    assert_eq!(accounts, ["escrow", "pool", "pool", "fees", "wallet"], "its own lines and no others");
    let [paid] = detail.linked.as_slice() else { panic!("{:?}", detail.linked) };
    assert!(matches!(paid.kind, OperationKind::OrderPayment { .. }));
    let Ok(Reply::Operation(detail)) = person.ask(&Request::Operation { operation: paid.id }) else { panic!("none") };
    assert_eq!(detail.linked.iter().map(|line| Some(line.id)).collect::<Vec<_>>(), [refund.operation]);
}

#[test]
fn nobody_sees_anothers_refund() {
    let mut person = Person::with_money(13);
    let order = person.paid("phone-case");
    person.cancel_order(&order).expect("cancelled");
    let refund = person.refund(order.id).id;
    person.open_another(crate::buyer::stranger());
    let look = Request::Refund(kiwi::backend::contract::RefundRequest::Look { refund });
    assert_eq!(person.ask(&look), Err(Refusal::NotFound(Thing::Refund)));
    assert_eq!(person.snapshot().open_refunds, []);
}
