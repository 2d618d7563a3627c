//! What the wallet has heard of itself. While nothing passes, or the end of something is unknown, it shows that, and not what
//! it cannot know.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Client;
use crate::backend::contract::{
    AccountView, Caller, CardView, GuideView, NetworkMode, OperationView, OrderView, Refusal, Snapshot, TransferView,
};
use crate::backend::error::WorldError;

/// The part of a snapshot that comes over the network. The phone's messages have a way of their own.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Heard {
    at: Timestamp,
    account: AccountView,
    latest: Vec<OperationView>,
    spending: Vec<i64>,
    open_orders: Vec<OrderView>,
    open_transfers: Vec<TransferView>,
    cards: Vec<CardView>,
    #[serde(default)]
    guide: Option<GuideView>,
}

impl Heard {
    /// What a snapshot says of a wallet, if it is about one.
    pub(super) fn of(snapshot: &Snapshot) -> Option<Self> {
        let Snapshot { now, account, latest, spending, open_orders, open_transfers, cards, guide, .. } =
            snapshot.clone();
        Some(Self { at: now, account: account?, latest, spending, open_orders, open_transfers, cards, guide })
    }

    fn put_into(self, snapshot: &mut Snapshot) {
        let Self { at, account, latest, spending, open_orders, open_transfers, cards, guide } = self;
        if let (Some(heard), Some(now)) = (guide, &mut snapshot.guide) {
            now.reached.retain(|what| what.is_own() || heard.reached.contains(what));
        }
        snapshot.heard = Some(at);
        snapshot.account = Some(account);
        (snapshot.latest, snapshot.spending) = (latest, spending);
        (snapshot.open_orders, snapshot.open_transfers, snapshot.cards) = (open_orders, open_transfers, cards);
    }
}

impl Client {
    /// Keeps what is heard of a wallet now, unless there is something that was heard before.
    pub(super) fn keep_heard(&mut self, machine_now: Timestamp, caller: &Caller) -> Result<(), WorldError> {
        if self.store().heard()?.is_none() {
            let snapshot = self.world.snapshot(machine_now, caller).map_err(WorldError::Due)?;
            self.store().keep_heard(Heard::of(&snapshot).as_ref())?;
        }
        Ok(())
    }

    /// Everything can be heard again, unless nothing passes or the end of something is unknown.
    pub(super) fn hear_again(&self) -> Result<(), WorldError> {
        let silent = self.mode()? == NetworkMode::Offline || self.store().oldest_unknown()?.is_some();
        if !silent && self.store().heard()?.is_some() {
            self.store().keep_heard(None)?;
        }
        Ok(())
    }

    /// Everything the frame and the cabinet show, with what only this side knows.
    pub fn snapshot(&mut self, machine_now: Timestamp, caller: &Caller) -> Result<Snapshot, Refusal> {
        let mut snapshot = self.world.snapshot(machine_now, caller)?;
        snapshot.network = self.mode()?;
        snapshot.simulator.faults = self.planned_faults()?;
        if let Some(account) = &snapshot.account {
            let open = self.store().open_attempts().map_err(WorldError::from)?;
            snapshot.attempts = open.into_iter().map(|attempt| attempt.view).collect();
            let heard = self.store().heard().map_err(WorldError::from)?;
            if let Some(heard) = heard.filter(|heard| heard.account.wallet == account.wallet) {
                heard.put_into(&mut snapshot);
            }
        }
        Ok(snapshot)
    }
}
