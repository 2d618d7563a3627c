//! What can be made to happen to an order, for who wants to see it.

use jiff::Timestamp;

use super::World;
use crate::backend::contract::{Fate, OrderId, RefundId, Refusal};
use crate::backend::{refunds, shop};

impl World {
    /// Says what becomes of an order's parcel and of what is in it, as long as that is not settled by what has happened.
    pub fn set_fate(&mut self, machine_now: Timestamp, order: OrderId, fate: Fate) -> Result<(), Refusal> {
        self.note(machine_now, |step| shop::set_fate(step, order, fate))
    }

    /// The shop freezes an order that was paid and not sent: it asks to wait, then calls it off and gives the money back.
    pub fn freeze(&mut self, machine_now: Timestamp, order: OrderId) -> Result<(), Refusal> {
        self.note(machine_now, |step| shop::freeze(step, order))
    }

    /// Somebody at support takes a refund up: it arrives within a day.
    pub fn push_refund(&mut self, machine_now: Timestamp, refund: RefundId) -> Result<(), Refusal> {
        self.note(machine_now, |step| refunds::push(step, refund))
    }
}
