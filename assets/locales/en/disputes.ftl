## Disputes and refunds: refusals and messages.

## Why something about a dispute was refused.

err-dispute-not-sent = Nothing of this order was sent yet, so there is nothing to dispute.
    .next = Cancel the order instead: all of the money comes back.
# $date (String) - a day
err-dispute-early = The parcel still has time to arrive.
    .next = From { $date } on you can say that it did not come.
err-dispute-not-arrived = The goods have not arrived yet, so nothing can be said of them.
    .next = Wait for the parcel. If it does not come in time, open the dispute for that reason.
# $date (String) - a day
err-dispute-late = The time for disputes about this order ended on { $date }.
    .next = The seller has the money; only the seller could still help.
err-dispute-order = Nothing of this order can be claimed: it was not paid, or its money is back already.
    .next = See the order.
err-dispute-all-claimed = All that was paid for this order is on its way back already.
    .next = Follow the refund.
err-dispute-open = There is an open dispute about this order.
    .next = Go on with that one: its claim can be changed.
err-dispute-settled = A dispute about this order was decided or agreed on, and that is final.
    .next = See how it ended.
err-dispute-openings = A dispute about this order was withdrawn twice, so no other can be opened.
    .next = Only the seller could still help.
# $least (String) - money
# $most (String) - money
err-dispute-amount = Between { $least } and { $most } can be claimed.
    .next = Change the amount.
err-dispute-nothing-back = What never came cannot be sent back.
    .next = Claim the money without sending goods back.
# $most (Number) - how many
err-dispute-text = A text has up to { $most } characters, and a note cannot be empty.
    .next = Shorten it, or write something.
# $most (Number) - how many
err-dispute-evidence = There are { $most } notes already, as many as there may be.
    .next = Change the claim's text if something is missing.
err-dispute-same = That is what you claim already.
    .next = Change something, or leave it as it is.
err-dispute-not-proposed = That is not what is proposed now.
    .next = Look at the dispute again: something has changed.
# $date (String) - a day
err-dispute-sellers-turn = The seller has until { $date } to answer; before that the platform does not step in.
    .next = Wait for the answer. Silence means that you win.
err-dispute-is = The dispute is past that.
    .next = Look at where it is now.
err-dispute-way-back = The goods are on their way back to the seller already.
    .next = Wait until they arrive: then the money goes on its way.
err-order-sent = The order was sent and can no longer be cancelled.
    .next = If it does not come or is not right, open a dispute: that is where the money comes back.
err-order-cancelled = The order was cancelled, and its money is on its way back.
    .next = Follow the refund.
err-order-in-dispute = There is an open dispute about this order.
    .next = Withdraw it first if all is well.
err-no-dispute = There is no such dispute.
    .next = Go back to the order.
err-no-refund = There is no such refund.
    .next = Go back to the order.

## What the phone is told.

# $number (String) - an order
sms-order-cancelled = Order { $number } is cancelled. Its money is on its way back.
# $date (String) - a day
# $number (String) - an order
sms-order-frozen = Order { $number } is held for a security check. Please wait until { $date }.
# $number (String) - an order
sms-order-called-off = Order { $number } did not pass the check and is called off. Its money is on its way back.
# $number (String) - an order
sms-order-lost = The parcel of order { $number } is lost. Open a dispute, and the money comes back.
# $number (String) - an order
sms-order-not-delivered = Order { $number } was not delivered in time. Its money is on its way back.
# $date (String) - a day
# $number (String) - an order
sms-dispute-opened = Dispute about order { $number } is open. The seller has until { $date } to answer.
# $amount (String) - money
# $number (String) - an order
sms-dispute-agreed = Order { $number }: the seller agrees to give back { $amount }.
# $amount (String) - money
# $number (String) - an order
sms-dispute-agreed-return = Order { $number }: the seller agrees to give back { $amount } once the goods are back.
# $amount (String) - money
# $date (String) - a day
# $number (String) - an order
sms-dispute-offered = Order { $number }: the seller offers { $amount }. Answer until { $date }.
# $amount (String) - money
# $date (String) - a day
# $number (String) - an order
sms-dispute-offered-return = Order { $number }: the seller offers { $amount } if the goods are sent back. Answer until { $date }.
# $date (String) - a day
# $number (String) - an order
sms-dispute-refused = Order { $number }: the seller refuses your claim. Ask the platform, or it looks into it by itself from { $date }.
# $amount (String) - money
# $number (String) - an order
sms-dispute-silent = Order { $number }: the seller did not answer. You get { $amount } back.
# $amount (String) - money
# $number (String) - an order
sms-dispute-silent-return = Order { $number }: the seller did not answer. You get { $amount } back once the goods are back.
# $date (String) - a day
# $number (String) - an order
sms-dispute-platform = Order { $number }: the platform looks into the dispute and decides by { $date }.
# $amount (String) - money
# $date (String) - a day
# $number (String) - an order
sms-dispute-proposed = Order { $number }: the platform proposes { $amount }. Agree, or it decides by { $date }.
# $amount (String) - money
# $date (String) - a day
# $number (String) - an order
sms-dispute-proposed-return = Order { $number }: the platform proposes { $amount } if the goods are sent back. Agree, or it decides by { $date }.
# $date (String) - a day
# $number (String) - an order
sms-dispute-proposed-nothing = Order { $number }: the platform sees no reason to give money back. It decides by { $date } at the latest: show more soon.
# $date (String) - a day
# $number (String) - an order
sms-dispute-send-back = Order { $number }: hand the goods to the courier until { $date }. The money follows when they have arrived.
# $number (String) - an order
sms-dispute-back-arrived = Order { $number }: the goods are back at the seller.
# $number (String) - an order
sms-dispute-not-sent-back = Order { $number }: the goods were not sent back in time, and the dispute is closed.
# $amount (String) - money
# $number (String) - an order
sms-dispute-won = Order { $number }: the dispute is won. { $amount } of its price comes back.
# $number (String) - an order
sms-dispute-lost = Order { $number }: the platform decided for the seller.
# $number (String) - an order
sms-dispute-withdrawn = Order { $number }: the dispute is withdrawn.
# $date (String) - a day
# $number (String) - an order
# $returns (String) - money
sms-refund-begun = Order { $number }: { $returns } is on its way back, usually within 10 days, at the latest by { $date }.
# $number (String) - an order
# $returns (String) - money
# $why (String) - a sentence
sms-refund-failed = Order { $number }: { $returns } did not go through. { $why } It is tried again by itself.
# $number (String) - an order
# $returns (String) - money
sms-refund-overdue = Order { $number }: { $returns } should be back by now. Write to support.
# $number (String) - an order
# $returns (String) - money
sms-refund-pushed = Order { $number }: support has taken up the refund of { $returns }.
# $available (String) - money
# $number (String) - an order
# $returns (String) - money
sms-refunded = { $returns } came back for order { $number }. Balance { $available }.
# $card (String) - a card's last digits
# $number (String) - an order
# $returns (String) - money
sms-card-refunded = Card { $card }: { $returns } came back for order { $number }.

## Why a try to refund failed.

refund-shop-slow = The shop has not released the money yet.
refund-no-answer = The receiving system did not answer.
refund-turned-down = The bank turned it down for now.
