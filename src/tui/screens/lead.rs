//! From an order to its dispute, its refund, its payment, and back: what belongs together is one key away.

use crate::backend::contract::{DisputeId, DisputeRequest, OperationId, OrderId, PaymentId, RefundId, Reply, Request};
use crate::i18n::L10n;
use crate::session::contract::Answer;
use crate::tui::event::RequestId;
use crate::tui::screen::Cx;
use crate::tui::screens::checkout::Checkout;
use crate::tui::screens::dispute::DisputePage;
use crate::tui::screens::operation::Operation;
use crate::tui::screens::order::OrderPage;
use crate::tui::screens::refund::RefundPage;
use crate::tui::screens::support::Compose;
use crate::tui::screens::trouble::Trouble;
use crate::tui::words;

/// Where something leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// An order.
    Order(OrderId),
    /// A payment of an order.
    Payment(OrderId, PaymentId),
    /// A dispute.
    Dispute(DisputeId),
    /// A refund.
    Refund(RefundId),
    /// A line of the history.
    Operation(OperationId),
    /// Writing to support about an order's refund.
    Support(OrderId),
}

impl Lead {
    /// What it is called, `number` being the order's.
    pub fn name(self, number: &str, l: &L10n) -> String {
        let tail = words::tail(number);
        match self {
            Self::Order(_) => l.link_order(tail),
            Self::Payment(..) => l.link_payment(tail),
            Self::Dispute(_) => l.link_dispute(tail),
            Self::Refund(_) => l.link_refund(tail),
            Self::Operation(_) => l.link_history(),
            Self::Support(_) => l.action_ask_support(),
        }
    }
}

/// Goes there. What has to be fetched first is fetched, one thing at a time.
#[derive(Default)]
pub struct Leading {
    asked: Option<(RequestId, Lead)>,
    trouble: Option<Trouble>,
}

impl Leading {
    /// Goes there, or asks for what is needed to.
    pub fn go(&mut self, lead: Lead, section: &'static str, cx: &mut Cx<'_>) {
        self.trouble = None;
        let request = match lead {
            Lead::Dispute(dispute) => return cx.push(DisputePage::of(dispute, section)),
            Lead::Refund(refund) => return cx.push(RefundPage::of(refund, section)),
            Lead::Order(order) | Lead::Payment(order, _) | Lead::Support(order) => Request::Order { order },
            Lead::Operation(operation) => Request::Operation { operation },
        };
        if self.asked.is_none() {
            self.asked = Some((cx.ask_world(request), lead));
        }
    }

    /// Takes an answer, if it is the one that is waited for; gives back one that is not.
    pub fn answer(&mut self, id: RequestId, answer: Answer, section: &'static str, cx: &mut Cx<'_>) -> Option<Answer> {
        let Some((_, lead)) = self.asked.take_if(|(asked, _)| *asked == id) else { return Some(answer) };
        match (Trouble::reply(answer), lead) {
            (Ok(Reply::Order(order)), Lead::Payment(_, payment)) => cx.push(Checkout::of(order, payment)),
            (Ok(Reply::Order(order)), Lead::Support(_)) => cx.push(Compose::about_refund(&order, section, cx)),
            (Ok(Reply::Order(order)), _) => cx.push(OrderPage::of(order, section)),
            (Ok(Reply::Operation(detail)), _) => cx.push(Operation::new(detail.operation, section)),
            (Ok(_), _) => {}
            (Err(trouble), _) => self.trouble = Some(trouble),
        }
        None
    }

    /// Why it could not go there.
    pub const fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref()
    }
}

/// The query of one dispute.
pub const fn look_at(dispute: DisputeId) -> Request {
    Request::Dispute(DisputeRequest::Look { dispute })
}
