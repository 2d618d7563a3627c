## Dates. Month names stand after a day, so Russian has them in the genitive.

date-today = днес
date-yesterday = вчера
# What follows the year in a long date; empty where nothing does.
date-year-mark = г.

weekday-1 = пн
weekday-2 = вт
weekday-3 = ср
weekday-4 = чт
weekday-5 = пт
weekday-6 = сб
weekday-7 = нд

month-long-1 = януари
month-long-2 = февруари
month-long-3 = март
month-long-4 = април
month-long-5 = май
month-long-6 = юни
month-long-7 = юли
month-long-8 = август
month-long-9 = септември
month-long-10 = октомври
month-long-11 = ноември
month-long-12 = декември

month-short-1 = яну
month-short-2 = фев
month-short-3 = март
month-short-4 = апр
month-short-5 = май
month-short-6 = юни
month-short-7 = юли
month-short-8 = авг
month-short-9 = сеп
month-short-10 = окт
month-short-11 = ное
month-short-12 = дек

## Spans of time, in two units at most.

span-days = { $count ->
    [one] { $count } ден
   *[other] { $count } дни
}
span-hours = { $count } ч
span-minutes = { $count } мин
span-seconds = { $count } с
