//! Where a dispute stands: whose turn it is, how long, what happens then, and its whole way with today in it.

use jiff::Timestamp;

use super::{DisputePage, way};
use crate::backend::contract::{DisputeMove, DisputeState, DisputeStep, DisputeView, Turn};
use crate::tui::screens::cards::said;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::pictures::{Moment, StepState, TERM_HEIGHT, Term, steps, steps_height, steps_in_full, term};
use crate::tui::words;

/// Up to so many rows a page is small: only what matters most is told.
const SMALL: u16 = 20;

/// Draws it at the pen, leaving so many rows free: what matters least goes first.
pub(super) fn render(page: &DisputePage, view: &DisputeView, reserved: u16, canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let small = canvas.height() <= SMALL;
    canvas.pairs(&facts(view, small, look));
    canvas.gap(u16::from(!small));
    render_turn(view, canvas);
    let steps_of = way::of(view, page.refund.get(), look);
    let (rows, full) = (u16::try_from(steps_of.len()).unwrap_or(u16::MAX), steps_height(&steps_of, canvas.width()));
    let room = canvas.rows_left().saturating_sub(reserved);
    let picture = stretch(view, look).filter(|_| room > full + TERM_HEIGHT + 1);
    if let Some(stretch) = picture {
        canvas.gap(1);
        term(canvas, &stretch);
    }
    let room = canvas.rows_left().saturating_sub(reserved);
    let whole = room >= full;
    canvas.gap(u16::from(room > if whole { full } else { rows }));
    if whole {
        steps_in_full(canvas, &steps_of);
    } else if room >= rows {
        steps(canvas, &steps_of);
    } else if let Some(now) = steps_of.iter().position(|step| step.state == StepState::Now) {
        // Where it is now, if there is no room for the whole way.
        let here = &steps_of[now];
        canvas.text(
            &format!("{} {}/{} {}  {}", look.glyphs.step_now, now + 1, steps_of.len(), here.label, here.note),
            Role::Title,
        );
    }
    canvas.gap(1);
}

fn facts(view: &DisputeView, small: bool, look: &Look<'_>) -> Vec<(String, String, Role)> {
    let l = look.l10n;
    let (state, role) = words::dispute::state(view, l);
    let reason = words::dispute::reason(view.claim.reason, l);
    let claim = l.dispute_claim(look.money(view.claim.amount), reason, look.money(view.total));
    let mut facts = vec![(l.dispute_fact_claim(), claim, Role::Text), (l.order_state(), state, role)];
    if !small {
        facts.insert(0, (l.order_goods(), look.text(&view.good).to_owned(), Role::Text));
    }
    // Where the goods are on their way back, and the number to follow them by.
    if let Some(parcel) = view.way_back.as_ref().and_then(|back| back.parcel.as_ref()) {
        let number = look.number(&parcel.tracking);
        let last = parcel
            .events
            .last()
            .map(|event| l.order_parcel_event(look.text(&event.place), said::parcel_step(event.what, l)));
        let said = last.map_or_else(|| number.clone(), |last| l.dispute_parcel(last, &number));
        facts.push((l.good_parcel(), said, Role::Text));
    }
    facts
}

/// How long whoever has the turn still has, and what happens then; or how it ended.
fn render_turn(view: &DisputeView, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let severity = if words::dispute::wants_answer(view) { Severity::Warning } else { Severity::Info };
    let text = match (view.until, view.otherwise) {
        (Some(until), Some(then)) => {
            let left = until.duration_since(look.model.world_time(look.now));
            let otherwise = words::dispute::otherwise(then, view.turn, words::dispute::day(until, look), l);
            l.dispute_countdown(l.span(left), otherwise)
        }
        _ => match (view.state, view.settled) {
            (DisputeState::AwaitingReturn, _) => l.dispute_way_back_going(),
            (DisputeState::Withdrawn, _) if was_not_sent(view) => l.dispute_over_not_sent(),
            (DisputeState::Withdrawn, _) => l.dispute_over_withdrawn(),
            (DisputeState::Lost, Some(settled)) => l.dispute_over_lost(words::dispute::settled(settled.by, l)),
            (_, Some(settled)) => l.dispute_over_won(words::dispute::settled(settled.by, l)),
            _ => return,
        },
    };
    let severity = match view.state {
        DisputeState::Won => Severity::Success,
        DisputeState::Lost => Severity::Danger,
        _ => severity,
    };
    canvas.notice(severity, &text);
}

/// The time that whoever has the turn has, with today in it.
fn stretch(view: &DisputeView, look: &Look<'_>) -> Option<Term> {
    let (until, l) = (view.until?, look.l10n);
    let from = began(view);
    let now = look.model.world_time(look.now);
    let day = |at: Timestamp| words::dispute::day(at, look);
    Some(Term {
        from: Moment::new(from, day(from)),
        usual: None,
        limit: Moment::new(until, l.dispute_until(day(until))),
        now: Moment::new(now, l.date_today()),
        is_over: false,
    })
}

/// Whether it closed because the goods were not sent back.
fn was_not_sent(view: &DisputeView) -> bool {
    view.timeline.iter().any(|event| event.what == DisputeStep::NotSentBack)
}

/// Since when whoever has the turn has it: since the last thing that another did.
fn began(view: &DisputeView) -> Timestamp {
    let passes = |what: &DisputeStep| !matches!(what, DisputeStep::EvidenceAdded);
    view.timeline.iter().rev().find(|event| passes(&event.what)).map_or(view.opened, |event| event.at)
}

/// What to do about it, in one line.
pub(super) fn guidance(view: &DisputeView, look: &Look<'_>) -> String {
    let l = look.l10n;
    match (view.state, view.turn) {
        (DisputeState::NeedsResponse, Turn::Buyer) => l.dispute_guidance_answer(),
        (DisputeState::NeedsResponse, _) => l.dispute_guidance_seller(),
        (DisputeState::UnderReview, _) if words::dispute::wants_answer(view) => l.dispute_guidance_proposed(),
        (DisputeState::UnderReview, _) => l.dispute_guidance_platform(),
        (DisputeState::AwaitingReturn, _) if view.moves.contains(&DisputeMove::SendBack) => {
            l.dispute_guidance_send_back()
        }
        (DisputeState::AwaitingReturn, _) => l.dispute_guidance_way_back(),
        (DisputeState::Won, _) => l.dispute_guidance_won(),
        (DisputeState::Lost | DisputeState::Withdrawn, _) => l.dispute_guidance_over(look.back_key()),
    }
}
