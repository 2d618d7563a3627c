//! What the wallet has heard of itself. While nothing passes, or the end of something is unknown, it shows that, and not what
//! it cannot know.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Client;
use crate::backend::contract::{
    AccountView, BlockedView, Caller, CardView, DisputeView, GuideView, NetworkMode, OperationView, OrderView,
    RefundView, Refusal, Snapshot, TicketView, TransferView,
};
use crate::backend::error::WorldError;
use crate::domain::phone::Phone;

/// The part of a snapshot that comes over the network. The phone's messages have a way of their own.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Heard {
    at: Timestamp,
    account: Option<AccountView>,
    latest: Vec<OperationView>,
    spending: Vec<i64>,
    open_orders: Vec<OrderView>,
    open_transfers: Vec<TransferView>,
    cards: Vec<CardView>,
    #[serde(default)]
    guide: Option<GuideView>,
    #[serde(default)]
    cut_off: Option<CutOff>,
}

/// What tells nothing of an attempt whose end is unknown, and so is kept only from who has no network.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct CutOff {
    blocked: Option<BlockedView>,
    open_disputes: Vec<DisputeView>,
    open_refunds: Vec<RefundView>,
    tickets: Vec<TicketView>,
}

impl CutOff {
    fn of(snapshot: &Snapshot) -> Self {
        let Snapshot { blocked, open_disputes, open_refunds, tickets, .. } = snapshot.clone();
        Self { blocked, open_disputes, open_refunds, tickets }
    }
}

impl Heard {
    /// What a snapshot says of a wallet, if it is about one.
    pub(super) fn of(snapshot: &Snapshot) -> Option<Self> {
        let Snapshot { now, account, latest, spending, open_orders, open_transfers, cards, guide, .. } =
            snapshot.clone();
        number(account.as_ref(), snapshot.blocked.as_ref())?;
        let cut_off = None;
        Some(Self { at: now, account, latest, spending, open_orders, open_transfers, cards, guide, cut_off })
    }

    /// Whether it is about the same wallet as a snapshot.
    fn is_of(&self, snapshot: &Snapshot) -> bool {
        let blocked = self.cut_off.as_ref().and_then(|cut_off| cut_off.blocked.as_ref());
        number(self.account.as_ref(), blocked) == number(snapshot.account.as_ref(), snapshot.blocked.as_ref())
    }

    fn put_into(self, snapshot: &mut Snapshot) {
        let Self { at, mut account, latest, spending, open_orders, open_transfers, cards, guide, cut_off } = self;
        match cut_off.filter(|_| snapshot.network == NetworkMode::Offline) {
            Some(CutOff { blocked, open_disputes, open_refunds, tickets }) => {
                (snapshot.blocked, snapshot.tickets) = (blocked, tickets);
                (snapshot.open_disputes, snapshot.open_refunds) = (open_disputes, open_refunds);
            }
            // With a network a blocked wallet is told that it is, and shows nothing else.
            None if snapshot.account.is_none() || account.is_none() => return,
            None => {}
        }
        if let (Some(heard), Some(now)) = (guide, &mut snapshot.guide) {
            now.reached.retain(|what| what.is_own() || heard.reached.contains(what));
        }
        // The password is changed on this machine, whatever the network.
        if let (Some(heard), Some(now)) = (&mut account, &snapshot.account) {
            heard.first_password = now.first_password;
        }
        snapshot.heard = Some(at);
        snapshot.account = account;
        (snapshot.latest, snapshot.spending) = (latest, spending);
        (snapshot.open_orders, snapshot.open_transfers, snapshot.cards) = (open_orders, open_transfers, cards);
    }
}

/// The number of the wallet that something is about, blocked or not.
fn number<'a>(account: Option<&'a AccountView>, blocked: Option<&'a BlockedView>) -> Option<&'a Phone> {
    account.map(|account| &account.phone).or(blocked.map(|blocked| &blocked.phone))
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

    /// Keeps what is heard of a wallet when the connection goes. Of what has been unknown for longer, that stays; a blocked
    /// wallet shows nothing else.
    pub(super) fn cut_off(&mut self, machine_now: Timestamp, caller: &Caller) -> Result<(), WorldError> {
        let snapshot = self.world.snapshot(machine_now, caller).map_err(WorldError::Due)?;
        let before = self.store().heard()?.filter(|heard| heard.is_of(&snapshot) && snapshot.blocked.is_none());
        let heard = before.or_else(|| Heard::of(&snapshot));
        let heard = heard.map(|heard| Heard { cut_off: Some(CutOff::of(&snapshot)), ..heard });
        Ok(self.store().keep_heard(heard.as_ref())?)
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
        let heard = self.store().heard().map_err(WorldError::from)?;
        if let Some(heard) = heard.filter(|heard| heard.is_of(&snapshot)) {
            heard.put_into(&mut snapshot);
        }
        if snapshot.account.is_some() {
            let open = self.store().open_attempts().map_err(WorldError::from)?;
            snapshot.attempts = open.into_iter().map(|attempt| attempt.view).collect();
        }
        Ok(snapshot)
    }
}
