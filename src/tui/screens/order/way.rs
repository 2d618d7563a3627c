//! The way of an order as a picture: what was, what is, what is expected and when.

use crate::backend::contract::{Milestone, OrderState, OrderView, When};
use crate::i18n::{DateStyle, L10n};
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::pictures::{Step, StepState, steps};

/// How many rows the way takes with its dates.
pub(super) fn rows(order: &OrderView) -> u16 {
    u16::try_from(order.milestones.len()).unwrap_or(u16::MAX)
}

/// Draws the way at the pen, leaving so many rows free: with its dates if there is room, in one row if not, and not at
/// all where it would crowd out what can be done.
pub(super) fn render(order: &OrderView, canvas: &mut Canvas<'_>, reserved: u16) {
    let look = canvas.look();
    let room = canvas.rows_left().saturating_sub(reserved);
    if room > rows(order) {
        canvas.gap(1);
        return steps(canvas, &way(order, |milestone| note(order, milestone, look), look.l10n));
    }
    let bare = way(order, |_| String::new(), look.l10n);
    let columns: u16 = bare.iter().map(|step| width(&step.label) + 5).sum();
    if room > 1 && columns <= canvas.width() {
        canvas.gap(1);
        steps(canvas, &bare);
    }
}

fn way(order: &OrderView, note: impl Fn(&Milestone) -> String, l: &L10n) -> Vec<Step> {
    let reached = order.milestones.iter().rposition(|milestone| milestone.state == order.state).unwrap_or(0);
    let state = |index: usize| match order.state {
        OrderState::Closed if index == reached => StepState::Failed,
        state if index == reached && !state.is_terminal() => StepState::Now,
        _ if index <= reached => StepState::Done,
        _ => StepState::Ahead,
    };
    let step = |(index, milestone): (usize, &Milestone)| {
        Step::new(state(index), label(milestone.state, l)).noted(note(milestone))
    };
    order.milestones.iter().enumerate().map(step).collect()
}

fn label(state: OrderState, l: &L10n) -> String {
    match state {
        OrderState::AwaitingPayment => l.order_step_placed(),
        OrderState::Paid => l.order_step_paid(),
        OrderState::Shipped => l.order_step_shipped(),
        OrderState::Delivered => l.order_step_delivered(),
        OrderState::Completed => l.order_step_completed(),
        OrderState::Closed => l.order_step_closed(),
        OrderState::Refunded => l.order_step_refunded(),
    }
}

/// When it was, or when it is expected, which is said so.
fn note(order: &OrderView, milestone: &Milestone, look: &Look<'_>) -> String {
    let l = look.l10n;
    match (milestone.when, milestone.state) {
        (When::Was(at), _) => look.moment(at),
        (When::Will(at), _) => l.order_by_itself(look.date(at, DateStyle::Short)),
        (When::Expected(from, to), _) => l.order_expected(look.days(from, to)),
        (When::Open, OrderState::Paid) => l.order_awaited_until(look.date(order.pay_until, DateStyle::Short)),
        (When::Open, _) => String::new(),
    }
}
