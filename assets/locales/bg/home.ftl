## Кабинетът: първият екран на отворения портфейл.

menu-home = Начало
menu-pay = Плати поръчка
menu-orders = Поръчки

home-guidance = { $activate } показва операцията отблизо. { $next } – следващото поле.
home-guidance-quick = { $left } и { $right } избират, { $activate } отива там. { $next } – следващото поле.
home-guidance-account = { $activate } води към сметките в други валути и идентификацията.
home-guidance-spending = { $activate } показва графиките. { $next } – следващото поле.
home-guidance-attention = { $activate } продължава с това, което ви чака.
home-loading = Кабинетът се отваря…

home-balance = Наличност
home-held = задържани { $amount }
home-nothing-held = нищо не е задържано
home-worth = струва { $dollars } по { $rate }
home-in-all = общо { $amount }

home-account = Сметка
home-number = Номер
home-state = Състояние
home-identification = Идентификация
home-limit = Лимит
home-month-left = Остава за месеца

wallet-active = действа
wallet-outgoing-blocked = плащанията са спрени
wallet-blocked = блокиран

identification-anonymous = само номер
identification-simplified = опростена
identification-full = пълна

home-attention = Чака ви
home-attention-order = Поръчка { $number } чака плащане до { $date }
home-attention-unfinished = Поръчка { $number }: плащането не е довършено
home-attention-unknown = Поръчка { $number }: плащане с неизвестен изход
home-attention-delivered = Поръчка { $number } е доставена: потвърдете
home-attention-arriving = Поръчка { $number } се очаква { $days }
home-attention-card-post = Пластмасова карта пътува, очаква се до { $date }
home-attention-card = Пластмасовата карта е тук: активирайте я
home-attention-card-unknown = { $kind }: изходът е неизвестен
home-attention-at-post = Поръчка { $number } ви чака: { $place }
home-attention-dispute = Поръчка { $number }: отговорете до { $date }
home-attention-proposed = Поръчка { $number }: предложение от платформата, до { $date }
home-attention-send-back = Поръчка { $number }: изпратете я обратно до { $date }
home-attention-refund = Поръчка { $number }: връщането е просрочено
home-attention-wrong = Поръчка { $number } не е наред: спор?
home-attention-lost = Пратката на { $number } е изгубена: спор?
home-attention-outgoing = Портфейлът получава, но не плаща.
home-attention-asked = Поддръжката пита нещо по случай { $number }
home-attention-answered = Поддръжката отговори по случай { $number }

home-latest = Последни операции
home-latest-empty = Още не са движени пари.
home-latest-empty-next = Натиснете { $key }, изберете нещо в магазина и го платете: ще го видите тук.
home-latest-empty-top-up = Натиснете { $key } и заредете портфейла: ще го видите тук.

home-spending = Разходи за 30 дни
home-spending-roubles = Разходи в рубли за 30 дни
home-spending-empty = През последните 30 дни не е харчено.
home-spending-empty-roubles = През последните 30 дни не са харчени рубли.
home-spending-peak = най-много { $amount } на { $day }
home-spending-most = най-много { $amount }
home-spending-total = общо { $amount }

## Операции.

op-kiosk = Терминал, { $place }
op-order = { $merchant }, поръчка { $number }
op-reversal = Върнато от { $merchant }, поръчка { $number }
op-refund = Върнати пари от { $merchant }, поръчка { $number }

op-transfer = { $way }, { $party }
op-received = От портфейл { $phone }
op-returned = Върнато: { $what }
op-card = Пластмасова карта и пощата ѝ
op-exchange = Обмяна на { $from } за { $to }
way-card-in = Зареждане от карта
way-mobile-in = Зареждане от телефон
way-cash-in = В брой на терминал
way-e-money-in = Зареждане от е-пари
way-card-out = Към карта
way-bank-out = Към банкова сметка
way-wallet-out = Към портфейл
way-mobile-out = Към телефон
way-cash-out = Теглене в брой

op-pending = още не е окончателна
op-done = завършена
op-reversed = отменена от по-късна операция
