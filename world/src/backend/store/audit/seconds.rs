//! The questions about orders that were charged twice; numbered values as in [`super::questions`], and `?16` is how long the
//! shop may take to acknowledge a payment.

use super::questions::Question;
use crate::backend::check::Promise;

/// Asked after every step: what is late.
pub(super) const LATE: &[Question] = &[
    (
        Promise::SecondsComeBack,
        r"SELECT 'payment ' || hex(second.id) || ' is ' || second.state || ' beside ' || hex(first.id) || ', which paid'
          FROM payment AS second JOIN payment AS first
              ON first.purchase = second.purchase AND first.state = 'settled' AND first.id <> second.id
          WHERE second.state = 'captured' AND max(second.captured_ms, first.ended_ms) + ?16 < ?1",
    ),
    (
        Promise::SecondsComeBack,
        r"SELECT 'payment ' || hex(id) || ', one too many, is ' || state || ' and was to be back at ' || back_by_ms
          FROM second_charge JOIN payment ON payment.id = second_charge.payment
          WHERE NOT instr('reversing reversed', state) OR state = 'reversing' AND back_by_ms < ?1
          OR ended_ms > back_by_ms",
    ),
];

/// Asked after every step that moved money or a payment, about what is new.
pub(super) const NEW: &[Question] = &[
    (
        Promise::SecondsAreWanted,
        r"SELECT 'payment ' || hex(payment.id) || ' was opened while another for its order was under way, unasked'
          FROM payment WHERE insisted = 0 AND twin_of IS NULL AND coalesce(ended_ms, ?2) >= ?2 AND EXISTS
              (SELECT 1 FROM payment AS other WHERE other.purchase = payment.purchase AND other.id <> payment.id
               AND other.opened_ms < payment.opened_ms
               AND (other.ended_ms IS NULL OR other.ended_ms > payment.opened_ms))",
    ),
    (
        Promise::SecondsAreTold,
        r"SELECT 'payment ' || hex(second.id) || ' goes back beside ' || hex(first.id) || ', and nobody was told'
          FROM payment AS second JOIN payment AS first
              ON first.purchase = second.purchase AND first.state = 'settled' AND first.id <> second.id
              JOIN payment_path ON payment_path.payment = second.id AND payment_path.state = 'reversing'
          WHERE instr('reversing reversed', second.state) AND coalesce(second.ended_ms, ?2) >= ?2
          AND first.ended_ms <= payment_path.at_ms
          AND NOT EXISTS (SELECT 1 FROM second_charge WHERE second_charge.payment = second.id
                          AND second_charge.first = first.id)",
    ),
    (
        Promise::SecondsAreTold,
        r"SELECT 'payment ' || hex(second_charge.payment) || ' is said to be one too many, and is not'
          FROM second_charge JOIN payment AS second ON second.id = second_charge.payment
              JOIN payment AS first ON first.id = second_charge.first
          WHERE noticed_ms >= ?2 AND (first.purchase <> second.purchase OR first.state <> 'settled')",
    ),
];
