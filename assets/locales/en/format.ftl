## Dates. Month names stand after a day, so Russian has them in the genitive.

date-today = today
date-yesterday = yesterday
# What follows the year in a long date; empty where nothing does.
date-year-mark = { "" }

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

month-long-1 = January
month-long-2 = February
month-long-3 = March
month-long-4 = April
month-long-5 = May
month-long-6 = June
month-long-7 = July
month-long-8 = August
month-long-9 = September
month-long-10 = October
month-long-11 = November
month-long-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## Spans of time, in two units at most.

# $count (Number) - days
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
# $count (Number) - hours
span-hours = { $count } h
# $count (Number) - minutes
span-minutes = { $count } min
# $count (Number) - seconds
span-seconds = { $count } s
