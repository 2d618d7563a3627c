//! What a transfer is refused for, and where exactly the limits lie. A refusal moves nothing and leaves nothing behind.

use crate::mover::{bank, card, fee, good_end, number, transfer, wallet};
use crate::person::Person;
use jiff::SignedDuration;
use kiwi::backend::contract::{
    CardDetails, Counterpart, EMoney, Identification, Note, PracticeKind, PracticeNumber, Refusal, Reply, Request,
    Route, SmsBody, TransferDetail, TransferFailure, TransferPrice, TransferRefusal, TransferState, WalletState,
};
use kiwi::backend::{Promise, Rules, Slips};
use kiwi::domain::money::Amount;
use kiwi::domain::sensitive::Sensitive;

const AT_FIRST: i64 = 9_700_00;

fn rub(roubles: i64) -> Amount {
    Amount::rub(roubles * 1_00)
}

/// Beginning this is refused so, and the world is as it was.
fn refuses(person: &mut Person, with: &Counterpart, amount: Amount, why: TransferRefusal) {
    let before = person.world.digest().expect("readable");
    assert_eq!(person.begin_transfer(with, amount), Err(why.into()), "{with:?}");
    assert_eq!(person.world.digest().expect("readable"), before, "a refusal leaves nothing behind");
}

fn price(person: &mut Person, route: Route, amount: Amount) -> Result<TransferPrice, Refusal> {
    match person.ask(&Request::PriceTransfer { route, amount })? {
        Reply::TransferPrice(price) => Ok(price),
        other => panic!("{other:?}"),
    }
}

/// Gives the owner this identification level, one after the other as offices do.
fn identify(person: &Person, level: Identification) {
    let rises = Identification::ALL.iter().take_while(|below| **below != level).count();
    for next in Identification::ALL.iter().skip(1).take(rises) {
        let sql = "UPDATE wallet SET identification = ?1";
        person.world.connection().execute(sql, [next.name()]).expect("identified");
    }
}

/// Brings in as much as fits.
fn fill_up(person: &mut Person) {
    let room = person.terms().room;
    if room.is_positive() {
        person.send(&good_end(Route::CardIn), room);
        person.wait(SignedDuration::from_mins(3));
    }
}

#[test]
fn every_way_has_its_least_and_its_most() {
    for level in Identification::ALL {
        for &route in Route::ALL {
            let mut person = Person::with_money(1);
            identify(&person, *level);
            let rules = Rules::promised().route(route);
            let (least, most) = (rules.least, rules.most_at(*level));
            let terms = person.terms();
            let told = terms.routes.iter().find(|terms| terms.route == route).expect("every way");
            assert_eq!((told.least, told.most, told.fee), (least, most, rules.fee));

            let below = Amount::rub(least.minor - 1);
            assert_eq!(price(&mut person, route, below), Err(TransferRefusal::TooSmall(least).into()));
            assert!(price(&mut person, route, least).is_ok(), "{route:?}");
            let above = Amount::rub(most.minor + 1);
            assert_eq!(price(&mut person, route, above), Err(TransferRefusal::TooLarge(most).into()));
            if route != Route::CashIn {
                refuses(&mut person, &good_end(route), below, TransferRefusal::TooSmall(least));
                refuses(&mut person, &good_end(route), above, TransferRefusal::TooLarge(most));
                refuses(&mut person, &good_end(route), Amount::rub(0), TransferRefusal::TooSmall(least));
                refuses(&mut person, &good_end(route), Amount::rub(-100), TransferRefusal::TooSmall(least));
            }
        }
    }
}

#[test]
fn the_price_is_what_is_charged() {
    let mut person = Person::with_money(2);
    let out = price(&mut person, Route::CardOut, rub(1_000)).expect("a price");
    assert_eq!((out.amount, out.fee, out.total), (rub(1_000), rub(50), rub(1_050)));
    let at_terminal = price(&mut person, Route::CashIn, rub(1_000)).expect("a price");
    assert_eq!((at_terminal.amount, at_terminal.fee, at_terminal.total), (rub(970), rub(30), rub(1_000)));
    let short = price(&mut person, Route::CardOut, rub(9_700)).expect("a price");
    assert_eq!(short.shortfall, Some(rub(194)), "the fee is missing, to the kopeck");
}

#[test]
fn the_last_kopeck_can_be_sent_and_not_one_more() {
    let mut person = Person::with_money(3);
    let lacks = TransferRefusal::LacksMoney { shortfall: Amount::rub(1) };
    refuses(&mut person, &good_end(Route::WalletOut), Amount::rub(AT_FIRST + 1), lacks);
    person.send(&good_end(Route::WalletOut), Amount::rub(AT_FIRST));
    assert_eq!(person.available(), rub(0));
}

#[test]
fn the_fee_agreed_to_must_still_be_the_fee() {
    let mut person = Person::with_money(4);
    let (with, amount) = (good_end(Route::CardOut), rub(1_000));
    let stale = person.tell(|key| Request::BeginTransfer { key, with, amount, fee: rub(49) });
    assert_eq!(stale, Err(TransferRefusal::TermsChanged { fee: rub(50) }.into()));
}

#[test]
fn a_wallet_takes_what_fits_and_not_a_kopeck_more() {
    let mut person = Person::with_money(5);
    let room = Amount::rub(15_000_00 - AT_FIRST);
    assert_eq!(person.terms().room, room);
    let over = TransferRefusal::OverBalance { room };
    refuses(&mut person, &good_end(Route::CardIn), Amount::rub(room.minor + 1), over.clone());
    assert_eq!(price(&mut person, Route::CardIn, Amount::rub(room.minor + 1)), Err(over.into()));
    let sent = person.send(&good_end(Route::CardIn), room);
    let nothing = TransferRefusal::OverBalance { room: rub(0) };
    refuses(&mut person, &good_end(Route::CardIn), rub(100), nothing.clone());
    person.wait(SignedDuration::from_mins(3));
    assert_eq!(person.transfer_state(sent.id), TransferState::Succeeded);
    refuses(&mut person, &good_end(Route::EMoneyIn), rub(100), nothing);
}

#[test]
fn what_is_held_may_come_back_and_keeps_its_room() {
    let mut person = Person::with_money(6);
    let before = person.terms().room;
    person.send(&bank("40817810600000000002", "049999900"), rub(5_000));
    assert_eq!(person.terms().room, before);
    person.wait(SignedDuration::from_hours(24 * 4));
    assert_eq!(person.available(), Amount::rub(AT_FIRST), "it came back");
}

#[test]
fn what_is_on_its_way_keeps_its_room() {
    let mut person = Person::with_money(7);
    person.send(&good_end(Route::MobileIn), rub(5_000));
    let own = person.caller.clone();
    person.open_another(number("+7 916 000 00 02"));
    let to_first = wallet("+7 916 123 45 67", "");
    refuses(&mut person, &to_first, Amount::rub(300_01), TransferRefusal::ReceiverFull);
    person.send(&to_first, rub(300));
    person.caller = own;
    person.wait(SignedDuration::from_mins(10));
    assert_eq!(person.available(), rub(15_000));
}

#[test]
fn more_than_fits_when_it_arrives_stays_where_it_was() {
    let mut person = Person::with_money(7);
    identify(&person, Identification::Simplified);
    let sent = person.send(&good_end(Route::CardIn), rub(30_000));
    // No way of the world's own leads there: what is on its way keeps its room, and nobody becomes a stranger again.
    let unknown = "DROP TRIGGER wallet_identification; UPDATE wallet SET identification = 'anonymous'";
    person.world.connection().execute_batch(unknown).expect("forgotten");
    person.wait(SignedDuration::from_mins(3));
    let ended = person.transfer(sent.id);
    assert_eq!((ended.state, ended.failure), (TransferState::Failed, Some(TransferFailure::ReceiverFull)));
    assert_eq!(person.available(), Amount::rub(AT_FIRST));
}

#[test]
fn the_practice_wallets_take_whatever_is_sent_however_much_that_was() {
    let mut person = Person::with_money(8);
    identify(&person, Identification::Full);
    let (mut sent, practice) = (0, wallet("+79991000001", ""));
    while sent <= Rules::balance_limit(Identification::Full).minor {
        let most = Rules::promised().route(Route::CardIn).most_at(Identification::Full);
        person.send(&good_end(Route::CardIn), most);
        person.wait(SignedDuration::from_mins(3));
        let most = Rules::promised().route(Route::WalletOut).most_at(Identification::Full);
        let left = person.terms().month_left;
        let amount = Amount::rub(most.minor.min(left.minor).min(person.available().minor));
        if amount.minor < 100_00 {
            person.wait(SignedDuration::from_hours(24 * 31));
            continue;
        }
        assert_eq!(person.send(&practice, amount).state, TransferState::Succeeded);
        sent += amount.minor;
    }
}

#[test]
fn another_wallets_room_counts_too() {
    let mut person = Person::with_money(8);
    let nearly_full = wallet("+79991000003", "");
    refuses(&mut person, &nearly_full, Amount::rub(1_000_01), TransferRefusal::ReceiverFull);
    let first = transfer(person.begin_transfer(&nearly_full, rub(1_000)));
    let second = transfer(person.begin_transfer(&nearly_full, rub(600)));
    person.wait(SignedDuration::from_secs(3));
    let code = code_for(&mut person, first.total);
    assert_eq!(transfer(person.confirm_transfer(first.id, &code)).state, TransferState::Succeeded);
    let code = code_for(&mut person, second.total);
    let full = transfer(person.confirm_transfer(second.id, &code));
    assert_eq!((full.state, full.failure), (TransferState::Declined, Some(TransferFailure::ReceiverFull)));
}

/// The code on the phone for a transfer of this total.
fn code_for(person: &mut Person, wanted: Amount) -> Sensitive {
    let code = |body| match body {
        SmsBody::TransferCode { code, total, .. } if total == wanted => Some(code),
        _ => None,
    };
    person.messages().into_iter().find_map(code).expect("a code on the phone")
}

#[test]
fn money_spent_meanwhile_is_missed_when_the_code_comes() {
    let mut person = Person::with_money(9);
    let first = transfer(person.begin_transfer(&good_end(Route::WalletOut), rub(9_000)));
    let second = transfer(person.begin_transfer(&good_end(Route::WalletOut), rub(8_000)));
    person.wait(SignedDuration::from_secs(3));
    let code = code_for(&mut person, first.total);
    assert_eq!(transfer(person.confirm_transfer(first.id, &code)).state, TransferState::Succeeded);
    let code = code_for(&mut person, second.total);
    let missed = transfer(person.confirm_transfer(second.id, &code));
    assert_eq!((missed.state, missed.failure), (TransferState::Declined, Some(TransferFailure::NotEnoughMoney)));
}

#[test]
fn a_month_has_its_limit_to_the_kopeck_and_the_next_begins_anew() {
    let mut person = Person::with_money(10);
    for _ in 0..2 {
        fill_up(&mut person);
        person.send(&good_end(Route::WalletOut), rub(15_000));
    }
    fill_up(&mut person);
    assert_eq!(person.terms().month_left, rub(10_000));
    let over = TransferRefusal::OverMonth { left: rub(10_000) };
    refuses(&mut person, &good_end(Route::WalletOut), Amount::rub(10_000_01), over);
    // A payment that comes back is given back to the month as well.
    person.send(&bank("BG36KIWI00001000000002", ""), rub(1_000));
    assert_eq!(person.terms().month_left, rub(9_000));
    person.wait(SignedDuration::from_hours(2 * 24));
    assert_eq!(person.terms().month_left, rub(10_000));

    let first = transfer(person.begin_transfer(&good_end(Route::WalletOut), rub(10_000)));
    let second = transfer(person.begin_transfer(&good_end(Route::WalletOut), rub(1)));
    person.wait(SignedDuration::from_secs(3));
    let code = code_for(&mut person, first.total);
    assert_eq!(transfer(person.confirm_transfer(first.id, &code)).state, TransferState::Succeeded);
    assert_eq!(person.terms().month_left, rub(0));
    let code = code_for(&mut person, second.total);
    let over = transfer(person.confirm_transfer(second.id, &code));
    assert_eq!((over.state, over.failure), (TransferState::Declined, Some(TransferFailure::OverMonth)));
}

#[test]
fn the_month_is_the_worlds_calendars() {
    let mut person = Person::with_money(11);
    person.send(&good_end(Route::WalletOut), rub(5_000));
    assert_eq!(person.terms().month_left, rub(35_000));
    // The world begins on the second of March.
    person.wait(SignedDuration::from_hours(29 * 24));
    assert_eq!(person.terms().month_left, rub(35_000), "still March");
    person.wait(SignedDuration::from_hours(15));
    assert_eq!(person.terms().month_left, rub(40_000), "the first of April");
}

#[test]
fn a_forgotten_month_is_noticed() {
    let mut person = Person::with_money(12);
    let world = std::mem::replace(&mut person.world, crate::person::founded(0));
    let slips = Slips { month_forgotten: true, ..Slips::default() };
    person.world = world.under(Rules { slips, ..Rules::promised() });
    for _ in 0..3 {
        fill_up(&mut person);
        person.send(&good_end(Route::WalletOut), rub(15_000));
    }
    let broken: Vec<_> = person.world.check().expect("readable").into_iter().map(|it| it.promise).collect();
    assert_eq!(broken, [Promise::WithinLimits]);
}

#[test]
fn nothing_goes_to_nobody_or_to_oneself() {
    let mut person = Person::with_money(13);
    refuses(&mut person, &wallet("+7 903 000 11 22", ""), rub(100), TransferRefusal::NoSuchWallet);
    refuses(&mut person, &wallet("+7 916 123 45 67", ""), rub(100), TransferRefusal::OwnWallet);
}

#[test]
fn a_restricted_wallet_receives_and_sends_nothing() {
    let mut person = Person::with_money(14);
    let begun = transfer(person.begin_transfer(&good_end(Route::MobileOut), rub(100)));
    let code = person.transfer_code();
    person.world.restrict(person.clock, person.wallet(), WalletState::OutgoingBlocked).expect("restricted");
    let declined = transfer(person.confirm_transfer(begun.id, &code));
    assert_eq!((declined.state, declined.failure), (TransferState::Declined, Some(TransferFailure::OutgoingBlocked)));
    refuses(&mut person, &good_end(Route::CardOut), rub(100), TransferRefusal::OutgoingBlocked);
    let sent = person.send(&good_end(Route::CardIn), rub(100));
    assert_eq!(sent.state, TransferState::Processing);
}

#[test]
fn transfers_are_in_roubles() {
    let mut person = Person::with_money(5);
    let refused = TransferRefusal::BadDetails(TransferDetail::Currency);
    let (with, amount, fee) = (good_end(Route::BankOut), Amount::usd(100_00), Amount::usd(0));
    let begun = person.tell(|key| Request::BeginTransfer { key, with, amount, fee });
    assert_eq!(begun, Err(refused.clone().into()));
    assert_eq!(price(&mut person, Route::CardIn, Amount::usd(100_00)), Err(refused.into()));
}

#[test]
fn details_that_cannot_be_right_are_named() {
    let mut person = Person::with_money(15);
    let good = PracticeNumber::good(PracticeKind::Card).expect("a card").number;
    let with = |month, year, cvv: &str| {
        Counterpart::CardIn(CardDetails { number: Sensitive::new(good), month, year, cvv: Sensitive::new(cvv) })
    };
    let long = "x".repeat(141);
    let table = [
        (card("2200000000000005"), TransferDetail::CardNumber),
        (with(2, 2026, "123"), TransferDetail::CardExpiry),
        (with(13, 2049, "123"), TransferDetail::CardExpiry),
        (with(12, 2049, "12"), TransferDetail::SecurityCode),
        (Counterpart::EMoneyIn { system: EMoney::WebPurse, account: "1".to_owned() }, TransferDetail::EMoneyAccount),
        (Counterpart::CardOut { number: Sensitive::new("1") }, TransferDetail::CardNumber),
        (bank("40817810300000000001", "049999901"), TransferDetail::BankAccount),
        (bank("BG63KIWI00001000000002", ""), TransferDetail::BankAccount),
        (Counterpart::CashOut { holder: " \u{a0} ".to_owned() }, TransferDetail::Holder),
        (Counterpart::CashOut { holder: "a\u{7}b".to_owned() }, TransferDetail::Holder),
        (wallet("+79991000001", &long), TransferDetail::Note),
        (wallet("+79991000001", "a\u{1b}[2Jb"), TransferDetail::Note),
    ];
    for (with, detail) in table {
        refuses(&mut person, &with, rub(100), TransferRefusal::BadDetails(detail));
    }
}

#[test]
fn of_a_card_only_its_end_is_kept() {
    let mut person = Person::with_money(16);
    let sent = person.send(&card("2200 0000 0000 0004"), rub(1_000));
    assert_eq!(sent.party, "0004");
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("world");
    person.world.connection().execute("VACUUM INTO ?1", [copy.to_str()]).expect("copied");
    let everything = std::fs::read(copy).expect("its bytes");
    let number = b"2200000000000004";
    assert!(!everything.windows(number.len()).any(|window| window == number), "the whole number lies somewhere");
}

#[test]
fn numbers_of_the_practice_wallets_are_taken() {
    let mut person = Person::new(17);
    let phone = number("+79991000001");
    let begun = person.tell(|key| Request::BeginRegistration { key, phone: phone.clone() });
    assert_eq!(begun, Err(Refusal::NumberTaken));
    let begun = person.tell(|key| Request::KioskStart { key, phone, offer_accepted: true });
    assert_eq!(begun, Err(Refusal::NumberTaken));
}

#[test]
fn a_terminal_gives_the_notes_back() {
    let mut person = Person::with_money(18);
    let Ok(Reply::Kiosk(visit)) = person.tell(|key| Request::KioskTopUp { key }) else { panic!("no terminal") };
    let registration = visit.id;
    person.tell(|key| Request::KioskInsert { key, registration, note: Note::R1000 }).expect("taken");
    assert_eq!(person.tell(|key| Request::KioskCancel { key, registration }), Ok(Reply::Done));
    assert!(person.tell(|key| Request::KioskFinish { key, registration }).is_err());
    assert_eq!(person.available(), Amount::rub(AT_FIRST));
    assert_eq!(fee(Route::CashIn, rub(100)), rub(10));
}
