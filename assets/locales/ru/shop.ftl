## Страница товаров.

shop-title = Магазин
shop-guidance = Стрелки выбирают, { $next } — следующий отдел, { $search } ищет, { $sort } сортирует.
shop-guidance-search = Введите слова. { $activate } открывает выбранное, { $back } показывает всё.
shop-loading = Спрашиваем магазин…
shop-search = Поиск
shop-all = Всё
shop-sort-fit = По соответствию
shop-sort-cheapest = Сначала дешёвые
shop-sort-dearest = Сначала дорогие
shop-sort-best = Сначала лучшие
shop-empty = Сейчас в магазине ничего не продаётся.
shop-empty-next = Загляните позже.
shop-nothing-found = По запросу «{ $search }» ничего нет.
shop-nothing-found-next = Попробуйте другие слова, на любом языке: из названия, описания или имени продавца; { $back } показывает всё.
shop-nothing-found-in = В отделе «{ $category }» по запросу «{ $search }» ничего нет.
shop-nothing-found-in-next = { $next } ищет в других отделах, { $back } показывает всё.
shop-column-name = Товар
shop-column-price = Цена
shop-column-shipping = Доставка
shop-column-stock = Осталось
shop-free = бесплатно
shop-sold-out = раскуплен
shop-retry = Спросить снова
shop-retry-next = Спросите снова: один и тот же запрос дважды не выполняется.

category-phones = Телефоны
category-electronics = Электроника
category-home = Дом
category-kitchen = Кухня
category-clothes = Одежда
category-beauty = Красота
category-sport = Спорт
category-tools = Инструменты
category-hobby = Хобби

shipping-method-economy = Эконом
shipping-method-standard = Обычная
shipping-method-express = Экспресс

## Один товар.

good-guidance = Выберите количество и доставку. Платить ещё не нужно.
good-seller = Продавец
good-seller-from = { $seller }, { $place }
good-parcel = Посылка
good-tracked = отслеживается по номеру
good-untracked = в пути не отслеживается
good-price = Цена за штуку
good-shipping = Доставка
good-way = { $to ->
    [one] { $method }, { $from }–{ $to } день
    [few] { $method }, { $from }–{ $to } дня
   *[many] { $method }, { $from }–{ $to } дней
}
good-sold = { $count ->
    [one] { $written } продажа
    [few] { $written } продажи
   *[many] { $written } продаж
}
good-left = { $count ->
    [one] осталась { $count } штука
    [few] осталось { $count } штуки
   *[many] осталось { $count } штук
}
good-quantity = Количество
good-total = Итого за заказ
good-in-roubles = В рублях сегодня
good-about = ≈ { $amount }
good-place = Оформить заказ
good-sold-out = Товар раскуплен: заказать нельзя.
good-quantity-bad = Введите число от 1 до { $most }: столько осталось.
good-placing = Оформляем заказ…
good-placed = Заказ { $number } оформлен.

## Заказы.

orders-title = Заказы
orders-guidance = { $activate } открывает заказ. { $next } — к оплате, в пути, доставлены, закончены.
orders-loading = Запрашиваем ваши заказы…
orders-empty = Заказов пока нет.
orders-empty-next = Нажмите { $key }, выберите что-нибудь в магазине и оформите заказ.
orders-all = Все
orders-to-pay = Оплатить
orders-on-the-way = В пути
orders-arrived = Доставлены
orders-over = Закончены
orders-none-here = Сейчас таких заказов нет.
orders-none-here-next = { $next } покажет другие.
orders-state-until = { $state }, { $when }
orders-column-placed = Оформлен
orders-column-number = Номер
orders-column-name = Товар
orders-column-total = Сумма
orders-column-state = Состояние

order-awaiting = ждёт оплаты
order-paid = оплачен
order-shipped = в пути
order-delivered = доставлен
order-completed = завершён
order-closed = закрыт
order-refunded = деньги возвращены
order-silence = ждёт оплаты, хотя оплачен
order-note-silence = Деньги ушли, а магазин этого не подтверждает. Подождите немного и посмотрите в кошельке, что они ушли; потом напишите в поддержку, всё готово к отправке. Если магазин так и не ответит, деньги вернутся сами после { $date }
order-note-going-back = Магазин не знает о платеже, деньги возвращаются.
order-guidance-silence = Не платите второй раз. Посмотрите в кошельке, что деньги ушли.
order-see-wallet = Посмотреть в кошельке
order-processing = обрабатывается

order-flag-dispute = спор
order-flag-frozen = заморожен
order-flag-refund = деньги возвращаются

order-title = Заказ { $number }
order-loading = Запрашиваем заказ…
order-goods = Товар
order-seller = Продавец
order-price = Цена
order-shipping = Доставка
order-total = К оплате
order-total-paid = Итого
order-state = Состояние
order-pay-until = Оплатить до

order-step-placed = Оформлен
order-step-paid = Оплачен
order-step-shipped = Отправлен
order-step-delivered = Доставлен
order-step-completed = Завершён
order-step-closed = Закрыт
order-step-refunded = Деньги возвращены

order-expected = ожидается { $days }
order-by-itself = сам { $date }
order-awaited-until = ждём до { $date }
order-sending = Отправка
order-sending-expected = { $method }, ожидается { $days }

order-methods = Способы оплаты
order-pay-by = Чем платить
method-card = Банковская карта
method-kiwi = Другие способы: кошелёк Kiwi
method-about = в рублях по курсу дня, с кодом
order-confirm-pay = Подтвердить и оплатить
order-continue = Продолжить оплату
order-ask-again = Спросить снова
order-confirm = Подтвердить получение
order-see-payment = Чек
order-cancel = Отменить заказ

order-guidance-pay = Проверьте заказ, выберите способ, затем «Подтвердить и оплатить».
order-guidance-continue = Оплата начата: продолжите её с того места, где остановились.
order-guidance-processing = Кошелёк заплатил; магазин вот-вот подтвердит. Делать ничего не нужно.
order-guidance-unknown = Не платите снова: сначала должен выясниться исход.
order-guidance-paid = Заказ оплачен; продавец отправит его на днях. { $back } — назад.
order-guidance-shipped = Посылка в пути; делать ничего не нужно. { $back } — назад.
order-guidance-delivered = Всё в порядке? Без вашего слова заказ завершится { $day }.
order-guidance-over = Этот заказ закончен. { $back } — назад.

order-note-begun = Оплата этого заказа начата и не завершена. Деньги за неё не списаны.
order-note-processing = Деньги списаны с кошелька; магазин ещё не подтвердил заказ. Это займёт мгновение.
order-note-unknown = Исход неизвестен: запрос на оплату отправлен, но ответа нет. Он мог быть выполнен, но не больше одного раза. Делать ничего не нужно: кошелёк сам спросит снова, с тем же ключом, и сообщит исход.

order-cancel-title = Отменить заказ?
order-cancel-what = Заказ { $number } будет закрыт.
order-cancel-money = За него ничего не заплачено, поэтому возвращать нечего.
order-cancel-yes = Отменить заказ
order-cancelled = Заказ { $number } отменён. Деньги не списаны.
order-cancelling = Отменяем заказ…

order-receipt-title = Подтвердить получение?
order-receipt-what = Вы подтверждаете, что заказ { $number } пришёл и с ним всё в порядке.
order-receipt-money = Продавец получит деньги, и заказ завершится.
order-receipt-yes = Подтвердить получение
order-confirmed = Заказ { $number } завершён. Деньги переданы продавцу.
order-confirming = Подтверждаем получение…

order-parcel-way = Путь посылки
order-parcel-event = { $what }: { $place }
order-total-charged = { $total }, списано { $charged }
