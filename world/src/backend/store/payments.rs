//! Payments and their quotes.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Row, params};
use rust_decimal::Decimal;

use super::Text;
use super::{Json, Ms, Store, Stored};
use crate::backend::contract::{
    CardId, DeclineReason, IdempotencyKey, Instrument, OrderId, PaymentId, PaymentMethod, PaymentState, QuoteId,
    TransferFailure, WalletId,
};
use crate::domain::money::{Amount, Currency};
use crate::domain::sensitive::Sensitive;

/// A payment at the checkout service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Payment {
    pub(crate) id: PaymentId,
    pub(crate) order: OrderId,
    pub(crate) caller: WalletId,
    pub(crate) key: IdempotencyKey,
    pub(crate) method: PaymentMethod,
    pub(crate) state: PaymentState,
    pub(crate) opened: Timestamp,
    pub(crate) payer: Option<WalletId>,
    pub(crate) signed_in: bool,
    pub(crate) wrong_passwords: u8,
    pub(crate) sign_in_from: Option<Timestamp>,
    pub(crate) quote: Option<QuoteId>,
    pub(crate) code: Option<Sensitive>,
    pub(crate) code_sent: Option<Timestamp>,
    pub(crate) wrong_codes: u8,
    pub(crate) confirmed: Option<Timestamp>,
    pub(crate) captured: Option<Timestamp>,
    pub(crate) ended: Option<Timestamp>,
    pub(crate) declined: Option<DeclineReason>,
    /// What pays, once that is known.
    pub(crate) instrument: Option<Instrument>,
    /// What the card's bank is going to say, if that is not yes.
    pub(crate) fate: Option<TransferFailure>,
    /// Whether who pays insisted on it while another payment for the order was under way.
    pub(crate) insisted: bool,
    /// The payment that the service executed a second time as this one.
    pub(crate) twin_of: Option<PaymentId>,
}

/// A quoted price; never changed once made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quote {
    pub(crate) id: QuoteId,
    pub(crate) payment: PaymentId,
    pub(crate) day: Date,
    pub(crate) rate: Decimal,
    pub(crate) margin_percent: Decimal,
    pub(crate) applied_rate: Decimal,
    pub(crate) converted: Amount,
    pub(crate) fee_percent: Decimal,
    pub(crate) fee: Amount,
    /// What it counts for against the month of the wallet that pays.
    pub(crate) roubles: Amount,
    pub(crate) expires: Timestamp,
}

const COLUMNS: &str = "id, purchase, caller, key, method, state, opened_ms, payer, signed_in, wrong_passwords, \
                       sign_in_from_ms, quote, code, code_sent_ms, wrong_codes, confirmed_ms, captured_ms, ended_ms, \
                       declined, instrument, account, card_last4, card, fate, insisted, twin_of";

fn payment(row: &Row<'_>) -> rusqlite::Result<Payment> {
    let moment = |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<Ms>>(column)?.map(|at| at.0));
    Ok(Payment {
        id: row.get(0)?,
        order: row.get(1)?,
        caller: row.get(2)?,
        key: row.get(3)?,
        method: row.get(4)?,
        state: row.get(5)?,
        opened: row.get::<_, Ms>(6)?.0,
        payer: row.get(7)?,
        signed_in: row.get(8)?,
        wrong_passwords: row.get(9)?,
        sign_in_from: moment(10)?,
        quote: row.get(11)?,
        code: row.get::<_, Option<String>>(12)?.map(Sensitive::new),
        code_sent: moment(13)?,
        wrong_codes: row.get(14)?,
        confirmed: moment(15)?,
        captured: moment(16)?,
        ended: moment(17)?,
        declined: row.get::<_, Option<Json<_>>>(18)?.map(|declined| declined.0),
        instrument: instrument(row)?,
        fate: row.get(23)?,
        insisted: row.get(24)?,
        twin_of: row.get(25)?,
    })
}

fn instrument(row: &Row<'_>) -> rusqlite::Result<Option<Instrument>> {
    Ok(match row.get_ref(19)?.as_str_or_null()? {
        Some("wallet") => Some(Instrument::Wallet { currency: row.get(20)? }),
        Some("kiwi-card") => Some(Instrument::KiwiCard { card: row.get(22)?, last4: row.get(21)? }),
        Some(_) => Some(Instrument::BankCard { last4: row.get(21)? }),
        None => None,
    })
}

/// The columns of an instrument: its kind, the wallet's account, the card's last digits.
const fn columns(instrument: Option<&Instrument>) -> (Option<&'static str>, Option<Currency>, Option<&String>) {
    match instrument {
        None => (None, None, None),
        Some(Instrument::Wallet { currency }) => (Some("wallet"), Some(*currency), None),
        Some(Instrument::BankCard { last4 }) => (Some("bank-card"), None, Some(last4)),
        Some(Instrument::KiwiCard { last4, .. }) => (Some("kiwi-card"), None, Some(last4)),
    }
}

fn quote(row: &Row<'_>) -> rusqlite::Result<Quote> {
    let currency = row.get(8)?;
    Ok(Quote {
        id: row.get(0)?,
        payment: row.get(1)?,
        day: row.get::<_, Text<_>>(2)?.0,
        rate: row.get::<_, Text<_>>(3)?.0,
        margin_percent: row.get::<_, Text<_>>(4)?.0,
        applied_rate: row.get::<_, Text<_>>(5)?.0,
        converted: Amount::new(row.get(6)?, currency),
        fee_percent: row.get::<_, Text<_>>(7)?.0,
        fee: Amount::new(row.get(9)?, currency),
        roubles: Amount::rub(row.get(10)?),
        expires: row.get::<_, Ms>(11)?.0,
    })
}

/// The wallet's own card that pays.
const fn card_of(instrument: Option<&Instrument>) -> Option<CardId> {
    match instrument {
        Some(Instrument::KiwiCard { card, .. }) => Some(*card),
        _ => None,
    }
}

impl Store<'_> {
    pub(crate) fn add_payment(self, payment: &Payment) -> Stored<()> {
        self.run(
            "INSERT INTO payment (id, purchase, caller, key, method, state, opened_ms, insisted, twin_of) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                payment.id,
                payment.order,
                payment.caller,
                payment.key,
                payment.method,
                payment.state,
                Ms(payment.opened),
                payment.insisted,
                payment.twin_of
            ],
        )?;
        Ok(())
    }

    /// Notes that a payment is in this state from now on.
    pub(crate) fn note_path(self, payment: PaymentId, at: Timestamp, state: PaymentState) -> Stored<()> {
        self.run(
            "INSERT INTO payment_path (payment, step, at_ms, state) \
             SELECT ?1, count(*), ?2, ?3 FROM payment_path WHERE payment = ?1",
            params![payment, Ms(at), state],
        )?;
        Ok(())
    }

    /// The states a payment went through, first to last.
    pub(crate) fn path(self, payment: PaymentId) -> Stored<Vec<PaymentState>> {
        self.all("SELECT state FROM payment_path WHERE payment = ?1 ORDER BY step", params![payment], |row| row.get(0))
    }

    /// The payments that have not ended before `since`, and their states.
    pub(crate) fn payment_states(self, since_ms: i64) -> Stored<Vec<(PaymentId, PaymentState)>> {
        let sql = "SELECT id, state FROM payment WHERE coalesce(ended_ms, ?1) >= ?1";
        self.all(sql, params![since_ms], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    pub(crate) fn set_payment(self, payment: &Payment) -> Stored<()> {
        let (instrument, account, last4) = columns(payment.instrument.as_ref());
        self.run(
            "UPDATE payment SET state = ?2, payer = ?3, signed_in = ?4, wrong_passwords = ?5, sign_in_from_ms = ?6, \
             quote = ?7, code = ?8, code_sent_ms = ?9, wrong_codes = ?10, confirmed_ms = ?11, captured_ms = ?12, \
             ended_ms = ?13, declined = ?14, instrument = ?15, account = ?16, card_last4 = ?17, \
             card = ?18, fate = ?19 WHERE id = ?1",
            params![
                payment.id,
                payment.state,
                payment.payer,
                payment.signed_in,
                payment.wrong_passwords,
                payment.sign_in_from.map(Ms),
                payment.quote,
                payment.code.as_ref().map(Sensitive::expose),
                payment.code_sent.map(Ms),
                payment.wrong_codes,
                payment.confirmed.map(Ms),
                payment.captured.map(Ms),
                payment.ended.map(Ms),
                payment.declined.as_ref().map(Json),
                instrument,
                account,
                last4,
                card_of(payment.instrument.as_ref()),
                payment.fate
            ],
        )?;
        Ok(())
    }

    pub(crate) fn payment(self, id: PaymentId) -> Stored<Option<Payment>> {
        self.one(&format!("SELECT {COLUMNS} FROM payment WHERE id = ?1"), params![id], payment)
    }

    /// The payment of an order that has paid it or is under way: the latest that did not come to nothing, and one that goes
    /// back only if there is no other.
    pub(crate) fn payment_of(self, order: OrderId) -> Stored<Option<Payment>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM payment WHERE purchase = ?1 \
             AND instr('created otp-pending held captured settled reversing', state) \
             ORDER BY state = 'settled' DESC, state = 'reversing', id DESC"
        );
        self.one(&sql, params![order], payment)
    }

    /// Every payment of an order, newest first.
    pub(crate) fn payments_of(self, order: OrderId) -> Stored<Vec<Payment>> {
        let sql = format!("SELECT {COLUMNS} FROM payment WHERE purchase = ?1 ORDER BY id DESC");
        self.all(&sql, params![order], payment)
    }

    /// The payment that paid an order.
    pub(crate) fn settled_payment(self, order: OrderId) -> Stored<Option<Payment>> {
        let sql = format!("SELECT {COLUMNS} FROM payment WHERE purchase = ?1 AND state = 'settled'");
        self.one(&sql, params![order], payment)
    }

    /// How the buyer wanted to pay last.
    pub(crate) fn last_method(self, buyer: WalletId) -> Stored<Option<PaymentMethod>> {
        let sql = "SELECT method FROM payment WHERE caller = ?1 ORDER BY id DESC LIMIT 1";
        self.one(sql, params![buyer], |row| row.get(0))
    }

    /// What a wallet has paid for orders since then, in roubles, fees apart; what came back does not count, nor the part of
    /// it that was refunded.
    pub(crate) fn paid_since(self, wallet: WalletId, from: Timestamp) -> Stored<Amount> {
        let minor = self.the(
            "SELECT coalesce(sum(roubles - coalesce((SELECT sum(roubles * refund.price / (purchase.price + shipping)) \
                 FROM refund JOIN purchase ON purchase.id = refund.purchase \
                 WHERE refund.payment = payment.id AND refund.state = 'succeeded'), 0)), 0) \
             FROM payment JOIN quote ON quote.id = payment.quote WHERE payer = ?1 AND confirmed_ms >= ?2 \
             AND instr('held captured settled reversing', state)",
            params![wallet, Ms(from)],
            |row| row.get(0),
        )?;
        Ok(Amount::rub(minor))
    }

    pub(crate) fn add_quote(self, quote: &Quote) -> Stored<()> {
        self.run(
            "INSERT INTO quote (id, payment, day, rate, margin, applied_rate, converted, fee_percent, currency, fee, \
             roubles, expires_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                quote.id,
                quote.payment,
                Text(quote.day),
                Text(quote.rate),
                Text(quote.margin_percent),
                Text(quote.applied_rate),
                quote.converted.minor,
                Text(quote.fee_percent),
                quote.converted.currency,
                quote.fee.minor,
                quote.roubles.minor,
                Ms(quote.expires)
            ],
        )?;
        Ok(())
    }

    pub(crate) fn quote(self, id: QuoteId) -> Stored<Option<Quote>> {
        self.one(
            "SELECT id, payment, day, rate, margin, applied_rate, converted, fee_percent, currency, fee, roubles, \
             expires_ms FROM quote WHERE id = ?1",
            params![id],
            quote,
        )
    }
}
