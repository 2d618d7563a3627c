## Settings.

settings-title = Settings
settings-access = Access
settings-look = On the screen
settings-privacy = Privacy
settings-wallet = This wallet
# $activate (String) - a key
settings-guidance = { $activate } opens or changes; left and right go through the choices.

settings-password = Change the password
settings-password-about = The current one once, the new one twice. Works without the network.
settings-key = New recovery key
settings-key-about = Makes another key; the old one opens nothing from then on.
settings-language = Language
settings-language-about = Of every word, number and date.
settings-theme = Theme
settings-theme-about = Colours by meaning. Your own can lie beside the settings file.
settings-theme-dark = dark
settings-theme-light = light
settings-theme-contrast = high contrast
settings-auto-lock = Lock by itself
settings-auto-lock-about = After so long without a key. Locking wipes the keys from memory.
# $count (Number) - minutes
settings-minutes = { $count ->
    [one] after 1 minute
   *[other] after { $count } minutes
}
settings-never = never
settings-mask = Hide amounts at the start
settings-mask-about = Amounts and numbers are dots until you show them.
settings-mouse = Mouse
settings-mouse-about = When off, the terminal's own selecting and copying work again.
settings-glyphs = Signs
settings-glyphs-about = Lines and blocks, or only what every terminal has.
settings-auto = automatic
settings-glyphs-unicode = lines and blocks
settings-glyphs-ascii = plain ASCII
settings-remember = Remember my number
settings-remember-about = The login screen shows it with its middle hidden. Off forgets it.
settings-on = on
settings-off = off
settings-verify = Verify the wallet
settings-verify-about = Reads every page and adds up every posting.
settings-backup = Back up to a file
settings-backup-about = One sealed file; the password or the recovery key opens it.
settings-repair = Repair the keys file
settings-repair-about = Writes a damaged or missing copy anew from the good one.
settings-delete = Delete this wallet
settings-delete-about = Everything on this computer that belongs to it. Cannot be undone.

## Changing the password

password-title = Change the password
password-current = Current password
password-new = New password
password-repeat = The new one again
password-submit = Change the password
password-working = Sealing the wallet anew…
password-changed = The password is changed. The old one opens nothing here any more.
password-reencrypt = Also re-encrypt everything
password-reencrypt-about = For when somebody may hold an old copy of your files and knows the old password: with new keys, that copy opens nothing written from now on. You get a new recovery key.
password-current-empty = Type the current password.
password-guidance = Shown as you type: how long a guesser would need.
password-guidance-current = The password you logged in with.
password-guidance-repeat = The same again, so that a slip of the finger does not lock you out.

## A new recovery key

newkey-title = New recovery key
newkey-intro = Makes a new key and shows it once. The key you wrote down before opens nothing from then on.
newkey-submit = Make a new key
newkey-working = Making a new key…
newkey-done = The new recovery key holds from now on.
newkey-guidance = Your password again, so that nobody passing by can do this.

## Verifying

verify-title = Verify the wallet
verify-working = Reading every page, adding up every posting…
# $count (Number) - entries of the ledger
verify-sound = { $count ->
    [one] All is well: 1 ledger entry adds up to the kopeck.
   *[other] All is well: { $count } ledger entries add up to the kopeck.
}
# $count (Number) - problems
verify-damaged = { $count ->
    [one] 1 thing is wrong with the stored wallet.
   *[other] { $count } things are wrong with the stored wallet.
}
verify-advice = Make a copy of the wallet's folder, then restore your last backup: kiwi restore FILE --replace.
verify-again = Verify again
verify-close = Close
verify-guidance = Nothing is changed by this.

## Backing up

backup-title = Back up to a file
backup-intro = Writes the whole wallet into one sealed file. Today's password or recovery key opens it, on any computer with this program.
backup-path = File
backup-path-empty = Type the name of a file that does not exist yet.
backup-submit = Write the backup
backup-working = Writing and checking the backup…
# $path (String) - a file
backup-done = The backup is in { $path }.
backup-guidance = The file must not exist yet; without a folder it lands where Kiwi was started.

## Deleting

delete-title = Delete this wallet
delete-warning = The wallet, its history, its messages and its keys are removed from this computer. Backups that you made stay where they are.
delete-money = The practice money in it is gone too.
delete-number = Type the account number
delete-number-wrong = That is not this wallet's number.
delete-submit = Delete for ever
delete-working = Deleting…
delete-question = Delete this wallet for ever?
delete-question-body = There is no way back without a backup.
delete-guidance = Type the whole number and the password; then you are asked once more.
