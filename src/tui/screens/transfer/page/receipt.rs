//! The receipt of a transfer, as far as it has come.

use jiff::Timestamp;

use super::other_end;
use crate::backend::contract::{Direction, TransferState, TransferView};
use crate::i18n::DateStyle;
use crate::tui::screens::receipt::{self, Line};
use crate::tui::screens::rows::{self, Row};
use crate::tui::screens::transfer::{direction, terms};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::words;

/// Draws it at the pen.
pub(super) fn render(view: &TransferView, revealed: bool, canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    canvas.pairs(&facts(view, revealed, look));
    canvas.gap(u16::from(canvas.rows_left() > 4));
    rows::render(canvas, &sums(view, look));
}

/// The receipt as a page. The code for which cash is handed over is nobody's business on paper.
pub(super) fn page(view: &TransferView, look: &Look<'_>) -> Vec<Line> {
    let l = look.l10n;
    let without_code = TransferView { pickup: None, ..view.clone() };
    let mut lines = vec![Line::row(l.operation_kind(), words::route(view.route, l))];
    lines.extend(Line::rows(facts(&without_code, false, look)));
    lines.extend(receipt::wallet(look));
    lines.push(Line::row(l.operation_state(), super::end::words(view, l).0));
    lines.push(Line::Sum(Row::Rule));
    lines.extend(sums(view, look).into_iter().map(Line::Sum));
    lines.push(Line::Sum(Row::Rule));
    receipt::page(lines, look)
}

fn facts(view: &TransferView, revealed: bool, look: &Look<'_>) -> Vec<(String, String, Role)> {
    let l = look.l10n;
    let when = |at: Timestamp| format!("{}, {}", look.date(at, DateStyle::Long), look.time(at));
    let mut facts = vec![
        (l.move_receipt_number(), look.number(&view.number), Role::Text),
        (other_end(view, look), words::other_end(view.route, &view.party, look), Role::Text),
        (l.move_receipt_begun(), when(view.opened), Role::Text),
    ];
    match (view.ended, view.arrives) {
        (Some(ended), _) => facts.push((l.move_receipt_ended(), when(ended), Role::Text)),
        (None, Some(arrives)) if view.state == TransferState::Processing => {
            facts.push((terms::by(view.route, l), terms::arrives(arrives, look), Role::Info));
        }
        _ => {}
    }
    if let Some(pickup) = view.pickup.as_ref().filter(|_| !view.state.is_terminal()) {
        let dots = look.glyphs.mask.to_string().repeat(pickup.expose().chars().count());
        let shown = if revealed { look.code(pickup) } else { dots };
        facts.push((l.move_receipt_pickup(), shown, Role::Code));
    }
    facts
}

fn sums(view: &TransferView, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let incoming = direction(view.route) == Direction::In;
    vec![
        Row::new(if incoming { l.move_credited() } else { l.move_received() }, look.money(view.amount)),
        Row::new(l.move_fee(), look.money(view.fee)),
        Row::of(if incoming { l.move_total_in() } else { l.move_total_out() }, look.money(view.total), Role::Money),
    ]
}
