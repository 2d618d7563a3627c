## История: все операции, их итоги и одна из них подробно.

menu-history = История

history-title = История
history-guidance = { $search } — поиск, { $filters } — фильтры, { $charts } — графики, { $export } — файл.
history-guidance-search = Имя, номер или заметка. { $next } — оставить слова, { $back } — убрать их.
history-guidance-filters = { $toggle } отмечает, стрелки меняют. { $back } — назад к списку.
history-open = Открыть
history-search = Поиск
history-clear = сбросить
history-loading = История просматривается…
history-looking = Поиск продолжается…
history-empty = Движения денег ещё не было.
history-empty-next = Нажмите { $key } и оплатите что-нибудь в магазине или пополните кошелёк: операция появится здесь.
history-nothing-matches = Ничего подходящего в истории нет.
history-nothing-matches-next = { $clear } — снова показать всё; { $search } меняет слова, { $filters } — фильтры.
history-column-when = Когда
history-column-kind = Вид
history-column-what = Что
history-column-amount = Сумма
history-column-fee = Комиссия

## Итоги показанных операций.

totals-loading = Подсчёт…
totals-failed = Итоги получить не удалось.
totals-none = Складывать нечего.
totals-none-newest = Среди последних таких нет; более ранние не подсчитаны.
totals-count = Операций: { $count }
totals-newest = Их слишком много для подсчёта: здесь только последние.
totals-in = приход
totals-out = расход
totals-fees = комиссии

## Виды, направления и состояния.

kind-kiosk = Наличные
kind-top-up = Пополнение
kind-withdrawal = Перевод
kind-received = Получено
kind-returned = Возвращено
kind-order-payment = Заказ
kind-reversal = Отмена
kind-card-issue = Карта
kind-exchange = Обмен
kind-refund = Возврат
direction-in = приход
direction-out = расход
state-pending = не окончательно
state-reversed = отменено

## Фильтры.

filter-title = Показывать только
filter-kinds = Вид
filter-states = Состояние
filter-direction = Направление
filter-currency = Валюта
filter-period = Период
filter-from = С
filter-to = По
filter-date-hint = день.месяц.год; пустое поле не ограничивает
filter-not-a-date = Это не дата. Напишите её так: 31.12.2026.
filter-days-turned = Последний день раньше первого.
filter-party = С кем: { $who }
filter-party-title = С кем
filter-anybody = со всеми
filter-nobody = Никого с таким именем в истории нет.
filter-any = все
filter-show = Показать
filter-clear = Показать всё
period-always = за всё время
period-month = этот месяц
period-thirty-days = последние 30 дней
period-year = этот год
period-days = с дня по день
period-from = с { $from }
period-to = по { $to }
period-from-to = { $from } – { $to }

## Одна операция подробно.

operation-page-facts = Подробно
operation-page-ledger = Проводки
operation-page-receipt = Чек
operation-turn = Другая страница
operation-loading = Операция ищется…
operation-guidance = { $activate } открывает выбранную строку, стрелки листают страницы. { $back } — назад.
operation-guidance-whole = { $activate } открывает выбранную строку. { $back } — назад.
operation-when = Когда
operation-kind = Вид
operation-state = Состояние
operation-note = Заметка
operation-payment = Платёж
operation-amount = Сумма
operation-fee = В том числе комиссия
operation-transfer-fee = Комиссия
operation-arrives = Будет получено
link-order = Заказ { $number }
link-payment = Оплата заказа { $number }
link-operation = { $when }: { $what }
link-party = Все операции: { $who }
link-transfer = Перевод: { $way }
ledger-none = Проводок пока нет.
ledger-sum = Сумма, { $currency }
account-wallet = Ваш кошелёк
account-other-wallet = Другой кошелёк
account-hold = Удержано
account-escrow = Магазин, до получения товара
account-merchant = Продавец { $seller }
account-fees = Kiwi, комиссии
account-pool = Обмен
outside-terminals = Терминалы
outside-cards = Банковские карты
outside-operators = Мобильные операторы
outside-e-money = Другие эл. деньги
outside-banks = Банки
outside-cash-desks = Пункты выдачи наличных
receipt-page-title = Чек
receipt-page-wallet = Кошелёк
receipt-page-party = Вторая сторона
receipt-page-bare = Без комиссии
receipt-page-note = Из учебного мира: настоящие деньги не двигались.
receipt-save = Сохранить чек
receipt-save-about = Запишет этот чек в файл текстом, как он читается здесь.
receipt-save-guidance = { $activate } запишет после ещё одного вопроса. Поверх других файлов не пишет.
receipt-unsealed = Файл не зашифрован: кто может его прочесть, тот видит чек.
receipt-saved = Записан файл { $path }.

## Графики.

charts-title = Графики
charts-guidance = Стрелки листают страницы. { $back } — назад к истории.
charts-guidance-whole = { $back } — назад.
charts-loading = Рисуем…
charts-months = По месяцам
charts-balance = Баланс, 90 дней
charts-rate = Доллар, 90 дней
charts-nothing = Рисовать пока нечего: движения денег не было.
charts-hidden = Скрыто, как и суммы.
charts-least = минимум { $value }, { $day }
charts-most = максимум { $value }, { $day }
charts-now = сейчас { $value }

## Запись в файл.

export-title = Экспорт
export-everything = Записывает все операции в файл для других программ.
export-filtered = Записывает показанное сейчас: { $what }.
export-journal = Чтобы журнал сходился, в нём каждое движение: из фильтров действует только период.
export-format = Формат
export-csv = CSV, для таблиц
export-json = JSON, для программ
export-hledger = журнал hledger
export-path = Файл
export-path-hint = ещё не должен существовать; без папки — там, откуда запущен Kiwi
export-submit = Записать файл
export-working = Запись…
export-done = Записан { $path }. Строк истории в нём: { $count }.
export-unsealed-title = Записать незашифрованный файл?
export-unsealed = Файл не зашифрован: кто может его прочесть, увидит операции в нём.
export-unsealed-yes = Записать
export-guidance = Стрелки выбирают формат. Существующее не перезаписывается.
