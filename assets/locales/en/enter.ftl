## Getting in: registering, logging in, recovering.

## The first screen

welcome-login = Log in
    .about = With the number and the password.
welcome-register = Register online
    .about = A phone number, a picture to read, and a first password by SMS.
welcome-kiosk = Register at a cash terminal
    .about = The same with cash: the wallet begins with money in it.
welcome-recover = Lost the password
    .about = A new one with the recovery key from the registration.
# $count (Number) - how many wallets there are
welcome-here = { $count ->
    [one] On this computer:
   *[other] { $count } wallets on this computer:
}
welcome-unnamed = a wallet whose number is not remembered

### Steps of the two registrations

step-number = Number
step-check = Picture and offer
step-cash = Cash
step-receipt = Receipt
step-key = Recovery key
step-login = First login

## Registering online

register-title = Register online
register-intro = Your phone number becomes the number of your account. The first password comes to that phone by SMS.
register-practice = The phone is a simulated one: no message leaves this computer, so any mobile number will do.
register-continue = Continue
register-asking = Asking the service…
register-login-instead = Log in with this number
register-recover-instead = Set a new password with the recovery key
register-guidance = Type a mobile number with its country code, for example +7 916 123 45 67.
field-phone = Phone number

check-open = Open the wallet
check-opening = Checking…
check-guidance = Type what the picture shows, read and accept the offer, then open the wallet.
check-guidance-sum = Answer the sum, read and accept the offer, then open the wallet.

captcha-picture = From the picture
captcha-sum = Answer to the sum
# $first (Number) - a small number
# $second (Number) - a small number
captcha-question = How much is { $first } + { $second }?
# $count (Number) - how many characters the picture shows
captcha-length = { $count ->
    [one] 1 character; upper and lower case are the same
   *[other] { $count } characters; upper and lower case are the same
}
captcha-another = Another picture
captcha-other-sum = Another sum
captcha-use-sum = Answer a sum instead
captcha-use-picture = Back to the picture
captcha-empty = Type what the picture shows.
captcha-sum-empty = Type the answer to the sum.
captcha-wrong = Not what the picture shows. Here is another; the rest stays as you typed it.
captcha-sum-wrong = That is not the sum. Here is another; the rest stays as you typed it.
captcha-old = The picture had grown too old. Here is another; the rest stays as you typed it.
captcha-sum-old = The sum had grown too old. Here is another; the rest stays as you typed it.
captcha-small = The window is too small for the picture. Make it larger, or answer a sum instead.

offer-title = The offer
offer-read = Read the offer
offer-tick = I have read the offer and accept it
offer-needed = Tick this to go on: without the offer no wallet is opened.
# $back (String) - a key
offer-guidance = Read with the arrows or the wheel; { $back } goes back to the registration.

## Registering at a cash terminal

kiosk-title = Cash terminal
kiosk-welcome = Open a Kiwi wallet with cash
kiosk-intro = Type the number that is to have the wallet. Then feed in notes: what is left after the commission is your first balance.
kiosk-start = Go on to the cash
kiosk-guidance-number = Type a mobile number with its country code and accept the offer.
kiosk-number = Wallet
kiosk-slot = Put a note in
kiosk-inserted = Inserted
kiosk-commission = Commission
kiosk-credited = To the wallet
# $least (String) - an amount
# $limit (String) - an amount
kiosk-limits = From { $least } up to { $limit } in the wallet.
kiosk-finish = Open the wallet
kiosk-cancel = Give my money back
kiosk-returned = The terminal gave your money back. No wallet was opened.
kiosk-left = You left the terminal. No wallet was opened.
kiosk-cancel-title = Take the money back?
kiosk-cancel-body = The terminal returns every note, and no wallet is opened.
# $activate (String) - a key
# $back (String) - a key
kiosk-guidance = Arrows choose a note, { $activate } puts it in. { $back } takes the money back.

slip-title = Receipt
slip-brand = KIWI
slip-heading = Cash accepted
# $number (String) - the receipt's number
slip-number = Receipt No. { $number }
slip-keep = Keep until the money has arrived
slip-continue = Take the receipt
slip-guidance = The wallet is opened. Next it is sealed, and you get its recovery key.

## Sealing

sealing-title = Sealing the wallet
sealing-working = Sealing the new wallet…
sealing-why = This takes about a second on purpose: it makes guessing the password slow.
sealing-sms = The first password is on its way to your phone by SMS.
sealing-failed = The wallet is approved but not on the disk yet
sealing-kept = Nothing is lost: the approved wallet waits here until it is sealed.
sealing-retry = Try again
sealing-give-up = Give it up
sealing-give-up-title = Give the new wallet up?
sealing-give-up-body = It was approved but never reached the disk: it will be as if it had not been opened, and the number is free again.
sealing-guidance = Nothing to do: wait a moment.
sealing-guidance-failed = Put right what is said above, then try again.

## The recovery key, shown once

key-title = Your recovery key
key-intro = If the password is ever lost, this key alone sets a new one. It is shown now and never again.
key-write = Write it down on paper, group by group, and keep it away from this computer.
key-clipboard = It is not put on the clipboard, where other programs could read it.
key-tick = I have written the recovery key down
key-continue = Go on
key-unticked = Write the key down first, then tick this: it cannot be shown again.
key-leave-title = Leave without writing it down?
key-leave-body = This key cannot be shown again. Logged in, you can have a new one made in Settings.
key-leave-yes = Leave anyway
key-guidance = Write the key down, tick that you have, then go on.
key-guidance-done = Check your paper against the screen once more, then go on.

## Logging in

login-title = Log in
login-password = Password
login-submit = Log in
login-opening = Opening the wallet…
login-recover = Forgot the password
login-register = Register
# $labels (String) - masked numbers
login-remembered = Wallets here: { $labels }
# $key (String) - a key
# $activate (String) - a key
login-guidance = Type the number and the password, then { $activate }. { $key } shows what you typed.
login-guidance-first = The first password is in the SMS on your phone.
login-ready = You can try again now.
login-password-empty = Type the password.
login-locked = You locked the wallet. Its keys are wiped from memory.
login-locked-idle = The wallet locked itself because nobody touched it. Its keys are wiped from memory.
login-key-gone = The recovery key is gone from the screen: make another if it is not noted.
login-key-unseen = A new recovery key was made and not shown: make another in Settings.
login-changed-before = The password was changed before the lock: the new one counts.
login-deleted = The wallet is deleted.
login-opened = The new wallet is sealed. Log in with the password from the SMS.

## After the first login

first-title = The first password
first-body = You came in with the password from the SMS. It is a good one, but it lies in the phone's messages, where others may see it.
first-question = Do you want to keep it?
first-keep = Keep it
first-change = Choose another
first-kept = The first password stays. You can change it in Settings at any time.
first-guidance = Either is one key; Settings can change the password at any time.

## What the wallet has to say after login

opening-title = Before you go on
opening-repair = Repair the keys file
opening-repairing = Repairing…
opening-repaired = The keys file and its twin are both good again.
opening-continue = Go on
# $index (Number) - which notice
# $count (Number) - how many notices
opening-position = { $index } of { $count }
opening-guidance = Read these, then go on to the wallet.

## Recovery

recover-title = Lost password
recover-intro = With the recovery key you set a new password. Nothing else can, not even Kiwi.
recover-key = Recovery key
recover-submit = Set the password
recover-working = Checking the key and setting the password…
recover-done = The new password is set. The old one opens nothing any more.
recover-key-empty = Type the recovery key that you wrote down at registration.
recover-guidance = Type the key as you wrote it down: capitals, dashes and spaces do not matter.
recover-guidance-new = A few words that only you would put together are stronger than a short riddle.
