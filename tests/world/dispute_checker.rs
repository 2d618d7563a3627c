//! The checker and the schema, proved on disputes and refunds: planted mistakes and changed records are caught.

use crate::buyer::{days, secs};
use crate::claimant::claim;
use crate::person::{Person, founded};
use kiwi::backend::contract::{
    ClaimReason, DisputeId, DisputeState, Fate, OrderId, OrderState, Proposer, RefundState, Request,
};
use kiwi::backend::{Promise, Rules, Slips, World};
use rusqlite::Connection;

use ClaimReason::{NotReceived, PoorQuality};

const STUBBORN: &str = "led-strip";
const SILENT: &str = "screwdriver-set";

/// Somebody in a world whose rules have slipped.
fn slipping(slips: Slips) -> Person {
    let mut person = Person::with_money(1);
    let world = std::mem::replace(&mut person.world, founded(0));
    person.world = world.under(Rules { slips, ..Rules::promised() });
    person
}

fn broken(world: &World) -> Vec<Promise> {
    world.check().expect("readable").into_iter().map(|violation| violation.promise).collect()
}

#[track_caller]
fn blames(person: &Person, promise: Promise) {
    let broken = broken(&person.world);
    assert!(broken.contains(&promise), "{promise:?} is not among {broken:?}");
}

fn cancel(person: &mut Person, order: OrderId) {
    person.tell(|key| Request::CancelOrder { key, order }).expect("cancelled");
}

/// Changes what is stored behind the world's back, with the schema's guards off duty.
fn tamper(world: &World, sql: &str) {
    let connection = world.connection();
    let triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('dispute', 'dispute_path', \
                    'dispute_event', 'dispute_note', 'refund', 'refund_try', 'purchase', 'payment', 'operation', \
                    'movement', 'posting', 'parcel_event')";
    let mut statement = connection.prepare(triggers).expect("a question");
    let names = statement.query_map([], |row| row.get::<_, String>(0)).expect("answers");
    for name in names.collect::<Result<Vec<_>, _>>().expect("names") {
        connection.execute_batch(&format!("DROP TRIGGER {name}")).expect("dropped");
    }
    connection.pragma_update(None, "ignore_check_constraints", true).expect("off");
    connection.pragma_update(None, "foreign_keys", false).expect("off");
    connection.execute_batch(sql).expect(sql);
}

/// Somebody with disputes and refunds of every kind of end: lost and completed, won in part and completed, won by sending
/// goods back, cancelled and back, and one of each under way.
fn lived() -> Person {
    let mut person = Person::with_money(2);
    let lost = person.delivered(STUBBORN).id;
    let dispute = person.opens_dispute(lost, claim(PoorQuality, 6_15)).expect("opened").id;
    person.ended(dispute);
    let (_, heard) = person.disputed(STUBBORN, Fate::Poor, claim(PoorQuality, 6_15));
    let offer = heard.seller_says.and_then(|says| says.offer).expect("an offer");
    person.agrees(heard.id, Proposer::Seller, offer).expect("agreed");
    let (order, sent_back) = person.disputed("car-holder", Fate::Poor, claim(PoorQuality, 5_79));
    let offer = sent_back.seller_says.and_then(|says| says.offer).expect("an offer");
    person.agrees(sent_back.id, Proposer::Seller, offer).expect("agreed");
    person.sends_back(sent_back.id).expect("sent back");
    person.until(order.id, OrderState::Refunded);
    let cancelled = person.paid("phone-case").id;
    cancel(&mut person, cancelled);
    person.refunded(cancelled);
    let under_way = person.delivered(STUBBORN).id;
    person.opens_dispute(under_way, claim(PoorQuality, 1_00)).expect("opened");
    let on_its_way = person.paid("phone-case").id;
    cancel(&mut person, on_its_way);
    person
}

impl Person {
    /// An open dispute about what a silent seller has delivered.
    fn waits_for_nobody(&mut self) -> (OrderId, DisputeId) {
        let order = self.delivered(SILENT).id;
        let dispute = self.opens_dispute(order, claim(PoorQuality, 10_00)).expect("opened").id;
        (order, dispute)
    }
}

#[test]
fn a_sound_world_is_not_blamed() {
    let mut person = lived();
    assert_eq!(broken(&person.world), []);
    person.wait(days(90));
    assert_eq!(broken(&person.world), []);
}

#[test]
fn a_dispute_opened_too_early_or_too_late_is_caught() {
    let mut person = slipping(Slips { any_time_claims: true, ..Slips::default() });
    let order = person.paid(STUBBORN).id;
    person.until(order, OrderState::Shipped);
    person.opens_dispute(order, claim(NotReceived, 1_00)).expect("opened at once");
    assert_eq!(broken(&person.world), [Promise::ClaimedInTime]);
    let mut person = slipping(Slips { any_time_claims: true, ..Slips::default() });
    let order = person.paid(STUBBORN).id;
    person.until(order, OrderState::Shipped);
    person.opens_dispute(order, claim(PoorQuality, 1_00)).expect("of goods that nobody has seen");
    blames(&person, Promise::ClaimedInTime);
    let mut person = slipping(Slips { any_time_claims: true, ..Slips::default() });
    let order = person.delivered(STUBBORN).id;
    person.tell(|key| Request::ConfirmReceipt { key, order }).expect("confirmed");
    person.wait(days(15));
    person.opens_dispute(order, claim(PoorQuality, 1_00)).expect("far too late");
    assert_eq!(broken(&person.world), [Promise::ClaimedInTime]);
}

#[test]
fn a_silence_that_nobody_notices_is_caught() {
    let mut person = slipping(Slips { silence_forgotten: true, ..Slips::default() });
    person.waits_for_nobody();
    person.wait(days(5));
    assert_eq!(broken(&person.world), []);
    person.wait(secs(1));
    // The clock is stored with what is done last.
    person.place("sewing-kit", 1).expect("placed");
    assert_eq!(broken(&person.world), [Promise::EndsInTime]);
}

#[test]
fn an_order_completed_in_the_middle_of_a_dispute_is_caught() {
    let mut person = slipping(Slips { dispute_ignored: true, ..Slips::default() });
    let (order, _) = person.waits_for_nobody();
    person.wait(secs(1));
    person.tell(|key| Request::ConfirmReceipt { key, order }).expect("confirmed");
    assert_eq!(broken(&person.world), [Promise::DisputesHoldOrders]);
}

#[test]
fn a_dispute_won_for_nothing_is_caught() {
    let mut person = slipping(Slips { refund_forgotten: true, ..Slips::default() });
    let (_, dispute) = person.waits_for_nobody();
    assert_eq!(person.ended(dispute).state, DisputeState::Won);
    assert_eq!(broken(&person.world), [Promise::WonIsRefunded]);
}

#[test]
fn a_refund_that_is_given_up_is_caught() {
    let mut person = slipping(Slips { retry_forgotten: true, ..Slips::default() });
    let order = person.paid("sheet-masks").id;
    cancel(&mut person, order);
    person.wait(days(60));
    assert_eq!(person.refund(order).state, RefundState::Processing);
    blames(&person, Promise::DrainedIsDone);
}

#[test]
fn an_alarm_that_nobody_raises_is_caught() {
    let mut person = slipping(Slips { alarm_forgotten: true, ..Slips::default() });
    let order = person.paid("guitar-strings").id;
    cancel(&mut person, order);
    person.wait(days(15) + secs(1));
    person.place("sewing-kit", 1).expect("placed");
    assert_eq!(broken(&person.world), [Promise::EndsInTime]);
}

#[test]
fn a_fee_that_is_kept_is_caught() {
    let mut person = slipping(Slips { refund_fee_kept: true, ..Slips::default() });
    let order = person.paid("phone-case").id;
    cancel(&mut person, order);
    assert_eq!(broken(&person.world), []);
    person.refunded(order);
    blames(&person, Promise::RefundedExactly);
}

#[test]
fn a_part_rounded_up_is_caught() {
    let mut person = slipping(Slips { refund_rounded_up: true, ..Slips::default() });
    let (_, dispute) = person.waits_for_nobody();
    person.ended(dispute);
    assert_eq!(broken(&person.world), [Promise::RefundedExactly]);
}

#[test]
fn a_cards_money_in_the_wallet_is_caught() {
    let mut person = slipping(Slips { refund_into_wallet: true, ..Slips::default() });
    let order = person.pay_by_card("phone-case").order;
    person.wait(secs(5));
    cancel(&mut person, order);
    person.refunded(order);
    blames(&person, Promise::BackWhereItCameFrom);
}

#[test]
fn a_seller_paid_what_was_set_aside_is_caught() {
    let mut person = slipping(Slips { reserve_forgotten: true, ..Slips::default() });
    let (order, dispute) = person.waits_for_nobody();
    person.ended(dispute);
    person.tell(|key| Request::ConfirmReceipt { key, order }).expect("confirmed");
    blames(&person, Promise::SellersArePaid);
    blames(&person, Promise::HoldsAndEscrow);
}

#[test]
fn a_seller_who_keeps_what_is_to_be_given_back_is_caught() {
    let mut person = slipping(Slips { seller_spared: true, ..Slips::default() });
    let order = person.delivered(SILENT).id;
    person.tell(|key| Request::ConfirmReceipt { key, order }).expect("confirmed");
    let dispute = person.opens_dispute(order, claim(PoorQuality, 10_00)).expect("opened").id;
    person.ended(dispute);
    blames(&person, Promise::HoldsAndEscrow);
}

#[test]
fn an_order_that_goes_on_after_all_of_it_went_back_is_caught() {
    let mut person = slipping(Slips { refunded_goes_on: true, ..Slips::default() });
    let order = person.paid("phone-case").id;
    cancel(&mut person, order);
    person.refunded(order);
    blames(&person, Promise::RefundedExactly);
}

/// What breaks a promise about disputes.
fn tampered_disputes() -> Vec<(String, Promise)> {
    let won = "(SELECT id FROM dispute WHERE state = 'won' LIMIT 1)";
    vec![
        ("UPDATE dispute SET opened_ms = 0 WHERE state = 'lost'".to_owned(), Promise::ClaimedInTime),
        ("UPDATE purchase SET delivered_ms = 9e15 WHERE state = 'delivered'".to_owned(), Promise::ClaimedInTime),
        ("UPDATE purchase SET completed_ms = 0 WHERE state = 'completed'".to_owned(), Promise::ClaimedInTime),
        ("UPDATE dispute SET buyer = randomblob(16)".to_owned(), Promise::ClaimedInTime),
        ("UPDATE dispute SET amount = 100000 WHERE ended_ms IS NULL".to_owned(), Promise::ClaimedInTime),
        (format!("DELETE FROM refund WHERE dispute = {won}"), Promise::WonIsRefunded),
        (format!("UPDATE dispute SET solution = solution + 1 WHERE id = {won}"), Promise::WonIsRefunded),
        (
            "UPDATE refund SET dispute = (SELECT id FROM dispute WHERE state = 'lost') WHERE dispute IS NOT NULL \
          AND id = (SELECT min(id) FROM refund)"
                .to_owned(),
            Promise::WonIsRefunded,
        ),
        ("DELETE FROM parcel WHERE kind = 'return'".to_owned(), Promise::WonIsRefunded),
        ("UPDATE dispute SET ended_ms = 9e15 WHERE state = 'lost'".to_owned(), Promise::DisputesHoldOrders),
        ("UPDATE dispute SET due_ms = 0 WHERE ended_ms IS NULL".to_owned(), Promise::EndsInTime),
        ("UPDATE dispute SET opened_ms = 1 WHERE ended_ms IS NULL".to_owned(), Promise::EndsInTime),
        ("DELETE FROM agenda".to_owned(), Promise::DrainedIsDone),
        ("UPDATE dispute_path SET state = 'lost' WHERE step = 0".to_owned(), Promise::ListedTransitions),
        ("DELETE FROM refund_path WHERE state = 'succeeded'".to_owned(), Promise::ListedTransitions),
    ]
}

/// What breaks a promise about refunds.
fn tampered_refunds() -> Vec<(String, Promise)> {
    let copied = "payment, purchase, NULL, 'cancelled', 'escrow', 'processing', price, price_in, converted, fee, currency, \
                  created_ms, limit_ms, 0, 0, NULL, NULL, NULL FROM refund WHERE cause = 'dispute' LIMIT 1";
    vec![
        (
            format!("INSERT INTO refund SELECT randomblob(16), {copied}; UPDATE refund SET price = 100000"),
            Promise::RefundsWithinPaid,
        ),
        (
            "UPDATE refund SET converted = converted * 100 WHERE state = 'processing'".to_owned(),
            Promise::RefundsWithinPaid,
        ),
        ("UPDATE refund SET fee = fee + 1000 WHERE state = 'processing'".to_owned(), Promise::RefundsWithinPaid),
        ("UPDATE refund SET currency = 'EUR' WHERE state = 'processing'".to_owned(), Promise::RefundsWithinPaid),
        (
            "UPDATE payment SET state = 'reversed' WHERE id IN (SELECT payment FROM refund)".to_owned(),
            Promise::RefundsWithinPaid,
        ),
        ("UPDATE refund SET converted = converted - 1 WHERE cause = 'dispute'".to_owned(), Promise::RefundedExactly),
        ("UPDATE refund SET fee = fee - 1 WHERE state = 'processing'".to_owned(), Promise::RefundedExactly),
        (
            "UPDATE refund SET state = 'processing', ended_ms = NULL WHERE state = 'succeeded'".to_owned(),
            Promise::RefundedExactly,
        ),
        (
            "UPDATE refund SET state = 'succeeded', ended_ms = created_ms WHERE state = 'processing'".to_owned(),
            Promise::RefundedExactly,
        ),
        ("UPDATE refund SET source = 'merchant' WHERE state = 'succeeded'".to_owned(), Promise::RefundedExactly),
        ("UPDATE movement SET subject = randomblob(16) WHERE reason = 'refund'".to_owned(), Promise::RefundedExactly),
        ("UPDATE refund SET operation = NULL".to_owned(), Promise::RefundedExactly),
        ("UPDATE operation SET amount = amount + 1 WHERE name = 'refund'".to_owned(), Promise::RefundedExactly),
        ("UPDATE purchase SET state = 'delivered' WHERE state = 'refunded'".to_owned(), Promise::RefundedExactly),
        ("UPDATE purchase SET state = 'refunded' WHERE state = 'paid'".to_owned(), Promise::RefundedExactly),
        ("UPDATE purchase SET state = 'refunded' WHERE state = 'delivered'".to_owned(), Promise::RefundedExactly),
        (
            "UPDATE payment SET payer = randomblob(16) WHERE id IN (SELECT payment FROM refund)".to_owned(),
            Promise::BackWhereItCameFrom,
        ),
        (
            "UPDATE payment SET instrument = 'bank-card', account = NULL, card_last4 = '4242', payer = NULL \
          WHERE id IN (SELECT payment FROM refund)"
                .to_owned(),
            Promise::BackWhereItCameFrom,
        ),
        ("UPDATE refund SET created_ms = 0 WHERE state = 'processing'".to_owned(), Promise::EndsInTime),
        (
            "UPDATE purchase SET state = 'shipped', shipped_ms = 0, delivered_ms = NULL WHERE state = 'completed' \
          AND id NOT IN (SELECT purchase FROM refund)"
                .to_owned(),
            Promise::EndsInTime,
        ),
        ("DELETE FROM refund WHERE state = 'processing'".to_owned(), Promise::WonIsRefunded),
        ("UPDATE purchase SET cancelled_ms = NULL".to_owned(), Promise::ShelfAddsUp),
    ]
}

#[test]
fn every_tampering_is_caught() {
    let (sound, folder) = (lived().world, tempfile::tempdir().expect("a folder"));
    let cases = tampered_disputes().into_iter().chain(tampered_refunds());
    for (nth, (sql, promise)) in cases.enumerate() {
        let file = folder.path().join(nth.to_string());
        sound.connection().execute("VACUUM INTO ?1", [file.to_str()]).expect("copied");
        let world = World::open(Connection::open(file).expect("opened")).expect("a world");
        tamper(&world, &sql);
        let broken = broken(&world);
        assert!(broken.contains(&promise), "{sql}: {promise:?} is not among {broken:?}");
    }
}

#[test]
fn the_schema_lets_nobody_refund_more_than_was_paid_nor_change_what_was_settled() {
    let person = lived();
    let copied = |price: &str, more: &str| {
        format!(
            "INSERT INTO refund (id, payment, purchase, cause, source, state, price, price_in, converted, fee, currency, \
             created_ms, limit_ms, fails) SELECT randomblob(16), payment.id, purchase.id, 'not-delivered', 'escrow', \
             'processing', {price}, 'USD', {more}, 0, 1, 0 FROM purchase JOIN payment ON payment.purchase = purchase.id \
             JOIN quote ON quote.id = payment.quote WHERE purchase.state = 'delivered'"
        )
    };
    let cases = [
        copied("purchase.price + shipping + 1", "quote.converted, quote.fee, 'RUB'"),
        copied("1", "quote.converted + 1, quote.fee, 'RUB'"),
        copied("1", "quote.converted, quote.fee + 1, 'RUB'"),
        copied("1", "1, 0, 'EUR'"),
        copied("1", "0, 0, 'RUB'"),
        copied("0", "1, 0, 'RUB'"),
        "UPDATE refund SET price = price + 1".to_owned(),
        "UPDATE refund SET converted = converted + 1".to_owned(),
        "UPDATE refund SET source = 'merchant'".to_owned(),
        "UPDATE refund SET state = 'processing', ended_ms = NULL WHERE state = 'succeeded'".to_owned(),
        "DELETE FROM refund".to_owned(),
        "DELETE FROM refund_try".to_owned(),
        "UPDATE dispute SET state = 'needs-response', ended_ms = NULL, due_ms = 1 WHERE state = 'won'".to_owned(),
        "UPDATE dispute SET solution = 1 WHERE state = 'won'".to_owned(),
        "UPDATE dispute SET state = 'lost', due_ms = NULL, ended_ms = 1 WHERE state = 'needs-response'".to_owned(),
        "UPDATE dispute SET persona = 'fair' WHERE state = 'needs-response'".to_owned(),
        "DELETE FROM dispute WHERE state = 'lost'".to_owned(),
        "DELETE FROM dispute_note".to_owned(),
        "UPDATE dispute_event SET at_ms = 0".to_owned(),
        "UPDATE purchase SET state = 'refunded' WHERE state = 'completed'".to_owned(),
        "UPDATE purchase SET cancelled_ms = paid_ms WHERE state = 'delivered'".to_owned(),
    ];
    let allowed = copied("1", "1, 0, 'RUB'");
    let before = person.world.digest().expect("readable");
    let connection = person.world.connection();
    for sql in cases {
        connection.execute_batch("BEGIN").expect("begun");
        assert!(connection.execute_batch(&sql).is_err(), "{sql}");
        connection.execute_batch("ROLLBACK").expect("rolled back");
        assert_eq!(person.world.digest().expect("readable"), before, "{sql}");
    }
    connection.execute_batch(&allowed).expect("what is within what was paid");
}
