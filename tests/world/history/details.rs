//! One operation in full, pictures, counterparties and the ledger.

use std::collections::BTreeMap;

use kiwi::backend::Breakdown;
use kiwi::backend::contract::{
    ChartsView, Direction, HistoryFilter, KindName, MovementView, OperationDetail, OperationId, Refusal, Reply,
    Request, Route, Thing,
};
use kiwi::domain::day::world_day;
use kiwi::domain::money::{Amount, Currency};
use uuid::Uuid;

use super::{all, naive, old};
use crate::person::Person;
use crate::{buyer, mover};

fn detail(person: &mut Person, operation: OperationId) -> OperationDetail {
    match person.ask(&Request::Operation { operation }) {
        Ok(Reply::Operation(detail)) => *detail,
        other => panic!("{other:?}"),
    }
}

fn of_kind(person: &mut Person, kind: KindName) -> OperationDetail {
    let filter = HistoryFilter { kinds: vec![kind], ..HistoryFilter::default() };
    let newest = all(person, &filter, 10).remove(0).id;
    detail(person, newest)
}

/// What the lines did to what the wallet can spend.
fn effect(person: &Person, detail: &OperationDetail) -> i64 {
    let own = format!("wallet:{}", person.wallet().0);
    detail.postings.iter().filter(|line| line.account == own).map(|line| line.amount.minor).sum()
}

fn signed(detail: &OperationDetail) -> i64 {
    let minor = detail.operation.amount.minor;
    if detail.operation.direction == Direction::In { minor } else { -minor }
}

#[test]
fn a_payment_that_came_back_shows_both_ways() {
    let mut person = Person::with_money(7);
    person.world.break_down(person.clock, Breakdown::Acknowledgement, 1).expect("planned");
    let payment = person.pay("phone-case").payment;
    person.wait(buyer::days(5));
    let (paid, back) = (of_kind(&mut person, KindName::OrderPayment), of_kind(&mut person, KindName::Reversal));
    for (detail, other) in [(&paid, &back), (&back, &paid)] {
        assert_eq!(detail.payment.as_ref().map(|view| view.payment), Some(payment));
        assert_eq!(detail.linked, std::slice::from_ref(&other.operation));
        assert_eq!(effect(&person, detail), signed(detail));
        assert!(detail.transfer.is_none());
        for currency in Currency::ALL {
            let lines = detail.postings.iter().filter(|line| line.amount.currency == currency);
            assert_eq!(lines.map(|line| line.amount.minor).sum::<i64>(), 0, "{currency}");
        }
    }
    assert_eq!(paid.postings.len(), 7, "held, then captured");
}

#[test]
fn a_transfer_shows_itself_and_nothing_of_somebody_else_s() {
    let mut person = Person::with_money(8);
    let sent = person.send(&mover::good_end(Route::BankOut), Amount::rub(500_00));
    person.wait(buyer::days(6));
    let out = of_kind(&mut person, KindName::Withdrawal);
    assert_eq!(out.transfer.as_ref().map(|transfer| transfer.id), Some(sent.id));
    assert_eq!((effect(&person, &out), out.payment.is_none()), (signed(&out), true));
    let strange = person.ask(&Request::Operation { operation: OperationId(Uuid::nil()) });
    assert_eq!(strange, Err(Refusal::NotFound(Thing::Operation)));
    let mine = out.operation.id;
    person.open_another(buyer::stranger());
    let theirs = person.ask(&Request::Operation { operation: mine });
    assert_eq!(theirs, Err(Refusal::NotFound(Thing::Operation)));
}

#[test]
fn the_ledger_is_read_in_order_and_comes_to_what_the_wallet_holds() {
    let mut person = old(900, 3);
    let (mut movements, mut after): (Vec<MovementView>, u64) = (Vec::new(), 0);
    loop {
        match person.ask(&Request::Movements { after, limit: 70 }) {
            Ok(Reply::Movements(page)) if page.is_empty() => break,
            Ok(Reply::Movements(page)) => movements.extend(page),
            other => panic!("{other:?}"),
        }
        after = movements.last().expect("one at least").height;
    }
    assert!(movements.windows(2).all(|pair| pair[0].height < pair[1].height && pair[0].at <= pair[1].at));
    let mut held: BTreeMap<(String, Currency), i64> = BTreeMap::new();
    for movement in &movements {
        assert!(movement.operation.is_some(), "{movement:?} is told of");
        for line in &movement.postings {
            *held.entry((line.account.clone(), line.amount.currency)).or_default() += line.amount.minor;
        }
    }
    let own = (format!("wallet:{}", person.wallet().0), Currency::Rub);
    assert_eq!(held[&own], person.available().minor);
    let told: std::collections::BTreeSet<_> =
        movements.iter().filter_map(|movement| movement.operation.as_ref().map(|operation| operation.id)).collect();
    assert_eq!(told.len(), all(&mut person, &HistoryFilter::default(), 500).len());
}

#[test]
fn pictures_show_what_the_lines_come_to() {
    let mut person = old(2_000, 4);
    person.pay("sewing-kit");
    let lines = naive::lines(&mut person);
    let snapshot = person.snapshot();
    let today = world_day(snapshot.now);
    let (months, days) = (3, 60);
    let charts: ChartsView = match person.ask(&Request::Charts { months, days }) {
        Ok(Reply::Charts(charts)) => charts,
        other => panic!("{other:?}"),
    };
    let own = || lines.iter().map(|line| &line.view).filter(|view| view.amount.currency == Currency::Rub);
    assert_eq!((charts.months.len(), charts.balance.len(), charts.rate.len()), (3, 60, 60));
    for month in &charts.months {
        let within = |view: &&_| {
            let view: &kiwi::backend::contract::OperationView = view;
            world_day(view.at).first_of_month() == month.month && !naive::is_undone(view)
        };
        let sum = |direction| -> i64 {
            own().filter(within).filter(|view| view.direction == direction).map(|view| view.amount.minor).sum()
        };
        assert_eq!((month.money_in.minor, month.money_out.minor), (sum(Direction::In), sum(Direction::Out)));
    }
    let changed = |day| -> i64 {
        let that_day = own().filter(|view| world_day(view.at) == day);
        that_day.map(|view| if view.direction == Direction::In { view.amount.minor } else { -view.amount.minor }).sum()
    };
    assert_eq!(charts.balance.last(), Some(&(today, person.available())));
    for pair in charts.balance.windows(2) {
        assert_eq!(pair[1].1.minor - pair[0].1.minor, changed(pair[1].0), "{}", pair[1].0);
    }
    assert_eq!(charts.rate.last(), Some(&(today, snapshot.account.expect("a wallet").rate.rate)));
    let spent: i64 = snapshot.spending.iter().sum();
    let first = charts.balance[30].0;
    let naive: i64 = own()
        .filter(|view| view.direction == Direction::Out && world_day(view.at) >= first && !naive::is_undone(view))
        .map(|view| view.amount.minor)
        .sum();
    assert_eq!(spent, naive);
}

#[test]
fn counterparties_are_found_by_how_they_begin_the_latest_first() {
    let mut person = old(400, 5);
    let lines = all(&mut person, &HistoryFilter::default(), 500);
    let mut expected: Vec<String> = Vec::new();
    for party in lines.iter().filter_map(|line| line.kind.party()) {
        if party.to_lowercase().starts_with("market") && !expected.iter().any(|known| known == party) {
            expected.push(party.to_owned());
        }
    }
    let ask = |person: &mut Person, prefix: &str, limit| match person
        .ask(&Request::Parties { prefix: prefix.to_owned(), limit })
    {
        Ok(Reply::Parties(names)) => names,
        other => panic!("{other:?}"),
    };
    assert_eq!(ask(&mut person, "MARKET", 500), expected);
    assert_eq!(ask(&mut person, "mark", 3), expected[..3]);
    assert_eq!(ask(&mut person, "жен", 9), ["Женский пазар, Market"]);
    assert_eq!(ask(&mut person, "nobody", 9), Vec::<String>::new());
}
