//! One order: what it is, how far it is, and how to pay for it.

mod buttons;
mod errand;
mod facts;
mod lot;
pub(super) mod offers;
mod parcel;
mod told;
mod want;
mod way;

use jiff::Timestamp;

use crate::backend::contract::{CheckoutView, ClaimTerms, DisputeRequest, OrderView, PaymentMethod, Reply, Request};
use crate::explain::{self, Amounts};
use crate::session::contract::{Answer, Command};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::checkout::Checkout;
use crate::tui::screens::dispute::{ClaimForm, DisputePage};
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::history::History;
use crate::tui::screens::refund::RefundPage;
use crate::tui::screens::support::Compose;
use crate::tui::screens::trouble::Trouble;
use crate::tui::screens::watch::Watch;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words;
use errand::Errand;
pub(super) use lot::{Lot, fate, is_open};
use offers::Offers;
use want::Want;
pub use want::is_silent;

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
    /// Opening a dispute.
    Claim,
    /// Looking at the dispute.
    Dispute,
    /// Looking at the money on its way back.
    Refund,
    /// Giving a paid order up.
    CancelPaid,
    /// Paying a second time, whatever became of the first.
    Insist,
    /// Looking for the payment in the wallet.
    Wallet,
    /// Writing to support.
    Support,
}

/// One order.
pub struct OrderPage {
    order: Fetch<OrderView>,
    payment: Fetch<CheckoutView>,
    /// Whether a dispute could be opened, and why not.
    terms: Fetch<ClaimTerms>,
    section: &'static str,
    form: Form<Item>,
    want: Option<Want>,
    offers: Option<Offers>,
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
            terms: Fetch::default(),
            section,
            form: Form::new(),
            want: None,
            offers: None,
            errand: None,
            asking: Asking::default(),
            watch: Watch::default(),
        }
    }

    /// The page as it stands, for somebody else to look at: nothing on it can be pressed.
    pub fn render_status(order: OrderView, payment: Option<CheckoutView>, canvas: &mut Canvas<'_>) {
        let mut page = Self::of(order, "orders");
        if let Some(payment) = payment {
            page.payment = Fetch::here(payment);
        }
        let look = canvas.look();
        page.settle(look.model, look.now);
        page.form = Form::new();
        canvas.heading(&page.title(look));
        facts::render(&page, canvas);
    }

    /// The payment that the order names, if it is the one that was asked for.
    fn live_payment(&self, order: &OrderView) -> Option<&CheckoutView> {
        self.payment.get().filter(|view| Some(view.payment) == order.payment)
    }

    /// Brings the form in line with what the order wants and what can be done about it.
    fn settle(&mut self, model: &Model, now: Timestamp) {
        let now = model.world_time(now);
        let want = self.order.get().map(|order| Want::of(order, self.live_payment(order), model, now));
        let offers = self.order.get().zip(want).map(|(order, want)| Offers::of(order, want, now));
        if (want, offers) == (self.want, self.offers) {
            return;
        }
        (self.want, self.offers) = (want, offers);
        // What went wrong with an order as it was says nothing of the order as it is.
        self.asking.take_trouble();
        self.form = buttons::form(want, offers, model);
        self.form.focus(if want == Some(Want::Silence) { Item::Wallet } else { Item::Pay });
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        let Some(order) = self.order.get() else { return };
        let (id, payment) = (order.id, order.payment);
        self.order.ask(cx, Request::Order { order: id });
        if let Some(payment) = payment {
            self.payment.ask(cx, Request::Payment { payment });
        }
        self.ask_terms(cx);
    }

    /// Asks why no dispute can be opened, where the order itself does not say when one can.
    fn ask_terms(&mut self, cx: &mut Cx<'_>) {
        let silent = |order: &&OrderView| order.paid.is_some() && order.claims.is_none();
        if let Some(order) = self.order.get().filter(silent).map(|order| order.id) {
            self.terms.ask(cx, Request::Dispute(DisputeRequest::Terms { order }));
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

    /// Pays a second time, in the way that was chosen last.
    fn insist(&self, cx: &mut Cx<'_>) {
        if let Some(order) = self.order.get() {
            let method = METHODS.get(buttons::chosen_method(cx.model)).copied().unwrap_or(PaymentMethod::Kiwi);
            cx.push(Checkout::again(order.clone(), method));
        }
    }

    fn show_receipt(&self, cx: &mut Cx<'_>) {
        let Some(order) = self.order.get() else { return };
        if let Some(payment) = order.payment {
            cx.push(Checkout::of(order.clone(), payment));
        }
    }

    /// What the wallet knows of it: whether the money left.
    fn show_in_wallet(&self, cx: &mut Cx<'_>) {
        if let Some(order) = self.order.get() {
            cx.push(History::searching(&order.number));
        }
    }

    /// A message about the order, with its page and the wallet's receipt attached.
    fn write_to_support(&self, cx: &mut Cx<'_>) {
        let Some(order) = self.order.get() else { return };
        let unacknowledged = self.want == Some(Want::Silence);
        let compose = match self.live_payment(order).filter(|_| unacknowledged) {
            Some(payment) => Compose::unacknowledged(order, payment, self.section, cx),
            None => Compose::about_order(order, self.section, cx),
        };
        cx.push(compose);
    }

    fn ask_first(&self, errand: Errand, cx: &mut Cx<'_>) {
        if let Some(order) = self.order.get() {
            let question = errand.question(words::tail(&order.number));
            cx.confirm_knowing(question, errand.facts(order, facts::charged(self, order).map(|quote| quote.total)));
        }
    }

    fn press(&self, item: Item, cx: &mut Cx<'_>) {
        let (Some(order), Some(offers)) = (self.order.get(), self.offers) else { return };
        match item {
            Item::Cancel => self.ask_first(Errand::Cancel, cx),
            Item::Wallet => self.show_in_wallet(cx),
            Item::Support => self.write_to_support(cx),
            Item::CancelPaid => self.ask_first(Errand::CancelPaid, cx),
            Item::Confirm => self.ask_first(Errand::Receipt, cx),
            Item::Receipt => self.show_receipt(cx),
            Item::Claim => cx.push(ClaimForm::new(order.clone(), self.section)),
            Item::Dispute => {
                if let Some(dispute) = offers.dispute {
                    cx.push(DisputePage::of(dispute, self.section));
                }
            }
            Item::Refund => {
                if let Some(refund) = offers.refund {
                    cx.push(RefundPage::of(refund, self.section));
                }
            }
            Item::Insist => cx.confirm(errand::insisting()),
            Item::Method | Item::Pay => {}
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
        if let Some(Answer::World(Reply::Order(order))) = self.asking.answered(id, answer) {
            let number = words::tail(&order.number);
            cx.toast(Severity::Success, move |l| errand.done(&number, l));
            self.order.put(order);
        } else {
            // Refused: it has gone another way meanwhile. No answer: it may have been done.
            if let Some(Trouble::Refused(refusal)) = self.asking.trouble() {
                // Said in passing, too: what is shown of the order will be another thing in a moment.
                let refusal = refusal.clone();
                cx.toast(Severity::Warning, move |l| explain::refusal(&refusal, Amounts::Shown, l).what);
            }
            self.refresh(cx);
        }
        self.settle(cx.model, cx.now);
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
        [Context::Order].into_iter().chain(self.form.contexts()).collect()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.refresh(cx);
        self.settle(cx.model, cx.now);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if let Input::Confirmed(tag) = input {
            if *tag == errand::INSIST {
                self.insist(cx);
            }
            if let Some(errand) = Errand::of(tag) {
                self.run(errand, cx);
            }
            return Flow::Consumed;
        }
        if matches!(input, Input::Action(Action::AskSupport)) {
            self.write_to_support(cx);
            return Flow::Consumed;
        }
        if let (Input::Action(Action::OrderFate), Some(order)) = (input, self.order.get()) {
            Lot::open(order, cx);
            return Flow::Consumed;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.pay(cx),
            FormEvent::Pressed(item) => self.press(item, cx),
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
        let terms = |reply| if let Reply::ClaimTerms(terms) = reply { Some(*terms) } else { None };
        let silent = self.order.get().is_some_and(|order| order.claims.is_none());
        let rest = self.order.answer(id, answer, order);
        let rest = rest.and_then(|answer| self.payment.answer(id, answer, payment));
        rest.and_then(|answer| self.terms.answer(id, answer, terms));
        if !silent {
            self.ask_terms(cx);
        }
        // The order may have come to name another payment.
        if let Some(payment) = self.order.get().and_then(|order| order.payment).filter(|now| named != Some(*now)) {
            self.payment.ask(cx, Request::Payment { payment });
        }
        self.settle(cx.model, cx.now);
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.refresh(cx);
        }
        self.settle(cx.model, cx.now);
    }

    /// What is normal at first is not after a while.
    fn next_change(&self, model: &Model, now: Timestamp) -> Option<Timestamp> {
        let order = self.order.get().filter(|_| self.want == Some(Want::Acknowledgement))?;
        // Once it is time, it stays so until the page has changed.
        let left = want::patience_left(self.live_payment(order)?, model.world_time(now)).unwrap_or_default();
        now.checked_add(left).ok()
    }

    fn on_tick(&mut self, cx: &mut Cx<'_>) {
        self.settle(cx.model, cx.now);
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        if let Some(errand) = self.errand {
            return Some(errand.doing(l));
        }
        let (order, want) = (self.order.get()?, self.want?);
        let more = self.offers.and_then(|offers| offers::guidance(order, offers, l));
        Some(more.unwrap_or_else(|| want.guidance(order, look)))
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        if self.want == Some(Want::Silence) {
            return vec![Hint::new(Action::Activate), Hint::new(Action::AskSupport)];
        }
        let named = self.form.focused().and_then(|item| offers::name(item, l));
        let does = named.or_else(|| match self.want? {
            Want::Payment => Some(l.order_confirm_pay()),
            Want::Continuing => Some(l.order_continue()),
            _ => None,
        });
        let mut hints: Vec<Hint> = does.map(|does| Hint::named(Action::Activate, does)).into_iter().collect();
        if self.order.get().is_some_and(is_open) {
            hints.push(Hint::new(Action::OrderFate));
        }
        hints
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        facts::render(self, canvas);
    }
}
