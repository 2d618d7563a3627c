//! Notices when the world has changed in what a list of orders or cards, a payment or a transfer depends on.

use crate::backend::contract::{
    AttemptView, CardView, NetworkMode, OperationId, OrderView, SmsId, Snapshot, TransferView,
};
use crate::tui::model::Model;

/// What was last seen of orders, cards, payments and transfers.
#[derive(Default)]
pub struct Watch {
    seen: Option<Seen>,
}

#[derive(PartialEq, Eq)]
struct Seen {
    orders: Vec<OrderView>,
    transfers: Vec<TransferView>,
    network: NetworkMode,
    attempts: Vec<AttemptView>,
    newest: Option<OperationId>,
    cards: Vec<CardView>,
    message: Option<SmsId>,
}

impl Watch {
    /// Whether anything has changed since it was last asked; the first time it has.
    pub fn changed(&mut self, model: &Model) -> bool {
        let now = model.snapshot.as_deref().map(Seen::of);
        let changed = now != self.seen;
        self.seen = now;
        changed
    }
}

impl Seen {
    fn of(snapshot: &Snapshot) -> Self {
        Self {
            orders: snapshot.open_orders.clone(),
            transfers: snapshot.open_transfers.clone(),
            network: snapshot.network,
            attempts: snapshot.attempts.clone(),
            newest: snapshot.latest.first().map(|operation| operation.id),
            cards: snapshot.cards.clone(),
            message: snapshot.phone.messages.first().map(|message| message.id),
        }
    }
}
