//! The form with the price under it: what the amount comes to is known before anybody goes on.

use super::Draft;
use crate::backend::contract::{Direction, TransferPrice};
use crate::tui::screens::rows::{self, Row};
use crate::tui::screens::transfer::{direction, terms};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// Rows kept for the price under the form.
const PRICE: u16 = 4;

pub(super) fn render(draft: &Draft, canvas: &mut Canvas<'_>) {
    let (y, columns, rows) = (canvas.pen(), canvas.width(), canvas.rows_left());
    let needs = draft.form.height(canvas.look(), columns);
    let gap = u16::from(needs + PRICE < rows);
    let room = needs.min(rows.saturating_sub(PRICE + gap));
    draft.form.render(&mut canvas.piece(0, y, columns, room));
    canvas.set_pen(y + room + gap);
    render_price(draft, canvas);
}

fn render_price(draft: &Draft, canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    if let Some(price) = draft.live_price() {
        let mut lines = vec![Row::new(look.l10n.move_fee(), look.money(price.fee))];
        lines.extend(outcome(price, look));
        let (label, arrival) = terms::arrival(price, draft.route_terms(), look);
        lines.push(Row::new(label, arrival));
        return rows::render(canvas, &lines);
    }
    if draft.amount().is_some() {
        draft.price.render_absence(canvas, &look.l10n.move_pricing());
        return;
    }
    // As long as there is no amount, what any would have to keep to.
    let (Some(route), Some(all)) = (draft.route_terms(), draft.terms.get()) else { return };
    let l = look.l10n;
    canvas.text(&l.move_limits(look.money(route.least), look.money(terms::most(route, all))), Role::Muted);
    canvas.text(&l.move_fee_is(terms::fee(&route.fee, look)), Role::Muted);
    canvas.text(&l.move_takes(terms::takes(route, l)), Role::Muted);
}

/// What it comes to in all, and what that does to the wallet.
pub(super) fn outcome(price: &TransferPrice, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let held = look.model.account().and_then(|account| account.balances.first()).map(|balance| balance.available);
    let (total, after) = match direction(price.route) {
        Direction::In => (l.move_total_in(), held.and_then(|held| held.checked_add(price.amount).ok())),
        Direction::Out => (l.move_total_out(), held.and_then(|held| held.checked_sub(price.total).ok())),
    };
    let mut lines = vec![Row::of(total, look.money(price.total), Role::Money)];
    match (price.shortfall.filter(|shortfall| shortfall.is_positive()), after) {
        (Some(missing), _) => lines.push(Row::of(l.move_missing(), look.money(missing), Role::Danger)),
        (None, Some(after)) => lines.push(Row::new(l.move_after(), look.money(after))),
        (None, None) => {}
    }
    lines
}
