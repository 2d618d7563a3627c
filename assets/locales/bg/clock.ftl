## The world's clock.

clock-next = Следва: { $about } след { $span }.
clock-no-next = Нищо няма да се случи от само себе си.
clock-about-message = съобщение
clock-about-order = нещо с поръчка
clock-about-payment = нещо с плащане
clock-about-transfer = нещо с превод
clock-about-card = нещо с карта
clock-about-parcel = нещо в пощата
clock-about-identification = отговор за самоличността ви
clock-about-support = случай в поддръжката
clock-about-dispute = новина по спор
clock-about-refund = нещо с върнати пари
clock-jump = Напред
clock-quiet = По пътя не се случи нищо.
clock-happened = { $count ->
    [one] По пътя се случи { $count } събитие.
   *[other] По пътя се случиха { $count } събития.
}
clock-jumped = Сега е { $date }, { $time }. { $happened }
clock-guidance = Каквото предстои по пътя, се случва по реда си. Времето не тече назад.
clock-set = Зададено: { $what }.
