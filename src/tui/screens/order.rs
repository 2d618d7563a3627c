//! One order: what it is, how far it is, and how to pay for it.

mod errand;
mod facts;
mod parcel;
mod want;
mod way;

use crate::backend::contract::{CheckoutView, OrderView, PaymentMethod, Reply, Request};
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Command};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::checkout::Checkout;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::watch::Watch;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words;
use errand::Errand;
use want::Want;

/// The ways to pay, in the order in which they are offered.
const METHODS: [PaymentMethod; 2] = [PaymentMethod::Card, PaymentMethod::Kiwi];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Method,
    Pay,
    Cancel,
    /// Confirming that it arrived as it should.
    Confirm,
    /// Looking at how it was paid.
    Receipt,
}

/// One order.
pub struct OrderPage {
    order: Fetch<OrderView>,
    payment: Fetch<CheckoutView>,
    section: &'static str,
    form: Form<Item>,
    want: Option<Want>,
    errand: Option<Errand>,
    asking: Asking,
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
            errand: None,
            asking: Asking::default(),
            watch: Watch::default(),
        }
    }

    /// The payment that the order names, if it is the one that was asked for.
    fn live_payment(&self, order: &OrderView) -> Option<&CheckoutView> {
        self.payment.get().filter(|view| Some(view.payment) == order.payment)
    }

    /// Brings the form in line with what the order wants.
    fn settle(&mut self, model: &Model) {
        let want = self.order.get().map(|order| Want::of(order, self.live_payment(order), model));
        if want == self.want {
            return;
        }
        self.want = want;
        // What went wrong with an order as it was says nothing of the order as it is.
        self.asking.take_trouble();
        self.form = match want {
            Some(Want::Payment) => Form::new()
                .select(Item::Method, methods(), chosen_method(model), |l| l.order_pay_by())
                .hint(|l| l.method_about())
                .submit(Item::Pay, |l| l.order_confirm_pay())
                .button(Item::Cancel, |l| l.order_cancel()),
            Some(Want::Continuing) => {
                Form::new().submit(Item::Pay, |l| l.order_continue()).button(Item::Cancel, |l| l.order_cancel())
            }
            Some(Want::Outcome | Want::Acknowledgement) => Form::new().submit(Item::Pay, |l| l.order_ask_again()),
            Some(Want::Receipt) => Form::new()
                .button(Item::Confirm, |l| l.order_confirm())
                .button(Item::Receipt, |l| l.order_see_payment()),
            Some(want) if want.is_paid() && self.has_receipt() => {
                Form::new().button(Item::Receipt, |l| l.order_see_payment())
            }
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
                // Only a payment that can be gone on with is gone on with; else a new one is opened.
                let begun = order.payment.filter(|_| self.want == Some(Want::Continuing));
                let method = METHODS.get(self.form.chosen(Item::Method)).copied().unwrap_or(PaymentMethod::Kiwi);
                let order = order.clone();
                cx.push(match begun {
                    Some(payment) => Checkout::of(order, payment),
                    None => Checkout::new(order, method),
                });
            }
            (Some(Want::Outcome), _) => {
                cx.ask(Command::AskAgain);
            }
            _ => self.refresh(cx),
        }
    }

    fn show_receipt(&self, cx: &mut Cx<'_>) {
        let Some(order) = self.order.get() else { return };
        if let Some(payment) = order.payment {
            cx.push(Checkout::of(order.clone(), payment));
        }
    }

    fn ask_first(&self, errand: Errand, cx: &mut Cx<'_>) {
        if let Some(order) = self.order.get() {
            cx.confirm(errand.question(words::tail(&order.number)));
        }
    }

    fn run(&mut self, errand: Errand, cx: &mut Cx<'_>) {
        let Some(order) = self.order.get().map(|order| order.id) else { return };
        self.asking.world(cx, |key| errand.request(key, order));
        self.errand = Some(errand);
        self.form.set_busy(true);
    }

    fn ran(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        self.form.set_busy(false);
        let Some(errand) = self.errand.take() else { return };
        match self.asking.answered(id, answer) {
            Some(Answer::World(Reply::Order(order))) => {
                let number = words::tail(&order.number);
                cx.toast(Severity::Success, move |l| errand.done(&number, l));
                self.order.put(order);
            }
            // Refused: it has gone another way meanwhile. No answer: it may have been done.
            _ => self.refresh(cx),
        }
        self.settle(cx.model);
    }
}

fn methods() -> Vec<Phrase> {
    METHODS.map(|method| Phrase::new(move |l| words::method(method, l))).into()
}

/// The way that was chosen last.
fn chosen_method(model: &Model) -> usize {
    let last = model.account().map_or(PaymentMethod::Kiwi, |account| account.pays_by);
    METHODS.iter().position(|method| *method == last).unwrap_or(0)
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
        if let Input::Confirmed(tag) = input {
            if let Some(errand) = Errand::of(tag) {
                self.run(errand, cx);
            }
            return Flow::Consumed;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.pay(cx),
            FormEvent::Pressed(Item::Cancel) => self.ask_first(Errand::Cancel, cx),
            FormEvent::Pressed(Item::Confirm) => self.ask_first(Errand::Receipt, cx),
            FormEvent::Pressed(Item::Receipt) => self.show_receipt(cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.asking.is_awaiting(id) {
            return self.ran(id, answer, cx);
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
        match self.errand {
            Some(errand) => Some(errand.doing(look.l10n)),
            None => Some(self.want?.guidance(self.order.get()?, look)),
        }
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        match self.want {
            Some(Want::Payment) => vec![Hint::named(Action::Activate, look.l10n.order_confirm_pay())],
            Some(Want::Continuing) => vec![Hint::named(Action::Activate, look.l10n.order_continue())],
            Some(Want::Receipt) => vec![Hint::named(Action::Activate, look.l10n.order_confirm())],
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
