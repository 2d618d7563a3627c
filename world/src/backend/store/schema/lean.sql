-- Fewer pages for each payment: every page that a transaction touches is sealed and written as a whole.

-- Outcomes are long, and only a few fit on a page. As rows in the order in which they came a new one goes to the end; ordered
-- by their keys, it made room for itself in the midst of the others.
CREATE TABLE new_outcome (
    caller  BLOB NOT NULL,
    key     BLOB NOT NULL CHECK (length(key) = 16),
    request BLOB NOT NULL CHECK (length(request) = 32),
    outcome TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    UNIQUE (caller, key)
) STRICT;
INSERT INTO new_outcome (caller, key, request, outcome, at_ms)
    SELECT caller, key, request, outcome, at_ms FROM outcome ORDER BY at_ms;
DROP TABLE outcome;
ALTER TABLE new_outcome RENAME TO outcome;

-- The lines about a payment are found by the movements that they tell of.
DROP INDEX operation_by_payment;
DROP TRIGGER parcel_is_found;
CREATE TRIGGER parcel_is_found AFTER INSERT ON parcel BEGIN
    INSERT OR IGNORE INTO history_unread (seq)
        SELECT operation.seq FROM (
            SELECT NEW.subject AS id
            UNION ALL SELECT id FROM payment WHERE purchase = NEW.subject
            UNION ALL SELECT id FROM refund WHERE purchase = NEW.subject) AS about
        JOIN movement ON movement.subject = about.id JOIN operation ON operation.height = movement.height;
END;
