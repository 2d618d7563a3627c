## Accounts in other currencies, and changing money: what can go wrong.

err-account-none = The wallet has no account in this currency.
err-account-none-next = Open one under Accounts and exchange.
err-account-open = The wallet already has an account in this currency.
err-account-open-next = Use the one it has.
err-account-same = Both accounts are of the same currency.
err-account-same-next = Choose another currency for one of them.
# $least (String) - money
err-exchange-small = At least { $least } is changed at once.
err-exchange-small-next = Name a larger amount.
err-exchange-large = That is more than can be changed at once.
err-exchange-large-next = Name a smaller amount.
err-exchange-used = This exchange has been made already.
err-exchange-used-next = Look at the balances before you ask for another price.

## The accounts.

home-accounts = Accounts
accounts-rub = Roubles
accounts-usd = Dollars
accounts-eur = Euros
# $amount (String) - money
# $limit (String) - the most that the wallet may hold
accounts-in-all = { $amount } in all, of at most { $limit }
# $rate (String) - roubles for one
# $worth (String) - money
accounts-worth = worth { $worth } at { $rate }
# $name (String) - a currency
accounts-another = { $name }: open an account
# $rate (String) - roubles for one
accounts-rate = today { $rate }
accounts-only-one = There is nothing to change into yet: open another account first.
# $currency (String) - its code
accounts-open-title = Open an account in { $currency }?
accounts-open-body = It costs nothing. Money gets into it by exchange.
accounts-open-kept = Once opened, it stays.
accounts-open-yes = Open the account
# $currency (String) - its code
accounts-opened = The account in { $currency } is open.
accounts-change = Change money
# $activate (String) - a key
accounts-guidance = { $activate } changes money out of the chosen account.
# $activate (String) - a key
accounts-guidance-another = { $activate } opens an account in this currency.

## Changing money.

exchange-title = Change money
exchange-rub-usd = roubles into dollars
exchange-rub-eur = roubles into euros
exchange-usd-rub = dollars into roubles
exchange-usd-eur = dollars into euros
exchange-eur-rub = euros into roubles
exchange-eur-usd = euros into dollars
exchange-field-pair = Change
exchange-field-side = The sum I
exchange-side-give = give
exchange-side-receive = receive
# $currency (String) - its code
exchange-field-amount = Amount, { $currency }
exchange-judge-decimals = There are only two decimals.
exchange-short = There is not so much in the account.
# $amount (String) - money
exchange-have = There is { $amount } to change.
# $currency (String) - its code
exchange-rate = Today's rate of one { $currency }
exchange-gives = You give
exchange-receives = You receive
exchange-rounding = Received sums are rounded down to the cent or kopeck, given ones up.
exchange-agree = Exchange now
exchange-edit = Another amount
exchange-expired = This price is too old. Nothing was changed; ask for a fresh one.
# $date (String) - a day
# $time (String) - a time of day
exchange-done = Changed on { $date }, { $time }.
exchange-gave = Given
exchange-received = Received
# $currency (String) - its code
exchange-now = Now in the { $currency } account
exchange-back = Back to the accounts
exchange-guidance = The price follows what you type. Nothing is changed before you agree.
exchange-guidance-consent = Check both sums: agreeing changes the money at once.
exchange-guidance-done = Both lines stand in the history.

## Who the owner is: what can go wrong.

err-identity-name = This cannot be a full name.
err-identity-born = This cannot be the date of birth of somebody who may be identified.
err-identity-document = This cannot be the number of a passport.
err-identity-detail-next = Correct it and send the details again.
err-identity-checking = Your details are being checked already.
err-identity-checking-next = An SMS tells the outcome within some hours.
err-identity-reached = You are known so well already.
err-identity-reached-next = The next level is shown with the limits.
err-identity-first = A visit can be booked once your name and document are known.
err-identity-first-next = Give them first.
err-identity-visit = This visit is no longer free.
err-identity-visit-next = Choose another.
identity-not-in-register = The register does not know this document.
identity-one-word = Given name and family name.
identity-not-a-date = A day of the calendar, as 17.05.1990.
identity-future = This day has not come yet.
identity-too-young = From 14 years on.
identity-too-old = Nobody is so old.
identity-document-length = 9 or 10 digits, or two letters and 7 digits.

## Raising the limits.

# $activate (String) - a key
accounts-guidance-limits = { $activate } shows what each level allows and the way to the next one.
limits-holds = May hold
limits-at-once = At once
limits-month = A month
limits-loading = Asking for the limits…
limits-under-way = under way
limits-about-details = Give your name, date of birth and passport: they are compared with a register within some hours. Invent them, this is a practice world.
limits-about-visit = The highest limits are for those who were seen in person. Choose a visit:
limits-full = You are known as well as anybody can be: these are the highest limits.
# $span (String) - how long
limits-checking = Your details are being compared. The answer comes by SMS within { $span }.
# $visit (String) - when and where
limits-booked = Your visit: { $visit }
limits-move = Another choice moves it.
# $why (String) - a sentence
limits-failed = The last try came to nothing. { $why }
# $place (String) - where
# $when (String) - when
limits-visit = { $when }, { $place }
limits-visit-booked = The visit is booked.
limits-tell = Give name and document
limits-book = Book this visit
limits-guidance = What counts is what all accounts together are worth at today's rates.
# $key (String) - a key
limits-guidance-wait = { $key } moves the world's clock ahead.

identity-title = Name and document
identity-about = Invented details will do. They stay in this wallet, sealed with it.
identity-name = Full name
identity-born = Date of birth
identity-document = Passport number
identity-good = can be
identity-send = Send
identity-sent = Your details are on their way to the register.
identity-guidance = A number that ends in 0000 is not in the register: a refusal to practise with.
