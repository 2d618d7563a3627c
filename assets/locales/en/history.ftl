## The history: every operation, what they come to, and one of them in full.

menu-history = History

history-title = History
# $charts (String) - a key
# $export (String) - a key
# $filters (String) - a key
# $search (String) - a key
history-guidance = { $search } searches, { $filters } filters, { $charts } shows charts, { $export } writes a file.
# $back (String) - a key
# $next (String) - a key
history-guidance-search = Type a name, a number or a note. { $next } keeps the words, { $back } drops them.
# $back (String) - a key
# $toggle (String) - a key
history-guidance-filters = { $toggle } ticks, arrows change. { $back } goes back to the list.
history-open = Open
history-search = Search
history-clear = clear
history-loading = Looking through the history…
history-looking = Looking further…
history-empty = No money has moved yet.
# $key (String) - a key
history-empty-next = Press { $key } and pay for something in the shop, or put money in: it will stand here.
history-nothing-matches = Nothing in the history matches.
# $clear (String) - a key
# $filters (String) - a key
# $search (String) - a key
history-nothing-matches-next = { $clear } shows everything again; { $search } changes the words, { $filters } the filters.
history-column-when = When
history-column-kind = Kind
history-column-what = What
history-column-amount = Amount
history-column-fee = Fee

## What the operations shown come to.

totals-loading = Adding up…
totals-failed = What these come to could not be asked.
totals-none = Nothing to add up.
totals-none-newest = None among the newest; older ones were not added up.
# $count (String) - how many, as written
totals-count = Operations: { $count }
# Below the sums: only the newest were added up.
totals-newest = There are too many to add up: these are the newest.
totals-in = in
totals-out = out
totals-fees = fees

## Kinds, ways and states.

kind-kiosk = Cash
kind-top-up = Top-up
kind-withdrawal = Transfer out
kind-received = Received
kind-returned = Returned
kind-order-payment = Order
kind-reversal = Reversal
kind-card-issue = Card
kind-exchange = Exchange
kind-refund = Refund
direction-in = money in
direction-out = money out
state-pending = not final
state-reversed = undone

## Filters.

filter-title = Show only
filter-kinds = Kind
filter-states = State
filter-direction = Way
filter-currency = Currency
filter-period = Period
filter-from = From
filter-to = To
filter-date-hint = day/month/year; empty leaves this end open
filter-not-a-date = This is not a date. Write it like 31/12/2026.
filter-days-turned = The last day is before the first.
# $who (String) - a counterparty
filter-party = With: { $who }
filter-party-title = With whom
filter-anybody = anybody
filter-nobody = Nobody of that name is in the history.
filter-any = any
filter-show = Show
filter-clear = Show everything
period-always = any time
period-month = this month
period-thirty-days = last 30 days
period-year = this year
period-days = from day to day
# $from (String) - a date
period-from = from { $from }
# $to (String) - a date
period-to = until { $to }
# $from (String) - a date
# $to (String) - a date
period-from-to = { $from } to { $to }

## An operation looked at closely.

operation-page-facts = Details
operation-page-ledger = Ledger
operation-page-receipt = Receipt
operation-turn = Turn the page
operation-loading = Looking it up…
# $activate (String) - a key
# $back (String) - a key
operation-guidance = { $activate } opens the chosen line, arrows turn the page. { $back } goes back.
# $activate (String) - a key
# $back (String) - a key
operation-guidance-whole = { $activate } opens the chosen line. { $back } goes back.
operation-when = When
operation-kind = Kind
operation-state = State
operation-note = Note
operation-payment = Payment
operation-amount = Amount
operation-fee = Of it, fee
operation-transfer-fee = Fee
operation-arrives = Received
# $number (String) - the end of an order's number
link-order = Order { $number }
# $number (String) - the end of an order's number
link-payment = Payment of order { $number }
# $what (String) - an operation
# $when (String) - a moment
link-operation = { $when }: { $what }
# $who (String) - a counterparty
link-party = Everything with { $who }
# $way (String) - the way of a transfer
link-transfer = The transfer: { $way }
ledger-none = It has written nothing into the ledger yet.
# $currency (String) - a currency's code
ledger-sum = Sum, { $currency }
account-wallet = Your wallet
account-other-wallet = Another wallet
account-hold = Held
account-escrow = Shop, kept until delivery
# $seller (String) - a seller
account-merchant = Seller { $seller }
account-fees = Kiwi, fees
account-pool = Exchange
outside-terminals = Cash terminals
outside-cards = Bank cards
outside-operators = Mobile operators
outside-e-money = Other e-money
outside-banks = Banks
outside-cash-desks = Cash points
receipt-page-title = Receipt
receipt-page-wallet = Wallet
receipt-page-party = Counterparty
receipt-page-bare = Without fee
receipt-page-note = From a practice world: no real money has moved.
receipt-save = Save the receipt
receipt-save-about = Writes this receipt as text, as it is read here, into a file.
# $activate (String) - a key
receipt-save-guidance = { $activate } writes it, after one more question. Nothing that exists is overwritten.
receipt-unsealed = The file is not encrypted: whoever can read it sees this receipt.
# $path (String) - a file
receipt-saved = { $path } is written.

## Charts.

charts-title = Charts
# $back (String) - a key
charts-guidance = Arrows turn the page. { $back } goes back to the history.
# $back (String) - a key
charts-guidance-whole = { $back } goes back.
charts-loading = Drawing…
charts-months = By month
charts-balance = Balance, 90 days
charts-rate = Dollar, 90 days
charts-nothing = There is nothing to draw yet: no money has moved.
charts-hidden = Hidden, as amounts are.
# $day (String) - a day
# $value (String) - money
charts-least = least { $value }, { $day }
# $day (String) - a day
# $value (String) - money
charts-most = most { $value }, { $day }
# $value (String) - money
charts-now = now { $value }

## Writing a file.

export-title = Export
export-everything = Writes every operation into a file that other programs read.
# $what (String) - filters
export-filtered = Writes what is shown now: { $what }.
export-journal = A journal needs every movement to balance: of the filters only the period counts.
export-format = Format
export-csv = CSV, for spreadsheets
export-json = JSON, for programs
export-hledger = hledger journal
export-path = File
export-path-hint = must not exist yet; without a folder it lands where Kiwi was started
export-submit = Write the file
export-working = Writing…
# $count (String) - how many, as written
# $path (String) - a file
export-done = { $path } is written. Lines of history in it: { $count }.
export-unsealed-title = Write a file that is not encrypted?
export-unsealed = The file is not encrypted: whoever can read it sees the operations in it.
export-unsealed-yes = Write it
export-guidance = Arrows choose the format. Nothing that exists is overwritten.
