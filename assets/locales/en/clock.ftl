## The world's clock.

# $about (String) - what it is about, as in the messages below
# $span (String) - how long until then
clock-next = Next: { $about } in { $span }.
clock-no-next = Nothing is going to happen by itself.
clock-about-message = a message
clock-about-order = something with an order
clock-about-payment = something with a payment
clock-about-transfer = something with a transfer
clock-about-card = something with a card
clock-about-parcel = something in the post
clock-about-identification = word of your identification
clock-about-support = a support case
clock-about-dispute = word of a dispute
clock-about-refund = word of a refund
clock-jump = Jump
clock-quiet = Nothing happened on the way.
# $count (Number) - how many things happened
clock-happened = { $count ->
    [one] { $count } thing happened on the way.
   *[other] { $count } things happened on the way.
}
# $date (String) - a day
# $happened (String) - how much happened
# $time (String) - a time of day
clock-jumped = Now it is { $date }, { $time }. { $happened }
clock-guidance = Everything due on the way happens in its order. Time never runs back.
# $what (String) - what is going to happen
clock-set = Set: { $what }.
