//! The ends that lives come to: which there are, and how they are counted.

/// Every end that a payment or an attempt can come to must be among what was lived through.
pub(crate) const ENDS: &[&str] = &[
    "payment settled",
    "payment reversed",
    "payment canceled",
    "payment expired",
    "payment expired after being held",
    "payment canceled after being held",
    "declined NoWallet",
    "declined NotEnoughMoney",
    "declined TooManyCodes",
    "declined TooManyPasswords",
    "declined WalletBlocked",
    "by bank-card settled",
    "by bank-card reversed",
    "by bank-card expired",
    "by bank-card declined",
    "by kiwi-card settled",
    "by kiwi-card reversed",
    "declined CardDeclined",
    "declined CardEmpty",
    "declined CardDetails",
    "declined CardLost",
    "declined CardBlocked",
    "from USD settled",
    "second insisted on settled",
    "second insisted on reversed",
    "second insisted on declined",
    "second by mistake reversed",
    "second by mistake declined",
    "one too many by wallet",
    "one too many by bank-card",
    "one too many by kiwi-card",
    "attempt accepted",
    "attempt refused",
    "terminal fed",
    "transfer card-in succeeded",
    "transfer mobile-in succeeded",
    "transfer e-money-in succeeded",
    "transfer card-out succeeded",
    "transfer bank-out succeeded",
    "transfer wallet-out succeeded",
    "transfer mobile-out succeeded",
    "transfer cash-out succeeded",
    "transfer failed card-declined",
    "transfer failed source-empty",
    "transfer failed card-lost",
    "transfer failed no-such-account",
    "transfer failed not-fetched",
    "transfer declined card-details",
    "transfer declined card-lost",
    "transfer declined too-many-codes",
    "transfer declined not-enough-money",
    "transfer declined receiver-full",
    "transfer canceled",
    "transfer expired",
    "order completed",
    "order completed at once",
    "card closed",
    "card expired",
    "order closed",
    "exchange made",
    "exchange left",
    "owner known",
    "owner refused",
    "owner seen",
    "dispute won",
    "dispute lost",
    "dispute withdrawn",
    "dispute of a fair seller",
    "dispute of a stubborn seller",
    "dispute of a silent seller",
    "dispute settled by seller-agreed",
    "dispute settled by seller-silent",
    "dispute settled by offer-accepted",
    "dispute settled by proposal-accepted",
    "dispute settled by decision",
    "dispute won in part",
    "dispute won with the goods back",
    "dispute closed for goods not sent back",
    "dispute edited",
    "dispute opened again",
    "dispute after completion won",
    "refund for dispute succeeded",
    "refund for cancelled succeeded",
    "refund for frozen succeeded",
    "refund for not-delivered succeeded",
    "refund to bank-card",
    "refund to kiwi-card",
    "refund to wallet",
    "refund in USD",
    "refund tried again",
    "refund overdue",
    "refund taken up",
    "refund by merchant",
    "order refunded",
    "order completed and refunded in part",
    "parcel lost",
    "parcel damaged",
    "desk Found",
    "desk Returning",
    "desk Released",
    "desk PaidAlready",
    "desk CameBack",
    "desk NothingLeft",
    "desk OnceOnly",
    "desk WrongCode",
    "desk NumberProved",
    "desk Checking",
    "desk Unblocked",
    "desk NotProved",
    "desk NotRestricted",
    "desk NoAnswer",
    "desk ClosedByPerson",
];

pub(crate) const COUNTS: &str = "\
    SELECT 'payment ' || state || iif(confirmed_ms IS NOT NULL AND state IN ('canceled', 'expired'), \
        ' after being held', '') AS what, count(*) FROM payment GROUP BY what \
    UNION ALL SELECT 'declined ' || iif(declined LIKE '{%', 'NotEnoughMoney', trim(declined, '\"')) AS what, count(*) \
        FROM payment WHERE state = 'declined' GROUP BY what \
    UNION ALL SELECT 'transfer ' || route || ' ' || state, count(*) FROM transfer \
        WHERE state IN ('succeeded', 'failed') GROUP BY route, state \
    UNION ALL SELECT 'transfer ' || state || coalesce(' ' || failure, ''), count(*) FROM transfer \
        WHERE state <> 'succeeded' GROUP BY state, failure \
    UNION ALL SELECT 'terminal fed', count(*) FROM registration WHERE tops_up IS NOT NULL AND state = 'approved' \
    UNION ALL SELECT 'by ' || instrument || ' ' || state AS what, count(*) FROM payment WHERE instrument <> 'wallet' \
        GROUP BY what \
    UNION ALL SELECT 'from ' || account || ' ' || state AS what, count(*) FROM payment WHERE account <> 'RUB' \
        GROUP BY what \
    UNION ALL SELECT 'second ' || iif(twin_of IS NULL, 'insisted on ', 'by mistake ') || state AS what, count(*) \
        FROM payment WHERE insisted = 1 OR twin_of IS NOT NULL GROUP BY what \
    UNION ALL SELECT 'one too many by ' || instrument AS what, count(*) \
        FROM second_charge JOIN payment ON payment.id = second_charge.payment GROUP BY what \
    UNION ALL SELECT 'attempt ' || state, count(*) FROM attempt GROUP BY state \
    UNION ALL SELECT 'order ' || state || iif(completed_ms - delivered_ms < 1296000000, ' at once', '') AS what, \
        count(*) FROM purchase GROUP BY what \
    UNION ALL SELECT 'card ' || state, count(*) FROM card GROUP BY state \
    UNION ALL SELECT 'exchange ' || iif(done_ms IS NULL, 'left', 'made') AS what, count(*) FROM exchange_quote \
        GROUP BY what \
    UNION ALL SELECT 'owner ' || state, count(*) FROM identity GROUP BY state \
    UNION ALL SELECT 'owner seen', count(*) FROM visit WHERE done = 1 HAVING count(*) > 0 \
    UNION ALL SELECT 'dispute ' || state, count(*) FROM dispute GROUP BY state \
    UNION ALL SELECT 'dispute of a ' || persona || ' seller', count(*) FROM dispute GROUP BY persona \
    UNION ALL SELECT 'dispute settled by ' || settled_by, count(*) FROM dispute WHERE ended_ms IS NOT NULL \
        AND settled_by IS NOT NULL GROUP BY settled_by \
    UNION ALL SELECT 'dispute won in part', count(*) FROM dispute WHERE solution < amount AND state = 'won' \
        HAVING count(*) > 0 \
    UNION ALL SELECT 'dispute won with the goods back', count(*) FROM dispute WHERE state = 'won' \
        AND arrived_ms IS NOT NULL HAVING count(*) > 0 \
    UNION ALL SELECT 'dispute closed for goods not sent back', count(*) FROM dispute_event WHERE what LIKE '%NotSentBack%' \
        HAVING count(*) > 0 \
    UNION ALL SELECT 'dispute edited', count(*) FROM dispute WHERE edited_ms IS NOT NULL HAVING count(*) > 0 \
    UNION ALL SELECT 'dispute opened again', count(*) FROM dispute JOIN dispute AS before \
        ON before.purchase = dispute.purchase AND before.opened_ms < dispute.opened_ms HAVING count(*) > 0 \
    UNION ALL SELECT 'dispute after completion won', count(*) FROM dispute JOIN purchase ON purchase.id = purchase \
        WHERE completed_ms < opened_ms AND dispute.state = 'won' HAVING count(*) > 0 \
    UNION ALL SELECT 'refund for ' || cause || ' ' || state, count(*) FROM refund GROUP BY cause, state \
    UNION ALL SELECT 'refund to ' || instrument, count(*) FROM refund JOIN payment ON payment.id = payment GROUP BY 1 \
    UNION ALL SELECT 'refund in ' || currency, count(*) FROM refund GROUP BY currency \
    UNION ALL SELECT 'refund by ' || source, count(*) FROM refund GROUP BY source \
    UNION ALL SELECT 'refund tried again', count(*) FROM refund_try WHERE step > 0 AND failure IS NULL \
        HAVING count(*) > 0 \
    UNION ALL SELECT 'refund overdue', count(*) FROM refund WHERE overdue = 1 HAVING count(*) > 0 \
    UNION ALL SELECT 'refund taken up', count(*) FROM refund WHERE pushed_ms IS NOT NULL HAVING count(*) > 0 \
    UNION ALL SELECT 'order completed and refunded in part', count(*) FROM purchase JOIN refund \
        ON refund.purchase = purchase.id WHERE purchase.state = 'completed' AND source = 'escrow' HAVING count(*) > 0 \
    UNION ALL SELECT 'parcel ' || what, count(*) FROM parcel_event WHERE what IN ('lost', 'damaged') GROUP BY what \
    UNION ALL SELECT 'desk ' || coalesce(key, value) AS what, count(*) FROM ticket_message, json_each(body -> '$.Desk') \
        GROUP BY what";
