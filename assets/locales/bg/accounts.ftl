## Accounts in other currencies, and changing money: what can go wrong.

err-account-none = Портфейлът няма сметка в тази валута.
err-account-none-next = Открийте такава в „Сметки и обмяна“.
err-account-open = Портфейлът вече има сметка в тази валута.
err-account-open-next = Използвайте наличната.
err-account-same = Двете сметки са в една и съща валута.
err-account-same-next = Изберете друга валута за едната.
err-exchange-small = Наведнъж се обменят поне { $least }.
err-exchange-small-next = Посочете по-голяма сума.
err-exchange-large = Това е повече, отколкото може да се обмени наведнъж.
err-exchange-large-next = Посочете по-малка сума.
err-exchange-used = Тази обмяна вече е направена.
err-exchange-used-next = Погледнете салдата, преди да поискате нова цена.
