-- The support desk: cases, what was written to them and attached; and who restricted which wallet.

CREATE TABLE ticket (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    number      TEXT NOT NULL UNIQUE CHECK (length(number) = 6),
    wallet      BLOB NOT NULL REFERENCES wallet (id),
    key         BLOB NOT NULL CHECK (length(key) = 16),
    topic       TEXT NOT NULL CHECK (topic IN ('payment', 'wallet', 'refund', 'twice', 'card', 'other')),
    purchase    BLOB REFERENCES purchase (id),
    transfer    BLOB REFERENCES transfer (id),
    card        BLOB REFERENCES card (id),
    state       TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'resolved', 'closed')),
    opened_ms   INTEGER NOT NULL,
    -- While it is open, when the desk has answered at the latest; after that, when it is closed by itself.
    due_ms      INTEGER,
    ended_ms    INTEGER,
    -- The code that proves who holds the wallet's number, and when the owner was proved.
    code        TEXT,
    wrong_codes INTEGER NOT NULL DEFAULT 0 CHECK (wrong_codes BETWEEN 0 AND 3),
    checked_ms  INTEGER,
    -- What the shop is going to say of a payment that it does not know.
    fate        TEXT NOT NULL CHECK (fate IN ('found', 'returned')),
    UNIQUE (wallet, key),
    CHECK ((purchase IS NOT NULL) + (transfer IS NOT NULL) + (card IS NOT NULL) <= 1),
    CHECK (topic NOT IN ('payment', 'refund', 'twice') OR purchase IS NOT NULL),
    CHECK ((state = 'closed') = (due_ms IS NULL)),
    CHECK ((state = 'closed') = (ended_ms IS NOT NULL)),
    CHECK (code IS NULL OR state = 'waiting')
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_by_wallet ON ticket (wallet, id);
CREATE INDEX ticket_open ON ticket (wallet, id) WHERE ended_ms IS NULL;
CREATE INDEX ticket_ended ON ticket (ended_ms);

-- Only the listed transitions; the same list as in the domain, and a test compares them.
CREATE TRIGGER ticket_transitions BEFORE UPDATE OF state ON ticket
WHEN OLD.state <> NEW.state AND OLD.state || ' => ' || NEW.state NOT IN (
    'open => waiting', 'open => resolved', 'open => closed',
    'waiting => open', 'waiting => closed',
    'resolved => open', 'resolved => closed') BEGIN
    SELECT RAISE(ABORT, 'a case cannot go there');
END;
CREATE TRIGGER ticket_stays
BEFORE UPDATE OF id, number, wallet, key, topic, purchase, transfer, card, opened_ms ON ticket BEGIN
    SELECT RAISE(ABORT, 'what a case is about stays');
END;
CREATE TRIGGER ticket_kept BEFORE DELETE ON ticket BEGIN SELECT RAISE(ABORT, 'cases stay'); END;

-- The states a case went through, and when.
CREATE TABLE ticket_path (
    ticket BLOB    NOT NULL REFERENCES ticket (id),
    step   INTEGER NOT NULL,
    at_ms  INTEGER NOT NULL,
    state  TEXT    NOT NULL,
    PRIMARY KEY (ticket, step)
) STRICT, WITHOUT ROWID;

-- What was written: the person's words as they are, the desk's as facts.
CREATE TABLE ticket_message (
    ticket BLOB    NOT NULL REFERENCES ticket (id),
    nth    INTEGER NOT NULL,
    at_ms  INTEGER NOT NULL,
    body   TEXT    NOT NULL,
    PRIMARY KEY (ticket, nth)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER ticket_message_in_time BEFORE INSERT ON ticket_message
WHEN EXISTS (SELECT 1 FROM ticket WHERE id = NEW.ticket AND coalesce(ended_ms, NEW.at_ms) < NEW.at_ms) BEGIN
    SELECT RAISE(ABORT, 'nothing is written to a case that is over');
END;
CREATE TRIGGER ticket_message_stays BEFORE UPDATE ON ticket_message BEGIN
    SELECT RAISE(ABORT, 'what was written stays');
END;
CREATE TRIGGER ticket_message_kept BEFORE DELETE ON ticket_message BEGIN
    SELECT RAISE(ABORT, 'what was written stays');
END;

-- What is attached to messages.
CREATE TABLE ticket_attachment (
    ticket  BLOB    NOT NULL,
    nth     INTEGER NOT NULL,
    message INTEGER NOT NULL,
    kind    TEXT    NOT NULL CHECK (kind IN ('order-status', 'receipt')),
    page    TEXT    NOT NULL,
    svg     TEXT    NOT NULL,
    PRIMARY KEY (ticket, nth),
    FOREIGN KEY (ticket, message) REFERENCES ticket_message (ticket, nth)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER ticket_attachment_stays BEFORE UPDATE ON ticket_attachment BEGIN
    SELECT RAISE(ABORT, 'what was attached stays');
END;
CREATE TRIGGER ticket_attachment_kept BEFORE DELETE ON ticket_attachment BEGIN
    SELECT RAISE(ABORT, 'what was attached stays');
END;

-- Every time that a wallet was restricted or let go, by whom, and on account of which case.
CREATE TABLE restriction (
    wallet BLOB    NOT NULL REFERENCES wallet (id),
    nth    INTEGER NOT NULL,
    at_ms  INTEGER NOT NULL,
    state  TEXT    NOT NULL CHECK (state IN ('active', 'outgoing-blocked', 'blocked')),
    ticket BLOB    REFERENCES ticket (id),
    -- The practice world's own controls, or the support desk.
    source TEXT    NOT NULL CHECK (source IN ('simulator', 'support')),
    PRIMARY KEY (wallet, nth),
    CHECK ((source = 'support') = (ticket IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER restriction_stays BEFORE UPDATE ON restriction BEGIN SELECT RAISE(ABORT, 'what was done stays'); END;
CREATE TRIGGER restriction_kept BEFORE DELETE ON restriction BEGIN SELECT RAISE(ABORT, 'what was done stays'); END;
INSERT INTO restriction (wallet, nth, at_ms, state, source)
    SELECT wallet.id, 0, now_ms, state, 'simulator' FROM wallet JOIN world WHERE state <> 'active';
