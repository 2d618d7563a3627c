//! What can be done about a paid order beside waiting for it: a dispute, the way to one or to a refund, giving it up.

use jiff::Timestamp;

use crate::backend::contract::{
    ClaimTerms, ClaimWindow, DisputeId, DisputeRefusal, OrderFlag, OrderState, OrderView, RefundId, RefundState,
};
use crate::i18n::{DateStyle, L10n};
use crate::tui::theme::Role;
use crate::tui::view::Look;
use crate::tui::widgets::Form;

use super::{Item, Want};

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "independent offers")]
pub(super) struct Offers {
    /// It can be given up, and its money comes back.
    pub(super) cancel: bool,
    /// A dispute can be opened.
    pub(super) claim: bool,
    /// There is or was a dispute.
    pub(super) dispute: Option<DisputeId>,
    /// The dispute is not over.
    pub(super) in_dispute: bool,
    /// Money is on its way back or has come back: the latest that is not here yet, else the latest.
    pub(super) refund: Option<RefundId>,
    /// It can be said that it arrived as it should.
    pub(super) confirm: bool,
    /// How it was paid can be looked at.
    pub(super) receipt: bool,
}

impl Offers {
    pub(super) fn of(order: &OrderView, want: Want, now: Timestamp) -> Self {
        let refunds = || order.refunds.iter().rev();
        let going = refunds().find(|refund| refund.state == RefundState::Processing);
        let in_dispute = order.flags.contains(&OrderFlag::Dispute);
        Self {
            cancel: order.cancellable && order.state != OrderState::AwaitingPayment,
            claim: !in_dispute && order.claims.is_some_and(|window| Standing::of(window, now) == Standing::Open),
            dispute: order.dispute,
            in_dispute,
            refund: going.or_else(|| refunds().next()).map(|refund| refund.id),
            confirm: want == Want::Receipt && !in_dispute && !is_going_back(order),
            receipt: want.is_paid() && order.payment.is_some(),
        }
    }

    /// Puts the buttons of a paid order together.
    pub(super) fn form(self) -> Form<Item> {
        let mut form = Form::new();
        if self.in_dispute {
            form = form.button(Item::Dispute, |l| l.order_see_dispute());
        }
        if self.confirm {
            form = form.button(Item::Confirm, |l| l.order_confirm());
        }
        if self.refund.is_some() {
            form = form.button(Item::Refund, |l| l.order_see_refund());
        }
        if self.claim {
            form = form.button(Item::Claim, |l| l.order_open_dispute());
        }
        if self.dispute.is_some() && !self.in_dispute {
            form = form.button(Item::Dispute, |l| l.order_see_dispute());
        }
        if self.receipt {
            form = form.button(Item::Receipt, |l| l.order_see_payment());
        }
        if self.cancel {
            form = form.button(Item::CancelPaid, |l| l.order_cancel());
        }
        form
    }
}

/// What a button does, for the line of keys; nothing where that depends on what is wanted of the order.
pub(super) fn name(item: Item, l: &L10n) -> Option<String> {
    Some(match item {
        Item::Wallet => l.order_see_wallet(),
        Item::Support => l.action_ask_support(),
        Item::Confirm => l.order_confirm(),
        Item::Claim => l.order_open_dispute(),
        Item::Dispute => l.order_see_dispute(),
        Item::Refund => l.order_see_refund(),
        Item::Cancel | Item::CancelPaid => l.order_cancel(),
        Item::Insist => l.order_insist(),
        Item::Method | Item::Pay | Item::Receipt => return None,
    })
}

/// Whether all of its money is on its way back, or there.
pub(in crate::tui::screens) fn is_going_back(order: &OrderView) -> bool {
    order.milestones.iter().any(|milestone| milestone.state == OrderState::Refunded)
}

/// How the time for disputes stands to now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Early,
    Open,
    Late,
}

impl Standing {
    fn of(window: ClaimWindow, now: Timestamp) -> Self {
        match window.until {
            Some(until) if until <= now => Self::Late,
            _ if now < window.from => Self::Early,
            _ => Self::Open,
        }
    }
}

/// When a dispute about it can be opened, or why none can be any more, in words; nothing where there is nothing to say.
pub(super) fn when(order: &OrderView, terms: Option<&ClaimTerms>, look: &Look<'_>) -> Option<(String, Role)> {
    let l = look.l10n;
    let day = |at: Timestamp| look.date(at, DateStyle::Long);
    let Some(window) = order.claims else {
        return Some(match terms.filter(|terms| terms.order == order.id)?.refused? {
            DisputeRefusal::TooLate { until } => (l.order_claims_over(day(until)), Role::Muted),
            DisputeRefusal::NotSentYet => (l.order_claims_not_sent(), Role::Muted),
            DisputeRefusal::NoMoreOpenings => (l.order_claims_no_more(), Role::Muted),
            _ => return None,
        });
    };
    let now = look.model.world_time(look.now);
    Some(match (Standing::of(window, now), window.until) {
        (Standing::Early, _) => (l.order_claims_from(day(window.from)), Role::Muted),
        (Standing::Late, Some(until)) => (l.order_claims_over(day(until)), Role::Muted),
        (_, Some(until)) => (l.order_claims_until(day(until)), Role::Text),
        (_, None) => (l.order_claims_open(), Role::Text),
    })
}

/// What to do about it, in one line, where a dispute, a freeze or a refund says more than the order's own state.
pub(super) fn guidance(order: &OrderView, offers: Offers, l: &L10n) -> Option<String> {
    if offers.in_dispute {
        Some(l.order_guidance_dispute())
    } else if order.flags.contains(&OrderFlag::Frozen) {
        Some(l.order_guidance_frozen())
    } else if order.flags.contains(&OrderFlag::Refund) {
        Some(l.order_guidance_refund())
    } else if offers.claim && order.state == OrderState::Shipped {
        Some(l.order_guidance_late())
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64) -> Timestamp {
        Timestamp::from_second(day * 86_400).unwrap()
    }

    #[test]
    fn the_time_for_disputes_begins_and_ends_to_the_moment() {
        let window = ClaimWindow { from: at(10), until: Some(at(25)) };
        let standing = |now| Standing::of(window, now);
        let moment = jiff::SignedDuration::from_millis(1);
        assert_eq!(standing(at(10).checked_sub(moment).unwrap()), Standing::Early);
        assert_eq!(standing(at(10)), Standing::Open);
        assert_eq!(standing(at(25).checked_sub(moment).unwrap()), Standing::Open);
        assert_eq!(standing(at(25)), Standing::Late);
        assert_eq!(Standing::of(ClaimWindow { until: None, ..window }, at(999)), Standing::Open);
    }
}
