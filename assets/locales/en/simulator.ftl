## The simulator: the page from which the world is steered.

sim-title = Simulator
sim-clock = Clock
sim-network = Network
sim-payment = Payment
sim-rate = Rate
sim-orders = Orders
sim-wallet = Wallet
sim-world = World
sim-now = now
sim-planned = planned
# $times (Number) - how many times
sim-planned-times = { $times ->
    [one] planned once
   *[other] planned { $times } times
}
sim-set = Set
sim-take-back = Take back
sim-next-part = Next part

# $activate (String) - a key
sim-guidance-network = What is planned happens once, to the next command; { $activate } takes it back.
# $activate (String) - a key
sim-guidance-payment = What is planned happens at the next payment; { $activate } takes it back.
sim-guidance-rate = It counts from today on. Quotes that were given keep their rate.
sim-guidance-orders = Choose an order: arrived, lost, damaged, frozen.
sim-guidance-wallet = As if the service had decided it; the phone gets the message.
sim-guidance-world = The same seed, commands and times give the same world.

sim-network-about = How the network between the wallet and the world is, and what goes wrong with the next command.
sim-note-online = Everything passes at once. What was unknown is asked about.
sim-note-lose-request = The next command never arrives: nothing happens there, and the wallet does not know that. It asks again by itself.
sim-note-lose-reply = The next command is carried out and its answer gets lost: the outcome is unknown until the wallet has asked again.
sim-note-deliver-twice = The next command arrives twice under one key: it is carried out once.
sim-note-service-down = The next command is sent back at the door: nothing happened, and it can be tried again.

sim-payment-about = What fails at the next payment, on the shop's side or the service's.
sim-note-acknowledgement = The money is taken and the shop never says so: the payment waits, and comes back whole when the shop's time is up.
sim-note-capture = The money is held and the shop does not take it: the hold runs out, and the money is free again.
sim-note-twice = The service executes the charge twice; the second comes back by itself. With money for only one, it is declined.

sim-rate-today = One dollar today
sim-rate-itself = By itself
sim-rate-shift = Shifted by
# $percent (String) - how many, with its sign
sim-percent = { $percent }%
sim-note-rate = Percent of what the dollar would cost by itself, from today on; the euro moves along. Past days stay as they were.
sim-note-plain = From today on the dollar goes its own way again.
sim-percent-title = The dollar's rate
sim-percent-about = By how many percent the dollar costs more than it would by itself, or less.
sim-percent-field = Percent
# $from (String) - the least
# $to (String) - the most
sim-percent-hint = From { $from } to { $to }; 0 is as by itself.
# $from (String) - the least
# $to (String) - the most
sim-percent-wrong = A whole number from { $from } to { $to }.
sim-percent-go = Shift it

sim-orders-about = Orders that are paid and not over. What has happened already stays.
sim-no-orders = There is no order of which something could still become.
sim-no-orders-next = Pay for one: until it is completed, its fate is chosen here.

sim-wallet-now = The wallet
sim-note-active = Everything works again; what was planned goes on.
sim-note-outgoing = The wallet receives and does not pay: payments and transfers are refused with the reason.
sim-note-blocked = The wallet is closed but for the way to support. This page stays open, so that it can be unblocked here.

sim-seed = Seed
sim-seed-about = It was drawn when this world was founded and cannot be changed any more: rates, parcels, sellers and codes follow from it. Another wallet has a world and a seed of its own.
sim-note-seed = Puts the seed on the clipboard, to tell others which world this is. Whoever has it could work out this world's codes.
sim-copied = The seed is on the clipboard.

sim-no-wallet = There is no wallet here yet.
sim-no-wallet-next = Log in or register: then this part steers your wallet's world. The clock and the network work already.
