## The log of the world: what it tells of.

log-deed = { $deed ->
    [registration-begun] Начата регистрация
    [captcha-another] Запрошена другая картинка
    [registration-sent] Регистрация отправлена
    [terminal-started] Номер введён в терминале
    [note-inserted] Купюра внесена в терминал
    [terminal-left] Терминал оставлен
    [terminal-finished] Внесено через терминал
    [password-changed] Пароль сменён
    [password-kept] Первый пароль оставлен
    [order-placed] Заказ оформлен
    [order-given-up] Заказ отменён
    [receipt-confirmed] Получение подтверждено
    [payment-opened] Платёж открыт
    [payment-insisted] Настояли на новом платеже
    [payer-named] Номер введён при оплате
    [signed-in] Вход при оплате
    [card-named] Карта введена при оплате
    [requoted] Запрошена новая цена
    [quote-accepted] Цена принята
    [code-resent] Запрошен новый код платежа
    [code-sent-in] Код платежа отправлен
    [payment-left] Платёж оставлен
    [transfer-begun] Перевод начат
    [transfer-confirmed] Код перевода отправлен
    [transfer-code-resent] Запрошен новый код перевода
    [transfer-left] Перевод оставлен
    [card-issued] Запрошена карта
    [card-renamed] Карта переименована
    [card-blocked] Карта заблокирована
    [card-unblocked] Карта разблокирована
    [card-closed] Карта закрыта
    [card-activated] Карта активирована
    [account-opened] Счёт открыт
    [exchange-quoted] Запрошена цена обмена
    [money-changed] Деньги обменяны
    [owner-told] Сообщены личные данные
    [visit-booked] Визит назначен
    [dispute-opened] Спор открыт
    [dispute-edited] Требование изменено
    [evidence-added] Добавлено доказательство
    [solution-accepted] Решение принято
    [dispute-escalated] Вызвана площадка
    [goods-sent-back] Товар отправлен обратно
    [dispute-withdrawn] Спор отозван
    [case-opened] Открыто обращение
    [case-written] Написано в поддержку
    [case-closed] Обращение закрыто владельцем
    [first-password-sent] Отправлен первый пароль
    [logins-failed] Неверные пароли при входе
    [message-arrived] Пришло сообщение
    [order-closed-unpaid] Неоплаченный заказ закрыт
    [order-shipped] Заказ отправлен
    [order-delivered] Заказ доставлен
    [order-called-off] Замороженный заказ отменён
    [protection-ended] Защита покупателя истекла
    [order-completed] Заказ завершён
    [checkout-closed] Страница оплаты закрыта
    [code-expired] Код платежа истёк
    [hold-expired] Срок удержания истёк
    [shop-acknowledged] Магазин подтвердил платёж
    [shop-given-up] Срок магазина вышел
    [payment-returned] Платёж вернулся
    [parcel-moved] Посылка в пути
    [card-expired] Срок карты истёк
    [transfer-code-expired] Код перевода истёк
    [transfer-arrived] Перевод дошёл до конца
    [seller-answered] Продавец ответил
    [seller-silent] Продавец промолчал
    [buyer-silent] Покупатель промолчал
    [talks-ended] Переговоры окончены
    [platform-proposed] Площадка предложила
    [platform-decided] Площадка решила
    [goods-not-sent-back] Товар не отправлен обратно
    [refund-tried] Попытка возврата
    [refund-overdue] Возврат просрочен
    [owner-checked] Реестр ответил
    [visit-made] Визит состоялся
    [support-answered] Поддержка ответила
    [support-closed] Обращение закрыто
    [request-failed] В сети
    [clock-moved] Часы переведены вперёд
    [network-set] Сеть изменена
    [fault-planned] Сбой назначен
    [fault-withdrawn] Сбой отменён
    [breakdown-planned] Отказ назначен
    [breakdown-withdrawn] Отказ отменён
    [wallet-restricted] Кошелёк настроен
    [rate-shifted] Доллар сдвинут
    [fate-chosen] Выбрана судьба заказа
    [order-frozen] Заказ заморожен
   *[refund-pushed] Возврат ускорен
}

log-title = Журнал мира
log-all = Всё
log-kind = { $kind ->
    [asked] Запросы
    [refused] Отказы
    [happened] Само собой
    [network] Сеть
   *[made] Вручную
}
log-refused = отказано
log-unsent = не отправлено
log-request-lost = потеряно по дороге
log-reply-lost = ответ потерялся
log-delivered-twice = пришло дважды
log-service-down = сервис не работал
log-question = вопрос
log-failed = { $what }: { $how }
log-loading = Просматривается журнал…
log-empty = Ещё ничего не произошло.
log-empty-next = Зарегистрируйтесь, заплатите или переведите часы: здесь появится, что сделал мир.
log-nothing = В журнале такого нет.
log-nothing-next = { $right } — другие виды, { $back } очищает поиск. Хранятся последние 5000 строк.
log-guidance = Всё, что сделал мир, новое сверху; хранятся последние 5000 строк.
log-guidance-search = Слова о том, что случилось, или номер. { $activate } ведёт к строкам.
log-settle = К строкам
log-next-kind = Следующий вид
log-same = О том же
sim-note-log = Всё, что запрошено, случилось само, потерялось или сделано вручную; новое сверху.
