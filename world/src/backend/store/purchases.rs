//! Orders in the shop. (`ORDER` is a word of SQL's own, so the table is called `purchase`.)

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Json, Ms, Store, Stored};
use crate::backend::contract::{OrderId, OrderState, ShippingMethod, Text, WalletId};
use crate::domain::dispute::Fate;
use crate::domain::goods::Start;
use crate::domain::money::Amount;

/// An order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Purchase {
    pub(crate) id: OrderId,
    pub(crate) number: String,
    pub(crate) buyer: WalletId,
    pub(crate) good: String,
    pub(crate) name: Text,
    pub(crate) seller: String,
    pub(crate) quantity: u32,
    pub(crate) price: Amount,
    pub(crate) shipping: Amount,
    pub(crate) method: ShippingMethod,
    /// The fewest days that its parcel is on its way, and the most.
    pub(crate) days: (u8, u8),
    pub(crate) tracked: bool,
    /// Where it is sent from.
    pub(crate) start: Start,
    pub(crate) state: OrderState,
    pub(crate) placed: Timestamp,
    pub(crate) pay_until: Timestamp,
    pub(crate) paid: Option<Timestamp>,
    pub(crate) shipped: Option<Timestamp>,
    pub(crate) delivered: Option<Timestamp>,
    pub(crate) completed: Option<Timestamp>,
    /// When it was cancelled after it was paid, or called off by the shop.
    pub(crate) cancelled: Option<Timestamp>,
    /// When the shop froze it.
    pub(crate) frozen: Option<Timestamp>,
    /// What becomes of what is sent, once that is settled.
    pub(crate) fate: Option<Fate>,
}

const COLUMNS: &str = "id, number, buyer, good, name, seller, quantity, price, shipping, currency, state, placed_ms, \
                       pay_until_ms, paid_ms, method, days_from, days_to, tracked, shipped_ms, delivered_ms, \
                       completed_ms, start, cancelled_ms, frozen_ms, fate";

/// The states of orders that are not over; the index of open orders says the same.
const OPEN: &str = "state IN ('awaiting-payment', 'paid', 'shipped', 'delivered')";

fn purchase(row: &Row<'_>) -> rusqlite::Result<Purchase> {
    let currency = row.get(9)?;
    let moment = |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<Ms>>(column)?.map(|at| at.0));
    Ok(Purchase {
        id: row.get(0)?,
        number: row.get(1)?,
        buyer: row.get(2)?,
        good: row.get(3)?,
        name: row.get::<_, Json<_>>(4)?.0,
        seller: row.get(5)?,
        quantity: row.get(6)?,
        price: Amount::new(row.get(7)?, currency),
        shipping: Amount::new(row.get(8)?, currency),
        state: row.get(10)?,
        placed: row.get::<_, Ms>(11)?.0,
        pay_until: row.get::<_, Ms>(12)?.0,
        paid: moment(13)?,
        method: row.get(14)?,
        days: (row.get(15)?, row.get(16)?),
        tracked: row.get(17)?,
        shipped: moment(18)?,
        delivered: moment(19)?,
        completed: moment(20)?,
        start: row.get(21)?,
        cancelled: moment(22)?,
        frozen: moment(23)?,
        fate: row.get(24)?,
    })
}

impl Store<'_> {
    pub(crate) fn add_purchase(self, purchase: &Purchase) -> Stored<()> {
        self.run(
            &format!(
                "INSERT INTO purchase ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, \
                 ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)"
            ),
            params![
                purchase.id,
                purchase.number,
                purchase.buyer,
                purchase.good,
                Json(&purchase.name),
                purchase.seller,
                purchase.quantity,
                purchase.price.minor,
                purchase.shipping.minor,
                purchase.price.currency,
                purchase.state,
                Ms(purchase.placed),
                Ms(purchase.pay_until),
                purchase.paid.map(Ms),
                purchase.method,
                purchase.days.0,
                purchase.days.1,
                purchase.tracked,
                purchase.shipped.map(Ms),
                purchase.delivered.map(Ms),
                purchase.completed.map(Ms),
                purchase.start,
                purchase.cancelled.map(Ms),
                purchase.frozen.map(Ms),
                purchase.fate
            ],
        )?;
        Ok(())
    }

    pub(crate) fn purchase(self, id: OrderId) -> Stored<Option<Purchase>> {
        self.one(&format!("SELECT {COLUMNS} FROM purchase WHERE id = ?1"), params![id], purchase)
    }

    /// A buyer's orders, newest first.
    pub(crate) fn purchases(self, buyer: WalletId, limit: u32) -> Stored<Vec<Purchase>> {
        let sql = format!("SELECT {COLUMNS} FROM purchase WHERE buyer = ?1 ORDER BY id DESC LIMIT ?2");
        self.all(&sql, params![buyer, limit], purchase)
    }

    /// A buyer's orders that are not over, newest first.
    pub(crate) fn open_purchases(self, buyer: WalletId, limit: u32) -> Stored<Vec<Purchase>> {
        let sql = format!("SELECT {COLUMNS} FROM purchase WHERE buyer = ?1 AND {OPEN} ORDER BY id DESC LIMIT ?2");
        self.all(&sql, params![buyer, limit], purchase)
    }

    pub(crate) fn is_order_number(self, number: &str) -> Stored<bool> {
        self.the("SELECT EXISTS (SELECT 1 FROM purchase WHERE number = ?1)", params![number], |row| row.get(0))
    }

    /// Stores how far an order has come; what was ordered never changes.
    pub(crate) fn set_purchase(self, purchase: &Purchase) -> Stored<()> {
        self.run(
            "UPDATE purchase SET state = ?2, paid_ms = ?3, shipped_ms = ?4, delivered_ms = ?5, completed_ms = ?6, \
             cancelled_ms = ?7, frozen_ms = ?8, fate = ?9 WHERE id = ?1",
            params![
                purchase.id,
                purchase.state,
                purchase.paid.map(Ms),
                purchase.shipped.map(Ms),
                purchase.delivered.map(Ms),
                purchase.completed.map(Ms),
                purchase.cancelled.map(Ms),
                purchase.frozen.map(Ms),
                purchase.fate
            ],
        )?;
        Ok(())
    }

    /// How many of one kind of goods were ordered and not given up.
    pub(crate) fn ordered(self, good: &str) -> Stored<u32> {
        let ordered = self.one("SELECT ordered FROM shelf WHERE good = ?1", params![good], |row| row.get(0))?;
        Ok(ordered.unwrap_or(0))
    }
}
