//! The way of a dispute: the claim, the seller's answer, the platform, the decision, the money.

use crate::backend::contract::{
    DisputeEvent, DisputeState, DisputeStep, DisputeView, RefundState, RefundView, Turn, WayBack,
};
use crate::tui::view::Look;
use crate::tui::widgets::pictures::{Step, StepState};
use crate::tui::words::dispute::{day, settled, solution};

/// The steps, with what was and what is awaited.
pub(super) fn of(view: &DisputeView, refund: Option<&RefundView>, look: &Look<'_>) -> Vec<Step> {
    let mut steps = vec![claim(view, look), seller(view, look)];
    if has_platform(view) {
        steps.push(platform(view, look));
    }
    steps.push(decision(view, look));
    if let Some(back) = &view.way_back {
        steps.push(goods(view, back, look));
    }
    // Who gave up or lost has no money to wait for.
    if !matches!(view.state, DisputeState::Lost | DisputeState::Withdrawn) {
        steps.push(money(view, refund, look));
    }
    steps
}

fn event(view: &DisputeView, is: impl Fn(&DisputeStep) -> bool) -> Option<&DisputeEvent> {
    view.timeline.iter().rev().find(|event| is(&event.what))
}

/// Whether the platform has to do with it, or may still.
fn has_platform(view: &DisputeView) -> bool {
    !view.state.is_terminal() && view.state != DisputeState::AwaitingReturn
        || event(view, |what| matches!(what, DisputeStep::PlatformTook)).is_some()
}

fn claim(view: &DisputeView, look: &Look<'_>) -> Step {
    let note = match view.edited {
        Some(edited) => look.l10n.dispute_way_edited(day(edited, look), day(view.opened, look)),
        None => day(view.opened, look),
    };
    Step::new(StepState::Done, look.l10n.dispute_way_claim()).noted(note)
}

fn seller(view: &DisputeView, look: &Look<'_>) -> Step {
    let l = look.l10n;
    let has_goods = view.claim.reason.has_goods();
    let answer = event(view, |what| {
        matches!(
            what,
            DisputeStep::SellerAgreed
                | DisputeStep::SellerOffered(_)
                | DisputeStep::SellerRefused
                | DisputeStep::SellerSilent
        )
    });
    // An answer to an earlier claim is no answer to this one.
    let answer = answer.filter(|answer| view.edited.is_none_or(|edited| answer.at >= edited));
    let said = |event: &DisputeEvent| {
        let words = match event.what {
            DisputeStep::SellerAgreed => l.dispute_way_agrees(),
            DisputeStep::SellerOffered(offer) => l.dispute_way_offers(solution(&offer, has_goods, look)),
            DisputeStep::SellerSilent => l.dispute_way_silent(),
            _ => l.dispute_way_refuses(),
        };
        l.dispute_way_said(day(event.at, look), words)
    };
    let (state, note) = match (view.state, view.turn, answer) {
        (DisputeState::NeedsResponse, Turn::Buyer, Some(answer)) => (StepState::Now, said(answer)),
        (DisputeState::NeedsResponse, _, _) => {
            (StepState::Now, view.until.map(|until| l.dispute_until(day(until, look))).unwrap_or_default())
        }
        (_, _, Some(answer)) => (StepState::Done, said(answer)),
        (_, _, None) => (StepState::Done, l.dispute_way_not_awaited()),
    };
    Step::new(state, l.dispute_way_seller()).noted(note)
}

fn platform(view: &DisputeView, look: &Look<'_>) -> Step {
    let l = look.l10n;
    let has_goods = view.claim.reason.has_goods();
    let proposed = view.platform_says.map(|says| {
        let words = says.solution.map_or_else(|| l.dispute_way_nothing(), |end| solution(&end, has_goods, look));
        l.dispute_way_said(day(says.at, look), l.dispute_way_proposes(words))
    });
    let took = event(view, |what| matches!(what, DisputeStep::PlatformTook));
    let since = took.map(|took| l.dispute_way_since(day(took.at, look)));
    let (state, note) = match (view.state, took) {
        (DisputeState::NeedsResponse, _) => (StepState::Ahead, l.dispute_way_if_no_agreement()),
        (DisputeState::UnderReview, _) if proposed.is_none() => (StepState::Now, since.unwrap_or_default()),
        (DisputeState::UnderReview, _) => (StepState::Now, proposed.unwrap_or_default()),
        _ => (StepState::Done, proposed.or(since).unwrap_or_default()),
    };
    Step::new(state, l.dispute_way_platform()).noted(note)
}

fn decision(view: &DisputeView, look: &Look<'_>) -> Step {
    let l = look.l10n;
    let ended = view.ended.map(|ended| day(ended, look)).unwrap_or_default();
    let (state, note) = match (view.state, view.settled) {
        (DisputeState::Withdrawn, None) => (StepState::Failed, l.dispute_way_withdrawn(ended)),
        (DisputeState::Lost, _) => (StepState::Failed, l.dispute_way_lost(ended)),
        (_, Some(end)) => (StepState::Done, l.dispute_way_said(day(end.at, look), settled(end.by, l))),
        (DisputeState::UnderReview, None) => {
            (StepState::Ahead, view.until.map(|until| l.dispute_way_decides(day(until, look))).unwrap_or_default())
        }
        _ => (StepState::Ahead, String::new()),
    };
    Step::new(state, l.dispute_way_decision()).noted(note)
}

fn goods(view: &DisputeView, back: &WayBack, look: &Look<'_>) -> Step {
    let l = look.l10n;
    let (state, note) = match (back.arrived, back.sent) {
        (Some(arrived), _) => (StepState::Done, l.dispute_way_arrived(day(arrived, look))),
        (None, Some(sent)) => (StepState::Now, l.dispute_way_sent(day(sent, look))),
        (None, None) if view.state == DisputeState::Withdrawn => (StepState::Failed, l.dispute_way_not_sent()),
        (None, None) => (StepState::Now, l.dispute_way_send_until(day(back.send_until, look))),
    };
    Step::new(state, l.dispute_way_goods()).noted(note)
}

fn money(view: &DisputeView, refund: Option<&RefundView>, look: &Look<'_>) -> Step {
    let l = look.l10n;
    let refund = refund.filter(|refund| Some(refund.id) == view.refund);
    let (state, note) = match refund {
        Some(refund) if refund.state == RefundState::Succeeded => {
            let arrived = refund.arrived.map(|at| day(at, look)).unwrap_or_default();
            (StepState::Done, l.dispute_way_money_back(look.money(refund.returns), arrived))
        }
        Some(refund) => (StepState::Now, l.dispute_way_money_by(look.money(refund.returns), day(refund.limit, look))),
        None if view.state == DisputeState::Won => (StepState::Now, String::new()),
        None => (StepState::Ahead, l.dispute_way_money_usually()),
    };
    Step::new(state, l.dispute_way_money()).noted(note)
}
