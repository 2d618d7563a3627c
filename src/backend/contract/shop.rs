//! The shop: goods and orders.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{OrderId, PaymentId};
use crate::domain::money::Amount;
pub use crate::domain::order::OrderState;

/// A text of the world in the three languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// English.
    pub en: String,
    /// Bulgarian.
    pub bg: String,
    /// Russian.
    pub ru: String,
}

/// A kind of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodView {
    /// Its code in the catalogue.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// A line about it.
    pub about: Text,
    /// The price of one.
    pub price: Amount,
    /// The price of sending it.
    pub shipping: Amount,
    /// Who sells it.
    pub seller: String,
    /// How many there are.
    pub stock: u32,
}

/// What can be true of an order beside its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OrderFlag {
    /// A dispute is open.
    Dispute,
    /// The shop froze it.
    Frozen,
    /// A refund is under way.
    Refund,
}

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderView {
    /// Which one.
    pub id: OrderId,
    /// The number people see, sixteen digits.
    pub number: String,
    /// What was ordered.
    pub good: String,
    /// Its name at the time.
    pub name: Text,
    /// Who sells it.
    pub seller: String,
    /// How many.
    pub quantity: u32,
    /// The price of all of them, without shipping.
    pub price: Amount,
    /// The price of sending.
    pub shipping: Amount,
    /// What is to be paid.
    pub total: Amount,
    /// Where it is.
    pub state: OrderState,
    /// What else is true of it.
    pub flags: Vec<OrderFlag>,
    /// When it was placed.
    pub placed: Timestamp,
    /// Until when it waits for payment.
    pub pay_until: Timestamp,
    /// When it was paid.
    pub paid: Option<Timestamp>,
    /// The payment that is under way or paid it.
    pub payment: Option<PaymentId>,
}
