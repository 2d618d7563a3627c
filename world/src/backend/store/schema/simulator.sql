-- What is for who shows the world to others: the dollar's rate as it was shifted by hand, and a log of everything that happened.

-- From this day on the dollar's rate is so many percent more than it would be by itself.
CREATE TABLE rate_shift (
    day     TEXT PRIMARY KEY,
    percent INTEGER NOT NULL CHECK (percent > -100)
) STRICT, WITHOUT ROWID;

-- The latest of what was asked, happened by itself, was made to happen or went wrong on the way; older lines are forgotten. Nothing
-- is decided by it.
CREATE TABLE world_log (
    seq     INTEGER PRIMARY KEY,
    at_ms   INTEGER NOT NULL,
    deed    TEXT    NOT NULL,
    -- What it was about, as people read it: an order's number, a phone's.
    subject TEXT    NOT NULL,
    detail  TEXT
) STRICT;
