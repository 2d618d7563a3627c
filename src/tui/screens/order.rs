//! One order: what it is, how far it is, and how to pay for it.

mod facts;

use crate::backend::contract::{CheckoutView, IdempotencyKey, OrderState, OrderView, PaymentState, Reply, Request};
use crate::i18n::Phrase;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Confirm, Cx, Flow, Hint, Screen};
use crate::tui::screens::checkout::Checkout;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::trouble::Trouble;
use crate::tui::screens::watch::Watch;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words;

/// The tag of the question before an order is given up.
const CANCEL: &str = "order-cancel";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Method,
    Pay,
    Cancel,
    Receipt,
}

/// What an order wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Want {
    /// To be paid.
    Payment,
    /// A payment that was begun, to be gone on with.
    Continuing,
    /// The shop's acknowledgement.
    Acknowledgement,
    /// The outcome of a payment to become known.
    Outcome,
    /// Nothing: it is paid.
    Nothing,
    /// Nothing any more.
    Over,
}

/// One order.
pub struct OrderPage {
    order: Fetch<OrderView>,
    payment: Fetch<CheckoutView>,
    section: &'static str,
    form: Form<Item>,
    want: Option<Want>,
    cancelling: Option<(RequestId, IdempotencyKey)>,
    cancel_key: Option<IdempotencyKey>,
    trouble: Option<Trouble>,
    watch: Watch,
}

impl OrderPage {
    /// The page of an order, opened from this section of the menu.
    pub fn of(order: OrderView, section: &'static str) -> Self {
        Self {
            order: Fetch::here(order),
            payment: Fetch::default(),
            section,
            form: Form::new(),
            want: None,
            cancelling: None,
            cancel_key: None,
            trouble: None,
            watch: Watch::default(),
        }
    }

    /// What the order wants, as far as is known.
    fn want_of(&self, model: &Model) -> Option<Want> {
        let order = self.order.get()?;
        let unknown = model.snapshot.as_ref().is_some_and(|s| s.attempts.iter().any(|a| a.about.is_order(order.id)));
        Some(match order.state {
            OrderState::Closed | OrderState::Completed | OrderState::Refunded => Want::Over,
            OrderState::Paid | OrderState::Shipped | OrderState::Delivered => Want::Nothing,
            OrderState::AwaitingPayment if unknown => Want::Outcome,
            OrderState::AwaitingPayment => match self.live_payment(order).map(|payment| payment.state) {
                Some(state) if state.has_charged() => Want::Acknowledgement,
                Some(PaymentState::Created | PaymentState::OtpPending) => Want::Continuing,
                _ => Want::Payment,
            },
        })
    }

    /// The payment that the order names, if it is the one that was asked for.
    fn live_payment(&self, order: &OrderView) -> Option<&CheckoutView> {
        self.payment.get().filter(|view| Some(view.payment) == order.payment)
    }

    /// Brings the form in line with what the order wants.
    fn settle(&mut self, model: &Model) {
        let want = self.want_of(model);
        if want == self.want {
            return;
        }
        self.want = want;
        self.form = match want {
            Some(Want::Payment) => Form::new()
                .select(Item::Method, vec![Phrase::new(|l| l.method_kiwi())], 0, |l| l.order_methods_other())
                .hint(|l| l.method_kiwi_about())
                .submit(Item::Pay, |l| l.order_confirm_pay())
                .button(Item::Cancel, |l| l.order_cancel()),
            Some(Want::Continuing) => {
                Form::new().submit(Item::Pay, |l| l.order_continue()).button(Item::Cancel, |l| l.order_cancel())
            }
            Some(Want::Outcome | Want::Acknowledgement) => Form::new().submit(Item::Pay, |l| l.order_ask_again()),
            Some(Want::Nothing) if self.has_receipt() => Form::new().button(Item::Receipt, |l| l.order_see_payment()),
            _ => Form::new(),
        };
        self.form.focus(Item::Pay);
    }

    fn has_receipt(&self) -> bool {
        self.order.get().is_some_and(|order| order.payment.is_some())
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        let Some(order) = self.order.get() else { return };
        let (id, payment) = (order.id, order.payment);
        self.order.ask(cx, Request::Order { order: id });
        if let Some(payment) = payment {
            self.payment.ask(cx, Request::Payment { payment });
        }
    }

    fn pay(&mut self, cx: &mut Cx<'_>) {
        match (self.want, self.order.get()) {
            (Some(Want::Payment | Want::Continuing), Some(order)) => {
                let mut order = order.clone();
                // Only a payment that can be gone on with is gone on with; else a new one is opened.
                order.payment = order.payment.filter(|_| self.want == Some(Want::Continuing));
                cx.push(Checkout::new(order));
            }
            _ => self.refresh(cx),
        }
    }

    fn show_receipt(&self, cx: &mut Cx<'_>) {
        if let Some(order) = self.order.get() {
            cx.push(Checkout::new(order.clone()));
        }
    }

    fn ask_to_cancel(&self, cx: &mut Cx<'_>) {
        let Some(order) = self.order.get() else { return };
        let number = words::tail(&order.number);
        cx.confirm(Confirm {
            tag: CANCEL,
            title: Phrase::new(|l| l.order_cancel_title()),
            body: vec![Phrase::new(move |l| l.order_cancel_what(&number)), Phrase::new(|l| l.order_cancel_money())],
            yes: Phrase::new(|l| l.order_cancel_yes()),
            danger: true,
            typed: None,
        });
    }

    fn cancel(&mut self, cx: &mut Cx<'_>) {
        let Some(order) = self.order.get().map(|order| order.id) else { return };
        let key = *self.cancel_key.get_or_insert_with(|| cx.key());
        let id = cx.ask_world(Request::CancelOrder { key, order });
        self.cancelling = Some((id, key));
        self.trouble = None;
        self.form.set_busy(true);
    }

    fn cancelled(&mut self, answer: Answer, cx: &mut Cx<'_>) {
        self.form.set_busy(false);
        match Trouble::reply(answer) {
            Ok(reply) => {
                let number = self.order.get().map(|order| words::tail(&order.number)).unwrap_or_default();
                cx.toast(Severity::Success, move |l| l.order_cancelled(&number));
                if let Reply::Order(order) = reply {
                    self.order.put(order);
                } else {
                    self.refresh(cx);
                }
            }
            Err(trouble) => {
                if !trouble.is_silence() {
                    self.cancel_key = None;
                    self.refresh(cx);
                }
                self.trouble = Some(trouble);
            }
        }
        self.settle(cx.model);
    }
}

impl Screen for OrderPage {
    fn id(&self) -> &'static str {
        "order"
    }

    fn title(&self, look: &Look<'_>) -> String {
        let number = self.order.get().map(|order| words::order_number(&order.number, look)).unwrap_or_default();
        look.l10n.order_title(number)
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.refresh(cx);
        self.settle(cx.model);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if matches!(input, Input::Confirmed(CANCEL)) {
            self.cancel(cx);
            return Flow::Consumed;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.pay(cx),
            FormEvent::Pressed(Item::Cancel) => self.ask_to_cancel(cx),
            FormEvent::Pressed(Item::Receipt) => self.show_receipt(cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.cancelling.is_some_and(|(waiting, _)| waiting == id) {
            self.cancelling = None;
            return self.cancelled(answer, cx);
        }
        let named = self.order.get().and_then(|order| order.payment);
        let order = |reply| if let Reply::Order(order) = reply { Some(order) } else { None };
        let payment = |reply| if let Reply::Checkout(view) = reply { Some(*view) } else { None };
        if let Some(answer) = self.order.answer(id, answer, order) {
            self.payment.answer(id, answer, payment);
        }
        // The order may have come to name another payment.
        if let Some(payment) = self.order.get().and_then(|order| order.payment).filter(|now| named != Some(*now)) {
            self.payment.ask(cx, Request::Payment { payment });
        }
        self.settle(cx.model);
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.refresh(cx);
        }
        self.settle(cx.model);
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        if self.cancelling.is_some() {
            return Some(l.order_cancelling());
        }
        Some(match self.want? {
            Want::Payment => l.order_guidance_pay(),
            Want::Continuing => l.order_guidance_continue(),
            Want::Acknowledgement => l.order_guidance_processing(),
            Want::Outcome => l.order_guidance_unknown(),
            Want::Nothing => l.order_guidance_paid(),
            Want::Over => l.order_guidance_over(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        match self.want {
            Some(Want::Payment) => vec![Hint::named(Action::Activate, look.l10n.order_confirm_pay())],
            Some(Want::Continuing) => vec![Hint::named(Action::Activate, look.l10n.order_continue())],
            _ => Vec::new(),
        }
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        facts::render(self, canvas);
    }
}
