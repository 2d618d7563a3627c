## Пари на път: зареждане, теглене, преводи.

menu-top-up = Зареди
menu-withdraw = Изтегли
move-out-heading = Теглене или превод

### Начините

move-loading = Питаме за такси и лимити…
move-way-card-in = Банкова карта
move-way-mobile-in = Баланс на мобилен телефон
move-way-cash-in = Терминал, в брой
move-way-e-money-in = Друга система за е-пари
move-way-card-out = Към банкова карта
move-way-bank-out = Към банкова сметка
move-way-wallet-out = Към друг портфейл Kiwi
move-way-mobile-out = Към мобилен телефон
move-way-cash-out = В брой
move-room = Портфейлът може да приеме още { $amount }.
move-month = Лимит за месеца: остават { $left } от { $limit }.
move-needed-for-payment = За плащането не достигат { $amount }. Сумата е попълнена; след това се връщате към плащането.
move-need-no-room = Това е повече, отколкото портфейлът може да получи сега: { $room }. Платете с банкова карта или първо повишете лимитите в „Сметки и обмяна“.
move-need-small = Приемат се най-малко { $least } наведнъж; каквото плащането не иска, остава в портфейла.
move-guidance-in = Изберете откъде идват парите. Преди съгласието ви нищо не се тегли.
move-guidance-out = Изберете къде отиват парите. Преди съгласието ви нищо не излиза.

move-fee-none = без такса
move-fee-fixed = такса { $amount }
move-fee-percent = такса { $percent } %
move-fee-percent-least = { $percent } %, поне { $amount }
move-limits = от { $least } до { $most }
move-takes-nothing = веднага
move-takes-ready = готово веднага
move-takes-moment = до минута
move-takes-minutes = { $most ->
    [one] { $least }–{ $most } минута
   *[other] { $least }–{ $most } минути
}
move-takes-minutes-up-to = { $most ->
    [one] до { $most } минута
   *[other] до { $most } минути
}
move-takes-hours = { $most ->
    [one] { $least }–{ $most } час
   *[other] { $least }–{ $most } часа
}
move-takes-hours-up-to = { $most ->
    [one] до { $most } час
   *[other] до { $most } часа
}
move-takes-days = { $most ->
    [one] { $least }–{ $most } ден
   *[other] { $least }–{ $most } дни
}
move-takes-days-up-to = { $most ->
    [one] до { $most } ден
   *[other] до { $most } дни
}

move-closed = Този начин сега е затворен: причината е на втория ред.
move-closed-limits = Сега е затворен. Лимитите и как се повишават са в „Сметки и обмяна“.
move-closed-outgoing = В момента портфейлът може само да получава.
move-closed-room = Портфейлът е почти пълен: { $amount } вече не се побират.
move-closed-month = Този месец могат да излязат по-малко от { $amount }.
move-closed-poor = Нужни са поне { $amount } заедно с таксата.

move-open-code = чака кода си
move-open-arrives = на път, най-късно { $when }

### Полетата

card-field-number = Номер на картата
card-field-expiry = Валидна до (ММ/ГГ)
card-field-cvv = Код на гърба
move-field-phone = Телефонен номер
move-field-wallet = Номер на портфейла
move-field-system = Система
move-field-account = Сметка в нея
move-field-bank-account = IBAN или сметка
move-field-bank-code = Код на банката
move-field-holder = Титуляр
move-field-fetcher = Кой ги взема
move-field-note = Бележка
move-field-amount-in = За получаване
move-field-amount-out = За изпращане
move-continue = Продължи
move-own = Моят номер
move-practice = Учебни данни
move-needed = Това е нужно.
move-short = С таксата в портфейла няма толкова: вижте колко не достигат.
move-guidance-form = { $key } попълва учебни данни. Всяко поле казва какво му липсва.
move-guidance-own = { $key } попълва вашия номер. После показваме всичко още веднъж.

### Какво се мисли за въведеното

judge-missing = { $count ->
    [one] още { $count } знак
   *[other] още { $count } знака
}
move-judge-missing-at-least = { $count ->
    [one] поне още { $count } знак
   *[other] поне още { $count } знака
}
judge-digits = Тук стоят само цифри.
judge-too-long = Твърде дълго.
judge-card = Има сгрешена цифра.
judge-card-own = Карта на портфейл Kiwi: в нея няма собствени пари.
judge-card-other = карта
judge-expiry = Месец и година, например 09/28.
judge-expired = Картата е с изтекла валидност.
judge-good-until = до края на { $date }
judge-cvv = Три цифри, на гърба.
move-judge-own-wallet = Това е вашият портфейл.
move-judge-address = например name@example.org
move-judge-letter-first = Започва с латинска буква.
move-judge-local-account = местна: нужен е кодът на банката
move-judge-iban = IBAN, държава { $country }
move-judge-check-digits = Контролните цифри не излизат: не е докрай или има грешка.
move-judge-character = „{ $character }“ не може да стои тук.
move-judge-country = Сметките на никоя държава не започват така.
move-judge-form = Сметките в тази държава изглеждат другояче.
move-judge-key-digit = Сметката и кодът на банката не си подхождат.
move-judge-bank-code = Тук няма банка с такъв код: започват с 04.
move-judge-bank = подхожда на сметката
move-judge-name = Нужно е име.
move-judge-zero = Повече от нула.
move-judge-not-a-number = Това не е число.
move-judge-separators = Разделителите не са на местата си.
move-judge-ambiguous = Може да се прочете по два начина: въведете и копейките.
move-judge-decimals = След запетаята има само две цифри: копейки.
move-judge-negative = По-малко от нула не се изпраща.
move-judge-too-large = Твърде много.
move-judge-least = Поне { $amount } наведнъж.
move-judge-most = Най-много { $amount } наведнъж. Лимитите са в „Сметки и обмяна“.
move-judge-room = В портфейла има място само за { $amount }. Въведете по-малко или вижте лимитите в „Сметки и обмяна“.
move-judge-month = Този месец могат да излязат още само { $amount }. Въведете по-малко или вижте лимитите в „Сметки и обмяна“.

### Цената и съгласието

move-pricing = Цената се изчислява…
move-fee-is = Цена: { $fee }
move-takes = Срок: { $time }
move-term = Срок
move-fee = Такса
move-total-in = Плащате
move-total-out = От портфейла
move-credited = В портфейла
move-received = Пристигат
move-missing = Не достигат
move-after = Наличност след това
move-arrives = Пристигат до
move-fetch-by = Вземете до
move-arrives-in = { $when } (след { $left })
move-from = От
move-to = До
move-consent-room = След това портфейлът може да приеме още { $amount }.
move-consent-month = След това този месец могат да излязат още { $amount }.
move-consent-code = Следва код от SMS. Без него пари не се движат.
move-agree = Приемам, изпрати код
move-change = Промени
move-guidance-consent = Проверете всичко още веднъж. { $back } връща към полетата.

### Самият превод

move-transfer = Превод
move-title = { $way }: { $amount }
move-opening = Преводът се търси…
move-code-lead = Кодът в SMS от „{ $sender }“ потвърждава { $total }.
move-cancel = Откажи превода
move-cancel-title = Да откажем ли превода?
move-cancel-body = Пари не са движени. Кодът вече няма да важи за нищо.
move-cancelled = Преводът е отказан. Пари не са теглени.
move-left-open = Преводът чака кода си. Намирате го най-горе в списъка.
move-guidance-unknown = Не изпращайте два пъти. Портфейлът сам пита пак и казва изхода.
move-guidance-under-way = Нищо не се иска от вас: страницата се обновява сама. Може да я напуснете.
move-guidance-over = Разписката остава в историята.
move-guidance-nothing = Пари не са движени: в историята няма нищо за това.
move-under-way = На път
move-under-way-in = Парите пътуват към портфейла.
move-under-way-out = Сумата е задържана в портфейла, докато пристигне.
move-ready = Парите в брой са готови
move-ready-lead = Дават се срещу кода долу. Ако никой не ги вземе, се връщат.
move-arrived = Пристигнаха
move-arrived-in = Парите са в портфейла.
move-arrived-out = Парите стигнаха до получателя.
move-failed = Не пристигнаха
move-declined = Отказано
move-canceled = Отменено
move-expired = Времето изтече
move-nothing-moved = Кодът не беше въведен; пари не са теглени.
move-done = Готово
move-back-to-payment = Към плащането
move-pickup-toggle = Покажи или скрий кода за получаване
move-receipt-number = Разписка №
move-receipt-begun = Започнат
move-receipt-ended = Приключил
move-receipt-pickup = Код за получаване

### Защо не стана

money-given-back = Всичко, взето за това, е върнато изцяло, заедно с таксата.
move-failed-card-declined = Банката на картата отказа, без да каже защо.
    .next = Опитайте с друга карта или попитайте банката.
move-failed-source-empty = На другия край има твърде малко пари.
    .next = Изберете по-малка сума или друг източник.
move-failed-card-details = Валидността на картата или кодът на гърба е грешен.
    .next = Сравнете ги с картата и започнете отново.
move-failed-card-lost = Картата е обявена за изгубена или открадната.
    .next = Използвайте друга карта.
move-failed-no-account = Другият край казва, че няма такава сметка.
    .next = Проверете номера с получателя и започнете отново.
move-failed-receiver-full = Получателят не може да приеме толкова.
    .next = Изпратете по-малко или по друг начин.
move-failed-not-fetched = Никой не взе парите навреме.
    .next = Започнете отново, когато има кой да ги вземе.
move-failed-codes = Твърде много грешни кодове.
    .next = Започнете отново и гледайте най-новото съобщение на телефона.
move-failed-money = Когато кодът дойде, в портфейла вече нямаше достатъчно.
    .next = Изпратете по-малко или първо заредете.
move-failed-month = Когато кодът дойде, от лимита за месеца вече не стигаше.
    .next = Изпратете по-малко или изчакайте следващия месец.
move-failed-blocked = Когато кодът дойде, от портфейла вече не можеше да се плаща.
    .next = Пишете на поддръжката.

### На терминала

kiosk-top-up = Внеси в портфейла
kiosk-cancel-top-up = Терминалът връща всички банкноти и портфейлът остава какъвто е.
kiosk-left-top-up = Напуснахте терминала. Портфейлът е какъвто беше.
slip-guidance-top-up = Парите са в портфейла. { $activate } взема бележката.

### В кабинета

home-attention-transfer = { $way }: чака кода си
home-attention-transfer-unknown = { $way }: изходът е неизвестен
