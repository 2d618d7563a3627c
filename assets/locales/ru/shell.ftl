## The frame: top line, menu, phone, bottom lines, boxes.

app-name = Kiwi Wallet
practice-world = учебный мир
busy = Минуту…

too-small = Для Kiwi Wallet нужно не меньше { $columns } × { $rows } знаков. До тех пор клавиши только запирают и выходят.

## Welcome.

welcome-about = Кошелёк для тренировки: деньги в нём не настоящие, но всё ведёт себя так, как будто настоящие.
welcome-guidance = Выберите стрелками и нажмите { $activate }.
welcome-language = Язык: русский
welcome-language-about = English · Български
welcome-quit = Выход
welcome-quit-about = Ничего не останется открытым.

## The phone.

phone-title = Телефон
phone-unread = { $count ->
    [one] { $count } новое
    [few] { $count } новых
   *[many] { $count } новых
}
phone-empty = Сообщений пока нет.
phone-arrived = Новое сообщение: { $sender }.

## Questions and boxes.

confirm-no = Нет, назад
confirm-type = Чтобы продолжить, введите: { $word }
discard-title = Выйти без сохранения?
discard-body = Всё, что вы здесь ввели, пропадёт.
discard-yes = Выйти
leave-title = Выйти из Kiwi Wallet?
leave-body = Кошелёк будет заперт. Всё сделанное уже сохранено.
leave-yes = Запереть и выйти
secrets-wiped = Секретное, что было набрано или показано, стёрто: никого не было.

help-title = Клавиши
palette-title = Найти действие, заказ или операцию
palette-nothing = Ничего с таким названием нет.
palette-unheard = О заказах и операциях ответа нет: искомое может быть среди них.
palette-order = Заказ { $number }
palette-language = Язык: { $name }
palette-theme = Тема: { $name }
notices-title = Уведомления
notices-none = Уведомлений не было.

theme-unknown = Темы «{ $name }» нет: показана тёмная.
theme-broken = Тему «{ $name }» не применить, показана тёмная: { $why }
theme-no-colour = в её палитре нет цвета «{ $colour }»
theme-no-role = роли «{ $role }» нет
## The settings file.

settings-file-problem = Файл настроек, строка { $line }: { $why }
settings-file-unknown-near = настройки «{ $key }» нет. Может быть, «{ $near }»?
settings-file-unknown = настройки «{ $key }» нет.
settings-file-value = «{ $key }» может быть { $expected }.
settings-file-key = клавиша для «{ $action }» не принята: { $why }
settings-file-encoding = не UTF-8; сохранить в него ничего нельзя.
settings-file-unreadable = Не удаётся прочитать файл настроек: { $detail }
settings-file-rest = отсюда ничего не прочитано. Файл слишком длинный, или слишком многое в нём не TOML.
key-refused-unknown-near = такого действия нет. Может быть, «{ $near }»?
key-refused-unknown = такого действия нет.
key-refused-not-a-key = «{ $text }» — не клавиша.
key-refused-not-sent = { $key } есть не везде.
key-refused-taken = { $key } уже означает «{ $action }».
key-refused-typed = { $key } попадёт в поле как буква.
key-refused-needed = у него должна остаться хотя бы одна клавиша.
settings-not-saved = Настройки действуют до выхода, но сохранить их не удалось: { $why }

## How strong a password is.

strength-0 = очень слабый
strength-1 = слабый
strength-2 = средний
strength-3 = хороший
strength-4 = очень хороший
