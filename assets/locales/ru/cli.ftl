## Командная строка. Её справка на английском, как и руководство; то, что она говорит сама, — здесь.

cli-no-terminal = Кошелёк показывается на терминале, а здесь его нет. Без терминала работают: { $verbs }. См. kiwi --help.
cli-demo-no-terminal = Демонстрация показывается на терминале, а здесь его нет. С --headless она пройдёт и без него.
cli-days-reversed = Первый день позже последнего.
cli-backup-file = Не удаётся прочитать копию { $path }: { $detail }
cli-nobody-to-ask = Нет терминала, на котором можно спросить. Укажите номер аргументом, а пароль — через --password-file или --password-stdin.
cli-no-home = Нет домашней папки для файлов. Задайте HOME.
cli-input = Не удаётся прочитать стандартный ввод: { $detail }
cli-output = Не удаётся записать данные: { $detail }
cli-screen = Терминалом нельзя воспользоваться: { $detail }
cli-empty-secret = Пароль (или ключ восстановления) пуст, отсутствует, слишком длинен или не является текстом. Ничего не изменено.
cli-secret-file = Не удаётся прочитать { $path }: { $detail }
cli-file-open-to-others = Замечание: файл { $path } могут читать другие пользователи. Заберите у них это право: chmod 600.
cli-settings-problem = Замечание: { $path }: { $problem }

cli-ask-number = Номер счёта:
cli-ask-password = Пароль:
cli-ask-current = Нынешний пароль:
cli-ask-new = Новый пароль:
cli-ask-repeat = Новый пароль ещё раз:
cli-ask-recovery = Ключ восстановления:
cli-working = Кошелёк открывается: это займёт секунду…

cli-password-changed = Пароль изменён. Старый больше ничего не открывает.
cli-new-recovery-key = Прежний ключ восстановления больше ничего не открывает. Вот новый; он показан сейчас и больше никогда:
cli-key-unwritten = Новый пароль действует, прежний ключ восстановления больше ничего не открывает, но новый ключ записать не удалось: { $detail } Создайте другой в настройках.
cli-backed-up = Кошелёк записан в { $path }. Копия открывается нынешним паролем или ключом восстановления, даже когда их сменят.
cli-exported = { $count ->
    [one] { $count } запись сохранена в { $path }.
    [few] { $count } записи сохранены в { $path }.
   *[other] { $count } записей сохранено в { $path }.
} Файл не запечатан: кто может его открыть, тот может и прочитать.
cli-restored = Кошелёк восстановлен. Откройте его: kiwi
cli-moved-aside = То, что было здесь раньше, теперь в { $path }.
cli-restore-exists = Этот кошелёк или кошелёк с этим номером уже здесь. --replace отложит его в сторону и поставит копию на его место.
cli-no-wallets = Кошельков здесь пока нет. Создайте: kiwi
cli-kilobytes = { $count } КиБ

cli-state-ready = готов
cli-state-in-use = открыт в другом месте
cli-state-one-copy = одна копия ключей повреждена
cli-state-damaged = ключи повреждены
cli-state-newer = создан более новой версией
cli-state-unsafe = его папку могут менять другие

## kiwi doctor

doctor-version = Версия
doctor-language = Язык
doctor-settings = Настройки
doctor-themes = Свои темы
doctor-profiles = Кошельки
doctor-state = Состояние
doctor-free = Свободное место
doctor-terminal = Терминал
doctor-size = Размер
doctor-colours = Цвета
doctor-characters = Знаки
doctor-memory-lock = Закреплённая память
doctor-core-dumps = Дампы памяти
doctor-kdf = Пароль в ключ
doctor-wallet = Кошелёк
doctor-absent = пока нет
doctor-yes = да
doctor-no = нет
doctor-off = отключены
doctor-unknown = неизвестно
doctor-unlimited = без ограничения
doctor-not-a-folder = не папка
doctor-open-to-others = в неё могут входить другие (права { $mode }); заберите у них это право: chmod 700
doctor-megabytes = { $megabytes } МиБ
doctor-too-little-space = меньше { $need } МиБ: кошелёк может не поместиться
doctor-kilobytes = { $kilobytes } КиБ
doctor-no-memory-lock = ключи могут попасть в подкачку; увеличьте предел (ulimit -l)
doctor-core-dumps-on = система не дала их отключить
doctor-kdf-cost = Argon2id, { $memory } МиБ, проходов: { $passes }, потоков: { $lanes }; здесь { $milliseconds } мс
doctor-needs-password = Содержимое кошелька проверяется с его номером и паролем: kiwi doctor PHONE.
doctor-contents = Содержимое
doctor-notice = Замечание
doctor-older = записано более старой версией: проверены страницы, но не операции
doctor-older-next = Откройте кошелёк один раз: будет сделана копия, и он перейдёт на эту версию. Затем проверьте снова.
doctor-entries = { $count ->
    [one] проверена { $count } запись книги
    [few] проверены { $count } записи книги
   *[many] проверено { $count } записей книги
}
doctor-all-well = Всё в порядке.
doctor-problems = { $count ->
    [one] { $count } замечание: отмечено знаком !.
    [few] { $count } замечания: отмечены знаком !.
   *[many] { $count } замечаний: отмечены знаком !.
}
