## An order that is charged twice.

# $text (String) - what an operation was
twice-badge = 2x { $text }
twice-by-mistake = The service executed the charge twice.
twice-by-will = It was paid again while the first payment was unknown.
twice-declined = The second charge was declined: the money, or the month's limit, was enough for one only. The order was charged once; there is nothing to do.
# $date (String) - a day
# $place (String) - a wallet's account or a card
# $total (String) - money
twice-order-returning = { $total }, one time too many, is on its way back ({ $place }) and there by { $date }, fee included. There is nothing to do.
# $date (String) - a day
# $place (String) - a wallet's account or a card
# $total (String) - money
twice-order-back = { $total }, one time too many, came back on { $date } ({ $place }), fee included.
# $date (String) - a day
twice-this-returning = Charged twice: this one was too many. It is on its way back until { $date }, fee included.
# $date (String) - a day
twice-this-back = Charged twice: this one was too many. It came back on { $date }, fee included.
# $date (String) - a day
# $total (String) - money
twice-other-returning = Charged twice: this one pays the order. The other, { $total }, is on its way back until { $date }.
# $date (String) - a day
# $total (String) - money
twice-other-back = Charged twice: this one pays the order. The other, { $total }, came back on { $date }.

order-insist = Pay again all the same
order-insist-title = Pay a second time?
order-insist-unknown = Nobody knows yet whether the first payment went through. The wallet asks by itself, with the same key, and tells; most often it is enough to wait.
order-insist-risk = If it did, the order is charged twice. The shop keeps one payment; the other goes back by itself to where it came from, fee included, within a day, or within a few days if the shop is silent. Until then both are gone.
order-insist-yes = Pay again
second-banner = Second payment: the first may have gone through.
second-known = Second payment. What became of the first is known by now: look at the order.
second-paid = Paid already by the first payment: leave this one.
second-short = The first payment may have taken what is missing. Do not top up: what became of it will be told.
