//! The history against a world that answers as it is told.

use std::cmp::Reverse;

use jiff::SignedDuration;
use uuid::Uuid;

use crate::backend::contract::{
    CurrencyTotals, Direction, HistoryFilter, HistoryPage, HistoryTotals, OperationId, OperationKind, OperationState,
    OperationView, Reply, Request,
};
use crate::domain::money::{Amount, Currency};
use crate::session::contract::{Answer, Command};
use crate::tui::App;
use crate::tui::app::Options;
use crate::tui::event::RequestId;
use crate::tui::keymap::Keymap;
use crate::tui::tests::driver::{Driver, START, snapshot};
use crate::tui::theme::Role;

/// How far the world looks at once.
const SCAN: usize = 150;
/// How many lines it adds up at once.
const ADDED_UP: usize = 2_000;

/// A history of so many operations, newest first, a day between each two.
fn past(count: u32) -> Vec<OperationView> {
    let of = |number: u32| OperationView {
        id: OperationId(Uuid::from_u128(u128::from(number))),
        at: START.checked_sub(SignedDuration::from_hours(24 * i64::from(count - number))).unwrap(),
        kind: OperationKind::Kiosk { place: format!("Place {number}") },
        direction: if number.is_multiple_of(2) { Direction::In } else { Direction::Out },
        amount: Amount::rub(i64::from(number) * 100),
        fee: Amount::rub(0),
        state: OperationState::Done,
        twice: false,
    };
    let mut all: Vec<_> = (1..=count).map(of).collect();
    all.sort_by_key(|operation| Reverse(operation.id));
    all
}

fn matches(operation: &OperationView, filter: &HistoryFilter) -> bool {
    let OperationKind::Kiosk { place } = &operation.kind else { return false };
    place.contains(&filter.search) && filter.direction.is_none_or(|way| way == operation.direction)
}

/// What the world says to a question.
fn reply(all: &[OperationView], request: &Request) -> Reply {
    match request {
        Request::History { filter, before, limit } => {
            let older: Vec<_> = all.iter().filter(|one| before.is_none_or(|before| one.id < before)).collect();
            // It looks no further than so far at once.
            let (mut operations, mut seen) = (Vec::new(), 0);
            while operations.len() < usize::try_from(*limit).unwrap() && seen < SCAN.min(older.len()) {
                operations.extend(Some(older[seen].clone()).filter(|one| matches(one, filter)));
                seen += 1;
            }
            let next = seen.checked_sub(1).map(|last| older[last].id).filter(|_| seen < older.len());
            Reply::History(HistoryPage { operations, next })
        }
        Request::HistoryTotals { filter } => {
            let mut found: Vec<_> = all.iter().filter(|operation| matches(operation, filter)).collect();
            let complete = found.len() <= ADDED_UP;
            found.truncate(ADDED_UP);
            let sum = |way| found.iter().filter(|one| one.direction == way).map(|one| one.amount.minor).sum();
            let totals = CurrencyTotals {
                count: found.len() as u64,
                money_in: Amount::rub(sum(Direction::In)),
                money_out: Amount::rub(sum(Direction::Out)),
                fees: Amount::zero(Currency::Rub),
            };
            Reply::HistoryTotals(HistoryTotals { currencies: vec![totals], complete })
        }
        Request::Parties { prefix, .. } => {
            let names = ["AliExpress", "Tverskaya 7"].into_iter().filter(|name| name.starts_with(prefix.as_str()));
            Reply::Parties(names.map(str::to_owned).collect())
        }
        _ => Reply::Done,
    }
}

/// Answers everything that was asked, and what is asked upon that; says what it was.
fn serve(driver: &mut Driver, all: &[OperationView]) -> Vec<Request> {
    let mut asked = Vec::new();
    while !driver.sent.is_empty() {
        let Command::World(request) = &driver.sent[0].1 else { panic!("the world is asked") };
        let request = request.clone();
        driver.answer(Answer::World(reply(all, &request)));
        asked.push(request);
    }
    asked
}

fn at_history(all: &[OperationView]) -> Driver {
    at_history_with(Options::default(), all)
}

fn at_history_with(options: Options, all: &[OperationView]) -> Driver {
    let mut driver = Driver::logged_in(options);
    driver.sent.clear();
    driver.press("alt+7");
    serve(&mut driver, all);
    driver.draw();
    driver
}

fn id(app: &App) -> &'static str {
    app.top()
}

#[test]
fn the_guidance_names_the_keys_that_the_person_chose() {
    let mut keymap = Keymap::default();
    let wishes = [("filter".to_owned(), vec!["f5".to_owned()]), ("charts".to_owned(), Vec::new())];
    assert!(keymap.remap(&wishes).iter().all(Result::is_ok));
    let mut driver = at_history_with(Options { keymap, ..Options::default() }, &past(3));
    let text = driver.text();
    assert!(text.contains("F5 searches, f filters, Charts shows charts"), "{text}");
}

#[test]
fn a_long_history_is_walked_through_with_a_few_pages_in_memory() {
    let all = past(1_234);
    let mut driver = at_history(&all);
    assert!(driver.text().contains("Place 1234"));
    let mut asked = 0;
    for _ in 0..200 {
        driver.press("pagedown");
        let requests = serve(&mut driver, &all);
        asked += requests.iter().filter(|request| matches!(request, Request::History { .. })).count();
        driver.draw();
    }
    assert!(driver.text().contains("Place 1 "), "the oldest\n{}", driver.text());
    assert!(asked >= 12, "page after page");
    asked = 0;
    for _ in 0..200 {
        driver.press("pageup");
        asked += serve(&mut driver, &all).len();
        assert!(!driver.text().contains("Looking further"), "no gap is seen on the way back\n{}", driver.text());
    }
    assert!(driver.text().contains("Place 1234"));
    assert!(asked >= 7, "what was let go on the way down is asked for again");
}

#[test]
fn the_next_page_is_asked_for_before_it_is_needed() {
    let all = past(300);
    let mut driver = at_history(&all);
    let mut rows = 0;
    while driver.sent.is_empty() {
        driver.press("down");
        rows += 1;
    }
    assert!((20..90).contains(&rows), "after {rows} rows");
}

#[test]
fn a_rare_search_goes_on_until_something_is_found() {
    let all = past(2_000);
    let mut driver = at_history(&all);
    driver.press("/ type:\"Place 77\"");
    serve(&mut driver, &all);
    let text = driver.text();
    assert!(text.contains("Place 779") && text.contains("Place 770") && text.contains("Place 77 "), "{text}");
    assert!(!text.contains("Looking further"), "{text}");
    driver.press("tab end");
    assert!(driver.in_role(Role::Selection).iter().any(|row| row.contains("Place 77 ")), "{}", driver.text());
}

#[test]
fn words_typed_while_an_answer_is_awaited_go_into_one_more_question() {
    let all = past(300);
    let mut driver = at_history(&all);
    driver.press("/ type:Place");
    driver.press("type:\" 12\"");
    assert_eq!(driver.sent.len(), 1, "one question at a time");
    let asked = serve(&mut driver, &all);
    let mut searches: Vec<_> = asked
        .iter()
        .filter_map(|request| match request {
            Request::History { filter, .. } => Some(filter.search.as_str()),
            _ => None,
        })
        .collect();
    searches.dedup();
    assert_eq!(searches, ["P", "Place 12"]);
    let text = driver.text();
    assert!(text.contains("Place 129") && text.contains("Operations: 11"), "{text}");
    assert!(!text.contains("Place 300"), "{text}");
    driver.press("tab");
    driver.press("down");
    assert!(driver.in_role(Role::Selection).iter().any(|row| row.contains("Place 128")), "{}", driver.text());
    driver.press("c");
    serve(&mut driver, &all);
    assert!(driver.text().contains("Place 300"));
}

#[test]
fn an_answer_for_words_no_longer_there_is_dropped() {
    let all = past(30);
    let mut driver = at_history(&all);
    driver.press("/ type:7 backspace");
    let (RequestId(_), Command::World(request)) = &driver.sent[0] else { panic!("a question") };
    let late = reply(&all, &request.clone());
    driver.answer(Answer::World(late));
    assert!(driver.text().contains("Place 30"), "{}", driver.text());
}

#[test]
fn what_arrives_stands_on_top_and_what_is_chosen_stays_chosen() {
    let mut all = past(250);
    let mut driver = at_history(&all);
    driver.press("down down");
    assert!(driver.in_role(Role::Selection).iter().any(|row| row.contains("Place 248")));
    all.insert(0, past(251)[0].clone());
    let mut world = snapshot();
    world.latest = all[..5].to_vec();
    driver.world(world);
    serve(&mut driver, &all);
    assert!(driver.text().contains("Place 251"));
    assert!(driver.in_role(Role::Selection).iter().any(|row| row.contains("Place 248")), "{}", driver.text());
}

#[test]
fn sums_of_the_newest_alone_say_so() {
    let told = |mut driver: Driver| driver.text().contains("There are too many to add up: these are the newest.");
    assert!(told(at_history(&past(2_001))));
    assert!(!told(at_history(&past(2_000))));
}

#[test]
fn filters_are_chosen_and_taken_away() {
    let all = past(10);
    let mut driver = at_history(&all);
    driver.press("f");
    assert_eq!(id(&driver.app), "history-filters");
    driver.press("tab tab right tab tab tab tab enter");
    let asked = serve(&mut driver, &all);
    assert_eq!(id(&driver.app), "history", "{}", driver.text());
    let way = |request: &Request| match request {
        Request::History { filter, .. } => filter.direction,
        _ => None,
    };
    assert_eq!(asked.iter().find_map(way), Some(Direction::In));
    let text = driver.text();
    assert!(text.contains("money in") && text.contains("Operations: 5"), "{text}");
    driver.click("clear");
    serve(&mut driver, &all);
    assert!(driver.text().contains("Operations: 10"));
}

#[test]
fn a_counterparty_is_picked_by_a_few_letters() {
    let all = past(10);
    let mut driver = at_history(&all);
    driver.press("f tab tab tab tab tab enter");
    serve(&mut driver, &all);
    driver.press("type:Ali");
    serve(&mut driver, &all);
    driver.press("enter enter");
    let asked = serve(&mut driver, &all);
    let party = |request: &Request| match request {
        Request::History { filter, .. } => filter.party.clone(),
        _ => None,
    };
    assert_eq!(asked.iter().find_map(party).as_deref(), Some("AliExpress"));
    assert!(driver.text().contains("AliExpress"));
}

#[test]
fn dates_are_checked_while_they_are_typed() {
    let mut driver = at_history(&past(3));
    driver.press("f tab tab tab tab left");
    driver.press("tab type:31/02/2026");
    assert!(driver.text().contains("This is not a date."), "{}", driver.text());
    driver.press("ctrl+u type:03/03/2026 tab type:01/03/2026");
    assert!(driver.text().contains("The last day is before the first."), "{}", driver.text());
    driver.press("tab tab enter");
    assert_eq!(id(&driver.app), "history-filters", "not shown while something is wrong");
}

#[test]
fn an_empty_history_says_what_to_do_and_an_empty_search_too() {
    let mut driver = at_history(&[]);
    assert!(driver.text().contains("No money has moved yet."));
    driver.press("/ type:x");
    serve(&mut driver, &[]);
    assert!(driver.text().contains("Nothing in the history matches."));
}

#[test]
fn no_answer_is_said_and_enter_asks_again() {
    let mut driver = Driver::logged_in(Options::default());
    driver.sent.clear();
    driver.press("alt+7");
    driver.answer(Answer::NoAnswer { unsent: true });
    assert!(driver.sent.is_empty(), "it does not go on asking");
    driver.draw();
    driver.press("enter");
    serve(&mut driver, &past(2));
    assert!(driver.text().contains("Place 2"), "{}", driver.text());
}
