//! What the network is like, how long that lasts, and what the wallet can know meanwhile.

use crate::asker::thread;
use crate::buyer::{days, secs};
use crate::claimant::claim;
use crate::remote::{Remote, confirming};
use jiff::SignedDuration;
use kiwi::backend::contract::{
    AttemptState, AttemptSubject, CardKind, ClaimReason, NetworkMode, OrderState, PaymentState, Refusal, Reply,
    Request, Side, Snapshot, SupportRequest, Topic, WalletState,
};
use kiwi::backend::{Client, Fault, Faults, Moment, Outcome, World};
use kiwi::domain::money::{Amount, Currency};

#[test]
fn what_was_chosen_outlives_the_program() {
    let mut remote = Remote::new(1);
    let faults = Faults { reply_lost: 1000, ..Faults::default() };
    remote.client.set_faults(faults).expect("stored");
    remote.client.plan_fault(Moment::Opening, Fault::ServiceDown).expect("stored");
    remote.network(NetworkMode::Flaky);
    let mut remote = remote.restart();
    assert_eq!(remote.client.mode().expect("readable"), NetworkMode::Flaky);
    assert_eq!(remote.client.faults().expect("readable"), faults);
    assert_eq!(remote.client.planned_faults().expect("readable"), [(Moment::Opening, Fault::ServiceDown)]);
    let opening = remote.opening();
    assert_eq!(remote.ask(&opening), Outcome::Refused(Refusal::ServiceDown));
    assert_eq!(remote.client.planned_faults().expect("readable"), []);
    remote.client.plan_fault(Moment::Command, Fault::RequestLost).expect("stored");
    remote.client.forget_fault(Moment::Command).expect("stored");
    assert_eq!(remote.client.planned_faults().expect("readable"), []);
}

#[test]
fn a_service_that_is_down_has_done_nothing() {
    let mut remote = Remote::new(2);
    let (payment, code) = remote.up_to_code();
    let key = remote.person.key();
    remote.client.plan_fault(Moment::Confirming, Fault::ServiceDown).expect("stored");
    assert_eq!(remote.ask(&confirming(key, payment, &code)), Outcome::Refused(Refusal::ServiceDown));
    assert_eq!(remote.attempts(), [], "that is known");
    assert_eq!(remote.charged(), Amount::rub(0));
    let key = remote.person.key();
    assert!(
        matches!(remote.ask(&confirming(key, payment, &code)), Outcome::Reply(_)),
        "and another try has another key"
    );
    remote.directly(|person| person.assert_sound());
}

#[test]
fn a_service_that_is_down_says_nothing_of_what_it_did_before() {
    let mut remote = Remote::new(3);
    let (payment, code) = remote.up_to_code();
    let key = remote.person.key();
    remote.client.plan_fault(Moment::Confirming, Fault::ReplyLost).expect("stored");
    remote.ask(&confirming(key, payment, &code));
    remote.client.plan_fault(Moment::Confirming, Fault::ServiceDown).expect("stored");
    assert_eq!(remote.ask(&confirming(key, payment, &code)), Outcome::NoAnswer { unsent: false });
    assert_eq!(remote.attempts(), [AttemptState::Unknown], "still unknown");
    remote.client.reconcile(remote.person.clock).expect("readable");
    assert!(remote.client.take_resolved()[0].answer.is_ok(), "it had been charged");
    remote.directly(|person| person.assert_sound());
}

#[test]
fn slow_answers_take_their_time_and_the_same_for_a_seed() {
    let delays = |seed| {
        let mut remote = Remote::new(seed);
        assert_eq!(remote.client.take_delay(), SignedDuration::ZERO);
        remote.network(NetworkMode::Slow);
        let ask = |remote: &mut Remote| {
            assert!(matches!(remote.ask(&Request::Orders), Outcome::Reply(_)));
            remote.client.take_delay()
        };
        let mut delays: Vec<_> = (0..5).map(|_| ask(&mut remote)).collect();
        let mut remote = remote.restart();
        delays.extend((0..5).map(|_| ask(&mut remote)));
        delays
    };
    assert!(delays(4).iter().all(|delay| *delay >= SignedDuration::from_millis(800)));
    assert!(delays(4) == delays(4) && delays(4) != delays(5));
}

#[test]
fn silence_is_waited_for_before_it_is_one() {
    let mut remote = Remote::new(6);
    remote.client.plan_fault(Moment::Opening, Fault::ReplyLost).expect("stored");
    let opening = remote.opening();
    remote.ask(&opening);
    let waited = remote.client.take_delay();
    assert!(waited.is_positive());
    remote.person.clock += waited;
    assert_eq!(remote.client.reconcile_due(remote.person.clock).expect("readable"), [], "nobody has noticed before");
}

#[test]
fn offline_for_a_day_and_back() {
    let mut remote = Remote::new(7);
    let (payment, code) = remote.up_to_code();
    let key = remote.person.key();
    remote.client.plan_fault(Moment::Confirming, Fault::ReplyLost).expect("stored");
    remote.ask(&confirming(key, payment, &code));
    remote.network(NetworkMode::Offline);
    let before = remote.snapshot();

    remote.directly(|person| person.wait(days(1)));
    let mut remote = remote.restart();
    let now = remote.snapshot();
    assert!(now.heard.is_some() && now.network == NetworkMode::Offline);
    assert_eq!((now.account, now.open_orders), (before.account, before.open_orders), "what was heard last");
    assert_eq!(now.attempts.len(), 1, "still unknown");
    assert!(now.now > before.now, "the clock goes on");
    assert!(now.phone.messages.len() > before.phone.messages.len(), "the phone has a network of its own");

    remote.network(NetworkMode::Slow);
    let resolved = remote.client.take_resolved();
    let Ok(Reply::Checkout(view)) = &resolved[0].answer else { panic!("{resolved:?}") };
    assert_eq!(view.state, PaymentState::Settled, "as it is now, not as it was then");
    let now = remote.snapshot();
    assert_eq!((now.heard, now.attempts), (None, Vec::new()));
    assert!(now.open_orders[0].state != OrderState::AwaitingPayment);
    remote.directly(|person| person.assert_sound());
}

#[test]
fn nothing_of_disputes_refunds_and_cases_is_heard_offline() {
    let mut remote = Remote::new(10);
    let ticket = remote.directly(|person| {
        let order = person.delivered("phone-case").id;
        person.opens_dispute(order, claim(ClaimReason::PoorQuality, 1_00)).expect("opened");
        let order = person.paid("phone-case").id;
        person.tell(|key| Request::CancelOrder { key, order }).expect("cancelled");
        thread(person.complain(Topic::Other, None, "?")).ticket.id
    });
    let live = |now: &Snapshot| (now.open_disputes.clone(), now.open_refunds.clone(), now.tickets.clone());
    let before = remote.snapshot();
    assert_eq!((before.open_disputes.len(), before.open_refunds.len(), before.tickets.len()), (1, 1, 1));
    remote.network(NetworkMode::Offline);
    remote.directly(|person| {
        person.wait_for_answer(ticket);
        person.wait(days(20));
    });
    let mut remote = remote.restart();
    assert_eq!(live(&remote.snapshot()), live(&before), "what was heard last");
    remote.network(NetworkMode::Online);
    let now = remote.snapshot();
    assert_eq!((now.open_refunds, now.tickets), (Vec::new(), Vec::new()));
    assert_ne!(now.open_disputes, before.open_disputes);
}

#[test]
fn a_block_is_heard_of_when_there_is_a_network_and_so_is_its_end() {
    let mut remote = Remote::new(11);
    let before = remote.snapshot();
    remote.network(NetworkMode::Offline);
    remote.directly(|person| person.restrict(WalletState::Blocked));
    let now = remote.snapshot();
    assert_eq!((now.blocked, now.account, now.latest), (None, before.account.clone(), before.latest.clone()));
    remote.network(NetworkMode::Online);
    let now = remote.snapshot();
    assert!(now.blocked.is_some() && now.account.is_none() && now.heard.is_none());

    remote.network(NetworkMode::Offline);
    remote.directly(|person| person.restrict(WalletState::Active));
    let mut remote = remote.restart();
    let later = remote.snapshot();
    assert_eq!((later.blocked, later.account), (now.blocked, None), "nobody has told the wallet");
    assert!(later.latest.is_empty() && later.heard.is_some());
    remote.network(NetworkMode::Online);
    let now = remote.snapshot();
    assert_eq!((now.blocked, now.account.map(|account| account.state)), (None, Some(WalletState::Active)));
}

#[test]
fn what_is_done_on_this_machine_needs_no_network_to_be_known() {
    let mut remote = Remote::new(13);
    remote.network(NetworkMode::Offline);
    assert!(remote.snapshot().account.expect("an account").first_password);
    remote.directly(|person| {
        let wallet = person.wallet();
        person.world.first_password_kept(person.clock, wallet).expect("kept");
    });
    assert!(!remote.snapshot().account.expect("an account").first_password);
}

#[test]
fn what_is_answered_while_something_else_is_unknown_is_heard() {
    let mut remote = Remote::new(12);
    let (payment, code) = remote.up_to_code();
    let key = remote.person.key();
    remote.client.plan_fault(Moment::Confirming, Fault::ReplyLost).expect("stored");
    remote.ask(&confirming(key, payment, &code));
    let key = remote.person.key();
    let (topic, text) = (Topic::Other, "?".to_owned());
    let open = SupportRequest::Open { key, topic, about: None, text, attachments: Vec::new() };
    assert!(matches!(remote.ask(&Request::Support(open)), Outcome::Reply(_)));
    let now = remote.snapshot();
    assert!(now.heard.is_some(), "the payment is still unknown");
    assert_eq!(now.tickets.len(), 1, "the desk has answered that it has the case");
    remote.network(NetworkMode::Offline);
    remote.directly(|person| person.wait(days(4)));
    let later = remote.snapshot();
    assert_eq!((later.tickets, later.account), (now.tickets, now.account), "as when the connection went");
}

#[test]
fn what_is_unknown_is_asked_again_after_a_while_and_not_sooner() {
    let mut remote = Remote::new(8);
    remote.client.plan_fault(Moment::Opening, Fault::ReplyLost).expect("stored");
    let opening = remote.opening();
    remote.ask(&opening);
    remote.person.clock += secs(9);
    assert_eq!(remote.client.reconcile_due(remote.person.clock).expect("readable"), []);
    remote.person.clock += secs(1);
    assert_eq!(remote.client.reconcile_due(remote.person.clock).expect("readable").len(), 1);
    assert_eq!(
        remote.client.next_due(remote.person.clock).expect("readable").filter(|at| *at <= remote.person.clock),
        None
    );
}

#[test]
fn what_never_left_can_be_sent_under_its_key_after_all() {
    let mut remote = Remote::new(9);
    remote.network(NetworkMode::Offline);
    let opening = remote.opening();
    assert_eq!(remote.ask(&opening), Outcome::NoAnswer { unsent: true });
    remote.network(NetworkMode::Online);
    assert_eq!(remote.client.take_resolved(), [], "there is nothing to tell");
    assert_eq!(remote.attempts(), []);
    assert!(matches!(remote.ask(&opening), Outcome::Reply(_)));
}

#[test]
fn money_changed_unheard_is_found_out() {
    let mut remote = Remote::new(10);
    let quote = remote.directly(|person| {
        person.tell(|key| Request::OpenAccount { key, currency: Currency::Usd }).expect("opened");
        let side = Side::Give(Amount::rub(1_000_00));
        match person.tell(|key| Request::QuoteExchange { key, side, with: Currency::Usd }) {
            Ok(Reply::ExchangeQuote(quote)) => quote.id,
            other => panic!("{other:?}"),
        }
    });
    let exchange = Request::Exchange { key: remote.person.key(), quote };
    remote.client.plan_fault(Moment::Command, Fault::ReplyLost).expect("stored");
    assert_eq!(remote.ask(&exchange), Outcome::NoAnswer { unsent: false });
    let mut remote = remote.restart();
    assert_eq!(remote.attempts(), [AttemptState::Unknown]);
    remote.client.reconcile(remote.person.clock).expect("readable");
    let resolved = remote.client.take_resolved();
    assert_eq!(resolved[0].about, AttemptSubject::Exchange(quote));
    assert!(matches!(resolved[0].answer, Ok(Reply::Exchanged(_))));
    assert_eq!(remote.charged(), Amount::rub(1_000_00), "once");
    remote.directly(|person| person.assert_sound());
}

#[test]
fn cards_asked_for_unheard_are_found_out() {
    let mut remote = Remote::new(11);
    let order = |kind, key| Request::IssueCard { key, kind, name: String::new() };
    let virtual_card = order(CardKind::Virtual, remote.person.key());
    remote.client.plan_fault(Moment::Command, Fault::ReplyLost).expect("stored");
    remote.ask(&virtual_card);
    assert_eq!(remote.attempts(), [AttemptState::Unknown]);
    let plastic = order(CardKind::Plastic, remote.person.key());
    remote.client.plan_fault(Moment::Command, Fault::ReplyLost).expect("stored");
    remote.ask(&plastic);
    assert_eq!(remote.attempts(), [AttemptState::Unknown, AttemptState::Unknown]);
    let another = order(CardKind::Plastic, remote.person.key());
    remote.client.plan_fault(Moment::Command, Fault::RequestLost).expect("stored");
    assert_eq!(remote.ask(&another), Outcome::Refused(Refusal::EarlierUnknown), "not while the first is unknown");
    remote.client.reconcile(remote.person.clock).expect("readable");
    assert!(matches!(remote.client.take_resolved()[0].answer, Ok(Reply::Card(_))));
    remote.directly(|person| person.assert_sound());
}

#[test]
fn the_same_seed_and_requests_fare_the_same_restarted_or_not() {
    let digest = |restarts: bool| {
        let mut remote = Remote::new(12);
        remote.network(NetworkMode::Flaky);
        for turn in 0..40 {
            let opening = remote.opening();
            remote.ask(&opening);
            if restarts && turn % 3 == 0 {
                let world = World::open(remote.client.into_world().into_connection()).expect("opens");
                remote.client = Client::new(world);
            }
        }
        remote.client.world().digest().expect("readable")
    };
    assert_eq!(digest(true), digest(false));
}
