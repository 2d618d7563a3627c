## What each action is called: in the bottom line, the help and the palette.

action-help = Help
action-phone = Phone
action-palette = All actions
action-mask = Hide or show amounts
action-language = Language
action-theme = Theme
action-notices = Past notices
action-lock = Lock
action-back = Back
action-leave = Leave
action-quit = Quit
action-suspend = Suspend
action-activate = Choose
action-next = Next
action-previous = Previous
action-up = Up
action-down = Down
action-left = Left
action-right = Right
action-page-up = Page up
action-page-down = Page down
action-first = To the beginning
action-last = To the end
action-toggle = Tick or untick
action-own-number = Fill in my own number
action-filter = Filter
action-cursor-left = One character left
action-cursor-right = One character right
action-word-left = One word left
action-word-right = One word right
action-line-start = Start of the field
action-line-end = End of the field
action-delete-back = Delete the character before
action-delete-forward = Delete the character after
action-delete-word = Delete the word before
action-delete-to-start = Delete to the start
action-delete-to-end = Delete to the end
action-reveal = Show

action-section-1 = Menu entry 1
action-section-2 = Menu entry 2
action-section-3 = Menu entry 3
action-section-4 = Menu entry 4
action-section-5 = Menu entry 5
action-section-6 = Menu entry 6
action-section-7 = Menu entry 7
action-section-8 = Menu entry 8
action-section-9 = Menu entry 9

## Where keys mean something.

context-global = Everywhere
context-cabinet = In the wallet
context-menu = In the menu
context-list = In lists
context-search = In lists with a filter
context-form = In forms
context-reader = While reading
context-dialog = In questions
context-text = In text fields
context-secret = In password fields
