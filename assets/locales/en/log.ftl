## The log of the world: what it tells of.

# $deed (String) - the name of what was done
log-deed = { $deed ->
    [registration-begun] Registration begun
    [captcha-another] Another captcha asked for
    [registration-sent] Registration sent in
    [terminal-started] Number typed at the terminal
    [note-inserted] Note fed to the terminal
    [terminal-left] Terminal left
    [terminal-finished] Paid in at the terminal
    [password-changed] Password changed
    [password-kept] First password kept
    [order-placed] Order placed
    [order-given-up] Order given up
    [receipt-confirmed] Receipt confirmed
    [payment-opened] Payment opened
    [payment-insisted] Another payment insisted on
    [payer-named] Number typed at the checkout
    [signed-in] Signed in at the checkout
    [card-named] Card typed at the checkout
    [requoted] Price asked for again
    [quote-accepted] Price agreed to
    [code-resent] Another payment code asked for
    [code-sent-in] Payment code sent in
    [payment-left] Payment left
    [transfer-begun] Transfer begun
    [transfer-confirmed] Transfer code sent in
    [transfer-code-resent] Another transfer code asked for
    [transfer-left] Transfer left
    [card-issued] Card asked for
    [card-renamed] Card renamed
    [card-blocked] Card blocked
    [card-unblocked] Card unblocked
    [card-closed] Card closed
    [card-activated] Card activated
    [account-opened] Account opened
    [exchange-quoted] Price of an exchange asked for
    [money-changed] Money changed
    [owner-told] Personal details told
    [visit-booked] Visit booked
    [dispute-opened] Dispute opened
    [dispute-edited] Claim changed
    [evidence-added] Evidence added
    [solution-accepted] Solution accepted
    [dispute-escalated] Platform called in
    [goods-sent-back] Goods sent back
    [dispute-withdrawn] Dispute withdrawn
    [case-opened] Support case opened
    [case-written] Written to support
    [case-closed] Support case closed by its owner
    [first-password-sent] First password sent
    [logins-failed] Wrong passwords at login
    [message-arrived] Message arrived
    [order-closed-unpaid] Unpaid order closed
    [order-shipped] Order sent
    [order-delivered] Order delivered
    [order-called-off] Frozen order called off
    [protection-ended] Buyer protection ended
    [order-completed] Order completed
    [checkout-closed] Checkout closed
    [code-expired] Payment code ran out
    [hold-expired] Hold ran out
    [shop-acknowledged] Shop acknowledged the payment
    [shop-given-up] Shop's time to acknowledge is over
    [payment-returned] Payment came back
    [parcel-moved] Parcel went on
    [card-expired] Card expired
    [transfer-code-expired] Transfer code ran out
    [transfer-arrived] Transfer came to its end
    [seller-answered] Seller answered
    [seller-silent] Seller stayed silent
    [buyer-silent] Buyer stayed silent
    [talks-ended] Talks ended
    [platform-proposed] Platform proposed
    [platform-decided] Platform decided
    [goods-not-sent-back] Goods were not sent back
    [refund-tried] Refund tried
    [refund-overdue] Refund overdue
    [owner-checked] Register answered
    [visit-made] Visit made
    [support-answered] Support answered
    [support-closed] Support case closed
    [request-failed] On the network
    [clock-moved] Clock moved ahead
    [network-set] Network changed
    [fault-planned] Fault planned
    [fault-withdrawn] Fault taken back
    [breakdown-planned] Failure planned
    [breakdown-withdrawn] Failure taken back
    [wallet-restricted] Wallet set
    [rate-shifted] Dollar shifted
    [fate-chosen] Fate of an order chosen
    [order-frozen] Order frozen
   *[refund-pushed] Refund hurried
}

log-title = Log of the world
log-all = All
# $kind (String) - the name of a kind
log-kind = { $kind ->
    [asked] Asked
    [refused] Refused
    [happened] By itself
    [network] Network
   *[made] By hand
}
log-refused = refused
log-unsent = did not leave
log-request-lost = lost on its way
log-reply-lost = its answer got lost
log-delivered-twice = arrived twice
log-service-down = the service was down
log-question = a question
# $how (String) - what became of it
# $what (String) - what was sent
log-failed = { $what }: { $how }
log-loading = Looking through the log…
log-empty = Nothing has happened yet.
log-empty-next = Register, pay, or move the clock: what the world does then is told here.
log-nothing = Nothing of that is in the log.
# $back (String) - a key
# $right (String) - a key
log-nothing-next = { $right } shows other kinds, { $back } empties the search. Only the latest 5,000 lines are kept.
log-guidance = Everything that the world did, newest first; the latest 5,000 lines are kept.
# $activate (String) - a key
log-guidance-search = Words of what happened, or a number. { $activate } goes to the lines.
log-settle = To the lines
log-next-kind = Next kind
log-same = About the same
sim-note-log = Everything that was asked, happened by itself, got lost or was made to happen, newest first.
