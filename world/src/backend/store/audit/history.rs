//! Questions about the history and what is kept beside it, asked when everything is checked.

use super::questions::Question;
use crate::backend::check::Promise;

pub(super) const WHOLE: &[Question] = &[
    (
        Promise::HistoryTells,
        r"SELECT 'operation ' || hex(operation.id) || ' tells of ' || amount || ' ' || operation.currency
              || ', movement ' || height || ' says otherwise'
          FROM operation WHERE NOT EXISTS (SELECT 1 FROM posting JOIN account ON account.id = posting.account
              WHERE posting.height = operation.height AND account.kind = 'wallet'
              AND upper(replace(account.owner, '-', '')) = hex(operation.wallet)
              AND account.currency = operation.currency
              AND posting.minor = CASE direction WHEN 'in' THEN amount ELSE -amount END)",
    ),
    (
        Promise::HistoryTells,
        r"SELECT 'operation ' || hex(id) || ' stands after a later one' FROM operation
          WHERE at_ms < (SELECT at_ms FROM operation AS earlier WHERE earlier.seq < operation.seq
                         ORDER BY earlier.seq DESC LIMIT 1)",
    ),
    (
        Promise::TotalsAddUp,
        r"SELECT 'operation ' || hex(operation.id) || ' is in the wrong class' FROM operation
          LEFT JOIN history_class ON history_class.id = operation.class
          WHERE (operation.wallet, operation.name, operation.direction, operation.state, operation.currency)
              IS NOT (history_class.wallet, history_class.name, history_class.direction, history_class.state,
                      history_class.currency)",
    ),
    (
        Promise::TotalsAddUp,
        r"SELECT 'class ' || id || ' holds ' || history_class.count || ' lines of ' || history_class.amount
          FROM history_class LEFT JOIN (SELECT class, count(*) AS count, sum(amount) AS amount, sum(fee) AS fee
              FROM operation GROUP BY class) AS lines ON lines.class = id
          WHERE (history_class.count, history_class.amount, history_class.fee)
              IS NOT (coalesce(lines.count, 0), coalesce(lines.amount, 0), coalesce(lines.fee, 0))",
    ),
    (
        Promise::TotalsAddUp,
        r"SELECT 'day ' || coalesce(days.day, lines.day) || ' of class ' || coalesce(days.class, lines.class)
              || ' does not add up'
          FROM history_day AS days FULL JOIN (SELECT class, day, count(*) AS count, sum(amount) AS amount,
                  sum(fee) AS fee, min(seq) AS first FROM operation GROUP BY class, day) AS lines
              ON lines.class = days.class AND lines.day = days.day
          WHERE (days.count, days.amount, days.fee) IS NOT (lines.count, lines.amount, lines.fee)
              OR days.first > lines.first
              OR (SELECT day FROM operation WHERE seq = days.first) IS NOT days.day",
    ),
    (
        Promise::TotalsAddUp,
        r"SELECT 'party ' || id || ' was last met at ' || last FROM history_party
          WHERE last IS NOT (SELECT max(seq) FROM operation WHERE party = history_party.id)",
    ),
    (
        Promise::WordsAreFound,
        r"SELECT 'operation ' || hex(id) || ' cannot be searched' FROM operation
          WHERE NOT EXISTS (SELECT 1 FROM history_unread WHERE history_unread.seq = operation.seq)
          AND NOT EXISTS (SELECT 1 FROM history_text_docsize WHERE history_text_docsize.id = operation.seq)",
    ),
];
