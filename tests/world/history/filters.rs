//! Filters in every combination.

use kiwi::backend::contract::{Direction, HistoryFilter, KindName, OperationState, OperationView};
use kiwi::domain::day::world_day;
use kiwi::domain::money::Currency;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};

use super::{all, naive, old, page, totals};
use crate::many;

pub(crate) fn outgoing() -> HistoryFilter {
    HistoryFilter { direction: Some(Direction::Out), ..HistoryFilter::default() }
}

/// What people type, and what they would not.
const TYPED: [&str; 18] = [
    "",
    many::EVERYWHERE,
    "mark",
    "m",
    many::NOWHERE,
    "aliexpress market",
    "aliex",
    "наушн",
    "слушалки",
    "чай улун",
    "елк",
    "ЁЛКУ",
    "80",
    "8012",
    "+7 903 555",
    "•• 1",
    "card 12",
    "rent march",
];

/// Filters over what is in this history.
fn filter(lines: &[OperationView]) -> impl Strategy<Value = HistoryFilter> + use<> {
    let days: Vec<_> = lines.iter().map(|line| world_day(line.at)).collect();
    let parties: Vec<_> = lines.iter().filter_map(|line| line.kind.party().map(str::to_owned)).collect();
    (
        select(&TYPED[..]),
        vec(select(KindName::ALL), 0..3),
        vec(select(OperationState::ALL), 0..2),
        option::weighted(0.3, select(Direction::ALL)),
        option::weighted(0.3, select(days.clone())),
        option::weighted(0.3, select(days)),
        option::weighted(0.2, select(parties)),
        option::weighted(0.3, select(Currency::ALL.to_vec())),
    )
        .prop_map(|(search, kinds, states, direction, from, to, party, currency)| HistoryFilter {
            search: search.to_owned(),
            kinds,
            states,
            direction,
            from,
            to,
            party,
            currency,
        })
}

/// Each filter is asked three times: before any word is read, when some are, and when all are.
#[test]
fn every_filter_leaves_what_a_naive_one_leaves_and_comes_to_the_same() {
    for (seed, read) in [(11, 0), (12, 1_300), (13, 10_000)] {
        let mut person = old(2_600, seed);
        let lines = naive::lines(&mut person);
        let views: Vec<_> = lines.iter().map(|line| line.view.clone()).collect();
        let mut runner = TestRunner::new(Config { cases: 120, ..Config::default() });
        person.world.index_history(read).expect("read");
        let person = std::cell::RefCell::new(person);
        let checked = runner.run(&(filter(&views), 1_u32..500), |(filter, limit)| {
            let person = &mut *person.borrow_mut();
            let expected: Vec<_> = lines.iter().filter(|line| naive::has(&filter, line)).collect();
            let read: Vec<_> = all(person, &filter, limit).into_iter().map(|line| line.id).collect();
            prop_assert_eq!(read, expected.iter().map(|line| line.view.id).collect::<Vec<_>>());
            let totals = totals(person, &filter);
            if totals.complete {
                prop_assert_eq!(totals.currencies, naive::totals(expected.into_iter()));
            } else {
                prop_assert!(!filter.search.is_empty() || filter.party.is_some(), "known without looking at lines");
                let counted: u64 = totals.currencies.iter().map(|currency| currency.count).sum();
                prop_assert!(counted <= expected.len() as u64);
            }
            Ok(())
        });
        checked.expect("the same");
    }
}

#[test]
fn what_is_not_there_is_an_empty_page() {
    let mut person = old(100, 4);
    let nobody = HistoryFilter { party: Some("Nobody".to_owned()), ..HistoryFilter::default() };
    let tomorrow = world_day(person.clock).tomorrow().expect("a day").saturating_add(jiff::Span::new().years(5));
    let later = HistoryFilter { from: Some(tomorrow), ..HistoryFilter::default() };
    let exchanged = HistoryFilter { kinds: vec![KindName::Exchange], ..HistoryFilter::default() };
    for filter in [nobody, later, exchanged] {
        assert_eq!(page(&mut person, &filter, None, 10).operations, []);
        let totals = totals(&mut person, &filter);
        assert!(totals.complete && totals.currencies.is_empty());
    }
}
