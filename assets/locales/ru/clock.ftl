## The world's clock.

clock-next = Дальше: { $about } через { $span }.
clock-no-next = Само по себе ничего не произойдёт.
clock-about-message = сообщение
clock-about-order = что-то с заказом
clock-about-payment = что-то с платежом
clock-about-transfer = что-то с переводом
clock-about-card = что-то с картой
clock-about-parcel = что-то на почте
clock-about-identification = ответ об идентификации
clock-about-support = обращение в поддержку
clock-about-dispute = новость по спору
clock-about-refund = что-то с возвратом
clock-jump = Вперёд
clock-quiet = По дороге ничего не произошло.
clock-happened = { $count ->
    [one] По дороге произошло { $count } событие.
    [few] По дороге произошло { $count } события.
   *[other] По дороге произошло { $count } событий.
}
clock-jumped = Сейчас { $date }, { $time }. { $happened }
clock-guidance = Всё, чему пора, происходит по порядку. Назад время не идёт.
clock-set = Задано: { $what }.
