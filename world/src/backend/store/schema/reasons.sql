-- Version 2: more reasons for money to move, and more people who write to the phone.
--
-- A table's checks cannot be changed, so each is made anew with its rows, triggers and indexes.

CREATE TABLE new_movement (
    height  INTEGER PRIMARY KEY CHECK (height > 0),
    at_ms   INTEGER NOT NULL,
    reason  TEXT NOT NULL CHECK (reason IN ('kiosk', 'hold', 'release', 'capture', 'reversal', 'top-up',
                                        'withdrawal', 'transfer', 'card-fee', 'card-charge', 'exchange', 'payout',
                                        'refund')),
    subject BLOB,
    hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
INSERT INTO new_movement SELECT height, at_ms, reason, subject, hash FROM movement;
DROP TABLE movement;
ALTER TABLE new_movement RENAME TO movement;
CREATE UNIQUE INDEX movement_once ON movement (subject, reason);
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
CREATE TRIGGER movement_stays BEFORE UPDATE ON movement BEGIN SELECT RAISE(ABORT, 'movements stay'); END;
CREATE TRIGGER movement_kept BEFORE DELETE ON movement BEGIN SELECT RAISE(ABORT, 'movements stay'); END;

CREATE TABLE new_sms (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    phone      TEXT NOT NULL,
    arrived_ms INTEGER NOT NULL,
    sender     TEXT NOT NULL CHECK (sender IN ('kiwi', 'shop', 'bank', 'operator', 'e-money', 'courier')),
    body       TEXT NOT NULL,
    read       INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO new_sms SELECT id, phone, arrived_ms, sender, body, read FROM sms;
DROP TABLE sms;
ALTER TABLE new_sms RENAME TO sms;
CREATE INDEX sms_by_phone ON sms (phone, id);
CREATE INDEX sms_unread ON sms (phone) WHERE read = 0;

-- Only whole checks asked by account, and they read every posting anyhow; each payment wrote up to seven leaves of it.
DROP INDEX posting_by_account;
