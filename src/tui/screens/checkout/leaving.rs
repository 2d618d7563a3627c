//! Leaving a payment in the middle: what is said before, and what becomes of it.

use super::{Checkout, Errand, Page, end};
use crate::backend::contract::{Reply, Request};
use crate::i18n::{DateStyle, Phrase};
use crate::tui::screen::{Confirm, Cx};
use crate::tui::screens::trouble::Trouble;
use crate::tui::toast::Severity;

/// The tag of the question before leaving.
pub(super) const LEAVE: &str = "checkout-leave";

/// What leaving means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    /// No question: it is over or out of the person's hands.
    Free,
    /// Nobody can say what becomes of the money.
    Unknown,
    /// A code was sent, and no money moves without it.
    Code,
    /// No money moves.
    Untouched,
}

impl Checkout {
    /// Whether the payment is over or out of the person's hands, so that leaving needs no question.
    pub(super) const fn may_leave(&self) -> bool {
        matches!(self.page, Page::End(_)) && !matches!(self.page, Page::End(end::End::Unknown))
    }

    /// Whether the code was sent and its answer is awaited: then nobody can say that no money moves.
    const fn code_is_out(&self) -> bool {
        matches!(self.errand, Some((_, Errand::Confirm(_))))
    }

    /// What leaving would mean now.
    pub(super) const fn leaving(&self) -> Leaving {
        match self.page {
            _ if self.may_leave() => Leaving::Free,
            _ if self.code_is_out() => Leaving::Unknown,
            Page::End(_) => Leaving::Unknown,
            Page::Code => Leaving::Code,
            // A payment that was looked up and has not come yet: who only looks cancels nothing.
            Page::Opening if self.payment.is_some() => Leaving::Free,
            _ => Leaving::Untouched,
        }
    }

    /// Takes the question back if leaving no longer means what it says. Who still wants to leave is asked anew.
    pub(super) fn take_back_unless(&self, means: Leaving, cx: &mut Cx<'_>) {
        if self.leaving() != means {
            cx.take_back(LEAVE);
        }
    }

    pub(super) fn ask_to_leave(&self, cx: &mut Cx<'_>) {
        let until = cx.l10n.date(cx.model.local(self.order.pay_until).date(), DateStyle::Long);
        let order = Phrase::new(move |l| l.checkout_leave_order(&until));
        let body = match self.leaving() {
            Leaving::Free => return cx.close(),
            Leaving::Unknown => vec![Phrase::new(|l| l.checkout_leave_unknown())],
            Leaving::Code => vec![Phrase::new(|l| l.checkout_leave_code()), order],
            Leaving::Untouched => vec![Phrase::new(|l| l.checkout_leave_nothing()), order],
        };
        cx.confirm(Confirm {
            tag: LEAVE,
            title: Phrase::new(|l| l.checkout_leave_title()),
            body,
            yes: Phrase::new(|l| l.checkout_leave_yes()),
            danger: false,
            typed: None,
        });
    }

    /// The person agreed to leave.
    pub(super) fn leave(&mut self, cx: &mut Cx<'_>) {
        match self.payment {
            Some(_) if !matches!(self.page, Page::End(_)) && !self.code_is_out() => self.cancel(cx),
            _ => cx.close(),
        }
    }

    fn cancel(&mut self, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        let key = cx.key();
        let id = cx.ask_world(Request::CancelPayment { key, payment });
        self.errand = Some((id, Errand::Cancel));
        self.form.set_busy(true);
    }
}

/// Says what became of leaving, and leaves.
pub(super) fn cancelled(outcome: &Result<Reply, Trouble>, cx: &mut Cx<'_>) {
    match outcome {
        Ok(_) => cx.toast(Severity::Success, |l| l.checkout_leave_done()),
        // The payment was over before it could be cancelled.
        Err(Trouble::Refused(_)) => cx.toast(Severity::Warning, |l| l.checkout_leave_over()),
        Err(_) => cx.toast(Severity::Warning, |l| l.checkout_leave_unanswered()),
    }
    cx.close();
}
