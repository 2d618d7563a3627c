//! A database that somebody wrote by hand, as one sealed on purpose into a backup may hold: whatever stands in it, the world
//! answers or refuses, and the full check says something or not, but nothing panics and nothing goes on for ever.
//!
//! More of it: `KIWI_SIM_HOSTILE=20000 cargo test --test simulation hostile`

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::{SignedDuration, Timestamp};
use kiwi::backend::contract::{
    Caller, DisputeRequest, HistoryFilter, IdempotencyKey, RefundRequest, Reply, Request, SupportRequest,
};
use kiwi::backend::{LogFilter, World};
use kiwi::domain::money::{Amount, Currency};
use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rusqlite::Connection;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::disk::copied;
use crate::flags::number;
use crate::life::{Life, Plan};

/// How many databases are made of one life.
const OF_EACH_LIFE: u64 = 30;

#[test]
fn whatever_stands_in_a_hostile_database_nothing_panics() {
    let hostile = number("KIWI_SIM_HOSTILE", 60);
    let from = number("KIWI_SIM_SEED", 0);
    let mut panicked = Vec::new();
    for life in from..from + hostile.div_ceil(OF_EACH_LIFE) {
        let mut lived = Life::new(Plan::new(life, 150)).live_steps().expect("every promise holds");
        for turn in 0..OF_EACH_LIFE.min(hostile) {
            let met = catch_unwind(AssertUnwindSafe(|| meet(&mut lived, life * OF_EACH_LIFE + turn)));
            if met.is_err() {
                panicked.push((life, turn));
            }
        }
    }
    assert_eq!(panicked, [], "panics of these lives and turns, see above; again with KIWI_SIM_SEED={from}");
}

/// Spoils a copy of this life's world, and asks everything of it.
fn meet(life: &mut Life, seed: u64) {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let connection = copied(life.world(), Connection::open_in_memory().expect("memory"));
    spoil(&connection, &mut chance);
    let Ok(mut world) = World::open(connection) else { return };
    let clock = life.clock();
    let mut callers = vec![Caller::Visitor];
    callers.extend(life.owners.iter().map(|owner| owner.caller.clone()));
    ask_everything(&mut world, clock, &callers, life);
    // A database that cannot be written to, or whose plans are spoiled, ends this here.
    let _ = world.run_due(clock);
    let _ = world.jump_to_next(clock);
    let _ = world.jump(clock, SignedDuration::from_hours(24 * chance.random_range(1..40)));
    ask_everything(&mut world, clock, &callers, life);
}

fn ask_everything(world: &mut World, clock: Timestamp, callers: &[Caller], life: &Life) {
    let _ = (world.check(), world.height(), world.founder(), world.next_due(), world.now(clock));
    let _ = world.log(&LogFilter::default(), None);
    let _ = world.index_history(1000);
    for caller in callers {
        let _ = world.snapshot(clock, caller);
        let mut requests = questions(life);
        requests.extend(commands(life));
        for request in requests {
            let reply = world.handle(clock, caller, &request);
            if let Ok(Reply::History(page)) = reply {
                let operations = page.operations.iter().map(|operation| operation.id);
                for operation in operations.take(20) {
                    let _ = world.handle(clock, caller, &Request::Operation { operation });
                }
            }
        }
    }
}

/// Everything that is asked and changes nothing, about all that there is.
fn questions(life: &Life) -> Vec<Request> {
    let filter = || Box::new(HistoryFilter { search: "kiwi".to_owned(), ..HistoryFilter::default() });
    let mut requests = vec![
        Request::Snapshot,
        Request::Goods { search: "a".to_owned(), category: None },
        Request::Orders,
        Request::Terms,
        Request::Cards,
        Request::Identification,
        Request::Dispute(DisputeRequest::List),
        Request::Refund(RefundRequest::List { order: None }),
        Request::Support(SupportRequest::Tickets),
        Request::History { filter: Box::default(), before: None, limit: 100 },
        Request::History { filter: filter(), before: None, limit: 100 },
        Request::HistoryTotals { filter: Box::default() },
        Request::Parties { prefix: String::new(), limit: 50 },
        Request::Charts { months: 12, days: 30 },
        Request::Movements { after: 0, limit: 500 },
    ];
    requests.extend(life.orders.iter().map(|&(_, order)| Request::Order { order }));
    requests.extend(life.orders.iter().map(|&(_, order)| Request::Dispute(DisputeRequest::Terms { order })));
    requests.extend(life.payments.iter().map(|&(_, payment)| Request::Payment { payment }));
    requests.extend(life.transfers.iter().map(|&(_, transfer)| Request::Transfer { transfer }));
    requests.extend(life.disputes.iter().map(|&(_, dispute)| Request::Dispute(DisputeRequest::Look { dispute })));
    requests.extend(life.tickets.iter().map(|&(_, ticket)| Request::Support(SupportRequest::Ticket { ticket })));
    requests
}

/// Commands on what there is: refused or done.
fn commands(life: &Life) -> Vec<Request> {
    let key = |n: usize| IdempotencyKey(Uuid::from_u128(u128::MAX - n as u128));
    let with = Currency::Usd;
    let mut requests = vec![Request::OpenAccount { key: key(0), currency: with }, Request::ReadPhone { key: key(1) }];
    let side = kiwi::backend::contract::Side::Give(Amount::new(10_000, Currency::Rub));
    requests.push(Request::QuoteExchange { key: key(2), side, with });
    for (n, &(_, order)) in life.orders.iter().enumerate() {
        requests.push(Request::ConfirmReceipt { key: key(1000 + n), order });
        requests.push(Request::CancelOrder { key: key(2000 + n), order });
    }
    for (n, &(_, payment)) in life.payments.iter().enumerate() {
        requests.push(Request::Requote { key: key(3000 + n), payment, from: Currency::Rub });
        requests.push(Request::CancelPayment { key: key(4000 + n), payment });
    }
    for (n, &(_, dispute)) in life.disputes.iter().enumerate() {
        requests.push(Request::Dispute(DisputeRequest::Escalate { key: key(5000 + n), dispute }));
        requests.push(Request::Dispute(DisputeRequest::Withdraw { key: key(6000 + n), dispute }));
    }
    requests
}

/// Changes cells, drops rows and rules. What the engine itself refuses stays as it was.
pub(crate) fn spoil(connection: &Connection, chance: &mut ChaCha8Rng) {
    connection
        .execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;")
        .expect("the engine lets a file be so");
    if chance.random_bool(0.5) {
        for trigger in names(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name") {
            let _ = connection.execute_batch(&format!("DROP TRIGGER {trigger}"));
        }
    }
    let tables = names(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    for _ in 0..chance.random_range(1..8) {
        let table = tables.choose(chance).expect("a world has tables");
        let rows = connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, u32>(0));
        let Ok(rows @ 1..) = rows else { continue };
        let row = chance.random_range(0..rows);
        if chance.random_ratio(1, 12) {
            let _ = connection.execute(&format!("DELETE FROM {table} WHERE {}", place(connection, table)), [row]);
        } else {
            spoil_cell(connection, chance, table, row);
        }
    }
    connection
        .execute_batch("PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON;")
        .expect("as the wallet has it");
}

fn names(connection: &Connection, query: &str) -> Vec<String> {
    let mut statement = connection.prepare(query).expect("a query");
    let rows = statement.query_map([], |row| row.get(0)).expect("asked");
    rows.map(|name| name.expect("a name")).collect()
}

/// What is true of the row at a place that is still to be told.
fn place(connection: &Connection, table: &str) -> String {
    let keys = names(connection, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk"));
    let keys = if keys.is_empty() { "rowid".to_owned() } else { keys.join(", ") };
    format!("({keys}) = (SELECT {keys} FROM {table} LIMIT 1 OFFSET ?1)")
}

fn spoil_cell(connection: &Connection, chance: &mut ChaCha8Rng, table: &str, row: u32) {
    let columns = names(connection, &format!("SELECT name FROM pragma_table_info('{table}')"));
    let column = columns.choose(chance).expect("a table has columns");
    let old = connection.query_row(&format!("SELECT {column} FROM {table} LIMIT 1 OFFSET ?1"), [row], |row| row.get(0));
    let Ok(old) = old else { return };
    let new = spoiled(old, chance);
    let changed = format!("UPDATE {table} SET {column} = ?2 WHERE {}", place(connection, table));
    let _ = connection.execute(&changed, (row, new));
}

/// A value of the same kind that nobody would write.
fn spoiled(old: Value, chance: &mut ChaCha8Rng) -> Value {
    match old {
        _ if chance.random_ratio(1, 15) => Value::Null,
        Value::Null | Value::Real(_) => Value::Integer(i64::MAX),
        Value::Integer(n) => {
            let others =
                [0, 1, -1, n.wrapping_add(1), n.wrapping_neg(), n.wrapping_mul(1000), i64::MAX, i64::MIN, n / 2];
            Value::Integer(*others.choose(chance).expect("some"))
        }
        Value::Blob(mut bytes) => {
            let at = chance.random_range(0..=bytes.len());
            match bytes.get_mut(at) {
                Some(byte) if chance.random_bool(0.7) => *byte ^= 1 << (at % 8),
                _ => bytes.truncate(at),
            }
            Value::Blob(bytes)
        }
        Value::Text(text) => Value::Text(spoiled_text(&text, chance)),
    }
}

fn spoiled_text(text: &str, chance: &mut ChaCha8Rng) -> String {
    let characters: Vec<char> = text.chars().collect();
    let at = chance.random_range(0..=characters.len());
    let before: String = characters[..at].iter().collect();
    let after: String = characters[at..].iter().collect();
    match chance.random_range(0..7) {
        0 => String::new(),
        1 => before,
        2 => format!("{before}\u{1b}[2J\0😀{after}"),
        3 => format!("{before}{}{after}", "9".repeat(30)),
        4 => format!("{before}-{after}"),
        // As it is stored, a number in the midst of it is another one.
        5 => text.replace(|digit: char| digit.is_ascii_digit(), "9"),
        _ => "я".repeat(5000),
    }
}
