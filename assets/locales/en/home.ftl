## The cabinet: the first screen of an open wallet.

menu-home = Home
menu-pay = Pay an order
menu-orders = Orders

# $activate (String) - a key
# $next (String) - a key
home-guidance = { $activate } looks into the operation. { $next } goes to the next panel.
# $activate (String) - a key
# $left (String) - a key
# $next (String) - a key
# $right (String) - a key
home-guidance-quick = { $left } and { $right } choose, { $activate } goes there. { $next } goes to the next panel.
# $activate (String) - a key
home-guidance-account = { $activate } leads to accounts in other currencies and to identification.
# $activate (String) - a key
# $next (String) - a key
home-guidance-spending = { $activate } shows the charts. { $next } goes to the next panel.
# $activate (String) - a key
home-guidance-attention = { $activate } goes on with what needs you.
home-loading = Opening the cabinet…

home-balance = Balance
# $amount (String) - money
home-held = held { $amount }
home-nothing-held = nothing held
# $dollars (String) - money
# $rate (String) - roubles for a dollar
home-worth = worth { $dollars } at { $rate }
# $amount (String) - money
home-in-all = in all { $amount }

home-account = Account
home-number = Number
home-state = State
home-identification = Identification
home-limit = Limit
home-month-left = Left this month

wallet-active = active
wallet-outgoing-blocked = payments blocked
wallet-blocked = blocked

identification-anonymous = number only
identification-simplified = simplified
identification-full = full

home-attention = Needs you
# $number (String) - an order
# $date (String) - a day
home-attention-order = Order { $number } awaits payment until { $date }
# $number (String) - an order
home-attention-unfinished = Order { $number }: the payment is not finished
# $number (String) - an order
home-attention-unknown = Order { $number }: outcome of the payment unknown
# $number (String) - an order
home-attention-delivered = Order { $number } is delivered: confirm it
# $days (String) - from which day to which
# $number (String) - an order
home-attention-arriving = Order { $number } should arrive { $days }
# $date (String) - a day
home-attention-card-post = A plastic card is on its way, expected by { $date }
home-attention-card = The plastic card is here: activate it
# $kind (String) - what kind of card
home-attention-card-unknown = { $kind }: outcome unknown
# $number (String) - an order
# $place (String) - a post office
home-attention-at-post = Order { $number } lies at { $place }
# $date (String) - a day
# $number (String) - an order
home-attention-dispute = Order { $number }: answer the seller by { $date }
# $date (String) - a day
# $number (String) - an order
home-attention-proposed = Order { $number }: the platform proposes, by { $date }
# $date (String) - a day
# $number (String) - an order
home-attention-send-back = Order { $number }: send it back by { $date }
# $number (String) - an order
home-attention-refund = Order { $number }: the refund is overdue
# $number (String) - an order
home-attention-wrong = Order { $number } is not right: a dispute?
# $number (String) - an order
home-attention-lost = Parcel of { $number } lost: a dispute?
home-attention-outgoing = The wallet receives, but cannot pay.
# $number (String) - six digits
home-attention-asked = Support asks something in case { $number }
# $number (String) - six digits
home-attention-answered = Support has answered in case { $number }

home-latest = Latest
home-latest-empty = No money has moved yet.
# $key (String) - a key
home-latest-empty-next = Press { $key }, choose something in the shop and pay for it: it will stand here.
# $key (String) - a key
home-latest-empty-top-up = Press { $key } and top up: it will stand here.

home-spending = Spending, 30 days
home-spending-roubles = Spending in roubles, 30 days
home-spending-empty = Nothing was spent in the last 30 days.
home-spending-empty-roubles = No roubles were spent in the last 30 days.
# $amount (String) - money
# $day (String) - a day
home-spending-peak = most { $amount } on { $day }
# $amount (String) - money
home-spending-most = most { $amount }
# $amount (String) - money
home-spending-total = { $amount } in all

## Operations.

# $place (String) - a place
op-kiosk = Terminal, { $place }
# $merchant (String) - a name
# $number (String) - an order
op-order = { $merchant }, order { $number }
# $merchant (String) - a name
# $number (String) - an order
op-reversal = Back from { $merchant }, order { $number }
# $merchant (String) - a name
# $number (String) - an order
op-refund = Refund from { $merchant }, order { $number }

# $way (String) - the way, as in the messages below
# $party (String) - the other end
op-transfer = { $way }, { $party }
# $phone (String) - a number
op-received = From wallet { $phone }
# $what (String) - the transfer that came back
op-returned = Back: { $what }
op-card = Plastic card and its post
# $from (String) - money
# $to (String) - money
op-exchange = Changed { $from } into { $to }
way-card-in = Top-up from a card
way-mobile-in = Top-up from a phone
way-cash-in = Cash at a terminal
way-e-money-in = Top-up from e-money
way-card-out = To a card
way-bank-out = To a bank account
way-wallet-out = To a wallet
way-mobile-out = To a phone
way-cash-out = Cash to fetch

op-pending = not final yet
op-done = done
op-reversed = undone by a later operation
