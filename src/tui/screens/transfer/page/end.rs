//! What became of a transfer: on its way, there, or not, and whether money moved. Or the honest word that nobody knows yet.

use super::receipt;
use crate::backend::contract::{Direction, Route, TransferState, TransferView};
use crate::explain;
use crate::i18n::L10n;
use crate::tui::screens::asking::Asking;
use crate::tui::screens::transfer::direction;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::Canvas;

/// The headline, the line under it, and how much it matters.
pub(super) fn words(view: &TransferView, l: &L10n) -> (String, String, Severity) {
    let incoming = direction(view.route) == Direction::In;
    match view.state {
        TransferState::Processing if view.route == Route::CashOut && view.pickup.is_some() => {
            (l.move_ready(), l.move_ready_lead(), Severity::Success)
        }
        TransferState::Processing if incoming => (l.move_under_way(), l.move_under_way_in(), Severity::Info),
        TransferState::Processing => (l.move_under_way(), l.move_under_way_out(), Severity::Info),
        TransferState::Succeeded if incoming => (l.move_arrived(), l.move_arrived_in(), Severity::Success),
        TransferState::Succeeded => (l.move_arrived(), l.move_arrived_out(), Severity::Success),
        TransferState::Failed => (l.move_failed(), String::new(), Severity::Danger),
        TransferState::Declined => (l.move_declined(), String::new(), Severity::Danger),
        TransferState::Canceled => (l.move_canceled(), l.move_nothing_moved(), Severity::Info),
        TransferState::Expired => (l.move_expired(), l.move_nothing_moved(), Severity::Warning),
        TransferState::OtpPending => (l.move_opening(), String::new(), Severity::Info),
    }
}

/// Draws what became of it, and the receipt.
pub(super) fn render(view: &TransferView, revealed: bool, canvas: &mut Canvas<'_>) {
    let (headline, lead, severity) = words(view, canvas.l10n());
    canvas.notice(severity, &headline);
    if !lead.is_empty() {
        canvas.paragraph(&lead, Role::Text);
    }
    if let Some(failure) = view.failure {
        let told = explain::transfer_failure(failure, view.state, canvas.l10n());
        for part in [told.what, told.money, told.next] {
            canvas.paragraph(&part, Role::Text);
        }
    }
    canvas.gap(1);
    receipt::render(view, revealed, canvas);
}

/// Draws that the outcome is not known.
pub(super) fn render_unknown(view: &TransferView, asking: &Asking, canvas: &mut Canvas<'_>) {
    let l = canvas.l10n();
    canvas.notice(Severity::Warning, &l.result_unknown());
    if let Some(trouble) = asking.trouble() {
        let told = trouble.explain(canvas.look());
        for part in [told.what, told.money, told.next] {
            canvas.paragraph(&part, Role::Text);
        }
    }
    canvas.gap(1);
    // What has been agreed to, and nothing of what nobody has heard.
    let agreed = TransferView { ended: None, arrives: None, pickup: None, ..view.clone() };
    receipt::render(&agreed, false, canvas);
}
