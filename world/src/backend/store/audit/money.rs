//! The questions about accounts, movements and payments; numbered values as in [`super::questions`].

use super::questions::Question;
use crate::backend::check::Promise;

/// Where no money moved and neither a payment nor a transfer took a step, there is nothing new to ask.
pub(super) const ABOUT: &str = r"SELECT 1 FROM movement WHERE height > ?3
    UNION ALL SELECT 1 FROM payment_path WHERE at_ms >= ?2
    UNION ALL SELECT 1 FROM transfer_path WHERE at_ms >= ?2";

/// Asked after every step that moved money or a payment, about what is new.
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
        r"SELECT 'movement ' || movement.height || ' took the fee of another''s card, or of none, from ' || owner
          FROM movement JOIN posting ON posting.height = movement.height JOIN account ON account.id = posting.account
              LEFT JOIN card ON card.id = subject
          WHERE movement.height > ?3 AND reason = 'card-fee' AND account.kind <> 'fees'
          AND (card.id IS NULL OR account.kind <> 'wallet' OR upper(replace(owner, '-', '')) <> hex(card.wallet))",
    ),
    (
        Promise::RefundedExactly,
        r"SELECT 'movement ' || height || ' refunds what nobody promised' FROM movement
          WHERE height > ?3 AND reason = 'refund' AND NOT EXISTS (SELECT 1 FROM refund WHERE refund.id = subject)",
    ),
    (
        Promise::ChangedAtQuote,
        r"SELECT 'movement ' || height || ' changed money without consent to a quote' FROM movement
          WHERE height > ?3 AND reason = 'exchange' AND NOT EXISTS
              (SELECT 1 FROM exchange_quote WHERE id = subject AND done_ms = at_ms)",
    ),
];
