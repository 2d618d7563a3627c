## Accounts in other currencies, and changing money: what can go wrong.

err-account-none = У кошелька нет счёта в этой валюте.
err-account-none-next = Откройте его в разделе «Счета и обмен».
err-account-open = У кошелька уже есть счёт в этой валюте.
err-account-open-next = Пользуйтесь тем, что есть.
err-account-same = Оба счёта в одной и той же валюте.
err-account-same-next = Выберите для одного из них другую валюту.
err-exchange-small = За один раз меняют не меньше { $least }.
err-exchange-small-next = Укажите сумму побольше.
err-exchange-large = Это больше, чем меняют за один раз.
err-exchange-large-next = Укажите сумму поменьше.
err-exchange-used = Этот обмен уже сделан.
err-exchange-used-next = Посмотрите на остатки, прежде чем просить новую цену.

## The accounts.

home-accounts = Счета
accounts-rub = Рубли
accounts-usd = Доллары
accounts-eur = Евро
accounts-in-all = Всего { $amount }, не больше { $limit }
accounts-worth = это { $worth } по { $rate }
accounts-another = { $name }: открыть счёт
accounts-rate = сегодня { $rate }
accounts-only-one = Менять пока не на что: сначала откройте другой счёт.
accounts-open-title = Открыть счёт в { $currency }?
accounts-open-body = Это бесплатно. Деньги попадают на него обменом.
accounts-open-kept = Открытый счёт остаётся.
accounts-open-yes = Открыть счёт
accounts-opened = Счёт в { $currency } открыт.
accounts-change = Обменять
accounts-guidance = { $activate } обменивает деньги с выбранного счёта.
accounts-guidance-another = { $activate } открывает счёт в этой валюте.

## Changing money.

exchange-title = Обмен
exchange-rub-usd = рубли на доллары
exchange-rub-eur = рубли на евро
exchange-usd-rub = доллары на рубли
exchange-usd-eur = доллары на евро
exchange-eur-rub = евро на рубли
exchange-eur-usd = евро на доллары
exchange-field-pair = Обменять
exchange-field-side = Сумма, которую
exchange-side-give = отдаю
exchange-side-receive = получаю
exchange-field-amount = Сумма, { $currency }
exchange-judge-decimals = После запятой только два знака.
exchange-short = На счёте столько нет.
exchange-have = Для обмена есть { $amount }.
exchange-rate = Курс за 1 { $currency } сегодня
exchange-gives = Вы отдаёте
exchange-receives = Вы получаете
exchange-rounding = Полученное округляется вниз до цента или копейки, отданное — вверх.
exchange-agree = Обменять сейчас
exchange-edit = Другая сумма
exchange-expired = Эта цена устарела. Ничего не обменяно; запросите новую.
exchange-done = Обменяно { $date }, { $time }.
exchange-gave = Отдано
exchange-received = Получено
exchange-now = Теперь на счёте в { $currency }
exchange-back = К счетам
exchange-guidance = Цена следует за набранным. Обмена не будет, пока вы не согласитесь.
exchange-guidance-consent = Проверьте обе суммы: согласие сразу обменивает деньги.
exchange-guidance-done = Обе строки — в истории.

## Who the owner is: what can go wrong.

err-identity-name = Это не может быть полным именем.
err-identity-born = Это не может быть датой рождения того, кого можно идентифицировать.
err-identity-document = Это не может быть номером паспорта.
err-identity-detail-next = Исправьте и отправьте данные ещё раз.
err-identity-checking = Ваши данные уже проверяются.
err-identity-checking-next = Результат придёт в SMS в течение нескольких часов.
err-identity-reached = Вы уже идентифицированы на этом уровне.
err-identity-reached-next = Следующий уровень показан рядом с лимитами.
err-identity-first = На визит записывают, когда имя и документ уже подтверждены.
err-identity-first-next = Сначала укажите их.
err-identity-visit = Это время уже занято.
err-identity-visit-next = Выберите другое.
identity-not-in-register = В реестре нет такого документа.
identity-one-word = Имя и фамилия.
identity-not-a-date = День календаря, например 17.05.1990.
identity-future = Этот день ещё не наступил.
identity-too-young = С 14 лет.
identity-too-old = Столько не живут.
identity-document-length = 9 или 10 цифр либо две буквы и 7 цифр.

## Raising the limits.

accounts-guidance-limits = { $activate } показывает, что даёт каждый уровень и как перейти на следующий.
limits-holds = Хранить
limits-at-once = За раз
limits-month = За месяц
limits-loading = Запрашиваем лимиты…
limits-under-way = идёт проверка
limits-about-details = Укажите имя, дату рождения и паспорт: за несколько часов их сверят с реестром. Придумайте их, это учебный мир.
limits-about-visit = Самые высокие лимиты — для тех, кого видели лично. Выберите визит:
limits-full = Лучше идентифицировать нельзя: это самые высокие лимиты.
limits-checking = Ваши данные сверяются. Ответ придёт в SMS в течение { $span }.
limits-booked = Ваш визит: { $visit }
limits-move = Другой выбор переносит его.
limits-failed = Последняя попытка не удалась. { $why }
limits-visit = { $when }, { $place }
limits-visit-booked = Визит записан.
limits-tell = Указать имя и документ
limits-book = Записаться
limits-guidance = Считается, сколько стоят все счета вместе по сегодняшнему курсу.
limits-guidance-wait = { $key } переводит часы мира вперёд.

identity-title = Имя и документ
identity-about = Подойдут вымышленные данные. Они остаются в этом кошельке и запечатаны с ним.
identity-name = Полное имя
identity-born = Дата рождения
identity-document = Номер паспорта
identity-good = годится
identity-send = Отправить
identity-sent = Ваши данные отправлены в реестр.
identity-guidance = Номера, который кончается на 0000, в реестре нет: отказ для тренировки.
