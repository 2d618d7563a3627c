-- The world's tables. What can be said here is said here, so that no code can break it: types, ranges, references, who
-- may be negative, what may never change. Times are milliseconds of simulated time, ids are UUIDs, money is minor units.

-- One row: what the world was founded with and where its clock and its random stream are.
CREATE TABLE world (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    seed        BLOB    NOT NULL CHECK (length(seed) = 32),
    random_pos  INTEGER NOT NULL CHECK (random_pos >= 0),
    ahead_ms    INTEGER NOT NULL,
    now_ms      INTEGER NOT NULL,
    founded_ms  INTEGER NOT NULL,
    founder     BLOB    REFERENCES wallet (id)
) STRICT;

-- Breakdowns that wait to happen: how many more captures or acknowledgements will fail.
CREATE TABLE breakdown (
    kind  TEXT PRIMARY KEY CHECK (kind IN ('capture', 'acknowledgement')),
    times INTEGER NOT NULL CHECK (times > 0)
) STRICT, WITHOUT ROWID;

-- What is going to happen, and when; done in the order of due time, then of planning.
CREATE TABLE agenda (
    seq    INTEGER PRIMARY KEY,
    due_ms INTEGER NOT NULL,
    event  TEXT    NOT NULL
) STRICT;
CREATE INDEX agenda_by_due ON agenda (due_ms, seq);

-- The first outcome of each command, so that the same command sent again is not done again.
-- `caller` is a wallet, or nothing for who has not logged in.
CREATE TABLE outcome (
    caller  BLOB NOT NULL,
    key     BLOB NOT NULL CHECK (length(key) = 16),
    request BLOB NOT NULL CHECK (length(request) = 32),
    outcome TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    PRIMARY KEY (caller, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE wallet (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    phone          TEXT NOT NULL UNIQUE,
    opened_ms      INTEGER NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('active', 'outgoing-blocked', 'blocked')),
    identification TEXT NOT NULL CHECK (identification IN ('anonymous', 'simplified', 'full')),
    first_password INTEGER NOT NULL CHECK (first_password IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE registration (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind          TEXT NOT NULL CHECK (kind IN ('online', 'kiosk')),
    state         TEXT NOT NULL CHECK (state IN ('open', 'approved', 'cancelled')),
    phone         TEXT NOT NULL,
    captcha       TEXT,
    captcha_a     INTEGER,
    captcha_b     INTEGER,
    expires_ms    INTEGER,
    place         TEXT,
    inserted      INTEGER NOT NULL DEFAULT 0 CHECK (inserted >= 0),
    wallet        BLOB REFERENCES wallet (id),
    CHECK ((state = 'approved') = (wallet IS NOT NULL)),
    CHECK (kind <> 'online' OR (captcha IS NOT NULL AND expires_ms IS NOT NULL)),
    CHECK (kind <> 'kiosk' OR place IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE sms (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    phone      TEXT NOT NULL,
    arrived_ms INTEGER NOT NULL,
    sender     TEXT NOT NULL CHECK (sender IN ('kiwi', 'shop')),
    body       TEXT NOT NULL,
    read       INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX sms_by_phone ON sms (phone, id);
CREATE INDEX sms_unread ON sms (phone) WHERE read = 0;

-- The ledger. An account's balance is kept by the trigger below and by nothing else.
CREATE TABLE account (
    id       INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL CHECK (kind IN ('wallet', 'hold', 'escrow', 'merchant', 'fees', 'pool', 'outside')),
    owner    TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (currency IN ('RUB', 'USD', 'EUR')),
    balance  INTEGER NOT NULL DEFAULT 0,
    UNIQUE (kind, owner, currency),
    CHECK (balance >= 0 OR kind IN ('fees', 'pool', 'outside'))
) STRICT;

CREATE TABLE movement (
    height  INTEGER PRIMARY KEY CHECK (height > 0),
    at_ms   INTEGER NOT NULL,
    reason  TEXT NOT NULL CHECK (reason IN ('kiosk', 'hold', 'release', 'capture', 'reversal')),
    subject BLOB,
    hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE UNIQUE INDEX movement_once ON movement (subject, reason);

CREATE TABLE posting (
    height  INTEGER NOT NULL REFERENCES movement (height) DEFERRABLE INITIALLY DEFERRED,
    line    INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    minor   INTEGER NOT NULL CHECK (minor <> 0),
    PRIMARY KEY (height, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_by_account ON posting (account);

-- Postings come first and move the balance, then the movement closes over them.
CREATE TRIGGER posting_moves_balance AFTER INSERT ON posting BEGIN
    UPDATE account SET balance = balance + NEW.minor WHERE id = NEW.account;
END;
CREATE TRIGGER posting_not_late BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM movement WHERE height = NEW.height) BEGIN
    SELECT RAISE(ABORT, 'the movement is closed');
END;
CREATE TRIGGER movement_in_order BEFORE INSERT ON movement
WHEN NEW.height <> (SELECT coalesce(max(height), 0) + 1 FROM movement) BEGIN
    SELECT RAISE(ABORT, 'a movement out of order');
END;
CREATE TRIGGER movement_balances BEFORE INSERT ON movement
WHEN NOT EXISTS (SELECT 1 FROM posting WHERE height = NEW.height)
  OR EXISTS (SELECT 1 FROM posting JOIN account ON account.id = posting.account
             WHERE height = NEW.height GROUP BY currency HAVING sum(minor) <> 0) BEGIN
    SELECT RAISE(ABORT, 'the movement does not balance');
END;
CREATE TRIGGER posting_stays BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'postings stay'); END;
CREATE TRIGGER posting_kept BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'postings stay'); END;
CREATE TRIGGER movement_stays BEFORE UPDATE ON movement BEGIN SELECT RAISE(ABORT, 'movements stay'); END;
CREATE TRIGGER movement_kept BEFORE DELETE ON movement BEGIN SELECT RAISE(ABORT, 'movements stay'); END;

-- The wallet's history.
CREATE TABLE operation (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    wallet    BLOB NOT NULL REFERENCES wallet (id),
    at_ms     INTEGER NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    amount    INTEGER NOT NULL CHECK (amount > 0),
    fee       INTEGER NOT NULL CHECK (fee >= 0),
    currency  TEXT NOT NULL CHECK (currency IN ('RUB', 'USD', 'EUR')),
    state     TEXT NOT NULL CHECK (state IN ('pending', 'done', 'reversed')),
    kind      TEXT NOT NULL,
    payment   BLOB REFERENCES payment (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_by_wallet ON operation (wallet, id);
CREATE INDEX operation_by_payment ON operation (payment);

CREATE TABLE purchase (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    number       TEXT NOT NULL UNIQUE CHECK (length(number) = 16),
    buyer        BLOB NOT NULL REFERENCES wallet (id),
    good         TEXT NOT NULL,
    name         TEXT NOT NULL,
    seller       TEXT NOT NULL,
    quantity     INTEGER NOT NULL CHECK (quantity > 0),
    price        INTEGER NOT NULL CHECK (price > 0),
    shipping     INTEGER NOT NULL CHECK (shipping >= 0),
    currency     TEXT NOT NULL CHECK (currency IN ('RUB', 'USD', 'EUR')),
    state        TEXT NOT NULL CHECK (state IN ('awaiting-payment', 'paid', 'shipped', 'delivered', 'completed',
                                                'closed', 'refunded')),
    placed_ms    INTEGER NOT NULL,
    pay_until_ms INTEGER NOT NULL,
    paid_ms      INTEGER,
    CHECK ((paid_ms IS NULL) = (state IN ('awaiting-payment', 'closed')))
) STRICT, WITHOUT ROWID;
CREATE INDEX purchase_by_buyer ON purchase (buyer, id);
CREATE INDEX purchase_open ON purchase (buyer, id) WHERE state = 'awaiting-payment';

-- How many of each kind of goods were ordered and not given up.
CREATE TABLE shelf (
    good    TEXT PRIMARY KEY,
    ordered INTEGER NOT NULL CHECK (ordered >= 0)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER purchase_takes AFTER INSERT ON purchase BEGIN
    INSERT INTO shelf (good, ordered) VALUES (NEW.good, NEW.quantity)
        ON CONFLICT (good) DO UPDATE SET ordered = ordered + NEW.quantity;
END;
CREATE TRIGGER purchase_gives_back AFTER UPDATE OF state ON purchase
WHEN OLD.state <> 'closed' AND NEW.state = 'closed' BEGIN
    UPDATE shelf SET ordered = ordered - NEW.quantity WHERE good = NEW.good;
END;

CREATE TABLE payment (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    purchase        BLOB NOT NULL REFERENCES purchase (id),
    caller          BLOB NOT NULL REFERENCES wallet (id),
    key             BLOB NOT NULL CHECK (length(key) = 16),
    state           TEXT NOT NULL CHECK (state IN ('created', 'otp-pending', 'held', 'captured', 'settled', 'reversing',
                                                   'reversed', 'declined', 'canceled', 'expired')),
    method          TEXT NOT NULL CHECK (method IN ('kiwi')),
    opened_ms       INTEGER NOT NULL,
    payer           BLOB REFERENCES wallet (id),
    signed_in       INTEGER NOT NULL DEFAULT 0 CHECK (signed_in IN (0, 1)),
    wrong_passwords INTEGER NOT NULL DEFAULT 0 CHECK (wrong_passwords BETWEEN 0 AND 3),
    sign_in_from_ms INTEGER,
    quote           BLOB REFERENCES quote (id),
    code            TEXT,
    code_sent_ms    INTEGER,
    wrong_codes     INTEGER NOT NULL DEFAULT 0 CHECK (wrong_codes BETWEEN 0 AND 3),
    confirmed_ms    INTEGER,
    captured_ms     INTEGER,
    ended_ms        INTEGER,
    declined        TEXT,
    UNIQUE (caller, key),
    CHECK ((state = 'declined') = (declined IS NOT NULL)),
    CHECK (state NOT IN ('held', 'captured', 'settled', 'reversing', 'reversed') OR confirmed_ms IS NOT NULL),
    CHECK (state = 'otp-pending' OR code IS NULL)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX payment_settled_once ON payment (purchase) WHERE state = 'settled';
CREATE INDEX payment_by_purchase ON payment (purchase, id);

-- The states a payment went through, and when.
CREATE TABLE payment_path (
    payment BLOB    NOT NULL REFERENCES payment (id),
    step    INTEGER NOT NULL,
    at_ms   INTEGER NOT NULL,
    state   TEXT    NOT NULL,
    PRIMARY KEY (payment, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE quote (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    payment      BLOB NOT NULL REFERENCES payment (id),
    day          TEXT NOT NULL,
    rate         TEXT NOT NULL,
    margin       TEXT NOT NULL,
    applied_rate TEXT NOT NULL,
    converted    INTEGER NOT NULL CHECK (converted > 0),
    fee_percent  TEXT NOT NULL,
    fee          INTEGER NOT NULL CHECK (fee >= 0),
    currency     TEXT NOT NULL CHECK (currency IN ('RUB', 'USD', 'EUR')),
    expires_ms   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER quote_stays BEFORE UPDATE ON quote BEGIN SELECT RAISE(ABORT, 'quotes stay'); END;

-- The wallet's own side: what it asked for, stored before it was sent. Not the world's.
CREATE TABLE attempt (
    key      BLOB PRIMARY KEY CHECK (length(key) = 16),
    wallet   BLOB NOT NULL,
    purchase BLOB NOT NULL,
    payment  BLOB,
    state    TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'accepted', 'refused', 'unknown')),
    since_ms INTEGER NOT NULL,
    request  TEXT,
    CHECK ((request IS NULL) = (state IN ('accepted', 'refused')))
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_open ON attempt (since_ms, key) WHERE request IS NOT NULL;
CREATE INDEX attempt_by_payment ON attempt (payment);

-- Only the listed transitions; the same lists as in the domain, and a test compares them.
CREATE TRIGGER payment_transitions BEFORE UPDATE OF state ON payment
WHEN OLD.state <> NEW.state AND OLD.state || ' ' || NEW.state NOT IN (
    'created otp-pending', 'created declined', 'created canceled', 'created expired',
    'otp-pending held', 'otp-pending declined', 'otp-pending canceled', 'otp-pending expired',
    'held captured', 'held canceled', 'held expired',
    'captured settled', 'captured reversing',
    'reversing reversed') BEGIN
    SELECT RAISE(ABORT, 'a payment cannot go there');
END;
CREATE TRIGGER purchase_transitions BEFORE UPDATE OF state ON purchase
WHEN OLD.state <> NEW.state AND OLD.state || ' ' || NEW.state NOT IN (
    'awaiting-payment paid', 'awaiting-payment closed',
    'paid shipped', 'paid refunded',
    'shipped delivered', 'shipped refunded',
    'delivered completed') BEGIN
    SELECT RAISE(ABORT, 'an order cannot go there');
END;
