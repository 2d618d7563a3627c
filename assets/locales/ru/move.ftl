## Деньги в пути: пополнение, вывод, переводы.

menu-top-up = Пополнить
menu-withdraw = Вывести
move-out-heading = Вывести или перевести

### Способы

move-loading = Запрашиваем комиссии и лимиты…
move-way-card-in = Банковская карта
move-way-mobile-in = Баланс мобильного телефона
move-way-cash-in = Терминал, наличные
move-way-e-money-in = Другая система эл. денег
move-way-card-out = На банковскую карту
move-way-bank-out = На банковский счёт
move-way-wallet-out = На другой кошелёк Kiwi
move-way-mobile-out = На мобильный телефон
move-way-cash-out = Наличными
move-room = Кошелёк вместит ещё { $amount }.
move-month = Лимит месяца: осталось { $left } из { $limit }.
move-needed-for-payment = Для платежа не хватает { $amount }. Сумма уже подставлена, после пополнения вы вернётесь к платежу.
move-need-no-room = Это больше, чем кошелёк может принять сейчас: { $room }. Оплатите картой банка или сначала повысьте лимиты в разделе «Счета и обмен».
move-need-small = За раз принимают не меньше { $least }; что не нужно для платежа, останется в кошельке.
move-guidance-in = Выберите, откуда придут деньги. До вашего согласия ничего не списывается.
move-guidance-out = Выберите, куда отправить деньги. До вашего согласия они не уйдут.

move-fee-none = без комиссии
move-fee-fixed = комиссия { $amount }
move-fee-percent = комиссия { $percent } %
move-fee-percent-least = { $percent } %, не меньше { $amount }
move-limits = от { $least } до { $most }
move-takes-nothing = сразу
move-takes-ready = готово сразу
move-takes-moment = в течение минуты
move-takes-minutes = { $most ->
    [one] { $least }–{ $most } минута
    [few] { $least }–{ $most } минуты
   *[many] { $least }–{ $most } минут
}
move-takes-minutes-up-to = { $most ->
    [one] до { $most } минуты
    [few] до { $most } минут
   *[many] до { $most } минут
}
move-takes-hours = { $most ->
    [one] { $least }–{ $most } час
    [few] { $least }–{ $most } часа
   *[many] { $least }–{ $most } часов
}
move-takes-hours-up-to = { $most ->
    [one] до { $most } часа
    [few] до { $most } часов
   *[many] до { $most } часов
}
move-takes-days = { $most ->
    [one] { $least }–{ $most } день
    [few] { $least }–{ $most } дня
   *[many] { $least }–{ $most } дней
}
move-takes-days-up-to = { $most ->
    [one] до { $most } дня
    [few] до { $most } дней
   *[many] до { $most } дней
}

move-closed = Этот способ сейчас недоступен: причина — во второй строке.
move-closed-limits = Этот способ сейчас недоступен. Лимиты и как их повысить: «Счета и обмен».
move-closed-outgoing = Сейчас кошелёк может только принимать деньги.
move-closed-room = Кошелёк почти полон: { $amount } уже не поместится.
move-closed-month = В этом месяце можно отправить меньше { $amount }.
move-closed-poor = Нужно хотя бы { $amount } вместе с комиссией.

move-open-code = ждёт кода
move-open-arrives = в пути, не позже: { $when }

### Поля

card-field-number = Номер карты
card-field-expiry = Действует до (ММ/ГГ)
card-field-cvv = Код на обороте
move-field-phone = Номер телефона
move-field-wallet = Номер кошелька
move-field-system = Система
move-field-account = Счёт в ней
move-field-bank-account = IBAN или счёт
move-field-bank-code = БИК банка
move-field-holder = Владелец счёта
move-field-fetcher = Кто получит
move-field-note = Сообщение
move-field-amount-in = Зачислить
move-field-amount-out = Отправить
move-continue = Продолжить
move-own = Мой номер
move-practice = Учебные данные
move-needed = Это нужно заполнить.
move-short = С комиссией в кошельке столько нет: смотрите, сколько не хватает.
move-guidance-form = { $key } подставит учебные данные. Каждое поле скажет, чего в нём не хватает.
move-guidance-own = { $key } подставляет ваш номер. Дальше всё будет показано ещё раз.

### Что думают о введённом

judge-missing = { $count ->
    [one] ещё { $count } знак
    [few] ещё { $count } знака
   *[many] ещё { $count } знаков
}
move-judge-missing-at-least = { $count ->
    [one] ещё хотя бы { $count } знак
    [few] ещё хотя бы { $count } знака
   *[many] ещё хотя бы { $count } знаков
}
judge-digits = Здесь бывают только цифры.
judge-too-long = Слишком длинно.
judge-card = В какой-то цифре ошибка.
judge-card-own = Карта кошелька Kiwi: своих денег на ней нет.
judge-card-other = карта
judge-expiry = Месяц и год, например 09/28.
judge-expired = Срок действия карты истёк.
judge-good-until = до конца { $date }
judge-cvv = Три цифры, на обороте.
move-judge-own-wallet = Это ваш собственный кошелёк.
move-judge-address = например name@example.org
move-judge-letter-first = Начинается с латинской буквы.
move-judge-local-account = местный счёт: нужен и БИК
move-judge-iban = IBAN, страна { $country }
move-judge-check-digits = Контрольные цифры не сходятся: не всё введено или есть ошибка.
move-judge-character = «{ $character }» здесь не бывает.
move-judge-country = Так не начинается счёт ни одной страны.
move-judge-form = Счета этой страны выглядят иначе.
move-judge-key-digit = Счёт и БИК не подходят друг к другу.
move-judge-bank-code = Таких БИК не бывает: они начинаются с 04.
move-judge-bank = подходит к счёту
move-judge-name = Нужно имя.
move-judge-zero = Больше нуля.
move-judge-not-a-number = Это не число.
move-judge-separators = Разделители стоят не на своих местах.
move-judge-ambiguous = Это можно прочесть двояко: введите и копейки.
move-judge-decimals = После запятой только две цифры — копейки.
move-judge-negative = Меньше нуля отправить нельзя.
move-judge-too-large = Слишком много.
move-judge-least = Не меньше { $amount } за раз.
move-judge-most = Не больше { $amount } за раз. Лимиты — в разделе «Счета и обмен».
move-judge-room = Кошелёк вместит только { $amount }. Введите меньше или посмотрите лимиты в разделе «Счета и обмен».
move-judge-month = В этом месяце можно отправить ещё только { $amount }. Введите меньше или посмотрите лимиты в разделе «Счета и обмен».

### Цена и согласие

move-pricing = Рассчитываем цену…
move-fee-is = Цена: { $fee }
move-takes = Срок: { $time }
move-term = Срок
move-fee = Комиссия
move-total-in = Вы платите
move-total-out = Из кошелька
move-credited = В кошелёк
move-received = Придёт получателю
move-missing = Не хватает
move-after = Остаток после
move-arrives = Придут не позже
move-fetch-by = Забрать до
move-arrives-in = { $when } (через { $left })
move-from = Откуда
move-to = Куда
move-consent-room = После этого кошелёк вместит ещё { $amount }.
move-consent-month = После этого в этом месяце можно отправить ещё { $amount }.
move-consent-code = Дальше придёт код в SMS. Без него деньги не двинутся.
move-agree = Согласиться и получить код
move-change = Изменить
move-guidance-consent = Проверьте всё ещё раз. { $back } возвращает к полям.

### Сам перевод

move-transfer = Перевод
move-title = { $way }: { $amount }
move-opening = Ищем перевод…
move-code-lead = Код из SMS от «{ $sender }» подтверждает { $total }.
move-cancel = Отменить перевод
move-cancel-title = Отменить перевод?
move-cancel-body = Деньги не двигались. Присланный код больше ни для чего не пригодится.
move-cancelled = Перевод отменён. Деньги не списаны.
move-left-open = Перевод ждёт кода. Он стоит первым в списке.
move-guidance-unknown = Не отправляйте дважды. Кошелёк сам спросит снова и сообщит исход.
move-guidance-under-way = Делать ничего не нужно: страница обновится сама. Можно уйти.
move-guidance-over = Чек останется в истории.
move-guidance-nothing = Деньги не двигались: в истории этого нет.
move-under-way = В пути
move-under-way-in = Деньги идут в кошелёк.
move-under-way-out = Сумма удержана в кошельке, пока не дойдёт.
move-ready = Наличные готовы к выдаче
move-ready-lead = Их выдадут по коду ниже. Если никто не придёт, деньги вернутся.
move-arrived = Дошло
move-arrived-in = Деньги в кошельке.
move-arrived-out = Деньги дошли до получателя.
move-failed = Не дошло
move-declined = Отказано
move-canceled = Отменено
move-expired = Время вышло
move-nothing-moved = Код не был введён; деньги не списаны.
move-done = Готово
move-back-to-payment = К платежу
move-pickup-toggle = Показать или скрыть код выдачи
move-receipt-number = Чек №
move-receipt-begun = Начато
move-receipt-ended = Завершено
move-receipt-pickup = Код выдачи

### Почему не вышло

money-given-back = Всё, что было для этого взято, возвращено полностью, вместе с комиссией.
move-failed-card-declined = Банк карты отказал, не назвав причины.
    .next = Попробуйте другую карту или спросите в банке.
move-failed-source-empty = На той стороне слишком мало денег.
    .next = Возьмите сумму поменьше или другой источник.
move-failed-card-details = Неверен срок действия карты или код на обороте.
    .next = Сверьте их с картой и начните снова.
move-failed-card-lost = Карта числится утерянной или украденной.
    .next = Возьмите другую карту.
move-failed-no-account = На той стороне говорят, что такого счёта нет.
    .next = Сверьте номер с получателем и начните снова.
move-failed-receiver-full = Получатель не может принять столько.
    .next = Отправьте меньше или другим способом.
move-failed-not-fetched = Наличные не забрали вовремя.
    .next = Начните снова, когда их будет кому забрать.
move-failed-codes = Слишком много неверных кодов.
    .next = Начните снова и смотрите самое новое сообщение на телефоне.
move-failed-money = Когда пришёл код, денег в кошельке уже не хватало.
    .next = Отправьте меньше или сначала пополните кошелёк.
move-failed-month = Когда пришёл код, лимита этого месяца уже не хватало.
    .next = Отправьте меньше или дождитесь следующего месяца.
move-failed-blocked = Когда пришёл код, платить с кошелька было уже нельзя.
    .next = Напишите в поддержку.

### У терминала

kiosk-top-up = Зачислить в кошелёк
kiosk-cancel-top-up = Терминал вернёт все купюры, в кошельке ничего не изменится.
kiosk-left-top-up = Вы отошли от терминала. В кошельке ничего не изменилось.
slip-guidance-top-up = Деньги в кошельке. { $activate } — взять чек.

### В кабинете

home-attention-transfer = { $way }: ждёт кода
home-attention-transfer-unknown = { $way }: исход неизвестен
