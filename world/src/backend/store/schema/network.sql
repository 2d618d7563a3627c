-- The network between the wallet and the world. Like the attempts it is the wallet's own side, not the world's.

CREATE TABLE network (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    mode            TEXT    NOT NULL CHECK (mode IN ('online', 'slow', 'flaky', 'offline')),
    -- How often what goes wrong while it is flaky, in a thousand requests each.
    request_lost    INTEGER NOT NULL CHECK (request_lost >= 0),
    reply_lost      INTEGER NOT NULL CHECK (reply_lost >= 0),
    delivered_twice INTEGER NOT NULL CHECK (delivered_twice >= 0),
    service_down    INTEGER NOT NULL CHECK (service_down >= 0),
    -- How many words of its random stream were used.
    random_pos      INTEGER NOT NULL DEFAULT 0 CHECK (random_pos >= 0),
    -- What had been heard of a wallet before the connection went, or before something was sent whose end is not known.
    heard           TEXT,
    CHECK (request_lost + reply_lost + delivered_twice + service_down <= 1000)
) STRICT;
INSERT INTO network (id, mode, request_lost, reply_lost, delivered_twice, service_down)
    VALUES (1, 'online', 60, 60, 40, 40);

-- What goes wrong once, at the next of these moments.
CREATE TABLE network_fault (
    moment TEXT PRIMARY KEY CHECK (moment IN ('command', 'opening', 'confirming')),
    fault  TEXT NOT NULL CHECK (fault IN ('request-lost', 'reply-lost', 'delivered-twice', 'service-down'))
) STRICT, WITHOUT ROWID;
