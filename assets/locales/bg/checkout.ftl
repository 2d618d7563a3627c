## Страниците на платежната услуга, от „Потвърди и плати“ до разписката.

checkout-for = Плащане на { $price } към { $merchant }
checkout-opening = Плащането се отваря…
place-service = Платежна услуга
place-wallet = Портфейл Kiwi
place-bank = Банката на картата
checkout-step-card = Карта
checkout-step-number = Номер
checkout-step-login = Вход
checkout-step-price = Цена
checkout-step-code = Код
checkout-step-done = Край

## Номерът.

payer-lead = Платежната услуга пита кой портфейл плаща.
payer-number = Номер на портфейла
payer-mine = Моят номер
payer-pay = Плати
payer-wait = Портфейлът се търси…
payer-guidance = Номерът на портфейла или { $key } за вашия. Тук нищо не се тегли.

## Какво пише на картата.

paycard-lead = Услугата иска данните на картата и не пази нищо от тях.
paycard-pay = Плати
paycard-wait = Пита се банката на картата…
paycard-practice = Учебна карта
paycard-guidance = { $key } попълва учебна карта. Тук нищо не се тегли.

## Прозорецът за вход на самия портфейл.

signin-title = Портфейл Kiwi: вход
signin-lead = Този прозорец е на портфейла. Магазинът и платежната услуга не виждат какво пишете тук.
signin-account = Сметка
signin-password = Парола
signin-enter = Вход
signin-wait = Паролата се проверява…
signin-retry = Следващ опит след { $time }.
signin-guidance = Паролата на портфейла. При входа нищо не се тегли: следва цената.

## Цената.

quote-price = Цена
quote-rate = Курс за деня
quote-margin = Надбавка { $percent } %
quote-applied = Курс с надбавката
quote-card = Карта
quote-margin-bank = Надбавка на банката { $percent } %
quote-from = Плащане от
quote-account = { $currency ->
    [EUR] евро
    [USD] долари
   *[other] рубли
}
quote-converted = { $currency ->
    [EUR] В евро
    [USD] В долари
   *[other] В рубли
}
quote-fee = Такса { $percent } %
quote-total = Ще бъдат изтеглени
quote-available = В портфейла
quote-left = Остават след това
quote-shortfall = Не достигат
quote-expires = Тази цена важи още { $time }.
quote-expired = Тази цена е остаряла. Нищо не е изтеглено; поискайте нова.
quote-fresh = Нова цена
quote-agree = Приемам, изпрати код
quote-wait = Цената се изчислява…
quote-agree-wait = Кодът се изпраща…
quote-short = Не достигат { $amount }. Пари не са теглени.
quote-short-next = Заредете точно толкова и се върнете: поръчката чака до { $date }
quote-short-next-other = Изберете друга сметка или обменете пари в тази. Поръчката чака до { $date }
quote-over-month = Това е над лимита за месеца: от портфейла могат да излязат още само { $amount }. Пари не са теглени.
quote-over-month-next = Повишете лимитите, изчакайте новия месец или се върнете и платете с банкова карта. Поръчката чака до { $date }
quote-limits = Към лимитите
quote-top-up = Зареди и се върни
quote-back = Към поръчката
quote-guidance = Проверете сумата. Преди кода нищо не се тегли.
quote-guidance-expired = Курсът може вече да е друг: поискайте нова цена.
quote-guidance-short = Заредете липсващото: сумата се попълва и се връщате тук.
quote-guidance-short-other = Тази сметка не стига за плащането. { $back } излиза.
quote-guidance-over-month = Плащания и преводи за месеца се броят заедно. { $back } излиза.

## Кодът.

code-lead = Кодът от SMS потвърждава { $total } към { $merchant }.
code-lead-bank = 3-D Secure: кодът от SMS на банката потвърждава { $total } към { $merchant } с карта { $card }.
code-sent = Изпратен е на { $phone }.
code-label = Код
code-pay = Потвърди
code-resend = Изпрати друг код
code-resend-in = Друг код след { $time }
code-resent = Изпратен е друг код. Важи само най-новият.
code-expires = Важи още { $time }
code-expired = Времето за кода изтече.
code-tries = { $count ->
    [one] остава { $count } опит
   *[other] остават { $count } опита
}
code-incomplete = Кодът е от шест цифри.
code-resend-wait = Иска се друг код…
code-guidance = Кодът е на телефона ви ({ $key }). Не го казвайте на никого.

## Краят.

result-paid = Платено
result-paid-lead = Магазинът потвърди: поръчката е платена.
result-processing = Обработва се
result-processing-lead = Парите излязоха от портфейла. Магазинът още не е потвърдил поръчката; това отнема миг.
result-declined = Отказано
result-canceled = Отменено
result-canceled-lead = Плащането е отменено. Пари не са теглени; поръчката още чака плащане.
result-expired = Времето изтече
result-expired-lead = Времето за плащането изтече. Пари не са теглени; поръчката още чака плащане.
result-reversing = Връща се
result-reversing-lead = Плащането се връща изцяло, заедно с таксата.
result-reversed = Върнато
result-reversed-lead = Плащането е върнато изцяло, заедно с таксата. Парите пак са в портфейла.
result-processing-lead-card = Парите са изтеглени от карта { $card }. Магазинът още не е потвърдил поръчката; това отнема миг.
result-reversing-lead-card = Плащането се връща изцяло по карта { $card }.
result-reversed-lead-card = Плащането е върнато изцяло по карта { $card }.
result-back-in = Към магазина след { $time }; всеки клавиш ви задържа тук.
result-unknown = Изходът е неизвестен
result-to-order = Към магазина
result-again = Питай пак
result-guidance-paid = { $activate } връща в магазина, където поръчката вече е платена.
result-guidance-processing = Нищо не се иска от вас: страницата се обновява сама.
result-guidance-unknown = Не плащайте два пъти. Портфейлът сам пита пак и казва изхода.
result-guidance-over = { $activate } връща към поръчката.

receipt-number = Разписка №
receipt-when = Кога
receipt-order = Поръчка
receipt-price = Цена
receipt-instrument = Платено от
receipt-rate = Курс с надбавка { $percent } %
instrument-wallet = портфейл Kiwi, { $currency ->
    [EUR] евро
    [USD] долари
   *[other] рубли
}
instrument-bank-card = банкова карта { $card }
instrument-kiwi-card = карта Kiwi { $card }
receipt-fee = Такса
receipt-total = Изтеглени
receipt-left = Сега в портфейла

## Напускане.

checkout-leave-title = Да се напусне ли плащането?
checkout-leave-nothing = Пари не са теглени: преди кода нищо не е потвърдено.
checkout-leave-code = Пари не са теглени. Изпратеният код вече няма да важи за нищо.
checkout-leave-order = Поръчката остава и чака плащане до { $date }
checkout-leave-unknown = Още не е известно дали са изтеглени пари. Напускането не променя това: поръчката ще покаже изхода.
checkout-leave-yes = Напусни
checkout-leave-wait = Плащането се отменя…
checkout-leave-done = Плащането е отменено. Пари не са теглени.
checkout-leave-unanswered = Още не е отменено: ще изтече само. Без кода нищо не се тегли.
checkout-leave-over = Не е отменено: плащането вече беше приключило. Поръчката казва как.

## Състояния на плащане, казани на един ред.

payment-created = започнато, нищо не е изтеглено
payment-otp = чака кода, нищо не е изтеглено
payment-held = сумата е задържана
payment-captured = платено, магазинът още не е потвърдил
payment-settled = платено
payment-reversing = връща се
payment-reversed = върнато
payment-declined = отказано, нищо не е изтеглено
payment-canceled = отменено, нищо не е изтеглено
payment-expired = времето изтече, нищо не е изтеглено
payment-unknown = изходът е неизвестен

## A number without a wallet.

no-wallet-title = Как се създава портфейл
no-wallet-what = Номер { $phone } няма портфейл Kiwi. Услугата предлага да се създаде; това плащане не мина.
no-wallet-register = Регистрирайте номера: на първия екран, „Регистрация онлайн“ или „Регистрация на терминал“. Паролата идва със SMS.
no-wallet-fund = Внесете пари в новия портфейл: с карта, от телефон или на терминала.
no-wallet-pay = Платете поръчката още веднъж, с този номер.
no-wallet-order = Поръчката чака плащане до { $date }
no-wallet-world = В тази учебна програма всеки портфейл живее в свой свят и поръчките остават в него: платете тази със своя номер.
no-wallet-lock = Заключване и регистрация
no-wallet-guidance = След заключването идва първият екран: от входа към него води { $back }.
