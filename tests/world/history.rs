//! The history read back: every filter against a naive one, pages that never skip or repeat, totals that are sums, words
//! however they are typed.

mod details;
mod filters;
mod naive;
mod words;

use crate::person::Person;
use kiwi::backend::contract::{HistoryFilter, HistoryPage, HistoryTotals, OperationId, OperationView, Reply, Request};

/// Goods that were really bought, so that their names are found.
const GOODS: [&str; 3] = ["wireless-earbuds", "tea-oolong", "phone-case"];

/// Somebody with a past of so many operations, the first of which were real payments.
fn old(count: u64, seed: u64) -> Person {
    let mut person = Person::with_money(5);
    for good in GOODS {
        person.pay(good);
        person.wait(crate::buyer::secs(10));
    }
    let wallet = person.wallet();
    person.clock = crate::many::add(&person.world, wallet, count, seed);
    person
}

fn page(person: &mut Person, filter: &HistoryFilter, before: Option<OperationId>, limit: u32) -> HistoryPage {
    match person.ask(&Request::History { filter: Box::new(filter.clone()), before, limit }) {
        Ok(Reply::History(page)) => page,
        other => panic!("{other:?}"),
    }
}

/// Everything that a filter leaves, read in pages of this length.
fn all(person: &mut Person, filter: &HistoryFilter, limit: u32) -> Vec<OperationView> {
    let (mut all, mut before) = (Vec::new(), None);
    loop {
        let page = page(person, filter, before, limit);
        assert!(page.operations.len() <= limit as usize);
        all.extend(page.operations);
        if page.next.is_none() {
            return all;
        }
        assert_ne!(page.next, before, "it goes on");
        before = page.next;
    }
}

fn totals(person: &mut Person, filter: &HistoryFilter) -> HistoryTotals {
    match person.ask(&Request::HistoryTotals { filter: Box::new(filter.clone()) }) {
        Ok(Reply::HistoryTotals(totals)) => totals,
        other => panic!("{other:?}"),
    }
}

fn searched(text: &str) -> HistoryFilter {
    HistoryFilter { search: text.to_owned(), ..HistoryFilter::default() }
}

#[test]
fn a_generated_past_is_sound() {
    let mut person = old(3_000, 1);
    person.assert_sound();
    while !person.world.index_history(1_000).expect("read") {}
    person.assert_sound();
    assert_eq!(all(&mut person, &HistoryFilter::default(), 500).len(), 3_004);
}

#[test]
fn pages_neither_skip_nor_repeat_while_new_lines_arrive() {
    for filter in [HistoryFilter::default(), searched("market"), filters::outgoing()] {
        let mut person = old(700, 2);
        let (wallet, mut seed) = (person.wallet(), 100);
        let expected: Vec<_> = all(&mut person, &filter, 500).into_iter().map(|line| line.id).collect();
        let (mut read, mut before) = (Vec::new(), None);
        loop {
            let page = page(&mut person, &filter, before, 40);
            read.extend(page.operations.into_iter().map(|line| line.id));
            before = page.next;
            if before.is_none() {
                break;
            }
            seed += 1;
            crate::many::add(&person.world, wallet, 7, seed);
        }
        assert_eq!(read, expected);
    }
}
