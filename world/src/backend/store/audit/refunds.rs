//! The questions about refunds; numbered values as in [`super::questions`], and `?14` is after how long a refund is overdue,
//! `?15` how long after its promised delivery an order is waited for.

use super::questions::Question;
use crate::backend::check::Promise;

/// Without a row here there is nothing to ask about.
pub(super) const ABOUT: &str = "SELECT 1 FROM refund WHERE coalesce(ended_ms, ?2) >= ?2";

/// Asked after every step, about what is new.
pub(super) const NEW: &[Question] = &[
    (
        Promise::RefundsWithinPaid,
        r"SELECT 'payment ' || hex(payment.id) || ', ' || payment.state || ', is to give back ' || sum(refund.price)
              || ' for ' || sum(refund.converted) || ' and ' || sum(refund.fee)
          FROM refund JOIN payment ON payment.id = refund.payment JOIN quote ON quote.id = payment.quote
              JOIN purchase ON purchase.id = payment.purchase
          WHERE payment.id IN (SELECT payment FROM refund WHERE coalesce(ended_ms, ?2) >= ?2)
          GROUP BY payment.id
          HAVING payment.state <> 'settled' OR sum(refund.price) > purchase.price + shipping
          OR sum(refund.converted) > quote.converted OR sum(refund.fee) > quote.fee
          OR sum(refund.currency <> quote.currency OR price_in <> purchase.currency
              OR refund.purchase <> purchase.id) > 0",
    ),
    // Parts are rounded down, and the one that completes the whole takes what is left.
    (
        Promise::RefundedExactly,
        r"SELECT 'payment ' || hex(payment.id) || ' gives back ' || sum(refund.price) || ' for '
              || sum(refund.converted) || ' and ' || sum(refund.fee)
          FROM refund JOIN payment ON payment.id = refund.payment JOIN quote ON quote.id = payment.quote
              JOIN purchase ON purchase.id = payment.purchase
          WHERE payment.id IN (SELECT payment FROM refund WHERE coalesce(ended_ms, ?2) >= ?2)
          GROUP BY payment.id
          HAVING CASE WHEN sum(refund.price) = purchase.price + shipping
              THEN sum(refund.converted) <> quote.converted OR sum(refund.fee) <> quote.fee ELSE 0 END
          OR sum(refund.converted <> quote.converted * refund.price / (purchase.price + shipping)
              OR refund.fee <> quote.fee * refund.price / (purchase.price + shipping))
              > (sum(refund.price) = purchase.price + shipping)",
    ),
    (
        Promise::RefundedExactly,
        r"SELECT 'refund ' || hex(refund.id) || ', ' || refund.state || ', moved ' || kind || ' ' || owner || ' by '
              || sum(minor) || ' ' || account.currency
          FROM refund JOIN payment ON payment.id = refund.payment JOIN purchase ON purchase.id = refund.purchase
              CROSS JOIN movement ON movement.subject = refund.id CROSS JOIN posting ON posting.height = movement.height
              CROSS JOIN account ON account.id = posting.account
          WHERE coalesce(refund.ended_ms, ?2) >= ?2
          GROUP BY refund.id, account.id
          HAVING sum(minor) <> (refund.state = 'succeeded') * CASE kind
              WHEN 'escrow' THEN -refund.price * (source = 'escrow') * (account.currency = price_in)
              WHEN 'merchant' THEN -refund.price * (source = 'merchant' AND owner = seller)
                  * (account.currency = price_in)
              WHEN 'pool' THEN (price_in <> refund.currency) * (refund.price * (account.currency = price_in)
                  - converted * (account.currency = refund.currency))
              WHEN 'fees' THEN -refund.fee * (account.currency = refund.currency)
              WHEN 'wallet' THEN (converted + refund.fee) * (account.currency = refund.currency)
              WHEN 'outside' THEN (converted + refund.fee) * (account.currency = refund.currency)
              ELSE 0 END",
    ),
    (
        Promise::RefundedExactly,
        r"SELECT 'refund ' || hex(id) || ' succeeded, yet no money moved, or none was to move' FROM refund
          WHERE coalesce(ended_ms, ?2) >= ?2 AND (state = 'succeeded') <> EXISTS
              (SELECT 1 FROM movement WHERE subject = refund.id AND reason = 'refund' AND at_ms = ended_ms)",
    ),
    (
        Promise::RefundedExactly,
        r"SELECT 'refund ' || hex(refund.id) || ' is not in the history of who paid, or not as it was'
          FROM refund JOIN payment ON payment.id = refund.payment LEFT JOIN operation ON operation.id = refund.operation
          WHERE refund.ended_ms >= ?2 AND CASE WHEN instrument = 'bank-card' THEN operation IS NOT NULL
              ELSE (operation.wallet, operation.amount, operation.currency, operation.direction)
                  IS NOT (payer, converted + refund.fee, refund.currency, 'in') END",
    ),
    (
        Promise::RefundedExactly,
        r"SELECT 'order ' || number || ' is ' || purchase.state || ', '
              || sum(refund.price * (refund.state = 'succeeded')) || ' of it went back'
          FROM purchase JOIN refund ON refund.purchase = purchase.id
          WHERE purchase.state <> 'completed'
          AND purchase.id IN (SELECT purchase FROM refund WHERE coalesce(ended_ms, ?2) >= ?2)
          GROUP BY purchase.id HAVING (purchase.state = 'refunded')
              <> (sum(refund.price * (refund.state = 'succeeded')) = purchase.price + shipping)",
    ),
    (
        Promise::BackWhereItCameFrom,
        r"SELECT 'refund ' || hex(refund.id) || ' moved the money of ' || owner
          FROM refund JOIN payment ON payment.id = refund.payment CROSS JOIN movement ON movement.subject = refund.id
              CROSS JOIN posting ON posting.height = movement.height CROSS JOIN account ON account.id = posting.account
          WHERE instr('wallet hold outside', kind) AND coalesce(refund.ended_ms, ?2) >= ?2
          AND (upper(replace(owner, '-', '')) <> iif(instrument = 'bank-card', 'CARDS', hex(payer))
              OR account.currency <> coalesce(payment.account, 'RUB'))",
    ),
    (
        Promise::WonIsRefunded,
        r"SELECT 'refund ' || hex(refund.id) || ' is of a dispute that is ' || dispute.state
          FROM refund JOIN dispute ON dispute.id = refund.dispute
          WHERE coalesce(refund.ended_ms, ?2) >= ?2 AND dispute.state <> 'won'",
    ),
    (
        Promise::EndsInTime,
        r"SELECT 'refund ' || hex(id) || ' is on its way since ' || created_ms || ', and nobody was told' FROM refund
          WHERE ended_ms IS NULL AND overdue = 0 AND created_ms + ?14 < ?1",
    ),
];

/// Asked when everything is checked.
pub(super) const WHOLE: &[Question] = &[(
    Promise::RefundedExactly,
    r"SELECT 'order ' || number || ' is refunded, and nothing went back' FROM purchase
      WHERE state = 'refunded' AND NOT EXISTS (SELECT 1 FROM refund WHERE refund.purchase = purchase.id)",
)];
