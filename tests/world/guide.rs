//! The guide's ticks: written down once by what really happened, in that order, and never before the wallet can know it.

use crate::asker::{page as attachment, thread};
use crate::buyer::{page, secs};
use crate::claimant::{claim, keeping};
use crate::mover::good_end;
use crate::person::Person;
use crate::remote::{Remote, confirming};
use kiwi::backend::contract::{
    AttachmentKind, Caller, CardKind, ClaimReason, Fate, Lesson, Matter, NetworkMode, Note, OrderId, PaymentId,
    PaymentMethod, PersonalDetails, Proposer, Refusal, Reply, Request, Route, Side, Topic, WalletState,
};
use kiwi::backend::{Breakdown, Fault, Moment, Outcome, Verdict};
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::sensitive::Sensitive;

const EARBUDS: &str = "wireless-earbuds";

impl Person {
    fn lessons(&mut self) -> Vec<Lesson> {
        self.snapshot().guide.expect("somebody's").reached
    }

    fn has(&mut self, lesson: Lesson) -> bool {
        self.lessons().contains(&lesson)
    }

    /// Registers online and logs in.
    fn registers(&mut self) {
        let view = self.begin();
        match self.submit(&view, &Self::sum(&view), true) {
            Ok(Reply::Approved { wallet, .. }) => self.caller = Caller::Owner(wallet),
            other => panic!("{other:?}"),
        }
    }

    fn insists(&mut self, order: OrderId) -> PaymentId {
        let again = |key| Request::OpenCheckout { key, order, method: PaymentMethod::Kiwi, insist: true };
        page(self.tell(again)).payment
    }
}

impl Remote {
    /// What the wallet's own side shows.
    fn lessons(&mut self) -> Vec<Lesson> {
        let snapshot = self.client.snapshot(self.person.clock, &self.person.caller).expect("a snapshot");
        snapshot.guide.expect("somebody's").reached
    }
}

#[test]
fn a_payment_ticks_one_step_after_the_other_and_each_once() {
    let mut person = Person::with_money(1);
    assert_eq!(person.lessons(), [Lesson::Opened, Lesson::MoneyIn, Lesson::ByTerminal]);
    let order = person.place(EARBUDS, 1).expect("placed").id;
    assert_eq!(person.lessons().last(), Some(&Lesson::Ordered));
    let payment = page(person.open(order)).payment;
    assert_eq!(person.lessons().last(), Some(&Lesson::CheckoutOpened));
    person.name(payment, crate::person::phone()).expect("named");
    assert!(person.sign_in(payment, Verdict::Wrong).is_err());
    assert_eq!(person.lessons().last(), Some(&Lesson::CheckoutOpened), "a wrong password is no step");
    person.wait(secs(10));
    let view = page(person.sign_in(payment, Verdict::Right));
    assert_eq!(person.lessons().last(), Some(&Lesson::SignedIn));
    page(person.accept(&view));
    assert_eq!(person.lessons().last(), Some(&Lesson::Agreed));
    let code = person.code();
    page(person.confirm(payment, &code));
    assert_eq!(person.lessons().last(), Some(&Lesson::Paid));
    person.wait(secs(10));
    assert_eq!(person.lessons().last(), Some(&Lesson::Acknowledged));

    let all = person.lessons();
    person.pay(EARBUDS);
    person.wait(secs(10));
    assert_eq!(person.lessons(), all, "what was done again was done already");
}

#[test]
fn what_is_refused_ticks_nothing() {
    let mut person = Person::with_money(2);
    let before = person.lessons();
    assert!(person.place("no-such-good", 1).is_err());
    assert!(person.complain(Topic::Payment, None, "?").is_err());
    assert_eq!(person.lessons(), before);
}

#[test]
fn money_ticks_by_the_way_it_came_and_in_mid_payment() {
    let mut person = Person::new(3);
    person.registers();
    assert_eq!(person.lessons(), [Lesson::Opened], "an empty wallet was not funded");
    let view = person.up_to_quote(EARBUDS);
    person.send(&good_end(Route::CardIn), Amount::rub(5_000_00));
    assert!(!person.has(Lesson::MoneyIn), "not before it is there");
    person.wait(secs(600));
    let lessons = person.lessons();
    assert!(lessons.ends_with(&[Lesson::MoneyIn, Lesson::ByTransfer, Lesson::FilledUp]), "{lessons:?}");
    assert!(!person.has(Lesson::ByTerminal));
    person.cancel(view.payment).expect("left");

    let mut other = Person::with_money(4);
    other.tell(|key| Request::KioskTopUp { key }).map(|reply| put_in(&mut other, &reply)).expect("at a terminal");
    assert!(other.has(Lesson::ByTerminal) && !other.has(Lesson::FilledUp), "no payment waited");
}

/// Feeds a note to the terminal and confirms.
fn put_in(person: &mut Person, reply: &Reply) {
    let Reply::Kiosk(visit) = reply else { panic!("{reply:?}") };
    person.insert(visit, Note::R1000).expect("taken");
    let registration = visit.id;
    person.tell(|key| Request::KioskFinish { key, registration }).expect("put in");
}

#[test]
fn an_unknown_outcome_ticks_at_once_and_what_it_came_to_only_when_that_is_known() {
    for (loss, seed) in [(Fault::RequestLost, 5), (Fault::ReplyLost, 6)] {
        let mut remote = Remote::new(seed);
        let (payment, code) = remote.up_to_code();
        let key = remote.person.key();
        remote.client.plan_fault(Moment::Confirming, loss).expect("planned");
        assert_eq!(remote.ask(&confirming(key, payment, &code)), Outcome::NoAnswer { unsent: false });
        let lessons = remote.lessons();
        assert_eq!(lessons.last(), Some(&Lesson::Unknown));
        assert!(!lessons.contains(&Lesson::Paid), "the wallet cannot know it: {lessons:?}");
        let mut remote = remote.restart();
        assert_eq!(remote.lessons(), lessons, "as before");
        remote.client.reconcile(remote.person.clock).expect("asked again");
        let lessons = remote.lessons();
        assert!(lessons.contains(&Lesson::Resolved) && lessons.contains(&Lesson::Paid), "{lessons:?}");
    }
}

#[test]
fn what_was_heard_before_the_connection_went_stays() {
    let mut remote = Remote::new(7);
    let before = remote.lessons();
    remote.network(NetworkMode::Offline);
    remote.directly(|person| person.restrict(WalletState::OutgoingBlocked));
    assert_eq!(remote.lessons(), before, "nobody has told the wallet");
    remote.network(NetworkMode::Online);
    assert!(remote.lessons().contains(&Lesson::Restricted));
}

#[test]
fn a_second_charge_ticks_when_it_is_declined_and_when_it_comes_back() {
    let mut rich = Person::with_money(8);
    rich.world.break_down(rich.clock, Breakdown::DoubleCharge, 1).expect("planned");
    rich.pay(EARBUDS);
    rich.wait(secs(60));
    assert!(rich.has(Lesson::Twice));

    let mut poor = Person::with_money(4);
    let first = poor.up_to_code("hair-dryer");
    let second = poor.insists(first.order);
    poor.name(second, crate::person::phone()).expect("named");
    let view = page(poor.sign_in(second, Verdict::Right));
    page(poor.accept(&view));
    let code = poor.code();
    page(poor.confirm(second, &code));
    poor.wait(secs(60));
    assert!(!poor.has(Lesson::Twice), "not while it only might");
    poor.tell(|key| Request::ResendCode { key, payment: first.payment }).expect("another code");
    let code = poor.code();
    page(poor.confirm(first.payment, &code));
    assert!(poor.has(Lesson::Twice), "{:?}", poor.payment(first.payment));

    let mut mistaken = Person::with_money(6);
    mistaken.world.break_down(mistaken.clock, Breakdown::DoubleCharge, 1).expect("planned");
    mistaken.pay("hair-dryer");
    mistaken.wait(secs(8));
    assert!(mistaken.has(Lesson::Twice), "declined as well");
}

#[test]
fn blocks_and_cases_tick() {
    let mut person = Person::with_money(10);
    person.restrict(WalletState::Blocked);
    assert!(person.has(Lesson::Restricted) && !person.has(Lesson::LetGo), "seen by who is blocked, too");
    person.restrict(WalletState::Active);
    assert!(person.has(Lesson::LetGo));

    let ticket = thread(person.complain(Topic::Other, None, "?")).ticket.id;
    assert!(person.has(Lesson::CaseOpened) && !person.has(Lesson::AskedAfter));
    assert!(!person.has(Lesson::Answered));
    person.wait_for_answer(ticket);
    assert!(person.has(Lesson::Answered) && !person.has(Lesson::CaseClosed));
    thread(person.close_case(ticket));
    assert!(person.has(Lesson::CaseClosed) && !person.has(Lesson::Attached));

    let (order, _) = person.pay_unacknowledged(EARBUDS);
    assert!(!person.has(Lesson::Acknowledged));
    let pages = vec![attachment(AttachmentKind::Receipt)];
    thread(person.complain_with(Topic::Payment, Some(Matter::Order(order)), "#found", pages));
    assert!(person.has(Lesson::AskedAfter) && person.has(Lesson::Attached));
}

#[test]
fn a_dispute_and_its_refund_tick() {
    let mut person = Person::with_money(11);
    let order = person.paid("phone-case");
    assert!(!person.has(Lesson::Delivered));
    person.set_fate(order.id, Fate::Poor);
    let order = person.until_order(order.id, |order| order.state == kiwi::backend::contract::OrderState::Delivered);
    assert!(person.has(Lesson::Delivered));
    let dispute = person.opens_dispute(order.id, claim(ClaimReason::PoorQuality, 2_00)).expect("opened").id;
    assert!(person.has(Lesson::Disputed) && !person.has(Lesson::SellerSpoke));
    person.shows(dispute, "A photograph.").expect("shown");
    let heard = person.hears(dispute);
    assert!(person.has(Lesson::SellerSpoke));
    if !heard.state.is_terminal() {
        let cents = heard.seller_says.and_then(|says| says.offer).map_or(1, |offer| offer.amount.minor);
        let _accepted = person.agrees(dispute, Proposer::Seller, keeping(cents));
        person.ended(dispute);
    }
    assert!(person.has(Lesson::DisputeEnded) && person.has(Lesson::RefundPromised));
    assert!(!person.has(Lesson::RefundArrived));
    person.refunded(order.id);
    assert!(person.has(Lesson::RefundArrived));
}

#[test]
fn cards_exchange_transfers_and_identity_tick() {
    let mut person = Person::with_money(12);
    let issued = person.tell(|key| Request::IssueCard { key, kind: CardKind::Virtual, name: String::new() });
    let Ok(Reply::Card(issued)) = issued else { panic!("{issued:?}") };
    assert!(person.has(Lesson::CardIssued) && !person.has(Lesson::CardPaid));
    let details = person.world.reveal_card(person.clock, &person.caller, issued.id).expect("its owner's");
    let order = person.place(EARBUDS, 1).expect("placed").id;
    let payment = person.open_for_card(order);
    let view = page(person.name_card(payment, details));
    page(person.accept(&view));
    let code = person.code();
    page(person.confirm(payment, &code));
    assert!(person.has(Lesson::CardPaid) && !person.has(Lesson::SignedIn), "a card needs no window");

    person.send(&good_end(Route::MobileOut), Amount::rub(100_00));
    assert!(!person.has(Lesson::SentOut));
    person.wait(secs(3_600));
    assert!(person.has(Lesson::SentOut));

    person.tell(|key| Request::OpenAccount { key, currency: Currency::Usd }).expect("opened");
    let side = Side::Receive(Amount::usd(1_00));
    let quoted = person.tell(|key| Request::QuoteExchange { key, side, with: Currency::Rub });
    let Ok(Reply::ExchangeQuote(quote)) = quoted else { panic!("{quoted:?}") };
    assert!(!person.has(Lesson::Exchanged));
    person.tell(|key| Request::Exchange { key, quote: quote.id }).expect("changed");
    assert!(person.has(Lesson::Exchanged));

    let [name, born, document] = ["Мария Петрова", "17.05.1990", "45 08 123456"].map(Sensitive::new);
    let details = Box::new(PersonalDetails { name, born, document });
    person.tell(|key| Request::Identify { key, details }).expect("told");
    assert!(!person.has(Lesson::Identified));
    person.wait(secs(7 * 3_600));
    assert!(person.has(Lesson::Identified));
}

#[test]
fn the_world_is_told_of_what_it_does_not_see_once_and_forgets_nothing() {
    let mut person = Person::with_money(13);
    let wallet = person.wallet();
    person.world.reached(person.clock, wallet, Lesson::Exported).expect("told");
    let once = person.world.digest().expect("a digest");
    person.world.reached(person.clock, wallet, Lesson::Exported).expect("told");
    assert_eq!(person.world.digest().expect("a digest"), once, "nothing is written twice");
    assert!(person.has(Lesson::Exported));
    for change in ["DELETE FROM lesson", "UPDATE lesson SET name = 'paid' WHERE name = 'opened'"] {
        assert!(person.world.connection().execute_batch(change).is_err(), "{change}");
    }
    person.world.password_changed(person.clock, wallet).expect("told");
    assert!(person.has(Lesson::PasswordSettled) && person.has(Lesson::PasswordChosen));
}

#[test]
fn whoever_has_just_registered_sees_it_and_another_visitor_does_not() {
    let mut person = Person::new(14);
    assert_eq!(person.snapshot().guide, None);
    let view = person.begin();
    assert!(matches!(person.submit(&view, "0", true), Err(Refusal::WrongCaptcha(_))));
    assert_eq!(person.snapshot().guide, None);
    person.registers();
    person.caller = Caller::Visitor;
    assert_eq!(person.lessons(), [Lesson::Opened]);
}
