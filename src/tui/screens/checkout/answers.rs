//! What comes of the answers.

use super::{Checkout, Errand, Item, Page, end, leaving};
use crate::backend::contract::{AttemptSubject, CheckoutStep, DeclineReason, PaymentState, Refusal, Reply, Request};
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Failure, Resolution};
use crate::tui::model::Model;
use crate::tui::screen::Cx;
use crate::tui::screens::one_time_code;
use crate::tui::screens::trouble::Trouble;

impl Checkout {
    pub(super) fn answered(&mut self, errand: Errand, answer: Answer, cx: &mut Cx<'_>) {
        let requoted = matches!(errand, Errand::Step(Request::Requote { .. }));
        self.take(errand, answer, cx);
        if requoted {
            self.same_account_as_the_price(cx.model);
        }
    }

    /// The account shown as paying is the one that the price is for, whatever came of asking for another.
    fn same_account_as_the_price(&mut self, model: &Model) {
        if matches!(self.page, Page::Quote(_)) {
            let focus = self.form.focused();
            self.form = self.form_of(self.page, model);
            if let Some(focus) = focus {
                self.form.focus(focus);
            }
        }
    }

    fn take(&mut self, errand: Errand, answer: Answer, cx: &mut Cx<'_>) {
        match (errand, Trouble::reply(answer)) {
            (Errand::Cancel, outcome) => leaving::cancelled(&outcome, cx),
            (errand, Ok(Reply::Checkout(view))) => {
                let resent = matches!(errand, Errand::Step(Request::ResendCode { .. }));
                if errand.blocks() {
                    self.trouble = None;
                    self.silent = None;
                }
                self.take_view(*view, cx.model, cx.now);
                // What was asked a second time is answered as it was the first time: it may have gone on since.
                if errand.blocks() && matches!(self.page, Page::End(end) if !end.is_final()) {
                    self.look_again(cx);
                }
                if resent {
                    self.form.set_value(Item::Field, "");
                    self.note = Some(Phrase::new(|l| l.code_resent()));
                }
            }
            (Errand::Look, _) => {}
            (_, Ok(_)) => self.look_again(cx),
            (_, Err(Trouble::Refused(refusal))) => self.refused(refusal, cx),
            (_, Err(Trouble::Failed(failure))) => self.failed(failure, cx),
            (errand, Err(silence)) => self.unanswered(errand, silence, cx),
        }
    }

    /// Whether a code for this payment was sent in whose end is not known.
    pub(super) fn is_unknown(&self, model: &Model) -> bool {
        model.is_unknown(|about| match about {
            AttemptSubject::Order { payment, .. } => payment.is_some() && payment == self.payment,
            _ => false,
        })
    }

    /// Whether the payment may have been opened unheard.
    pub(super) const fn is_unheard(&self) -> bool {
        matches!(self.trouble, Some(Trouble::Unanswered { unsent: false, .. }))
    }

    /// Word of what became of something unknown: the answer that did not come, if it was asked from here.
    pub(super) fn hear_of(&mut self, what: &Resolution, cx: &mut Cx<'_>) {
        let waits = self.errand.as_ref().is_some_and(|(_, errand)| errand.blocks());
        let asked = self.silent.take_if(|silent| !waits && silent.key() == Some(what.key));
        let Some(request) = asked else { return };
        self.trouble = None;
        match &what.answer {
            Ok(reply) => self.take(Errand::Step(request), Answer::World(reply.clone()), cx),
            Err(refusal) => {
                self.refused(refusal.clone(), cx);
                self.look_again(cx);
            }
        }
    }

    fn unanswered(&mut self, errand: Errand, silence: Trouble, cx: &mut Cx<'_>) {
        let unsent = matches!(silence, Trouble::Unanswered { unsent: true, .. });
        match errand {
            Errand::Confirm(request) => {
                self.silent = Some(request);
                self.trouble = Some(Trouble::Unanswered { unsent, moves_money: true, asks_again: true });
                if !unsent {
                    self.show(Page::End(end::End::Unknown), cx.model, cx.now);
                }
            }
            Errand::Step(request) => {
                let asks_again = matches!(request, Request::OpenCheckout { .. });
                self.silent = Some(request);
                self.trouble = Some(Trouble::Unanswered { unsent, moves_money: false, asks_again });
            }
            _ => self.trouble = Some(silence),
        }
    }

    fn failed(&mut self, failure: Failure, cx: &mut Cx<'_>) {
        if let Failure::Wait { wait } | Failure::WrongCredentials { wait: Some(wait) } = &failure {
            self.retry_at = cx.model.world_time(cx.now).checked_add(*wait).ok();
        }
        self.trouble = Some(Trouble::Failed(failure));
    }

    fn refused(&mut self, refusal: Refusal, cx: &mut Cx<'_>) {
        self.silent = None;
        let world_now = cx.model.world_time(cx.now);
        match refusal {
            Refusal::Declined(reason) => return self.declined(reason, cx),
            Refusal::PaymentUnderWay(payment) => {
                self.payment = Some(payment);
                return self.step(Request::Payment { payment }, cx);
            }
            Refusal::WrongPassword { retry_at } => {
                self.retry_at = Some(retry_at).filter(|at| *at > world_now);
                self.form.fail(Item::Field, |l| l.err_wrong_password());
                return;
            }
            Refusal::WrongCode { tries_left: left } => return self.wrong_code(left),
            Refusal::TooSoon { wait } if self.page == Page::SignIn => {
                self.retry_at = world_now.checked_add(wait).ok();
                return;
            }
            Refusal::TooSoon { wait } => {
                if let (Some(CheckoutStep::Code { resend_at, .. }), Ok(at)) =
                    (self.view.as_mut().map(|view| &mut view.step), world_now.checked_add(wait))
                {
                    *resend_at = at;
                }
            }
            // The page is behind the payment: look where it is.
            Refusal::PaymentIs(_) | Refusal::QuoteExpired => self.look_again(cx),
            _ => {}
        }
        self.trouble = Some(Trouble::Refused(refusal));
        self.follow_time(cx.model, world_now);
    }

    fn wrong_code(&mut self, left: u8) {
        if let Some(CheckoutStep::Code { tries_left, .. }) = self.view.as_mut().map(|view| &mut view.step) {
            *tries_left = left;
        }
        one_time_code::was_wrong(&mut self.form, Item::Field, left);
    }

    fn declined(&mut self, reason: DeclineReason, cx: &mut Cx<'_>) {
        if let Some(view) = &mut self.view {
            view.state = PaymentState::Declined;
            view.step = CheckoutStep::Result { quote: None, declined: Some(reason) };
        }
        self.trouble = None;
        self.show(Page::End(end::End::Declined), cx.model, cx.now);
    }
}
