## Dates. Month names stand after a day, so Russian has them in the genitive.

date-today = сегодня
date-yesterday = вчера
# What follows the year in a long date; empty where nothing does.
date-year-mark = г.

weekday-1 = пн
weekday-2 = вт
weekday-3 = ср
weekday-4 = чт
weekday-5 = пт
weekday-6 = сб
weekday-7 = вс

month-long-1 = января
month-long-2 = февраля
month-long-3 = марта
month-long-4 = апреля
month-long-5 = мая
month-long-6 = июня
month-long-7 = июля
month-long-8 = августа
month-long-9 = сентября
month-long-10 = октября
month-long-11 = ноября
month-long-12 = декабря

month-short-1 = янв
month-short-2 = фев
month-short-3 = мар
month-short-4 = апр
month-short-5 = мая
month-short-6 = июн
month-short-7 = июл
month-short-8 = авг
month-short-9 = сен
month-short-10 = окт
month-short-11 = ноя
month-short-12 = дек

## Spans of time, in two units at most.

span-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
span-hours = { $count } ч
span-minutes = { $count } мин
span-seconds = { $count } с
