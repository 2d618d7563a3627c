-- What the owners of wallets have lived through, for the guide: written once, by what really happened, in the order in which it
-- did. The guide asks often and the history is long, so it is kept and not looked for.

CREATE TABLE lesson (
    seq    INTEGER PRIMARY KEY,
    wallet BLOB NOT NULL REFERENCES wallet (id),
    name   TEXT NOT NULL,
    UNIQUE (wallet, name)
) STRICT;
CREATE TRIGGER lesson_stays BEFORE UPDATE ON lesson BEGIN SELECT RAISE(ABORT, 'what was reached stays'); END;
CREATE TRIGGER lesson_kept BEFORE DELETE ON lesson BEGIN SELECT RAISE(ABORT, 'what was reached stays'); END;

-- What can still be told of what happened before.
INSERT INTO lesson (wallet, name)
SELECT wallet, name FROM (
    SELECT id AS wallet, 'opened' AS name, opened_ms AS at_ms FROM wallet
    UNION ALL SELECT wallet.id, 'message-read', arrived_ms FROM sms JOIN wallet USING (phone) WHERE read = 1
    UNION ALL SELECT wallet.id, 'password-chosen', arrived_ms FROM sms JOIN wallet USING (phone)
        WHERE body = '"PasswordChanged"'
    UNION ALL SELECT id, 'password-settled', opened_ms FROM wallet WHERE first_password = 0
    UNION ALL SELECT id, 'identified', opened_ms FROM wallet WHERE identification <> 'anonymous'
    UNION ALL SELECT wallet, 'money-in', at_ms FROM operation WHERE name IN ('kiosk', 'top-up', 'received')
    UNION ALL SELECT wallet, 'by-terminal', at_ms FROM operation WHERE name = 'kiosk'
    UNION ALL SELECT wallet, 'by-transfer', at_ms FROM operation WHERE name = 'top-up'
    UNION ALL SELECT wallet, 'exchanged', at_ms FROM operation WHERE name = 'exchange'
    UNION ALL SELECT buyer, 'ordered', placed_ms FROM purchase
    UNION ALL SELECT buyer, 'delivered', delivered_ms FROM purchase WHERE delivered_ms IS NOT NULL
    UNION ALL SELECT caller, 'checkout-opened', opened_ms FROM payment
    UNION ALL SELECT caller, 'signed-in', opened_ms FROM payment WHERE signed_in = 1
    UNION ALL SELECT caller, 'agreed', code_sent_ms FROM payment WHERE code_sent_ms IS NOT NULL
    UNION ALL SELECT caller, 'paid', captured_ms FROM payment WHERE captured_ms IS NOT NULL
    UNION ALL SELECT caller, 'card-paid', captured_ms FROM payment
        WHERE captured_ms IS NOT NULL AND instrument = 'kiwi-card'
    UNION ALL SELECT caller, 'acknowledged', captured_ms FROM payment WHERE state = 'settled'
    UNION ALL SELECT caller, 'twice', noticed_ms FROM second_charge JOIN payment ON payment.id = second_charge.payment
    UNION ALL SELECT declined.caller, 'twice', declined.opened_ms FROM payment AS declined
        JOIN payment AS other ON other.purchase = declined.purchase AND other.id <> declined.id
        WHERE declined.state = 'declined' AND other.captured_ms IS NOT NULL
    UNION ALL SELECT wallet, iif(state = 'active', 'let-go', 'restricted'), at_ms FROM restriction
    UNION ALL SELECT wallet, 'case-opened', opened_ms FROM ticket
    UNION ALL SELECT wallet, 'asked-after', opened_ms FROM ticket WHERE topic = 'payment'
    UNION ALL SELECT wallet, 'attached', opened_ms FROM ticket_attachment JOIN ticket ON ticket.id = ticket
    UNION ALL SELECT wallet, 'answered', at_ms FROM ticket_path JOIN ticket ON ticket.id = ticket
        WHERE ticket_path.state IN ('waiting', 'resolved')
    UNION ALL SELECT wallet, 'case-closed', ended_ms FROM ticket WHERE ended_ms IS NOT NULL
    UNION ALL SELECT buyer, 'disputed', opened_ms FROM dispute
    UNION ALL SELECT buyer, 'seller-spoke', coalesce(answered_ms, settled_ms) FROM dispute
        WHERE coalesce(answered_ms, settled_ms) IS NOT NULL
    UNION ALL SELECT buyer, 'dispute-ended', ended_ms FROM dispute WHERE ended_ms IS NOT NULL
    UNION ALL SELECT buyer, 'refund-promised', created_ms FROM refund JOIN purchase ON purchase.id = purchase
    UNION ALL SELECT buyer, 'refund-arrived', ended_ms FROM refund JOIN purchase ON purchase.id = purchase
        WHERE ended_ms IS NOT NULL
    UNION ALL SELECT wallet, 'sent-out', ended_ms FROM transfer WHERE state = 'succeeded' AND route LIKE '%-out'
    UNION ALL SELECT wallet, 'card-issued', ordered_ms FROM card)
GROUP BY wallet, name ORDER BY min(at_ms), name;

CREATE TRIGGER wallet_reaches AFTER INSERT ON wallet BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.id, 'opened');
END;
CREATE TRIGGER wallet_password_reaches AFTER UPDATE OF first_password ON wallet WHEN NEW.first_password = 0 BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.id, 'password-settled') ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER wallet_level_reaches AFTER UPDATE OF identification ON wallet WHEN NEW.identification <> 'anonymous' BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.id, 'identified') ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER sms_reaches AFTER UPDATE OF read ON sms WHEN NEW.read = 1 BEGIN
    INSERT INTO lesson (wallet, name) SELECT id, 'message-read' FROM wallet WHERE phone = NEW.phone
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER operation_reaches AFTER INSERT ON operation
WHEN NEW.name IN ('kiosk', 'top-up', 'received', 'exchange') BEGIN
    INSERT INTO lesson (wallet, name) SELECT NEW.wallet, 'money-in' WHERE NEW.name IN ('kiosk', 'top-up', 'received')
        ON CONFLICT DO NOTHING;
    INSERT INTO lesson (wallet, name)
        SELECT NEW.wallet, CASE NEW.name WHEN 'kiosk' THEN 'by-terminal' WHEN 'top-up' THEN 'by-transfer'
                                         ELSE 'exchanged' END
        WHERE NEW.name <> 'received' ON CONFLICT DO NOTHING;
    -- The payment that was opened last waits to be agreed to.
    INSERT INTO lesson (wallet, name) SELECT NEW.wallet, 'filled-up'
        WHERE NEW.name IN ('kiosk', 'top-up', 'received') AND 'created' = (
            SELECT state FROM payment WHERE caller = NEW.wallet ORDER BY id DESC LIMIT 1)
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER purchase_reaches AFTER INSERT ON purchase BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.buyer, 'ordered') ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER purchase_delivery_reaches AFTER UPDATE OF state ON purchase
WHEN OLD.state <> NEW.state AND NEW.state = 'delivered' BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.buyer, 'delivered') ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER payment_reaches AFTER INSERT ON payment BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.caller, 'checkout-opened') ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER payment_sign_in_reaches AFTER UPDATE OF signed_in ON payment
WHEN OLD.signed_in = 0 AND NEW.signed_in = 1 BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.caller, 'signed-in') ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER payment_state_reaches AFTER UPDATE OF state ON payment
WHEN OLD.state <> NEW.state AND NEW.state IN ('otp-pending', 'captured', 'settled', 'declined') BEGIN
    INSERT INTO lesson (wallet, name)
        SELECT NEW.caller, CASE NEW.state WHEN 'otp-pending' THEN 'agreed' WHEN 'captured' THEN 'paid'
                                          ELSE 'acknowledged' END
        WHERE NEW.state <> 'declined' ON CONFLICT DO NOTHING;
    INSERT INTO lesson (wallet, name) SELECT NEW.caller, 'card-paid'
        WHERE NEW.state = 'captured' AND NEW.instrument = 'kiwi-card' ON CONFLICT DO NOTHING;
    -- One too many, for which there was no money.
    INSERT INTO lesson (wallet, name) SELECT NEW.caller, 'twice'
        WHERE NEW.state = 'declined' AND EXISTS (
            SELECT 1 FROM payment WHERE purchase = NEW.purchase AND id <> NEW.id AND captured_ms IS NOT NULL)
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER second_charge_reaches AFTER INSERT ON second_charge BEGIN
    INSERT INTO lesson (wallet, name) SELECT caller, 'twice' FROM payment WHERE id = NEW.payment
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER restriction_reaches AFTER INSERT ON restriction BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.wallet, iif(NEW.state = 'active', 'let-go', 'restricted'))
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER ticket_reaches AFTER INSERT ON ticket BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.wallet, 'case-opened') ON CONFLICT DO NOTHING;
    INSERT INTO lesson (wallet, name) SELECT NEW.wallet, 'asked-after' WHERE NEW.topic = 'payment'
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER ticket_state_reaches AFTER UPDATE OF state ON ticket
WHEN OLD.state <> NEW.state AND NEW.state IN ('waiting', 'resolved', 'closed') BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.wallet, iif(NEW.state = 'closed', 'case-closed', 'answered'))
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER ticket_attachment_reaches AFTER INSERT ON ticket_attachment BEGIN
    INSERT INTO lesson (wallet, name) SELECT wallet, 'attached' FROM ticket WHERE id = NEW.ticket
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER dispute_reaches AFTER INSERT ON dispute BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.buyer, 'disputed') ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER dispute_progress_reaches AFTER UPDATE ON dispute BEGIN
    INSERT INTO lesson (wallet, name) SELECT NEW.buyer, 'seller-spoke'
        WHERE coalesce(NEW.answered_ms, NEW.settled_ms) IS NOT NULL ON CONFLICT DO NOTHING;
    INSERT INTO lesson (wallet, name) SELECT NEW.buyer, 'dispute-ended' WHERE NEW.ended_ms IS NOT NULL
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER refund_reaches AFTER INSERT ON refund BEGIN
    INSERT INTO lesson (wallet, name) SELECT buyer, 'refund-promised' FROM purchase WHERE id = NEW.purchase
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER refund_arrival_reaches AFTER UPDATE OF state ON refund
WHEN OLD.state <> NEW.state AND NEW.state = 'succeeded' BEGIN
    INSERT INTO lesson (wallet, name) SELECT buyer, 'refund-arrived' FROM purchase WHERE id = NEW.purchase
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER transfer_reaches AFTER UPDATE OF state ON transfer
WHEN OLD.state <> NEW.state AND NEW.state = 'succeeded' AND NEW.route LIKE '%-out' BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.wallet, 'sent-out') ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER card_reaches AFTER INSERT ON card BEGIN
    INSERT INTO lesson (wallet, name) VALUES (NEW.wallet, 'card-issued') ON CONFLICT DO NOTHING;
END;
