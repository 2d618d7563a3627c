//! The questions about transfers; numbered values as in [`super::questions`], and `?8` to `?10` are the month's limits of an
//! unknown owner, of one known by name and document, and of one seen in person.

use super::questions::Question;
use crate::backend::check::Promise;

/// Without a row here there is nothing to ask about.
pub(super) const ABOUT: &str = "SELECT 1 FROM transfer WHERE coalesce(ended_ms, ?2) >= ?2";

/// Asked after every step, about what is new.
pub(super) const NEW: &[Question] = &[
    (
        Promise::ChargedExactly,
        r"SELECT 'transfer ' || hex(transfer.id) || ', ' || state || ', moved ' || kind || ' ' || owner || ' by '
              || sum(minor)
          FROM transfer CROSS JOIN movement ON movement.subject = transfer.id
              CROSS JOIN posting ON posting.height = movement.height CROSS JOIN account ON account.id = posting.account
          WHERE coalesce(ended_ms, ?2) >= ?2
          GROUP BY transfer.id, kind, owner
          HAVING sum(minor) <> CASE
              WHEN kind = 'wallet' AND upper(replace(owner, '-', '')) = hex(wallet) AND route LIKE '%-out'
                  THEN -(amount + fee) * (instr('processing succeeded', state) > 0)
              WHEN kind = 'wallet' THEN amount * (state = 'succeeded')
              WHEN kind = 'hold' THEN (amount + fee) * (state = 'processing')
              WHEN kind = 'fees' THEN fee * (state = 'succeeded')
              WHEN kind = 'outside' AND route LIKE '%-out' THEN amount * (state = 'succeeded')
              WHEN kind = 'outside' THEN -(amount + fee) * (state = 'succeeded')
              ELSE 0 END",
    ),
    (
        Promise::ChargedExactly,
        r"SELECT 'transfer ' || hex(id) || ' is ' || state || ', yet no money moved' FROM transfer
          WHERE coalesce(ended_ms, ?2) >= ?2
          AND (state = 'succeeded' OR instr('processing failed', state) AND route LIKE '%-out')
          AND NOT EXISTS (SELECT 1 FROM movement WHERE subject = transfer.id)",
    ),
    (
        Promise::BackWhereItCameFrom,
        r"SELECT 'transfer ' || hex(transfer.id) || ' moved the money of ' || owner
          FROM transfer CROSS JOIN movement ON movement.subject = transfer.id
              CROSS JOIN posting ON posting.height = movement.height CROSS JOIN account ON account.id = posting.account
          WHERE coalesce(ended_ms, ?2) >= ?2 AND instr('wallet hold', kind)
          AND upper(replace(owner, '-', '')) NOT IN (hex(wallet), hex(coalesce(receiver, wallet)))",
    ),
    (
        Promise::HistoryAddsUp,
        r"SELECT 'transfer ' || hex(transfer.id) || ' is ' || transfer.state || ', its operation is ' || operation.state
          FROM transfer JOIN operation ON operation.id = transfer.operation
          WHERE coalesce(ended_ms, ?2) >= ?2 AND operation.state <> CASE transfer.state
              WHEN 'processing' THEN 'pending' WHEN 'succeeded' THEN 'done' ELSE 'reversed' END",
    ),
    (
        Promise::OneOutcomePerKey,
        r"SELECT 'transfer ' || hex(id) || ' was begun under a key without an outcome' FROM transfer
          WHERE coalesce(ended_ms, ?2) >= ?2 AND NOT EXISTS
              (SELECT 1 FROM outcome WHERE outcome.caller = transfer.wallet AND outcome.key = transfer.key)",
    ),
    (
        Promise::TimelyCode,
        r"SELECT 'transfer ' || hex(id) || ' was done without a right code in time' FROM transfer
          WHERE coalesce(ended_ms, ?2) >= ?2 AND confirmed_ms IS NOT NULL
          AND (confirmed_ms < code_sent_ms OR confirmed_ms - code_sent_ms >= ?4 OR wrong_codes >= ?6)",
    ),
    (
        Promise::EndsInTime,
        r"SELECT 'transfer ' || hex(id) || ' should have arrived by ' || coalesce(arrives_ms, 0) FROM transfer
          WHERE ended_ms IS NULL AND state = 'processing' AND coalesce(arrives_ms, 0) < ?1",
    ),
];

/// Asked when everything is checked.
pub(super) const WHOLE: &[Question] = &[(
    Promise::WithinLimits,
    // The world's months begin three hours before those of UTC.
    r"SELECT 'wallet ' || hex(wallet.id) || ' sent and paid ' || sum(minor) || ' in one month'
      FROM (SELECT wallet AS whose, amount AS minor, confirmed_ms FROM transfer
                WHERE route LIKE '%-out' AND state IN ('processing', 'succeeded')
            UNION ALL SELECT payer, roubles, confirmed_ms FROM payment JOIN quote ON quote.id = payment.quote
                WHERE payment.state IN ('held', 'captured', 'settled', 'reversing')
            UNION ALL SELECT payer, -roubles * refund.price / (purchase.price + shipping), confirmed_ms
                FROM refund JOIN payment ON payment.id = refund.payment JOIN quote ON quote.id = payment.quote
                JOIN purchase ON purchase.id = refund.purchase WHERE refund.state = 'succeeded')
          JOIN wallet ON wallet.id = whose
      GROUP BY wallet.id, strftime('%Y-%m', confirmed_ms / 1000 + 10800, 'unixepoch')
      HAVING sum(minor) > CASE identification WHEN 'anonymous' THEN ?8 WHEN 'simplified' THEN ?9 ELSE ?10 END",
)];
