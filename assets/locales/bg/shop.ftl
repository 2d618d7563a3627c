## Страницата със стоки.

shop-title = Магазинът
shop-guidance = Стрелките избират, { $next } – следващият отдел, { $search } търси, { $sort } подрежда.
shop-guidance-search = Въведете думи. { $activate } отваря избраното, { $back } показва всичко.
shop-loading = Питаме магазина…
shop-search = Търсене
shop-all = Всичко
shop-sort-fit = По съответствие
shop-sort-cheapest = Първо евтините
shop-sort-dearest = Първо скъпите
shop-sort-best = Първо най-добрите
shop-empty = В момента магазинът няма какво да продаде.
shop-empty-next = Върнете се по-късно.
shop-nothing-found = Нищо не отговаря на „{ $search }“.
shop-nothing-found-next = Опитайте с други думи, на който и да е език: от име, описание или продавач; { $back } показва всичко.
shop-nothing-found-in = В отдел „{ $category }“ нищо не отговаря на „{ $search }“.
shop-nothing-found-in-next = { $next } търси в другите отдели, { $back } показва всичко.
shop-column-name = Стока
shop-column-price = Цена
shop-column-shipping = Доставка
shop-column-stock = Налични
shop-free = безплатно
shop-sold-out = изчерпана
shop-retry = Питай пак
shop-retry-next = Попитайте пак: една и съща заявка не се изпълнява два пъти.

category-phones = Телефони
category-electronics = Електроника
category-home = Дом
category-kitchen = Кухня
category-clothes = Дрехи
category-beauty = Красота
category-sport = Спорт
category-tools = Инструменти
category-hobby = Хоби

shipping-method-economy = Икономична
shipping-method-standard = Стандартна
shipping-method-express = Експресна

## Една стока.

good-guidance = Изберете колко и с каква доставка. Още нищо не се плаща.
good-seller = Продавач
good-seller-from = { $seller }, { $place }
good-parcel = Пратка
good-tracked = проследява се по номера ѝ
good-untracked = не се проследява по пътя
good-price = Единична цена
good-shipping = Доставка
good-way = { $to ->
    [one] { $method }, { $from }–{ $to } ден
   *[other] { $method }, { $from }–{ $to } дни
}
good-sold = { $count ->
    [one] { $written } продажба
   *[other] { $written } продажби
}
good-left = { $count ->
    [one] останала { $count } бройка
   *[other] останали { $count } бройки
}
good-quantity = Количество
good-total = Общо за поръчката
good-in-roubles = В рубли днес
good-about = ≈ { $amount }
good-place = Направи поръчката
good-sold-out = Изчерпана: не може да се поръча.
good-quantity-bad = { $most ->
    [one] Останала е само { $most } бройка: поръчайте 1.
   *[other] Поръчайте от 1 до { $most } бройки.
}
good-placing = Поръчката се прави…
good-placed = Поръчка { $number } е направена.

## Поръчки.

orders-title = Поръчки
orders-guidance = { $activate } отваря поръчка. { $next } – за плащане, на път, доставени, приключили.
orders-loading = Питаме за поръчките ви…
orders-empty = Още няма поръчки.
orders-empty-next = Натиснете { $key }, изберете нещо в магазина и го поръчайте.
orders-all = Всички
orders-to-pay = За плащане
orders-on-the-way = На път
orders-arrived = Доставени
orders-over = Приключили
orders-none-here = Сега няма такива поръчки.
orders-none-here-next = { $next } показва другите.
orders-state-until = { $state }, { $when }
orders-column-placed = Направена
orders-column-number = Номер
orders-column-name = Стока
orders-column-total = Сума
orders-column-state = Състояние

order-awaiting = чака плащане
order-paid = платена
order-shipped = на път
order-delivered = доставена
order-completed = приключена
order-closed = затворена
order-refunded = върнати пари
order-silence = чака плащане, а е платена
order-note-silence = Парите излязоха, а магазинът не го потвърждава. Изчакайте малко и вижте в портфейла, че са излезли; после пишете на поддръжката, всичко е готово за изпращане. Ако магазинът мълчи, парите се връщат сами след { $date }
order-note-going-back = Магазинът не знае за плащането и парите се връщат.
order-guidance-silence = Не плащайте втори път. Вижте в портфейла, че парите са излезли.
order-see-wallet = Преглед в портфейла
order-processing = обработва се

order-flag-dispute = спор
order-flag-frozen = замразена
order-flag-refund = парите се връщат

order-title = Поръчка { $number }
order-loading = Питаме за поръчката…
order-goods = Стока
order-seller = Продавач
order-price = Цена
order-shipping = Доставка
order-total = За плащане
order-total-paid = Общо
order-state = Състояние
order-pay-until = Плащане до

order-step-placed = Направена
order-step-paid = Платена
order-step-shipped = Изпратена
order-step-delivered = Доставена
order-step-completed = Приключена
order-step-closed = Затворена
order-step-refunded = Върнати пари

order-expected = очаква се { $days }
order-by-itself = сама на { $date }
order-awaited-until = чака се до { $date }
order-sending = Изпращане
order-sending-expected = { $method }, очаква се { $days }

order-methods = Начини на плащане
order-pay-by = Плащане с
method-card = Банкова карта
method-kiwi = Други начини: портфейл Kiwi
method-about = в рубли по курса за деня, с код
order-confirm-pay = Потвърди и плати
order-continue = Продължи плащането
order-ask-again = Питай пак
order-confirm = Потвърди получаването
order-see-payment = Разписка
order-cancel = Откажи поръчката

order-guidance-pay = Прегледайте поръчката, изберете как да платите, после „Потвърди и плати“.
order-guidance-continue = Плащането е започнато: продължете го оттам, където спря.
order-guidance-processing = Портфейлът плати; магазинът потвърждава след миг. Нищо не се иска от вас.
order-guidance-unknown = Не плащайте пак: първо нека се разбере изходът.
order-guidance-paid = Поръчката е платена; продавачът ще я изпрати до дни. { $back } връща назад.
order-guidance-shipped = Пратката е на път; нищо не се иска от вас. { $back } връща назад.
order-guidance-delivered = Всичко наред ли е? Без вашата дума поръчката приключва на { $day }.
order-guidance-over = Тази поръчка е приключила. { $back } връща назад.

order-note-begun = За тази поръчка е започнато плащане, което не е довършено. От портфейла не са теглени пари за него.
order-note-processing = Парите излязоха от портфейла; магазинът още не е потвърдил поръчката. Това отнема миг.
order-note-unknown = Изходът е неизвестен: заявката за плащане тръгна, но отговор не дойде. Може да е изпълнена, най-много веднъж. Не е нужно да правите нищо: портфейлът сам пита пак, със същия ключ, и казва изхода.

order-cancel-title = Да се откаже ли поръчката?
order-cancel-what = Поръчка { $number } ще бъде затворена.
order-cancel-money = За нея нищо не е платено, така че няма какво да се връща.
order-cancel-yes = Откажи поръчката
order-cancelled = Поръчка { $number } е отказана. Пари не са теглени.
order-cancelling = Поръчката се отказва…

order-receipt-title = Да се потвърди ли получаването?
order-receipt-what = Потвърждавате, че поръчка { $number } пристигна и всичко с нея е наред.
order-receipt-money = Продавачът получава парите и поръчката приключва.
order-receipt-yes = Потвърди получаването
order-confirmed = Поръчка { $number } е приключена. Парите са при продавача.
order-confirming = Получаването се потвърждава…

order-parcel-way = Пътят на пратката
order-parcel-event = { $what }: { $place }
order-total-charged = { $total }, таксувани { $charged }
