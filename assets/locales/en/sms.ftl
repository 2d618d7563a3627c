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
