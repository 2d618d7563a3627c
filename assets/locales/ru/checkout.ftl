## Страницы платёжного сервиса — от «Подтвердить и оплатить» до чека.

checkout-for = Оплата { $price } в пользу { $merchant }
checkout-opening = Открываем платёж…
place-service = Платёжный сервис
place-wallet = Кошелёк Kiwi
place-bank = Банк карты
checkout-step-card = Карта
checkout-step-number = Номер
checkout-step-login = Вход
checkout-step-price = Цена
checkout-step-code = Код
checkout-step-done = Готово

## Номер.

payer-lead = Платёжный сервис спрашивает, какой кошелёк платит.
payer-number = Номер кошелька
payer-mine = Мой номер
payer-pay = Оплатить
payer-wait = Ищем кошелёк…
payer-guidance = Номер кошелька или { $key } для своего. Здесь ничего не списывается.

## Что написано на карте.

paycard-lead = Сервис спрашивает данные карты и ничего не хранит.
paycard-pay = Оплатить
paycard-wait = Спрашиваем банк карты…
paycard-practice = Учебная карта
paycard-guidance = { $key } подставит учебную карту. Здесь ничего не списывается.

## Окно входа самого кошелька.

signin-title = Кошелёк Kiwi: вход
signin-lead = Это окно кошелька. Магазин и платёжный сервис не видят того, что вы здесь вводите.
signin-account = Счёт
signin-password = Пароль
signin-enter = Войти
signin-wait = Проверяем пароль…
signin-retry = Следующая попытка через { $time }.
signin-guidance = Пароль кошелька. При входе ничего не списывается: дальше — цена.

## Цена.

quote-price = Цена
quote-rate = Курс дня
quote-margin = Надбавка { $percent } %
quote-applied = Курс с надбавкой
quote-card = Карта
quote-margin-bank = Надбавка банка { $percent } %
quote-from = Платить со счёта
quote-account = { $currency ->
    [EUR] в евро
    [USD] в долларах
   *[other] в рублях
}
quote-converted = { $currency ->
    [EUR] В евро
    [USD] В долларах
   *[other] В рублях
}
quote-fee = Комиссия { $percent } %
quote-total = Будет списано
quote-available = В кошельке
quote-left = Останется
quote-shortfall = Не хватает
quote-expires = Расчёт действует ещё { $time }.
quote-expired = Расчёт устарел. Ничего не списано; запросите новый.
quote-fresh = Новый расчёт
quote-agree = Согласиться и получить код
quote-wait = Рассчитываем цену…
quote-agree-wait = Отправляем код…
quote-short = Не хватает { $amount }. Деньги не списаны.
quote-short-next = Пополните ровно на столько и вернитесь: заказ ждёт до { $date }
quote-short-next-other = Выберите другой счёт или обменяйте деньги на этот. Заказ ждёт оплаты до { $date }
quote-over-month = Это больше лимита на месяц: из кошелька может уйти ещё только { $amount }. Деньги не списаны.
quote-over-month-next = Повысьте лимиты, дождитесь нового месяца или вернитесь и заплатите банковской картой. Заказ ждёт оплаты до { $date }
quote-limits = К лимитам
quote-top-up = Пополнить и вернуться
quote-back = К заказу
quote-guidance = Проверьте сумму. До ввода кода ничего не списывается.
quote-guidance-expired = Курс мог измениться: запросите новый расчёт.
quote-guidance-short = Пополните недостающее: сумма подставится, и вы вернётесь сюда.
quote-guidance-short-other = С этого счёта оплатить не получится. { $back } — выйти.
quote-guidance-over-month = Платежи и переводы за месяц считаются вместе. { $back } — выйти.

## Код.

code-lead = Код из SMS подтверждает платёж { $total } в пользу { $merchant }.
code-lead-bank = 3-D Secure: код из SMS банка подтверждает платёж { $total } в пользу { $merchant } картой { $card }.
code-sent = Он отправлен на { $phone }.
code-label = Код
code-pay = Подтвердить
code-resend = Прислать другой код
code-resend-in = Другой код через { $time }
code-resent = Отправлен другой код. Действует только самый новый.
code-expires = Действует ещё { $time }
code-expired = Время на ввод кода вышло.
code-tries = { $count ->
    [one] осталась { $count } попытка
    [few] осталось { $count } попытки
   *[many] осталось { $count } попыток
}
code-incomplete = В коде шесть цифр.
code-resend-wait = Запрашиваем другой код…
code-guidance = Код — на вашем телефоне ({ $key }). Никому его не сообщайте.

## Итог.

result-paid = Оплачено
result-paid-lead = Магазин подтвердил: заказ оплачен.
result-processing = Обрабатывается
result-processing-lead = Деньги списаны с кошелька. Магазин ещё не подтвердил заказ; это займёт мгновение.
result-declined = Отклонено
result-canceled = Отменено
result-canceled-lead = Платёж отменён. Деньги не списаны; заказ по-прежнему ждёт оплаты.
result-expired = Время вышло
result-expired-lead = Время платежа вышло. Деньги не списаны; заказ по-прежнему ждёт оплаты.
result-reversing = Возвращается
result-reversing-lead = Платёж возвращается полностью, вместе с комиссией.
result-reversed = Возвращено
result-reversed-lead = Платёж возвращён полностью, вместе с комиссией. Деньги снова в кошельке.
result-processing-lead-card = Деньги списаны с карты { $card }. Магазин ещё не подтвердил заказ; это займёт мгновение.
result-reversing-lead-card = Платёж полностью возвращается на карту { $card }.
result-reversed-lead-card = Платёж полностью возвращён на карту { $card }.
result-back-in = В магазин через { $time }; любая клавиша оставит вас здесь.
result-unknown = Исход неизвестен
result-to-order = Вернуться в магазин
result-again = Спросить снова
result-guidance-paid = { $activate } — назад в магазин, где заказ уже оплачен.
result-guidance-processing = Делать ничего не нужно: страница обновится сама.
result-guidance-unknown = Не платите дважды. Кошелёк сам спросит снова и сообщит исход.
result-guidance-over = { $activate } — назад к заказу.

receipt-number = Чек №
receipt-when = Когда
receipt-order = Заказ
receipt-price = Цена
receipt-instrument = Оплачено
receipt-rate = Курс с надбавкой { $percent } %
instrument-wallet = кошелёк Kiwi, { $currency ->
    [EUR] евро
    [USD] доллары
   *[other] рубли
}
instrument-bank-card = банковская карта { $card }
instrument-kiwi-card = карта Kiwi { $card }
receipt-fee = Комиссия
receipt-total = Списано
receipt-left = Сейчас в кошельке

## Выход.

checkout-leave-title = Выйти из оплаты?
checkout-leave-nothing = Деньги не списаны: до ввода кода ничего не подтверждено.
checkout-leave-code = Деньги не списаны. Отправленный код больше ни на что не сгодится.
checkout-leave-order = Заказ остаётся и ждёт оплаты до { $date }
checkout-leave-unknown = Пока неизвестно, списаны ли деньги. Выход этого не меняет: исход покажет заказ.
checkout-leave-yes = Выйти
checkout-leave-wait = Отменяем платёж…
checkout-leave-done = Платёж отменён. Деньги не списаны.
checkout-leave-unanswered = Платёж пока не отменён: он закончится сам. Без кода ничего не спишется.
checkout-leave-over = Не отменено: платёж уже завершился. Как именно, сказано в заказе.

## Состояния платежа одной строкой.

payment-created = начат, ничего не списано
payment-otp = ждёт кода, ничего не списано
payment-held = сумма удержана
payment-captured = оплачен, магазин ещё не подтвердил
payment-settled = оплачен
payment-reversing = возвращается
payment-reversed = возвращён
payment-declined = отклонён, ничего не списано
payment-canceled = отменён, ничего не списано
payment-expired = время вышло, ничего не списано
payment-unknown = исход неизвестен

## A number without a wallet.

no-wallet-title = Как создать кошелёк
no-wallet-what = У номера { $phone } нет кошелька Kiwi. Сервис предлагает его создать; этот платёж не прошёл.
no-wallet-register = Зарегистрируйте номер: на первом экране, «Зарегистрироваться онлайн» или «в терминале». Пароль придёт по SMS.
no-wallet-fund = Внесите деньги в новый кошелёк: с карты, с телефона или в терминале.
no-wallet-pay = Оплатите заказ ещё раз, с этого номера.
no-wallet-order = Заказ ждёт оплаты до { $date }
no-wallet-world = В этой учебной программе у каждого кошелька свой мир, и заказы остаются в нём: оплатите этот со своего номера.
no-wallet-lock = Запереть и зарегистрировать
no-wallet-guidance = После запирания будет первый экран: к нему от входа ведёт { $back }.
