## The frame: top line, menu, phone, bottom lines, boxes.

app-name = Kiwi Wallet
practice-world = учебен свят
busy = Момент…

too-small = За Kiwi Wallet са нужни поне { $columns } × { $rows } знака. Дотогава клавишите само заключват и излизат.

## Welcome.

welcome-about = Портфейл за упражнение: парите в него не са истински, но всичко се държи така, сякаш са.
welcome-guidance = Изберете със стрелките и натиснете { $activate }.
welcome-language = Език: български
welcome-language-about = English · Русский
welcome-quit = Изход
welcome-quit-about = Нищо не остава отворено.

## The phone.

phone-title = Телефон
phone-unread = { $count ->
    [one] { $count } ново
   *[other] { $count } нови
}
phone-empty = Още няма съобщения.
phone-arrived = Ново съобщение от { $sender }.

## Questions and boxes.

confirm-no = Не, назад
confirm-type = За да продължите, напишете: { $word }
discard-title = Да излезем ли без запазване?
discard-body = Написаното тук ще се загуби.
discard-yes = Излизане
leave-title = Изход от Kiwi Wallet?
leave-body = Портфейлът ще се заключи. Всичко направено досега е запазено.
leave-yes = Заключване и изход
secrets-wiped = Тайното, въведено или показано тук, беше изтрито, защото нямаше никого.

help-title = Клавиши
palette-title = Търсене на действие, поръчка или операция
palette-nothing = Няма нищо с такова име.
palette-unheard = Няма отговор за поръчки и операции: търсеното може да е сред тях.
palette-order = Поръчка { $number }
palette-language = Език: { $name }
palette-theme = Тема: { $name }
notices-title = Известия
notices-none = Нямаше известия.

theme-unknown = Няма тема „{ $name }“: показва се тъмната.
theme-broken = Темата „{ $name }“ не може да се ползва, показва се тъмната: { $why }
theme-no-colour = в палитрата ѝ няма цвят „{ $colour }“
theme-no-role = няма роля „{ $role }“
## The settings file.

settings-file-problem = Настройки, ред { $line }: { $why }
settings-file-unknown-near = няма настройка „{ $key }“. Може би „{ $near }“?
settings-file-unknown = няма настройка „{ $key }“.
settings-file-value = „{ $key }“ може да бъде { $expected }.
settings-file-key = клавишът за „{ $action }“ не е приет: { $why }
settings-file-encoding = не е UTF-8; в него не може да се запази нищо.
settings-file-unreadable = Файлът с настройките не се чете: { $detail }
settings-file-rest = оттук нататък нищо не беше прочетено. Файлът е твърде дълъг или твърде много от него не е TOML.
key-refused-unknown-near = няма такова действие. Може би „{ $near }“?
key-refused-unknown = няма такова действие.
key-refused-not-a-key = „{ $text }“ не е клавиш.
key-refused-not-sent = { $key } не се изпраща навсякъде.
key-refused-taken = { $key } вече означава „{ $action }“.
key-refused-typed = { $key } ще се напише в полето.
key-refused-needed = трябва да му остане поне един клавиш.
settings-not-saved = Настройките важат до изхода, но не можаха да бъдат запазени: { $why }

## How strong a password is.

strength-0 = много слаба
strength-1 = слаба
strength-2 = средна
strength-3 = добра
strength-4 = много добра
