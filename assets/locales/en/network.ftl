## The network between the wallet and the world, and what became of requests that it lost.

network-online = online
network-slow = slow
network-flaky = flaky
network-offline = offline

network-now-online = The network is up.
network-now-slow = The network is slow: every answer takes a second or two.
network-now-flaky = The network is flaky: some requests and answers are lost.
network-now-offline = There is no network: nothing leaves, nothing comes.

sent-wait = Sent: waiting for the answer. Charged once at most…

# $number (String) - the last digits of an order's number
resolved-paid = Known now: the payment for order …{ $number } went through, once.
# $number (String) - the last digits of an order's number
resolved-opened = Known now: the payment for order …{ $number } is open; nothing was charged.
# $number (String) - the last digits of an order's number
resolved-back = Known now: the money for order …{ $number } left and comes back whole.
# $number (String) - the last digits of an order's number
resolved-not-paid = Known now: nothing was charged for order …{ $number }.
resolved-sent = Known now: the transfer was carried out, once.
resolved-sent-back = Known now: the transfer left, and its money came back.
resolved-not-sent = Known now: the transfer was not carried out; no money moved.
resolved-exchanged = Known now: the money was changed, once.
resolved-not-exchanged = Known now: no money was changed.
resolved-card = Known now: the card was issued, once.
resolved-no-card = Known now: no card was issued, nothing was charged.

resolved-money-once = The money moved once, and nothing more will be taken for it.
resolved-next-done = There is nothing left to do.
resolved-next-back = There is nothing to do: the history shows both ways.
resolved-next-open = You can go on with it, or leave it: then it ends by itself.
resolved-next-nothing = If you still want it, begin again.

# $moment (String) - when that was heard
home-attention-offline = No network: what you see is of { $moment }
home-attention-exchange-unknown = Money to be changed: outcome unknown
order-note-unknown-opening = Outcome unknown: the request to open a payment left, but no answer came. Opening charges nothing. There is nothing to do: the wallet asks again by itself, with the same key, and tells.
