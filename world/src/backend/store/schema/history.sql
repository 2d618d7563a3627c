-- The history can be filtered, added up and searched at any length.
--
-- An operation's place in the history is `seq`: the order in which the world wrote it, which is the order of time. Every
-- page is a walk down some index that ends in `seq`, so a page costs the same at ten lines and at ten million.

-- The lines of a wallet that are alike in everything that is filtered by and has few values. A filter by kind, direction,
-- state and currency, in any combination, is a set of classes, and its page a merge of their indexes: exact, and never a
-- line looked at in vain. What the lines of a class come to is kept beside it.
CREATE TABLE history_class (
    id        INTEGER PRIMARY KEY,
    wallet    BLOB NOT NULL REFERENCES wallet (id),
    name      TEXT NOT NULL,
    direction TEXT NOT NULL,
    state     TEXT NOT NULL,
    currency  TEXT NOT NULL,
    count     INTEGER NOT NULL DEFAULT 0 CHECK (count >= 0),
    amount    INTEGER NOT NULL DEFAULT 0,
    fee       INTEGER NOT NULL DEFAULT 0,
    UNIQUE (wallet, name, direction, state, currency)
) STRICT;

-- The same for each day of the world: for periods, charts, and to find where in the history a day begins.
-- `first` is not after the first line of the class on that day, and itself of that day.
CREATE TABLE history_day (
    class  INTEGER NOT NULL REFERENCES history_class (id),
    day    INTEGER NOT NULL,
    count  INTEGER NOT NULL CHECK (count >= 0),
    amount INTEGER NOT NULL,
    fee    INTEGER NOT NULL,
    first  INTEGER NOT NULL,
    PRIMARY KEY (class, day)
) STRICT, WITHOUT ROWID;

-- The other ends of a wallet's operations, and the place of the latest with each.
CREATE TABLE history_party (
    id     INTEGER PRIMARY KEY,
    wallet BLOB NOT NULL REFERENCES wallet (id),
    name   TEXT NOT NULL,
    last   INTEGER NOT NULL,
    UNIQUE (wallet, name)
) STRICT;
CREATE INDEX history_party_by_last ON history_party (wallet, last);

CREATE TABLE new_operation (
    seq       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    wallet    BLOB NOT NULL REFERENCES wallet (id),
    at_ms     INTEGER NOT NULL,
    -- The world's day, three hours ahead of UTC.
    day       INTEGER NOT NULL AS ((at_ms + 10800000) / 86400000),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    amount    INTEGER NOT NULL CHECK (amount > 0),
    fee       INTEGER NOT NULL CHECK (fee >= 0),
    currency  TEXT NOT NULL CHECK (currency IN ('RUB', 'USD', 'EUR')),
    state     TEXT NOT NULL CHECK (state IN ('pending', 'done', 'reversed')),
    kind      TEXT NOT NULL,
    name      TEXT NOT NULL,
    payment   BLOB REFERENCES payment (id),
    party     INTEGER REFERENCES history_party (id),
    -- The movement that it tells of.
    height    INTEGER NOT NULL REFERENCES movement (height),
    -- Kept by the triggers below.
    class     INTEGER REFERENCES history_class (id)
) STRICT;

WITH told AS (
    SELECT operation.*,
           (SELECT key FROM json_each(kind)) AS tag,
           CASE WHEN payment IS NULL THEN
               (SELECT movement.height FROM movement
                JOIN posting ON posting.height = movement.height JOIN account ON account.id = posting.account
                WHERE movement.reason = 'kiosk' AND movement.at_ms = operation.at_ms AND account.kind = 'wallet'
                AND upper(replace(account.owner, '-', '')) = hex(operation.wallet))
           ELSE (SELECT max(movement.height) FROM movement
                WHERE movement.subject = payment AND (reason = 'hold') = (direction = 'out') AND reason <> 'capture')
           END AS told_height
    FROM operation)
INSERT INTO new_operation (seq, id, wallet, at_ms, direction, amount, fee, currency, state, kind, name, payment, height)
    SELECT row_number() OVER (ORDER BY at_ms, told_height, id), id, wallet, at_ms, direction, amount, fee, currency, state,
           kind,
           CASE tag WHEN 'Kiosk' THEN 'kiosk' WHEN 'OrderPayment' THEN 'order-payment' WHEN 'Reversal' THEN 'reversal' END,
           payment, told_height
    FROM told;
DROP TABLE operation;
ALTER TABLE new_operation RENAME TO operation;
CREATE INDEX operation_by_wallet ON operation (wallet);
CREATE INDEX operation_by_class ON operation (class);
CREATE INDEX operation_by_party ON operation (party, class);
CREATE INDEX operation_by_payment ON operation (payment);
CREATE INDEX operation_by_height ON operation (height);

INSERT INTO history_party (wallet, name, last)
    SELECT wallet, coalesce(kind ->> '$.Kiosk.place', kind ->> '$.OrderPayment.merchant', kind ->> '$.Reversal.merchant')
           AS whose, max(seq)
    FROM operation GROUP BY wallet, whose HAVING whose IS NOT NULL ORDER BY max(seq);
UPDATE operation SET party = (SELECT history_party.id FROM history_party WHERE history_party.wallet = operation.wallet
    AND history_party.name =
        coalesce(kind ->> '$.Kiosk.place', kind ->> '$.OrderPayment.merchant', kind ->> '$.Reversal.merchant'));

-- The words of the history. What they are made of is not kept a second time. Rows wait in `history_unread` until they are
-- read, outside of the transactions that move money: merging an index would make a payment wait.
CREATE VIRTUAL TABLE history_text USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5', tokenize = 'ascii tokenchars ''#'''
);
-- Words that may come again, so that the beginning of a long one leads to the few that it can become.
CREATE TABLE history_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE history_unread (seq INTEGER PRIMARY KEY REFERENCES operation (seq)) STRICT;
INSERT INTO history_unread SELECT seq FROM operation;

-- Totals follow the class that a line is in.
CREATE TRIGGER operation_changes_class AFTER UPDATE OF class ON operation BEGIN
    UPDATE history_class SET count = count - 1, amount = amount - OLD.amount, fee = fee - OLD.fee WHERE id = OLD.class;
    UPDATE history_day SET count = count - 1, amount = amount - OLD.amount, fee = fee - OLD.fee
        WHERE class = OLD.class AND day = OLD.day;
    DELETE FROM history_day WHERE class = OLD.class AND day = OLD.day AND count = 0;
    UPDATE history_class SET count = count + 1, amount = amount + NEW.amount, fee = fee + NEW.fee WHERE id = NEW.class;
    INSERT INTO history_day (class, day, count, amount, fee, first)
        VALUES (NEW.class, NEW.day, 1, NEW.amount, NEW.fee, NEW.seq)
        ON CONFLICT (class, day) DO UPDATE SET count = count + 1, amount = amount + NEW.amount, fee = fee + NEW.fee,
                                               first = min(first, NEW.seq);
END;
CREATE TRIGGER operation_is_classed AFTER INSERT ON operation BEGIN
    INSERT INTO history_class (wallet, name, direction, state, currency)
        VALUES (NEW.wallet, NEW.name, NEW.direction, NEW.state, NEW.currency)
        ON CONFLICT (wallet, name, direction, state, currency) DO NOTHING;
    UPDATE operation SET class = (SELECT id FROM history_class
        WHERE wallet = NEW.wallet AND name = NEW.name AND direction = NEW.direction AND state = NEW.state
        AND currency = NEW.currency) WHERE seq = NEW.seq;
    INSERT INTO history_unread (seq) VALUES (NEW.seq);
END;
CREATE TRIGGER operation_changes_state AFTER UPDATE OF state ON operation WHEN OLD.state <> NEW.state BEGIN
    INSERT INTO history_class (wallet, name, direction, state, currency)
        VALUES (NEW.wallet, NEW.name, NEW.direction, NEW.state, NEW.currency)
        ON CONFLICT (wallet, name, direction, state, currency) DO NOTHING;
    UPDATE operation SET class = (SELECT id FROM history_class
        WHERE wallet = NEW.wallet AND name = NEW.name AND direction = NEW.direction AND state = NEW.state
        AND currency = NEW.currency) WHERE seq = NEW.seq;
END;

-- What was there before is classed by the same triggers.
INSERT INTO history_class (wallet, name, direction, state, currency)
    SELECT DISTINCT wallet, name, direction, state, currency FROM operation ORDER BY 1, 2, 3, 4, 5;
UPDATE operation SET class = (SELECT history_class.id FROM history_class
    WHERE history_class.wallet = operation.wallet AND history_class.name = operation.name
    AND history_class.direction = operation.direction AND history_class.state = operation.state
    AND history_class.currency = operation.currency);

-- What happened stays, and in the order in which it happened; only how it ended is yet to be known.
CREATE TRIGGER operation_in_order BEFORE INSERT ON operation
WHEN NEW.at_ms < (SELECT at_ms FROM operation ORDER BY seq DESC LIMIT 1) BEGIN
    SELECT RAISE(ABORT, 'an operation out of order');
END;
CREATE TRIGGER operation_stays
BEFORE UPDATE OF seq, id, wallet, at_ms, direction, amount, fee, currency, kind, name, payment, height ON operation
BEGIN
    SELECT RAISE(ABORT, 'operations stay');
END;
CREATE TRIGGER operation_kept BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'operations stay'); END;
