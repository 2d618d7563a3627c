## Accounts in other currencies, and changing money: what can go wrong.

err-account-none = Портфейлът няма сметка в тази валута.
err-account-none-next = Открийте такава в „Сметки и обмяна“.
err-account-open = Портфейлът вече има сметка в тази валута.
err-account-open-next = Използвайте наличната.
err-account-same = Двете сметки са в една и съща валута.
err-account-same-next = Изберете друга валута за едната.
err-exchange-small = Наведнъж се обменят поне { $least }.
err-exchange-small-next = Посочете по-голяма сума.
err-exchange-large = Това е повече, отколкото може да се обмени наведнъж.
err-exchange-large-next = Посочете по-малка сума.
err-exchange-used = Тази обмяна вече е направена.
err-exchange-used-next = Погледнете салдата, преди да поискате нова цена.

## The accounts.

home-accounts = Сметки
accounts-rub = Рубли
accounts-usd = Долари
accounts-eur = Евро
accounts-in-all = Общо { $amount }, най-много { $limit }
accounts-worth = струва { $worth } по { $rate }
accounts-another = { $name }: откриване на сметка
accounts-rate = днес { $rate }
accounts-only-one = Още няма в какво да се обменя: първо открийте друга сметка.
accounts-open-title = Да открием ли сметка в { $currency }?
accounts-open-body = Не струва нищо. Парите влизат в нея чрез обмяна.
accounts-open-kept = Веднъж открита, тя остава.
accounts-open-yes = Откриване
accounts-opened = Сметката в { $currency } е открита.
accounts-change = Обмяна
accounts-guidance = { $activate } обменя пари от избраната сметка.
accounts-guidance-another = { $activate } открива сметка в тази валута.

## Changing money.

exchange-title = Обмяна
exchange-rub-usd = рубли в долари
exchange-rub-eur = рубли в евро
exchange-usd-rub = долари в рубли
exchange-usd-eur = долари в евро
exchange-eur-rub = евро в рубли
exchange-eur-usd = евро в долари
exchange-field-pair = Обмяна на
exchange-field-side = Сума, която
exchange-side-give = давам
exchange-side-receive = получавам
exchange-field-amount = Сума, { $currency }
exchange-judge-decimals = Има само два знака след запетаята.
exchange-short = В сметката няма толкова.
exchange-have = За обмяна има { $amount }.
exchange-rate = Днешен курс за 1 { $currency }
exchange-gives = Давате
exchange-receives = Получавате
exchange-rounding = Получените суми се закръгляват надолу до стотинка, дадените – нагоре.
exchange-agree = Обмени сега
exchange-edit = Друга сума
exchange-expired = Тази цена вече не важи. Нищо не е обменено; поискайте нова.
exchange-done = Обменено на { $date }, { $time }.
exchange-gave = Дадено
exchange-received = Получено
exchange-now = Сега в сметката в { $currency }
exchange-back = Към сметките
exchange-guidance = Цената следва написаното. Нищо не се обменя, преди да се съгласите.
exchange-guidance-consent = Проверете двете суми: съгласието обменя парите веднага.
exchange-guidance-done = И двата реда са в историята.

## Who the owner is: what can go wrong.

err-identity-name = Това не може да е пълно име.
err-identity-born = Това не може да е рождената дата на човек, който може да се идентифицира.
err-identity-document = Това не може да е номер на паспорт.
err-identity-detail-next = Поправете го и изпратете данните отново.
err-identity-checking = Данните ви вече се проверяват.
err-identity-checking-next = До няколко часа SMS ще съобщи резултата.
err-identity-reached = Вече сте идентифицирани на това ниво.
err-identity-reached-next = Следващото ниво е показано при лимитите.
err-identity-first = Посещение се записва, когато името и документът ви са потвърдени.
err-identity-first-next = Първо ги посочете.
err-identity-visit = Този час вече не е свободен.
err-identity-visit-next = Изберете друг.
identity-not-in-register = Регистърът не познава този документ.
identity-one-word = Собствено и фамилно име.
identity-not-a-date = Ден от календара, като 17.05.1990.
identity-future = Този ден още не е дошъл.
identity-too-young = От 14 години нататък.
identity-too-old = Никой не е толкова стар.
identity-document-length = 9 или 10 цифри или две букви и 7 цифри.

## Raising the limits.

accounts-guidance-limits = { $activate } показва какво позволява всяко ниво и пътя към следващото.
limits-holds = Побира
limits-at-once = Наведнъж
limits-month = На месец
limits-loading = Питаме за лимитите…
limits-under-way = в ход
limits-about-details = Посочете име, рождена дата и паспорт: до няколко часа се сравняват с регистър. Измислете ги, това е учебен свят.
limits-about-visit = Най-високите лимити са за видените лично. Изберете посещение:
limits-full = По-добре идентифициран не може да се бъде: това са най-високите лимити.
limits-checking = Данните ви се сравняват. Отговорът идва със SMS до { $span }.
limits-booked = Вашето посещение: { $visit }
limits-move = Друг избор го премества.
limits-failed = Последният опит не успя. { $why }
limits-visit = { $when }, { $place }
limits-visit-booked = Посещението е записано.
limits-tell = Име и документ
limits-book = Запиши това посещение
limits-guidance = Брои се колко струват всички сметки заедно по днешния курс.
limits-guidance-wait = { $key } мести часовника на света напред.

identity-title = Име и документ
identity-about = Измислени данни са достатъчни. Остават в този портфейл, запечатани с него.
identity-name = Пълно име
identity-born = Дата на раждане
identity-document = Номер на паспорт
identity-good = може да е
identity-send = Изпрати
identity-sent = Данните ви пътуват към регистъра.
identity-guidance = Номер, завършващ на 0000, го няма в регистъра: отказ за упражнение.
