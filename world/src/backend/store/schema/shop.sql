-- Orders go on after they are paid: sent in a chosen way, delivered, completed, their sellers paid.

ALTER TABLE purchase ADD COLUMN method TEXT NOT NULL DEFAULT 'standard'
    CHECK (method IN ('economy', 'standard', 'express'));
-- In how many days the parcel arrives, as the shop said when the order was placed.
ALTER TABLE purchase ADD COLUMN days_from INTEGER NOT NULL DEFAULT 10 CHECK (days_from > 0);
ALTER TABLE purchase ADD COLUMN days_to INTEGER NOT NULL DEFAULT 18 CHECK (days_to >= days_from);
ALTER TABLE purchase ADD COLUMN tracked INTEGER NOT NULL DEFAULT 1 CHECK (tracked IN (0, 1));
-- Where it is sent from.
ALTER TABLE purchase ADD COLUMN start TEXT NOT NULL DEFAULT 'china' CHECK (start IN ('china', 'turkey', 'russia'));
ALTER TABLE purchase ADD COLUMN shipped_ms INTEGER CHECK (
    CASE WHEN state IN ('shipped', 'delivered', 'completed') THEN coalesce(shipped_ms >= paid_ms, 0)
         ELSE shipped_ms IS NULL OR state = 'refunded' END);
ALTER TABLE purchase ADD COLUMN delivered_ms INTEGER CHECK (
    CASE WHEN state IN ('delivered', 'completed') THEN coalesce(delivered_ms >= shipped_ms, 0)
         ELSE delivered_ms IS NULL OR state = 'refunded' END);
ALTER TABLE purchase ADD COLUMN completed_ms INTEGER CHECK (
    CASE WHEN state = 'completed' THEN coalesce(completed_ms >= delivered_ms, 0) ELSE completed_ms IS NULL END);

DROP INDEX purchase_open;
CREATE INDEX purchase_open ON purchase (buyer, id) WHERE state IN ('awaiting-payment', 'paid', 'shipped', 'delivered');

-- What was paid before anything was ever sent is sent two days after it was paid, or now if that is past.
INSERT INTO agenda (due_ms, event)
SELECT max(paid_ms + 2 * 86400000, now_ms),
       '{"Ship":"' || lower(substr(hex(purchase.id), 1, 8) || '-' || substr(hex(purchase.id), 9, 4) || '-'
           || substr(hex(purchase.id), 13, 4) || '-' || substr(hex(purchase.id), 17, 4) || '-'
           || substr(hex(purchase.id), 21)) || '"}'
FROM purchase JOIN world WHERE state = 'paid' ORDER BY purchase.id;
