//! Opening a wallet: online with a captcha, and at a terminal with cash.

use crate::person::{Person, phone};
use jiff::SignedDuration;
use kiwi::backend::contract::{
    Caller, Direction, Identification, Note, OperationKind, OperationState, Refusal, Reply, Request, SmsBody, Thing,
};
use kiwi::domain::money::Amount;
use kiwi::domain::phone::Phone;
use kiwi::domain::secret::Secret;

#[test]
fn registered_online_a_wallet_is_empty_and_its_password_comes_by_sms() {
    let mut person = Person::new(1);
    let view = person.begin();
    let approved = person.submit(&view, &Person::sum(&view), true).expect("approved");
    let Reply::Approved { wallet, phone: number } = approved else { panic!("{approved:?}") };
    assert_eq!(number, phone());
    assert_eq!(person.world.founder().expect("readable"), Some((wallet, phone())));

    let password = Secret::copied_from("tiger-lamp-42");
    person.world.deliver_first_password(person.clock, wallet, &password).expect("sent");
    assert!(person.messages().is_empty(), "it takes a moment to arrive");
    let due = person.world.next_due().expect("readable").expect("something is due");
    assert!(due > person.clock && due <= person.clock + SignedDuration::from_secs(3));
    person.wait(SignedDuration::from_secs(3));
    match person.messages().as_slice() {
        [SmsBody::FirstPassword { phone: number, password }] => {
            assert_eq!((number, password.expose()), (&phone(), "tiger-lamp-42"));
        }
        other => panic!("{other:?}"),
    }

    person.caller = Caller::Owner(wallet);
    let account = person.account();
    assert_eq!(account.balances[0].available, Amount::rub(0));
    assert_eq!((account.identification, account.limit), (Identification::Anonymous, Amount::rub(15_000_00)));
    assert!(account.first_password);
    person.world.first_password_kept(person.clock, wallet).expect("kept");
    assert!(!person.account().first_password);
}

#[test]
fn a_wrong_captcha_brings_another_and_costs_nothing_else() {
    let mut person = Person::new(2);
    let first = person.begin();
    let Err(Refusal::WrongCaptcha(second)) = person.submit(&first, "nonsense", true) else { panic!("accepted") };
    assert_eq!((second.id, &second.phone), (first.id, &first.phone));
    assert_ne!(second.captcha, first.captcha);
    assert!(matches!(person.submit(&second, &Person::sum(&second), true), Ok(Reply::Approved { .. })));
}

#[test]
fn a_wrong_answer_sent_twice_is_counted_once() {
    let mut person = Person::new(2);
    let registration = person.begin().id;
    let key = person.key();
    let request = Request::SubmitRegistration { key, registration, answer: "x".to_owned(), offer_accepted: true };
    let once = person.ask(&request);
    assert_eq!(person.ask(&request), once, "the same new captcha, not a third");
    let Err(Refusal::WrongCaptcha(view)) = once else { panic!("accepted") };
    assert!(person.submit(&view, &Person::sum(&view), true).is_ok());
}

#[test]
fn the_offer_must_be_accepted_and_the_captcha_outlives_the_reminder() {
    let mut person = Person::new(3);
    let view = person.begin();
    assert_eq!(person.submit(&view, &Person::sum(&view), false), Err(Refusal::OfferNotAccepted));
    assert!(person.submit(&view, &Person::sum(&view), true).is_ok());
    let refused = person.tell(|key| Request::KioskStart { key, phone: phone(), offer_accepted: false });
    assert_eq!(refused, Err(Refusal::OfferNotAccepted));
}

#[test]
fn a_captcha_counts_for_ten_minutes() {
    let mut person = Person::new(4);
    let view = person.begin();
    person.wait(SignedDuration::from_mins(10));
    let Err(Refusal::CaptchaExpired(fresh)) = person.submit(&view, &Person::sum(&view), true) else {
        panic!("accepted late")
    };
    person.wait(SignedDuration::from_mins(10) - SignedDuration::from_millis(1));
    assert!(person.submit(&fresh, &Person::sum(&fresh), true).is_ok());
}

#[test]
fn another_captcha_may_be_asked_for() {
    let mut person = Person::new(5);
    let view = person.begin();
    let registration = view.id;
    let reply = person.tell(|key| Request::AnotherCaptcha { key, registration });
    let Ok(Reply::Registration(other)) = reply else { panic!("{reply:?}") };
    assert_ne!(other.captcha, view.captcha);
}

#[test]
fn a_number_has_one_wallet() {
    let mut person = Person::with_money(6);
    person.caller = Caller::Visitor;
    let online = person.tell(|key| Request::BeginRegistration { key, phone: phone() });
    assert_eq!(online, Err(Refusal::NumberTaken));
    let kiosk = person.tell(|key| Request::KioskStart { key, phone: phone(), offer_accepted: true });
    assert_eq!(kiosk, Err(Refusal::NumberTaken));
    let other = Phone::parse("+359 88 812 3456").expect("a number");
    assert!(person.tell(|key| Request::BeginRegistration { key, phone: other }).is_ok());
}

#[test]
fn two_registrations_of_one_number_open_one_wallet() {
    let mut person = Person::new(7);
    let (first, second) = (person.begin(), person.begin());
    assert!(person.submit(&first, &Person::sum(&first), true).is_ok());
    assert_eq!(person.submit(&second, &Person::sum(&second), true), Err(Refusal::NumberTaken));
    assert_eq!(
        person.submit(&first, &Person::sum(&first), true),
        Err(Refusal::NotFound(Thing::Registration)),
        "an approved registration is over"
    );
}

#[test]
fn cash_less_commission_is_the_first_movement_of_the_ledger() {
    let mut person = Person::new(8);
    let visit = person.approach_kiosk();
    assert_eq!((visit.inserted, visit.credited), (Amount::rub(0), Amount::rub(0)));
    person.insert(&visit, Note::R5000).expect("taken");
    let Ok(Reply::Kiosk(view)) = person.insert(&visit, Note::R50) else { panic!("refused") };
    assert_eq!(view.inserted, Amount::rub(5_050_00));
    assert_eq!(view.commission, Amount::rub(151_50), "three percent");
    assert_eq!(view.credited, Amount::rub(4_898_50));

    assert_eq!(person.world.height().expect("readable").height, 0);
    let reply = person.tell(|key| Request::KioskFinish { key, registration: visit.id });
    let Ok(Reply::KioskReceipt(receipt)) = reply else { panic!("{reply:?}") };
    assert_eq!((receipt.inserted, receipt.credited), (view.inserted, view.credited));
    assert_eq!(receipt.number.len(), 10);
    assert_eq!(person.world.height().expect("readable").height, 1);

    person.caller = Caller::Owner(receipt.wallet);
    assert_eq!(person.available(), view.credited);
    let latest = person.snapshot().latest;
    assert_eq!(latest.len(), 1);
    assert_eq!(latest[0].kind, OperationKind::Kiosk { place: visit.place.clone() });
    assert_eq!((latest[0].direction, latest[0].state), (Direction::In, OperationState::Done));
    person.wait(SignedDuration::from_secs(3));
    assert_eq!(person.messages(), [SmsBody::Credited { amount: view.credited, place: visit.place }]);
}

#[test]
fn a_small_note_costs_the_least_commission() {
    let mut person = Person::new(9);
    let visit = person.approach_kiosk();
    let Ok(Reply::Kiosk(view)) = person.insert(&visit, Note::R50) else { panic!("refused") };
    assert_eq!((view.commission, view.credited), (Amount::rub(10_00), Amount::rub(40_00)));
}

#[test]
fn nothing_inserted_opens_nothing() {
    let mut person = Person::new(10);
    let visit = person.approach_kiosk();
    let reply = person.tell(|key| Request::KioskFinish { key, registration: visit.id });
    assert_eq!(reply, Err(Refusal::TooLittleInserted(Amount::rub(50_00))));
}

#[test]
fn the_terminal_stops_at_the_wallets_limit() {
    let mut person = Person::new(11);
    let visit = person.approach_kiosk();
    for _ in 0..3 {
        person.insert(&visit, Note::R5000).expect("up to 14 550 ₽");
    }
    assert_eq!(person.insert(&visit, Note::R500), Err(Refusal::OverLimit(Amount::rub(15_000_00))));
    assert!(person.insert(&visit, Note::R100).is_ok(), "a smaller note still fits");
}

#[test]
fn money_taken_back_opens_nothing() {
    let mut person = Person::new(12);
    let visit = person.approach_kiosk();
    person.insert(&visit, Note::R1000).expect("taken");
    assert_eq!(person.tell(|key| Request::KioskCancel { key, registration: visit.id }), Ok(Reply::Done));
    let finish = person.tell(|key| Request::KioskFinish { key, registration: visit.id });
    assert_eq!(finish, Err(Refusal::NotFound(Thing::Registration)));
    assert_eq!(person.world.height().expect("readable").height, 0);
}

#[test]
fn an_old_terminal_does_not_know_the_new_notes() {
    let mut knew = [0, 0];
    for seed in 0..24 {
        let mut person = Person::new(seed);
        let visit = person.approach_kiosk();
        let is_new = visit.takes.len() == Note::ALL.len();
        let reply = person.insert(&visit, Note::R2000);
        assert_eq!(reply.is_ok(), is_new);
        assert!(is_new || reply == Err(Refusal::NoteNotTaken));
        knew[usize::from(is_new)] += 1;
    }
    assert!(knew[0] > 0 && knew[1] > 0, "there are terminals of both kinds");
}

#[test]
fn messages_are_read_once() {
    let mut person = Person::with_money(13);
    assert_eq!(person.snapshot().phone.unread, 1);
    assert_eq!(person.tell(|key| Request::ReadPhone { key }), Ok(Reply::Done));
    assert_eq!(person.snapshot().phone.unread, 0);
    assert!(person.snapshot().phone.messages[0].read);
}

#[test]
fn changed_passwords_and_failed_logins_are_told_by_sms() {
    let mut person = Person::with_money(14);
    let wallet = person.wallet();
    person.world.password_changed(person.clock, wallet).expect("told");
    person.wait(SignedDuration::from_secs(3));
    person.world.failed_logins(person.clock, wallet, 3).expect("told");
    person.wait(SignedDuration::from_secs(3));
    let messages = person.messages();
    assert_eq!(messages[..2], [SmsBody::FailedLogins { count: 3 }, SmsBody::PasswordChanged]);
    assert!(!person.account().first_password);
}
