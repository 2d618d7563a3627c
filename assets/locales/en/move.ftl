## Money on its way in and out: topping up, withdrawing, sending on.

menu-top-up = Top up
menu-withdraw = Withdraw
move-out-heading = Withdraw or send

### The ways

move-loading = Asking for fees and limits…
move-way-card-in = Bank card
move-way-mobile-in = Mobile phone's balance
move-way-cash-in = Cash terminal
move-way-e-money-in = Another e-money system
move-way-card-out = To a bank card
move-way-bank-out = To a bank account
move-way-wallet-out = To another Kiwi wallet
move-way-mobile-out = To a mobile phone
move-way-cash-out = In cash
# $amount (String) - money
move-room = The wallet can receive { $amount } more.
# $left (String) - money
# $limit (String) - money
move-month = { $left } of { $limit } may still go out this month.
# $amount (String) - money
move-needed-for-payment = The payment lacks { $amount }. It is filled in for you; afterwards you come back to the payment.
# $room (String) - money
move-need-no-room = That is more than the wallet may receive now: { $room }. Pay by a bank's card, or first raise the limits under Accounts and exchange.
# $least (String) - money
move-need-small = The ways take at least { $least } at once; what the payment does not need stays in the wallet.
move-guidance-in = Choose where the money comes from. Nothing is charged before you agree.
move-guidance-out = Choose where the money goes. Nothing leaves before you agree.

move-fee-none = no fee
# $amount (String) - money
move-fee-fixed = fee { $amount }
# $percent (String) - a percentage
move-fee-percent = fee { $percent }%
# $amount (String) - money
# $percent (String) - a percentage
move-fee-percent-least = fee { $percent }%, at least { $amount }
# $least (String) - money
# $most (String) - money
move-limits = { $least } to { $most }
move-takes-nothing = at once
move-takes-ready = ready at once
move-takes-moment = within a minute
# $least (String) - a number
# $most (Number) - minutes
move-takes-minutes = { $most ->
    [one] { $least }–{ $most } minute
   *[other] { $least }–{ $most } minutes
}
# $most (Number) - minutes
move-takes-minutes-up-to = { $most ->
    [one] up to { $most } minute
   *[other] up to { $most } minutes
}
# $least (String) - a number
# $most (Number) - hours
move-takes-hours = { $most ->
    [one] { $least }–{ $most } hour
   *[other] { $least }–{ $most } hours
}
# $most (Number) - hours
move-takes-hours-up-to = { $most ->
    [one] up to { $most } hour
   *[other] up to { $most } hours
}
# $least (String) - a number
# $most (Number) - days
move-takes-days = { $most ->
    [one] { $least }–{ $most } day
   *[other] { $least }–{ $most } days
}
# $most (Number) - days
move-takes-days-up-to = { $most ->
    [one] up to { $most } day
   *[other] up to { $most } days
}

move-closed = This way is closed at present: its second line says why.
move-closed-limits = Closed at present. The limits and how they rise are under Accounts and exchange.
move-closed-outgoing = The wallet may receive, but not pay, at present.
# $amount (String) - money
move-closed-room = The wallet is nearly full: less than { $amount } fits in.
# $amount (String) - money
move-closed-month = Less than { $amount } may still go out this month.
# $amount (String) - money
move-closed-poor = At least { $amount } is needed, fee included.

move-open-code = waits for its code
# $when (String) - a moment
move-open-arrives = under way, by { $when } at the latest

### The fields

card-field-number = Card number
card-field-expiry = Good until (MM/YY)
card-field-cvv = Code on the back
move-field-phone = Phone number
move-field-wallet = Wallet number
move-field-system = System
move-field-account = Account there
move-field-bank-account = IBAN or account
move-field-bank-code = Bank's code
move-field-holder = Account holder
move-field-fetcher = Who fetches it
move-field-note = Note
move-field-amount-in = To receive
move-field-amount-out = To send
move-continue = Continue
move-own = My number
move-practice = Practice details
move-needed = This is needed.
move-short = The wallet does not hold that much, fee included: see what is missing.
# $key (String) - a key
move-guidance-form = { $key } fills in details to practise with. Every field says what it lacks.
# $key (String) - a key
move-guidance-own = { $key } fills in your own number. Continue shows everything once more.

### What is thought of them

# $count (Number) - characters
judge-missing = { $count ->
    [one] 1 still missing
   *[other] { $count } still missing
}
# $count (Number) - characters
move-judge-missing-at-least = at least { $count } still missing
judge-digits = Only digits stand here.
judge-too-long = Too long.
judge-card = A digit is mistyped.
judge-card-own = A card of a Kiwi wallet: it holds no money of its own.
judge-card-other = a card
judge-expiry = Month and year, as 09/28.
judge-expired = This card has expired.
# $date (String) - month and year
judge-good-until = until the end of { $date }
judge-cvv = Three digits, on the back.
move-judge-own-wallet = This is your own wallet.
move-judge-address = as name@example.org
move-judge-letter-first = It begins with a letter from A to Z.
move-judge-local-account = local: its bank's code is next
# $country (String) - two letters
move-judge-iban = IBAN, country { $country }
move-judge-check-digits = The check digits do not fit: incomplete or mistyped.
# $character (String) - one character
move-judge-character = “{ $character }” cannot stand here.
move-judge-country = No country's accounts begin like this.
move-judge-form = This country's accounts look different.
move-judge-key-digit = Account and bank's code do not belong together.
move-judge-bank-code = No bank here has such a code: they begin with 04.
move-judge-bank = fits the account
move-judge-name = A name is needed.
move-judge-zero = More than nothing.
move-judge-not-a-number = Not a number.
move-judge-separators = The separators stand in the wrong places.
move-judge-ambiguous = This can be read in two ways: type the decimals, too.
move-judge-decimals = There are only two decimals: kopecks.
move-judge-negative = Less than nothing cannot be sent.
move-judge-too-large = Too large.
# $amount (String) - money
move-judge-least = At least { $amount } at once.
# $amount (String) - money
move-judge-most = At most { $amount } at once. The limits are under Accounts and exchange.
# $amount (String) - money
move-judge-room = The wallet has room for { $amount } only. Enter less, or see the limits under Accounts and exchange.
# $amount (String) - money
move-judge-month = Only { $amount } may still go out this month. Enter less, or see the limits under Accounts and exchange.

### The price and the consent

move-pricing = Asking for the price…
# $fee (String) - a fee in words
move-fee-is = Costs: { $fee }
# $time (String) - a time in words
move-takes = Takes: { $time }
move-term = Takes
move-fee = Fee
move-total-in = You pay
move-total-out = From the wallet
move-credited = To the wallet
move-received = Arrives there
move-missing = Missing
move-after = Balance afterwards
move-arrives = Arrives by
move-fetch-by = Fetch it by
# $when (String) - a moment
# $left (String) - minutes and seconds
move-arrives-in = { $when } (in { $left })
move-from = From
move-to = To
# $amount (String) - money
move-consent-room = The wallet could then receive { $amount } more.
# $amount (String) - money
move-consent-month = Then { $amount } may still go out this month.
move-consent-code = A code from an SMS comes next. Without it no money moves.
move-agree = Agree, send the code
move-change = Change
# $back (String) - a key
move-guidance-consent = Check everything once more. { $back } goes back to the fields.

### The transfer itself

move-transfer = Transfer
# $amount (String) - money
# $way (String) - a way
move-title = { $way }: { $amount }
move-opening = Looking the transfer up…
# $sender (String) - who sent the SMS
# $total (String) - money
move-code-lead = The code in the SMS from { $sender } confirms { $total }.
move-cancel = Cancel the transfer
move-cancel-title = Cancel the transfer?
move-cancel-body = No money has moved. The code will not be good for anything any more.
move-cancelled = The transfer is cancelled. No money moved.
move-left-open = The transfer waits for its code. You find it on top of the list.
move-guidance-unknown = Do not send it twice. The wallet asks again by itself and tells the outcome.
move-guidance-under-way = Nothing to do: the page follows by itself. You may leave it.
move-guidance-over = The receipt stays in the history.
move-guidance-nothing = No money moved: the history has nothing of it.
move-under-way = Under way
move-under-way-in = The money is on its way to the wallet.
move-under-way-out = The amount is held in the wallet until it has arrived.
move-ready = The cash lies ready
move-ready-lead = It is handed over for the code below. What nobody fetches comes back.
move-arrived = Arrived
move-arrived-in = The money is in the wallet.
move-arrived-out = The money has reached the other end.
move-failed = Did not arrive
move-declined = Refused
move-canceled = Cancelled
move-expired = Time is over
move-nothing-moved = The code was not typed; no money moved.
move-done = Done
move-back-to-payment = Back to the payment
move-pickup-toggle = Show or hide the pickup code
move-receipt-number = Receipt no.
move-receipt-begun = Begun
move-receipt-ended = Ended
move-receipt-pickup = Pickup code

### Why it came to nothing

money-given-back = What had left for it is back in full, fee included.
move-failed-card-declined = The card's bank said no, and not why.
    .next = Try another card, or ask the bank.
move-failed-source-empty = There is too little money at the other end.
    .next = Send a smaller amount, or choose another source.
move-failed-card-details = The card's date or its code on the back is wrong.
    .next = Compare them with the card and begin again.
move-failed-card-lost = The card is reported lost or stolen.
    .next = Use another card.
move-failed-no-account = The other end says that there is no such account.
    .next = Check the number with the receiver and begin again.
move-failed-receiver-full = The receiver may not receive so much.
    .next = Send less, or another way.
move-failed-not-fetched = Nobody fetched the cash in time.
    .next = Begin again when somebody can fetch it.
move-failed-codes = Too many wrong codes.
    .next = Begin again and look at the newest message on the phone.
move-failed-money = When the code came, the wallet no longer held enough.
    .next = Send less, or top up first.
move-failed-month = When the code came, too little was left of this month's limit.
    .next = Send less, or wait for the next month.
move-failed-blocked = When the code came, the wallet might not pay out any more.
    .next = Write to support.

### At the cash terminal

kiosk-top-up = Put it into the wallet
kiosk-cancel-top-up = The terminal returns every note, and the wallet stays as it is.
kiosk-left-top-up = You left the terminal. The wallet is as it was.
# $activate (String) - a key
slip-guidance-top-up = The money is in the wallet. { $activate } takes the receipt.

### In the cabinet

# $way (String) - a way
home-attention-transfer = { $way }: waits for its code
# $way (String) - a way
home-attention-transfer-unknown = { $way }: outcome unknown
