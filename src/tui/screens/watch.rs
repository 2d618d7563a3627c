//! Notices when the world has changed in what a list of orders or a payment depends on.

use crate::backend::contract::{AttemptView, OperationId, OrderView, Snapshot};
use crate::tui::model::Model;

/// What was last seen of orders and payments.
#[derive(Default)]
pub struct Watch {
    seen: Option<Seen>,
}

#[derive(PartialEq, Eq)]
struct Seen {
    orders: Vec<OrderView>,
    attempts: Vec<AttemptView>,
    newest: Option<OperationId>,
    messages: usize,
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
            attempts: snapshot.attempts.clone(),
            newest: snapshot.latest.first().map(|operation| operation.id),
            messages: snapshot.phone.messages.len(),
        }
    }
}
