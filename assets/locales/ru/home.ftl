## Кабинет: первый экран открытого кошелька.

menu-home = Главная
menu-pay = Оплатить заказ
menu-orders = Заказы

home-guidance = { $activate } показывает операцию подробно. { $next } — следующее поле.
home-guidance-quick = { $left } и { $right } — выбор, { $activate } — перейти. { $next } — следующее поле.
home-guidance-account = { $activate } ведёт к счетам в других валютах и к идентификации.
home-guidance-spending = { $activate } показывает графики. { $next } — следующее поле.
home-guidance-attention = { $activate } — продолжить то, что вас ждёт.
home-loading = Кабинет открывается…

home-balance = Баланс
home-held = удержано { $amount }
home-nothing-held = ничего не удержано
home-worth = это { $dollars } по { $rate }
home-in-all = всего { $amount }

home-account = Счёт
home-number = Номер
home-state = Состояние
home-identification = Идентификация
home-limit = Лимит
home-month-left = Осталось на месяц

wallet-active = действует
wallet-outgoing-blocked = платежи запрещены
wallet-blocked = заблокирован

identification-anonymous = только номер
identification-simplified = упрощённая
identification-full = полная

home-attention = Ждёт вас
home-attention-order = Заказ { $number } ждёт оплаты до { $date }
home-attention-unfinished = Заказ { $number }: платёж не завершён
home-attention-unknown = Заказ { $number }: исход платежа неизвестен
home-attention-delivered = Заказ { $number } доставлен: подтвердите
home-attention-arriving = Заказ { $number } придёт { $days }
home-attention-card-post = Пластиковая карта в пути, ожидается до { $date }
home-attention-card = Пластиковая карта пришла: активируйте её
home-attention-card-unknown = { $kind }: исход неизвестен
home-attention-at-post = Заказ { $number } ждёт вас: { $place }
home-attention-dispute = Заказ { $number }: ответьте продавцу до { $date }
home-attention-proposed = Заказ { $number }: предложение площадки, до { $date }
home-attention-send-back = Заказ { $number }: отправьте назад до { $date }
home-attention-refund = Заказ { $number }: возврат просрочен
home-attention-wrong = С заказом { $number } что-то не так: спор?
home-attention-lost = Посылка { $number } утеряна: спор?
home-attention-outgoing = Кошелёк принимает, но не платит.
home-attention-asked = Поддержка спрашивает: обращение { $number }
home-attention-answered = Поддержка ответила: обращение { $number }

home-latest = Последние операции
home-latest-empty = Движения денег ещё не было.
home-latest-empty-next = Нажмите { $key }, выберите что-нибудь в магазине и оплатите: операция появится здесь.
home-latest-empty-top-up = Нажмите { $key } и пополните кошелёк: операция появится здесь.

home-spending = Расходы за 30 дней
home-spending-roubles = Расходы в рублях за 30 дней
home-spending-empty = За последние 30 дней расходов не было.
home-spending-empty-roubles = За последние 30 дней расходов в рублях не было.
home-spending-peak = максимум { $amount }, { $day }
home-spending-most = максимум { $amount }
home-spending-total = всего { $amount }

## Операции.

op-kiosk = Терминал, { $place }
op-order = { $merchant }, заказ { $number }
op-reversal = Возврат от { $merchant }, заказ { $number }
op-refund = Возврат денег от { $merchant }, заказ { $number }

op-transfer = { $way }, { $party }
op-received = От кошелька { $phone }
op-returned = Возврат: { $what }
op-card = Пластиковая карта, доставка
op-exchange = Обмен { $from } на { $to }
way-card-in = Пополнение с карты
way-mobile-in = Пополнение с телефона
way-cash-in = Наличные в терминале
way-e-money-in = Пополнение из эл. денег
way-card-out = На карту
way-bank-out = На банковский счёт
way-wallet-out = На кошелёк
way-mobile-out = На телефон
way-cash-out = Выдача наличных

op-pending = ещё не окончательно
op-done = выполнено
op-reversed = отменено более поздней операцией
