//! The time of a refund as a picture: since when, today, the usual days, the limit.

use jiff::Timestamp;

use crate::backend::contract::RefundView;
use crate::domain::day::DAY_MS;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::pictures::{Moment, Term, term};
use crate::tui::words::dispute::day;

/// Which day of its time it is, the first being one, and how many days it has.
fn count(view: &RefundView, now: Timestamp) -> (i64, i64) {
    let since = |at: Timestamp| at.as_millisecond().saturating_sub(view.created.as_millisecond()).max(0);
    (since(now) / DAY_MS + 1, (since(view.limit) + DAY_MS - 1) / DAY_MS)
}

fn of(view: &RefundView, look: &Look<'_>) -> Term {
    let l = look.l10n;
    let now = view.arrived.unwrap_or_else(|| look.model.world_time(look.now));
    let (nth, all) = count(view, now);
    let here = match view.arrived {
        Some(arrived) => l.refund_arrived_on(day(arrived, look)),
        None => l.refund_today(all, nth),
    };
    let usual = l.refund_usual(look.days(view.expected_from, view.expected_to));
    Term {
        from: Moment::new(view.created, l.refund_begun(day(view.created, look))),
        usual: Some((view.expected_from, Moment::new(view.expected_to, usual))),
        limit: Moment::new(view.limit, l.refund_limit(day(view.limit, look))),
        now: Moment::new(now, here),
        is_over: view.arrived.is_some(),
    }
}

/// Draws it at the pen.
pub(super) fn render(view: &RefundView, canvas: &mut Canvas<'_>) {
    let stretch = of(view, canvas.look());
    term(canvas, &stretch);
}
