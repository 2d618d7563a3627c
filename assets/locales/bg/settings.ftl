## Настройки.

settings-title = Настройки
settings-access = Достъп
settings-look = На екрана
settings-privacy = Поверителност
settings-wallet = Този портфейл
settings-guidance = { $activate } отваря или променя; стрелките наляво и надясно сменят избора.

settings-password = Смяна на паролата
settings-password-about = Сегашната веднъж, новата два пъти. Работи и без мрежа.
settings-key = Нов ключ за възстановяване
settings-key-about = Прави нов ключ; старият вече не отваря нищо.
settings-language = Език
settings-language-about = На всички думи, числа и дати.
settings-theme = Тема
settings-theme-about = Цветове по смисъл. Ваша тема може да стои до файла с настройките.
settings-theme-dark = тъмна
settings-theme-light = светла
settings-theme-contrast = висок контраст
settings-auto-lock = Самозаключване
settings-auto-lock-about = След толкова време без клавиш. Заключването изтрива ключовете от паметта.
settings-minutes = { $count ->
    [one] след { $count } минута
   *[other] след { $count } минути
}
settings-never = никога
settings-mask = Скрити суми при пускане
settings-mask-about = Сумите и номерата са точки, докато не ги покажете.
settings-mouse = Мишка
settings-mouse-about = Изключена, тя отново маркира и копира, както е обичайно в терминала.
settings-glyphs = Знаци
settings-glyphs-about = Линии и блокчета или само това, което има всеки терминал.
settings-auto = автоматично
settings-glyphs-unicode = линии и блокчета
settings-glyphs-ascii = само ASCII
settings-remember = Запомняне на номера ми
settings-remember-about = Екранът за вход го показва със скрита среда. Изключено: забравя го.
settings-on = да
settings-off = не
settings-verify = Проверка на портфейла
settings-verify-about = Прочита всяка страница и събира всеки запис.
settings-backup = Копие във файл
settings-backup-about = Един запечатан файл; отваря го паролата или ключът за възстановяване.
settings-repair = Поправяне на файла с ключовете
settings-repair-about = Записва наново повредено или липсващо копие от изправното.
settings-delete = Изтриване на този портфейл
settings-delete-about = Всичко негово на този компютър. Не може да се върне.

## Смяна на паролата

password-title = Смяна на паролата
password-current = Сегашна парола
password-new = Нова парола
password-repeat = Новата още веднъж
password-submit = Смяна на паролата
password-working = Запечатваме портфейла наново…
password-changed = Паролата е сменена. Старата вече не отваря нищо тук.
password-reencrypt = Всичко да се шифрова наново
password-reencrypt-about = Ако някой може да има старо копие на файловете ви и знае старата парола: с новите ключове копието не отваря нищо, записано оттук нататък. Получавате нов ключ за възстановяване.
password-current-empty = Въведете сегашната парола.
password-guidance = Докато пишете, се вижда колко издържа на отгатване.
password-guidance-current = Паролата, с която влязохте.
password-guidance-repeat = Същата още веднъж, за да не останете навън заради грешен клавиш.

## Нов ключ за възстановяване

newkey-title = Нов ключ за възстановяване
newkey-intro = Прави нов ключ и го показва веднъж. Ключът, който сте записали преди, вече не отваря нищо.
newkey-submit = Създаване на нов ключ
newkey-working = Създаваме нов ключ…
newkey-done = Отсега нататък важи новият ключ за възстановяване.
newkey-guidance = Паролата ви още веднъж, за да не може да го направи случаен минувач.

## Проверка

verify-title = Проверка на портфейла
verify-working = Четем всяка страница, събираме всеки запис…
verify-sound = { $count ->
    [one] Всичко е наред: { $count } запис в книгата излиза до копейка.
   *[other] Всичко е наред: { $count } записа в книгата излизат до копейка.
}
verify-damaged = { $count ->
    [one] { $count } нещо не е наред в записания портфейл.
   *[other] { $count } неща не са наред в записания портфейл.
}
verify-advice = Копирайте папката на портфейла, после възстановете последното си копие: kiwi restore FILE --replace.
verify-again = Нова проверка
verify-close = Затваряне
verify-guidance = Проверката не променя нищо.

## Копие

backup-title = Копие във файл
backup-intro = Записва целия портфейл в един запечатан файл. Отваря го днешната парола или ключът за възстановяване, на всеки компютър с тази програма.
backup-path = Файл
backup-path-empty = Въведете име на файл, който още не съществува.
backup-submit = Записване на копието
backup-working = Записваме и проверяваме копието…
backup-done = Копието е в { $path }.
backup-guidance = Файлът още не бива да съществува; без папка отива там, откъдето е пуснат Kiwi.

## Изтриване

delete-title = Изтриване на този портфейл
delete-warning = Портфейлът, историята, съобщенията и ключовете му се махат от този компютър. Копията, които сте направили, остават, където са.
delete-money = Учебните пари в него също изчезват.
delete-number = Въведете номера на сметката
delete-number-wrong = Това не е номерът на този портфейл.
delete-submit = Изтриване завинаги
delete-working = Изтриваме…
delete-question = Да изтрием ли този портфейл завинаги?
delete-question-body = Без копие връщане назад няма.
delete-guidance = Въведете целия номер и паролата; после ще ви попитаме още веднъж.
