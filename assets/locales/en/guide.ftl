## The guide: how to create a wallet and pay orders with it, in chapters that tick themselves off.

# $activate (String) - a key
guide-guidance = Steps tick themselves off as you really do them. { $activate } leads there.
guide-guidance-visitor = Ticks are kept in the wallet itself: they show once it is open.
# $all (Number) - how many steps there are
# $done (Number) - how many of them are done
guide-progress = { $done } of { $all }
# $all (Number) - how many steps there are
# $done (Number) - how many of them are done
guide-progress-whole = { $done } of { $all } steps done
guide-done = done
guide-next = next
guide-finished = every step done
guide-chapter-other = Next chapter
# $step (String) - the name of the step
guide-ticked = Guide: “{ $step }” is done.
# $screen (String) - the name of a screen
# $activate (String) - a key
guide-leads = { $activate } leads to: { $screen }
# $activate (String) - a key
guide-first-wallet = First comes a wallet: { $activate } goes back to where one is made or opened.
guide-first-enter = Register or log in
# $activate (String) - a key
guide-first-lock = A wallet is open. It has to be locked first: { $activate } does that.
guide-first-lock-body = What is being typed in it is dropped; then this step can be tried.
# $activate (String) - a key
guide-first-unblock = The wallet is blocked. It has to be unblocked first: { $activate } leads to support.
guide-checkout = The payment

## Chapter 1.

guide-create = Create a wallet
    .about = A mobile number is all it takes: it becomes the account number.
guide-opened = Register your number
    .why = Online you begin with an empty wallet; at a cash terminal the notes you feed in are its first money. A protective code and the service's offer come first: the offer is the contract, and it can be read in full.
guide-message = Read the first password
    .why = It comes by SMS, some seconds after registration. On a wide screen the phone stands at the right, on a narrow one a key brings it. Whoever holds the phone has the password.
guide-login = Log in
    .why = Number and password open the wallet. A wrong number and a wrong password look the same, on purpose, and after some wrong tries there is a wait.
guide-settled = Keep the password or change it
    .why = You are asked after logging in, until you have answered. Either will do here. With real money, change it: an SMS can be read by others.

## Chapter 2.

guide-secure = Make it safe
    .about = Before money is in it: who else could get in, and could you get back in?
guide-chosen = Choose your own password
    .why = The old one once, the new one twice. Some words in a row are strong and can be remembered. From then on the old password opens nothing.
guide-key = Try the recovery key
    .why = It was shown once, at registration, and is the only way back in without the password. If you do not have it any more, make a new one: the old one opens nothing then.
guide-backup = Keep a backup
    .why = One sealed file with everything in it, opened by the same password. A broken disk takes the wallet along; a backup elsewhere brings it back.
guide-identified = Say who you are
    .why = A wallet known by its number alone may hold and move little. A document raises the limits, a visit raises them again. Better now than when a payment is refused for it.

## Chapter 3.

guide-fund = Put money in
    .about = A payment is made from what is there: fund the wallet before you pay.
guide-money = Fund the wallet
    .why = The checkout does not wait for money that is on its way. Put in the price and some more: the dollar's rate moves, and the service adds its fee.
guide-terminal = Feed a cash terminal
    .why = Cash is there at once, less the terminal's commission, which is shown before you confirm. Keep the receipt: it proves what you put in.
guide-transfer = Top up from elsewhere
    .why = From a bank card, a phone's balance or other e-money, each with its own fee, limit and delay. The money is yours when the history says so, not when it was sent.

## Chapter 4.

guide-pay = Pay an order
    .about = Order, price, consent, code. Nothing moves before the code.
guide-ordered = Place an order
    .why = It waits for its payment for days and costs nothing until then. Its price is in dollars: what that is in roubles is said at the checkout, before you agree.
guide-opening = Go to the checkout
    .why = On the order's page choose Kiwi among the payment methods, confirm and pay. From there on the page is the payment service's and no longer the shop's.
guide-signed = Sign in to the wallet
    .why = First the wallet's number, then its password, in the wallet's own window. The shop never sees it. Always look in whose window you type it: that is how passwords are stolen.
guide-agreed = Agree to the price
    .why = Rate, fee and total are shown first, and hold for some minutes. If they run out, ask again: the new price may be another.
guide-paid = Enter the code
    .why = It comes by SMS and is good once, for this payment, for some minutes. It is the last word: after it the money moves. Nobody at support ever asks for it.
guide-acknowledged = See the order paid
    .why = The shop says so by itself, mostly within seconds. Until then the payment is under way in the history. The money is not lost: it arrives there or comes back.

## Chapter 5.

guide-trouble = When it goes wrong
    .about = The simulator makes it happen. Practise here, before it is real.
guide-unknown = Lose an answer
    .why = Plan in the simulator that the next answer gets lost, then send a payment's code. The wallet says unknown and not failed: the money may have moved, and only the service knows. Do not pay again now.
guide-resolved = Let the wallet find out
    .why = It asks again by itself, with the same key, so that one payment stays one. Then it tells whether it happened: once, or not at all. A restart in between changes nothing.
guide-filled = Top up in mid-payment
    .why = When money is short, the checkout says how much is missing, to the kopeck. Top up from there and come back to the same payment: the order waits for it.
guide-twice = Be charged twice
    .why = A duplicate is a second charge for one order: by mistake, or because somebody paid again too soon. With money for one it is declined. With money for both it comes back by itself, and the history links the two.
guide-restricted = Meet a block
    .why = In the simulator's part Wallet. A wallet with payments blocked still receives money and shows it; one that is blocked whole leaves only the way to support.
guide-released = Get unblocked
    .why = Write to support. A code sent to your phone proves whose wallet it is, and after some days it works again. In the practice world the simulator can do that at once.

## Chapter 6.

guide-support = Support
    .about = Write when waiting no longer helps, with a number and with proof.
guide-case = Write to support
    .why = Say what it is about: the case gets a number, and the day by which the desk has answered. For a code that is late or a payment of a minute ago, wait a little first.
guide-asked = Ask after a payment
    .why = The money left the wallet, the order still awaits payment: that is the time to write, from the order's page. To see it, let the shop miss its acknowledgement in the simulator.
guide-attached = Attach proof
    .why = The order's page and the wallet's receipt show both sides of one payment. They are drawn for you: tick them before you send.
guide-answered = Read the answer
    .why = The desk looks at what really happened: found, returned, or something for you to do. A message on the phone tells of it. The simulator's clock spares you the wait.
guide-closed = Close the case
    .why = When all is well, close it; left alone it closes by itself. It can still be read, and kept as a letter.

## Chapter 7.

guide-refund = Dispute and refund
    .about = Money goes back only where it came from, and takes its days.
guide-delivered = Receive a parcel
    .why = Wait, or move the simulator's clock. Its part Orders chooses what becomes of the parcel: lost, damaged, something else. Confirm the receipt only when all is right: then the seller is paid.
guide-disputed = Dispute an order
    .why = Nothing came, or it is poor, or not what you ordered: say so, and how much you want back. The order's page names the last day for it.
guide-seller = Hear the seller
    .why = The seller agrees, offers less or refuses, and has some days for it. Silence is an answer, too: it counts for you. What you show as evidence is seen by both sides.
guide-ended = Bring it to an end
    .why = Accept an offer, let the platform decide, or withdraw. What was settled stays. If the goods go back, the money follows them.
guide-promised = Be promised a refund
    .why = A dispute that was won, an order cancelled or frozen: each brings one refund. Its page shows when to expect it: mostly within 3 to 10 days, after 15 at the latest.
guide-arrived = See it arrive
    .why = On the wallet if the wallet paid, on the card if a card did, never elsewhere. Past the last day it becomes an alarm, and one key writes to support.

## Chapter 8.

guide-beyond = Cards and the rest
    .about = What else the wallet does.
guide-sent = Send money out
    .why = To a card, a bank account, a phone, another wallet, or as cash. The fee is shown before. What does not arrive comes back whole.
guide-card = Get a card
    .why = A virtual one is there at once and costs nothing, a plastic one comes by post. What stands on it is shown for the password, for some seconds.
guide-card-paid = Pay with the card
    .why = Choose the bank card among the payment methods and type what stands on yours. If it is paid back, it goes back to the card. A card can be blocked with one key.
guide-exchanged = Change money
    .why = Accounts in dollars and euros cost nothing to open. The price of an exchange holds for a short while: agree to it, or let it go.
guide-exported = Take the history along
    .why = As a table, as data for programs, or as a journal that balances. What the filter shows is what is written. The file is not sealed: keep it well.
