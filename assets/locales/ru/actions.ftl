## What each action is called: in the bottom line, the help and the palette.

action-help = Помощь
action-phone = Телефон
action-palette = Все действия
action-mask = Скрыть или показать суммы
action-language = Язык
action-theme = Тема
action-notices = Прошлые уведомления
action-lock = Запереть
action-back = Назад
action-leave = Выйти
action-quit = Выход
action-suspend = Приостановить
action-activate = Выбрать
action-next = Следующее
action-previous = Предыдущее
action-up = Вверх
action-down = Вниз
action-left = Влево
action-right = Вправо
action-page-up = Страница вверх
action-page-down = Страница вниз
action-first = В начало
action-last = В конец
action-toggle = Отметить
action-own-number = Подставить мой номер
action-filter = Фильтр
action-cursor-left = Знак влево
action-cursor-right = Знак вправо
action-word-left = Слово влево
action-word-right = Слово вправо
action-line-start = Начало поля
action-line-end = Конец поля
action-delete-back = Удалить знак слева
action-delete-forward = Удалить знак справа
action-delete-word = Удалить слово слева
action-delete-to-start = Удалить до начала
action-delete-to-end = Удалить до конца
action-reveal = Показать

action-section-1 = Пункт меню 1
action-section-2 = Пункт меню 2
action-section-3 = Пункт меню 3
action-section-4 = Пункт меню 4
action-section-5 = Пункт меню 5
action-section-6 = Пункт меню 6
action-section-7 = Пункт меню 7
action-section-8 = Пункт меню 8
action-section-9 = Пункт меню 9

## Where keys mean something.

context-global = Везде
context-cabinet = В кошельке
context-menu = В меню
context-list = В списках
context-search = В списках с фильтром
context-form = В формах
context-reader = При чтении
context-dialog = При вопросах
context-text = В текстовых полях
context-secret = В полях пароля
