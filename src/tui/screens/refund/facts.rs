//! What a refund is, and what became of its tries.

use super::way;
use crate::backend::contract::{Instrument, RefundState, RefundTry, RefundView};
use crate::explain;
use crate::i18n::DateStyle;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::words;

/// Up to so many rows a page is small: only what matters most is told.
const SMALL: u16 = 20;

/// Draws it at the pen, leaving so many rows free: the tries go first, oldest first.
pub(super) fn render(view: &RefundView, reserved: u16, canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let small = canvas.height() <= SMALL;
    canvas.pairs(&facts(view, small, look));
    rows::render(canvas, &sums(view, look));
    canvas.gap(u16::from(!small));
    way::render(view, canvas);
    canvas.gap(u16::from(!small));
    render_standing(view, canvas);
    let room = usize::from(canvas.rows_left().saturating_sub(reserved + 1));
    let failed = view.tries.iter().filter(|tried| tried.failure.is_some()).count();
    if failed == 0 || room == 0 {
        return;
    }
    canvas.gap(u16::from(!small));
    for tried in &view.tries[view.tries.len().saturating_sub(room)..] {
        render_try(tried, canvas);
    }
}

fn facts(view: &RefundView, small: bool, look: &Look<'_>) -> Vec<(String, String, Role)> {
    let l = look.l10n;
    let (state, role) = words::refund::state_of(view, l);
    let mut facts = vec![(l.order_state(), state, role)];
    if !small {
        facts.insert(0, (l.order_goods(), look.text(&view.good).to_owned(), Role::Text));
    }
    facts.push((l.refund_cause(), words::refund::cause(view.cause, l), Role::Text));
    facts.push((l.claim_to(), words::instrument(&view.to, look), Role::Text));
    facts
}

/// What comes back: of the price in the order's money, and what that is in the money that paid.
fn sums(view: &RefundView, look: &Look<'_>) -> Vec<Row> {
    let l = look.l10n;
    let label = if view.whole { l.refund_of_price() } else { l.refund_of_price_part() };
    let returns = if view.arrived.is_some() { l.refund_returned() } else { l.claim_returns() };
    let mut lines =
        vec![Row::new(label, look.money(view.amount)), Row::of(returns, look.money(view.returns), Role::MoneyIn)];
    if !view.fee.is_zero() {
        lines.push(Row::new(l.claim_fee(), look.money(view.fee)));
    }
    lines
}

/// What to expect, in words.
fn render_standing(view: &RefundView, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let day = |at| look.date(at, DateStyle::Long);
    if let Some(arrived) = view.arrived {
        let text = match view.to {
            Instrument::BankCard { .. } => l.refund_note_card(day(arrived)),
            _ => l.refund_note_arrived(day(arrived)),
        };
        return canvas.notice(Severity::Success, &text);
    }
    if view.overdue {
        canvas.notice(Severity::Danger, &l.refund_note_overdue(day(view.limit)));
        if let Some(pushed) = view.pushed {
            canvas.notice(Severity::Info, &l.refund_note_pushed(day(pushed)));
        }
        return;
    }
    let text = if view.state == RefundState::Processing && look.model.world_time(look.now) > view.expected_to {
        l.refund_note_slow(day(view.limit))
    } else {
        l.refund_note_usual(look.days(view.expected_from, view.expected_to), day(view.limit))
    };
    canvas.notice(Severity::Info, &text);
}

fn render_try(tried: &RefundTry, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let y = canvas.pen();
    let x = canvas.put(0, y, &format!("{}  ", look.moment(tried.at)), Role::Muted);
    match tried.failure {
        Some(failure) => canvas.put(x, y, &explain::refund_failure(failure, l), Role::Warning),
        None => canvas.put(x, y, &l.refund_try_done(), Role::Success),
    };
    canvas.gap(1);
}
