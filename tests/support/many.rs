//! A long past in a short time: operations of every kind, each with the movement of money that it tells of, written
//! straight into the records. The checker finds nothing to blame in what comes of it.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]

use jiff::{SignedDuration, Timestamp};
use kiwi::backend::World;
use kiwi::backend::contract::{OperationKind, PaymentId, Route, TransferId, WalletId};
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::phone::Phone;
use kiwi::domain::posting::{Account, ChainHash, Movement, Outside, Posting, Reason};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use rusqlite::{Connection, params};
use uuid::Uuid;

/// How long after one operation the next one comes, on average.
const PACE: SignedDuration = SignedDuration::from_secs(90);
/// A word that stands in every operation, and one that stands in none.
pub const EVERYWHERE: &str = "market";
pub const NOWHERE: &str = "zeppelin";

const PLACES: [&str; 4] = ["Central Market, gate 4", "Market Hall 2", "Женский пазар, Market", "Market Street 36"];
const NOTES: [&str; 5] = ["за ёлку, market", "market dinner", "market: rent, March", "за обяд, market", "market"];

/// What an operation is written from.
struct Entry {
    kind: OperationKind,
    direction: &'static str,
    state: &'static str,
    amount: Amount,
    fee: i64,
    other: Outside,
    reason: Reason,
}

/// Writes into the past.
struct Writer<'c> {
    connection: &'c Connection,
    chance: ChaCha8Rng,
    wallet: WalletId,
    /// Payments of goods, so that the words of goods are found.
    payments: Vec<Vec<u8>>,
    clock: Timestamp,
    height: u64,
    hash: ChainHash,
    /// What the wallet holds, by currency.
    holds: [i64; 3],
}

/// Adds so many operations to a wallet's history. The world's clock stands at the last of them afterwards, which is said.
pub fn add(world: &World, wallet: WalletId, count: u64, seed: u64) -> Timestamp {
    let connection = world.connection();
    connection.execute_batch("BEGIN IMMEDIATE").expect("begun");
    let mut writer = Writer::new(world, wallet, seed);
    for _ in 0..count {
        writer.step();
    }
    connection.execute("UPDATE world SET now_ms = ?1", [writer.clock.as_millisecond()]).expect("set");
    connection.execute_batch("COMMIT").expect("committed");
    writer.clock
}

impl<'c> Writer<'c> {
    fn new(world: &'c World, wallet: WalletId, seed: u64) -> Self {
        let connection = world.connection();
        let tip = world.height().expect("readable");
        let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).expect("a number");
        let clock = Timestamp::from_millisecond(number("SELECT now_ms FROM world")).expect("a time");
        let mut payments = connection.prepare("SELECT id FROM payment WHERE state = 'settled'").expect("a query");
        let payments = payments.query_map([], |row| row.get(0)).expect("rows").map(|id| id.expect("an id")).collect();
        let balance =
            "SELECT coalesce(sum(balance), 0) FROM account WHERE kind = 'wallet' AND owner = ?1 AND currency = ?2";
        let holds = Currency::ALL.map(|currency| {
            let of = params![wallet.0.hyphenated().to_string(), currency.code()];
            connection.query_row(balance, of, |row| row.get(0)).expect("a balance")
        });
        let chance = ChaCha8Rng::seed_from_u64(seed);
        Self { connection, chance, wallet, payments, clock, height: tip.height, hash: tip.hash, holds }
    }

    fn step(&mut self) {
        self.clock += SignedDuration::from_millis(self.chance.random_range(1..2 * PACE.as_secs() * 1000));
        let entry = self.entry();
        self.post(&entry);
        self.tell(&entry);
    }

    fn run(&self, sql: &str, values: impl rusqlite::Params) {
        self.connection.prepare_cached(sql).expect(sql).execute(values).expect(sql);
    }

    fn uuid(&mut self) -> Uuid {
        let millis = u64::try_from(self.clock.as_millisecond()).expect("after 1970");
        uuid::Builder::from_unix_timestamp_millis(millis, &self.chance.random()).into_uuid()
    }

    /// What happens next. Money goes out only when there is some.
    fn entry(&mut self) -> Entry {
        let currency = [Currency::Rub, Currency::Usd, Currency::Eur][match self.chance.random_range(0..20) {
            0 => 1,
            1 => 2,
            _ => 0,
        }];
        let held = self.holds[currency as usize];
        if held < 1_000_00 || self.chance.random_ratio(45, 100) {
            self.comes(currency)
        } else {
            self.goes(currency, held)
        }
    }

    fn comes(&mut self, currency: Currency) -> Entry {
        let amount = Amount::new(self.chance.random_range(100_00..9_000_00), currency);
        let transfer = TransferId(self.uuid());
        let (kind, other, reason) = match self.chance.random_range(0..10_000) {
            0 => {
                let party = format!("Market account {}", self.number(4));
                (OperationKind::Returned { transfer, route: Route::BankOut, party }, Outside::Banks, Reason::Release)
            }
            1..5_000 => {
                let place = PLACES[self.chance.random_range(0..PLACES.len())].to_owned();
                (OperationKind::Kiosk { place }, Outside::Terminals, Reason::Kiosk)
            }
            5_000..6_000 => {
                let from = Phone::parse(&format!("+7903555{:04}", self.chance.random_range(0..300))).expect("a number");
                let note = NOTES[self.chance.random_range(0..NOTES.len())].to_owned();
                (OperationKind::Received { transfer, from, note }, Outside::EMoney, Reason::TopUp)
            }
            _ => {
                let party = format!("Market bank, •• {}", self.number(2));
                (OperationKind::TopUp { transfer, route: Route::CardIn, party }, Outside::Cards, Reason::TopUp)
            }
        };
        Entry { kind, direction: "in", state: "done", amount, fee: amount.minor / 40, other, reason }
    }

    fn goes(&mut self, currency: Currency, held: i64) -> Entry {
        let amount = Amount::new(self.chance.random_range(1_00..=held.min(9_000_00)), currency);
        let (kind, other) = if self.chance.random_ratio(1, 2) {
            let route = if self.chance.random_ratio(1, 2) { Route::CardOut } else { Route::MobileOut };
            let party = format!("Market card, •• {}", self.number(3));
            (OperationKind::Withdrawal { transfer: TransferId(self.uuid()), route, party }, Outside::Cards)
        } else {
            let (payment, order_number) = (PaymentId(self.uuid()), format!("80{}", self.number(14)));
            let merchant = "AliExpress Market".to_owned();
            (OperationKind::OrderPayment { payment, order_number, merchant }, Outside::Banks)
        };
        let state = if self.chance.random_ratio(1, 500) { "pending" } else { "done" };
        Entry { kind, direction: "out", state, amount, fee: amount.minor / 100, other, reason: Reason::Withdrawal }
    }

    fn number(&mut self, digits: usize) -> String {
        (0..digits).map(|_| char::from(b'0' + self.chance.random_range(0..10_u8))).collect()
    }

    /// The movement: what comes or goes, and the fee within it.
    fn post(&mut self, entry: &Entry) {
        let currency = entry.amount.currency;
        let minor = if entry.direction == "in" { entry.amount.minor } else { -entry.amount.minor };
        let line = |account, minor| Posting { account, amount: Amount::new(minor, currency) };
        let mut lines = vec![
            line(Account::Wallet(self.wallet.0), minor),
            line(Account::Fees, entry.fee),
            line(Account::Outside(entry.other), -minor - entry.fee),
        ];
        lines.retain(|line| !line.amount.is_zero());
        let movement = Movement::new(entry.reason, Some(self.uuid()), lines).expect("balanced");
        self.height += 1;
        self.hash = self.hash.then(self.height, self.clock.as_millisecond(), &movement);
        self.holds[currency as usize] += minor;
        for (number, Posting { account, amount }) in (0_i64..).zip(movement.postings()) {
            let (kind, owner, code) = (account.kind().name(), account.owner(), currency.code());
            self.run(
                "INSERT OR IGNORE INTO account (kind, owner, currency) VALUES (?1, ?2, ?3)",
                params![kind, owner, code],
            );
            self.run(
                "INSERT INTO posting (height, line, account, minor) SELECT ?1, ?2, id, ?6 FROM account \
                 WHERE kind = ?3 AND owner = ?4 AND currency = ?5",
                params![self.height.cast_signed(), number, kind, owner, code, amount.minor],
            );
        }
        self.run(
            "INSERT INTO movement (height, at_ms, reason, subject, hash) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                self.height.cast_signed(),
                self.clock.as_millisecond(),
                movement.reason().name(),
                movement.subject().map(Uuid::into_bytes),
                self.hash.0
            ],
        );
    }

    /// The line of history.
    fn tell(&mut self, entry: &Entry) {
        let Entry { kind, amount, .. } = entry;
        let paid = matches!(kind, OperationKind::OrderPayment { .. }) && !self.payments.is_empty();
        let payment = paid.then(|| self.payments[self.chance.random_range(0..self.payments.len())].clone());
        self.run(
            "INSERT INTO history_party (wallet, name, last) \
             VALUES (?1, ?2, (SELECT coalesce(max(seq), 0) + 1 FROM operation)) \
             ON CONFLICT (wallet, name) DO UPDATE SET last = excluded.last",
            params![self.wallet.0.into_bytes(), kind.party()],
        );
        let id = self.uuid();
        self.run(
            "INSERT INTO operation (id, wallet, at_ms, direction, amount, fee, currency, state, kind, name, payment, \
             party, height) \
             SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, \
                    (SELECT id FROM history_party WHERE wallet = ?2 AND name = ?12), ?13",
            params![
                id.into_bytes(),
                self.wallet.0.into_bytes(),
                self.clock.as_millisecond(),
                entry.direction,
                amount.minor,
                entry.fee,
                amount.currency.code(),
                entry.state,
                serde_json::to_string(kind).expect("plain data"),
                kind.name().name(),
                payment,
                kind.party(),
                self.height.cast_signed()
            ],
        );
    }
}
