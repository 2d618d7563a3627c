-- The wallet's own cards, and the post that brings them and other things.

-- Something in the post, or that was. Whom it is for is a phone's number: that is how the post finds people here.
CREATE TABLE parcel (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    tracking    TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL CHECK (kind IN ('card', 'order', 'return')),
    subject     BLOB NOT NULL CHECK (length(subject) = 16),
    phone       TEXT NOT NULL,
    sent_ms     INTEGER NOT NULL,
    expected_ms INTEGER NOT NULL CHECK (expected_ms >= sent_ms)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_by_subject ON parcel (subject, id);
CREATE TRIGGER parcel_stays BEFORE UPDATE ON parcel BEGIN SELECT RAISE(ABORT, 'parcels stay'); END;

-- What has happened to it.
CREATE TABLE parcel_event (
    parcel BLOB    NOT NULL REFERENCES parcel (id),
    step   INTEGER NOT NULL,
    at_ms  INTEGER NOT NULL,
    what   TEXT    NOT NULL CHECK (what IN ('accepted', 'sorted', 'in-transit', 'at-post-office', 'handed-over',
                                           'damaged', 'lost')),
    place  TEXT    NOT NULL,
    PRIMARY KEY (parcel, step)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER parcel_event_in_order BEFORE INSERT ON parcel_event
WHEN EXISTS (SELECT 1 FROM parcel_event WHERE parcel = NEW.parcel
             AND (step >= NEW.step OR at_ms > NEW.at_ms OR what IN ('handed-over', 'lost'))) BEGIN
    SELECT RAISE(ABORT, 'a parcel cannot go there');
END;
CREATE TRIGGER parcel_event_stays BEFORE UPDATE ON parcel_event BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;
CREATE TRIGGER parcel_event_kept BEFORE DELETE ON parcel_event BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;

CREATE TABLE card (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    wallet     BLOB NOT NULL REFERENCES wallet (id),
    kind       TEXT NOT NULL CHECK (kind IN ('virtual', 'plastic')),
    name       TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('ordered', 'in-post', 'delivered', 'active', 'blocked', 'closed',
                                              'expired')),
    block      TEXT CHECK (block IN ('owner', 'wrong-codes')),
    number     TEXT NOT NULL UNIQUE CHECK (length(number) = 16),
    year       INTEGER NOT NULL,
    month      INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    cvv        TEXT NOT NULL CHECK (length(cvv) = 3),
    letter     TEXT,
    fee        INTEGER NOT NULL CHECK (fee >= 0),
    ordered_ms INTEGER NOT NULL,
    since_ms   INTEGER NOT NULL CHECK (since_ms >= ordered_ms),
    wrong_cvvs     INTEGER NOT NULL DEFAULT 0 CHECK (wrong_cvvs BETWEEN 0 AND 3),
    wrong_letters  INTEGER NOT NULL DEFAULT 0 CHECK (wrong_letters BETWEEN 0 AND 3),
    letter_from_ms INTEGER,
    CHECK ((state = 'blocked') = (block IS NOT NULL)),
    CHECK (kind = 'plastic' OR (state NOT IN ('ordered', 'in-post', 'delivered') AND letter IS NULL)),
    CHECK (letter IS NULL OR state IN ('ordered', 'in-post', 'delivered'))
) STRICT, WITHOUT ROWID;
CREATE INDEX card_by_wallet ON card (wallet, id);
-- One plastic card under way at most.
CREATE UNIQUE INDEX card_under_way ON card (wallet) WHERE state IN ('ordered', 'in-post');
-- What is on a card is on it for good.
CREATE TRIGGER card_stays BEFORE UPDATE OF id, wallet, kind, number, year, month, cvv, fee, ordered_ms ON card BEGIN
    SELECT RAISE(ABORT, 'what is on a card stays');
END;
CREATE TRIGGER card_kept BEFORE DELETE ON card BEGIN SELECT RAISE(ABORT, 'cards stay'); END;

-- Only the listed transitions; the same list as in the domain, and a test compares them.
CREATE TRIGGER card_transitions BEFORE UPDATE OF state ON card
WHEN OLD.state <> NEW.state AND OLD.state || ' ' || NEW.state NOT IN (
    'ordered in-post', 'ordered closed',
    'in-post delivered', 'in-post closed',
    'delivered active', 'delivered closed', 'delivered expired',
    'active blocked', 'active closed', 'active expired',
    'blocked active', 'blocked closed', 'blocked expired') BEGIN
    SELECT RAISE(ABORT, 'a card cannot go there');
END;
