## The log of the world: what it tells of.

log-deed = { $deed ->
    [registration-begun] Започната регистрация
    [captcha-another] Поискана друга картинка
    [registration-sent] Изпратена регистрация
    [terminal-started] Въведен номер на терминала
    [note-inserted] Поставена банкнота в терминала
    [terminal-left] Терминалът е напуснат
    [terminal-finished] Внесено на терминала
    [password-changed] Сменена парола
    [password-kept] Запазена първата парола
    [order-placed] Направена поръчка
    [order-given-up] Отказана поръчка
    [receipt-confirmed] Потвърдено получаване
    [payment-opened] Отворено плащане
    [payment-insisted] Настояване за ново плащане
    [payer-named] Въведен номер при плащане
    [signed-in] Влизане при плащане
    [card-named] Въведена карта при плащане
    [requoted] Поискана нова цена
    [quote-accepted] Приета цена
    [code-resent] Поискан нов код за плащане
    [code-sent-in] Изпратен код за плащане
    [payment-left] Напуснато плащане
    [transfer-begun] Започнат превод
    [transfer-confirmed] Изпратен код за превод
    [transfer-code-resent] Поискан нов код за превод
    [transfer-left] Напуснат превод
    [card-issued] Поискана карта
    [card-renamed] Преименувана карта
    [card-blocked] Блокирана карта
    [card-unblocked] Отблокирана карта
    [card-closed] Закрита карта
    [card-activated] Активирана карта
    [account-opened] Открита сметка
    [exchange-quoted] Поискана цена за обмяна
    [money-changed] Обменени пари
    [owner-told] Дадени лични данни
    [visit-booked] Записано посещение
    [dispute-opened] Открит спор
    [dispute-edited] Променена претенция
    [evidence-added] Добавено доказателство
    [solution-accepted] Прието решение
    [dispute-escalated] Повикана платформата
    [goods-sent-back] Върната стока
    [dispute-withdrawn] Оттеглен спор
    [case-opened] Открит случай в поддръжката
    [case-written] Писано до поддръжката
    [case-closed] Случаят е затворен от притежателя
    [first-password-sent] Изпратена първа парола
    [logins-failed] Грешни пароли при вход
    [message-arrived] Пристигнало съобщение
    [order-closed-unpaid] Затворена неплатена поръчка
    [order-shipped] Изпратена поръчка
    [order-delivered] Доставена поръчка
    [order-called-off] Отменена замразена поръчка
    [protection-ended] Край на защитата на купувача
    [order-completed] Приключена поръчка
    [checkout-closed] Затворено плащане на касата
    [code-expired] Изтекъл код за плащане
    [hold-expired] Изтекло задържане
    [shop-acknowledged] Магазинът потвърди плащането
    [shop-given-up] Срокът на магазина изтече
    [payment-returned] Върнато плащане
    [parcel-moved] Пратката продължи
    [card-expired] Изтекла карта
    [transfer-code-expired] Изтекъл код за превод
    [transfer-arrived] Преводът стигна края си
    [seller-answered] Продавачът отговори
    [seller-silent] Продавачът мълча
    [buyer-silent] Купувачът мълча
    [talks-ended] Край на преговорите
    [platform-proposed] Платформата предложи
    [platform-decided] Платформата реши
    [goods-not-sent-back] Стоката не е върната
    [refund-tried] Опит за връщане на пари
    [refund-overdue] Забавено връщане на пари
    [owner-checked] Регистърът отговори
    [visit-made] Направено посещение
    [support-answered] Поддръжката отговори
    [support-closed] Затворен случай в поддръжката
    [request-failed] По мрежата
    [clock-moved] Часовникът е преместен
    [network-set] Сменена мрежа
    [fault-planned] Планирана повреда
    [fault-withdrawn] Отменена повреда
    [breakdown-planned] Планиран провал
    [breakdown-withdrawn] Отменен провал
    [wallet-restricted] Зададен портфейл
    [rate-shifted] Изместен долар
    [fate-chosen] Избрана съдба на поръчка
    [order-frozen] Замразена поръчка
   *[refund-pushed] Ускорено връщане на пари
}

log-title = Дневник на света
log-all = Всичко
log-kind = { $kind ->
    [asked] Поискано
    [refused] Отказано
    [happened] От само себе си
    [network] Мрежа
   *[made] На ръка
}
log-refused = отказано
log-unsent = не тръгна
log-request-lost = загубено по пътя
log-reply-lost = отговорът се загуби
log-delivered-twice = пристигна два пъти
log-service-down = услугата не работеше
log-question = въпрос
log-failed = { $what }: { $how }
log-loading = Преглежда се дневникът…
log-empty = Още нищо не се е случило.
log-empty-next = Регистрирайте се, платете или преместете часовника: тук се разказва какво прави светът.
log-nothing = В дневника няма такова нещо.
log-nothing-next = { $right } – другите видове, { $back } изчиства търсенето. Пазят се последните 5000 реда.
log-guidance = Всичко, което светът направи, новото отгоре; пазят се 5000 реда.
log-guidance-search = Думи за случилото се или номер. { $activate } отива при редовете.
log-settle = Към редовете
log-next-kind = Следващ вид
log-same = За същото
sim-note-log = Всичко поискано, случило се от само себе си, загубено или предизвикано; новото е отгоре.
