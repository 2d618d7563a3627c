## Историята: всички операции, общите им суми и една от тях подробно.

menu-history = История

history-title = История
history-guidance = / търси, F филтрира, G — графики, X — файл. Enter показва отблизо.
history-guidance-search = Име, номер или бележка. Tab запазва думите, Esc ги маха.
history-guidance-filters = Интервал отмята, стрелките сменят. Esc връща към списъка.
history-search = Търсене
history-clear = махане
history-loading = Историята се преглежда…
history-looking = Търси се нататък…
history-empty = Още не са движени пари.
history-empty-next = Натиснете 2 и платете нещо в магазина или внесете пари: ще го видите тук.
history-nothing-matches = Нищо в историята не отговаря.
history-nothing-matches-next = C показва отново всичко; / сменя думите, F — филтрите.
history-column-when = Кога
history-column-kind = Вид
history-column-what = Какво
history-column-amount = Сума
history-column-fee = Такса

## Общите суми на показаните операции.

totals-loading = Пресмята се…
totals-failed = Общите суми не можаха да бъдат получени.
totals-none = Няма какво да се събира.
totals-count = Операции: { $count }
totals-newest = Последните { $count }
totals-in = вход
totals-out = изход
totals-fees = такси

## Видове, посоки и състояния.

kind-kiosk = В брой
kind-top-up = Зареждане
kind-withdrawal = Превод
kind-received = Получено
kind-returned = Върнато
kind-order-payment = Поръчка
kind-reversal = Сторниране
kind-card-issue = Карта
kind-exchange = Обмяна
direction-in = входящи
direction-out = изходящи
state-pending = неокончателна
state-reversed = отменена

## Филтри.

filter-title = Показвай само
filter-kinds = Вид
filter-states = Състояние
filter-direction = Посока
filter-currency = Валута
filter-period = Период
filter-from = От
filter-to = До
filter-date-hint = ден.месец.година; празно оставя този край отворен
filter-not-a-date = Това не е дата. Напишете я така: 31.12.2026.
filter-days-turned = Последният ден е преди първия.
filter-party = С кого: { $who }
filter-party-title = С кого
filter-anybody = всички
filter-nobody = В историята няма никого с това име.
filter-any = всички
filter-show = Показване
filter-clear = Показване на всичко
period-always = по всяко време
period-month = този месец
period-thirty-days = последните 30 дни
period-year = тази година
period-days = от ден до ден
period-from = от { $from }
period-to = до { $to }
period-from-to = { $from } – { $to }
