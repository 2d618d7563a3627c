//! What is done in a dispute after a question that tells what it comes to.

use super::entries::proposal;
use crate::backend::contract::{
    ClaimPrice, DisputeId, DisputeMove, DisputeRequest, DisputeView, IdempotencyKey, Proposer, Request, Solution,
};
use crate::domain::money::Amount;
use crate::i18n::{DateStyle, L10n, Phrase};
use crate::tui::screen::{Confirm, Cx, Fact};
use crate::tui::theme::Role;
use crate::tui::words;

/// The tag of the question.
pub(super) const TAG: &str = "dispute-move";

/// Something that was asked about. What is agreed to is kept as it was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Errand {
    Accept(Proposer, Solution),
    Escalate,
    SendBack,
    Withdraw,
}

impl Errand {
    pub(super) const fn request(self, key: IdempotencyKey, dispute: DisputeId) -> Request {
        Request::Dispute(match self {
            Self::Accept(by, solution) => DisputeRequest::Accept { key, dispute, by, solution },
            Self::Escalate => DisputeRequest::Escalate { key, dispute },
            Self::SendBack => DisputeRequest::SendBack { key, dispute },
            Self::Withdraw => DisputeRequest::Withdraw { key, dispute },
        })
    }

    /// What is said while it is being done.
    pub(super) fn doing(self, l: &L10n) -> String {
        match self {
            Self::Accept(..) => l.dispute_doing_accept(),
            Self::Escalate => l.dispute_doing_escalate(),
            Self::SendBack => l.dispute_doing_send_back(),
            Self::Withdraw => l.dispute_doing_withdraw(),
        }
    }

    /// What is said when it is done.
    pub(super) fn done(self, l: &L10n) -> String {
        match self {
            Self::Accept(_, Solution { with_return: true, .. }) => l.dispute_done_accept_return(),
            Self::Accept(..) => l.dispute_done_accept(),
            Self::Escalate => l.dispute_done_escalate(),
            Self::SendBack => l.dispute_done_send_back(),
            Self::Withdraw => l.dispute_done_withdraw(),
        }
    }
}

/// Asks before something final is done; nothing if there is nothing to ask about.
pub(super) fn ask(
    wanted: DisputeMove,
    view: &DisputeView,
    price: Option<&ClaimPrice>,
    cx: &mut Cx<'_>,
) -> Option<Errand> {
    let phrase = |say: fn(&L10n) -> String| Phrase::new(say);
    let (errand, facts, title, body, yes) = match wanted {
        DisputeMove::Accept(by) => {
            let (solution, returns) = proposal(by, view)?;
            let title = match by {
                Proposer::Seller => phrase(|l| l.dispute_ask_accept_seller()),
                Proposer::Platform => phrase(|l| l.dispute_ask_accept_platform()),
            };
            let next = match (solution.with_return, solution.amount == view.total) {
                (true, _) => phrase(|l| l.dispute_ask_accept_return()),
                (false, _) => phrase(|l| l.dispute_ask_accept_money()),
            };
            let body = vec![phrase(|l| l.dispute_ask_accept_final()), next];
            (
                Errand::Accept(by, solution),
                gains(view, solution, returns),
                title,
                body,
                phrase(|l| l.dispute_yes_accept()),
            )
        }
        DisputeMove::Escalate => {
            let body = vec![phrase(|l| l.dispute_ask_escalate_what()), phrase(|l| l.dispute_ask_escalate_risk())];
            let claim = Solution { amount: view.claim.amount, with_return: view.claim.with_return };
            let facts = gains(view, claim, returns_of(view, price));
            (Errand::Escalate, facts, phrase(|l| l.dispute_ask_escalate()), body, phrase(|l| l.dispute_yes_escalate()))
        }
        DisputeMove::SendBack => {
            let body = vec![phrase(|l| l.dispute_ask_send_back_what()), phrase(|l| l.dispute_ask_send_back_money())];
            (
                Errand::SendBack,
                way_back(view),
                phrase(|l| l.dispute_ask_send_back()),
                body,
                phrase(|l| l.dispute_yes_send_back()),
            )
        }
        DisputeMove::Withdraw => {
            let body = vec![phrase(|l| l.dispute_ask_withdraw_what()), phrase(|l| l.dispute_ask_withdraw_again())];
            (
                Errand::Withdraw,
                Vec::new(),
                phrase(|l| l.dispute_ask_withdraw()),
                body,
                phrase(|l| l.dispute_yes_withdraw()),
            )
        }
        DisputeMove::Edit | DisputeMove::AddEvidence => return None,
    };
    let danger = matches!(errand, Errand::Withdraw);
    cx.confirm_knowing(Confirm { tag: TAG, title, body, yes, danger, typed: None }, facts);
    Some(errand)
}

fn returns_of(view: &DisputeView, price: Option<&ClaimPrice>) -> Option<Amount> {
    price.filter(|price| price.amount == view.claim.amount).map(|price| price.returns)
}

/// What an end brings: how much, in which money, where, and what becomes of the goods.
fn gains(view: &DisputeView, solution: Solution, returns: Option<Amount>) -> Vec<Fact> {
    let (has_goods, to) = (view.claim.reason.has_goods(), view.to.clone());
    let mut facts = vec![Fact::new(Role::Money, |l| l.dispute_fact_amount(), move |look| look.money(solution.amount))];
    if let Some(returns) = returns {
        facts.push(Fact::new(Role::MoneyIn, |l| l.dispute_fact_returns(), move |look| look.money(returns)));
    }
    facts.push(Fact::new(Role::Text, |l| l.dispute_fact_to(), move |look| words::instrument(&to, look)));
    if has_goods || solution.with_return {
        let goods = move |look: &crate::tui::view::Look<'_>| {
            words::dispute::goods(&solution, has_goods, look.l10n).unwrap_or_default()
        };
        facts.push(Fact::new(Role::Text, |l| l.dispute_fact_goods(), goods));
    }
    facts
}

/// To whom and until when the goods go back.
fn way_back(view: &DisputeView) -> Vec<Fact> {
    let Some(back) = &view.way_back else { return Vec::new() };
    let (seller, until) = (view.seller.clone(), back.send_until);
    vec![
        Fact::new(Role::Text, |l| l.dispute_fact_back_to(), move |_| seller.clone()),
        Fact::new(Role::Text, |l| l.dispute_fact_until(), move |look| look.date(until, DateStyle::Long)),
    ]
}
