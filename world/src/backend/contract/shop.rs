//! The shop: goods and orders.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{DisputeId, Found, Instrument, OrderId, ParcelView, PaymentId, RefundBrief, SecondCharge};
pub use crate::domain::goods::{Category, ShippingMethod};
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
    /// What it is for.
    pub category: Category,
    /// Its name.
    pub name: Text,
    /// A line about it.
    pub about: Text,
    /// The price of one.
    pub price: Amount,
    /// The ways to send it, the slowest first; never none.
    pub shippings: Vec<ShippingView>,
    /// The place that it is sent from.
    pub sent_from: Text,
    /// Who sells it.
    pub seller: String,
    /// How many there are.
    pub stock: u32,
    /// What its buyers think of it, in tenths of a star: at most fifty.
    pub rating: u8,
    /// How many were sold.
    pub sold: u32,
}

/// A way to send a kind of goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShippingView {
    /// Which way.
    pub method: ShippingMethod,
    /// What it costs, however many are sent.
    pub price: Amount,
    /// The fewest days that the parcel is on its way, and the most.
    pub days: (u8, u8),
    /// Whether the parcel can be followed.
    pub tracked: bool,
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
    /// How it is sent.
    #[serde(default)]
    pub method: ShippingMethod,
    /// Whether its parcel can be followed.
    #[serde(default)]
    pub tracked: bool,
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
    /// What pays or paid it.
    pub instrument: Option<Instrument>,
    /// Its parcel, once it is sent, if it can be followed.
    #[serde(default)]
    pub parcel: Option<Box<ParcelView>>,
    /// What it went through and what is still expected, in order.
    #[serde(default)]
    pub milestones: Vec<Milestone>,
    /// When it was cancelled after it was paid, or called off by the shop: its money is on its way back or there.
    #[serde(default)]
    pub cancelled: Option<Timestamp>,
    /// Until when the shop wants to have looked into it, if it froze it.
    #[serde(default)]
    pub frozen_until: Option<Timestamp>,
    /// The last dispute about it.
    #[serde(default)]
    pub dispute: Option<DisputeId>,
    /// Since when a dispute about it can be opened, and until when; none while none can.
    #[serde(default)]
    pub claims: Option<ClaimWindow>,
    /// What went back of it or is on its way, oldest first.
    #[serde(default)]
    pub refunds: Vec<RefundBrief>,
    /// What the buyer has found, once the parcel was said to be there.
    #[serde(default)]
    pub found: Option<Found>,
    /// Whether it can be cancelled now.
    #[serde(default)]
    pub cancellable: bool,
    /// What became of a second charge for it, if there was one.
    #[serde(default)]
    pub second: Option<SecondCharge>,
}

/// When a dispute can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimWindow {
    /// From when on: a moment that has passed, or is to come.
    pub from: Timestamp,
    /// Until when; open as long as nothing ends the time.
    pub until: Option<Timestamp>,
}

/// Something that an order went through, or will.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// The state that it came to, or will come to. A placed order awaits payment.
    pub state: OrderState,
    /// When.
    pub when: When,
}

/// When something happened or will.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// It happened then.
    Was(Timestamp),
    /// It will happen by itself then, unless the person acts before.
    Will(Timestamp),
    /// It is expected between these.
    Expected(Timestamp, Timestamp),
    /// Nothing can be said yet.
    Open,
}

impl OrderView {
    /// When it came to a state, or will.
    pub fn when(&self, state: OrderState) -> When {
        self.milestones.iter().find(|milestone| milestone.state == state).map_or(When::Open, |found| found.when)
    }
}
