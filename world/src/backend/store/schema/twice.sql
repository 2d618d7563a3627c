-- Orders that are charged twice: because somebody insists on paying again while the end of the first payment is unknown, or
-- because the service executes a charge a second time.

CREATE TABLE new_breakdown (
    kind  TEXT PRIMARY KEY CHECK (kind IN ('capture', 'acknowledgement', 'double-charge')),
    times INTEGER NOT NULL CHECK (times > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO new_breakdown SELECT kind, times FROM breakdown;
DROP TABLE breakdown;
ALTER TABLE new_breakdown RENAME TO breakdown;

-- Whether who pays insisted on it while another payment for the order was under way.
ALTER TABLE payment ADD COLUMN insisted INTEGER NOT NULL DEFAULT 0 CHECK (insisted IN (0, 1));
-- The payment that the service executed a second time as this one, by mistake.
ALTER TABLE payment ADD COLUMN twin_of BLOB REFERENCES payment (id);

-- What the shop has noticed to be a second charge: it goes back, and is back by then. The first is the one that pays the order.
CREATE TABLE second_charge (
    payment    BLOB PRIMARY KEY REFERENCES payment (id),
    first      BLOB NOT NULL REFERENCES payment (id) CHECK (first <> payment),
    noticed_ms INTEGER NOT NULL,
    back_by_ms INTEGER NOT NULL CHECK (back_by_ms >= noticed_ms)
) STRICT, WITHOUT ROWID;
CREATE INDEX second_charge_by_first ON second_charge (first);
CREATE TRIGGER second_charge_stays BEFORE UPDATE ON second_charge BEGIN
    SELECT RAISE(ABORT, 'what was noticed stays');
END;
CREATE TRIGGER second_charge_kept BEFORE DELETE ON second_charge BEGIN
    SELECT RAISE(ABORT, 'what was noticed stays');
END;
