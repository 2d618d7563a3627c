## The command line. Its help is in English, like the manual; what it says itself is here.

# $verbs (String) - names of verbs
cli-no-terminal = The wallet is shown on a terminal, and this is none. Without one these work: { $verbs }. See kiwi --help.
cli-demo-no-terminal = A demonstration is shown on a terminal, and this is none. With --headless it plays without one.
cli-days-reversed = The first day is after the last.
# $path (String) - a file
# $detail (String) - the system's words
cli-backup-file = The backup { $path } cannot be read: { $detail }
cli-nobody-to-ask = There is no terminal to ask on. Give the number as an argument, and the password by --password-file or --password-stdin.
cli-no-home = There is no home folder to keep files in. Set HOME.
# $detail (String) - the system's words
cli-input = Standard input cannot be read: { $detail }
# $detail (String) - the system's words
cli-output = The data cannot be written: { $detail }
# $detail (String) - the system's words
cli-screen = The terminal cannot be used: { $detail }
cli-empty-secret = The password (or recovery key) is empty, missing, too long, or not text. Nothing was changed.
# $detail (String) - the system's words
# $path (String) - a file
cli-secret-file = { $path } cannot be read: { $detail }
# $path (String) - a file
cli-file-open-to-others = Note: others on this machine may read { $path }. Take the right away: chmod 600.
# $path (String) - the settings file
# $problem (String) - what is wrong, with its line
cli-settings-problem = Note: { $path }: { $problem }

cli-ask-number = Account number:
cli-ask-password = Password:
cli-ask-current = Current password:
cli-ask-new = New password:
cli-ask-repeat = New password again:
cli-ask-recovery = Recovery key:
cli-working = Opening the wallet: this takes a second…

cli-password-changed = The password was changed. The old one opens nothing from now on.
cli-new-recovery-key = The old recovery key opens nothing any more. This is the new one, shown now and never again:
# $detail (String) - the system's words
cli-key-unwritten = The new password counts and the old recovery key opens nothing any more, but the new key could not be written: { $detail } Make another under Settings.
# $path (String) - a file
cli-backed-up = The wallet was written to { $path }. It opens with the present password or recovery key, also after they are changed.
# $count (Number) - operations or movements
# $path (String) - a file
cli-exported = { $count ->
    [one] 1 entry was written to { $path }.
   *[other] { $count } entries were written to { $path }.
} The file is not sealed: whoever can read it can read them.
cli-restored = The wallet is back. Open it: kiwi
# $path (String) - a folder
cli-moved-aside = What was here before is now in { $path }.
cli-restore-exists = This wallet, or one with this number, is here already. --replace moves what is here aside and puts the backup in its place.
cli-no-wallets = There are no wallets here yet. Create one: kiwi
# $count (String) - a number
cli-kilobytes = { $count } KiB

cli-state-ready = ready
cli-state-in-use = open elsewhere
cli-state-one-copy = one copy of the keys is damaged
cli-state-damaged = the keys are damaged
cli-state-newer = made by a newer version
cli-state-unsafe = others may change its folder

## kiwi doctor

doctor-version = Version
doctor-language = Language
doctor-settings = Settings
doctor-themes = Own themes
doctor-profiles = Wallets
doctor-state = State
doctor-free = Free space
doctor-terminal = Terminal
doctor-size = Size
doctor-colours = Colours
doctor-characters = Characters
doctor-memory-lock = Locked memory
doctor-core-dumps = Core dumps
doctor-kdf = Password to key
doctor-wallet = Wallet
doctor-absent = not there yet
doctor-yes = yes
doctor-no = no
doctor-off = off
doctor-unknown = not known
doctor-unlimited = unlimited
doctor-not-a-folder = not a folder
# $mode (String) - octal digits
doctor-open-to-others = others may enter it (mode { $mode }); take the right away: chmod 700
# $megabytes (String) - a number
doctor-megabytes = { $megabytes } MiB
# $need (String) - a number
doctor-too-little-space = less than { $need } MiB: a wallet may not fit
# $kilobytes (String) - a number
doctor-kilobytes = { $kilobytes } KiB
doctor-no-memory-lock = the keys could reach the swap; raise the limit (ulimit -l)
doctor-core-dumps-on = the system did not let them be turned off
# $lanes (String) - a number
# $memory (String) - a number
# $milliseconds (String) - a number
# $passes (String) - a number
doctor-kdf-cost = Argon2id, { $memory } MiB, { $passes } passes, { $lanes } lanes: { $milliseconds } ms here
doctor-needs-password = What is in a wallet is checked with its number and password: kiwi doctor PHONE.
doctor-contents = Contents
doctor-notice = Notice
doctor-older = written by an older version: its pages were checked, its operations were not
doctor-older-next = Open the wallet once: a backup is made, and it is brought to this version. Then check again.
# $count (Number) - entries of the ledger
doctor-entries = { $count ->
    [one] 1 ledger entry checked
   *[other] { $count } ledger entries checked
}
doctor-all-well = All is well.
# $count (Number) - problems
doctor-problems = { $count ->
    [one] 1 thing needs attention: it is marked with !.
   *[other] { $count } things need attention: they are marked with !.
}
