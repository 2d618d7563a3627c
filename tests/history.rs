//! The history read back: every filter against a naive one, pages that never skip or repeat, totals that are sums.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

#[path = "support/buyer.rs"]
mod buyer;
#[path = "support/many.rs"]
mod many;
#[path = "support/person.rs"]
mod person;

use std::time::Instant;

use kiwi::backend::contract::{HistoryFilter, HistoryPage, HistoryTotals, OperationId, Reply, Request};
use person::Person;

/// Somebody with a past of so many operations, some of which were real payments.
fn old(count: u64, seed: u64) -> Person {
    let mut person = Person::with_money(5);
    for good in ["wireless-earbuds", "tea-oolong", "phone-case"] {
        person.pay(good);
        person.wait(buyer::secs(10));
    }
    let wallet = person.wallet();
    many::add(&person.world, wallet, count, seed);
    person
}

fn page(person: &mut Person, filter: &HistoryFilter, before: Option<OperationId>, limit: u32) -> HistoryPage {
    match person.ask(&Request::History { filter: Box::new(filter.clone()), before, limit }) {
        Ok(Reply::History(page)) => page,
        other => panic!("{other:?}"),
    }
}

fn totals(person: &mut Person, filter: &HistoryFilter) -> HistoryTotals {
    match person.ask(&Request::HistoryTotals { filter: Box::new(filter.clone()) }) {
        Ok(Reply::HistoryTotals(totals)) => totals,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_generated_past_is_sound() {
    let mut person = old(3_000, 1);
    person.assert_sound();
    while !person.world.index_history(1_000).expect("read") {}
    person.assert_sound();
}
#[test]
fn measure() {
    let n: u64 = std::env::var("N").map_or(1000, |n| n.parse().unwrap());
    let t = Instant::now();
    let mut person = old(n, 1);
    eprintln!("gen {:?}", t.elapsed());
    let t = Instant::now();
    while !person.world.index_history(10_000).expect("read") {}
    eprintln!("index {:?}", t.elapsed());
    for (table, size) in person
        .world
        .connection()
        .prepare("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 20")
        .and_then(|mut s| {
            s.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, i64>(1)?)))?.collect::<Result<Vec<_>, _>>()
        })
        .unwrap_or_default()
    {
        eprintln!("{table}: {} B/row", size / n as i64);
    }
    let mut filters: Vec<(&str, HistoryFilter)> = vec![("all", HistoryFilter::default())];
    use kiwi::backend::contract::*;
    use kiwi::domain::money::Currency;
    filters.push(("kiosk", HistoryFilter { kinds: vec![KindName::Kiosk], ..Default::default() }));
    filters.push(("returned", HistoryFilter { kinds: vec![KindName::Returned], ..Default::default() }));
    filters.push(("pending", HistoryFilter { states: vec![OperationState::Pending], ..Default::default() }));
    filters.push(("in", HistoryFilter { direction: Some(Direction::In), ..Default::default() }));
    filters.push((
        "usd out 2 kinds",
        HistoryFilter {
            direction: Some(Direction::Out),
            currency: Some(Currency::Usd),
            kinds: vec![KindName::Withdrawal, KindName::OrderPayment],
            ..Default::default()
        },
    ));
    filters.push(("party", HistoryFilter { party: Some("AliExpress Market".into()), ..Default::default() }));
    filters.push((
        "party pending",
        HistoryFilter {
            party: Some("AliExpress Market".into()),
            states: vec![OperationState::Pending],
            ..Default::default()
        },
    ));
    let day = kiwi::domain::day::world_day(person.clock);
    use jiff::ToSpan;
    filters
        .push(("days", HistoryFilter { from: Some(day + 5.days()), to: Some(day + 15.days()), ..Default::default() }));
    for s in [
        many::EVERYWHERE,
        "mark",
        "mar",
        "m",
        "marke",
        many::NOWHERE,
        "aliexp mark",
        "8012",
        "80123",
        "ёлк",
        "market •• 123",
        "наушн",
        "+7 903 555",
    ] {
        filters.push((s, HistoryFilter { search: s.into(), ..Default::default() }));
    }
    filters.push((
        "s+kind",
        HistoryFilter { search: "aliexpress".into(), kinds: vec![KindName::Kiosk], ..Default::default() },
    ));
    filters.push((
        "s+pending",
        HistoryFilter { search: "aliexpress".into(), states: vec![OperationState::Pending], ..Default::default() },
    ));
    for (name, f) in filters {
        page(&mut person, &f, None, 50);
        let t = Instant::now();
        let p = page(&mut person, &f, None, 50);
        let e = t.elapsed();
        let t = Instant::now();
        let q = p.next.map(|n| page(&mut person, &f, Some(n), 50).operations.len());
        let e2 = t.elapsed();
        let t = Instant::now();
        let tot = totals(&mut person, &f);
        eprintln!(
            "{name:20} page {:?} {} rows next {e2:?} {:?}; totals {:?} complete {}",
            e,
            p.operations.len(),
            q,
            t.elapsed(),
            tot.complete
        );
    }
    let t = Instant::now();
    let c = person.ask(&Request::Charts { months: 12, days: 365 });
    eprintln!("charts {:?} {}", t.elapsed(), c.is_ok());
    let t = Instant::now();
    let c = person.ask(&Request::Parties { prefix: "mark".into(), limit: 10 });
    eprintln!("parties {:?} {}", t.elapsed(), c.is_ok());
    let t = Instant::now();
    let c = person.ask(&Request::Movements { after: n / 2, limit: 500 });
    eprintln!("movements {:?} {}", t.elapsed(), c.is_ok());
    let t = Instant::now();
    let v = person.world.check().unwrap();
    eprintln!("check {:?} {}", t.elapsed(), v.len());
}
