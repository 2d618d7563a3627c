//! A person who complains about what was ordered, and waits for the money.

#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

use jiff::SignedDuration;
use kiwi::backend::contract::{
    Claim, ClaimReason, ClaimTerms, DisputeId, DisputeRefusal, DisputeRequest, DisputeState, DisputeStep, DisputeView,
    Fate, OrderId, OrderState, OrderView, Proposer, RefundRequest, RefundState, RefundView, Refusal, Reply, Request,
    ShippingMethod, Solution, Turn,
};
use kiwi::domain::money::Amount;

use super::buyer::{days, secs};
use super::person::Person;

/// A claim of so many cents for this reason.
pub fn claim(reason: ClaimReason, cents: i64) -> Claim {
    Claim { reason, amount: Amount::usd(cents), with_return: false, text: "Look at it.".to_owned() }
}

/// The same, with the goods sent back.
pub fn claim_with_return(reason: ClaimReason, cents: i64) -> Claim {
    Claim { with_return: true, ..claim(reason, cents) }
}

/// What is proposed: so many cents for who keeps the goods.
pub fn keeping(cents: i64) -> Solution {
    Solution { amount: Amount::usd(cents), with_return: false }
}

/// What was refused, of a dispute.
#[track_caller]
pub fn refused<T: std::fmt::Debug>(outcome: Result<T, Refusal>) -> DisputeRefusal {
    match outcome {
        Err(Refusal::Dispute(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

impl Person {
    /// Orders one of these, to be sent in the standard way, and pays from the wallet; the order once the shop knows.
    pub fn paid(&mut self, good: &str) -> OrderView {
        self.paid_by(good, ShippingMethod::Standard)
    }

    pub fn paid_by(&mut self, good: &str, method: ShippingMethod) -> OrderView {
        let order = self.place_by(good, 1, method).expect("placed");
        self.pay_for(order.id);
        self.wait(secs(5));
        let order = self.order(order.id);
        assert_eq!(order.state, OrderState::Paid);
        order
    }

    /// Lets hours pass until an order is in this state.
    #[track_caller]
    pub fn until(&mut self, order: OrderId, state: OrderState) -> OrderView {
        self.until_order(order, |view| view.state == state)
    }

    /// Lets hours pass until something is true of an order.
    #[track_caller]
    pub fn until_order(&mut self, order: OrderId, wanted: impl Fn(&OrderView) -> bool) -> OrderView {
        for _ in 0..24 * 90 {
            let view = self.order(order);
            if wanted(&view) {
                return view;
            }
            self.wait(SignedDuration::from_hours(1));
        }
        panic!("it never came to that: {:?}", self.order(order));
    }

    /// Orders, pays and receives.
    pub fn delivered(&mut self, good: &str) -> OrderView {
        let order = self.paid(good);
        self.until(order.id, OrderState::Delivered)
    }

    pub fn set_fate(&mut self, order: OrderId, fate: Fate) {
        self.world.set_fate(self.clock, order, fate).expect("as it is wanted");
    }

    fn dispute_in(&mut self, request: DisputeRequest) -> Result<DisputeView, Refusal> {
        match self.ask(&Request::Dispute(request))? {
            Reply::Dispute(view) => Ok(*view),
            other => panic!("{other:?}"),
        }
    }

    pub fn claim_terms(&mut self, order: OrderId) -> ClaimTerms {
        match self.ask(&Request::Dispute(DisputeRequest::Terms { order })) {
            Ok(Reply::ClaimTerms(terms)) => *terms,
            other => panic!("{other:?}"),
        }
    }

    pub fn opens_dispute(&mut self, order: OrderId, claim: Claim) -> Result<DisputeView, Refusal> {
        let key = self.key();
        self.dispute_in(DisputeRequest::Open { key, order, claim })
    }

    pub fn dispute(&mut self, dispute: DisputeId) -> DisputeView {
        self.dispute_in(DisputeRequest::Look { dispute }).expect("there")
    }

    pub fn claims_instead(&mut self, dispute: DisputeId, claim: Claim) -> Result<DisputeView, Refusal> {
        let key = self.key();
        self.dispute_in(DisputeRequest::Edit { key, dispute, claim })
    }

    pub fn shows(&mut self, dispute: DisputeId, text: &str) -> Result<DisputeView, Refusal> {
        let (key, text) = (self.key(), text.to_owned());
        self.dispute_in(DisputeRequest::AddEvidence { key, dispute, text })
    }

    pub fn agrees(&mut self, dispute: DisputeId, by: Proposer, solution: Solution) -> Result<DisputeView, Refusal> {
        let key = self.key();
        self.dispute_in(DisputeRequest::Accept { key, dispute, by, solution })
    }

    pub fn escalates(&mut self, dispute: DisputeId) -> Result<DisputeView, Refusal> {
        let key = self.key();
        self.dispute_in(DisputeRequest::Escalate { key, dispute })
    }

    pub fn sends_back(&mut self, dispute: DisputeId) -> Result<DisputeView, Refusal> {
        let key = self.key();
        self.dispute_in(DisputeRequest::SendBack { key, dispute })
    }

    pub fn withdraws(&mut self, dispute: DisputeId) -> Result<DisputeView, Refusal> {
        let key = self.key();
        self.dispute_in(DisputeRequest::Withdraw { key, dispute })
    }

    /// Lets hours pass until something is true of a dispute.
    #[track_caller]
    pub fn until_dispute(&mut self, dispute: DisputeId, wanted: impl Fn(&DisputeView) -> bool) -> DisputeView {
        for _ in 0..24 * 60 {
            let view = self.dispute(dispute);
            if wanted(&view) {
                return view;
            }
            self.wait(SignedDuration::from_hours(1));
        }
        panic!("it never came to that: {:?}", self.dispute(dispute));
    }

    /// Waits for what the seller says.
    #[track_caller]
    pub fn hears(&mut self, dispute: DisputeId) -> DisputeView {
        self.until_dispute(dispute, |view| view.turn != Turn::Seller)
    }

    /// Waits for what the platform says.
    #[track_caller]
    pub fn proposed(&mut self, dispute: DisputeId) -> DisputeView {
        self.until_dispute(dispute, |view| view.platform_says.is_some())
    }

    /// Waits for the end.
    #[track_caller]
    pub fn ended(&mut self, dispute: DisputeId) -> DisputeView {
        self.until_dispute(dispute, |view| view.state.is_terminal())
    }

    pub fn refunds(&mut self, order: OrderId) -> Vec<RefundView> {
        match self.ask(&Request::Refund(RefundRequest::List { order: Some(order) })) {
            Ok(Reply::Refunds(refunds)) => refunds,
            other => panic!("{other:?}"),
        }
    }

    /// The one refund of an order.
    #[track_caller]
    pub fn refund(&mut self, order: OrderId) -> RefundView {
        let mut refunds = self.refunds(order);
        assert_eq!(refunds.len(), 1, "{refunds:?}");
        refunds.remove(0)
    }

    /// Waits for the money of an order's one refund.
    #[track_caller]
    pub fn refunded(&mut self, order: OrderId) -> RefundView {
        for _ in 0..24 * 60 {
            let refund = self.refund(order);
            if refund.state == RefundState::Succeeded {
                return refund;
            }
            self.wait(SignedDuration::from_hours(1));
        }
        panic!("it never came: {:?}", self.refund(order));
    }

    /// What an account of this kind holds, in cents.
    pub fn holds_in(&self, kind: &str, owner: &str) -> i64 {
        let sql =
            "SELECT coalesce(sum(balance), 0) FROM account WHERE kind = ?1 AND owner LIKE ?2 AND currency = 'USD'";
        self.world.connection().query_row(sql, [kind, owner], |row| row.get(0)).expect("a balance")
    }

    /// A dispute about goods that arrived badly made, with evidence, up to what the seller says to it.
    pub fn disputed(&mut self, good: &str, fate: Fate, claim: Claim) -> (OrderView, DisputeView) {
        let order = self.paid(good);
        self.set_fate(order.id, fate);
        let order = self.until(order.id, OrderState::Delivered);
        let dispute = self.opens_dispute(order.id, claim).expect("opened");
        self.shows(dispute.id, "A photograph.").expect("shown");
        let dispute = self.hears(dispute.id);
        (order, dispute)
    }

    /// Waits longer than anything takes.
    pub fn wait_for_everything(&mut self) {
        self.wait(days(120));
    }
}

/// The steps of a dispute's timeline.
pub fn steps(view: &DisputeView) -> Vec<DisputeStep> {
    view.timeline.iter().map(|event| event.what).collect()
}

/// Fails unless a dispute ended so.
#[track_caller]
pub fn is(view: &DisputeView, state: DisputeState) {
    assert_eq!(view.state, state, "{view:#?}");
}
