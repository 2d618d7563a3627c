## What the phone says. The world tells the facts; these are the words.

sender-kiwi = KIWI
sender-shop = ALIEXPRESS
sender-bank = BANK
sender-operator = OPERATOR
sender-e-money = E-MONEY
sender-courier = COURIER

# $password (String) - a password
# $phone (String) - a number
sms-first-password = Your wallet { $phone } is open. Tell no one its password: { $password }
# $code (String) - a code
# $merchant (String) - a name
# $total (String) - money
sms-payment-code = Code { $code } confirms { $total } to { $merchant }. Tell it to no one.
# $amount (String) - money
# $place (String) - a place
sms-credited = { $amount } arrived: { $place }.
# $available (String) - money
# $merchant (String) - a name
# $total (String) - money
sms-paid = Paid { $total } to { $merchant }. Balance { $available }.
sms-password-changed = The wallet's password was changed. If it was not you, write to support.
# $count (Number) - tries
sms-failed-logins = { $count ->
    [one] One wrong password was tried on your wallet. If it was not you, change the password.
   *[other] { $count } wrong passwords were tried on your wallet. If it was not you, change the password.
}
# $available (String) - money
# $total (String) - money
sms-card-ordered = Your plastic card is ordered, { $total } paid. Balance { $available }.
# $last (String) - digits
sms-card-active = Card { $last } is active and pays from now on.
# $last (String) - digits
sms-card-blocked = Card { $last } is blocked: a wrong security code was tried three times. If it was not you, close the card.
# $last (String) - digits
sms-card-expired = Card { $last } has expired.
# $date (String) - a day
# $tracking (String) - a number
sms-parcel-accepted = { $tracking } is on its way. Expected by { $date }.
# $place (String) - a place
# $tracking (String) - a number
sms-parcel-arrived = { $tracking } has arrived: { $place }.
# $tracking (String) - a number
sms-parcel-handed-over = { $tracking } was handed over. Thank you!
# $number (String) - an order
# $date (String) - a day
sms-order-awaits = Order { $number } awaits payment until { $date }.
# $number (String) - an order
sms-order-paid = Order { $number } is paid. Thank you!
# $number (String) - an order
sms-order-closed = Order { $number } is closed unpaid.
# $number (String) - an order
# $tracking (String) - a parcel's number
sms-order-shipped = Order { $number } is on its way. Follow the parcel by its number { $tracking }.
# $number (String) - an order
sms-order-shipped-untracked = Order { $number } is on its way. Its parcel cannot be followed.
# $date (String) - a day
# $number (String) - an order
sms-order-delivered = Order { $number } is delivered. Confirm that all is well, or it completes by itself on { $date }.
# $number (String) - an order
sms-order-completed = Order { $number } is completed. The seller has the money.
# $amount (String) - money
# $merchant (String) - a name
sms-reversed = { $amount } came back from { $merchant }, fee included.
# $date (String) - a day
# $number (String) - an order's number
# $total (String) - money
sms-charged-twice = Order { $number } was charged twice. { $total }, one time too many, is on its way back and there by { $date }, fee included. There is nothing to do.
# $number (String) - an order's number
sms-second-declined = A second payment for order { $number } was declined: the money, or the month's limit, was enough for one only. The order was charged once; there is nothing to do.
# $code (String) - a code
# $total (String) - money
# $what (String) - the transfer
sms-transfer-code = Code { $code } confirms { $total }: { $what }. Tell it to no one.
# $amount (String) - money
# $available (String) - money
# $what (String) - the transfer
sms-topped-up = { $amount } arrived: { $what }. Balance { $available }.
# $amount (String) - money
# $what (String) - the transfer
sms-nothing-came = { $amount } did not arrive: { $what }. Nothing was taken there.
# $available (String) - money
# $total (String) - money
# $what (String) - the transfer
sms-sent = Sent { $total }: { $what }. Balance { $available }.
# $amount (String) - money
# $available (String) - money
# $what (String) - the transfer
sms-came-back = { $amount } came back, fee included: { $what }. Balance { $available }.
# $amount (String) - money
# $available (String) - money
# $phone (String) - a number
sms-received = { $amount } from wallet { $phone }. Balance { $available }.
# $amount (String) - money
# $available (String) - money
# $note (String) - what the sender wrote
# $phone (String) - a number
sms-received-note = { $amount } from wallet { $phone }: “{ $note }”. Balance { $available }.
# $amount (String) - money
# $code (String) - a code
# $date (String) - a day
sms-cash-ready = { $amount } in cash is ready until { $date }. It is handed over for code { $code }.
# $amount (String) - money
# $merchant (String) - a name
# $card (String) - a card's last digits
sms-card-reversed = { $amount } from { $merchant } came back to the card { $card }.
# $card (String) - a card's last digits
# $merchant (String) - a name
# $total (String) - money
sms-card-charged = Card { $card }: { $total } paid to { $merchant }.
# $limit (String) - money
sms-identified = Your details are confirmed: the wallet may hold { $limit } now.
# $limit (String) - money
sms-identified-full = Thank you for your visit: the wallet may hold { $limit } now.
# $why (String) - a sentence
sms-not-identified = Your details were not confirmed. { $why } Check them and try again.
# $number (String) - six digits
sms-support-answered = Support has answered in case { $number }.
# $code (String) - a code
# $number (String) - six digits
sms-support-code = Code { $code } proves to support that this number is yours (case { $number }). Tell it to no one else.
sms-restricted-outgoing = Payments from your wallet are restricted for a security check. Write to support.
sms-restricted = Your wallet is blocked for a security check. Write to support: log in and you are led there.
sms-unrestricted = Your wallet works again without restrictions.
