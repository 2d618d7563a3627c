## Что пишет телефон. Мир сообщает факты; здесь — слова.

sender-kiwi = KIWI
sender-shop = ALIEXPRESS
sender-bank = БАНК
sender-operator = ОПЕРАТОР
sender-e-money = ЭЛ. ДЕНЬГИ
sender-courier = КУРЬЕР

sms-first-password = Ваш кошелёк { $phone } открыт. Никому не сообщайте его пароль: { $password }
sms-payment-code = Код { $code } подтверждает { $total } в пользу { $merchant }. Никому его не сообщайте.
sms-credited = Зачислено { $amount }: { $place }.
sms-paid = Оплачено { $total }, { $merchant }. Баланс { $available }.
sms-password-changed = Пароль кошелька изменён. Если это были не вы, напишите в поддержку.
sms-failed-logins = { $count ->
    [one] В ваш кошелёк пытались войти: { $count } неверный пароль. Если это были не вы, смените пароль.
    [few] В ваш кошелёк пытались войти: { $count } неверных пароля. Если это были не вы, смените пароль.
   *[many] В ваш кошелёк пытались войти: { $count } неверных паролей. Если это были не вы, смените пароль.
}
sms-card-ordered = Пластиковая карта заказана, оплачено { $total }. Баланс { $available }.
sms-card-active = Карта { $last } активна, ею можно платить.
sms-card-blocked = Карта { $last } заблокирована: трижды введён неверный код безопасности. Если это были не вы, закройте её.
sms-card-expired = Срок карты { $last } истёк.
sms-parcel-accepted = { $tracking } в пути. Ожидается до { $date }
sms-parcel-arrived = { $tracking } на месте: { $place }.
sms-parcel-handed-over = { $tracking } вручено. Спасибо!
sms-order-awaits = Заказ { $number } ждёт оплаты до { $date }
sms-order-paid = Заказ { $number } оплачен. Спасибо!
sms-order-closed = Заказ { $number } закрыт неоплаченным.
sms-order-shipped = Заказ { $number } в пути. Номер посылки для отслеживания: { $tracking }.
sms-order-shipped-untracked = Заказ { $number } в пути. Его посылка не отслеживается.
sms-order-delivered = Заказ { $number } доставлен. Подтвердите, что всё в порядке, или он завершится сам { $date }
sms-order-completed = Заказ { $number } завершён. Деньги переданы продавцу.
sms-reversed = { $amount } вернулись от { $merchant }, вместе с комиссией.
sms-charged-twice = Заказ { $number } оплачен дважды. Лишние { $total } возвращаются и до { $date } придут вместе с комиссией. Делать ничего не нужно.
sms-second-declined = Второй платёж по заказу { $number } отклонён: денег или лимита на месяц хватало только на один. Списано один раз; делать ничего не нужно.
sms-transfer-code = Код { $code } подтверждает { $total }: { $what }. Никому его не сообщайте.
sms-topped-up = Поступило { $amount }: { $what }. Баланс { $available }.
sms-nothing-came = Не поступило { $amount }: { $what }. Там ничего не списано.
sms-sent = Отправлено { $total }: { $what }. Баланс { $available }.
sms-came-back = { $amount } вернулись, вместе с комиссией: { $what }. Баланс { $available }.
sms-received = { $amount } от кошелька { $phone }. Баланс { $available }.
sms-received-note = { $amount } от кошелька { $phone }: «{ $note }». Баланс { $available }.
sms-cash-ready = Наличные { $amount } готовы. Их выдадут по коду { $code } до { $date }
sms-card-reversed = { $amount } от { $merchant } вернулись на карту { $card }.
sms-card-charged = Карта { $card }: оплата { $total }, { $merchant }.
sms-identified = Данные подтверждены: теперь в кошельке можно хранить { $limit }.
sms-identified-full = Спасибо за визит: теперь в кошельке можно хранить { $limit }.
sms-not-identified = Данные не подтверждены. { $why } Проверьте их и попробуйте снова.
sms-support-answered = Поддержка ответила на обращение { $number }.
sms-support-code = Код { $code } докажет поддержке, что это ваш номер (обращение { $number }). Больше никому его не говорите.
sms-restricted-outgoing = Платежи из вашего кошелька ограничены на время проверки безопасности. Напишите в поддержку.
sms-restricted = Ваш кошелёк заблокирован на время проверки безопасности. Напишите в поддержку: войдите, и вас туда проводят.
sms-unrestricted = Ваш кошелёк снова работает без ограничений.
