## Спорове и връщане на пари на екрана: какво се иска, какво казва всяка страна, как стоят нещата, парите по обратния път.

claim-reason-not-received = Нищо не пристигна
claim-reason-poor-quality = Лошо качество
claim-reason-not-as-described = Не отговаря на описанието

dispute-you = Вие
dispute-seller = Продавач
dispute-platform = Платформа
dispute-courier = Куриер
dispute-outcome = Изход

dispute-state-seller = чака се отговор от продавача
dispute-state-answer = чака се вашият отговор
dispute-state-platform = платформата разглежда спора
dispute-state-proposed = платформата предлага решение
dispute-state-send-back = изпратете стоката обратно
dispute-state-way-back = стоката пътува обратно
dispute-state-won = спечелен
dispute-state-lost = загубен
dispute-state-withdrawn = затворен

dispute-otherwise-won = Мълчание до { $day } значи съгласие.
dispute-otherwise-talks = Ако продавачът не отговори до { $day }, решава платформата.
dispute-otherwise-platform = Отговорете до { $day }, иначе решава платформата.
dispute-otherwise-decided = Платформата решава най-късно на { $day }.
dispute-otherwise-closed = Предайте стоката на куриера до { $day }, иначе спорът се затваря.
dispute-countdown = Остават { $left }. { $otherwise }

dispute-goods-kept = стоката остава у вас
dispute-goods-back = първо стоката се връща
dispute-solution = { $amount }, { $goods }

seller-word-keep-it = Задръжте стоката и получете част от цената.
seller-word-send-it-back = Върнете стоката и получавате цялата цена.
seller-word-was-handed-over = Според куриера пратката е връчена.
seller-word-still-coming = Пратката още ще пристигне.
seller-word-no-proof = Нищо не показва, че има нередност.
seller-word-left-in-order = Изпратена е изправна.

ground-parcel-lost = Куриерът е изгубил пратката.
ground-never-handed-over = Пратката не е връчена и срокът ѝ изтече.
ground-no-signature = Куриерът не може да покаже кой е взел пратката.
ground-signed = Куриерът показва, че пратката е дадена на вас.
ground-damage-noted = Куриерът е отбелязал повредата.
ground-evidence-convinces = Доказателствата ви са убедителни.
ground-evidence-half = Доказателствата ви са само донякъде убедителни.
ground-evidence-lacks = Доказателства няма или не са убедителни.

settled-seller-agreed = продавачът се съгласи
settled-seller-silent = продавачът не отговори
settled-offer-accepted = приехте предложението на продавача
settled-proposal-accepted = съгласихте се с платформата
settled-decision = реши платформата

dispute-step-opened = Открит спор: { $claim }.
dispute-step-edited = Претенцията е променена: { $claim }.
dispute-step-evidence = Допълнени доказателства.
dispute-step-agreed = Съгласен с претенцията.
dispute-step-offered = Предлага { $offer }.
dispute-step-refused = Отхвърля претенцията.
dispute-step-silent = Не отговори в срок.
dispute-step-accepted = Прието предложение на продавача: { $offer }.
dispute-step-took = Разглежда спора.
dispute-step-proposed = Предлага { $proposal }.
dispute-step-proposed-nothing = Засега не вижда причина да се връщат пари.
dispute-step-accepted-platform = Прието предложение на платформата: { $proposal }.
dispute-step-decided = Решение: { $decision }.
dispute-step-decided-nothing = Решение за продавача: нищо не се връща.
dispute-step-sent-back = Стоката е предадена на куриера.
dispute-step-back-arrived = Стоката е доставена на продавача.
dispute-step-not-sent-back = Стоката не е изпратена обратно в срок.
dispute-step-won = Спечелен: парите се връщат.
dispute-step-lost = Загубен: парите остават у продавача.
dispute-step-withdrawn = Претенцията е оттеглена.
dispute-quote = „{ $text }“

## Страницата на спора.

dispute-title = Спор за поръчка { $number }
dispute-loading = Питаме за спора…
dispute-page-standing = Сега
dispute-page-sides = Предложения
dispute-page-thread = Какво е казано
dispute-do = Направи го
dispute-fact-claim = Претенция
dispute-claim = { $reason }: { $amount } от { $total }
dispute-parcel = { $number }, { $last }
dispute-over-won = Спорът е спечелен: { $why }.
dispute-over-lost = Спорът е загубен: { $why }.
dispute-over-withdrawn = Оттеглихте претенцията. Парите остават у продавача.
dispute-over-not-sent = Затворен: стоката не е изпратена обратно в срок.
dispute-way-back-going = Стоката пътува обратно. Щом продавачът я получи, идват парите.
dispute-until = до { $date }

dispute-way-claim = Претенция
dispute-way-seller = Отговор на продавача
dispute-way-platform = Платформа
dispute-way-decision = Решение
dispute-way-goods = Стоката обратно
dispute-way-money = Парите обратно
dispute-way-edited = { $opened }, променена { $edited }
dispute-way-said = { $date }, { $words }
dispute-way-agrees = съгласен
dispute-way-offers = предлага { $offer }
dispute-way-refuses = отказ
dispute-way-silent = мълчание
dispute-way-not-awaited = не беше нужен
dispute-way-if-no-agreement = ако не се разберете
dispute-way-since = от { $date }
dispute-way-proposes = предлага { $proposal }
dispute-way-nothing = нищо да не се връща
dispute-way-decides = най-късно { $date }
dispute-way-withdrawn = { $date }, оттеглена
dispute-way-lost = { $date }, за продавача
dispute-way-arrived = пристигна { $date }
dispute-way-sent = пътува от { $date }
dispute-way-send-until = изпратете до { $date }
dispute-way-not-sent = не е изпратена в срок
dispute-way-money-back = { $amount }, върнати { $date }
dispute-way-money-by = { $amount }, най-късно { $date }
dispute-way-money-usually = обикновено след 3–10 дни

dispute-side-yours = Вашата претенция
dispute-side-seller = Продавачът
dispute-side-platform = Платформата
dispute-side-returns = това са { $amount }
dispute-side-nothing = нищо да не се връща
dispute-side-silent-yet = още няма отговор
dispute-side-silent = няма отговор
dispute-side-looking = разглежда спора
dispute-side-not-asked = засега не е питана

dispute-move-accept-seller = Приеми предложението на продавача: { $amount }
dispute-move-accept-platform = Приеми предложението на платформата: { $amount }
dispute-move-escalate = Откажи: нека реши платформата
dispute-move-edit = Промени претенцията
dispute-move-evidence = { $count ->
    [one] Допълни доказателствата (още { $count } бележка)
   *[other] Допълни доказателствата (още { $count } бележки)
}
dispute-move-send-back = Предай стоката на куриера
dispute-move-withdraw = Оттегли претенцията

dispute-fact-amount = Връща се
dispute-fact-returns = В платената валута
dispute-fact-to = Къде
dispute-fact-goods = Стоката
dispute-fact-back-to = На продавача
dispute-fact-until = До

dispute-ask-accept-seller = Да се приеме ли предложението на продавача?
dispute-ask-accept-platform = Да се приеме ли предложението на платформата?
dispute-ask-accept-final = С това спорът приключва: повече нищо не може да се иска.
dispute-ask-accept-money = Парите тръгват веднага, обикновено идват за 3–10 дни.
dispute-ask-accept-return = Първо изпращате стоката обратно; парите идват, щом тя пристигне.
dispute-ask-escalate = Да реши ли платформата?
dispute-ask-escalate-what = Тя преценява претенцията по-горе, думите на продавача, записите на куриера и доказателствата ви.
dispute-ask-escalate-risk = Решава до 14 дни: за вас, отчасти или за продавача. Дотогава предложение още може да се приеме.
dispute-ask-send-back = Да се предаде ли стоката на куриера?
dispute-ask-send-back-what = Куриерът я носи на продавача. При вас тя не се връща.
dispute-ask-send-back-money = Щом продавачът я получи, спорът е спечелен и парите тръгват.
dispute-ask-withdraw = Да се оттегли ли претенцията?
dispute-ask-withdraw-what = Спорът се затваря и продавачът получава парите.
dispute-ask-withdraw-again = В срока за спорове можете да откриете още един за тази поръчка.
dispute-yes-accept = Приеми
dispute-yes-escalate = Нека реши
dispute-yes-send-back = Предай
dispute-yes-withdraw = Оттегли претенцията

dispute-doing-accept = Приема се…
dispute-doing-escalate = Спорът се предава на платформата…
dispute-doing-send-back = Стоката се предава на куриера…
dispute-doing-withdraw = Претенцията се оттегля…
dispute-done-accept = Разбрахте се: парите се връщат.
dispute-done-accept-return = Разбрахте се: сега изпратете стоката обратно.
dispute-done-escalate = Платформата разглежда спора.
dispute-done-send-back = Стоката пътува обратно към продавача.
dispute-done-withdraw = Претенцията е оттеглена.

dispute-guidance-seller = Чака се отговор. Дотогава можете да допълните или промените претенцията.
dispute-guidance-answer = Приемете предложението или нека реши платформата.
dispute-guidance-platform = Платформата преценява двете страни. Доказателствата още имат значение.
dispute-guidance-proposed = Приемете предложеното или покажете още нещо преди решението.
dispute-guidance-send-back = Предайте стоката на куриера навреме: иначе пари не се връщат.
dispute-guidance-way-back = Стоката пътува към продавача; нищо не се иска от вас.
dispute-guidance-won = Спечелен. Връщането показва къде и кога идват парите.
dispute-guidance-over = Този спор е приключил. { $back } връща назад.

## Формулярът на претенцията.

claim-title = Спор за поръчка { $number }
claim-title-edit = Претенция за поръчка { $number }
claim-loading = Питаме какво може да се иска…
claim-guidance = Кажете какво не е наред и колко да се върне. Още нищо не се изпраща.
claim-guidance-none = За тази поръчка сега нищо не може да се иска. { $back } връща назад.
claim-guidance-review = Прегледайте още веднъж. { $back } връща към полетата.
claim-reason = Какво не е наред
claim-share = Колко обратно
claim-share-all = Всичко
claim-share-part = Част
claim-amount = Сума
claim-goods = Стоката
claim-goods-kept = Задържам я
claim-goods-back = Връщам я
claim-text = Какво се случи
claim-note = Доказателства
claim-least = поне { $least }
claim-most = най-много { $most }: повече не е платено
claim-bounds = Може да се иска от { $least } до { $most }.
claim-pricing = Питаме на колко възлиза…
claim-returns = Получавате
claim-fee = от тях такса
claim-to = Къде
claim-when = Обикновено 3–10 дни след победата, най-много 15.
claim-send = Открий спора
claim-send-edit = Промени претенцията
claim-sending = Претенцията се изпраща…
claim-next = Продавачът има 5 дни за отговор. Мълчи ли, печелите вие; не се ли разберете, решава платформата.
claim-next-edit = Продавачът трябва да отговори на новата претенция, освен ако спорът вече е при платформата.
claim-sent = Спорът е открит. Чака се отговор от продавача.
claim-changed = Претенцията е променена.
dispute-text-left = { $left ->
    [one] място за още { $left } знак
   *[other] място за още { $left } знака
}

evidence-title = За доказателствата
evidence-about = Какво можете да покажете: снимки, опаковката, думите на куриера. Има значение, когато решава платформата.
evidence-left = { $count ->
    [one] Може да се добави още { $count } бележка.
   *[other] Могат да се добавят още { $count } бележки.
}
evidence-text = Бележка
evidence-add = Добави
evidence-adding = Доказателствата се допълват…
evidence-added = Бележката е добавена към доказателствата.
evidence-empty = Напишете какво можете да покажете.
evidence-guidance = Въведете бележката, после „Добави“. { $back } връща назад.

## Спорове и връщания в един списък.

disputes-guidance = { $activate } отваря. { $next } показва неприключилите или само един вид.
disputes-loading = Питаме за спорове и връщания…
disputes-empty = Няма спорове и връщания.
disputes-empty-next = Ако поръчка не дойде или не е наред, открийте спор на страницата ѝ.
disputes-none-here = Сега няма такива.
disputes-open = Неприключили
disputes-disputes = Спорове
disputes-refunds = Връщания
disputes-row-dispute = Спор { $number }, { $good }
disputes-row-refund = Връщане { $number }, { $good }

link-dispute = Спор за поръчка { $number }
link-refund = Връщане за поръчка { $number }
link-history = Редът в историята

## Какво казва за тях страницата на поръчката.

order-open-dispute = Открий спор
order-see-dispute = Спорът
order-see-refund = Връщането
order-claims = Спор
order-claims-from = възможен от { $date }
order-claims-until = възможен до { $date }
order-claims-over = беше възможен до { $date }
order-claims-open = възможен сега
order-claims-not-sent = не преди изпращането: засега може отказ
order-claims-no-more = вече не: оттеглен е два пъти
orders-flagged = Спорове и връщания

order-found-fine = Отворихте пратката: всичко е наред.
order-found-damaged = Отворихте пратката: стоката е счупена.
order-found-nothing = Куриерът казва, че пратката е връчена, но вие нямате нищо.
order-found-poor = Отворихте пратката: стоката е лошо направена.
order-found-different = Отворихте пратката: вътре е нещо друго.

order-note-frozen = Магазинът задържа тази поръчка за проверка до { $date } Нищо не се иска от вас: после тя продължава или се връщат всички пари.
order-note-cancelled = Отказана на { $date } Връщат се { $returns }.
order-note-refund = Връщат се { $returns }.
order-note-overdue = { $returns } трябваше вече да са върнати.
order-note-lost = Пратката е изгубена: открийте спор и парите се връщат.
order-note-damaged = Куриерът отбеляза, че опаковката е повредена. Ако и стоката е повредена, открийте спор.

order-guidance-dispute = За тази поръчка има спор. В него се вижда кой е на ред.
order-guidance-frozen = Магазинът проверява поръчката. Изчакайте: тя продължава или парите се връщат.
order-guidance-refund = Парите се връщат. Връщането показва къде и кога.
order-guidance-late = Пратката закъснява: можете да откриете спор.

order-cancel-paid-what = Още нищо не е изпратено. Продавачът вече няма да го изпрати.
order-cancel-paid-money = Всичко платено се връща, и то само там, откъдето е платено.
order-cancelled-paid = Поръчка { $number } е отказана. Парите се връщат.

## Връщания.

refund-title = Връщане за поръчка { $number }
refund-loading = Питаме за връщането…
refund-cause = Защо
refund-cause-dispute = спечелен спор
refund-cause-cancelled = отказана поръчка
refund-cause-frozen = магазинът прекрати поръчката
refund-cause-not-delivered = поръчката не е доставена
refund-state-on-its-way = на път
refund-state-overdue = просрочено
refund-state-arrived = пристигна
refund-of-price = От цената, всичко
refund-of-price-part = От цената, част
refund-returned = Получихте
refund-when = Кога
refund-when-usually = обикновено за 3–10 дни, най-много 15
refund-begun = начало { $date }
refund-usual = обикновено { $days }
refund-limit = срок { $date }
refund-today = днес, ден { $day } от { $all }
refund-arrived-on = пристигна { $date }
refund-note-arrived = Парите се върнаха на { $date }
refund-note-card = Парите се върнаха по картата на { $date } Портфейлът не вижда банкови карти: погледнете извлечението ѝ.
refund-note-usual = Обикновено парите идват { $days }, най-късно на { $limit }
refund-note-slow = Отнема повече от обикновено. Може да продължи до { $limit }
refund-note-overdue = Парите трябваше да дойдат до { $limit } Те не са изгубени: отделени са за вас. Пишете на поддръжката.
refund-note-pushed = Поддръжката пое случая на { $date }
refund-try-done = Парите дойдоха.
refund-guidance = Нищо не се иска от вас: парите идват сами. { $activate } отваря свързаното.
refund-guidance-overdue = Връщането закъснява. Парите са отделени за вас, опитите продължават.
refund-guidance-arrived = Парите са върнати. { $activate } отваря свързаното.

## Какво става с поръчка в света за упражнения.

lot-about = В света за упражнения можете да изберете какво искате да видите. Става веднага или когато му дойде редът.
lot-freeze = Магазинът я замразява за проверка, после я прекратява
lot-fine = Пристига, както трябва
lot-lost = Пратката се губи по пътя
lot-damaged = Пристига счупена и куриерът го отбелязва
lot-missing = Води се връчена, но нищо няма
lot-poor = Пристига лошо направена
lot-different = Пристига нещо друго
lot-settled = Това се избира, докато платена поръчка е на път.
lot-done = Така ще бъде.
lot-choose = Избери
lot-guidance = Стрелките избират, { $activate } го прави така. { $back } връща назад.
