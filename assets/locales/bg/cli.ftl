## Командният ред. Помощта му е на английски, като ръководството; каквото казва сам, е тук.

cli-no-terminal = Портфейлът се показва на терминал, а това не е. Без терминал работят: { $verbs }. Вижте kiwi --help.
cli-demo-no-terminal = Демонстрацията се показва на терминал, а това не е. С --headless върви и без него.
cli-days-reversed = Първият ден е след последния.
cli-backup-file = Копието { $path } не се чете: { $detail }
cli-nobody-to-ask = Няма терминал, на който да се попита. Дайте номера като аргумент, а паролата чрез --password-file или --password-stdin.
cli-no-home = Няма домашна папка за файловете. Задайте HOME.
cli-input = Стандартният вход не се чете: { $detail }
cli-output = Данните не могат да се запишат: { $detail }
cli-screen = Терминалът не може да се използва: { $detail }
cli-empty-secret = Паролата (или ключът за възстановяване) е празна, липсва, твърде дълга е или не е текст. Нищо не е променено.
cli-secret-file = { $path } не се чете: { $detail }
cli-file-open-to-others = Бележка: други на тази машина могат да четат { $path }. Отнемете им това право: chmod 600.
cli-settings-problem = Бележка: { $path }: { $problem }

cli-ask-number = Номер на сметката:
cli-ask-password = Парола:
cli-ask-current = Сегашна парола:
cli-ask-new = Нова парола:
cli-ask-repeat = Новата парола още веднъж:
cli-ask-recovery = Ключ за възстановяване:
cli-working = Портфейлът се отваря: това трае секунда…

cli-password-changed = Паролата е сменена. Старата вече не отваря нищо.
cli-new-recovery-key = Старият ключ за възстановяване вече не отваря нищо. Това е новият; показва се сега и никога повече:
cli-key-unwritten = Новата парола важи, старият ключ за възстановяване вече не отваря нищо, но новият не може да се запише: { $detail } Направете друг в настройките.
cli-backed-up = Портфейлът е записан в { $path }. Отваря се със сегашната парола или ключ за възстановяване, дори след като бъдат сменени.
cli-exported = { $count ->
    [one] Един запис беше записан в { $path }.
   *[other] { $count } записа бяха записани в { $path }.
} Файлът не е запечатан: който може да го отвори, може и да го прочете.
cli-restored = Портфейлът е възстановен. Отворете го: kiwi
cli-moved-aside = Това, което беше тук, сега е в { $path }.
cli-restore-exists = Този портфейл или друг с този номер вече е тук. --replace го мести настрана и слага копието на негово място.
cli-no-wallets = Тук още няма портфейли. Създайте: kiwi
cli-kilobytes = { $count } KiB

cli-state-ready = готов
cli-state-in-use = отворен е другаде
cli-state-one-copy = едното копие на ключовете е повредено
cli-state-damaged = ключовете са повредени
cli-state-newer = създаден от по-нова версия
cli-state-unsafe = други могат да променят папката му

## kiwi doctor

doctor-version = Версия
doctor-language = Език
doctor-settings = Настройки
doctor-themes = Собствени теми
doctor-profiles = Портфейли
doctor-state = Състояние
doctor-free = Свободно място
doctor-terminal = Терминал
doctor-size = Размер
doctor-colours = Цветове
doctor-characters = Знаци
doctor-memory-lock = Заключена памет
doctor-core-dumps = Дъмп на паметта
doctor-kdf = Парола към ключ
doctor-wallet = Портфейл
doctor-absent = още го няма
doctor-yes = да
doctor-no = не
doctor-off = изключен
doctor-unknown = не е известно
doctor-unlimited = неограничено
doctor-not-a-folder = не е папка
doctor-open-to-others = други могат да влизат в нея (права { $mode }); отнемете им това право: chmod 700
doctor-megabytes = { $megabytes } MiB
doctor-too-little-space = под { $need } MiB: портфейл може да не се побере
doctor-kilobytes = { $kilobytes } KiB
doctor-no-memory-lock = ключовете може да попаднат във файла за размяна; вдигнете ограничението (ulimit -l)
doctor-core-dumps-on = системата не позволи да се изключи
doctor-kdf-cost = Argon2id, { $memory } MiB, { $passes } преминавания, { $lanes } нишки: { $milliseconds } ms тук
doctor-needs-password = Съдържанието на портфейл се проверява с номера и паролата му: kiwi doctor PHONE.
doctor-contents = Съдържание
doctor-notice = Забележка
doctor-older = записано от по-стара версия: проверени са страниците, но не и операциите
doctor-older-next = Отворете портфейла веднъж: прави се копие и той се пренася към тази версия. После проверете отново.
doctor-entries = { $count ->
    [one] проверен е { $count } запис в книгата
   *[other] проверени са { $count } записа в книгата
}
doctor-all-well = Всичко е наред.
doctor-problems = { $count ->
    [one] { $count } нещо иска внимание: отбелязано е с !.
   *[other] { $count } неща искат внимание: отбелязани са с !.
}
