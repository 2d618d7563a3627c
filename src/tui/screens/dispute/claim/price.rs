//! The form with what comes back under it, in the money that paid: known before anybody goes on.

use super::ClaimForm;
use crate::backend::contract::ClaimPrice;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::words;

/// Rows kept for it under the form.
const PRICE: u16 = 4;

pub(super) fn render(claim: &ClaimForm, canvas: &mut Canvas<'_>) {
    let (y, columns, rows) = (canvas.pen(), canvas.width(), canvas.rows_left());
    let needs = claim.form.height(canvas.look(), columns);
    let gap = u16::from(needs + PRICE < rows);
    let room = needs.min(rows.saturating_sub(PRICE + gap));
    claim.form.render(&mut canvas.piece(0, y, columns, room));
    canvas.set_pen(y + room + gap);
    let look = canvas.look();
    if let Some(price) = claim.live_price() {
        let (lines, to) = (lines(price, look), to(price, look));
        let labels = lines.iter().filter_map(Row::label).chain([to.0.as_str()]);
        let values = labels.map(width).max().unwrap_or(0) + 2;
        rows::render_from(canvas, &lines, values);
        canvas.pairs_from(&[to], values);
        canvas.text(&look.l10n.claim_when(), Role::Muted);
    } else if claim.amount().is_some() {
        claim.price.render_absence(canvas, &look.l10n.claim_pricing());
    } else if let Some((least, most)) = claim.bounds() {
        canvas.text(&look.l10n.claim_bounds(look.money(least), look.money(most)), Role::Muted);
    }
}

/// What arrives.
pub(super) fn lines(price: &ClaimPrice, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let returns = Row::of(l.claim_returns(), look.money(price.returns), Role::MoneyIn);
    let fee = (!price.fee.is_zero()).then(|| Row::new(l.claim_fee(), look.money(price.fee)));
    std::iter::once(returns).chain(fee).collect()
}

/// Where it arrives.
pub(super) fn to(price: &ClaimPrice, look: &Look<'_>) -> (String, String, Role) {
    (look.l10n.claim_to(), words::instrument(&price.to, look), Role::Text)
}
