//! Paying an order: one page of the payment service after another, as it asks for them.
//!
//! The service says in [`CheckoutStep`] what it wants next; this screen shows the page for it, sends what the person answers, and
//! never takes a step by itself. What is asked is sent with the same idempotency key until it is answered.

mod code;
mod end;
mod errands;
mod outline;
mod payer;
mod quote;
mod receipt;
mod signin;

use jiff::{SignedDuration, Timestamp};

use crate::backend::contract::{CheckoutStep, CheckoutView, OrderView, PaymentId, Request};
use crate::domain::phone::Phone;
use crate::i18n::{DateStyle, L10n, Phrase};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Confirm, Cx, Flow, Hint, Screen};
use crate::tui::screens::trouble::Trouble;
use crate::tui::screens::watch::Watch;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};

use errands::Errand;
pub use quote::conversion;

/// The tag of the question before leaving.
const LEAVE: &str = "checkout-leave";
/// A second Enter or click this soon after the one that brought a new page was meant for the old one.
const DOUBLE: SignedDuration = SignedDuration::from_millis(300);

/// What the forms of the pages are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    /// The number, the password or the code.
    Field,
    /// Fills in the person's own number.
    Mine,
    /// Goes on.
    Go,
    /// Asks for another code.
    Resend,
    /// Back to the order.
    Back,
}

/// Which page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    /// The payment is being opened.
    Opening,
    /// The wallet's number.
    Payer,
    /// The wallet's own login window.
    SignIn,
    /// The price, good or not.
    Quote(quote::Price),
    /// The code.
    Code,
    /// The end.
    End(end::End),
}

impl Page {
    /// Its place on the way, from zero.
    const fn number(self) -> usize {
        match self {
            Self::Opening | Self::Payer => 0,
            Self::SignIn => 1,
            Self::Quote(_) => 2,
            Self::Code => 3,
            Self::End(_) => 4,
        }
    }
}

/// Paying an order.
pub struct Checkout {
    order: OrderView,
    payment: Option<PaymentId>,
    view: Option<CheckoutView>,
    page: Page,
    /// The last page before the end.
    reached: usize,
    form: Form<Item>,
    /// What awaits its answer.
    errand: Option<(RequestId, Errand)>,
    /// What was sent and not answered: sent again, it keeps its key.
    silent: Option<Request>,
    trouble: Option<Trouble>,
    note: Option<Phrase>,
    payer: Option<Phone>,
    /// When another password may be tried, on the world's clock.
    retry_at: Option<Timestamp>,
    entered: Option<Timestamp>,
    watch: Watch,
}

impl Checkout {
    /// Opens a payment for the order, or goes on with the one that was begun.
    pub fn new(order: OrderView) -> Self {
        Self {
            payment: order.payment,
            order,
            view: None,
            page: Page::Opening,
            reached: 0,
            form: Form::new().button(Item::Go, |l| l.result_again()).button(Item::Back, |l| l.quote_back()),
            errand: None,
            silent: None,
            trouble: None,
            note: None,
            payer: None,
            retry_at: None,
            entered: None,
            watch: Watch::default(),
        }
    }

    /// Shows the page that the service asks for.
    fn take_view(&mut self, view: CheckoutView, model: &Model, now: Timestamp) {
        self.payment = Some(view.payment);
        let page = match &view.step {
            CheckoutStep::Number => Page::Payer,
            CheckoutStep::SignIn => Page::SignIn,
            CheckoutStep::Quote(quote) => Page::Quote(quote::Price::of(quote, model.world_time(now))),
            CheckoutStep::Code { .. } => Page::Code,
            CheckoutStep::Result { .. } => Page::End(end::End::of(view.state)),
        };
        self.view = Some(view);
        if page != self.page {
            self.trouble = None;
            self.silent = None;
        }
        self.show(page, model, now);
    }

    /// Puts a page up, with a fresh form when it is another one.
    fn show(&mut self, page: Page, model: &Model, now: Timestamp) {
        if !matches!(page, Page::End(_)) {
            self.reached = page.number();
        }
        if page != self.page {
            self.page = page;
            self.note = None;
            self.form = match page {
                Page::Opening => Form::new(),
                Page::Payer => payer::form(),
                Page::SignIn => signin::form(),
                Page::Quote(price) => quote::form(price),
                Page::Code => code::form(),
                Page::End(end) => end::form(end),
            };
        }
        self.form.set_busy(self.errand.as_ref().is_some_and(|(_, errand)| errand.blocks()));
        self.follow_time(model.world_time(now));
    }

    /// What time alone changes: a price grows old, another code may be asked for.
    fn follow_time(&mut self, world_now: Timestamp) {
        match self.view.as_ref().map(|view| &view.step) {
            Some(CheckoutStep::Quote(quote)) if matches!(self.page, Page::Quote(_)) => {
                let price = quote::Price::of(quote, world_now);
                if self.page != Page::Quote(price) && !self.form.is_busy() {
                    self.page = Page::Quote(price);
                    self.form = quote::form(price);
                }
            }
            Some(CheckoutStep::Code { resend_at, .. }) if self.page == Page::Code => {
                self.form.set_enabled(Item::Resend, *resend_at <= world_now);
            }
            _ => {}
        }
        self.retry_at = self.retry_at.filter(|at| *at > world_now);
    }

    /// Whether the payment is over or out of the person's hands, so that leaving needs no question.
    const fn may_leave(&self) -> bool {
        matches!(self.page, Page::End(_)) && !matches!(self.page, Page::End(end::End::Unknown))
    }

    /// Whether the code was sent and its answer is awaited: then nobody can say that no money moves.
    const fn code_is_out(&self) -> bool {
        matches!(self.errand, Some((_, Errand::Confirm(_))))
    }

    fn ask_to_leave(&self, cx: &mut Cx<'_>) {
        let until = cx.l10n.date(cx.model.local(self.order.pay_until).date(), DateStyle::Long);
        let body = match self.page {
            _ if self.code_is_out() => vec![Phrase::new(|l| l.checkout_leave_unknown())],
            Page::End(_) => vec![Phrase::new(|l| l.checkout_leave_unknown())],
            Page::Code => {
                vec![Phrase::new(|l| l.checkout_leave_code()), Phrase::new(move |l| l.checkout_leave_order(&until))]
            }
            _ => {
                vec![Phrase::new(|l| l.checkout_leave_nothing()), Phrase::new(move |l| l.checkout_leave_order(&until))]
            }
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
    fn leave(&mut self, cx: &mut Cx<'_>) {
        match self.payment {
            Some(_) if !matches!(self.page, Page::End(_)) && !self.code_is_out() => self.cancel(cx),
            _ => cx.close(),
        }
    }

    /// Whether this Enter or click belonged to the page before.
    fn is_double(&mut self, input: &Input, now: Timestamp) -> bool {
        if !matches!(input, Input::Action(Action::Activate) | Input::Click(_)) {
            return false;
        }
        let before = self.entered.replace(now);
        let guarded = matches!(self.page, Page::Quote(_) | Page::End(_));
        guarded && before.is_some_and(|before| now.duration_since(before) < DOUBLE)
    }

    fn on_form(&mut self, event: FormEvent<Item>, cx: &mut Cx<'_>) {
        match (event, self.page) {
            (FormEvent::Submit, Page::Payer) => self.name_payer(cx),
            (FormEvent::Submit, Page::SignIn) => self.sign_in(cx),
            (FormEvent::Submit, Page::Quote(price)) => self.answer_quote(price, cx),
            (FormEvent::Submit, Page::Code) => self.confirm_code(cx),
            (FormEvent::Pressed(Item::Mine), _) => self.fill_in_mine(cx),
            (FormEvent::Pressed(Item::Resend), _) => self.resend(cx),
            (FormEvent::Pressed(Item::Go), _) => self.ask_again(cx),
            (FormEvent::Pressed(Item::Back), Page::Opening | Page::Quote(_)) => self.ask_to_leave(cx),
            (FormEvent::Pressed(Item::Back) | FormEvent::Submit, _) => cx.close(),
            (FormEvent::Changed(_), _) => self.trouble = None,
            _ => {}
        }
    }

    /// What Enter does where the focus is.
    fn enter_does(&self, l: &L10n) -> Option<String> {
        Some(match (self.form.focused()?, self.page) {
            (Item::Mine, _) => l.payer_mine(),
            (Item::Resend, _) => l.code_resend(),
            (_, Page::Payer) => l.payer_pay(),
            (_, Page::SignIn) => l.signin_enter(),
            (_, Page::Quote(quote::Price::Good)) => l.quote_agree(),
            (_, Page::Quote(quote::Price::Expired)) => l.quote_fresh(),
            (_, Page::Code) => l.code_pay(),
            (Item::Go, Page::End(_) | Page::Opening) => l.result_again(),
            (_, Page::End(end::End::Paid | end::End::Processing)) => l.result_to_order(),
            (_, Page::End(_) | Page::Opening | Page::Quote(quote::Price::Short)) => l.quote_back(),
        })
    }

    fn fill_in_mine(&mut self, cx: &Cx<'_>) {
        if let Some(account) = cx.model.account() {
            self.form.set_value(Item::Field, &account.phone.grouped());
            self.form.clear_errors();
            self.form.focus(Item::Go);
        }
    }
}

impl Screen for Checkout {
    fn id(&self) -> &'static str {
        match self.page {
            Page::Opening => "checkout",
            Page::Payer => "checkout-number",
            Page::SignIn => "checkout-login",
            Page::Quote(_) => "checkout-price",
            Page::Code => "checkout-code",
            Page::End(_) => "checkout-end",
        }
    }

    fn title(&self, look: &Look<'_>) -> String {
        let view = self.view.as_ref();
        let price = view.map_or(self.order.total, |view| view.price);
        let merchant = view.map_or(self.order.seller.as_str(), |view| view.merchant.as_str());
        look.l10n.checkout_for(merchant, look.money(price))
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.open(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        self.follow_time(cx.model.world_time(cx.now));
        match input {
            Input::Confirmed(LEAVE) => self.leave(cx),
            Input::Action(Action::Back) if self.may_leave() => cx.close(),
            Input::Action(Action::Back) => self.ask_to_leave(cx),
            Input::Action(Action::OwnNumber) if self.page == Page::Payer => self.fill_in_mine(cx),
            _ if self.is_double(input, cx.now) => {}
            _ => {
                let event = self.form.handle(input);
                // Money moves by a key pressed for it, never by a paste or by the last digit of the code.
                let meant = matches!(input, Input::Action(_) | Input::Click(_));
                match event {
                    FormEvent::Ignored => return Flow::Ignored,
                    FormEvent::Submit if !meant => {}
                    event => self.on_form(event, cx),
                }
            }
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if let Some((_, errand)) = self.errand.take_if(|(waiting, _)| *waiting == id) {
            self.form.set_busy(false);
            self.answered(errand, answer, cx);
        }
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        self.follow_time(cx.model.world_time(cx.now));
        let over = matches!(self.page, Page::End(end) if end.is_final());
        if self.watch.changed(cx.model) && !over {
            self.look_again(cx);
        }
    }

    fn next_change(&self, model: &Model, now: Timestamp) -> Option<Timestamp> {
        let counting = matches!(self.page, Page::Quote(_) | Page::Code) || self.retry_at.is_some();
        // The clocks shown here count whole seconds of the world's time.
        let into = model.world_time(now).as_millisecond().rem_euclid(1000);
        counting.then(|| now.checked_add(SignedDuration::from_millis(1000 - into)).ok()).flatten()
    }

    fn on_tick(&mut self, cx: &mut Cx<'_>) {
        self.follow_time(cx.model.world_time(cx.now));
    }

    fn is_dirty(&self) -> bool {
        !matches!(self.page, Page::Opening | Page::End(_))
    }

    fn forget_secrets(&mut self) -> bool {
        self.form.forget_secrets()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let (l, key) = (look.l10n, |action| look.key(action).unwrap_or_default());
        Some(match self.page {
            Page::Opening => l.checkout_opening(),
            Page::Payer => l.payer_guidance(key(Action::OwnNumber)),
            Page::SignIn => l.signin_guidance(),
            Page::Quote(quote::Price::Good) => l.quote_guidance(),
            Page::Quote(quote::Price::Expired) => l.quote_guidance_expired(),
            Page::Quote(quote::Price::Short) => l.quote_guidance_short(),
            Page::Code => l.code_guidance(key(Action::Phone)),
            Page::End(end) => end.guidance(l),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        let mut hints: Vec<Hint> =
            self.enter_does(l).map(|does| Hint::named(Action::Activate, does)).into_iter().collect();
        if self.page == Page::Payer {
            hints.push(Hint::named(Action::OwnNumber, l.payer_mine()));
        }
        hints
    }

    fn section(&self) -> Option<&'static str> {
        Some("pay")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        outline::render(self, canvas);
    }
}
