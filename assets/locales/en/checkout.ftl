## The payment service's pages, from Confirm and pay to the receipt.

# $merchant (String) - a name
# $price (String) - money
checkout-for = Payment of { $price } to { $merchant }
checkout-opening = Opening the payment…
place-service = Payment service
place-wallet = Kiwi Wallet
place-bank = The card's bank
checkout-step-card = Card
checkout-step-number = Number
checkout-step-login = Login
checkout-step-price = Price
checkout-step-code = Code
checkout-step-done = Done

## The number.

payer-lead = The payment service asks which wallet pays.
payer-number = Wallet number
payer-mine = My number
payer-pay = Pay
payer-wait = Looking for the wallet…
# $key (String) - a key
payer-guidance = The wallet's number, or { $key } for your own. Nothing is charged here.

## What is on a card.

paycard-lead = The service asks for the card and keeps none of this.
paycard-pay = Pay
paycard-wait = Asking the card's bank…
paycard-practice = Practice card
# $key (String) - a key
paycard-guidance = { $key } fills in a card to practise with. Nothing is charged here.

## The wallet's own login window.

signin-title = Kiwi Wallet: login
signin-lead = This window is the wallet's. The shop and the payment service do not see what you type here.
signin-account = Account
signin-password = Password
signin-enter = Log in
signin-wait = Checking the password…
# $time (String) - minutes and seconds
signin-retry = Next try in { $time }.
signin-guidance = The wallet's password. Logging in charges nothing: next comes the price.

## The price.

quote-price = Price
quote-rate = Rate of the day
# $percent (String) - a percentage
quote-margin = Margin { $percent }%
quote-applied = Rate with margin
quote-card = Card
# $percent (String) - a percentage
quote-margin-bank = Bank's margin { $percent }%
quote-from = Pay from
# $currency (String) - a currency's code
quote-account = { $currency ->
    [EUR] euros
    [USD] dollars
   *[other] roubles
}
# $currency (String) - a currency's code
quote-converted = { $currency ->
    [EUR] In euros
    [USD] In dollars
   *[other] In roubles
}
# $percent (String) - a percentage
quote-fee = Fee { $percent }%
quote-total = To be charged
quote-available = In the wallet
quote-left = Left afterwards
quote-shortfall = Missing
# $time (String) - minutes and seconds
quote-expires = This price is good for { $time }.
quote-expired = This price is too old. Nothing is charged; ask for a fresh one.
quote-fresh = Fresh price
quote-agree = Agree, send the code
quote-wait = Asking for the price…
quote-agree-wait = Sending the code…
# $amount (String) - money
quote-short = { $amount } is missing. No money moved.
# $date (String) - a day
quote-short-next = Top up exactly that and come back: the order waits until { $date }.
# $date (String) - a day
quote-short-next-other = Choose another account, or exchange money into this one. The order waits until { $date }.
# $amount (String) - money
quote-over-month = This is over the month's limit: only { $amount } may still go out of the wallet. No money moved.
# $date (String) - a day
quote-over-month-next = Raise the limits, wait for the new month, or leave and pay by a bank's card. The order waits until { $date }.
quote-limits = See the limits
quote-top-up = Top up and come back
quote-back = Back to the order
quote-guidance = Check the amount. Nothing is charged before the code.
quote-guidance-expired = The rate may have moved meanwhile: ask for a fresh price.
quote-guidance-short = Top up what is missing: the amount is filled in, and you come back here.
# $back (String) - a key
quote-guidance-short-other = This account does not pay for it. { $back } leaves.
# $back (String) - a key
quote-guidance-over-month = Payments and transfers of a calendar month count together. { $back } leaves.

## The code.

# $total (String) - money
# $merchant (String) - a name
code-lead = The code from the SMS confirms { $total } to { $merchant }.
# $card (String) - a card's last digits
# $merchant (String) - a name
# $total (String) - money
code-lead-bank = 3-D Secure: the code from the bank's SMS confirms { $total } to { $merchant } with card { $card }.
# $phone (String) - a number
code-sent = It was sent to { $phone }.
code-label = Code
code-pay = Confirm
code-resend = Send another code
# $time (String) - minutes and seconds
code-resend-in = Another code in { $time }
code-resent = Another code is on its way. Only the newest one counts.
# $time (String) - minutes and seconds
code-expires = Good for { $time }
code-expired = The time for the code is over.
# $count (Number) - tries
code-tries = { $count ->
    [one] one try left
   *[other] { $count } tries left
}
code-incomplete = The code has six digits.
code-resend-wait = Asking for another code…
# $key (String) - a key
code-guidance = The code is on your phone ({ $key }). Tell it to no one.

## The end.

result-paid = Paid
result-paid-lead = The shop has confirmed: the order is paid.
result-processing = Processing
result-processing-lead = The money has left the wallet. The shop has not confirmed the order yet; this takes a moment.
result-declined = Declined
result-canceled = Cancelled
result-canceled-lead = The payment was cancelled. No money moved; the order still awaits payment.
result-expired = Time is over
result-expired-lead = The payment's time ran out. No money moved; the order still awaits payment.
result-reversing = On its way back
result-reversing-lead = The payment is being given back in full, fee included.
result-reversed = Given back
result-reversed-lead = The payment was given back in full, fee included. The money is in the wallet again.
# $card (String) - a card's last digits
result-processing-lead-card = Card { $card } was charged. The shop has not confirmed the order yet; this takes a moment.
# $card (String) - a card's last digits
result-reversing-lead-card = The payment is being given back in full to card { $card }.
# $card (String) - a card's last digits
result-reversed-lead-card = The payment was given back in full to card { $card }.
# $time (String) - minutes and seconds
result-back-in = Back to the shop in { $time }; any key stays here.
result-unknown = Outcome unknown
result-to-order = Back to the shop
result-again = Ask again
# $activate (String) - a key
result-guidance-paid = { $activate } goes back to the shop, where the order stands as paid.
result-guidance-processing = Nothing to do: the page follows by itself.
result-guidance-unknown = Do not pay twice. The wallet asks again by itself and tells the outcome.
# $activate (String) - a key
result-guidance-over = { $activate } goes back to the order.

receipt-number = Receipt no.
receipt-when = When
receipt-order = Order
receipt-price = Price
receipt-instrument = Paid from
# $percent (String) - a percentage
receipt-rate = Rate incl. { $percent }%
# $currency (String) - a currency's code
instrument-wallet = Kiwi wallet, { $currency ->
    [EUR] euros
    [USD] dollars
   *[other] roubles
}
# $card (String) - a card's last digits
instrument-bank-card = bank card { $card }
# $card (String) - a card's last digits
instrument-kiwi-card = Kiwi card { $card }
receipt-fee = Fee
receipt-total = Charged
receipt-left = In the wallet now

## Leaving.

checkout-leave-title = Leave the payment?
checkout-leave-nothing = No money has moved: nothing is confirmed before the code.
checkout-leave-code = No money has moved. The code that was sent will not be good for anything any more.
# $date (String) - a day
checkout-leave-order = The order stays and waits for payment until { $date }.
checkout-leave-unknown = It is not known yet whether money has moved. Leaving changes nothing about that: the order will show the outcome.
checkout-leave-yes = Leave
checkout-leave-wait = Cancelling the payment…
checkout-leave-done = The payment is cancelled. No money moved.
checkout-leave-unanswered = Not cancelled yet: it ends by itself. Without the code nothing is charged.
checkout-leave-over = Not cancelled: the payment had ended before. The order says how.

## States of a payment, as a line says them.

payment-created = begun, nothing charged
payment-otp = waits for the code, nothing charged
payment-held = amount held
payment-captured = paid, the shop has not confirmed yet
payment-settled = paid
payment-reversing = being given back
payment-reversed = given back
payment-declined = declined, nothing charged
payment-canceled = cancelled, nothing charged
payment-expired = time ran out, nothing charged
payment-unknown = outcome unknown

## A number without a wallet.

no-wallet-title = How a wallet is created
# $phone (String) - a number
no-wallet-what = The number { $phone } has no Kiwi wallet. The service offers to create one; this payment did not go through.
no-wallet-register = Register the number: on the first screen, “Register online” or “Register at a cash terminal”. An SMS brings the password.
no-wallet-fund = Put money into the new wallet: by card, by phone, or at the terminal.
no-wallet-pay = Pay the order once more, with that number.
# $date (String) - a day
no-wallet-order = The order waits for its payment until { $date }
no-wallet-world = In this practice program every wallet lives in a world of its own, and orders stay in theirs: pay this one with your own number.
no-wallet-lock = Lock and register
# $back (String) - a key
no-wallet-guidance = The first screen comes after locking: { $back } leads there from the login.
