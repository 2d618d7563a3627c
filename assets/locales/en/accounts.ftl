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
