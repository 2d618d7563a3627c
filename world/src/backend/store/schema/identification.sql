-- Who the owners of the wallets are. Nothing of it leaves this database, which is sealed.

CREATE TABLE identity (
    wallet   BLOB    PRIMARY KEY REFERENCES wallet (id),
    name     TEXT    NOT NULL,
    born     TEXT    NOT NULL,
    document TEXT    NOT NULL,
    given_ms INTEGER NOT NULL,
    due_ms   INTEGER NOT NULL CHECK (due_ms > given_ms),
    state    TEXT    NOT NULL CHECK (state IN ('checking', 'known', 'refused')),
    failure  TEXT    CHECK (failure IN ('not-in-register')),
    CHECK ((state = 'refused') = (failure IS NOT NULL))
) STRICT, WITHOUT ROWID;
-- What is known of somebody stays; who was refused may try again.
CREATE TRIGGER identity_transitions BEFORE UPDATE OF state ON identity
WHEN OLD.state || ' ' || NEW.state NOT IN ('checking known', 'checking refused', 'refused checking') BEGIN
    SELECT RAISE(ABORT, 'an identity cannot go there');
END;

-- A visit to be seen in person; another booking moves it.
CREATE TABLE visit (
    wallet BLOB    PRIMARY KEY REFERENCES identity (wallet),
    at_ms  INTEGER NOT NULL,
    place  INTEGER NOT NULL CHECK (place >= 0),
    done   INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER visit_stays BEFORE UPDATE ON visit WHEN OLD.done = 1 BEGIN
    SELECT RAISE(ABORT, 'a visit that was made stays');
END;

-- Nobody becomes a stranger again, and nobody is known in full who was not known before.
CREATE TRIGGER wallet_identification BEFORE UPDATE OF identification ON wallet
WHEN OLD.identification || ' ' || NEW.identification NOT IN ('anonymous simplified', 'simplified full') BEGIN
    SELECT RAISE(ABORT, 'an identification cannot go there');
END;
