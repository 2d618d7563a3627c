//! What all lives together went through: a simulation that never gets anywhere proves nothing.

use std::collections::BTreeMap;
use std::fmt;

use crate::life::Life;

#[derive(Default)]
pub(crate) struct Tally {
    lives: u64,
    steps: u64,
    acts: u64,
    unanswered: u64,
    movements: u64,
    /// How many payments ended how, and how many attempts.
    ends: BTreeMap<String, u64>,
}

/// Every end that a payment or an attempt can come to must be among what was lived through.
const ENDS: &[&str] = &[
    "payment settled",
    "payment reversed",
    "payment canceled",
    "payment expired",
    "payment expired after being held",
    "payment canceled after being held",
    "declined NoWallet",
    "declined NotEnoughMoney",
    "declined TooManyCodes",
    "declined TooManyPasswords",
    "declined WalletBlocked",
    "by bank-card settled",
    "by bank-card reversed",
    "by bank-card expired",
    "by bank-card declined",
    "by kiwi-card settled",
    "by kiwi-card reversed",
    "declined CardDeclined",
    "declined CardEmpty",
    "declined CardDetails",
    "declined CardLost",
    "declined CardBlocked",
    "from USD settled",
    "attempt accepted",
    "attempt refused",
    "terminal fed",
    "transfer card-in succeeded",
    "transfer mobile-in succeeded",
    "transfer e-money-in succeeded",
    "transfer card-out succeeded",
    "transfer bank-out succeeded",
    "transfer wallet-out succeeded",
    "transfer mobile-out succeeded",
    "transfer cash-out succeeded",
    "transfer failed card-declined",
    "transfer failed source-empty",
    "transfer failed card-lost",
    "transfer failed no-such-account",
    "transfer failed not-fetched",
    "transfer declined card-details",
    "transfer declined card-lost",
    "transfer declined too-many-codes",
    "transfer declined not-enough-money",
    "transfer declined receiver-full",
    "transfer canceled",
    "transfer expired",
    "order completed",
    "order completed at once",
    "card closed",
    "card expired",
    "order closed",
    "exchange made",
    "exchange left",
    "owner known",
    "owner refused",
    "owner seen",
    "desk Found",
    "desk Returning",
    "desk Released",
    "desk PaidAlready",
    "desk CameBack",
    "desk NothingLeft",
    "desk OnceOnly",
    "desk WrongCode",
    "desk NumberProved",
    "desk Checking",
    "desk Unblocked",
    "desk NotProved",
    "desk NotRestricted",
    "desk NoAnswer",
    "desk ClosedByPerson",
];

const COUNTS: &str = "\
    SELECT 'payment ' || state || iif(confirmed_ms IS NOT NULL AND state IN ('canceled', 'expired'), \
        ' after being held', '') AS what, count(*) FROM payment GROUP BY what \
    UNION ALL SELECT 'declined ' || iif(declined LIKE '{%', 'NotEnoughMoney', trim(declined, '\"')) AS what, count(*) \
        FROM payment WHERE state = 'declined' GROUP BY what \
    UNION ALL SELECT 'transfer ' || route || ' ' || state, count(*) FROM transfer \
        WHERE state IN ('succeeded', 'failed') GROUP BY route, state \
    UNION ALL SELECT 'transfer ' || state || coalesce(' ' || failure, ''), count(*) FROM transfer \
        WHERE state <> 'succeeded' GROUP BY state, failure \
    UNION ALL SELECT 'terminal fed', count(*) FROM registration WHERE tops_up IS NOT NULL AND state = 'approved' \
    UNION ALL SELECT 'by ' || instrument || ' ' || state AS what, count(*) FROM payment WHERE instrument <> 'wallet' \
        GROUP BY what \
    UNION ALL SELECT 'from ' || account || ' ' || state AS what, count(*) FROM payment WHERE account <> 'RUB' \
        GROUP BY what \
    UNION ALL SELECT 'attempt ' || state, count(*) FROM attempt GROUP BY state \
    UNION ALL SELECT 'order ' || state || iif(completed_ms - delivered_ms < 1296000000, ' at once', '') AS what, \
        count(*) FROM purchase GROUP BY what \
    UNION ALL SELECT 'card ' || state, count(*) FROM card GROUP BY state \
    UNION ALL SELECT 'exchange ' || iif(done_ms IS NULL, 'left', 'made') AS what, count(*) FROM exchange_quote \
        GROUP BY what \
    UNION ALL SELECT 'owner ' || state, count(*) FROM identity GROUP BY state \
    UNION ALL SELECT 'owner seen', count(*) FROM visit WHERE done = 1 HAVING count(*) > 0 \
    UNION ALL SELECT 'desk ' || coalesce(key, value) AS what, count(*) FROM ticket_message, json_each(body -> '$.Desk') \
        GROUP BY what";

impl Tally {
    pub(crate) fn add(&mut self, life: &mut Life) {
        self.lives += 1;
        self.steps += life.steps_done;
        self.acts += life.acts;
        self.unanswered += life.unanswered;
        let world = life.world();
        self.movements += world.height().expect("readable").height;
        let mut statement = world.connection().prepare(COUNTS).expect("a question");
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?))).expect("answers");
        for row in rows {
            let (what, count) = row.expect("an answer");
            *self.ends.entry(what).or_default() += count.unsigned_abs();
        }
    }

    /// Fails if some end was never come to.
    pub(crate) fn assert_full(&self) {
        let missed: Vec<_> = ENDS.iter().filter(|end| !self.ends.contains_key(**end)).collect();
        assert!(missed.is_empty(), "never come to: {missed:?}");
        assert!(self.unanswered > 0);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lives, steps, acts, unanswered, movements, ends } = self;
        write!(
            f,
            "{lives} lives, {steps} steps, {acts} requests and waits, {unanswered} unanswered, {movements} movements; "
        )?;
        let ends: Vec<_> = ends.iter().map(|(what, count)| format!("{what} {count}")).collect();
        f.write_str(&ends.join(", "))
    }
}
