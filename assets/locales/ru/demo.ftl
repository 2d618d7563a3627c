## Сценарии, которые играются сами.

# Полоса под программой.
demo-space = Пробел
demo-playing = идёт
demo-paused = пауза
demo-holding = ждёт вас
demo-yours = клавиатура ваша
demo-ended = конец
demo-failed = дальше никак
demo-pause = пауза
demo-go-on = дальше
demo-pace = темп
demo-end = выход
demo-again = сначала
demo-give-back = вернуть
demo-other-keys = другие клавиши
demo-take-over = берёте сами
demo-over = Вот и всё. На экране всё по-прежнему работает: возьмите клавиатуру и осмотритесь, запустите ещё раз или выйдите. Ничего не сохраняется.
demo-stuck = Отсюда дальше не пойти. { $why }

# Что должно было быть и чего нет.
demo-unmet-at = Ожидался экран «{ $wanted }», а сверху «{ $found }».
demo-unmet-expect = На экране ожидалось «{ $text }».
demo-unmet-absent = «{ $text }» на экране быть не должно.
demo-unmet-balance = Ожидалось на счёте { $wanted }; найдено: { $found }.
demo-unmet-order = Ожидалось, что последний заказ «{ $wanted }»; найдено: { $found }.
demo-unmet-nothing = Не пришло ничего, что мог бы ввести { $what }.
demo-unmet-out-of-reach = Нажать нечего: нет ничего с именем «{ $text }».
demo-unmet-no-order = Нет заказа, с которым что-то могло бы случиться.
demo-unmet-left = До этого из программы вышли.
demo-other-answer = Мир ответил не то, чего можно было ждать.
demo-nothing = ничего
demo-no-place = Нет места для временного мира: { $detail }
demo-no-goods = В магазине нет «{ $words }».

# Командная строка.
demo-more = kiwi demo ИМЯ запускает один; --step ждёт перед каждым шагом, --headless обходится без терминала.
demo-played = { $steps ->
    [one] Пройден { $steps } шаг; всё было как надо.
    [few] Пройдено { $steps } шага; всё было как надо.
   *[other] Пройдено { $steps } шагов; всё было как надо.
}
demo-unknown = Нет ни сценария «{ $name }», ни такого файла. kiwi demo --list называет все.
demo-unreadable = { $path } не читается: { $detail }
demo-failed-at = Шаг { $step } (строка { $line }): { $why }
demo-checked = { $count ->
    [one] { $count } сценарий написан правильно.
    [few] { $count } сценария написаны правильно.
   *[other] { $count } сценариев написаны правильно.
}
demo-no-world = Мир сценария не создать. { $why }

# Что не так с файлом.
demo-wrong-too-large = файл слишком велик
demo-wrong-too-many = слишком много: { $what }, самое большее { $most }
demo-wrong-unknown = «{ $found }» здесь непонятно: { $what }
demo-wrong-unknown-of = «{ $found }» здесь непонятно: { $what }, одно из { $known }
demo-wrong-key = слово { $word }: { $why }
demo-wrong-no-key = «{ $text }» не клавиша
demo-wrong-key-empty = клавиша не названа
demo-wrong-key-twice = «{ $text }» стоит дважды
demo-wrong-quote = кавычка не закрыта
demo-wrong-long = это занимает строк по 78 знаков: { $lines }, а места на { $room }
demo-wrong-empty = здесь что-то должно стоять; ненужное пропускают
demo-wrong-idle-step = этот шаг ничего не говорит, не делает и не ожидает
demo-wrong-two-deeds = шаг делает что-то одно; следующее будет отдельным шагом
demo-wrong-two-open = открыт может быть только один кошелёк
demo-wrong-nobody-orders = для заказов нужен открытый кошелёк
demo-wrong-unpaid-fate = что-то может случиться только с оплаченным заказом

demo-kind-action = имя действия
demo-kind-account = валюта счёта
demo-kind-amount = сумма, например 1153.20 или 50.00 USD
demo-kind-breakdown = что ломается
demo-kind-fate = что станет с посылкой
demo-kind-fault = что случится с запросом
demo-kind-journey = путь
demo-kind-keys = клавиши
demo-kind-language = язык
demo-kind-level = насколько известен владелец
demo-kind-moment = когда с запросом что-то случится
demo-kind-network = состояние сети
demo-kind-note = купюра
demo-kind-number = мобильный номер, которого нет у другого кошелька здесь
demo-kind-order-state = состояние заказа
demo-kind-orders = заказы
demo-kind-screen = имя экрана, строчными буквами и дефисами
demo-kind-size = размер от 60 × 18 до 300 × 100
demo-kind-span = время, например 3 days или 12 hours; ждать можно от 1 до 3600 секунд
demo-kind-steps = шаги
demo-kind-time = день и час с 2020 по 2040 год, например 2026-03-03T09:00
demo-kind-times = число раз от 1 до 100
demo-kind-wallet-state = состояние кошелька
demo-kind-wallets = кошельки
