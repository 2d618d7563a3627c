## The wallet's own cards.

card-ordered = being made
card-in-post = in the post
card-delivered = to be activated
card-active = active
card-blocked = blocked
card-closed = closed
card-expired = expired

menu-cards = Cards
cards-title = Cards
cards-loading = Looking at the cards…
cards-empty = There is no card yet. A virtual one costs nothing and is there at once; with its number you pay where cards are taken.
# $activate (String) - a key
cards-guidance = { $activate } opens the card; the keys below do it at once.
# $activate (String) - a key
cards-guidance-open = { $activate } opens the card.
# $activate (String) - a key
cards-guidance-virtual = A virtual card is there at once and costs nothing. Press { $activate }.
# $activate (String) - a key
cards-guidance-plastic = A plastic card comes by post. { $activate } shows first what it costs.

card-brand = KIWI
card-virtual = Virtual card
card-plastic = Plastic card
card-fact-state = State
card-fact-since = Since
card-fact-until = Good through
card-number = Number
card-cvv = Security code (CVV)

card-working = One moment…
card-show = Show number
card-block = Block
card-unblock = Unblock
card-rename = Rename
card-close = Close for good
card-activate = Activate
card-typed = Digits or code
card-typed-hint = The last four digits of the card, or the code of its letter.
card-typed-wrong = Type four digits, or the six of the letter.
# $time (String) - a time, for example 14:59
card-activation-wait = Too many wrong tries. The next one is possible in { $time }.
# $code (String) - a code
card-letter = “Activation code: { $code }”, says the letter that came with the card above.
card-blocked-codes = A wrong security code was tried three times. Unblock the card only if that was you.
card-guidance-ordered = The card is being made. It goes to the post by itself.
# $key (String) - a key
card-guidance-in-post = The card is on its way. The clock can be moved on with { $key }.
card-guidance-delivered = The card is here. Type what shows that you hold it.
card-guidance-active = The number is shown for the password, and for half a minute only.
card-guidance-blocked = Nobody can pay with it until you unblock it.
card-guidance-over = This card is over. Nobody can pay with it any more.
card-no-switch = Only a card in use can be blocked.
card-not-shown = Only a card in use has a number to show.
card-is-over = This card is over.
card-now-active = The card is active.
card-now-blocked = The card is blocked.
card-now-closed = The card is closed.

card-block-title = Block the card?
# $name (String) - a card's name
card-block-what = { $name }: nobody can pay with it until you unblock it. Its number stays.
card-block-yes = Block
card-close-title = Close the card for good?
# $name (String) - a card's name
card-close-what = { $name }: its number will never pay again. The wallet's money stays where it is.
card-close-paid = What was paid for it does not come back.
card-close-yes = Close it

card-name = Name
card-name-hint = Up to 24 characters. Left empty, it is called after its kind.
card-rename-title = Rename the card
card-rename-about = Only you see the name. Left empty, the card is called after its kind.
card-rename-go = Rename
# $activate (String) - a key
# $back (String) - a key
card-rename-guidance = Type a name and press { $activate }. { $back } leaves it as it was.
card-renamed = The card has its new name.

card-show-title = What stands on the card
card-show-about = With the number and the security code anybody can pay. Make sure that nobody looks on.
card-password = Password
card-show-working = The password is being checked…
# $activate (String) - a key
card-show-guidance = Type the wallet's password and press { $activate }.
# $back (String) - a key
card-shown-guidance = It is hidden by itself when the time is over; { $back } hides it at once.
# $time (String) - a time, for example 0:27
card-hides = Hidden again in { $time }
card-copy = Copy the number
card-copied = The number is on the clipboard for a minute.
card-hide = Hide

cards-issue = Issue a virtual card
# $left (Number) - cards
cards-issue-remark = { $left ->
    [0] as many as there may be
   *[other] free, { $left } more possible
}
# $left (Number) - cards
# $years (Number) - years
cards-issue-about = A number to pay with, there at once and free of charge. It is good for { $years } years. { $left ->
    [one] One more such card is possible.
   *[other] { $left } more such cards are possible.
}
# $activate (String) - a key
cards-issue-guidance = Give it a name if you like, then press { $activate } on the button.
cards-issued = The card is ready: it pays from now on.
cards-order = Order a plastic card
cards-order-under-way = one is on its way
# $from (Number) - days
# $to (Number) - days
# $years (Number) - years
cards-order-about = It comes by post, { $from } to { $to } days from today, in a letter with a code that activates it. It is good for { $years } years.
cards-order-fee = Card
cards-order-post = Post
cards-order-total = To pay
cards-order-available = In the wallet
cards-order-go = Order and pay
cards-order-title = Order the card?
# $from (Number) - days
# $to (Number) - days
cards-order-what = The price of the card and its post leaves the wallet now. The card is there in { $from } to { $to } days.
cards-order-guidance = Look at what it costs; nothing is paid before one more question.
cards-top-up = Top up what is missing
cards-ordered = The card is ordered and paid.
# $kind (String) - what kind of card
cards-unknown = { $kind }: no answer came yet, so it may have been issued or not.
    .next = The wallet goes on asking with the same key: it is issued once at most. Wait before you ask for another.
# $missing (String) - money
cards-short = The wallet lacks { $missing } for it. Nothing was paid; top it up and come back.

# $date (String) - a day
# $tracking (String) - a number
parcel-title = Post { $tracking }, expected by { $date }
parcel-made = Being made
parcel-accepted = Accepted
parcel-sorted = Sorted
parcel-in-transit = In transit
parcel-at-post-office = At the post office
parcel-handed-over = Handed over
parcel-damaged = The wrapping is damaged
parcel-lost = Lost
