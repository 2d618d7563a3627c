//! The history of a sealed wallet at a thousand, a hundred thousand and a million operations: pages, filters, search and
//! totals, and whether a payment still costs the same: `cargo bench --bench history`.
//!
//! `KIWI_BENCH_ROWS=1000,5000` measures at other lengths; `KIWI_BENCH_DIR` names a folder on the disk to be measured.
#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]
#![allow(clippy::print_stdout, reason = "a bench says what it measured")]

#[path = "../tests/support/buyer.rs"]
mod buyer;
#[path = "../tests/support/many.rs"]
mod many;
#[path = "support/measure.rs"]
mod measure;
#[path = "../tests/support/person.rs"]
mod person;
#[path = "support/sealed.rs"]
mod sealed;

use std::time::Duration;

use kiwi::backend::contract::{HistoryFilter, KindName, Note, OperationState, Request};
use kiwi::domain::money::Currency;
use measure::{Samples, compared, heading};
use person::Person;

const ROUNDS: usize = 100;
const PAYMENTS: usize = 25;
const PAGE: u32 = 50;
const BUDGET: Duration = Duration::from_millis(5);
const GOOD: &str = "usb-c-cable";

fn main() {
    let mut wallets: Vec<Wallet> = lengths().into_iter().map(Wallet::with).collect();
    for Wallet { rows, person, .. } in &mut wallets {
        look(*rows, person);
    }
    pay(&mut wallets);
}

/// A wallet with so many operations behind it.
struct Wallet {
    rows: u64,
    person: Person,
    _folder: tempfile::TempDir,
}

impl Wallet {
    fn with(rows: u64) -> Self {
        let folder = sealed::folder();
        let mut person = Person::in_world(sealed::world(folder.path()));
        person.open_at_kiosk(&[Note::R5000, Note::R5000]);
        person.pay(GOOD);
        // Nothing of what this set off may come in between.
        person.wait(buyer::days(60));
        let began = std::time::Instant::now();
        many::add(&person.world, person.wallet(), rows, rows);
        // The past ends later than it began; the machine's clock goes on from there.
        person.clock = person.world.now(person.clock).expect("a time");
        rest(&mut person);
        println!("{rows} operations, written and indexed in {:.1} s", began.elapsed().as_secs_f64());
        Self { rows, person, _folder: folder }
    }
}

fn lengths() -> Vec<u64> {
    let asked = std::env::var("KIWI_BENCH_ROWS").unwrap_or_else(|_| "1000,100000,1000000".to_owned());
    asked.split(',').map(|rows| rows.parse().expect("KIWI_BENCH_ROWS: numbers with commas between them")).collect()
}

/// What the wallet does while nobody asks for anything.
fn rest(person: &mut Person) {
    while !person.world.index_history(10_000).expect("indexed") {}
    kiwi::vault::checkpoint(person.world.connection()).expect("written back");
}

/// Filters, and what they are called.
fn filters() -> Vec<(&'static str, HistoryFilter)> {
    let all = HistoryFilter::default;
    let words = |search: &str| HistoryFilter { search: search.to_owned(), ..all() };
    vec![
        ("first page", all()),
        ("of one kind", HistoryFilter { kinds: vec![KindName::TopUp], ..all() }),
        ("of a rare kind", HistoryFilter { kinds: vec![KindName::Returned], ..all() }),
        ("in dollars", HistoryFilter { currency: Some(Currency::Usd), ..all() }),
        ("not final yet", HistoryFilter { states: vec![OperationState::Pending], ..all() }),
        ("search: a word that is everywhere", words(many::EVERYWHERE)),
        ("search: a word that is nowhere", words(many::NOWHERE)),
        ("search: the beginning of a word", words("mark")),
        ("search: two words", words("market dinner")),
    ]
}

fn look(rows: u64, person: &mut Person) {
    heading(&format!("a page of {PAGE}, of {rows} operations"), &["median", "p99", "to 5 ms"]);
    for (name, filter) in filters() {
        let request = Request::History { filter: Box::new(filter), before: None, limit: PAGE };
        measured(person, name, &request);
    }
    for (name, filter) in filters().into_iter().take(2) {
        measured(person, &format!("totals: {name}"), &Request::HistoryTotals { filter: Box::new(filter) });
    }
    measured(person, "charts of 12 months and 90 days", &Request::Charts { months: 12, days: 90 });
    measured(person, "snapshot for the cabinet", &Request::Snapshot);
}

fn measured(person: &mut Person, name: &str, request: &Request) {
    let mut samples = Samples::default();
    for _ in 0..ROUNDS {
        samples.time(|| person.ask(request)).expect("answered");
    }
    compared(name, &mut samples, BUDGET);
}

/// Payments in each length of history, in turns: a disk has better and worse moments.
fn pay(wallets: &mut [Wallet]) {
    let mut samples: Vec<Samples> = wallets.iter().map(|_| Samples::default()).collect();
    for _ in 0..PAYMENTS {
        for (Wallet { person, .. }, samples) in wallets.iter_mut().zip(&mut samples) {
            let payment = person.up_to_code(GOOD).payment;
            let code = person.code();
            samples.time(|| person.confirm(payment, &code)).expect("charged");
            rest(person);
        }
    }
    heading("a durable payment", &["median", "p99", "to the first"]);
    let least = samples.first_mut().map(Samples::median).unwrap_or_default();
    for (Wallet { rows, .. }, samples) in wallets.iter().zip(&mut samples) {
        compared(&format!("after {rows} operations"), samples, least);
    }
}
