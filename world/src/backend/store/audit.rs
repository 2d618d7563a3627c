//! Questions to which a sound world answers with nothing: each finds the rows that break one promise.

use std::sync::LazyLock;

use rusqlite::{params, params_from_iter};

mod disputes;
mod exchanges;
mod history;
mod identities;
mod money;
mod questions;
mod refunds;
mod seconds;
mod support;
mod transfers;

use questions::Question;

use super::{Store, Stored};
use crate::backend::check::Promise;
use crate::domain::money::{Amount, Currency};
use crate::domain::posting::{Account, AccountKind, ChainHash, Posting, Reason};

/// What is asked after every step, whatever it was about.
static NEW: LazyLock<AtOnce> = LazyLock::new(|| AtOnce::of(&[questions::NEW, identities::NEW, seconds::LATE]));
/// What is asked after a step about what it may not have touched: only where a first question finds something new or not over.
static NEW_ABOUT: LazyLock<[(&str, AtOnce); 6]> = LazyLock::new(|| {
    [
        (money::ABOUT, AtOnce::of(&[money::NEW, seconds::NEW])),
        (disputes::ABOUT, AtOnce::of(&[disputes::NEW])),
        (exchanges::ABOUT, AtOnce::of(&[exchanges::NEW])),
        (refunds::ABOUT, AtOnce::of(&[refunds::NEW])),
        (support::ABOUT, AtOnce::of(&[support::NEW])),
        (transfers::ABOUT, AtOnce::of(&[transfers::NEW])),
    ]
});
/// What is asked beside it when everything is checked.
static WHOLE: LazyLock<AtOnce> =
    LazyLock::new(|| AtOnce::of(&[questions::WHOLE, history::WHOLE, refunds::WHOLE, transfers::WHOLE]));

/// Many questions as one statement: to ask them one by one would take longer than to answer them.
struct AtOnce {
    promises: Vec<Promise>,
    sql: String,
}

impl AtOnce {
    fn of(rooms: &[&[Question]]) -> Self {
        let questions = || rooms.iter().copied().flatten();
        let promises = questions().map(|(promise, _)| *promise).collect();
        // Each answer says to which question it is one.
        let numbered =
            questions().enumerate().map(|(n, (_, sql))| sql.replacen("SELECT ", &format!("SELECT {n}, "), 1));
        Self { promises, sql: numbered.collect::<Vec<_>>().join("\nUNION ALL\n") }
    }
}

/// A row that breaks a promise, in technical words.
pub(crate) struct Offence {
    pub(crate) promise: Promise,
    pub(crate) what: String,
}

/// A movement as it is stored.
pub(crate) struct StoredMovement {
    pub(crate) height: u64,
    pub(crate) at_ms: i64,
    pub(crate) reason: Reason,
    pub(crate) subject: Option<[u8; 16]>,
    pub(crate) hash: ChainHash,
}

/// What the questions are asked with.
pub(crate) struct Asked {
    pub(crate) now_ms: i64,
    /// All was checked before up to this time and height; nothing yet if `None`.
    pub(crate) since: Option<(i64, u64)>,
    pub(crate) code_life_ms: i64,
    pub(crate) longest_ms: i64,
    pub(crate) tries: u8,
    pub(crate) complete_ms: i64,
    /// What may go out in a month, least known owner first.
    pub(crate) month_limits: [i64; 3],
    /// How long seller and buyer may talk, and how long the platform has to decide.
    pub(crate) talks_ms: i64,
    pub(crate) review_ms: i64,
    /// How long after its completion an order can be disputed.
    pub(crate) after_completion_ms: i64,
    /// After how long a refund is overdue.
    pub(crate) refund_limit_ms: i64,
    /// How long after its promised delivery an order is waited for.
    pub(crate) protects_ms: i64,
    /// How long the shop may take to acknowledge a payment.
    pub(crate) acknowledge_ms: i64,
}

impl Store<'_> {
    /// Everything that breaks a promise.
    pub(crate) fn offences(self, asked: &Asked) -> Stored<Vec<Offence>> {
        let (since, above) = asked.since.unwrap_or((i64::MIN, 0));
        let [anonymous, simplified, full] = asked.month_limits;
        let values = [
            asked.now_ms,
            since,
            above.cast_signed(),
            asked.code_life_ms,
            asked.longest_ms,
            asked.tries.into(),
            asked.complete_ms,
            anonymous,
            simplified,
            full,
            asked.talks_ms,
            asked.review_ms,
            asked.after_completion_ms,
            asked.refund_limit_ms,
            asked.protects_ms,
            asked.acknowledge_ms,
        ];
        let mut offences = Vec::new();
        self.blame(&NEW, &values, &mut offences)?;
        for (about, at_once) in NEW_ABOUT.iter() {
            if self.finds(about, &values)? {
                self.blame(at_once, &values, &mut offences)?;
            }
        }
        if asked.since.is_none() {
            self.blame(&WHOLE, &values, &mut offences)?;
        }
        Ok(offences)
    }

    fn finds(self, question: &str, values: &[i64]) -> Stored<bool> {
        let mut statement = self.connection.prepare_cached(question)?;
        let wanted = values.iter().take(statement.parameter_count());
        Ok(statement.exists(params_from_iter(wanted))?)
    }

    fn blame(self, asked: &AtOnce, values: &[i64], offences: &mut Vec<Offence>) -> Stored<()> {
        let mut statement = self.connection.prepare_cached(&asked.sql)?;
        // A statement wants the values up to the highest that it mentions.
        let wanted = values.iter().take(statement.parameter_count());
        let mut rows = statement.query(params_from_iter(wanted))?;
        while let Some(row) = rows.next()? {
            let number = usize::from(row.get::<_, u16>(0)?);
            let promise = asked.promises.get(number).ok_or(rusqlite::Error::InvalidColumnIndex(number))?;
            offences.push(Offence { promise: *promise, what: row.get(1)? });
        }
        Ok(())
    }

    pub(crate) fn movements_above(self, height: u64) -> Stored<Vec<StoredMovement>> {
        self.all(
            "SELECT height, at_ms, reason, subject, hash FROM movement WHERE height > ?1 ORDER BY height",
            params![height.cast_signed()],
            |row| {
                Ok(StoredMovement {
                    height: row.get::<_, i64>(0)?.unsigned_abs(),
                    at_ms: row.get(1)?,
                    reason: row.get(2)?,
                    subject: row.get(3)?,
                    hash: row.get(4)?,
                })
            },
        )
    }

    /// The lines of a movement; `None` for one whose account makes no sense.
    pub(crate) fn postings(self, height: u64) -> Stored<Option<Vec<Posting>>> {
        let rows = self.all(
            "SELECT kind, owner, currency, minor FROM posting JOIN account ON account.id = account \
             WHERE height = ?1 ORDER BY line",
            params![height.cast_signed()],
            |row| {
                let (kind, owner): (AccountKind, String) = (row.get(0)?, row.get(1)?);
                let currency: Currency = row.get(2)?;
                let amount = Amount::new(row.get(3)?, currency);
                Ok(Account::read(kind, &owner).map(|account| Posting { account, amount }))
            },
        )?;
        Ok(rows.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::backend::store;

    /// The steps of the engine's plan for what is asked after every step.
    fn plan(connection: &Connection, sql: &str) -> Stored<Vec<String>> {
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
        let nulls = vec![rusqlite::types::Null; statement.parameter_count()];
        let steps = statement.query_map(params_from_iter(nulls), |row| row.get(3))?;
        Ok(steps.collect::<Result<_, _>>()?)
    }

    #[test]
    fn what_is_asked_after_every_step_never_reads_the_whole_ledger() -> Stored<()> {
        let mut connection = Connection::open_in_memory()?;
        store::found(&mut connection)?;
        let reads = |step: &String| {
            ["SCAN posting", "SCAN movement", "SCAN operation"].iter().any(|scan| step.starts_with(scan))
        };
        let mut scans = plan(&connection, &NEW.sql)?;
        for (about, at_once) in NEW_ABOUT.iter() {
            scans.extend(plan(&connection, about)?);
            scans.extend(plan(&connection, &at_once.sql)?);
        }
        scans.retain(reads);
        assert!(scans.is_empty(), "a CROSS JOIN keeps the order in which tables are read: {scans:?}");
        assert!(plan(&connection, &WHOLE.sql)?.iter().any(reads), "the test can tell");
        Ok(())
    }

    #[test]
    fn an_answer_says_to_which_question_it_is_one() -> Stored<()> {
        let mut connection = Connection::open_in_memory()?;
        store::found(&mut connection)?;
        let rooms: &[&[Question]] = &[
            &[(Promise::SumsAreZero, "SELECT 'one' WHERE ?1 = 1"), (Promise::Chained, "SELECT 'two' WHERE ?1 = 2")],
            &[(Promise::ShelfAddsUp, "SELECT 'three' FROM (SELECT 1) WHERE ?1 > 1")],
        ];
        let mut offences = Vec::new();
        Store::new(&connection).blame(&AtOnce::of(rooms), &[2, 7], &mut offences)?;
        let said: Vec<_> = offences.iter().map(|offence| (offence.promise, offence.what.as_str())).collect();
        assert_eq!(said, [(Promise::Chained, "two"), (Promise::ShelfAddsUp, "three")]);
        Ok(())
    }
}
