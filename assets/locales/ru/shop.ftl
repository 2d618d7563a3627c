## Страница товаров.

shop-title = Магазин
shop-guidance = Стрелки выбирают, Enter показывает подробно, / ищет по названию.
shop-guidance-search = Введите часть названия. Enter открывает выбранное, Esc показывает всё.
shop-loading = Спрашиваем магазин…
shop-search = Поиск
shop-empty = Сейчас в магазине ничего не продаётся.
shop-empty-next = Загляните позже.
shop-nothing-found = Ничего с названием «{ $search }» здесь нет.
shop-nothing-found-next = Нажмите /, чтобы поискать другое, или Esc, чтобы увидеть всё.
shop-column-name = Товар
shop-column-price = Цена
shop-column-shipping = Доставка
shop-column-stock = Осталось
shop-free = бесплатно
shop-sold-out = раскуплен
shop-retry = Спросить снова
shop-retry-next = Спросите снова: один и тот же запрос дважды не выполняется.

## Один товар.

good-guidance = Выберите количество и оформите заказ. Платить ещё не нужно.
good-seller = Продавец
good-price = Цена за штуку
good-shipping = Доставка
good-stock = В наличии
good-quantity = Количество
good-total = Итого за заказ
good-place = Оформить заказ
good-sold-out = Товар раскуплен: заказать нельзя.
good-quantity-bad = Введите число от 1 до { $most }: столько осталось.
good-placing = Оформляем заказ…
good-placed = Заказ { $number } оформлен.

## Заказы.

orders-title = Заказы
orders-guidance = Enter открывает заказ: оплатить, отменить или посмотреть, где он.
orders-loading = Запрашиваем ваши заказы…
orders-empty = Заказов пока нет.
orders-empty-next = Нажмите 2, выберите что-нибудь в магазине и оформите заказ.
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
order-placed = Оформлен
order-pay-until = Оплатить до

order-step-placed = Оформлен
order-step-paid = Оплачен
order-step-shipped = Отправлен
order-step-delivered = Доставлен
order-step-completed = Завершён
order-step-closed = Закрыт
order-step-refunded = Деньги возвращены

order-methods = Способы оплаты
order-methods-other = Другие способы
method-kiwi = Кошелёк Kiwi
method-kiwi-about = в рублях по курсу дня; с подтверждением кодом
order-confirm-pay = Подтвердить и оплатить
order-continue = Продолжить оплату
order-ask-again = Спросить снова
order-see-payment = Квитанция
order-cancel = Отменить заказ

order-guidance-pay = Проверьте заказ, выберите способ, затем «Подтвердить и оплатить».
order-guidance-continue = Оплата начата: продолжите её с того места, где остановились.
order-guidance-processing = Кошелёк заплатил; магазин вот-вот подтвердит. Делать ничего не нужно.
order-guidance-unknown = Не платите снова: сначала должен выясниться исход.
order-guidance-paid = Заказ оплачен. Esc — назад.
order-guidance-over = Этот заказ закончен. Esc — назад.

order-note-begun = Оплата этого заказа начата и не завершена. Деньги за неё не списаны.
order-note-processing = Деньги списаны с кошелька; магазин ещё не подтвердил заказ. Это займёт мгновение.
order-note-unknown = Исход неизвестен: запрос на оплату отправлен, но ответа нет. Он мог быть выполнен, но не больше одного раза. Кошелёк спросит снова с тем же ключом.

order-cancel-title = Отменить заказ?
order-cancel-what = Заказ { $number } будет закрыт.
order-cancel-money = За него ничего не заплачено, поэтому возвращать нечего.
order-cancel-yes = Отменить заказ
order-cancelled = Заказ { $number } отменён. Деньги не списаны.
order-cancelling = Отменяем заказ…
