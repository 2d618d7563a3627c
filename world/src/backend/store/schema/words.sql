-- What comes by post has a number, and whoever looks for it finds the operation that paid for it: its words are read again.
CREATE TRIGGER parcel_is_found AFTER INSERT ON parcel BEGIN
    INSERT OR IGNORE INTO history_unread (seq)
        SELECT seq FROM operation JOIN payment ON payment.id = operation.payment
        WHERE payment.purchase = NEW.subject;
    INSERT OR IGNORE INTO history_unread (seq)
        SELECT seq FROM operation JOIN movement ON movement.height = operation.height
        WHERE movement.subject = NEW.subject;
END;
