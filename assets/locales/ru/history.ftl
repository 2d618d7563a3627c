## История: все операции, их итоги и одна из них подробно.

menu-history = История

history-title = История
history-guidance = / — поиск, F — фильтры, G — графики, X — файл. Enter — подробно.
history-guidance-search = Имя, номер или заметка. Tab — оставить слова, Esc — убрать их.
history-guidance-filters = Пробел отмечает, стрелки меняют. Esc — назад к списку.
history-search = Поиск
history-clear = сбросить
history-loading = История просматривается…
history-looking = Поиск продолжается…
history-empty = Движения денег ещё не было.
history-empty-next = Нажмите 2 и оплатите что-нибудь в магазине или пополните кошелёк: операция появится здесь.
history-nothing-matches = Ничего подходящего в истории нет.
history-nothing-matches-next = C — снова показать всё; / меняет слова, F — фильтры.
history-column-when = Когда
history-column-kind = Вид
history-column-what = Что
history-column-amount = Сумма
history-column-fee = Комиссия

## Итоги показанных операций.

totals-loading = Подсчёт…
totals-failed = Итоги получить не удалось.
totals-none = Складывать нечего.
totals-count = Операций: { $count }
totals-newest = Последние { $count }
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
