## Scenarios that play themselves.

# The strip under the application.
demo-space = Space
demo-playing = playing
demo-paused = paused
demo-holding = waits for you
demo-yours = the keyboard is yours
demo-ended = the end
demo-failed = cannot go on
demo-pause = pause
demo-go-on = go on
demo-pace = pace
demo-end = end
demo-again = from the start
demo-give-back = give it back
demo-other-keys = other keys
demo-take-over = take over
demo-over = That was it. Everything on the screen still works: take over and look around, play it again, or end it. Nothing of it is kept.
# $why (String) - what is not so
demo-stuck = It cannot go on from here. { $why }

# What had to be true and was not.
# $wanted (String) - a screen's name
# $found (String) - a screen's name
demo-unmet-at = Expected the screen “{ $wanted }”; on top is “{ $found }”.
# $text (String) - a text
demo-unmet-expect = Expected “{ $text }” on the screen.
# $text (String) - a text
demo-unmet-absent = “{ $text }” must not be on the screen.
# $wanted (String) - an amount
# $found (String) - an amount, or nothing
demo-unmet-balance = Expected { $wanted } to be there; found { $found }.
# $wanted (String) - a state
# $found (String) - a state, or nothing
demo-unmet-order = Expected the newest order to be “{ $wanted }”; found { $found }.
# $what (String) - the step's name
demo-unmet-nothing = Nothing came that { $what } could type.
# $text (String) - what it is called
demo-unmet-out-of-reach = Nothing to press is called “{ $text }”.
demo-unmet-no-order = There is no order that anything could become of.
demo-unmet-left = The program was left before this.
demo-other-answer = The world answered something else than could be expected.
demo-nothing = nothing
# $detail (String) - the system's words
demo-no-place = There is no place for a world to throw away: { $detail }
# $words (String) - what was searched for
demo-no-goods = The shop sells no “{ $words }”.

# The command line.
demo-more = kiwi demo NAME plays one; --step waits before each step, --headless needs no terminal.
# $steps (Number) - how many steps
demo-played = { $steps ->
    [one] 1 step was played; everything was as it should be.
   *[other] { $steps } steps were played; everything was as it should be.
}
# $name (String) - what was typed
demo-unknown = There is no scenario “{ $name }”, and no file of that name. kiwi demo --list names all.
# $detail (String) - the system's words
# $path (String) - a file
demo-unreadable = { $path } cannot be read: { $detail }
# $line (String) - a line of the file
# $step (String) - the number of a step
# $why (String) - what is not so
demo-failed-at = Step { $step } (line { $line }): { $why }
# $count (Number) - scenarios
demo-checked = { $count ->
    [one] 1 scenario is well written.
   *[other] { $count } scenarios are well written.
}
# $why (String) - what went wrong
demo-no-world = The scenario's world cannot be made. { $why }

# What is wrong with a file.
demo-wrong-too-large = the file is too large
# $most (String) - a number
# $what (String) - of what
demo-wrong-too-many = too much of this: { $what }, at most { $most }
# $found (String) - what was written
# $what (String) - of what kind
demo-wrong-unknown = “{ $found }” is not understood here: { $what }
# $found (String) - what was written
# $known (String) - what there is
# $what (String) - of what kind
demo-wrong-unknown-of = “{ $found }” is not understood here: { $what }, one of { $known }
# $word (String) - which word
# $why (String) - why it is no key
demo-wrong-key = word { $word }: { $why }
# $text (String) - what was written
demo-wrong-no-key = “{ $text }” is not a key
demo-wrong-key-empty = no key is named
# $text (String) - a modifier
demo-wrong-key-twice = “{ $text }” is there twice
demo-wrong-quote = a quotation mark is not closed
# $lines (String) - how many lines it takes
# $room (String) - how many there are
demo-wrong-long = this takes { $lines } lines of 78 characters, there is room for { $room }
demo-wrong-empty = something must stand here; what is not wanted is left out
demo-wrong-idle-step = this step says nothing, does nothing and expects nothing
demo-wrong-two-deeds = a step does one thing; what follows is a step of its own
demo-wrong-two-open = only one wallet can be open
demo-wrong-nobody-orders = orders need a wallet that is open
demo-wrong-unpaid-fate = something can become only of an order that is paid

demo-kind-action = an action by its name
demo-kind-account = an account's currency
demo-kind-amount = an amount, such as 1153.20 or 50.00 USD
demo-kind-breakdown = what breaks down
demo-kind-fate = what becomes of a parcel
demo-kind-fault = what goes wrong with a request
demo-kind-journey = a journey
demo-kind-keys = keys
demo-kind-language = a language
demo-kind-level = how well an owner is known
demo-kind-moment = when a request goes wrong
demo-kind-network = a state of the network
demo-kind-note = a bank note
demo-kind-number = a mobile number that no other wallet here has
demo-kind-order-state = a state of an order
demo-kind-orders = orders
demo-kind-screen = a screen's name, in small letters and dashes
demo-kind-size = a size from 60 × 18 to 300 × 100
demo-kind-span = a while, such as 3 days or 12 hours; waits are 1 to 3600 seconds
demo-kind-steps = steps
demo-kind-time = a day and a time of the years 2020 to 2040, such as 2026-03-03T09:00
demo-kind-times = a number of times from 1 to 100
demo-kind-wallet-state = a state of a wallet
demo-kind-wallets = wallets
