-- Accounts in other currencies, and the quotes at which money is changed between them.

-- The accounts beside the one in roubles, which every wallet has.
CREATE TABLE currency_account (
    wallet    BLOB    NOT NULL REFERENCES wallet (id),
    currency  TEXT    NOT NULL CHECK (currency IN ('USD', 'EUR')),
    opened_ms INTEGER NOT NULL,
    PRIMARY KEY (wallet, currency)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER currency_account_stays BEFORE UPDATE ON currency_account BEGIN
    SELECT RAISE(ABORT, 'accounts stay');
END;
CREATE TRIGGER currency_account_kept BEFORE DELETE ON currency_account BEGIN
    SELECT RAISE(ABORT, 'accounts stay');
END;

-- Prices that count for a while. Consent to one is given once; nothing else of it ever changes.
CREATE TABLE exchange_quote (
    id           BLOB    PRIMARY KEY CHECK (length(id) = 16),
    wallet       BLOB    NOT NULL REFERENCES wallet (id),
    gives        INTEGER NOT NULL CHECK (gives > 0),
    gives_in     TEXT    NOT NULL CHECK (gives_in IN ('RUB', 'USD', 'EUR')),
    receives     INTEGER NOT NULL CHECK (receives > 0),
    receives_in  TEXT    NOT NULL CHECK (receives_in IN ('RUB', 'USD', 'EUR') AND receives_in <> gives_in),
    rate_of      TEXT    NOT NULL CHECK (rate_of IN (gives_in, receives_in)),
    day          TEXT    NOT NULL,
    rate         TEXT    NOT NULL,
    margin       TEXT    NOT NULL,
    applied_rate TEXT    NOT NULL,
    expires_ms   INTEGER NOT NULL,
    done_ms      INTEGER
) STRICT, WITHOUT ROWID;
CREATE TRIGGER exchange_quote_stays BEFORE UPDATE ON exchange_quote
WHEN OLD.done_ms IS NOT NULL OR NEW.done_ms IS NULL
  OR (OLD.id, OLD.wallet, OLD.gives, OLD.gives_in, OLD.receives, OLD.receives_in, OLD.rate_of, OLD.day, OLD.rate,
      OLD.margin, OLD.applied_rate, OLD.expires_ms)
  IS NOT (NEW.id, NEW.wallet, NEW.gives, NEW.gives_in, NEW.receives, NEW.receives_in, NEW.rate_of, NEW.day, NEW.rate,
      NEW.margin, NEW.applied_rate, NEW.expires_ms) BEGIN
    SELECT RAISE(ABORT, 'quotes stay');
END;
CREATE INDEX exchange_quote_done ON exchange_quote (done_ms) WHERE done_ms IS NOT NULL;
