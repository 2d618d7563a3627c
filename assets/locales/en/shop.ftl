## The shop's page of goods.

shop-title = The shop
# $search (String) - a key
# $sort (String) - a key
# $next (String) - a key
shop-guidance = Arrows choose, { $next } goes to the next department, { $search } finds, { $sort } sorts.
# $activate (String) - a key
# $back (String) - a key
shop-guidance-search = Type words. { $activate } opens what is chosen, { $back } shows everything.
shop-loading = Asking the shop…
shop-search = Search
shop-all = All
shop-sort-fit = Best match
shop-sort-cheapest = Cheapest first
shop-sort-dearest = Dearest first
shop-sort-best = Best rated first
shop-empty = The shop has nothing to sell at present.
shop-empty-next = Come back later.
# $search (String) - what was typed
shop-nothing-found = Nothing fits “{ $search }”.
# $back (String) - a key
shop-nothing-found-next = Try other words, in any language, from a name, a description or a seller; { $back } shows everything.
# $category (String) - a department
# $search (String) - what was typed
shop-nothing-found-in = Nothing under { $category } fits “{ $search }”.
# $back (String) - a key
# $next (String) - a key
shop-nothing-found-in-next = { $next } looks in the other departments, { $back } shows everything.
shop-column-name = Goods
shop-column-price = Price
shop-column-shipping = Shipping
shop-column-stock = Left
shop-free = free
shop-sold-out = sold out
shop-retry = Ask again
shop-retry-next = Ask again: the same request is never carried out twice.

category-phones = Phones
category-electronics = Electronics
category-home = Home
category-kitchen = Kitchen
category-clothes = Clothes
category-beauty = Beauty
category-sport = Sport
category-tools = Tools
category-hobby = Hobby

shipping-method-economy = Economy
shipping-method-standard = Standard
shipping-method-express = Express

## One kind of goods.

good-guidance = Choose how many and how they are sent. Nothing is paid yet.
good-seller = Sold by
# $place (String) - a country
# $seller (String) - a name
good-seller-from = { $seller }, { $place }
good-parcel = Parcel
good-tracked = can be followed by its number
good-untracked = cannot be followed on its way
good-price = Price of one
good-shipping = Shipping
# $from (Number) - the fewest days
# $method (String) - a way of sending
# $to (Number) - the most days
good-way = { $to ->
    [one] { $method }, { $from }–{ $to } day
   *[other] { $method }, { $from }–{ $to } days
}
# $count (Number) - pieces
# $written (String) - the same, as it is written
good-sold = { $count ->
   *[other] { $written } sold
}
# $count (Number) - pieces
good-left = { $count ->
   *[other] { $count } left
}
good-quantity = Quantity
good-total = Order total
good-in-roubles = In roubles today
# $amount (String) - money
good-about = ≈ { $amount }
good-place = Place the order
good-sold-out = Sold out: nothing can be ordered.
# $most (Number) - pieces
good-quantity-bad = { $most ->
    [one] The shop has one left: order 1.
   *[other] Order from 1 to { $most }.
}
good-placing = Placing the order…
# $number (String) - an order
good-placed = Order { $number } is placed.

## Orders.

orders-title = Orders
# $activate (String) - a key
# $next (String) - a key
orders-guidance = { $activate } opens one. { $next } shows those to pay, on the way, delivered or over.
orders-loading = Asking for your orders…
orders-empty = There are no orders yet.
# $key (String) - a key
orders-empty-next = Press { $key }, choose something in the shop and place an order.
orders-all = All
orders-to-pay = To pay
orders-on-the-way = On the way
orders-arrived = Delivered
orders-over = Over
orders-none-here = No order is in this state now.
# $next (String) - a key
orders-none-here-next = { $next } shows the others.
# $state (String) - where an order is
# $when (String) - a day, or days
orders-state-until = { $state }, { $when }
orders-column-placed = Placed
orders-column-number = Number
orders-column-name = Goods
orders-column-total = Amount
orders-column-state = State

order-awaiting = awaiting payment
order-paid = paid
order-shipped = on its way
order-delivered = delivered
order-completed = completed
order-closed = closed
order-refunded = refunded
order-silence = awaiting payment, though you paid
# $date (String) - a day
order-note-silence = The money has left, and the shop does not acknowledge it. Wait a little, and see in the wallet that it left; then write to support, all is ready to be sent. If the shop stays silent, the money comes back by itself after { $date }.
order-note-going-back = The shop does not know of the payment, and the money is on its way back.
order-guidance-silence = Do not pay a second time. See in the wallet that the money left.
order-see-wallet = See it in the wallet
order-processing = processing

order-flag-dispute = dispute
order-flag-frozen = frozen
order-flag-refund = refund under way

# $number (String) - an order
order-title = Order { $number }
order-loading = Asking for the order…
order-goods = Goods
order-seller = Sold by
order-price = Price
order-shipping = Shipping
order-total = To pay
order-total-paid = Total
order-state = State
order-pay-until = Pay until

order-step-placed = Placed
order-step-paid = Paid
order-step-shipped = Sent
order-step-delivered = Delivered
order-step-completed = Completed
order-step-closed = Closed
order-step-refunded = Refunded

# $days (String) - from which day to which
order-expected = expected { $days }
# $date (String) - a day
order-by-itself = by itself on { $date }
# $date (String) - a day
order-awaited-until = awaited until { $date }
order-sending = Delivery
# $days (String) - from which day to which
# $method (String) - a way of sending
order-sending-expected = { $method }, expected { $days }

order-methods = Payment methods
order-pay-by = Pay by
method-card = Bank card
method-kiwi = Other methods: Kiwi wallet
method-about = in roubles at the day's rate, with a code
order-confirm-pay = Confirm and pay
order-continue = Go on with the payment
order-ask-again = Ask again
order-confirm = Confirm the receipt
order-see-payment = Receipt
order-cancel = Cancel the order

order-guidance-pay = Check the order, choose how to pay, then Confirm and pay.
order-guidance-continue = A payment was begun: go on with it where it stopped.
order-guidance-processing = The wallet has paid; the shop confirms in a moment. Nothing to do.
order-guidance-unknown = Do not pay again: first let the outcome be known.
# $back (String) - a key
order-guidance-paid = The order is paid; the seller sends it within days. { $back } goes back.
# $back (String) - a key
order-guidance-shipped = The parcel is on its way; there is nothing to do. { $back } goes back.
# $day (String) - a day
order-guidance-delivered = Is all as it should be? Without your word it completes on { $day }.
# $back (String) - a key
order-guidance-over = This order is over. { $back } goes back.

order-note-begun = A payment for this order was begun and is not finished. No money has left the wallet for it.
order-note-processing = The money has left the wallet; the shop has not confirmed the order yet. This takes a moment.
order-note-unknown = Outcome unknown: a request to pay left, but no answer came. It may have been carried out, once at most. There is nothing to do: the wallet asks again by itself, with the same key, and tells.

order-cancel-title = Cancel the order?
# $number (String) - an order
order-cancel-what = Order { $number } will be closed.
order-cancel-money = Nothing was paid for it, so nothing has to come back.
order-cancel-yes = Cancel the order
# $number (String) - an order
order-cancelled = Order { $number } is cancelled. No money moved.
order-cancelling = Cancelling the order…

order-receipt-title = Confirm the receipt?
# $number (String) - an order
order-receipt-what = You say that order { $number } arrived and is as it should be.
order-receipt-money = The seller receives the money, and the order is completed.
order-receipt-yes = Confirm the receipt
# $number (String) - an order
order-confirmed = Order { $number } is completed. The seller has the money.
order-confirming = Confirming the receipt…

order-parcel-way = On its way
# $place (String) - a place
# $what (String) - what happened there
order-parcel-event = { $what }: { $place }
# $charged (String) - money
# $total (String) - money
order-total-charged = { $total }, charged { $charged }
