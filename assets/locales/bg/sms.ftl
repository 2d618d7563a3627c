## Какво пише на телефона. Светът казва фактите; тук са думите.

sender-kiwi = KIWI
sender-shop = ALIEXPRESS
sender-bank = БАНКА
sender-operator = ОПЕРАТОР
sender-e-money = Е-ПАРИ
sender-courier = КУРИЕР

sms-first-password = Портфейлът ви { $phone } е открит. Не казвайте на никого паролата му: { $password }
sms-payment-code = Код { $code } потвърждава { $total } към { $merchant }. Не го казвайте на никого.
sms-credited = Получени { $amount }: { $place }.
sms-paid = Платени { $total } към { $merchant }. Наличност { $available }.
sms-password-changed = Паролата на портфейла е сменена. Ако не сте били вие, пишете на поддръжката.
sms-failed-logins = { $count ->
    [one] В портфейла ви е опитана { $count } грешна парола. Ако не сте били вие, сменете паролата.
   *[other] В портфейла ви са опитани { $count } грешни пароли. Ако не сте били вие, сменете паролата.
}
sms-card-ordered = Пластмасовата ви карта е поръчана, платени { $total }. Наличност { $available }.
sms-card-active = Карта { $last } е активна и с нея вече може да се плаща.
sms-card-blocked = Карта { $last } е блокирана: три пъти е опитан грешен код за сигурност. Ако не сте били вие, закрийте я.
sms-card-expired = Срокът на карта { $last } изтече.
sms-parcel-accepted = { $tracking } пътува. Очаква се до { $date }
sms-parcel-arrived = { $tracking } пристигна: { $place }.
sms-parcel-handed-over = { $tracking } е връчена. Благодарим!
sms-order-awaits = Поръчка { $number } чака плащане до { $date }
sms-order-paid = Поръчка { $number } е платена. Благодарим!
sms-order-closed = Поръчка { $number } е затворена неплатена.
sms-order-shipped = Поръчка { $number } е на път. Номер на пратката за проследяване: { $tracking }.
sms-order-shipped-untracked = Поръчка { $number } е на път. Пратката ѝ не се проследява.
sms-order-delivered = Поръчка { $number } е доставена. Потвърдете, че всичко е наред, или тя ще приключи сама на { $date }
sms-order-completed = Поръчка { $number } е приключена. Парите са при продавача.
sms-reversed = { $amount } се върнаха от { $merchant }, заедно с таксата.
sms-charged-twice = Поръчка { $number } беше платена два пъти. { $total } в повече се връщат и до { $date } ще са при вас, заедно с таксата. Не е нужно да правите нищо.
sms-second-declined = Второто плащане за поръчка { $number } беше отказано: парите или лимитът за месеца стигаха само за едно. Изтеглено е веднъж; не е нужно да правите нищо.
sms-transfer-code = Код { $code } потвърждава { $total }: { $what }. Не го казвайте на никого.
sms-topped-up = Постъпиха { $amount }: { $what }. Наличност { $available }.
sms-nothing-came = Не постъпиха { $amount }: { $what }. Оттам нищо не е взето.
sms-sent = Изпратени { $total }: { $what }. Наличност { $available }.
sms-came-back = Върнаха се { $amount } заедно с таксата: { $what }. Наличност { $available }.
sms-received = { $amount } от портфейл { $phone }. Наличност { $available }.
sms-received-note = { $amount } от портфейл { $phone }: „{ $note }“. Наличност { $available }.
sms-cash-ready = Готови са { $amount } в брой. Дават се срещу код { $code } до { $date }
sms-card-reversed = { $amount } от { $merchant } се върнаха по картата { $card }.
sms-card-charged = Карта { $card }: платени { $total } към { $merchant }.
sms-identified = Данните ви са потвърдени: портфейлът вече побира { $limit }.
sms-identified-full = Благодарим за посещението: портфейлът вече побира { $limit }.
sms-not-identified = Данните ви не са потвърдени. { $why } Проверете ги и опитайте пак.
sms-support-answered = Поддръжката отговори по случай { $number }.
sms-support-code = Код { $code } доказва на поддръжката, че номерът е ваш (случай { $number }). Не го казвайте на никого другиго.
sms-restricted-outgoing = Плащанията от портфейла ви са ограничени заради проверка за сигурност. Пишете на поддръжката.
sms-restricted = Портфейлът ви е блокиран заради проверка за сигурност. Пишете на поддръжката: влезте и ще ви заведем там.
sms-unrestricted = Портфейлът ви пак работи без ограничения.
