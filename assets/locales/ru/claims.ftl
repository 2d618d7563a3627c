## Споры и возвраты на экране: чего требуют, что говорит каждая сторона, как обстоит дело, деньги на пути назад.

claim-reason-not-received = Ничего не пришло
claim-reason-poor-quality = Плохое качество
claim-reason-not-as-described = Не то, что в описании

dispute-you = Вы
dispute-seller = Продавец
dispute-platform = Площадка
dispute-courier = Курьер
dispute-outcome = Итог

dispute-state-seller = ждём ответа продавца
dispute-state-answer = ждём вашего ответа
dispute-state-platform = площадка разбирается
dispute-state-proposed = площадка предлагает решение
dispute-state-send-back = отправьте товар назад
dispute-state-way-back = товар едет назад
dispute-state-won = выигран
dispute-state-lost = проигран
dispute-state-withdrawn = закрыт

dispute-otherwise-won = Молчание до { $day } — это согласие.
dispute-otherwise-talks = Если продавец не ответит до { $day }, решит площадка.
dispute-otherwise-platform = Ответьте до { $day }, или решит площадка.
dispute-otherwise-decided = Площадка решит не позднее { $day }.
dispute-otherwise-closed = Сдайте товар курьеру до { $day }, или спор закроется.
dispute-countdown = Ещё { $left }. { $otherwise }

dispute-goods-kept = товар остаётся вам
dispute-goods-back = сначала товар едет назад
dispute-solution = { $amount }, { $goods }

seller-word-keep-it = Оставьте товар себе и получите часть цены.
seller-word-send-it-back = Отправьте товар назад, и вернётся вся цена.
seller-word-was-handed-over = По данным курьера, посылка вручена.
seller-word-still-coming = Посылка ещё придёт.
seller-word-no-proof = Ничто не показывает, что с товаром что-то не так.
seller-word-left-in-order = Отправлено исправным.

ground-parcel-lost = Курьер потерял посылку.
ground-never-handed-over = Посылка не вручена, и её срок вышел.
ground-no-signature = Курьер не может показать, кто получил посылку.
ground-signed = Курьер показывает, что посылку вручили вам.
ground-damage-noted = Курьер отметил повреждение.
ground-evidence-convinces = Ваши доказательства убеждают.
ground-evidence-half = Ваши доказательства убеждают лишь отчасти.
ground-evidence-lacks = Доказательств нет, или они не убеждают.

settled-seller-agreed = продавец согласился
settled-seller-silent = продавец промолчал
settled-offer-accepted = вы приняли предложение продавца
settled-proposal-accepted = вы согласились с площадкой
settled-decision = решила площадка

dispute-step-opened = Открыт спор: { $claim }.
dispute-step-edited = Требование изменено: { $claim }.
dispute-step-evidence = Дополнены доказательства.
dispute-step-agreed = Согласен с требованием.
dispute-step-offered = Предлагает { $offer }.
dispute-step-refused = Отклоняет требование.
dispute-step-silent = Не ответил в срок.
dispute-step-accepted = Принято предложение продавца: { $offer }.
dispute-step-took = Разбирается в споре.
dispute-step-proposed = Предлагает { $proposal }.
dispute-step-proposed-nothing = Пока не видит причин возвращать деньги.
dispute-step-accepted-platform = Принято предложение площадки: { $proposal }.
dispute-step-decided = Решение: { $decision }.
dispute-step-decided-nothing = Решение в пользу продавца: ничего не возвращается.
dispute-step-sent-back = Товар сдан курьеру.
dispute-step-back-arrived = Товар доставлен продавцу.
dispute-step-not-sent-back = Товар не отправлен назад в срок.
dispute-step-won = Выигран: деньги возвращаются.
dispute-step-lost = Проигран: деньги остаются у продавца.
dispute-step-withdrawn = Требование отозвано.
dispute-quote = «{ $text }»

## Страница спора.

dispute-title = Спор о заказе { $number }
dispute-loading = Запрашиваем спор…
dispute-page-standing = Сейчас
dispute-page-sides = Предложения
dispute-page-thread = Что сказано
dispute-do = Выполнить
dispute-fact-claim = Требование
dispute-claim = { $reason }: { $amount } из { $total }
dispute-parcel = { $number }, { $last }
dispute-over-won = Спор выигран: { $why }.
dispute-over-lost = Спор проигран: { $why }.
dispute-over-withdrawn = Вы отозвали требование. Деньги остаются у продавца.
dispute-over-not-sent = Закрыт: товар не отправлен назад в срок.
dispute-way-back-going = Товар едет назад. Когда продавец его получит, вернутся деньги.
dispute-until = до { $date }

dispute-way-claim = Требование
dispute-way-seller = Ответ продавца
dispute-way-platform = Площадка
dispute-way-decision = Решение
dispute-way-goods = Товар назад
dispute-way-money = Возврат денег
dispute-way-edited = { $opened }, изменено { $edited }
dispute-way-said = { $date }, { $words }
dispute-way-agrees = согласен
dispute-way-offers = предлагает { $offer }
dispute-way-refuses = отказ
dispute-way-silent = молчание
dispute-way-not-awaited = не понадобился
dispute-way-if-no-agreement = если вы не договоритесь
dispute-way-since = с { $date }
dispute-way-proposes = предлагает { $proposal }
dispute-way-nothing = ничего не возвращать
dispute-way-decides = не позднее { $date }
dispute-way-withdrawn = { $date }, отозвано
dispute-way-lost = { $date }, в пользу продавца
dispute-way-arrived = прибыл { $date }
dispute-way-sent = в пути с { $date }
dispute-way-send-until = отправьте до { $date }
dispute-way-not-sent = не отправлен в срок
dispute-way-money-back = { $amount }, вернулись { $date }
dispute-way-money-by = { $amount }, не позднее { $date }
dispute-way-money-usually = обычно через 3–10 дней

dispute-side-yours = Ваше требование
dispute-side-seller = Продавец
dispute-side-platform = Площадка
dispute-side-returns = это { $amount }
dispute-side-nothing = ничего не вернуть
dispute-side-silent-yet = ответа ещё нет
dispute-side-silent = ответа нет
dispute-side-looking = разбирается
dispute-side-not-asked = пока не спрошена

dispute-move-accept-seller = Принять предложение продавца: { $amount }
dispute-move-accept-platform = Принять предложение площадки: { $amount }
dispute-move-escalate = Отклонить: пусть решит площадка
dispute-move-edit = Изменить требование
dispute-move-evidence = { $count ->
    [one] Дополнить доказательства (ещё { $count } запись)
    [few] Дополнить доказательства (ещё { $count } записи)
   *[many] Дополнить доказательства (ещё { $count } записей)
}
dispute-move-send-back = Сдать товар курьеру
dispute-move-withdraw = Отозвать требование

dispute-fact-amount = Вернётся
dispute-fact-returns = В валюте платежа
dispute-fact-to = Куда
dispute-fact-goods = Товар
dispute-fact-back-to = Продавцу
dispute-fact-until = До

dispute-ask-accept-seller = Принять предложение продавца?
dispute-ask-accept-platform = Принять предложение площадки?
dispute-ask-accept-final = Спор на этом закончен: больше ничего потребовать нельзя.
dispute-ask-accept-money = Деньги отправятся сразу, обычно они идут 3–10 дней.
dispute-ask-accept-return = Сначала вы отправляете товар назад; деньги придут, когда его получат.
dispute-ask-escalate = Передать спор площадке?
dispute-ask-escalate-what = Она взвесит требование выше, слова продавца, записи курьера и ваши доказательства.
dispute-ask-escalate-risk = Решение будет в течение 14 дней: в вашу пользу, частью или в пользу продавца. До него предложение ещё можно принять.
dispute-ask-send-back = Сдать товар курьеру?
dispute-ask-send-back-what = Курьер отвезёт его продавцу. К вам он не вернётся.
dispute-ask-send-back-money = Когда продавец его получит, спор выигран, и деньги отправятся к вам.
dispute-ask-withdraw = Отозвать требование?
dispute-ask-withdraw-what = Спор закроется, деньги получит продавец.
dispute-ask-withdraw-again = Пока срок споров не вышел, по этому заказу можно открыть ещё один.
dispute-yes-accept = Принять
dispute-yes-escalate = Передать
dispute-yes-send-back = Сдать
dispute-yes-withdraw = Отозвать требование

dispute-doing-accept = Принимаем…
dispute-doing-escalate = Передаём площадке…
dispute-doing-send-back = Сдаём товар курьеру…
dispute-doing-withdraw = Отзываем требование…
dispute-done-accept = Договорились: деньги возвращаются.
dispute-done-accept-return = Договорились: теперь отправьте товар назад.
dispute-done-escalate = Площадка разбирается в споре.
dispute-done-send-back = Товар едет назад к продавцу.
dispute-done-withdraw = Требование отозвано.

dispute-guidance-seller = Ждём ответа продавца. Пока можно дополнить или изменить требование.
dispute-guidance-answer = Примите предложение, или пусть решит площадка.
dispute-guidance-platform = Площадка взвешивает обе стороны. Доказательства ещё важны.
dispute-guidance-proposed = Примите предложенное или добавьте доказательства до решения.
dispute-guidance-send-back = Сдайте товар курьеру вовремя: иначе деньги не вернутся.
dispute-guidance-way-back = Товар едет к продавцу; делать ничего не нужно.
dispute-guidance-won = Выигран. Возврат показывает, куда и когда придут деньги.
dispute-guidance-over = Этот спор закончен. { $back } — назад.

## Форма требования.

claim-title = Спор о заказе { $number }
claim-title-edit = Требование по заказу { $number }
claim-loading = Спрашиваем, чего можно потребовать…
claim-guidance = Скажите, что не так и сколько вернуть. Пока ничего не отправлено.
claim-guidance-none = По этому заказу сейчас ничего не потребовать. { $back } — назад.
claim-guidance-review = Проверьте ещё раз. { $back } — назад к полям.
claim-reason = Что не так
claim-share = Сколько вернуть
claim-share-all = Всё
claim-share-part = Часть
claim-amount = Сумма
claim-goods = Товар
claim-goods-kept = Оставлю себе
claim-goods-back = Отправлю назад
claim-text = Что случилось
claim-note = Доказательства
claim-least = не меньше { $least }
claim-most = не больше { $most }: больше не платили
claim-bounds = Можно потребовать от { $least } до { $most }.
claim-pricing = Спрашиваем, сколько это выйдет…
claim-returns = Вы получите
claim-fee = из них комиссия
claim-to = Куда
claim-when = Обычно 3–10 дней после победы, не дольше 15 дней.
claim-send = Открыть спор
claim-send-edit = Изменить требование
claim-sending = Отправляем требование…
claim-next = У продавца 5 дней на ответ. Если он промолчит, вы выиграли; если вы не договоритесь, решит площадка.
claim-next-edit = Продавец должен ответить на новое требование, если спор ещё не у площадки.
claim-sent = Спор открыт. Ждём ответа продавца.
claim-changed = Требование изменено.
dispute-text-left = { $left ->
    [one] поместится ещё { $left } знак
    [few] поместится ещё { $left } знака
   *[many] поместится ещё { $left } знаков
}

evidence-title = Доказательства
evidence-about = Что вы можете показать: фотографии, упаковку, слова курьера. Это важно, когда решает площадка.
evidence-left = { $count ->
    [one] Можно добавить ещё { $count } запись.
    [few] Можно добавить ещё { $count } записи.
   *[many] Можно добавить ещё { $count } записей.
}
evidence-text = Запись
evidence-add = Добавить
evidence-adding = Дополняем доказательства…
evidence-added = Запись добавлена к доказательствам.
evidence-empty = Напишите, что вы можете показать.
evidence-guidance = Введите запись, затем «Добавить». { $back } — назад.

## Споры и возвраты одним списком.

disputes-guidance = { $activate } открывает. { $next } показывает незаконченные или один вид.
disputes-loading = Запрашиваем споры и возвраты…
disputes-empty = Споров и возвратов нет.
disputes-empty-next = Если заказ не пришёл или с ним что-то не так, откройте спор на его странице.
disputes-none-here = Сейчас таких нет.
disputes-open = Незаконченные
disputes-disputes = Споры
disputes-refunds = Возвраты
disputes-row-dispute = Спор { $number }, { $good }
disputes-row-refund = Возврат { $number }, { $good }

link-dispute = Спор о заказе { $number }
link-refund = Возврат по заказу { $number }
link-history = Строка в истории

## Что о них говорит страница заказа.

order-open-dispute = Открыть спор
order-see-dispute = Спор
order-see-refund = Возврат
order-claims = Спор
order-claims-from = можно открыть с { $date }
order-claims-until = можно открыть до { $date }
order-claims-over = можно было открыть до { $date }
order-claims-open = можно открыть сейчас
order-claims-not-sent = не раньше отправки: пока можно отменить
order-claims-no-more = больше нельзя: отозван дважды
orders-flagged = Споры и возвраты

order-found-fine = Вы открыли посылку: всё в порядке.
order-found-damaged = Вы открыли посылку: товар сломан.
order-found-nothing = Курьер говорит, что посылка вручена, но у вас ничего нет.
order-found-poor = Вы открыли посылку: товар плохо сделан.
order-found-different = Вы открыли посылку: внутри не то, что вы заказали.

order-note-frozen = Магазин придержал этот заказ для проверки до { $date } Делать ничего не нужно: потом он пойдёт дальше или вернутся все деньги.
order-note-cancelled = Отменён { $date } Возвращается { $returns }.
order-note-refund = Возвращается { $returns }.
order-note-overdue = { $returns } должны были уже вернуться.
order-note-lost = Посылка утеряна: откройте спор, и деньги вернутся.
order-note-damaged = Курьер отметил, что упаковка повреждена. Если повреждён и товар, откройте спор.

order-guidance-dispute = По этому заказу идёт спор. В нём видно, чья очередь.
order-guidance-frozen = Магазин проверяет заказ. Подождите: он пойдёт дальше, или вернутся деньги.
order-guidance-refund = Деньги возвращаются. Возврат показывает, куда и когда.
order-guidance-late = Посылка опаздывает: можно открыть спор.

order-cancel-paid-what = Ещё ничего не отправлено. Продавец уже не отправит.
order-cancel-paid-money = Всё уплаченное вернётся, и только туда, откуда платили.
order-cancelled-paid = Заказ { $number } отменён. Деньги возвращаются.

## Возвраты.

refund-title = Возврат по заказу { $number }
refund-loading = Запрашиваем возврат…
refund-cause = Почему
refund-cause-dispute = выигран спор
refund-cause-cancelled = заказ отменён
refund-cause-frozen = магазин отменил заказ
refund-cause-not-delivered = заказ не доставлен
refund-state-on-its-way = в пути
refund-state-overdue = просрочен
refund-state-arrived = пришёл
refund-of-price = Цена, вся
refund-of-price-part = Цена, часть
refund-returned = Вы получили
refund-when = Когда
refund-when-usually = обычно за 3–10 дней, не дольше 15
refund-begun = начат { $date }
refund-usual = обычно { $days }
refund-limit = срок { $date }
refund-today = сегодня, день { $day } из { $all }
refund-arrived-on = пришёл { $date }
refund-note-arrived = Деньги вернулись { $date }
refund-note-card = Деньги вернулись на карту { $date } Банковскую карту кошелёк не видит: посмотрите её выписку.
refund-note-usual = Обычно деньги приходят { $days }, самое позднее { $limit }
refund-note-slow = Это дольше обычного. Деньги могут идти до { $limit }
refund-note-overdue = Деньги должны были прийти до { $limit } Они не пропали: они отложены для вас. Напишите в поддержку.
refund-note-pushed = Поддержка занялась этим { $date }
refund-try-done = Деньги пришли.
refund-guidance = Делать ничего не нужно: деньги придут сами. { $activate } — что с этим связано.
refund-guidance-overdue = Возврат опаздывает. Деньги отложены для вас, попытки продолжаются.
refund-guidance-arrived = Деньги вернулись. { $activate } — что с этим связано.

## Что будет с заказом в учебном мире.

lot-about = В учебном мире можно выбрать, что вы хотите увидеть. Это случится сразу или когда до этого дойдёт.
lot-freeze = Магазин заморозит его для проверки, потом отменит
lot-fine = Придёт как надо
lot-lost = Посылка потеряется в пути
lot-damaged = Придёт сломанным, и курьер это отметит
lot-missing = Будет числиться вручённым, но его не будет
lot-poor = Придёт плохо сделанным
lot-different = Придёт не то, что заказано
lot-settled = Это можно выбрать, пока оплаченный заказ в пути.
lot-done = Так и будет.
lot-choose = Выбрать
lot-guidance = Стрелки выбирают, { $activate } — пусть так и будет. { $back } — назад.
