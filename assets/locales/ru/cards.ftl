## Собственные карты кошелька.

card-ordered = изготавливается
card-in-post = в пути
card-delivered = ждёт активации
card-active = активна
card-blocked = заблокирована
card-closed = закрыта
card-expired = срок истёк

menu-cards = Карты
cards-title = Карты
cards-loading = Загружаем карты…
cards-empty = Карт пока нет. Виртуальная бесплатна и готова сразу; её номером платят везде, где принимают карты.
cards-guidance = { $activate } открывает карту; клавиши внизу действуют сразу.
cards-guidance-open = { $activate } открывает карту.
cards-guidance-virtual = Виртуальная карта готова сразу и ничего не стоит. Нажмите { $activate }.
cards-guidance-plastic = Пластиковая карта придёт по почте. { $activate } сначала покажет цену.

card-brand = KIWI
card-virtual = Виртуальная карта
card-plastic = Пластиковая карта
card-fact-state = Состояние
card-fact-since = С
card-fact-until = Действует до
card-number = Номер
card-cvv = Код безопасности (CVV)

card-working = Секунду…
card-show = Показать номер
card-block = Заблокировать
card-unblock = Разблокировать
card-rename = Переименовать
card-close = Закрыть навсегда
card-activate = Активировать
card-typed = Цифры или код
card-typed-hint = Последние четыре цифры карты или код из её письма.
card-typed-wrong = Введите четыре цифры или шесть из письма.
card-activation-wait = Слишком много неверных попыток. Следующая возможна через { $time }.
card-letter = «Код активации: { $code }», сказано в письме, пришедшем с картой.
card-blocked-codes = Трижды введён неверный код безопасности. Снимайте блокировку, только если это были вы.
card-guidance-ordered = Карту изготавливают. Потом она сама уйдёт на почту.
card-guidance-in-post = Карта в пути. Часы можно перевести вперёд клавишей { $key }.
card-guidance-delivered = Карта пришла. Введите цифры или код: они покажут, что она у вас.
card-guidance-active = Номер показывают по паролю и только на полминуты.
card-guidance-blocked = Никто не может ею платить, пока вы не снимете блокировку.
card-guidance-over = Эта карта больше не действует. Платить ею нельзя.
card-no-switch = Заблокировать можно только действующую карту.
card-not-shown = Номер есть только у действующей карты.
card-is-over = Эта карта больше не действует.
card-now-active = Карта активна.
card-now-blocked = Карта заблокирована.
card-now-closed = Карта закрыта.

card-block-title = Заблокировать карту?
card-block-what = { $name }: платить ею не сможет никто, пока вы не снимете блокировку. Номер останется прежним.
card-block-yes = Заблокировать
card-close-title = Закрыть карту навсегда?
card-close-what = { $name }: её номером больше никогда нельзя будет платить. Деньги в кошельке останутся.
card-close-paid = Уплаченное за неё не возвращается.
card-close-yes = Закрыть

card-name = Название
card-name-hint = До 24 знаков. Без названия — по виду карты.
card-rename-title = Новое название карты
card-rename-about = Название видите только вы. Без него карта называется по виду.
card-rename-go = Переименовать
card-rename-guidance = Введите название и нажмите { $activate }. { $back } оставит прежнее.
card-renamed = Карта переименована.

card-show-title = Что написано на карте
card-show-about = Зная номер и код безопасности, заплатить может любой. Убедитесь, что никто не смотрит.
card-password = Пароль
card-show-working = Проверяем пароль…
card-show-guidance = Введите пароль кошелька и нажмите { $activate }.
card-shown-guidance = Скроется само, когда выйдет время; { $back } скроет сразу.
card-hides = Скроется через { $time }
card-copy = Скопировать номер
card-copied = Номер в буфере обмена на одну минуту.
card-hide = Скрыть

cards-issue = Выпустить виртуальную карту
cards-issue-remark = { $left ->
    [0] больше нельзя
   *[other] бесплатно, ещё { $left }
}
cards-issue-about = Номер, которым платят: готов сразу и бесплатен. Срок действия, лет: { $years }. { $left ->
    [one] Можно выпустить ещё { $left } такую карту.
    [few] Можно выпустить ещё { $left } такие карты.
   *[many] Можно выпустить ещё { $left } таких карт.
}
cards-issue-guidance = При желании назовите её, затем нажмите { $activate } на кнопке.
cards-issued = Карта готова: ею уже можно платить.
cards-order = Заказать пластиковую карту
cards-order-under-way = одна уже в пути
cards-order-about = Придёт по почте через { $from }–{ $to } дней, в письме с кодом для активации. Срок действия, лет: { $years }.
cards-order-fee = Карта
cards-order-post = Доставка
cards-order-total = К оплате
cards-order-available = В кошельке
cards-order-go = Заказать и оплатить
cards-order-title = Заказать карту?
cards-order-what = Стоимость карты и доставки спишется с кошелька сейчас. Карта придёт через { $from }–{ $to } дней.
cards-order-guidance = Посмотрите, сколько это стоит; без ещё одного вопроса ничего не спишется.
cards-top-up = Пополнить на недостающее
cards-ordered = Карта заказана и оплачена.
cards-unknown = { $kind }: ответа пока нет, так что она может быть и выпущена, и нет.
    .next = Кошелёк спрашивает с тем же ключом: выпущена она будет не больше одного раза. Подождите, прежде чем просить другую.
cards-short = В кошельке не хватает { $missing }. Ничего не списано; пополните его и возвращайтесь.

parcel-title = Отправление { $tracking }, ожидается до { $date }
parcel-made = Изготавливается
parcel-accepted = Принято
parcel-sorted = Отсортировано
parcel-in-transit = В пути
parcel-at-post-office = В отделении
parcel-handed-over = Вручено
parcel-damaged = Упаковка повреждена
parcel-lost = Утеряно
