//! The questions about the support desk. `?1` is the world's time, `?2` the time up to which all was checked before.

use super::questions::Question;
use crate::backend::check::Promise;

/// Without a row here there is nothing to ask about.
pub(super) const ABOUT: &str = "SELECT 1 FROM ticket";

/// Asked after every step.
pub(super) const NEW: &[Question] = &[
    (
        Promise::EndsInTime,
        r"SELECT 'case ' || number || ' is ' || state || ' and was due at ' || due_ms FROM ticket
          WHERE ended_ms IS NULL AND due_ms < ?1",
    ),
    (
        Promise::OneOutcomePerKey,
        r"SELECT 'case ' || number || ' was opened under a key without an outcome' FROM ticket
          WHERE coalesce(ended_ms, ?2) >= ?2 AND NOT EXISTS
              (SELECT 1 FROM outcome WHERE outcome.caller = ticket.wallet AND outcome.key = ticket.key)",
    ),
    (
        Promise::DeskKeepsWord,
        r"SELECT 'the desk said ' || said || ' of payment ' || hex(payment.id) || ', which is ' || payment.state
          FROM (SELECT key AS said, unhex(replace(value ->> 'payment', '-', '')) AS payment
                FROM ticket_message, json_each(body -> '$.Desk') WHERE at_ms >= ?2
                AND key IN ('Found', 'Returning', 'DuplicateReturning', 'Pushed', 'Released', 'SecondReleased',
                            'HoldReleased')) AS word
              CROSS JOIN payment ON payment.id = word.payment
          WHERE payment.state NOT IN (
              iif(said = 'Found', 'settled', ''),
              iif(said IN ('Returning', 'DuplicateReturning'), 'reversing', ''),
              iif(said IN ('Returning', 'DuplicateReturning', 'Pushed'), 'reversed', ''),
              iif(said IN ('Released', 'SecondReleased', 'HoldReleased'), 'canceled', ''))",
    ),
    (
        Promise::DeskKeepsWord,
        r"SELECT 'the desk said that it took refund ' || word.refund || ' up, and did not'
          FROM (SELECT upper(replace(body ->> '$.Desk.RefundTakenUp.refund', '-', '')) AS refund
                FROM ticket_message WHERE at_ms >= ?2 AND body -> '$.Desk.RefundTakenUp' IS NOT NULL) AS word
          WHERE NOT EXISTS (SELECT 1 FROM refund WHERE hex(id) = word.refund AND pushed_ms IS NOT NULL)",
    ),
    (
        Promise::DeskKeepsWord,
        r"SELECT 'case ' || number || ' says that its wallet was let go' FROM ticket
              JOIN ticket_message ON ticket_message.ticket = ticket.id
          WHERE at_ms >= ?2 AND body ->> '$.Desk' = 'Unblocked' AND NOT EXISTS
              (SELECT 1 FROM restriction WHERE restriction.ticket = ticket.id AND restriction.state = 'active')",
    ),
    (
        Promise::UnblockedByRight,
        r"SELECT 'case ' || number || ' let wallet ' || hex(restriction.wallet) || ' go, checked at '
              || coalesce(checked, 'no time')
          FROM (SELECT *, (SELECT max(at_ms) FROM ticket_message WHERE ticket = restriction.ticket
                           AND (body -> '$.Desk.NumberProved' IS NOT NULL OR body -> '$.Desk.Checking' IS NOT NULL)
                           AND at_ms <= restriction.at_ms) AS checked,
                       (SELECT max(at_ms) FROM restriction AS before
                           WHERE before.ticket = restriction.ticket AND before.nth < restriction.nth) AS before
                FROM restriction WHERE at_ms >= ?2) AS restriction JOIN ticket ON ticket.id = restriction.ticket
          WHERE topic <> 'wallet' OR ticket.wallet <> restriction.wallet OR restriction.state <> 'active'
              OR coalesce(checked, at_ms) > at_ms - 86400000 OR checked < before",
    ),
];
