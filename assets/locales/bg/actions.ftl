## What each action is called: in the bottom line, the help and the palette.

action-help = Помощ
action-phone = Телефон
action-palette = Всички действия
action-mask = Скриване или показване на сумите
action-language = Език
action-theme = Тема
action-notices = Минали известия
action-lock = Заключване
action-back = Назад
action-leave = Излизане
action-quit = Изход
action-suspend = Спиране
action-activate = Избор
action-next = Следващо
action-previous = Предишно
action-up = Нагоре
action-down = Надолу
action-left = Наляво
action-right = Надясно
action-page-up = Страница нагоре
action-page-down = Страница надолу
action-first = В началото
action-last = В края
action-toggle = Отметка
action-own-number = Попълване на моя номер
action-filter = Филтър
action-cursor-left = Знак наляво
action-cursor-right = Знак надясно
action-word-left = Дума наляво
action-word-right = Дума надясно
action-line-start = Начало на полето
action-line-end = Край на полето
action-delete-back = Изтриване на знака отляво
action-delete-forward = Изтриване на знака отдясно
action-delete-word = Изтриване на думата отляво
action-delete-to-start = Изтриване до началото
action-delete-to-end = Изтриване до края
action-reveal = Показване

action-section-1 = Точка 1 от менюто
action-section-2 = Точка 2 от менюто
action-section-3 = Точка 3 от менюто
action-section-4 = Точка 4 от менюто
action-section-5 = Точка 5 от менюто
action-section-6 = Точка 6 от менюто
action-section-7 = Точка 7 от менюто
action-section-8 = Точка 8 от менюто
action-section-9 = Точка 9 от менюто

## Where keys mean something.

context-global = Навсякъде
context-cabinet = В портфейла
context-menu = В менюто
context-list = В списъци
context-search = В списъци с филтър
context-form = Във формуляри
context-reader = При четене
context-dialog = При въпроси
context-text = В текстови полета
context-secret = В полета за парола
