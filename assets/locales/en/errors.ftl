## What went wrong, and under .next what to do about it. Whether money moved is said by the money-* lines.

money-none = No money moved.
money-untouched = Your money and your records are as they were.
money-as-stored = What is stored was not changed by this.
money-unknown = It is not known yet whether money moved. It can move once at most, however often it is asked.
money-left-once = The money for this payment left once; nothing more was taken now.
money-came-back = The money for this payment came back or is on its way back.

# $count (Number) - whole seconds
wait-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}

## The profile on disk

err-wrong-credentials = The number or the password is wrong. Which of the two cannot be told.
    .next = Check the number and the keyboard layout and try again. If the password is lost, the recovery key sets a new one.
# $wait (String) - for example "4 seconds"
err-wrong-credentials-wait = The number or the password is wrong. Which of the two cannot be told.
    .next = The next try is possible in { $wait }. If the password is lost, the recovery key sets a new one.
# $wait (String) - for example "4 seconds"
err-wait = Too many wrong passwords were tried.
    .next = Wait { $wait }, then try again. If the password is lost, the recovery key sets a new one.
# $path (String) - a folder or file
err-not-a-profile = There is no wallet at { $path }.
    .next = Check the folder given with --profile-dir, or create a wallet.
# $found (String) - a version
# $known (String) - a version
err-newer-version = A newer version of the program wrote this wallet (format { $found }; this program knows { $known }).
    .next = Install the newer version. The wallet was not touched.
err-damaged-keys-twin = The file “keys” is damaged; its twin “keys.bak” is good.
    .next = Log in with the present password or recovery key, then let Settings repair the keys.
err-damaged-keys = Both key files, “keys” and “keys.bak”, are damaged.
    .next = Restore the wallet from a backup: kiwi restore FILE --replace.
err-damaged-store = The keys are good, but the file “world.db” is damaged or missing.
    .next = Copy the folder away first, then restore the wallet from a backup: kiwi restore FILE --replace.
err-in-use = The wallet is open in another window or process.
    .next = Close it there, then try again.
# $path (String) - a file
err-no-permission = The system gives no access to { $path }.
    .next = Make the file and its folder readable and writable for yourself, then try again.
err-disk-full = The disk is full, or your quota is used up.
    .next = Free some space, then try again.
# $path (String) - a folder
err-unsafe-owner = The folder { $path } belongs to another user.
    .next = Use a folder of your own: --profile-dir DIR.
# $path (String) - a folder
err-unsafe-writable = Other users may write to the folder { $path }.
    .next = Take the right away (chmod 700), then try again.
# $path (String) - a folder
err-unsafe-not-a-folder = { $path } is a link or a file where a folder should be.
    .next = Use a real folder: --profile-dir DIR.
err-too-expensive = The wallet's keys ask for more work or memory than any wallet of this program does: they are damaged or forged.
    .next = Restore the wallet from a backup: kiwi restore FILE --replace.
err-out-of-memory = There is not enough free memory to turn the password into a key.
    .next = Close other programs, then try again.
err-already-exists = A wallet with this number is already here.
    .next = Log in with it, or use another number.
err-not-a-backup = The file is not a backup of a wallet.
    .next = Choose the file that kiwi backup wrote.
err-damaged-backup = The backup is damaged or incomplete.
    .next = Use another copy of it.
# $found (String) - a version
# $known (String) - a version
err-newer-backup = A newer version of the program wrote this backup (format { $found }; this program knows { $known }).
    .next = Install the newer version. The backup was not touched.
err-locked = The wallet is locked.
    .next = Log in again.
err-unsupported = This system cannot keep a wallet safely.
    .next = Use a folder on a local disk: --profile-dir DIR.
# $path (String) - a file
err-file-exists = There is already something at { $path }.
    .next = Choose another name. Nothing was overwritten.
# $path (String) - a file
# $detail (String) - the system's words
err-io = The system refused: { $path }: { $detail }
    .next = Look at the disk and the folder (kiwi doctor), then try again.
# $code (String) - a number
err-store = The database refused (code { $code }).
    .next = Look at the disk and the folder (kiwi doctor), then try again.
# $detail (String) - technical words
err-world-damaged = The wallet's records do not add up: { $detail }
    .next = Do not pay with it. Restore a backup, and keep a copy of the folder as it is.
# $what (String) - why the wallet did not open
# $next (String) - what to do about that
err-not-opened-after-change = The new password counts from now on, but the wallet did not open. { $what }
    .next = { $next } Then log in with the new password.
err-not-open = No wallet is open.
    .next = Log in first.
err-nothing-to-seal = No approved wallet waits to be stored.
    .next = Register first.

## The recovery key

err-recovery-next = Compare it with what you wrote down: KIWI1 and eight groups of four characters. Case does not matter.
err-recovery-empty = No recovery key was typed.
# $found (String) - a number
err-recovery-length = The recovery key has the wrong length: { $found } characters.
# $group (String) - a number
err-recovery-length-group = Group { $group } of the recovery key has the wrong length.
# $character (String) - one character
# $group (String) - a number
err-recovery-character = Group { $group } of the recovery key: “{ $character }” never stands in one.
err-recovery-mistyped = The recovery key is mistyped.
# $group (String) - a number
err-recovery-mistyped-group = The recovery key is mistyped in group { $group }.

## The new password

# $need (Number) - missing characters
err-password-too-short = Too short: { $need ->
    [one] 1 more character is needed.
   *[other] { $need } more characters are needed.
}
err-password-too-long = Too long: a password has at most 512 bytes.
err-password-too-common = One of the passwords that are tried first.
err-password-contains-number = It contains the account number.
err-password-predictable = Easy to guess.
err-password-same = It is the current password.
err-password-mismatch = The two new passwords differ.
err-password-next = Choose another: several unrelated words make a good one. The old password still works.

## The phone number

err-phone-empty = Type a phone number.
# $character (String) - one character
err-phone-character = “{ $character }” cannot stand in a phone number.
# $needed (Number) - missing digits
err-phone-too-short = { $needed ->
    [one] 1 digit is missing.
   *[other] { $needed } digits are missing.
}
# $extra (Number) - digits too many
err-phone-too-long = { $extra ->
    [one] 1 digit too many.
   *[other] { $extra } digits too many.
}
err-phone-not-mobile = Not a mobile number: no SMS can reach it.

## The world said no

err-captcha-wrong = The characters do not match the picture.
    .next = Here is a new picture; what you typed before it is kept.
err-captcha-expired = The picture is too old.
    .next = Here is a new one; what you typed before it is kept.
err-offer = The offer was not accepted.
    .next = Read it and tick the box: without it no wallet can be opened.
err-number-taken = This number already has a wallet here.
    .next = Log in with it, or use another number.
err-note = The terminal does not take this note.
    .next = Insert another one.
# $amount (String) - money
err-too-little = Too little was inserted: at least { $amount } is needed.
    .next = Insert more, or take the money back.
# $amount (String) - money
err-over-limit = More than a wallet of this kind may hold: { $amount }.
    .next = Insert a smaller note, or finish with what is in. Once you are identified you may hold more.
err-not-in-shop = The shop has no such goods, or not that many.
    .next = Choose something else, or fewer.
err-no-registration = This registration is over.
    .next = Start it again.
err-no-wallet = There is no such wallet.
    .next = Check the number.
err-no-order = There is no such order.
    .next = Open the list of orders.
err-no-payment = There is no such payment.
    .next = Start from the order again.
err-no-quote = There is no such quote.
    .next = Ask for a new one.
err-no-operation = There is no such operation.
    .next = Open the history.
err-order-awaiting = The order is not paid yet.
    .next = Pay it first.
err-order-paid = The order is already paid.
    .next = Nothing more is to be done: see the order.
err-order-closed = The order is closed.
    .next = Place it again.
err-order-refunded = The money for this order was given back.
    .next = Place it again if you still want it.
err-payment-created = The payment has not come that far yet.
    .next = Go on with the step that the page shows.
err-payment-otp = The payment waits for its code.
    .next = Enter the code from the phone.
err-payment-done = The payment has already gone through.
    .next = See the order and the receipt.
err-payment-reversed = The payment was given back.
    .next = Pay the order again if it is still open.
err-payment-declined = The payment was declined, for good.
    .next = Start again from the order.
err-payment-canceled = The payment was cancelled.
    .next = Start again from the order.
err-payment-expired = The payment's time ran out.
    .next = Start again from the order.
err-declined-no-wallet = This number has no Kiwi wallet; the payment did not go through, and the order still awaits it.
    .next = Create a wallet with this number and put money into it, then pay the order again.
# $shortfall (String) - money
err-declined-money = When the code came, the wallet no longer held enough: { $shortfall } was missing.
    .next = Top up what is missing and pay the order again.
# $amount (String) - money
err-declined-month = When the code came, only { $amount } might still go out of the wallet this month.
    .next = Raise the limits or wait for the next month, then pay the order again; a bank's card pays it at once.
err-declined-codes = Too many wrong codes: the payment was declined.
    .next = Start again from the order.
err-declined-passwords = Too many wrong passwords: the payment was declined.
    .next = Start again from the order.
err-declined-blocked = The wallet may not pay out at present.
    .next = Write to support.
err-declined-card = The card's bank declined the payment; it does not say why.
    .next = Pay with another card or with the Kiwi wallet.
err-declined-card-empty = There is too little money on the card.
    .next = Pay with another card or with the Kiwi wallet.
err-declined-card-details = The card's date or its security code is wrong.
    .next = Start again from the order and type what is printed on the card.
err-declined-card-lost = The card was reported lost or stolen.
    .next = Pay with another card; write to the bank about this one.
err-declined-card-expired = The card's time is over.
    .next = Pay with another card or with the Kiwi wallet.
err-declined-card-blocked = The card is blocked or not active yet.
    .next = Unblock or activate it under Cards, or pay with the Kiwi wallet.
err-declined-card-closed = The card is closed.
    .next = Pay with another card or with the Kiwi wallet.
err-not-a-card = What was typed is no card that can pay.
    .next = Check the number, the date and the security code.
# $shortfall (String) - money
err-not-enough = The wallet lacks { $shortfall } for this payment.
    .next = The payment stays open: top up what is missing and go on with it.
# $amount (String) - money
err-over-month = Only { $amount } may still go out of this wallet this month.
    .next = The payment stays open: raise the limits and go on with it, or leave it and pay by a bank's card.
err-quote-expired = The price was quoted too long ago.
    .next = Ask for a fresh quote.
err-wrong-password = The wallet's password is wrong.
    .next = Try again in a moment.
# $wait (String) - for example "4 seconds"
err-wrong-password-wait = The wallet's password is wrong. The next try is possible in { $wait }.
# $tries (Number) - tries left
err-wrong-code = The code is wrong.
    .next = { $tries ->
        [one] One try is left. Look at the newest message on the phone.
       *[other] { $tries } tries are left. Look at the newest message on the phone.
    }
# $wait (String) - for example "4 seconds"
err-too-soon = It is too soon for another code.
    .next = Another one can be sent in { $wait }.
err-under-way = Another payment for this order is not finished.
    .next = Wait for its end; this keeps the order from being paid twice.
err-no-card = There is no such card.
    .next = Go back to the list of cards.
# $most (Number) - cards
err-too-many-cards = There are already { $most } virtual cards: as many as there may be.
    .next = Close one that you no longer need, then issue another.
err-card-under-way = A plastic card is already being made or on its way.
    .next = Another one can be ordered when it has arrived.
# $state (String) - a state, for example "blocked"
err-card-is = The card is now in another state: { $state }.
    .next = Look at it again; what can be done with it now is named there.
err-card-name = A card cannot have this name.
    .next = Take one of at most 24 characters in one line, or none.
# $tries (Number) - tries left
err-activation = Neither the last four digits of this card nor the code of its letter.
    .next = { $tries ->
        [0] Read them from the card or the letter. The next try is possible in a quarter of an hour.
        [one] Read them from the card or the letter. One try is left.
       *[other] Read them from the card or the letter. { $tries } tries are left.
    }
err-key-reused = The same request came with other content; it was not carried out.
    .next = Go back and start the step again.
err-login-needed = Only the wallet's owner may do this.
    .next = Log in first.
# $detail (String) - technical words
err-internal = The service failed: { $detail }
    .next = Try again; what was asked has not happened.

## Transfers: the world said no

# $amount (String) - money
err-transfer-small = At least { $amount } can be moved this way.
    .next = Enter more, or choose another way.
# $amount (String) - money
err-transfer-large = At most { $amount } can be moved this way at once.
    .next = Enter less, choose another way, or raise the limits under Accounts and exchange.
# $amount (String) - money
err-transfer-month = Only { $amount } may still go out of this wallet this month.
    .next = Send less, wait for the next month, or raise the limits under Accounts and exchange.
# $amount (String) - money
err-transfer-balance = The wallet would hold more than it may: it can take { $amount } more.
    .next = Bring in less, or raise the limits under Accounts and exchange.
# $amount (String) - money
err-transfer-lacks = The wallet lacks { $amount } for this, fee included.
    .next = Top the wallet up, or send less.
# $amount (String) - money
err-transfer-terms = The fee is { $amount } now, not what you agreed to.
    .next = Look at the new fee and agree to it again.
err-transfer-no-wallet = This number has no Kiwi wallet.
    .next = Check the number, or send the money to a card or a phone instead.
err-transfer-own = This is your own wallet's number.
    .next = Enter somebody else's.
err-transfer-receiver = That wallet cannot take so much.
    .next = Send less, or ask its owner to raise its limits.
err-transfer-blocked = Nothing may go out of this wallet at present.
    .next = Write to support.
err-transfer-card-number = The card's number is not right.
    .next = Compare it with the card.
err-transfer-own-card = That is a card of a Kiwi wallet: it holds no money of its own.
    .next = Use a card of a bank.
err-transfer-card-expiry = The card's date is not right, or past.
    .next = Compare it with the card, or use another.
err-transfer-security-code = The security code is not right.
    .next = Enter the three digits on the card's back.
err-transfer-account = The account or the bank's code is not right.
    .next = Compare both with what the receiver gave you.
err-transfer-e-money = This system has no such account.
    .next = Compare it with the account there.
err-transfer-holder = The receiver's name is missing or too long.
    .next = Enter it as it stands in the passport.
err-transfer-note = The note is too long.
    .next = Shorten it.
err-transfer-currency = A transfer is in roubles.
    .next = Change the money first, then send roubles.
err-no-transfer = There is no such transfer.
    .next = Look into the history.
err-transfer-otp = The transfer waits for its code.
    .next = Enter the code from the phone.
err-transfer-processing = The transfer is on its way.
    .next = Wait: a message tells when it has arrived.
err-transfer-succeeded = The transfer has arrived.
    .next = See its receipt.
err-transfer-failed = The transfer did not arrive.
    .next = See its receipt, then begin anew if you still want it.
err-transfer-declined = The transfer was declined.
    .next = See why, then begin anew if you still want it.
err-transfer-canceled = The transfer was cancelled.
    .next = Begin anew if you still want it.
err-transfer-expired = The transfer's time ran out.
    .next = Begin anew if you still want it.
money-transfer-once = The money for this transfer moves once; nothing more was moved now.
money-transfer-back = What had left the wallet for this transfer is back.

## The network brought no answer

err-unsent = There is no connection: the request never left.
    .next = Nothing happened. Try again when the network is back.
err-earlier-unknown = An earlier attempt at the same has no answer yet, so this one was not sent.
    .next = There is nothing to do: the wallet asks about the earlier one by itself, and tells.
err-service-down = The service is down and sent the request back.
    .next = Nothing happened. Try again in a little while.
err-no-answer = The request left, but no answer came.
    .next = There is nothing to do: the wallet asks again by itself, with the same key, and tells. Do not do it twice.

## What a person should know when a wallet opens

# $count (Number) - operations
notice-missing = { $count ->
    [one] 1 operation that was once stored is missing from the wallet.
   *[other] { $count } operations that were once stored are missing from the wallet.
}
    .next = The disk or a copy lost them. If you have a newer backup, restore it.
notice-replaced = The wallet's records are not the ones that this machine last saw.
    .next = Somebody may have put another copy of the database here. Check the latest operations, and restore a backup if they are wrong.
notice-change-finished = A password change that had been interrupted was finished.
    .next = The new password counts from now on.
notice-older-keys = An older copy of the file “keys” was put back.
    .next = An old password may open the wallet: change the password now.
notice-no-anchor = The file that would tell of missing operations is missing or damaged; it was written anew.
    .next = Check the latest operations: some could be missing unseen.
# $file (String) - a file
notice-keys-copy = The file “{ $file }” is damaged or missing; its twin opened the wallet.
    .next = Settings can repair it.
notice-weak-kdf = The password's protection is weaker than a new wallet would get.
    .next = Changing the password renews it.
# $path (String) - a file
notice-migrated = The wallet was brought to the new version; a backup of the old one is kept.
    .next = { $path }
# $count (Number) - tries
notice-failed-logins = { $count ->
    [one] 1 wrong password was tried before this login.
   *[other] { $count } wrong passwords were tried before this login.
}
    .next = If it was not you, change the password.
# $count (Number) - payments
notice-unknown-payments = { $count ->
    [one] The outcome of 1 payment is not known yet.
   *[other] The outcome of { $count } payments is not known yet.
}
    .next = The wallet asks again by itself as soon as it can, and tells. Do not pay a second time.
notice-memory = The system did not let the wallet lock its keys in memory.
    .next = They could be written to swap. Raise the limit (ulimit -l), or encrypt the swap.

## The support desk said no

err-wallet-blocked = This wallet is blocked: nobody can use it at present.
    .next = Write to support: it checks whose wallet it is and unblocks it.
err-no-ticket = There is no such case.
    .next = Open the list of cases.
err-ticket-empty = Nothing was written.
# $most (Number) - characters
err-ticket-long = Too long: a message has at most { $most } characters.
err-ticket-text-next = Change the message; what you wrote is still there.
err-ticket-attachment = The attachments are too many or too large.
    .next = Leave one of them out.
err-ticket-order = Support has to know which order is meant.
    .next = Choose the order, then send the message again.
err-ticket-open = A case about the same is already open.
    .next = Write to that one: everything stays in one place.
# $most (Number) - cases
err-ticket-many = { $most ->
    [one] Only one case can be open at once.
   *[other] At most { $most } cases can be open at once.
}
    .next = Close one that is settled, or write to one of them.
err-ticket-closed = This case is closed.
    .next = Open a new one.
err-ticket-elsewhere = The case has gone on meanwhile.
    .next = Look at it again.
