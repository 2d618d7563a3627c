//! Paying an order by a card of the wallet's own: it charges the wallet, and goes back there.

use crate::buyer::{days, page, quote, secs, stranger};
use crate::person::Person;
use kiwi::backend::contract::{
    CardDetails, CardId, CardKind, CheckoutStep, CheckoutView, DeclineReason, Instrument, OperationKind, PaymentId,
    PaymentState, Refusal, Reply, Request, WalletState,
};
use kiwi::backend::{Breakdown, Verdict};
use kiwi::domain::money::Amount;
use kiwi::domain::sensitive::Sensitive;

const EARBUDS: &str = "wireless-earbuds";

impl Person {
    /// A virtual card, and what stands on it.
    fn own_card(&mut self) -> (CardId, CardDetails) {
        let issued = self.tell(|key| Request::IssueCard { key, kind: CardKind::Virtual, name: String::new() });
        let Ok(Reply::Card(issued)) = issued else { panic!("{issued:?}") };
        (issued.id, self.world.reveal_card(self.clock, &self.caller, issued.id).expect("its owner's"))
    }

    /// A payment of a new order that waits for a card.
    fn card_payment(&mut self) -> PaymentId {
        let order = self.place(EARBUDS, 1).expect("placed").id;
        self.open_for_card(order)
    }

    fn up_to_own_quote(&mut self) -> (CardId, CheckoutView) {
        let (id, details) = self.own_card();
        let payment = self.card_payment();
        (id, page(self.name_card(payment, details)))
    }

    fn confirms(&mut self, view: &CheckoutView) -> CheckoutView {
        page(self.accept(view));
        let code = self.code();
        page(self.confirm(view.payment, &code))
    }
}

fn declined(view: &CheckoutView) -> Option<&DeclineReason> {
    match &view.step {
        CheckoutStep::Result { declined, .. } => declined.as_ref(),
        _ => None,
    }
}

#[test]
fn it_charges_the_wallet_as_the_wallet_itself_would() {
    let mut person = Person::with_money(1);
    let before = person.available();
    let login = quote(&person.up_to_quote(EARBUDS));
    let (card, view) = person.up_to_own_quote();
    let price = quote(&view);
    assert_eq!((price.total, price.fee, price.margin_percent), (login.total, login.fee, login.margin_percent));
    assert_eq!(price.available, Some(before));
    assert!(matches!(&view.instrument, Some(Instrument::KiwiCard { card: paid, .. }) if *paid == card));
    assert_eq!(person.confirms(&view).state, PaymentState::Captured);
    person.wait(secs(5));
    assert_eq!(person.state(view.payment), PaymentState::Settled);
    assert_eq!(person.available(), before.checked_sub(price.total).expect("less"));
    assert!(matches!(person.snapshot().latest[0].kind, OperationKind::OrderPayment { .. }));
    person.assert_sound();
}

#[test]
fn no_password_is_asked_for_by_a_card() {
    let mut person = Person::with_money(13);
    let (_, view) = person.up_to_own_quote();
    for verdict in [Verdict::Right, Verdict::Wrong] {
        assert_eq!(person.sign_in(view.payment, verdict), Err(Refusal::PaymentIs(PaymentState::Created)));
    }
    assert_eq!(person.confirms(&view).state, PaymentState::Captured);
    person.assert_sound();
}

#[test]
fn it_gives_back_to_the_wallet() {
    let mut person = Person::with_money(2);
    let before = person.available();
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    let (_, view) = person.up_to_own_quote();
    person.confirms(&view);
    person.wait(days(4));
    assert_eq!(person.state(view.payment), PaymentState::Reversed);
    assert_eq!(person.available(), before);
    person.assert_sound();
}

#[test]
fn a_card_that_is_not_in_use_is_declined_with_the_reason() {
    let mut person = Person::with_money(3);
    let (id, details) = person.own_card();
    person.tell(|key| Request::BlockCard { key, card: id }).expect("blocked");
    let payment = person.card_payment();
    assert_eq!(declined(&page(person.name_card(payment, details.clone()))), Some(&DeclineReason::CardBlocked));
    person.tell(|key| Request::CloseCard { key, card: id }).expect("closed");
    let payment = person.card_payment();
    assert_eq!(declined(&page(person.name_card(payment, details))), Some(&DeclineReason::CardClosed));
    person.assert_sound();
}

#[test]
fn a_card_blocked_before_its_code_was_typed_pays_nothing() {
    let mut person = Person::with_money(4);
    let before = person.available();
    let (card, view) = person.up_to_own_quote();
    page(person.accept(&view));
    person.tell(|key| Request::BlockCard { key, card }).expect("blocked");
    let code = person.code();
    assert_eq!(declined(&page(person.confirm(view.payment, &code))), Some(&DeclineReason::CardBlocked));
    assert_eq!(person.available(), before);
    person.assert_sound();
}

#[test]
fn wrong_details_are_declined_and_block_the_card_in_the_end() {
    let mut person = Person::with_money(5);
    let (_, details) = person.own_card();
    let mut other_month = details.clone();
    other_month.year += 1;
    let payment = person.card_payment();
    assert_eq!(declined(&page(person.name_card(payment, other_month))), Some(&DeclineReason::CardDetails));
    let right = details.cvv.expose() == "000";
    let wrong = CardDetails { cvv: Sensitive::new(if right { "001" } else { "000" }), ..details.clone() };
    let expected = [DeclineReason::CardDetails, DeclineReason::CardDetails, DeclineReason::CardBlocked];
    for reason in &expected {
        let payment = person.card_payment();
        assert_eq!(declined(&page(person.name_card(payment, wrong.clone()))), Some(reason));
    }
    let payment = person.card_payment();
    assert_eq!(declined(&page(person.name_card(payment, details))), Some(&DeclineReason::CardBlocked));
    person.assert_sound();
}

#[test]
fn too_little_in_the_wallet_is_said_to_its_owner() {
    let mut person = Person::with_money(6);
    let (_, details) = person.own_card();
    let order = person.place("robot-vacuum", 1).expect("placed").id;
    let payment = person.open_for_card(order);
    let view = page(person.name_card(payment, details));
    assert!(quote(&view).shortfall.is_some_and(Amount::is_positive));
}

#[test]
fn nobody_elses_card_pays_or_tells_what_it_holds() {
    let mut person = Person::with_money(7);
    let (_, details) = person.own_card();
    let other = person.open_another(stranger());
    person.caller = other;
    let payment = person.card_payment();
    let view = page(person.name_card(payment, details));
    assert_eq!(declined(&view), Some(&DeclineReason::CardDeclined));
    assert_eq!(view.instrument, None);
    person.assert_sound();
}

#[test]
fn a_blocked_wallet_does_not_pay_by_its_card_either() {
    let mut person = Person::with_money(8);
    let (_, details) = person.own_card();
    let (wallet, clock) = (person.wallet(), person.clock);
    person.world.restrict(clock, wallet, WalletState::OutgoingBlocked).expect("restricted");
    let payment = person.card_payment();
    assert_eq!(declined(&page(person.name_card(payment, details))), Some(&DeclineReason::WalletBlocked));
    person.assert_sound();
}
