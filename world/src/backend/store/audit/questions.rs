//! The questions. `?1` is the world's time; `?2` and `?3` are the time and the height up to which all was checked before;
//! `?4` is a code's life, `?5` the longest wait for a captured payment's end, `?6` the tries, `?7` the longest that an order is
//! delivered.

use crate::backend::check::Promise;

pub(super) type Question = (Promise, &'static str);

/// Asked after every step: about the accounts, and about what is new since the last time.
///
/// What had ended before cannot change any more without a trigger of the schema refusing; [`WHOLE`] looks at it again.
pub(super) const NEW: &[Question] = &[
    (
        Promise::SumsAreZero,
        r"SELECT 'movement ' || height || ' is off by ' || sum(minor) || ' ' || currency
          FROM posting JOIN account ON account.id = posting.account
          WHERE height > ?3 GROUP BY height, currency HAVING sum(minor) <> 0",
    ),
    (
        Promise::SumsAreZero,
        r"SELECT 'the world holds ' || rub || ' RUB, ' || usd || ' USD, ' || eur || ' EUR from nowhere'
          FROM (SELECT sum(balance * (currency = 'RUB')) AS rub, sum(balance * (currency = 'USD')) AS usd,
                    sum(balance * (currency = 'EUR')) AS eur FROM account)
          WHERE rub <> 0 OR usd <> 0 OR eur <> 0",
    ),
    (
        Promise::NeverBelowZero,
        r"SELECT kind || ' ' || owner || ' holds ' || balance || ' ' || currency
          FROM account WHERE balance < 0 AND instr('wallet hold escrow merchant', kind)",
    ),
    (
        Promise::HoldsAndEscrow,
        r"SELECT 'hold of ' || whose || ' is ' || sum(is_held) || ', what is under way comes to ' || sum(should_be)
          FROM (SELECT upper(replace(owner, '-', '')) AS whose, currency, balance AS is_held, 0 AS should_be
                  FROM account WHERE kind = 'hold'
              UNION ALL SELECT hex(payer), quote.currency, 0, converted + fee
                  FROM payment JOIN quote ON quote.id = payment.quote
                  WHERE payment.state = 'held' AND instrument <> 'bank-card'
              UNION ALL SELECT hex(wallet), currency, 0, amount + fee FROM transfer
                  WHERE ended_ms IS NULL AND state = 'processing' AND route LIKE '%-out')
          GROUP BY whose, currency HAVING sum(is_held) <> sum(should_be)",
    ),
    (
        Promise::HoldsAndEscrow,
        r"SELECT 'escrow is ' || balance || ', payments captured and neither paid out nor back come to ' || (held - gone)
          FROM (SELECT coalesce(sum(price + shipping), 0) AS held
              FROM payment JOIN purchase ON purchase.id = payment.purchase
              WHERE instr('captured reversing', payment.state)
              OR payment.state = 'settled' AND purchase.state <> 'completed')
          CROSS JOIN (SELECT coalesce(sum(refund.price * iif(purchase.state = 'completed',
                  -(refund.state = 'processing'), refund.state = 'succeeded')), 0) AS gone
              FROM refund JOIN purchase ON purchase.id = refund.purchase WHERE source = 'escrow')
          CROSS JOIN account ON kind = 'escrow' AND balance <> held - gone",
    ),
    (
        Promise::ChargedExactly,
        r"SELECT 'payment ' || hex(payment.id) || ', ' || payment.state || ', moved ' || kind || ' by ' || sum(minor)
          FROM payment CROSS JOIN quote ON quote.id = payment.quote CROSS JOIN purchase ON purchase.id = payment.purchase
              CROSS JOIN movement ON movement.subject = payment.id CROSS JOIN posting ON posting.height = movement.height
              CROSS JOIN account ON account.id = posting.account
          WHERE instr('wallet hold outside escrow fees', kind) AND coalesce(ended_ms, ?2) >= ?2
          GROUP BY payment.id, kind, account.currency
          HAVING account.currency <> iif(kind = 'escrow', purchase.currency, quote.currency)
          OR quote.currency <> coalesce(payment.account, 'RUB')
          OR sum(minor) <> CASE kind
              WHEN 'wallet' THEN -(converted + quote.fee) * (instrument <> 'bank-card')
                  * (instr('held captured settled reversing', payment.state) > 0)
              WHEN 'hold' THEN (converted + quote.fee) * (instrument <> 'bank-card') * (payment.state = 'held')
              WHEN 'outside' THEN -(converted + quote.fee) * (instrument = 'bank-card')
                  * (instr('captured settled reversing', payment.state) > 0)
              WHEN 'escrow' THEN (price + shipping) * (instr('captured settled reversing', payment.state) > 0)
              ELSE quote.fee * (instr('captured settled reversing', payment.state) > 0) END",
    ),
    (
        Promise::ChargedExactly,
        r"SELECT 'payment ' || hex(id) || ' is ' || state || ', yet no money moved' FROM payment
          WHERE instr('held captured settled reversing reversed', state) AND coalesce(ended_ms, ?2) >= ?2
          AND (state <> 'held' OR instrument <> 'bank-card')
          AND NOT EXISTS (SELECT 1 FROM movement WHERE subject = payment.id)",
    ),
    (
        Promise::OneOutcomePerKey,
        r"SELECT 'payment ' || hex(id) || ' was opened under a key without an outcome' FROM payment
          WHERE coalesce(ended_ms, ?2) >= ?2 AND twin_of IS NULL AND NOT EXISTS
              (SELECT 1 FROM outcome WHERE outcome.caller = payment.caller AND outcome.key = payment.key)",
    ),
    (
        Promise::BackWhereItCameFrom,
        r"SELECT 'payment ' || hex(payment.id) || ' moved the money of ' || owner
          FROM payment CROSS JOIN movement ON movement.subject = payment.id
              CROSS JOIN posting ON posting.height = movement.height CROSS JOIN account ON account.id = posting.account
          WHERE instr('wallet hold outside', kind) AND coalesce(ended_ms, ?2) >= ?2
          AND upper(replace(owner, '-', '')) <> iif(instrument = 'bank-card', 'CARDS', hex(payer))",
    ),
    (
        Promise::TimelyCode,
        r"SELECT 'payment ' || hex(id) || ' was charged without a right code in time' FROM payment
          WHERE instr('held captured settled reversing reversed', state) AND coalesce(ended_ms, ?2) >= ?2
          AND (confirmed_ms IS NULL OR confirmed_ms < code_sent_ms OR confirmed_ms - code_sent_ms >= ?4
              OR wrong_codes >= ?6)",
    ),
    (
        Promise::WithinLimits,
        r"SELECT 'payment ' || hex(payment.id) || ' counts for ' || roubles || ' towards the month'
          FROM payment JOIN quote ON quote.id = payment.quote WHERE coalesce(ended_ms, ?2) >= ?2
          AND CASE WHEN instrument = 'bank-card' THEN roubles <> 0
                   WHEN quote.currency = 'RUB' THEN roubles <> converted ELSE roubles <= 0 END",
    ),
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
        Promise::CardsPaidFor,
        r"SELECT 'movement ' || movement.height || ' took the fee of another''s card, or of none, from ' || owner
          FROM movement JOIN posting ON posting.height = movement.height JOIN account ON account.id = posting.account
              LEFT JOIN card ON card.id = subject
          WHERE movement.height > ?3 AND reason = 'card-fee' AND account.kind <> 'fees'
          AND (card.id IS NULL OR account.kind <> 'wallet' OR upper(replace(owner, '-', '')) <> hex(card.wallet))",
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
        Promise::RefundedExactly,
        r"SELECT 'movement ' || height || ' refunds what nobody promised' FROM movement
          WHERE height > ?3 AND reason = 'refund' AND NOT EXISTS (SELECT 1 FROM refund WHERE refund.id = subject)",
    ),
    (
        Promise::EndsInTime,
        r"SELECT 'order ' || number || ' has not arrived since ' || shipped_ms FROM purchase
          WHERE state = 'shipped' AND shipped_ms + days_to * 86400000 + ?15 < ?1
          AND NOT EXISTS (SELECT 1 FROM dispute WHERE dispute.purchase = purchase.id AND ended_ms IS NULL)
          AND price + shipping > (SELECT coalesce(sum(price), 0) FROM refund WHERE refund.purchase = purchase.id)",
    ),
    (
        Promise::ChangedAtQuote,
        r"SELECT 'movement ' || height || ' changed money without consent to a quote' FROM movement
          WHERE height > ?3 AND reason = 'exchange' AND NOT EXISTS
              (SELECT 1 FROM exchange_quote WHERE id = subject AND done_ms = at_ms)",
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
