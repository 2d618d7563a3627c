//! What the checkout sends.

use super::{Checkout, Item, card, quote};
use crate::backend::contract::{CheckoutStep, IdempotencyKey, Instrument, Request};
use crate::domain::day::world_day;
use crate::domain::money::Currency;
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::domain::sensitive::Sensitive;
use crate::explain;
use crate::session::contract::Command;
use crate::tui::action::Action;
use crate::tui::screen::Cx;
use crate::tui::screens::{one_time_code, top_up};

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
            Self::Step(Request::NameCard { .. }) => l.paycard_wait(),
            Self::Step(Request::Requote { .. }) => l.quote_wait(),
            Self::Step(Request::AcceptQuote { .. }) => l.quote_agree_wait(),
            Self::Step(Request::ResendCode { .. }) => l.code_resend_wait(),
            Self::Step(_) => l.checkout_opening(),
            Self::SignIn => l.signin_wait(),
            Self::Cancel => l.checkout_leave_wait(),
            // That is said by the frame, wherever one looks.
            Self::Confirm(_) | Self::Look => return None,
        })
    }
}

impl Checkout {
    /// The first thing to ask: a new payment, or how far the old one is.
    pub(super) fn open(&mut self, cx: &mut Cx<'_>) {
        if let Some(payment) = self.payment {
            return self.step(Request::Payment { payment }, cx);
        }
        let (order, method, insist) = (self.order.id, self.method, self.insist);
        let request = self.keyed(cx, |key| Request::OpenCheckout { key, order, method, insist });
        self.step(request, cx);
    }

    /// The request with the key that it had when it was sent and not answered, or with a new one.
    fn keyed(&self, cx: &mut Cx<'_>, request: impl Fn(IdempotencyKey) -> Request) -> Request {
        let again = self.silent.as_ref().and_then(|silent| silent.key().map(&request).filter(|same| same == silent));
        again.unwrap_or_else(|| request(cx.key()))
    }

    pub(super) fn step(&mut self, request: Request, cx: &mut Cx<'_>) {
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

    /// Sends what is on the card, if it can be a card's at all. It stays in its fields until the service has answered.
    pub(super) fn name_card(&mut self, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        let today = world_day(cx.model.world_time(cx.now));
        if let Some(card) = card::details(&mut self.form, today) {
            let request = self.keyed(cx, |key| Request::NameCard { key, payment, card: card.clone() });
            self.step(request, cx);
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
            quote::Price::Expired => {
                let from = self.account();
                self.keyed(cx, |key| Request::Requote { key, payment, from })
            }
            quote::Price::Short => return self.top_up(cx),
            quote::Price::OverMonth => return cx.act(Action::Limits),
        };
        self.step(request, cx);
    }

    /// Another of the wallet's accounts is to pay: that has another price.
    pub(super) fn pay_from(&mut self, from: Currency, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        let request = self.keyed(cx, |key| Request::Requote { key, payment, from });
        self.step(request, cx);
    }

    /// The currency of the account that pays.
    fn account(&self) -> Currency {
        match self.view.as_ref().and_then(|view| view.instrument.as_ref()) {
            Some(Instrument::Wallet { currency }) => *currency,
            _ => Currency::Rub,
        }
    }

    /// Puts in what is missing, and comes back here.
    fn top_up(&self, cx: &mut Cx<'_>) {
        match self.view.as_ref().and_then(quote::missing) {
            Some(amount) => cx.push(top_up::needing(amount, cx.here())),
            None => self.ask_to_leave(cx),
        }
    }

    pub(super) fn resend(&mut self, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        let request = self.keyed(cx, |key| Request::ResendCode { key, payment });
        self.step(request, cx);
    }

    pub(super) fn confirm_code(&mut self, cx: &mut Cx<'_>) {
        let Some(payment) = self.payment else { return };
        if !one_time_code::is_complete(&mut self.form, Item::Field) {
            return;
        }
        let code = Sensitive::new(self.form.value(Item::Field));
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
            None if self.is_unknown(cx.model) => {
                let id = cx.ask(Command::AskAgain);
                self.errand = Some((id, Errand::Look));
            }
            None => self.look_again(cx),
        }
    }

    /// Looks where the payment is. While the end of an attempt is unknown there is one question alone, which the wallet asks.
    pub(super) fn look_again(&mut self, cx: &mut Cx<'_>) {
        if let (Some(payment), None, false) = (self.payment, &self.errand, self.is_unknown(cx.model)) {
            let id = cx.ask_world(Request::Payment { payment });
            self.errand = Some((id, Errand::Look));
        }
    }
}

/// The number of the wallet whose login window is shown.
pub(super) fn account(checkout: &Checkout, own: Option<&Phone>) -> Option<Phone> {
    checkout.payer.as_ref().or(own).cloned()
}
