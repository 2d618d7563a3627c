## Disputes and refunds on the screen: what is claimed, what each side says, how it stands, the money on its way back.

claim-reason-not-received = Nothing has arrived
claim-reason-poor-quality = Poor quality
claim-reason-not-as-described = Not as described

dispute-you = You
dispute-seller = Seller
dispute-platform = Platform
dispute-courier = Courier
dispute-outcome = Outcome

dispute-state-seller = the seller has to answer
dispute-state-answer = your answer is awaited
dispute-state-platform = the platform looks into it
dispute-state-proposed = the platform proposes something
dispute-state-send-back = send the goods back
dispute-state-way-back = the goods are on their way back
dispute-state-won = won
dispute-state-lost = lost
dispute-state-withdrawn = closed

# $day (String) - a day
dispute-otherwise-won = Silence until { $day } counts as yes.
# $day (String) - a day
dispute-otherwise-talks = The seller answers by { $day }, or the platform decides.
# $day (String) - a day
dispute-otherwise-platform = Answer by { $day }, or the platform decides.
# $day (String) - a day
dispute-otherwise-decided = The platform decides by { $day }.
# $day (String) - a day
dispute-otherwise-closed = Hand the goods to the courier by { $day }, or the dispute closes.
# $left (String) - a span of time
# $otherwise (String) - a sentence
dispute-countdown = { $left } left. { $otherwise }

dispute-goods-kept = you keep the goods
dispute-goods-back = the goods go back first
# $amount (String) - money
# $goods (String) - what becomes of the goods
dispute-solution = { $amount }, { $goods }

seller-word-keep-it = Keep it, and take a part of the price back.
seller-word-send-it-back = Send it back, and all of the price comes back.
seller-word-was-handed-over = The courier says that it was handed over.
seller-word-still-coming = It will still arrive.
seller-word-no-proof = Nothing shows that something is wrong.
seller-word-left-in-order = It was in order when it was sent.

ground-parcel-lost = The courier has lost the parcel.
ground-never-handed-over = The parcel was never handed over, and its time is over.
ground-no-signature = The courier cannot show who took the parcel.
ground-signed = The courier shows that you were given the parcel.
ground-damage-noted = The courier noted the damage.
ground-evidence-convinces = Your evidence convinces.
ground-evidence-half = Your evidence makes it likely, no more.
ground-evidence-lacks = The evidence shows nothing or does not convince.

settled-seller-agreed = the seller agreed
settled-seller-silent = the seller was silent
settled-offer-accepted = you took the seller's offer
settled-proposal-accepted = you agreed with the platform
settled-decision = the platform decided

# $claim (String) - an amount, and what becomes of the goods
dispute-step-opened = Opened the dispute: { $claim }.
# $claim (String) - an amount, and what becomes of the goods
dispute-step-edited = Changed the claim: { $claim }.
dispute-step-evidence = Added to the evidence.
dispute-step-agreed = Agrees to the claim.
# $offer (String) - an amount, and what becomes of the goods
dispute-step-offered = Offers { $offer }.
dispute-step-refused = Refuses the claim.
dispute-step-silent = Did not answer in time.
# $offer (String) - an amount, and what becomes of the goods
dispute-step-accepted = Took the seller's offer: { $offer }.
dispute-step-took = Looks into it.
# $proposal (String) - an amount, and what becomes of the goods
dispute-step-proposed = Proposes { $proposal }.
dispute-step-proposed-nothing = Sees no reason to give money back so far.
# $proposal (String) - an amount, and what becomes of the goods
dispute-step-accepted-platform = Agreed with the platform: { $proposal }.
# $decision (String) - an amount, and what becomes of the goods
dispute-step-decided = Decided: { $decision }.
dispute-step-decided-nothing = Decided for the seller: nothing comes back.
dispute-step-sent-back = Handed the goods to the courier.
dispute-step-back-arrived = Brought the goods back to the seller.
dispute-step-not-sent-back = Did not send the goods back in time.
dispute-step-won = Won: the money is on its way back.
dispute-step-lost = Lost: the seller keeps the money.
dispute-step-withdrawn = Gave the claim up.
# $text (String) - what somebody typed
dispute-quote = “{ $text }”

## The page of a dispute.

# $number (String) - an order
dispute-title = Dispute about order { $number }
dispute-loading = Asking for the dispute…
dispute-page-standing = Now
dispute-page-sides = Proposals
dispute-page-thread = What was said
dispute-do = Do it
dispute-fact-claim = Claim
# $amount (String) - money
# $reason (String) - what is wrong
# $total (String) - money
dispute-claim = { $reason }: { $amount } of { $total }
# $last (String) - what happened to it last
# $number (String) - a parcel's number
dispute-parcel = { $number }, { $last }
# $why (String) - a part of a sentence
dispute-over-won = Won: { $why }.
# $why (String) - a part of a sentence
dispute-over-lost = Lost: { $why }.
dispute-over-withdrawn = You gave the claim up. The seller keeps the money.
dispute-over-not-sent = Closed: the goods were not sent back in time.
dispute-way-back-going = The goods are on their way back. When the seller has them, the money follows.
# $date (String) - a day
dispute-until = until { $date }

dispute-way-claim = Claim
dispute-way-seller = Seller answers
dispute-way-platform = Platform
dispute-way-decision = Decision
dispute-way-goods = Goods back
dispute-way-money = Refund
# $edited (String) - a day
# $opened (String) - a day
dispute-way-edited = { $opened }, changed { $edited }
# $date (String) - a day
# $words (String) - what was said
dispute-way-said = { $date }, { $words }
dispute-way-agrees = agrees
# $offer (String) - an amount, and what becomes of the goods
dispute-way-offers = offers { $offer }
dispute-way-refuses = refuses
dispute-way-silent = silent
dispute-way-not-awaited = was not awaited
dispute-way-if-no-agreement = if you two do not agree
# $date (String) - a day
dispute-way-since = since { $date }
# $proposal (String) - an amount, and what becomes of the goods
dispute-way-proposes = proposes { $proposal }
dispute-way-nothing = nothing
# $date (String) - a day
dispute-way-decides = at the latest { $date }
# $date (String) - a day
dispute-way-withdrawn = { $date }, given up
# $date (String) - a day
dispute-way-lost = { $date }, for the seller
# $date (String) - a day
dispute-way-arrived = arrived { $date }
# $date (String) - a day
dispute-way-sent = on their way since { $date }
# $date (String) - a day
dispute-way-send-until = send them until { $date }
dispute-way-not-sent = not sent in time
# $amount (String) - money
# $date (String) - a day
dispute-way-money-back = { $amount } came back { $date }
# $amount (String) - money
# $date (String) - a day
dispute-way-money-by = { $amount }, at the latest { $date }
dispute-way-money-usually = usually 3–10 days after it

dispute-side-yours = Your claim
dispute-side-seller = The seller
dispute-side-platform = The platform
# $amount (String) - money
dispute-side-returns = comes to { $amount }
dispute-side-nothing = nothing back
dispute-side-silent-yet = no answer yet
dispute-side-silent = no answer
dispute-side-looking = looks into it
dispute-side-not-asked = not asked so far

# $amount (String) - money
dispute-move-accept-seller = Accept the seller's offer: { $amount }
# $amount (String) - money
dispute-move-accept-platform = Accept what the platform proposes: { $amount }
dispute-move-escalate = Reject, and let the platform decide
dispute-move-edit = Change the claim
# $count (Number) - how many more
dispute-move-evidence = { $count ->
    [one] Add to the evidence (1 more note)
   *[other] Add to the evidence (up to { $count } notes)
}
dispute-move-send-back = Hand the goods to the courier
dispute-move-withdraw = Withdraw the claim

dispute-fact-amount = Comes back
dispute-fact-returns = In the money that paid
dispute-fact-to = To
dispute-fact-goods = Goods
dispute-fact-back-to = To the seller
dispute-fact-until = Until

dispute-ask-accept-seller = Accept the seller's offer?
dispute-ask-accept-platform = Accept the platform's proposal?
dispute-ask-accept-final = This settles the dispute for good: nothing more can be claimed.
dispute-ask-accept-money = The money goes on its way at once, usually 3–10 days.
dispute-ask-accept-return = You send the goods back first; the money follows when they have arrived.
dispute-ask-escalate = Let the platform decide?
dispute-ask-escalate-what = It weighs the claim above, the seller's word, the courier's records and your evidence.
dispute-ask-escalate-risk = It decides within 14 days, for you, in part or for the seller. Until then you can still accept an offer.
dispute-ask-send-back = Hand the goods to the courier?
dispute-ask-send-back-what = The courier takes them to the seller. They do not come back to you.
dispute-ask-send-back-money = When the seller has them, the dispute is won and the money goes on its way.
dispute-ask-withdraw = Withdraw the claim?
dispute-ask-withdraw-what = The dispute closes, and the seller gets the money.
dispute-ask-withdraw-again = Within the time for disputes you can open one about this order once again.
dispute-yes-accept = Accept
dispute-yes-escalate = Let it decide
dispute-yes-send-back = Hand them over
dispute-yes-withdraw = Withdraw the claim

dispute-doing-accept = Accepting…
dispute-doing-escalate = Asking the platform…
dispute-doing-send-back = Handing the goods to the courier…
dispute-doing-withdraw = Withdrawing the claim…
dispute-done-accept = Agreed: the money is on its way back.
dispute-done-accept-return = Agreed: now send the goods back.
dispute-done-escalate = The platform looks into it.
dispute-done-send-back = The goods are on their way back to the seller.
dispute-done-withdraw = The claim is withdrawn.

dispute-guidance-seller = The seller has to answer. Meanwhile add what you can show, or change it.
dispute-guidance-answer = Accept the offer, or let the platform decide.
dispute-guidance-platform = The platform weighs both sides. What you can show still counts.
dispute-guidance-proposed = Accept what is proposed, or show more before it is decided.
dispute-guidance-send-back = Hand the goods to the courier in time: without that no money comes back.
dispute-guidance-way-back = The goods are on their way to the seller; there is nothing to do.
dispute-guidance-won = Won. The refund shows when and where the money comes back.
# $back (String) - a key
dispute-guidance-over = This dispute is over. { $back } goes back.

## The form of a claim.

# $number (String) - an order
claim-title = A dispute about order { $number }
# $number (String) - an order
claim-title-edit = The claim about order { $number }
claim-loading = Asking what can be claimed…
claim-guidance = Say what is wrong and how much shall come back. Nothing is sent yet.
# $back (String) - a key
claim-guidance-none = Nothing can be claimed of this order now. { $back } goes back.
# $back (String) - a key
claim-guidance-review = Look at it once more. { $back } goes back to the fields.
claim-reason = What is wrong
claim-share = How much back
claim-share-all = Everything
claim-share-part = A part
claim-amount = Amount
claim-goods = Goods
claim-goods-kept = I keep them
claim-goods-back = I send them back
claim-text = What happened
claim-note = What you can show
# $least (String) - money
claim-least = at least { $least }
# $most (String) - money
claim-most = at most { $most }: more was not paid
# $least (String) - money
# $most (String) - money
claim-bounds = Between { $least } and { $most } can be claimed.
claim-pricing = Asking what that comes to…
claim-returns = You get
claim-fee = of it, fee
claim-to = To
claim-when = Usually 3–10 days after it is won, 15 days at most.
claim-send = Open the dispute
claim-send-edit = Change the claim
claim-sending = Sending the claim…
claim-next = The seller has 5 days to answer. Silence means that you win; if you do not agree, the platform decides.
claim-next-edit = The seller has to answer the new claim, unless the platform has it already.
claim-sent = The dispute is open. The seller has to answer.
claim-changed = The claim is changed.
# $left (Number) - characters
dispute-text-left = { $left ->
    [one] room for 1 more character
   *[other] room for { $left } more characters
}

evidence-title = For the evidence
evidence-about = Say what you can show: photos, the wrapping, what the courier said. It weighs when the platform decides.
# $count (Number) - how many
evidence-left = { $count ->
    [one] There is room for one more note.
   *[other] There is room for { $count } more notes.
}
evidence-text = Note
evidence-add = Add it
evidence-adding = Adding to the evidence…
evidence-added = The note is part of the evidence.
evidence-empty = Write what you can show.
# $back (String) - a key
evidence-guidance = Type the note, then Add it. { $back } goes back.

## Disputes and refunds in one list.

# $activate (String) - a key
# $next (String) - a key
disputes-guidance = { $activate } opens one. { $next } shows those that are open, or one kind.
disputes-loading = Asking for disputes and refunds…
disputes-empty = There are no disputes or refunds.
disputes-empty-next = If an order does not come or is not right, open a dispute on its page.
disputes-none-here = None of these at present.
disputes-open = Open
disputes-disputes = Disputes
disputes-refunds = Refunds
# $good (String) - what was ordered
# $number (String) - an order
disputes-row-dispute = Dispute { $number }, { $good }
# $good (String) - what was ordered
# $number (String) - an order
disputes-row-refund = Refund { $number }, { $good }

# $number (String) - the end of an order's number
link-dispute = Dispute about order { $number }
# $number (String) - the end of an order's number
link-refund = Refund of order { $number }
link-history = Its line in the history

## What an order's page says of them.

order-open-dispute = Open a dispute
order-see-dispute = The dispute
order-see-refund = The refund
order-claims = Dispute
# $date (String) - a day
order-claims-from = possible from { $date }
# $date (String) - a day
order-claims-until = possible until { $date }
# $date (String) - a day
order-claims-over = was possible until { $date }
order-claims-open = possible now
order-claims-not-sent = not before it is sent: cancel it instead
order-claims-no-more = no more: it was withdrawn twice
orders-flagged = Disputes, refunds

order-found-fine = You have opened it: all is as it should be.
order-found-damaged = You have opened it: it is broken.
order-found-nothing = The courier says that it was handed over, but you have nothing.
order-found-poor = You have opened it: it is badly made.
order-found-different = You have opened it: it is something else.

# $date (String) - a day
order-note-frozen = The shop holds this order for a check until { $date }. There is nothing to do: then it goes on, or all of the money comes back.
# $date (String) - a day
# $returns (String) - money
order-note-cancelled = Cancelled on { $date }. { $returns } is on its way back.
# $returns (String) - money
order-note-refund = { $returns } is on its way back.
# $returns (String) - money
order-note-overdue = { $returns } should have come back by now.
order-note-lost = The parcel is lost: open a dispute, and the money comes back.
order-note-damaged = The courier noted that the wrapping is damaged. If the goods are, too, open a dispute.

order-guidance-dispute = There is a dispute about this order. It shows whose turn it is.
order-guidance-frozen = The shop checks this order. Wait: it goes on, or the money comes back.
order-guidance-refund = Money is on its way back. The refund shows where to and when.
order-guidance-late = The parcel is late: you can open a dispute.

order-cancel-paid-what = Nothing was sent yet. The seller will not send it.
order-cancel-paid-money = All that was paid comes back, and only to what paid.
# $number (String) - an order
order-cancelled-paid = Order { $number } is cancelled. Its money is on its way back.

## Refunds.

# $number (String) - an order
refund-title = Refund of order { $number }
refund-loading = Asking for the refund…
refund-cause = Why
refund-cause-dispute = a dispute was won
refund-cause-cancelled = the order was cancelled
refund-cause-frozen = the shop called the order off
refund-cause-not-delivered = the order was not delivered
refund-state-on-its-way = on its way
refund-state-overdue = overdue
refund-state-arrived = arrived
refund-of-price = Of the price, all
refund-of-price-part = Of the price, a part
refund-returned = You got
refund-when = When
refund-when-usually = usually in 3–10 days, 15 at most
# $date (String) - a day
refund-begun = begun { $date }
# $days (String) - from which day to which
refund-usual = usually { $days }
# $date (String) - a day
refund-limit = limit { $date }
# $all (Number) - how many days
# $day (Number) - which day
refund-today = today, day { $day } of { $all }
# $date (String) - a day
refund-arrived-on = arrived { $date }
# $date (String) - a day
refund-note-arrived = It came back on { $date }.
# $date (String) - a day
refund-note-card = It came back to the card on { $date }. The wallet does not see a bank's card: look at its statement.
# $days (String) - from which day to which
# $limit (String) - a day
refund-note-usual = It usually arrives { $days }, and on { $limit } at the latest.
# $limit (String) - a day
refund-note-slow = It takes longer than usual. It may take until { $limit }.
# $limit (String) - a day
refund-note-overdue = It should have arrived by { $limit }. It is not lost: it stays set aside for you. Write to support.
# $date (String) - a day
refund-note-pushed = Support took it up on { $date }.
refund-try-done = It arrived.
# $activate (String) - a key
refund-guidance = Nothing to do: it arrives by itself. { $activate } opens what belongs to it.
refund-guidance-overdue = It is late. It stays set aside for you and is tried again.
# $activate (String) - a key
refund-guidance-arrived = The money is back. { $activate } opens what belongs to it.

## What becomes of an order in the practice world.

lot-about = In the practice world you can choose what you want to see. It is done at once, or when the order comes to it.
lot-freeze = The shop freezes it for a check, then calls it off
lot-fine = It arrives as it should
lot-lost = Its parcel is lost on the way
lot-damaged = It arrives broken, and the courier notes it
lot-missing = It counts as handed over, but nothing is there
lot-poor = It arrives, and is badly made
lot-different = It arrives, and is something else
lot-settled = That can be chosen while a paid order is under way.
lot-done = So it will be.
lot-choose = Choose it
# $activate (String) - a key
# $back (String) - a key
lot-guidance = Arrows choose, { $activate } makes it so. { $back } goes back.
