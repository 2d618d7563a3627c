//! Money in and out, every way of it: what it costs, when it arrives, what goes wrong, and that it all adds up.

use crate::mover::{bank, card, fee, good_end, number, transfer, wallet};
use crate::person::Person;
use jiff::SignedDuration;
use kiwi::backend::contract::{
    Caller, Counterpart, Direction, EMoney, Happening, OperationKind, OperationState, Refusal, Reply, Request, Route,
    Sender, SmsBody, TransferDetail, TransferFailure, TransferRefusal, TransferState,
};
use kiwi::domain::money::Amount;
use kiwi::domain::sensitive::Sensitive;

const INCOMING: [Route; 3] = [Route::CardIn, Route::MobileIn, Route::EMoneyIn];
const OUTGOING: [Route; 5] = [Route::CardOut, Route::BankOut, Route::WalletOut, Route::MobileOut, Route::CashOut];
const AMOUNT: Amount = Amount::rub(1_000_00);
const AT_FIRST: i64 = 9_700_00;

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(days * 24)
}

fn assert_sound(person: &Person) {
    let violations = person.world.check().expect("readable");
    assert!(violations.is_empty(), "{violations:#?}");
}

/// What the newest operation was, and what it did.
fn newest(person: &mut Person) -> (OperationKind, Direction, Amount, OperationState) {
    let operation = person.snapshot().latest.into_iter().next().expect("an operation");
    (operation.kind, operation.direction, operation.amount, operation.state)
}

#[test]
fn what_comes_in_is_there_when_it_arrives_and_not_before() {
    for route in INCOMING {
        let mut person = Person::with_money(1);
        let begun = transfer(person.begin_transfer(&good_end(route), AMOUNT));
        let fee = fee(route, AMOUNT);
        assert_eq!((begun.state, begun.fee), (TransferState::OtpPending, fee));
        assert_eq!(begun.total, AMOUNT.checked_add(fee).expect("fits"));
        let code = person.transfer_code();
        let sent = transfer(person.confirm_transfer(begun.id, &code));
        assert_eq!(sent.state, TransferState::Processing, "{route:?}");
        assert_eq!(person.available(), Amount::rub(AT_FIRST), "nothing is there yet");
        assert_eq!(person.snapshot().open_transfers.as_slice(), std::slice::from_ref(&sent));

        person.wait(sent.arrives.expect("on its way").duration_since(person.clock));
        let arrived = person.transfer(begun.id);
        assert_eq!((arrived.state, arrived.failure), (TransferState::Succeeded, None), "{route:?}");
        assert_eq!(person.available(), Amount::rub(AT_FIRST + AMOUNT.minor), "the fee came on top of it");
        let (kind, direction, amount, state) = newest(&mut person);
        assert!(matches!(kind, OperationKind::TopUp { transfer, .. } if transfer == begun.id));
        assert_eq!((direction, amount, state), (Direction::In, AMOUNT, OperationState::Done));
        assert!(arrived.operation.is_some() && person.snapshot().open_transfers.is_empty());
        person.wait(SignedDuration::from_secs(3));
        assert!(person.messages().iter().any(|body| matches!(body, SmsBody::ToppedUp { .. })));
        assert_sound(&person);
    }
}

#[test]
fn what_goes_out_is_held_and_arrives() {
    for route in OUTGOING {
        let mut person = Person::with_money(2);
        let total = AMOUNT.checked_add(fee(route, AMOUNT)).expect("fits");
        let sent = person.send(&good_end(route), AMOUNT);
        assert_eq!(person.available(), Amount::rub(AT_FIRST - total.minor), "{route:?}");
        let at_once = route == Route::WalletOut;
        assert_eq!(sent.state == TransferState::Succeeded, at_once, "{route:?}");
        let held = person.account().balances[0].held;
        assert_eq!(held, if at_once { Amount::rub(0) } else { total });

        person.wait(days(4));
        let arrived = person.transfer(sent.id);
        assert_eq!((arrived.state, arrived.failure), (TransferState::Succeeded, None), "{route:?}");
        assert_eq!(person.account().balances[0].held, Amount::rub(0));
        assert_eq!(person.available(), Amount::rub(AT_FIRST - total.minor));
        let (kind, direction, amount, state) = newest(&mut person);
        assert!(matches!(kind, OperationKind::Withdrawal { transfer, .. } if transfer == sent.id));
        assert_eq!((direction, amount, state), (Direction::Out, total, OperationState::Done));
        assert_sound(&person);
    }
}

#[test]
fn whoever_gives_the_money_sends_the_code() {
    let senders = [
        (Route::CardIn, Sender::Bank),
        (Route::MobileIn, Sender::Operator),
        (Route::EMoneyIn, Sender::EMoney),
        (Route::CardOut, Sender::Kiwi),
        (Route::CashOut, Sender::Kiwi),
    ];
    for (route, from) in senders {
        let mut person = Person::with_money(3);
        let begun = transfer(person.begin_transfer(&good_end(route), AMOUNT));
        assert_eq!(begun.code.as_ref().map(|code| code.from), Some(from));
        person.wait(SignedDuration::from_secs(3));
        let newest = person.snapshot().phone.messages.into_iter().next().expect("a message");
        assert_eq!(newest.from, from, "{route:?}");
    }
}

#[test]
fn a_strangers_phone_is_asked_and_not_ones_own() {
    let mut person = Person::with_money(4);
    let stranger = number("+7 903 000 11 22");
    let begun = transfer(person.begin_transfer(&Counterpart::MobileIn { phone: stranger.clone() }, AMOUNT));
    assert_eq!(begun.code.map(|code| code.phone), Some(stranger));
    person.wait(SignedDuration::from_secs(3));
    assert!(!person.messages().iter().any(|body| matches!(body, SmsBody::TransferCode { .. })));
}

#[test]
fn cards_of_wallets_are_no_other_end() {
    let number = "9990 1234 5678 9018";
    for with in [card(number), Counterpart::CardOut { number: Sensitive::new(number) }] {
        let mut person = Person::with_money(5);
        let refused = TransferRefusal::BadDetails(TransferDetail::KiwiCard);
        assert_eq!(person.begin_transfer(&with, AMOUNT), Err(refused.into()), "{with:?}");
        assert_eq!(person.available(), Amount::rub(AT_FIRST));
    }
}

#[test]
fn a_bank_takes_until_the_next_working_day() {
    // The world begins on a Monday morning; Friday is four days on.
    for (wait, arrives) in [(0, "2026-03-03"), (4, "2026-03-09"), (5, "2026-03-09"), (6, "2026-03-09")] {
        let mut person = Person::with_money(5);
        person.wait(days(wait));
        let sent = person.send(&good_end(Route::BankOut), AMOUNT);
        let opens = format!("{arrives}T06:00:00Z").parse().expect("a time");
        person.wait(person.clock.duration_until(opens) - SignedDuration::from_secs(1));
        assert_eq!(person.transfer_state(sent.id), TransferState::Processing, "banks sleep until nine");
        person.wait(SignedDuration::from_hours(9) + SignedDuration::from_secs(1));
        assert_eq!(person.transfer_state(sent.id), TransferState::Succeeded, "{arrives}");
    }
}

#[test]
fn what_does_not_arrive_comes_back_whole() {
    let card_out = |number: &str| Counterpart::CardOut { number: Sensitive::new(number) };
    let failing = [
        (card_out("2200000000000012"), TransferFailure::CardDeclined),
        (card_out("2200 0000 0000 0046"), TransferFailure::CardLost),
        (bank("40817810600000000002", "049999900"), TransferFailure::NoSuchAccount),
        (bank("BG36 KIWI 0000 1000 0000 02", ""), TransferFailure::NoSuchAccount),
        (Counterpart::MobileOut { phone: number("+79991000030") }, TransferFailure::NoSuchAccount),
        (Counterpart::CashOut { holder: "nobody".to_owned() }, TransferFailure::NotFetched),
    ];
    for (with, failure) in failing {
        let mut person = Person::with_money(6);
        let sent = person.send(&with, AMOUNT);
        assert_eq!(sent.state, TransferState::Processing);
        person.wait(days(4));
        let back = person.transfer(sent.id);
        assert_eq!((back.state, back.failure), (TransferState::Failed, Some(failure)));
        assert_eq!(person.available(), Amount::rub(AT_FIRST), "the fee too: {failure:?}");
        assert_eq!(person.account().balances[0].held, Amount::rub(0));
        let latest = person.snapshot().latest;
        assert!(matches!(&latest[0].kind, OperationKind::Returned { transfer, .. } if *transfer == sent.id));
        assert_eq!((latest[0].direction, latest[1].state), (Direction::In, OperationState::Reversed));
        assert!(person.messages().iter().any(|body| matches!(body, SmsBody::CameBack { .. })));
        assert_sound(&person);
    }
}

#[test]
fn what_does_not_come_leaves_everything_as_it_was() {
    let failing = [
        (card("2200000000000012"), TransferFailure::CardDeclined),
        (card("2200000000000020"), TransferFailure::SourceEmpty),
        (Counterpart::MobileIn { phone: number("+79991000020") }, TransferFailure::SourceEmpty),
        (
            Counterpart::EMoneyIn { system: EMoney::PayFig, account: "Empty@example.org".to_owned() },
            TransferFailure::SourceEmpty,
        ),
    ];
    for (with, failure) in failing {
        let mut person = Person::with_money(7);
        let height = person.world.height().expect("readable");
        let sent = person.send(&with, AMOUNT);
        person.wait(SignedDuration::from_hours(1));
        let ended = person.transfer(sent.id);
        assert_eq!((ended.state, ended.failure), (TransferState::Failed, Some(failure)));
        assert_eq!(person.world.height().expect("readable"), height, "nothing moved");
        assert!(person.messages().iter().any(|body| matches!(body, SmsBody::NothingCame { .. })));
        assert_sound(&person);
    }
}

#[test]
fn a_bank_looks_at_the_card_before_it_sends_a_code() {
    for (number, failure) in
        [("2200000000000038", TransferFailure::CardDetails), ("2200000000000046", TransferFailure::CardLost)]
    {
        let mut person = Person::with_money(8);
        let declined = transfer(person.begin_transfer(&card(number), AMOUNT));
        assert_eq!((declined.state, declined.failure), (TransferState::Declined, Some(failure)));
        assert_eq!((declined.code, declined.operation), (None, None));
        assert_sound(&person);
    }
}

#[test]
fn cash_lies_ready_for_a_code() {
    let mut person = Person::with_money(9);
    let sent = person.send(&good_end(Route::CashOut), AMOUNT);
    let pickup = sent.pickup.clone().expect("a code to fetch it with");
    assert_eq!(sent.arrives.map(|until| until.duration_since(person.clock)), Some(days(3)));
    person.wait(SignedDuration::from_secs(3));
    let told = person
        .messages()
        .into_iter()
        .any(|body| matches!(body, SmsBody::CashReady { code, amount, .. } if code == pickup && amount == AMOUNT));
    assert!(told);
    person.wait(days(3));
    let fetched = person.transfer(sent.id);
    assert_eq!((fetched.state, fetched.pickup), (TransferState::Succeeded, None));
}

#[test]
fn another_wallet_has_it_at_once_and_is_told() {
    let mut person = Person::with_money(10);
    let own = person.caller.clone();
    let other = person.open_another(number("+7 916 000 00 02"));
    person.caller = own;
    let sent = person.send(&wallet("+7 916 000 00 02", "for lunch"), AMOUNT);
    assert_eq!(sent.state, TransferState::Succeeded);
    person.wait(SignedDuration::from_secs(3));
    person.caller = other;
    assert_eq!(person.available(), Amount::rub(4_850_00 + AMOUNT.minor));
    let (kind, direction, amount, _) = newest(&mut person);
    assert!(
        matches!(kind, OperationKind::Received { note, from, .. } if note == "for lunch" && from == crate::person::phone())
    );
    assert_eq!((direction, amount), (Direction::In, AMOUNT));
    assert!(person.messages().iter().any(|body| matches!(body, SmsBody::Received { .. })));
    assert_eq!(
        person.ask(&Request::Transfer { transfer: sent.id }),
        Err(Refusal::NotFound(kiwi::backend::contract::Thing::Transfer)),
        "the sender's page is the sender's"
    );
    assert_sound(&person);
}

#[test]
fn wrong_codes_run_out_and_a_late_one_finds_nothing() {
    let mut person = Person::with_money(11);
    let begun = transfer(person.begin_transfer(&good_end(Route::CardOut), AMOUNT)).id;
    let wrong = Sensitive::new("000000");
    assert_eq!(person.confirm_transfer(begun, &wrong), Err(Refusal::WrongCode { tries_left: 2 }));
    assert_eq!(person.confirm_transfer(begun, &wrong), Err(Refusal::WrongCode { tries_left: 1 }));
    let declined = transfer(person.confirm_transfer(begun, &wrong));
    assert_eq!((declined.state, declined.failure), (TransferState::Declined, Some(TransferFailure::TooManyCodes)));

    let begun = transfer(person.begin_transfer(&good_end(Route::CardOut), AMOUNT)).id;
    let code = person.transfer_code();
    person.wait(SignedDuration::from_mins(5));
    let late = person.confirm_transfer(begun, &code);
    assert_eq!(late, Err(TransferRefusal::TransferIs(TransferState::Expired).into()));
    assert_eq!(person.available(), Amount::rub(AT_FIRST));
    assert_sound(&person);
}

#[test]
fn another_code_takes_the_place_of_the_first() {
    let mut person = Person::with_money(12);
    let begun = transfer(person.begin_transfer(&good_end(Route::CardIn), AMOUNT)).id;
    let first = person.transfer_code();
    let resend = |person: &mut Person| person.tell(|key| Request::ResendTransferCode { key, transfer: begun });
    assert!(matches!(resend(&mut person), Err(Refusal::TooSoon { .. })));
    person.wait(SignedDuration::from_secs(60));
    transfer(resend(&mut person));
    let second = person.transfer_code();
    assert_ne!(first, second);
    assert_eq!(person.confirm_transfer(begun, &first), Err(Refusal::WrongCode { tries_left: 2 }));
    person.wait(SignedDuration::from_mins(4));
    assert_eq!(transfer(person.confirm_transfer(begun, &second)).state, TransferState::Processing);
}

#[test]
fn what_is_left_in_time_moves_nothing() {
    let mut person = Person::with_money(13);
    let begun = transfer(person.begin_transfer(&good_end(Route::BankOut), AMOUNT)).id;
    let code = person.transfer_code();
    let left = transfer(person.tell(|key| Request::CancelTransfer { key, transfer: begun }));
    assert_eq!(left.state, TransferState::Canceled);
    let stands = Err(TransferRefusal::TransferIs(TransferState::Canceled).into());
    assert_eq!(person.confirm_transfer(begun, &code), stands);
    assert_eq!(person.tell(|key| Request::CancelTransfer { key, transfer: begun }), stands);
    assert_eq!(person.available(), Amount::rub(AT_FIRST));
}

#[test]
fn sent_twice_is_done_once() {
    let mut person = Person::with_money(14);
    let (with, amount) = (good_end(Route::MobileOut), AMOUNT);
    let consent = Request::BeginTransfer { key: person.key(), with, amount, fee: fee(Route::MobileOut, amount) };
    let begun = transfer(person.ask(&consent));
    assert_eq!(transfer(person.ask(&consent)), begun);
    let code = person.transfer_code();
    let confirm = Request::ConfirmTransfer { key: person.key(), transfer: begun.id, code };
    let once = person.ask(&confirm);
    assert_eq!(person.ask(&confirm), once);
    assert_eq!(person.available(), Amount::rub(AT_FIRST - AMOUNT.minor));
    assert_sound(&person);
}

#[test]
fn thirty_days_at_once_are_thirty_days_one_by_one() {
    let lived = |leaps: i64| {
        let mut person = Person::with_money(15);
        for route in OUTGOING {
            person.send(&good_end(route), AMOUNT);
        }
        person.send(&good_end(Route::CardIn), AMOUNT);
        assert_eq!(person.snapshot().next.map(|next| next.about), Some(Happening::Transfer));
        for _ in 0..leaps {
            person.world.jump(person.clock, days(30 / leaps)).expect("jumped");
        }
        assert_sound(&person);
        person.world.digest().expect("readable")
    };
    assert_eq!(lived(1), lived(30));
}

#[test]
fn cash_at_a_terminal_tops_up_ones_own_wallet() {
    use kiwi::backend::contract::Note;
    let mut person = Person::with_money(16);
    let Ok(Reply::Kiosk(visit)) = person.tell(|key| Request::KioskTopUp { key }) else { panic!("no terminal") };
    let registration = visit.id;
    let insert = |person: &mut Person, note| person.tell(|key| Request::KioskInsert { key, registration, note });
    insert(&mut person, Note::R5000).expect("taken");
    let too_much = insert(&mut person, Note::R1000);
    assert_eq!(too_much, Err(TransferRefusal::OverBalance { room: Amount::rub(5_300_00) }.into()));

    let owner = std::mem::replace(&mut person.caller, Caller::Visitor);
    assert!(person.tell(|key| Request::KioskFinish { key, registration }).is_err(), "a passer-by");
    person.caller = owner;
    let Ok(Reply::KioskReceipt(receipt)) = person.tell(|key| Request::KioskFinish { key, registration }) else {
        panic!("no receipt")
    };
    assert_eq!((receipt.wallet, receipt.credited), (person.wallet(), Amount::rub(4_850_00)));
    assert_eq!(person.available(), Amount::rub(AT_FIRST + 4_850_00));
    assert_sound(&person);
}
