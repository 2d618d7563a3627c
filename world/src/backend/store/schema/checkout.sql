-- Orders are paid by card, too, and from any of the wallet's accounts: every payment says what pays for it.

CREATE TABLE new_payment (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    purchase        BLOB NOT NULL REFERENCES purchase (id),
    caller          BLOB NOT NULL REFERENCES wallet (id),
    key             BLOB NOT NULL CHECK (length(key) = 16),
    state           TEXT NOT NULL CHECK (state IN ('created', 'otp-pending', 'held', 'captured', 'settled', 'reversing',
                                                   'reversed', 'declined', 'canceled', 'expired')),
    method          TEXT NOT NULL CHECK (method IN ('card', 'kiwi')),
    opened_ms       INTEGER NOT NULL,
    -- The wallet that pays; nobody's if a bank's card does.
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
    -- What pays, and where the money would go back to.
    instrument      TEXT CHECK (instrument IN ('wallet', 'bank-card', 'kiwi-card')),
    account         TEXT CHECK (account IN ('RUB', 'USD', 'EUR')),
    card            BLOB REFERENCES card (id),
    card_last4      TEXT CHECK (length(card_last4) = 4),
    -- What a practice card's bank is going to say.
    fate            TEXT CHECK (fate IN ('card-declined', 'source-empty', 'card-details', 'card-lost')),
    UNIQUE (caller, key),
    CHECK ((state = 'declined') = (declined IS NOT NULL)),
    CHECK (state NOT IN ('held', 'captured', 'settled', 'reversing', 'reversed') OR confirmed_ms IS NOT NULL),
    CHECK (state = 'otp-pending' OR code IS NULL),
    CHECK ((instrument IS NULL) = (quote IS NULL)),
    CHECK (instrument IS NULL OR (instrument = 'wallet') = (account IS NOT NULL)),
    CHECK (instrument IS NULL OR (instrument <> 'wallet') = (card_last4 IS NOT NULL)),
    CHECK (instrument IS NULL OR (instrument = 'bank-card') = (payer IS NULL)),
    CHECK ((instrument IS 'kiwi-card') = (card IS NOT NULL)),
    CHECK (instrument IS NULL OR (instrument = 'wallet') = (method = 'kiwi'))
) STRICT, WITHOUT ROWID;
INSERT INTO new_payment
    SELECT id, purchase, caller, key, state, method, opened_ms, payer, signed_in, wrong_passwords, sign_in_from_ms,
           quote, code, code_sent_ms, wrong_codes, confirmed_ms, captured_ms, ended_ms, declined,
           iif(quote IS NULL, NULL, 'wallet'), iif(quote IS NULL, NULL, 'RUB'), NULL, NULL, NULL
    FROM payment;
DROP TABLE payment;
ALTER TABLE new_payment RENAME TO payment;
CREATE UNIQUE INDEX payment_settled_once ON payment (purchase) WHERE state = 'settled';
CREATE INDEX payment_by_purchase ON payment (purchase, id);
CREATE INDEX payment_by_caller ON payment (caller, id);
CREATE TRIGGER payment_transitions BEFORE UPDATE OF state ON payment
WHEN OLD.state <> NEW.state AND OLD.state || ' ' || NEW.state NOT IN (
    'created otp-pending', 'created declined', 'created canceled', 'created expired',
    'otp-pending held', 'otp-pending declined', 'otp-pending canceled', 'otp-pending expired',
    'held captured', 'held canceled', 'held expired',
    'captured settled', 'captured reversing',
    'reversing reversed') BEGIN
    SELECT RAISE(ABORT, 'a payment cannot go there');
END;
-- Once a code was asked for, nothing else can come to pay: what is agreed to is what is charged and given back.
CREATE TRIGGER payment_instrument_stays BEFORE UPDATE OF instrument, account, card, card_last4, payer, quote ON payment
WHEN OLD.state <> 'created' AND (OLD.instrument, OLD.account, OLD.card, OLD.card_last4, OLD.payer, OLD.quote)
    IS NOT (NEW.instrument, NEW.account, NEW.card, NEW.card_last4, NEW.payer, NEW.quote) BEGIN
    SELECT RAISE(ABORT, 'what pays cannot be changed any more');
END;

-- What a payment counts for against the month of the wallet that pays it, in roubles at the day's rate; nothing where a
-- bank's card pays.
ALTER TABLE quote ADD COLUMN roubles INTEGER NOT NULL DEFAULT 0 CHECK (roubles >= 0);
DROP TRIGGER quote_stays;
UPDATE quote SET roubles = converted;
CREATE TRIGGER quote_stays BEFORE UPDATE ON quote BEGIN SELECT RAISE(ABORT, 'quotes stay'); END;
CREATE INDEX payment_confirmed ON payment (payer, confirmed_ms) WHERE confirmed_ms IS NOT NULL;
