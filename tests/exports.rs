//! The history taken out of the wallet: what programs read back from it is what the ledger holds, to the minor unit.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

#[path = "exports/journal.rs"]
mod journal;
#[path = "support/machine.rs"]
mod machine;
#[path = "support/many.rs"]
mod many;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use journal::Journal;
use kiwi::backend::World;
use kiwi::backend::contract::{Direction, HistoryFilter, HistoryPage, Note, Reply, Request};
use kiwi::domain::day::world_day;
use kiwi::domain::secret::Secret;
use kiwi::session::contract::{Answer, Command, Failure, Format};
use kiwi::vault::{self, Error, Parts};
use machine::{Machine, NUMBER, cheap_vault, name, phone};
use serde_json::Value;

/// A wallet with a long past, and what opens it.
struct Owner {
    machine: Machine,
    password: String,
}

impl Owner {
    /// With a past of so many operations.
    fn old(count: u64) -> Self {
        let mut machine = Machine::new();
        machine.registered_with(NUMBER, &[Note::R5000, Note::R1000]);
        let password = machine.sms_password();
        let mut owner = Self { machine, password };
        let last = owner.under_the_session(|world| {
            let (wallet, _) = world.founder().expect("readable").expect("a wallet");
            many::add(world, wallet, count, 3)
        });
        owner.machine.now = last;
        owner
    }

    /// Does something with the records while nobody else has them open.
    fn under_the_session<T>(&mut self, work: impl FnOnce(&World) -> T) -> T {
        self.machine.quit();
        let vault = cheap_vault(self.machine.profiles());
        let profile = vault.open(&phone(NUMBER), &Secret::copied_from(&self.password)).expect("opened");
        let Parts { connection, .. } = profile.into_parts();
        let world = World::open(connection).expect("a world");
        let done = work(&world);
        vault::close_store(world.into_connection()).expect("closed");
        self.machine.restart();
        self.machine.login(NUMBER, &self.password).expect("logged in");
        done
    }

    fn export(&mut self, format: Format, filter: HistoryFilter, file: &str) -> (PathBuf, u64) {
        let to = self.machine.home.path().join(file);
        match self.machine.send(Command::Export { format, filter: Box::new(filter), to: to.clone() }) {
            Answer::Exported { path, count } if path == to => (path, count),
            other => panic!("{}", name(&other)),
        }
    }

    /// All that a filter leaves.
    fn history(&mut self, filter: &HistoryFilter) -> Vec<kiwi::backend::contract::OperationView> {
        let (mut all, mut before) = (Vec::new(), None);
        loop {
            let request = Request::History { filter: Box::new(filter.clone()), before, limit: 500 };
            let Reply::History(HistoryPage { operations, next }) = self.machine.ask(request) else { panic!("no page") };
            all.extend(operations);
            if next.is_none() {
                return all;
            }
            before = next;
        }
    }

    /// What the ledger's accounts hold, under the names of the journal.
    fn accounts(&mut self) -> BTreeMap<(String, String), i128> {
        self.under_the_session(|world| {
            let sql = "SELECT kind, owner, currency, balance FROM account WHERE balance <> 0";
            let mut statement = world.connection().prepare(sql).expect("a query");
            let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
            let rows = statement.query_map([], row).expect("rows");
            rows.map(|row| {
                let (kind, owner, currency, balance): (String, String, String, i64) = row.expect("a row");
                let code = currency.to_lowercase();
                let name = match kind.as_str() {
                    "wallet" => format!("assets:kiwi:{code}"),
                    "hold" => format!("assets:kiwi:held:{code}"),
                    "fees" => "expenses:fees:kiwi".to_owned(),
                    "outside" => format!("equity:outside:{owner}"),
                    other => panic!("{other}"),
                };
                ((name, currency), i128::from(balance))
            })
            .collect()
        })
    }
}

fn nonzero(balances: &BTreeMap<(String, String), i128>) -> BTreeMap<(String, String), i128> {
    balances.iter().filter(|(_, balance)| **balance != 0).map(|(name, balance)| (name.clone(), *balance)).collect()
}

/// What the real hledger reads: nothing if there is none on this machine.
#[allow(clippy::print_stderr, reason = "a test that was skipped says so")]
fn hledger(journal: &Path, arguments: &[&str]) -> Option<String> {
    let run = match Process::new("hledger").arg("-f").arg(journal).args(arguments).output() {
        Ok(run) => run,
        Err(error) => {
            eprintln!("SKIPPED: hledger did not read {}: it is not installed here ({error})", journal.display());
            return None;
        }
    };
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "hledger {arguments:?}: {said}");
    Some(String::from_utf8(run.stdout).expect("text"))
}

/// The balances that hledger lists.
fn listed(csv: &str) -> BTreeMap<(String, String), i128> {
    let mut balances = BTreeMap::new();
    for row in csv::Reader::from_reader(csv.as_bytes()).records().map(|row| row.expect("a row")) {
        // An account with several commodities has them all in one cell.
        for amount in row[1].split(',').map(str::trim).filter(|amount| *amount != "0") {
            let (number, commodity) = amount.split_once(' ').expect("a commodity");
            let minor = number.replace('.', "").parse().expect("a number");
            balances.insert((row[0].to_owned(), commodity.to_owned()), minor);
        }
    }
    balances
}

#[test]
fn a_journal_of_twenty_thousand_operations_holds_our_balances() {
    let mut owner = Owner::old(20_000);
    let (path, count) = owner.export(Format::Hledger, HistoryFilter::default(), "all.journal");
    let read = Journal::read(&fs::read_to_string(&path).expect("written"));
    assert_eq!(count, 20_001, "the notes at the terminal, and what was added");
    assert_eq!(read.transactions, 20_002, "and the balances at the end");
    assert_eq!(read.assertions, 4, "what can be spent in three currencies, and what is held");
    let ours = owner.accounts();
    assert!(ours.len() > 10, "{ours:?}");
    assert_eq!(nonzero(&read.balances), ours);
    if let Some(csv) = hledger(&path, &["balance", "--flat", "-N", "-O", "csv", "--layout=wide"]) {
        assert_eq!(listed(&csv), ours);
        hledger(&path, &["check", "accounts", "commodities", "ordereddates", "assertions"]);
    }
}

#[test]
fn a_journal_of_a_part_opens_with_what_was_there_and_closes_with_what_remained() {
    let mut owner = Owner::old(3_000);
    let days: Vec<_> = owner.history(&HistoryFilter::default()).iter().map(|line| world_day(line.at)).collect();
    let (last, first) = (days[600], days[2_400]);
    let early = HistoryFilter { to: first.yesterday().ok(), ..HistoryFilter::default() };
    let middle = HistoryFilter { from: Some(first), to: Some(last), ..HistoryFilter::default() };
    let late = HistoryFilter { from: last.tomorrow().ok(), ..HistoryFilter::default() };
    let mut parts = Vec::new();
    for (number, filter) in [early, middle, late].into_iter().enumerate() {
        let wanted = owner.history(&filter).len();
        let (path, count) = owner.export(Format::Hledger, filter, &format!("{number}.journal"));
        assert_eq!(count, wanted as u64, "each operation here is one movement");
        hledger(&path, &["check"]);
        parts.push(Journal::read(&fs::read_to_string(&path).expect("written")));
    }
    let own = |journal: &Journal| {
        let own = journal.balances.iter().filter(|((name, _), _)| name.starts_with("assets:"));
        own.map(|(name, balance)| (name.clone(), *balance)).collect::<BTreeMap<_, _>>()
    };
    assert!(parts[0].balances.keys().all(|(name, _)| name != "equity:opening"), "nothing was there before");
    for (before, after) in [(0, 1), (1, 2)] {
        for ((name, currency), balance) in own(&parts[before]) {
            let opened = parts[after].balances[&("equity:opening".to_owned(), currency.clone())];
            assert!(name.contains("held") || balance == -opened, "{name}: {balance}, opened with {opened}");
        }
    }
    let accounts = owner.accounts();
    let now = accounts.iter().filter(|((name, _), _)| name.starts_with("assets:"));
    assert_eq!(nonzero(&own(&parts[2])), now.map(|(name, balance)| (name.clone(), *balance)).collect());
}

#[test]
fn a_table_holds_every_operation_and_no_formula() {
    let mut owner = Owner::old(1_500);
    let all = owner.history(&HistoryFilter::default());
    let (path, count) = owner.export(Format::Csv, HistoryFilter::default(), "all.csv");
    assert_eq!(count, all.len() as u64);
    let text = fs::read_to_string(path).expect("written");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(
        reader.headers().expect("columns"),
        vec!["id", "date", "time", "kind", "state", "amount", "fee", "currency", "party", "order", "note", "direction"]
    );
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("rows");
    assert_eq!(rows.len(), all.len());
    for (row, line) in rows.iter().zip(&all) {
        assert_eq!(row[0], line.id.0.to_string());
        assert_eq!(row[1], world_day(line.at).to_string());
        let minor: i64 = row[5].replace('.', "").parse().expect("an amount");
        assert_eq!(minor, if line.direction == Direction::In { line.amount.minor } else { -line.amount.minor });
        for text in [&row[8], &row[9], &row[10]] {
            assert!(!text.starts_with(['=', '+', '-', '@']), "{text}");
        }
    }
    assert!(rows.iter().any(|row| row[8].starts_with("'+7903555")), "numbers are text");
}

#[test]
fn a_document_holds_what_a_filter_leaves() {
    let mut owner = Owner::old(1_500);
    let filter = HistoryFilter { search: "market 12".to_owned(), ..HistoryFilter::default() };
    let wanted = owner.history(&filter);
    let (path, count) = owner.export(Format::Json, filter, "some.json");
    assert!(count > 0 && count == wanted.len() as u64);
    let document: Value = serde_json::from_slice(&fs::read(path).expect("written")).expect("JSON");
    assert_eq!((&document["format"], &document["version"]), (&Value::from("kiwi-history"), &Value::from(1)));
    let operations = document["operations"].as_array().expect("an array");
    for (read, line) in operations.iter().zip(&wanted) {
        assert_eq!(read["id"], line.id.0.to_string());
        let at: jiff::Timestamp = read["at"].as_str().expect("a text").parse().expect("a time");
        assert_eq!(at, line.at);
        let amount = &read["amount"];
        let minor = amount["minor"].as_i64().expect("a number");
        assert_eq!(minor.abs(), line.amount.minor);
        let (whole, part) = (minor.abs() / 100, minor.abs() % 100);
        let sign = if line.direction == Direction::Out { "-" } else { "" };
        assert_eq!(amount["value"], format!("{sign}{whole}.{part:02}"));
        assert_eq!(amount["currency"], line.amount.currency.code());
        assert_eq!(read["party"].as_str(), line.kind.party());
    }
    let none = HistoryFilter { search: many::NOWHERE.to_owned(), ..HistoryFilter::default() };
    let (path, count) = owner.export(Format::Json, none, "none.json");
    let empty: Value = serde_json::from_slice(&fs::read(path).expect("written")).expect("JSON");
    assert!(count == 0 && empty["operations"].as_array().is_some_and(Vec::is_empty));
}

#[test]
fn what_is_there_stays_and_what_is_written_is_private() {
    let mut owner = Owner::old(50);
    let (path, _) = owner.export(Format::Csv, HistoryFilter::default(), "once.csv");
    let before = fs::read(&path).expect("written");
    let again = Command::Export { format: Format::Json, filter: Box::default(), to: path.clone() };
    match owner.machine.send(again) {
        Answer::Failed(Failure::Vault(Error::Io { kind: std::io::ErrorKind::AlreadyExists, .. })) => {}
        other => panic!("{}", name(&other)),
    }
    assert_eq!(fs::read(&path).expect("still there"), before);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path).expect("facts").permissions().mode() & 0o777, 0o600);
    }
    let nowhere = owner.machine.home.path().join("no/such/folder/x.csv");
    let lost = Command::Export { format: Format::Csv, filter: Box::default(), to: nowhere };
    assert!(matches!(owner.machine.send(lost), Answer::Failed(Failure::Vault(Error::Io { .. }))));
    let left: Vec<_> = fs::read_dir(owner.machine.home.path()).expect("a folder").collect();
    assert!(left.iter().flatten().all(|entry| !entry.file_name().to_string_lossy().starts_with(".kiwi-")));
    owner.machine.send(Command::Lock);
    let locked = Command::Export { format: Format::Csv, filter: Box::default(), to: PathBuf::from("x") };
    assert!(matches!(owner.machine.send(locked), Answer::Failed(Failure::NotOpen)));
}
