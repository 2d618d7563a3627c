## The frame: top line, menu, phone, bottom lines, boxes.

app-name = Kiwi Wallet
practice-world = practice world
busy = One moment…

# $columns (String) - how many columns are needed
# $rows (String) - how many rows are needed
too-small = Kiwi Wallet needs at least { $columns } × { $rows } cells. Until then the keys only lock and quit.

## Welcome.

welcome-about = A wallet to practise with: nothing in it is real money, everything in it behaves as if it were.
# $activate (String) - a key
welcome-guidance = Choose with the arrows and press { $activate }.
welcome-language = Language: English
welcome-language-about = Български · Русский
welcome-quit = Quit
welcome-quit-about = Nothing is left open.

## The phone.

phone-title = Phone
# $count (Number) - how many messages were not read
phone-unread = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
phone-empty = No messages yet.
# $sender (String) - who wrote
phone-arrived = New message from { $sender }.

## Questions and boxes.

confirm-no = No, go back
# $word (String) - what must be typed
confirm-type = To go on, type: { $word }
discard-title = Leave without saving?
discard-body = What you typed here will be lost.
discard-yes = Leave
leave-title = Quit Kiwi Wallet?
leave-body = The wallet will be locked. Everything done so far is saved.
leave-yes = Lock and quit
secrets-wiped = Whatever secret was typed or shown here was wiped, because nobody was here.

help-title = Keys
palette-title = Find an action, an order, an operation
palette-nothing = Nothing is called that.
palette-unheard = No answer came about orders and operations: among them may be what you look for.
# $number (String) - the order's number
palette-order = Order { $number }
# $name (String) - the language
palette-language = Language: { $name }
# $name (String) - the theme
palette-theme = Theme: { $name }
notices-title = Notices
notices-none = There were no notices.

# $name (String) - the theme
theme-unknown = There is no theme “{ $name }”: the dark one is shown.
# $name (String) - the theme
# $why (String) - what is wrong with it
theme-broken = The theme “{ $name }” cannot be used, the dark one is shown: { $why }
# $colour (String) - the colour
theme-no-colour = there is no colour “{ $colour }” in its palette
# $role (String) - the role
theme-no-role = there is no role “{ $role }”
## The settings file.

# $line (String) - the line
# $why (String) - what is wrong
settings-file-problem = Settings file, line { $line }: { $why }
# $key (String) - the key
# $near (String) - what was probably meant
settings-file-unknown-near = “{ $key }” is not a setting. Did you mean “{ $near }”?
# $key (String) - the key
settings-file-unknown = “{ $key }” is not a setting.
# $expected (String) - what can be written
# $key (String) - the key
settings-file-value = “{ $key }” can be { $expected }.
# $action (String) - the action
# $why (String) - what is wrong
settings-file-key = the key for “{ $action }” was not taken: { $why }
settings-file-encoding = not UTF-8; nothing can be saved in it.
# $detail (String) - the system's words
settings-file-unreadable = The settings file cannot be read: { $detail }
settings-file-rest = nothing was read from here on. The file is too long, or too much of it is not TOML.
# $near (String) - what was probably meant
key-refused-unknown-near = there is no such action. Did you mean “{ $near }”?
key-refused-unknown = there is no such action.
# $text (String) - what was written
key-refused-not-a-key = “{ $text }” is not a key.
# $key (String) - a key
key-refused-not-sent = { $key } is not sent everywhere.
# $action (String) - what has the key
# $key (String) - the key
key-refused-taken = { $key } already means “{ $action }”.
# $key (String) - the key
key-refused-typed = { $key } would be typed into the field.
key-refused-needed = it must keep a key.
# $why (String) - the machine's words
settings-not-saved = The settings hold until you quit, but could not be saved: { $why }

## How strong a password is.

strength-0 = very weak
strength-1 = weak
strength-2 = fair
strength-3 = good
strength-4 = very good
