## Историята: всички операции, общите им суми и една от тях подробно.

menu-history = История

history-title = История
history-guidance = { $search } търси, { $filters } филтрира, { $charts } – графики, { $export } – файл.
history-guidance-search = Име, номер или бележка. { $next } запазва думите, { $back } ги маха.
history-guidance-filters = { $toggle } отмята, стрелките сменят. { $back } връща към списъка.
history-open = Отваряне
history-search = Търсене
history-clear = махане
history-loading = Историята се преглежда…
history-looking = Търси се нататък…
history-empty = Още не са движени пари.
history-empty-next = Натиснете { $key } и платете нещо в магазина или внесете пари: ще го видите тук.
history-nothing-matches = Нищо в историята не отговаря.
history-nothing-matches-next = { $clear } показва отново всичко; { $search } сменя думите, { $filters } – филтрите.
history-column-when = Кога
history-column-kind = Вид
history-column-what = Какво
history-column-amount = Сума
history-column-fee = Такса

## Общите суми на показаните операции.

totals-loading = Пресмята се…
totals-failed = Общите суми не можаха да бъдат получени.
totals-none = Няма какво да се събира.
totals-none-newest = Сред най-новите няма; по-старите не са пресметнати.
totals-count = Операции: { $count }
totals-newest = Твърде много са за пресмятане: това са най-новите.
totals-in = приход
totals-out = разход
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
kind-refund = Върнати пари
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

## Една операция отблизо.

operation-page-facts = Подробности
operation-page-ledger = Счетоводни записи
operation-page-receipt = Разписка
operation-turn = Друга страница
operation-loading = Търси се…
operation-guidance = { $activate } отваря избрания ред, стрелките сменят страницата. { $back } връща назад.
operation-guidance-whole = { $activate } отваря избрания ред. { $back } връща назад.
operation-when = Кога
operation-kind = Вид
operation-state = Състояние
operation-note = Бележка
operation-payment = Плащане
operation-amount = Сума
operation-fee = От нея такса
operation-transfer-fee = Такса
operation-arrives = Получава се
link-order = Поръчка { $number }
link-payment = Плащане на поръчка { $number }
link-operation = { $when }: { $what }
link-party = Всичко с { $who }
link-transfer = Преводът: { $way }
ledger-none = Още не е записано нищо.
ledger-sum = Сбор, { $currency }
account-wallet = Вашият портфейл
account-other-wallet = Друг портфейл
account-hold = Задържани
account-escrow = Магазин, пази се до доставката
account-merchant = Продавач { $seller }
account-fees = Kiwi, такси
account-pool = Обмяна
outside-terminals = Терминали
outside-cards = Банкови карти
outside-operators = Мобилни оператори
outside-e-money = Други е-пари
outside-banks = Банки
outside-cash-desks = Каси
receipt-page-title = Разписка
receipt-page-wallet = Портфейл
receipt-page-party = Другата страна
receipt-page-bare = Без такса
receipt-page-note = От свят за упражнения: истински пари не са движени.
receipt-save = Запази разписката
receipt-save-about = Записва тази разписка като текст, както се чете тук, във файл.
receipt-save-guidance = { $activate } записва след още един въпрос. Нищо съществуващо не се презаписва.
receipt-unsealed = Файлът не е шифрован: който може да го прочете, вижда разписката.
receipt-saved = Записан е { $path }.

## Графики.

charts-title = Графики
charts-guidance = Стрелките сменят страницата. { $back } връща към историята.
charts-guidance-whole = { $back } връща назад.
charts-loading = Рисува се…
charts-months = По месеци
charts-balance = Наличност, 90 дни
charts-rate = Долар, 90 дни
charts-nothing = Още няма какво да се нарисува: не са движени пари.
charts-hidden = Скрито, както и сумите.
charts-least = най-малко { $value }, { $day }
charts-most = най-много { $value }, { $day }
charts-now = сега { $value }

## Записване на файл.

export-title = Експорт
export-everything = Записва всички операции във файл за други програми.
export-filtered = Записва показаното сега: { $what }.
export-journal = За да се уравни, дневникът съдържа всяко движение: от филтрите важи само периодът.
export-format = Формат
export-csv = CSV, за таблици
export-json = JSON, за програми
export-hledger = дневник за hledger
export-path = Файл
export-path-hint = не бива да съществува; без папка отива там, откъдето е пуснат Kiwi
export-submit = Записване на файла
export-working = Записва се…
export-done = Записан е { $path }. Редове от историята в него: { $count }.
export-unsealed-title = Да се запише ли нешифрован файл?
export-unsealed = Файлът не е шифрован: който може да го прочете, вижда операциите в него.
export-unsealed-yes = Записване
export-guidance = Стрелките избират формата. Нищо съществуващо не се презаписва.
