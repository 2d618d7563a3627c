## The support desk: cases, what is written, what the desk answers.

support-title = Support
support-loading = Asking for your cases…
support-empty = Nothing was written to support yet. It answers within the term that it names, and what it can put right it does.
support-for-payment = A payment that the shop does not know of: it is looked for, and found or given back.
support-for-wallet = A wallet that is blocked: whose it is is checked, then it works again.
support-for-money = Money charged twice, or late coming back.
support-for-other = A card, or anything else.
support-write = Write to support
support-write-about = A payment, a blocked wallet, money that is missing, a card.
# $number (String) - six digits
# $when (String) - a moment
support-row = { $when }, case { $number }
support-guidance = Every case keeps what was written, what was attached and what was done.
# $number (String) - six digits
support-case = Case { $number }
support-you = You
support-desk = Support
# $name (String) - what is attached
support-attached = attached: { $name }
support-reply = Reply
support-send = Send
support-close = Close the case
support-close-title = Close the case?
support-close-what = Nothing more will be done about it. What was written stays.
support-close-yes = Close it
support-topic = About what
support-about = Which one
support-choose = choose
support-text = Message
support-about-title = What is it about?
support-about-nothing = nothing in particular
support-no-orders = There are no orders. Choose another topic.
# $number (String) - six digits
support-sent = Sent: case { $number }.
support-guidance-open = The answer comes as an SMS, too. What you add is read with the rest.
support-guidance-waiting = Support has asked something. Answer here.
support-guidance-resolved = Not what you need? Write again, and the case goes on.
support-guidance-closed = This case is over. For anything new, open another.
support-guidance-about = Choose the one that is meant.
# $key (String) - a key
support-guidance-write = Say what happened in your own words. { $key } goes on to the next field.

topic-payment = Paid, the shop does not know
    .about = The shop is asked for your payment: it is found, and the order is paid, or the money goes back.
topic-wallet = The wallet is blocked
    .about = Whose wallet it is is checked, which takes some days; then it works again.
topic-refund = Money is late coming back
    .about = Support looks where the money is, and sees to it that it arrives.
topic-twice = Charged twice
    .about = If two payments left for one order, the second goes back.
topic-card = A card
    .about = How the card stands, and what can be done about it.
topic-other = Something else
    .about = Write what you need.

# $number (String) - the last digits
matter-order = order { $number }
# $number (String) - the last digits
matter-transfer = transfer { $number }
# $last (String) - the last digits
matter-card = card { $last }
matter-card-new = the card that is on its way

ticket-open = being looked into
ticket-waiting = waits for you
ticket-resolved = answered
ticket-closed = closed
# $by (String) - a moment
# $left (String) - how long
ticket-answer-by = answer by { $by } (in { $left })
# $date (String) - a day
ticket-waits-until = answer until { $date }
# $date (String) - a day
ticket-closes-on = closes by itself on { $date }

attachment-order = the order's page
attachment-receipt = the wallet's receipt

support-attach = Attach
support-attach-note = Attached pages show real amounts, also while they are hidden on the screen.
# $date (String) - a day and a time
# $number (String) - an order
# $receipt (String) - the number of a receipt
support-letter-payment = Order { $number } was paid on { $date } (receipt { $receipt }), and the money left my wallet. The shop still says “awaiting payment”. Please find the payment, or give the money back. The order's page and the receipt are attached.
support-attached-see = What is attached
# $number (String) - six digits
support-attached-title = Attached to case { $number }
support-attached-masked = Digits are hidden here while amounts are. What is attached, and a letter made of it, holds the real ones.
support-guidance-attached = The page as it stood when it was sent. The letter holds it as a picture, too.

## A case as a letter.

letter-keep = Keep as a letter
letter-title = Keep the case as a letter
letter-about = Everything that was written to this case, with what is attached, as a file that every mail program reads (.eml).
letter-guidance = The file must not exist yet. Only you can read it, but it is not sealed.
letter-unsealed = The letter is not sealed: whoever can read the file can read it, the real amounts on the attached pages included.
# $path (String) - a file
letter-done = Written: { $path }
letter-to = Kiwi support
# $about (String) - the topic, and what it is about
# $number (String) - six digits
letter-subject = Case { $number }: { $about }
letter-note = Kiwi Wallet, practice world: nothing in this letter is real money, and its addresses belong to nobody.

## A blocked wallet.

blocked-title = This wallet is blocked
# $phone (String) - a number
blocked-what = The service has blocked the wallet { $phone }: nobody can use it.
# $since (String) - a moment
blocked-why = Since { $since }, for a security check. The money in it stays where it is and is shown to nobody meanwhile.
blocked-next = Support checks whose wallet it is, which takes some days, and unblocks it. Nothing else is open until then.
blocked-support = Go to support
blocked-leave = Leave
blocked-guidance = The password was right; it is the service that keeps the wallet closed.

## What the desk says.

# $by (String) - a moment
desk-received = We have your message. The answer comes by { $by }.
# $number (String) - an order
desk-found = The shop has found your payment: order { $number } is paid. We are sorry for the wait.
# $number (String) - an order
# $total (String) - money
desk-returning = The shop does not find your payment for order { $number }. { $total } is on its way back and arrives within a day; then the order can be paid again.
# $number (String) - an order
# $total (String) - money
desk-released = The shop did not take the money for order { $number }. { $total } is not held any longer, and the order can be paid again.
# $number (String) - an order
# $total (String) - an amount
desk-second-released = Beside the payment that stands, a second one of { $total } was held for order { $number }. It is not held any longer.
# $number (String) - an order
# $total (String) - an amount
desk-hold-released = A payment of { $total } was held for order { $number } and never taken. It is not held any longer.
# $number (String) - an order
desk-paid-already = The shop knows of your payment: order { $number } is paid.
# $number (String) - an order
# $total (String) - money
desk-on-its-way = { $total } for order { $number } is already on its way back.
# $number (String) - an order
# $total (String) - money
# $when (String) - a moment
desk-came-back = { $total } for order { $number } came back: { $when }. The history shows it.
# $number (String) - an order
# $total (String) - money
desk-pushed = We have seen to it: { $total } for order { $number } is back.
# $number (String) - an order
# $total (String) - money
desk-refund-taken-up = We have taken up the refund of { $total } for order { $number }: it arrives within a day.
# $number (String) - an order
# $total (String) - money
# $until (String) - a moment
desk-refund-under-way = The refund of { $total } for order { $number } is on its way and has until { $until } to arrive. Should it be late, write again: then we take it up.
# $number (String) - an order
desk-nothing-left = No money has left for order { $number }: there is nothing to look for.
# $number (String) - an order
# $total (String) - money
desk-duplicate = Two payments left for order { $number }. The second one, { $total }, is on its way back.
# $number (String) - an order
# $total (String) - money
desk-once-only = One payment left for order { $number }: { $total }. There is no second one.
desk-prove-number = To be sure that it is you, we have sent a code to the wallet's phone. Answer here with that code and no other number.
# $left (Number) - tries
desk-wrong-code = { $left ->
    [one] That is not the code. One try is left.
   *[other] That is not the code. { $left } tries are left.
}
# $by (String) - a moment
desk-number-proved = Thank you, the number is yours. The rest of the check takes until { $by } at the latest; you need do nothing.
# $by (String) - a moment
desk-checking = You are known to us by your document. The check takes until { $by } at the latest; you need do nothing.
desk-not-proved = That was the third wrong code, so we close this case. Open another when you have the phone at hand.
desk-unblocked = The check is done: your wallet works again. Thank you for your patience.
desk-not-restricted = Your wallet is not restricted: it can receive and pay.
# $last (String) - the last digits
# $state (String) - a state, for example "in use"
desk-card-stands = Your card { $last } is { $state }. Under Cards you see all that can be done with it.
# $state (String) - a state, for example "in the post"
desk-card-under-way = Your card is { $state }. Its way is shown under Cards; it cannot be hurried.
# $last (String) - the last digits
desk-card-blocked = Your card { $last } is blocked. If that was you, unblock it under Cards; if not, close it and issue another.
# $last (String) - the last digits
# $state (String) - a state, for example "closed"
desk-card-over = Your card { $last } is { $state } and does not come back. Issue another under Cards.
desk-about-cards = Cards are issued, blocked, renamed and closed under Cards. If you mean one of them, name it when you write.
desk-general = Most questions are answered where they come up: the help names the keys of every screen. If that does not help, write again and say on which screen it was and what you expected.
desk-general-again = Thank you for saying more. If it is about money, open a case of its own and choose the order: then we can look into it and put it right.
desk-no-answer = We have had no answer to our question, so the case is closed. Open another at any time.
desk-closed-by-person = You have closed this case.
