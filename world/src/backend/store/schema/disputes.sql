-- Orders that come to nothing after they were paid: disputes about them, and the money on its way back.

-- When the buyer cancelled it, or the shop called it off; when the shop froze it; what really becomes of what was sent.
ALTER TABLE purchase ADD COLUMN cancelled_ms INTEGER CHECK (
    cancelled_ms IS NULL OR coalesce(cancelled_ms >= paid_ms, 0) AND shipped_ms IS NULL);
ALTER TABLE purchase ADD COLUMN frozen_ms INTEGER CHECK (
    frozen_ms IS NULL OR coalesce(frozen_ms >= paid_ms, 0) AND shipped_ms IS NULL);
ALTER TABLE purchase ADD COLUMN fate TEXT CHECK (
    fate IN ('fine', 'lost', 'damaged', 'missing', 'poor', 'different'));

-- What is sent before it can be refunded was delivered, too.
DROP TRIGGER purchase_transitions;
CREATE TRIGGER purchase_transitions BEFORE UPDATE OF state ON purchase
WHEN OLD.state <> NEW.state AND OLD.state || ' ' || NEW.state NOT IN (
    'awaiting-payment paid', 'awaiting-payment closed',
    'paid shipped', 'paid refunded',
    'shipped delivered', 'shipped refunded',
    'delivered completed', 'delivered refunded') BEGIN
    SELECT RAISE(ABORT, 'an order cannot go there');
END;
-- What was never sent goes back on the shelf.
DROP TRIGGER purchase_gives_back;
CREATE TRIGGER purchase_gives_back AFTER UPDATE ON purchase
WHEN OLD.state <> 'closed' AND NEW.state = 'closed' OR OLD.cancelled_ms IS NULL AND NEW.cancelled_ms IS NOT NULL BEGIN
    UPDATE shelf SET ordered = ordered - NEW.quantity WHERE good = NEW.good;
END;

CREATE TABLE dispute (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    purchase   BLOB NOT NULL REFERENCES purchase (id),
    buyer      BLOB NOT NULL REFERENCES wallet (id),
    persona    TEXT NOT NULL CHECK (persona IN ('fair', 'stubborn', 'silent')),
    state      TEXT NOT NULL CHECK (state IN ('needs-response', 'under-review', 'awaiting-return', 'won', 'lost',
                                              'withdrawn')),
    opened_ms  INTEGER NOT NULL,
    -- Until when the side whose turn it is takes it; nothing once it has ended.
    due_ms     INTEGER,
    ended_ms   INTEGER,
    -- How often it was the seller's turn.
    round      INTEGER NOT NULL CHECK (round > 0),
    -- What is claimed, in the order's currency.
    reason     TEXT NOT NULL CHECK (reason IN ('not-received', 'poor-quality', 'not-as-described')),
    amount     INTEGER NOT NULL CHECK (amount > 0),
    currency   TEXT NOT NULL CHECK (currency IN ('RUB', 'USD', 'EUR')),
    returns    INTEGER NOT NULL CHECK (returns IN (0, 1)),
    text       TEXT NOT NULL,
    edited_ms  INTEGER,
    -- What the seller says to that.
    answered_ms    INTEGER,
    word           TEXT,
    offer          INTEGER CHECK (offer > 0 AND offer <= amount),
    offer_returns  INTEGER CHECK (offer_returns IN (0, 1)),
    -- What the platform proposes.
    proposed_ms      INTEGER,
    ground           TEXT,
    proposal         INTEGER CHECK (proposal > 0 AND proposal <= amount),
    proposal_returns INTEGER CHECK (proposal_returns IN (0, 1)),
    -- What it came to.
    settled_ms       INTEGER,
    settled_by       TEXT CHECK (settled_by IN ('seller-agreed', 'seller-silent', 'offer-accepted',
                                                'proposal-accepted', 'decision')),
    solution         INTEGER CHECK (solution > 0 AND solution <= amount),
    solution_returns INTEGER CHECK (solution_returns IN (0, 1)),
    -- The way back of the goods.
    sent_ms    INTEGER CHECK (sent_ms >= settled_ms),
    arrived_ms INTEGER CHECK (arrived_ms >= sent_ms),
    CHECK ((answered_ms IS NULL) = (word IS NULL)),
    CHECK (offer IS NULL OR answered_ms IS NOT NULL),
    CHECK ((offer IS NULL) = (offer_returns IS NULL)),
    CHECK ((proposed_ms IS NULL) = (ground IS NULL)),
    CHECK (proposal IS NULL OR proposed_ms IS NOT NULL),
    CHECK ((proposal IS NULL) = (proposal_returns IS NULL)),
    CHECK ((settled_ms IS NULL) = (settled_by IS NULL)),
    CHECK (solution IS NULL OR settled_ms IS NOT NULL),
    CHECK ((solution IS NULL) = (solution_returns IS NULL)),
    CHECK ((ended_ms IS NULL) = (state IN ('needs-response', 'under-review', 'awaiting-return'))),
    CHECK ((ended_ms IS NULL) = (due_ms IS NOT NULL)),
    CHECK (state <> 'won' OR solution IS NOT NULL),
    CHECK (state <> 'lost' OR settled_by = 'decision' AND solution IS NULL),
    CHECK (state <> 'awaiting-return' OR solution_returns = 1),
    -- What is to be sent back is there before the money is.
    CHECK (state <> 'won' OR solution_returns = 0 OR arrived_ms IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX dispute_by_purchase ON dispute (purchase, id);
CREATE INDEX dispute_by_buyer ON dispute (buyer, id);
-- One at a time about an order, and none after one that was settled.
CREATE UNIQUE INDEX dispute_open ON dispute (purchase) WHERE ended_ms IS NULL;
CREATE UNIQUE INDEX dispute_settled ON dispute (purchase) WHERE state IN ('won', 'lost');
CREATE INDEX dispute_under_way ON dispute (buyer, id) WHERE ended_ms IS NULL;
CREATE INDEX dispute_ended ON dispute (ended_ms);

-- The states a dispute went through, and when.
CREATE TABLE dispute_path (
    dispute BLOB    NOT NULL REFERENCES dispute (id),
    step    INTEGER NOT NULL,
    at_ms   INTEGER NOT NULL,
    state   TEXT    NOT NULL,
    PRIMARY KEY (dispute, step)
) STRICT, WITHOUT ROWID;

-- What was said and done in it, as facts.
CREATE TABLE dispute_event (
    dispute BLOB    NOT NULL REFERENCES dispute (id),
    step    INTEGER NOT NULL,
    at_ms   INTEGER NOT NULL,
    what    TEXT    NOT NULL,
    PRIMARY KEY (dispute, step)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER dispute_event_stays BEFORE UPDATE ON dispute_event BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;
CREATE TRIGGER dispute_event_kept BEFORE DELETE ON dispute_event BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;

-- What the buyer shows.
CREATE TABLE dispute_note (
    dispute BLOB    NOT NULL REFERENCES dispute (id),
    step    INTEGER NOT NULL CHECK (step BETWEEN 0 AND 9),
    at_ms   INTEGER NOT NULL,
    text    TEXT    NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    PRIMARY KEY (dispute, step)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER dispute_note_stays BEFORE UPDATE ON dispute_note BEGIN SELECT RAISE(ABORT, 'evidence stays'); END;
CREATE TRIGGER dispute_note_kept BEFORE DELETE ON dispute_note BEGIN SELECT RAISE(ABORT, 'evidence stays'); END;

-- Only the listed transitions; the same list as in the domain, and a test compares them.
CREATE TRIGGER dispute_transitions BEFORE UPDATE OF state ON dispute
WHEN OLD.state <> NEW.state AND OLD.state || ' ' || NEW.state NOT IN (
    'needs-response under-review', 'needs-response awaiting-return', 'needs-response won', 'needs-response withdrawn',
    'under-review awaiting-return', 'under-review won', 'under-review lost', 'under-review withdrawn',
    'awaiting-return won', 'awaiting-return withdrawn') BEGIN
    SELECT RAISE(ABORT, 'a dispute cannot go there');
END;
-- What has ended stays as it ended, and what was settled stays settled.
CREATE TRIGGER dispute_stays BEFORE UPDATE ON dispute
WHEN OLD.ended_ms IS NOT NULL
  OR OLD.settled_ms IS NOT NULL AND (OLD.amount, OLD.settled_ms, OLD.settled_by, OLD.solution, OLD.solution_returns)
     IS NOT (NEW.amount, NEW.settled_ms, NEW.settled_by, NEW.solution, NEW.solution_returns)
  OR (OLD.purchase, OLD.buyer, OLD.persona, OLD.opened_ms, OLD.currency)
     IS NOT (NEW.purchase, NEW.buyer, NEW.persona, NEW.opened_ms, NEW.currency) BEGIN
    SELECT RAISE(ABORT, 'a dispute stays as it ended');
END;
CREATE TRIGGER dispute_kept BEFORE DELETE ON dispute BEGIN SELECT RAISE(ABORT, 'disputes stay'); END;

CREATE TABLE refund (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    payment    BLOB NOT NULL REFERENCES payment (id),
    purchase   BLOB NOT NULL REFERENCES purchase (id),
    -- A won dispute has one.
    dispute    BLOB UNIQUE REFERENCES dispute (id),
    cause      TEXT NOT NULL CHECK (cause IN ('dispute', 'cancelled', 'frozen', 'not-delivered')),
    -- Who gives it back: the shop's escrow, or the seller, who has been paid by then.
    source     TEXT NOT NULL CHECK (source IN ('escrow', 'merchant')),
    state      TEXT NOT NULL CHECK (state IN ('processing', 'succeeded')),
    -- How much of the order's price.
    price      INTEGER NOT NULL CHECK (price > 0),
    price_in   TEXT NOT NULL CHECK (price_in IN ('RUB', 'USD', 'EUR')),
    -- What comes back to what paid: of the converted price, and of the fee.
    converted  INTEGER NOT NULL CHECK (converted >= 0),
    fee        INTEGER NOT NULL CHECK (fee >= 0 AND converted + fee > 0),
    currency   TEXT NOT NULL CHECK (currency IN ('RUB', 'USD', 'EUR')),
    created_ms INTEGER NOT NULL,
    limit_ms   INTEGER NOT NULL CHECK (limit_ms > created_ms),
    -- How many tries fail. Only the world knows.
    fails      INTEGER NOT NULL CHECK (fails >= 0),
    overdue    INTEGER NOT NULL DEFAULT 0 CHECK (overdue IN (0, 1)),
    pushed_ms  INTEGER,
    ended_ms   INTEGER,
    operation  BLOB REFERENCES operation (id),
    CHECK ((cause = 'dispute') = (dispute IS NOT NULL)),
    CHECK (source = 'escrow' OR cause = 'dispute'),
    CHECK ((state = 'succeeded') = (ended_ms IS NOT NULL)),
    CHECK (operation IS NULL OR state = 'succeeded')
) STRICT, WITHOUT ROWID;
CREATE INDEX refund_by_payment ON refund (payment, id);
CREATE INDEX refund_by_purchase ON refund (purchase, id);
CREATE INDEX refund_under_way ON refund (purchase, id) WHERE ended_ms IS NULL;
CREATE INDEX refund_ended ON refund (ended_ms);
-- An order is called off once.
CREATE UNIQUE INDEX refund_called_off ON refund (purchase) WHERE cause <> 'dispute';

-- What is on its way back is set aside from the moment on at which it is promised: never more than was paid, in the
-- order's currency and in the one that paid, price and fee apart.
CREATE TRIGGER refund_within_paid BEFORE INSERT ON refund
WHEN NOT EXISTS (SELECT 1 FROM payment JOIN purchase ON purchase.id = payment.purchase JOIN quote ON quote.id = payment.quote,
        (SELECT coalesce(sum(price), 0) AS price_before, coalesce(sum(converted), 0) AS converted_before,
            coalesce(sum(fee), 0) AS fee_before FROM refund WHERE payment = NEW.payment)
    WHERE payment.id = NEW.payment AND payment.state = 'settled' AND purchase.id = NEW.purchase
    AND purchase.currency = NEW.price_in AND quote.currency = NEW.currency
    AND price_before + NEW.price <= purchase.price + purchase.shipping
    AND converted_before + NEW.converted <= quote.converted AND fee_before + NEW.fee <= quote.fee) BEGIN
    SELECT RAISE(ABORT, 'more would go back than was paid');
END;
-- What was promised stays.
CREATE TRIGGER refund_stays
BEFORE UPDATE OF id, payment, purchase, dispute, cause, source, price, price_in, converted, fee, currency, created_ms,
    limit_ms ON refund BEGIN
    SELECT RAISE(ABORT, 'a refund stays what was promised');
END;
CREATE TRIGGER refund_kept BEFORE DELETE ON refund BEGIN SELECT RAISE(ABORT, 'refunds stay'); END;
CREATE TRIGGER refund_transitions BEFORE UPDATE OF state ON refund
WHEN OLD.state <> NEW.state AND OLD.state || ' ' || NEW.state NOT IN ('processing succeeded') BEGIN
    SELECT RAISE(ABORT, 'a refund cannot go there');
END;

-- The states a refund went through, and when.
CREATE TABLE refund_path (
    refund BLOB    NOT NULL REFERENCES refund (id),
    step   INTEGER NOT NULL,
    at_ms  INTEGER NOT NULL,
    state  TEXT    NOT NULL,
    PRIMARY KEY (refund, step)
) STRICT, WITHOUT ROWID;

-- The tries to bring it back; the last one of a refund that arrived did not fail.
CREATE TABLE refund_try (
    refund  BLOB    NOT NULL REFERENCES refund (id),
    step    INTEGER NOT NULL,
    at_ms   INTEGER NOT NULL,
    failure TEXT CHECK (failure IN ('shop-slow', 'no-answer', 'turned-down')),
    PRIMARY KEY (refund, step)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER refund_try_stays BEFORE UPDATE ON refund_try BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;
CREATE TRIGGER refund_try_kept BEFORE DELETE ON refund_try BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;
