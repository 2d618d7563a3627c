## The wallet's own cards.

card-ordered = being made
card-in-post = in the post
card-delivered = to be activated
card-active = active
card-blocked = blocked
card-closed = closed
card-expired = expired
