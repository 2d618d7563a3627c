//! The questions about disputes; numbered values as in [`super::questions`], and `?11` is how long seller and buyer may talk,
//! `?12` how long the platform has to decide, `?13` how long after its completion an order can be disputed.

use super::questions::Question;
use crate::backend::check::Promise;

/// Without a row here there is nothing to ask about.
pub(super) const ABOUT: &str = "SELECT 1 FROM dispute WHERE coalesce(ended_ms, ?2) >= ?2";

/// Asked after every step, about what is new.
pub(super) const NEW: &[Question] = &[
    (
        Promise::ClaimedInTime,
        r"SELECT 'dispute ' || hex(dispute.id) || ' was opened at ' || opened_ms || ' about an order sent at '
              || coalesce(shipped_ms, 'no time') || ', delivered at ' || coalesce(delivered_ms, 'no time')
          FROM dispute JOIN purchase ON purchase.id = dispute.purchase
          WHERE coalesce(ended_ms, ?2) >= ?2
          AND NOT coalesce(opened_ms >= delivered_ms, 0)
          AND NOT coalesce(opened_ms >= shipped_ms + days_to * 86400000, 0)
          AND NOT EXISTS (SELECT 1 FROM parcel JOIN parcel_event ON parcel_event.parcel = parcel.id
              WHERE parcel.subject = purchase.id AND what = 'lost' AND at_ms <= opened_ms)",
    ),
    (
        Promise::ClaimedInTime,
        r"SELECT 'dispute ' || hex(dispute.id) || ' is about goods that had not arrived'
          FROM dispute JOIN purchase ON purchase.id = dispute.purchase
          WHERE coalesce(ended_ms, ?2) >= ?2 AND reason <> 'not-received'
          AND NOT coalesce(coalesce(edited_ms, opened_ms) >= delivered_ms, 0)",
    ),
    (
        Promise::ClaimedInTime,
        r"SELECT 'dispute ' || hex(dispute.id) || ' was opened too long after its order was completed'
          FROM dispute JOIN purchase ON purchase.id = dispute.purchase
          WHERE coalesce(ended_ms, ?2) >= ?2 AND completed_ms + ?13 <= opened_ms",
    ),
    (
        Promise::ClaimedInTime,
        r"SELECT 'dispute ' || hex(dispute.id) || ' is another''s, or claims ' || amount || ' ' || dispute.currency
          FROM dispute JOIN purchase ON purchase.id = dispute.purchase
          WHERE coalesce(ended_ms, ?2) >= ?2 AND (dispute.buyer <> purchase.buyer
              OR dispute.currency <> purchase.currency OR amount > price + shipping)",
    ),
    (
        Promise::WonIsRefunded,
        r"SELECT 'dispute ' || hex(dispute.id) || ' is won over ' || solution || ', it has ' || count(refund.id)
              || ' refunds of ' || coalesce(sum(refund.price), 0)
          FROM dispute LEFT JOIN refund ON refund.dispute = dispute.id
          WHERE dispute.state = 'won' AND dispute.ended_ms >= ?2
          GROUP BY dispute.id HAVING count(refund.id) <> 1 OR sum(refund.price) <> solution",
    ),
    (
        Promise::WonIsRefunded,
        r"SELECT 'dispute ' || hex(id) || ' is won, and the goods are not back' FROM dispute
          WHERE state = 'won' AND ended_ms >= ?2 AND solution_returns = 1 AND NOT EXISTS
              (SELECT 1 FROM parcel JOIN parcel_event ON parcel_event.parcel = parcel.id
               WHERE parcel.subject = dispute.id AND what = 'handed-over' AND at_ms <= ended_ms)",
    ),
    (
        Promise::DisputesHoldOrders,
        r"SELECT 'order ' || number || ' was completed while there was a dispute about it'
          FROM purchase JOIN dispute ON dispute.purchase = purchase.id
          WHERE completed_ms >= ?2 AND opened_ms < completed_ms AND coalesce(ended_ms > completed_ms, 1)",
    ),
    (
        Promise::EndsInTime,
        r"SELECT 'dispute ' || hex(id) || ' is ' || state || ' beyond its time' FROM dispute
          WHERE ended_ms IS NULL AND (due_ms < ?1 OR state = 'needs-response' AND opened_ms + ?11 < ?1
              OR state = 'under-review' AND ?12 + (SELECT max(at_ms) FROM dispute_path WHERE dispute = id) < ?1)",
    ),
];
