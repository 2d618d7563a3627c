## Собствените карти на портфейла.

card-ordered = изработва се
card-in-post = в пощата
card-delivered = за активиране
card-active = активна
card-blocked = блокирана
card-closed = закрита
card-expired = с изтекъл срок

menu-cards = Карти
cards-title = Карти
cards-loading = Картите се зареждат…
cards-empty = Още няма карта. Виртуалната е безплатна и готова веднага; с номера ѝ плащате навсякъде, където приемат карти.
cards-guidance = { $activate } отваря картата; клавишите по-долу действат веднага.
cards-guidance-open = { $activate } отваря картата.
cards-guidance-virtual = Виртуалната карта е готова веднага и не струва нищо. Натиснете { $activate }.
cards-guidance-plastic = Пластмасовата карта идва по пощата. { $activate } първо показва цената.

card-brand = KIWI
card-virtual = Виртуална карта
card-plastic = Пластмасова карта
card-fact-state = Състояние
card-fact-since = От
card-fact-until = Валидна до
card-number = Номер
card-cvv = Код за сигурност (CVV)

card-working = Момент…
card-show = Покажи номера
card-block = Блокирай
card-unblock = Отблокирай
card-rename = Преименувай
card-close = Закрий завинаги
card-activate = Активирай
card-typed = Цифри или код
card-typed-hint = Последните четири цифри на картата или кодът от писмото ѝ.
card-typed-wrong = Въведете четири цифри или шестте от писмото.
card-activation-wait = Твърде много грешни опити. Следващият е възможен след { $time }.
card-letter = „Код за активиране: { $code }“, пише в писмото, дошло с картата горе.
card-blocked-codes = Три пъти е опитан грешен код за сигурност. Отблокирайте картата само ако сте били вие.
card-guidance-ordered = Картата се прави. После сама тръгва по пощата.
card-guidance-in-post = Картата пътува. С { $key } часовникът може да се премести напред.
card-guidance-delivered = Картата е тук. Въведете това, което показва, че е у вас.
card-guidance-active = Номерът се показва срещу паролата и само за половин минута.
card-guidance-blocked = Никой не може да плаща с нея, докато не я отблокирате.
card-guidance-over = Тази карта вече не важи. С нея не може да се плаща.
card-no-switch = Само действаща карта може да се блокира.
card-not-shown = Само действаща карта има номер за показване.
card-is-over = Тази карта вече не важи.
card-now-active = Картата е активна.
card-now-blocked = Картата е блокирана.
card-now-closed = Картата е закрита.

card-block-title = Да се блокира ли картата?
card-block-what = { $name }: никой няма да може да плаща с нея, докато не я отблокирате. Номерът остава същият.
card-block-yes = Блокирай
card-close-title = Да се закрие ли картата завинаги?
card-close-what = { $name }: с номера ѝ никога вече няма да се плаща. Парите в портфейла остават.
card-close-paid = Платеното за нея не се връща.
card-close-yes = Закрий я

card-name = Име
card-name-hint = До 24 знака. Без име се нарича според вида си.
card-rename-title = Ново име на картата
card-rename-about = Името виждате само вие. Без име картата се нарича според вида си.
card-rename-go = Преименувай
card-rename-guidance = Въведете име и натиснете { $activate }. { $back } го оставя, както си беше.
card-renamed = Картата вече е с новото име.

card-show-title = Какво пише на картата
card-show-about = С номера и кода за сигурност може да плати всеки. Уверете се, че никой не гледа.
card-password = Парола
card-show-working = Паролата се проверява…
card-show-guidance = Въведете паролата на портфейла и натиснете { $activate }.
card-shown-guidance = Когато времето изтече, се скрива само; { $back } го скрива веднага.
card-hides = Скрива се след { $time }
card-copy = Копирай номера
card-copied = Номерът е в клипборда за една минута.
card-hide = Скрий

cards-issue = Издай виртуална карта
cards-issue-remark = { $left ->
    [0] повече не може
   *[other] безплатно, още { $left }
}
cards-issue-about = Номер, с който се плаща: готов веднага и безплатен. Валиден е { $years } години. { $left ->
    [one] Възможна е още { $left } такава карта.
   *[other] Възможни са още { $left } такива карти.
}
cards-issue-guidance = Дайте ѝ име, ако искате, после натиснете { $activate } на бутона.
cards-issued = Картата е готова: с нея вече може да се плаща.
cards-order = Поръчай пластмасова карта
cards-order-under-way = една вече пътува
cards-order-about = Идва по пощата след { $from } до { $to } дни, в писмо с код, с който се активира. Валидна е { $years } години.
cards-order-fee = Карта
cards-order-post = Поща
cards-order-total = За плащане
cards-order-available = В портфейла
cards-order-go = Поръчай и плати
cards-order-title = Да се поръча ли картата?
cards-order-what = Цената на картата и пощата ѝ излиза от портфейла сега. Картата идва след { $from } до { $to } дни.
cards-order-guidance = Вижте колко струва; нищо не се плаща преди още един въпрос.
cards-top-up = Зареди липсващото
cards-ordered = Картата е поръчана и платена.
cards-unknown = { $kind }: още няма отговор, така че може и да е издадена, и да не е.
    .next = Портфейлът пита пак със същия ключ: издава се най-много веднъж. Изчакайте, преди да поискате друга.
cards-short = В портфейла не достигат { $missing }. Нищо не е платено; заредете го и се върнете.

parcel-title = Пратка { $tracking }, очаква се до { $date }
parcel-made = Изработва се
parcel-accepted = Приета
parcel-sorted = Сортирана
parcel-in-transit = На път
parcel-at-post-office = В пощата
parcel-handed-over = Връчена
parcel-damaged = Опаковката е повредена
parcel-lost = Изгубена
