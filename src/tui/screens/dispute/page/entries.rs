//! What can be done in a dispute, and where it leads to: rows to choose from.

use crate::backend::contract::{DisputeMove, DisputeView, Proposer, Solution};
use crate::domain::money::Amount;
use crate::tui::screens::lead::Lead;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};

/// So many rows to choose from are always in sight, where there is little room.
const ROWS: u16 = 4;

/// A row to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// Something that can be done.
    Move(DisputeMove),
    /// Something that belongs to it.
    Lead(Lead),
}

/// Everything that can be chosen, first things first.
pub(super) fn of(view: &DisputeView) -> Vec<Entry> {
    let refund = view.refund.map(|refund| Entry::Lead(Lead::Refund(refund)));
    let moves = view.moves.iter().copied().map(Entry::Move);
    refund.into_iter().chain(moves).chain([Entry::Lead(Lead::Order(view.order))]).collect()
}

/// How many rows are kept for them, the free one above them included.
pub(super) fn kept(entries: &[Entry], small: bool) -> u16 {
    let all = u16::try_from(entries.len()).unwrap_or(u16::MAX);
    1 + if small { all.min(ROWS) } else { all }
}

/// What a side proposes, and what would arrive of it.
pub(super) fn proposal(by: Proposer, view: &DisputeView) -> Option<(Solution, Option<Amount>)> {
    match by {
        Proposer::Seller => view.seller_says.and_then(|says| Some((says.offer?, says.returns))),
        Proposer::Platform => view.platform_says.and_then(|says| Some((says.solution?, says.returns))),
    }
}

/// What an entry says, and what of it stands at the right.
fn said(entry: Entry, view: &DisputeView, look: &Look<'_>) -> (String, Option<String>) {
    let l = look.l10n;
    let text = match entry {
        Entry::Lead(lead) => lead.name(&view.order_number, l),
        Entry::Move(DisputeMove::Accept(by)) => {
            let Some((solution, returns)) = proposal(by, view) else { return (String::new(), None) };
            let amount = look.money(solution.amount);
            let text = match by {
                Proposer::Seller => l.dispute_move_accept_seller(amount),
                Proposer::Platform => l.dispute_move_accept_platform(amount),
            };
            return (text, returns.map(|returns| look.money(returns)));
        }
        Entry::Move(DisputeMove::Escalate) => l.dispute_move_escalate(),
        Entry::Move(DisputeMove::Edit) => l.dispute_move_edit(),
        Entry::Move(DisputeMove::AddEvidence) => l.dispute_move_evidence(view.evidence_left),
        Entry::Move(DisputeMove::SendBack) => l.dispute_move_send_back(),
        Entry::Move(DisputeMove::Withdraw) => l.dispute_move_withdraw(),
    };
    (text, None)
}

/// Draws one in a row.
pub(super) fn render(entry: Entry, view: &DisputeView, row: &mut Canvas<'_>) {
    let (text, right) = said(entry, view, row.look());
    let role = match entry {
        Entry::Move(DisputeMove::Withdraw) => Role::Muted,
        Entry::Move(_) => Role::Accent,
        Entry::Lead(_) => Role::Text,
    };
    let (columns, needs) = (row.width(), right.as_deref().map_or(0, |right| width(right) + 1));
    row.piece(0, 0, columns.saturating_sub(needs), 1).put(0, 0, &text, role);
    if let Some(right) = right {
        row.put_right(0, &right, Role::MoneyIn);
    }
}
