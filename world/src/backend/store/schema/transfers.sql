-- Transfers in and out, visits to a terminal by who has a wallet already, and attempts at every kind of money's way.

CREATE TABLE transfer (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    number       TEXT NOT NULL CHECK (length(number) = 12),
    wallet       BLOB NOT NULL REFERENCES wallet (id),
    key          BLOB NOT NULL CHECK (length(key) = 16),
    route        TEXT NOT NULL CHECK (route IN ('card-in', 'mobile-in', 'e-money-in', 'card-out', 'bank-out',
                                                'wallet-out', 'mobile-out', 'cash-out')),
    party        TEXT NOT NULL CHECK (length(party) > 0),
    receiver     BLOB REFERENCES wallet (id),
    note         TEXT NOT NULL,
    amount       INTEGER NOT NULL CHECK (amount > 0),
    fee          INTEGER NOT NULL CHECK (fee >= 0),
    currency     TEXT NOT NULL CHECK (currency IN ('RUB', 'USD', 'EUR')),
    state        TEXT NOT NULL CHECK (state IN ('otp-pending', 'processing', 'succeeded', 'failed', 'declined',
                                                'canceled', 'expired')),
    opened_ms    INTEGER NOT NULL,
    code         TEXT,
    code_phone   TEXT NOT NULL,
    code_sent_ms INTEGER NOT NULL,
    wrong_codes  INTEGER NOT NULL DEFAULT 0 CHECK (wrong_codes BETWEEN 0 AND 3),
    confirmed_ms INTEGER,
    arrives_ms   INTEGER,
    ended_ms     INTEGER,
    fate         TEXT,
    failure      TEXT,
    pickup       TEXT,
    operation    BLOB REFERENCES operation (id),
    UNIQUE (wallet, key),
    CHECK ((route = 'wallet-out') = (receiver IS NOT NULL)),
    CHECK (receiver <> wallet),
    CHECK (state = 'otp-pending' OR code IS NULL),
    CHECK (state = 'processing' OR pickup IS NULL),
    CHECK ((state IN ('processing', 'succeeded', 'failed')) = (confirmed_ms IS NOT NULL)),
    CHECK ((state IN ('failed', 'declined')) = (failure IS NOT NULL)),
    CHECK ((state IN ('otp-pending', 'processing')) = (ended_ms IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX transfer_open ON transfer (wallet, id) WHERE ended_ms IS NULL;
CREATE INDEX transfer_ended ON transfer (ended_ms);
CREATE INDEX transfer_confirmed ON transfer (wallet, confirmed_ms) WHERE confirmed_ms IS NOT NULL;

-- The states a transfer went through, and when.
CREATE TABLE transfer_path (
    transfer BLOB    NOT NULL REFERENCES transfer (id),
    step     INTEGER NOT NULL,
    at_ms    INTEGER NOT NULL,
    state    TEXT    NOT NULL,
    PRIMARY KEY (transfer, step)
) STRICT, WITHOUT ROWID;

-- Only the listed transitions; the same list as in the domain, and a test compares them.
CREATE TRIGGER transfer_transitions BEFORE UPDATE OF state ON transfer
WHEN OLD.state <> NEW.state AND OLD.state || ' > ' || NEW.state NOT IN (
    'otp-pending > processing', 'otp-pending > declined', 'otp-pending > canceled', 'otp-pending > expired',
    'processing > succeeded', 'processing > failed') BEGIN
    SELECT RAISE(ABORT, 'a transfer cannot go there');
END;
-- What was agreed to stays.
CREATE TRIGGER transfer_stays BEFORE UPDATE OF wallet, route, party, receiver, amount, fee, currency ON transfer BEGIN
    SELECT RAISE(ABORT, 'what was agreed to stays');
END;

-- A visit to a terminal that tops this wallet up, rather than opening one.
ALTER TABLE registration ADD COLUMN tops_up BLOB REFERENCES wallet (id);

CREATE TABLE new_attempt (
    key      BLOB PRIMARY KEY CHECK (length(key) = 16),
    wallet   BLOB NOT NULL,
    -- What it is an attempt at: an order to be paid, a transfer, a quote for changing money; a plastic card has no id yet.
    about    TEXT NOT NULL CHECK (about IN ('order', 'transfer', 'exchange', 'virtual-card', 'plastic-card')),
    subject  BLOB,
    payment  BLOB,
    state    TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'accepted', 'refused', 'unknown')),
    since_ms INTEGER NOT NULL,
    request  TEXT,
    CHECK ((subject IS NULL) = (about IN ('virtual-card', 'plastic-card'))),
    CHECK (payment IS NULL OR about = 'order'),
    CHECK ((request IS NULL) = (state IN ('accepted', 'refused')))
) STRICT, WITHOUT ROWID;
INSERT INTO new_attempt (key, wallet, about, subject, payment, state, since_ms, request)
    SELECT key, wallet, 'order', purchase, payment, state, since_ms, request FROM attempt;
DROP TABLE attempt;
ALTER TABLE new_attempt RENAME TO attempt;
CREATE INDEX attempt_open ON attempt (since_ms, key) WHERE request IS NOT NULL;
CREATE INDEX attempt_by_payment ON attempt (payment);
