## Сценарии, които се изпълняват сами.

# Лентата под програмата.
demo-space = Интервал
demo-playing = върви
demo-paused = пауза
demo-holding = чака ви
demo-yours = клавиатурата е ваша
demo-ended = край
demo-failed = не може да продължи
demo-pause = пауза
demo-go-on = напред
demo-pace = темпо
demo-end = изход
demo-again = отначало
demo-give-back = върнете я
demo-other-keys = друг клавиш
demo-take-over = поемате вие
demo-over = Това беше. Всичко на екрана работи: поемете клавиатурата и разгледайте, пуснете го отново или излезте. Нищо не се запазва.
demo-stuck = Оттук не може да продължи. { $why }

# Какво трябваше да е вярно, а не беше.
demo-unmet-at = Очакваше се екранът „{ $wanted }“, а отгоре е „{ $found }“.
demo-unmet-expect = Очакваше се на екрана да пише „{ $text }“.
demo-unmet-absent = „{ $text }“ не бива да е на екрана.
demo-unmet-balance = Очакваше се наличност { $wanted }; намерено: { $found }.
demo-unmet-order = Очакваше се последната поръчка да е „{ $wanted }“; намерено: { $found }.
demo-unmet-nothing = Не дойде нищо, което { $what } да напише.
demo-unmet-out-of-reach = Няма какво да се натисне под името „{ $text }“.
demo-unmet-no-order = Няма поръчка, с която нещо да се случи.
demo-unmet-left = Преди това програмата е напусната.
demo-other-answer = Светът отговори нещо друго, а не очакваното.
demo-nothing = нищо
demo-no-place = Няма място за временен свят: { $detail }
demo-no-goods = Магазинът не продава „{ $words }“.

# Командният ред.
demo-more = kiwi demo ИМЕ пуска един; --step чака преди всяка стъпка, --headless не иска терминал.
demo-played = { $steps ->
    [one] Изпълнена е 1 стъпка; всичко беше както трябва.
   *[other] Изпълнени са { $steps } стъпки; всичко беше както трябва.
}
demo-unknown = Няма сценарий „{ $name }“, няма и такъв файл. kiwi demo --list изброява всички.
demo-unreadable = { $path } не може да се прочете: { $detail }
demo-failed-at = Стъпка { $step } (ред { $line }): { $why }
demo-checked = { $count ->
    [one] 1 сценарий е написан правилно.
   *[other] { $count } сценария са написани правилно.
}
demo-no-world = Светът на сценария не може да бъде създаден. { $why }

# Какво не е наред във файла.
demo-wrong-too-large = файлът е твърде голям
demo-wrong-too-many = твърде много от това: { $what }, най-много { $most }
demo-wrong-unknown = „{ $found }“ тук не се разбира: { $what }
demo-wrong-unknown-of = „{ $found }“ тук не се разбира: { $what }, едно от { $known }
demo-wrong-key = дума { $word }: { $why }
demo-wrong-no-key = „{ $text }“ не е клавиш
demo-wrong-key-empty = не е посочен клавиш
demo-wrong-key-twice = „{ $text }“ е написано два пъти
demo-wrong-quote = кавичките не са затворени
demo-wrong-long = това заема { $lines } реда по 78 знака, а място има за { $room }
demo-wrong-empty = тук трябва да стои нещо; каквото не е нужно, се пропуска
demo-wrong-idle-step = тази стъпка нищо не казва, нищо не прави и нищо не очаква
demo-wrong-two-deeds = стъпката прави едно нещо; следващото е отделна стъпка
demo-wrong-two-open = само един портфейл може да е отворен
demo-wrong-nobody-orders = за поръчки трябва отворен портфейл
demo-wrong-unpaid-fate = нещо може да се случи само с платена поръчка

demo-kind-action = име на действие
demo-kind-account = валута на сметка
demo-kind-amount = сума, например 1153.20 или 50.00 USD
demo-kind-breakdown = какво се поврежда
demo-kind-fate = какво става с пратката
demo-kind-fault = какво се обърква със заявката
demo-kind-journey = път
demo-kind-keys = клавиши
demo-kind-language = език
demo-kind-level = колко е познат собственикът
demo-kind-moment = кога се обърква заявката
demo-kind-network = състояние на мрежата
demo-kind-note = банкнота
demo-kind-number = мобилен номер, който друг портфейл тук няма
demo-kind-order-state = състояние на поръчка
demo-kind-orders = поръчки
demo-kind-screen = име на екран, с малки букви и тирета
demo-kind-size = размер от 60 × 18 до 300 × 100
demo-kind-span = време, например 3 days или 12 hours; изчакването е от 1 до 3600 секунди
demo-kind-steps = стъпки
demo-kind-time = ден и час от 2020 до 2040 година, например 2026-03-03T09:00
demo-kind-times = брой пъти от 1 до 100
demo-kind-wallet-state = състояние на портфейла
demo-kind-wallets = портфейли
