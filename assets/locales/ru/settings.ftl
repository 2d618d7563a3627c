## Настройки.

settings-title = Настройки
settings-access = Доступ
settings-look = На экране
settings-privacy = Приватность
settings-wallet = Этот кошелёк
settings-guidance = { $activate } открывает или меняет; стрелки влево и вправо перебирают варианты.

settings-password = Сменить пароль
settings-password-about = Нынешний один раз, новый дважды. Работает и без сети.
settings-key = Новый ключ восстановления
settings-key-about = Создаёт другой ключ; прежний больше ничего не открывает.
settings-language = Язык
settings-language-about = Всех слов, чисел и дат.
settings-theme = Тема
settings-theme-about = Цвета по смыслу. Свою тему можно положить рядом с файлом настроек.
settings-theme-dark = тёмная
settings-theme-light = светлая
settings-theme-contrast = контрастная
settings-auto-lock = Запирать автоматически
settings-auto-lock-about = Через столько времени без клавиш. У запертого кошелька ключи стёрты из памяти.
settings-minutes = { $count ->
    [one] через { $count } минуту
    [few] через { $count } минуты
   *[many] через { $count } минут
}
settings-never = никогда
settings-mask = Скрывать суммы при запуске
settings-mask-about = Вместо сумм и номеров точки, пока вы их не откроете.
settings-mouse = Мышь
settings-mouse-about = Если выключить, снова работают выделение и копирование терминала.
settings-glyphs = Знаки
settings-glyphs-about = Линии и блоки или только то, что есть в любом терминале.
settings-auto = автоматически
settings-glyphs-unicode = линии и блоки
settings-glyphs-ascii = только ASCII
settings-remember = Помнить мой номер
settings-remember-about = Экран входа показывает его со скрытой серединой. Выключено — забывает.
settings-on = да
settings-off = нет
settings-verify = Проверить кошелёк
settings-verify-about = Читает каждую страницу и складывает каждую запись.
settings-backup = Копия в файл
settings-backup-about = Один запечатанный файл; его открывает пароль или ключ восстановления.
settings-repair = Исправить файл ключей
settings-repair-about = Записывает повреждённую или пропавшую копию заново с исправной.
settings-delete = Удалить этот кошелёк
settings-delete-about = Всё, что относится к нему на этом компьютере. Отменить нельзя.

## Смена пароля

password-title = Сменить пароль
password-current = Нынешний пароль
password-new = Новый пароль
password-repeat = Новый ещё раз
password-submit = Сменить пароль
password-working = Запечатываем кошелёк заново…
password-changed = Пароль сменён. Прежний здесь больше ничего не открывает.
password-reencrypt = И зашифровать всё заново
password-reencrypt-about = На случай, если у кого-то есть старая копия ваших файлов и он знает прежний пароль: с новыми ключами копия не откроет ничего, что записано с этого момента. Вы получите новый ключ восстановления.
password-current-empty = Введите нынешний пароль.
password-guidance = По мере ввода видно, насколько пароль устойчив к подбору.
password-guidance-current = Пароль, с которым вы вошли.
password-guidance-repeat = Тот же ещё раз, чтобы опечатка не закрыла вам вход.

## Новый ключ восстановления

newkey-title = Новый ключ восстановления
newkey-intro = Создаёт новый ключ и показывает его один раз. Ключ, записанный раньше, больше ничего не откроет.
newkey-submit = Создать новый ключ
newkey-working = Создаём новый ключ…
newkey-done = Теперь действует новый ключ восстановления.
newkey-guidance = Пароль ещё раз, чтобы этого не сделал случайный прохожий.

## Проверка

verify-title = Проверить кошелёк
verify-working = Читаем каждую страницу, складываем каждую запись…
verify-sound = { $count ->
    [one] Всё в порядке: { $count } запись книги сходится до копейки.
    [few] Всё в порядке: { $count } записи книги сходятся до копейки.
   *[many] Всё в порядке: { $count } записей книги сходятся до копейки.
}
verify-damaged = { $count ->
    [one] В сохранённом кошельке { $count } неполадка.
    [few] В сохранённом кошельке { $count } неполадки.
   *[many] В сохранённом кошельке { $count } неполадок.
}
verify-advice = Скопируйте папку кошелька, затем восстановите последнюю копию: kiwi restore FILE --replace.
verify-again = Проверить ещё раз
verify-close = Закрыть
verify-guidance = Проверка ничего не меняет.

## Копия

backup-title = Копия в файл
backup-intro = Записывает весь кошелёк в один запечатанный файл. Его откроет сегодняшний пароль или ключ восстановления на любом компьютере с этой программой.
backup-path = Файл
backup-path-empty = Введите имя файла, которого ещё нет.
backup-submit = Записать копию
backup-working = Записываем и проверяем копию…
backup-done = Копия лежит в { $path }.
backup-guidance = Файла ещё не должно быть; без папки он окажется там, где запущен Kiwi.

## Удаление

delete-title = Удалить этот кошелёк
delete-warning = Кошелёк, его история, сообщения и ключи удаляются с этого компьютера. Сделанные вами копии остаются на своих местах.
delete-money = Учебные деньги в нём тоже исчезнут.
delete-number = Введите номер счёта
delete-number-wrong = Это не номер этого кошелька.
delete-submit = Удалить навсегда
delete-working = Удаляем…
delete-question = Удалить этот кошелёк навсегда?
delete-question-body = Без копии вернуть его нельзя.
delete-guidance = Введите весь номер и пароль; потом вас спросят ещё раз.
