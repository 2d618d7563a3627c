//! What can be made to happen in the world, for who wants to see it.

use jiff::Timestamp;

use super::World;
use crate::backend::breakdown::Breakdown;
use crate::backend::contract::{Fate, OrderId, RefundId, Refusal, WalletId, WalletState};
use crate::backend::error::WorldError;
use crate::backend::exchange::{self, Rates};
use crate::backend::log::{Deed, LogDetail};
use crate::backend::store::Store;
use crate::backend::{identity, refunds, shop};

impl World {
    /// Restricts a wallet, or lifts the restriction.
    pub fn restrict(&mut self, machine_now: Timestamp, wallet: WalletId, state: WalletState) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            step.log(Deed::WalletRestricted, "", Some(LogDetail::Wallet(state)));
            identity::restrict(step, wallet, state)
        })
    }

    /// Makes something of the shop's fail the next `times`.
    pub fn break_down(&mut self, machine_now: Timestamp, what: Breakdown, times: u32) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            step.log(Deed::BreakdownPlanned, "", Some(LogDetail::Breakdown(what)));
            Ok(step.store.plan_breakdown(what, times)?)
        })
    }

    /// Lets nothing of the kind fail after all.
    pub fn hold_up(&mut self, machine_now: Timestamp, what: Breakdown) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            if step.store.forget_breakdown(what)? {
                step.log(Deed::BreakdownWithdrawn, "", Some(LogDetail::Breakdown(what)));
            }
            Ok(())
        })
    }

    /// From today on the dollar costs so many percent more than it would by itself, or less; as before with none.
    pub fn shift_rate(&mut self, machine_now: Timestamp, percent: i16) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            let percent = exchange::shift(step, percent)?;
            step.log(Deed::RateShifted, "", Some(LogDetail::Percent(percent)));
            Ok(())
        })?;
        self.rates = Rates::of_world(Store::new(self.connection())).map_err(WorldError::from)?;
        Ok(())
    }

    /// Says what becomes of an order's parcel and of what is in it, as long as that is not settled by what has happened.
    pub fn set_fate(&mut self, machine_now: Timestamp, order: OrderId, fate: Fate) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            shop::set_fate(step, order, fate)?;
            step.log_order(Deed::FateChosen, order, Some(LogDetail::Fate(fate)))
        })
    }

    /// The shop freezes an order that was paid and not sent: it asks to wait, then calls it off and gives the money back.
    pub fn freeze(&mut self, machine_now: Timestamp, order: OrderId) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            shop::freeze(step, order)?;
            step.log_order(Deed::OrderFrozen, order, None)
        })
    }

    /// Somebody at support takes a refund up: it arrives within a day.
    pub fn push_refund(&mut self, machine_now: Timestamp, refund: RefundId) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            step.log(Deed::RefundPushed, "", None);
            refunds::push(step, refund)
        })
    }
}
