//! The questions about changing money. `?2` and `?3` are the time and the height up to which all was checked before.

use super::questions::Question;
use crate::backend::check::Promise;

/// Without a row here there is nothing to ask about.
pub(super) const ABOUT: &str = "SELECT 1 FROM exchange_quote WHERE done_ms >= ?2";

/// Asked after every step: about the exchanges that are new.
pub(super) const NEW: &[Question] = &[
    (
        Promise::ChangedAtQuote,
        r"SELECT 'exchange ' || hex(exchange_quote.id) || ' moved ' || kind || ' ' || owner || ' by ' || sum(minor)
              || ' ' || currency
          FROM exchange_quote CROSS JOIN movement ON movement.subject = exchange_quote.id
              CROSS JOIN posting ON posting.height = movement.height CROSS JOIN account ON account.id = posting.account
          WHERE done_ms >= ?2 GROUP BY +exchange_quote.id, account.id
          HAVING sum(minor) <> CASE
              WHEN kind = 'wallet' AND upper(replace(owner, '-', '')) = hex(wallet)
                  THEN receives * (currency = receives_in) - gives * (currency = gives_in)
              WHEN kind = 'pool' THEN gives * (currency = gives_in) - receives * (currency = receives_in)
              ELSE 0 END",
    ),
    (
        Promise::ChangedAtQuote,
        r"SELECT 'exchange ' || hex(id) || ' was made at ' || done_ms || ', its quote counts until ' || expires_ms
          FROM exchange_quote WHERE done_ms >= ?2 AND (done_ms >= expires_ms OR NOT EXISTS
              (SELECT 1 FROM movement WHERE subject = id AND reason = 'exchange' AND at_ms = done_ms))",
    ),
    // Nobody gets more than the rate gives, and what rounding takes is less than a minor unit of the side that is rounded.
    (
        Promise::ChangedAtQuote,
        r"SELECT 'exchange ' || hex(id) || ' gave ' || receives || ' for ' || gives || ' at ' || (rate / 10000.0)
          FROM (SELECT id, gives, receives, rate_of = receives_in AS buys,
                    CAST(round(applied_rate * 10000) AS INTEGER) AS rate FROM exchange_quote WHERE done_ms >= ?2)
          WHERE CASE WHEN buys
              THEN receives * rate > gives * 10000
                  OR ((receives + 1) * rate <= gives * 10000 AND receives * rate <= (gives - 1) * 10000)
              ELSE receives * 10000 > gives * rate
                  OR ((receives + 1) * 10000 <= gives * rate AND receives * 10000 <= (gives - 1) * rate) END",
    ),
];
