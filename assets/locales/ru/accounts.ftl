## Accounts in other currencies, and changing money: what can go wrong.

err-account-none = У кошелька нет счёта в этой валюте.
err-account-none-next = Откройте его в разделе «Счета и обмен».
err-account-open = У кошелька уже есть счёт в этой валюте.
err-account-open-next = Пользуйтесь тем, что есть.
err-account-same = Оба счёта в одной и той же валюте.
err-account-same-next = Выберите для одного из них другую валюту.
err-exchange-small = За один раз меняют не меньше { $least }.
err-exchange-small-next = Укажите сумму побольше.
err-exchange-large = Это больше, чем меняют за один раз.
err-exchange-large-next = Укажите сумму поменьше.
err-exchange-used = Этот обмен уже сделан.
err-exchange-used-next = Посмотрите на остатки, прежде чем просить новую цену.
