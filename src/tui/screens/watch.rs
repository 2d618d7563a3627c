//! Notices when the world has changed in what a list of orders, cards or cases, a payment, a transfer, a dispute or a refund
//! depends on.

use jiff::civil::Date;

use crate::backend::contract::{
    AttemptView, CardView, DisputeView, NetworkMode, OperationId, OperationView, OrderView, RefundView, SmsId,
    Snapshot, TicketView, TransferView,
};
use crate::domain::day::world_day;
use crate::tui::model::Model;

/// The latest operations and the world's day: when either changes, so does what is reckoned from the past.
pub fn past(model: &Model) -> Option<(Date, Vec<OperationView>)> {
    model.snapshot.as_deref().map(|snapshot| (world_day(snapshot.now), snapshot.latest.clone()))
}

/// What was last seen of orders, cards, payments, transfers, disputes, refunds and cases.
#[derive(Default)]
pub struct Watch {
    seen: Option<Seen>,
}

#[derive(PartialEq, Eq)]
struct Seen {
    /// Limits begin anew with a month, and prices with a day, when nothing else happens.
    day: Date,
    orders: Vec<OrderView>,
    transfers: Vec<TransferView>,
    network: NetworkMode,
    attempts: Vec<AttemptView>,
    newest: Option<OperationId>,
    cards: Vec<CardView>,
    tickets: Vec<TicketView>,
    disputes: Vec<DisputeView>,
    refunds: Vec<RefundView>,
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
            day: world_day(snapshot.now),
            orders: snapshot.open_orders.clone(),
            transfers: snapshot.open_transfers.clone(),
            network: snapshot.network,
            attempts: snapshot.attempts.clone(),
            newest: snapshot.latest.first().map(|operation| operation.id),
            cards: snapshot.cards.clone(),
            tickets: snapshot.tickets.clone(),
            disputes: snapshot.open_disputes.clone(),
            refunds: snapshot.open_refunds.clone(),
            message: snapshot.phone.messages.first().map(|message| message.id),
        }
    }
}
