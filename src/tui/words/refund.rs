//! Refunds in the person's words: why, where they are, where they go.

use crate::backend::contract::{RefundCause, RefundState, RefundView};
use crate::i18n::L10n;
use crate::tui::theme::Role;

/// Why money goes back.
pub fn cause(cause: RefundCause, l: &L10n) -> String {
    match cause {
        RefundCause::Dispute => l.refund_cause_dispute(),
        RefundCause::Cancelled => l.refund_cause_cancelled(),
        RefundCause::Frozen => l.refund_cause_frozen(),
        RefundCause::NotDelivered => l.refund_cause_not_delivered(),
    }
}

/// Where a refund is, and the role of saying so.
pub fn state(state: RefundState, overdue: bool, l: &L10n) -> (String, Role) {
    match (state, overdue) {
        (RefundState::Succeeded, _) => (l.refund_state_arrived(), Role::Success),
        (RefundState::Processing, true) => (l.refund_state_overdue(), Role::Danger),
        (RefundState::Processing, false) => (l.refund_state_on_its_way(), Role::Held),
    }
}

/// Where a refund is, and the role of saying so.
pub fn state_of(refund: &RefundView, l: &L10n) -> (String, Role) {
    state(refund.state, refund.overdue, l)
}
