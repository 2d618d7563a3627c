//! What the checkout sends, and what comes of the answers.

use super::{Checkout, Item, Page, end, quote};
use crate::backend::contract::{
    CheckoutStep, DeclineReason, IdempotencyKey, PaymentMethod, PaymentState, Refusal, Reply, Request,
};
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::domain::sensitive::Sensitive;
use crate::explain;
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Command, Failure};
use crate::tui::screen::Cx;
use crate::tui::screens::trouble::Trouble;
use crate::tui::toast::Severity;

/// Something sent, whose answer is awaited.
pub(super) enum Errand {
    /// A step forward.
    Step(Request),
    /// The wallet's login.
    SignIn,
    /// The code: the one that moves money.
    Confirm(Request),
    /// Leaving.
    Cancel,
    /// A look at where the payment is.
    Look,
}

impl Errand {
    /// Whether the page waits for it.
    pub(super) const fn blocks(&self) -> bool {
        !matches!(self, Self::Look)
    }

    /// What the page says meanwhile.
    pub(super) fn words(&self, l: &crate::i18n::L10n) -> Option<String> {
        Some(match self {
            Self::Step(Request::NamePayer { .. }) => l.payer_wait(),
            Self::Step(Request::Requote { .. }) => l.quote_wait(),
            Self::Step(Request::AcceptQuote { .. }) => l.quote_agree_wait(),
            Self::Step(Request::ResendCode { .. }) => l.code_resend_wait(),
            Self::Step(_) => l.checkout_opening(),
            Self::SignIn => l.signin_wait(),
            Self::Confirm(_) => l.code_wait(),
            Self::Cancel => l.checkout_leave_wait(),
            Self::Look => return None,
        })
    }
}

impl Checkout {
    /// The first thing to ask: a new payment, or how far the old one is.
    pub(super) fn open(&mut self, cx: &mut Cx<'_>) {
        if let Some(payment) = self.payment {
            return self.step(Request::Payment { payment }, cx);
        }
        let order = self.order.id;
        let request = self.keyed(cx, |key| Request::OpenCheckout { key, order, method: PaymentMethod::Kiwi });
        self.step(request, cx);
    }

    /// The request with the key that it had when it was sent and not answered, or with a new one.
    fn keyed(&self, cx: &mut Cx<'_>, request: impl Fn(IdempotencyKey) -> Request) -> Request {
        let again = self.silent.as_ref().and_then(|silent| silent.key().map(&request).filter(|same| same == silent));
        again.unwrap_or_else(|| request(cx.key()))
    }

    fn step(&mut self, request: Request, cx: &mut Cx<'_>) {
        let id = cx.ask_world(request.clone());
        self.errand = Some((id, Errand::Step(request)));
        self.form.set_busy(true);
        self.trouble = None;
        self.note = None;
    }

    pub(super) fn name_payer(&mut self, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        match self.form.phone_value(Item::Field) {
            Err(problem) => self.form.fail(Item::Field, move |l| explain::phone_problem(problem, l)),
            Ok(phone) => {
                self.payer = Some(phone.clone());
                let request = self.keyed(cx, |key| Request::NamePayer { key, payment, phone: phone.clone() });
                self.step(request, cx);
            }
        }
    }

    pub(super) fn sign_in(&mut self, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        let empty = self.form.secret_value(Item::Field).is_none_or(Secret::is_empty);
        if empty || self.retry_at.is_some() {
            return;
        }
        // Another password is another command: a wrong one counts as a try under its key.
        let key = cx.key();
        let password = self.form.take_secret(Item::Field);
        let id = cx.ask(Command::SignIn { payment, password, key });
        self.errand = Some((id, Errand::SignIn));
        self.form.set_busy(true);
        self.trouble = None;
    }

    pub(super) fn answer_quote(&mut self, price: quote::Price, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        let Some(CheckoutStep::Quote(view)) = self.view.as_ref().map(|view| &view.step) else { return };
        let quote = view.id;
        let request = match price {
            quote::Price::Good => self.keyed(cx, |key| Request::AcceptQuote { key, payment, quote }),
            quote::Price::Expired => self.keyed(cx, |key| Request::Requote { key, payment }),
            quote::Price::Short => return self.ask_to_leave(cx),
        };
        self.step(request, cx);
    }

    pub(super) fn resend(&mut self, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        let request = self.keyed(cx, |key| Request::ResendCode { key, payment });
        self.step(request, cx);
    }

    pub(super) fn confirm_code(&mut self, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        let code = Sensitive::new(self.form.value(Item::Field));
        if code.expose().len() < super::code::DIGITS {
            return self.form.fail(Item::Field, |l| l.code_incomplete());
        }
        let request = self.keyed(cx, |key| Request::ConfirmCode { key, payment, code: code.clone() });
        self.send_confirmation(request, cx);
    }

    fn send_confirmation(&mut self, request: Request, cx: &mut Cx<'_>) {
        let id = cx.ask_world(request.clone());
        self.errand = Some((id, Errand::Confirm(request)));
        self.form.set_busy(true);
        self.trouble = None;
        self.note = None;
    }

    /// The same request once more, with the same key.
    pub(super) fn ask_again(&mut self, cx: &mut Cx<'_>) {
        match self.silent.clone() {
            Some(request @ Request::ConfirmCode { .. }) => self.send_confirmation(request, cx),
            Some(request) => self.step(request, cx),
            None => self.look_again(cx),
        }
    }

    pub(super) fn look_again(&mut self, cx: &mut Cx<'_>) {
        if let (Some(payment), None) = (self.payment, &self.errand) {
            let id = cx.ask_world(Request::Payment { payment });
            self.errand = Some((id, Errand::Look));
        }
    }

    pub(super) fn cancel(&mut self, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        let key = cx.key();
        let id = cx.ask_world(Request::CancelPayment { key, payment });
        self.errand = Some((id, Errand::Cancel));
        self.form.set_busy(true);
    }

    pub(super) fn answered(&mut self, errand: Errand, answer: Answer, cx: &mut Cx<'_>) {
        match (errand, Trouble::reply(answer)) {
            (Errand::Cancel, outcome) => cancelled(outcome.is_ok(), cx),
            (errand, Ok(Reply::Checkout(view))) => {
                let resent = matches!(errand, Errand::Step(Request::ResendCode { .. }));
                if errand.blocks() {
                    self.trouble = None;
                    self.silent = None;
                }
                self.take_view(*view, cx.model, cx.now);
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

    fn unanswered(&mut self, errand: Errand, silence: Trouble, cx: &mut Cx<'_>) {
        let unsent = matches!(silence, Trouble::Unanswered { unsent: true, .. });
        match errand {
            Errand::Confirm(request) => {
                self.silent = Some(request);
                self.trouble = Some(Trouble::Unanswered { unsent, moves_money: true });
                if !unsent {
                    self.show(Page::End(end::End::Unknown), cx.model, cx.now);
                }
            }
            Errand::Step(request) => {
                self.silent = Some(request);
                self.trouble = Some(silence);
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
        self.follow_time(world_now);
    }

    fn wrong_code(&mut self, left: u8) {
        if let Some(CheckoutStep::Code { tries_left, .. }) = self.view.as_mut().map(|view| &mut view.step) {
            *tries_left = left;
        }
        self.form.set_value(Item::Field, "");
        self.form.fail(Item::Field, move |l| {
            let (what, next) = (l.err_wrong_code(), l.err_wrong_code_next(left));
            format!("{what} {next}")
        });
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

fn cancelled(done: bool, cx: &mut Cx<'_>) {
    if done {
        cx.toast(Severity::Success, |l| l.checkout_leave_done());
    } else {
        cx.toast(Severity::Warning, |l| l.checkout_leave_unanswered());
    }
    cx.close();
}

/// The number of the wallet whose login window is shown.
pub(super) fn account(checkout: &Checkout, own: Option<&Phone>) -> Option<Phone> {
    checkout.payer.as_ref().or(own).cloned()
}
