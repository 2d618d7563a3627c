//! Questions to which a sound world answers with nothing: each finds the rows that break one promise.

use rusqlite::params;

use super::{Store, Stored};
use crate::backend::check::Promise;
use crate::domain::money::{Amount, Currency};
use crate::domain::posting::{Account, AccountKind, ChainHash, Posting, Reason};

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

/// About single movements: asked of those above a height, `?1`.
const OF_MOVEMENTS: &[(Promise, &str)] = &[(
    Promise::SumsAreZero,
    "SELECT 'movement ' || height || ' is off by ' || sum(minor) || ' ' || currency \
     FROM posting JOIN account ON account.id = posting.account \
     WHERE height > ?1 GROUP BY height, currency HAVING sum(minor) <> 0",
)];

/// About what was added up over all movements: as dear as the ledger is long.
const OF_SUMS: &[(Promise, &str)] = &[
    (
        Promise::BalancesAddUp,
        "SELECT kind || ' ' || owner || ' holds ' || balance || ' ' || currency || ', its postings say ' \
         || coalesce(total, 0) \
     FROM account LEFT JOIN (SELECT account, sum(minor) AS total FROM posting GROUP BY account) ON account = id \
     WHERE balance <> coalesce(total, 0)",
    ),
    (
        Promise::HistoryAddsUp,
        "SELECT 'wallet ' || owner || ' holds ' || balance || ', its history says ' || coalesce(total, 0) \
     FROM account LEFT JOIN (SELECT hex(wallet) AS whose, \
             sum(CASE direction WHEN 'in' THEN amount ELSE -amount END) AS total FROM operation GROUP BY wallet) \
         ON whose = upper(replace(owner, '-', '')) \
     WHERE kind = 'wallet' AND balance <> coalesce(total, 0)",
    ),
];

/// About the state of things: as dear as there are payments. `?1` is now, `?2` a code's life, `?3` the longest wait for
/// a captured payment's end, `?4` the tries.
const OF_STATES: &[(Promise, &str)] = &[
    (
        Promise::SumsAreZero,
        "SELECT 'the world holds ' || sum(balance) || ' ' || currency || ' from nowhere' FROM account \
     GROUP BY currency HAVING sum(balance) <> 0",
    ),
    (
        Promise::NeverBelowZero,
        "SELECT kind || ' ' || owner || ' holds ' || balance || ' ' || currency FROM account \
     WHERE balance < 0 AND kind IN ('wallet', 'hold', 'escrow', 'merchant')",
    ),
    (
        Promise::HoldsAndEscrow,
        "SELECT 'hold ' || owner || ' is ' || balance || ', held payments come to ' || coalesce(total, 0) \
     FROM account LEFT JOIN (SELECT hex(payer) AS whose, sum(converted + fee) AS total \
         FROM payment JOIN quote ON quote.id = payment.quote WHERE payment.state = 'held' GROUP BY payer) \
         ON whose = upper(replace(owner, '-', '')) \
     WHERE kind = 'hold' AND balance <> coalesce(total, 0)",
    ),
    (
        Promise::HoldsAndEscrow,
        "SELECT 'escrow is ' || balance || ', captured payments come to ' || total \
     FROM account JOIN (SELECT coalesce(sum(price + shipping), 0) AS total \
         FROM payment JOIN purchase ON purchase.id = payment.purchase \
         WHERE payment.state IN ('captured', 'settled', 'reversing')) \
     WHERE kind = 'escrow' AND balance <> total",
    ),
    (
        Promise::ChargedExactly,
        "SELECT 'payment ' || hex(payment.id) || ', ' || payment.state || ', moved ' || kind || ' by ' || sum(minor) \
     FROM payment JOIN quote ON quote.id = payment.quote JOIN purchase ON purchase.id = payment.purchase \
         JOIN movement ON movement.subject = payment.id JOIN posting ON posting.height = movement.height \
         JOIN account ON account.id = posting.account \
     WHERE kind IN ('wallet', 'hold', 'escrow', 'fees') GROUP BY payment.id, kind \
     HAVING sum(minor) <> CASE kind \
         WHEN 'wallet' THEN -(converted + quote.fee) * (payment.state IN ('held', 'captured', 'settled', 'reversing')) \
         WHEN 'hold' THEN (converted + quote.fee) * (payment.state = 'held') \
         WHEN 'escrow' THEN (price + shipping) * (payment.state IN ('captured', 'settled', 'reversing')) \
         ELSE quote.fee * (payment.state IN ('captured', 'settled', 'reversing')) END",
    ),
    (
        Promise::ChargedExactly,
        "SELECT 'payment ' || hex(id) || ' is ' || state || ', yet no money moved' FROM payment \
     WHERE state IN ('held', 'captured', 'settled', 'reversing', 'reversed') \
     AND NOT EXISTS (SELECT 1 FROM movement WHERE subject = payment.id)",
    ),
    (
        Promise::OneOutcomePerKey,
        "SELECT 'payment ' || hex(id) || ' was opened under a key without an outcome' FROM payment \
     WHERE NOT EXISTS (SELECT 1 FROM outcome WHERE outcome.key = payment.key)",
    ),
    (
        Promise::OneSettledPerOrder,
        "SELECT 'order ' || number || ', ' || purchase.state || ', has ' || count(payment.id) || ' settled payments' \
     FROM purchase LEFT JOIN payment ON payment.purchase = purchase.id AND payment.state = 'settled' \
     GROUP BY purchase.id HAVING count(payment.id) <> (purchase.state NOT IN ('awaiting-payment', 'closed'))",
    ),
    (
        Promise::BackWhereItCameFrom,
        "SELECT 'payment ' || hex(payment.id) || ' moved the money of ' || owner FROM payment \
         JOIN movement ON movement.subject = payment.id JOIN posting ON posting.height = movement.height \
         JOIN account ON account.id = posting.account \
     WHERE kind IN ('wallet', 'hold') AND upper(replace(owner, '-', '')) <> hex(payer)",
    ),
    (
        Promise::TimelyCode,
        "SELECT 'payment ' || hex(id) || ' was charged without a right code in time' FROM payment \
     WHERE state IN ('held', 'captured', 'settled', 'reversing', 'reversed') \
     AND (confirmed_ms IS NULL OR confirmed_ms < code_sent_ms OR confirmed_ms - code_sent_ms >= ?2 \
          OR wrong_codes >= ?4)",
    ),
    (
        Promise::EndsInTime,
        "SELECT 'payment ' || hex(id) || ' is ' || state || ' since ' || captured_ms FROM payment \
     WHERE state IN ('captured', 'reversing') AND captured_ms + ?3 < ?1",
    ),
    (
        Promise::DrainedIsDone,
        "SELECT 'payment ' || hex(id) || ' is ' || state || ' and nothing is going to happen' FROM payment \
     WHERE state IN ('created', 'otp-pending', 'held', 'captured', 'reversing') \
     AND NOT EXISTS (SELECT 1 FROM agenda)",
    ),
    (
        Promise::AttemptsKnowTheTruth,
        "SELECT 'attempt ' || hex(key) || ' is ' || state || ', the service says otherwise' FROM attempt \
     WHERE state IN ('accepted', 'refused') AND (state = 'accepted') <> EXISTS \
         (SELECT 1 FROM outcome WHERE outcome.key = attempt.key AND outcome.outcome LIKE '{\"Ok\"%')",
    ),
];

impl Store<'_> {
    pub(crate) fn offences_of_movements(self, above: u64) -> Stored<Vec<Offence>> {
        self.offences(OF_MOVEMENTS, &[above.cast_signed()])
    }

    pub(crate) fn offences_of_sums(self) -> Stored<Vec<Offence>> {
        self.offences(OF_SUMS, &[])
    }

    pub(crate) fn offences_of_states(self, now: i64, code_life: i64, longest: i64, tries: u8) -> Stored<Vec<Offence>> {
        self.offences(OF_STATES, &[now, code_life, longest, tries.into()])
    }

    fn offences(self, questions: &[(Promise, &str)], values: &[i64]) -> Stored<Vec<Offence>> {
        let mut offences = Vec::new();
        for (promise, sql) in questions {
            let mut statement = self.connection.prepare_cached(sql)?;
            let asked = values.iter().take(statement.parameter_count());
            let mut rows = statement.query(rusqlite::params_from_iter(asked))?;
            while let Some(row) = rows.next()? {
                offences.push(Offence { promise: *promise, what: row.get(0)? });
            }
        }
        Ok(offences)
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
