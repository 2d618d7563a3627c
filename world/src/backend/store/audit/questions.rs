//! The questions. `?1` is the world's time; `?2` and `?3` are the time and the height up to which all was checked before;
//! `?4` is a code's life, `?5` the longest wait for a captured payment's end, `?6` the tries, `?7` the longest that an order is
//! delivered.

use crate::backend::check::Promise;

pub(super) type Question = (Promise, &'static str);

/// Asked after every step: about what is new since the last time, and about what may only last so long.
///
/// What had ended before cannot change any more without a trigger of the schema refusing; [`WHOLE`] looks at it again.
pub(super) const NEW: &[Question] = &[
    (
        Promise::CardsPaidFor,
        r"SELECT 'card ' || hex(id) || ' cost ' || fee || ', moved were ' || moved || ' into fees'
          FROM (SELECT card.id, fee, (SELECT coalesce(sum(minor), 0)
                  FROM movement CROSS JOIN posting ON posting.height = movement.height
                      CROSS JOIN account ON account.id = posting.account
                  WHERE subject = card.id AND reason = 'card-fee' AND kind = 'fees') AS moved
              FROM card WHERE ordered_ms >= ?2)
          WHERE moved <> fee",
    ),
    (
        Promise::EndsInTime,
        r"SELECT 'payment ' || hex(id) || ' is ' || state || ' since ' || captured_ms FROM payment
          WHERE instr('captured reversing', state) AND captured_ms + ?5 < ?1",
    ),
    (
        Promise::EndsInTime,
        r"SELECT 'order ' || number || ' is delivered since ' || delivered_ms FROM purchase
          WHERE state = 'delivered' AND delivered_ms + ?7 < ?1
          AND NOT EXISTS (SELECT 1 FROM dispute WHERE dispute.purchase = purchase.id AND ended_ms IS NULL)
          AND price + shipping > (SELECT coalesce(sum(price), 0) FROM refund WHERE refund.purchase = purchase.id)",
    ),
    (
        Promise::SellersArePaid,
        r"SELECT 'order ' || number || ' completed, and its seller has received ' || received
          FROM (SELECT number, price + shipping
                  - (SELECT coalesce(sum(price), 0) FROM refund
                     WHERE refund.purchase = purchase.id AND source = 'escrow') AS due,
                  (SELECT coalesce(sum(minor), 0)
                  FROM movement CROSS JOIN posting ON posting.height = movement.height
                      CROSS JOIN account ON account.id = posting.account
                  WHERE subject = purchase.id AND reason = 'payout' AND kind = 'merchant'
                  AND owner = purchase.seller AND account.currency = purchase.currency) AS received
              FROM purchase WHERE state = 'completed' AND completed_ms >= ?2)
          WHERE received <> due",
    ),
    (
        Promise::WonIsRefunded,
        r"SELECT 'order ' || number || ' was called off, and ' || coalesce(sum(refund.price), 0) || ' is to go back'
          FROM purchase LEFT JOIN refund ON refund.purchase = purchase.id AND cause IN ('cancelled', 'frozen')
          WHERE cancelled_ms >= ?2 GROUP BY purchase.id
          HAVING coalesce(sum(refund.price), 0) <> purchase.price + shipping",
    ),
    (
        Promise::EndsInTime,
        r"SELECT 'order ' || number || ' has not arrived since ' || shipped_ms FROM purchase
          WHERE state = 'shipped' AND shipped_ms + days_to * 86400000 + ?15 < ?1
          AND NOT EXISTS (SELECT 1 FROM dispute WHERE dispute.purchase = purchase.id AND ended_ms IS NULL)
          AND price + shipping > (SELECT coalesce(sum(price), 0) FROM refund WHERE refund.purchase = purchase.id)",
    ),
    (
        Promise::UnblockedByRight,
        r"SELECT 'wallet ' || hex(wallet.id) || ' is ' || wallet.state || ', the last word was '
              || coalesce(restriction.state, 'none')
          FROM wallet LEFT JOIN restriction ON restriction.wallet = wallet.id
              AND nth = (SELECT max(nth) FROM restriction AS last WHERE last.wallet = wallet.id)
          WHERE wallet.state <> coalesce(restriction.state, 'active')",
    ),
    (
        Promise::AttemptsKnowTheTruth,
        r#"SELECT 'attempt ' || hex(key) || ' is ' || state || ', the service says otherwise' FROM attempt
           WHERE since_ms >= ?2 AND instr('accepted refused', state) AND (state = 'accepted') <> EXISTS
               (SELECT 1 FROM outcome WHERE outcome.caller = attempt.wallet AND outcome.key = attempt.key
                AND (outcome.outcome LIKE '{"Ok":{"Checkout"%' OR outcome.outcome LIKE '{"Ok":{"Transfer"%'
                     OR outcome.outcome LIKE '{"Ok":{"Exchanged"%' OR outcome.outcome LIKE '{"Ok":{"Card"%'))"#,
    ),
];

/// Asked beside [`NEW`] when everything is checked: as dear as there are records.
pub(super) const WHOLE: &[Question] = &[
    (
        Promise::DrainedIsDone,
        r"SELECT 'payment ' || hex(id) || ' is ' || state || ' and nothing is going to happen' FROM payment
          WHERE instr('created otp-pending held captured reversing', state)
          AND NOT EXISTS (SELECT 1 FROM agenda)",
    ),
    (
        Promise::DrainedIsDone,
        r"SELECT 'order ' || number || ' is ' || state || ' and nothing is going to happen' FROM purchase
          WHERE instr('awaiting-payment paid shipped delivered', state) AND NOT EXISTS (SELECT 1 FROM agenda)",
    ),
    (
        Promise::DrainedIsDone,
        r"SELECT 'card ' || hex(id) || ' is ' || state || ' and nothing is going to happen' FROM card
          WHERE state IN ('ordered', 'in-post') AND NOT EXISTS (SELECT 1 FROM agenda)",
    ),
    (
        Promise::DrainedIsDone,
        r"SELECT 'parcel ' || tracking || ' was not handed over and nothing is going to happen' FROM parcel
          WHERE NOT EXISTS (SELECT 1 FROM agenda)
          AND NOT EXISTS (SELECT 1 FROM parcel_event WHERE parcel = parcel.id AND what IN ('handed-over', 'lost'))",
    ),
    (
        Promise::DrainedIsDone,
        r"SELECT 'dispute ' || hex(id) || ' is ' || state || ' and nothing is going to happen' FROM dispute
          WHERE ended_ms IS NULL AND NOT EXISTS (SELECT 1 FROM agenda)",
    ),
    (
        Promise::DrainedIsDone,
        r"SELECT 'refund ' || hex(id) || ' is ' || state || ' and nothing is going to happen' FROM refund
          WHERE ended_ms IS NULL AND NOT EXISTS (SELECT 1 FROM agenda)",
    ),
    (
        Promise::DrainedIsDone,
        r"SELECT 'case ' || number || ' is ' || state || ' and nothing is going to happen' FROM ticket
          WHERE ended_ms IS NULL AND NOT EXISTS (SELECT 1 FROM agenda)",
    ),
    (
        Promise::DrainedIsDone,
        r"SELECT 'transfer ' || hex(id) || ' is ' || state || ' and nothing is going to happen' FROM transfer
          WHERE ended_ms IS NULL AND NOT EXISTS (SELECT 1 FROM agenda)",
    ),
    (
        Promise::BalancesAddUp,
        r"SELECT kind || ' ' || owner || ' holds ' || balance || ' ' || currency || ', its postings say '
              || coalesce(total, 0)
          FROM account LEFT JOIN (SELECT account, sum(minor) AS total FROM posting GROUP BY account) ON account = id
          WHERE balance <> coalesce(total, 0)",
    ),
    (
        Promise::HistoryAddsUp,
        r"SELECT 'wallet ' || owner || ' holds ' || balance || ', its history says ' || coalesce(total, 0)
          FROM account LEFT JOIN (SELECT hex(wallet) AS whose, currency AS told_in,
                  sum(CASE direction WHEN 'in' THEN amount ELSE -amount END) AS total
              FROM operation GROUP BY wallet, told_in)
              ON whose = upper(replace(owner, '-', '')) AND told_in = account.currency
          WHERE kind = 'wallet' AND balance <> coalesce(total, 0)",
    ),
    (
        Promise::OneSettledPerOrder,
        r"SELECT 'order ' || number || ', ' || purchase.state || ', has ' || count(payment.id) || ' settled payments'
          FROM purchase LEFT JOIN payment ON payment.purchase = purchase.id AND payment.state = 'settled'
          GROUP BY purchase.id HAVING count(payment.id) <> (purchase.state NOT IN ('awaiting-payment', 'closed'))",
    ),
    (
        Promise::SellersArePaid,
        r"SELECT 'movement ' || height || ' pays a seller for what is no completed order' FROM movement
          WHERE reason = 'payout'
          AND NOT EXISTS (SELECT 1 FROM purchase WHERE purchase.id = movement.subject AND state = 'completed')",
    ),
    (
        Promise::ShelfAddsUp,
        r"SELECT shelf.ordered || ' of ' || shelf.good || ' are set aside, the orders say ' || coalesce(total, 0)
          FROM shelf LEFT JOIN (SELECT good, sum(quantity) AS total FROM purchase
              WHERE state <> 'closed' AND cancelled_ms IS NULL GROUP BY good)
              AS ordered ON ordered.good = shelf.good
          WHERE shelf.ordered <> coalesce(total, 0)",
    ),
];
